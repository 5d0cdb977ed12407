//! How a card is laid out: 1200 by 630 pixels, in multiples of 7 and 14, as the pages are.

use super::MOST;
use super::bands::{self, Inks, Measures, Row};
use super::letters::{Face, Style, face};
use super::lines::{balanced, first, one, sayable};
use super::png::{Canvas, Ink, pixels};
use crate::model::marking::Marking;
use crate::model::words::Word;

/// As wide and high as Open Graph's readers want it.
const WIDTH: usize = 1200;
const HEIGHT: usize = 630;
/// The height of the bands with the marking, and what stays free at the left and the right.
const BAND: usize = 56;
const MARGIN: usize = 56;
const MEASURE: usize = WIDTH - 2 * MARGIN;

/// Titles: a size, the height of its line, and how many lines it may take.
const TITLES: [(i64, usize, usize); 7] = [
    (107, 112, 1),
    (80, 84, 2),
    (73, 77, 2),
    (66, 70, 3),
    (60, 63, 3),
    (53, 56, 4),
    (46, 49, 4),
];
/// Apparatus and text: a size.
const SMALL: i64 = 24;
const TEXT: i64 = 30;
/// The height of a line of text, and of a judgement with its words.
const LINE: usize = 42;
const PITCH: usize = 70;
/// How wide the judgements are beside the bottom line, and what stays free between.
const ASIDE: usize = 420;
const GUTTER: usize = 49;
/// Sizes for the words of judgements; the largest at which all have room is taken.
const ASIDES: [i64; 3] = [24, 22, 20];

/// The colours of the style sheet in light.
const PAPER: [u8; 3] = [0xfb, 0xfb, 0xf8];
const INK: [u8; 3] = [0x15, 0x18, 0x1b];
const INK2: [u8; 3] = [0x45, 0x4c, 0x52];
const EDGE: [u8; 3] = [0x75, 0x7b, 0x80];
const BLACK: [u8; 3] = [0, 0, 0];
const WHITE: [u8; 3] = [0xff, 0xff, 0xff];

/// What a card says.
pub(super) struct Words {
    pub(super) site: String,
    /// The site's title where the whole has no room.
    pub(super) short: Option<String>,
    /// Where the site is, without `https://`.
    pub(super) address: String,
    pub(super) marking: Marking,
    pub(super) kicker: String,
    pub(super) title: String,
    pub(super) bottom_line: String,
}

/// The faces, by what they are for.
struct Faces {
    title: &'static Face,
    text: &'static Face,
    small: &'static Face,
    label: &'static Face,
}

struct Sheet {
    canvas: Canvas,
    faces: Faces,
    ink: Ink,
    ink2: Ink,
    edge: Ink,
    ticks: Vec<u8>,
}

/// A card as PNG.
pub(super) fn draw(words: &Words, rows: &[Row], ticks: &[u8]) -> Vec<u8> {
    let Some(faces) = faces() else {
        return Canvas::new(WIDTH, HEIGHT, PAPER).png();
    };
    let mut canvas = Canvas::new(WIDTH, HEIGHT, PAPER);
    let mut sheet = Sheet {
        ink: canvas.ink(PAPER, INK),
        ink2: canvas.ink(PAPER, INK2),
        edge: canvas.ink(PAPER, EDGE),
        canvas,
        faces,
        ticks: ticks.to_vec(),
    };
    sheet.marked(words);
    match sayable(&words.title, sheet.faces.title) {
        Some(title) => sheet.written(words, &title, rows),
        None => sheet.drawn(rows),
    }
    sheet.canvas.png()
}

fn faces() -> Option<Faces> {
    Some(Faces {
        title: face(Style::SerifBold)?,
        text: face(Style::Serif)?,
        small: face(Style::Sans)?,
        label: face(Style::Label)?,
    })
}

/// The label's colour, exact.
fn colour(marking: Marking) -> [u8; 3] {
    match marking {
        Marking::Clear => [0xff, 0xff, 0xff],
        Marking::Green => [0x33, 0xff, 0x00],
        Marking::Amber | Marking::AmberStrict => [0xff, 0xc0, 0x00],
        Marking::Red => [0xff, 0x2b, 0x2b],
    }
}

impl Sheet {
    /// The bands at the head and at the foot, as pages have them: the site, its address, and the marking in both.
    fn marked(&mut self, words: &Words) {
        let black = self.canvas.ink(BLACK, BLACK);
        let white = self.canvas.ink(BLACK, WHITE);
        let label = self.canvas.ink(BLACK, colour(words.marking));
        let marking = words.marking.word();
        let wide = pixels(self.faces.label, marking, SMALL);
        let room = MEASURE - wide - GUTTER;
        for (y, text) in [
            (0, self.site(words, room)),
            (HEIGHT - BAND, sayable(&words.address, self.faces.small)),
        ] {
            self.canvas.fill(0, y, WIDTH, BAND, black);
            let line = y + BAND / 2 + 9;
            let at = (WIDTH - MARGIN - wide, line);
            self.canvas
                .write(at, self.faces.label, SMALL, marking, label);
            let text = text.map(|t| one(self.faces.small, &t, SMALL, whole(room)));
            let text = text.unwrap_or_default();
            self.canvas
                .write((MARGIN, line), self.faces.small, SMALL, &text, white);
        }
    }

    /// The site's title, or the short one where the whole has no room.
    fn site(&self, words: &Words, room: usize) -> Option<String> {
        let title = sayable(&words.site, self.faces.small);
        let fits = |t: &String| pixels(self.faces.small, t, SMALL) <= room;
        let short = words.short.as_deref();
        let short = || short.and_then(|s| sayable(s, self.faces.small));
        title.clone().filter(fits).or_else(short).or(title)
    }

    /// Kicker, title, a rule, and below it the bottom line beside the judgements.
    fn written(&mut self, words: &Words, title: &str, rows: &[Row]) {
        let mut y = 2 * BAND;
        if let Some(kicker) = sayable(&words.kicker, self.faces.small) {
            let kicker = one(self.faces.small, &kicker, SMALL, whole(MEASURE));
            self.canvas
                .write((MARGIN, y), self.faces.small, SMALL, &kicker, self.ink2);
        }
        let (size, height, lines) = fitted(self.faces.title, title);
        y += 7;
        for line in &lines {
            y += height;
            self.canvas
                .write((MARGIN, y), self.faces.title, size, line, self.ink);
        }
        let top = y + 35;
        self.canvas.fill(MARGIN, top, MEASURE, 5, self.ink);
        let bottom = HEIGHT - BAND - 21;
        let beside = self.beside(rows, top + 5, bottom);
        let measure = MEASURE - if beside { ASIDE + GUTTER } else { 0 };
        if let Some(text) = sayable(&words.bottom_line, self.faces.text) {
            let most = (bottom - top - 5) / LINE;
            let lines = first(self.faces.text, &text, TEXT, whole(measure), most);
            for (line, y) in lines.iter().zip((top + 5 + LINE..).step_by(LINE)) {
                self.canvas
                    .write((MARGIN, y), self.faces.text, TEXT, line, self.ink);
            }
        }
    }

    /// The judgements that there is room for, at the right; whether there are any.
    fn beside(&mut self, rows: &[Row], top: usize, bottom: usize) -> bool {
        let left = WIDTH - MARGIN - ASIDE;
        let measures = Measures {
            left,
            from: left + 77,
            to: WIDTH - MARGIN,
            brick: 9,
            gap: 3,
            half: 9,
        };
        let room = (bottom - top).saturating_sub(LINE + 38) / PITCH + 1;
        let rows = &rows[..rows.len().min(room)];
        let width = measures.to - measures.from;
        let fits = |size: &i64| bands::written(rows, self.faces.small, *size, width);
        let size = ASIDES.into_iter().find(fits);
        for (row, y) in rows.iter().zip((top + LINE..).step_by(PITCH)) {
            if let Some(size) = size {
                let at = (measures.from, y);
                self.canvas
                    .write(at, self.faces.small, size, row.words(), self.ink2);
            }
            let inks = self.inks();
            bands::row(&mut self.canvas, y + 21, row, &self.ticks, measures, inks);
        }
        !rows.is_empty()
    }

    /// The judgements alone, over the whole sheet.
    fn drawn(&mut self, rows: &[Row]) {
        let rows = &rows[..rows.len().min(MOST)];
        let free = HEIGHT - 2 * BAND - 28;
        let pitch = (free / rows.len().max(1)).min(130);
        let top = (HEIGHT - pitch * rows.len()) / 2;
        let measures = Measures {
            left: MARGIN,
            from: MARGIN + 172,
            to: WIDTH - MARGIN,
            brick: 16,
            gap: 6,
            half: 20,
        };
        for (i, row) in rows.iter().enumerate() {
            let y = top + i * pitch + pitch / 2;
            let inks = self.inks();
            bands::row(&mut self.canvas, y, row, &self.ticks, measures, inks);
        }
    }

    fn inks(&self) -> Inks {
        Inks {
            ink: self.ink,
            edge: self.edge,
        }
    }
}

/// The largest size at which a title has room, the height of its line, and its lines.
fn fitted(face: &Face, title: &str) -> (i64, usize, Vec<String>) {
    let fits = |(size, height, most): (i64, usize, usize)| {
        let lines = balanced(face, title, size, whole(MEASURE))?;
        (lines.len() <= most).then_some((size, height, lines))
    };
    let [.., (size, height, most)] = TITLES;
    let cut = || (size, height, first(face, title, size, whole(MEASURE), most));
    TITLES.into_iter().find_map(fits).unwrap_or_else(cut)
}

fn whole(pixels: usize) -> i64 {
    i64::try_from(pixels).unwrap_or(i64::MAX)
}
