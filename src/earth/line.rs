//! Lines on the sphere, in parts that can be passed over whole.

use super::sphere::{Vector, angle, blend, dot, unit};

/// A cap of the sphere.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Cap {
    pub(crate) middle: Vector,
    /// In radians.
    pub(crate) radius: f64,
}

/// A line on the sphere, and the cap that holds it.
#[derive(Debug)]
pub(crate) struct Line {
    /// No two of them are more than a degree apart.
    pub(crate) points: Vec<Vector>,
    pub(crate) cap: Cap,
    /// Of every [`PART`] points and the one that follows them.
    parts: Vec<Cap>,
}

/// So many points are looked at together.
const PART: usize = 24;

impl Cap {
    fn around(points: impl Iterator<Item = Vector> + Clone) -> Cap {
        let sum = (points.clone()).fold([0.0; 3], |sum, p| blend(sum, 1.0, p, 1.0, p, 0.0));
        let middle = unit(sum).unwrap_or([0.0, 0.0, 1.0]);
        let nearest = points.map(|p| dot(p, middle)).fold(1.0, f64::min);
        Cap {
            middle,
            radius: nearest.clamp(-1.0, 1.0).acos(),
        }
    }

    /// False where no point of it lies within `radius` radians of `middle`.
    pub(crate) fn near(&self, middle: Vector, radius: f64) -> bool {
        angle(self.middle, middle) <= self.radius + radius
    }

    /// True where all of it lies on one side of the plane through the earth's middle.
    fn beside(&self, normal: Vector) -> bool {
        dot(self.middle, normal).abs() > self.radius.sin() && self.radius < 1.5
    }
}

impl Line {
    pub(crate) fn new(points: Vec<Vector>) -> Line {
        let next = |at: usize| points.get(at).or(points.first());
        let parts = (0..points.len()).step_by(PART).map(|from| {
            let to = (from + PART).min(points.len());
            Cap::around(points[from..to].iter().chain(next(to)).copied())
        });
        Line {
            cap: Cap::around(points.iter().copied()),
            parts: parts.collect(),
            points,
        }
    }

    /// Without points whose cosine to the one before is larger; both ends stay.
    pub(crate) fn thinned(&self, near: f64) -> Line {
        let mut points: Vec<Vector> = Vec::with_capacity(self.points.len() / 4 + 2);
        let last = self.points.len().saturating_sub(1);
        for (i, point) in self.points.iter().enumerate() {
            if i == last
                || points
                    .last()
                    .is_none_or(|before| dot(*before, *point) < near)
            {
                points.push(*point);
            }
        }
        Line::new(points)
    }

    /// The parts, each with the cap that holds it and the first point of the next.
    pub(crate) fn parts(&self) -> impl Iterator<Item = (&Cap, &[Vector])> {
        self.parts.iter().zip(self.points.chunks(PART))
    }
}

/// True where a position lies in an area: the way from there to the north pole, which lies in
/// none, leaves it once more than it enters it.
pub(crate) fn holds(area: &[Line], at: Vector) -> bool {
    let Some(east) = unit([-at[1], at[0], 0.0]) else {
        // At the south pole any way north will do; at the north pole we have arrived.
        return at[2] < 0.0 && holds(area, unit([1e-6, 0.0, -1.0]).unwrap_or(at));
    };
    let ahead = [east[1], -east[0], 0.0];
    let mut inside = false;
    for ring in area.iter().filter(|ring| !ring.cap.beside(east)) {
        let mut before = ring.points.last().copied().unwrap_or(at);
        let mut side = dot(before, east);
        for (cap, points) in ring.parts() {
            // The way from the part before to the first point lies in that part's cap.
            let points = if cap.beside(east) {
                &points[..1]
            } else {
                points
            };
            for point in points {
                let now = dot(*point, east);
                if (side < 0.0) != (now < 0.0) {
                    let crossing = blend(before, now, *point, -side, at, 0.0);
                    let crossing = crossing.map(|part| part * (now - side).signum());
                    let height = |v: Vector| v[2] * (1.0 / dot(v, v)).sqrt();
                    if dot(crossing, ahead) > 0.0 && height(crossing) > at[2] {
                        inside = !inside;
                    }
                }
                (before, side) = (*point, now);
            }
        }
    }
    inside
}
