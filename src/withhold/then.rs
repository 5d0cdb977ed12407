//! What else goes where an edition speaks from a day: what was written of it later.

use super::known::by;
use super::sieve::Pass;
use crate::model::Drafted;
use crate::model::claim::Claim;
use crate::model::date::When;
use crate::model::event::{Event, Status};
use crate::model::revision::{Revision, RevisionKind};
use crate::model::settings::Unseen;
use crate::model::text::Text;

impl Pass<'_> {
    /// What becomes of a statement some of whose evidence is gone. On a day nobody had what came later, so that what
    /// was there is counted, whatever the settings say of what is withheld.
    pub(super) fn unseen(&mut self, misses: bool, before: Option<Unseen>) -> Option<Unseen> {
        let after = match self.marks().day() {
            None => misses.then_some(self.settings().evidence),
            Some(_) => (misses || before.is_some()).then_some(Unseen::Recount),
        };
        self.changed |= after != before;
        after
    }

    /// Whether something goes that has no more ground than what is not known yet.
    pub(super) fn is_later(&mut self, ungrounded: bool) -> bool {
        let later = ungrounded && self.marks().day().is_some();
        self.changed |= later;
        later
    }

    /// A text that may go as a whole.
    pub(super) fn kept(&mut self, text: Text<Drafted>) -> Option<Text<Drafted>> {
        let drops = self.marks().drops(&text);
        let kept = (!self.is_later(drops)).then(|| self.text(text))?;
        // One that was withheld whole leaves no empty item.
        (!kept.html.trim().is_empty() || !kept.holes.is_empty()).then_some(kept)
    }

    /// Whether something of this date was written by the day that the edition speaks from.
    pub(super) fn is_written(&self, date: &When) -> bool {
        self.marks().day().is_none_or(|day| by(date, day))
    }

    /// An event as it stood: not yet withdrawn, and without notes on evidence that is not all there.
    pub(super) fn event_then(&mut self, event: &mut Event, misses: bool) {
        let retraction = |r: &Revision| r.kind == RevisionKind::Retraction;
        let withdrawn = event.revisions.iter().filter(|r| retraction(r)).count();
        event.revisions = self.revisions(std::mem::take(&mut event.revisions));
        let still = event.revisions.iter().filter(|r| retraction(r)).count();
        if event.status == Status::Retracted && still < withdrawn {
            // What it was before follows from its claims.
            (event.status, event.unseen) = (Status::Contested, Some(Unseen::Recount));
            event.status_note = None;
        }
        if self.is_later(misses) {
            (event.status_note, event.date_note) = (None, None);
        }
    }

    /// A claim without a note on evidence that is not all there, and a sum only with all its parts.
    pub(super) fn claim_then(&mut self, claim: &mut Claim, misses: bool) {
        if self.is_later(misses) {
            claim.note = None;
        }
        let parts = claim.sum_of.iter();
        let lacks = parts.filter(|part| self.marks().hides(&part.value)).count() > 0;
        if self.is_later(lacks) {
            claim.sum_of.clear();
        }
    }
}
