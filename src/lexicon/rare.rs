//! Maps from words of a list, asked for every word of a text: most are in none.

use super::tokens::{Token, plain};
use rustc_hash::FxHashMap;

/// A map that mostly says no, and then without a look at the whole word.
#[derive(Debug)]
pub(super) struct Rare<T> {
    /// Which first two bytes and lengths there are, each as one bit of many.
    shapes: [u64; 16],
    words: FxHashMap<String, T>,
}

impl<T> Rare<T> {
    /// What a word stands for.
    pub(super) fn get(&self, token: &Token<'_>) -> Option<&T> {
        self.may_have(token.shape)
            .then(|| self.words.get(token.lower.as_ref()))
            .flatten()
    }

    /// The words with which a text begins and what they stand for, the longest first: „achtzehn“, „acht“.
    pub(super) fn beginning<'s>(&'s self, text: &'s str) -> impl Iterator<Item = (usize, &'s T)> {
        let ends = (1..=text.len()).rev();
        ends.filter(|end| text.is_char_boundary(*end))
            .filter(|end| self.may_have(Shape::of(&text[..*end])))
            .filter_map(|end| Some((end, self.words.get(&text[..end])?)))
    }

    fn may_have(&self, Shape(shape): Shape) -> bool {
        self.shapes[usize::from(shape / 64)] & (1 << (shape % 64)) != 0
    }
}

/// A number below 1,024 that equal words share, of few of their bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Shape(u16);

impl Shape {
    pub(super) fn of(word: &str) -> Shape {
        let bytes = word.as_bytes();
        let byte = |at: usize| u16::from(bytes.get(at).copied().unwrap_or_default());
        let length = u16::try_from(bytes.len() % 1024).unwrap_or_default();
        Shape((byte(0) * 37 + byte(1) * 11 + length) % 1024)
    }
}

impl<T> From<FxHashMap<String, T>> for Rare<T> {
    fn from(words: FxHashMap<String, T>) -> Rare<T> {
        let keyed = words
            .into_iter()
            .map(|(word, what)| (plain(&word).into_owned(), what));
        let words: FxHashMap<String, T> = keyed.collect();
        let mut shapes = [0; 16];
        #[expect(clippy::iter_over_hash_type, reason = "bits are set in any order")]
        for word in words.keys() {
            let Shape(shape) = Shape::of(word);
            shapes[usize::from(shape / 64)] |= 1 << (shape % 64);
        }
        Rare { shapes, words }
    }
}

impl<T> Default for Rare<T> {
    fn default() -> Rare<T> {
        FxHashMap::default().into()
    }
}

impl<T> FromIterator<(String, T)> for Rare<T> {
    fn from_iter<I: IntoIterator<Item = (String, T)>>(words: I) -> Rare<T> {
        words.into_iter().collect::<FxHashMap<_, _>>().into()
    }
}
