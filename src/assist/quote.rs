//! Words and as little around them as tells them apart.

use super::Document;
use crate::evidence::{Excerpt, Miss, Wanted, find};
use crate::report::Spanned;

/// As many words are tried before a quote, and then after it.
const AROUND: usize = 12;

/// Words of a document, with the context that makes them one place.
pub(super) struct Quote {
    pub(super) words: String,
    pub(super) prefix: Option<String>,
    pub(super) suffix: Option<String>,
    pub(super) excerpt: Excerpt,
}

/// Finds words in a document. Where they stand in several places, every one of them with what tells it apart.
pub(super) fn quotes(document: &Document<'_>, words: &str) -> Result<Vec<Quote>, Miss> {
    match attempt(document, words, None, None) {
        Ok(quote) => Ok(vec![quote]),
        Err(Miss::Several(..)) => Ok(several(document, words)),
        Err(miss) => Err(miss),
    }
}

fn attempt(
    document: &Document<'_>,
    words: &str,
    prefix: Option<&str>,
    suffix: Option<&str>,
) -> Result<Quote, Miss> {
    let wanted = Wanted {
        words: Spanned::new(words.to_owned(), document.source.span),
        prefix: prefix.map(str::to_owned),
        suffix: suffix.map(str::to_owned),
    };
    let excerpt = find(&document.text, &wanted, &document.noise)?;
    Ok(Quote {
        words: words.to_owned(),
        prefix: wanted.prefix,
        suffix: wanted.suffix,
        excerpt,
    })
}

/// Every place outside of the noise where the words stand, told apart by the words before it, else by those after it.
fn several(document: &Document<'_>, words: &str) -> Vec<Quote> {
    let text = document.text.as_str();
    let exact = crate::evidence::normal(words);
    let exact = exact.trim();
    (text.match_indices(exact))
        .filter(|(at, _)| {
            let range = *at..*at + exact.len();
            (document.noise.iter()).all(|n| n.end <= range.start || range.end <= n.start)
        })
        .filter_map(|(at, _)| {
            let before = text[..at].trim_end();
            let after = text[at + exact.len()..].trim_start();
            (1..=AROUND)
                .find_map(|n| attempt(document, words, Some(last_words(before, n)), None).ok())
                .or_else(|| {
                    (1..=AROUND).find_map(|n| {
                        attempt(document, words, None, Some(first_words(after, n))).ok()
                    })
                })
        })
        .collect()
}

fn last_words(text: &str, count: usize) -> &str {
    let start = (text.rmatch_indices(' ').nth(count - 1)).map_or(0, |(at, _)| at + 1);
    &text[start..]
}

fn first_words(text: &str, count: usize) -> &str {
    let end = (text.match_indices(' ').nth(count - 1)).map_or(text.len(), |(at, _)| at);
    &text[..end]
}
