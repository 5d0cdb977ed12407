//! Which part of the earth a map shows.

use super::clip::Pixel;
use super::view::View;
use super::{Known, Mark};
use crate::earth::base;
use crate::earth::sphere::{Position, Vector, angle, arc, blend, unit};

/// A map shows at least so many kilometres across where it has room for more than its marks.
const AROUND: f64 = 600.0;
/// And never fewer: nearer, the coasts of the base map are too coarse.
const LEAST: f64 = 80.0;
/// Marks nearer to each other than so many kilometres are one.
const SAME: f64 = 0.3;
/// Circles from so many kilometres on have to be seen whole.
const LARGE: f64 = 50.0;
/// Farther apart than so many degrees from their middle, marks need the world.
const FAR: f64 = 72.0;
/// The longitude in the middle of a world that does not ask for another: Bering Strait is cut, not a coast.
const GREENWICH: f64 = 11.0;
/// Other worlds are turned by so many degrees at a time: they are few, and each is drawn once.
const TURN: f64 = 15.0;

/// A view that shows all marks, with room for lettering; none where there is nothing to show.
pub(super) fn fit(marks: &[Mark], size: (f64, f64), lettering: f64) -> Option<View> {
    let points: Vec<Vector> = marks.iter().flat_map(|m| extent(&m.known)).collect();
    let first = *points.first()?;
    let sum = points
        .iter()
        .fold([0.0; 3], |sum, p| blend(sum, 1.0, *p, 1.0, *p, 0.0));
    let mut middle = unit(sum).unwrap_or(first);
    let room = (
        (size.0 - 88.0 * lettering).max(size.0 / 4.0),
        (size.1 - 76.0 * lettering).max(size.1 / 4.0),
    );
    let mut km = 0.0;
    for _ in 0..3 {
        if points.iter().any(|p| angle(*p, middle) > FAR.to_radians()) {
            return Some(world(&points, size.0));
        }
        // At one kilometre a pixel, pixels are kilometres.
        let flat = View::around(middle, size, 1.0)?;
        let (least, most) = bounds(points.iter().map(|p| flat.pixel(*p)));
        let across = (most.0 - least.0, most.1 - least.1);
        middle = flat.position((
            f64::midpoint(least.0, most.0),
            f64::midpoint(least.1, most.1),
        ))?;
        let large = across.0.max(across.1);
        let around = if large < SAME {
            AROUND
        } else {
            (large * 3.0).clamp(LEAST, AROUND)
        };
        km = (around / size.0)
            .max(across.0 / room.0)
            .max(across.1 / room.1);
    }
    Some(View::around(middle, size, km).unwrap_or_else(|| world(&points, size.0)))
}

fn bounds(pixels: impl Iterator<Item = Pixel>) -> (Pixel, Pixel) {
    pixels.fold(
        ((f64::MAX, f64::MAX), (f64::MIN, f64::MIN)),
        |(least, most), at| {
            (
                (least.0.min(at.0), least.1.min(at.1)),
                (most.0.max(at.0), most.1.max(at.1)),
            )
        },
    )
}

/// Points that have to be on the map.
fn extent(known: &Known) -> Vec<Vector> {
    match known {
        Known::Within { at, km, .. } if *km >= LARGE => arc(at.vector(), *km, 0.0, 360.0, 12),
        Known::Within { at, .. } => vec![at.vector()],
        Known::Away {
            of, km, bearings, ..
        } => {
            let (from, to) = bearings.unwrap_or((0.0, 360.0));
            let mut points = arc(of.vector(), *km, from, to, 12);
            points.push(of.vector());
            points
        }
        Known::Country(code) => {
            let area = base().country(code).map_or(&[][..], |c| &c.area);
            let largest = area
                .iter()
                .max_by(|a, b| a.cap.radius.total_cmp(&b.cap.radius));
            largest.map_or_else(Vec::new, |ring| ring.points.clone())
        }
    }
}

/// The world, turned so that the widest empty stretch is cut, where there is a wide one.
fn world(points: &[Vector], width: f64) -> View {
    let mut lons: Vec<f64> = points.iter().map(|p| Position::of(*p).lon).collect();
    lons.sort_by(f64::total_cmp);
    let next = lons.iter().skip(1).copied();
    let again = lons.first().map(|lon| lon + 360.0);
    let gap = lons
        .iter()
        .zip(next.chain(again))
        .map(|(a, b)| (b - a, f64::midpoint(*a, b)))
        .max_by(|a, b| a.0.total_cmp(&b.0));
    match gap {
        Some((wide, at)) if wide > 120.0 => {
            View::world(((at - 180.0) / TURN).round() * TURN, width)
        }
        _ => View::world(GREENWICH, width),
    }
}
