//! A row for each event.

use super::{Cell, fact, list, maybe, table, words};
use crate::export::{Data, Format, Group, Made, dates, place, text};
use crate::link::uses::event_sources;
use crate::model::words::Word;
use crate::model::{EventIdx, Thing};

pub(in crate::export) const FORMAT: Format = Format {
    path: "data/events.csv",
    group: Group::Events,
    standard: "CSV, RFC 4180, UTF-8 with a byte order mark",
    media: "text/csv; charset=utf-8",
    what: "One row for each event: its date as written (EDTF), in words, and as the first and last day that it can mean; place, actors, status, and how many origins it rests on. Several names in a cell are parted by “; ”. A text that a spreadsheet would run as a formula has an apostrophe in front.",
    opens: "Excel, LibreOffice, R, pandas",
    unit: "event",
    make: events,
};

const EVENT_HEAD: [&str; 29] = [
    "id",
    "title",
    "summary",
    "date",
    "date_words",
    "date_earliest",
    "date_latest",
    "date_basis",
    "time",
    "timezone",
    "type",
    "status",
    "places",
    "place_ids",
    "place_roles",
    "latitude",
    "longitude",
    "precision",
    "precision_m",
    "actors",
    "actor_ids",
    "actor_roles",
    "source_ids",
    "sources",
    "origins",
    "claims",
    "part_of",
    "marking",
    "page",
];

fn events(data: &Data<'_>) -> Option<Made> {
    Some(table(
        EVENT_HEAD,
        data.order.iter().map(|e| event(data, *e)),
    ))
}

fn event(data: &Data<'_>, idx: EventIdx) -> [Cell; 29] {
    let (l, event) = (data.library, data.library.event(idx));
    let when = &event.date.value;
    let point = data.point(event);
    let footing = data.origins.event(idx);
    let ids = |things: Vec<Thing>| {
        fact(
            things
                .iter()
                .map(|t| l.id(*t))
                .collect::<Vec<_>>()
                .join("; "),
        )
    };
    let places = || event.places.iter().map(|p| Thing::Place(p.place)).collect();
    let actors = || {
        event
            .actors
            .iter()
            .map(|a| Thing::Actor(a.actor))
            .collect::<Vec<_>>()
    };
    let where_: Vec<String> = event.places.iter().map(|p| data.place_words(p)).collect();
    let place_roles: Vec<&str> = event.places.iter().map(|p| p.role.word()).collect();
    let roles: Vec<String> = event
        .actors
        .iter()
        .map(|a| a.role.clone().unwrap_or_default())
        .collect();
    [
        fact(&event.id),
        words(&event.title.value),
        words(&event.summary.value),
        fact(when),
        words(&dates::words(when, event.date_basis)),
        maybe(dates::first(when)),
        maybe(dates::last(when)),
        maybe(event.date_basis.map(Word::word)),
        words(event.time.as_deref().unwrap_or_default()),
        maybe(event.timezone.as_ref()),
        words(event.kind.as_ref().map_or("", |k| &k.value)),
        fact(event.status.word()),
        list(&where_),
        ids(places()),
        fact(place_roles.join("; ")),
        maybe(point.map(|p| p.lat)),
        maybe(point.map(|p| p.lon)),
        maybe(point.and_then(|p| place::word(p.precision))),
        maybe(point.and_then(|p| p.precision).and_then(place::metres)),
        list(&text::names(l, actors())),
        ids(actors()),
        list(&roles),
        ids(event_sources(event)
            .into_iter()
            .map(Thing::Source)
            .collect()),
        fact(footing.carriers.len()),
        fact(footing.origins.len()),
        fact(event.claims.len()),
        maybe(event.part_of.map(|e| &l.event(e).id)),
        fact(data.marking(event).word()),
        fact(data.address(Thing::Event(idx))),
    ]
}
