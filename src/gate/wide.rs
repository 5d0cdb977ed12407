//! Text of two bytes a character, as pictures and documents hold it in their metadata (EXIF, XMP, office formats).

/// A stretch of text.
#[derive(Debug)]
pub(super) struct Stretch {
    pub(super) text: String,
    /// Where its first character stands; each has two bytes.
    start: usize,
}

impl Stretch {
    /// Where each byte of the text stands in the file.
    pub(super) fn places(&self) -> Vec<usize> {
        let mut places = Vec::with_capacity(self.text.len() + 1);
        for (c, at) in self.text.chars().zip((self.start..).step_by(2)) {
            places.extend(std::iter::repeat_n(at, c.len_utf8()));
        }
        places.push(self.start + 2 * self.text.chars().count());
        places
    }
}

/// How many characters in a row are a stretch.
const ENOUGH: usize = 4;

/// Hands on every stretch of text, little and big end first, wherever it begins. Scripts of an alphabet, not Chinese
/// or Japanese: of these any bytes could be.
pub(super) fn find(file: &[u8], mut found: impl FnMut(Stretch)) {
    // Without a zero there is not so much as a space.
    if !file.contains(&0) {
        return;
    }
    for begin in 0..2 {
        let units = file.get(begin..).unwrap_or_default().as_chunks::<2>().0;
        stretches(units, begin, u16::from_le_bytes, &mut found);
        stretches(units, begin, u16::from_be_bytes, &mut found);
    }
}

fn stretches(
    units: &[[u8; 2]],
    begin: usize,
    read: fn([u8; 2]) -> u16,
    found: &mut impl FnMut(Stretch),
) {
    let mut at = 0;
    for row in units.split(|unit| !plausible(read(*unit))) {
        if row.len() >= ENOUGH {
            let letters = row
                .iter()
                .filter_map(|unit| char::from_u32(read(*unit).into()));
            found(Stretch {
                text: letters.collect(),
                start: begin + 2 * at,
            });
        }
        at += row.len() + 1;
    }
}

fn plausible(unit: u16) -> bool {
    matches!(unit, 9 | 10 | 13 | 0x20..=0x7e | 0xa0..=0x6ff | 0x1e00..=0x203a)
}
