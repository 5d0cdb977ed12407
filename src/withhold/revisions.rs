//! Revisions that an edition withholds, of briefs and events that it shows.

use super::marks::Marks;
use super::sieve::Pass;
use crate::model::revision::Revision;
use crate::parse::Drafts;

/// Those of one document.
pub(super) struct Closed<'d> {
    pub(super) id: &'d String,
    pub(super) kind: &'static str,
    pub(super) revisions: Vec<&'d Revision>,
}

impl Marks {
    /// Whether a revision is above the ceiling.
    pub(super) fn hides_revision(&self, revision: &Revision) -> bool {
        (revision.marking.as_ref()).is_some_and(|marking| self.hides_part(marking.value))
    }

    /// The withheld revisions of every document that is shown and has any.
    pub(super) fn closed<'d>(&self, drafts: &'d Drafts) -> impl Iterator<Item = Closed<'d>> {
        let events = drafts.events.iter().map(|e| ("event", &e.id, &e.revisions));
        let briefs = drafts.briefs.iter().map(|b| ("brief", &b.id, &b.revisions));
        let open = events.chain(briefs).filter(|(_, id, _)| !self.hides(id));
        let closed = open.map(|(kind, id, all)| Closed {
            id,
            kind,
            revisions: all.iter().filter(|r| self.hides_revision(r)).collect(),
        });
        closed.filter(|closed| !closed.revisions.is_empty())
    }
}

impl Pass<'_> {
    /// The revisions that may be shown, and of a day those that were written by then.
    pub(super) fn revisions(&mut self, mut revisions: Vec<Revision>) -> Vec<Revision> {
        let before = revisions.len();
        revisions.retain(|r| !self.marks().hides_revision(r) && self.is_written(&r.date.value));
        self.changed |= revisions.len() != before;
        revisions
    }
}
