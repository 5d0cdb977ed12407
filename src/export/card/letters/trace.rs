//! From outlines to how much of each pixel they cover: exact areas of straight pieces, in whole numbers.

use super::{Character, Face, Outline, PART, Point};

/// How much of each pixel of a box is covered, 0 to 255.
#[derive(Debug, Default)]
pub(in crate::export::card) struct Coverage {
    /// The box's first pixel, right of the text's start and below its base line.
    pub(in crate::export::card) left: i64,
    pub(in crate::export::card) top: i64,
    pub(in crate::export::card) width: usize,
    pub(in crate::export::card) pixels: Vec<u8>,
}

/// Right and down, in parts of a pixel.
type Spot = (i64, i64);

/// Every letter of a text on a base line, at a size in pixels.
pub(in crate::export::card) fn trace(face: &Face, text: &str, size: i64) -> Vec<Coverage> {
    let letters = face.places(text).0.into_iter();
    letters
        .filter_map(|(c, at)| letter(face, c, at, size))
        .collect()
}

fn letter(face: &Face, character: Character, at: i64, size: i64) -> Option<Coverage> {
    let spot = |p: &Point| {
        let scaled = |units: i64| (units * size * PART).div_euclid(face.em);
        (scaled(at + p.x), -scaled(p.y))
    };
    let lines: Vec<Vec<Spot>> = (face.shapes.get(character.shape)?.iter())
        .map(|outline| straight(outline, spot))
        .collect();
    let all = || lines.iter().flatten();
    let left = all().map(|s| s.0).min()?.div_euclid(PART);
    let top = all().map(|s| s.1).min()?.div_euclid(PART);
    let right = all().map(|s| s.0).max()?.div_euclid(PART) + 2;
    let bottom = all().map(|s| s.1).max()?.div_euclid(PART) + 1;
    let mut sheet = Sheet::new(right - left, bottom - top);
    for line in &lines {
        for (from, to) in line.iter().zip(line.iter().cycle().skip(1)) {
            let inside = |s: &Spot| (s.0 - left * PART, s.1 - top * PART);
            sheet.line(inside(from), inside(to));
        }
    }
    Some(Coverage {
        left,
        top,
        width: sheet.width,
        pixels: sheet.pixels(),
    })
}

/// An outline in straight pieces, none further from the curve than a sixtieth of a pixel.
fn straight(outline: &Outline, spot: impl Fn(&Point) -> Spot) -> Vec<Spot> {
    let points: Vec<(Spot, bool)> = outline.iter().map(|p| (spot(p), p.on)).collect();
    let half = |a: Spot, b: Spot| ((a.0 + b.0).div_euclid(2), (a.1 + b.1).div_euclid(2));
    let Some((&(last, last_on), &(first, first_on))) = points.last().zip(points.first()) else {
        return Vec::new();
    };
    let mut at = match (first_on, last_on) {
        (true, _) => first,
        (false, true) => last,
        (false, false) => half(first, last),
    };
    let start = at;
    let mut out = vec![at];
    let mut pull: Option<Spot> = None;
    for (spot, on) in points.into_iter().chain([(start, true)]) {
        let to = match (pull, on) {
            (_, true) => spot,
            (Some(pull), false) => half(pull, spot),
            (None, false) => {
                pull = Some(spot);
                continue;
            }
        };
        match pull {
            Some(pull) => curve(&mut out, at, pull, to),
            None => out.push(to),
        }
        pull = (!on).then_some(spot);
        at = to;
    }
    out
}

/// A quadratic curve; its start is there already.
fn curve(out: &mut Vec<Spot>, from: Spot, pull: Spot, to: Spot) {
    let bend = |a: i64, b: i64, c: i64| (a - 2 * b + c).abs();
    let most = bend(from.0, pull.0, to.0).max(bend(from.1, pull.1, to.1));
    let pieces = (1..=32).find(|n| n * n * 16 >= most).unwrap_or(32);
    for i in 1..=pieces {
        let (a, b, c) = ((pieces - i).pow(2), 2 * i * (pieces - i), i.pow(2));
        let on = |p: i64, q: i64, r: i64| (a * p + b * q + c * r).div_euclid(pieces.pow(2));
        out.push((on(from.0, pull.0, to.0), on(from.1, pull.1, to.1)));
    }
}

/// What lines leave behind in each cell: how far they go down in it, and twice the area left of them there.
struct Sheet {
    width: usize,
    cells: Vec<(i64, i64)>,
}

impl Sheet {
    fn new(width: i64, height: i64) -> Sheet {
        let size = |n: i64| usize::try_from(n).unwrap_or_default();
        Sheet {
            width: size(width),
            cells: vec![(0, 0); size(width) * size(height)],
        }
    }

    fn line(&mut self, from: Spot, to: Spot) {
        let (top, bottom) = (from.1.min(to.1), from.1.max(to.1));
        if top == bottom {
            return;
        }
        let x = |y: i64| from.0 + ((to.0 - from.0) * (y - from.1)).div_euclid(to.1 - from.1);
        for row in top.div_euclid(PART)..=(bottom - 1).div_euclid(PART) {
            let (a, b) = (top.max(row * PART), bottom.min((row + 1) * PART));
            let (a, b) = if from.1 < to.1 { (a, b) } else { (b, a) };
            self.piece(row, (x(a), a), (x(b), b));
        }
    }

    /// A line within one row of cells.
    fn piece(&mut self, row: i64, from: Spot, to: Spot) {
        let (left, right) = (from.0.min(to.0), from.0.max(to.0));
        if left == right {
            let column = left.div_euclid(PART);
            return self.add(row, column, to.1 - from.1, 2 * (left - column * PART));
        }
        let y = |x: i64| from.1 + ((to.1 - from.1) * (x - from.0)).div_euclid(to.0 - from.0);
        for column in left.div_euclid(PART)..=(right - 1).div_euclid(PART) {
            let edge = column * PART;
            let (a, b) = (left.max(edge), right.min(edge + PART));
            let (a, b) = if from.0 < to.0 { (a, b) } else { (b, a) };
            self.add(row, column, y(b) - y(a), a + b - 2 * edge);
        }
    }

    fn add(&mut self, row: i64, column: i64, down: i64, sides: i64) {
        let Ok(column) = usize::try_from(column) else {
            return;
        };
        let start = usize::try_from(row)
            .unwrap_or(usize::MAX)
            .saturating_mul(self.width);
        if let Some(cell) = self.cells.get_mut(start.saturating_add(column)) {
            cell.0 += down;
            cell.1 += down * sides;
        }
    }

    /// What lies inside, where outlines may cover each other.
    fn pixels(&self) -> Vec<u8> {
        let mut out = Vec::with_capacity(self.cells.len());
        for row in self.cells.chunks(self.width.max(1)) {
            let mut down = 0;
            for (here, area) in row {
                down += here;
                let twice = (down * 2 * PART - area).abs();
                let level = (twice * 255 / (2 * PART * PART)).min(255);
                out.push(u8::try_from(level).unwrap_or(255));
            }
        }
        out
    }
}
