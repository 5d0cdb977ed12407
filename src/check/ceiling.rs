//! How sure a judgement may be, by what it rests on.

use super::figures::competing;
use crate::link::Library;
use crate::link::origins::{Footing, Origin, Origins, whole};
use crate::model::actor::Kind;
use crate::model::event::Status;
use crate::model::source::Reliability;
use crate::model::words::{Confidence, vocabulary};
use crate::model::{BriefIdx, EventIdx, Evidence};
use std::collections::BTreeSet;

/// The confidence that the evidence bears, and why no more.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ceiling {
    /// The highest confidence.
    pub level: Confidence,
    /// What keeps it there; empty where nothing does.
    pub reasons: Vec<Reason>,
}

vocabulary! {
    /// What keeps confidence down; the words are the ends of the interface's messages, `ceiling-one-origin`.
    Reason {
        /// No origin is named.
        NoOrigin = "no-origin",
        /// One origin.
        OneOrigin = "one-origin",
        /// Two origins.
        TwoOrigins = "two-origins",
        /// No source is rated C or better.
        NoGoodSource = "no-good-source",
        /// None but parties to the events speak.
        PartiesOnly = "parties-only",
        /// An event of the evidence is contested.
        Contested = "contested",
        /// Claims in the evidence contradict each other, whatever is said of the event itself.
        Competing = "competing",
    }
}

/// The ceiling of a judgement: the brief, and the judgement's position in it.
///
/// One origin bears low confidence, or moderate where its source is usually reliable (A or B); two bear
/// moderate; three or more bear high. No source of C or better, none but parties to the events, or
/// contested events or claims that contradict each other: moderate at the most.
pub fn ceiling(library: &Library, origins: &Origins, brief: BriefIdx, judgement: usize) -> Ceiling {
    let footing = origins.judgement(brief, judgement);
    let evidence = &library.briefs[brief.at()].judgements[judgement].evidence;
    let events: BTreeSet<EventIdx> = evidence.iter().filter_map(event_of).collect();
    let best = footing
        .carriers
        .iter()
        .map(|s| library.source(*s).reliability)
        .min();
    let mut caps: Vec<(Confidence, Reason)> = Vec::new();
    match footing.origins.len() {
        0 => caps.push((Confidence::Low, Reason::NoOrigin)),
        1 if best.is_some_and(|b| b <= Reliability::B) => {
            caps.push((Confidence::Moderate, Reason::OneOrigin))
        }
        1 => caps.push((Confidence::Low, Reason::OneOrigin)),
        2 => caps.push((Confidence::Moderate, Reason::TwoOrigins)),
        _ => {}
    }
    if best.is_some_and(|b| b > Reliability::C) {
        caps.push((Confidence::Moderate, Reason::NoGoodSource));
    }
    if parties_only(library, footing, &events) {
        caps.push((Confidence::Moderate, Reason::PartiesOnly));
    }
    let events = || events.iter().map(|e| library.event(*e));
    if events().any(|event| contested(event.status)) {
        caps.push((Confidence::Moderate, Reason::Contested));
    } else if events().any(competing) {
        caps.push((Confidence::Moderate, Reason::Competing));
    }
    let level = caps.iter().map(|c| c.0).min().unwrap_or(Confidence::High);
    let reasons = caps.iter().filter(|c| c.0 == level).map(|c| c.1).collect();
    Ceiling { level, reasons }
}

fn event_of(evidence: &Evidence) -> Option<EventIdx> {
    match evidence {
        Evidence::Event(event) => Some(*event),
        Evidence::Claim(claim) => Some(claim.event),
        Evidence::Source(_) => None,
    }
}

fn contested(status: Status) -> bool {
    matches!(
        status,
        Status::Contested | Status::Refuted | Status::Retracted
    )
}

/// Whether every origin is somebody who took part, and not by reporting.
pub(super) fn parties_only(
    library: &Library,
    footing: &Footing,
    events: &BTreeSet<EventIdx>,
) -> bool {
    let parties: BTreeSet<_> = (events.iter().flat_map(|e| &library.event(*e).actors))
        .map(|a| whole(library, a.actor))
        .collect();
    let armed = |kind| {
        matches!(
            kind,
            Kind::StateForce | Kind::NonStateArmed | Kind::PrivateMilitary | Kind::State
        )
    };
    let party = |origin: &Origin| match origin {
        Origin::Actor(actor) => parties.contains(actor) && armed(library.actor(*actor).kind),
        Origin::Source(_) => false,
    };
    !footing.origins.is_empty() && footing.origins.iter().all(party)
}
