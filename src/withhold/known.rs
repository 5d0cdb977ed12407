//! What was known on a day, from what had been published by then.
//!
//! A source is known from the day that it was certainly published. A claim is known by one piece of evidence, an
//! event by a claim or a citation, a judgement by one thing that it rests on. Actors and places have no date: those
//! go that nothing but what is not known yet tells of.

use super::bodies;
use super::cuts::{Ids, cuts};
use super::marks::Marks;
use crate::model::attachment::FOLDER;
use crate::model::brief::Brief;
use crate::model::claim::Claim;
use crate::model::date::{Bound, When};
use crate::model::event::Event;
use crate::model::text::{Text, What};
use crate::model::{Drafted, Name};
use crate::parse::Drafts;
use chrono::NaiveDate;
use rustc_hash::FxHashSet;
use std::collections::BTreeSet;

/// Works out what was known, kind by kind.
pub(super) struct Known<'d> {
    drafts: &'d Drafts,
    day: NaiveDate,
    pub(super) hidden: FxHashSet<String>,
    pub(super) judgements: FxHashSet<(String, String)>,
    /// Sources, events and briefs: what has a date.
    pub(super) timed: FxHashSet<String>,
    /// Claims and judgements of documents that are known.
    pub(super) parts: usize,
}

/// What refers to actors and places, and what is not known of that.
#[derive(Default)]
struct Mentions<'d> {
    known: BTreeSet<&'d str>,
    later: BTreeSet<&'d str>,
}

impl Ids for Known<'_> {
    fn hides(&self, id: &str) -> bool {
        self.hidden.contains(id)
    }

    fn has_time(&self, id: &str) -> bool {
        self.timed.contains(id)
    }
}

/// Whether something was certainly done by a day.
pub(super) fn by(date: &When, day: NaiveDate) -> bool {
    date.latest() <= Bound::Day(day)
}

/// Whether it was certainly done after a day.
fn after(date: &When, day: NaiveDate) -> bool {
    date.earliest().day().is_some_and(|first| first > day)
}

impl<'d> Known<'d> {
    pub(super) fn of(drafts: &'d Drafts, day: NaiveDate) -> Known<'d> {
        let mut known = Known {
            drafts,
            day,
            hidden: FxHashSet::default(),
            judgements: FxHashSet::default(),
            timed: (drafts.sources.iter().map(|x| x.id.clone()))
                .chain(drafts.events.iter().map(|x| x.id.clone()))
                .chain(drafts.briefs.iter().map(|x| x.id.clone()))
                .collect(),
            parts: 0,
        };
        known.sources();
        drafts.events.iter().for_each(|e| known.event(e));
        drafts.briefs.iter().for_each(|b| known.brief(b));
        known.actors_and_places();
        known
    }

    fn hide(&mut self, id: &str) {
        self.hidden.insert(id.to_owned());
    }

    fn sources(&mut self) {
        let drafts = self.drafts;
        for source in &drafts.sources {
            let published = source.published.as_ref();
            if !published.is_some_and(|p| by(&p.value, self.day)) {
                self.hide(&source.id);
            }
        }
        for file in &drafts.files {
            if file.source.as_ref().is_some_and(|s| self.hides(&s.value)) {
                self.hide(&format!("{FOLDER}/{}", file.path));
            }
        }
    }

    fn event(&mut self, event: &Event) {
        let later: Vec<&Claim> = (event.claims.iter())
            .filter(|c| !self.knows_claim(c))
            .collect();
        let claimed = later.len() < event.claims.len();
        let cited = || cites(&event.body).any(|source| !self.hides(source));
        let known = !after(&event.date.value, self.day) && (claimed || cited());
        let gone = if known {
            self.parts += later.len();
            later
        } else {
            self.hide(&event.id);
            event.claims.iter().collect()
        };
        gone.iter().for_each(|c| self.hide(&c.id.value));
    }

    /// A claim that names no source at all is known by the day on which it was made.
    fn knows_claim(&self, claim: &Claim) -> bool {
        let stated = claim.stated.as_ref().map(|s| &s.value);
        if self.hides(&claim.claimant.value) || stated.is_some_and(|s| after(s, self.day)) {
            return false;
        }
        let mut sources: Vec<&Name> = claim.evidence.iter().map(|c| &c.source).collect();
        if sources.is_empty() {
            sources = claim.relayed_by.iter().collect();
        }
        let own = &claim.claimant;
        if sources.is_empty() && self.timed.contains(&own.value) {
            sources.push(own);
        }
        if sources.is_empty() {
            return stated.is_some_and(|s| by(s, self.day));
        }
        sources.iter().any(|s| !self.hides(&s.value))
    }

    fn brief(&mut self, brief: &Brief) {
        if !by(&brief.date.value, self.day) {
            return self.hide(&brief.id);
        }
        for judgement in &brief.judgements {
            let mut evidence = judgement.evidence.iter();
            if !judgement.evidence.is_empty() && evidence.all(|e| self.hides(&e.value)) {
                let key = (brief.id.clone(), judgement.id.value.clone());
                self.judgements.insert(key);
                self.parts += 1;
            }
        }
    }

    fn actors_and_places(&mut self) {
        let mut seen = Mentions::default();
        let drafts = self.drafts;
        drafts
            .events
            .iter()
            .for_each(|e| self.in_event(e, &mut seen));
        for source in &drafts.sources {
            self.in_text(&source.body, self.hides(&source.id), &mut seen);
        }
        for brief in &drafts.briefs {
            let later = self.hides(&brief.id);
            (brief.texts().into_iter()).for_each(|t| self.in_text(t, later, &mut seen));
        }
        for actor in &drafts.actors {
            let named = actor.aliases.iter().flat_map(|a| &a.sources);
            self.by_sources(&actor.id, named, &actor.body, &mut seen);
        }
        for place in &drafts.places {
            let named = place.aliases.iter().flat_map(|a| &a.sources);
            self.by_sources(&place.id, named, &place.body, &mut seen);
        }
        seen.spread(drafts);
        let actors = drafts.actors.iter().map(|a| a.id.as_str());
        let own: FxHashSet<&str> = actors
            .chain(drafts.places.iter().map(|p| p.id.as_str()))
            .collect();
        let gone = seen.later.difference(&seen.known);
        let gone = gone.filter(|id| own.contains(**id));
        self.hidden.extend(gone.map(|id| (*id).to_owned()));
    }

    fn in_event(&self, event: &'d Event, seen: &mut Mentions<'d>) {
        let later = self.hides(&event.id);
        let places = event.places.iter().flat_map(|p| {
            let of = p.position.iter().map(|position| &position.of);
            std::iter::once(&p.place).chain(of)
        });
        let names = event.actors.iter().map(|a| &a.actor).chain(places);
        names.for_each(|name| seen.put(&name.value, later));
        for claim in &event.claims {
            let later = self.hides(&claim.id.value);
            seen.put(&claim.claimant.value, later);
            (claim.subject.iter()).for_each(|s| seen.put(&s.value, later));
        }
        self.in_text(&event.body, later, seen);
    }

    /// Links of a text; those of paragraphs that go are not known either.
    fn in_text(&self, text: &'d Text<Drafted>, later: bool, seen: &mut Mentions<'d>) {
        let cuts = cuts(text, self).ranges;
        for hole in &text.holes {
            if let What::Link(link) = &hole.what {
                let cut = cuts.iter().any(|r| r.start < hole.at && hole.at < r.end);
                seen.put(&link.to.value, later || cut);
            }
        }
        text.footnotes
            .iter()
            .for_each(|f| self.in_text(f, later, seen));
    }

    /// What sources call an actor or a place, and what is said of it by them.
    fn by_sources(
        &self,
        id: &'d str,
        named: impl Iterator<Item = &'d Name>,
        body: &'d Text<Drafted>,
        seen: &mut Mentions<'d>,
    ) {
        for source in named.map(|n| n.value.as_str()).chain(cites(body)) {
            seen.put(id, self.hides(source));
        }
    }
}

impl<'d> Mentions<'d> {
    fn put(&mut self, id: &'d str, later: bool) {
        let of = if later {
            &mut self.later
        } else {
            &mut self.known
        };
        of.insert(id);
    }

    /// What is known is known with what it is a part of, came from, or is measured from.
    fn spread(&mut self, drafts: &'d Drafts) {
        let actors = drafts.actors.iter().flat_map(|a| {
            let of = a.parent.iter().chain(&a.predecessor);
            of.map(|name| (a.id.as_str(), name.value.as_str()))
        });
        let places = drafts.places.iter().filter_map(|p| {
            let of = &p.position.as_ref()?.of;
            Some((p.id.as_str(), of.value.as_str()))
        });
        let pairs: Vec<(&str, &str)> = actors.chain(places).collect();
        loop {
            let before = self.known.len();
            for (one, other) in &pairs {
                // What nothing tells of has no date, and stays.
                if self.known.contains(one) || !self.later.contains(one) {
                    self.known.insert(other);
                }
            }
            if self.known.len() == before {
                return;
            }
        }
    }
}

/// The sources that a text cites, its footnotes among it.
fn cites(text: &Text<Drafted>) -> Box<dyn Iterator<Item = &str> + '_> {
    let own = text.holes.iter().flat_map(|hole| match &hole.what {
        What::Cite(cites) => cites.iter().map(|c| c.source.value.as_str()).collect(),
        What::Quote(quote) => vec![quote.cite.source.value.as_str()],
        _ => Vec::new(),
    });
    Box::new(own.chain(text.footnotes.iter().flat_map(|f| cites(f))))
}

/// The headings that are gone from the texts that other texts may lead into.
pub(super) fn lost_headings(drafts: &Drafts, marks: &Marks) -> FxHashSet<(String, String)> {
    let lost = bodies(drafts).flat_map(|(id, text)| {
        let lost = marks.cuts(text).headings.into_iter();
        lost.map(|n| (id.clone(), text.headings[n].id.clone()))
    });
    lost.collect()
}

/// What sources are called that are not known.
pub(super) fn names(drafts: &Drafts, marks: &Marks) -> FxHashSet<(String, String)> {
    let hidden = drafts.sources.iter().filter(|s| marks.hides(&s.id));
    let names = hidden.flat_map(|s| {
        let own = [Some(&s.title.value), s.short.as_ref()].into_iter();
        let own = own.chain([s.title_translation.as_ref()]).flatten();
        own.map(|name| (s.id.clone(), name.clone()))
    });
    names.collect()
}
