//! The base map: coasts, land borders and countries of Natural Earth, 1:50 million.
//!
//! `world.bin` is made by `make.mjs`, which says how it is written. It is read once per run.

use super::line::Line;
use super::sphere::{EARTH_KM, Position, Vector};
use crate::locale::{Locale, primary};
use crate::packed::Bytes;
use std::sync::LazyLock;

/// What is drawn under the marks.
#[derive(Debug)]
pub(crate) struct Base {
    /// Coasts: what lies inside an odd number of rings is land.
    pub(crate) land: Vec<Line>,
    /// Borders on land, each once.
    pub(crate) borders: Vec<Line>,
    pub(crate) countries: Vec<Country>,
}

/// A country as Natural Earth draws it.
#[derive(Debug)]
pub(crate) struct Country {
    /// ISO 3166-1 alpha-2; `--` where it has none.
    code: String,
    /// In English and in French; empty where a map does not name it.
    names: [String; 2],
    pub(crate) area: Vec<Line>,
}

/// Degrees of one step in the file.
const STEP: f64 = 0.005;
/// Longer edges follow the straight line of longitude and latitude, as the source has them.
const LONGEST: i64 = 200;
/// Half a turn around the earth, in steps.
const TURN: i64 = 36_000;

static WORLD: &[u8] = include_bytes!("world.bin");
static BASE: LazyLock<Base> = LazyLock::new(|| {
    // The file is a part of the program, and a test reads it whole.
    read(&mut Bytes::new(WORLD)).unwrap_or_else(|| Base {
        land: Vec::new(),
        borders: Vec::new(),
        countries: Vec::new(),
    })
});

pub(crate) fn base() -> &'static Base {
    &BASE
}

/// The same with fewer points, for maps that show half of [`OF_A_CONTINENT`] kilometres in half a pixel.
static COARSE: LazyLock<Base> = LazyLock::new(|| BASE.thinned(OF_A_CONTINENT / 2.0));
static COARSEST: LazyLock<Base> = LazyLock::new(|| BASE.thinned(OF_THE_WORLD / 2.0));
/// Kilometres in a pixel of a map of a continent, and of one of the world.
const OF_A_CONTINENT: f64 = 8.0;
const OF_THE_WORLD: f64 = 40.0;

/// The base as exactly as a map with so many kilometres in a pixel can show it.
pub(crate) fn base_for(km: f64) -> &'static Base {
    if km >= OF_THE_WORLD {
        &COARSEST
    } else if km >= OF_A_CONTINENT {
        &COARSE
    } else {
        &BASE
    }
}

impl Base {
    /// Without points that lie within so many kilometres of the one before.
    fn thinned(&self, km: f64) -> Base {
        let near = (km / EARTH_KM).cos();
        let rings = |area: &[Line]| -> Vec<Line> {
            let large = area.iter().filter(|ring| ring.cap.radius * EARTH_KM > km);
            large.map(|ring| ring.thinned(near)).collect()
        };
        Base {
            land: rings(&self.land),
            borders: self.borders.iter().map(|line| line.thinned(near)).collect(),
            countries: (self.countries.iter())
                .map(|country| Country {
                    code: country.code.clone(),
                    names: country.names.clone(),
                    area: rings(&country.area),
                })
                .collect(),
        }
    }

    pub(crate) fn country(&self, code: &str) -> Option<&Country> {
        self.countries
            .iter()
            .find(|c| c.code.eq_ignore_ascii_case(code))
    }
}

impl Country {
    /// Its name: the interface's, else the map's own, which is in French for French and in English for all others.
    pub(crate) fn name<'a>(&'a self, locale: &'a Locale) -> &'a str {
        let french = primary(&locale.language) == "fr";
        let own = || self.names[usize::from(french)].as_str();
        locale.country(&self.code).unwrap_or_else(own)
    }
}

/// The whole file; none where it is cut short or has something left over.
fn read(bytes: &mut Bytes<'_>) -> Option<Base> {
    let arcs = bytes.list(read_arc)?;
    let land = read_rings(bytes, &arcs)?;
    let borders = bytes.list(|b| Some(Line::new(arcs.get(b.count()?)?.clone())))?;
    let countries = bytes.list(|b| {
        Some(Country {
            code: b.text(2)?,
            names: [read_name(b)?, read_name(b)?],
            area: read_rings(b, &arcs)?,
        })
    })?;
    bytes.is_empty().then_some(Base {
        land,
        borders,
        countries,
    })
}

fn read_name(bytes: &mut Bytes<'_>) -> Option<String> {
    let length = bytes.count()?;
    bytes.text(length)
}

fn read_arc(bytes: &mut Bytes<'_>) -> Option<Vec<Vector>> {
    let (mut x, mut y) = (0, 0);
    let mut points = Vec::new();
    for i in 0..bytes.count()? {
        let (dx, dy) = (bytes.signed()?, bytes.signed()?);
        // A line over the antimeridian goes on there, not around the world.
        let short = match dx {
            _ if i == 0 => dx,
            TURN.. => dx - 2 * TURN,
            _ if dx <= -TURN => dx + 2 * TURN,
            _ => dx,
        };
        let parts = if i == 0 {
            1
        } else {
            1 + short.abs().max(dy.abs()) / LONGEST
        };
        for part in 1..=parts {
            let at = |from: i64, by: i64| (from * parts + by * part) as f64 * STEP / parts as f64;
            let (from, by) = if i == 0 { (0, dx) } else { (x, short) };
            points.push(
                Position {
                    lat: at(y, dy),
                    lon: at(from, by),
                }
                .vector(),
            );
        }
        (x, y) = (x + dx, y + dy);
    }
    Some(points)
}

fn read_rings(bytes: &mut Bytes<'_>, arcs: &[Vec<Vector>]) -> Option<Vec<Line>> {
    bytes.list(|b| {
        let parts = b.list(Bytes::count)?;
        let mut points: Vec<Vector> = Vec::new();
        for part in parts {
            let arc = arcs.get(part / 2)?;
            if part % 2 == 0 {
                points.extend(arc);
            } else {
                points.extend(arc.iter().rev());
            }
            // The next arc begins where this one ends.
            points.pop();
        }
        Some(Line::new(points))
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::earth::holds;
    use crate::earth::sphere::angle;

    fn land(lat: f64, lon: f64) -> bool {
        holds(&base().land, Position { lat, lon }.vector())
    }

    #[test]
    fn the_file_is_read_whole() {
        assert!(read(&mut Bytes::new(WORLD)).is_some());
        assert!(read(&mut Bytes::new(&WORLD[..WORLD.len() - 1])).is_none());
        assert!(base().land.len() > 1000 && base().borders.len() > 300);
        assert_eq!(base().countries.len(), 241);
    }

    #[test]
    fn land_is_land_and_sea_is_sea() {
        for (lat, lon) in [
            (18.44, 1.41),
            (66.0, -172.0),
            (66.5, 179.0),
            (-17.8, 178.0),
            (-89.9, 0.0),
            (-90.0, 0.0),
            (-75.0, 100.0),
            (62.0, 95.0),
            (23.0, 13.0),
            (72.0, -40.0),
        ] {
            assert!(land(lat, lon), "{lat} {lon}");
        }
        for (lat, lon) in [
            (0.0, -30.0),
            (90.0, 0.0),
            (85.0, 20.0),
            (0.0, 180.0),
            (-16.5, -178.0),
            (42.0, 50.0),
            (-60.0, 0.0),
            (36.0, 18.0),
        ] {
            assert!(!land(lat, lon), "{lat} {lon}");
        }
    }

    #[test]
    fn countries_have_their_places_and_names() {
        for (code, lat, lon, english, french) in [
            ("ML", 18.44, 1.41, "Mali", "Mali"),
            ("DZ", 22.8, 5.5, "Algeria", "Algérie"),
            ("FJ", -17.8, 178.0, "Fiji", "Fidji"),
            ("RU", 66.0, -172.0, "Russia", "Russie"),
            ("CD", -4.3, 15.4, "DR Congo", "RD Congo"),
        ] {
            let country = base().country(code).expect("a country");
            assert!(
                holds(&country.area, Position { lat, lon }.vector()),
                "{code}"
            );
            assert_eq!(country.name(Locale::of("en")), english);
            assert_eq!(country.name(Locale::of("fr-CA")), french);
        }
    }

    #[test]
    fn no_edge_is_long() {
        let longest = base()
            .land
            .iter()
            .flat_map(|line| {
                let next = line.points.iter().cycle().skip(1);
                line.points.iter().zip(next).map(|(a, b)| angle(*a, *b))
            })
            .fold(0.0, f64::max);
        assert!(longest.to_degrees() < 1.5, "{}", longest.to_degrees());
    }

    #[test]
    fn every_country_has_a_name_in_every_language() {
        for country in base().countries.iter().filter(|c| c.code != "--") {
            for tag in crate::locale::languages().filter(|tag| !["en", "fr"].contains(tag)) {
                let said = Locale::of(tag).country(&country.code);
                assert!(said.is_some(), "{tag}: {}", country.code);
            }
        }
    }
}
