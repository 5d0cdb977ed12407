//! Latitude and longitude the wrong way round: Mali in the Congo.

use crate::check::rule::{Checking, Rule};
use crate::earth::{Position, country_name, is_near};
use crate::locale::Locale;
use crate::model::Linked;
use crate::model::place::Place;
use crate::report::{Finding, Report};

pub(super) const RULE: Rule = Rule::warning(
    "coordinates-elsewhere",
    "A place’s coordinates lie well outside its country.",
    "Latitude and longitude that changed places, or a lost minus, put a place on another continent, and every map with it. A place \
     is held against the outline of its `country` at 1:50 million. What lies within 50 km of it is left alone, and within 1,000 km where no \
     swap and no sign would bring it home: whose ground it is, this rule does not say.",
    check,
);

/// What the outline and a border in dispute may differ by, in kilometres.
const CLOSE: f64 = 50.0;

/// Nothing that belongs to a country by anybody's count is farther from it than this, in kilometres.
const FAR: f64 = 1000.0;

fn check(c: &Checking<'_>, report: &mut Report) {
    for place in c.library.places.iter().take_while(|_| c.goes_on()) {
        report.findings.extend(finding(place));
    }
}

fn finding(place: &Place<Linked>) -> Option<Finding> {
    let (country, at) = (place.country.as_ref()?, place.coordinates.as_ref()?);
    let country_at = country.span;
    let country = country.value.as_str();
    let (lat, lon) = (at.lat.value(), at.lon.value());
    if at_home(country, (lat, lon), CLOSE)? {
        return None;
    }
    let meant = [
        (lon, lat),
        (-lat, lon),
        (lat, -lon),
        (-lon, lat),
        (lon, -lat),
        (-lat, -lon),
    ];
    let home = meant
        .into_iter()
        .find(|other| at_home(country, *other, 0.0) == Some(true));
    if home.is_none() && at_home(country, (lat, lon), FAR)? {
        return None;
    }
    let name = country_name(country, Locale::of("en")).unwrap_or(country);
    let title = format!("{lat}, {lon} lies well outside {name}");
    let help = match home {
        Some((lat, lon)) => {
            format!("{name} has `{{lat: {lat}, lon: {lon}}}`: look at the order and the signs")
        }
        None => "look at the coordinates, their order and signs, and at the country".to_owned(),
    };
    Some(RULE.at(country_at, title).help(help))
}

/// Whether degrees are in a country or so near to it; none where its outline is not known.
fn at_home(country: &str, (lat, lon): (f64, f64), km: f64) -> Option<bool> {
    let near = is_near(country, Position { lat, lon }, km)?;
    Some(near && lat.abs() <= 90.0)
}
