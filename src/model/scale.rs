//! The likelihood scale: words and the ranges they stand for (ICD 203 unless set otherwise).

use crate::locale::Locale;
use crate::spelling::{fold, words};

/// One step of a scale.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Band {
    /// The word as the files may write it in any language: that of ICD 203, or the settings'.
    pub key: String,
    /// The word as printed.
    pub word: String,
    /// Lower end, in per cent.
    pub low: u8,
    /// Upper end, in per cent.
    pub high: u8,
}

/// A scale, from the least to the most likely.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Scale {
    /// Its steps.
    pub bands: Vec<Band>,
}

/// ICD 203: two word sets, one scale.
const ICD_203: [(&str, &str, u8, u8); 7] = [
    ("almost no chance", "remote", 1, 5),
    ("very unlikely", "highly improbable", 5, 20),
    ("unlikely", "improbable", 20, 45),
    ("roughly even chance", "roughly even odds", 45, 55),
    ("likely", "probable", 55, 80),
    ("very likely", "highly probable", 80, 95),
    ("almost certain", "nearly certain", 95, 99),
];

impl Scale {
    /// ICD 203, first word set.
    pub fn icd_203() -> Scale {
        Scale::from_table(|(word, _, _, _)| word)
    }

    /// ICD 203, second word set.
    pub fn icd_203_second() -> Scale {
        Scale::from_table(|(_, word, _, _)| word)
    }

    fn from_table(word: impl Fn((&'static str, &'static str, u8, u8)) -> &'static str) -> Scale {
        let bands = ICD_203.iter().map(|row| Band {
            key: word(*row).to_owned(),
            word: word(*row).to_owned(),
            low: row.2,
            high: row.3,
        });
        Scale {
            bands: bands.collect(),
        }
    }

    /// Whether a word is on the scale, whatever its case, spaces and vowel marks.
    pub fn has(&self, word: &str) -> bool {
        self.bands.iter().any(|b| is_same(&b.word, word))
    }

    /// Whether a word is in either set of ICD 203.
    pub fn knows(word: &str) -> bool {
        Scale::icd_203().has(word) || Scale::icd_203_second().has(word)
    }

    /// The step with this word; Arabic words may leave their vowel marks out.
    pub fn band(&self, word: &str) -> Option<&Band> {
        let exact = (self.bands.iter()).find(|b| b.word == word || b.key == word);
        exact.or_else(|| {
            self.bands
                .iter()
                .find(|b| without_marks(&b.word).eq(without_marks(word)))
        })
    }

    /// The same steps in the words of a language of the interface, where they are those of ICD 203.
    #[must_use]
    pub fn spoken(mut self, locale: &Locale) -> Scale {
        if self == Scale::icd_203() {
            for (band, number) in self.bands.iter_mut().zip(1..) {
                let word = locale.known(&format!("likelihood-{number}"));
                band.word = word.unwrap_or(&band.key).to_owned();
            }
        }
        self
    }

    /// The boundaries between steps, for ticks.
    pub fn ticks(&self) -> Vec<u8> {
        self.bands.iter().skip(1).map(|b| b.low).collect()
    }
}
/// Whether two texts are the same words.
fn is_same(a: &str, b: &str) -> bool {
    words(a).map(fold).eq(words(b).map(fold))
}

/// A word without the vowel marks of Arabic script.
fn without_marks(word: &str) -> impl Iterator<Item = char> {
    word.chars().filter(|c| !matches!(c, '\u{64b}'..='\u{652}'))
}
