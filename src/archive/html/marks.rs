//! What elements are called and say of themselves, kept within bounds.

use super::tree::Id;
use html5ever::{Attribute, LocalName, QualName, ns};

/// Elements that are marked; later ones have their text alone.
const ELEMENTS: usize = 200_000;

/// Bytes that are kept of a value.
const VALUE: usize = 2_000;

/// Bytes of values that every page may have, however short.
const VALUES: usize = 100_000;

/// Attributes that tell what an element is, or hold what it says to machines.
const WANTED: &[&str] = &[
    "class",
    "id",
    "role",
    "itemprop",
    "rel",
    "name",
    "property",
    "content",
    "href",
    "src",
    "data-src",
    "alt",
    "title",
    "type",
    "lang",
    "datetime",
    "pubdate",
    "http-equiv",
];

/// An element's name, and what it says of itself.
#[derive(Debug)]
pub(super) struct Mark {
    pub(super) id: Id,
    pub(super) name: LocalName,
    /// Whether it is an element of HTML: a drawing has titles too.
    pub(super) html: bool,
    attributes: Vec<(u8, Box<str>)>,
}

impl Mark {
    /// The value of an attribute that is kept.
    pub(super) fn value(&self, wanted: &str) -> Option<&str> {
        (self.attributes.iter())
            .find(|(name, _)| WANTED.get(usize::from(*name)) == Some(&wanted))
            .map(|(_, value)| &**value)
    }
}

/// The marks of a tree, in the order in which its elements were made.
#[derive(Debug, Default)]
pub(super) struct Marks {
    all: Vec<Mark>,
    /// Bytes of values that may still be kept.
    left: usize,
}

impl Marks {
    /// Room for the marks of a page of so many bytes. A page that multiplies its elements, and their attributes with
    /// them, keeps no more than it holds.
    pub(super) fn new(bytes: usize) -> Marks {
        Marks {
            all: Vec::new(),
            left: VALUES + bytes,
        }
    }

    /// All of them.
    pub(super) fn all(&self) -> &[Mark] {
        &self.all
    }

    /// The mark of an element, by its number.
    pub(super) fn of(&self, id: Id) -> Option<&Mark> {
        (self.all.binary_search_by_key(&id, |mark| mark.id).ok()).map(|at| &self.all[at])
    }

    /// Marks an element; numbers come in ascending order.
    pub(super) fn add(&mut self, id: Id, name: &QualName, attributes: &[Attribute]) {
        if self.all.len() >= ELEMENTS {
            return;
        }
        let attributes = (attributes.iter())
            .filter_map(|attribute| self.kept(attribute))
            .collect();
        self.all.push(Mark {
            id,
            name: name.local.clone(),
            html: name.ns == ns!(html),
            attributes,
        });
    }

    /// What a second `<html>` or `<body>` says and the first does not.
    pub(super) fn add_missing(&mut self, id: Id, attributes: &[Attribute]) {
        let Ok(at) = self.all.binary_search_by_key(&id, |mark| mark.id) else {
            return;
        };
        for attribute in attributes {
            if self.all[at].value(&attribute.name.local).is_none()
                && let Some(kept) = self.kept(attribute)
            {
                self.all[at].attributes.push(kept);
            }
        }
    }

    fn kept(&mut self, attribute: &Attribute) -> Option<(u8, Box<str>)> {
        let name = WANTED
            .iter()
            .position(|wanted| *wanted == &*attribute.name.local)?;
        let value = cut(&attribute.value, VALUE);
        self.left = self.left.checked_sub(value.len())?;
        Some((u8::try_from(name).ok()?, value.into()))
    }
}

/// The beginning of a text: at most so many bytes of it.
pub(super) fn cut(text: &str, most: usize) -> &str {
    &text[..text.floor_char_boundary(most)]
}
