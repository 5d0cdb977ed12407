//! Blocks: paragraphs, headings, lists, tables, quotations, code, raw HTML.

use super::frame::{Open, Table};
use super::html::{language, without_comments};
use super::marked;
use super::note::MAX_COMPARED;
use super::quote::{self, Quoted};
use super::writer::Writer;
use crate::model::text::{Heading, SCROLL, What};
use crate::report::nearest::nearest;
use pulldown_cmark::{Alignment, BlockQuoteKind, CodeBlockKind, Tag};
use std::mem;
use std::ops::Range;

impl<'t> Writer<'t> {
    /// Begins a block.
    pub(super) fn block(&mut self, tag: Tag<'t>, range: Range<usize>) {
        if self.frame.open.is_empty() && !matches!(tag, Tag::HtmlBlock | Tag::FootnoteDefinition(_))
        {
            self.frame.blocks += 1;
            self.frame.paragraphs += usize::from(tag == Tag::Paragraph);
        }
        if self.inline && !matches!(tag, Tag::Paragraph | Tag::HtmlBlock) {
            self.block_in_line(&range);
            return self.skip();
        }
        match tag {
            Tag::Paragraph => self.begin("<p>", "</p>"),
            Tag::Heading { level, .. } => {
                self.heading = Some(String::new());
                // What stands before a heading must not have the heading's place.
                let out = &mut self.frame.out;
                if out
                    .holes
                    .last()
                    .is_some_and(|hole| hole.at == out.html.len())
                {
                    out.html.push('\n');
                }
                let from = self.frame.out.html.len();
                self.frame
                    .open
                    .push(Open::Heading(level as u8, from, range));
            }
            Tag::BlockQuote(kind) => self.block_quote(kind, &range),
            Tag::CodeBlock(kind) => self.code_block(&kind),
            Tag::HtmlBlock => self.html_block = Some(String::new()),
            Tag::List(Some(1)) => self.begin("<ol>", "</ol>"),
            Tag::List(Some(first)) => self.begin(&format!("<ol start=\"{first}\">"), "</ol>"),
            Tag::List(None) => self.begin("<ul>", "</ul>"),
            Tag::Item => self.begin("<li>", "</li>"),
            Tag::FootnoteDefinition(label) => self.note_start(&label, range),
            Tag::Table(columns) => {
                self.table = Table {
                    columns,
                    here: true,
                    ..Table::default()
                };
                self.push(&format!("{SCROLL}<table>"));
                self.frame.open.push(Open::Table);
            }
            Tag::TableHead => self.table_head(),
            Tag::TableRow => self.table_row(),
            Tag::TableCell => self.table_cell(),
            _ => self.begin("", ""),
        }
    }

    fn block_in_line(&mut self, range: &Range<usize>) {
        let help = "move it to the body; to begin a line with a number, a dash or a sign, put a backslash before its mark: `1\\.`";
        self.flaw(
            "block-in-line",
            self.first_line(range),
            "only paragraphs can stand here",
            Some(help.to_owned()),
        );
    }

    /// A line across.
    pub(super) fn rule(&mut self, range: &Range<usize>) {
        if self.inline {
            return self.block_in_line(range);
        }
        self.frame.blocks += usize::from(self.frame.open.is_empty());
        self.push("<hr>");
    }

    /// Ends a heading: of level 2 at the top it divides the text, any other is written.
    pub(super) fn heading(&mut self, level: u8, from: usize, range: &Range<usize>) {
        let words = self.heading.take().unwrap_or_default();
        if self.in_marked() {
            let help = "put the heading before the block: headings divide the whole text";
            self.flaw(
                marked::RULE,
                self.first_line(range),
                "a marked block holds no heading",
                Some(help.to_owned()),
            );
        }
        let divides = level <= 2 && self.frame.open.is_empty() && self.note.is_none();
        let level = if divides { 2 } else { level.max(3) };
        let html = self.frame.out.html.split_off(from);
        let id = self.slugs.add(&words);
        if !divides {
            self.push(&format!("<h{level} id=\"{id}\">{html}</h{level}>"));
        }
        let span = self.places.span(self.first_line(range));
        self.frame.out.headings.push(Heading {
            level,
            id,
            html,
            at: from,
            span,
        });
    }

    /// Evidence where the last line names a source; an alert; or an ordinary quotation.
    fn block_quote(&mut self, kind: Option<BlockQuoteKind>, range: &Range<usize>) {
        let quoted = match kind {
            None => quote::read(self.source, range, self.quotes + 1, self.places),
            Some(_) => Quoted::Plain,
        };
        match (quoted, kind) {
            (Quoted::Sourced(quote), _) => {
                self.hole(What::Quote(quote), range.clone());
                self.skip();
            }
            (Quoted::Flawed(rule, title, part), _) => {
                self.flaw(
                    rule,
                    part,
                    title,
                    Some("write `> words`, then `> — [@source-id]`".to_owned()),
                );
                self.skip();
            }
            (Quoted::Plain, None) => {
                if self.quotes == 0 {
                    let line = self.places.span(self.first_line(range));
                    self.frame.out.unsourced.push(line);
                }
                self.quotes += 1;
                self.begin("<blockquote>", "</blockquote>");
            }
            (Quoted::Plain, Some(kind)) => {
                self.quotes += 1;
                self.alert(kind);
            }
        }
    }

    fn alert(&mut self, kind: BlockQuoteKind) {
        let (class, name) = match kind {
            BlockQuoteKind::Note => ("note", "Note"),
            BlockQuoteKind::Tip => ("tip", "Tip"),
            BlockQuoteKind::Important => ("important", "Important"),
            BlockQuoteKind::Warning => ("warning", "Warning"),
            BlockQuoteKind::Caution => ("caution", "Caution"),
        };
        self.begin(
            &format!("<aside class=\"alert {class}\"><p class=\"alert-title\">{name}</p>"),
            "</aside>",
        );
    }

    fn code_block(&mut self, kind: &CodeBlockKind<'t>) {
        self.in_code = true;
        let language = match kind {
            CodeBlockKind::Fenced(info) => language(info),
            CodeBlockKind::Indented => None,
        };
        match language {
            Some(language) => self.begin(
                &format!("<pre><code class=\"language-{language}\">"),
                "</code></pre>",
            ),
            None => self.begin("<pre><code>", "</code></pre>"),
        }
    }

    /// Ends a block of raw HTML. A comment is dropped whatever the settings: it is the writer's own.
    pub(super) fn html_block_end(&mut self, range: &Range<usize>) {
        let block = self.html_block.take().unwrap_or_default();
        let place = self.first_line(range);
        match without_comments(&block) {
            Some("") => {}
            None => {
                let help = Some("end it with `-->`".to_owned());
                self.flaw("comment-not-closed", place, "this comment never ends", help);
            }
            Some(_) if self.options.allow_html => {
                self.frame.blocks += usize::from(self.frame.open.is_empty());
                self.push(&block);
            }
            Some(_) => self.raw_flaw(place),
        }
    }

    fn table_head(&mut self) {
        (self.table.column, self.table.head) = (0, true);
        self.push("<thead><tr>");
        self.frame.open.push(Open::TableHead);
    }

    fn table_row(&mut self) {
        self.table.column = 0;
        if !mem::replace(&mut self.table.rows, true) {
            self.push("<tbody>");
        }
        self.begin("<tr>", "</tr>");
    }

    fn table_cell(&mut self) {
        let class = match self.table.columns.get(self.table.column) {
            Some(Alignment::Right) => " class=\"tr\"",
            Some(Alignment::Center) => " class=\"tc\"",
            _ => "",
        };
        self.table.column += 1;
        if self.table.head {
            self.begin(&format!("<th scope=\"col\"{class}>"), "</th>");
        } else {
            self.begin(&format!("<td{class}>"), "</td>");
        }
    }

    pub(super) fn table_end(&mut self) {
        self.table.here = false;
        self.push(if self.table.rows {
            "</tbody></table></div>"
        } else {
            "</table></div>"
        });
    }

    /// Checks the links to headings of this text.
    pub(super) fn check_anchors(&mut self) {
        let missing: Vec<_> = mem::take(&mut self.anchors)
            .into_iter()
            .filter(|(id, _)| !self.slugs.has(id))
            .collect();
        let ids: Vec<String> = self
            .frame
            .out
            .headings
            .iter()
            .take(MAX_COMPARED)
            .map(|h| h.id.clone())
            .collect();
        for (n, (id, range)) in missing.into_iter().enumerate() {
            let near = nearest(
                &id,
                ids.iter().map(String::as_str).filter(|_| n < MAX_COMPARED),
            );
            let help = near.map(|near| format!("did you mean `#{near}`?"));
            self.flaw(
                "heading-not-found",
                range,
                format!("there is no heading `#{id}` here"),
                help,
            );
        }
    }
}
