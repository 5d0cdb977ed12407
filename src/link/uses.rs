//! References turned round: for each thing, what uses it.

use super::{Library, files};
use crate::model::brief::Brief;
use crate::model::claim::Claim;
use crate::model::event::Event;
use crate::model::text::{Text, What};
use crate::model::{
    BriefIdx, ClaimIdx, Claimant, EventIdx, Evidence, Linked, PageIdx, PlaceIdx, SourceIdx,
    Subject, Thing,
};
use std::collections::BTreeSet;

/// What uses a source.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct SourceUses {
    /// Things whose text cites or links it.
    pub texts: BTreeSet<Thing>,
    /// Claims that it makes, relays or gives evidence for.
    pub claims: BTreeSet<ClaimIdx>,
    /// Briefs with a judgement that rests on it.
    pub judged: BTreeSet<BriefIdx>,
    /// Sources that relay it.
    pub relays: BTreeSet<SourceIdx>,
    /// Actors and places that owe it a spelling.
    pub spellings: BTreeSet<Thing>,
}

impl SourceUses {
    /// True where nothing leans on the source: a spelling alone does not count.
    pub fn is_empty(&self) -> bool {
        self.texts.is_empty()
            && self.claims.is_empty()
            && self.judged.is_empty()
            && self.relays.is_empty()
    }
}

/// What uses an event.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct EventUses {
    /// Events that are a part of it.
    pub parts: BTreeSet<EventIdx>,
    /// Things whose text links it, and briefs with a judgement that rests on it.
    pub texts: BTreeSet<Thing>,
}

/// What uses an actor.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ActorUses {
    /// Events that it takes part in.
    pub events: BTreeSet<EventIdx>,
    /// Claims that it makes.
    pub says: BTreeSet<ClaimIdx>,
    /// Claims about it.
    pub said_of: BTreeSet<ClaimIdx>,
    /// Things whose text links it.
    pub texts: BTreeSet<Thing>,
    /// Actors that are a part of it.
    pub parts: BTreeSet<Thing>,
    /// Actors that grew out of it.
    pub successors: BTreeSet<Thing>,
}

/// What uses a place.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct PlaceUses {
    /// Events that happened there.
    pub events: BTreeSet<EventIdx>,
    /// Things whose text links it.
    pub texts: BTreeSet<Thing>,
    /// Places whose position is measured from it.
    pub measured: BTreeSet<PlaceIdx>,
}

/// All uses; lists in the order of the library's.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Uses {
    /// Of each source.
    pub sources: Vec<SourceUses>,
    /// Of each event.
    pub events: Vec<EventUses>,
    /// Of each actor.
    pub actors: Vec<ActorUses>,
    /// Of each place.
    pub places: Vec<PlaceUses>,
    /// Things whose text links each brief.
    pub briefs: Vec<BTreeSet<Thing>>,
    /// Things whose text links each plain page.
    pub pages: Vec<BTreeSet<Thing>>,
}

impl Uses {
    /// Turns all references of a library round.
    pub fn of(library: &Library) -> Uses {
        let mut uses = Uses {
            sources: vec![SourceUses::default(); library.sources.len()],
            events: vec![EventUses::default(); library.events.len()],
            actors: vec![ActorUses::default(); library.actors.len()],
            places: vec![PlaceUses::default(); library.places.len()],
            briefs: vec![BTreeSet::new(); library.briefs.len()],
            pages: vec![BTreeSet::new(); library.pages.len()],
        };
        for (event, i) in library.events.iter().zip(0..) {
            uses.event(library, event, EventIdx(i));
        }
        for (idx, claim) in library.claims() {
            uses.claim(claim, idx);
        }
        for (brief, i) in library.briefs.iter().zip(0..) {
            uses.brief(library, brief, BriefIdx(i));
        }
        uses.rest(library);
        uses
    }

    fn event(&mut self, library: &Library, event: &Event<Linked>, idx: EventIdx) {
        self.text(library, &event.body, Thing::Event(idx));
        for place in &event.places {
            self.places[place.place.at()].events.insert(idx);
        }
        for actor in &event.actors {
            self.actors[actor.actor.at()].events.insert(idx);
        }
        if let Some(whole) = event.part_of {
            self.events[whole.at()].parts.insert(idx);
        }
    }

    fn claim(&mut self, claim: &Claim<Linked>, idx: ClaimIdx) {
        for source in claim_sources(claim) {
            self.sources[source.at()].claims.insert(idx);
        }
        if let Claimant::Actor(actor) = claim.claimant {
            self.actors[actor.at()].says.insert(idx);
        }
        if let Some(Subject::Actor(actor)) = &claim.subject {
            self.actors[actor.at()].said_of.insert(idx);
        }
    }

    fn brief(&mut self, library: &Library, brief: &Brief<Linked>, idx: BriefIdx) {
        let here = Thing::Brief(idx);
        for text in brief.texts() {
            self.text(library, text, here);
        }
        for evidence in brief.judgements.iter().flat_map(|j| &j.evidence) {
            match evidence {
                Evidence::Source(i) => drop(self.sources[i.at()].judged.insert(idx)),
                Evidence::Event(i) => drop(self.events[i.at()].texts.insert(here)),
                Evidence::Claim(i) => drop(self.events[i.event.at()].texts.insert(here)),
            }
        }
    }

    fn rest(&mut self, library: &Library) {
        for (source, i) in library.sources.iter().zip(0..) {
            self.text(library, &source.body, Thing::Source(SourceIdx(i)));
            for other in &source.derived_from {
                self.sources[other.at()].relays.insert(SourceIdx(i));
            }
        }
        for (actor, i) in library.actors.iter().zip(0..) {
            let here = Thing::Actor(crate::model::ActorIdx(i));
            self.text(library, &actor.body, here);
            for source in actor.aliases.iter().flat_map(|a| &a.sources) {
                self.sources[source.at()].spellings.insert(here);
            }
            if let Some(parent) = actor.parent {
                self.actors[parent.at()].parts.insert(here);
            }
            if let Some(before) = actor.predecessor {
                self.actors[before.at()].successors.insert(here);
            }
        }
        for (place, i) in library.places.iter().zip(0..) {
            let here = Thing::Place(PlaceIdx(i));
            self.text(library, &place.body, here);
            for source in place.aliases.iter().flat_map(|a| &a.sources) {
                self.sources[source.at()].spellings.insert(here);
            }
            if let Some(position) = &place.position {
                self.places[position.of.at()].measured.insert(PlaceIdx(i));
            }
        }
        for (page, i) in library.pages.iter().zip(0..) {
            self.text(library, &page.body, Thing::Page(PageIdx(i)));
        }
    }

    fn text(&mut self, library: &Library, text: &Text<Linked>, here: Thing) {
        let files = files::of(text).filter_map(|(file, _)| library.file(file).source);
        for source in cited(text).into_iter().chain(files) {
            if Thing::Source(source) != here {
                self.sources[source.at()].texts.insert(here);
            }
        }
        for to in linked(text).into_iter().filter(|to| *to != here) {
            match to {
                Thing::Source(i) => drop(self.sources[i.at()].texts.insert(here)),
                Thing::Event(i) => drop(self.events[i.at()].texts.insert(here)),
                Thing::Actor(i) => drop(self.actors[i.at()].texts.insert(here)),
                Thing::Place(i) => drop(self.places[i.at()].texts.insert(here)),
                Thing::Brief(i) => drop(self.briefs[i.at()].insert(here)),
                Thing::Page(i) => drop(self.pages[i.at()].insert(here)),
            }
        }
    }
}

/// The sources that a text cites, each once, in order of first citation.
pub fn cited(text: &Text<Linked>) -> Vec<SourceIdx> {
    let mut out = Vec::new();
    let footnotes = text.footnotes.iter().flat_map(|f| &f.holes);
    for hole in text.holes.iter().chain(footnotes) {
        let cites = match &hole.what {
            What::Cite(cites) => cites.as_slice(),
            What::Quote(quote) => std::slice::from_ref(&quote.cite),
            What::Link(_) | What::Footnote(_) | What::Picture(_) | What::File(_) => &[],
        };
        for cite in cites {
            if !out.contains(&cite.source) {
                out.push(cite.source);
            }
        }
    }
    out
}

/// The things that a text links, in order.
pub(super) fn linked(text: &Text<Linked>) -> Vec<Thing> {
    let footnotes = text.footnotes.iter().flat_map(|f| &f.holes);
    let to = |what: &What<Linked>| match what {
        What::Link(link) => Some(link.to),
        _ => None,
    };
    text.holes
        .iter()
        .chain(footnotes)
        .filter_map(|hole| to(&hole.what))
        .collect()
}

/// The sources behind a claim: its claimant where that is one, who relays it, and its evidence.
pub fn claim_sources(claim: &Claim<Linked>) -> BTreeSet<SourceIdx> {
    let mut out: BTreeSet<SourceIdx> = claim.relayed_by.iter().copied().collect();
    out.extend(claim.evidence.iter().map(|e| e.source));
    if let Claimant::Source(source) = claim.claimant {
        out.insert(source);
    }
    out
}

/// The sources behind an event: those its text cites, and those behind its claims.
pub fn event_sources(event: &Event<Linked>) -> Vec<SourceIdx> {
    let mut out = cited(&event.body);
    for source in event.claims.iter().flat_map(claim_sources) {
        if !out.contains(&source) {
            out.push(source);
        }
    }
    out
}
