//! Documents cut into leaves, and the words of each leaf counted: page by page, in parallel.

use super::document::{Document, Name, Passage, Shelf};
use super::merge::{Same, spellings};
use super::stem::{Language, Stems};
use crate::spelling::words;
use rustc_hash::FxHashMap;
use std::borrow::Cow;

/// How much text a leaf may hold, in bytes. A page of usual length is one leaf; of a long one, a reader
/// loads the leaf that answers.
const LEAF: usize = 6 << 10;

/// A stretch of a document.
#[derive(Debug)]
pub(super) struct Leaf {
    /// The words in it.
    pub(super) length: u32,
    /// As its text file has it: a JSON array.
    pub(super) json: String,
}

/// A stem in a leaf.
#[derive(Debug, Clone, Copy)]
pub(super) struct Posting {
    /// The leaf among those of its tally.
    pub(super) leaf: u32,
    /// How often in the text.
    pub(super) body: u16,
    /// How much of the title or of a name it is, up to 255 for a name that is this word alone.
    pub(super) head: u8,
}

/// Documents of one language and kind, counted.
#[derive(Debug, Default)]
pub(super) struct Tally {
    pub(super) shelf: Shelf,
    pub(super) leaves: Vec<Leaf>,
    /// The number of leaves of each document.
    pub(super) counts: Vec<u32>,
    /// Stems in the order in which they were met.
    pub(super) stems: Vec<String>,
    /// Each stem's leaves, rising.
    pub(super) postings: Vec<Vec<Posting>>,
    /// Spellings with the numbers of their stems; sorted, each pair once.
    pub(super) forms: Vec<(u32, String)>,
    /// Spellings of one name, and the stems of its other spellings.
    pub(super) same: Same,
}

/// Counts documents, in their order, each kind for itself.
#[derive(Default)]
pub(super) struct Counter {
    stems: Stems,
    open: Vec<OneKind>,
}

impl Counter {
    pub(super) fn document(&mut self, document: &Document<'_>) {
        let (lang, kind) = document.shelf();
        let mut open = self.open.iter();
        let at = open.position(|one| one.tally.shelf.is(lang, kind));
        let at = at.unwrap_or_else(|| {
            self.open.push(OneKind::of(Shelf::new(lang, kind)));
            self.open.len() - 1
        });
        self.open[at].document(document, &self.stems);
    }

    /// What was counted of each kind.
    pub(super) fn finish(self) -> Vec<Tally> {
        self.open.into_iter().map(OneKind::finish).collect()
    }
}

/// Counts with a vocabulary of its own.
#[derive(Default)]
struct OneKind {
    /// Words as they stand in texts, with their stems' numbers; none for words not worth finding.
    /// One vocabulary per language.
    known: [FxHashMap<String, Option<u32>>; Language::ALL],
    numbers: FxHashMap<String, u32>,
    /// Of the open leaf: each stem's count, and the stems met.
    open: Vec<(u16, u8)>,
    met: Vec<u32>,
    length: u32,
    tally: Tally,
}

impl OneKind {
    fn of(shelf: Shelf) -> OneKind {
        OneKind {
            tally: Tally {
                shelf,
                ..Tally::default()
            },
            ..OneKind::default()
        }
    }

    fn document(&mut self, document: &Document<'_>, stems: &Stems) {
        let own = Language::of(document.lang);
        let title = &document.title;
        self.name(title.text, title.lang.map_or(own, Language::of), stems);
        for name in &document.names {
            self.name(name.text, name.lang.map_or(own, Language::of), stems);
        }
        if document.same {
            spellings(document, stems, &mut self.tally.same);
        }
        let leaves = leaves(&document.passages);
        for leaf in &leaves {
            for passage in leaf.iter().filter(|passage| passage.counted) {
                let language = passage.lang.map_or(own, Language::of);
                self.body(&passage.text, language, stems);
            }
            self.close(json(document, leaf));
        }
        self.tally
            .counts
            .push(u32::try_from(leaves.len()).unwrap_or(u32::MAX));
    }

    fn body(&mut self, text: &str, language: Language, stems: &Stems) {
        for word in words(text) {
            self.length += 1;
            if let Some(stem) = self.stem(word, language, stems) {
                let count = self.count(stem);
                count.0 = count.0.saturating_add(1);
            }
        }
    }

    /// A title or name: the shorter it is, the more each word counts.
    fn name(&mut self, text: &str, language: Language, stems: &Stems) {
        let length: u16 = words(text).map(|_| 1).sum();
        let share = (1.2 / (0.9 + 0.3 * f32::from(length)) * 255.0).min(255.0);
        for word in words(text) {
            if let Some(stem) = self.stem(word, language, stems) {
                let count = self.count(stem);
                count.1 = count.1.max(share as u8);
            }
        }
    }

    fn count(&mut self, stem: u32) -> &mut (u16, u8) {
        let count = &mut self.open[stem as usize];
        if *count == (0, 0) {
            self.met.push(stem);
        }
        count
    }

    fn stem(&mut self, word: &str, language: Language, stems: &Stems) -> Option<u32> {
        if let Some(known) = self.known[language.at()].get(word) {
            return *known;
        }
        let number = stems.of(word, language).map(|(form, stem)| {
            let number = match self.numbers.get(&stem) {
                Some(number) => *number,
                None => self.new_stem(stem),
            };
            self.tally.forms.push((number, form));
            number
        });
        self.known[language.at()].insert(word.to_owned(), number);
        number
    }

    fn new_stem(&mut self, stem: String) -> u32 {
        let number = u32::try_from(self.tally.stems.len()).unwrap_or(u32::MAX);
        self.numbers.insert(stem.clone(), number);
        self.tally.stems.push(stem);
        self.tally.postings.push(Vec::new());
        self.open.push((0, 0));
        number
    }

    fn close(&mut self, json: String) {
        let leaf = u32::try_from(self.tally.leaves.len()).unwrap_or(u32::MAX);
        for stem in self.met.drain(..) {
            let (body, head) = std::mem::take(&mut self.open[stem as usize]);
            self.tally.postings[stem as usize].push(Posting { leaf, body, head });
        }
        let length = std::mem::take(&mut self.length);
        self.tally.leaves.push(Leaf { length, json });
    }

    fn finish(mut self) -> Tally {
        self.tally.forms.sort_unstable();
        self.tally.forms.dedup();
        self.tally
    }
}

/// Passages in leaves: at least one leaf, none much longer than the bound.
fn leaves<'d>(passages: &'d [Passage<'d>]) -> Vec<Vec<Cow<'d, Passage<'d>>>> {
    let mut leaves: Vec<Vec<Cow<'d, Passage<'d>>>> = vec![Vec::new()];
    let mut room = LEAF;
    for piece in passages.iter().flat_map(pieces) {
        let size = piece.text.len();
        if size > room && room < LEAF {
            leaves.push(Vec::new());
            room = LEAF;
        }
        room = room.saturating_sub(size);
        if let Some(leaf) = leaves.last_mut() {
            leaf.push(piece);
        }
    }
    leaves
}

/// A passage that is longer than a leaf, parted at spaces.
fn pieces<'d>(passage: &'d Passage<'d>) -> Vec<Cow<'d, Passage<'d>>> {
    if passage.text.len() <= LEAF {
        return vec![Cow::Borrowed(passage)];
    }
    let mut out = Vec::new();
    let mut rest: &str = &passage.text;
    while !rest.is_empty() {
        let mut end = rest.floor_char_boundary(LEAF);
        if end < rest.len() {
            end = rest[..end].rfind(' ').map_or(end, |space| space + 1);
        }
        let (piece, after) = rest.split_at(end);
        rest = after;
        out.push(Cow::Owned(Passage {
            text: Cow::Borrowed(piece),
            ..passage.clone()
        }));
    }
    out
}

/// `[path, title, language of the title, date, [passage…]]`; a passage is its text, or
/// `[text, anchor, language]` where it has them.
fn json(document: &Document<'_>, leaf: &[Cow<'_, Passage<'_>>]) -> String {
    let mut out = String::with_capacity(256 + leaf.iter().map(|p| p.text.len() + 8).sum::<usize>());
    let Name { text, lang } = document.title;
    out.push('[');
    string(document.path, &mut out);
    for field in [text, lang.unwrap_or(""), document.date.unwrap_or("")] {
        out.push(',');
        string(field, &mut out);
    }
    out.push_str(",[");
    for (i, passage) in leaf.iter().enumerate() {
        if i > 0 {
            out.push(',');
        }
        let (anchor, lang) = (passage.anchor.as_deref(), passage.lang);
        if anchor.is_none() && lang.is_none() {
            string(&passage.text, &mut out);
            continue;
        }
        out.push('[');
        string(&passage.text, &mut out);
        for field in [anchor.unwrap_or(""), lang.unwrap_or("")] {
            out.push(',');
            string(field, &mut out);
        }
        out.push(']');
    }
    out.push_str("]]");
    out
}

/// Text as a string of JSON and of JavaScript.
pub(super) fn string(text: &str, out: &mut String) {
    out.push('"');
    for c in text.chars() {
        match c {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\u{2028}' => out.push_str("\\u2028"),
            '\u{2029}' => out.push_str("\\u2029"),
            c if c < ' ' => out.push(' '),
            c => out.push(c),
        }
    }
    out.push('"');
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_long_text_is_cut_and_nothing_is_lost() {
        let text = "mot à mot ".repeat(3000);
        let passage = Passage {
            anchor: None,
            lang: None,
            text: Cow::Borrowed(&text),
            counted: true,
        };
        let passages = vec![passage.clone(), passage];
        let leaves = leaves(&passages);
        assert!(leaves.len() > 8);
        let size =
            |leaf: &Vec<Cow<'_, Passage<'_>>>| leaf.iter().map(|p| p.text.len()).sum::<usize>();
        assert!(leaves.iter().all(|leaf| size(leaf) <= LEAF));
        let all: String = leaves.iter().flatten().map(|p| p.text.as_ref()).collect();
        assert_eq!(all, text.repeat(2));
    }

    #[test]
    fn no_passage_is_still_a_leaf() {
        assert_eq!(leaves(&[]).len(), 1);
    }
}
