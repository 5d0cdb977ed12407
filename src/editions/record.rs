//! The file of one edition: JSON, a line for each fact, in a fixed order, so that a difference reads as lines.
//!
//! The first line says which edition it is; then come the files that it was made of and those that it is, as far as
//! they are others than in the edition before, then what things say where that is new; the last line seals the rest.

use super::said::Said;
use super::withheld::Remembered;
use crate::evidence::sha256;
use crate::model::marking::Marking;
use crate::model::words::Word;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::sync::Arc;

/// The version of this format: 2 says what is withheld, 3 by which ids private persons are shown.
pub(super) const FORMAT: u32 = 3;

/// A line of a record.
#[derive(Debug, Serialize, Deserialize)]
#[serde(untagged, deny_unknown_fields)]
pub(super) enum Line {
    Head(Head),
    Input {
        input: String,
        sha256: Option<String>,
    },
    Output {
        output: String,
        sha256: Option<String>,
    },
    Thing {
        thing: String,
        #[serde(flatten)]
        said: Said,
    },
    Gone {
        gone: String,
        reason: String,
    },
    /// What this audience was told of once, and may not be told of any more: a thing, with the message that stands for it, or a
    /// part of a thing's texts.
    Withheld {
        withheld: String,
        #[serde(skip_serializing_if = "Option::is_none")]
        instead: Option<String>,
    },
    /// The id that a private person is shown by from now on.
    Person {
        person: String,
        shown: String,
    },
    Manifest {
        manifest: String,
    },
    Seal {
        seal: String,
    },
}

/// The first line.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Head {
    pub(super) edition: usize,
    pub(super) format: u32,
    /// ISO 8601.
    pub(super) date: String,
    pub(super) note: String,
    pub(super) ceiling: String,
    /// The seal of the edition before.
    pub(super) before: Option<String>,
}

/// An edition that is about to be recorded.
#[derive(Debug)]
pub struct Draft {
    /// Its number, from 1.
    pub number: usize,
    /// ISO 8601.
    pub date: String,
    /// What it is, in the publisher's words.
    pub note: String,
    /// For whom it is.
    pub ceiling: Marking,
    /// The files that it is made of, with their SHA-256; those that it is; what it says.
    pub inputs: BTreeMap<String, String>,
    /// The files that it is, with their SHA-256.
    pub outputs: BTreeMap<String, String>,
    /// The SHA-256 of its manifest, once it is known.
    pub manifest: Option<String>,
    /// What it says.
    pub said: BTreeMap<String, Said>,
    /// What it says no more, with the reason.
    pub gone: BTreeMap<String, String>,
    /// Private persons, with the ids that it shows them by.
    pub persons: BTreeMap<String, String>,
}

/// The state of things after an edition.
#[derive(Debug, Clone, Default)]
pub(super) struct State {
    pub(super) seal: Option<String>,
    pub(super) inputs: BTreeMap<String, String>,
    pub(super) outputs: BTreeMap<String, String>,
    pub(super) manifests: Vec<Option<String>>,
    pub(super) said: BTreeMap<String, Arc<Said>>,
    /// What is not in the last edition, as it was last, with the edition that it was not in any more.
    pub(super) gone: BTreeMap<String, (usize, Arc<Said>)>,
    /// The edition that recorded what a thing says.
    pub(super) recorded: BTreeMap<String, usize>,
    pub(super) withheld: Remembered,
    /// Private persons that were ever shown, with the ids that they were shown by last.
    pub(super) persons: BTreeMap<String, String>,
}

/// The folder of the records of an audience, below the root.
pub fn folder(ceiling: Marking) -> String {
    match ceiling {
        Marking::Clear => "editions".to_owned(),
        _ => format!("editions/{}", ceiling.folder()),
    }
}

/// The text of a record that follows a state.
pub fn text(draft: &Draft, after: &super::History) -> String {
    let before = after.state();
    let mut lines = vec![Line::Head(Head {
        edition: draft.number,
        format: FORMAT,
        date: draft.date.clone(),
        note: draft.note.clone(),
        ceiling: draft.ceiling.word().to_owned(),
        before: before.seal.clone(),
    })];
    let files = |old: &BTreeMap<String, String>, new: &BTreeMap<String, String>| {
        let changed = new
            .iter()
            .filter(|(path, hash)| old.get(*path) != Some(*hash));
        let changed = changed.map(|(path, hash)| (path.clone(), Some(hash.clone())));
        let gone = old.keys().filter(|path| !new.contains_key(*path));
        let mut all: Vec<(String, Option<String>)> = changed
            .chain(gone.map(|path| (path.clone(), None)))
            .collect();
        all.sort();
        all
    };
    let inputs = files(&before.inputs, &draft.inputs).into_iter();
    lines.extend(inputs.map(|(input, sha256)| Line::Input { input, sha256 }));
    let outputs = files(&before.outputs, &draft.outputs).into_iter();
    lines.extend(outputs.map(|(output, sha256)| Line::Output { output, sha256 }));
    lines.extend(draft.manifest.iter().map(|manifest| Line::Manifest {
        manifest: manifest.clone(),
    }));
    let new = draft
        .said
        .iter()
        .filter(|(id, said)| before.said.get(*id).is_none_or(|old| **old != **said));
    lines.extend(new.map(|(id, said)| Line::Thing {
        thing: id.clone(),
        said: said.clone(),
    }));
    let gone = before
        .said
        .keys()
        .filter(|id| !draft.said.contains_key(*id));
    lines.extend(gone.map(|id| Line::Gone {
        gone: id.clone(),
        reason: draft.gone.get(id).cloned().unwrap_or_default(),
    }));
    lines.extend(after.newly_withheld(&draft.said));
    let persons =
        (draft.persons.iter()).filter(|(id, shown)| before.persons.get(*id) != Some(*shown));
    lines.extend(persons.map(|(person, shown)| Line::Person {
        person: person.clone(),
        shown: shown.clone(),
    }));
    let mut out = String::new();
    for line in &lines {
        push(&mut out, line);
    }
    let seal = sealed(&out);
    push(&mut out, &Line::Seal { seal });
    out
}

fn push(out: &mut String, line: &Line) {
    // A record holds texts and numbers alone, which JSON can always hold.
    out.push_str(&serde_json::to_string(line).unwrap_or_default());
    out.push('\n');
}

/// The seal of all lines before it.
pub(super) fn sealed(text: &str) -> String {
    sha256(text.as_bytes())
}
