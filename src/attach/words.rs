//! What kind of file bytes are, what in them may hold words, and folders of machines that they name.

use super::{jpeg, png, webp};
use memchr::memmem;

/// Pictures whose parts we know.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    Jpeg,
    Png,
    Webp,
}

/// By the first bytes: a file's name may say anything.
pub(super) fn kind(bytes: &[u8]) -> Option<Kind> {
    if bytes.starts_with(&jpeg::START) {
        Some(Kind::Jpeg)
    } else if bytes.starts_with(&png::SIGNATURE) {
        Some(Kind::Png)
    } else if bytes.starts_with(b"RIFF") && bytes.get(8..12).is_some_and(|name| name == b"WEBP") {
        Some(Kind::Webp)
    } else {
        None
    }
}

/// Formats that carry more than they show and may be plain ASCII: PDF, RTF, PostScript, GIF.
const LADEN: [&[u8]; 5] = [b"%PDF-", b"{\\rtf", b"%!PS", b"GIF87a", b"GIF89a"];

/// How names of such files end, office documents among them.
const LADEN_ENDINGS: [&str; 16] = [
    "ai", "doc", "docx", "eps", "fodt", "gif", "odp", "ods", "odt", "pdf", "ppt", "pptx", "ps",
    "rtf", "xls", "xlsx",
];

/// Readers find the head of a PDF among so many first bytes.
const HEAD: usize = 1024;

/// Whether a file says more of itself than its text shows, by its first bytes or its name.
pub(super) fn is_laden(path: &str, bytes: &[u8]) -> bool {
    let head = &bytes[..bytes.len().min(HEAD)];
    let ending = path.rsplit_once('.').map_or("", |(_, ending)| ending);
    LADEN_ENDINGS.contains(&ending.to_ascii_lowercase().as_str())
        || LADEN
            .iter()
            .any(|start| head.trim_ascii_start().starts_with(start))
        || memmem::find(head, LADEN[0]).is_some()
}

/// Of a picture, what is not the picture itself, unpacked; none for other files, all of which may be words.
/// A picture's points look like any letters, now and then.
pub(super) fn of(bytes: &[u8]) -> Option<Vec<u8>> {
    match kind(bytes)? {
        Kind::Jpeg => jpeg::words(bytes),
        Kind::Png => png::words(bytes),
        Kind::Webp => webp::words(bytes),
    }
}

/// Where the folders of people are.
const HOMES: [&str; 4] = ["/home/", "/Users/", "C:\\Users\\", "file:///"];

/// A folder of somebody's machine that is named: `/home/anna`.
pub(super) fn folder(bytes: &[u8]) -> Option<String> {
    HOMES.iter().find_map(|home| {
        memmem::find_iter(bytes, home).find_map(|at| {
            let rest = &bytes[at + home.len()..];
            let fits = |b: &&u8| b.is_ascii_alphanumeric() || matches!(b, b'.' | b'_' | b'-');
            let name: Vec<u8> = rest.iter().take_while(fits).copied().take(40).collect();
            let starts = at == 0 || !bytes[at - 1].is_ascii_alphanumeric();
            let ends = matches!(rest.get(name.len()), Some(b'/' | b'\\'));
            (starts && ends && !name.is_empty())
                .then(|| format!("{home}{}", String::from_utf8_lossy(&name)))
        })
    })
}
