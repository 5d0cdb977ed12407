//! A brief's judgements as drawings: how likely as a band on a line from 0 to 100, how sure as courses of masonry.

use super::letters::Face;
use super::png::{Canvas, Ink};
use crate::model::Linked;
use crate::model::brief::Judgement;
use crate::model::words::Confidence;

/// What is drawn of one judgement.
pub(super) struct Row {
    /// The likelihood in words, with its range.
    words: String,
    low: u8,
    high: u8,
    /// Courses of masonry that are filled, of three.
    filled: usize,
}

impl Row {
    pub(super) fn new(judgement: &Judgement<Linked>) -> Row {
        let band = &judgement.likelihood.value;
        Row {
            words: format!("{} {}–{}\u{a0}%", band.word, band.low, band.high),
            low: band.low,
            high: band.high,
            filled: match judgement.confidence {
                Confidence::Low => 1,
                Confidence::Moderate => 2,
                Confidence::High => 3,
            },
        }
    }

    /// What is written above the band.
    pub(super) fn words(&self) -> &str {
        &self.words
    }
}

/// The inks of a drawing.
#[derive(Clone, Copy)]
pub(super) struct Inks {
    pub(super) ink: Ink,
    /// For lines and for what is empty.
    pub(super) edge: Ink,
}

/// How large the drawing of a row is, in pixels.
#[derive(Clone, Copy)]
pub(super) struct Measures {
    /// Where the masonry and the line begin, and where the line ends.
    pub(super) left: usize,
    pub(super) from: usize,
    pub(super) to: usize,
    /// A brick's height and the gap below it.
    pub(super) brick: usize,
    pub(super) gap: usize,
    /// Half the height of a band.
    pub(super) half: usize,
}

/// One judgement around a line at `y`.
pub(super) fn row(canvas: &mut Canvas, y: usize, row: &Row, ticks: &[u8], m: Measures, inks: Inks) {
    masonry(canvas, y, row.filled, m, inks);
    let x = |per_cent: u8| m.from + usize::from(per_cent.min(100)) * (m.to - m.from) / 100;
    canvas.fill(m.from, y - 1, m.to - m.from, 3, inks.edge);
    for tick in ticks {
        canvas.fill(
            x(*tick) - 1,
            y - m.half / 2,
            3,
            m.half / 2 * 2 + 1,
            inks.edge,
        );
    }
    let end = m.half + m.half / 3;
    canvas.fill(m.from, y - end, 3, 2 * end + 1, inks.edge);
    canvas.fill(m.to - 3, y - end, 3, 2 * end + 1, inks.edge);
    let wide = (x(row.high) - x(row.low)).max(6);
    canvas.fill(x(row.low), y - m.half, wide, 2 * m.half + 1, inks.ink);
}

/// Three courses from below, the filled ones first: two bricks, one with its halves, two bricks.
fn masonry(canvas: &mut Canvas, y: usize, filled: usize, m: Measures, inks: Inks) {
    let (brick, gap) = (m.brick, m.gap);
    let half = brick * 3 / 2;
    let whole = 2 * half + gap;
    let width = 2 * whole + gap;
    let first = y + brick / 2 + gap;
    for course in 0..3 {
        let at = first + brick / 2 - course * (brick + gap);
        let bricks: &[(usize, usize)] = if course == 1 {
            &[(0, half), (half + gap, whole), (width - half, half)]
        } else {
            &[(0, whole), (whole + gap, whole)]
        };
        for (x, wide) in bricks {
            let ink = if course < filled { inks.ink } else { inks.edge };
            canvas.fill(m.left + x, at, *wide, brick, ink);
            if course >= filled {
                canvas.clear(m.left + x + 2, at + 2, wide - 4, brick - 4);
            }
        }
    }
}

/// Whether every row's words can be set in a width.
pub(super) fn written(rows: &[Row], face: &Face, size: i64, width: usize) -> bool {
    rows.iter().all(|r| {
        super::lines::sayable(&r.words, face).as_deref() == Some(r.words())
            && super::png::pixels(face, &r.words, size) <= width
    })
}
