//! Where an event is drawn, as a point, without making it more exact than it is known.

use super::Data;
use crate::locale::Locale;
use crate::model::event::{Event, PlaceRole, PlaceUse, Position};
use crate::model::place::Place;
use crate::model::words::{Precision, Word};
use crate::model::{Linked, Thing};

/// A point with how exactly it is known.
#[derive(Debug, Clone, Copy)]
pub(super) struct Point<'a> {
    pub(super) place: &'a Place<Linked>,
    pub(super) role: PlaceRole,
    pub(super) lat: f64,
    pub(super) lon: f64,
    pub(super) precision: Option<Precision>,
}

/// The radius that a precision stands for, in metres; none for areas, whose size nobody states.
pub(super) fn metres(precision: Precision) -> Option<u32> {
    match precision {
        Precision::Exact => Some(10),
        Precision::Vicinity => Some(100),
        Precision::Locality => Some(1000),
        Precision::Area | Precision::Region | Precision::Country => None,
    }
}

impl<'a> Data<'a> {
    /// An event's point: its scene's, or where no scene is named that of the first place with coordinates.
    /// A place known by its distance from another has no point: the other's would be false.
    pub(super) fn point(&self, event: &Event<Linked>) -> Option<Point<'a>> {
        let scenes = || event.places.iter().filter(|p| p.role == PlaceRole::Scene);
        if scenes().next().is_some() {
            scenes().find_map(|p| self.use_point(p))
        } else {
            event.places.iter().find_map(|p| self.use_point(p))
        }
    }

    fn use_point(&self, used: &PlaceUse<Linked>) -> Option<Point<'a>> {
        let place = self.library.place(used.place);
        let at = place
            .coordinates
            .as_ref()
            .filter(|_| used.position.is_none())?;
        Some(Point {
            place,
            role: used.role,
            lat: at.lat.value(),
            lon: at.lon.value(),
            precision: used.precision.or(place.precision),
        })
    }

    /// "scene: about 30 km from Kidal", each place of an event.
    pub(super) fn place_words(&self, used: &PlaceUse<Linked>) -> String {
        let place = self.library.place(used.place);
        let name = self.library.name(Thing::Place(used.place));
        match used.position.as_ref().or(place.position.as_ref()) {
            Some(position) if used.place == position.of => self.position(position),
            Some(position) => format!("{name}, {}", self.position(position)),
            None => name.to_owned(),
        }
    }

    /// "about 45 km north of Kidal".
    fn position(&self, position: &Position<Linked>) -> String {
        let of = self.library.name(Thing::Place(position.of));
        let bearing = position.bearing.map(Word::word);
        let distance = position.distance_km.as_written();
        Locale::english().position(distance, position.approximate, bearing, of)
    }
}

/// A precision's word.
pub(super) fn word(precision: Option<Precision>) -> Option<&'static str> {
    precision.map(Word::word)
}
