//! From events to HTML with holes.

use super::cite::{self, Quoted};
use super::link::{Address, judge};
use super::slug::Slugs;
use super::{CITE, Flaw, Options, Places, Step, whole};
use crate::model::Drafted;
use crate::model::text::{Heading, Hole, Link, Text, What};
use crate::parse::is_id;
use crate::report::Spanned;
use crate::report::nearest::nearest;
use pulldown_cmark::{Alignment, BlockQuoteKind, CodeBlockKind, Event, LinkType, Tag, TagEnd};
use std::collections::HashMap;
use std::fmt::Write;
use std::ops::Range;

/// Containers that may be open at once; browsers themselves stop at some hundreds.
const MAX_DEPTH: usize = 64;

/// What an end event closes.
enum Open {
    /// This HTML.
    Html(&'static str),
    /// A heading begun at this offset.
    Heading(u8, usize, Range<usize>),
    /// A link between things, its words begun at this offset.
    Thing(Spanned<String>, Option<Spanned<String>>, bool, usize),
    /// A table's head; its body follows.
    TableHead,
}

pub(super) struct Writer<'t, 'f> {
    text: &'t str,
    places: Places,
    options: Options,
    flaws: &'f mut Vec<Flaw>,
    out: Text<Drafted>,
    open: Vec<Open>,
    /// Open block containers: quotations, lists, items, tables.
    blocks: usize,
    slugs: Slugs,
    /// Links to headings, looked up at the end.
    anchors: Vec<(String, Range<usize>)>,
    /// Footnotes by label: their number in order of first reference.
    numbers: HashMap<String, usize>,
    in_footnote: bool,
    columns: Vec<Alignment>,
    column: usize,
    in_head: bool,
    too_deep: bool,
}

impl<'t, 'f> Writer<'t, 'f> {
    pub(super) fn new(
        text: &'t str,
        places: Places,
        options: Options,
        flaws: &'f mut Vec<Flaw>,
    ) -> Self {
        Writer {
            text,
            places,
            options,
            flaws,
            out: Text {
                html: String::with_capacity(text.len() + text.len() / 4),
                ..Text::default()
            },
            open: Vec::new(),
            blocks: 0,
            slugs: Slugs::default(),
            anchors: Vec::new(),
            numbers: HashMap::new(),
            in_footnote: false,
            columns: Vec::new(),
            column: 0,
            in_head: false,
            too_deep: false,
        }
    }

    /// Writes a whole text: its body first, then the footnotes that it refers to.
    pub(super) fn write(mut self, steps: Vec<Step<'t>>) -> Text<Drafted> {
        let (body, notes) = parted(steps);
        self.steps(&body);
        self.check_anchors();
        self.footnotes(notes);
        self.out
    }

    fn flaw(
        &mut self,
        rule: &'static str,
        range: &Range<usize>,
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

    fn steps(&mut self, steps: &[Step<'t>]) {
        let mut at = 0;
        while let Some((event, range)) = steps.get(at) {
            at += self.step(event, range, &steps[at..]).max(1);
        }
    }

    /// Handles one event, and says how many it has used up.
    fn step(&mut self, event: &Event<'t>, range: &Range<usize>, rest: &[Step<'t>]) -> usize {
        match event {
            Event::Start(tag) => return self.start(tag, range, rest),
            Event::End(tag) => self.end(*tag),
            Event::Text(text) => {
                self.undefined_footnote(text, range);
                escape(text, &mut self.out.html);
            }
            Event::Code(code) => self.element("code", code),
            Event::SoftBreak => self.out.html.push('\n'),
            Event::HardBreak => self.out.html.push_str("<br>"),
            Event::Rule => self.out.html.push_str("<hr>"),
            Event::TaskListMarker(done) => {
                self.out.html.push_str(if *done { "☑ " } else { "☐ " })
            }
            Event::FootnoteReference(label) => self.footnote(label, range),
            Event::Html(html) | Event::InlineHtml(html) => self.raw(html, range),
            Event::InlineMath(math) | Event::DisplayMath(math) => escape(math, &mut self.out.html),
        }
        1
    }

    fn element(&mut self, name: &str, text: &str) {
        let _ = write!(self.out.html, "<{name}>");
        escape(text, &mut self.out.html);
        let _ = write!(self.out.html, "</{name}>");
    }

    fn begin(&mut self, html: &str, end: &'static str) {
        self.out.html.push_str(html);
        self.open.push(Open::Html(end));
    }

    fn start(&mut self, tag: &Tag<'t>, range: &Range<usize>, rest: &[Step<'t>]) -> usize {
        if self.open.len() >= MAX_DEPTH {
            if !self.too_deep {
                self.too_deep = true;
                let title = format!("this text is nested more than {MAX_DEPTH} levels deep");
                self.flaw(
                    "nested-too-deep",
                    &(range.start..range.start),
                    title,
                    Some("flatten it".to_owned()),
                );
            }
            return whole(rest);
        }
        match tag {
            Tag::Paragraph => self.begin("<p>", "</p>"),
            Tag::Emphasis => self.begin("<em>", "</em>"),
            Tag::Strong => self.begin("<strong>", "</strong>"),
            Tag::Strikethrough => self.begin("<del>", "</del>"),
            Tag::Heading { level, .. } => {
                self.open.push(Open::Heading(
                    *level as u8,
                    self.out.html.len(),
                    range.clone(),
                ));
            }
            Tag::Link {
                link_type,
                dest_url,
                ..
            } => return self.link(*link_type, dest_url, range, rest),
            Tag::Image { .. } => {
                let help = "describe it in words, and cite its source";
                self.flaw(
                    "image-not-supported",
                    range,
                    "pictures are not supported yet",
                    Some(help.to_owned()),
                );
                return whole(rest);
            }
            Tag::HtmlBlock => return self.html_block(range, rest),
            Tag::CodeBlock(kind) => self.code_block(kind),
            Tag::BlockQuote(kind) => return self.block_quote(*kind, range, rest),
            other => self.container(other),
        }
        1
    }

    /// Lists and tables.
    fn container(&mut self, tag: &Tag<'t>) {
        self.blocks += 1;
        match tag {
            Tag::List(None) => self.begin("<ul>", "</ul>"),
            Tag::List(Some(1)) => self.begin("<ol>", "</ol>"),
            Tag::List(Some(n)) => self.begin(&format!("<ol start=\"{n}\">"), "</ol>"),
            Tag::Item => self.begin("<li>", "</li>"),
            Tag::Table(columns) => {
                self.columns.clone_from(columns);
                self.begin("<table>", "</tbody></table>");
            }
            Tag::TableHead => {
                (self.column, self.in_head) = (0, true);
                self.out.html.push_str("<thead><tr>");
                self.open.push(Open::TableHead);
            }
            Tag::TableRow => {
                self.column = 0;
                self.begin("<tr>", "</tr>");
            }
            Tag::TableCell => self.cell(),
            _ => self.begin("<div>", "</div>"),
        }
    }

    fn cell(&mut self) {
        let class = match self.columns.get(self.column) {
            Some(Alignment::Right) => " class=\"tr\"",
            Some(Alignment::Center) => " class=\"tc\"",
            _ => "",
        };
        self.column += 1;
        let (name, end) = if self.in_head {
            ("th scope=\"col\"", "</th>")
        } else {
            ("td", "</td>")
        };
        self.begin(&format!("<{name}{class}>"), end);
    }

    fn end(&mut self, tag: TagEnd) {
        let block = matches!(
            tag,
            TagEnd::BlockQuote(_)
                | TagEnd::List(_)
                | TagEnd::Item
                | TagEnd::Table
                | TagEnd::TableHead
                | TagEnd::TableRow
                | TagEnd::TableCell
        );
        self.blocks = self.blocks.saturating_sub(usize::from(block));
        match self.open.pop() {
            Some(Open::Html(html)) => self.out.html.push_str(html),
            Some(Open::TableHead) => {
                self.in_head = false;
                self.out.html.push_str("</tr></thead><tbody>");
            }
            Some(Open::Heading(level, from, range)) => self.heading(level, from, &range),
            Some(Open::Thing(id, heading, words, from)) => self.thing(id, heading, words, from),
            None => {}
        }
    }

    /// A heading: of level 2 at the top it divides the text, deeper ones are written.
    fn heading(&mut self, level: u8, from: usize, range: &Range<usize>) {
        if self.out.holes.last().is_some_and(|hole| hole.at >= from) {
            self.out.holes.retain(|hole| hole.at < from);
            let help = "cite and link in the text below it";
            self.flaw(
                "link-in-heading",
                range,
                "a heading holds no citation and no link",
                Some(help.to_owned()),
            );
        }
        let html = self.out.html.split_off(from);
        let id = self.slugs.add(&plain(&html));
        let divides = level <= 2 && self.blocks == 0 && !self.in_footnote;
        let level = if divides { 2 } else { level.max(3) };
        let span = self.places.span(range);
        let at = self.out.html.len();
        if !divides {
            let _ = write!(self.out.html, "<h{level} id=\"{id}\">{html}</h{level}>");
        }
        self.out.headings.push(Heading {
            level,
            id,
            html,
            at,
            span,
        });
    }

    fn code_block(&mut self, kind: &CodeBlockKind<'t>) {
        let language = match kind {
            CodeBlockKind::Fenced(info) => info.split_whitespace().next().unwrap_or(""),
            CodeBlockKind::Indented => "",
        };
        let fine = |c: char| c.is_ascii_alphanumeric() || matches!(c, '_' | '+' | '-');
        if !language.is_empty() && language.chars().all(fine) {
            self.begin(
                &format!("<pre><code class=\"language-{language}\">"),
                "</code></pre>",
            );
        } else {
            self.begin("<pre><code>", "</code></pre>");
        }
    }

    /// Evidence where its last line names a source; an alert; or an ordinary quotation.
    fn block_quote(
        &mut self,
        kind: Option<BlockQuoteKind>,
        range: &Range<usize>,
        rest: &[Step<'t>],
    ) -> usize {
        match cite::quotation(self.text, range, self.places) {
            Quoted::Sourced(quote) => {
                self.hole(What::Quote(quote));
                return whole(rest);
            }
            Quoted::Flawed(rule, title, part) => {
                self.flaw(
                    rule,
                    &part,
                    title,
                    Some("write `> words`, then `> — [@source-id]`".to_owned()),
                );
                return whole(rest);
            }
            Quoted::Plain => {}
        }
        self.blocks += 1;
        let (class, name) = match kind {
            None => {
                self.begin("<blockquote>", "</blockquote>");
                return 1;
            }
            Some(BlockQuoteKind::Note) => ("note", "Note"),
            Some(BlockQuoteKind::Tip) => ("tip", "Tip"),
            Some(BlockQuoteKind::Important) => ("important", "Important"),
            Some(BlockQuoteKind::Warning) => ("warning", "Warning"),
            Some(BlockQuoteKind::Caution) => ("caution", "Caution"),
        };
        let html = format!(
            "<div class=\"alert {class}\" role=\"note\"><p class=\"alert-title\">{name}</p>"
        );
        self.begin(&html, "</div>");
        1
    }

    fn hole(&mut self, what: What<Drafted>) {
        self.out.holes.push(Hole {
            at: self.out.html.len(),
            what,
        });
    }

    fn link(
        &mut self,
        kind: LinkType,
        address: &str,
        range: &Range<usize>,
        rest: &[Step<'t>],
    ) -> usize {
        if address == CITE {
            match cite::group(self.text, range, self.places) {
                Ok(cites) => self.hole(What::Cite(cites)),
                Err(part) => self.flaw(
                    "citation-malformed",
                    &part,
                    "this is not a citation",
                    Some(cite::FORM.to_owned()),
                ),
            }
            return whole(rest);
        }
        if let LinkType::WikiLink { has_pothole } = kind {
            return self.wiki(address, has_pothole, range, rest);
        }
        let problem = match judge(address) {
            Address::Heading => {
                self.anchors.push((address[1..].to_owned(), range.clone()));
                None
            }
            Address::Web => None,
            Address::Relative => Some((
                "relative-link",
                "this link leads to a path",
                "link to a page of this project by its id: `[[id]]`, or give a whole web address",
            )),
            Address::Unsafe => Some((
                "unsafe-link",
                "this kind of link is not safe to follow",
                "link to a web address: https://…",
            )),
        };
        if let Some((rule, title, help)) = problem {
            self.flaw(rule, range, title, Some(help.to_owned()));
            return whole(rest);
        }
        let rel = if address.starts_with('#') {
            ""
        } else {
            " rel=\"noopener\""
        };
        let email = if kind == LinkType::Email {
            "mailto:"
        } else {
            ""
        };
        let _ = write!(self.out.html, "<a href=\"{email}");
        escape(address, &mut self.out.html);
        self.begin(&format!("\"{rel}>"), "</a>");
        1
    }

    /// `[[id#heading|words]]`.
    fn wiki(
        &mut self,
        target: &str,
        words: bool,
        range: &Range<usize>,
        rest: &[Step<'t>],
    ) -> usize {
        let (id, heading) = target
            .split_once('#')
            .map_or((target, None), |(id, h)| (id, Some(h)));
        let place = |part: &str| {
            let from = self.text[range.clone()]
                .find(part)
                .map_or(range.start, |at| range.start + at);
            self.places.span(&(from..from + part.len()))
        };
        let heading = heading.map(|h| Spanned::new(h.trim().to_owned(), place(h.trim())));
        let name = Spanned::new(id.trim().to_owned(), place(id.trim()));
        match heading {
            Some(heading) if name.value.is_empty() => {
                self.anchors.push((heading.value.clone(), range.clone()));
                self.out.html.push_str("<a href=\"#");
                escape(&heading.value, &mut self.out.html);
                self.begin("\">", "</a>");
            }
            heading => {
                if !is_id(&name.value) {
                    let title = format!("`{}` cannot be an id", name.value);
                    self.flaw(
                        "bad-id",
                        range,
                        title,
                        Some("an id is a file's name without its ending, and no path".to_owned()),
                    );
                    return whole(rest);
                }
                self.open
                    .push(Open::Thing(name, heading, words, self.out.html.len()));
            }
        }
        1
    }

    fn thing(
        &mut self,
        to: Spanned<String>,
        heading: Option<Spanned<String>>,
        words: bool,
        from: usize,
    ) {
        let html = self.out.html.split_off(from);
        self.out.holes.retain(|hole| hole.at <= from);
        self.hole(What::Link(Link {
            to,
            heading,
            words: words.then_some(html),
        }));
    }

    fn raw(&mut self, html: &str, range: &Range<usize>) {
        let comment = html.trim_start().starts_with("<!--");
        if self.options.allow_html {
            self.out.html.push_str(html);
        } else if !comment {
            let help = "write Markdown, or set `allow_html = true` under [build] in bluf.toml";
            self.flaw(
                "raw-html",
                range,
                "raw HTML is not allowed here",
                Some(help.to_owned()),
            );
        }
    }

    fn html_block(&mut self, range: &Range<usize>, rest: &[Step<'t>]) -> usize {
        let block = &self.text[range.clone()];
        let first = range.start..range.start + block.trim_end().lines().next().map_or(0, str::len);
        let comment = block.trim_start().starts_with("<!--") && block.trim_end().ends_with("-->");
        if self.options.allow_html {
            self.out.html.push_str(block);
        } else if !comment {
            self.raw(block, &first);
        }
        whole(rest)
    }

    fn footnote(&mut self, label: &str, range: &Range<usize>) {
        if self.in_footnote {
            self.flaw(
                "footnote-nested",
                range,
                "a footnote holds no other footnote",
                None,
            );
            return;
        }
        let next = self.numbers.len();
        let number = *self.numbers.entry(label.to_owned()).or_insert(next);
        self.hole(What::Footnote(number));
    }

    /// pulldown-cmark leaves a reference without its footnote as text.
    fn undefined_footnote(&mut self, text: &str, range: &Range<usize>) {
        let start = self.text.get(range.start.saturating_sub(1)..).unwrap_or("");
        let label = start
            .strip_prefix('[')
            .filter(|t| t.starts_with('^'))
            .and_then(|t| t.split_once(']'));
        if let Some((label, _)) =
            label.filter(|(l, _)| text.starts_with('^') && !l.contains(char::is_whitespace))
        {
            let place = range.start - 1..range.start + label.len() + 1;
            let title = format!("there is no footnote `[{label}]`");
            self.flaw(
                "footnote-not-found",
                &place,
                title,
                Some(format!("add a line `[{label}]: …`")),
            );
        }
    }

    /// Compiles the footnotes referred to, in order of first reference.
    fn footnotes(&mut self, notes: Vec<(String, Range<usize>, Vec<Step<'t>>)>) {
        let mut texts: Vec<Option<Text<Drafted>>> = (0..self.numbers.len()).map(|_| None).collect();
        for (label, range, steps) in notes {
            match self.numbers.get(&label) {
                Some(number) => {
                    let mut inner = Writer::new(self.text, self.places, self.options, self.flaws);
                    inner.in_footnote = true;
                    inner.steps(&steps);
                    texts[*number] = Some(super::unwrapped(inner.out));
                }
                None => self.flaw(
                    "footnote-unused",
                    &range,
                    format!("nothing refers to the footnote `[^{label}]`"),
                    None,
                ),
            }
        }
        self.out.footnotes = texts.into_iter().map(Option::unwrap_or_default).collect();
    }

    fn check_anchors(&mut self) {
        for (anchor, range) in std::mem::take(&mut self.anchors) {
            if !self.slugs.has(&anchor) {
                let near = nearest(&anchor, self.out.headings.iter().map(|h| h.id.as_str()));
                let help = near.map(|id| format!("did you mean `#{id}`?"));
                self.flaw(
                    "heading-not-found",
                    &range,
                    format!("there is no heading `#{anchor}` here"),
                    help,
                );
            }
        }
    }
}

/// The body's events, and each footnote with its label and place.
#[expect(clippy::type_complexity, reason = "a pair that lives for one call")]
fn parted<'t>(steps: Vec<Step<'t>>) -> (Vec<Step<'t>>, Vec<(String, Range<usize>, Vec<Step<'t>>)>) {
    let mut body = Vec::with_capacity(steps.len());
    let mut notes = Vec::new();
    let mut note: Option<(String, Range<usize>, Vec<Step<'t>>)> = None;
    for (event, range) in steps {
        match (&event, &mut note) {
            (Event::Start(Tag::FootnoteDefinition(label)), None) => {
                let first = range.start..range.start + label.len() + 3;
                note = Some((label.to_string(), first, Vec::new()));
            }
            (Event::End(TagEnd::FootnoteDefinition), Some(_)) => notes.extend(note.take()),
            (_, Some((_, _, inside))) => inside.push((event, range)),
            (_, None) => body.push((event, range)),
        }
    }
    (body, notes)
}

/// HTML's words, for an anchor.
fn plain(html: &str) -> String {
    let mut out = String::with_capacity(html.len());
    let mut inside = false;
    for c in html.chars() {
        match c {
            '<' => inside = true,
            '>' => inside = false,
            _ if !inside => out.push(c),
            _ => {}
        }
    }
    out.replace("&amp;", "")
        .replace("&lt;", "")
        .replace("&gt;", "")
        .replace("&quot;", "")
}

/// Text for HTML, in content and in quoted attributes.
fn escape(text: &str, out: &mut String) {
    let mut from = 0;
    for (at, byte) in text.bytes().enumerate() {
        let entity = match byte {
            b'&' => "&amp;",
            b'<' => "&lt;",
            b'>' => "&gt;",
            b'"' => "&quot;",
            _ => continue,
        };
        out.push_str(&text[from..at]);
        out.push_str(entity);
        from = at + 1;
    }
    out.push_str(&text[from..]);
}
