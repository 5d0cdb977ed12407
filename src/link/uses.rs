//! References turned round: for each thing, what uses it.

use super::Library;
use super::edges::{Refers, To, Way};
use super::set::Set;
use crate::model::claim::Claim;
use crate::model::event::Event;
use crate::model::text::{Text, What};
use crate::model::{BriefIdx, ClaimIdx, Claimant, EventIdx, Linked, PlaceIdx, SourceIdx, Thing};
use rayon::prelude::*;
use std::collections::BTreeSet;
use std::sync::Arc;

/// What uses a source.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct SourceUses {
    /// Things whose text cites or links it.
    pub texts: Set<Thing>,
    /// Claims that it makes, relays or gives evidence for.
    pub claims: Set<ClaimIdx>,
    /// Briefs with a judgement that rests on it.
    pub judged: Set<BriefIdx>,
    /// Sources that relay it.
    pub relays: Set<SourceIdx>,
    /// Actors and places that owe it a spelling.
    pub spellings: Set<Thing>,
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
    pub parts: Set<EventIdx>,
    /// Things whose text links it, and briefs with a judgement that rests on it.
    pub texts: Set<Thing>,
}

/// What uses an actor.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ActorUses {
    /// Events that it takes part in.
    pub events: Set<EventIdx>,
    /// Claims that it makes.
    pub says: Set<ClaimIdx>,
    /// Claims about it.
    pub said_of: Set<ClaimIdx>,
    /// Things whose text links it.
    pub texts: Set<Thing>,
    /// Actors that are a part of it.
    pub parts: Set<Thing>,
    /// Actors that grew out of it.
    pub successors: Set<Thing>,
}

/// What uses a place.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct PlaceUses {
    /// Events that happened there.
    pub events: Set<EventIdx>,
    /// Things whose text links it.
    pub texts: Set<Thing>,
    /// Places whose position is measured from it.
    pub measured: Set<PlaceIdx>,
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
    pub briefs: Vec<Set<Thing>>,
    /// Things whose text links each plain page.
    pub pages: Vec<Set<Thing>>,
}

impl Uses {
    /// Turns all references of a library round.
    pub fn of(library: &Library) -> Uses {
        let mut uses = Uses {
            sources: vec![SourceUses::default(); library.sources.len()],
            events: vec![EventUses::default(); library.events.len()],
            actors: vec![ActorUses::default(); library.actors.len()],
            places: vec![PlaceUses::default(); library.places.len()],
            briefs: vec![Set::default(); library.briefs.len()],
            pages: vec![Set::default(); library.pages.len()],
        };
        // In the order of `Thing`, so that every set grows at its end.
        uses.all(library, &library.briefs);
        uses.all(library, &library.events);
        uses.all(library, &library.sources);
        uses.all(library, &library.actors);
        uses.all(library, &library.places);
        uses.all(library, &library.pages);
        uses
    }

    /// Turns the references of documents round. They lie anywhere in memory: two threads wait for it half as long.
    fn all<T: Refers + Send + Sync>(&mut self, library: &Library, documents: &[Arc<T>]) {
        let told: Vec<_> = documents.par_iter().map(|d| d.references()).collect();
        for (references, i) in told.into_iter().zip(0..) {
            for (way, to) in references {
                match T::thing(i) {
                    Thing::Event(event) => self.event(event, way, to),
                    Thing::Brief(brief) => self.brief(brief, way, to),
                    here => self.thing(here, way, to),
                }
                self.text(library, T::thing(i), way, to);
            }
        }
    }

    fn event(&mut self, here: EventIdx, way: Way, to: To) {
        let To::Thing(to) = to else { return };
        let claim = |claim| ClaimIdx { event: here, claim };
        match (way, to) {
            (Way::TookPlaceIn, Thing::Place(i)) => self.places[i.at()].events.insert(here),
            (Way::TookPart, Thing::Actor(i)) => self.actors[i.at()].events.insert(here),
            (Way::PartOf, Thing::Event(i)) => self.events[i.at()].parts.insert(here),
            (Way::ClaimedBy(n, _), Thing::Actor(i)) => self.actors[i.at()].says.insert(claim(n)),
            (Way::ClaimedOf(n), Thing::Actor(i)) => self.actors[i.at()].said_of.insert(claim(n)),
            (Way::ClaimedBy(n, _) | Way::RelayedBy(n) | Way::Evidence(n), Thing::Source(i)) => {
                self.sources[i.at()].claims.insert(claim(n));
            }
            _ => {}
        }
    }

    fn brief(&mut self, here: BriefIdx, way: Way, to: To) {
        let Way::RestsOn(_) = way else { return };
        let event = match to {
            To::Thing(Thing::Source(i)) => return self.sources[i.at()].judged.insert(here),
            To::Thing(Thing::Event(event)) | To::Claim(ClaimIdx { event, .. }) => event,
            _ => return,
        };
        self.events[event.at()].texts.insert(Thing::Brief(here));
    }

    fn thing(&mut self, here: Thing, way: Way, to: To) {
        let To::Thing(to) = to else { return };
        match (way, to, here) {
            (Way::DerivedFrom, Thing::Source(i), Thing::Source(here)) => {
                self.sources[i.at()].relays.insert(here);
            }
            (Way::Spelling, Thing::Source(i), _) => self.sources[i.at()].spellings.insert(here),
            (Way::PartOf, Thing::Actor(i), _) => self.actors[i.at()].parts.insert(here),
            (Way::Follows, Thing::Actor(i), _) => self.actors[i.at()].successors.insert(here),
            (Way::MeasuredFrom, Thing::Place(i), Thing::Place(here)) => {
                self.places[i.at()].measured.insert(here);
            }
            _ => {}
        }
    }

    /// What a text cites, links, shows or offers; a file stands for the source that it comes from.
    fn text(&mut self, library: &Library, here: Thing, way: Way, to: To) {
        let to = match (way, to) {
            (Way::Cites | Way::Links, To::Thing(to)) => to,
            (Way::Shows | Way::Offers, To::File(file)) => match library.file(file).source {
                Some(source) => Thing::Source(source),
                None => return,
            },
            _ => return,
        };
        if to == here {
            return;
        }
        match to {
            Thing::Source(i) => self.sources[i.at()].texts.insert(here),
            Thing::Event(i) => self.events[i.at()].texts.insert(here),
            Thing::Actor(i) => self.actors[i.at()].texts.insert(here),
            Thing::Place(i) => self.places[i.at()].texts.insert(here),
            Thing::Brief(i) => self.briefs[i.at()].insert(here),
            Thing::Page(i) => self.pages[i.at()].insert(here),
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
