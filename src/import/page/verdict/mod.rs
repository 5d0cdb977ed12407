//! For every line of a page whether it is the article's, or what it is instead.
//!
//! 1. `shape` looks at lines: words, links, ends of sentences. `sums` adds that up over elements.
//! 2. `zones` takes out what elements name as something else; `sections` what begins with a known phrase, as far as it
//!    reaches.
//! 3. `root` finds the element that holds most of the running text that is left, with the headline's help.
//! 4. `spread` keeps what stands in it after the headline, takes out clusters of links, and looks at both ends.

mod headline;
mod root;
mod sections;
pub(super) mod shape;
mod spread;
mod sums;
mod zones;

use super::super::cuts::Verdict;
use super::super::furniture::{phrases, what};
use crate::archive::Page;
use shape::Shape;
use std::ops::Range;
use sums::{Sum, sums};

/// A page with its lines told apart.
#[derive(Debug)]
pub(super) struct Reading {
    /// For every line.
    pub(super) verdicts: Vec<Verdict>,
    /// What lines are by their elements and phrases alone, wherever they stand.
    pub(super) marks: Vec<Verdict>,
    /// The line of the headline: the last one before the article's text.
    pub(super) headline: Option<usize>,
    /// From the first line of running text to the last.
    pub(super) body: Range<usize>,
}

/// What all steps look at.
struct Sight<'p> {
    page: &'p Page,
    shapes: Vec<Shape>,
    /// Over all lines.
    all: Vec<Sum>,
    /// Lines with the headline's words.
    headlines: Vec<usize>,
}

/// Tells the lines of a page apart; `titles` are the headlines that the page states, `parts` what
/// its `<title>` may be made of, `site` its name for itself.
pub(super) fn reading(
    page: &Page,
    titles: &[String],
    parts: &[String],
    site: Option<&str>,
) -> Reading {
    let shapes: Vec<Shape> = page.lines.iter().map(Shape::of).collect();
    let all = sums(page, &shapes, |_| true);
    let headlines = headline::lines(page, &shapes, titles, parts, site);
    let sight = Sight {
        page,
        shapes,
        all,
        headlines,
    };
    let marks = marks(&sight);
    let left = sums(page, &sight.shapes, |at| marks[at].is_none());
    let root = root::root(&sight, &left);
    spread::spread(&sight, marks, &left, root)
}

/// What lines are by their elements and phrases.
fn marks(sight: &Sight<'_>) -> Vec<Verdict> {
    let first = sight.headlines.first().copied();
    let zones = zones::zones(sight.page, &sight.all, first);
    let mut marks: Vec<Verdict> = (sight.page.lines.iter())
        .map(|line| zones[line.element])
        .collect();
    for at in &sight.headlines {
        marks[*at] = None;
    }
    sections::mark(sight, &mut marks);
    marks
}
