//! The headers that a host gives to a file: its type by its name, and `_headers`, read as hosts read it.

/// Pages.
pub const HTML: &str = "text/html; charset=utf-8";

/// Scripts.
pub const SCRIPT: &str = "text/javascript; charset=utf-8";

/// Headers that `rules`, the text of `_headers`, gives to a path of the site, in its order. A later one replaces an
/// earlier one of its name.
pub fn headers_of<'a>(rules: &'a str, path: &str) -> Vec<(&'a str, &'a str)> {
    let mut found = Vec::new();
    let mut applies = false;
    for line in rules.lines() {
        if !line.starts_with([' ', '\t']) {
            applies = covers(line.trim(), path);
        } else if let Some((name, value)) = line.split_once(':').filter(|_| applies) {
            found.push((name.trim(), value.trim()));
        }
    }
    found
}

/// Whether a rule's pattern, `/data/*` or `/feed.xml`, covers a path, `data/claims.csv`.
fn covers(pattern: &str, path: &str) -> bool {
    let Some(pattern) = pattern.strip_prefix('/') else {
        return false;
    };
    match pattern.strip_suffix('*') {
        Some(start) => path.starts_with(start),
        None => path == pattern,
    }
}

/// The media type of a file, by its ending.
pub fn media(path: &str) -> &'static str {
    let ending = path.rsplit_once('.').map_or("", |(_, ending)| ending);
    match ending {
        "html" => HTML,
        "css" => "text/css; charset=utf-8",
        "js" | "mjs" => SCRIPT,
        "json" | "geojson" | "map" => "application/json; charset=utf-8",
        "svg" => "image/svg+xml; charset=utf-8",
        "xml" => "application/xml; charset=utf-8",
        "csv" => "text/csv; charset=utf-8",
        "ics" => "text/calendar; charset=utf-8",
        "png" => "image/png",
        "jpg" | "jpeg" => "image/jpeg",
        "webp" => "image/webp",
        "avif" => "image/avif",
        "gif" => "image/gif",
        "mp4" => "video/mp4",
        "zip" => "application/zip",
        "woff2" => "font/woff2",
        "pdf" => "application/pdf",
        "wasm" => "application/wasm",
        _ => "text/plain; charset=utf-8",
    }
}
