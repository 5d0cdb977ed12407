//! The tree that html5ever builds: nodes in one vector, linked by their numbers.

use super::look::Look;
use super::marks::Marks;
use html5ever::interface::{ElementFlags, NodeOrText, QuirksMode, TreeSink};
use html5ever::tendril::StrTendril;
use html5ever::{Attribute, ExpandedName, LocalName, QualName, ns};
use std::borrow::Cow;
use std::cell::{Cell, RefCell};
use std::rc::Rc;

/// The number of a node.
pub(super) type Id = usize;

/// The document, the first node.
pub(super) const ROOT: Id = 0;

/// What a node holds.
#[derive(Debug)]
pub(super) enum Kind {
    Element(Look),
    Text(String),
    /// The document, a comment.
    Other,
}

/// A node and its neighbours.
#[derive(Debug)]
pub(super) struct Node {
    pub(super) kind: Kind,
    pub(super) parent: Option<Id>,
    pub(super) first: Option<Id>,
    pub(super) next: Option<Id>,
    last: Option<Id>,
    previous: Option<Id>,
}

/// An element that the parser holds: open, or in force as formatting.
#[derive(Debug)]
pub(super) struct Held {
    id: Id,
    name: QualName,
    count: Rc<Cell<usize>>,
}

impl Drop for Held {
    fn drop(&mut self) {
        self.count.set(self.count.get().saturating_sub(1));
    }
}

/// All nodes, and how many elements the parser holds: what each of its steps may have to look through.
#[derive(Debug)]
pub(super) struct Tree {
    nodes: RefCell<Vec<Node>>,
    held: Rc<Cell<usize>>,
    /// What elements are called and say of themselves, where somebody wants to know.
    marks: Option<RefCell<Marks>>,
}

impl Tree {
    /// An empty document, and room for marks where they are wanted.
    pub(super) fn new(marks: Option<Marks>) -> Tree {
        let tree = Tree {
            nodes: RefCell::default(),
            held: Rc::default(),
            marks: marks.map(RefCell::new),
        };
        tree.add(Kind::Other);
        tree
    }

    /// The number of nodes made.
    pub(super) fn len(&self) -> usize {
        self.nodes.borrow().len()
    }

    /// The number of elements that the parser holds.
    pub(super) fn held(&self) -> usize {
        self.held.get()
    }

    /// The nodes, the document first, and the marks that were wanted.
    pub(super) fn into_parts(self) -> (Vec<Node>, Marks) {
        let marks = self.marks.map(RefCell::into_inner).unwrap_or_default();
        (self.nodes.into_inner(), marks)
    }

    fn add(&self, kind: Kind) -> Id {
        let mut nodes = self.nodes.borrow_mut();
        nodes.push(Node {
            kind,
            parent: None,
            first: None,
            next: None,
            last: None,
            previous: None,
        });
        nodes.len() - 1
    }

    fn hold(&self, id: Id, name: QualName) -> Rc<Held> {
        self.held.set(self.held.get() + 1);
        Rc::new(Held {
            id,
            name,
            count: Rc::clone(&self.held),
        })
    }

    fn detach(&self, id: Id) {
        let nodes = &mut *self.nodes.borrow_mut();
        let (parent, previous, next) = (
            nodes[id].parent.take(),
            nodes[id].previous.take(),
            nodes[id].next.take(),
        );
        match (previous, parent) {
            (Some(previous), _) => nodes[previous].next = next,
            (None, Some(parent)) => nodes[parent].first = next,
            (None, None) => {}
        }
        match (next, parent) {
            (Some(next), _) => nodes[next].previous = previous,
            (None, Some(parent)) => nodes[parent].last = previous,
            (None, None) => {}
        }
    }

    /// Puts a node under a parent, before a child of it or at the end.
    fn place(&self, id: Id, parent: Id, before: Option<Id>) {
        self.detach(id);
        let nodes = &mut *self.nodes.borrow_mut();
        let previous = match before {
            Some(before) => nodes[before].previous.replace(id),
            None => nodes[parent].last.replace(id),
        };
        match previous {
            Some(previous) => nodes[previous].next = Some(id),
            None => nodes[parent].first = Some(id),
        }
        nodes[id].parent = Some(parent);
        nodes[id].previous = previous;
        nodes[id].next = before;
    }

    fn insert(&self, parent: Id, before: Option<Id>, child: NodeOrText<Rc<Held>>) {
        let text = match child {
            NodeOrText::AppendNode(node) => return self.place(node.id, parent, before),
            NodeOrText::AppendText(text) => text,
        };
        let previous = {
            let nodes = self.nodes.borrow();
            before.map_or(nodes[parent].last, |before| nodes[before].previous)
        };
        if !previous.is_some_and(|previous| self.extend(previous, &text)) {
            self.place(self.add(Kind::Text(text.to_string())), parent, before);
        }
    }

    /// Adds to a text; false where the node is none.
    fn extend(&self, id: Id, more: &str) -> bool {
        match &mut self.nodes.borrow_mut()[id].kind {
            Kind::Text(text) => {
                text.push_str(more);
                true
            }
            Kind::Element(_) | Kind::Other => false,
        }
    }

    /// A node that is neither element nor text.
    fn other(&self) -> Rc<Held> {
        let name = QualName::new(None, ns!(), LocalName::from(""));
        self.hold(self.add(Kind::Other), name)
    }

    fn parent(&self, id: Id) -> Option<Id> {
        self.nodes.borrow()[id].parent
    }
}

impl TreeSink for Tree {
    type Handle = Rc<Held>;
    type Output = Tree;
    type ElemName<'a> = ExpandedName<'a>;

    fn finish(self) -> Tree {
        self
    }

    fn parse_error(&self, _: Cow<'static, str>) {}

    fn get_document(&self) -> Rc<Held> {
        self.hold(ROOT, QualName::new(None, ns!(), LocalName::from("")))
    }

    fn elem_name<'a>(&'a self, target: &'a Rc<Held>) -> ExpandedName<'a> {
        target.name.expanded()
    }

    fn create_element(&self, name: QualName, attrs: Vec<Attribute>, _: ElementFlags) -> Rc<Held> {
        let id = self.add(Kind::Element(Look::of(&name, &attrs)));
        if let Some(marks) = &self.marks {
            marks.borrow_mut().add(id, &name, &attrs);
        }
        self.hold(id, name)
    }

    fn create_comment(&self, _: StrTendril) -> Rc<Held> {
        self.other()
    }

    fn create_pi(&self, _: StrTendril, _: StrTendril) -> Rc<Held> {
        self.other()
    }

    fn append(&self, parent: &Rc<Held>, child: NodeOrText<Rc<Held>>) {
        self.insert(parent.id, None, child);
    }

    fn append_based_on_parent_node(
        &self,
        element: &Rc<Held>,
        prev_element: &Rc<Held>,
        child: NodeOrText<Rc<Held>>,
    ) {
        match self.parent(element.id) {
            Some(parent) => self.insert(parent, Some(element.id), child),
            None => self.append(prev_element, child),
        }
    }

    fn append_doctype_to_document(&self, _: StrTendril, _: StrTendril, _: StrTendril) {}

    /// A template is left out of the text, so its contents may as well be its children.
    fn get_template_contents(&self, target: &Rc<Held>) -> Rc<Held> {
        Rc::clone(target)
    }

    fn same_node(&self, x: &Rc<Held>, y: &Rc<Held>) -> bool {
        x.id == y.id
    }

    fn set_quirks_mode(&self, _: QuirksMode) {}

    fn append_before_sibling(&self, sibling: &Rc<Held>, child: NodeOrText<Rc<Held>>) {
        if let Some(parent) = self.parent(sibling.id) {
            self.insert(parent, Some(sibling.id), child);
        }
    }

    /// A second `<html>` or `<body>` may hide what the first one shows, never the reverse.
    fn add_attrs_if_missing(&self, target: &Rc<Held>, attrs: Vec<Attribute>) {
        if let Some(marks) = &self.marks {
            marks.borrow_mut().add_missing(target.id, &attrs);
        }
        let more = Look::of(&target.name, &attrs);
        if let Kind::Element(look) = &mut self.nodes.borrow_mut()[target.id].kind
            && more.hides()
            && !look.hides()
        {
            *look = more;
        }
    }

    fn remove_from_parent(&self, target: &Rc<Held>) {
        self.detach(target.id);
    }

    fn reparent_children(&self, node: &Rc<Held>, new_parent: &Rc<Held>) {
        loop {
            let first = self.nodes.borrow()[node.id].first;
            let Some(child) = first else { break };
            self.place(child, new_parent.id, None);
        }
    }
}
