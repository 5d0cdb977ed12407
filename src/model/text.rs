//! A Markdown body, compiled once to HTML with holes.
//!
//! What depends on other files (a citation's number, a link's address) is a [`Hole`]:
//! a place in the HTML and what is to stand there. Linking turns the names in the holes
//! into things, planning turns the holes into HTML for the page that shows the text.

use super::Stage;
use super::marking::Marking;
use crate::report::{Span, Spanned};
use std::ops::Range;

/// How the element begins in which a table scrolls that is too wide for its page.
pub const SCROLL: &str = "<div class=\"scroll\">";

/// Compiled Markdown.
#[derive(Debug, Clone, Default)]
pub struct Text<S: Stage> {
    /// HTML without the holes' content. Safe to print as it is.
    pub html: String,
    /// In order of `at`.
    pub holes: Vec<Hole<S>>,
    /// Headings in order; those of level 2 divide the text into sections.
    pub headings: Vec<Heading>,
    /// Blocks with a marking of their own, in order.
    pub marked: Vec<Marked>,
    /// The first lines of block quotations that name no source.
    pub unsourced: Vec<Span>,
    /// Footnotes in order of first reference, numbered with the citations.
    pub footnotes: Vec<Text<S>>,
    /// Where it is written; none for a part of another text.
    pub written: Option<Written>,
}

/// A block with a marking of its own.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Marked {
    /// Where it stands in `Text::html`.
    pub range: Range<usize>,
    /// How far it may travel.
    pub marking: Marking,
    /// The line that begins it.
    pub span: Span,
}

/// Where a text is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Written {
    /// The place.
    pub span: Span,
    /// Whether the place holds the text byte for byte (a folded scalar of YAML does not).
    pub exact: bool,
}

/// Something that is filled in when a page is planned.
#[derive(Debug, Clone)]
pub struct Hole<S: Stage> {
    /// Offset into `Text::html`, on a character boundary.
    pub at: usize,
    /// What goes there.
    pub what: What<S>,
}

/// What a hole holds.
#[derive(Debug, Clone)]
pub enum What<S: Stage> {
    /// `[@a; @b, para. 3]`: a group of citations.
    Cite(Vec<Cite<S>>),
    /// `[[id]]`, `[[id|words]]`, `[[id#heading]]`.
    Link(Link<S>),
    /// `> words` followed by `> — [@source]`: evidence, quoted word for word.
    Quote(Quote<S>),
    /// A reference to `Text::footnotes[n]`.
    Footnote(usize),
    /// `![what it shows](file "caption")`: a picture.
    Picture(Picture<S>),
    /// `[words](file)`: a file to take away.
    File(FileLink<S>),
}

/// A picture in the text.
#[derive(Debug, Clone)]
pub struct Picture<S: Stage> {
    /// The file.
    pub file: S::File,
    /// What it shows; the file's own words where there are none.
    pub alt: Option<String>,
    /// What stands below it; the file's own words where there are none.
    pub caption: Option<String>,
}

/// A link to a file.
#[derive(Debug, Clone)]
pub struct FileLink<S: Stage> {
    /// The file.
    pub file: S::File,
    /// Where in it: `page=3`.
    pub fragment: Option<String>,
    /// The writer's words, as HTML.
    pub words: String,
}

/// One citation of a source.
#[derive(Debug, Clone)]
pub struct Cite<S: Stage> {
    /// The source.
    pub source: S::Source,
    /// Where in the source, in the writer's words.
    pub locator: Option<String>,
}

/// A link to a thing of this project by its id.
#[derive(Debug, Clone)]
pub struct Link<S: Stage> {
    /// What it leads to.
    pub to: S::Thing,
    /// The heading of that page, by its id.
    pub heading: Option<Spanned<String>>,
    /// The writer's words, as HTML; the thing's name where there are none.
    pub words: Option<String>,
}

/// A block quotation with its source.
#[derive(Debug, Clone)]
pub struct Quote<S: Stage> {
    /// The words as the writer typed them, lines joined by one space.
    pub words: S::Quote,
    /// Where they come from.
    pub cite: Cite<S>,
}

/// A heading in the text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Heading {
    /// 2 to 6.
    pub level: u8,
    /// The anchor: unique in the text.
    pub id: String,
    /// The words as HTML.
    pub html: String,
    /// For level 2: where the section's content begins in `Text::html` (the heading itself is not in it).
    /// For deeper levels: where the heading element stands.
    pub at: usize,
    /// Where it stands in the file.
    pub span: Span,
}

/// Elements that do not part words.
const INLINE: &[&str] = &[
    "a", "abbr", "b", "code", "del", "em", "i", "q", "span", "strong", "sub", "sup",
];

impl<S: Stage> Text<S> {
    /// True where there is nothing to show.
    pub fn is_empty(&self) -> bool {
        self.html.is_empty() && self.holes.is_empty()
    }

    /// The words alone, a line for each paragraph, heading and item; what holes print is left out.
    pub fn plain(&self) -> String {
        let mut out = String::with_capacity(self.html.len());
        let mut rest = self.html.as_str();
        while let Some(at) = rest.find(['<', '&']) {
            out.push_str(&rest[..at]);
            rest = &rest[at..];
            let end = if rest.starts_with('<') {
                rest.find('>')
            } else {
                rest.find(';')
            };
            let piece = &rest[..end.map_or(rest.len(), |end| end + 1)];
            rest = &rest[piece.len()..];
            match piece {
                "&amp;" => out.push('&'),
                "&lt;" => out.push('<'),
                "&gt;" => out.push('>'),
                "&quot;" => out.push('"'),
                _ if INLINE.iter().any(|tag| {
                    piece
                        .trim_start_matches(['<', '/'])
                        .trim_end_matches('>')
                        .split(' ')
                        .next()
                        == Some(*tag)
                }) => {}
                _ if piece.starts_with('<') => out.push('\n'),
                _ => out.push_str(piece),
            }
        }
        out.push_str(rest);
        out
    }

    /// Turns every name into what it stands for, by two look-ups; the positions stay.
    /// What a look-up does not know is left out: the look-up has reported it.
    pub fn link<T: Stage>(self, names: &mut dyn Lookup<S, T>) -> Text<T> {
        let mut holes = Vec::with_capacity(self.holes.len());
        for hole in self.holes {
            let what = match hole.what {
                What::Cite(cites) => Some(What::Cite(
                    cites.into_iter().filter_map(|c| c.link(names)).collect(),
                )),
                What::Link(link) => names.thing(link.to, link.heading.as_ref()).map(|to| {
                    What::Link(Link {
                        to,
                        heading: link.heading,
                        words: link.words,
                    })
                }),
                What::Quote(quote) => {
                    let words = names.excerpt(&quote.cite.source, quote.words);
                    let cite = quote.cite.link(names);
                    words
                        .zip(cite)
                        .map(|(words, cite)| What::Quote(Quote { words, cite }))
                }
                What::Footnote(n) => Some(What::Footnote(n)),
                What::Picture(picture) => picture.link(names).map(What::Picture),
                What::File(link) => link.link(names).map(What::File),
            };
            holes.extend(what.map(|what| Hole { at: hole.at, what }));
        }
        let footnotes = self.footnotes.into_iter().map(|f| f.link(names)).collect();
        Text {
            html: self.html,
            holes,
            headings: self.headings,
            marked: self.marked,
            unsourced: self.unsourced,
            footnotes,
            written: self.written,
        }
    }
}

/// Looks up what a text names.
pub trait Lookup<S: Stage, T: Stage> {
    /// A cited source.
    fn source(&mut self, name: S::Source) -> Option<T::Source>;
    /// A quote of a source.
    fn excerpt(&mut self, source: &S::Source, quote: S::Quote) -> Option<T::Quote>;
    /// A file of `static/`.
    fn file(&mut self, name: S::File) -> Option<T::File>;
    /// The same, to be shown; `described` where the text says what it shows.
    fn picture(&mut self, name: S::File, described: bool) -> Option<T::File>;
    /// A linked thing and, where one is named, a heading of its page.
    fn thing(&mut self, name: S::Thing, heading: Option<&Spanned<String>>) -> Option<T::Thing>;
}

impl<S: Stage> Picture<S> {
    /// The same picture with its file looked up.
    fn link<T: Stage>(self, names: &mut dyn Lookup<S, T>) -> Option<Picture<T>> {
        Some(Picture {
            file: names.picture(self.file, self.alt.is_some())?,
            alt: self.alt,
            caption: self.caption,
        })
    }
}

impl<S: Stage> FileLink<S> {
    /// The same link with its file looked up.
    fn link<T: Stage>(self, names: &mut dyn Lookup<S, T>) -> Option<FileLink<T>> {
        Some(FileLink {
            file: names.file(self.file)?,
            fragment: self.fragment,
            words: self.words,
        })
    }
}

impl<S: Stage> Cite<S> {
    /// The same citation with its source looked up.
    pub fn link<T: Stage>(self, names: &mut dyn Lookup<S, T>) -> Option<Cite<T>> {
        let locator = self.locator;
        names
            .source(self.source)
            .map(|source| Cite { source, locator })
    }
}
