//! Maps without a tile server: marks on Natural Earth's coasts and borders, at their true size.

mod bar;
mod clip;
mod fit;
mod labels;
mod land;
mod mark;
mod names;
mod sheet;
mod view;

pub use crate::earth::Position;

use crate::locale::Locale;
use labels::{Anchor, Set};
use mark::Drawing;
use serde::Serialize;
use view::View;

/// How exactly a thing's position is known.
#[derive(Debug, Clone, PartialEq)]
pub enum Known {
    /// Within a circle.
    Within {
        /// Its middle.
        at: Position,
        /// Its radius in kilometres.
        km: f64,
        /// True where the radius is a convention and no measure.
        soft: bool,
    },
    /// By the distance from a position.
    Away {
        /// The position.
        of: Position,
        /// The distance in kilometres.
        km: f64,
        /// How much farther or nearer it may be; 0 where the distance is given as exact.
        give: f64,
        /// The bearings, clockwise, between which it lies; none where no direction is known.
        bearings: Option<(f64, f64)>,
    },
    /// Somewhere in a country, by its ISO 3166-1 alpha-2 code.
    Country(String),
}

/// What a mark stands for; each has a shape of its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shape {
    /// Where it happened: a disc.
    Scene,
    /// Where it came from: a ring.
    Origin,
    /// Where it went: a square.
    Destination,
    /// What lay on the way: a diamond.
    Route,
    /// What helps to find the rest: a small dot.
    Other,
}

/// Something to be marked.
#[derive(Debug, Clone, PartialEq)]
pub struct Mark {
    /// Its name on the map.
    pub name: String,
    /// A few words below the name.
    pub note: Option<String>,
    /// What a reader who does not see the map is told of it.
    pub title: String,
    /// Where it leads.
    pub href: String,
    /// What it is.
    pub shape: Shape,
    /// Where it is.
    pub known: Known,
}

/// A part of the earth that is about to be drawn.
#[derive(Debug)]
pub struct Ground {
    view: View,
    lettering: f64,
}

impl Mark {
    /// True for a mark at this very position.
    pub fn is_at(&self, position: Position) -> bool {
        matches!(&self.known, Known::Within { at, .. } if *at == position)
    }

    /// True for a mark that is known by its distance from this position.
    pub fn is_from(&self, position: Position) -> bool {
        matches!(&self.known, Known::Away { of, .. } if *of == position)
    }
}

macro_rules! drawn {
    ($($(#[$meta:meta])* $name:ident { $($(#[$fmeta:meta])* $field:ident: $ty:ty,)* })*) => {$(
        $(#[$meta])*
        #[derive(Debug, Clone, Default, PartialEq, Eq, Hash, Serialize)]
        pub struct $name { $($(#[$fmeta])* pub $field: $ty,)* }
    )*};
}

drawn! {
    /// A map, ready for a template. All lengths are pixels in decimal digits.
    Map {
        /// Width of the drawing.
        width: String,
        /// Height of the drawing.
        height: String,
        /// Kilometres across its middle, rounded.
        across_km: u32,
        /// Land, as a path in halves of a pixel.
        land: String,
        /// Borders on land, as a path in halves of a pixel; empty where there are none.
        borders: String,
        /// Countries' names.
        names: Vec<Text>,
        /// Circles, rings and countries, under all marks.
        areas: Vec<Area>,
        /// True where an area is hatched.
        hatched: bool,
        /// The marks.
        marks: Vec<Drawn>,
        /// The scale bar.
        bar: Bar,
        /// Marks that are named below the map.
        numbered: Vec<Numbered>,
    }
    /// A line of lettering.
    Text {
        /// Where it hangs.
        x: String,
        /// Its foot.
        y: String,
        /// `m` hangs by its middle, `e` by its end, else by its start.
        hang: String,
        /// The words.
        text: String,
    }
    /// How exactly a mark is known, at its true size.
    Area {
        /// `circle`, `soft`, `ring`, `band` or `country`.
        kind: String,
        /// A path in pixels; a country's in halves of a pixel.
        path: String,
    }
    /// A mark.
    Drawn {
        /// Where it leads.
        href: String,
        /// What a reader who does not see the map is told of it.
        title: String,
        /// `scene`, `origin`, `destination`, `route`, `other`.
        shape: String,
        /// The shape as a path; empty for a mark that has an area and no point.
        path: String,
        /// Its name or its number.
        name: Option<Text>,
        /// What stands below its name.
        note: Option<Text>,
    }
    /// The scale bar.
    Bar {
        /// Its shape.
        path: String,
        /// What it lies on, so that no coast runs through it.
        plate: String,
        /// Its two figures.
        ends: Vec<Text>,
    }
    /// A mark that had no room for its name.
    Numbered {
        /// The number beside the mark.
        number: usize,
        /// The name.
        name: String,
        /// Where the mark leads.
        href: String,
    }
}

impl Ground {
    /// Chooses a part that shows all marks; none where none of them has a position.
    ///
    /// `size` is width and height in pixels; a map of the world is only as high as it has to be.
    /// Lettering is laid out for a drawing that is shown smaller by the factor `lettering`, 1 or more.
    pub fn fit(marks: &[Mark], size: (u16, u16), lettering: f64) -> Option<Ground> {
        let lettering = lettering.max(1.0);
        let size = (f64::from(size.0), f64::from(size.1));
        let view = fit::fit(marks, size, lettering)?;
        Some(Ground { view, lettering })
    }

    /// True where a position lies well inside the map.
    pub fn sees(&self, at: Position) -> bool {
        let frame = self.view.frame().grown(-8.0);
        frame.holds(self.view.pixel(at.vector()))
    }

    /// Draws the map: what it shows, the most important first, and what else lies on it.
    ///
    /// Countries are named as `locale` names them. With `numbers`, marks that have no room for their
    /// names get numbers.
    pub fn draw(&self, marks: &[Mark], others: &[Mark], locale: &Locale, numbers: bool) -> Map {
        let (view, lettering) = (&self.view, self.lettering);
        let mut drawing = Drawing::new(view, lettering, numbers);
        drawing.add_areas(marks);
        let all: Vec<&Mark> = marks.iter().chain(others).collect();
        drawing.add_points(&all);
        let bar = bar::add(view, &mut drawing.room, lettering);
        drawing.add_names(&all);
        let sheet = sheet::sheet(view);
        let names = names::add(&sheet, &mut drawing.room, locale, lettering);
        let hatched = |a: &Area| matches!(a.kind.as_str(), "band" | "country");
        Map {
            width: number(view.width),
            height: number(view.height),
            across_km: rounded(view.width * view.km),
            land: sheet.land.clone(),
            borders: sheet.borders.clone(),
            names,
            hatched: drawing.areas.iter().any(hatched),
            areas: drawing.areas,
            marks: drawing.marks,
            bar,
            numbered: drawing.numbered,
        }
    }
}

/// The distance between two positions in kilometres, along the great circle.
pub fn apart(a: Position, b: Position) -> f64 {
    View::apart(a.vector(), b.vector())
}

/// To a figure that says no more than a reader wants to know.
fn rounded(km: f64) -> u32 {
    let step = if km < 100.0 { 5.0 } else { 50.0 };
    ((km / step).round() * step) as u32
}

/// A length with at most one decimal.
fn number(length: f64) -> String {
    let tenths = (length * 10.0).round() as i64;
    let sign = if tenths < 0 { "-" } else { "" };
    let (whole, part) = (tenths.abs() / 10, tenths.abs() % 10);
    if part == 0 {
        format!("{sign}{whole}")
    } else {
        format!("{sign}{whole}.{part}")
    }
}

fn text(set: &Set, words: impl Into<String>) -> Text {
    Text {
        x: number(set.x),
        y: number(set.foot),
        hang: match set.anchor {
            Anchor::Start => "",
            Anchor::Middle => "m",
            Anchor::End => "e",
        }
        .to_owned(),
        text: words.into(),
    }
}

#[cfg(test)]
mod tests;
