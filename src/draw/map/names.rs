//! Countries' names on a map.

use super::labels::{self, Line, NOTE, Room};
use super::sheet::Sheet;
use super::{Text, text};
use crate::locale::Locale;

/// So many names, and no more.
const MOST: usize = 9;

/// Names of countries where they have room, the largest areas first.
pub(super) fn add(sheet: &Sheet, room: &mut Room, locale: &Locale, lettering: f64) -> Vec<Text> {
    let high = NOTE * lettering;
    let countries = sheet.countries.iter();
    countries
        .map(|(country, rings)| (country.name(locale).to_uppercase(), rings))
        .filter(|(name, _)| !name.is_empty())
        .take(MOST)
        .filter_map(|(name, rings)| {
            let width = labels::width(&name, high, false);
            let set = room.within(rings, Line { width, size: high })?;
            Some(text(&set, name))
        })
        .collect()
}
