//! Maps from words of a list, asked for every word of a text: most are in none.

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
    pub(super) fn get(&self, word: &str) -> Option<&T> {
        let (at, bit) = shape(word);
        (self.shapes[at] & bit != 0)
            .then(|| self.words.get(word))
            .flatten()
    }
}

/// A number below 16, and one bit of 64.
fn shape(word: &str) -> (usize, u64) {
    let bytes = word.as_bytes();
    let byte = |at: usize| usize::from(bytes.get(at).copied().unwrap_or_default());
    let shape = (byte(0) * 37 + byte(1) * 11 + bytes.len()) % 1024;
    (shape / 64, 1 << (shape % 64))
}

impl<T> From<FxHashMap<String, T>> for Rare<T> {
    fn from(words: FxHashMap<String, T>) -> Rare<T> {
        let mut shapes = [0; 16];
        #[expect(clippy::iter_over_hash_type, reason = "bits are set in any order")]
        for word in words.keys() {
            let (at, bit) = shape(word);
            shapes[at] |= bit;
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
