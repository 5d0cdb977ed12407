//! Words of a text with their places: what every reader of a lexicon goes through.

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
    let mut start = None;
    let mut at = 0;
    while let Some((inside, length)) = letter(text, at, start.is_some()) {
        match (inside, start) {
            (true, None) => start = Some(at),
            (false, Some(from)) => {
                out.push(token(text, from..at, out.last()));
                start = None;
            }
            _ => {}
        }
        at += length;
    }
    out.extend(start.map(|from| token(text, from..at, out.last())));
    out
}

/// Whether the letter at a place belongs to a token, which may have begun, and how long it is; none at the end.
fn letter(text: &str, at: usize, begun: bool) -> Option<(bool, usize)> {
    let first = *text.as_bytes().get(at)?;
    if first.is_ascii() {
        return Some((first.is_ascii_alphanumeric(), 1));
    }
    let c = text[at..].chars().next()?;
    let inside = c.is_alphanumeric() || (begun && is_mark(c));
    Some((inside, c.len_utf8()))
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
    let word = &text[range.clone()];
    let gap = &text[before.map_or(0, |t| t.range.end)..range.start];
    Token {
        lower: lower(word),
        capital: word.chars().next().is_some_and(char::is_uppercase),
        joined: before.is_some() && (gap == " " || joins(gap)),
        range,
    }
}

/// Whether what stands between two words joins them.
fn joins(gap: &str) -> bool {
    let light = |c: char| c.is_whitespace() || matches!(c, '\'' | '’' | 'ʼ' | '-' | '‐' | '‑');
    gap.chars().all(light) && !gap.contains("\n\n")
}
