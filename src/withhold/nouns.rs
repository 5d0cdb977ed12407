//! Each noun without what is withheld.

use super::sieve::Pass;
use crate::model::Name;
use crate::model::actor::{Actor, Alias};
use crate::model::attachment::Attachment;
use crate::model::brief::{Brief, Judgement};
use crate::model::claim::Claim;
use crate::model::event::{Event, Position, Status};
use crate::model::page::Page;
use crate::model::place::Place;
use crate::model::settings::Unseen;
use crate::model::source::Source;
use crate::report::Finding;

impl Pass<'_> {
    pub(super) fn source(&mut self, mut d: Source) -> Option<Source> {
        if self.marks().hides(&d.id) {
            return None;
        }
        d.marking = self.marking(&d.id, d.marking, d.span);
        let hidden = |name: &Name| self.marks().hides(&name.value);
        self.changed |= d.derived_from.iter().any(hidden);
        (d.derived_from, d.unseen_roots) = self.behind().derived(d.derived_from);
        d.derived_from = self.names(d.derived_from);
        d.body = self.text(d.body);
        d.id = self.id(d.id);
        Some(d)
    }

    /// Whether an event's status may rest on what goes. One that is contested without rival claims rests on its writer's word, which
    /// nothing withheld takes back.
    fn counts_on_what_goes(&self, event: &Event) -> bool {
        let today = self.marks().day().is_none() && self.settings().evidence == Unseen::Recount;
        !today || event.status != Status::Contested || self.marks().loses_a_rival(event)
    }

    pub(super) fn event(&mut self, mut d: Event) -> Option<Event> {
        if self.marks().hides(&d.id) {
            return None;
        }
        let misses = self.marks().misses(&d);
        let counts = self.counts_on_what_goes(&d);
        d.unseen = self.unseen(misses && counts, d.unseen);
        self.event_then(&mut d, misses);
        d.marking = self.marking(&d.id, d.marking, d.span);
        d.part_of = d.part_of.and_then(|n| self.name(n));
        d.places = (d.places.into_iter())
            .filter_map(|mut p| {
                p.place = self.name(p.place)?;
                p.position = p.position.and_then(|p| self.position(p));
                Some(p)
            })
            .collect();
        d.actors = (d.actors.into_iter())
            .filter_map(|mut a| {
                a.actor = self.name(a.actor)?;
                Some(a)
            })
            .collect();
        d.claims = d.claims.into_iter().filter_map(|c| self.claim(c)).collect();
        d.body = self.text(d.body);
        d.id = self.id(d.id);
        Some(d)
    }

    fn position(&mut self, mut p: Position) -> Option<Position> {
        p.of = self.name(p.of)?;
        Some(p)
    }

    fn claim(&mut self, mut c: Claim) -> Option<Claim> {
        if self.hidden(&c.id) {
            return None;
        }
        self.rename(&mut c.id);
        c.claimant = self.name(c.claimant)?;
        c.relayed_by = self.names(c.relayed_by);
        c.subject = c.subject.map(|subject| self.subject(subject));
        let before = c.evidence.len();
        c.evidence = (c.evidence.into_iter())
            .filter_map(|mut e| {
                e.source = self.name(e.source)?;
                Some(e)
            })
            .collect();
        let misses = c.evidence.len() < before;
        self.claim_then(&mut c, misses);
        c.supersedes = (c.supersedes)
            .map(|n| self.superseded(n))
            .and_then(|n| self.name(n));
        c.sum_of = self.names(c.sum_of);
        Some(c)
    }

    /// What a claim is about; a hidden actor is one of its kind.
    fn subject(&mut self, mut subject: Name) -> Name {
        if self.hidden(&subject) {
            subject.value = self.neutral(&subject.value.clone());
        } else {
            self.rename(&mut subject);
        }
        subject
    }

    fn aliases(&mut self, aliases: Vec<Alias>) -> Vec<Alias> {
        let aliases = aliases.into_iter().filter_map(|mut alias| {
            let used = !alias.sources.is_empty();
            alias.sources = self.names(alias.sources);
            // A name that only withheld sources use tells of them.
            (!used || !alias.sources.is_empty()).then_some(alias)
        });
        aliases.collect()
    }

    pub(super) fn actor(&mut self, mut d: Actor) -> Option<Actor> {
        if self.marks().hides(&d.id) {
            return None;
        }
        d.marking = self.marking(&d.id, d.marking, d.span);
        d.parent = d.parent.and_then(|n| self.name(n));
        d.predecessor = d.predecessor.and_then(|n| self.name(n));
        if self.is_private(&d.id) {
            d.name.value = d.role.clone().unwrap_or_default();
            d.short = None;
            d.aliases.clear();
            d.same_as.clear();
        }
        d.aliases = self.aliases(d.aliases);
        d.body = self.text(d.body);
        d.id = self.id(d.id);
        Some(d)
    }

    pub(super) fn place(&mut self, mut d: Place) -> Option<Place> {
        if self.marks().hides(&d.id) {
            return None;
        }
        d.marking = self.marking(&d.id, d.marking, d.span);
        d.aliases = self.aliases(d.aliases);
        d.position = d.position.and_then(|p| self.position(p));
        d.body = self.text(d.body);
        d.id = self.id(d.id);
        Some(d)
    }

    pub(super) fn page(&mut self, mut d: Page) -> Option<Page> {
        if self.marks().hides(&d.id) {
            return None;
        }
        d.marking = self.marking(&d.id, d.marking, d.span);
        d.body = self.text(d.body);
        d.id = self.id(d.id);
        Some(d)
    }

    pub(super) fn file(&mut self, mut d: Attachment) -> Option<Attachment> {
        let id = d.origin();
        if self.marks().hides(&id) {
            return None;
        }
        let marking = self.marks().of_file(&id);
        self.changed |= marking != d.marking;
        d.marking = marking;
        d.source = d.source.and_then(|n| self.name(n));
        Some(d)
    }

    pub(super) fn brief(&mut self, mut d: Brief) -> Option<Brief> {
        if self.marks().hides(&d.id) {
            return None;
        }
        d.marking = self.marking(&d.id, d.marking, d.span);
        d.bluf = self.text(d.bluf);
        let all = d.judgements.len();
        let judgements = std::mem::take(&mut d.judgements).into_iter();
        d.judgements = judgements
            .filter_map(|j| self.judgement(&d.id, j))
            .collect();
        d.revisions = self.revisions(d.revisions);
        if all > 0 && d.judgements.is_empty() && self.marks().day().is_none() {
            let title = format!("no judgement of this brief is left under {}", self.label());
            let help = "mark the whole brief as its judgements are, or lower the marking of one";
            self.report
                .push(Finding::error("rests-on-withheld", d.title.span, title).help(help));
        }
        let ids: Vec<&str> = d.judgements.iter().map(|j| j.id.value.as_str()).collect();
        for revision in &mut d.revisions {
            let before = revision.judgements.len();
            revision
                .judgements
                .retain(|m| all == ids.len() || ids.contains(&m.id.value.as_str()));
            self.changed |= revision.judgements.len() != before;
        }
        d.gaps = d.gaps.into_iter().filter_map(|t| self.kept(t)).collect();
        d.dissent = (d.dissent.into_iter())
            .filter_map(|t| self.kept(t))
            .collect();
        d.source_summary = d.source_summary.and_then(|t| self.kept(t));
        d.body = self.text(d.body);
        d.id = self.id(d.id);
        Some(d)
    }

    fn judgement(&mut self, brief: &str, mut j: Judgement) -> Option<Judgement> {
        if self.marks().hides_judgement(brief, &j.id.value) {
            self.changed = true;
            return None;
        }
        let before = j.evidence.len();
        j.evidence = self.names(j.evidence);
        let missing = j.evidence.len() < before;
        j.unseen = self.unseen(missing, j.unseen);
        let rests_on_nothing = j.evidence.is_empty() && j.unseen == Some(Unseen::Recount);
        if rests_on_nothing && self.marks().day().is_none() {
            let title = format!(
                "nothing that this judgement rests on may be shown under {}",
                self.label()
            );
            let help = "give the judgement a `marking` of its own, name evidence that may be shown, or set `evidence \
                        = \"keep\"` under [withheld] in bluf.toml to say that unseen evidence stands behind it";
            self.report
                .push(Finding::error("rests-on-withheld", j.id.span, title).help(help));
        }
        j.text = self.text(j.text);
        j.basis = j.basis.and_then(|t| self.kept(t));
        Some(j)
    }
}
