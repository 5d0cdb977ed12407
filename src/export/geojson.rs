//! GeoJSON (RFC 7946): longitude first, WGS 84.

use super::json::{Object, lines};
use super::place::{metres, word};
use super::{Data, Format, Group, Made, dates};
use crate::model::words::Word;
use crate::model::{EventIdx, PlaceIdx, Thing};
use serde_json::{Value, json};

pub(super) const EVENTS: Format = Format {
    path: "data/events.geojson",
    group: Group::Events,
    standard: "GeoJSON, RFC 7946",
    media: "application/geo+json",
    what: "Events as points. An event whose spot nobody states has no geometry, and keeps its place in words. `precision_m` is the radius in metres within which the point holds; it is empty for areas, whose size no source states.",
    opens: "QGIS, ArcGIS, kepler.gl, Leaflet",
    unit: "event",
    make: |data| {
        let features: Vec<Value> = data.order.iter().map(|e| event(data, *e)).collect();
        Some(collection(data, &features))
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
        let features: Vec<Value> = count.map(|i| place(data, PlaceIdx(i))).collect();
        Some(collection(data, &features))
    },
};

fn collection(data: &Data<'_>, features: &[Value]) -> Made {
    let settings = &data.library.settings;
    let text = format!(
        "{{\"type\":\"FeatureCollection\",\"name\":{},\"marking\":\"{}\",\"features\":[\n{}\n]}}\n",
        Value::from(settings.title.as_str()),
        settings.ceiling.word(),
        lines(features)
    );
    Made {
        text,
        rows: features.len(),
    }
}

fn feature(id: &str, geometry: Value, properties: Object) -> Value {
    json!({"type": "Feature", "id": id, "geometry": geometry, "properties": Value::from(properties)})
}

fn at(lat: f64, lon: f64) -> Value {
    json!({"type": "Point", "coordinates": [lon, lat]})
}

fn event(data: &Data<'_>, idx: EventIdx) -> Value {
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
    feature(
        &event.id,
        point.map_or(Value::Null, |p| at(p.lat, p.lon)),
        properties,
    )
}

fn place(data: &Data<'_>, idx: PlaceIdx) -> Value {
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
    let geometry = point.map_or(Value::Null, |c| at(c.lat.value(), c.lon.value()));
    feature(&place.id, geometry, properties)
}
