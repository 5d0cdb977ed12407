//! Lettering that does not collide.

use super::clip::{Pixel, Window, inside, length_of};

/// Sizes of lettering in pixels: names, and what stands below them.
pub(super) const NAME: f64 = 13.0;
pub(super) const NOTE: f64 = 12.0;
/// A line of lettering for each pixel of its size.
const LINE: f64 = 1.1;
/// The foot of a line below its top, for each pixel of its size.
const FOOT: f64 = 0.86;
/// Space between a mark and its lettering, and between any lettering and the edge.
const GAP: f64 = 4.0;

/// How wide a text is set at most, in the fonts of the style sheet.
pub(super) fn width(text: &str, size: f64, strong: bool) -> f64 {
    let em: f64 = text.chars().map(em).sum();
    em * size * if strong { 1.07 } else { 1.0 }
}

fn em(c: char) -> f64 {
    match c {
        'i' | 'j' | 'l' | 'I' | '.' | ',' | ':' | ';' | '\'' | '’' | '|' | '!' | ' ' | '\u{a0}' => {
            0.3
        }
        'f' | 't' | 'r' | '-' | '(' | ')' | '/' => 0.4,
        'm' | 'w' | 'M' | 'W' => 0.92,
        '\u{300}'..='\u{36f}' | '\u{200b}'..='\u{200f}' => 0.0,
        '\u{1100}'..='\u{11ff}' | '\u{2e80}'.. => 1.02,
        _ if c.is_uppercase() => 0.72,
        _ => 0.58,
    }
}

/// Where a text hangs on its mark.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Anchor {
    Start,
    Middle,
    End,
}

/// One line, set.
#[derive(Debug, Clone)]
pub(super) struct Set {
    pub(super) x: f64,
    pub(super) foot: f64,
    pub(super) anchor: Anchor,
}

/// A line to be set: its width and its size.
#[derive(Debug, Clone, Copy)]
pub(super) struct Line {
    pub(super) width: f64,
    pub(super) size: f64,
}

/// A point to hang a text on, and the way from there to the text: -1, 0 or 1 right and down.
#[derive(Debug, Clone, Copy)]
pub(super) struct Hook {
    pub(super) at: Pixel,
    pub(super) right: i8,
    pub(super) down: i8,
}

/// The drawing's room, and what is taken of it.
#[derive(Debug)]
pub(super) struct Room {
    frame: Window,
    taken: Vec<Window>,
    /// Outlines that lettering should rather not stand on.
    lines: Vec<Pixel>,
}

impl Room {
    pub(super) fn new(frame: Window) -> Room {
        Room {
            frame: frame.grown(-2.0),
            taken: Vec::new(),
            lines: Vec::new(),
        }
    }

    pub(super) fn take(&mut self, window: Window) {
        self.taken.push(window);
    }

    pub(super) fn avoid(&mut self, line: impl IntoIterator<Item = Pixel>) {
        self.lines.extend(line);
    }

    pub(super) fn is_free(&self, window: &Window) -> bool {
        self.frame.encloses(window) && !self.taken.iter().any(|t| t.meets(window))
    }

    /// Sets lines at the best hook that has room for them, and takes the room. Earlier hooks are better.
    pub(super) fn set(&mut self, hooks: &[Hook], lines: &[Line]) -> Option<Vec<Set>> {
        let best = hooks
            .iter()
            .enumerate()
            .map(|(order, hook)| (order, hook, block(hook, lines)))
            .filter(|(_, _, block)| self.is_free(block))
            .min_by_key(|(order, _, block)| {
                order + 2 * self.lines.iter().filter(|at| block.holds(**at)).count()
            });
        let (_, hook, block) = best?;
        let sets = self.lay(hook, &block, lines);
        self.take(block);
        Some(sets)
    }

    fn lay(&self, hook: &Hook, block: &Window, lines: &[Line]) -> Vec<Set> {
        let (x, anchor) = match hook.right {
            1 => (block.left, Anchor::Start),
            -1 => (block.right, Anchor::End),
            _ => (f64::midpoint(block.left, block.right), Anchor::Middle),
        };
        let mut top = block.top;
        lines
            .iter()
            .map(|line| {
                let foot = top + line.size * FOOT;
                top += line.size * LINE;
                Set { x, foot, anchor }
            })
            .collect()
    }

    /// A place inside an area for one line, as far from the area's edge and from what is taken as there is.
    pub(super) fn within(&mut self, rings: &[Vec<Pixel>], line: Line) -> Option<Set> {
        const STEP: f64 = 10.0;
        let mut best: Option<(f64, Window)> = None;
        let mut y = self.frame.top + STEP;
        while y < self.frame.bottom {
            let mut x = self.frame.left + STEP;
            while x < self.frame.right {
                let hook = Hook {
                    at: (x, y),
                    right: 0,
                    down: 0,
                };
                let block = block(&hook, &[line]);
                if let Some(space) = self.space(&block, rings)
                    && best.as_ref().is_none_or(|(most, _)| space > *most)
                {
                    best = Some((space, block));
                }
                x += STEP;
            }
            y += STEP;
        }
        let (_, block) = best?;
        self.take(block);
        Some(Set {
            x: f64::midpoint(block.left, block.right),
            foot: block.top + line.size * FOOT,
            anchor: Anchor::Middle,
        })
    }

    /// How much space a block has around it; none where it stands on something or leaves the area.
    fn space(&self, block: &Window, rings: &[Vec<Pixel>]) -> Option<f64> {
        let middle = (
            f64::midpoint(block.left, block.right),
            f64::midpoint(block.top, block.bottom),
        );
        let clear = block.grown(GAP);
        if !self.is_free(&clear) {
            return None;
        }
        let ends = [(clear.left, middle.1), (clear.right, middle.1), middle];
        let corners = clear.corners();
        let all_in = |at: &[Pixel]| at.iter().all(|at| inside(rings, *at));
        if !all_in(&ends) || !all_in(&corners) || self.lines.iter().any(|at| block.holds(*at)) {
            return None;
        }
        let half = (block.right - block.left) / 2.0;
        let beyond = |at: &Pixel| {
            let across = ((at.0 - middle.0).abs() - half).max(0.0);
            length_of(across, at.1 - middle.1)
        };
        let edges = rings.iter().flatten().map(beyond);
        let others = self.taken.iter().flat_map(Window::corners);
        let nearest = edges.chain(others.map(|at| beyond(&at)));
        Some(nearest.fold(60.0, f64::min))
    }
}

/// The room that lines take at a hook.
fn block(hook: &Hook, lines: &[Line]) -> Window {
    let width = lines.iter().map(|l| l.width).fold(0.0, f64::max);
    let height: f64 = lines.iter().map(|l| l.size * LINE).sum();
    let start = |at: f64, way: i8, long: f64, gap: f64| match way {
        1 => at + gap,
        -1 => at - gap - long,
        _ => at - long / 2.0,
    };
    let diagonal = hook.right != 0 && hook.down != 0;
    let left = start(
        hook.at.0,
        hook.right,
        width,
        if diagonal { 1.0 } else { GAP },
    );
    let top = start(hook.at.1, hook.down, height, 1.0);
    Window {
        left,
        top,
        right: left + width,
        bottom: top + height,
    }
}

/// Eight hooks around a circle, the best first.
pub(super) fn around(at: Pixel, radius: f64) -> Vec<Hook> {
    const WAYS: [(i8, i8); 8] = [
        (1, 0),
        (-1, 0),
        (0, -1),
        (0, 1),
        (1, -1),
        (-1, -1),
        (1, 1),
        (-1, 1),
    ];
    WAYS.iter()
        .map(|(right, down)| hook(at, radius, *right, *down))
        .collect()
}

/// The hook at one side of a circle.
pub(super) fn hook(at: Pixel, radius: f64, right: i8, down: i8) -> Hook {
    let way = (f64::from(right), f64::from(down));
    let far = radius / way.0.hypot(way.1).max(1.0);
    Hook {
        at: (at.0 + way.0 * far, at.1 + way.1 * far),
        right,
        down,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const FRAME: Window = Window {
        left: 0.0,
        top: 0.0,
        right: 248.0,
        bottom: 228.0,
    };

    /// A generator of the same numbers every time.
    fn numbers() -> impl FnMut() -> f64 {
        let mut seed: u64 = 7;
        move || {
            seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
            (seed >> 40) as f64 / f64::from(1 << 24)
        }
    }

    #[test]
    fn a_crowd_does_not_collide() {
        let mut next = numbers();
        let mut room = Room::new(FRAME);
        let spots: Vec<Pixel> = (0..60).map(|_| (next() * 248.0, next() * 228.0)).collect();
        for (x, y) in &spots {
            room.take(Window {
                left: x - 3.0,
                top: y - 3.0,
                right: x + 3.0,
                bottom: y + 3.0,
            });
        }
        let mut set = 0;
        for spot in &spots {
            let line = Line {
                width: 20.0 + next() * 50.0,
                size: NAME,
            };
            set += usize::from(room.set(&around(*spot, 4.0), &[line]).is_some());
        }
        assert!(set > 10, "{set}");
        let labels = &room.taken[60..];
        assert_eq!(labels.len(), set);
        for (i, a) in labels.iter().enumerate() {
            assert!(FRAME.encloses(a), "{a:?}");
            for b in room.taken[..60].iter().chain(&labels[i + 1..]) {
                assert!(!a.meets(b), "{a:?} {b:?}");
            }
        }
    }

    #[test]
    fn what_has_no_room_is_not_set() {
        let mut room = Room::new(FRAME);
        room.take(FRAME);
        let line = Line {
            width: 30.0,
            size: NAME,
        };
        assert!(room.set(&around((100.0, 100.0), 4.0), &[line]).is_none());
        assert!(room.within(&[FRAME.corners()], line).is_none());
    }

    #[test]
    fn a_name_stays_inside_its_area() {
        let mut room = Room::new(FRAME);
        let area = [vec![
            (100.0, 20.0),
            (240.0, 20.0),
            (240.0, 120.0),
            (100.0, 120.0),
        ]];
        let line = Line {
            width: 60.0,
            size: NOTE,
        };
        let set = room.within(&area, line).expect("room");
        assert!((130.0..=210.0).contains(&set.x) && (30.0..=115.0).contains(&set.foot));
        let wide = Line {
            width: 150.0,
            size: NOTE,
        };
        assert!(room.within(&area, wide).is_none());
    }
}
