//! Cutting lines and areas at a window, and making them as simple as the drawing is coarse.

/// A place on the drawing, from the left and from the top.
pub(super) type Pixel = (f64, f64);

/// An upright rectangle.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Window {
    pub(super) left: f64,
    pub(super) top: f64,
    pub(super) right: f64,
    pub(super) bottom: f64,
}

impl Window {
    pub(super) fn grown(self, by: f64) -> Window {
        Window {
            left: self.left - by,
            top: self.top - by,
            right: self.right + by,
            bottom: self.bottom + by,
        }
    }

    pub(super) fn holds(&self, at: Pixel) -> bool {
        (self.left..=self.right).contains(&at.0) && (self.top..=self.bottom).contains(&at.1)
    }

    /// True where the other lies wholly inside.
    pub(super) fn encloses(&self, other: &Window) -> bool {
        self.holds((other.left, other.top)) && self.holds((other.right, other.bottom))
    }

    pub(super) fn meets(&self, other: &Window) -> bool {
        self.left < other.right
            && other.left < self.right
            && self.top < other.bottom
            && other.top < self.bottom
    }

    pub(super) fn corners(&self) -> Vec<Pixel> {
        vec![
            (self.left, self.top),
            (self.right, self.top),
            (self.right, self.bottom),
            (self.left, self.bottom),
        ]
    }

    /// Its four sides, each with how far a place lies inside it.
    fn sides(&self) -> [impl Fn(Pixel) -> f64 + use<>; 4] {
        let Window {
            left,
            top,
            right,
            bottom,
        } = *self;
        [
            (1.0, 0.0, -left),
            (-1.0, 0.0, right),
            (0.0, 1.0, -top),
            (0.0, -1.0, bottom),
        ]
        .map(|(x, y, offset)| move |at: Pixel| at.0 * x + at.1 * y + offset)
    }
}

fn between(a: Pixel, b: Pixel, share: f64) -> Pixel {
    (a.0 + (b.0 - a.0) * share, a.1 + (b.1 - a.1) * share)
}

/// The part of a ring's area inside a window. Where the ring leaves and comes back, the result follows
/// the window's edge, forth and back where need be: areas counted by odd and even are not changed by that.
pub(super) fn clip_ring(mut ring: Vec<Pixel>, window: &Window) -> Vec<Pixel> {
    for inside in window.sides() {
        let Some(mut before) = ring.last().copied() else {
            return ring;
        };
        let mut depth = inside(before);
        let mut out = Vec::with_capacity(ring.len());
        for at in ring {
            let now = inside(at);
            if (depth >= 0.0) != (now >= 0.0) {
                out.push(between(before, at, depth / (depth - now)));
            }
            if now >= 0.0 {
                out.push(at);
            }
            (before, depth) = (at, now);
        }
        ring = out;
    }
    ring
}

/// The pieces of a line inside a window.
pub(super) fn clip_line(line: &[Pixel], window: &Window) -> Vec<Vec<Pixel>> {
    let mut pieces: Vec<Vec<Pixel>> = Vec::new();
    let mut open = false;
    for pair in line.windows(2) {
        let Some((from, to)) = clip_edge(pair[0], pair[1], window) else {
            open = false;
            continue;
        };
        match pieces.last_mut().filter(|_| open && from == 0.0) {
            Some(piece) => piece.push(between(pair[0], pair[1], to)),
            None => pieces.push(vec![
                between(pair[0], pair[1], from),
                between(pair[0], pair[1], to),
            ]),
        }
        open = to == 1.0;
    }
    pieces
}

/// The shares of an edge at which it enters and leaves a window.
fn clip_edge(a: Pixel, b: Pixel, window: &Window) -> Option<(f64, f64)> {
    let (mut from, mut to) = (0.0_f64, 1.0_f64);
    for inside in window.sides() {
        let (at_a, at_b) = (inside(a), inside(b));
        match (at_a >= 0.0, at_b >= 0.0) {
            (true, true) => {}
            (false, false) => return None,
            (false, true) => from = from.max(at_a / (at_a - at_b)),
            (true, false) => to = to.min(at_a / (at_a - at_b)),
        }
    }
    (from < to).then_some((from, to))
}

/// True where a place lies inside an odd number of rings.
pub(super) fn inside(rings: &[Vec<Pixel>], at: Pixel) -> bool {
    let mut odd = false;
    for ring in rings {
        let Some(mut before) = ring.last() else {
            continue;
        };
        for now in ring {
            if (before.1 > at.1) != (now.1 > at.1)
                && at.0 < before.0 + (now.0 - before.0) * (at.1 - before.1) / (now.1 - before.1)
            {
                odd = !odd;
            }
            before = now;
        }
    }
    odd
}

/// The area of a ring in square pixels.
pub(super) fn size(ring: &[Pixel]) -> f64 {
    let next = ring.iter().cycle().skip(1);
    let twice: f64 = ring
        .iter()
        .zip(next)
        .map(|(a, b)| a.0 * b.1 - b.0 * a.1)
        .sum();
    twice.abs() / 2.0
}

/// A line without the points that lie within `off` pixels of what is left (Douglas and Peucker).
pub(super) fn simplify(line: &[Pixel], off: f64) -> Vec<Pixel> {
    let mut keep = vec![false; line.len()];
    let mut spans = vec![(0, line.len().saturating_sub(1))];
    while let Some((first, last)) = spans.pop() {
        let (Some(a), Some(b)) = (line.get(first), line.get(last)) else {
            continue;
        };
        (keep[first], keep[last]) = (true, true);
        let farthest = (first + 1..last)
            .map(|i| (i, from_edge(line[i], *a, *b)))
            .max_by(|x, y| x.1.total_cmp(&y.1));
        if let Some((i, far)) = farthest
            && far > off
        {
            spans.extend([(first, i), (i, last)]);
        }
    }
    line.iter()
        .zip(keep)
        .filter_map(|(at, keep)| keep.then_some(*at))
        .collect()
}

/// How far a place lies from an edge.
fn from_edge(at: Pixel, a: Pixel, b: Pixel) -> f64 {
    let (dx, dy) = (b.0 - a.0, b.1 - a.1);
    let length = dx * dx + dy * dy;
    let share = if length > 0.0 {
        (((at.0 - a.0) * dx + (at.1 - a.1) * dy) / length).clamp(0.0, 1.0)
    } else {
        0.0
    };
    let foot = between(a, b, share);
    length_of(at.0 - foot.0, at.1 - foot.1)
}

/// The length of a way across a map. Pixels need no `hypot`, which minds numbers too large to be squared.
pub(super) fn length_of(across: f64, down: f64) -> f64 {
    (across * across + down * down).sqrt()
}

#[cfg(test)]
mod tests {
    use super::*;

    const W: Window = Window {
        left: 0.0,
        top: 0.0,
        right: 10.0,
        bottom: 10.0,
    };

    #[test]
    fn an_area_is_cut_at_the_window() {
        let square = |from: f64, to: f64| vec![(from, from), (to, from), (to, to), (from, to)];
        assert_eq!(size(&clip_ring(square(2.0, 4.0), &W)), 4.0);
        assert_eq!(size(&clip_ring(square(5.0, 15.0), &W)), 25.0);
        assert_eq!(size(&clip_ring(square(-5.0, 15.0), &W)), 100.0);
        assert!(clip_ring(square(11.0, 15.0), &W).is_empty());
        // Two legs of a U hang into the window.
        let u = [
            (1.0, -5.0),
            (9.0, -5.0),
            (9.0, 5.0),
            (7.0, 5.0),
            (7.0, -1.0),
            (3.0, -1.0),
            (3.0, 5.0),
            (1.0, 5.0),
        ];
        let cut = vec![clip_ring(u.to_vec(), &W)];
        assert_eq!(size(&cut[0]), 20.0);
        for (at, expected) in [((2.0, 2.0), true), ((5.0, 2.0), false), ((8.0, 2.0), true)] {
            assert_eq!(inside(&cut, at), expected, "{at:?}");
        }
    }

    #[test]
    fn a_line_is_cut_into_its_pieces() {
        let zigzag = [
            (-5.0, 5.0),
            (5.0, 5.0),
            (5.0, 15.0),
            (8.0, 15.0),
            (8.0, 5.0),
            (9.0, 5.0),
        ];
        assert_eq!(
            clip_line(&zigzag, &W),
            [
                vec![(0.0, 5.0), (5.0, 5.0), (5.0, 10.0)],
                vec![(8.0, 10.0), (8.0, 5.0), (9.0, 5.0)],
            ]
        );
        assert_eq!(
            clip_line(&[(-1.0, 3.0), (11.0, 3.0)], &W),
            [[(0.0, 3.0), (10.0, 3.0)]]
        );
        assert!(clip_line(&[(-5.0, 5.0), (5.0, -9.0)], &W).is_empty());
    }

    #[test]
    fn a_simpler_line_stays_near() {
        let line: Vec<Pixel> = (0..=100)
            .map(|i| (f64::from(i), (f64::from(i) / 8.0).sin() * 6.0))
            .collect();
        let simple = simplify(&line, 0.5);
        assert!(simple.len() < 40, "{}", simple.len());
        assert_eq!((simple.first(), simple.last()), (line.first(), line.last()));
        for at in &line {
            let off = simple.windows(2).map(|p| from_edge(*at, p[0], p[1]));
            assert!(off.fold(f64::MAX, f64::min) <= 0.5);
        }
        assert!(simplify(&[], 1.0).is_empty());
    }
}
