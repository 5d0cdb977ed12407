//! The lines of a PDF, from where its letters stand: a PDF has letters at places, and neither words nor lines.

use crate::archive::raised::takes_an_exponent;
use pdf_extract::{Document, MediaBox, OutputDev, OutputError, Transform, output_doc};
use unicode_normalization::UnicodeNormalization;

/// White space between words, in the size of letters.
const SPACE: f64 = 0.1;

/// From here on a letter stands on another line, in the size of letters, where it begins before the last one ended.
const LINE: f64 = 0.5;

/// From here on it does so wherever it begins.
const PARAGRAPH: f64 = 1.5;

/// How small a raised digit is beside the letters that it is raised over, at most.
const RAISED: f64 = 0.85;

/// The text of a PDF that has no password.
pub(super) fn text(bytes: &[u8]) -> Result<String, OutputError> {
    let mut document = Document::load_mem(bytes)?;
    if document.is_encrypted() {
        (document.decrypt("")).map_err(OutputError::PdfError)?;
    }
    let mut layout = Layout::default();
    output_doc(&document, &mut layout)?;
    Ok(layout.text)
}

/// Text as far as it has been read.
#[derive(Debug, Default)]
struct Layout {
    text: String,
    /// Whether the next letter is the first that is drawn in one go: only before such letters white space is left out.
    first: bool,
    /// The last letter; none before the first one of all.
    last: Option<Letter>,
    /// The last one that is not raised.
    base: Option<Letter>,
}

/// Where a letter stands, seen along its own direction.
#[derive(Debug, Clone, Copy)]
struct Letter {
    start: f64,
    end: f64,
    /// Its line's height on the page.
    up: f64,
    size: f64,
}

impl Letter {
    fn of(place: &Transform, width: f64, font_size: f64) -> Letter {
        let length = place.m11.hypot(place.m12);
        let (cos, sin) = if length > 0.0 {
            (place.m11 / length, place.m12 / length)
        } else {
            (1.0, 0.0)
        };
        let area = (place.m11 * place.m22 - place.m12 * place.m21).abs();
        let size = area.sqrt() * font_size.abs();
        let start = place.m31 * cos + place.m32 * sin;
        Letter {
            start,
            end: start + width * size,
            up: place.m32 * cos - place.m31 * sin,
            size,
        }
    }

    /// Whether it is as small and stands as high above another as a note's number does.
    fn is_raised_over(&self, base: &Letter) -> bool {
        let above = self.up - base.up;
        self.size < base.size * RAISED && above > base.size * 0.1 && above < base.size
    }
}

impl Layout {
    /// What parts a letter from the one before it.
    fn part(&mut self, letter: &Letter, last: &Letter) {
        let down = (letter.up - last.up).abs();
        if down > letter.size * PARAGRAPH {
            self.text.push('\n');
        }
        if letter.start < last.end && down > letter.size * LINE {
            self.text.push('\n');
        }
        if letter.start > last.end + letter.size * SPACE {
            self.text.push(' ');
        }
    }

    /// Where a raised digit stands right behind other words, it is a note's number and no part of theirs: 84¹ is not 841.
    fn part_from_note(&mut self, said: &str) {
        let digit = said.starts_with(|c: char| c.is_ascii_digit());
        let apart = self.text.ends_with(char::is_whitespace) || self.text.is_empty();
        if digit && !apart && !takes_an_exponent(&self.text) {
            self.text.push(' ');
        }
    }
}

impl OutputDev for Layout {
    fn begin_page(
        &mut self,
        _: u32,
        _: &MediaBox,
        _: Option<(f64, f64, f64, f64)>,
    ) -> Result<(), OutputError> {
        Ok(())
    }

    fn end_page(&mut self) -> Result<(), OutputError> {
        Ok(())
    }

    fn output_character(
        &mut self,
        place: &Transform,
        width: f64,
        _: f64,
        font_size: f64,
        said: &str,
    ) -> Result<(), OutputError> {
        let letter = Letter::of(place, width, font_size);
        let raised = (self.base).is_some_and(|base| letter.is_raised_over(&base));
        if self.first {
            if let Some(last) = self.last {
                self.part(&letter, &last);
            }
            if raised {
                self.part_from_note(said);
            }
        }
        self.text.extend(said.chars().flat_map(spelt));
        self.first = false;
        self.last = Some(letter);
        if !raised {
            self.base = Some(letter);
        }
        Ok(())
    }

    fn begin_word(&mut self) -> Result<(), OutputError> {
        self.first = true;
        Ok(())
    }

    fn end_word(&mut self) -> Result<(), OutputError> {
        Ok(())
    }

    fn end_line(&mut self) -> Result<(), OutputError> {
        Ok(())
    }
}

/// The letters that a sign is cast of: a font's ligatures are no letters of the words, and nobody types them.
fn spelt(c: char) -> impl Iterator<Item = char> {
    let is_cast = matches!(c, '\u{fb00}'..='\u{fb06}');
    let other = (!is_cast).then_some(c);
    is_cast.then(|| c.nfkc()).into_iter().flatten().chain(other)
}
