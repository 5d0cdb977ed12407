//! Notes: the sources that a text cites, and the references to them.

use super::Plan;
use super::frame::Here;
use super::text::{marked, without_tags};
use super::tongues::spoken_in;
use super::view::{Note, NoteSource};
use super::words::Words;
use crate::model::html::escape;
use crate::model::{SourceIdx, Thing};
use std::sync::OnceLock;

/// A source as notes tell it, put into words once: the same source is cited by many texts.
pub(super) type Noted = OnceLock<Box<NoteSource>>;

impl Plan<'_> {
    /// A source as a note tells it.
    pub(super) fn note_source(&self, here: &Here, idx: SourceIdx) -> NoteSource {
        let noted = self.noted[idx.at()].get_or_init(|| Box::new(self.noted(idx)));
        let mut note = NoteSource::clone(noted);
        note.link.href = here.to(&noted.link.href);
        note
    }

    /// The same, its address from the top of the language's pages.
    fn noted(&self, idx: SourceIdx) -> NoteSource {
        let source = self.library.source(idx);
        let date = source.published.as_ref().map_or_else(
            || self.words.say("undated"),
            |d| self.words.date_by(&d.value, source.published_basis),
        );
        let link = self.link(&Here::new(""), Thing::Source(idx));
        let publisher = match &source.publisher {
            None => self.words.say("publisher-not-stated"),
            // The note does not say the same words twice.
            Some(name) if *name == link.text => name.clone(),
            Some(name) => self.words.beside(name),
        };
        NoteSource {
            link,
            publisher,
            date,
            grade: self.words.grade(source.reliability, None),
        }
    }
}

/// A note for the margin: who, when, grade. Without links: the full note has them.
pub(super) fn short(words: Words<'_>, note: &Note) -> String {
    let Some(source) = &note.source else {
        return note.html.as_deref().map(without_tags).unwrap_or_default();
    };
    let lang = spoken_in(source.link.lang.as_deref());
    let comma = escape(words.locale.say("comma"));
    let locator = note
        .locator
        .as_deref()
        .map_or(String::new(), |l| format!("{comma} {}", escape(l)));
    format!(
        "<span{lang}>{}</span>{}{comma} {}{locator} <span class=\"gr\">{}</span>",
        escape(&source.link.text),
        marked(&source.link),
        escape(&source.date),
        escape(&source.grade.code)
    )
}

/// "", "b", "c", … "z", "ab", …: the references to one note after the first.
pub(super) fn letters(n: usize) -> String {
    let letter = |i: usize| char::from(b'a' + u8::try_from(i % 26).unwrap_or(0));
    match n {
        0 => String::new(),
        1..26 => letter(n).to_string(),
        _ => format!("{}{}", letters(n / 26), letter(n)),
    }
}
