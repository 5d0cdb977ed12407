//! Footnotes: each is a text of its own, in order of first reference.

use super::frame::Frame;
use super::marked;
use super::writer::Writer;
use crate::model::Drafted;
use crate::model::text::{Text, What};
use crate::report::nearest::nearest;
use std::collections::HashMap;
use std::mem;
use std::ops::Range;

/// How many names are compared with one that is not known, and for how many unknown ones:
/// the time stays linear.
pub(super) const MAX_COMPARED: usize = 500;

/// A footnote as it is defined.
struct Note {
    label: String,
    place: Range<usize>,
    text: Text<Drafted>,
}

/// The footnotes of a text.
#[derive(Default)]
pub(super) struct Notes {
    /// In order of their definitions.
    defined: Vec<Note>,
    /// Positions in `defined` by folded label.
    known: HashMap<String, usize>,
    /// Labels and places of references, each label once.
    referred: Vec<(String, Range<usize>)>,
    /// Positions in `referred` by folded label.
    numbers: HashMap<String, usize>,
    /// References without a definition.
    unknown: Vec<(String, Range<usize>)>,
}

impl Writer<'_> {
    /// A reference to a footnote that is defined.
    pub(super) fn note_reference(&mut self, label: &str, range: Range<usize>) {
        if self.note.is_some() {
            self.flaw(
                "footnote-nested",
                range,
                "a footnote holds no other footnote",
                None,
            );
            return;
        }
        let next = self.notes.referred.len();
        let number = *self.notes.numbers.entry(fold(label)).or_insert(next);
        if number == next {
            self.notes.referred.push((label.to_owned(), range.clone()));
        }
        self.hole(What::Footnote(number), range);
    }

    /// A reference that has no definition, left as text by the reader.
    pub(super) fn note_unknown(&mut self, label: &str, range: Range<usize>) {
        self.notes.unknown.push((label.to_owned(), range));
    }

    /// Begins a footnote: what follows is written to a text of its own.
    pub(super) fn note_start(&mut self, label: &str, range: Range<usize>) {
        let place = self.first_line(&range);
        if self.in_marked() {
            let help = "put it below the block: a note that only the block refers to goes with it";
            self.flaw(
                marked::RULE,
                place,
                "a marked block holds no footnote's text",
                Some(help.to_owned()),
            );
            self.skip();
        } else if self.note.is_some() {
            self.flaw(
                "footnote-nested",
                place,
                "a footnote holds no other footnote",
                None,
            );
            self.skip();
        } else if self.notes.known.contains_key(&fold(label)) {
            let help = "give each footnote a label of its own".to_owned();
            self.flaw(
                "footnote-twice",
                place,
                format!("the footnote `[^{label}]` is defined twice"),
                Some(help),
            );
            self.skip();
        } else {
            let body = mem::take(&mut self.frame);
            self.note = Some((label.to_owned(), place, body));
        }
    }

    /// Ends a footnote and goes back to the body.
    pub(super) fn note_end(&mut self) {
        let Some((label, place, body)) = self.note.take() else {
            return;
        };
        let text = mem::replace(&mut self.frame, body).unwrapped();
        self.notes
            .known
            .insert(fold(&label), self.notes.defined.len());
        self.notes.defined.push(Note { label, place, text });
    }

    /// Gives the body the footnotes that it refers to.
    pub(super) fn notes_finish(&mut self) {
        let notes = mem::take(&mut self.notes);
        let mut texts: Vec<Option<Text<Drafted>>> = notes.referred.iter().map(|_| None).collect();
        let labels: Vec<String> = notes
            .defined
            .iter()
            .take(MAX_COMPARED)
            .map(|n| n.label.clone())
            .collect();
        for Note { label, place, text } in notes.defined {
            match notes
                .numbers
                .get(&fold(&label))
                .and_then(|number| texts.get_mut(*number))
            {
                Some(slot) => *slot = Some(text),
                None => {
                    let help = Some(format!("refer to it with `[^{label}]`, or remove it"));
                    self.flaw(
                        "footnote-unused",
                        place,
                        format!("nothing refers to the footnote `[^{label}]`"),
                        help,
                    );
                }
            }
        }
        let missing = notes
            .referred
            .iter()
            .zip(&texts)
            .filter(|(_, text)| text.is_none())
            .map(|(name, _)| name);
        for (n, (label, place)) in missing.chain(&notes.unknown).enumerate() {
            let near = nearest(
                label,
                labels
                    .iter()
                    .map(String::as_str)
                    .filter(|_| n < MAX_COMPARED),
            );
            let help = near.map_or(format!("add a line `[^{label}]: …`"), |near| {
                format!("did you mean `[^{near}]`?")
            });
            let title = format!("there is no footnote `[^{label}]`");
            self.flaw("footnote-not-found", place.clone(), title, Some(help));
        }
        self.frame.out.footnotes = texts.into_iter().map(Option::unwrap_or_default).collect();
    }
}

/// Labels are compared without case.
fn fold(label: &str) -> String {
    label.to_lowercase()
}

/// A body that waits while a footnote is written: the footnote's label and place, and the body.
pub(super) type Waiting = (String, Range<usize>, Frame);
