//! What a capture is.

use super::Trouble;

/// A kind of document that has text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// Plain text, Markdown among it.
    Plain,
    /// HTML.
    Html,
    /// HTML in its XML syntax.
    Xhtml,
    /// PDF.
    Pdf,
    /// A page and what belongs to it in one file, in the form of mail: MHTML.
    Saved,
    /// Mail.
    Mail,
    /// An entry of a feed, RSS or Atom.
    Entry,
}

impl Kind {
    /// By media type, else by the file's ending, else by the first bytes. What is not plain text must not be read as such:
    /// comments and scripts would be words of the document.
    pub(super) fn of(bytes: &[u8], file: &str, media_type: Option<&str>) -> Result<Kind, Trouble> {
        let kind = match media_type.map(str::trim).filter(|name| !name.is_empty()) {
            Some(name) => Kind::named(name).ok_or_else(|| unknown(name))?,
            None => match (Kind::ending(file), Kind::sniffed(bytes)) {
                (Some(kind), _) => kind,
                (None, Kind::Plain) => Kind::nameless(file)?,
                (None, kind) => kind,
            },
        };
        match markup(bytes).filter(|_| kind == Kind::Plain) {
            Some((is, media_type)) => Err(Trouble::new(format!(
                "is to be read as plain text and begins as {is}; its media type is {media_type}"
            ))),
            None => Ok(kind),
        }
    }

    /// Plain text, where a file has no ending that would say what else it is.
    fn nameless(file: &str) -> Result<Kind, Trouble> {
        let name = file.rsplit('/').next().unwrap_or(file);
        let ending = name.rsplit_once('.').map(|(_, ending)| ending);
        let says = |ending: &&str| ending.contains(|c: char| c.is_ascii_alphabetic());
        match ending.filter(says) {
            Some(ending) => Err(Trouble::new(format!(
                "ends in `.{}`, which does not say how it is to be read; name its `media_type`",
                shown(ending)
            ))),
            None => Ok(Kind::Plain),
        }
    }

    fn named(media_type: &str) -> Option<Kind> {
        let essence = media_type.split(';').next().unwrap_or_default().trim();
        match essence.to_ascii_lowercase().as_str() {
            "text/plain" | "text/markdown" | "text/csv" | "text/tab-separated-values" => {
                Some(Kind::Plain)
            }
            "text/html" => Some(Kind::Html),
            "application/xhtml+xml" => Some(Kind::Xhtml),
            "application/pdf" => Some(Kind::Pdf),
            "multipart/related" => Some(Kind::Saved),
            "message/rfc822" => Some(Kind::Mail),
            "application/rss+xml" | "application/atom+xml" => Some(Kind::Entry),
            _ => None,
        }
    }

    fn ending(file: &str) -> Option<Kind> {
        let (_, ending) = file.rsplit_once('.')?;
        match ending.to_ascii_lowercase().as_str() {
            "txt" | "text" | "md" | "markdown" | "csv" | "tsv" | "log" => Some(Kind::Plain),
            "html" | "htm" => Some(Kind::Html),
            "xhtml" | "xht" => Some(Kind::Xhtml),
            "pdf" => Some(Kind::Pdf),
            "mhtml" | "mht" => Some(Kind::Saved),
            "eml" => Some(Kind::Mail),
            _ => None,
        }
    }

    fn sniffed(bytes: &[u8]) -> Kind {
        if bytes.starts_with(b"%PDF-") {
            return Kind::Pdf;
        }
        let start = bytes
            .strip_prefix(b"\xef\xbb\xbf")
            .unwrap_or(bytes)
            .trim_ascii_start();
        let opens = |tag: &[u8]| {
            start
                .get(..tag.len())
                .is_some_and(|head| head.eq_ignore_ascii_case(tag))
        };
        if opens(b"<!doctype html") || opens(b"<html") {
            Kind::Html
        } else if opens(b"<item") || opens(b"<entry") {
            Kind::Entry
        } else {
            Kind::Plain
        }
    }
}

/// What bytes are that begin as something with more in it than is shown, with its media type.
fn markup(bytes: &[u8]) -> Option<(&'static str, &'static str)> {
    // Without what UTF-16 puts between and before the letters.
    let plain = |b: &u8| !matches!(b, 0 | 0xef | 0xbb | 0xbf | 0xfe | 0xff);
    let start: Vec<u8> = bytes.iter().copied().take(2048).filter(plain).collect();
    let start = start.trim_ascii_start().to_ascii_lowercase();
    let html: [&[u8]; 6] = [
        b"<!doctype html",
        b"<html",
        b"<head",
        b"<body",
        b"<script",
        b"<!--",
    ];
    if start.starts_with(b"%pdf-") {
        Some(("PDF", "application/pdf"))
    } else if html.iter().any(|tag| start.starts_with(tag)) {
        Some(("HTML", "text/html"))
    } else if start.starts_with(b"<svg") {
        Some(("a drawing (SVG)", "image/svg+xml"))
    } else if start.starts_with(b"<?xml") {
        Some(("XML", "application/xml"))
    } else if is_tag(&start) {
        Some(("markup", "text/html"))
    } else if start.starts_with(b"{\\rtf") {
        Some(("RTF", "application/rtf"))
    } else if start.starts_with(b"warc/1.") {
        Some(("a web archive (WARC)", "application/warc"))
    } else if is_saved(&start) {
        Some(("a saved page (MHTML)", "multipart/related"))
    } else {
        None
    }
}

/// Whether a text in lower case begins with a tag and has its end behind it: `<div>x</div>`.
fn is_tag(start: &[u8]) -> bool {
    let Some(rest) = start.strip_prefix(b"<") else {
        return false;
    };
    let end = rest
        .iter()
        .position(|b| !(b.is_ascii_alphanumeric() || *b == b'-'));
    let name = &rest[..end.unwrap_or(rest.len())];
    let closing = [b"</", name, b">"].concat();
    let closed = || rest.windows(closing.len()).any(|part| part == closing);
    const OPEN: [&[u8]; 8] = [
        b"br", b"div", b"hr", b"img", b"link", b"meta", b"p", b"table",
    ];
    name.first().is_some_and(u8::is_ascii_alphabetic) && (OPEN.contains(&name) || closed())
}

/// Whether a text in lower case begins with the head of MHTML.
fn is_saved(start: &[u8]) -> bool {
    let text = String::from_utf8_lossy(start);
    let mut head = text.lines().take_while(|line| !line.trim().is_empty());
    let is_field = |line: &str| {
        line.split_once(':')
            .is_some_and(|(name, _)| !name.contains(' '))
    };
    let fields = head.clone().next().is_some_and(is_field);
    fields
        && head.any(|line| line.starts_with("content-type:") && line.contains("multipart/related"))
}

/// The `charset` parameter of a media type.
pub(super) fn charset(media_type: &str) -> Option<&str> {
    media_type.split(';').skip(1).find_map(|parameter| {
        let (name, value) = parameter.split_once('=')?;
        name.trim()
            .eq_ignore_ascii_case("charset")
            .then(|| value.trim().trim_matches('"'))
    })
}

fn unknown(media_type: &str) -> Trouble {
    let shown = shown(media_type);
    Trouble::new(format!(
        "is {shown}, which has no text that can be read; HTML, PDF, mail, entries of feeds, Markdown and plain text have"
    ))
}

/// A name as it can stand in a message.
fn shown(name: &str) -> String {
    name.chars().filter(|c| !c.is_control()).take(80).collect()
}
