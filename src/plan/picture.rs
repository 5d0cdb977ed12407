//! Files of `static/` in a text: pictures with what is said of them, and links to take something away.

use super::Plan;
use super::frame::Here;
use super::tongues::spoken_in;
use crate::model::html::escape;
use crate::model::text::{FileLink, Picture};
use crate::model::{FileIdx, Linked, Thing};
use percent_encoding::{AsciiSet, CONTROLS, utf8_percent_encode};
use std::fmt::Write;

/// What a part of an address's path may not hold (RFC 3986).
const PATH: &AsciiSet = &CONTROLS
    .add(b' ')
    .add(b'"')
    .add(b'#')
    .add(b'%')
    .add(b'<')
    .add(b'>')
    .add(b'?')
    .add(b'[')
    .add(b']')
    .add(b'^')
    .add(b'`')
    .add(b'{')
    .add(b'|')
    .add(b'}');

impl Plan<'_> {
    /// The address of a file from a page.
    fn file(&self, here: &Here, file: FileIdx) -> String {
        let target = self.library.file(file).target();
        let path = utf8_percent_encode(&target, PATH);
        format!("{}{path}", self.top(here))
    }

    /// A link to a file.
    pub(super) fn file_link(&self, here: &Here, link: &FileLink<Linked>, out: &mut String) {
        let fragment = link.fragment.as_deref();
        let fragment = fragment.map_or(String::new(), |f| format!("#{}", escape(f)));
        let href = escape(&self.file(here, link.file));
        let _ = write!(out, "<a href=\"{href}{fragment}\">{}</a>", link.words);
    }

    /// A picture, which leads to itself in its full size, and what is said of it.
    pub(super) fn picture(&self, here: &Here, picture: &Picture<Linked>, out: &mut String) {
        let file = self.library.file(picture.file);
        let href = escape(&self.file(here, picture.file));
        let alt = picture.alt.as_ref().or(file.alt.as_ref());
        let alt = escape(alt.map_or("", String::as_str));
        let size = self.attachments.get(&file.path).and_then(|file| file.size);
        let size = size.map_or(String::new(), |(w, h)| {
            format!(" width=\"{w}\" height=\"{h}\"")
        });
        let _ = write!(
            out,
            "<figure class=\"pic\"><a href=\"{href}\"><img src=\"{href}\" alt=\"{alt}\"{size} loading=\"lazy\" decoding=\"async\"></a>"
        );
        let said = self.said(here, picture);
        if !said.is_empty() {
            let _ = write!(out, "<figcaption>{}</figcaption>", said.join(" "));
        }
        out.push_str("</figure>");
    }

    /// What stands below a picture, as pieces of HTML.
    fn said(&self, here: &Here, picture: &Picture<Linked>) -> Vec<String> {
        let file = self.library.file(picture.file);
        let mut said = Vec::new();
        if let Some(mark) = file.marking.and_then(|m| self.labelled(m)) {
            let (class, label) = (escape(&mark.class), escape(&mark.label));
            said.push(format!("<span class=\"tlp {class}\">{label}</span>"));
        }
        let caption = picture.caption.as_ref().or(file.caption.as_ref());
        said.extend(caption.map(|caption| escape(caption)));
        if file.ai_generated {
            let words = escape(&self.words.say("picture-machine-made"));
            said.push(format!("<span class=\"st con\">{words}</span>"));
        }
        if let Some(credit) = &file.credit {
            let words = self
                .words
                .tell("picture-credit", &[("name", credit.as_str().into())]);
            said.push(format!("<span class=\"credit\">{}</span>", escape(&words)));
        }
        if let Some(source) = file.source {
            let link = self.link(here, Thing::Source(source));
            let words = escape(&self.words.say("picture-source"));
            let lang = spoken_in(link.lang.as_deref());
            said.push(format!(
                "<span class=\"credit\">{words} <a href=\"{}\"{lang}>{}</a></span>",
                escape(&link.href),
                escape(&link.text)
            ));
        }
        said
    }
}
