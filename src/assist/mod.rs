//! Help for the writer: words of a source as a ready claim, and what a source speaks of as events to be written.
//!
//! By the project's own names and the word lists of [`crate::lexicon`] alone. Every quote that is printed has been
//! found in the source's text by the same search that proves it later. Pure.

mod days;
mod excerpt;
mod names;
mod quote;
mod suggest;

pub use excerpt::{Lost, excerpt};
pub use names::Names;
pub use suggest::suggest;

use crate::evidence::{Normal, noise_ranges, normal};
use crate::model::source::Source;
use std::ops::Range;

/// A source and its text.
#[derive(Debug)]
pub struct Document<'a> {
    /// The record.
    pub source: &'a Source,
    /// Its text, line by line.
    pub raw: &'a str,
    text: Normal,
    noise: Vec<Range<usize>>,
}

impl<'a> Document<'a> {
    /// A source with the text of its capture; the error is the number of the noise range that is not in it.
    pub fn new(source: &'a Source, raw: &'a str) -> Result<Document<'a>, usize> {
        let text = Normal::new(raw);
        let noise = noise_ranges(&text, &source.noise_ends())?;
        Ok(Document {
            source,
            raw,
            text,
            noise,
        })
    }

    /// Lines of the document itself, with their numbers from 1.
    fn lines(&self) -> Vec<(usize, &'a str)> {
        let mut from = 0;
        let mut out = Vec::new();
        for (at, line) in self.raw.lines().enumerate() {
            let words = normal(line);
            let words = words.trim();
            let Some(start) = self.text.as_str()[from..].find(words) else {
                continue;
            };
            let range = from + start..from + start + words.len();
            from = range.end;
            let cut = (self.noise.iter()).any(|n| n.start < range.end && range.start < n.end);
            if !words.is_empty() && !cut {
                out.push((at + 1, line.trim()));
            }
        }
        out
    }
}
