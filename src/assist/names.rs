//! The project's own names in a text.

use crate::evidence::normal;
use crate::parse::Drafts;
use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

/// Every spelling of every actor and place.
#[derive(Debug, Default)]
pub struct Names {
    /// By the first word, the longest spelling first.
    spellings: BTreeMap<String, Vec<Spelling>>,
}

#[derive(Debug, Clone)]
struct Spelling {
    words: String,
    id: String,
    place: bool,
}

/// A name in a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Named {
    pub(super) range: Range<usize>,
    pub(super) id: String,
    pub(super) place: bool,
}

impl Names {
    /// Names, short names and aliases, in every language of the project.
    pub fn of(drafts: &Drafts) -> Names {
        let mut seen = BTreeSet::new();
        let mut names = Names::default();
        for drafts in std::iter::once(drafts).chain(&drafts.translations) {
            for actor in &drafts.actors {
                let aliases = actor.aliases.iter().map(|a| a.text.as_str());
                let own = [Some(actor.name.value.as_str()), actor.short.as_deref()];
                for words in own.into_iter().flatten().chain(aliases) {
                    names.add(words, &actor.id, false, &mut seen);
                }
            }
            for place in &drafts.places {
                let aliases = place.aliases.iter().map(|a| a.text.as_str());
                for words in std::iter::once(place.name.value.as_str()).chain(aliases) {
                    names.add(words, &place.id, true, &mut seen);
                }
            }
        }
        for list in names.spellings.values_mut() {
            list.sort_by(|a, b| (b.words.len(), &a.words).cmp(&(a.words.len(), &b.words)));
        }
        names
    }

    fn add(&mut self, words: &str, id: &str, place: bool, seen: &mut BTreeSet<(String, String)>) {
        let words = normal(words).trim().to_owned();
        let first: String = words.chars().take_while(|c| c.is_alphanumeric()).collect();
        if first.is_empty() || !seen.insert((words.clone(), id.to_owned())) {
            return;
        }
        self.spellings.entry(first).or_default().push(Spelling {
            words,
            id: id.to_owned(),
            place,
        });
    }

    /// Every name of a normalised text, in order, the longest where several begin at one word.
    pub(super) fn find(&self, text: &str) -> Vec<Named> {
        let mut out: Vec<Named> = Vec::new();
        let mut at = 0;
        while at < text.len() {
            let rest = &text[at..];
            let word: usize = rest
                .chars()
                .take_while(|c| c.is_alphanumeric())
                .map(char::len_utf8)
                .sum();
            if word == 0 {
                at += rest.chars().next().map_or(1, char::len_utf8);
                continue;
            }
            let whole = |spelling: &&Spelling| {
                rest.strip_prefix(spelling.words.as_str())
                    .is_some_and(|after| !after.starts_with(char::is_alphanumeric))
            };
            let found = self
                .spellings
                .get(&rest[..word])
                .and_then(|list| list.iter().find(whole));
            let length = found.map_or(word, |spelling| spelling.words.len());
            out.extend(found.map(|spelling| Named {
                range: at..at + length,
                id: spelling.id.clone(),
                place: spelling.place,
            }));
            at += length;
        }
        out
    }
}
