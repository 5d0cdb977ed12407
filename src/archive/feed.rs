//! One entry of a feed, RSS or Atom, cut out as it stands.
//!
//! The names of elements are taken as they are written, with their usual prefixes: what declares the prefixes stands at
//! the head of the feed, which is not part of the entry.

use super::{Trouble, html};
use quick_xml::Reader;
use quick_xml::events::{BytesRef, BytesStart, Event};
use std::ops::Range;

/// Elements in elements, at most.
const DEEPEST: usize = 200;

/// Elements of one entry that are read, at most.
const MOST: usize = 10_000;

/// An entry, its elements in order.
#[derive(Debug, Default)]
pub struct Entry {
    /// The name of its own element, without prefix: `item`.
    pub name: String,
    /// All its text.
    pub text: String,
    /// Its elements and those in them: an author's name is `author/name`.
    pub elements: Vec<Element>,
}

/// An element of an entry.
#[derive(Debug, Default)]
pub struct Element {
    /// Its name as written: `dc:creator`.
    pub name: String,
    /// Its attributes as written, entities resolved.
    pub attributes: Vec<(String, String)>,
    /// All its text.
    pub text: String,
    /// Where what is in it stands in the entry.
    inner: Range<usize>,
}

impl Element {
    /// An attribute by its name.
    pub fn attribute(&self, name: &str) -> Option<&str> {
        let found = self.attributes.iter().find(|(n, _)| n == name);
        found.map(|(_, value)| value.trim())
    }
}

impl Entry {
    /// Reads an element that holds others. Entities are the five of XML and numbers; nothing else is expanded.
    pub fn read(xml: &str) -> Result<Entry, Trouble> {
        let mut entry = Entry::default();
        let mut reader = Reader::from_str(xml);
        let mut open: Vec<Option<usize>> = Vec::new();
        loop {
            let before = usize::try_from(reader.buffer_position()).unwrap_or(usize::MAX);
            let event = reader.read_event().map_err(|_| broken())?;
            let after = usize::try_from(reader.buffer_position()).unwrap_or(usize::MAX);
            match event {
                Event::Start(tag) => {
                    let index = entry.opened(&tag, &open, after);
                    open.push(index);
                    if open.len() > DEEPEST || entry.elements.len() > MOST {
                        return Err(Trouble::new("is an entry of a feed that is built too deep"));
                    }
                }
                Event::Empty(tag) => {
                    entry.opened(&tag, &open, after);
                }
                Event::End(_) => {
                    if let Some(Some(index)) = open.pop() {
                        entry.elements[index].inner.end = before;
                    }
                    if open.is_empty() {
                        return Ok(entry);
                    }
                }
                Event::Text(text) => entry.add(&open, &text),
                Event::CData(text) => entry.add(&open, &text),
                Event::GeneralRef(name) => entry.add(&open, &resolved(&name)),
                Event::Eof => return Err(broken()),
                _ => {}
            }
        }
    }

    /// The index of an element that stands in the entry or in one of its elements.
    fn opened(&mut self, tag: &BytesStart, open: &[Option<usize>], at: usize) -> Option<usize> {
        let name = tag.name().into_inner().to_owned();
        let name = match open {
            [] => {
                tag.local_name().into_inner().clone_into(&mut self.name);
                return None;
            }
            [_] => name,
            [_, Some(outer)] => format!("{}/{name}", self.elements[*outer].name),
            _ => return None,
        };
        self.elements.push(Element {
            name,
            attributes: attributes(tag),
            text: String::new(),
            inner: at..at,
        });
        Some(self.elements.len() - 1)
    }

    fn add(&mut self, open: &[Option<usize>], text: &str) {
        if !open.is_empty() {
            self.text.push_str(text);
        }
        for index in open.iter().take(3).flatten() {
            self.elements[*index].text.push_str(text);
        }
    }

    /// The first element of one of the names, in their order, that has anything in it.
    pub fn first(&self, names: &[&str]) -> Option<&Element> {
        let of = |name: &&str| {
            let named = |e: &&Element| e.name == *name && !e.text.trim().is_empty();
            self.elements.iter().find(named)
        };
        names.iter().find_map(of)
    }

    /// The headline, on one line.
    pub fn title(&self, xml: &str) -> Result<Option<String>, Trouble> {
        let Some(title) = self.first(&["title", "atom:title", "dc:title", "media:title"]) else {
            return Ok(None);
        };
        let shown = self.shown(title, xml)?;
        let words: Vec<&str> = shown.split_whitespace().collect();
        Ok((!words.is_empty()).then(|| words.join(" ")))
    }

    /// What a reader of the entry sees: the headline on a line, then its text, else its summary.
    fn seen(&self, xml: &str) -> Result<String, Trouble> {
        let named: &[&str] = if self.name == "entry" {
            &["content", "atom:content", "summary", "atom:summary"]
        } else {
            &[
                "content:encoded",
                "encoded",
                "description",
                "summary",
                "itunes:summary",
            ]
        };
        let title = self.title(xml)?;
        let body = match self.first(named) {
            Some(body) => Some(self.shown(body, xml)?),
            None => None,
        };
        let lines: Vec<String> = title.into_iter().chain(body).collect();
        Ok(lines.join("\n"))
    }

    /// A text in the form that its entry writes it in: RSS writes HTML, Atom says what it writes.
    fn shown(&self, element: &Element, xml: &str) -> Result<String, Trouble> {
        let kind = element.attribute("type").unwrap_or_default();
        match kind.to_ascii_lowercase().as_str() {
            "xhtml" | "application/xhtml+xml" => {
                html::text(xml.get(element.inner.clone()).unwrap_or_default(), true)
            }
            "html" | "text/html" => html::text(&element.text, false),
            _ if self.name != "entry" => html::text(&element.text, false),
            _ => Ok(element.text.trim().to_owned()),
        }
    }
}

/// What an entry says of when it was published.
pub(super) fn stamps(xml: &str) -> Vec<String> {
    const NAMES: [&str; 5] = ["pubDate", "published", "dc:date", "date", "issued"];
    let Ok(entry) = Entry::read(xml) else {
        return Vec::new();
    };
    let first = |name: &str| entry.first(&[name]);
    (NAMES.into_iter().filter_map(first))
        .map(|element| element.text.trim().to_owned())
        .collect()
}

/// The text that a reader of an entry sees.
pub(super) fn text(xml: &str) -> Result<String, Trouble> {
    Entry::read(xml)?.seen(xml)
}

fn attributes(tag: &BytesStart) -> Vec<(String, String)> {
    let mut all = tag.attributes();
    all.with_checks(false)
        .flatten()
        .take(100)
        .map(|pair| {
            let raw: &str = &pair.value;
            let value = quick_xml::escape::unescape(raw).unwrap_or_else(|_| raw.into());
            (pair.key.into_inner().to_owned(), value.into_owned())
        })
        .collect()
}

/// The character that a reference names. One that XML does not know stands for itself: pages know more of them.
fn resolved(reference: &BytesRef) -> String {
    if let Ok(Some(c)) = reference.resolve_char_ref() {
        return c.to_string();
    }
    match &**reference {
        "amp" => "&".to_owned(),
        "lt" => "<".to_owned(),
        "gt" => ">".to_owned(),
        "quot" => "\"".to_owned(),
        "apos" => "'".to_owned(),
        other => format!("&{other};"),
    }
}

fn broken() -> Trouble {
    Trouble::new("is not the XML of one entry of a feed")
}
