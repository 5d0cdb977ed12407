//! Markdown compiled to HTML with holes: CommonMark, GFM tables, footnotes and alerts,
//! citations (`[@id, para. 3]`), links between things (`[[id#heading|words]]`) and sourced quotations.
//!
//! 1. pulldown-cmark reads the text into events with places, one at a time.
//! 2. `writer` turns each event into compact, well-formed HTML; what depends on other files becomes a hole.
//! 3. Links to headings and footnotes are looked up at the end, when all of them are known.
//!
//! Nothing here recurses on the text, and the time is linear in its length.

mod block;
mod cite;
mod context;
mod file;
mod frame;
mod html;
mod inline;
mod link;
mod marked;
mod note;
mod prose;
mod quote;
mod slug;
pub(super) mod stray;
#[cfg(test)]
mod tests;
mod writer;

use crate::model::Drafted;
use crate::model::text::{Text, Written};
use crate::report::Span;
pub(crate) use prose::prose;
use pulldown_cmark::{BrokenLink, CowStr, Options as Extensions, Parser};
use std::ops::Range;
use writer::{MAX_DEPTH, Writer};

/// What is wrong with a text, and where.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Flaw {
    /// A stable name.
    pub(crate) rule: &'static str,
    /// The place.
    pub(crate) span: Span,
    /// What is wrong, in a sentence without a full stop.
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

/// Compiles a Markdown body. `base` is the place of `text` in its file: its start is that of the
/// first byte, so that every place in the result points into the file.
pub(crate) fn compile(
    text: &str,
    base: Span,
    options: &Options,
    flaws: &mut Vec<Flaw>,
) -> Text<Drafted> {
    run(text, Places { base, exact: true }, *options, flaws, false)
}

/// Compiles a text of the front matter: one paragraph is written without `<p>`, several keep theirs,
/// any other block is a flaw. `exact`: whether offsets in `text` are offsets in the file; where they
/// are not (a folded scalar of YAML), every place is `base` as a whole.
pub(crate) fn compile_inline(
    text: &str,
    base: Span,
    exact: bool,
    options: &Options,
    flaws: &mut Vec<Flaw>,
) -> Text<Drafted> {
    run(text, Places { base, exact }, *options, flaws, true)
}

fn run(
    text: &str,
    places: Places,
    options: Options,
    flaws: &mut Vec<Flaw>,
    inline: bool,
) -> Text<Drafted> {
    let (text, fences) = marked::fences(text);
    let is_fence = |at| {
        fences
            .binary_search_by_key(&at, |fence| fence.line.start)
            .is_ok()
    };
    let strays = stray::strays(&text, is_fence);
    let mut writer = Writer::new(&text, places, options);
    writer.inline = inline;
    writer.fences = fences.into();
    writer.strays = strays;
    if let Some(at) = overlong_prefix(writer.source) {
        writer.too_deep(at);
    } else {
        for (event, range) in events(writer.source) {
            writer.event(event, range);
        }
    }
    let (mut text, mut found) = writer.finish();
    text.written = Some(Written {
        span: places.base,
        exact: places.exact,
    });
    found.sort_by_key(|flaw| (flaw.span.start, flaw.span.end));
    flaws.append(&mut found);
    text
}

/// Turns ranges of the text into places in the file.
#[derive(Debug, Clone, Copy)]
struct Places {
    base: Span,
    exact: bool,
}

impl Places {
    fn span(self, range: Range<usize>) -> Span {
        if self.exact {
            self.base.part(range.start, range.end)
        } else {
            self.base
        }
    }
}

/// The events of a text. What looks like a citation comes as a link without a definition.
fn events(text: &str) -> impl Iterator<Item = (pulldown_cmark::Event<'_>, Range<usize>)> {
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
            .then(|| (CowStr::from(""), CowStr::from("")))
    };
    Parser::new_with_broken_link_callback(text, extensions, Some(citation)).into_offset_iter()
}

/// How much may stand before the words of a line: markers of quotations and lists, and half of the
/// columns of white space. More containers would make the reader slow, and nobody writes them.
const MAX_PREFIX: usize = 256;

/// Where a line has more markers before its words than anyone writes.
fn overlong_prefix(text: &str) -> Option<usize> {
    let mut at = 0;
    for line in text.split_inclusive('\n') {
        let (weight, place) = if line.len() > MAX_PREFIX / 2 {
            prefix(line.as_bytes())
        } else {
            (0, 0)
        };
        if weight > MAX_PREFIX {
            return Some(at + place);
        }
        at += line.len();
    }
    None
}

/// The weight of a line's markers and white space, 0 for a line of nothing but white space;
/// and where the first marker stands that is one too many.
fn prefix(line: &[u8]) -> (usize, usize) {
    let (mut markers, mut columns, mut digits, mut place) = (0, 0, 0, 0);
    for (i, byte) in line.iter().enumerate() {
        let spaced = line.get(i + 1).is_none_or(u8::is_ascii_whitespace);
        match byte {
            b' ' => columns += 1,
            b'\t' => columns += 4,
            b'0'..=b'9' if digits < 9 => digits += 1,
            b'>' => markers += 1,
            b'-' | b'+' | b'*' if spaced => markers += 1,
            b'.' | b')' if spaced && digits > 0 => (markers, digits) = (markers + 1, 0),
            b'\r' | b'\n' if markers == 0 => return (0, 0),
            _ => break,
        }
        if markers == MAX_DEPTH + 1 && place == 0 {
            place = i;
        }
    }
    (markers + columns / 2, place)
}
