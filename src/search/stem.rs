//! Which words are one: stems by language.

use crate::spelling::fold;
use frostem::{Algorithm, Stemmer};
use unicode_normalization::UnicodeNormalization;

/// The language that decides a text's stems.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(super) enum Language {
    English,
    French,
    /// Words stand as they are.
    Other,
}

impl Language {
    /// By a BCP 47 tag.
    pub(super) fn of(tag: &str) -> Language {
        match tag.split('-').next() {
            Some("en") => Language::English,
            Some("fr") => Language::French,
            _ => Language::Other,
        }
    }
}

/// Words that carry nothing beside others, folded. A query drops them where it has better ones.
pub(super) const STOP: &str = "a an and are as at be by for from has had have he her his in is it its of on or \
    that the their they this to was were which will with au aux avec ce ces cette dans de des du elle en est et il \
    ils la le les leur leurs mais ne on ont ou par pas pour que qui sa se ses son sont sur un une";

/// The stemmers of all languages.
pub(super) struct Stems {
    english: Stemmer,
    french: Stemmer,
}

impl Default for Stems {
    fn default() -> Stems {
        Stems {
            english: Stemmer::new(Algorithm::English),
            french: Stemmer::new(Algorithm::French),
        }
    }
}

impl Stems {
    /// A word's folded spelling and its folded stem; none for a word that is not worth finding.
    pub(super) fn of(&self, word: &str, language: Language) -> Option<(String, String)> {
        let form = fold(word);
        let single = form.len() == 1 && form.bytes().all(|b| b.is_ascii_alphabetic());
        if form.is_empty() || single {
            return None;
        }
        let lower = || {
            if word.is_ascii() {
                form.clone()
            } else {
                word.nfc().collect::<String>().to_lowercase()
            }
        };
        let stem = match language {
            Language::English => fold(&self.english.stem(&lower())),
            Language::French => fold(&self.french.stem(&lower())),
            Language::Other => String::new(),
        };
        let stem = if stem.is_empty() { form.clone() } else { stem };
        Some((form, stem))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn inflections_of_a_language_are_one() {
        let stems = Stems::default();
        let of = |word, language| stems.of(word, language).map(|(_, stem)| stem);
        for (language, words) in [
            (Language::French, &["armée", "ARMÉES", "armé"][..]),
            (
                Language::French,
                &["attaque", "attaques", "attaquer", "attaquèrent"],
            ),
            (Language::French, &["malien", "maliennes", "malienne"]),
            (
                Language::English,
                &["ambush", "ambushed", "ambushes", "ambushing"],
            ),
            (Language::English, &["soldier", "soldiers", "Soldier"]),
        ] {
            let first = of(words[0], language);
            assert!(first.is_some());
            for word in words {
                assert_eq!(of(word, language), first, "{word}");
            }
        }
    }

    #[test]
    fn single_letters_are_left_out_and_digits_are_not() {
        let stems = Stems::default();
        assert_eq!(stems.of("L", Language::French), None);
        assert_eq!(
            stems.of("9", Language::English),
            Some(("9".to_owned(), "9".to_owned()))
        );
    }
}
