//! The TeX that BibTeX files write letters in, as text.

use unicode_normalization::UnicodeNormalization;

/// Letters and signs that have a command.
const SIGNS: [(&str, &str); 24] = [
    ("ss", "ß"),
    ("o", "ø"),
    ("O", "Ø"),
    ("ae", "æ"),
    ("AE", "Æ"),
    ("oe", "œ"),
    ("OE", "Œ"),
    ("aa", "å"),
    ("AA", "Å"),
    ("l", "ł"),
    ("L", "Ł"),
    ("i", "i"),
    ("j", "j"),
    ("dh", "ð"),
    ("th", "þ"),
    ("textendash", "–"),
    ("textemdash", "—"),
    ("textquoteright", "’"),
    ("textquoteleft", "‘"),
    ("textquotedblleft", "“"),
    ("textquotedblright", "”"),
    ("guillemotleft", "«"),
    ("guillemotright", "»"),
    ("ldots", "…"),
];

/// A value as its reader sees it: accents on their letters, braces and the names of commands gone.
pub(super) fn text(value: &str) -> String {
    let mut out = String::with_capacity(value.len());
    let mut chars = value.chars().peekable();
    let mut accent = None;
    while let Some(c) = chars.next() {
        let letter = match c {
            '\\' => match command(&mut chars) {
                Command::Accent(mark) => {
                    accent = Some(mark);
                    continue;
                }
                Command::Sign(sign) => sign,
                Command::Nothing => continue,
            },
            '{' | '}' | '$' => continue,
            '~' => " ".to_owned(),
            '-' | '`' | '\'' => pair(c, &mut chars),
            c => c.to_string(),
        };
        out.push_str(&letter);
        if !letter.trim().is_empty() {
            out.extend(accent.take());
        }
    }
    out.nfc().collect()
}

enum Command {
    /// The next letter carries a mark.
    Accent(char),
    Sign(String),
    Nothing,
}

fn command(chars: &mut std::iter::Peekable<std::str::Chars>) -> Command {
    let Some(first) = chars.next() else {
        return Command::Nothing;
    };
    if !first.is_ascii_alphabetic() {
        return match mark(first) {
            Some(mark) => Command::Accent(mark),
            None if first == '\\' => Command::Sign(" ".to_owned()),
            None => Command::Sign(first.to_string()),
        };
    }
    let mut name = String::from(first);
    while let Some(c) = chars.next_if(char::is_ascii_alphabetic) {
        name.push(c);
    }
    // The space after a command belongs to it.
    while chars.next_if(|c| *c == ' ').is_some() {}
    let letter = name.chars().next().filter(|_| name.len() == 1);
    match (
        letter.and_then(lettered_mark),
        SIGNS.iter().find(|(n, _)| *n == name),
    ) {
        (_, Some((_, sign))) => Command::Sign((*sign).to_owned()),
        (Some(mark), None) => Command::Accent(mark),
        (None, None) => Command::Nothing,
    }
}

fn mark(c: char) -> Option<char> {
    Some(match c {
        '`' => '\u{300}',
        '\'' => '\u{301}',
        '^' => '\u{302}',
        '~' => '\u{303}',
        '=' => '\u{304}',
        '.' => '\u{307}',
        '"' => '\u{308}',
        _ => return None,
    })
}

fn lettered_mark(c: char) -> Option<char> {
    Some(match c {
        'u' => '\u{306}',
        'r' => '\u{30a}',
        'H' => '\u{30b}',
        'v' => '\u{30c}',
        'd' => '\u{323}',
        'c' => '\u{327}',
        'k' => '\u{328}',
        'b' => '\u{331}',
        _ => return None,
    })
}

/// Dashes and quotation marks of two or three signs.
fn pair(c: char, chars: &mut std::iter::Peekable<std::str::Chars>) -> String {
    if chars.next_if_eq(&c).is_none() {
        return c.to_string();
    }
    match c {
        '-' if chars.next_if_eq(&'-').is_some() => "—",
        '-' => "–",
        '`' => "“",
        _ => "”",
    }
    .to_owned()
}
