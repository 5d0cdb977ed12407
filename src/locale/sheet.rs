//! Files of words as writers get them: what there is to translate, and how much of it is.

use super::built_in;
use super::fluent::parsed;
use super::own::{MESSAGES, message};
use std::collections::{BTreeMap, BTreeSet};

/// A language of the interface, and how much of it a project says itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Spoken<'a> {
    /// Its tag.
    pub tag: &'a str,
    /// Whether it is spoken without a file.
    pub built_in: bool,
    /// How many messages the project's file has, where there is one.
    pub own: Option<usize>,
    /// How many there are.
    pub all: usize,
}

/// Every language that is built in or has a file, by its tag.
pub fn spoken<'a>(own: &BTreeMap<&'a str, &str>) -> Vec<Spoken<'a>> {
    let mut tags: BTreeSet<&str> = own.keys().copied().collect();
    built_in::languages().for_each(|tag| {
        tags.insert(tag);
    });
    let of = |tag| Spoken {
        tag,
        built_in: built_in::words(tag).is_some(),
        own: own
            .get(tag)
            .map(|text| said(text).filter(|m| MESSAGES.contains_key(*m)).count()),
        all: MESSAGES.len(),
    };
    tags.into_iter().map(of).collect()
}

/// The names of the messages in a file.
fn said(text: &str) -> impl Iterator<Item = &str> {
    let (resource, _) = parsed(text);
    resource
        .body
        .into_iter()
        .filter_map(message)
        .map(|m| m.id.name)
}

/// A file of words to begin with, or to go on with: what it says already, and in English what it does not yet. `own` is
/// what the project has for this language.
pub fn sheet(tag: &str, own: Option<&str>) -> String {
    let built_in = built_in::words(tag);
    let Some(own) = own else {
        return built_in.unwrap_or_else(built_in::english).to_owned();
    };
    let said: BTreeSet<&str> = said(own).collect();
    let mut out = own.trim_end().to_owned();
    let head = match built_in {
        Some(_) => "## As built in",
        None => "## Not translated yet",
    };
    let mut any = false;
    for (name, text) in written(built_in.unwrap_or_else(built_in::english)) {
        if !said.contains(name) {
            if !any {
                out.push_str("\n\n");
                out.push_str(head);
            }
            any = true;
            out.push('\n');
            out.push_str(text.trim_end());
        }
    }
    out + "\n"
}

/// Each message of a file by its name, as it is written there.
fn written(text: &str) -> impl Iterator<Item = (&str, &str)> {
    let begins = |line: &str| line.starts_with(|c: char| c.is_ascii_alphabetic());
    let mut starts = Vec::new();
    let mut at = 0;
    for line in text.split_inclusive('\n') {
        if begins(line) || line.starts_with('#') || line.trim().is_empty() {
            starts.push((at, begins(line)));
        }
        at += line.len();
    }
    starts.push((at, false));
    let parts: Vec<(usize, usize)> = (starts.windows(2))
        .filter(|pair| pair[0].1)
        .map(|pair| (pair[0].0, pair[1].0))
        .collect();
    parts.into_iter().filter_map(|(from, to)| {
        let part = text.get(from..to)?;
        Some((part.split_once(" =")?.0, part))
    })
}
