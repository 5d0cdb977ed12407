//! The words that a reader may have acted on.

use crate::model::revision::{Moved, Revision};
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
    /// Where its document is translated: by language, the fields that say something else than the original's.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub translations: BTreeMap<String, BTreeMap<String, String>>,
    /// Whether its texts may not be told: those that it does not have are unknown, not empty.
    #[serde(skip)]
    pub textless: bool,
}

/// Fields that earlier versions of this program did not record. Where they are recorded they stand in a record even if
/// they are empty: what a record does not have is unknown, and has not changed.
const LATER: [&str; 8] = [
    "cutoff",
    "indicators",
    "published",
    "quotes",
    "relayed_by",
    "roles",
    "time",
    "type",
];

/// A brief's judgements that moved, with the why: a line for each, as their revisions tell it. Not compared as a field,
/// since revisions are added.
const MOVED: &str = "moved";

/// Fields in which a change is more than wording.
const WEIGHTY: [&str; 16] = [
    "actors",
    "attribute",
    "claimant",
    "confidence",
    "date",
    "likelihood",
    "modality",
    "places",
    "relayed_by",
    "roles",
    "stated",
    "status",
    "subject",
    "time",
    "type",
    "value",
];

/// Fields that are lists, each line of one thing.
const LISTS: [&str; 5] = ["actors", "places", "quotes", "relayed_by", "roles"];

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
        said.says.retain(|field, _| !is_text(field));
        said.translations.clear();
        said.textless = true;
        said
    }

    /// The same without the lines of its lists that name one of these; none where no line does.
    pub(super) fn without_names(&self, is_hidden: impl Fn(&str) -> bool) -> Option<Said> {
        let names = |line: &str| named(line).any(&is_hidden);
        let fields = || {
            LISTS
                .iter()
                .filter_map(|field| Some((*field, self.says.get(*field)?)))
        };
        if !fields().any(|(_, words)| names(words)) {
            return None;
        }
        let mut said = self.clone();
        for (field, words) in fields() {
            let lines: Vec<&str> = words.lines().filter(|line| !names(line)).collect();
            said.says.insert(field.to_owned(), lines.join("\n"));
        }
        Some(said)
    }

    /// One field's words.
    pub fn field(&self, name: &str) -> &str {
        self.says.get(name).map_or("", String::as_str)
    }

    /// The fields in which two differ, in order of their names.
    pub fn differences<'a>(&'a self, other: &'a Said) -> Vec<&'a str> {
        let mut names = fields(&self.says, &other.says);
        names.retain(|name| {
            let known = self.knows(name) && other.knows(name);
            *name != MOVED && known && self.field(name) != other.field(name)
        });
        names
    }

    /// Whether it was translated into a language.
    pub fn is_in(&self, language: &str) -> bool {
        self.translations.contains_key(language)
    }

    /// The same as readers of a language read it; none where it was not translated.
    pub fn read_in(&self, language: &str) -> Option<Said> {
        let words = self.translations.get(language)?;
        let mut said = self.clone();
        said.says.extend(words.clone());
        Some(said)
    }

    /// The languages and fields in which the words of two translations differ. A translation that one of the two does
    /// not have differs in nothing: it came, it went, or it was not recorded.
    pub fn reworded<'a>(&'a self, other: &'a Said) -> Vec<(&'a str, &'a str)> {
        let mut all = Vec::new();
        for (language, words) in &self.translations {
            let Some(others) = other.translations.get(language) else {
                continue;
            };
            let mut names = fields(words, others);
            names.retain(|name| {
                *name != MOVED && self.field_in(language, name) != other.field_in(language, name)
            });
            all.extend(names.into_iter().map(|name| (language.as_str(), name)));
        }
        all
    }

    /// One field's words in a language, as far as it was translated.
    pub fn field_in(&self, language: &str, name: &str) -> &str {
        let words = self
            .translations
            .get(language)
            .and_then(|words| words.get(name));
        words.map_or_else(|| self.field(name), String::as_str)
    }

    fn knows(&self, field: &str) -> bool {
        if self.textless && is_text(field) {
            return self.says.contains_key(field);
        }
        !LATER.contains(&field) || self.says.contains_key(field)
    }

    /// Whether two say the same, as far as both are known.
    pub fn says_as(&self, other: &Said) -> bool {
        let rest = |said: &Said| (said.kind.clone(), said.of.clone(), said.number);
        let moved = |said: &Said| said.says.get(MOVED).cloned();
        let (was, is) = (moved(self), moved(other));
        rest(self) == rest(other)
            && self.revisions == other.revisions
            && (was.is_none() || is.is_none() || was == is)
            && self.differences(other).is_empty()
            && self.reworded(other).is_empty()
    }

    /// Its judgements that moved, as its revisions tell it.
    pub(crate) fn moved(&self) -> impl Iterator<Item = &str> {
        self.field(MOVED).lines()
    }
}

/// The fields of two texts, in order of their names.
fn fields<'a>(
    one: &'a BTreeMap<String, String>,
    other: &'a BTreeMap<String, String>,
) -> Vec<&'a str> {
    let mut names: Vec<&str> = one.keys().chain(other.keys()).map(String::as_str).collect();
    names.sort_unstable();
    names.dedup();
    names
}

/// The ids that recorded words name: `[[talks]]`.
pub(super) fn named(words: &str) -> impl Iterator<Item = &str> {
    let ids = words.match_indices("[[");
    ids.filter_map(|(at, _)| Some(words[at + 2..].split_once("]]")?.0))
}

/// Whether a field is a text: neither a title nor told in a word or a figure.
pub(super) fn is_text(field: &str) -> bool {
    field != "title" && !is_weighty(field)
}

/// Whether a change of a field is more than wording.
pub(crate) fn is_weighty(field: &str) -> bool {
    WEIGHTY.contains(&field)
}

/// The id of the judgement that a line of [`Said::moved`] tells of.
pub(crate) fn moved_judgement(line: &str) -> Option<&str> {
    let (_, rest) = line.split_once(' ')?;
    rest.split_once(": ").map(|(id, _)| id)
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

/// The judgements that revisions say moved, a line each, as records keep them beside the revisions.
pub(crate) fn moved(revisions: &[Revision]) -> (&'static str, String) {
    let line = |revision: &Revision, moved: &Moved| {
        let why = moved.why.as_deref().unwrap_or_default();
        let why: Vec<&str> = why.split_whitespace().collect();
        format!(
            "{} {}: {} → {}: {}",
            revision.date.value,
            moved.id.value,
            moved.from,
            moved.to,
            why.join(" ")
        )
    };
    let all = revisions.iter().flat_map(|revision| {
        let moved = revision.judgements.iter();
        moved.map(move |moved| line(revision, moved))
    });
    (MOVED, all.collect::<Vec<_>>().join("\n"))
}

/// A revision as a record keeps it: its day, its kind, its note.
pub fn revision_parts(line: &str) -> Option<(&str, &str, &str)> {
    let (head, note) = line.split_once(": ")?;
    let (day, kind) = head.rsplit_once(' ')?;
    Some((day, kind, note))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(fields: &[(&str, &str)]) -> Said {
        let fields = fields
            .iter()
            .map(|(name, words)| ((*name).to_owned(), (*words).to_owned()));
        Said {
            says: fields.collect(),
            ..Said::default()
        }
    }

    #[test]
    fn what_an_old_record_does_not_have_is_unknown() {
        let old = said(&[("title", "a")]);
        let new = said(&[("title", "a"), ("roles", "x: y"), ("moved", "z")]);
        assert_eq!(old.differences(&new), Vec::<&str>::new());
        assert!(old.says_as(&new) && new.says_as(&old));
        let empty = said(&[("title", "a"), ("roles", ""), ("moved", "z")]);
        assert_eq!(empty.differences(&new), ["roles"]);
        assert!(!empty.says_as(&new));
        assert_eq!(
            old.differences(&said(&[("title", "a"), ("note", "b")])),
            ["note"]
        );
    }

    #[test]
    fn the_reasons_of_moves_are_compared_in_no_language() {
        let said = |field: &str, words: &str| {
            let mut said = Said::default();
            let french = said.translations.entry("fr".to_owned()).or_default();
            french.insert(field.to_owned(), words.to_owned());
            said
        };
        assert!(
            said("moved", "un")
                .reworded(&said("moved", "deux"))
                .is_empty()
        );
        let title = said("title", "un");
        assert_eq!(title.reworded(&said("title", "deux")), [("fr", "title")]);
    }
}
