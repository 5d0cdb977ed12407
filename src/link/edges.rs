//! What documents refer to: to tell whether who uses what, and what statements stand on, is the same in two libraries.
//!
//! Most edits change words. What follows from references alone need not be worked out again then.

use super::Library;
use crate::model::actor::{Actor, Alias};
use crate::model::brief::Brief;
use crate::model::claim::{Claim, Modality};
use crate::model::event::Event;
use crate::model::page::Page;
use crate::model::place::Place;
use crate::model::source::Source;
use crate::model::text::{Text, What};
use crate::model::{
    ActorIdx, BriefIdx, ClaimIdx, Claimant, EventIdx, Evidence, FileIdx, Linked, PageIdx, PlaceIdx,
    SourceIdx, Subject, Thing,
};
use std::sync::Arc;

/// What a document refers to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum To {
    Thing(Thing),
    Claim(ClaimIdx),
    File(FileIdx),
}

/// In what way it does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Way {
    Cites,
    Links,
    Shows,
    Offers,
    TookPlaceIn,
    TookPart,
    PartOf,
    /// By the number of the claim, as the next.
    ClaimedBy(u32, Modality),
    RelayedBy(u32),
    ClaimedOf(u32),
    Evidence(u32),
    Supersedes,
    SumOf,
    DerivedFrom,
    Spelling,
    Follows,
    MeasuredFrom,
    /// By the number of the judgement.
    RestsOn(u32),
}

/// A document whose references can be told, in order.
pub(super) trait Refers {
    /// What the document with this number is.
    fn thing(number: u32) -> Thing;

    fn refers(&self, tell: &mut dyn FnMut(Way, To));

    /// Every reference.
    fn references(&self) -> Vec<(Way, To)> {
        let mut all = Vec::new();
        self.refers(&mut |way, to| all.push((way, to)));
        all
    }
}

/// True where every document refers to what it referred to. May be false of libraries that are the same.
pub(crate) fn same(a: &Library, b: &Library) -> bool {
    fn refer<T: Refers>(a: &T, b: &T) -> bool {
        a.references() == b.references()
    }
    let source = |a: &Source<Linked>, b: &Source<Linked>| a.publisher == b.publisher && refer(a, b);
    let brief = |a: &Brief<Linked>, b: &Brief<Linked>| {
        a.judgements.len() == b.judgements.len() && refer(a, b)
    };
    every(&a.events, &b.events, refer)
        && every(&a.sources, &b.sources, source)
        && every(&a.actors, &b.actors, refer)
        && every(&a.places, &b.places, refer)
        && every(&a.pages, &b.pages, refer)
        && every(&a.briefs, &b.briefs, brief)
        && every(&a.files, &b.files, |a, b| a.source == b.source)
}

/// True where every source comes from where it came from, and every actor has its names and is a part of what it was a
/// part of.
pub(super) fn same_roots(a: &Library, b: &Library) -> bool {
    let source = |a: &Source<Linked>, b: &Source<Linked>| {
        a.publisher == b.publisher
            && a.derived_from == b.derived_from
            && a.unseen_roots == b.unseen_roots
    };
    every(&a.sources, &b.sources, source)
        && every(&a.actors, &b.actors, |a, b| {
            a.parent == b.parent && a.names().eq(b.names())
        })
}

fn every<T>(a: &[Arc<T>], b: &[Arc<T>], same: impl Fn(&T, &T) -> bool) -> bool {
    let pairs = || a.iter().zip(b);
    a.len() == b.len() && pairs().all(|(a, b)| Arc::ptr_eq(a, b) || same(a, b))
}

fn source(idx: SourceIdx) -> To {
    To::Thing(Thing::Source(idx))
}

fn event(idx: EventIdx) -> To {
    To::Thing(Thing::Event(idx))
}

fn actor(idx: ActorIdx) -> To {
    To::Thing(Thing::Actor(idx))
}

fn place(idx: PlaceIdx) -> To {
    To::Thing(Thing::Place(idx))
}

fn text(text: &Text<Linked>, tell: &mut dyn FnMut(Way, To)) {
    let footnotes = text.footnotes.iter().flat_map(|f| &f.holes);
    for hole in text.holes.iter().chain(footnotes) {
        match &hole.what {
            What::Cite(cites) => cites
                .iter()
                .for_each(|c| tell(Way::Cites, source(c.source))),
            What::Quote(quote) => tell(Way::Cites, source(quote.cite.source)),
            What::Link(link) => tell(Way::Links, To::Thing(link.to)),
            What::Picture(picture) => tell(Way::Shows, To::File(picture.file)),
            What::File(link) => tell(Way::Offers, To::File(link.file)),
            What::Footnote(_) => {}
        }
    }
}

fn spellings(aliases: &[Alias<Linked>], tell: &mut dyn FnMut(Way, To)) {
    let sources = aliases.iter().flat_map(|alias| &alias.sources);
    sources.for_each(|s| tell(Way::Spelling, source(*s)));
}

fn claim(of: &Claim<Linked>, number: u32, tell: &mut dyn FnMut(Way, To)) {
    let claimant = match of.claimant {
        Claimant::Actor(i) => actor(i),
        Claimant::Source(i) => source(i),
    };
    tell(Way::ClaimedBy(number, of.modality), claimant);
    let relays = of.relayed_by.iter();
    relays.for_each(|s| tell(Way::RelayedBy(number), source(*s)));
    let evidence = of.evidence.iter();
    evidence.for_each(|e| tell(Way::Evidence(number), source(e.source)));
    if let Some(Subject::Actor(i)) = &of.subject {
        tell(Way::ClaimedOf(number), actor(*i));
    }
    let earlier = of.supersedes.iter();
    earlier.for_each(|c| tell(Way::Supersedes, To::Claim(*c)));
    let parts = of.sum_of.iter();
    parts.for_each(|c| tell(Way::SumOf, To::Claim(*c)));
}

impl Refers for Event<Linked> {
    fn thing(number: u32) -> Thing {
        Thing::Event(EventIdx(number))
    }

    fn refers(&self, tell: &mut dyn FnMut(Way, To)) {
        text(&self.body, tell);
        for used in &self.places {
            tell(Way::TookPlaceIn, place(used.place));
            let from = used.position.iter();
            from.for_each(|p| tell(Way::MeasuredFrom, place(p.of)));
        }
        self.actors
            .iter()
            .for_each(|a| tell(Way::TookPart, actor(a.actor)));
        self.part_of
            .iter()
            .for_each(|i| tell(Way::PartOf, event(*i)));
        let claims = self.claims.iter().zip(0..);
        claims.for_each(|(of, number)| claim(of, number, tell));
    }
}

impl Refers for Source<Linked> {
    fn thing(number: u32) -> Thing {
        Thing::Source(SourceIdx(number))
    }

    fn refers(&self, tell: &mut dyn FnMut(Way, To)) {
        text(&self.body, tell);
        let origins = self.derived_from.iter();
        origins.for_each(|s| tell(Way::DerivedFrom, source(*s)));
    }
}

impl Refers for Actor<Linked> {
    fn thing(number: u32) -> Thing {
        Thing::Actor(ActorIdx(number))
    }

    fn refers(&self, tell: &mut dyn FnMut(Way, To)) {
        text(&self.body, tell);
        spellings(&self.aliases, tell);
        self.parent
            .iter()
            .for_each(|i| tell(Way::PartOf, actor(*i)));
        self.predecessor
            .iter()
            .for_each(|i| tell(Way::Follows, actor(*i)));
    }
}

impl Refers for Place<Linked> {
    fn thing(number: u32) -> Thing {
        Thing::Place(PlaceIdx(number))
    }

    fn refers(&self, tell: &mut dyn FnMut(Way, To)) {
        text(&self.body, tell);
        spellings(&self.aliases, tell);
        self.position
            .iter()
            .for_each(|p| tell(Way::MeasuredFrom, place(p.of)));
    }
}

impl Refers for Page<Linked> {
    fn thing(number: u32) -> Thing {
        Thing::Page(PageIdx(number))
    }

    fn refers(&self, tell: &mut dyn FnMut(Way, To)) {
        text(&self.body, tell);
    }
}

impl Refers for Brief<Linked> {
    fn thing(number: u32) -> Thing {
        Thing::Brief(BriefIdx(number))
    }

    fn refers(&self, tell: &mut dyn FnMut(Way, To)) {
        self.texts().into_iter().for_each(|of| text(of, tell));
        for (judgement, number) in self.judgements.iter().zip(0..) {
            for evidence in &judgement.evidence {
                let to = match evidence {
                    Evidence::Source(i) => source(*i),
                    Evidence::Event(i) => event(*i),
                    Evidence::Claim(i) => To::Claim(*i),
                };
                tell(Way::RestsOn(number), to);
            }
        }
    }
}
