//! A picture of few colours as PNG (ISO/IEC 15948): a byte a pixel, with a palette.

use super::letters::{Face, PART, trace};
use crate::attach::png::{SIGNATURE, put};

/// The colour at the head of the palette, which a picture is full of at first.
const FIRST: u8 = 0;

/// Steps from a ground to the ink on it.
const STEPS: u8 = 15;

/// A colour, and the steps to it from the ground that it is written on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Ink {
    /// The number of its first step in the palette; of the colour itself, `STEPS - 1` more.
    first: u8,
}

/// A picture in the making.
pub(super) struct Canvas {
    width: usize,
    height: usize,
    palette: Vec<[u8; 3]>,
    /// A number of the palette for each pixel.
    pixels: Vec<u8>,
}

impl Canvas {
    /// All in one colour.
    pub(super) fn new(width: usize, height: usize, ground: [u8; 3]) -> Canvas {
        Canvas {
            width,
            height,
            palette: vec![ground],
            pixels: vec![FIRST; width * height],
        }
    }

    /// A colour to write and to fill with. Its steps are even as screens count (sRGB), which keeps dark letters
    /// on light paper as heavy as they are drawn, and needs no powers, which machines work out differently.
    pub(super) fn ink(&mut self, ground: [u8; 3], ink: [u8; 3]) -> Ink {
        let first = u8::try_from(self.palette.len()).unwrap_or(u8::MAX);
        let mixed = |step: u8, i: usize| {
            let (step, whole) = (u16::from(step), u16::from(STEPS));
            let sum = u16::from(ground[i]) * (whole - step) + u16::from(ink[i]) * step;
            u8::try_from((sum + whole / 2) / whole).unwrap_or(u8::MAX)
        };
        let steps = (1..=STEPS).map(|step| [0, 1, 2].map(|i| mixed(step, i)));
        self.palette.extend(steps);
        Ink { first }
    }

    /// Fills a rectangle, as far as it lies on the picture.
    pub(super) fn fill(&mut self, x: usize, y: usize, width: usize, height: usize, ink: Ink) {
        self.paint(x, y, width, height, ink.first + STEPS - 1);
    }

    /// Makes a rectangle as the picture was at first.
    pub(super) fn clear(&mut self, x: usize, y: usize, width: usize, height: usize) {
        self.paint(x, y, width, height, FIRST);
    }

    fn paint(&mut self, x: usize, y: usize, width: usize, height: usize, colour: u8) {
        let (from, to) = (x.min(self.width), (x + width).min(self.width));
        for row in self.pixels.chunks_mut(self.width).skip(y).take(height) {
            row[from..to].fill(colour);
        }
    }

    /// Writes a line from `x` on the base line `y`, on the ground that the ink was mixed for.
    pub(super) fn write(
        &mut self,
        (x, y): (usize, usize),
        face: &Face,
        size: i64,
        text: &str,
        ink: Ink,
    ) {
        for letter in trace(face, text, size) {
            let rows = letter.pixels.chunks(letter.width.max(1));
            for (row, down) in rows.zip(letter.top..) {
                for (level, right) in row.iter().zip(letter.left..) {
                    let spot = x.checked_add_signed(right as isize);
                    let spot = spot.zip(y.checked_add_signed(down as isize));
                    self.touch(spot, *level, ink);
                }
            }
        }
    }

    /// Where letters touch, the darker step stays.
    fn touch(&mut self, spot: Option<(usize, usize)>, level: u8, ink: Ink) {
        let step = (u16::from(level) * u16::from(STEPS) + 127) / 255;
        let Some((x, y)) = spot.filter(|(x, y)| *x < self.width && *y < self.height && step > 0)
        else {
            return;
        };
        let colour = ink.first + u8::try_from(step).unwrap_or(STEPS) - 1;
        let pixel = &mut self.pixels[y * self.width + x];
        let written = (ink.first..ink.first + STEPS).contains(pixel);
        *pixel = if written { colour.max(*pixel) } else { colour };
    }

    /// The file.
    pub(super) fn png(&self) -> Vec<u8> {
        let size = |n: usize| u32::try_from(n).unwrap_or_default().to_be_bytes();
        let mut head = [size(self.width), size(self.height)].concat();
        head.extend([8, 3, 0, 0, 0]);
        let mut rows = Vec::with_capacity(self.pixels.len() + self.height);
        for row in self.pixels.chunks(self.width) {
            rows.push(0);
            rows.extend(row);
        }
        let mut out = SIGNATURE.to_vec();
        put(b"IHDR", &head, &mut out);
        put(b"PLTE", &self.palette.concat(), &mut out);
        let packed = miniz_oxide::deflate::compress_to_vec_zlib(&rows, 9);
        put(b"IDAT", &packed, &mut out);
        put(b"IEND", &[], &mut out);
        out
    }
}

/// Whole pixels that a text is wide, rounded up.
pub(super) fn pixels(face: &Face, text: &str, size: i64) -> usize {
    let width = (face.width(text, size) + PART - 1).div_euclid(PART);
    usize::try_from(width).unwrap_or_default()
}
