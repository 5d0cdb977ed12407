//! The day of publication, from words that state it or from which it can be worked out, with the working.
//!
//! A full date is `stated`. A day without its year is `inferred`: by its weekday, or by the day of the capture. An age
//! ("3 days ago") is `relative`, and is reckoned back from the capture where that has a day. No date is later than the
//! document's capture, and what a text does not give is left open.

mod figures;
mod line;
mod machine;
mod resolve;
#[cfg(test)]
mod tests;

pub use line::{in_line, in_sentence};
pub use machine::from_machine;

use crate::lexicon::{Lexicon, languages, lexicon};
use chrono::NaiveDate;

/// What a date is read against.
#[derive(Debug, Clone, Copy)]
pub struct Setting<'a> {
    /// The document's language, BCP 47; every language that there are words for where it is not known.
    pub language: Option<&'a str>,
    /// The day on which the document was captured.
    pub captured: Option<NaiveDate>,
    /// The day of the import: nothing is later.
    pub today: NaiveDate,
}

impl Setting<'_> {
    /// The last day that a date of the document can be.
    fn last(&self) -> NaiveDate {
        self.captured.map_or(self.today, |day| day.min(self.today))
    }

    fn lexicons(&self) -> Vec<&'static Lexicon> {
        match self.language.and_then(lexicon) {
            Some(own) => vec![own],
            None if self.language.is_some() => Vec::new(),
            None => languages().filter_map(lexicon).collect(),
        }
    }
}
