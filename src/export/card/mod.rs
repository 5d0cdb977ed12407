//! The picture that a link to a brief shows elsewhere: its judgements as bands on a line from 0 to 100,
//! and how sure each is as courses of masonry. No lettering: the words stand beside it, in the link's text.

mod png;

use self::png::Canvas;
use super::Data;
use crate::model::brief::Judgement;
use crate::model::marking::Marking;
use crate::model::words::{Confidence, Word};
use crate::model::{BriefIdx, Linked};

/// As wide and high as Open Graph's readers want it.
const SIZE: (usize, usize) = (1200, 630);

/// Rows that fit.
const MOST: usize = 6;

/// The palette, by number: the colours of the style sheet in light, and the marking's.
const PAPER: u8 = 0;
const INK: u8 = 1;
const EDGE: u8 = 2;
const BLACK: u8 = 3;
const LABEL: u8 = 4;

/// A picture and what it says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Card {
    /// Below the output folder.
    pub path: String,
    /// For those who do not see it.
    pub alt: String,
}

impl Data<'_> {
    /// A brief's card; none where it makes no judgement, or where no link could name its address.
    pub fn card(&self, idx: BriefIdx) -> Option<Card> {
        self.base()?;
        let brief = &self.library.briefs[idx.at()];
        let words = |j: &Judgement<Linked>| {
            let band = &j.likelihood.value;
            format!(
                "{}, {} to {} %, {} confidence",
                band.word,
                band.low,
                band.high,
                j.confidence.word()
            )
        };
        let all: Vec<String> = brief.judgements.iter().take(MOST).map(words).collect();
        (!all.is_empty()).then(|| Card {
            path: format!("briefs/{}.png", brief.id),
            alt: format!("Judgements by likelihood: {}.", all.join("; ")),
        })
    }

    /// Every card with its bytes.
    pub fn cards(&self) -> Vec<(String, Vec<u8>)> {
        let all = (0..).take(self.library.briefs.len()).map(BriefIdx);
        all.filter_map(|i| Some((self.card(i)?.path, self.draw(i))))
            .collect()
    }

    fn draw(&self, idx: BriefIdx) -> Vec<u8> {
        let brief = &self.library.briefs[idx.at()];
        let marking = self.marking(brief.marking.as_ref());
        let ticks = self.library.settings.scale.ticks();
        let mut canvas = Canvas::new(SIZE.0, SIZE.1, &palette(marking));
        for y in [0, SIZE.1 - 56] {
            canvas.fill(0, y, SIZE.0, 56, BLACK);
            canvas.fill(SIZE.0 - 136, y + 16, 80, 24, LABEL);
        }
        let rows = brief.judgements.len().clamp(1, MOST);
        let pitch = ((SIZE.1 - 140) / rows).min(130);
        let top = (SIZE.1 - pitch * rows) / 2;
        for (i, judgement) in brief.judgements.iter().take(MOST).enumerate() {
            row(&mut canvas, top + i * pitch + pitch / 2, judgement, &ticks);
        }
        canvas.png()
    }
}

/// Paper, ink, edge, black, and the label's colour.
fn palette(marking: Marking) -> [[u8; 3]; 5] {
    let label = match marking {
        Marking::Clear => [0xff, 0xff, 0xff],
        Marking::Green => [0x33, 0xff, 0x00],
        Marking::Amber | Marking::AmberStrict => [0xff, 0xc0, 0x00],
        Marking::Red => [0xff, 0x2b, 0x2b],
    };
    [
        [0xfb, 0xfb, 0xf8],
        [0x15, 0x18, 0x1b],
        [0x75, 0x7b, 0x80],
        [0, 0, 0],
        label,
    ]
}

/// One judgement around a line at `y`.
fn row(canvas: &mut Canvas, y: usize, judgement: &Judgement<Linked>, ticks: &[u8]) {
    let filled = match judgement.confidence {
        Confidence::Low => 1,
        Confidence::Moderate => 2,
        Confidence::High => 3,
    };
    // From below: two bricks, one with its halves, two bricks.
    for course in 0..3 {
        let at = y + 12 - course * 22;
        let bricks: &[(usize, usize)] = if course == 1 {
            &[(0, 22), (28, 44), (78, 22)]
        } else {
            &[(0, 47), (53, 47)]
        };
        for (x, width) in bricks {
            canvas.fill(
                72 + x,
                at,
                *width,
                16,
                if course < filled { INK } else { EDGE },
            );
            if course >= filled {
                canvas.fill(72 + x + 2, at + 2, width - 4, 12, PAPER);
            }
        }
    }
    let x = |per_cent: u8| 236 + usize::from(per_cent.min(100)) * 892 / 100;
    canvas.fill(x(0), y - 1, x(100) - x(0), 3, EDGE);
    for tick in ticks {
        canvas.fill(x(*tick) - 1, y - 10, 3, 21, EDGE);
    }
    canvas.fill(x(0), y - 26, 3, 53, EDGE);
    canvas.fill(x(100) - 3, y - 26, 3, 53, EDGE);
    let band = &judgement.likelihood.value;
    canvas.fill(
        x(band.low),
        y - 20,
        (x(band.high) - x(band.low)).max(6),
        41,
        INK,
    );
}
