//! The page of a place.

use super::frame::Here;
use super::long::Long;
use super::menu::Part;
use super::rows::{fact, fact_links};
use super::text::Writer;
use super::view::{self, FactLink, Link};
use super::words::Words;
use super::{Page, Plan, View};
use crate::model::place::{Coordinates, Place};
use crate::model::words::Word;
use crate::model::{Linked, PlaceIdx, Thing};

pub(super) fn place(plan: &Plan<'_>, idx: PlaceIdx) -> Page {
    let place = plan.library.place(idx);
    let thing = Thing::Place(idx);
    let here = Here::new(plan.path(thing));
    let (events, events_rest) = plan.events_of(&here, thing);
    let (mentions, mentions_rest) = plan.mentions(&here, thing);
    let kicker = match &place.country {
        None => plan.words.say("kicker-place"),
        Some(country) => {
            let country = plan.words.country(&country.value);
            plan.words
                .tell("kicker-place-in", &[("country", country.into())])
        }
    };
    let view = view::Place {
        frame: plan.translated(
            &here,
            thing,
            view::Frame {
                ld: plan.ld(|data| data.place_ld(idx)),
                ..plan.frame(&here, Part::Places, &place.name.value, None)
            },
        ),
        kicker,
        name: place.name.value.clone(),
        map: plan.place_map(&here, idx),
        record: record(plan, &here, place, idx),
        names: plan.spellings(&here, &place.aliases),
        body: plan.tongued(thing, Writer::new(plan, &here).body(&place.body)),
        events,
        events_rest,
        mentions,
        mentions_rest,
    };
    Page {
        path: here.path,
        view: View::Place(Box::new(view)),
    }
}

fn record(plan: &Plan<'_>, here: &Here, place: &Place<Linked>, idx: PlaceIdx) -> Vec<FactLink> {
    let unknown = (place.coordinates.is_none() && place.position.is_none())
        .then(|| plan.words.say("not-known"));
    let measured = plan.links_of(here, Thing::Place(idx), Long::Measured);
    let say = |key: &str| plan.words.say(key);
    let same_as = place.same_as.iter().map(|s| Link {
        text: s.value.clone(),
        href: s.value.clone(),
        ..Link::default()
    });
    let from = place
        .position
        .as_ref()
        .map(|p| plan.link(here, Thing::Place(p.of)));
    [
        fact(
            say("record-lies"),
            place.position.as_ref().map(|p| plan.position(p)),
        ),
        fact_links(say("record-measured-from"), from.into_iter().collect()),
        fact(
            say("record-coordinates"),
            place
                .coordinates
                .as_ref()
                .map(|c| coordinates(c, plan.words))
                .or(unknown),
        ),
        fact(say("record-according-to"), place.coordinates_source.clone()),
        fact(
            say("record-precision"),
            place
                .precision
                .map(|p| plan.words.say(&format!("precision-{}-long", p.word()))),
        ),
        fact(
            say("record-within"),
            (!place.admin.is_empty()).then(|| plan.words.locale.commas(&place.admin)),
        ),
        fact(
            say("record-country"),
            place.country.as_ref().map(|c| plan.words.country(&c.value)),
        ),
        fact_links(say("record-measured-to"), measured),
        fact_links(say("record-same-as"), same_as.collect()),
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// "19.949° N, 2.968° E", with the digits as written.
fn coordinates(c: &Coordinates, words: Words<'_>) -> String {
    let side = |negative, (plus, minus)| words.say(if negative { minus } else { plus });
    let lat = side(c.lat.negative, ("north", "south"));
    let lon = side(c.lon.negative, ("east", "west"));
    words.locale.commas([
        format!("{}° {lat}", c.lat.number),
        format!("{}° {lon}", c.lon.number),
    ])
}

/// Where a place lies, in one line for lists.
pub(super) fn in_short(plan: &Plan<'_>, place: &Place<Linked>) -> Option<String> {
    let position = place.position.as_ref().map(|p| plan.position(p));
    let within = (!place.admin.is_empty()).then(|| plan.words.locale.commas(&place.admin));
    position
        .or(within)
        .or_else(|| place.country.as_ref().map(|c| plan.words.country(&c.value)))
}
