//! Origins: where information comes from, however many articles relay it.
//!
//! A claim's origin is whoever makes it: an actor, together with what it is a part of, or a source
//! that speaks for itself. A source that is derived from others has their origins, not one of its
//! own, and sources of one publisher are one origin, however it is spelled; where the publisher is an
//! actor, by its name, short name or alias, that actor speaks. Ten reprints of a communiqué are one origin.

use super::uses::{cited, claim_sources, event_sources};
use super::{Library, edges};
use crate::evidence::normal;
use crate::model::claim::{Claim, Modality};
use crate::model::event::Event;
use crate::model::{ActorIdx, Claimant, Evidence, Linked, SourceIdx};
use crate::same::{addresses, places};
use rayon::prelude::*;
use rustc_hash::FxHashSet;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// Where information comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Origin {
    /// An actor speaks, or a part of it.
    Actor(ActorIdx),
    /// A source speaks for itself; the first of its publisher's.
    Source(SourceIdx),
}

/// What a statement stands on.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Footing {
    /// The sources that carry it.
    pub carriers: BTreeSet<SourceIdx>,
    /// The independent origins behind them.
    pub origins: BTreeSet<Origin>,
}

/// What everything stands on.
#[derive(Debug, Default)]
pub struct Origins {
    /// By event.
    events: Vec<Arc<Traced>>,
    /// By brief and judgement.
    judgements: Vec<Vec<Footing>>,
    /// The origins that each source goes back to.
    roots: Arc<Vec<BTreeSet<Origin>>>,
}

/// What an event stands on.
#[derive(Debug)]
struct Traced {
    /// By claim.
    claims: Vec<Footing>,
    whole: Footing,
}

impl Footing {
    /// Stands on this as well.
    pub fn add(&mut self, other: &Footing) {
        self.carriers.extend(&other.carriers);
        self.origins.extend(&other.origins);
    }
}

impl Origins {
    /// Traces every statement of a library. `before` are those of an earlier one: events that are the same are not traced
    /// again where all sources and actors come from where they came from then.
    pub fn of(library: &Library, before: Option<(&Library, &Origins)>) -> Origins {
        let before = before.filter(|(then, _)| edges::same_roots(then, library));
        let roots = before.map(|(_, origins)| Arc::clone(&origins.roots));
        let mut origins = Origins {
            roots: roots.unwrap_or_else(|| Arc::new(roots_of(library))),
            ..Origins::default()
        };
        let known = before.map(|(then, origins)| {
            let places = places(&addresses(&then.events), &addresses(&library.events));
            (places, origins)
        });
        let traced = |(at, event): (usize, &Arc<Event<Linked>>)| {
            let known = known.as_ref();
            let known = known.and_then(|(places, before)| Some(&before.events[places[at]?]));
            known.map_or_else(|| Arc::new(origins.of_event(library, event)), Arc::clone)
        };
        origins.events = library.events.par_iter().enumerate().map(traced).collect();
        origins.judgements = library
            .briefs
            .iter()
            .map(|b| {
                b.judgements
                    .iter()
                    .map(|j| origins.evidence(&j.evidence))
                    .collect()
            })
            .collect();
        origins
    }

    /// What the claims of an event stand on, and all of it.
    fn of_event(&self, library: &Library, event: &Event<Linked>) -> Traced {
        let claims = event.claims.iter().map(|c| self.claim_of(library, c));
        let claims: Vec<Footing> = claims.collect();
        let mut whole = Footing::default();
        self.each_of(library, event, &claims, |footing| whole.add(footing));
        whole.carriers.extend(event_sources(event));
        Traced { claims, whole }
    }

    /// All that an event stands on: the claims that speak for it, and what its text cites beside them.
    fn each_of(
        &self,
        library: &Library,
        event: &Event<Linked>,
        claims: &[Footing],
        mut add: impl FnMut(&Footing),
    ) {
        let replaced = Replaced::of(library, event);
        let stands = event.claims.iter().zip(claims);
        let stands = stands.filter(|(c, _)| speaks(c) && !replaced.has(c));
        stands.for_each(|(_, footing)| add(footing));
        let carried: BTreeSet<SourceIdx> = event.claims.iter().flat_map(claim_sources).collect();
        let cited = cited(&event.body).into_iter();
        let beside = cited.filter(|s| !carried.contains(s));
        beside.for_each(|source| add(&self.source(source)));
    }

    fn claim_of(&self, library: &Library, claim: &Claim<Linked>) -> Footing {
        let origins = match claim.claimant {
            Claimant::Actor(actor) => [Origin::Actor(whole(library, actor))].into(),
            Claimant::Source(source) => self.source(source).origins,
        };
        Footing {
            carriers: claim_sources(claim),
            origins,
        }
    }

    /// What a source's own word stands on.
    pub fn source(&self, source: SourceIdx) -> Footing {
        Footing {
            carriers: [source].into(),
            origins: self.roots[source.at()].clone(),
        }
    }

    /// What a claim stands on.
    pub fn claim(&self, claim: crate::model::ClaimIdx) -> &Footing {
        &self.events[claim.event.at()].claims[claim.claim as usize]
    }

    /// What an event stands on.
    pub fn event(&self, event: crate::model::EventIdx) -> &Footing {
        &self.events[event.at()].whole
    }

    /// What a judgement stands on: the brief, and the judgement's position in it.
    pub fn judgement(&self, brief: crate::model::BriefIdx, judgement: usize) -> &Footing {
        &self.judgements[brief.at()][judgement]
    }

    /// Every origin of an event, with the sources through which it is known.
    pub fn paths(
        &self,
        library: &Library,
        event: crate::model::EventIdx,
    ) -> BTreeMap<Origin, BTreeSet<SourceIdx>> {
        let mut paths: BTreeMap<Origin, BTreeSet<SourceIdx>> = BTreeMap::new();
        let mut add = |footing: &Footing| {
            for origin in &footing.origins {
                paths.entry(*origin).or_default().extend(&footing.carriers);
            }
        };
        self.each_of(
            library,
            library.event(event),
            &self.events[event.at()].claims,
            &mut add,
        );
        paths
    }

    /// What a list of evidence stands on.
    fn evidence(&self, evidence: &[Evidence]) -> Footing {
        let mut out = Footing::default();
        for one in evidence {
            match one {
                Evidence::Event(event) => out.add(self.event(*event)),
                Evidence::Claim(claim) => out.add(self.claim(*claim)),
                // An article that relays others' words only is no origin of its own beside them.
                Evidence::Source(source) => drop(out.carriers.insert(*source)),
            }
        }
        if out.origins.is_empty() {
            for source in out.carriers.clone() {
                out.add(&self.source(source));
            }
        }
        out
    }
}

/// Whether a claim speaks for its event: a denial does not, nor does a source that reports others' words.
fn speaks(claim: &Claim<Linked>) -> bool {
    match claim.modality {
        Modality::Denied => false,
        Modality::Reported => matches!(claim.claimant, Claimant::Actor(_)),
        Modality::Asserted | Modality::Conditional => true,
    }
}

/// The actor that an actor is a part of, and so on up; itself where it is a part of nothing.
pub fn whole(library: &Library, actor: ActorIdx) -> ActorIdx {
    let mut at = actor;
    let mut seen = BTreeSet::from([at]);
    while let Some(parent) = library.actor(at).parent.filter(|p| seen.insert(*p)) {
        at = parent;
    }
    at
}

/// The claims of an event of which their claimants say something else later in the same event.
pub(crate) struct Replaced<'a>(FxHashSet<(&'a str, Claimant)>);

impl<'a> Replaced<'a> {
    /// Looks for them.
    pub(crate) fn of(library: &'a Library, event: &Event<Linked>) -> Replaced<'a> {
        let earlier = |later: &Claim<Linked>| {
            let old = library.claim(later.supersedes?);
            Some((old.id.value.as_str(), later.claimant))
        };
        Replaced(event.claims.iter().filter_map(earlier).collect())
    }

    /// Whether a claim of the event is one.
    pub(crate) fn has(&self, claim: &Claim<Linked>) -> bool {
        self.0.contains(&(claim.id.value.as_str(), claim.claimant))
    }
}

/// The origins that each source goes back to, one for each publisher.
fn roots_of(library: &Library) -> Vec<BTreeSet<Origin>> {
    let actors = names_of_actors(library);
    let mut first: BTreeMap<String, SourceIdx> = BTreeMap::new();
    let mut own = Vec::with_capacity(library.sources.len());
    for (source, i) in library.sources.iter().zip(0..) {
        let publisher = source.publisher.as_deref().map(spelled).unwrap_or_default();
        own.push(match actors.get(&publisher) {
            Some(Some(actor)) => Origin::Actor(*actor),
            _ if publisher.is_empty() => Origin::Source(SourceIdx(i)),
            _ => Origin::Source(*first.entry(publisher).or_insert(SourceIdx(i))),
        });
    }
    let unseen = unseen_roots(library, &own);
    let of = |idx: SourceIdx| {
        if !unseen.is_empty() {
            let ends = climb(library, idx).into_iter();
            return ends
                .flat_map(|s| ends_of(library, s, &own, &unseen))
                .collect();
        }
        // Most are derived from nothing.
        if library.source(idx).derived_from.is_empty() {
            return BTreeSet::from([own[idx.at()]]);
        }
        let ends = climb(library, idx).into_iter();
        ends.map(|s| own[s.at()]).collect()
    };
    let all: Vec<SourceIdx> = (0..).take(own.len()).map(SourceIdx).collect();
    all.into_par_iter().map(of).collect()
}

/// For each withheld source that something goes back to, the first that does: it stands for all of them, so that what
/// comes from one place is one origin although that place is not shown.
fn unseen_roots(library: &Library, own: &[Origin]) -> BTreeMap<usize, Origin> {
    let mut first = BTreeMap::new();
    for (source, at) in library.sources.iter().zip(0_usize..) {
        for root in &source.unseen_roots {
            first.entry(*root).or_insert(own[at]);
        }
    }
    first
}

/// What the end of a chain counts as.
fn ends_of(
    library: &Library,
    end: SourceIdx,
    own: &[Origin],
    unseen: &BTreeMap<usize, Origin>,
) -> Vec<Origin> {
    let roots = &library.source(end).unseen_roots;
    match roots.is_empty() {
        true => vec![own[end.at()]],
        false => roots.iter().map(|root| unseen[root]).collect(),
    }
}

/// Who speaks by each name of an actor; nobody where several share it.
fn names_of_actors(library: &Library) -> BTreeMap<String, Option<ActorIdx>> {
    let mut names: BTreeMap<String, Option<ActorIdx>> = BTreeMap::new();
    for (actor, i) in library.actors.iter().zip(0..) {
        let whole = Some(whole(library, ActorIdx(i)));
        for name in actor.names() {
            let known = names.entry(spelled(name)).or_insert(whole);
            *known = known.filter(|known| Some(*known) == whole);
        }
    }
    names
}

/// A name as names are compared: composed, in lower case, with single spaces.
fn spelled(name: &str) -> String {
    normal(name).trim().to_lowercase()
}

/// The sources at the end of every chain of `derived_from`. In a circle, all of it.
fn climb(library: &Library, start: SourceIdx) -> BTreeSet<SourceIdx> {
    let mut seen = BTreeSet::from([start]);
    let mut ends = BTreeSet::new();
    let mut open = vec![start];
    while let Some(at) = open.pop() {
        let source = library.source(at);
        let from = &source.derived_from;
        if from.is_empty() || !source.unseen_roots.is_empty() {
            ends.insert(at);
        }
        open.extend(from.iter().filter(|s| seen.insert(**s)));
    }
    if ends.is_empty() {
        seen.into_iter().take(1).collect()
    } else {
        ends
    }
}
