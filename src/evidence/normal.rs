//! The normalisation under which quotes are compared.
//!
//! NFC; every run of white space (no-break spaces and line ends too) to one space; typographic
//! quotation marks and apostrophes to their plain form; soft hyphens removed.

use std::ops::Range;
use unicode_normalization::UnicodeNormalization;

/// The normalisation's name and version, as `evidence.lock` keeps it.
pub const NORMALIZATION: &str = "bluf-text-1";

/// Bytes between two entries of the table of code points.
const STEP: usize = 4096;

/// A normalised text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Normal {
    text: String,
    /// Code points before every `STEP`th byte.
    marks: Vec<usize>,
}

/// Normalises words; idempotent.
pub fn normal(raw: &str) -> String {
    let mut out = String::with_capacity(raw.len());
    for c in raw.chars().filter(|c| *c != '\u{ad}').nfc() {
        let c = plain(c);
        if c != ' ' || !out.ends_with(' ') {
            out.push(c);
        }
    }
    out
}

fn plain(c: char) -> char {
    match c {
        '‘' | '’' | '‚' | '‛' | '‹' | '›' | 'ʼ' => '\'',
        '“' | '”' | '„' | '‟' | '«' | '»' => '"',
        c if c.is_whitespace() => ' ',
        c => c,
    }
}

impl Normal {
    /// Normalises a text.
    pub fn new(raw: &str) -> Normal {
        let text = normal(raw);
        let mut marks = Vec::with_capacity(text.len() / STEP + 1);
        let mut count = 0;
        for chunk in text.as_bytes().chunks(STEP) {
            marks.push(count);
            count += points(chunk);
        }
        Normal { text, marks }
    }

    /// The text itself.
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// A range of bytes in code points, as W3C position selectors count.
    pub fn code_points(&self, bytes: &Range<usize>) -> Range<usize> {
        self.code_point(bytes.start)..self.code_point(bytes.end)
    }

    fn code_point(&self, byte: usize) -> usize {
        let byte = byte.min(self.text.len());
        let mark = byte / STEP;
        let before = self
            .marks
            .get(mark)
            .or(self.marks.last())
            .copied()
            .unwrap_or(0);
        let from = if mark < self.marks.len() {
            mark * STEP
        } else {
            self.marks.len().saturating_sub(1) * STEP
        };
        before + points(&self.text.as_bytes()[from..byte])
    }

    /// A range of code points in bytes; none where it is not in the text.
    pub fn bytes(&self, points: &Range<usize>) -> Option<Range<usize>> {
        let mut all = self
            .text
            .char_indices()
            .map(|(at, _)| at)
            .chain([self.text.len()]);
        let start = all.nth(points.start)?;
        let length = points.end.checked_sub(points.start)?;
        let end = if length == 0 {
            start
        } else {
            all.nth(length - 1)?
        };
        Some(start..end)
    }
}

/// Code points that begin in these bytes.
fn points(bytes: &[u8]) -> usize {
    bytes.iter().filter(|b| (**b & 0xC0) != 0x80).count()
}
