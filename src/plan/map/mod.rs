//! Maps: which places they show, what each is to an event, and the words around them.

mod words;

use self::words::{finished, how, joined, titled};
use super::Plan;
use super::frame::Here;
use super::view::MapView;
use crate::draw::map::{self, Ground, Known, Mark, Shape};
use crate::earth::has_country;
use crate::link::uses::Uses;
use crate::model::event::{Event, PlaceRole, PlaceUse, Position};
use crate::model::place::Place;
use crate::model::words::Precision;
use crate::model::{Linked, PlaceIdx, Thing};
use std::collections::BTreeMap;
use std::sync::{Mutex, PoisonError};

/// Kilometres around a place that is known so exactly. The last three are conventions: "area" is what
/// conflict data call "within 25 km", a region's size is not recorded, and a country is drawn whole.
fn radius(precision: Option<Precision>) -> (f64, bool) {
    match precision {
        Some(Precision::Exact) => (0.01, false),
        Some(Precision::Vicinity) => (0.1, false),
        Some(Precision::Locality) => (1.0, false),
        Some(Precision::Area) => (25.0, true),
        Some(Precision::Region) => (100.0, true),
        Some(Precision::Country) | None => (0.0, false),
    }
}

/// How much "about" gives a distance.
const ABOUT: f64 = 0.1;
/// Half the width of one of the eight directions, in degrees.
const SIDE: f64 = 22.5;
/// A map in the margin, and one in the text, which a phone shows smaller.
const MARGIN: (u16, u16) = (248, 228);
const TEXT: (u16, u16) = (400, 300);
const SHRUNK: f64 = 1.38;
/// So many places that a map was not asked for, and no more.
const OTHERS: usize = 5;
/// So many places are marked on the first page's map, and so many on that of all places, and no more.
const FEW: usize = 40;
const MANY: usize = 400;
/// The first page shows the area that holds so much of what happened.
const MOST: f64 = 0.85;

/// Maps by what they show.
pub(super) type Drawn = Mutex<BTreeMap<String, MapView>>;

impl Plan<'_> {
    /// Where an event happened; none where no place of it is located.
    pub(super) fn event_map(&self, here: &Here, event: &Event<Linked>) -> Option<MapView> {
        let several = event.places.len() > 1;
        let mut marks: Vec<Mark> = Vec::new();
        let mut missing: Vec<String> = Vec::new();
        for place_use in &event.places {
            let place = self.library.place(place_use.place);
            let Some(mark) = self.used(here, place_use, several) else {
                missing.push(place.name.value.clone());
                continue;
            };
            match marks
                .iter_mut()
                .find(|m| m.known == mark.known && m.href == mark.href)
            {
                Some(same) => {
                    let role = self.words.of("role", place_use.role);
                    same.note = joined(Some(role), same.note.take());
                    same.title = titled(&same.name, same.note.as_deref());
                }
                None => marks.push(mark),
            }
        }
        self.local(here, &marks, missing)
    }

    /// Where a place lies; none where that is not known.
    pub(super) fn place_map(&self, here: &Here, idx: PlaceIdx) -> Option<MapView> {
        let place = self.library.place(idx);
        let known = self.known(place, own(place), place.precision)?;
        let note = how(self.words, &known, own(place));
        let mark = self.place_mark(here, idx, known, Shape::Scene, note);
        self.local(here, &[mark], Vec::new())
    }

    /// All places.
    pub(super) fn all_places_map(&self, here: &Here) -> Option<MapView> {
        if !self.library.settings.drawings {
            return None;
        }
        let (marks, missing) = self.overview(here, &self.places, MANY);
        let ground = Ground::fit(&marks, TEXT, SHRUNK)?;
        let drawing = ground.draw(&marks, &[], self.words.locale, false);
        Some(MapView {
            over: true,
            ..finished(self.words, drawing, &marks, &missing, &[])
        })
    }

    /// The area where most of what is told happened, for the first page.
    pub(super) fn home_map(&self, here: &Here) -> Option<MapView> {
        if !self.library.settings.drawings {
            return None;
        }
        let events = |p: &PlaceIdx| !self.uses.places[p.at()].events.is_empty();
        let used: Vec<PlaceIdx> = self.places.iter().copied().filter(events).collect();
        let (near, beyond) = self.thick(&used);
        let (marks, missing) = self.overview(here, &near, FEW);
        let ground = Ground::fit(&marks, MARGIN, 1.0)?;
        let drawing = ground.draw(&marks, &[], self.words.locale, false);
        let name = |p: &PlaceIdx| self.library.place(*p).name.value.clone();
        let beyond: Vec<String> = beyond.iter().map(name).collect();
        Some(finished(self.words, drawing, &marks, &missing, &beyond))
    }

    /// One map in the margin. Events at the same places share it.
    fn local(&self, here: &Here, marks: &[Mark], missing: Vec<String>) -> Option<MapView> {
        if !self.library.settings.drawings {
            return None;
        }
        let key = format!("{marks:?} {missing:?}");
        let drawn = || self.drawn.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(map) = drawn().get(&key) {
            return Some(map.clone());
        }
        let map = self.draw(here, marks, missing)?;
        drawn().insert(key, map.clone());
        Some(map)
    }

    /// Draws a map in the margin, with what else lies on it.
    fn draw(&self, here: &Here, marks: &[Mark], missing: Vec<String>) -> Option<MapView> {
        let ground = Ground::fit(marks, MARGIN, 1.0)?;
        // What a distance is measured from is seen before anything else.
        let mut others: Vec<(bool, PlaceIdx, map::Position)> = self
            .places
            .iter()
            .filter_map(|idx| Some((*idx, position(self.library.place(*idx))?)))
            .filter(|(_, at)| ground.sees(*at) && !marks.iter().any(|m| m.is_at(*at)))
            .map(|(idx, at)| (!marks.iter().any(|m| m.is_from(at)), idx, at))
            .collect();
        others.sort_by_key(|(other, ..)| *other);
        let other = |(_, idx, at): (bool, PlaceIdx, map::Position)| {
            let known = Known::Within {
                at,
                km: 0.0,
                soft: false,
            };
            self.place_mark(here, idx, known, Shape::Other, None)
        };
        let others: Vec<Mark> = others.into_iter().take(OTHERS).map(other).collect();
        let drawing = ground.draw(marks, &others, self.words.locale, true);
        Some(finished(self.words, drawing, marks, &missing, &[]))
    }

    /// The first places that can be drawn, each with the ring or circle that it is, and the names of those that
    /// cannot be drawn.
    fn overview(&self, here: &Here, places: &[PlaceIdx], most: usize) -> (Vec<Mark>, Vec<String>) {
        let mut marks = Vec::new();
        let mut missing = Vec::new();
        for idx in places {
            let place = self.library.place(*idx);
            let Some(known) = self.known(place, own(place), place.precision) else {
                missing.push(place.name.value.clone());
                continue;
            };
            if marks.len() < most {
                marks.push(self.place_mark(here, *idx, known, Shape::Scene, None));
            }
        }
        (marks, missing)
    }

    /// The places around the middle of what happened that hold most of it, and the rest.
    fn thick(&self, used: &[PlaceIdx]) -> (Vec<PlaceIdx>, Vec<PlaceIdx>) {
        let weight = |p: PlaceIdx| self.uses.places[p.at()].events.len();
        let Some(middle) = used.iter().find_map(|p| self.anchor(*p)) else {
            return (used.to_vec(), Vec::new());
        };
        let mut by_distance: Vec<(f64, PlaceIdx)> = used
            .iter()
            .map(|p| (self.anchor(*p).map_or(0.0, |at| map::apart(at, middle)), *p))
            .collect();
        by_distance.sort_by(|a, b| a.0.total_cmp(&b.0));
        let all: usize = used.iter().map(|p| weight(*p)).sum();
        let mut held = 0;
        let mut reach = 0.0;
        for (far, place) in &by_distance {
            if held as f64 >= all as f64 * MOST {
                break;
            }
            held += weight(*place);
            reach = *far;
        }
        let is_near = |p: &PlaceIdx| {
            self.anchor(*p)
                .is_none_or(|at| map::apart(at, middle) <= reach * 1.01)
        };
        used.iter().copied().partition(is_near)
    }

    /// The position that a place has, or is measured from.
    fn anchor(&self, idx: PlaceIdx) -> Option<map::Position> {
        let place = self.library.place(idx);
        let from = own(place).map(|p| self.library.place(p.of));
        position(from.unwrap_or(place))
    }

    /// A place in an event as a mark.
    fn used(&self, here: &Here, place_use: &PlaceUse<Linked>, several: bool) -> Option<Mark> {
        let place = self.library.place(place_use.place);
        let from = place_use.position.as_ref().or(own(place));
        let known = self.known(place, from, place_use.precision.or(place.precision))?;
        let role = several.then(|| self.words.of("role", place_use.role));
        let note = joined(role, how(self.words, &known, from));
        let shape = match place_use.role {
            PlaceRole::Scene => Shape::Scene,
            PlaceRole::Origin => Shape::Origin,
            PlaceRole::Destination => Shape::Destination,
            PlaceRole::Route => Shape::Route,
        };
        let mut mark = self.place_mark(here, place_use.place, known, shape, note);
        if let Some(from) = place_use
            .position
            .as_ref()
            .filter(|p| p.of == place_use.place)
        {
            mark.name = super::words::capital(&self.position(from));
            mark.title = titled(&mark.name, mark.note.as_deref());
        }
        Some(mark)
    }

    fn place_mark(
        &self,
        here: &Here,
        idx: PlaceIdx,
        known: Known,
        shape: Shape,
        note: Option<String>,
    ) -> Mark {
        let link = self.link(here, Thing::Place(idx));
        let title = titled(&link.text, note.as_deref());
        Mark {
            name: link.text,
            note,
            title,
            href: link.href,
            shape,
            known,
        }
    }

    /// How exactly a place's position is known; none where it is not known at all.
    fn known(
        &self,
        place: &Place<Linked>,
        from: Option<&Position<Linked>>,
        precision: Option<Precision>,
    ) -> Option<Known> {
        if let Some(from) = from {
            let km = from.distance_km.value();
            let give = if from.approximate { km * ABOUT } else { 0.0 };
            return Some(Known::Away {
                of: position(self.library.place(from.of))?,
                km,
                give,
                bearings: from
                    .bearing
                    .map(|b| (b.degrees() - SIDE, b.degrees() + SIDE)),
            });
        }
        let country = place.country.as_ref().map(|c| c.value.as_str());
        if precision == Some(Precision::Country)
            && let Some(code) = country.filter(|code| has_country(code))
        {
            return Some(Known::Country(code.to_uppercase()));
        }
        let (km, soft) = radius(precision);
        let at = position(place)?;
        Some(Known::Within { at, km, soft })
    }
}

/// All places, those with the most events first.
pub(super) fn ranked(uses: &Uses) -> Vec<PlaceIdx> {
    let mut places: Vec<PlaceIdx> = (0..).take(uses.places.len()).map(PlaceIdx).collect();
    places.sort_by_key(|p| (std::cmp::Reverse(uses.places[p.at()].events.len()), *p));
    places
}

/// What a place's position is measured from, where it has no coordinates.
fn own(place: &Place<Linked>) -> Option<&Position<Linked>> {
    place
        .position
        .as_ref()
        .filter(|_| place.coordinates.is_none())
}

fn position(place: &Place<Linked>) -> Option<map::Position> {
    place.coordinates.as_ref().map(|c| map::Position {
        lat: c.lat.value(),
        lon: c.lon.value(),
    })
}
