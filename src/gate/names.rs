//! Which runs of withheld text are little more than the names of things that are shown.

use super::phrases::{Pattern, RUN, Text, row};
use rustc_hash::FxHashSet;

/// So many words of a run beside names are told from chance: after a title of seven words, the next is often "the".
const TELLING: usize = 3;

/// Names of fewer words are words like others.
const NAME: usize = 3;

/// The names of things that are shown.
pub(super) struct Names {
    /// By their hashes.
    rows: FxHashSet<u64>,
    /// How many words they have, each number once.
    lengths: Vec<usize>,
}

impl Names {
    pub(super) fn new(names: &[String]) -> Names {
        let texts = names.iter().map(|name| Text::new(name));
        let hashes: Vec<Vec<u64>> = (texts.map(|text| text.hashes()))
            .filter(|words| words.len() >= NAME)
            .collect();
        let mut lengths: Vec<usize> = hashes.iter().map(Vec::len).collect();
        lengths.sort_unstable();
        lengths.dedup();
        Names {
            rows: hashes.iter().map(|words| row(words)).collect(),
            lengths,
        }
    }

    /// Which words of a text are part of a name.
    pub(super) fn cover(&self, text: &Text) -> Vec<bool> {
        let words = text.hashes();
        let mut covered = vec![false; words.len()];
        for length in &self.lengths {
            for (at, window) in words.windows(*length).enumerate() {
                if self.rows.contains(&row(window)) {
                    covered[at..at + length].fill(true);
                }
            }
        }
        covered
    }
}

/// Whether too few words of a run of eight stand beside names, or of a whole text that is shorter: "see" before a title.
pub(super) fn is_name(pattern: &Pattern, covered: &[bool]) -> bool {
    let (first, length) = (pattern.first as usize, usize::from(pattern.length));
    let words = covered.iter().skip(first).take(length);
    let beside = words.filter(|covered| !**covered).count();
    beside < if length == RUN { TELLING } else { 2 }
}
