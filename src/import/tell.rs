//! What came of an import, document by document.

use super::differences::Difference;
use super::stated::Stated;

/// What came of an import.
#[derive(Debug, Default)]
pub struct Imported {
    /// One for each document, and for each file or part of one that gave none, in the order of the files.
    pub outcomes: Vec<Outcome>,
}

/// What came of one document.
#[derive(Debug)]
pub struct Outcome {
    /// Where it was found.
    pub from: String,
    /// What was done.
    pub done: Done,
    /// The source whose text is nearest to its, where one is near, and how much of the shorter is in the longer.
    pub like: Option<(String, f64)>,
}

/// What was done with a document.
#[derive(Debug)]
pub enum Done {
    /// A record was written, or would be.
    Recorded {
        /// Below the project's root.
        path: String,
        /// Its text.
        text: String,
        /// The record of an earlier capture of the same address.
        version_of: Option<String>,
        /// Fields that the document leaves empty.
        empty: Vec<&'static str>,
    },
    /// A record of it stands, and stays as it is.
    Known {
        /// Its id.
        id: String,
        /// What the capture states otherwise.
        differences: Vec<Difference>,
    },
    /// What was passed over, a few words each.
    Passed(Vec<String>),
    /// Why there is no record: words that follow the name.
    Trouble(String),
}

impl Outcome {
    pub(super) fn new(from: String, done: Done) -> Outcome {
        Outcome {
            from,
            done,
            like: None,
        }
    }
}

impl Imported {
    /// How many outcomes are of a kind.
    pub fn count(&self, is: impl Fn(&Done) -> bool) -> usize {
        self.outcomes
            .iter()
            .filter(|outcome| is(&outcome.done))
            .count()
    }
}

/// Fields of a record that a document leaves empty.
pub(super) fn empty(stated: &Stated) -> Vec<&'static str> {
    let dated = stated
        .published
        .as_ref()
        .is_some_and(|published| published.date.is_some());
    [
        ("title", stated.title.is_none()),
        ("publisher", stated.publisher.is_none()),
        ("authors", stated.authors.is_empty()),
        ("published", !dated),
        ("language", stated.language.is_none()),
    ]
    .into_iter()
    .filter_map(|(name, empty)| empty.then_some(name))
    .collect()
}
