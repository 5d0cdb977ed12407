//! What of a text goes because all that it leans on is not known yet: paragraphs, items, rows, and the headings and
//! lists that would be left empty.

use crate::model::Drafted;
use crate::model::text::{Hole, Text, What};
use std::ops::Range;

/// What is taken out of a text as a whole.
#[derive(Debug, Default)]
pub(super) struct Cuts {
    /// Ranges of its HTML, in order, none inside another.
    pub(super) ranges: Vec<Range<usize>>,
    /// Headings, by their numbers.
    pub(super) headings: Vec<usize>,
    /// Footnotes, by their numbers.
    pub(super) notes: Vec<usize>,
}

/// Which ids are not known, and which of those that are have a date at all: a paragraph may lean on them.
pub(super) trait Ids {
    /// Whether it is not known.
    fn hides(&self, id: &str) -> bool;
    /// Whether it is a source, an event or a brief.
    fn has_time(&self, id: &str) -> bool;
}

/// Elements that say one thing.
const UNITS: [&str; 5] = ["p", "li", "tr", "dd", "figure"];
/// Elements that are nothing without what they hold.
const FRAMES: [&str; 8] = [
    "ul",
    "ol",
    "li",
    "tbody",
    "table",
    "blockquote",
    "aside",
    "div",
];
/// What an element begins with that says nothing by itself: the names of alerts, the labels of marked blocks.
const LABELS: [(&str, &str); 2] = [
    ("<p class=\"alert-title\">", "</p>"),
    ("<strong class=\"tlp", "</strong>"),
];

/// What goes out of a text.
pub(super) fn cuts(text: &Text<Drafted>, ids: &dyn Ids) -> Cuts {
    let notes = text.footnotes.iter().zip(0..);
    let notes = notes.filter(|(note, _)| leans_on_hidden(note, ids));
    let mut reader = Reader {
        notes: notes.map(|(_, n)| n).collect(),
        text,
        ids,
        open: Vec::new(),
        ranges: Vec::new(),
    };
    reader.read();
    let headings = reader.headings();
    Cuts {
        ranges: reader.ranges,
        headings,
        notes: reader.notes,
    }
}

/// Whether a text as a whole refers to something, and nothing of that is known.
pub(super) fn leans_on_hidden(text: &Text<Drafted>, ids: &dyn Ids) -> bool {
    hidden(text, text.holes.iter(), ids)
}

/// Citations decide; where there are none, links to what has a date.
fn hidden<'t>(
    text: &'t Text<Drafted>,
    holes: impl Iterator<Item = &'t Hole<Drafted>>,
    ids: &dyn Ids,
) -> bool {
    let (mut cited, mut linked) = (Vec::new(), Vec::new());
    holes.for_each(|hole| collect(text, &hole.what, &mut cited, &mut linked));
    linked.retain(|id| ids.has_time(id));
    let decide = if cited.is_empty() { linked } else { cited };
    !decide.is_empty() && decide.iter().all(|id| ids.hides(id))
}

/// The ids that a hole cites, and those that it leads to.
fn collect<'t>(
    text: &'t Text<Drafted>,
    what: &'t What<Drafted>,
    cited: &mut Vec<&'t str>,
    linked: &mut Vec<&'t str>,
) {
    match what {
        What::Cite(cites) => cited.extend(cites.iter().map(|c| c.source.value.as_str())),
        What::Quote(quote) => cited.push(&quote.cite.source.value),
        What::Link(link) => linked.push(&link.to.value),
        What::Footnote(n) => {
            if let Some(note) = text.footnotes.get(*n) {
                let holes = note.holes.iter();
                holes.for_each(|hole| collect(note, &hole.what, cited, linked));
            }
        }
        What::Picture(_) | What::File(_) => {}
    }
}

struct Reader<'t> {
    text: &'t Text<Drafted>,
    ids: &'t dyn Ids,
    notes: Vec<usize>,
    /// The names of the elements that are open, and where they begin.
    open: Vec<(&'t str, usize)>,
    ranges: Vec<Range<usize>>,
}

impl<'t> Reader<'t> {
    fn read(&mut self) {
        let html = self.text.html.as_str();
        let mut at = 0;
        while let Some(found) = html[at..].find('<') {
            let from = at + found;
            let Some(length) = html[from..].find('>') else {
                return;
            };
            at = from + length + 1;
            let tag = &html[from + 1..at - 1];
            let name = tag.trim_start_matches('/').split([' ', '/']).next();
            let name = name.unwrap_or_default();
            if !UNITS.contains(&name) && !FRAMES.contains(&name) {
                continue;
            }
            if !tag.starts_with('/') {
                self.open.push((name, from));
            } else if self.open.last().is_some_and(|(open, _)| *open == name)
                && let Some((_, from)) = self.open.pop()
            {
                self.close(name, from..at);
            }
        }
    }

    fn close(&mut self, name: &str, range: Range<usize>) {
        let unit = UNITS.contains(&name) && hidden(self.text, self.inside(&range), self.ids);
        let bare = match name {
            // What is left of a table without rows is its head.
            "table" => self.has_cut(&range, "<tbody"),
            _ => FRAMES.contains(&name) && self.is_emptied(&range),
        };
        if unit || bare {
            self.cut(range);
        }
    }

    fn cut(&mut self, range: Range<usize>) {
        self.ranges
            .retain(|r| r.start < range.start || r.start >= range.end);
        let at = self.ranges.partition_point(|r| r.start < range.start);
        self.ranges.insert(at, range);
    }

    fn inside(&self, range: &Range<usize>) -> impl Iterator<Item = &'t Hole<Drafted>> + use<'t> {
        let (start, end) = (range.start, range.end);
        let holes = self.text.holes.iter();
        holes.filter(move |hole| start < hole.at && hole.at < end)
    }

    fn has_cut(&self, range: &Range<usize>, tag: &str) -> bool {
        let inside = |r: &&Range<usize>| range.start < r.start && r.end < range.end;
        let mut cut = self.ranges.iter().filter(inside);
        cut.any(|r| self.text.html[r.clone()].starts_with(tag))
    }

    /// Whether something was cut out of a range, and nothing else in it says anything.
    fn is_emptied(&self, range: &Range<usize>) -> bool {
        let inside = |r: &&Range<usize>| range.start <= r.start && r.end <= range.end;
        let cut: Vec<&Range<usize>> = self.ranges.iter().filter(inside).collect();
        let kept = |hole: &&Hole<Drafted>| {
            let within = range.start <= hole.at && hole.at <= range.end;
            within && !cut.iter().any(|r| r.start < hole.at && hole.at < r.end)
        };
        let mut holes = self.text.holes.iter().filter(kept);
        if cut.is_empty() && !holes.clone().any(|h| self.is_hidden_quote(h)) {
            return false;
        }
        let mut rest = String::new();
        let mut from = range.start;
        for r in &cut {
            rest.push_str(&self.text.html[from..r.start]);
            from = r.end;
        }
        rest.push_str(&self.text.html[from..range.end]);
        holes.all(|h| self.is_hidden_quote(h)) && is_blank(&rest)
    }

    fn is_hidden_quote(&self, hole: &Hole<Drafted>) -> bool {
        matches!(&hole.what, What::Quote(quote) if self.ids.hides(&quote.cite.source.value))
    }

    /// Headings of which nothing but themselves is left; the deepest are looked at first.
    fn headings(&mut self) -> Vec<usize> {
        let headings = &self.text.headings;
        let mut lost = Vec::new();
        for (number, heading) in headings.iter().enumerate().rev() {
            let after = headings[number + 1..].iter();
            let next = after.clone().find(|h| h.level <= heading.level);
            let end = next.map_or(self.text.html.len(), |h| h.at);
            let own = match heading.level {
                2 => 0,
                level => self.text.html[heading.at..end]
                    .find(&format!("</h{level}>"))
                    .map_or(0, |at| at + "</h3>".len()),
            };
            if heading.at + own < end && self.is_emptied(&(heading.at + own..end)) {
                lost.push(number);
                if own > 0 {
                    self.cut(heading.at..heading.at + own);
                }
            }
        }
        // What stood inside something that is gone is gone with it; of the highest level, the text follows.
        let gone = |at: usize, level: u8| {
            let before = |start: usize| start < at || (level > 2 && start == at);
            (self.ranges.iter()).any(|r| before(r.start) && at < r.end)
        };
        let inside = headings.iter().enumerate();
        lost.extend(inside.filter(|(_, h)| gone(h.at, h.level)).map(|(n, _)| n));
        lost.sort_unstable();
        lost.dedup();
        lost
    }
}

/// Whether HTML has no words but labels.
fn is_blank(html: &str) -> bool {
    let mut rest = html.to_owned();
    for (begin, end) in LABELS {
        while let Some(at) = rest.find(begin) {
            let Some(length) = rest[at..].find(end) else {
                break;
            };
            rest.replace_range(at..at + length + end.len(), "");
        }
    }
    let mut words = rest.split('<').enumerate().map(|(n, piece)| {
        if n == 0 {
            piece
        } else {
            piece.split_once('>').map_or("", |(_, words)| words)
        }
    });
    words.all(|words| words.trim().is_empty()) && !rest.contains("<hr") && !rest.contains("<img")
}
