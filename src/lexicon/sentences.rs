//! Where sentences end.

use rustc_hash::FxHashSet;
use std::ops::Range;

/// The sentences of a text, without the white space around them.
pub(super) fn sentences(text: &str, abbreviations: &FxHashSet<String>) -> Vec<Range<usize>> {
    let mut out = Vec::new();
    let mut from = 0;
    let mut chars = text.char_indices().peekable();
    while let Some((at, c)) = chars.next() {
        let end = match c {
            '.' if short(&text[from..at], abbreviations) => continue,
            '.' | '!' | '?' | '…' | '؟' => after_marks(text, at + c.len_utf8()),
            '\n' if text[at + 1..]
                .trim_start_matches([' ', '\t'])
                .starts_with('\n') =>
            {
                at
            }
            _ => continue,
        };
        if c == '\n' || end == text.len() || text[end..].starts_with(char::is_whitespace) {
            push(text, from..end, &mut out);
            from = end;
        }
        // The other marks of a row end nothing that the first does not.
        while chars.peek().is_some_and(|(next, _)| *next < end) {
            chars.next();
        }
    }
    push(text, from..text.len(), &mut out);
    out
}

fn push(text: &str, range: Range<usize>, out: &mut Vec<Range<usize>>) {
    let piece = &text[range.clone()];
    let start = range.start + (piece.len() - piece.trim_start().len());
    let end = range.start + piece.trim_end().len();
    if start < end {
        out.push(start..end);
    }
}

/// Past closing marks that belong to the sentence.
fn after_marks(text: &str, at: usize) -> usize {
    let rest = &text[at..];
    let marks = [
        '.', '!', '?', '…', '؟', '"', '\'', '”', '’', '»', ')', ']', '\u{a0}', '\u{202f}',
    ];
    let trimmed = rest.trim_start_matches(marks);
    at + (rest.len() - trimmed.len())
}

/// Whether a point follows an abbreviation or an initial.
fn short(before: &str, abbreviations: &FxHashSet<String>) -> bool {
    let word: String = before
        .chars()
        .rev()
        .take_while(|c| c.is_alphanumeric())
        .collect();
    let word: String = word.chars().rev().collect();
    let initial = word.chars().count() == 1 && word.chars().all(char::is_uppercase);
    initial || abbreviations.contains(&word.to_lowercase())
}
