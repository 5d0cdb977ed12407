//! A page for whoever reads more of it than its words.

use html5ever::LocalName;

/// A page: its visible text line by line, and what it says of itself. Everything that only repeats is bounded: who
/// writes the hundredth thousandth `meta` is not heard.
#[derive(Debug, Default)]
pub struct Page {
    /// The visible text: joined by line ends, exactly what quotes are looked for in.
    pub lines: Vec<Line>,
    /// The elements that are shown; one that contains another stands before it. The first is the document.
    pub elements: Vec<Element>,
    /// The `<title>`.
    pub title: Option<String>,
    /// The language of `<html>` or `<body>`.
    pub language: Option<String>,
    /// Every `meta` with a name and a content.
    pub metas: Vec<Meta>,
    /// The links of the page itself: canonical address and the like.
    pub links: Vec<Link>,
    /// The texts of scripts that are JSON-LD.
    pub data: Vec<String>,
    /// Elements that tell a time.
    pub times: Vec<Spot>,
    /// Elements that name an author.
    pub people: Vec<Spot>,
    /// Pictures.
    pub pictures: Vec<Picture>,
}

/// A line of the visible text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// Its words.
    pub text: String,
    /// The innermost element that all of it stands in.
    pub element: usize,
    /// How many of its characters, white space aside, are words of links.
    pub linked: usize,
}

/// An element that is shown.
#[derive(Debug, Clone)]
pub struct Element {
    pub(super) name: LocalName,
    /// The element that it stands in; the document stands in itself.
    pub parent: usize,
    /// The line that it begins with, or that comes next where it has no text.
    pub line: usize,
    /// Its classes, id, role, `itemprop` and `rel`, as they stand, a space between.
    pub words: String,
    /// Whether it holds what a mail answers: `<blockquote type="cite">`.
    pub is_reply: bool,
}

impl Element {
    /// Its name: `div`.
    pub fn name(&self) -> &str {
        &self.name
    }
}

/// A `meta` element.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Meta {
    /// Its `name`, `property`, `itemprop` or `http-equiv`, in lower case.
    pub name: String,
    /// Its content.
    pub content: String,
    /// The shown element that it stands in; the document for those of the head.
    pub element: usize,
}

/// A `link` element.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Link {
    /// Its `rel`, in lower case.
    pub rel: String,
    /// Its address.
    pub href: String,
}

/// An element whose words matter apart from their line's.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Spot {
    /// The element.
    pub element: usize,
    /// The line that it stands on.
    pub line: usize,
    /// Its words, the first of them.
    pub text: String,
    /// What it says to machines: `datetime`, `content` or `title`.
    pub machine: Option<String>,
}

/// A picture that is shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Picture {
    /// Its address.
    pub src: String,
    /// What stands in for it.
    pub alt: String,
    /// The element that it stands in.
    pub element: usize,
    /// The line that it stands on or before.
    pub line: usize,
}
