//! What the formats of reference managers have in common: an entry describes a document and holds none.

use crate::import::item::{Item, Taken};
use crate::import::stated::{Given, Published, Stated};
use crate::model::source::Kind;
use crate::model::words::Basis;

/// The longest value that a record takes over.
const LONGEST: usize = 2000;

/// As many authors as a record takes over.
const AUTHORS: usize = 500;

/// Names of fields that a note lists.
const LISTED: usize = 40;

/// An entry on its way to an item.
#[derive(Debug)]
pub(super) struct Entry {
    from: String,
    stated: Stated,
    taken: Option<String>,
    left: Vec<String>,
}

impl Entry {
    /// An entry that stands somewhere.
    pub(super) fn new(from: String) -> Entry {
        Entry {
            from,
            stated: Stated::default(),
            taken: None,
            left: Vec::new(),
        }
    }

    /// The headline; the first that is given stays.
    pub(super) fn title(&mut self, value: &str, field: &str) {
        first(&mut self.stated.title, value, field);
    }

    /// Who published it; the first that is given stays.
    pub(super) fn publisher(&mut self, value: &str, field: &str) {
        first(&mut self.stated.publisher, value, field);
    }

    /// Its address; the first that is given stays.
    pub(super) fn url(&mut self, value: &str, field: &str) {
        let value = value.trim();
        if ["http://", "https://"]
            .iter()
            .any(|scheme| value.starts_with(scheme))
        {
            first(&mut self.stated.url, value, field);
        } else if !value.is_empty() {
            self.left(field);
        }
    }

    /// Its address by its DOI.
    pub(super) fn doi(&mut self, value: &str, field: &str) {
        let doi = value.trim();
        match doi.starts_with("10.") {
            true => self.url(&format!("https://doi.org/{doi}"), field),
            false => self.url(doi, field),
        }
    }

    /// Its language, where that is a tag and no name.
    pub(super) fn language(&mut self, value: &str, field: &str) {
        let value = value.trim();
        let mut parts = value.split(['-', '_']);
        let tag = parts.next().is_some_and(|p| {
            matches!(p.len(), 2 | 3) && p.bytes().all(|b| b.is_ascii_alphabetic())
        });
        if tag
            && parts
                .all(|p| (1..=8).contains(&p.len()) && p.bytes().all(|b| b.is_ascii_alphanumeric()))
        {
            first(&mut self.stated.language, &value.replace('_', "-"), field);
        } else if !value.is_empty() {
            self.left(field);
        }
    }

    /// One who wrote it.
    pub(super) fn author(&mut self, name: &str, field: &str) {
        let name = line(name);
        if !name.is_empty() && self.stated.authors.len() < AUTHORS {
            self.stated.authors.push(Given::new(name, from(field)));
        }
    }

    /// What kind of document it is, and by which words.
    pub(super) fn kind(&mut self, kind: Kind, words: &str) {
        let words = line(words);
        let given = Given {
            value: kind,
            from: format!("type `{words}`"),
        };
        self.stated.kind.get_or_insert(given);
    }

    /// When it was published: EDTF, none where it cannot be told, and the words that say it.
    pub(super) fn published(&mut self, date: Option<String>, words: &str, field: &str) {
        let words = line(words);
        match date {
            Some(_) if self.stated.published.is_some() => {}
            Some(date) => {
                self.stated.published = Some(Published {
                    date: Some(date),
                    basis: Basis::Stated,
                    note: format!("The entry's `{field}` says “{words}”."),
                    from: from(field),
                });
            }
            None if words.is_empty() => {}
            None => self.note(format!(
                "Its date is in words that were not read: “{words}” (`{field}`)."
            )),
        }
    }

    /// When somebody looked at its address.
    pub(super) fn accessed(&mut self, date: Option<String>, field: &str) {
        match date {
            Some(date) => self.taken = Some(date),
            None => self.left(field),
        }
    }

    /// A sentence for whoever completes the record.
    pub(super) fn note(&mut self, sentence: String) {
        if self.stated.notes.len() < LISTED {
            self.stated.notes.push(sentence);
        }
    }

    /// A field that no record has a place for.
    pub(super) fn left(&mut self, field: &str) {
        let field: String = field
            .chars()
            .filter(|c| c.is_ascii_graphic() && *c != '`')
            .take(40)
            .collect();
        if self.left.len() < LISTED && !self.left.contains(&field) && !field.is_empty() {
            self.left.push(field);
        }
    }

    /// The item. The day on which somebody looked is one of the taking only where the address is known.
    pub(super) fn finish(mut self) -> Item {
        let url = self.stated.url.as_ref().map(|url| url.value.clone());
        if !self.left.is_empty() {
            let names: Vec<String> = self.left.iter().map(|name| format!("`{name}`")).collect();
            self.note(format!(
                "Not taken over from the entry: {}.",
                names.join(", ")
            ));
        }
        Item {
            from: self.from,
            capture: None,
            taken: Taken {
                at: self.taken.filter(|_| url.is_some()),
                tool: None,
                url,
            },
            stated: self.stated,
        }
    }
}

fn first(place: &mut Option<Given>, value: &str, field: &str) {
    let value = line(value);
    if place.is_none() && !value.is_empty() {
        *place = Some(Given::new(value, from(field)));
    }
}

fn from(field: &str) -> String {
    format!("the entry's `{field}`")
}

/// A value on one line.
pub(super) fn line(value: &str) -> String {
    let words: Vec<&str> = value.split_whitespace().collect();
    let line = words.join(" ");
    line.chars()
        .filter(|c| !c.is_control())
        .take(LONGEST)
        .collect()
}
