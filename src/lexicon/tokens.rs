//! Words of a text with their places: what every reader of a lexicon goes through.

use super::data::Together;
use super::rare::Shape;
use crate::spelling::european;
use rustc_hash::FxHashSet;
use std::borrow::Cow;
use std::ops::Range;

/// A run of letters and digits.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Token<'a> {
    pub(super) range: Range<usize>,
    /// As word lists have it: see [`plain`].
    pub(super) lower: Cow<'a, str>,
    /// Whether it begins with a capital.
    pub(super) capital: bool,
    /// Whether only white space, apostrophes and hyphens part it from the token before.
    pub(super) joined: bool,
    /// Of the word in lower case.
    pub(super) shape: Shape,
}

impl Token<'_> {
    /// The digits that it begins with, and the letters that follow them: "84k", and "2m" of "1.2m".
    pub(super) fn digits_and_letters(&self) -> Option<(&str, &str)> {
        let end = self.lower.find(|c: char| !c.is_ascii_digit())?;
        (end > 0).then(|| self.lower.split_at(end))
    }

    /// The number that it writes in digits, of at most nine.
    pub(super) fn digits(&self) -> Option<u32> {
        let digits = self.lower.len() < 10 && self.lower.bytes().all(|b| b.is_ascii_digit());
        digits.then(|| self.lower.parse().ok()).flatten()
    }
}

/// How a language parts its texts into words.
#[derive(Debug, Default)]
pub(super) struct Splitter {
    /// Words that are written as one with the word behind them: Arabic «و», "and".
    first: Vec<String>,
    /// Words that only look as if they began with one of these.
    whole: FxHashSet<String>,
}

impl Splitter {
    pub(super) fn new(data: Together) -> Splitter {
        Splitter {
            first: data.first.to_vec(),
            whole: (data.whole.iter())
                .map(|word| plain(word).into_owned())
                .collect(),
        }
    }

    /// All tokens of a text, in order.
    pub(super) fn tokens<'a>(&self, text: &'a str) -> Vec<Token<'a>> {
        // A word and what follows it are some six bytes.
        let mut out: Vec<Token<'_>> = Vec::with_capacity(text.len() / 6);
        let mut at = 0;
        while let Some(from) = begin(text, at) {
            at = end(text, from);
            let mut from = from;
            if let Some(length) = self.leading(&text[from..at]) {
                out.push(token(text, from..from + length, out.last()));
                from += length;
            }
            out.push(token(text, from..at, out.last()));
        }
        out
    }

    /// How much of a word is another word before it.
    fn leading(&self, word: &str) -> Option<usize> {
        let first = (self.first.iter()).find(|f| word.len() > f.len() && word.starts_with(*f))?;
        let plain = plain(word);
        (!self.whole.contains(plain.as_ref())).then_some(first.len())
    }
}

/// A word as word lists have it: in lower case, with European digits; in Arabic script without vowel marks, with alef and
/// yeh in one form each; Russian ё is е; without the apostrophe inside Ukrainian words.
pub(super) fn plain(word: &str) -> Cow<'_, str> {
    let ascii = |b: u8| b.is_ascii_lowercase() || b.is_ascii_digit();
    let is_plain = |c: char| (c.is_lowercase() || c.is_ascii_digit()) && c != 'ё';
    if word.bytes().all(ascii) || word.chars().all(is_plain) {
        return Cow::Borrowed(word);
    }
    if word.is_ascii() {
        return Cow::Owned(word.to_ascii_lowercase().replace('\'', ""));
    }
    let letters = word.chars().flat_map(char::to_lowercase);
    Cow::Owned(letters.filter_map(letter).collect())
}

/// A letter or a digit in its plain form; none where that leaves it out.
fn letter(c: char) -> Option<char> {
    Some(match c {
        '\u{64b}'..='\u{65f}' | '\u{670}' | '\u{640}' | '\'' | '’' | 'ʼ' => return None,
        'أ' | 'إ' | 'آ' | 'ٱ' => 'ا',
        'ى' | 'ی' => 'ي',
        'ё' => 'е',
        other => european(other),
    })
}

/// Where the next token begins; none where there is none.
fn begin(text: &str, mut at: usize) -> Option<usize> {
    loop {
        let first = *text.as_bytes().get(at)?;
        if first.is_ascii_alphanumeric() {
            return Some(at);
        }
        at += if first.is_ascii() {
            1
        } else {
            let c = text[at..].chars().next()?;
            if c.is_alphanumeric() {
                return Some(at);
            }
            c.len_utf8()
        };
    }
}

/// Where the token ends that begins at a place.
fn end(text: &str, from: usize) -> usize {
    let mut at = from;
    while let Some(first) = text.as_bytes().get(at) {
        if first.is_ascii_alphanumeric() {
            at += 1;
            continue;
        }
        if first.is_ascii() && *first != b'\'' {
            return at;
        }
        let next = text[at..].chars().next();
        let is_part = |c: &char| c.is_alphanumeric() || is_mark(*c);
        match next.filter(|c| is_part(c) || is_letter(*c, &text[from..at], &text[at..])) {
            Some(c) => at += c.len_utf8(),
            None => return at,
        }
    }
    at
}

/// Combining marks belong to the letter before.
fn is_mark(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36f}' | '\u{64b}'..='\u{65f}' | '\u{670}' | '\u{200d}')
}

/// An apostrophe is a letter between letters of Cyrillic script: «п'ять».
fn is_letter(c: char, before: &str, from: &str) -> bool {
    let is_cyrillic = |c: Option<char>| c.is_some_and(|c| matches!(c, '\u{400}'..='\u{52f}'));
    matches!(c, '\'' | '’')
        && is_cyrillic(before.chars().next_back())
        && is_cyrillic(from.chars().nth(1))
}

fn token<'a>(text: &'a str, range: Range<usize>, before: Option<&Token<'_>>) -> Token<'a> {
    let lower = plain(&text[range.clone()]);
    let joined = |before: &Token<'_>| {
        let gap = before.range.end..range.start;
        text.as_bytes()[gap.clone()] == *b" " || joins(&text[gap])
    };
    Token {
        // What is in lower case already has no capital.
        capital: matches!(lower, Cow::Owned(_))
            && text[range.clone()].starts_with(char::is_uppercase),
        joined: before.is_some_and(joined),
        shape: Shape::of(&lower),
        lower,
        range,
    }
}

/// Whether what stands between two words joins them.
fn joins(gap: &str) -> bool {
    let light = |c: char| c.is_whitespace() || matches!(c, '\'' | '’' | 'ʼ' | '-' | '‐' | '‑');
    gap.chars().all(light) && !gap.contains("\n\n")
}
