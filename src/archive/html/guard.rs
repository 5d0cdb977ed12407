//! Bounds on what a page can make the parser do.
//!
//! The parser looks through its open elements at nearly every tag, and opens unclosed formatting anew in
//! every paragraph. So a small page could keep it busy for hours: here elements past a depth are read as
//! if they were not there, as browsers do, and a page that multiplies its elements is given up.

use super::look::{Look, Role};
use super::marks::Marks;
use super::tree::{Node, Tree};
use html5ever::interface::TreeSink;
use html5ever::tendril::StrTendril;
use html5ever::tokenizer::{Tag, TagKind, Token, TokenSink, TokenSinkResult};
use html5ever::tree_builder::{TreeBuilder, TreeBuilderOpts};
use html5ever::{LocalName, QualName, ns};
use std::cell::{Cell, RefCell};
use std::collections::HashMap;

/// Elements that the parser may hold at once. Browsers stop at 512 too.
const HELD: usize = 512;

/// Nodes that every page may have, however short.
const NODES: usize = 10_000;

/// Elements that stand for themselves at every depth: without contents, or with raw text.
const SHALLOW: &[&str] = &[
    "area",
    "base",
    "br",
    "col",
    "embed",
    "hr",
    "iframe",
    "img",
    "input",
    "link",
    "meta",
    "noembed",
    "noframes",
    "noscript",
    "param",
    "plaintext",
    "script",
    "source",
    "style",
    "textarea",
    "title",
    "track",
    "wbr",
    "xmp",
];

/// Elements that never have contents.
const VOID: &[&str] = &[
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source",
    "track", "wbr",
];

type Builder = TreeBuilder<<Tree as TreeSink>::Handle, Tree>;

/// The parser behind its bounds.
pub(super) struct Guard {
    builder: Builder,
    flat: RefCell<Flat>,
    xml: bool,
    nodes: usize,
    spent: Cell<bool>,
}

/// Elements too deep to be built: only what closes them matters, and whether they hide their text.
#[derive(Default)]
struct Flat {
    open: Vec<(LocalName, bool)>,
    by_name: HashMap<LocalName, usize>,
    hiding: usize,
    /// What the parser held when the first of them was opened.
    above: usize,
}

impl Flat {
    fn push(&mut self, name: LocalName, hides: bool) {
        *self.by_name.entry(name.clone()).or_default() += 1;
        self.hiding += usize::from(hides);
        self.open.push((name, hides));
    }

    /// Closes the innermost element of a name, and all in it; false where none is open.
    fn close(&mut self, name: &LocalName) -> bool {
        if self.by_name.get(name).is_none_or(|open| *open == 0) {
            return false;
        }
        while let Some((last, hides)) = self.open.pop() {
            if let Some(open) = self.by_name.get_mut(&last) {
                *open -= 1;
            }
            self.hiding -= usize::from(hides);
            if last == *name {
                break;
            }
        }
        true
    }
}

impl Guard {
    /// A parser for a page of so many bytes, which keeps marks where they are wanted.
    pub(super) fn new(bytes: usize, xml: bool, marks: Option<Marks>) -> Guard {
        Guard {
            builder: TreeBuilder::new(Tree::new(marks), TreeBuilderOpts::default()),
            flat: RefCell::default(),
            xml,
            nodes: NODES + bytes / 2,
            spent: Cell::new(false),
        }
    }

    /// The tree and its marks; none where the page was given up.
    pub(super) fn into_parts(self) -> Option<(Vec<Node>, Marks)> {
        (!self.spent.get()).then(|| self.builder.sink.into_parts())
    }

    /// Hands a token to the parser, where the bounds let it.
    fn bounded(&self, token: Token, line: u64) -> TokenSinkResult<<Tree as TreeSink>::Handle> {
        if self.spent.get() {
            return TokenSinkResult::Continue;
        }
        let Some(token) = self.flattened(token) else {
            return TokenSinkResult::Continue;
        };
        let result = self.builder.process_token(token, line);
        self.spent.set(self.builder.sink.len() > self.nodes);
        let flat = &mut *self.flat.borrow_mut();
        if self.builder.sink.held() < flat.above {
            *flat = Flat::default();
        }
        result
    }

    /// The end tag of an element that closes itself, where the syntax knows such.
    fn closes_itself(&self, token: &Token) -> Option<Token> {
        match token {
            Token::TagToken(tag) if self.xml && tag.self_closing && !VOID.contains(&&*tag.name) => {
                Some(Token::TagToken(Tag {
                    kind: TagKind::EndTag,
                    name: tag.name.clone(),
                    self_closing: false,
                    attrs: Vec::new(),
                    had_duplicate_attributes: false,
                }))
            }
            _ => None,
        }
    }

    /// What the parser is to see of a token.
    fn flattened(&self, token: Token) -> Option<Token> {
        let flat = &mut *self.flat.borrow_mut();
        match token {
            Token::TagToken(tag) => match tag.kind {
                TagKind::StartTag => self.opened(flat, tag),
                TagKind::EndTag => closed(flat, tag),
            },
            Token::CharacterTokens(_) if flat.hiding > 0 => None,
            token => Some(token),
        }
    }

    fn opened(&self, flat: &mut Flat, tag: Tag) -> Option<Token> {
        let held = self.builder.sink.held();
        let deep = held >= HELD || !flat.open.is_empty();
        if !deep || SHALLOW.contains(&&*tag.name) {
            return Some(Token::TagToken(tag));
        }
        if flat.open.is_empty() {
            flat.above = held;
        }
        let look = look(&tag);
        flat.push(tag.name, look.hides());
        gap(look)
    }
}

fn closed(flat: &mut Flat, tag: Tag) -> Option<Token> {
    let look = look(&tag);
    if flat.close(&tag.name) {
        gap(look)
    } else {
        Some(Token::TagToken(tag))
    }
}

fn look(tag: &Tag) -> Look {
    let name = QualName::new(None, ns!(html), tag.name.clone());
    Look::of(&name, &tag.attrs)
}

/// What is left of a tag that is not built: the line or the space that it makes.
fn gap(look: Look) -> Option<Token> {
    match look.role {
        Role::Block | Role::Verbatim => Some(Token::TagToken(Tag {
            kind: TagKind::StartTag,
            name: LocalName::from("br"),
            self_closing: false,
            attrs: Vec::new(),
            had_duplicate_attributes: false,
        })),
        Role::Cell | Role::Apart | Role::Raised => {
            Some(Token::CharacterTokens(StrTendril::from_slice(" ")))
        }
        Role::Inline | Role::Absent => None,
    }
}

impl TokenSink for Guard {
    type Handle = <Tree as TreeSink>::Handle;

    fn process_token(&self, token: Token, line: u64) -> TokenSinkResult<Self::Handle> {
        let Some(end) = self.closes_itself(&token) else {
            return self.bounded(token, line);
        };
        // What the tokenizer is to do with the contents no longer matters: there are none.
        let _ = self.bounded(token, line);
        let _ = self.bounded(end, line);
        TokenSinkResult::Continue
    }

    fn end(&self) {
        self.builder.end();
    }

    fn adjusted_current_node_present_but_not_in_html_namespace(&self) -> bool {
        self.builder
            .adjusted_current_node_present_but_not_in_html_namespace()
    }
}
