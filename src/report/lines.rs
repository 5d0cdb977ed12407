//! Lines and columns of a text, counted once however many are asked for.

use std::fmt;
use std::ops::Range;
use std::sync::OnceLock;

/// Bytes between two counts of characters, so that a column of a very long line is near one.
const BLOCK: usize = 1024;

/// The line starts of one text, counted on first need.
#[derive(Clone, Default)]
pub(super) struct Lines(OnceLock<Counts>);

#[derive(Clone)]
struct Counts {
    /// The first byte of each line; the first is 0.
    starts: Vec<usize>,
    /// The characters before each block.
    characters: Vec<usize>,
}

impl Lines {
    fn counts(&self, text: &str) -> &Counts {
        self.0.get_or_init(|| Counts::of(text))
    }

    /// The line that holds this byte, from 0.
    pub(super) fn line(&self, text: &str, at: usize) -> usize {
        let starts = &self.counts(text).starts;
        starts.partition_point(|start| *start <= at) - 1
    }

    /// The bytes of a line without its line feed; empty past the last line.
    pub(super) fn range(&self, text: &str, line: usize) -> Range<usize> {
        let starts = &self.counts(text).starts;
        let start = starts.get(line).copied().unwrap_or(text.len());
        let end = starts.get(line + 1).map_or(text.len(), |next| next - 1);
        start..end
    }

    /// Line and column of the character at this byte, both from 1.
    pub(super) fn position(&self, text: &str, at: usize) -> (usize, usize) {
        let at = floor(text, at);
        let line = self.line(text, at);
        let counts = self.counts(text);
        let start = self.range(text, line).start;
        let column = counts.before(text, at) - counts.before(text, start);
        (line + 1, column + 1)
    }
}

impl Counts {
    fn of(text: &str) -> Counts {
        let feeds = text.bytes().enumerate().filter(|(_, b)| *b == b'\n');
        let mut characters = vec![0];
        let mut sum = 0;
        for block in text.as_bytes().chunks(BLOCK) {
            sum += count(block);
            characters.push(sum);
        }
        Counts {
            starts: std::iter::once(0)
                .chain(feeds.map(|(i, _)| i + 1))
                .collect(),
            characters,
        }
    }

    /// The characters before this byte, which begins one.
    fn before(&self, text: &str, at: usize) -> usize {
        let block = at / BLOCK;
        self.characters[block] + count(&text.as_bytes()[block * BLOCK..at])
    }
}

/// The characters that begin in these bytes.
fn count(bytes: &[u8]) -> usize {
    bytes.iter().filter(|b| !(0x80..0xC0).contains(*b)).count()
}

/// The greatest character boundary not above `at`.
pub(super) fn floor(text: &str, at: usize) -> usize {
    let mut at = at.min(text.len());
    while !text.is_char_boundary(at) {
        at -= 1;
    }
    at
}

/// Counted or not, the lines of equal texts are equal.
impl PartialEq for Lines {
    fn eq(&self, _: &Lines) -> bool {
        true
    }
}

impl Eq for Lines {}

impl fmt::Debug for Lines {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Lines")
    }
}

#[cfg(test)]
mod tests {
    use super::{BLOCK, Lines};

    /// The same, counted from the start of the text.
    fn slow(text: &str, at: usize) -> (usize, usize) {
        let before = &text[..at];
        let start = before.rfind('\n').map_or(0, |i| i + 1);
        let line = before.matches('\n').count() + 1;
        (line, before[start..].chars().count() + 1)
    }

    fn check(text: &str) {
        let lines = Lines::default();
        for (at, _) in text.char_indices().chain([(text.len(), ' ')]) {
            assert_eq!(lines.position(text, at), slow(text, at), "{at}");
        }
    }

    #[test]
    fn every_position_is_as_counted_from_the_start() {
        check("");
        check("\n");
        check("one\r\ntwo\n\nlast");
        check("e\u{301}t\u{e9} \u{1f6a2}\n\u{301}\n");
        check(&"a\u{20ac}\u{1f6a2}\n".repeat(BLOCK / 4));
        check(&"\u{1f6a2}".repeat(BLOCK));
        check(&"x".repeat(2 * BLOCK));
    }

    #[test]
    fn what_lies_outside_the_text_or_inside_a_character_is_cut_down() {
        let lines = Lines::default();
        assert_eq!(lines.position("a\n\u{20ac}b", 3), (2, 1));
        assert_eq!(lines.position("a\n\u{20ac}b", 99), (2, 3));
        assert_eq!(lines.range("a\nb", 7), 3..3);
    }
}
