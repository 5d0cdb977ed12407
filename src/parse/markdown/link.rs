//! Links: to headings, to the web, to things of this project; citations and pictures, which look like links.

use super::cite;
use super::frame::Open;
use super::html::escape_address;
use super::quote;
use super::slug::anchor;
use super::writer::Writer;
use crate::model::html::escape_to;
use crate::model::text::{Link, What};
use crate::parse::is_id;
use crate::report::Spanned;
use pulldown_cmark::LinkType;
use std::ops::Range;

/// What an address is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Address {
    /// `#heading` of the same text.
    Heading,
    /// `https:`, `http:`, `mailto:`.
    Web,
    /// A path: of this project or of a host.
    Relative,
    /// Anything that a browser might run, or that we do not know.
    Unsafe,
}

/// The address as a browser reads it: without control characters, and without spaces around it.
fn clean(address: &str) -> String {
    address
        .chars()
        .filter(|c| !c.is_control())
        .collect::<String>()
        .trim()
        .to_owned()
}

/// Judges a clean address. Only what is surely a web address is one; where white space hides a
/// scheme, the address is unsafe.
fn judge(address: &str) -> Address {
    if address.starts_with('#') {
        return Address::Heading;
    }
    let plain: String = address.chars().filter(|c| !c.is_whitespace()).collect();
    let scheme_of = |text: &str| {
        text.split_once(':')
            .map(|(scheme, _)| scheme.to_ascii_lowercase())
    };
    let rest = address.split_once(':').map_or("", |(_, rest)| rest);
    let has_host = rest
        .strip_prefix("//")
        .is_some_and(|host| !host.starts_with(['/', '\\', '?', '#']) && !host.is_empty());
    match scheme_of(address).as_deref() {
        Some("https" | "http") if has_host => Address::Web,
        Some("mailto") if rest.contains('@') => Address::Web,
        _ if scheme_of(&plain).is_some_and(|scheme| is_scheme(&scheme)) => Address::Unsafe,
        _ => Address::Relative,
    }
}

fn is_scheme(text: &str) -> bool {
    text.starts_with(|c: char| c.is_ascii_alphabetic())
        && text
            .bytes()
            .all(|b| b.is_ascii_alphanumeric() || matches!(b, b'+' | b'-' | b'.'))
}

impl Writer<'_> {
    /// Begins whatever the reader takes for a link.
    pub(super) fn link(&mut self, kind: LinkType, address: &str, title: &str, range: Range<usize>) {
        let is_cite = self
            .source
            .get(range.clone())
            .is_some_and(|text| text.starts_with("[@"));
        match kind {
            LinkType::WikiLink { has_pothole } => self.wiki(address, has_pothole, range),
            LinkType::ReferenceUnknown => self.cite_after_brackets(&range, is_cite),
            LinkType::ShortcutUnknown | LinkType::CollapsedUnknown => {
                self.cite(&range);
                self.skip();
            }
            LinkType::Shortcut if is_cite => {
                self.cite(&range);
                self.skip();
            }
            LinkType::Email => self.address(&format!("mailto:{address}"), title, range),
            _ => self.address(address, title, range),
        }
    }

    /// Writes a hole for the citations in `[@a; @b]`.
    pub(super) fn cite(&mut self, range: &Range<usize>) {
        match cite::group(self.source, range, self.places) {
            Ok(_) if self.is_unread_quote(range.start) => self.unread_quote(range),
            Ok(cites) => self.hole(What::Cite(cites), range.clone()),
            Err(part) => {
                let text = self.source.get(part.clone()).unwrap_or("");
                let comma =
                    (text.split_once(',')).is_some_and(|(_, rest)| cite::names_another(rest));
                let (title, help) = if comma {
                    let help = "put `;` between sources: `[@one; @two, p. 4]`";
                    ("a comma does not part two sources", help)
                } else {
                    ("this is not a citation", cite::FORM)
                };
                self.flaw("citation-malformed", part, title, Some(help.to_owned()));
            }
        }
    }

    /// Whether a citation names the source of a quotation that is not read as one: it stands in a quotation without being
    /// its last line, behind a dash in an alert, or behind a dash right below either.
    fn is_unread_quote(&self, at: usize) -> bool {
        let around = self.frame.open.iter().rev().find_map(|open| match open {
            Open::Html(end @ ("</blockquote>" | "</aside>")) => Some(*end),
            _ => None,
        });
        match around {
            Some("</blockquote>") => true,
            Some(_) => quote::is_behind_dash(self.source, at),
            None => quote::follows_quotation(&self.frame.out.html),
        }
    }

    fn unread_quote(&mut self, range: &Range<usize>) {
        let help = "end the quotation with a line of its own, `> — [@source-id]`; what you say yourself stands outside of \
                    quotations";
        self.flaw(
            "quote-unread",
            range.clone(),
            "the words quoted here are not held against this source",
            Some(help.to_owned()),
        );
    }

    /// `[sic][@a]` and `[@a][@b]`, which the reader takes for one link with a label.
    fn cite_after_brackets(&mut self, range: &Range<usize>, is_cite: bool) {
        let text = self.source.get(range.clone()).unwrap_or("");
        let label = range.start + text.rfind('[').unwrap_or(0);
        if is_cite {
            self.cite(&(range.start..label));
            self.cite(&(label..range.end));
            self.skip();
        } else {
            self.push("[");
            self.frame.open.push(Open::Bracketed(label..range.end));
        }
    }

    /// A picture; or a citation after an exclamation mark.
    pub(super) fn image(
        &mut self,
        kind: LinkType,
        address: &str,
        title: &str,
        range: Range<usize>,
    ) {
        if kind == LinkType::ShortcutUnknown {
            self.words("!");
            self.cite(&(range.start + 1..range.end));
            self.skip();
        } else {
            // `![[map.png]]` repeats the name where the words would be.
            let named = matches!(kind, LinkType::WikiLink { has_pothole: false });
            self.picture(address, title, !named, range);
        }
    }

    /// Whether a link can begin here. In another link the words stay, without a word about it.
    pub(super) fn can_link(&mut self, range: &Range<usize>) -> bool {
        if self.heading.is_some() {
            let help = "link in the text below it".to_owned();
            self.flaw(
                "link-in-heading",
                range.clone(),
                "a heading holds no link",
                Some(help),
            );
        }
        let can = self.heading.is_none() && !self.in_link;
        if !can {
            self.begin("", "");
        }
        can
    }

    fn begin_link(&mut self, html: &str) {
        self.push(html);
        self.in_link = true;
        self.frame.open.push(Open::Link);
    }

    fn address(&mut self, address: &str, title: &str, range: Range<usize>) {
        let address = clean(address);
        let (rule, problem, help) = match judge(&address) {
            Address::Heading => return self.heading_link(&address[1..], range),
            Address::Web => return self.web_link(&address, title, &range),
            Address::Relative if self.file_link(&address, &range) => return,
            Address::Relative => (
                "relative-link",
                "this link leads to a path",
                "link to a page of this project by its id: `[[id]]`, to a file in static/ by its name: \
                 `[words](report.pdf)`, or give a whole web address",
            ),
            Address::Unsafe => (
                "unsafe-link",
                "this kind of link is not safe to follow",
                "link to a web address: https://…",
            ),
        };
        self.flaw(rule, range, problem, Some(help.to_owned()));
        self.begin("", "");
    }

    fn web_link(&mut self, address: &str, title: &str, range: &Range<usize>) {
        if !self.can_link(range) {
            return;
        }
        let mut html = "<a href=\"".to_owned();
        escape_address(address, &mut html);
        html.push_str("\" rel=\"noopener\"");
        if !title.is_empty() {
            html.push_str(" title=\"");
            escape_to(&mut html, title);
            html.push('"');
        }
        html.push('>');
        self.begin_link(&html);
    }

    /// A link to a heading of this text, by its anchor or by its words.
    fn heading_link(&mut self, heading: &str, range: Range<usize>) {
        if self.can_link(&range) {
            let id = anchor(heading);
            self.begin_link(&format!("<a href=\"#{id}\">"));
            self.anchors.push((id, range));
        }
    }

    /// `[[id#heading|words]]`. In a table the bar is written `\|`.
    fn wiki(&mut self, target: &str, has_words: bool, range: Range<usize>) {
        let at = self
            .source
            .get(range.clone())
            .and_then(|text| text.find(target))
            .unwrap_or(0)
            + range.start;
        let target = if self.table.here && has_words {
            target.strip_suffix('\\').unwrap_or(target)
        } else {
            target
        };
        let (id, heading) = target
            .split_once('#')
            .map_or((target, None), |(id, heading)| (id, Some(heading)));
        let place = |part: &str, from: usize| {
            let start = from + part.len() - part.trim_start().len();
            Spanned::new(
                part.trim().to_owned(),
                self.places.span(start..start + part.trim().len()),
            )
        };
        let name = place(id, at);
        let heading = heading
            .map(|words| place(words, at + id.len() + 1))
            .filter(|words| !words.value.is_empty());
        match heading {
            Some(heading) if name.value.is_empty() => self.heading_link(&heading.value, range),
            _ if !is_id(&name.value) => {
                let help = "an id is a file's name without its ending, and no path".to_owned();
                self.flaw(
                    "bad-id",
                    range,
                    format!("`{}` cannot be an id", name.value),
                    Some(help),
                );
                self.begin("", "");
            }
            heading => {
                if self.can_link(&range) {
                    self.in_link = true;
                    let from = self.frame.out.html.len();
                    self.frame
                        .open
                        .push(Open::Thing(name, heading, has_words, from));
                }
            }
        }
    }

    /// Ends a link to a thing: its words move into the hole.
    pub(super) fn thing(
        &mut self,
        to: Spanned<String>,
        heading: Option<Spanned<String>>,
        has_words: bool,
        from: usize,
    ) {
        self.in_link = false;
        let words = self.frame.out.html.split_off(from);
        let words = words.trim();
        let words = (has_words && !words.is_empty()).then(|| words.to_owned());
        self.hole(What::Link(Link { to, heading, words }), 0..0);
    }
}
