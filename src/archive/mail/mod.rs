//! Mail, and pages that browsers save in its form (RFC 5322, MIME, MHTML).
//!
//! 1. `head` reads fields, `words` what they and bodies write in ASCII.
//! 2. `parts` takes a mail apart.
//! 3. Here the text is put together that its reader sees.

mod head;
mod parts;
#[cfg(test)]
mod tests;
mod words;

pub use head::Head;

use super::{Trouble, decode, html, plain};
use parts::{Part, parts};
use std::collections::BTreeSet;

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
        let inline = || {
            let shown =
                |part: &&Part| is_text(part) && !part.is_attached() && part.name().is_none();
            self.parts.iter().filter(shown)
        };
        let plain: BTreeSet<usize> = inline()
            .filter(|part| !is_page(part))
            .filter_map(|part| part.choice)
            .collect();
        let said = inline().filter(|part| {
            let better = part.choice.is_some_and(|choice| plain.contains(&choice));
            !(is_page(part) && better)
        });
        let texts = said.map(read).collect::<Result<Vec<_>, _>>()?;
        if texts.is_empty() {
            return Err(Trouble::new("is mail without text that can be read"));
        }
        Ok(texts.join("\n"))
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
    let charset = part.head.parameter("Content-Type", "charset");
    let bytes = part.bytes();
    if is_page(part) {
        let xml = part.media_type() == "application/xhtml+xml";
        html::text(&decode::decode_html(&bytes, charset.as_deref()), xml)
    } else {
        plain(decode::decode(&bytes, charset.as_deref()))
    }
}
