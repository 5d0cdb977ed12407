//! Files for hosts and crawlers: the security headers, what may be indexed, and where everything is.
//!
//! Pure. Written beside the pages, after all of them are known.

mod headers;

pub use headers::{HTML, SCRIPT, headers_of, media};

use crate::export::{FORMATS, xml};
use crate::model::marking::Marking;
use crate::model::settings::Settings;
use crate::plan::CSP;
use crate::render::Output;

/// Addresses that one sitemap may hold, by its protocol.
const MOST: usize = 50_000;

/// Where the file of headers stands.
pub const HEADERS: &str = "_headers";

/// The files, for pages at these paths.
pub fn host(settings: &Settings, pages: &[&str]) -> Vec<Output> {
    let mut files = vec![
        file(HEADERS, headers(settings)),
        file("robots.txt", robots(settings)),
    ];
    if let Some(base) = settings.base_url.as_deref().filter(|_| open(settings)) {
        files.extend(sitemaps(base, pages, MOST));
    }
    files
}

/// Whether everybody may read and find the site.
fn open(settings: &Settings) -> bool {
    settings.ceiling == Marking::Clear && settings.as_of.is_none()
}

fn file(path: impl Into<String>, text: String) -> Output {
    Output {
        path: path.into(),
        bytes: text.into_bytes(),
    }
}

/// What no page of ours needs.
const PERMISSIONS: &str = "accelerometer=(), autoplay=(), camera=(), display-capture=(), encrypted-media=(), fullscreen=(), geolocation=(), gyroscope=(), magnetometer=(), microphone=(), midi=(), payment=(), picture-in-picture=(), publickey-credentials-get=(), screen-wake-lock=(), usb=(), xr-spatial-tracking=()";

/// Headers as Netlify and Cloudflare Pages read them. A site that is not for everybody asks not to be indexed.
pub fn headers(settings: &Settings) -> String {
    let mut out = String::from("/*\n");
    let mut header = |name: &str, value: &str| out.push_str(&format!("  {name}: {value}\n"));
    header("Content-Security-Policy", CSP);
    header("X-Content-Type-Options", "nosniff");
    header("X-Frame-Options", "DENY");
    header("Referrer-Policy", "no-referrer");
    header("Permissions-Policy", PERMISSIONS);
    header("Cross-Origin-Opener-Policy", "same-origin");
    header("Cross-Origin-Embedder-Policy", "require-corp");
    header("Cross-Origin-Resource-Policy", "same-origin");
    // File names carry no fingerprint of their content, so each use asks whether it is still the same.
    let cache = if open(settings) { "public" } else { "private" };
    header(
        "Cache-Control",
        &format!("{cache}, max-age=0, must-revalidate"),
    );
    if !open(settings) {
        header("X-Robots-Tag", "noindex, nofollow, noarchive");
    }
    if open(settings) && settings.data {
        out.push_str("\n/data/*\n  Access-Control-Allow-Origin: *\n");
    }
    for format in FORMATS.iter().filter(|f| f.belongs(settings)) {
        out.push_str(&format!(
            "\n/{}\n  Content-Type: {}\n",
            format.path, format.media
        ));
    }
    out
}

fn robots(settings: &Settings) -> String {
    match settings.base_url.as_deref() {
        _ if !open(settings) => "User-agent: *\nDisallow: /\n".to_owned(),
        Some(base) => format!("User-agent: *\nAllow: /\n\nSitemap: {base}sitemap.xml\n"),
        None => "User-agent: *\nAllow: /\n".to_owned(),
    }
}

/// One sitemap, or an index of several where there are more pages than one may hold.
fn sitemaps(base: &str, pages: &[&str], most: usize) -> Vec<Output> {
    let pages: Vec<&str> = pages.iter().copied().filter(|p| *p != "404.html").collect();
    if pages.len() <= most {
        return vec![file("sitemap.xml", sitemap(base, &pages))];
    }
    let parts: Vec<Output> = (pages.chunks(most).zip(1..))
        .map(|(pages, i)| file(format!("sitemap-{i}.xml"), sitemap(base, pages)))
        .collect();
    let names: Vec<&str> = parts.iter().map(|p| p.path.as_str()).collect();
    let index = list(base, &names, "sitemapindex", "sitemap");
    [file("sitemap.xml", index)]
        .into_iter()
        .chain(parts)
        .collect()
}

fn sitemap(base: &str, pages: &[&str]) -> String {
    let pages: Vec<&str> = (pages.iter())
        .map(|page| page.strip_prefix("index.html").unwrap_or(page))
        .collect();
    list(base, &pages, "urlset", "url")
}

fn list(base: &str, paths: &[&str], outer: &str, inner: &str) -> String {
    let mut out = format!(
        "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<{outer} xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n"
    );
    for path in paths {
        out.push_str(&format!(
            "<{inner}><loc>{}{}</loc></{inner}>\n",
            xml(base),
            xml(path)
        ));
    }
    out.push_str(&format!("</{outer}>\n"));
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_large_site_has_an_index_of_sitemaps() {
        let pages = ["404.html", "a.html", "b.html", "index.html"];
        let files = sitemaps("https://example.org/", &pages, 2);
        let names: Vec<&str> = files.iter().map(|f| f.path.as_str()).collect();
        assert_eq!(names, ["sitemap.xml", "sitemap-1.xml", "sitemap-2.xml"]);
        let text = |i: usize| String::from_utf8_lossy(&files[i].bytes).into_owned();
        assert!(text(0).contains("<loc>https://example.org/sitemap-2.xml</loc>"));
        assert!(text(1).contains("<loc>https://example.org/a.html</loc>"));
        assert!(text(2).contains("<loc>https://example.org/</loc>"));
        assert!(!(text(1) + &text(2)).contains("404"));
    }
}
