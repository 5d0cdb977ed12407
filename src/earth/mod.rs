//! The earth: the sphere, and what Natural Earth knows of coasts, borders and countries.
//!
//! Maps are drawn on it, and rules hold positions against it.

mod base;
mod line;
pub(crate) mod sphere;

pub(crate) use base::{Base, Country, base, base_for};
pub(crate) use line::{Cap, Line, holds};
pub use sphere::Position;

use crate::locale::Locale;
use sphere::{EARTH_KM, Vector, arc};

/// Points of a circle around a position that are looked at.
const AROUND: u32 = 24;

/// The name of a country by its ISO 3166 code; none where it is no country that we know.
pub fn country_name<'a>(code: &str, locale: &'a Locale) -> Option<&'a str> {
    let code = code.to_uppercase();
    let drawn = base().country(&code).map(|c| c.name(locale));
    drawn.or_else(|| locale.country(&code))
}

/// Whether the base map has a country's outline.
pub fn has_country(code: &str) -> bool {
    base().country(code).is_some()
}

/// Whether a position is in a country or within so many kilometres of its outline; none where the base map has none.
pub fn is_near(code: &str, at: Position, km: f64) -> Option<bool> {
    let area = &base().country(code)?.area;
    let at = at.vector();
    let radius = km / EARTH_KM;
    let reaches = |line: &Line| {
        let close = |point: &Vector| sphere::angle(*point, at) <= radius;
        line.cap.near(at, radius)
            && (line.parts()).any(|(cap, points)| cap.near(at, radius) && points.iter().any(close))
    };
    // Points of an outline are up to a degree apart.
    let inside = |at: Vector| holds(area, at);
    let circle = || arc(at, km, 0.0, 360.0, AROUND).into_iter().any(inside);
    Some(inside(at) || area.iter().any(reaches) || circle())
}

#[cfg(test)]
mod tests {
    use super::{Position, has_country, is_near};

    #[test]
    fn positions_are_near_countries_or_far_from_them() {
        for (code, lat, lon, km, near) in [
            ("ML", 18.44, 1.41, 0.0, true),
            ("ml", 1.41, 18.44, 1000.0, false),
            // Tamanrasset, in Algeria.
            ("ML", 22.8, 5.5, 10.0, false),
            ("ML", 22.8, 5.5, 500.0, true),
            // Off an island's coast.
            ("MT", 35.9, 14.9, 60.0, true),
            ("MT", 35.9, 15.9, 60.0, false),
            ("FJ", -17.8, -179.9, 200.0, true),
        ] {
            let found = is_near(code, Position { lat, lon }, km);
            assert_eq!(found, Some(near), "{code} {lat} {lon} {km}");
        }
        assert!(!has_country("XX") && has_country("ml"));
        assert_eq!(is_near("XX", Position { lat: 0.0, lon: 0.0 }, 1.0), None);
    }
}
