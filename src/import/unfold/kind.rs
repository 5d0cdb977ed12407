//! What a file is, by its first bytes.

use super::Trouble;

/// A kind of file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    /// HTML.
    Html,
    /// HTML in its XML syntax.
    Xhtml,
    /// Plain text.
    Text,
    /// Markdown.
    Markdown,
    /// PDF.
    Pdf,
    /// A page and what belongs to it in one file: MHTML.
    Mhtml,
    /// A mail (RFC 5322).
    Mail,
    /// A web archive.
    Warc,
    /// A web archive, compressed.
    GzippedWarc,
    /// A web archive with a list of its pages, in a ZIP.
    Wacz,
    /// RSS, 2.0 or 1.0.
    Rss,
    /// Atom.
    Atom,
    /// CSL-JSON, as Zotero exports it.
    CslJson,
    /// BibTeX.
    BibTex,
    /// RIS.
    Ris,
}

/// The start of a file.
pub(super) struct Start {
    /// Its first bytes.
    pub(super) bytes: Vec<u8>,
    /// The first bytes in it, where it is compressed with gzip.
    pub(super) inside: Option<Vec<u8>>,
}

/// First bytes of what has no text.
const NO_DOCUMENT: [(&[u8], &str); 12] = [
    (b"\x89PNG", "a PNG picture"),
    (b"\xff\xd8\xff", "a JPEG picture"),
    (b"GIF8", "a GIF picture"),
    (b"RIFF", "a WebP picture, a sound or a film"),
    (b"\0\0\0\x18ftyp", "a film"),
    (b"\0\0\0\x20ftyp", "a film"),
    (
        b"\xd0\xcf\x11\xe0",
        "a file of an older Office or of Outlook: save it as PDF, or its mail as .eml",
    ),
    (b"7z\xbc\xaf", "a 7-Zip archive: unpack it first"),
    (b"Rar!", "a RAR archive: unpack it first"),
    (
        b"\x28\xb5\x2f\xfd",
        "compressed with Zstandard: unpack it first",
    ),
    (b"\xfd7zXZ", "compressed with xz: unpack it first"),
    (b"{\\rtf", "RTF: save it as PDF or as plain text"),
];

/// Elements that a page may begin with, beside `html`.
const ELEMENTS: [&str; 24] = [
    "!--", "head", "body", "title", "meta", "link", "script", "style", "base", "div", "main",
    "article", "section", "header", "nav", "h1", "h2", "h3", "p", "a", "b", "br", "font", "table",
];

/// Fields that only mail has, or that it has before all.
const MAIL: [&str; 18] = [
    "from",
    "to",
    "date",
    "subject",
    "message-id",
    "mime-version",
    "received",
    "return-path",
    "delivered-to",
    "content-type",
    "content-transfer-encoding",
    "reply-to",
    "sender",
    "cc",
    "x-mailer",
    "snapshot-content-location",
    "dkim-signature",
    "content-location",
];

impl Format {
    /// By the first bytes; the name decides between what the same bytes may be.
    pub(super) fn of(start: &Start, name: &str) -> Result<Format, Trouble> {
        if let Some(inside) = &start.inside {
            return match inside.starts_with(b"WARC/") {
                true => Ok(Format::GzippedWarc),
                false => Err(Trouble::new(
                    "is compressed with gzip and is no WARC: unpack it first",
                )),
            };
        }
        let bytes = &start.bytes[..];
        if bytes.starts_with(b"WARC/") {
            return Ok(Format::Warc);
        }
        if bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(b"PK\x05\x06") {
            return Ok(Format::Wacz);
        }
        Format::of_document(bytes, name)
    }

    /// The kind of a file that holds no other files.
    pub(super) fn of_document(bytes: &[u8], name: &str) -> Result<Format, Trouble> {
        let near = &bytes[..bytes.len().min(1024)];
        if memchr::memmem::find(near, b"%PDF-").is_some() {
            return Ok(Format::Pdf);
        }
        if let Some((_, what)) = NO_DOCUMENT
            .iter()
            .find(|(magic, _)| bytes.starts_with(magic))
        {
            return Err(Trouble::new(format!("is {what}")));
        }
        let text =
            readable(bytes).ok_or_else(|| Trouble::new("is not a document that can be read"))?;
        match Format::of_text(text.trim_start(), &ending(name)) {
            Format::Text if is_mailbox(&text) => Err(Trouble::new(
                "is a mailbox (mbox): save each mail as a file of its own, or take its first line off where it holds only one",
            )),
            Format::Text
                if matches!(
                    ending(name).as_str(),
                    "json" | "jsonl" | "ndjson" | "geojson"
                ) =>
            {
                Err(Trouble::new(
                    "is JSON and no list of documents in CSL: save what it describes as pages, PDF or plain text",
                ))
            }
            format => Ok(format),
        }
    }

    fn of_text(text: &str, ending: &str) -> Format {
        if text.starts_with('<') {
            return of_markup(text, ending);
        }
        let json = text.starts_with(['{', '[']) && is_csl(text);
        match ending {
            _ if json => Format::CslJson,
            _ if is_bibtex(text) => Format::BibTex,
            _ if is_ris(text) => Format::Ris,
            _ if is_mail(text, ending) => of_mail(text),
            "html" | "htm" => Format::Html,
            "xhtml" | "xht" => Format::Xhtml,
            "md" | "markdown" => Format::Markdown,
            _ => Format::Text,
        }
    }

    /// The media type of its captures, without charset.
    pub(super) fn media_type(self) -> &'static str {
        match self {
            Format::Html => "text/html",
            Format::Xhtml => "application/xhtml+xml",
            Format::Markdown => "text/markdown",
            Format::Pdf => "application/pdf",
            Format::Mhtml => "multipart/related",
            Format::Mail => "message/rfc822",
            Format::Warc | Format::GzippedWarc => "application/warc",
            Format::Wacz => "application/wacz",
            Format::Rss => "application/rss+xml",
            Format::Atom => "application/atom+xml",
            Format::CslJson => "application/vnd.citationstyles.csl+json",
            Format::Text | Format::BibTex | Format::Ris => "text/plain",
        }
    }

    /// The ending of its captures' names.
    pub(super) fn ending(self) -> &'static str {
        match self {
            Format::Html => "html",
            Format::Xhtml => "xhtml",
            Format::Markdown => "md",
            Format::Pdf => "pdf",
            Format::Mhtml => "mhtml",
            Format::Mail => "eml",
            Format::Warc | Format::GzippedWarc => "warc",
            Format::Wacz => "wacz",
            Format::Rss | Format::Atom => "xml",
            Format::CslJson => "json",
            Format::Text | Format::BibTex | Format::Ris => "txt",
        }
    }
}

/// The ending of a name, in lower case.
fn ending(name: &str) -> String {
    let ending = name.rsplit_once('.').map_or("", |(_, ending)| ending);
    ending.to_ascii_lowercase()
}

/// First bytes as text, without byte order mark. None where they are none: null characters stand in no text.
fn readable(bytes: &[u8]) -> Option<String> {
    let text = match encoding_rs::Encoding::for_bom(bytes) {
        Some((encoding, _)) => encoding.decode(bytes).0.into_owned(),
        None => String::from_utf8_lossy(bytes).into_owned(),
    };
    (!text.contains('\0')).then_some(text)
}

fn of_markup(text: &str, ending: &str) -> Format {
    let declared = text.starts_with("<?xml");
    match root(text).to_ascii_lowercase().as_str() {
        "rss" | "rdf" => Format::Rss,
        "feed" => Format::Atom,
        "html" if ending.starts_with("xht") => Format::Xhtml,
        "html" if declared && !matches!(ending, "html" | "htm") => Format::Xhtml,
        "html" => Format::Html,
        name if ELEMENTS.contains(&name) => Format::Html,
        _ => match ending {
            "html" | "htm" => Format::Html,
            "xhtml" | "xht" => Format::Xhtml,
            "md" | "markdown" => Format::Markdown,
            _ => Format::Text,
        },
    }
}

/// The name of the first element, without prefix. Declarations and comments are passed over; `!--` where nothing follows.
fn root(text: &str) -> &str {
    let mut rest = text;
    loop {
        rest = rest.trim_start();
        let (open, close) = match rest {
            _ if rest.starts_with("<!--") => ("<!--", "-->"),
            _ if rest.starts_with("<?") => ("<?", "?>"),
            _ if declares(rest) => ("<!", "]>"),
            _ if rest.starts_with("<!") => ("<!", ">"),
            _ => break,
        };
        match rest[open.len()..].split_once(close) {
            Some((inside, _)) if inside.to_ascii_lowercase().starts_with("doctype html") => {
                return "html";
            }
            Some((_, after)) => rest = after,
            None => return "!--",
        }
    }
    let Some(tag) = rest.strip_prefix('<') else {
        return "!--";
    };
    let end = tag.find(|c: char| c.is_whitespace() || matches!(c, '>' | '/'));
    tag[..end.unwrap_or(tag.len())]
        .rsplit(':')
        .next()
        .unwrap_or_default()
}

/// Whether a declaration holds others: they end before it does.
fn declares(text: &str) -> bool {
    let own = text
        .strip_prefix("<!")
        .and_then(|rest| rest.split('>').next());
    own.is_some_and(|own| own.contains('['))
}

/// Objects in a list, or one, whose first keys are those of CSL.
fn is_csl(text: &str) -> bool {
    let inside = text.trim_start_matches(|c: char| c.is_whitespace() || c == '[');
    let keys = inside.strip_prefix('{').map(str::trim_start);
    let listed = keys.is_some_and(|keys| keys.starts_with(['"', '}']));
    let empty = text.starts_with('[') && inside.trim_end() == "]";
    listed && (text.contains("\"type\"") || text.contains("\"title\"") || text.contains("\"id\""))
        || empty
}

/// Entries begin with `@`; before the first there may be lines of comment.
fn is_bibtex(text: &str) -> bool {
    let first = text
        .lines()
        .map(str::trim)
        .find(|l| !(l.is_empty() || l.starts_with('%')));
    first.is_some_and(|line| {
        let Some(rest) = line.strip_prefix('@') else {
            return false;
        };
        let after = rest.trim_start_matches(|c: char| c.is_ascii_alphabetic());
        after.len() < rest.len() && after.trim_start().starts_with(['{', '('])
    })
}

fn is_ris(text: &str) -> bool {
    text.strip_prefix("TY")
        .is_some_and(|rest| rest.trim_start().starts_with('-') && rest.starts_with("  "))
}

/// Mails one behind the other (RFC 4155): each begins with a line of its own, which says from whom and when it came.
fn is_mailbox(text: &str) -> bool {
    let (first, rest) = text.split_once('\n').unwrap_or((text, ""));
    let hour = |word: &str| {
        word.split(':').count() == 3 && word.bytes().all(|b| b == b':' || b.is_ascii_digit())
    };
    first.starts_with("From ") && first.split_whitespace().any(hour) && is_mail(rest, "eml")
}

/// Lines of fields up to an empty one, two of them such as mail has. Somebody may have typed such lines into a text: there
/// it takes one that only machines write.
fn is_mail(text: &str, ending: &str) -> bool {
    let (mut known, mut machine) = (0, !matches!(ending, "txt" | "text" | "md" | "markdown"));
    for line in text.lines() {
        if line.trim().is_empty() {
            break;
        }
        if line.starts_with([' ', '\t']) {
            continue;
        }
        let Some((name, _)) = line.split_once(':') else {
            return false;
        };
        if name.is_empty() || !name.bytes().all(|b| b.is_ascii_graphic()) {
            return false;
        }
        let name = name.to_ascii_lowercase();
        known += usize::from(MAIL.contains(&name.as_str()));
        machine |= matches!(
            name.as_str(),
            "message-id" | "received" | "mime-version" | "return-path"
        );
    }
    known >= 2 && machine
}

/// A saved page says where it was, or that nobody sent it.
fn of_mail(text: &str) -> Format {
    let head = text.split("\n\n").next().unwrap_or_default();
    let head = head
        .split("\r\n\r\n")
        .next()
        .unwrap_or_default()
        .to_ascii_lowercase();
    let has = |name: &str| head.starts_with(name) || head.contains(&format!("\n{name}"));
    let saved =
        has("snapshot-content-location:") || has("from: <saved by") || has("from: \"saved by");
    let related = head.contains("multipart/related");
    let sent = has("to:") || has("received:") || has("message-id:");
    match saved || related && !sent {
        true => Format::Mhtml,
        false => Format::Mail,
    }
}
