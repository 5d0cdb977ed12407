//! Words of a text with their places: what every reader of a lexicon goes through.

use super::rare::Shape;
use std::borrow::Cow;
use std::ops::Range;

/// A run of letters and digits.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Token<'a> {
    pub(super) range: Range<usize>,
    /// In lower case.
    pub(super) lower: Cow<'a, str>,
    /// Whether it begins with a capital.
    pub(super) capital: bool,
    /// Whether only white space, apostrophes and hyphens part it from the token before.
    pub(super) joined: bool,
    /// Of the word in lower case.
    pub(super) shape: Shape,
}

impl Token<'_> {
    /// The number that it writes in digits, of at most nine.
    pub(super) fn digits(&self) -> Option<u32> {
        let digits = self.lower.len() < 10 && self.lower.bytes().all(|b| b.is_ascii_digit());
        digits.then(|| self.lower.parse().ok()).flatten()
    }
}

/// All tokens of a text, in order.
pub(super) fn tokens(text: &str) -> Vec<Token<'_>> {
    // A word and what follows it are some six bytes.
    let mut out: Vec<Token<'_>> = Vec::with_capacity(text.len() / 6);
    let mut at = 0;
    while let Some(from) = begin(text, at) {
        at = end(text, from);
        out.push(token(text, from..at, out.last()));
    }
    out
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
fn end(text: &str, mut at: usize) -> usize {
    while let Some(first) = text.as_bytes().get(at) {
        if first.is_ascii_alphanumeric() {
            at += 1;
            continue;
        }
        let next = text[at..].chars().next();
        match next.filter(|c| c.is_alphanumeric() || is_mark(*c)) {
            Some(c) => at += c.len_utf8(),
            None => return at,
        }
    }
    at
}

/// Combining marks belong to the letter before.
fn is_mark(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36f}' | '\u{64b}'..='\u{65f}' | '\u{200d}')
}

/// Most words are in lower case already.
fn lower(word: &str) -> Cow<'_, str> {
    let ascii = |b: u8| b.is_ascii_lowercase() || b.is_ascii_digit();
    if word.bytes().all(ascii) || word.chars().all(|c| c.is_lowercase() || c.is_ascii_digit()) {
        Cow::Borrowed(word)
    } else {
        Cow::Owned(word.to_lowercase())
    }
}

fn token<'a>(text: &'a str, range: Range<usize>, before: Option<&Token<'_>>) -> Token<'a> {
    let lower = lower(&text[range.clone()]);
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
