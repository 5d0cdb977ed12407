//! Files of `static/` in Markdown: pictures, and links to take something away.

use super::frame::Open;
use super::writer::Writer;
use crate::model::attachment::FOLDER;
use crate::model::html::escape_to;
use crate::model::text::{FileLink, Picture, What};
use crate::report::Spanned;
use percent_encoding::percent_decode_str;
use pulldown_cmark::Event;
use std::ops::Range;

/// A file as a text names it.
pub(super) struct Address {
    path: Spanned<String>,
    fragment: Option<String>,
}

/// A picture whose description is being read.
pub(super) struct Shown {
    address: Address,
    title: String,
    alt: String,
    /// Whether its words are a description.
    described: bool,
    /// Elements open in the description.
    open: usize,
    range: Range<usize>,
}

impl Shown {
    /// Takes what belongs to the description; false at its end.
    pub(super) fn reads(&mut self, event: &Event<'_>) -> bool {
        match event {
            Event::Start(_) => self.open += 1,
            Event::End(_) if self.open == 0 => return false,
            Event::End(_) => self.open -= 1,
            Event::Text(text) | Event::Code(text) => self.alt.push_str(text),
            Event::SoftBreak | Event::HardBreak => self.alt.push(' '),
            _ => {}
        }
        true
    }
}

/// The path below `static/` that an address leads to, and where in the file: from the folder itself, from the root,
/// or from the document, as an editor's own preview wants it.
fn resolve(address: &str) -> Option<(String, Option<String>)> {
    let (path, fragment) = match address.split_once('#') {
        Some((path, fragment)) => (path, Some(fragment.to_owned())),
        None => (address, None),
    };
    let path = percent_decode_str(path).decode_utf8().ok()?;
    let mut parts: Vec<&str> = path.split('/').collect();
    let climbs = parts
        .iter()
        .take_while(|part| matches!(**part, ".." | "." | ""))
        .count();
    let up = parts.iter().take(climbs).any(|part| *part == "..");
    parts.drain(..climbs);
    let named = parts.first() == Some(&FOLDER);
    if named {
        parts.remove(0);
    }
    let fine = |part: &&str| !matches!(*part, "" | "." | "..");
    let whole = !parts.is_empty() && parts.iter().all(fine) && !path.starts_with("//");
    (whole && (named || !up)).then(|| (parts.join("/"), fragment.filter(|f| !f.is_empty())))
}

/// Whether a path looks like that of a file to take away, and not like a page's.
fn is_file(path: &str) -> bool {
    let name = path.rsplit('/').next().unwrap_or(path);
    let ending = name.rsplit_once('.').map_or("", |(_, ending)| ending);
    let plain = |c: char| c.is_ascii_alphanumeric();
    !ending.is_empty() && ending != "md" && ending.chars().all(plain) && !path.contains('?')
}

impl Writer<'_> {
    fn file(&self, address: &str, range: &Range<usize>) -> Option<Address> {
        let (path, fragment) = resolve(address)?;
        let path = Spanned::new(path, self.places.span(range.clone()));
        Some(Address { path, fragment })
    }

    /// Begins a link to a file; false where an address leads to none.
    pub(super) fn file_link(&mut self, address: &str, range: &Range<usize>) -> bool {
        let file = self.file(address, range);
        let Some(file) = file.filter(|file| is_file(&file.path.value)) else {
            return false;
        };
        if self.can_link(range) {
            self.in_link = true;
            let from = self.frame.out.html.len();
            self.frame.open.push(Open::File(file, from));
        }
        true
    }

    /// Ends a link to a file: its words move into the hole.
    pub(super) fn file_end(&mut self, address: Address, from: usize) {
        self.in_link = false;
        let words = self.frame.out.html.split_off(from);
        let words = match words.trim() {
            "" => {
                let name = address.path.value.rsplit('/').next();
                let mut out = String::new();
                escape_to(&mut out, name.unwrap_or_default());
                out
            }
            words => words.to_owned(),
        };
        let link = FileLink {
            file: address.path,
            fragment: address.fragment,
            words,
        };
        self.hole(What::File(link), 0..0);
    }

    /// Begins a picture; what follows until its end is the description, where there is one.
    pub(super) fn picture(
        &mut self,
        address: &str,
        title: &str,
        described: bool,
        range: Range<usize>,
    ) {
        let web =
            address.contains("://") || address.starts_with("//") || address.starts_with("data:");
        let Some(file) = self.file(address, &range).filter(|_| !web) else {
            let help = if web {
                "put a copy into static/ and name it: a page that loads a picture from elsewhere tells them who reads it"
            } else {
                "name a file in static/: `![what it shows](map.png)`"
            };
            self.flaw(
                "picture-not-here",
                range,
                "this picture is not a file of this project",
                Some(help.to_owned()),
            );
            return self.skip();
        };
        self.shown = Some(Shown {
            address: file,
            title: title.to_owned(),
            alt: String::new(),
            described,
            open: 0,
            range,
        });
    }

    /// Ends a picture.
    pub(super) fn picture_end(&mut self) {
        let Some(shown) = self.shown.take() else {
            return;
        };
        let in_words = matches!(
            self.frame.open.last(),
            Some(Open::Html(
                "</em>" | "</strong>" | "</del>" | "</sup>" | "</sub>" | ""
            ))
        );
        if self.inline || in_words {
            return self.picture_in_words(shown.range);
        }
        let words = |text: &str| {
            let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
            (!text.is_empty()).then_some(text)
        };
        let picture = Picture {
            file: shown.address.path,
            alt: words(&shown.alt).filter(|_| shown.described),
            caption: words(&shown.title),
        };
        if let Some(Open::Html("</p>")) = self.frame.open.last() {
            self.frame.pictures.push(shown.range.clone());
        }
        self.hole(What::Picture(picture), shown.range);
    }

    fn picture_in_words(&mut self, range: Range<usize>) {
        let help = "give it a paragraph of its own, with empty lines around it".to_owned();
        self.flaw(
            "picture-in-words",
            range,
            "a picture cannot stand among words",
            Some(help),
        );
    }

    /// Ends a paragraph. One that holds nothing but a picture is none.
    pub(super) fn paragraph_end(&mut self) {
        let pictures = std::mem::take(&mut self.frame.pictures);
        let Some(first) = pictures.first() else {
            return self.push("</p>");
        };
        let out = &mut self.frame.out;
        let start = out.html.len() - "<p>".len();
        let alone = pictures.len() == 1
            && out.html.ends_with("<p>")
            && out
                .holes
                .iter()
                .rev()
                .take_while(|hole| hole.at > start)
                .count()
                == 1;
        if !alone {
            self.picture_in_words(first.clone());
            return self.push("</p>");
        }
        out.html.truncate(start);
        if let Some(hole) = out.holes.last_mut() {
            hole.at = start;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(address: &str, path: Option<&str>) {
        assert_eq!(
            resolve(address).map(|(path, _)| path).as_deref(),
            path,
            "{address}"
        );
    }

    #[test]
    fn a_file_is_named_from_its_folder_the_root_or_the_document() {
        check("map.png", Some("map.png"));
        check("maps/north.png", Some("maps/north.png"));
        check("static/map.png", Some("map.png"));
        check("/static/map.png", Some("map.png"));
        check("../../static/map.png", Some("map.png"));
        check("the%20map.png", Some("the map.png"));
        check("report.pdf#page=3", Some("report.pdf"));
        check("../map.png", None);
        check("static/../../map.png", None);
        check("maps/../../../map.png", None);
        check("//example.org/map.png", None);
        check("", None);
    }
}
