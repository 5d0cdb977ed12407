//! Mail, and pages that browsers save in its form (RFC 5322, MIME, MHTML).
//!
//! 1. `head` reads fields, `words` what they and bodies write in ASCII.
//! 2. `parts` takes a mail apart.
//! 3. Here the text is put together that its reader sees; `replies` tells what of it answers quote.

mod head;
mod parts;
mod replies;
#[cfg(test)]
mod tests;
mod words;

pub use head::Head;

use super::{Page, Trouble, decode, html, plain};
use parts::{Part, parts};
use std::collections::BTreeSet;
use std::ops::Range;

/// A mail, or a page in its form, taken apart.
#[derive(Debug)]
pub struct Mail<'a> {
    /// The fields at its head.
    pub head: Head,
    parts: Vec<Part<'a>>,
}

impl<'a> Mail<'a> {
    /// Takes bytes apart. Any bytes are some mail, if only one without fields.
    pub fn read(bytes: &'a [u8]) -> Mail<'a> {
        let (head, at) = Head::read(bytes);
        Mail {
            parts: parts(head.clone(), &bytes[at..]),
            head,
        }
    }

    /// Its media type without parameters: `multipart/related`.
    pub fn media_type(&self) -> String {
        self.head.value("Content-Type").unwrap_or_default()
    }

    /// The files that it carries beside its text, by their names, else their media types.
    pub fn attachments(&self) -> Vec<String> {
        let carried = self.parts.iter().filter(|part| {
            let shown = part.head.raw("Content-ID").is_some() && !part.is_attached();
            part.is_attached()
                || !(shown || is_text(part))
                || (is_text(part) && part.name().is_some())
        });
        carried
            .map(|part| part.name().unwrap_or_else(|| part.media_type()))
            .collect()
    }

    /// The bytes and the media type of the page that a file in the form of mail holds, with its charset.
    pub fn page(&self) -> Option<(Vec<u8>, String)> {
        let page = self.root()?;
        let charset = page.head.parameter("Content-Type", "charset");
        let named = page.media_type();
        let named = charset.map_or(named.clone(), |charset| {
            format!("{named}; charset={charset}")
        });
        Some((page.bytes().into_owned(), named))
    }

    /// The address that the page it holds was taken from.
    pub fn location(&self) -> Option<String> {
        self.root()?.head.text("Content-Location")
    }

    /// The part that is the page: the one named as the start, else the first.
    fn root(&self) -> Option<&Part<'a>> {
        let start = self.head.parameter("Content-Type", "start");
        let pages = || self.parts.iter().filter(|part| is_page(part));
        let named =
            pages().find(|part| start.is_some() && part.head.raw("Content-ID") == start.as_deref());
        named.or_else(|| pages().next())
    }

    /// The text of the page that it holds.
    pub(super) fn page_text(&self) -> Result<String, Trouble> {
        let missing = || Trouble::new("is a saved page without a page in it");
        read(self.root().ok_or_else(missing)?)
    }

    /// The text of a mail: of parts that say the same in other forms the plain text, else the page.
    pub(super) fn text(&self) -> Result<String, Trouble> {
        let texts = self.said().map(read).collect::<Result<Vec<_>, _>>()?;
        if texts.is_empty() {
            return Err(Trouble::new("is mail without text that can be read"));
        }
        Ok(texts.join("\n"))
    }

    /// Where its text repeats what another mail says, in order: whole lines.
    pub(super) fn replies(&self) -> Vec<Range<usize>> {
        let mut out = Vec::new();
        let mut at = 0;
        for part in self.said() {
            let Ok(text) = read(part) else {
                return Vec::new();
            };
            let own = if is_page(part) {
                page(part).map_or_else(|_| Vec::new(), |page| replies::in_page(&page, text.len()))
            } else {
                replies::in_plain(&text)
            };
            out.extend(own.into_iter().map(|r| at + r.start..at + r.end));
            at += text.len() + 1;
        }
        out
    }

    /// The parts that make its text.
    fn said(&self) -> impl Iterator<Item = &Part<'a>> {
        let inline = || {
            let shown =
                |part: &&Part| is_text(part) && !part.is_attached() && part.name().is_none();
            self.parts.iter().filter(shown)
        };
        let plain: BTreeSet<usize> = inline()
            .filter(|part| !is_page(part))
            .filter_map(|part| part.choice)
            .collect();
        inline().filter(move |part| {
            let better = part.choice.is_some_and(|choice| plain.contains(&choice));
            !(is_page(part) && better)
        })
    }
}

fn is_page(part: &Part) -> bool {
    matches!(
        part.media_type().as_str(),
        "text/html" | "application/xhtml+xml"
    )
}

fn is_text(part: &Part) -> bool {
    is_page(part) || part.media_type() == "text/plain"
}

fn read(part: &Part) -> Result<String, Trouble> {
    if is_page(part) {
        let (html, xml) = markup(part);
        html::text(&html, xml)
    } else {
        let charset = part.head.parameter("Content-Type", "charset");
        plain(decode::decode(&part.bytes(), charset.as_deref()))
    }
}

fn page(part: &Part) -> Result<Page, Trouble> {
    let (html, xml) = markup(part);
    html::page(&html, xml)
}

/// A page's markup, and whether it is in the XML syntax.
fn markup(part: &Part) -> (String, bool) {
    let charset = part.head.parameter("Content-Type", "charset");
    let xml = part.media_type() == "application/xhtml+xml";
    (decode::decode_html(&part.bytes(), charset.as_deref()), xml)
}
