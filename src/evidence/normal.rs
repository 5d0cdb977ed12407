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
    let mut rest = raw;
    while !rest.is_empty() {
        let (ascii, marked) = runs(rest);
        add(&mut out, rest[..ascii].chars());
        let other = rest[ascii..marked].chars();
        add(&mut out, other.filter(|c| *c != '\u{ad}').nfc());
        rest = &rest[marked..];
    }
    out
}

/// Where ASCII ends that is composed already, and where what follows it ends: all that is not ASCII, with the letter
/// before it, which a mark may belong to. No ASCII letter belongs to what stands before it.
fn runs(text: &str) -> (usize, usize) {
    let Some(first) = text.bytes().position(|b| !b.is_ascii()) else {
        return (text.len(), text.len());
    };
    let after = text.bytes().skip(first).position(|b| b.is_ascii());
    (
        first.saturating_sub(1),
        after.map_or(text.len(), |n| first + n),
    )
}

fn add(out: &mut String, letters: impl Iterator<Item = char>) {
    for c in letters {
        let c = plain(c);
        if c != ' ' || !out.ends_with(' ') {
            out.push(c);
        }
    }
}

fn plain(c: char) -> char {
    match c {
        '‘' | '’' | '‚' | '‛' | '‹' | '›' | 'ʼ' => '\'',
        '“' | '”' | '„' | '‟' | '«' | '»' => '"',
        c if c.is_whitespace() => ' ',
        c => c,
    }
}

/// Where ranges of whole lines of a text stand in it once it is normalised, in bytes. They are in order.
pub fn lines_in_normal(raw: &str, ranges: &[Range<usize>]) -> Vec<Range<usize>> {
    let (mut from, mut at, mut space) = (0, 0, false);
    let mut advance = |to: usize| {
        let piece = normal(&raw[from..to]);
        at += piece.len() - usize::from(space && piece.starts_with(' '));
        space = piece.ends_with(' ') || space && piece.is_empty();
        from = to;
        at
    };
    let place = |range: &Range<usize>| advance(range.start)..advance(range.end);
    ranges.iter().map(place).collect()
}

impl Normal {
    /// Normalises a text.
    pub fn new(raw: &str) -> Normal {
        Normal::of(normal(raw))
    }

    /// The same, with where its lines begin, in bytes of the normalised text; whether an empty line stands before each.
    pub fn by_lines(raw: &str) -> (Normal, Vec<(usize, bool)>) {
        let mut text = String::with_capacity(raw.len());
        let mut lines = Vec::new();
        let mut behind_empty = false;
        for line in raw.split_inclusive('\n') {
            if line.trim().is_empty() {
                behind_empty = true;
            } else {
                lines.push((text.len(), behind_empty));
                behind_empty = false;
            }
            let piece = normal(line);
            let known = usize::from(text.ends_with(' ') && piece.starts_with(' '));
            text.push_str(&piece[known..]);
        }
        (Normal::of(text), lines)
    }

    fn of(text: String) -> Normal {
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
        let (start, end) = (self.byte(points.start)?, self.byte(points.end)?);
        (start <= end).then_some(start..end)
    }

    /// Where a code point begins; behind the last one, where the text ends.
    fn byte(&self, point: usize) -> Option<usize> {
        let mark = self.marks.partition_point(|before| *before <= point);
        let mark = mark.saturating_sub(1);
        let from = mark * STEP;
        let further = point - self.marks.get(mark).copied().unwrap_or(0);
        let rest = self.text.as_bytes().get(from..)?.iter();
        let begins = rest.enumerate().filter(|(_, b)| begins(**b));
        let places = begins.map(|(at, _)| from + at);
        places.chain([self.text.len()]).nth(further)
    }
}

/// Code points that begin in these bytes.
fn points(bytes: &[u8]) -> usize {
    bytes.iter().filter(|b| begins(**b)).count()
}

/// Whether a code point begins with this byte.
fn begins(byte: u8) -> bool {
    (byte & 0xC0) != 0x80
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_of_a_normalised_text() {
        for raw in [
            "",
            "a b",
            "a \n  b\n\n c\n",
            "\n\na\u{301}\n\u{301}b \n",
            "one\r\ntwo\u{a0}\n \n“three”",
        ] {
            let (text, lines) = Normal::by_lines(raw);
            assert_eq!(text, Normal::new(raw), "{raw:?}");
            assert!(
                lines
                    .iter()
                    .all(|(at, _)| text.as_str().is_char_boundary(*at))
            );
        }
        let (text, lines) = Normal::by_lines("one\ntwo \n\n three");
        let begins: Vec<_> = (lines.iter())
            .map(|(at, empty)| (text.as_str()[*at..].trim_start(), *empty))
            .collect();
        assert_eq!(
            begins,
            [
                ("one two three", false),
                ("two three", false),
                ("three", true)
            ]
        );
    }
}
