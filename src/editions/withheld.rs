//! What an audience was told of once and may not be told of any more.
//!
//! What is withheld now, the project says. What was withheld when an edition was recorded, its record says: whoever deletes a thing
//! later, or writes its words anew, does not bring back what the records of earlier editions hold.

use super::record::{Line, State};
use super::said::{Said, moved, named, revision};
use super::{Change, History};
use crate::model::revision::Revision;
use crate::parse::Drafts;
use crate::withhold::Hidden;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// What records remember as withheld, each with the last edition that withheld it.
#[derive(Debug, Clone, Default)]
pub(super) struct Remembered {
    /// Things, with the message that stands for each.
    pub(super) things: BTreeMap<String, (usize, &'static str)>,
    /// Things that were shown, of whose texts a part was not: the last of these editions recorded what was left.
    pub(super) texts: BTreeMap<String, usize>,
}

/// What may not be told of.
#[derive(Debug, Clone, Default)]
pub(super) struct Untold {
    /// What the project withholds now.
    now: Hidden,
    /// Things that an edition withheld and that are not shown since.
    past: BTreeMap<String, (usize, &'static str)>,
    /// Of what is withheld now, the ids that records name.
    told: BTreeSet<String>,
}

impl History {
    /// The same for an audience that is shown `edition` and may not see what is hidden: no change tells of that, and of texts
    /// that lost a part no earlier words are told. What was recorded stays as it is.
    #[must_use]
    pub fn without(mut self, hidden: &Hidden, edition: &Drafts) -> History {
        let remembered = &self.state.withheld.things;
        let gone = remembered.iter().filter(|(id, _)| !edition.shows(id));
        let untold = Untold {
            now: hidden.clone(),
            past: gone.map(|(id, of)| (id.clone(), *of)).collect(),
            told: self.told(hidden),
        };
        let mut editions = std::mem::take(&mut self.editions);
        for edition in &mut editions {
            (edition.changes).retain(|change| !untold.holds_back(&change.id, edition.number));
            for change in &mut edition.changes {
                self.strip(change, edition.number, &untold);
            }
        }
        self.editions = editions;
        self.untold = untold;
        self
    }

    /// The ids that records name of what is hidden.
    fn told(&self, hidden: &Hidden) -> BTreeSet<String> {
        let mut told = BTreeSet::new();
        if hidden.things.is_empty() && hidden.texts.is_empty() {
            return told;
        }
        let mut take = |id: &str| {
            if hidden.things.contains_key(id) || hidden.texts.contains(id) {
                told.insert(id.to_owned());
            }
        };
        let changes = self.editions.iter().flat_map(|e| &e.changes);
        let changed =
            changes.flat_map(|c| c.before.iter().chain(&c.after).map(|said| (&c.id, said)));
        let gone = self.state.gone.iter().map(|(id, (_, said))| (id, said));
        for (id, said) in changed.chain(&self.state.said).chain(gone) {
            take(id);
            said.says
                .values()
                .flat_map(|words| named(words))
                .for_each(&mut take);
        }
        told
    }

    /// Takes out of a change what may not be told.
    fn strip(&self, change: &mut Change, edition: usize, untold: &Untold) {
        // What is withheld now may have been shown in every edition: a block grows as well.
        let is_cut = untold.now.texts.contains(&change.id);
        let last_cut = self.state.withheld.texts.get(&change.id);
        let is_cut = |recorded: usize| is_cut || last_cut.is_some_and(|cut| recorded < *cut);
        let cut = [change.since, edition].map(is_cut);
        let last = self.last(&change.id);
        let revisions = untold.now.revisions.get(&change.id);
        let before = change.before.iter_mut().map(|said| (said, cut[0]));
        let after = change.after.iter_mut().map(|said| (said, cut[1]));
        for (said, is_cut) in before.chain(after) {
            if is_cut {
                *said = Arc::new(said.without_texts());
            }
            let named = untold
                .names()
                .then(|| said.without_names(|id| untold.is_untold(id)));
            if let Some(named) = named.flatten() {
                *said = Arc::new(named);
            }
            let lost = |line: &String| last.is_some_and(|last| !last.revisions.contains(line));
            let hides = |line: &String| revisions.is_some_and(|all| tells(all, line));
            if said.revisions.iter().any(|line| lost(line) || hides(line)) {
                (Arc::make_mut(said).revisions).retain(|line| !lost(line) && !hides(line));
            }
        }
    }

    /// The message that stands for a thing that this audience may not be told of; none for any other.
    pub fn instead(&self, id: &str) -> Option<&'static str> {
        let now = self.untold.now.things.get(id).copied();
        now.or_else(|| self.untold.past.get(id).map(|(_, instead)| *instead))
    }

    /// Whether a part of a thing's texts is or was withheld, so that no earlier words of it are told.
    pub fn is_cut(&self, id: &str) -> bool {
        self.untold.now.texts.contains(id) || self.state.withheld.texts.contains_key(id)
    }

    /// Whether a revision of a thing, as its record keeps it or as the line of a judgement that it moved, may not be
    /// told of to this audience any more.
    pub fn hides_revision(&self, id: &str, line: &str) -> bool {
        let mut hidden = self.untold.now.revisions.get(id).into_iter().flatten();
        hidden.any(|r| {
            let (_, moved) = moved(std::slice::from_ref(r));
            revision(r) == line || moved.lines().any(|own| own == line)
        })
    }

    /// What an edition told of, or later ones, and this audience may not be told of any more: ids, in order.
    pub fn untold_since(&self, edition: usize) -> BTreeSet<String> {
        let (state, now) = (&self.state, &self.untold.now);
        let now = now.things.keys().chain(&now.texts);
        let now = now.filter(|id| self.untold.told.contains(*id));
        let things = state
            .withheld
            .things
            .iter()
            .map(|(id, (last, _))| (id, last));
        let past = things.chain(&state.withheld.texts);
        let past = past.filter(|(_, last)| **last > edition);
        now.chain(past.map(|(id, _)| id)).cloned().collect()
    }

    /// The lines of the next record about what this audience may not be told of any more, as far as records do not say so
    /// already. `said` is what the next edition says.
    pub(super) fn newly_withheld(&self, said: &BTreeMap<String, Said>) -> Vec<Line> {
        let (state, now) = (&self.state, &self.untold.now);
        let known = |id: &str| self.untold.told.contains(id);
        let things = now.things.iter().filter(|(id, _)| {
            let told = state.said.contains_key(*id) || !state.withheld.things.contains_key(*id);
            known(id) && told && !said.contains_key(*id)
        });
        let things = things.map(|(id, instead)| Line::Withheld {
            withheld: id.clone(),
            instead: Some((*instead).to_owned()),
        });
        let texts = now.texts.iter().filter(|id| {
            let same = state.said.get(*id).map(AsRef::as_ref) == said.get(*id);
            known(id) && !(same && state.withheld.texts.contains_key(*id))
        });
        let texts = texts.map(|id| Line::Withheld {
            withheld: id.clone(),
            instead: None,
        });
        things.chain(texts).collect()
    }
}

impl Untold {
    /// Whether an edition's change of a thing is not told.
    fn holds_back(&self, id: &str, edition: usize) -> bool {
        let past = || self.past.get(id).is_some_and(|(last, _)| edition <= *last);
        self.now.things.contains_key(id) || past()
    }

    /// Whether there is anything that may not be named.
    fn names(&self) -> bool {
        !(self.now.things.is_empty() && self.past.is_empty())
    }

    /// Whether a thing may not be named.
    fn is_untold(&self, id: &str) -> bool {
        self.now.things.contains_key(id) || self.past.contains_key(id)
    }
}

/// Whether one of these revisions is a line of a record.
fn tells(revisions: &[Revision], line: &str) -> bool {
    revisions.iter().any(|one| revision(one) == line)
}

/// The messages that stand for what is withheld.
const INSTEAD: [&str; 6] = [
    "withheld-source",
    "withheld-event",
    "withheld-actor",
    "withheld-place",
    "withheld-brief",
    "withheld-page",
];

impl State {
    /// Takes in that an edition withheld something; false where a record says so in no way that is known.
    pub(super) fn withhold(&mut self, id: String, instead: Option<&str>, edition: usize) -> bool {
        let Some(instead) = instead else {
            self.withheld.texts.insert(id, edition);
            return true;
        };
        let known = INSTEAD.into_iter().find(|known| *known == instead);
        let known = known.map(|instead| self.withheld.things.insert(id, (edition, instead)));
        known.is_some()
    }
}
