//! The language of a text, told by its words.

use super::stated::Given;
use whatlang::{Lang, detect as guess};

/// A text of fewer letters says too little.
const ENOUGH: usize = 80;

/// As much of a text is looked at, in bytes.
const SAMPLE: usize = 20_000;

/// BCP 47; none where it is not clear.
pub(super) fn detect(text: &str) -> Option<&'static str> {
    let end = (0..=SAMPLE.min(text.len()))
        .rev()
        .find(|at| text.is_char_boundary(*at));
    let text = &text[..end?];
    let letters = text
        .chars()
        .filter(|c| c.is_alphabetic())
        .take(ENOUGH)
        .count();
    let found = guess(text).filter(|found| found.is_reliable() && letters == ENOUGH)?;
    tag(found.lang())
}

/// The language that the words tell goes before the one that is declared, which pages often copy from each other.
pub(super) fn settled(declared: Option<Given>, told: Option<&'static str>) -> Option<Given> {
    let Some(tag) = told else {
        return declared;
    };
    let Some(declared) = declared else {
        return Some(Given::new(tag, "told by its words"));
    };
    let primary = declared.value.split(['-', '_']).next().unwrap_or_default();
    if primary.eq_ignore_ascii_case(tag) {
        return Some(declared);
    }
    let from = format!(
        "told by its words; {} says {}",
        declared.from, declared.value
    );
    Some(Given::new(tag, from))
}

/// The two-letter tag of a language, as ISO 639 pairs it with its three letters.
fn tag(lang: Lang) -> Option<&'static str> {
    const TAGS: &[(&str, &str)] = &[
        ("afr", "af"),
        ("aka", "ak"),
        ("amh", "am"),
        ("ara", "ar"),
        ("aze", "az"),
        ("bel", "be"),
        ("ben", "bn"),
        ("bul", "bg"),
        ("cat", "ca"),
        ("ces", "cs"),
        ("cmn", "zh"),
        ("cym", "cy"),
        ("dan", "da"),
        ("deu", "de"),
        ("ell", "el"),
        ("eng", "en"),
        ("epo", "eo"),
        ("est", "et"),
        ("fin", "fi"),
        ("fra", "fr"),
        ("guj", "gu"),
        ("heb", "he"),
        ("hin", "hi"),
        ("hrv", "hr"),
        ("hun", "hu"),
        ("hye", "hy"),
        ("ind", "id"),
        ("ita", "it"),
        ("jav", "jv"),
        ("jpn", "ja"),
        ("kan", "kn"),
        ("kat", "ka"),
        ("khm", "km"),
        ("kor", "ko"),
        ("lat", "la"),
        ("lav", "lv"),
        ("lit", "lt"),
        ("mal", "ml"),
        ("mar", "mr"),
        ("mkd", "mk"),
        ("mya", "my"),
        ("nep", "ne"),
        ("nld", "nl"),
        ("nob", "nb"),
        ("ori", "or"),
        ("pan", "pa"),
        ("pes", "fa"),
        ("pol", "pl"),
        ("por", "pt"),
        ("ron", "ro"),
        ("rus", "ru"),
        ("sin", "si"),
        ("slk", "sk"),
        ("slv", "sl"),
        ("sna", "sn"),
        ("spa", "es"),
        ("srp", "sr"),
        ("swe", "sv"),
        ("tam", "ta"),
        ("tel", "te"),
        ("tgl", "tl"),
        ("tha", "th"),
        ("tuk", "tk"),
        ("tur", "tr"),
        ("ukr", "uk"),
        ("urd", "ur"),
        ("uzb", "uz"),
        ("vie", "vi"),
        ("yid", "yi"),
        ("zul", "zu"),
    ];
    let code = lang.code();
    TAGS.iter()
        .find(|(three, _)| *three == code)
        .map(|(_, two)| *two)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn languages_by_their_words() {
        let french = "Le port de Lund ferme à minuit, ont annoncé ses directeurs, et personne ne sait pour combien de temps.";
        let english = "The port of Lund closes at midnight, its directors said, and nobody knows for how long it will stay so.";
        assert_eq!(detect(french), Some("fr"));
        assert_eq!(detect(english), Some("en"));
        assert_eq!(detect("Lund"), None);
        assert_eq!(detect(""), None);
        for lang in Lang::all() {
            assert!(tag(*lang).is_some(), "{lang:?}");
        }
    }
}
