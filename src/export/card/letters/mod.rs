//! Letters for cards: outlines, widths and kerning of Noto, in four faces.
//!
//! `letters.bin` is made by `make.py`, which says how it is written. It is read once per run.
//! All arithmetic is with whole numbers, so that a card has the same bytes on every machine.

mod outline;
mod trace;

pub(super) use self::trace::trace;

use std::collections::BTreeMap;
use std::sync::LazyLock;

/// A face, by its place in the file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Style {
    /// For titles.
    SerifBold,
    /// For text.
    Serif,
    /// For apparatus.
    Sans,
    /// For the labels of markings, and no other letters.
    Label,
}

/// The outlines and measures of one face, in units of the font.
#[derive(Debug)]
pub(super) struct Face {
    /// Units in the height of a line set solid.
    em: i64,
    /// Closed lines of curves.
    shapes: Vec<Vec<Outline>>,
    characters: BTreeMap<char, Character>,
    /// For a row, how far the next letter is moved, by its column.
    kerning: Vec<BTreeMap<usize, i64>>,
}

/// A closed line: its points in order.
type Outline = Vec<Point>;

/// Right and up, and whether the outline goes through the point; else it pulls at the curve.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Point {
    x: i64,
    y: i64,
    on: bool,
}

/// What stands for one code point.
#[derive(Debug, Clone, Copy)]
struct Character {
    shape: usize,
    width: i64,
    row: usize,
    column: usize,
}

static FILE: &[u8] = include_bytes!("letters.bin");
static FACES: LazyLock<Vec<Face>> = LazyLock::new(|| {
    // The file is a part of the program, and a test reads it whole.
    let bytes = miniz_oxide::inflate::decompress_to_vec_zlib(FILE).unwrap_or_default();
    outline::faces(&bytes).unwrap_or_default()
});

/// A face; none only where the file is broken.
pub(super) fn face(style: Style) -> Option<&'static Face> {
    FACES.get(style as usize)
}

/// Parts of a pixel that positions are counted in.
pub(super) const PART: i64 = 256;

impl Face {
    /// Whether there is a letter for it.
    pub(super) fn has(&self, c: char) -> bool {
        self.characters.contains_key(&c)
    }

    /// Where each letter of a text stands, and where the text ends, in units.
    fn places(&self, text: &str) -> (Vec<(Character, i64)>, i64) {
        let mut at = 0;
        let mut before: Option<Character> = None;
        let mut places = Vec::with_capacity(text.len());
        for character in text.chars().filter_map(|c| self.characters.get(&c)) {
            let row = before.and_then(|b| self.kerning.get(b.row));
            at += row.and_then(|r| r.get(&character.column)).unwrap_or(&0);
            places.push((*character, at));
            at += character.width;
            before = Some(*character);
        }
        (places, at)
    }

    /// How wide a text is at a size in pixels, in parts of a pixel.
    pub(super) fn width(&self, text: &str, size: i64) -> i64 {
        self.places(text).1 * size * PART / self.em
    }
}

#[cfg(test)]
mod tests {
    use super::{FACES, Style, face};

    #[test]
    fn the_file_is_read_whole() {
        let counts: Vec<usize> = FACES.iter().map(|f| f.characters.len()).collect();
        assert_eq!(counts, [693, 693, 693, 17]);
    }

    #[test]
    fn letters_have_their_widths_and_pairs_are_kerned() {
        let serif = face(Style::SerifBold).expect("a face");
        let width = |text: &str| serif.width(text, 1000);
        assert!(width("m") > width("i"));
        assert!(width("AV") < width("A") + width("V"));
        assert!(serif.has('é') && serif.has('ɗ') && serif.has('ǝ') && serif.has('ẓ'));
        assert!(!serif.has('ⵣ') && !serif.has('ع'));
    }
}
