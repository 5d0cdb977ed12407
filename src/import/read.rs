//! From a document to what it states, with its text at hand.

use super::cuts::without;
use super::item::{Capture, Item, Taken};
use super::stated::{Stated, noise_ends};
use super::when::Setting;
use super::{Options, page, prose};
use crate::archive::{Archive, Trouble};
use crate::evidence::{Sketch, sha256};
use chrono::NaiveDate;

/// A document, read.
pub(super) struct Read {
    /// Where it was found.
    pub(super) from: String,
    pub(super) taken: Taken,
    pub(super) stated: Stated,
    /// What is kept of it, and a sample of its text. None where there are no bytes.
    pub(super) kept: Option<Kept>,
}

/// A capture’s fingerprint, and how alike it is to others.
pub(super) struct Kept {
    pub(super) file: String,
    pub(super) sha256: String,
    pub(super) bytes: usize,
    pub(super) media_type: String,
    pub(super) sketch: Sketch,
}

/// Reads a document; its bytes are handed back, to be kept.
pub(super) fn read(
    item: Item,
    archive: &Archive,
    options: &Options<'_>,
) -> (Read, Option<Vec<u8>>) {
    let Item {
        from,
        capture,
        taken,
        stated,
    } = item;
    let Some(capture) = capture else {
        return (
            Read {
                from,
                taken,
                stated,
                kept: None,
            },
            None,
        );
    };
    let sha256 = sha256(&capture.bytes);
    let file = format!("{sha256}.{}", capture.ending);
    let media_type = media_type(&capture);
    let (own, text) = match states(&capture, &file, &media_type, &taken, archive, options) {
        Ok(read) => read,
        Err(trouble) => {
            let note = format!("No text could be read from the capture: it {trouble}.");
            let own = Stated {
                notes: vec![note],
                ..Stated::default()
            };
            (own, String::new())
        }
    };
    let stated = stated.or(own);
    let kept = Kept {
        file,
        sha256,
        bytes: capture.bytes.len(),
        media_type,
        sketch: Sketch::of(&without(&text, &noise_ends(&stated.cuts))),
    };
    (
        Read {
            from,
            taken,
            stated,
            kept: Some(kept),
        },
        Some(capture.bytes),
    )
}

/// What is recorded as the media type, and what the archive reads the capture as: by its bytes, with the charset that
/// its container states.
fn media_type(capture: &Capture) -> String {
    let stated = capture.media_type.as_deref().unwrap_or_default();
    let (essence, parameters) = stated.split_once(';').unwrap_or((stated, ""));
    let kind = match (essence.trim(), capture.ending) {
        (feed @ ("application/rss+xml" | "application/atom+xml"), _) => feed,
        (_, "html" | "htm") => "text/html",
        (_, "xhtml") => "application/xhtml+xml",
        (_, "pdf") => "application/pdf",
        (_, "mhtml") => "multipart/related",
        (_, "eml") => "message/rfc822",
        (_, "md") => "text/markdown",
        _ => "text/plain",
    };
    let charset = (parameters.split(';').map(str::trim))
        .find(|parameter| parameter.to_ascii_lowercase().starts_with("charset="));
    match charset {
        Some(charset) if kind.starts_with("text/") || kind.contains("xhtml") => {
            format!("{kind}; {charset}")
        }
        _ => kind.to_owned(),
    }
}

/// What a capture states of itself, and its text.
fn states(
    capture: &Capture,
    file: &str,
    media_type: &str,
    taken: &Taken,
    archive: &Archive,
    options: &Options<'_>,
) -> Result<(Stated, String), Trouble> {
    let at = taken.at.as_deref();
    let setting = Setting {
        language: None,
        captured: at.and_then(|at| at.get(..10)?.parse::<NaiveDate>().ok()),
        today: options.today,
    };
    let Some(page) = archive.page(&capture.bytes, file, Some(media_type))? else {
        let text = archive.text(&capture.bytes, file, Some(media_type))?;
        return Ok((prose::read(&text, &setting), text));
    };
    let lines: Vec<&str> = page.lines.iter().map(|line| line.text.as_str()).collect();
    Ok((page::read(&page, taken, &setting), lines.join("\n")))
}
