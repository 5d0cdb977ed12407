//! Private persons: shown by their role, whatever the ceiling, unless a review says otherwise.

use super::marks::Marks;
use crate::model::actor::{Actor, Kind};
use crate::parse::Drafts;
use std::collections::{BTreeMap, BTreeSet};

/// Private persons, with the ids that they are shown by.
#[derive(Debug, Default)]
pub(super) struct People(BTreeMap<String, String>);

/// An actor of kind person that is no public one, has a role to be shown by, and no review.
pub(super) fn is_private(actor: &Actor) -> bool {
    actor.kind == Kind::Person && !actor.public && actor.reviewed.is_none() && actor.role.is_some()
}

/// The private persons of an edition. Without an id of the project's choice they are numbered: as the last edition of this
/// audience had them, by its `recorded` ids, and then with the next that none ever had, so that no number is missing for one
/// that was never shown, and none changes hands. Nothing else may be called by a number.
pub(super) fn private(
    drafts: &Drafts,
    marks: &Marks,
    recorded: &BTreeMap<String, String>,
) -> People {
    let chosen = &drafts.settings.public_ids;
    let had: BTreeSet<&str> = recorded.values().map(String::as_str).collect();
    let is_actor = |id: &str| drafts.actors.iter().any(|a| a.id == id);
    let is_chosen = |id: &str| chosen.iter().any(|(_, public)| public.value == id);
    let mut numbers = (1..)
        .map(|n: usize| format!("person-{n}"))
        .filter(|id| !had.contains(id.as_str()));
    let people = drafts.actors.iter();
    let people = people.filter(|a| is_private(a) && !marks.hides(&a.id));
    let shown = people.filter_map(|actor| {
        let own = chosen.iter().find(|(id, _)| id.value == actor.id);
        let id = own
            .map(|(_, public)| public.value.clone())
            .or_else(|| {
                let had = recorded.get(&actor.id);
                had.filter(|id| !is_actor(id) && !is_chosen(id)).cloned()
            })
            .or_else(|| numbers.next())?;
        Some((actor.id.clone(), id))
    });
    People(shown.collect())
}

impl People {
    /// Each id in the files with the id in the edition.
    pub(super) fn ids(&self) -> impl Iterator<Item = (String, String)> {
        self.0.iter().map(|(id, shown)| (id.clone(), shown.clone()))
    }

    pub(super) fn has(&self, id: &str) -> bool {
        self.0.contains_key(id)
    }
}
