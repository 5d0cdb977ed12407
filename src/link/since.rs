//! How the names of a project differ from last time's.

use super::edges::{Refers, To};
use crate::model::Thing;
use crate::prove::Proofs;
use std::collections::HashSet;

/// What documents of last time may stay for.
#[derive(Clone, Copy)]
pub(super) struct Before<'a> {
    /// What their quotes were looked up in.
    pub(super) proofs: &'a Proofs,
    pub(super) since: &'a Since,
}

/// Which names are others than last time.
#[derive(Default)]
pub(super) struct Since {
    /// The documents whose headings are others.
    pub(super) headings: HashSet<String>,
    /// Where numbers stand for other documents, or for other claims.
    pub(super) numbers: Option<Numbers>,
    /// The actors that were not there.
    pub(super) actors: HashSet<String>,
}

/// By kind and number: whether it stands for the document that it stood for, with the claims that it had.
pub(super) struct Numbers {
    pub(super) sources: Vec<bool>,
    pub(super) events: Vec<bool>,
    pub(super) actors: Vec<bool>,
    pub(super) places: Vec<bool>,
    pub(super) briefs: Vec<bool>,
    pub(super) pages: Vec<bool>,
}

impl Since {
    /// Whether last time's table of ids holds, but for headings.
    pub(super) fn same_ids(&self) -> bool {
        self.numbers.is_none()
    }
}

impl Numbers {
    /// Whether every number stands for what it stood for.
    pub(super) fn all_stay(&self) -> bool {
        let things = [&self.sources, &self.events, &self.actors, &self.places];
        let all = things.into_iter().chain([&self.briefs, &self.pages]);
        all.flatten().all(|stays| *stays)
    }

    /// Whether all that a document refers to still has the number that it had.
    pub(super) fn stay_for(&self, document: &impl Refers) -> bool {
        let mut all = true;
        document.refers(&mut |_, to| all &= self.stays(to));
        all
    }

    fn stays(&self, to: To) -> bool {
        let thing = match to {
            To::Thing(thing) => thing,
            To::Claim(claim) => Thing::Event(claim.event),
            // Where files are others there is no talk of what stays.
            To::File(_) => return true,
        };
        let (kind, at) = match thing {
            Thing::Source(i) => (&self.sources, i.at()),
            Thing::Event(i) => (&self.events, i.at()),
            Thing::Actor(i) => (&self.actors, i.at()),
            Thing::Place(i) => (&self.places, i.at()),
            Thing::Brief(i) => (&self.briefs, i.at()),
            Thing::Page(i) => (&self.pages, i.at()),
        };
        kind.get(at).is_some_and(|stays| *stays)
    }
}
