//! The page of an event.

use super::frame::Here;
use super::long::Long;
use super::menu::Part;
use super::text::Writer;
use super::view::{self, ActorUse, Note, PlaceUse, SourceUse};
use super::words::Words;
use super::{Page, Plan, View, cite};
use crate::link::uses::{claim_sources, event_sources};
use crate::model::event::Event;
use crate::model::{ClaimIdx, EventIdx, Linked, SourceIdx, Thing};

pub(super) fn event(plan: &Plan<'_>, idx: EventIdx) -> Page {
    let event = plan.library.event(idx);
    let thing = Thing::Event(idx);
    let here = Here::new(plan.path(thing));
    let body = plan.tongued(thing, Writer::new(plan, &here).body(&event.body));
    let claims: Vec<ClaimIdx> = (0..)
        .take(event.claims.len())
        .map(|claim| ClaimIdx { event: idx, claim })
        .collect();
    let (mentions, mentions_rest) = plan.mentions(&here, thing);
    let row = |at: Option<usize>| {
        let other = at.and_then(|at| plan.order.get(at))?;
        Some(plan.event_row(&here, *other))
    };
    let position = plan.position[idx.at()];
    let view = view::Event {
        frame: plan.translated(
            &here,
            thing,
            view::Frame {
                ld: plan.ld(|data| data.event_ld(idx)),
                ..plan.frame(
                    &here,
                    Part::Chronology,
                    &event.title.value,
                    Some(&event.summary.value),
                )
            },
        ),
        cite: cite::event(plan, idx),
        kind: event.kind.as_ref().map(|k| plan.words.own(&k.value)),
        title: event.title.value.clone(),
        summary: event.summary.value.clone(),
        status: plan.words.status(event.status),
        status_note: event.status_note.clone(),
        revisions: (event.revisions.iter())
            .map(|r| super::brief::revision(plan, &[], r))
            .collect(),
        past: plan.past(&here, &event.id),
        notice: plan.notice(&event.revisions),
        unseen: plan.unseen(event.unseen),
        when: plan.words.date_by(&event.date.value, event.date_basis),
        time: event.time.clone(),
        timezone: event.timezone.clone(),
        date_note: event.date_note.clone(),
        places: places(plan, &here, event),
        actors: actors(plan, &here, event),
        map: plan.event_map(&here, event),
        rests_on: plan.event_footing(idx),
        glyph: plan.glyph(plan.origins.event(idx)),
        graph: plan.origin_graph(&here, idx),
        origins: plan.origin_rows(&here, idx),
        part_of: event.part_of.map(|e| plan.link(&here, Thing::Event(e))),
        parts: plan.links_of(&here, thing, Long::Parts),
        claims: plan.claim_groups(&here, &claims),
        sources: sources(plan, &here, event, &body.notes),
        body,
        before: row(position.checked_sub(1)),
        after: row(Some(position + 1)),
        mentions,
        mentions_rest,
    };
    Page {
        path: here.path,
        view: View::Event(Box::new(view)),
    }
}

fn places(plan: &Plan<'_>, here: &Here, event: &Event<Linked>) -> Vec<PlaceUse> {
    let place_use = |place: &crate::model::event::PlaceUse<Linked>| {
        let own = plan.library.place(place.place);
        let position = place.position.as_ref().or(own.position.as_ref());
        PlaceUse {
            link: plan.link(here, Thing::Place(place.place)),
            role: plan.words.of("role", place.role),
            position: position.map(|p| plan.position(p)),
            precision: place
                .precision
                .or(own.precision)
                .map(|p| plan.words.of("precision", p)),
        }
    };
    event.places.iter().map(place_use).collect()
}

fn actors(plan: &Plan<'_>, here: &Here, event: &Event<Linked>) -> Vec<ActorUse> {
    let actor_use = |actor: &crate::model::event::ActorUse<Linked>| {
        let mut link = plan.link(here, Thing::Actor(actor.actor));
        link.text
            .clone_from(&plan.library.actor(actor.actor).name.value);
        ActorUse {
            link,
            role: actor.role.clone(),
        }
    };
    event.actors.iter().map(actor_use).collect()
}

/// Every source of the event, and how the event uses it.
fn sources(plan: &Plan<'_>, here: &Here, event: &Event<Linked>, notes: &[Note]) -> Vec<SourceUse> {
    let source_use = |idx: SourceIdx| {
        let source = plan.note_source(here, idx);
        let mut how = Vec::new();
        how.extend(noted(notes, &source.link.href, plan.words));
        let claims = event
            .claims
            .iter()
            .filter(|c| claim_sources(c).contains(&idx))
            .count();
        if claims > 0 {
            let carried = plan.words.count(claims, "claim");
            how.push(plan.words.tell("carries", &[("claims", carried.into())]));
        }
        SourceUse {
            source,
            how: plan.words.locale.semicolons(&how),
        }
    };
    event_sources(event).into_iter().map(source_use).collect()
}

/// "notes 1 and 3": the notes that cite the source at this address.
pub(super) fn noted(notes: &[Note], href: &str, words: Words<'_>) -> Option<String> {
    let numbers: Vec<String> = notes
        .iter()
        .filter(|n| n.source.as_ref().is_some_and(|s| s.link.href == href))
        .map(|n| n.number.to_string())
        .collect();
    match numbers.as_slice() {
        [] => None,
        [one] => Some(words.tell("used-in-note", &[("number", one.into())])),
        many => Some(words.tell("used-in-notes", &[("numbers", words.and(many).into())])),
    }
}
