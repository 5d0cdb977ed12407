//! Ids: file stems, and what they may look like.

use super::head;
use crate::load::Files;
use crate::report::{FileId, Finding, Report, Span};

/// True for an id: ASCII letters and digits, with `-`, `_` and `.` inside.
pub(crate) fn is_id(text: &str) -> bool {
    let mut bytes = text.bytes();
    bytes.next().is_some_and(|b| b.is_ascii_alphanumeric())
        && bytes.all(|b| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'_' | b'.'))
}

/// True for what private persons are called in editions, `person-2`: a document that is called so, shown or not, would move them.
pub(super) fn is_of_private(id: &str) -> bool {
    let number = id.strip_prefix("person-").unwrap_or("");
    !number.is_empty() && number.bytes().all(|b| b.is_ascii_digit())
}

/// What is wrong with an id that `is_of_private`.
pub(super) fn of_private(id: &str, span: Span) -> Finding {
    let title = format!("`{id}` is what a private person is called on the site");
    Finding::error("bad-id", span, title).help("take another id: these are given by bluf")
}

/// True for what Windows keeps for devices, `con` or `com1`, be there an ending or not: no file there may be called so.
fn is_of_device(id: &str) -> bool {
    let name = id.split('.').next().unwrap_or(id).to_ascii_lowercase();
    let numbered = |kind| {
        let number = name.strip_prefix(kind).unwrap_or("");
        matches!(number.as_bytes(), [b'1'..=b'9'])
    };
    matches!(name.as_str(), "con" | "prn" | "aux" | "nul") || numbered("com") || numbered("lpt")
}

/// A document's id, and the language where it is a translation: `ID.fr.md`.
pub(super) struct Stem {
    pub(super) id: String,
    pub(super) language: Option<String>,
}

/// The id of a file: its stem without the language of a translation.
pub(super) fn stem(id: FileId, files: &Files, report: &mut Report) -> Option<Stem> {
    let path = &files.sources.file(id).path;
    let name = path.rsplit('/').next().unwrap_or(path);
    let stem = name.strip_suffix(".md").unwrap_or(name);
    let (stem, language) = match stem.rsplit_once('.') {
        Some((stem, language)) if is_language(language) => (stem, Some(language.to_owned())),
        _ => (stem, None),
    };
    if is_of_private(stem) {
        report.push(of_private(stem, head(id)));
        return None;
    }
    if is_of_device(stem) {
        let title =
            format!("`{stem}` is the name of a device on Windows, where no file can have it");
        let help = "take another id, so that the project and its site can be kept there too";
        report.push(Finding::warning("bad-id", head(id), title).help(help));
    }
    if is_id(stem) {
        return Some(Stem {
            id: stem.to_owned(),
            language,
        });
    }
    report.push(
        Finding::error("bad-id", head(id), format!("`{stem}` cannot be an id")).help(
            "name the file with ASCII letters, digits, `-` and `_`: it becomes a part of addresses",
        ),
    );
    None
}

/// A tag as file names carry it: two or three small letters, perhaps a region or a script.
pub(super) fn is_language(tag: &str) -> bool {
    let mut parts = tag.split('-');
    let primary = parts.next().unwrap_or("");
    let small = primary.bytes().all(|b| b.is_ascii_lowercase());
    matches!(primary.len(), 2 | 3)
        && small
        && parts.all(|p| matches!(p.len(), 2..=8) && p.bytes().all(|b| b.is_ascii_alphanumeric()))
}
