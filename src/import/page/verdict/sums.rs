//! What stands in each element, in numbers.

use super::shape::Shape;
use crate::archive::Page;
use std::ops::Range;

/// Elements that stand in lines rather than around them.
const INLINE: &[&str] = &[
    "a", "abbr", "b", "bdi", "bdo", "big", "cite", "code", "em", "font", "i", "ins", "label",
    "mark", "q", "s", "small", "span", "strike", "strong", "sub", "sup", "time", "tt", "u", "var",
];

/// Sums over the lines of one element and all in it.
#[derive(Debug, Clone, Default)]
pub(super) struct Sum {
    /// The first and the line after the last.
    pub(super) lines: Range<usize>,
    /// Lines with words, lines that are running text, and lines that are links alone.
    pub(super) count: usize,
    pub(super) prose: usize,
    pub(super) links: usize,
    /// What its lines say for the article.
    pub(super) weight: usize,
}

impl Sum {
    fn add(&mut self, other: &Sum) {
        if other.count > 0 {
            let start = if self.count == 0 {
                other.lines.start
            } else {
                self.lines.start.min(other.lines.start)
            };
            self.lines = start..self.lines.end.max(other.lines.end);
        }
        self.count += other.count;
        self.prose += other.prose;
        self.links += other.links;
        self.weight += other.weight;
    }
}

/// The sums of every element, over the lines that count.
pub(super) fn sums(page: &Page, shapes: &[Shape], counts: impl Fn(usize) -> bool) -> Vec<Sum> {
    let mut out = vec![Sum::default(); page.elements.len()];
    for (at, (line, shape)) in page.lines.iter().zip(shapes).enumerate() {
        if shape.chars == 0 || !counts(at) {
            continue;
        }
        out[line.element].add(&Sum {
            lines: at..at + 1,
            count: 1,
            prose: usize::from(shape.prose()),
            links: usize::from(shape.link()),
            weight: shape.weight(),
        });
    }
    // Whoever contains comes first, so the last are whole first.
    for at in (1..out.len()).rev() {
        let sum = out[at].clone();
        out[page.elements[at].parent].add(&sum);
    }
    out
}

/// The block that a line stands in.
pub(super) fn block(page: &Page, mut element: usize) -> usize {
    while element > 0 && INLINE.contains(&page.elements[element].name()) {
        element = page.elements[element].parent;
    }
    element
}

/// Whether an element holds others rather than a line.
pub(super) fn container(name: &str) -> bool {
    matches!(
        name,
        "div"
            | "section"
            | "article"
            | "aside"
            | "ul"
            | "ol"
            | "li"
            | "td"
            | "table"
            | "tbody"
            | "tr"
            | "dl"
            | "nav"
            | "header"
            | "footer"
            | "main"
            | "form"
            | "center"
            | "details"
    )
}
