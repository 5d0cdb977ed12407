//! Messages that need no interpreter: words and holes, and counts that are asked for again and again.
//!
//! What is here is what Fluent would say, only sooner: a test compares every message.

use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement};
use rustc_hash::FxHashMap;
use std::borrow::Cow;
use std::sync::OnceLock;

/// Counts up to this are kept once they were put into words.
const KEPT: usize = 64;

/// Messages by their names.
#[derive(Default)]
pub(super) struct Quick {
    plain: FxHashMap<String, Vec<Piece>>,
    counts: FxHashMap<String, Box<[OnceLock<String>]>>,
}

/// A part of a message.
enum Piece {
    Words(String),
    Hole(String),
}

impl Quick {
    /// Takes a message, if it is one of these.
    pub(super) fn take(&mut self, entry: &Entry<&str>) {
        let Entry::Message(message) = entry else {
            return;
        };
        let name = message.id.name;
        self.plain.remove(name);
        if let Some(pieces) = message.value.as_ref().and_then(pieces) {
            self.plain.insert(name.to_owned(), pieces);
        } else if let Some(thing) = name.strip_prefix("count-") {
            let kept = (0..KEPT).map(|_| OnceLock::new()).collect();
            self.counts.insert(thing.to_owned(), kept);
        }
    }

    /// A message of words and holes, filled; none where it is another, or a hole stays open.
    pub(super) fn tell<'a>(
        &self,
        key: &str,
        fill: impl Fn(&str) -> Option<Cow<'a, str>>,
    ) -> Option<String> {
        let pieces = self.plain.get(key)?;
        let mut told = String::with_capacity(64);
        for piece in pieces {
            match piece {
                Piece::Words(words) => told.push_str(words),
                Piece::Hole(name) => told.push_str(&fill(name)?),
            }
        }
        Some(told)
    }

    /// So many of a thing, put into words once.
    pub(super) fn count(&self, n: usize, thing: &str, tell: impl FnOnce() -> String) -> String {
        match self.counts.get(thing).and_then(|kept| kept.get(n)) {
            Some(kept) => kept.get_or_init(tell).clone(),
            None => tell(),
        }
    }
}

/// The parts of a pattern, where nothing in it must be worked out.
fn pieces(pattern: &Pattern<&str>) -> Option<Vec<Piece>> {
    let piece = |element: &PatternElement<&str>| match element {
        PatternElement::TextElement { value } => Some(Piece::Words((*value).to_owned())),
        PatternElement::Placeable {
            expression: Expression::Inline(InlineExpression::VariableReference { id }),
        } => Some(Piece::Hole(id.name.to_owned())),
        PatternElement::Placeable { .. } => None,
    };
    pattern.elements.iter().map(piece).collect()
}
