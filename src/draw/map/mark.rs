//! Marks: their true size, their shape, their lettering.

use super::clip::{Pixel, Window, clip_line, clip_ring, simplify};
use super::labels::{self, Hook, Line, NAME, NOTE, Room, around, hook};
use super::view::View;
use super::{Area, Drawn, Known, Mark, Numbered, Shape, land, number, text};
use crate::earth::base_for;
use crate::earth::sphere::{Vector, arc, away};

/// Steps of a circle.
const STEPS: u32 = 72;
/// What deviates less than so many pixels from a circle is drawn as one.
const ROUND: f64 = 0.4;
/// How far an arc's points may lie from it, in pixels.
const CLOSE: f64 = 0.15;
/// How far a ring's lettering may stand off, in pixels.
const ASIDE: f64 = 22.0;
/// The smallest ring that is told from a dot, in pixels.
const SMALLEST: f64 = 7.0;

/// A map's marks while they are being drawn.
pub(super) struct Drawing<'a> {
    view: &'a View,
    lettering: f64,
    numbers: bool,
    pub(super) room: Room,
    pub(super) areas: Vec<Area>,
    pub(super) marks: Vec<Drawn>,
    pub(super) numbered: Vec<Numbered>,
}

impl Shape {
    fn word(self) -> &'static str {
        match self {
            Shape::Scene => "scene",
            Shape::Origin => "origin",
            Shape::Destination => "destination",
            Shape::Route => "route",
            Shape::Other => "other",
        }
    }

    /// How far it reaches from its middle.
    fn radius(self) -> f64 {
        match self {
            Shape::Route => 5.5,
            Shape::Other => 2.5,
            _ => 4.5,
        }
    }

    fn path(self, (x, y): Pixel) -> String {
        let r = self.radius();
        let (left, top, middle) = (number(x - r), number(y - r), number(y));
        match self {
            Shape::Destination => format!("M{left} {top}h9v9h-9z"),
            Shape::Route => format!("M{left} {middle}l5.5-5.5 5.5 5.5-5.5 5.5z"),
            _ => round(&left, &middle, r),
        }
    }
}

/// A circle that begins at its left.
fn round(left: &str, y: &str, r: f64) -> String {
    let (r, d) = (number(r), number(2.0 * r));
    format!("M{left} {y}a{r} {r} 0 1 1 {d} 0a{r} {r} 0 1 1-{d} 0z")
}

/// Where a mark's point lies; none where it has no point.
fn point(view: &View, known: &Known) -> Option<Pixel> {
    match known {
        Known::Within { at, .. } => Some(view.pixel(at.vector())),
        Known::Away { .. } | Known::Country(_) => None,
    }
}

impl<'a> Drawing<'a> {
    pub(super) fn new(view: &'a View, lettering: f64, numbers: bool) -> Drawing<'a> {
        Drawing {
            view,
            lettering,
            numbers,
            room: Room::new(view.frame()),
            areas: Vec::new(),
            marks: Vec::new(),
            numbered: Vec::new(),
        }
    }

    /// True for a ring that is too small to be told from the dot in its middle, on a map that may leave it out.
    fn is_lost(&self, mark: &Mark) -> bool {
        let least = self.lettering * SMALLEST;
        let small = matches!(&mark.known, Known::Away { km, .. } if km / self.view.km < least);
        small && !self.numbers
    }

    /// What is known of each mark, at its true size; what is smaller than its dot is left to the dot.
    pub(super) fn add_areas(&mut self, marks: &[Mark]) {
        for mark in marks {
            if self.is_lost(mark) {
                continue;
            }
            let found = match &mark.known {
                Known::Within { at, km, soft } => {
                    let circle = arc(at.vector(), *km, 0.0, 360.0, STEPS);
                    self.outline(&circle, if *soft { "soft" } else { "circle" })
                        .filter(|_| km / self.view.km > mark.shape.radius() + 1.0)
                }
                Known::Away {
                    of,
                    km,
                    give,
                    bearings,
                } => self.away(of.vector(), *km, *give, *bearings),
                Known::Country(code) => base_for(self.view.km).country(code).map(|country| {
                    let rings = land::area(self.view, &country.area);
                    ("country", land::path(&rings, true))
                }),
            };
            if let Some((kind, path)) = found.filter(|(_, path)| !path.is_empty()) {
                let area = Area {
                    kind: kind.to_owned(),
                    path,
                };
                if !self.areas.contains(&area) {
                    self.areas.push(area);
                }
            }
        }
    }

    /// A ring, an arc, or a band where the distance is not exact.
    fn away(
        &mut self,
        of: Vector,
        km: f64,
        give: f64,
        bearings: Option<(f64, f64)>,
    ) -> Option<(&'static str, String)> {
        let (from, to) = bearings.unwrap_or((0.0, 360.0));
        let line = |km: f64| arc(of, km, from, to, STEPS);
        // A band too narrow to be seen is a line.
        if give / self.view.km < 1.0 {
            return self.outline(&line(km), "ring");
        }
        let (near, far) = (line((km - give).max(0.0)), line(km + give));
        let path = if bearings.is_some() {
            let sector: Vec<Vector> = far.iter().chain(near.iter().rev()).copied().collect();
            self.closed(&sector)
        } else {
            format!("{}{}", self.closed(&far), self.closed(&near))
        };
        let seen = far.iter().chain(&near).map(|v| self.view.pixel(*v));
        self.room.avoid(seen);
        Some(("band", path))
    }

    /// A circle, or whatever a line becomes in the projection, and lettering is asked to avoid it.
    fn outline(&mut self, line: &[Vector], kind: &'static str) -> Option<(&'static str, String)> {
        self.room.avoid(line.iter().map(|v| self.view.pixel(*v)));
        if let Some(circle) = self.circle(line) {
            return Some((kind, circle));
        }
        let window = self.view.window();
        let pieces = self.view.line(line).into_iter();
        let path: String = pieces
            .flat_map(|piece| clip_line(&piece, &window))
            .map(|piece| pixels(&piece, false))
            .collect();
        (!path.is_empty()).then_some((kind, path))
    }

    /// A closed line as an area.
    fn closed(&self, line: &[Vector]) -> String {
        if let Some(circle) = self.circle(line) {
            return circle;
        }
        let window = self.view.window();
        let rings = self.view.ring(line).into_iter();
        rings
            .map(|ring| pixels(&clip_ring(ring, &window), true))
            .collect()
    }

    /// The path of a line that comes out as a circle.
    fn circle(&self, line: &[Vector]) -> Option<String> {
        let (first, last) = (line.first()?, line.last()?);
        if self.view.is_world() || crate::earth::sphere::dot(*first, *last) < 1.0 - 1e-12 {
            return None;
        }
        let points: Vec<Pixel> = line.iter().skip(1).map(|v| self.view.pixel(*v)).collect();
        let count = points.len() as f64;
        let x = points.iter().map(|p| p.0).sum::<f64>() / count;
        let y = points.iter().map(|p| p.1).sum::<f64>() / count;
        let radii = || points.iter().map(|p| (p.0 - x).hypot(p.1 - y));
        let (least, most) = (
            radii().fold(f64::MAX, f64::min),
            radii().fold(0.0, f64::max),
        );
        let r = f64::midpoint(least, most);
        (most - least < ROUND).then(|| round(&number(x - r), &number(y), r))
    }

    /// The marks' shapes. All take their room before any lettering does.
    pub(super) fn add_points(&mut self, marks: &[&Mark]) {
        for mark in marks {
            let at = point(self.view, &mark.known);
            if let Some(at) = at {
                let r = mark.shape.radius();
                let spot = Window {
                    left: at.0,
                    top: at.1,
                    right: at.0,
                    bottom: at.1,
                };
                self.room.take(spot.grown(r));
            }
            self.marks.push(Drawn {
                href: mark.href.clone(),
                title: mark.title.clone(),
                shape: mark.shape.word().to_owned(),
                path: at.map_or_else(String::new, |at| mark.shape.path(at)),
                ..Drawn::default()
            });
        }
    }

    /// Names and notes: both, or the name, or a number, or nothing, whatever has room.
    pub(super) fn add_names(&mut self, marks: &[&Mark]) {
        for (i, mark) in marks.iter().enumerate() {
            if self.is_lost(mark) {
                continue;
            }
            let strong = mark.shape != Shape::Other;
            let size = self.lettering * if strong { NAME } else { NOTE };
            let line = |words: &str, size| Line {
                width: labels::width(words, size, strong),
                size,
            };
            let name = line(&mark.name, size);
            let hooks = self.hooks(mark);
            let note = mark.note.as_deref().filter(|n| !n.is_empty());
            let both = note.and_then(|note| {
                let note = line(note, NOTE * self.lettering);
                self.room.set(&hooks, &[name, note])
            });
            let sets = both
                .or_else(|| self.room.set(&hooks, &[name]))
                .or_else(|| self.inside_country(mark, name));
            if let Some(sets) = sets {
                let mut sets = sets.iter();
                self.marks[i].name = sets.next().map(|s| text(s, mark.name.clone()));
                let note = note.unwrap_or_default();
                self.marks[i].note = sets.next().map(|s| text(s, note));
            } else if self.numbers && strong {
                self.add_number(i, mark, &hooks);
            }
        }
    }

    fn inside_country(&mut self, mark: &Mark, name: Line) -> Option<Vec<labels::Set>> {
        let Known::Country(code) = &mark.known else {
            return None;
        };
        let rings = land::area(self.view, &base_for(self.view.km).country(code)?.area);
        Some(vec![self.room.within(&rings, name)?])
    }

    fn add_number(&mut self, i: usize, mark: &Mark, hooks: &[Hook]) {
        let number = self.numbered.len() + 1;
        let digits = number.to_string();
        let size = self.lettering * NAME;
        let line = Line {
            width: labels::width(&digits, size, true),
            size,
        };
        let Some(sets) = self.room.set(hooks, &[line]) else {
            return;
        };
        self.marks[i].name = sets.first().map(|s| text(s, digits));
        self.numbered.push(Numbered {
            number,
            name: mark.name.clone(),
            href: mark.href.clone(),
        });
    }

    /// Where a mark's lettering may hang.
    fn hooks(&self, mark: &Mark) -> Vec<Hook> {
        match &mark.known {
            Known::Within { at, km, .. } => {
                let (middle, r) = (self.view.pixel(at.vector()), mark.shape.radius());
                let mut hooks = around(middle, r);
                let wide = km / self.view.km;
                if wide > r {
                    hooks.extend(around(middle, wide));
                }
                hooks
            }
            Known::Away {
                of,
                km,
                give,
                bearings,
            } => self.ring_hooks(of.vector(), *km, *give, *bearings),
            Known::Country(_) => Vec::new(),
        }
    }

    /// Outside a ring and then inside it, above and below first.
    fn ring_hooks(
        &self,
        of: Vector,
        km: f64,
        give: f64,
        bearings: Option<(f64, f64)>,
    ) -> Vec<Hook> {
        let at = |km: f64, bearing: f64, sign: f64| {
            let way = |part: f64| {
                let part = part * sign;
                i8::from(part > 0.38) - i8::from(part < -0.38)
            };
            let (right, up) = bearing.to_radians().sin_cos();
            let pixel = self.view.pixel(away(of, km, bearing));
            hook(pixel, 1.0, way(right), way(-up))
        };
        let along: Vec<f64> = match bearings {
            Some((from, to)) => vec![f64::midpoint(from, to), from, to],
            None => vec![0.0, 180.0, 90.0, 270.0, 45.0, 315.0, 135.0, 225.0],
        };
        let outside = along.iter().map(|b| at(km + give, *b, 1.0));
        let inside = along.iter().map(|b| at((km - give).max(0.0), *b, -1.0));
        // Beyond a second ring around the same place.
        let beyond = km + give + ASIDE * self.view.km;
        let aside = along.iter().map(|b| at(beyond, *b, 1.0));
        outside.chain(inside).chain(aside).collect()
    }
}

/// A line in pixels as a path.
fn pixels(line: &[Pixel], closed: bool) -> String {
    let mut out = String::new();
    for (i, at) in simplify(line, CLOSE).iter().enumerate() {
        out.push(if i == 0 { 'M' } else { ' ' });
        out.push_str(&format!("{} {}", number(at.0), number(at.1)));
    }
    if closed && !out.is_empty() {
        out.push('z');
    }
    out
}
