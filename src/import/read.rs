//! From a document to what it states, with its text at hand.

use super::item::{Capture, Item, Taken};
use super::language::detect;
use super::stated::{Given, Stated};
use super::when::Setting;
use super::{Options, page, prose};
use crate::archive::{Archive, Trouble};
use crate::evidence::{Normal, Sketch, noise_ranges, sha256};
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
        sketch: Sketch::of(&without_cuts(&text, &stated)),
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
    let setting = |language| Setting {
        language,
        captured: at.and_then(|at| at.get(..10)?.parse::<NaiveDate>().ok()),
        today: options.today,
    };
    let Some(page) = archive.page(&capture.bytes, file, Some(media_type))? else {
        let text = archive.text(&capture.bytes, file, Some(media_type))?;
        let detected = detect(&text);
        return Ok((
            in_language(prose::read(&text, &setting(detected)), detected),
            text,
        ));
    };
    let lines: Vec<&str> = page.lines.iter().map(|line| line.text.as_str()).collect();
    let text = lines.join("\n");
    // The article's words, not those of the page around it.
    let first = page::read(&page, taken, &setting(None));
    let detected = detect(&without_cuts(&text, &first));
    let stated = match detected {
        Some(_) => page::read(&page, taken, &setting(detected)),
        None => first,
    };
    Ok((in_language(stated, detected), text))
}

/// The language that the words tell goes before the one that is declared, which pages often copy from each other.
fn in_language(stated: Stated, detected: Option<&'static str>) -> Stated {
    let Some(tag) = detected else {
        return stated;
    };
    let declared = stated.language.as_ref().filter(|declared| {
        let primary = declared.value.split(['-', '_']).next().unwrap_or_default();
        primary.eq_ignore_ascii_case(tag)
    });
    let language = match (declared, &stated.language) {
        (Some(declared), _) => declared.clone(),
        (None, Some(other)) => Given::new(
            tag,
            format!("told by its words; {} says {}", other.from, other.value),
        ),
        (None, None) => Given::new(tag, "told by its words"),
    };
    Stated {
        language: Some(language),
        ..stated
    }
}

/// The document without what is not it.
fn without_cuts(text: &str, stated: &Stated) -> String {
    let text = Normal::new(text);
    let cuts: Vec<(&str, &str)> = (stated.cuts.iter())
        .map(|cut| (cut.first.as_str(), cut.last.as_str()))
        .collect();
    let mut out = String::new();
    let mut from = 0;
    for range in noise_ranges(&text, &cuts).unwrap_or_default() {
        out.push_str(&text.as_str()[from..range.start]);
        from = range.end;
    }
    out.push_str(&text.as_str()[from..]);
    out
}
