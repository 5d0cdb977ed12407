//! A place: where, and how exactly that is known.

use super::actor::Alias;
use super::event::Position;
use super::figure::Number;
use super::marking::Marking;
use super::text::Text;
use super::words::Precision;
use super::{Drafted, Stage};
use crate::report::{Span, Spanned};

/// A place.
#[derive(Debug, Clone)]
pub struct Place<S: Stage = Drafted> {
    /// The file's stem.
    pub id: String,
    /// Its front matter.
    pub span: Span,
    /// The name.
    pub name: Spanned<String>,
    /// Other spellings.
    pub aliases: Vec<Alias<S>>,
    /// Where it lies.
    pub coordinates: Option<Coordinates>,
    /// Where the coordinates come from.
    pub coordinates_source: Option<String>,
    /// Where it lies, known by distance and bearing alone.
    pub position: Option<Position<S>>,
    /// How exactly.
    pub precision: Option<Precision>,
    /// Administrative areas, smallest first.
    pub admin: Vec<String>,
    /// ISO 3166-1 alpha-2.
    pub country: Option<Spanned<String>>,
    /// The same thing elsewhere: addresses.
    pub same_as: Vec<Spanned<String>>,
    /// How far it may travel.
    pub marking: Option<Spanned<Marking>>,
    /// What it is.
    pub body: Text<S>,
}

/// WGS 84, in degrees, with the digits as written: they say how exact they are.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Coordinates {
    /// Latitude, north positive.
    pub lat: Degrees,
    /// Longitude, east positive.
    pub lon: Degrees,
}

/// Degrees with a sign.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Degrees {
    /// South or west.
    pub negative: bool,
    /// The digits.
    pub number: Number,
}

impl Degrees {
    /// Reads `-0.05`; `limit` is 90 or 180.
    pub fn parse(text: &str, limit: f64) -> Option<Degrees> {
        let (negative, digits) = match text.strip_prefix('-') {
            Some(rest) => (true, rest),
            None => (false, text),
        };
        let number = Number::parse(digits)?;
        (number.value() <= limit).then_some(Degrees { negative, number })
    }

    /// The value with its sign.
    pub fn value(&self) -> f64 {
        if self.negative {
            -self.number.value()
        } else {
            self.number.value()
        }
    }
}
