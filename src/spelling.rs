//! What a word is, and when two spellings are the same. `templates/search.js` says the same in its words.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// The words of a text, as they stand in it: runs of letters, digits and their marks. What stands
/// between, apostrophes and hyphens too, parts words. Scripts that do not part words give characters.
pub fn words(text: &str) -> impl Iterator<Item = &str> {
    let mut rest = text;
    std::iter::from_fn(move || {
        let start = rest.find(|c| part(c) || alone(c))?;
        rest = &rest[start..];
        let first = rest.chars().next()?;
        let end = if alone(first) {
            first.len_utf8()
        } else {
            rest.find(|c| !part(c) || alone(c)).unwrap_or(rest.len())
        };
        let (word, after) = rest.split_at(end);
        rest = after;
        Some(word)
    })
}

/// Whether a character is part of a word: a letter, a digit or a mark over one.
pub(crate) fn part(c: char) -> bool {
    if c.is_ascii() {
        c.is_ascii_alphanumeric()
    } else {
        c.is_alphanumeric() || is_combining_mark(c)
    }
}

/// Chinese and Japanese characters: each is a word.
pub(crate) fn alone(c: char) -> bool {
    matches!(c, '\u{3040}'..='\u{30ff}' | '\u{3400}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{3ffff}')
}

/// A character with a European digit in place of an Arabic or Persian one.
pub(crate) fn european(c: char) -> char {
    let zero = match c {
        '٠'..='٩' => '٠',
        '۰'..='۹' => '۰',
        _ => return c,
    };
    char::from_digit(u32::from(c) - u32::from(zero), 10).unwrap_or(c)
}

/// A word without case, accents and ligatures: "Armées" is "armees", "sœur" is "soeur".
/// Empty where nothing is left.
#[must_use]
pub fn fold(word: &str) -> String {
    if word.is_ascii() {
        return word.to_ascii_lowercase();
    }
    let mut out = String::with_capacity(word.len());
    let plain = word.nfkd().filter(|c| !is_combining_mark(*c));
    for c in plain.flat_map(char::to_lowercase) {
        match c {
            'æ' => out.push_str("ae"),
            'œ' => out.push_str("oe"),
            'ß' => out.push_str("ss"),
            'ø' => out.push('o'),
            'ł' => out.push('l'),
            'đ' | 'ð' => out.push('d'),
            'þ' => out.push_str("th"),
            'ı' => out.push('i'),
            'ς' => out.push('σ'),
            c if c.is_alphanumeric() => out.push(c),
            _ => {}
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_part_at_apostrophes_and_hyphens_and_keep_their_marks() {
        let found: Vec<&str> = words("L’armée d'Al-Qaïda, 131 morts; e\u{301}tat 北京 !").collect();
        let wanted = [
            "L",
            "armée",
            "d",
            "Al",
            "Qaïda",
            "131",
            "morts",
            "e\u{301}tat",
            "北",
            "京",
        ];
        assert_eq!(found, wanted);
    }

    #[test]
    fn folding_takes_case_accents_and_ligatures() {
        for (word, folded) in [
            ("ARMÉES", "armees"),
            ("e\u{301}tat", "etat"),
            ("Sœur", "soeur"),
            ("Straße", "strasse"),
            ("Tinzaouatène", "tinzaouatene"),
            ("İzmir", "izmir"),
            ("Ποταμός", "ποταμοσ"),
            ("\u{301}", ""),
        ] {
            assert_eq!(fold(word), folded, "{word}");
        }
    }
}
