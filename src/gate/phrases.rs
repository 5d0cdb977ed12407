//! The runs of words that are looked for, and how they are found by their hashes.

use super::letters::{hash, spread};
use super::words::Reader;
use rayon::prelude::*;
use std::ops::Range;

/// How many words of withheld text in a row are a leak.
pub(super) const RUN: usize = 8;

/// A text as folded words.
#[derive(Debug, Default)]
pub(super) struct Text {
    letters: Vec<u8>,
    /// Where each word ends in `letters`.
    ends: Vec<usize>,
}

impl Text {
    pub(super) fn new(words: &str) -> Text {
        let mut starts = Vec::new();
        let mut reader = Reader::new(words.as_bytes(), false);
        reader.read(|word| starts.push(word.at));
        let mut text = Text::default();
        for at in starts {
            text.letters.extend_from_slice(reader.word(at).0);
            text.ends.push(text.letters.len());
        }
        text
    }

    pub(super) fn len(&self) -> usize {
        self.ends.len()
    }

    pub(super) fn word(&self, n: usize) -> &[u8] {
        let start = n.checked_sub(1).map_or(0, |before| self.ends[before]);
        &self.letters[start..self.ends[n]]
    }

    /// The hashes of its words.
    pub(super) fn hashes(&self) -> Vec<u64> {
        (0..self.len()).map(|n| hash(self.word(n))).collect()
    }

    /// Leaves out the first words.
    pub(super) fn skip(&mut self, words: usize) {
        let Some(last) = words.checked_sub(1) else {
            return;
        };
        let length = self.ends[last];
        self.letters.drain(..length);
        self.ends.drain(..words);
        self.ends.iter_mut().for_each(|end| *end -= length);
    }
}

/// A run of words of a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Pattern {
    hash: u64,
    /// What filters know it by.
    key: u64,
    /// Which text, and its first word.
    pub(super) text: u32,
    pub(super) first: u32,
    /// How many words, at most eight.
    pub(super) length: u8,
}

/// The hash of a run from that of its beginning and of one more word.
pub(super) fn longer(run: u64, word: u64) -> u64 {
    run.rotate_left(1) ^ word
}

/// The hashes of four words in a row in a run of eight.
pub(super) type Fours = [u64; RUN - 3];

/// What a run of eight words is looked for by: the least hash of four words in it. Runs that begin a word later mostly
/// have the same one, so that there is a third as much to keep and to look at as of whole runs.
pub(super) fn mark(fours: &Fours) -> u64 {
    let least = fours.iter().fold(u64::MAX, |least, four| least.min(*four));
    spread(least)
}

/// The hash of words in a row.
pub(super) fn row(words: &[u64]) -> u64 {
    words.iter().fold(0, |run, word| longer(run, *word))
}

/// What a pattern is looked for by: the mark of a run, the first two words of a phrase, or its only word.
fn key(words: &[u64]) -> u64 {
    if words.len() < RUN {
        return row(&words[..words.len().min(2)]);
    }
    let mut fours = [0; RUN - 3];
    for (four, words) in fours.iter_mut().zip(words.windows(4)) {
        *four = row(words);
    }
    mark(&fours)
}

/// All patterns.
#[derive(Debug, Default)]
pub(super) struct Phrases {
    texts: Vec<Text>,
    /// By hash.
    patterns: Vec<Pattern>,
    /// How many patterns stand before those whose hashes begin with some bits.
    starts: Vec<u32>,
    /// What leaves these bits of a hash.
    shift: u32,
    /// Of runs of eight words.
    pub(super) runs: Filter,
    /// Of the first two words of shorter phrases.
    pub(super) pairs: Filter,
    /// Of these phrases whole.
    pub(super) wholes: Filter,
    /// Of phrases of a word.
    pub(super) singles: Filter,
}

impl Phrases {
    /// Of several texts with the same run, the first is the one that is named.
    pub(super) fn new(texts: Vec<Text>) -> Phrases {
        let mut patterns = Vec::new();
        for (text, at) in texts.iter().zip(0..) {
            let hashes = text.hashes();
            let length = hashes.len().min(RUN);
            if length == 0 {
                continue;
            }
            patterns.extend(hashes.windows(length).zip(0..).map(|(run, first)| Pattern {
                hash: row(run),
                key: key(run),
                text: at,
                first,
                length: length as u8,
            }));
        }
        patterns.par_sort_unstable();
        let mut phrases = Phrases {
            texts,
            ..Phrases::default()
        };
        patterns.dedup_by(|b, a| phrases.same(a, b));
        phrases.patterns = patterns;
        phrases.filter();
        phrases
    }

    /// Leaves out patterns, given by their numbers.
    pub(super) fn without(&mut self, out: &[bool]) {
        let mut numbers = out.iter();
        self.patterns
            .retain(|_| !numbers.next().copied().unwrap_or(false));
        self.filter();
    }

    pub(super) fn len(&self) -> usize {
        self.patterns.len()
    }

    pub(super) fn texts(&self) -> &[Text] {
        &self.texts
    }

    pub(super) fn pattern(&self, number: usize) -> &Pattern {
        &self.patterns[number]
    }

    /// The folded words of a pattern.
    pub(super) fn words(&self, pattern: &Pattern) -> impl Iterator<Item = &[u8]> {
        let first = pattern.first as usize;
        let text = &self.texts[pattern.text as usize];
        (first..first + usize::from(pattern.length)).map(|n| text.word(n))
    }

    fn same(&self, a: &Pattern, b: &Pattern) -> bool {
        a.hash == b.hash && a.length == b.length && self.words(a).eq(self.words(b))
    }

    /// The numbers of the patterns of this hash and length.
    pub(super) fn of(&self, hash: u64, length: usize) -> impl Iterator<Item = usize> {
        let begin = (hash >> self.shift) as usize;
        let start = |bits: usize| self.starts.get(bits).map_or(0, |start| *start as usize);
        let from = start(begin);
        let near = &self.patterns[from..start(begin + 1)];
        let equal = move |(p, _): &(&Pattern, _)| p.hash == hash && usize::from(p.length) == length;
        near.iter()
            .zip(from..)
            .filter(equal)
            .map(|(_, number)| number)
    }

    /// Notes where which hashes stand.
    fn index(&mut self) {
        let bits = self.patterns.len().next_power_of_two().ilog2().max(1);
        self.shift = 64 - bits;
        self.starts.clear();
        for (pattern, number) in self.patterns.iter().zip(0..) {
            let begin = (pattern.hash >> self.shift) as usize;
            if begin >= self.starts.len() {
                self.starts.resize(begin + 1, number);
            }
        }
        let count = self.patterns.len() as u32;
        self.starts.resize((1 << bits) + 1, count);
    }

    fn filter(&mut self) {
        self.index();
        let of = |lengths: Range<usize>, what: fn(&Pattern) -> u64| {
            let some = |p: &&Pattern| lengths.contains(&usize::from(p.length));
            let mut hashes: Vec<u64> = self.patterns.iter().filter(some).map(what).collect();
            hashes.par_sort_unstable();
            hashes.dedup();
            Filter::new(&hashes)
        };
        let (runs, singles) = (of(RUN..RUN + 1, |p| p.key), of(1..2, |p| p.key));
        let (pairs, wholes) = (of(2..RUN, |p| p.key), of(2..RUN, |p| p.hash));
        (self.runs, self.singles) = (runs, singles);
        (self.pairs, self.wholes) = (pairs, wholes);
    }
}

/// Says of most hashes that they are not among those that it was made of, in one look at memory.
#[derive(Debug, Default)]
pub(super) struct Filter {
    /// Empty where there is nothing.
    bits: Vec<u64>,
}

impl Filter {
    fn new(hashes: &[u64]) -> Filter {
        /// Bits for each hash: one in some hundred other hashes passes.
        const BITS: usize = 16;
        if hashes.is_empty() {
            return Filter::default();
        }
        let size = hashes.len() * BITS / 64 + 1;
        let mut bits = vec![0; size];
        for hash in hashes {
            bits[place(*hash, size)] |= three(*hash);
        }
        Filter { bits }
    }

    pub(super) fn is_empty(&self) -> bool {
        self.bits.is_empty()
    }

    /// Whether a hash may be among them.
    pub(super) fn may(&self, hash: u64) -> bool {
        let word = self.bits.get(place(hash, self.bits.len()));
        word.is_some_and(|word| word & three(hash) == three(hash))
    }

    /// Notes the places of those that may be among them, and says how many they are.
    ///
    /// Without a branch for each, so that many looks at far memory are under way at once.
    pub(super) fn pass(
        &self,
        hashes: impl Iterator<Item = (usize, u64)>,
        some: &mut [usize],
    ) -> usize {
        let mut count = 0;
        for (at, hash) in hashes {
            let three = three(hash);
            let may = self.bits[place(hash, self.bits.len())] & three == three;
            some[count] = at;
            count += usize::from(may);
        }
        count
    }
}

/// Which of so many numbers has a hash's bits.
fn place(hash: u64, length: usize) -> usize {
    ((u128::from(hash) * length as u128) >> 64) as usize
}

/// The bits of a hash in its number.
fn three(hash: u64) -> u64 {
    1 << (hash & 63) | 1 << (hash >> 6 & 63) | 1 << (hash >> 12 & 63)
}
