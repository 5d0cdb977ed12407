//! What the writer is in the middle of.

use super::file::Address;
use crate::model::Drafted;
use crate::model::text::{Marked, Text};
use crate::report::Spanned;
use pulldown_cmark::Alignment;
use std::ops::Range;

/// What an end event closes.
pub(super) enum Open {
    /// This HTML.
    Html(&'static str),
    /// A link of HTML.
    Link,
    /// A link to a file: its address, and where its words begin.
    File(Address, usize),
    /// A link between things: its target, its heading, whether it has words, and where they begin.
    Thing(Spanned<String>, Option<Spanned<String>>, bool, usize),
    /// Words in brackets right before a citation, which stands here.
    Bracketed(Range<usize>),
    /// A heading: its level, where its words begin, its place.
    Heading(u8, usize, Range<usize>),
    /// A table's head; its body follows.
    TableHead,
    /// A table.
    Table,
    /// A block with a marking of its own.
    Marked(Marked),
}

impl Open {
    pub(super) fn is_marked(&self) -> bool {
        matches!(self, Open::Marked(_))
    }
}

/// A text being written: the body or a footnote.
#[derive(Default)]
pub(super) struct Frame {
    pub(super) out: Text<Drafted>,
    pub(super) open: Vec<Open>,
    /// Pictures in the paragraph that is open.
    pub(super) pictures: Vec<Range<usize>>,
    /// Blocks at the top, and how many of them are paragraphs.
    pub(super) blocks: usize,
    pub(super) paragraphs: usize,
}

impl Frame {
    /// The text, without the `<p>` around a paragraph that is alone.
    pub(super) fn unwrapped(self) -> Text<Drafted> {
        let mut text = self.out;
        let alone = (self.blocks, self.paragraphs) == (1, 1);
        let inner = text
            .html
            .strip_prefix("<p>")
            .and_then(|html| html.strip_suffix("</p>"))
            .map(str::to_owned);
        if let Some(inner) = inner.filter(|_| alone) {
            text.html = inner;
            text.holes
                .iter_mut()
                .for_each(|hole| hole.at -= "<p>".len());
        }
        text
    }
}

/// Where the writer stands in a table.
#[derive(Default)]
pub(super) struct Table {
    pub(super) columns: Vec<Alignment>,
    pub(super) column: usize,
    pub(super) head: bool,
    pub(super) rows: bool,
    /// Whether a table is open at all.
    pub(super) here: bool,
}
