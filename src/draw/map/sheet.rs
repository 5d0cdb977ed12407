//! What lies under a map's marks whatever they are. Worlds are few and each is drawn once a run.

use super::clip::{Pixel, simplify, size};
use super::land;
use super::view::View;
use crate::earth::{Country, base_for};
use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, PoisonError};

/// Land, borders, and where there is room for countries' names.
#[derive(Debug)]
pub(super) struct Sheet {
    /// As a path in halves of a pixel.
    pub(super) land: String,
    /// As a path in halves of a pixel.
    pub(super) borders: String,
    /// Countries that a name may fit into, the largest first, with their simplified rings.
    pub(super) countries: Vec<(&'static Country, Vec<Vec<Pixel>>)>,
}

/// An area that a name may fit into, in square pixels.
const LEAST: f64 = 600.0;
/// How far a country's ring that only its name asks for may be from the true one, in pixels.
const OFF: f64 = 1.5;

static WORLDS: Mutex<BTreeMap<(i64, i64), Arc<Sheet>>> = Mutex::new(BTreeMap::new());

/// The sheet of a view.
pub(super) fn sheet(view: &View) -> Arc<Sheet> {
    let Some(key) = view.world_by() else {
        return Arc::new(draw(view));
    };
    let worlds = || WORLDS.lock().unwrap_or_else(PoisonError::into_inner);
    if let Some(known) = worlds().get(&key) {
        return Arc::clone(known);
    }
    let new = Arc::new(draw(view));
    worlds().insert(key, Arc::clone(&new));
    new
}

fn draw(view: &View) -> Sheet {
    Sheet {
        land: land::land(view),
        borders: land::borders(view),
        countries: countries(view),
    }
}

fn countries(view: &View) -> Vec<(&'static Country, Vec<Vec<Pixel>>)> {
    let all = base_for(view.km).countries.iter();
    let mut seen: Vec<(f64, &Country, Vec<Vec<Pixel>>)> = all
        .map(|c| (c, land::area(view, &c.area)))
        .map(|(c, rings)| (rings.iter().map(|r| size(r)).sum(), c, rings))
        .filter(|(large, ..)| *large > LEAST)
        .collect();
    seen.sort_by(|a, b| b.0.total_cmp(&a.0));
    let simple = |rings: Vec<Vec<Pixel>>| rings.iter().map(|r| simplify(r, OFF)).collect();
    seen.into_iter()
        .map(|(_, country, rings)| (country, simple(rings)))
        .collect()
}
