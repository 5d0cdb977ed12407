//! The scale bar: a round length in kilometres, true at the map's middle.

use super::clip::Window;
use super::labels::{self, Anchor, NOTE, Room, Set};
use super::view::View;
use super::{Bar, number, text};

/// The longest round number of kilometres, and its length in pixels, that is not longer than `most` pixels.
fn bar(km_per_pixel: f64, most: f64) -> (f64, f64) {
    let limit = (km_per_pixel * most).max(1e-6);
    let ten = 10.0_f64.powf(limit.log10().floor());
    let round = [5.0, 2.0, 1.0]
        .map(|n| n * ten)
        .into_iter()
        .find(|n| *n <= limit * (1.0 + 1e-9))
        .unwrap_or(ten);
    (round, round / km_per_pixel)
}

/// The scale bar, in the first corner that is free, and its room.
pub(super) fn add(view: &View, room: &mut Room, lettering: f64) -> Bar {
    let (km, long) = bar(view.km, 84.0 * lettering);
    let unit = format!("{km}\u{a0}km");
    let size = NOTE * lettering;
    let wide = long + labels::width(&unit, size, false) / 2.0 + 4.0;
    let high = size + 14.0;
    let corner = |right: bool, low: bool| {
        let left = if right { view.width - wide - 6.0 } else { 4.0 };
        let top = if low { view.height - high - 2.0 } else { 2.0 };
        Window {
            left,
            top,
            right: left + wide + 4.0,
            bottom: top + high,
        }
    };
    let corners = [(false, true), (true, true), (false, false), (true, false)];
    let free = corners
        .map(|(right, low)| corner(right, low))
        .into_iter()
        .find(|c| room.is_free(c));
    let at = free.unwrap_or_else(|| corner(false, true));
    room.take(at);
    let (x, y) = (at.left + 4.0, at.bottom - 9.0);
    let end = |x: f64, anchor, words: String| {
        let set = Set {
            x,
            foot: y - 3.0,
            anchor,
        };
        text(&set, words)
    };
    Bar {
        path: format!("M{} {}v5h{}v-5", number(x), number(y), number(long)),
        plate: plate(&at),
        ends: vec![
            end(x, Anchor::Start, "0".to_owned()),
            end(x + long, Anchor::Middle, unit),
        ],
    }
}

/// The bar's room, as a path.
fn plate(room: &Window) -> String {
    let (wide, high) = (room.right - room.left, room.bottom - room.top);
    format!(
        "M{} {}h{}v{}h{}z",
        number(room.left),
        number(room.top),
        number(wide),
        number(high),
        number(-wide)
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::earth::sphere::{Position, away};

    #[test]
    fn it_is_round_and_not_too_long() {
        for (km, most, expected) in [
            (2.4, 84.0, 200.0),
            (0.5, 80.0, 20.0),
            (1.25, 80.0, 100.0),
            (45.0, 84.0, 2000.0),
        ] {
            let (found, pixels) = bar(km, most);
            assert_eq!(found, expected);
            assert!(pixels <= most + 1e-6 && pixels > most / 2.6, "{pixels}");
        }
    }

    #[test]
    fn it_is_true_at_the_middle() {
        for (lat, lon, km) in [
            (18.0, 1.0, 2.4),
            (-17.0, 180.0, 1.3),
            (85.0, 20.0, 8.0),
            (0.0, 0.0, 0.2),
        ] {
            let middle = Position { lat, lon }.vector();
            let view = View::around(middle, (248.0, 228.0), km).expect("a view");
            let (length, pixels) = bar(view.km, 84.0);
            for bearing in [0.0, 90.0, 200.0] {
                let half = |turn| view.pixel(away(middle, length / 2.0, bearing + turn));
                let (a, b) = (half(0.0), half(180.0));
                let drawn = (a.0 - b.0).hypot(a.1 - b.1);
                assert!((drawn / pixels - 1.0).abs() < 0.01, "{drawn} {pixels}");
            }
        }
        let world = View::world(11.0, 400.0);
        let (length, pixels) = bar(world.km, 120.0);
        let half = |turn| world.pixel(away(world.middle(), length / 2.0, turn));
        for (a, b) in [(half(90.0), half(270.0)), (half(0.0), half(180.0))] {
            let drawn = (a.0 - b.0).hypot(a.1 - b.1);
            assert!((drawn / pixels - 1.0).abs() < 0.02, "{drawn} {pixels}");
        }
    }
}
