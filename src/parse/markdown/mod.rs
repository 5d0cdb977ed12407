//! Markdown compiled to HTML with holes: CommonMark, GFM tables, footnotes and alerts,
//! citations (`[@id, para. 3]`), links between things (`[[id#heading|words]]`) and sourced quotations.
//!
//! 1. pulldown-cmark reads the text into events with places.
//! 2. `writer` walks them once and writes compact, well-formed HTML; what depends on other files is a hole.
//! 3. Links to headings are looked up at the end, when all headings are known.

mod cite;
mod link;
mod slug;
#[cfg(test)]
mod tests;
mod writer;

use crate::model::Drafted;
use crate::model::text::Text;
use crate::report::Span;
use pulldown_cmark::{BrokenLink, CowStr, Event, Options as Extensions, Parser, Tag};
use std::ops::Range;
use writer::Writer;

/// What is wrong with a text, and where.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Flaw {
    /// A stable name.
    pub(crate) rule: &'static str,
    /// The place.
    pub(crate) span: Span,
    /// What is wrong.
    pub(crate) title: String,
    /// A few words at the place.
    pub(crate) label: String,
    /// What to try.
    pub(crate) help: Option<String>,
}

/// What the project allows.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Options {
    /// Whether raw HTML may stand in a text.
    pub(crate) allow_html: bool,
}

/// The address that stands for "a citation" between the reader and the writer.
const CITE: &str = "bluf:cite";

/// Turns ranges of the text into places in the file.
#[derive(Debug, Clone, Copy)]
struct Places {
    base: Span,
    /// Whether offsets in the text are offsets in the file.
    exact: bool,
}

impl Places {
    fn span(self, range: &Range<usize>) -> Span {
        if self.exact {
            self.base.part(range.start, range.end)
        } else {
            self.base
        }
    }
}

type Step<'a> = (Event<'a>, Range<usize>);

/// Compiles a body. `base` is the place of `text` in its file: its start is that of the first byte.
pub(crate) fn compile(
    text: &str,
    base: Span,
    options: Options,
    flaws: &mut Vec<Flaw>,
) -> Text<Drafted> {
    let places = Places { base, exact: true };
    Writer::new(text, places, options, flaws).write(read(text))
}

/// Compiles a text of the front matter: one paragraph is written without `<p>`, several keep theirs,
/// any other block is a flaw. `exact`: whether offsets in `text` are offsets in the file.
pub(crate) fn compile_inline(
    text: &str,
    base: Span,
    exact: bool,
    options: Options,
    flaws: &mut Vec<Flaw>,
) -> Text<Drafted> {
    let places = Places { base, exact };
    let steps = read(text);
    if let Some((_, range)) = steps.iter().find(|(event, _)| is_block(event)) {
        flaws.push(Flaw {
            rule: "block-in-line",
            span: places.span(&(range.start..range.end.min(range.start + 40))),
            title: "only paragraphs can stand here".to_owned(),
            label: String::new(),
            help: Some("move headings, lists, tables and quotations to the body".to_owned()),
        });
        return Text::default();
    }
    unwrapped(Writer::new(text, places, options, flaws).write(steps))
}

/// The events of a text; an unresolved `[@…]` is a citation.
fn read(text: &str) -> Vec<Step<'_>> {
    let extensions = Extensions::ENABLE_TABLES
        | Extensions::ENABLE_FOOTNOTES
        | Extensions::ENABLE_STRIKETHROUGH
        | Extensions::ENABLE_TASKLISTS
        | Extensions::ENABLE_GFM
        | Extensions::ENABLE_WIKILINKS;
    let citation = |broken: BrokenLink<'_>| {
        broken
            .reference
            .trim_start()
            .starts_with('@')
            .then(|| (CowStr::from(CITE), CowStr::from("")))
    };
    Parser::new_with_broken_link_callback(text, extensions, Some(citation))
        .into_offset_iter()
        .collect()
}

fn is_block(event: &Event<'_>) -> bool {
    let inline = |tag: &Tag<'_>| {
        matches!(
            tag,
            Tag::Paragraph
                | Tag::Emphasis
                | Tag::Strong
                | Tag::Strikethrough
                | Tag::Link { .. }
                | Tag::Image { .. }
        )
    };
    matches!(event, Event::Start(tag) if !inline(tag)) || matches!(event, Event::Rule)
}

/// Without the `<p>` around a single paragraph.
fn unwrapped(mut text: Text<Drafted>) -> Text<Drafted> {
    let inner = text
        .html
        .strip_prefix("<p>")
        .and_then(|t| t.strip_suffix("</p>"));
    if let Some(inner) = inner.filter(|t| !t.contains("<p>")) {
        text.html = inner.to_owned();
        text.holes
            .iter_mut()
            .for_each(|hole| hole.at = hole.at.saturating_sub(3).min(text.html.len()));
    }
    text
}

/// The number of steps from a start to its end, both included.
fn whole(steps: &[Step<'_>]) -> usize {
    let mut depth = 0_usize;
    for (i, (event, _)) in steps.iter().enumerate() {
        match event {
            Event::Start(_) => depth += 1,
            Event::End(_) => depth = depth.saturating_sub(1),
            _ => {}
        }
        if depth == 0 {
            return i + 1;
        }
    }
    steps.len()
}
