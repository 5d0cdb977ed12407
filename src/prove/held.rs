//! A capture, read.

use super::facts::{tells_machines, years};
use crate::archive::Archive;
use crate::evidence::{Normal, lines_in_normal, sha256};
use crate::model::source::{Capture, Source};
use crate::report::{Finding, Report};
use std::ops::Range;

/// A capture that is at hand and is what the record says.
pub(super) struct Held<'a> {
    archive: &'a Archive,
    capture: &'a Capture,
    bytes: Vec<u8>,
    pub(super) sha256: String,
    pub(super) text: Normal,
    /// Where one block ends in the middle of a sentence, as cells and headings do, and another begins, in bytes of the text.
    breaks: Vec<usize>,
    /// Where it repeats what another says, in bytes of the text.
    pub(super) replies: Vec<Range<usize>>,
}

impl Held<'_> {
    /// Whether words at a place are repeated from another.
    pub(super) fn repeats(&self, points: &Range<usize>) -> bool {
        let meets = |at: Range<usize>| {
            let mut replies = self.replies.iter();
            replies.any(|reply| reply.start < at.end && at.start < reply.end)
        };
        !self.replies.is_empty() && self.text.bytes(points).is_some_and(meets)
    }

    /// Whether words at a place are parts of several blocks: cells of two rows, a heading and what follows it.
    pub(super) fn parts(&self, points: &Range<usize>) -> bool {
        let inside = |at: Range<usize>| {
            let first = self.breaks.partition_point(|one| *one <= at.start);
            self.breaks.get(first).is_some_and(|one| *one < at.end)
        };
        !self.breaks.is_empty() && self.text.bytes(points).is_some_and(inside)
    }

    /// Whether it gives a year to machines alone, or in the fields at its head.
    pub(super) fn tells_machines(&self, year: i32) -> bool {
        let file = self.capture.file.as_ref().map_or("", |f| f.value.as_str());
        let media = self.capture.media_type.as_deref();
        let page = self.archive.page(&self.bytes, file, media).ok().flatten();
        let stamps = self.archive.stamps(&self.bytes, file, media);
        page.is_some_and(|page| tells_machines(&page, year))
            || stamps.iter().any(|stamp| years(stamp).contains(&year))
    }
}

/// The capture with its text, where it is at hand and is what the record says.
pub(super) fn read<'a>(
    source: &Source,
    capture: &'a Capture,
    archive: &'a Archive,
    report: &mut Report,
) -> Option<Held<'a>> {
    let file = capture.file.as_ref()?;
    let wrong = |what: &str| {
        Finding::error(
            "capture-unreadable",
            file.span,
            format!("the capture {what}"),
        )
    };
    let bytes = match archive.bytes(&file.value) {
        Ok(bytes) => bytes?,
        Err(trouble) => {
            report.push(wrong(&trouble.what));
            return None;
        }
    };
    let sha256 = sha256(&bytes);
    if let Some(changed) = changed(source, capture, &sha256, bytes.len()) {
        report.push(changed);
        return None;
    }
    let media = capture.media_type.as_deref();
    match archive.text(&bytes, &file.value, media) {
        Ok(text) => {
            let (normal, lines) = Normal::by_lines(&text);
            let blocks = Archive::lines_are_blocks(&bytes, &file.value, media);
            let begins = lines.into_iter().filter(|(_, empty)| blocks || *empty);
            let begins = begins.map(|(at, _)| at);
            Some(Held {
                breaks: begins.filter(|at| is_break(normal.as_str(), *at)).collect(),
                text: normal,
                replies: lines_in_normal(&text, &archive.replies(&bytes, &file.value, media)),
                archive,
                capture,
                bytes,
                sha256,
            })
        }
        Err(trouble) => {
            report.push(wrong(&trouble.what).help(
                "keep the evidence as it is; a text version of it can be a source of its own",
            ));
            None
        }
    }
}

/// Whether a sentence is broken off where a block begins, and does not go on there.
fn is_break(text: &str, at: usize) -> bool {
    let last = text[..at].trim_end().chars().next_back();
    let next = text[at..].trim_start().chars().next();
    last.is_some_and(char::is_alphanumeric) && next.is_some_and(|c| !c.is_lowercase())
}

fn changed(source: &Source, capture: &Capture, sha256: &str, bytes: usize) -> Option<Finding> {
    let said = capture
        .sha256
        .as_ref()
        .filter(|said| said.value != sha256)?;
    let size = match capture.bytes {
        Some(recorded) if recorded == bytes as u64 => format!("it still has {bytes} bytes"),
        Some(recorded) => format!("it has {bytes} bytes, the record says {recorded}"),
        None => format!("it has {bytes} bytes"),
    };
    let title = format!(
        "the capture of `{}` is not the one recorded here: {size}",
        source.id
    );
    Some(
        Finding::error("capture-changed", said.span, title)
            .label(format!("the file’s SHA-256 is {sha256}"))
            .help("put the capture back as it was taken; a new capture is a new record, or a new fingerprint whose quotes are proved afresh"),
    )
}
