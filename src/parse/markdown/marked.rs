//! Blocks with a marking of their own: `::: TLP:AMBER`, what it holds, `:::`.
//!
//! CommonMark has no such block. The two lines are read here and handed on as lines across of the same
//! length, which the reader knows wherever a block may begin or end; the writer takes them back by their
//! places. A line that comes back from the reader as anything else is reported: what somebody marked is
//! never printed as if it were not.

use super::frame::Open;
use super::writer::Writer;
use crate::model::marking::Marking;
use crate::model::text::Marked;
use crate::model::words::Word;
use crate::parse::fields::marking_help;
use std::borrow::Cow;
use std::mem;
use std::ops::Range;

/// A line of colons.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Fence {
    /// The line without its end.
    pub(super) line: Range<usize>,
    /// What stands behind the colons; empty where the block ends.
    label: String,
    /// Whether it stands at the beginning of its line.
    apart: bool,
    /// Whether it looks like a line of code. The reader knows better: where it is none, it is reported.
    code: bool,
}

/// The text with a line across for each line of colons, every offset kept, and those lines.
pub(super) fn fences(text: &str) -> (Cow<'_, str>, Vec<Fence>) {
    if !text.contains(":::") {
        return (Cow::Borrowed(text), Vec::new());
    }
    let mut found = Vec::new();
    let mut code: Option<(char, usize)> = None;
    let mut at = 0;
    for line in text.split_inclusive('\n') {
        let words = line.trim_end();
        let place = at..at + words.len();
        at += line.len();
        match (code_fence(words), code) {
            (Some((sign, long, true)), Some((open, least))) if sign == open && long >= least => {
                code = None
            }
            (Some((sign, long, _)), None) => code = Some((sign, long)),
            _ => found.extend(fence(words, place, code.is_some())),
        }
    }
    let mut masked = text.as_bytes().to_vec();
    for fence in found.iter().filter(|f| f.apart && !f.code) {
        let line = &mut masked[fence.line.clone()];
        line.fill(b' ');
        line[..3].fill(b'*');
    }
    let masked = String::from_utf8(masked).unwrap_or_else(|_| text.to_owned());
    (Cow::Owned(masked), found)
}

fn fence(words: &str, line: Range<usize>, code: bool) -> Option<Fence> {
    let marker = |c: char| c.is_whitespace() || c.is_ascii_digit() || ">*+-.)".contains(c);
    let rest = words.trim_start_matches(marker);
    let label = rest.strip_prefix(":::")?.trim_start_matches(':').trim();
    Some(Fence {
        apart: rest.len() == words.len(),
        code,
        label: label.to_owned(),
        line,
    })
}

/// The sign and the length of a fence of code, and whether it can end one. A line with more backticks in it is text.
fn code_fence(words: &str) -> Option<(char, usize, bool)> {
    let rest = words.trim_start_matches(|c: char| c.is_whitespace() || c == '>');
    let sign = rest.chars().next().filter(|c| matches!(c, '`' | '~'))?;
    let info = rest.trim_start_matches(sign);
    let long = rest.len() - info.len();
    let is_text = sign == '`' && info.contains('`');
    (long >= 3 && !is_text).then_some((sign, long, info.trim().is_empty()))
}

impl Writer<'_> {
    /// Takes back a line of colons that came as a line across.
    pub(super) fn fence(&mut self, range: &Range<usize>) -> bool {
        let at = self
            .fences
            .binary_search_by_key(&range.start, |fence| fence.line.start);
        let Some(fence) = at.ok().and_then(|at| self.fences.remove(at)) else {
            return false;
        };
        let open = self.frame.open.iter().any(Open::is_marked);
        match (fence.label.is_empty(), open) {
            (true, true) => self.marked_end(),
            (true, false) => {
                self.fence_flaw(fence.line, "this line ends a block that has not begun")
            }
            (false, true) => {
                self.fence_flaw(
                    fence.line,
                    "a marked block holds no other: end the first with `:::`",
                );
            }
            (false, false) => self.marked_start(&fence),
        }
        true
    }

    fn marked_start(&mut self, fence: &Fence) {
        let Some(marking) = Marking::from_word(&fence.label) else {
            let title = format!("`{}` is no marking", fence.label);
            let help = marking_help(&fence.label);
            return self.flaw("unknown-word", fence.line.clone(), title, Some(help));
        };
        self.frame.blocks += 1;
        let from = self.frame.out.html.len();
        let class = marking.class();
        self.push(&format!(
            "<div class=\"marked\"><strong class=\"tlp {class}\">{}</strong>",
            marking.word()
        ));
        let span = self.places.span(fence.line.clone());
        self.frame.open.push(Open::Marked(Marked {
            range: from..from,
            marking,
            span,
        }));
    }

    fn marked_end(&mut self) {
        // A line across closes whatever was open in the block.
        let Some(Open::Marked(mut marked)) = self.frame.open.pop() else {
            return;
        };
        self.push("</div>");
        marked.range.end = self.frame.out.html.len();
        self.frame.out.marked.push(marked);
    }

    /// Whether a marked block is open.
    pub(super) fn in_marked(&self) -> bool {
        self.frame.open.iter().any(Open::is_marked)
    }

    /// Labels in code, and in words that a source is proved to say, mark nothing and are no mistake.
    pub(super) fn spoken_of(&mut self, range: &Range<usize>) {
        let first = self
            .strays
            .partition_point(|label| label.start < range.start);
        let last = self.strays.partition_point(|label| label.start < range.end);
        self.strays.drain(first..last.max(first));
    }

    /// Lines of colons in code are code.
    pub(super) fn spoken_in_code(&mut self, range: &Range<usize>) {
        self.spoken_of(range);
        self.fences
            .retain(|fence| !fence.code || !range.contains(&fence.line.start));
    }

    /// Reports blocks that never end, lines of colons that no block begins or ends with, and labels without a block.
    pub(super) fn marked_finish(&mut self) {
        while let Some(open) = self.frame.open.pop() {
            if let Open::Marked(marked) = open {
                self.flaws.push(super::Flaw {
                    rule: RULE,
                    span: marked.span,
                    title: "this marked block never ends".to_owned(),
                    label: String::new(),
                    help: Some("end it with a line `:::`".to_owned()),
                });
            }
        }
        for fence in mem::take(&mut self.fences) {
            self.fence_flaw(
                fence.line,
                "a marked block cannot begin or end here, inside something else",
            );
        }
        for label in mem::take(&mut self.strays) {
            let help = "begin a block with a line `::: TLP:AMBER` and end it with `:::`, outside of lists, tables and \
                        quotations; where the label is only spoken of, write it as code, `TLP:AMBER` between backticks";
            self.flaw(
                RULE,
                label,
                "this label marks nothing",
                Some(help.to_owned()),
            );
        }
    }

    fn fence_flaw(&mut self, line: Range<usize>, title: &str) {
        let help = "begin a block with `::: TLP:AMBER` and end it with `:::`, each at the beginning of a \
                    line of its own; in an example, put them between lines of ```";
        self.flaw(RULE, line, title, Some(help.to_owned()));
    }
}

/// The name of everything that is wrong with a marked block.
pub(super) const RULE: &str = "marked-block";
