//! Texts for one page: holes filled, citations numbered, notes collected.

use super::Plan;
use super::anchors::paragraphs;
use super::frame::Here;
use super::notes::{letters, short};
use super::tongues::spoken_in;
use super::view::{Body, Note, Section};
use crate::model::html::escape;
use crate::model::text::{Cite, Hole, Link, Quote, SCROLL, Text, What};
use crate::model::{Linked, SourceIdx};
use std::collections::HashMap;
use std::fmt::Write;
use std::ops::Range;

/// What a note is about: the same source at the same place is the same note.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
enum Key {
    Source(SourceIdx, Option<String>),
    /// The address of the footnote's text tells footnotes apart.
    Footnote(usize),
}

/// Writes the texts of one page in the order in which the page shows them.
pub(super) struct Writer<'p, 'a> {
    plan: &'p Plan<'a>,
    here: &'p Here,
    notes: Vec<Note>,
    numbers: HashMap<Key, usize>,
    /// Where the paragraphs of the text at hand begin, with their anchors.
    anchors: Vec<(usize, String)>,
    /// Whether citations are left out, for places that have no notes.
    silent: bool,
}

impl<'p, 'a> Writer<'p, 'a> {
    pub(super) fn new(plan: &'p Plan<'a>, here: &'p Here) -> Writer<'p, 'a> {
        Writer {
            plan,
            here,
            notes: Vec::new(),
            numbers: HashMap::new(),
            anchors: Vec::new(),
            silent: false,
        }
    }

    /// A text as one piece of HTML; its second-level headings are left out.
    pub(super) fn html(&mut self, text: &Text<Linked>) -> String {
        // A footnote inside a body has no paragraphs of the body's.
        let anchors = std::mem::take(&mut self.anchors);
        let html = self.part(text, 0..text.html.len());
        self.anchors = anchors;
        html
    }

    /// A text divided at its second-level headings, and all notes so far.
    pub(super) fn body(mut self, text: &Text<Linked>) -> Body {
        let sections = self.sections(text);
        Body {
            sections,
            notes: self.notes,
        }
    }

    /// All notes so far.
    pub(super) fn notes(self) -> Vec<Note> {
        self.notes
    }

    /// A text divided at its second-level headings.
    pub(super) fn sections(&mut self, text: &Text<Linked>) -> Vec<Section> {
        self.anchors = paragraphs(&text.html);
        let heads: Vec<_> = text.headings.iter().filter(|h| h.level == 2).collect();
        let first = heads.first().map_or(text.html.len(), |h| h.at);
        let mut sections = Vec::with_capacity(heads.len() + 1);
        let lead = self.part(text, 0..first);
        if !lead.is_empty() {
            sections.push(Section {
                id: None,
                title: None,
                lang: None,
                html: lead,
            });
        }
        for (i, head) in heads.iter().enumerate() {
            let end = heads.get(i + 1).map_or(text.html.len(), |next| next.at);
            sections.push(Section {
                id: Some(head.id.clone()),
                title: Some(head.html.clone()),
                lang: None,
                html: self.part(text, head.at..end),
            });
        }
        self.anchors = Vec::new();
        sections
    }

    /// The HTML of a range. A hole at the range's end belongs to it only at the end of the text.
    fn part(&mut self, text: &Text<Linked>, range: Range<usize>) -> String {
        let last = range.end == text.html.len();
        let inside = |hole: &&Hole<Linked>| {
            hole.at >= range.start && (hole.at < range.end || (last && hole.at == range.end))
        };
        let mut out = String::with_capacity(range.len() + range.len() / 4);
        let mut from = range.start;
        for hole in text.holes.iter().filter(inside) {
            self.copy(&text.html, from..hole.at, &mut out);
            from = hole.at;
            self.fill(&hole.what, text, &mut out);
        }
        self.copy(&text.html, from..range.end, &mut out);
        out
    }

    /// Copies a range; a paragraph that has an anchor gets it, and a link to itself.
    fn copy(&self, html: &str, range: Range<usize>, out: &mut String) {
        let mut from = range.start;
        for (at, id) in self.anchors.iter().filter(|(at, _)| range.contains(at)) {
            let label = escape(&self.plan.words.say("link-to-paragraph"));
            self.reached(&html[from..*at], out);
            let _ = write!(
                out,
                "<p id=\"{id}\"><a class=\"pl\" href=\"#{id}\" aria-label=\"{label}\"></a>"
            );
            from = at + "<p>".len();
        }
        self.reached(&html[from..range.end], out);
    }

    /// What a wide table scrolls in gets the words by which those know it who do not see it.
    fn reached(&self, html: &str, out: &mut String) {
        for (i, piece) in html.split(SCROLL).enumerate() {
            if i > 0 {
                let label = escape(&self.plan.words.say("table-scrolls"));
                let _ = write!(out, "<div class=\"scroll\" data-label=\"{label}\">");
            }
            out.push_str(piece);
        }
    }

    fn fill(&mut self, what: &What<Linked>, text: &Text<Linked>, out: &mut String) {
        match what {
            What::Cite(cites) => {
                if out.ends_with(' ') {
                    out.pop();
                }
                cites.iter().for_each(|cite| self.cite(cite, out));
            }
            What::Footnote(_) if self.silent => {}
            What::Link(link) => self.link(link, out),
            What::Quote(quote) => self.quote(quote, out),
            What::Picture(picture) => self.plan.picture(self.here, picture, out),
            What::File(link) => self.plan.file_link(self.here, link, out),
            What::Footnote(n) => {
                let footnote = &text.footnotes[*n];
                let key = Key::Footnote(std::ptr::from_ref(footnote).addr());
                let number = self.number(key, |writer| Note {
                    html: Some(writer.html(footnote)),
                    ..Note::default()
                });
                self.reference(number, out);
            }
        }
    }

    fn link(&self, link: &Link<Linked>, out: &mut String) {
        let target = self.plan.link(self.here, link.to);
        let anchor = link
            .heading
            .as_ref()
            .map_or(String::new(), |h| format!("#{}", h.value));
        let lang = spoken_in(target.lang.as_deref().filter(|_| link.words.is_none()));
        let words = link.words.clone().unwrap_or_else(|| escape(&target.text));
        let _ = write!(
            out,
            "<a href=\"{}{}\"{lang}>{words}</a>{}",
            escape(&target.href),
            escape(&anchor),
            marked(&target)
        );
    }

    fn quote(&mut self, quote: &Quote<Linked>, out: &mut String) {
        let source = self.plan.library.source(quote.cite.source);
        let lang = spoken_in(source.language.as_deref());
        let link = self
            .plan
            .excerpt_link(self.here, quote.cite.source, &quote.words);
        let _ = write!(
            out,
            "<figure class=\"quote\"><blockquote{lang}><p>{}</p></blockquote><figcaption><span class=\"vh\">{} </span>— <a href=\"{}\">{}</a>{}",
            escape(&quote.words.words().value),
            escape(&self.plan.words.say("quote-found")),
            escape(&link.href),
            escape(&link.text),
            marked(&link)
        );
        if let Some(live) = self.plan.live(quote.cite.source, &quote.words) {
            let _ = write!(
                out,
                "{} <a class=\"live\" href=\"{}\">{}</a>",
                escape(self.plan.words.locale.say("comma")),
                escape(&live),
                escape(&self.plan.words.say("in-the-original"))
            );
        }
        self.cite(&quote.cite, out);
        out.push_str("</figcaption></figure>");
    }

    fn cite(&mut self, cite: &Cite<Linked>, out: &mut String) {
        if self.silent {
            return;
        }
        let key = Key::Source(cite.source, cite.locator.clone());
        let number = self.number(key, |writer| Note {
            source: Some(writer.plan.note_source(writer.here, cite.source)),
            locator: (cite.locator.as_deref()).map(|l| writer.plan.words.locator(l)),
            ..Note::default()
        });
        self.reference(number, out);
    }

    /// The number of a note, made on first use.
    fn number(&mut self, key: Key, make: impl FnOnce(&mut Self) -> Note) -> usize {
        if let Some(number) = self.numbers.get(&key) {
            return *number;
        }
        let number = self.notes.len() + 1;
        self.numbers.insert(key, number);
        self.notes.push(Note::default());
        let note = make(self);
        self.notes[number - 1] = Note {
            number,
            id: format!("n{number}"),
            ..note
        };
        number
    }

    /// The number that refers to a note and, the first time, the note's short form for the margin.
    fn reference(&mut self, number: usize, out: &mut String) {
        let note = &mut self.notes[number - 1];
        let id = format!("r{number}{}", letters(note.back.len()));
        let _ = write!(
            out,
            "<a class=\"ref\" id=\"{id}\" href=\"#n{number}\" aria-label=\"{}\">{number}</a>",
            escape(&self.plan.words.tell("note", &[("number", number.into())]))
        );
        if note.back.is_empty() {
            let _ = write!(
                out,
                "<span class=\"mn\" aria-hidden=\"true\"><b>{number}</b> {}</span>",
                short(self.plan.words, note)
            );
        }
        note.back.push(id);
    }
}

/// The mark of a source that was retracted or corrected.
pub(super) fn marked(link: &super::view::Link) -> String {
    let mark = |m: &super::view::Status| {
        format!(
            " <span class=\"st {}\">{}</span>",
            escape(&m.class),
            escape(&m.word)
        )
    };
    link.mark.as_ref().map(mark).unwrap_or_default()
}

/// HTML without its elements.
pub(super) fn without_tags(html: &str) -> String {
    outside_tags(html).collect()
}

/// The characters of HTML that are not in its tags.
pub(super) fn outside_tags(html: &str) -> impl Iterator<Item = char> {
    let mut inside = false;
    html.chars().filter(move |c| {
        let was = inside;
        inside = match c {
            '<' => true,
            '>' => false,
            _ => inside,
        };
        !(was || inside)
    })
}

impl Plan<'_> {
    /// A text's HTML without its citations, for places that have no notes.
    pub(super) fn without_notes(&self, here: &Here, text: &Text<Linked>) -> String {
        Writer {
            silent: true,
            ..Writer::new(self, here)
        }
        .html(text)
    }
}
