//! GeoJSON (RFC 7946): longitude first, WGS 84.

use super::json::{Json, Object, Rows, list};
use super::place::{metres, word};
use super::{Data, Format, Group, Made, dates};
use crate::model::words::Word;
use crate::model::{EventIdx, PlaceIdx, Thing};
use serde_json::Value;

pub(super) const EVENTS: Format = Format {
    path: "data/events.geojson",
    group: Group::Events,
    standard: "GeoJSON, RFC 7946",
    media: "application/geo+json",
    what: "Events as points. An event whose spot nobody states has no geometry, and keeps its place in words. `precision_m` is the radius in metres within which the point holds; it is empty for areas, whose size no source states.",
    opens: "QGIS, ArcGIS, kepler.gl, Leaflet",
    unit: "event",
    make: |data| {
        let mut rows = Rows::default();
        rows.each(data.order.iter().copied(), |e, rows| {
            rows.push(&event(data, *e))
        });
        Some(collection(data, rows))
    },
};

pub(super) const PLACES: Format = Format {
    path: "data/places.geojson",
    group: Group::Events,
    standard: "GeoJSON, RFC 7946",
    media: "application/geo+json",
    what: "Places with every spelling, and with coordinates where we vouch for some.",
    opens: "QGIS, ArcGIS, gazetteers",
    unit: "place",
    make: |data| {
        let count = (0..).take(data.library.places.len());
        let mut rows = Rows::default();
        rows.each(count.map(PlaceIdx), |i, rows| rows.push(&place(data, *i)));
        Some(collection(data, rows))
    },
};

fn collection(data: &Data<'_>, features: Rows) -> Made {
    let settings = &data.library.settings;
    let head = format!(
        "{{\"type\":\"FeatureCollection\",\"name\":{},\"marking\":\"{}\",\"features\":[\n",
        Value::from(settings.title.as_str()),
        settings.ceiling.word(),
    );
    Made {
        rows: features.count,
        text: features.between(&head, "\n]}\n"),
    }
}

fn feature(id: &str, at: Option<(f64, f64)>, properties: Object) -> Object {
    let geometry = at.map_or_else(
        || Json::from(Value::Null),
        |(lat, lon)| {
            let point = Object::default().with("type", "Point");
            point.with("coordinates", list([lon, lat])).into()
        },
    );
    Object::default()
        .with("type", "Feature")
        .with("id", id)
        .with("geometry", geometry)
        .with("properties", properties)
}

fn event(data: &Data<'_>, idx: EventIdx) -> Object {
    let event = data.library.event(idx);
    let point = data.point(event);
    let places = event.places.iter().map(|p| {
        let own = data.library.place(p.place);
        Object::default()
            .with("id", own.id.as_str())
            .with("name", data.place_words(p))
            .with("role", p.role.word())
            .maybe("precision", word(p.precision.or(own.precision)))
    });
    let actors = event.actors.iter().map(|a| {
        Object::default()
            .with("id", data.library.actor(a.actor).id.as_str())
            .with("name", data.library.name(Thing::Actor(a.actor)))
            .maybe("role", a.role.as_deref())
    });
    let when = &event.date.value;
    let day = |day: Option<chrono::NaiveDate>| day.map(|d| d.to_string());
    let footing = data.origins.event(idx);
    let properties = Object::default()
        .with("title", event.title.value.as_str())
        .with("summary", event.summary.value.as_str())
        .with("date", when.as_written())
        .with("date_words", dates::words(when, event.date_basis))
        .maybe("date_earliest", day(dates::first(when)))
        .maybe("date_latest", day(dates::last(when)))
        .maybe("date_basis", event.date_basis.map(Word::word))
        .maybe("time", event.time.as_deref())
        .maybe("type", event.kind.as_ref().map(|k| k.value.as_str()))
        .with("status", event.status.word())
        .maybe("point_of", point.map(|p| p.place.id.as_str()))
        .maybe("point_role", point.map(|p| p.role.word()))
        .maybe("precision", point.and_then(|p| word(p.precision)))
        .maybe(
            "precision_m",
            point.and_then(|p| p.precision).and_then(metres),
        )
        .list("places", places)
        .list("actors", actors)
        .with("sources", footing.carriers.len())
        .with("origins", footing.origins.len())
        .with("claims", event.claims.len())
        .with("marking", data.marking(event).word())
        .with("page", data.address(Thing::Event(idx)));
    feature(&event.id, point.map(|p| (p.lat, p.lon)), properties)
}

fn place(data: &Data<'_>, idx: PlaceIdx) -> Object {
    let place = data.library.place(idx);
    let properties = Object::default()
        .with("name", place.name.value.as_str())
        .list("spellings", place.aliases.iter().map(|a| a.text.as_str()))
        .maybe("precision", word(place.precision))
        .maybe("precision_m", place.precision.and_then(metres))
        .maybe("coordinates_source", place.coordinates_source.as_deref())
        .list("admin", place.admin.iter().map(String::as_str))
        .maybe("country", place.country.as_ref().map(|c| c.value.as_str()))
        .list("same_as", place.same_as.iter().map(|s| s.value.as_str()))
        .with("events", data.uses.places[idx.at()].events.len())
        .with("marking", data.marking(place).word())
        .with("page", data.address(Thing::Place(idx)));
    let point = place.coordinates.as_ref();
    let at = point.map(|c| (c.lat.value(), c.lon.value()));
    feature(&place.id, at, properties)
}
