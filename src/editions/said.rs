//! The words that a reader may have acted on.

use crate::model::revision::Revision;
use crate::model::words::{Word, vocabulary};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

vocabulary! {
    /// What says something.
    Kind {
        /// A brief.
        Brief = "brief",
        /// A judgement of a brief.
        Judgement = "judgement",
        /// An event.
        Event = "event",
        /// A claim of an event.
        Claim = "claim",
    }
}

/// What one thing says.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Said {
    /// What it is: a word of [`Kind`].
    pub kind: String,
    /// The brief or the event that it is a part of.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub of: Option<String>,
    /// Its place among the judgements of a brief or the claims of an event, from 1.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub number: Option<usize>,
    /// Its fields in the words of the page; a line for each paragraph.
    pub says: BTreeMap<String, String>,
    /// Its revisions, a line each.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub revisions: Vec<String>,
}

/// Fields in which a change is more than wording.
const WEIGHTY: [&str; 12] = [
    "actors",
    "attribute",
    "claimant",
    "confidence",
    "date",
    "likelihood",
    "modality",
    "places",
    "stated",
    "status",
    "subject",
    "value",
];

impl Said {
    /// What kind of thing says it.
    pub fn kind(&self) -> Option<Kind> {
        Kind::from_word(&self.kind)
    }

    /// The same at a place among its like.
    #[must_use]
    pub fn numbered(self, number: usize) -> Said {
        Said {
            number: Some(number),
            ..self
        }
    }

    /// The same without its texts: the title, and what is told in a word or a figure.
    #[must_use]
    pub fn without_texts(&self) -> Said {
        let mut said = self.clone();
        said.says
            .retain(|field, _| field == "title" || is_weighty(field));
        said
    }

    /// One field's words.
    pub fn field(&self, name: &str) -> &str {
        self.says.get(name).map_or("", String::as_str)
    }

    /// The fields in which two differ, in order of their names.
    pub fn differences<'a>(&'a self, other: &'a Said) -> Vec<&'a str> {
        let names = self.says.keys().chain(other.says.keys());
        let mut names: Vec<&str> = names.map(String::as_str).collect();
        names.sort_unstable();
        names.dedup();
        names.retain(|name| self.field(name) != other.field(name));
        names
    }
}

/// Whether a change of a field is more than wording.
pub(crate) fn is_weighty(field: &str) -> bool {
    WEIGHTY.contains(&field)
}

/// A revision on one line, as records keep it.
pub(crate) fn revision(revision: &Revision) -> String {
    format!(
        "{} {}: {}",
        revision.date.value,
        revision.kind.word(),
        revision.note
    )
}

/// A revision as a record keeps it: its day, its kind, its note.
pub fn revision_parts(line: &str) -> Option<(&str, &str, &str)> {
    let (head, note) = line.split_once(": ")?;
    let (day, kind) = head.rsplit_once(' ')?;
    Some((day, kind, note))
}
