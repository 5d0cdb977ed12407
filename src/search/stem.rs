//! Which words are one: stems by language.

use crate::locale::primary;
use crate::spelling::fold;
use frostem::{Algorithm, Stemmer};
use unicode_normalization::UnicodeNormalization;

/// The languages whose inflections are known (Snowball), by their primary tags.
const KNOWN: [(&str, Algorithm); 14] = [
    ("ar", Algorithm::Arabic),
    ("de", Algorithm::German),
    ("en", Algorithm::English),
    ("es", Algorithm::Spanish),
    ("fa", Algorithm::Persian),
    ("fr", Algorithm::French),
    ("it", Algorithm::Italian),
    ("nl", Algorithm::Dutch),
    ("pl", Algorithm::Polish),
    ("pt", Algorithm::Portuguese),
    ("ru", Algorithm::Russian),
    ("sv", Algorithm::Swedish),
    ("tr", Algorithm::Turkish),
    ("uk", Algorithm::Ukrainian),
];

/// The language that decides a text's stems; in one that is not known words stand as they are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(super) struct Language(usize);

impl Language {
    /// By a BCP 47 tag.
    pub(super) fn of(tag: &str) -> Language {
        let tag = primary(tag);
        let known = KNOWN.iter().position(|(known, _)| *known == tag);
        Language(known.unwrap_or(KNOWN.len()))
    }

    /// How many there are, the one for all that are not known among them.
    pub(super) const ALL: usize = KNOWN.len() + 1;

    /// Its place among them.
    pub(super) fn at(self) -> usize {
        self.0
    }
}

/// Words that carry nothing beside others, folded. A query drops them where it has better ones.
pub(super) const STOP: &str = "a an and are as at be by for from has had have he her his in is it its of on or \
    that the their they this to was were which will with au aux avec ce ces cette dans de des du elle en est et il \
    ils la le les leur leurs mais ne on ont ou par pas pour que qui sa se ses son sont sur un une";

/// The stemmers of all languages, in their order.
pub(super) struct Stems(Vec<Stemmer>);

impl Default for Stems {
    fn default() -> Stems {
        let all = KNOWN.iter();
        Stems(all.map(|(_, algorithm)| Stemmer::new(*algorithm)).collect())
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
        let stem = self
            .0
            .get(language.at())
            .map_or(String::new(), |s| fold(&s.stem(&lower())));
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
        for (tag, words) in [
            ("fr", &["armée", "ARMÉES", "armé"][..]),
            ("fr-CA", &["attaque", "attaques", "attaquer", "attaquèrent"]),
            ("fr", &["malien", "maliennes", "malienne"]),
            ("en", &["ambush", "ambushed", "ambushes", "ambushing"]),
            ("en", &["soldier", "soldiers", "Soldier"]),
            ("es", &["ataque", "ataques", "Ataques"]),
            ("de", &["Angriff", "Angriffe", "Angriffen"]),
            ("uk", &["атака", "атаки", "атаку", "атакою"]),
            ("ru", &["атака", "атаки", "атаку", "атакой"]),
            ("ar", &["مدينة", "المدينة"]),
            ("pt", &["ataque", "ataques"]),
        ] {
            let language = Language::of(tag);
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
        assert_eq!(stems.of("L", Language::of("fr")), None);
        assert_eq!(
            stems.of("9", Language::of("xx")),
            Some(("9".to_owned(), "9".to_owned()))
        );
    }
}
