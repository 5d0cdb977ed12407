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
        Ok(text) => Some(Held {
            text: Normal::new(&text),
            replies: lines_in_normal(&text, &archive.replies(&bytes, &file.value, media)),
            archive,
            capture,
            bytes,
            sha256,
        }),
        Err(trouble) => {
            report.push(wrong(&trouble.what).help(
                "keep the evidence as it is; a text version of it can be a source of its own",
            ));
            None
        }
    }
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
