//! Who says how many: figures on one axis from nought to a round number.

use super::lettering::{NARROWEST, width};
use crate::model::figure::Figure;

/// Where a figure lies on the axis, in per cent.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Extent {
    /// How it is drawn.
    pub kind: Kind,
    /// Left end.
    pub from: f64,
    /// Right end; equal to `from` for a point.
    pub to: f64,
}

/// How a figure is drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// A dot.
    Exact,
    /// A dot, and an arrow to the right.
    AtLeast,
    /// A dot, and an arrow to the left.
    AtMost,
    /// A dot in hatching.
    About,
    /// A bar with two dots.
    Range,
    /// Hatching over all that a word can mean.
    Vague,
}

/// The end of the axis for these figures: the next 1, 2 or 5 times a power of ten that holds all that each can mean,
/// beyond a highest figure that is open upwards, so that it has a length. None where no figure is above nought.
pub fn top<'a>(figures: impl IntoIterator<Item = &'a Figure>) -> Option<f64> {
    let (highest, open) = (figures.into_iter())
        .filter_map(|figure| Some((reach(figure)?, is_open(figure))))
        .fold(
            (0.0, false),
            |best, one| if one > best { one } else { best },
        );
    if highest <= 0.0 {
        return None;
    }
    let power = 10f64.powf(highest.log10().floor());
    let round = [1.0, 2.0, 5.0, 10.0].into_iter().map(|step| step * power);
    round
        .into_iter()
        .find(|top| *top > highest || (*top >= highest && !open))
}

/// Whether a figure has no upper end.
fn is_open(figure: &Figure) -> bool {
    matches!(figure, Figure::AtLeast(_))
}

/// How far from its number a figure that says "about" is drawn, as a share of it.
const ABOUT: f64 = 0.1;

/// The right end of what is drawn of a figure, but for the arrow of an open one.
fn reach(figure: &Figure) -> Option<f64> {
    match figure {
        Figure::About(n) => Some(n.value() * (1.0 + ABOUT)),
        Figure::Vague(v) => Some(v.most()),
        _ => figure.highest(),
    }
}

/// Round values along the axis, first and last included.
pub fn ticks(top: f64) -> Vec<f64> {
    let power = 10f64.powf((top.log10() + 1e-9).floor());
    let first = top / power;
    let parts: u32 = if first > 4.0 {
        5
    } else if top > 90.0 || (first > 1.5 && top > 9.0) {
        4
    } else if first > 1.5 || top > 9.0 {
        2
    } else {
        1
    };
    (0..=parts)
        .map(|i| top * f64::from(i) / f64::from(parts))
        .collect()
}

/// A figure on the axis from nought to `top`; none for words.
pub fn extent(figure: &Figure, top: f64) -> Option<Extent> {
    let share = |n: f64| (n / top * 100.0).clamp(0.0, 100.0);
    let (kind, from, to) = match figure {
        Figure::Exact(n) => (Kind::Exact, share(n.value()), share(n.value())),
        Figure::AtLeast(n) => (Kind::AtLeast, share(n.value()), 100.0),
        Figure::AtMost(n) => (Kind::AtMost, 0.0, share(n.value())),
        Figure::About(n) => (
            Kind::About,
            share(n.value() * (1.0 - ABOUT)),
            share(n.value() * (1.0 + ABOUT)),
        ),
        Figure::Range(a, b) => (Kind::Range, share(a.value()), share(b.value())),
        Figure::Vague(v) => (Kind::Vague, share(v.least()), share(v.most())),
        Figure::Words(_) => return None,
    };
    Some(Extent { kind, from, to })
}

/// The heights at which a row's words and mark stand, in pixels from the top.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Place {
    /// The baseline of who says it.
    pub name: u32,
    /// The baseline of what is said: beside the name, or below it where both have no room in one line.
    pub says: u32,
    /// The middle of the mark.
    pub middle: u32,
}

/// Places rows of names and words one below the other; the last value is where the axis lies.
pub fn rows<'a>(words: impl IntoIterator<Item = (&'a str, &'a str)>) -> (Vec<Place>, u32) {
    let mut at = 4;
    let place = |(name, says): (&str, &str)| {
        // Words set bold take a tenth more.
        let together = width(name, 13.0) + width(says, 13.0) * 1.1 + 14.0;
        let second = if together > NARROWEST { 18 } else { 0 };
        let place = Place {
            name: at + 13,
            says: at + 13 + second,
            middle: at + 27 + second,
        };
        at += 46 + second;
        place
    };
    let places = words.into_iter().map(place).collect();
    (places, at)
}
