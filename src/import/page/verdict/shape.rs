//! What a line looks like, whatever element it stands in.

use super::super::super::furniture::folded;
use crate::archive::Line;
use crate::spelling::words;

/// A line by its shallow features.
#[derive(Debug, Default)]
pub(super) struct Shape {
    /// Its characters without white space.
    pub(super) chars: usize,
    /// Its words.
    pub(super) words: usize,
    /// How many of its characters are links' words.
    pub(super) linked: usize,
    /// Whether it ends as sentences do.
    pub(super) ends: bool,
    /// Its first words without case, accents and punctuation, numbers as `#`.
    pub(super) folded: String,
}

impl Shape {
    pub(super) fn of(line: &Line) -> Shape {
        let text = line
            .text
            .trim_end_matches(|c: char| c.is_whitespace() || "»”\"')]’".contains(c));
        Shape {
            chars: line.text.chars().filter(|c| !c.is_whitespace()).count(),
            words: words(&line.text).count(),
            linked: line.linked,
            ends: text.ends_with(['.', '!', '?', '…', ':', ';', '؟', '。']),
            folded: folded(&line.text),
        }
    }

    /// Whether it is running text.
    pub(super) fn prose(&self) -> bool {
        self.words >= 8 && self.linked * 3 <= self.chars && (self.ends || self.chars >= 80)
    }

    /// Whether it is nothing but links.
    pub(super) fn link(&self) -> bool {
        self.chars > 0 && self.linked * 10 >= self.chars * 8
    }

    /// How much it says for the place that it stands in being the article.
    pub(super) fn weight(&self) -> usize {
        let own = self.chars.saturating_sub(self.linked);
        if self.prose() {
            own
        } else if self.linked * 3 <= self.chars && self.words >= 3 && self.ends {
            own / 2
        } else {
            0
        }
    }
}
