//! Finding a quote in a text: once, and not among what is not the document.

use super::excerpt::{Excerpt, Wanted};
use super::normal::{Normal, normal};
use memchr::memmem;
use std::ops::Range;

/// Why words are no excerpt.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Miss {
    /// The quote is empty.
    Empty,
    /// The text does not say this.
    Nowhere,
    /// The text says this, but not where the given context says it does.
    OutOfContext,
    /// Only in a range that is not the document, by its number.
    Noise(usize),
    /// In several places: these two among them.
    Several(Range<usize>, Range<usize>),
}

/// Looks for words in a text; `noise` are ranges of bytes of it that are not the document.
pub fn find(text: &Normal, wanted: &Wanted, noise: &[Range<usize>]) -> Result<Excerpt, Miss> {
    let exact = wanted.exact();
    if exact.is_empty() {
        return Err(Miss::Empty);
    }
    let context = Context::of(wanted);
    let mut found: Option<Range<usize>> = None;
    let mut miss = Miss::Nowhere;
    for at in occurrences(text.as_str(), &exact) {
        if !context.fits(text.as_str(), &at) {
            if miss == Miss::Nowhere {
                miss = Miss::OutOfContext;
            }
        } else if let Some(n) = noise
            .iter()
            .position(|n| n.start < at.end && at.start < n.end)
        {
            miss = Miss::Noise(n);
        } else if let Some(first) = found {
            return Err(Miss::Several(first, at));
        } else {
            found = Some(at);
        }
    }
    found
        .map(|at| wanted.proved_now(text.code_points(&at)))
        .ok_or(miss)
}

/// Every occurrence, overlapping ones too.
fn occurrences<'t>(text: &'t str, exact: &'t str) -> impl Iterator<Item = Range<usize>> + 't {
    let finder = memmem::Finder::new(exact.as_bytes());
    let first = exact.chars().next().map_or(1, char::len_utf8);
    let mut from = 0;
    std::iter::from_fn(move || {
        let at = from + finder.find(text.as_bytes().get(from..)?)?;
        from = at + first;
        Some(at..at + exact.len())
    })
}

/// What must stand around the words.
struct Context {
    prefix: String,
    suffix: String,
}

impl Context {
    fn of(wanted: &Wanted) -> Context {
        let tidy = |words: &Option<String>| {
            normal(words.as_deref().unwrap_or_default())
                .trim()
                .to_owned()
        };
        Context {
            prefix: tidy(&wanted.prefix),
            suffix: tidy(&wanted.suffix),
        }
    }

    fn fits(&self, text: &str, at: &Range<usize>) -> bool {
        let (before, after) = (&text[..at.start], &text[at.end..]);
        before.trim_end().ends_with(&self.prefix) && after.trim_start().starts_with(&self.suffix)
    }
}

/// The ranges of bytes that noise covers, by first and last words, in order: each is looked for
/// after the one before. The error is the number of the first that is not in the text.
pub fn noise_ranges(text: &Normal, noise: &[(&str, &str)]) -> Result<Vec<Range<usize>>, usize> {
    let mut from = 0;
    let mut out = Vec::with_capacity(noise.len());
    for (number, (first, last)) in noise.iter().enumerate() {
        let place = |from: usize, words: &str| -> Option<Range<usize>> {
            let words = normal(words).trim().to_owned();
            let at = from + text.as_str().get(from..)?.find(&words)?;
            (!words.is_empty()).then(|| at..at + words.len())
        };
        let start = place(from, first).ok_or(number)?;
        // The last words may be the first ones: a range of one phrase.
        let end = place(start.start, last).ok_or(number)?;
        from = end.end.max(start.end);
        out.push(start.start..from);
    }
    Ok(out)
}
