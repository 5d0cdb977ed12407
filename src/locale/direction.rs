//! Which way a language is written, and words of one direction in a page of the other.

use super::{Locale, primary};

/// Scripts written from right to left (ISO 15924).
const SCRIPTS: [&str; 11] = [
    "adlm", "arab", "aran", "hebr", "mand", "mend", "nkoo", "rohg", "samr", "syrc", "thaa",
];

/// Languages written from right to left where their tag names no script (ISO 639).
const LANGUAGES: [&str; 44] = [
    "acm", "aeb", "afb", "aii", "ajp", "apc", "apd", "ar", "arb", "arc", "arq", "ars", "ary",
    "arz", "ayl", "azb", "bal", "bqi", "brh", "ckb", "dv", "fa", "glk", "haz", "he", "iw", "ji",
    "khw", "ks", "lrc", "mzn", "nqo", "pbt", "pes", "pnb", "prs", "ps", "rhg", "sd", "skr", "syr",
    "ug", "ur", "yi",
];

/// `rtl` for a language that is written from right to left, `ltr` for any other.
pub fn direction(tag: &str) -> &'static str {
    let script = tag.split('-').skip(1).take_while(|part| part.len() > 1);
    let mut script =
        script.filter(|part| part.len() == 4 && part.bytes().all(|b| b.is_ascii_alphabetic()));
    let (word, known): (&str, &[&str]) = match script.next() {
        Some(script) => (script, &SCRIPTS),
        None => (primary(tag), &LANGUAGES),
    };
    let leftward = known.iter().any(|one| one.eq_ignore_ascii_case(word));
    if leftward { "rtl" } else { "ltr" }
}

impl Locale {
    /// Whether pages of a language run the other way than these words.
    pub(crate) fn runs_against(&self, page: &str) -> bool {
        (direction(page) == "rtl") != self.leftward
    }

    /// A name that keeps its own order beside these words.
    pub(crate) fn beside(&self, name: &str) -> String {
        if self.leftward || has_leftward(name) {
            isolated(name)
        } else {
            name.to_owned()
        }
    }
}

/// Words that stay in their own order in a line of the other direction (Unicode's FSI and PDI).
pub(crate) fn isolated(words: &str) -> String {
    format!("\u{2068}{words}\u{2069}")
}

/// Whether a text has a letter that is written from right to left (the blocks that Unicode keeps for them).
pub(crate) fn has_leftward(text: &str) -> bool {
    let leftward = |c| {
        matches!(c, '\u{590}'..='\u{8ff}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{fefc}')
            || matches!(c, '\u{10800}'..='\u{10fff}' | '\u{1e800}'..='\u{1efff}')
    };
    !text.is_ascii() && text.chars().any(leftward)
}

#[cfg(test)]
mod tests {
    use super::{LANGUAGES, SCRIPTS, direction, has_leftward};

    #[test]
    fn letters_that_run_leftward() {
        for (text, has) in [
            ("Kidal", false),
            ("Ménaka, 84 %", false),
            ("كيدال", true),
            ("a ש", true),
            ("Тин-Завальтен", false),
        ] {
            assert_eq!(has_leftward(text), has, "{text}");
        }
    }

    #[test]
    fn a_script_goes_before_a_language() {
        for (tag, way) in [
            ("ar", "rtl"),
            ("AR-eg", "rtl"),
            ("ar-Latn", "ltr"),
            ("fa", "rtl"),
            ("he-IL", "rtl"),
            ("ur", "rtl"),
            ("pa-Arab-PK", "rtl"),
            ("pa", "ltr"),
            ("en", "ltr"),
            ("en-x-arab", "ltr"),
            ("de-1996", "ltr"),
            ("", "ltr"),
        ] {
            assert_eq!(direction(tag), way, "{tag}");
        }
        assert!(LANGUAGES.is_sorted() && SCRIPTS.is_sorted());
    }
}
