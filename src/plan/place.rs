//! The page of a place.

use super::frame::{Here, Part};
use super::rows::{fact, fact_links};
use super::text::Writer;
use super::view::{self, FactLink, Link};
use super::{Page, Plan, View, words};
use crate::model::place::{Coordinates, Place};
use crate::model::words::{Precision, Word};
use crate::model::{Linked, PlaceIdx, Thing};

pub(super) fn place(plan: &Plan<'_>, idx: PlaceIdx) -> Page {
    let place = plan.library.place(idx);
    let here = Here::new(plan.path(Thing::Place(idx)));
    let uses = &plan.uses.places[idx.at()];
    let country = place
        .country
        .as_ref()
        .map_or(String::new(), |c| format!(" · {}", c.value));
    let view = view::Place {
        frame: plan.frame(&here, Part::Places, &place.name.value, None),
        kicker: format!("Place{country}"),
        name: place.name.value.clone(),
        record: record(plan, &here, place, idx),
        names: plan.spellings(&here, &place.aliases),
        body: Writer::new(plan, &here).body(&place.body),
        events: plan.event_rows(&here, uses.events.iter().copied()),
        mentions: plan.mentions(&here, &uses.texts),
    };
    Page {
        path: here.path,
        view: View::Place(Box::new(view)),
    }
}

fn record(plan: &Plan<'_>, here: &Here, place: &Place<Linked>, idx: PlaceIdx) -> Vec<FactLink> {
    let unknown =
        (place.coordinates.is_none() && place.position.is_none()).then(|| "not known".to_owned());
    let measured = plan.uses.places[idx.at()]
        .measured
        .iter()
        .map(|i| plan.link(here, Thing::Place(*i)));
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
        fact("Lies", place.position.as_ref().map(|p| plan.position(p))),
        fact_links("Measured from", from.into_iter().collect()),
        fact(
            "Coordinates",
            place.coordinates.as_ref().map(coordinates).or(unknown),
        ),
        fact("According to", place.coordinates_source.clone()),
        fact("Precision", place.precision.map(precision)),
        fact(
            "Within",
            (!place.admin.is_empty()).then(|| place.admin.join(", ")),
        ),
        fact("Country", place.country.as_ref().map(|c| c.value.clone())),
        fact_links("Measured to", measured.collect()),
        fact_links("Same as", same_as.collect()),
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// "19.949° N, 2.968° E", with the digits as written.
fn coordinates(c: &Coordinates) -> String {
    let side = |negative, (plus, minus)| if negative { minus } else { plus };
    format!(
        "{}° {}, {}° {}",
        c.lat.number,
        side(c.lat.negative, ("N", "S")),
        c.lon.number,
        side(c.lon.negative, ("E", "W"))
    )
}

/// A precision with what it means.
fn precision(precision: Precision) -> String {
    let meaning = match precision {
        Precision::Exact => "to about 10\u{a0}m",
        Precision::Vicinity => "to about 100\u{a0}m",
        Precision::Locality => "to about 1\u{a0}km",
        Precision::Area => "a part of a region, or near a town",
        Precision::Region => "a region",
        Precision::Country => "a country",
    };
    format!("{}: {meaning}", precision.word())
}

/// Where a place lies, in one line for lists.
pub(super) fn in_short(plan: &Plan<'_>, place: &Place<Linked>) -> Option<String> {
    let position = place.position.as_ref().map(|p| plan.position(p));
    let within = (!place.admin.is_empty()).then(|| place.admin.join(", "));
    position
        .or(within)
        .or_else(|| place.country.as_ref().map(|c| words::capital(&c.value)))
}
