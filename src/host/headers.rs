//! The headers that a host gives to a file: its type by its name, and `_headers`, read as hosts read it.

/// Pages.
pub const HTML: &str = "text/html; charset=utf-8";

/// Scripts.
pub const SCRIPT: &str = "text/javascript; charset=utf-8";

const PLAIN: &str = "text/plain; charset=utf-8";

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

/// The media type of a file, by its ending in any letters. What nobody knows is bytes, which browsers keep and do not show.
pub fn media(path: &str) -> &'static str {
    let name = path.rsplit_once('/').map_or(path, |(_, name)| name);
    let ending = name.rsplit_once('.').map_or("", |(_, ending)| ending);
    match ending.to_ascii_lowercase().as_str() {
        "html" | "htm" => HTML,
        "css" => "text/css; charset=utf-8",
        "js" | "mjs" => SCRIPT,
        "json" | "geojson" | "map" => "application/json; charset=utf-8",
        "svg" => "image/svg+xml; charset=utf-8",
        "xml" => "application/xml; charset=utf-8",
        "csv" => "text/csv; charset=utf-8",
        "ics" => "text/calendar; charset=utf-8",
        "txt" | "md" | "minisig" | "pub" | "asc" => PLAIN,
        "" if name == super::HEADERS => PLAIN,
        ending => binary(ending),
    }
}

/// The same of what is no text.
fn binary(ending: &str) -> &'static str {
    match ending {
        "png" => "image/png",
        "jpg" | "jpeg" => "image/jpeg",
        "webp" => "image/webp",
        "avif" => "image/avif",
        "gif" => "image/gif",
        "ico" => "image/vnd.microsoft.icon",
        "tif" | "tiff" => "image/tiff",
        "mp3" => "audio/mpeg",
        "m4a" => "audio/mp4",
        "ogg" | "oga" | "opus" => "audio/ogg",
        "wav" => "audio/wav",
        "mp4" | "m4v" => "video/mp4",
        "webm" => "video/webm",
        "ogv" => "video/ogg",
        "woff" => "font/woff",
        "woff2" => "font/woff2",
        "ttf" => "font/ttf",
        "otf" => "font/otf",
        "pdf" => "application/pdf",
        "epub" => "application/epub+zip",
        "rtf" => "application/rtf",
        "docx" => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        "xlsx" => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        "pptx" => "application/vnd.openxmlformats-officedocument.presentationml.presentation",
        "odt" => "application/vnd.oasis.opendocument.text",
        "ods" => "application/vnd.oasis.opendocument.spreadsheet",
        "odp" => "application/vnd.oasis.opendocument.presentation",
        "zip" => "application/zip",
        "gz" => "application/gzip",
        "wasm" => "application/wasm",
        _ => "application/octet-stream",
    }
}

#[cfg(test)]
mod tests {
    use super::media;

    #[test]
    fn a_type_goes_by_the_ending() {
        for (path, kind) in [
            ("index.html", "text/html; charset=utf-8"),
            ("files/PHOTO.JPG", "image/jpeg"),
            ("files/Report.Pdf", "application/pdf"),
            (
                "files/table.xlsx",
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            ),
            ("files/talk.mp3", "audio/mpeg"),
            ("files/talk.webm", "video/webm"),
            ("favicon.ico", "image/vnd.microsoft.icon"),
            ("files/all.tar.gz", "application/gzip"),
            ("files/program.exe", "application/octet-stream"),
            ("files/v1.2/program", "application/octet-stream"),
            ("files/v1.txt/program", "application/octet-stream"),
            ("_headers", "text/plain; charset=utf-8"),
            ("robots.txt", "text/plain; charset=utf-8"),
            ("manifest.json.minisig", "text/plain; charset=utf-8"),
            ("manifest.json", "application/json; charset=utf-8"),
        ] {
            assert_eq!(media(path), kind, "{path}");
        }
    }
}
