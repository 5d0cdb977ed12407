//! "45 km north of Kidal", and the map says otherwise.

use crate::check::rule::{Checking, Rule};
use crate::model::Linked;
use crate::model::event::Position;
use crate::model::place::{Coordinates, Place};
use crate::model::words::{Precision, Word};
use crate::report::{Report, Span};

pub(super) const RULE: Rule = Rule::warning(
    "distance-against-coordinates",
    "A stated distance or bearing does not fit the coordinates of both places.",
    "Where a place has coordinates and a distance from another place that has coordinates, the two must agree: within \
     a tenth (a fifth where the distance is approximate), both precisions taken into account, and within 45 degrees.",
    check,
);

/// The mean radius of the Earth (IUGG), in kilometres.
const EARTH: f64 = 6371.0;

fn check(c: &Checking<'_>, report: &mut Report) {
    for place in &c.library.places {
        if let Some(position) = &place.position {
            compare(c, place, position, place.name.span, report);
        }
    }
    for (_, event) in c.events() {
        for used in &event.places {
            if let Some(position) = used.position.as_ref().filter(|p| p.of != used.place) {
                compare(
                    c,
                    c.library.place(used.place),
                    position,
                    event.title.span,
                    report,
                );
            }
        }
    }
}

fn compare(
    c: &Checking<'_>,
    place: &Place<Linked>,
    position: &Position<Linked>,
    span: Span,
    report: &mut Report,
) {
    let other = c.library.place(position.of);
    let (Some(here), Some(there)) = (&place.coordinates, &other.coordinates) else {
        return;
    };
    let stated = position.distance_km.value();
    let (distance, bearing) = from(there, here);
    let share = if position.approximate { 0.2 } else { 0.1 };
    let allowed = stated * share + radius(place.precision) + radius(other.precision);
    let names = (&place.name.value, &other.name.value);
    if (distance - stated).abs() > allowed {
        let title = format!(
            "{} is {distance:.0} km from {} by their coordinates, not {stated}",
            names.0, names.1
        );
        report.push(
            RULE.at(span, title)
                .help("look at the distance and at both coordinates"),
        );
    }
    let Some(said) = position.bearing else { return };
    let turn = (bearing - said.degrees()).rem_euclid(360.0);
    if distance > allowed && turn.min(360.0 - turn) > 45.0 {
        let title = format!(
            "by their coordinates {} does not lie {} of {}",
            names.0,
            said.word(),
            names.1
        );
        report.push(
            RULE.at(span, title)
                .help("look at the bearing and at both coordinates"),
        );
    }
}

/// How far off a place may be, in kilometres.
fn radius(precision: Option<Precision>) -> f64 {
    match precision {
        Some(Precision::Exact) => 0.01,
        Some(Precision::Vicinity) => 0.1,
        Some(Precision::Locality) | None => 1.0,
        Some(Precision::Area) => 10.0,
        Some(Precision::Region) => 50.0,
        Some(Precision::Country) => 500.0,
    }
}

/// Great-circle distance in kilometres (haversine) and initial bearing in degrees.
fn from(a: &Coordinates, b: &Coordinates) -> (f64, f64) {
    let (lat1, lat2) = (a.lat.value().to_radians(), b.lat.value().to_radians());
    let dlon = (b.lon.value() - a.lon.value()).to_radians();
    let h =
        ((lat2 - lat1) / 2.0).sin().powi(2) + lat1.cos() * lat2.cos() * (dlon / 2.0).sin().powi(2);
    let y = dlon.sin() * lat2.cos();
    let x = lat1.cos() * lat2.sin() - lat1.sin() * lat2.cos() * dlon.cos();
    (2.0 * EARTH * h.sqrt().asin(), y.atan2(x).to_degrees())
}
