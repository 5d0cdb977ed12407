//! What elements that nobody sees say of the page.

use super::marks::{Mark, Marks, cut};
use super::page::{Link, Meta, Page};
use super::tree::{Id, Kind, Node};
use std::collections::HashMap;

/// Metas and links that are kept, of each kind.
const MOST: usize = 500;

/// Scripts of data that are kept, and bytes of all of them.
const SCRIPTS: usize = 50;
const DATA: usize = 4 << 20;

/// Bytes that are kept of a title.
const TITLE: usize = 1_000;

/// Puts into a page what its metas, links, title and scripts say; `shown` are the shown elements by their numbers in
/// the tree.
pub(super) fn hear(page: &mut Page, nodes: &[Node], marks: &Marks, shown: &HashMap<Id, usize>) {
    let mut hearing = Hearing { page, nodes, shown };
    for mark in marks.all() {
        hearing.said(mark);
    }
}

struct Hearing<'a> {
    page: &'a mut Page,
    nodes: &'a [Node],
    shown: &'a HashMap<Id, usize>,
}

impl<'a> Hearing<'a> {
    /// What an element that is not shown says of the page.
    fn said(&mut self, mark: &Mark) {
        match &*mark.name {
            "meta" => self.meta(mark),
            "link" if self.page.links.len() < MOST => {
                if let (Some(rel), Some(href)) = (mark.value("rel"), mark.value("href")) {
                    self.page.links.push(Link {
                        rel: rel.trim().to_lowercase(),
                        href: href.trim().to_owned(),
                    });
                }
            }
            "title" if mark.html && self.page.title.is_none() => {
                self.page.title = self.contents(mark).map(|text| {
                    let words: Vec<&str> = cut(text, TITLE).split_whitespace().collect();
                    words.join(" ")
                });
            }
            "script" => self.script(mark),
            "html" | "body" if self.page.language.is_none() => {
                self.page.language = mark.value("lang").map(|lang| lang.trim().to_owned());
            }
            _ => {}
        }
    }

    fn meta(&mut self, mark: &Mark) {
        let name = ["property", "name", "itemprop", "http-equiv"]
            .iter()
            .find_map(|name| mark.value(name));
        if let (Some(name), Some(content)) = (name, mark.value("content"))
            && self.page.metas.len() < MOST
        {
            let meta = Meta {
                name: name.trim().to_lowercase(),
                content: content.trim().to_owned(),
                element: self.nodes[mark.id]
                    .parent
                    .map_or(0, |parent| self.shown_around(parent)),
            };
            self.page.metas.push(meta);
        }
    }

    fn script(&mut self, mark: &Mark) {
        let data = (mark.value("type")).is_some_and(|t| t.to_lowercase().contains("ld+json"));
        let held: usize = self.page.data.iter().map(String::len).sum();
        if let Some(text) = self.contents(mark).filter(|_| data)
            && self.page.data.len() < SCRIPTS
            && held + text.len() <= DATA
        {
            self.page.data.push(text.to_owned());
        }
    }

    /// The text that an element begins with.
    fn contents(&self, mark: &Mark) -> Option<&'a str> {
        match &self.nodes[self.nodes[mark.id].first?].kind {
            Kind::Text(text) => Some(text),
            Kind::Element(_) | Kind::Other => None,
        }
    }

    fn shown_around(&self, mut id: Id) -> usize {
        loop {
            if let Some(number) = self.shown.get(&id) {
                return *number;
            }
            match self.nodes[id].parent {
                Some(parent) => id = parent,
                None => return 0,
            }
        }
    }
}
