//! From tree to page: the walk that makes the text, and what is noted on the way.

use super::look::Role;
use super::marks::{Mark, Marks, cut};
use super::page::{Element, Line, Page, Picture, Spot};
use super::read::Text;
use super::said;
use super::tree::{Id, Kind, Node, ROOT};
use html5ever::LocalName;
use std::collections::HashMap;

/// Spots and pictures that are kept, of each kind.
const MOST: usize = 500;

/// Bytes that are kept of an element's words for itself, and of a spot.
const WORDS: usize = 300;
const SPOT: usize = 300;

/// The page of a tree.
pub(super) fn page(nodes: &[Node], marks: Marks) -> Page {
    let mut walk = Walk::new(nodes, &marks);
    let mut at = ROOT;
    loop {
        let into = walk.enter(at);
        if let Some(child) = nodes[at].first.filter(|_| into) {
            at = child;
            continue;
        }
        match walk.onward(at) {
            Some(next) => at = next,
            None => break,
        }
    }
    walk.finish()
}

struct Walk<'a> {
    nodes: &'a [Node],
    marks: &'a Marks,
    text: Text,
    page: Page,
    /// What is known of each line so far: its element, and how much of it is linked.
    lines: Vec<(Option<usize>, usize)>,
    /// The shown element of each open element, the innermost last.
    open: Vec<usize>,
    /// The depth of each shown element.
    depths: Vec<u16>,
    /// The shown elements by their numbers in the tree.
    shown: HashMap<Id, usize>,
    links: usize,
    /// Spots whose elements are open: depth, which list, place in it, and where their words begin.
    spots: Vec<(usize, What, usize, usize)>,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum What {
    Time,
    Person,
}

impl<'a> Walk<'a> {
    fn new(nodes: &'a [Node], marks: &'a Marks) -> Walk<'a> {
        let document = Element {
            name: LocalName::from(""),
            parent: 0,
            line: 0,
            words: String::new(),
            is_reply: false,
        };
        Walk {
            nodes,
            marks,
            text: Text::default(),
            page: Page {
                elements: vec![document],
                ..Page::default()
            },
            lines: vec![(None, 0)],
            open: Vec::new(),
            depths: vec![0],
            shown: HashMap::new(),
            links: 0,
            spots: Vec::new(),
        }
    }

    fn top(&self) -> usize {
        self.open.last().copied().unwrap_or(0)
    }

    /// The line on which what comes next will stand.
    fn line(&self) -> usize {
        self.lines.len() - 1 + usize::from(self.text.breaks())
    }

    fn enter(&mut self, at: Id) -> bool {
        let before = self.text.written().len();
        let into = self.text.enter(&self.nodes[at].kind);
        match &self.nodes[at].kind {
            Kind::Text(_) => self.wrote(before),
            Kind::Element(look) => self.element(at, look.role == Role::Absent),
            Kind::Other => {}
        }
        into
    }

    fn element(&mut self, at: Id, absent: bool) {
        let Some(mark) = self.marks.of(at).filter(|_| !absent) else {
            return self.open.push(self.top());
        };
        let parent = self.top();
        let number = self.page.elements.len();
        self.page.elements.push(Element {
            name: mark.name.clone(),
            parent,
            line: self.line(),
            words: words(mark),
            is_reply: &*mark.name == "blockquote" && mark.value("type") == Some("cite"),
        });
        self.depths.push(self.depths[parent].saturating_add(1));
        self.shown.insert(at, number);
        self.open.push(number);
        self.links += usize::from(self.leads(mark, number));
        self.spot(mark, number);
        self.picture(mark, parent);
    }

    /// Whether an element is a link that leads elsewhere: headings hold links to themselves.
    fn leads(&self, mark: &Mark, number: usize) -> bool {
        let Some(href) = mark.value("href").filter(|_| &*mark.name == "a") else {
            return false;
        };
        let itself = href.len() > 1 && href.starts_with('#');
        let mut around = self.page.elements[number].parent;
        for _ in 0..3 {
            if matches!(&*self.page.elements[around].name, "li" | "nav" | "td") {
                return true;
            }
            around = self.page.elements[around].parent;
        }
        !itself
    }

    fn spot(&mut self, mark: &Mark, element: usize) {
        let Some(what) = spotted(mark) else { return };
        let line = self.line();
        let begins = self.text.written().len();
        let depth = self.open.len();
        let list = self.list(what);
        if list.len() < MOST {
            list.push(Spot {
                element,
                line,
                text: String::new(),
                machine: ["datetime", "content", "title"]
                    .iter()
                    .find_map(|name| mark.value(name))
                    .map(|value| cut(value.trim(), SPOT).to_owned()),
            });
            let place = list.len() - 1;
            self.spots.push((depth, what, place, begins));
        }
    }

    fn list(&mut self, what: What) -> &mut Vec<Spot> {
        match what {
            What::Time => &mut self.page.times,
            What::Person => &mut self.page.people,
        }
    }

    fn picture(&mut self, mark: &Mark, element: usize) {
        if !matches!(&*mark.name, "img" | "amp-img") || self.page.pictures.len() >= MOST {
            return;
        }
        let src = (mark.value("data-src").or(mark.value("src"))).unwrap_or_default();
        self.page.pictures.push(Picture {
            src: src.trim().to_owned(),
            alt: mark.value("alt").unwrap_or_default().trim().to_owned(),
            element,
            line: self.line(),
        });
    }

    /// Notes what was written since there was so much of it.
    fn wrote(&mut self, before: usize) {
        let top = self.top();
        let linked = self.links > 0;
        let written = self.text.written().get(before..).unwrap_or_default();
        for (number, piece) in written.split('\n').enumerate() {
            if number > 0 {
                self.lines.push((None, 0));
            }
            let count = piece.chars().filter(|c| !c.is_whitespace()).count();
            if let Some((element, links)) = self.lines.last_mut().filter(|_| count > 0) {
                *links += if linked { count } else { 0 };
                *element = Some(match *element {
                    Some(one) => common(&self.page.elements, &self.depths, one, top),
                    None => top,
                });
            }
        }
    }

    /// The next node that does not stand in this one; all that end before it are left.
    fn onward(&mut self, mut at: Id) -> Option<Id> {
        loop {
            self.leave(at);
            if let Some(next) = self.nodes[at].next {
                return Some(next);
            }
            at = self.nodes[at].parent?;
        }
    }

    fn leave(&mut self, at: Id) {
        self.text.leave(&self.nodes[at].kind);
        if !matches!(self.nodes[at].kind, Kind::Element(_)) {
            return;
        }
        if let Some((_, what, place, begins)) =
            (self.spots).pop_if(|(depth, ..)| *depth == self.open.len())
        {
            let words = self.text.written().get(begins..).unwrap_or_default();
            let text = cut(words.trim(), SPOT).to_owned();
            if let Some(spot) = self.list(what).get_mut(place) {
                spot.text = text;
            }
        }
        let shown = self.open.pop().filter(|n| self.shown.get(&at) == Some(n));
        let leads = |number| (self.marks.of(at)).is_some_and(|mark| self.leads(mark, number));
        if shown.is_some_and(leads) {
            self.links -= 1;
        }
    }

    fn finish(mut self) -> Page {
        said::hear(&mut self.page, self.nodes, self.marks, &self.shown);
        let text = self.text.finish();
        if !text.is_empty() {
            let lines = text.split('\n').zip(self.lines);
            self.page.lines = lines
                .map(|(text, (element, linked))| Line {
                    text: text.to_owned(),
                    element: element.unwrap_or(0),
                    linked,
                })
                .collect();
        }
        self.page
    }
}

fn words(mark: &Mark) -> String {
    let mut out = String::new();
    for value in ["class", "id", "role", "itemprop", "rel"]
        .iter()
        .filter_map(|name| mark.value(name))
    {
        if !out.is_empty() {
            out.push(' ');
        }
        out.push_str(cut(value, WORDS - out.len().min(WORDS)));
    }
    out
}

/// Whether an element tells a time, or names an author.
fn spotted(mark: &Mark) -> Option<What> {
    let has = |attribute: &str, wanted: &[&str]| {
        let words = mark.value(attribute).unwrap_or_default();
        (words.split_ascii_whitespace()).any(|word| wanted.contains(&&*word.to_ascii_lowercase()))
    };
    let time = &*mark.name == "time"
        || has(
            "itemprop",
            &["datepublished", "datecreated", "datemodified"],
        )
        || has("property", &["datepublished", "schema:datepublished"])
        || has("class", &["dt-published"])
        || (has("class", &["published"]) && mark.value("title").is_some());
    let person = has("itemprop", &["author"])
        || has("rel", &["author"])
        || has(
            "class",
            &["p-author", "byline", "author", "auteur", "signature"],
        );
    match (time, person) {
        (true, _) => Some(What::Time),
        (_, true) => Some(What::Person),
        _ => None,
    }
}

/// The innermost element that both stand in.
fn common(elements: &[Element], depths: &[u16], mut one: usize, mut other: usize) -> usize {
    while one != other {
        if depths[one] >= depths[other] {
            one = elements[one].parent;
        } else {
            other = elements[other].parent;
        }
    }
    one
}
