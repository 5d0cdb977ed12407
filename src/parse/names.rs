//! Ids: file stems, and what they may look like.

use super::head;
use crate::load::Files;
use crate::report::{FileId, Finding, Report, Severity};

/// True for an id: ASCII letters and digits, with `-`, `_` and `.` inside.
pub(crate) fn is_id(text: &str) -> bool {
    let mut bytes = text.bytes();
    bytes.next().is_some_and(|b| b.is_ascii_alphanumeric())
        && bytes.all(|b| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'_' | b'.'))
}

/// The id of a file: its stem. A translation (`ID.fr.md`) has none of its own.
pub(super) fn stem(id: FileId, files: &Files, report: &mut Report) -> Option<String> {
    let path = &files.sources.file(id).path;
    let name = path.rsplit('/').next().unwrap_or(path);
    let stem = name.strip_suffix(".md").unwrap_or(name);
    if let Some((_, language)) = stem.rsplit_once('.')
        && matches!(language.len(), 2 | 3)
        && language.bytes().all(|b| b.is_ascii_lowercase())
    {
        report.push(Finding {
            severity: Severity::Warning,
            ..Finding::about(
                "translation-not-shown",
                path,
                "translations are not published yet",
            )
            .help("the original is published alone")
        });
        return None;
    }
    if is_id(stem) {
        return Some(stem.to_owned());
    }
    report.push(
        Finding::error("bad-id", head(id), format!("`{stem}` cannot be an id")).help(
            "name the file with ASCII letters, digits, `-` and `_`: it becomes a part of addresses",
        ),
    );
    None
}
