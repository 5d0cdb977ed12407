//! The ground of a map: land, borders and countries, cut to the view.

use super::clip::{Pixel, clip_line, clip_ring, inside, simplify, size};
use super::view::View;
use crate::earth::{Base, Line, base_for, holds};
use std::fmt::Write;

/// How far a simplified line may lie from the true one, in pixels.
const OFF: f64 = 0.6;
/// What is smaller both ways is left out, in pixels.
const SPECK: f64 = 1.2;
/// What clipping leaves of a ring that only passes by encloses no more than this, in square pixels.
const NOTHING: f64 = 0.01;
/// Units of a path in a pixel: half pixels are fine enough, and short.
pub(super) const FINE: f64 = 2.0;

/// An area's rings on the map: what lies inside an odd number of them.
pub(super) fn area(view: &View, area: &[Line]) -> Vec<Vec<Pixel>> {
    let window = view.window();
    let mut rings: Vec<Vec<Pixel>> = Vec::new();
    let mut met = false;
    for line in area.iter().filter(|line| view.meets(line)) {
        met = true;
        let pieces = view.ring(&view.seen(line)).into_iter();
        rings.extend(
            pieces
                .map(|ring| clip_ring(ring, &window))
                .filter(|r| size(r) > NOTHING),
        );
    }
    // Rings that pass behind the map, or are not near it, may have the whole window inside or outside:
    // one place settles it. The flat world has no behind.
    let middle = (view.width / 2.0, view.height / 2.0);
    if met && !view.is_world() && inside(&rings, middle) != holds(area, view.middle()) {
        rings.push(window.corners());
    }
    rings
}

/// Land as a path, in halves of a pixel.
pub(super) fn land(view: &View) -> String {
    path(&area(view, &base_for(view.km).land), true)
}

/// Borders as a path, in halves of a pixel.
pub(super) fn borders(view: &View) -> String {
    let Base { borders, .. } = base_for(view.km);
    let window = view.window();
    let lines: Vec<Vec<Pixel>> = borders
        .iter()
        .filter(|line| view.meets(line))
        .flat_map(|line| view.line(&view.seen(line)))
        .flat_map(|line| clip_line(&line, &window))
        .collect();
    path(&lines, false)
}

/// Rings or lines as a path in halves of a pixel, simplified.
pub(super) fn path(lines: &[Vec<Pixel>], closed: bool) -> String {
    let mut out = String::new();
    for line in lines {
        if closed && is_speck(line) {
            continue;
        }
        let mut line = line.clone();
        if closed && let Some(first) = line.first().copied() {
            line.push(first);
        }
        let mut points = simplify(&line, OFF)
            .into_iter()
            .map(|at| ((at.0 * FINE).round() as i64, (at.1 * FINE).round() as i64));
        let Some(first) = points.next() else {
            continue;
        };
        let (mut before, mut steps) = (first, Vec::new());
        for now in points {
            if now != before {
                steps.push((now.0 - before.0, now.1 - before.1));
            }
            before = now;
        }
        if closed {
            // The way back to the start is what closing means.
            steps.pop();
        }
        write_steps(&mut out, first, &steps, closed);
    }
    out
}

fn is_speck(ring: &[Pixel]) -> bool {
    let span = |of: fn(&Pixel) -> f64| {
        let least = ring.iter().map(of).fold(f64::MAX, f64::min);
        ring.iter().map(of).fold(f64::MIN, f64::max) - least
    };
    span(|at| at.0) < SPECK && span(|at| at.1) < SPECK
}

/// `M12 34l5 6-7 8z`
fn write_steps(out: &mut String, first: (i64, i64), steps: &[(i64, i64)], closed: bool) {
    if steps.is_empty() {
        return;
    }
    let after = |n: i64| if n < 0 { "" } else { " " };
    // Writing to a string cannot fail.
    let _ = write!(out, "M{}{}{}l", first.0, after(first.1), first.1);
    for (i, (x, y)) in steps.iter().enumerate() {
        let gap = if i == 0 { "" } else { after(*x) };
        let _ = write!(out, "{gap}{x}{}{y}", after(*y));
    }
    if closed {
        out.push('z');
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::earth::base;
    use crate::earth::sphere::Position;

    fn view(lat: f64, lon: f64, km: f64) -> View {
        let at = Position { lat, lon }.vector();
        View::around(at, (248.0, 228.0), km).expect("a view")
    }

    /// Every 31 pixels: does the drawing say land where the sphere does?
    fn agrees(view: &View) -> usize {
        let rings = area(view, &base().land);
        let mut land = 0;
        for x in 0..8 {
            for y in 0..8 {
                let at = (f64::from(x) * 31.0 + 15.0, f64::from(y) * 28.0 + 14.0);
                let drawn = inside(&rings, at);
                let there = view.position(at).expect("a position");
                assert_eq!(drawn, holds(&base().land, there), "{at:?}");
                land += usize::from(drawn);
            }
        }
        land
    }

    #[test]
    fn land_is_drawn_where_land_is() {
        for (lat, lon, km, land) in [
            (18.4, 1.4, 2.4, 64..=64),    // Kidal, far inland
            (-17.5, 179.0, 4.0, 1..=12),  // Fiji
            (66.0, 179.9, 8.0, 15..=50),  // Chukotka
            (89.0, 0.0, 4.0, 0..=0),      // the Arctic
            (90.0, 0.0, 25.0, 5..=40),    // and its coasts
            (-89.0, 0.0, 3.0, 64..=64),   // inside Antarctica
            (-90.0, 0.0, 25.0, 20..=55),  // all of it
            (0.0, -150.0, 2.0, 0..=0),    // the Pacific
            (5.0, 20.0, 42.0, 25..=50),   // Africa
            (-40.0, 170.0, 42.0, 5..=30), // around New Zealand, Africa behind
            (42.0, 50.0, 2.0, 5..=60),    // the Caspian, a hole in the land
            (20.0, 100.0, 42.0, 20..=50), // nearly a hemisphere
        ] {
            let found = agrees(&view(lat, lon, km));
            assert!(land.contains(&found), "{lat} {lon}: {found}");
        }
    }

    #[test]
    fn the_world_has_every_continent_once() {
        for lon in [11.0, 180.0, -100.0] {
            let view = View::world(lon, 400.0);
            let rings = area(&view, &base().land);
            for (lat, turn) in (-50..80).step_by(9).zip((-170..170).step_by(23).cycle()) {
                for step in 0..16 {
                    let lon = f64::from(turn) + f64::from(step) * 22.0;
                    let there = Position {
                        lat: f64::from(lat),
                        lon,
                    };
                    let land = holds(&base().land, there.vector());
                    let at = view.pixel(there.vector());
                    assert_eq!(inside(&rings, at), land, "{there:?} {at:?}");
                }
            }
        }
    }

    /// All points of a path, in pixels.
    fn points(path: &str) -> Vec<Vec<Pixel>> {
        let mut out = Vec::new();
        for piece in path.split('M').skip(1) {
            let spaced = piece.replace('-', " -").replace('l', " ").replace('z', "");
            let numbers: Vec<f64> = spaced
                .split_whitespace()
                .map(|n| n.parse().expect("a number"))
                .collect();
            let mut at = (0.0, 0.0);
            let line = numbers.chunks(2).map(|c| {
                at = (at.0 + c[0] / FINE, at.1 + c[1] / FINE);
                at
            });
            out.push(line.collect());
        }
        out
    }

    #[test]
    fn no_line_follows_the_edge_of_the_drawing() {
        for (lat, lon, km) in [
            (18.4, 1.4, 2.4),
            (59.0, 10.0, 3.0),
            (-17.5, 179.0, 4.0),
            (66.0, 179.9, 8.0),
        ] {
            let view = view(lat, lon, km);
            let frame = view.frame().grown(1.0);
            let coasts = points(&land(&view));
            assert!(!coasts.is_empty());
            for ring in coasts {
                let next = ring.iter().cycle().skip(1);
                for (a, b) in ring.iter().zip(next) {
                    let upright = (a.0 - b.0).abs() < 0.1 || (a.1 - b.1).abs() < 0.1;
                    let long = (a.0 - b.0).hypot(a.1 - b.1) > 20.0;
                    let middle = ((a.0 + b.0) / 2.0, (a.1 + b.1) / 2.0);
                    assert!(!(upright && long && frame.holds(middle)), "{a:?} {b:?}");
                }
            }
            for at in points(&borders(&view)).iter().flatten() {
                assert!(view.window().grown(0.5).holds(*at), "{at:?}");
            }
        }
    }

    #[test]
    fn the_ground_is_a_few_kilobytes() {
        for (lat, lon, km) in [
            (18.4, 1.4, 2.4),
            (62.0, 6.0, 5.0),
            (-2.0, 120.0, 20.0),
            (50.0, 15.0, 15.0),
        ] {
            let view = view(lat, lon, km);
            let bytes = land(&view).len() + borders(&view).len();
            assert!(bytes < 10_000, "{lat} {lon}: {bytes}");
        }
        let world = View::world(11.0, 400.0);
        let bytes = land(&world).len() + borders(&world).len();
        assert!(bytes < 16_000, "{bytes}");
    }
}
