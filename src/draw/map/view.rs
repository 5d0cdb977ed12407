//! From the sphere to pixels.
//!
//! Up to a hemisphere a map is Lambert's azimuthal projection around its own middle: true there, equal in
//! area everywhere, and the same at the equator, at a pole and over the antimeridian, because it knows no
//! meridian. What is too large for it is the whole world, equidistant along its middle latitude.

use super::clip::{Pixel, Window};
use crate::earth::sphere::{EARTH_KM, Position, Vector, angle, blend, dot, east_north, unit};
use crate::earth::{Cap, Line};
use std::f64::consts::PI;

/// The part of the earth that a map shows.
#[derive(Debug, Clone)]
pub(super) struct View {
    kind: Kind,
    /// In pixels.
    pub(super) width: f64,
    pub(super) height: f64,
    /// Kilometres in a pixel at the middle.
    pub(super) km: f64,
    /// The angle from the middle to a corner, and a little more.
    radius: f64,
}

#[derive(Debug, Clone)]
enum Kind {
    Around {
        middle: Vector,
        east: Vector,
        north: Vector,
    },
    World {
        middle: Position,
    },
}

/// How far clipping goes beyond the edge, in pixels, so that no line follows the edge.
const MARGIN: f64 = 6.0;
/// What lies farther from the middle, in degrees, is moved to a rim that no view reaches.
const RIM: f64 = 110.0;
/// What is passed over lies so much farther out than can be seen, in radians.
const ASIDE: f64 = 0.02;
/// Half the diagonal of the largest view that is not the world, in degrees.
const LARGEST: f64 = 75.0;
/// The latitudes of the world: beyond lie the ice of Antarctica and the open sea of the Arctic.
const WORLD: (f64, f64) = (-58.0, 84.0);

impl View {
    /// A map around a point; none where it would show more than a hemisphere.
    pub(super) fn around(middle: Vector, size: (f64, f64), km: f64) -> Option<View> {
        let (east, north) = east_north(middle);
        let view = View {
            kind: Kind::Around {
                middle,
                east,
                north,
            },
            width: size.0,
            height: size.1,
            km,
            radius: radius(size, km),
        };
        (view.radius <= LARGEST.to_radians()).then_some(view)
    }

    /// A map of the world with this longitude in the middle.
    pub(super) fn world(lon: f64, width: f64) -> View {
        let lat = f64::midpoint(WORLD.0, WORLD.1);
        let degrees = width / 360.0;
        let height = ((WORLD.1 - WORLD.0) * degrees / lat.to_radians().cos()).round();
        let km = EARTH_KM.to_radians() * lat.to_radians().cos() / degrees;
        View {
            kind: Kind::World {
                middle: Position { lat, lon },
            },
            width,
            height,
            km,
            radius: radius((width, height), km),
        }
    }

    pub(super) fn is_world(&self) -> bool {
        matches!(self.kind, Kind::World { .. })
    }

    /// What a map of the world differs by from others: its middle in hundredths of a degree, and its width.
    pub(super) fn world_by(&self) -> Option<(i64, i64)> {
        match &self.kind {
            Kind::Around { .. } => None,
            Kind::World { middle } => {
                Some(((middle.lon * 100.0).round() as i64, self.width as i64))
            }
        }
    }

    pub(super) fn middle(&self) -> Vector {
        match &self.kind {
            Kind::Around { middle, .. } => *middle,
            Kind::World { middle } => middle.vector(),
        }
    }

    /// False where none of it can lie on the map.
    pub(super) fn meets(&self, line: &Line) -> bool {
        self.is_world() || line.cap.near(self.middle(), self.radius)
    }

    /// The points of a line that a drawing needs: of a part that cannot be seen, the first is enough to lead
    /// around the map on the same side. Around the point opposite to the middle every point counts.
    pub(super) fn seen(&self, line: &Line) -> Vec<Vector> {
        if self.is_world() {
            return line.points.clone();
        }
        let (middle, radius) = (self.middle(), self.radius);
        let hidden = |cap: &Cap| {
            let far = angle(cap.middle, middle);
            far > radius + 2.0 * cap.radius + ASIDE && far + 2.0 * cap.radius + ASIDE < PI
        };
        let mut points = Vec::with_capacity(line.points.len() / 4);
        for (cap, part) in line.parts() {
            points.extend_from_slice(if hidden(cap) { &part[..1] } else { part });
        }
        points
    }

    /// The drawing's own edge.
    pub(super) fn frame(&self) -> Window {
        Window {
            left: 0.0,
            top: 0.0,
            right: self.width,
            bottom: self.height,
        }
    }

    /// What drawings are clipped to.
    pub(super) fn window(&self) -> Window {
        self.frame().grown(MARGIN)
    }

    /// Where a position lies on the map, seen or not.
    pub(super) fn pixel(&self, v: Vector) -> Pixel {
        match &self.kind {
            Kind::Around {
                middle,
                east,
                north,
            } => {
                let ahead = dot(v, *middle);
                let reach = (2.0 / (1.0 + ahead).max(1e-9)).sqrt();
                self.place(reach * dot(v, *east), reach * dot(v, *north))
            }
            Kind::World { middle } => {
                let at = Position::of(v);
                self.degrees(*middle, nearer(at.lon, middle.lon), at.lat)
            }
        }
    }

    /// The position at a pixel, which has to lie on the map.
    pub(super) fn position(&self, at: Pixel) -> Option<Vector> {
        let Kind::Around {
            middle,
            east,
            north,
        } = &self.kind
        else {
            return None;
        };
        let scale = self.km / EARTH_KM;
        let (x, y) = (
            (at.0 - self.width / 2.0) * scale,
            (self.height / 2.0 - at.1) * scale,
        );
        let far = x.hypot(y);
        let (ahead, side) = (
            1.0 - far * far / 2.0,
            (1.0 - far * far / 4.0).max(0.0).sqrt(),
        );
        unit(blend(*middle, ahead, *east, side * x, *north, side * y))
    }

    /// Radii of the earth, east and north of the middle, as pixels.
    fn place(&self, east: f64, north: f64) -> Pixel {
        let scale = EARTH_KM / self.km;
        (
            self.width / 2.0 + east * scale,
            self.height / 2.0 - north * scale,
        )
    }

    fn degrees(&self, middle: Position, lon: f64, lat: f64) -> Pixel {
        let shrink = middle.lat.to_radians().cos();
        self.place(
            (lon - middle.lon).to_radians() * shrink,
            (lat - middle.lat).to_radians(),
        )
    }

    /// A ring in pixels, as often as the map shows it.
    pub(super) fn ring(&self, ring: &[Vector]) -> Vec<Vec<Pixel>> {
        match &self.kind {
            Kind::Around { .. } => vec![self.ring_around(ring)],
            Kind::World { middle } => {
                let mut flat = unrolled(ring, middle.lon);
                let (Some(first), Some(last)) = (flat.first().copied(), flat.last().copied())
                else {
                    return Vec::new();
                };
                let turn = nearer(first.0, last.0) - first.0;
                if turn.abs() > 1.0 {
                    // Around a pole: closed along the edge of the flat world.
                    let pole = 90.0_f64.copysign(last.1);
                    let end = first.0 + turn;
                    flat.extend([(end, first.1), (end, pole), (first.0, pole)]);
                }
                self.thrice(*middle, &flat)
            }
        }
    }

    /// A line in pixels, in as many pieces as the projection makes of it.
    pub(super) fn line(&self, line: &[Vector]) -> Vec<Vec<Pixel>> {
        match &self.kind {
            Kind::Around { middle, .. } => {
                let rim = RIM.to_radians().cos();
                line.split(|v| dot(*v, *middle) < rim)
                    .map(|piece| piece.iter().map(|v| self.pixel(*v)).collect())
                    .collect()
            }
            Kind::World { middle } => self.thrice(*middle, &unrolled(line, middle.lon)),
        }
    }

    /// A flat world goes on at both sides.
    fn thrice(&self, middle: Position, flat: &[(f64, f64)]) -> Vec<Vec<Pixel>> {
        [-360.0, 0.0, 360.0]
            .map(|turn| {
                flat.iter()
                    .map(|(lon, lat)| self.degrees(middle, lon + turn, *lat))
                    .collect()
            })
            .into()
    }

    /// What lies behind is moved to the rim, and a ring that passes there follows the rim.
    fn ring_around(&self, ring: &[Vector]) -> Vec<Pixel> {
        let Kind::Around {
            middle,
            east,
            north,
        } = &self.kind
        else {
            return Vec::new();
        };
        let rim = RIM.to_radians();
        let on_rim = |bearing: f64| {
            let reach = 2.0 * (rim / 2.0).sin();
            self.place(reach * bearing.sin(), reach * bearing.cos())
        };
        let bearing =
            |v: Vector| (dot(v, *middle) < rim.cos()).then(|| dot(v, *east).atan2(dot(v, *north)));
        let mut before = ring.last().and_then(|v| bearing(*v));
        let mut out = Vec::with_capacity(ring.len());
        for v in ring {
            let now = bearing(*v);
            if let (Some(from), Some(to)) = (before, now) {
                let turn = nearer(to.to_degrees(), from.to_degrees()) - from.to_degrees();
                let steps = (turn.abs() / 20.0).floor();
                let mut step = 1.0;
                while step <= steps {
                    out.push(on_rim(from + (turn * step / (steps + 1.0)).to_radians()));
                    step += 1.0;
                }
            }
            out.push(now.map_or_else(|| self.pixel(*v), on_rim));
            before = now;
        }
        out
    }

    /// The distance of two positions in kilometres.
    pub(super) fn apart(a: Vector, b: Vector) -> f64 {
        angle(a, b) * EARTH_KM
    }
}

/// Longitude and latitude along a line, without the leap at the antimeridian.
fn unrolled(line: &[Vector], around: f64) -> Vec<(f64, f64)> {
    let mut before = around;
    line.iter()
        .map(|v| {
            let at = Position::of(*v);
            before = nearer(at.lon, before);
            (before, at.lat)
        })
        .collect()
}

/// An angle in degrees, turned around as often as brings it next to another.
fn nearer(angle: f64, to: f64) -> f64 {
    angle - 360.0 * ((angle - to) / 360.0).round()
}

/// The angle from the middle of a view to a corner, and a little more.
fn radius(size: (f64, f64), km: f64) -> f64 {
    let corner = (size.0 / 2.0 + MARGIN).hypot(size.1 / 2.0 + MARGIN);
    2.0 * (corner * km / EARTH_KM / 2.0).min(1.0).asin()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(lat: f64, lon: f64) -> Vector {
        Position { lat, lon }.vector()
    }

    fn view(lat: f64, lon: f64, km: f64) -> View {
        View::around(at(lat, lon), (248.0, 228.0), km).expect("a view")
    }

    #[test]
    fn the_middle_is_the_middle_and_north_is_up() {
        for (lat, lon) in [(18.0, 1.0), (-17.0, 180.0), (89.0, 45.0), (-66.0, -179.9)] {
            let view = view(lat, lon, 2.0);
            let (x, y) = view.pixel(at(lat, lon));
            assert!((x - 124.0).hypot(y - 114.0) < 1e-6, "{x} {y}");
            let (x, y) = view.pixel(at(lat + 0.9, lon));
            // 0.9° are 100 km.
            assert!(
                (x - 124.0).abs() < 0.01 && (y - 64.0).abs() < 0.1,
                "{x} {y}"
            );
        }
    }

    #[test]
    fn a_pixel_and_its_position_agree() {
        for view in [view(70.0, 179.0, 2.0), view(-5.0, 20.0, 40.0)] {
            for pixel in [(0.0, 0.0), (248.0, 10.0), (31.0, 228.0)] {
                let back = view.pixel(view.position(pixel).expect("a position"));
                assert!(
                    (back.0 - pixel.0).hypot(back.1 - pixel.1) < 1e-6,
                    "{back:?}"
                );
            }
        }
    }

    #[test]
    fn a_circle_around_the_middle_is_drawn_at_its_size() {
        for (lat, lon, km) in [(18.0, 1.0, 2.0), (-17.0, 180.0, 1.0), (88.0, 0.0, 3.0)] {
            let view = view(lat, lon, km);
            for point in crate::earth::sphere::arc(at(lat, lon), 100.0, 0.0, 360.0, 24) {
                let (x, y) = view.pixel(point);
                let found = (x - 124.0).hypot(y - 114.0) * km;
                assert!((found / 100.0 - 1.0).abs() < 0.01, "{found}");
            }
        }
    }

    #[test]
    fn more_than_a_hemisphere_is_the_world() {
        assert!(View::around(at(0.0, 0.0), (248.0, 228.0), 60.0).is_none());
        let world = View::world(11.0, 400.0);
        let (x, _) = world.pixel(at(0.0, 190.0));
        assert!((x - 400.0 * 359.0 / 360.0).abs() < 0.01, "{x}");
    }

    #[test]
    fn a_ring_behind_the_map_stays_behind_it() {
        let view = view(0.0, 0.0, 10.0);
        let behind = crate::earth::sphere::arc(at(3.0, 178.0), 2000.0, 0.0, 360.0, 90);
        for ring in view.ring(&behind) {
            for pair in ring.windows(2) {
                let half = ((pair[0].0 + pair[1].0) / 2.0, (pair[0].1 + pair[1].1) / 2.0);
                assert!(!view.window().holds(half), "{half:?}");
            }
        }
    }
}
