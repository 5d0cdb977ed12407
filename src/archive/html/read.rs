//! From tree to text, down and up along the links.

use super::look::{Look, Role};
use super::tree::{Id, Kind, Node, ROOT};
use crate::archive::raised::takes_an_exponent;

/// The text of a tree.
pub(super) fn read(nodes: &[Node]) -> String {
    let mut text = Text::default();
    let mut at = ROOT;
    loop {
        let into = text.enter(&nodes[at].kind);
        if let Some(child) = nodes[at].first.filter(|_| into) {
            at = child;
            continue;
        }
        match onward(nodes, at, &mut text) {
            Some(next) => at = next,
            None => return text.finish(),
        }
    }
}

/// The next node that does not stand in this one; all that end before it are left.
fn onward(nodes: &[Node], mut at: Id, text: &mut Text) -> Option<Id> {
    loop {
        text.leave(&nodes[at].kind);
        if let Some(next) = nodes[at].next {
            return Some(next);
        }
        at = nodes[at].parent?;
    }
}

/// What is to stand between two words; the larger one wins.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Gap {
    #[default]
    None,
    /// A space between digits, and nothing between others.
    Digits,
    /// The same, and a space between a word and a digit, which is the number of a note.
    Note,
    Space,
    Line,
}

/// The text so far.
#[derive(Default)]
pub(super) struct Text {
    out: String,
    gap: Gap,
    /// Whether text is visible and has a size in each open element, the innermost last.
    seen: Vec<(bool, bool)>,
    verbatim: usize,
}

impl Text {
    /// What is written.
    pub(super) fn written(&self) -> &str {
        &self.out
    }

    /// Whether what comes next begins a line after the one that was written last.
    pub(super) fn breaks(&self) -> bool {
        self.gap == Gap::Line && !self.out.is_empty() && !self.out.ends_with('\n')
    }

    /// Whether there is anything to read in the node.
    pub(super) fn enter(&mut self, kind: &Kind) -> bool {
        match kind {
            Kind::Element(look) => {
                let outer = self.seen.last().copied().unwrap_or((true, true));
                let seen = (
                    look.visible.unwrap_or(outer.0),
                    look.sized.unwrap_or(outer.1),
                );
                self.seen.push(seen);
                self.verbatim += usize::from(look.role == Role::Verbatim);
                self.edge(*look);
                look.role != Role::Absent
            }
            Kind::Text(text) => {
                if self.seen.last().is_none_or(|seen| seen.0 && seen.1) {
                    self.write(text);
                }
                false
            }
            Kind::Other => true,
        }
    }

    /// Ends a node that was entered.
    pub(super) fn leave(&mut self, kind: &Kind) {
        if let Kind::Element(look) = kind {
            self.seen.pop();
            self.verbatim -= usize::from(look.role == Role::Verbatim);
            self.edge(*look);
        }
    }

    fn edge(&mut self, look: Look) {
        let gap = match look.role {
            Role::Inline | Role::Absent => Gap::None,
            Role::Apart => Gap::Digits,
            Role::Raised => Gap::Note,
            Role::Cell => Gap::Space,
            Role::Block | Role::Verbatim => Gap::Line,
        };
        self.gap = self.gap.max(gap);
    }

    /// White space runs are one space, but where it is kept; the no-break space is a character.
    fn write(&mut self, text: &str) {
        for c in text.chars() {
            if c.is_ascii_whitespace() && self.verbatim == 0 {
                self.gap = self.gap.max(Gap::Space);
                continue;
            }
            match self.gap {
                _ if self.out.is_empty() || self.out.ends_with('\n') => {}
                Gap::Line => self.out.push('\n'),
                Gap::Space => self.out.push(' '),
                Gap::Digits | Gap::Note if !c.is_numeric() => {}
                Gap::Digits if !self.out.ends_with(char::is_numeric) => {}
                Gap::Note if takes_an_exponent(&self.out) => {}
                Gap::Digits | Gap::Note => self.out.push(' '),
                Gap::None => {}
            }
            self.gap = Gap::None;
            self.out.push(c);
        }
    }

    /// The whole text.
    pub(super) fn finish(mut self) -> String {
        self.out.truncate(self.out.trim_end_matches('\n').len());
        self.out
    }
}
