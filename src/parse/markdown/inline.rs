//! What stands in lines: words, code, raw HTML, holes.

use super::cite;
use super::html::without_comments;
use super::writer::Writer;
use crate::model::Drafted;
use crate::model::html::escape_to;
use crate::model::text::{Hole, What};
use std::ops::Range;

/// How many bytes of a text come before an end, or make some words.
fn words_until(text: &str, end: impl Fn(char) -> bool) -> usize {
    let words = text.chars().take(80).take_while(|c| !end(*c));
    words.map(char::len_utf8).sum()
}

impl Writer<'_> {
    /// Writes plain words.
    pub(super) fn words(&mut self, words: &str) {
        if let Some(heading) = &mut self.heading {
            heading.push_str(words);
        }
        escape_to(&mut self.frame.out.html, words);
    }

    pub(super) fn code(&mut self, code: &str) {
        self.push("<code>");
        self.words(code);
        self.push("</code>");
    }

    pub(super) fn text(&mut self, text: &str, range: Range<usize>) {
        if text.starts_with('[') && !self.in_code {
            self.check_bracket(range.start);
        }
        self.words(text);
    }

    /// Looks at a bracket that the reader has left as text: it may be a failed footnote or citation.
    fn check_bracket(&mut self, at: usize) {
        let (before, Some(rest)) = (&self.source.as_bytes()[..at], self.source.get(at..)) else {
            return;
        };
        let escaped = before.iter().rev().take_while(|b| **b == b'\\').count() % 2 == 1;
        if escaped {
            return;
        }
        if rest.starts_with("[@") {
            let words = words_until(rest, |c| matches!(c, ']' | '\n' | '\r'));
            self.flaw(
                "citation-malformed",
                at..at + words,
                "this is not a citation",
                Some(cite::FORM.to_owned()),
            );
        } else if rest.starts_with("[[") && !rest.starts_with("[[[") && !before.ends_with(b"[") {
            let words = words_until(rest, |c| matches!(c, '\n' | '\r' | ' '));
            let help = "write `[[id]]` or `[[id|words]]`; where brackets are meant, put a backslash before them: `\\[[`";
            self.flaw(
                "link-malformed",
                at..at + words,
                "this link never ends",
                Some(help.to_owned()),
            );
        } else if let Some(rest) = rest.strip_prefix("[^") {
            let within = |c: &char| !c.is_whitespace() && !matches!(c, '[' | ']');
            let length: usize = rest
                .chars()
                .take(200)
                .take_while(within)
                .map(char::len_utf8)
                .sum();
            if length > 0 && rest[length..].starts_with(']') {
                self.note_unknown(&rest[..length], at..at + length + 3);
            }
        }
    }

    pub(super) fn raw(&mut self, html: &str, range: Range<usize>) {
        match without_comments(html) {
            Some("") => {}
            _ if self.options.allow_html => self.push(html),
            _ => self.raw_flaw(range),
        }
    }

    pub(super) fn raw_flaw(&mut self, range: Range<usize>) {
        let help = "write Markdown, or set `allow_html = true` under [build] in bluf.toml";
        self.flaw(
            "raw-html",
            range,
            "raw HTML is not allowed here",
            Some(help.to_owned()),
        );
    }

    /// Leaves a place for what depends on other files. Headings and links hold none.
    pub(super) fn hole(&mut self, what: What<Drafted>, range: Range<usize>) {
        if matches!(what, What::Quote(_)) {
            self.spoken_of(&range);
        }
        if self.heading.is_some() {
            let help = "cite in the text below it".to_owned();
            self.flaw(
                "citation-in-heading",
                range,
                "a heading holds no citation, footnote or picture",
                Some(help),
            );
        } else if self.in_link {
            let help = "put it behind the link".to_owned();
            self.flaw(
                "citation-in-link",
                range,
                "a link holds no citation, footnote or picture",
                Some(help),
            );
        } else {
            let at = self.frame.out.html.len();
            self.frame.out.holes.push(Hole { at, what });
        }
    }
}
