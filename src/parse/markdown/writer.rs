//! From events to HTML with holes. `block`, `inline`, `link` and `note` hold the rest of the writer's methods.

use super::file::Shown;
use super::frame::{Frame, Open, Table};
use super::marked::Fence;
use super::note::{Notes, Waiting};
use super::slug::Slugs;
use super::{Flaw, Options, Places};
use crate::model::Drafted;
use crate::model::text::Text;
use pulldown_cmark::{Event, Tag, TagEnd};
use std::collections::VecDeque;
use std::mem;
use std::ops::Range;

/// Elements that may be open at once; browsers themselves stop at some hundreds.
pub(super) const MAX_DEPTH: usize = 64;

/// Writes one text.
pub(super) struct Writer<'t> {
    pub(super) source: &'t str,
    pub(super) places: Places,
    pub(super) options: Options,
    pub(super) flaws: Vec<Flaw>,
    pub(super) frame: Frame,
    /// Whether only paragraphs may stand here.
    pub(super) inline: bool,
    /// The body that waits while a footnote is written.
    pub(super) note: Option<Waiting>,
    pub(super) notes: Notes,
    pub(super) slugs: Slugs,
    /// Links to headings, looked up at the end.
    pub(super) anchors: Vec<(String, Range<usize>)>,
    /// The plain words of the heading that is open.
    pub(super) heading: Option<String>,
    /// The lines of the HTML block that is open.
    pub(super) html_block: Option<String>,
    pub(super) table: Table,
    /// Open block quotations, alerts among them.
    pub(super) quotes: usize,
    pub(super) in_link: bool,
    pub(super) in_code: bool,
    /// Lines of colons that the reader has not come to.
    pub(super) fences: VecDeque<Fence>,
    /// Labels that begin something and mark nothing.
    pub(super) strays: Vec<Range<usize>>,
    is_too_deep: bool,
    /// Elements still open of one that is left out.
    skipped: usize,
    /// The picture whose description is being read.
    pub(super) shown: Option<Shown>,
}

impl<'t> Writer<'t> {
    pub(super) fn new(source: &'t str, places: Places, options: Options) -> Writer<'t> {
        let mut frame = Frame::default();
        // As much as paragraphs need: what grows bit by bit ends up to twice as large.
        frame.out.html = String::with_capacity(source.len() + source.len() / 32 + 16);
        Writer {
            source,
            places,
            options,
            flaws: Vec::new(),
            frame,
            inline: false,
            note: None,
            notes: Notes::default(),
            slugs: Slugs::default(),
            anchors: Vec::new(),
            heading: None,
            html_block: None,
            table: Table::default(),
            quotes: 0,
            in_link: false,
            in_code: false,
            fences: VecDeque::new(),
            strays: Vec::new(),
            is_too_deep: false,
            skipped: 0,
            shown: None,
        }
    }

    /// Handles one event.
    pub(super) fn event(&mut self, event: Event<'t>, range: Range<usize>) {
        if let Some(shown) = &mut self.shown {
            if shown.reads(&event) {
                return;
            }
            return self.picture_end();
        }
        if self.skipped > 0 {
            match event {
                Event::Start(_) => self.skipped += 1,
                Event::End(_) => self.skipped -= 1,
                _ => {}
            }
            return;
        }
        if matches!(event, Event::Start(Tag::CodeBlock(_)) | Event::Code(_)) {
            self.spoken_in_code(&range);
        }
        match event {
            Event::Start(tag) => self.start(tag, range),
            Event::End(tag) => self.end(tag, &range),
            Event::Text(text) => self.text(&text, range),
            Event::Code(code) | Event::InlineMath(code) | Event::DisplayMath(code) => {
                self.code(&code)
            }
            Event::SoftBreak => self.words("\n"),
            Event::HardBreak => self.push("<br>"),
            Event::Rule if self.fence(&range) => {}
            Event::Rule => self.rule(&range),
            Event::TaskListMarker(done) => self.words(if done { "☑ " } else { "☐ " }),
            Event::FootnoteReference(label) => self.note_reference(&label, range),
            Event::Html(html) => self.html_block.get_or_insert_default().push_str(&html),
            Event::InlineHtml(html) => self.raw(&html, range),
        }
    }

    /// Ends the text: looks up what had to wait.
    pub(super) fn finish(mut self) -> (Text<Drafted>, Vec<Flaw>) {
        self.marked_finish();
        self.check_anchors();
        self.notes_finish();
        let text = if self.inline {
            self.frame.unwrapped()
        } else {
            self.frame.out
        };
        (text, self.flaws)
    }

    fn start(&mut self, tag: Tag<'t>, range: Range<usize>) {
        let waiting = self.note.as_ref().map_or(0, |(_, _, body)| body.open.len());
        if self.frame.open.len() + waiting >= MAX_DEPTH {
            self.too_deep(range.start);
            return self.skip();
        }
        match tag {
            Tag::Emphasis => self.begin("<em>", "</em>"),
            Tag::Strong => self.begin("<strong>", "</strong>"),
            Tag::Strikethrough => self.begin("<del>", "</del>"),
            Tag::Superscript => self.begin("<sup>", "</sup>"),
            Tag::Subscript => self.begin("<sub>", "</sub>"),
            Tag::Link {
                link_type,
                dest_url,
                title,
                ..
            } => self.link(link_type, &dest_url, &title, range),
            Tag::Image {
                link_type,
                dest_url,
                title,
                ..
            } => self.image(link_type, &dest_url, &title, range),
            tag => self.block(tag, range),
        }
    }

    fn end(&mut self, tag: TagEnd, range: &Range<usize>) {
        match tag {
            TagEnd::FootnoteDefinition => return self.note_end(),
            TagEnd::HtmlBlock => return self.html_block_end(range),
            TagEnd::BlockQuote(_) => self.quotes = self.quotes.saturating_sub(1),
            TagEnd::CodeBlock => self.in_code = false,
            _ => {}
        }
        match self.frame.open.pop() {
            Some(Open::Html("</p>")) => self.paragraph_end(),
            Some(Open::Html(html)) => self.push(html),
            Some(Open::File(address, from)) => self.file_end(address, from),
            Some(Open::Link) => {
                self.in_link = false;
                self.push("</a>");
            }
            Some(Open::Thing(to, heading, has_words, from)) => {
                self.thing(to, heading, has_words, from)
            }
            Some(Open::Bracketed(group)) => {
                self.push("]");
                self.cite(&group);
            }
            Some(Open::Heading(level, from, range)) => self.heading(level, from, &range),
            Some(Open::TableHead) => {
                self.table.head = false;
                self.push("</tr></thead>");
            }
            Some(Open::Table) => self.table_end(),
            // It ends with a line of colons, which ends everything in it before.
            Some(open @ Open::Marked(_)) => self.frame.open.push(open),
            None => {}
        }
    }

    /// Leaves out the element that has just started.
    pub(super) fn skip(&mut self) {
        self.skipped = 1;
    }

    /// Reports once that a text is nested too deep.
    pub(super) fn too_deep(&mut self, at: usize) {
        if !mem::replace(&mut self.is_too_deep, true) {
            let title = format!("this text is nested more than {MAX_DEPTH} levels deep");
            self.flaw(
                "nested-too-deep",
                at..at,
                title,
                Some("flatten it".to_owned()),
            );
        }
    }

    pub(super) fn flaw(
        &mut self,
        rule: &'static str,
        range: Range<usize>,
        title: impl Into<String>,
        help: Option<String>,
    ) {
        let span = self.places.span(range);
        self.flaws.push(Flaw {
            rule,
            span,
            title: title.into(),
            label: String::new(),
            help,
        });
    }

    pub(super) fn push(&mut self, html: &str) {
        self.frame.out.html.push_str(html);
    }

    /// Writes the start of an element and remembers its end.
    pub(super) fn begin(&mut self, html: &str, end: &'static str) {
        self.push(html);
        self.frame.open.push(Open::Html(end));
    }

    /// The first line of a range, without white space at its end.
    pub(super) fn first_line(&self, range: &Range<usize>) -> Range<usize> {
        let text = self.source.get(range.clone()).unwrap_or("");
        range.start..range.start + text.lines().next().unwrap_or("").trim_end().len()
    }
}
