//! Countries' names on a map.

use super::base::{Country, base_for};
use super::clip::{Pixel, simplify, size};
use super::labels::{self, Line, NOTE, Room};
use super::land::area;
use super::view::View;
use super::{Text, text};

/// So many names, and no more.
const MOST: usize = 9;
/// An area that a name may fit into, in square pixels.
const LEAST: f64 = 600.0;

/// Names of countries where they have room, the largest areas first.
pub(super) fn add(view: &View, room: &mut Room, language: &str, lettering: f64) -> Vec<Text> {
    let high = NOTE * lettering;
    let mut seen: Vec<(f64, &Country, Vec<Vec<Pixel>>)> = base_for(view.km)
        .countries
        .iter()
        .filter(|c| !c.name(language).is_empty())
        .map(|c| (c, area(view, &c.area)))
        .filter(|(_, rings)| !rings.is_empty())
        .map(|(c, rings)| (rings.iter().map(|r| size(r)).sum(), c, rings))
        .filter(|(large, ..)| *large > LEAST)
        .collect();
    seen.sort_by(|a, b| b.0.total_cmp(&a.0));
    seen.truncate(MOST);
    seen.iter()
        .filter_map(|(_, country, rings)| {
            let name = country.name(language).to_uppercase();
            let width = labels::width(&name, high, false);
            let simple: Vec<Vec<Pixel>> = rings.iter().map(|r| simplify(r, 1.5)).collect();
            let set = room.within(&simple, Line { width, size: high })?;
            Some(text(&set, name))
        })
        .collect()
}
