//! The words of what is withheld.

mod nouns;
mod parts;

use super::marks::Marks;
use super::people::{People, is_private};
use super::words::{Names, is_inside};
use crate::model::Drafted;
use crate::model::actor::Alias;
use crate::model::text::{Text, What};
use crate::parse::Drafts;
use nouns::{actor, block, brief, event, files, page, parts, place, quotes, source};
use rayon::prelude::*;
use std::collections::BTreeMap;
use std::ops::Range;

/// What kind of words are withheld.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kind {
    /// The id of a thing. One that is an ordinary word comes with what stands beside it where it is an address or a
    /// value: "events closing", "closing html".
    Id,
    /// The id of a claim. Those of one event often begin alike, so it may stand inside of a longer one that is public.
    Claim,
    /// A title or a name.
    Title,
    /// Another name.
    Alias,
    /// Words of a source.
    Quote,
    /// A file's name.
    File,
    /// A web address; its `https://` and `www.` count for nothing.
    Address,
    /// Running text.
    Text,
}

/// Words that may not occur in an edition.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Secret {
    /// Whose words they are, for a message: "the source `red-cable`".
    pub of: String,
    /// What they are.
    pub kind: Kind,
    /// The words as a reader sees them: text, not markup.
    pub words: String,
}

/// So many words in a row are nobody else's.
const RUN: usize = 8;

/// The secrets of one thing.
struct Of<'n> {
    of: String,
    names: &'n Names<'n>,
    out: Vec<Secret>,
}

impl Kind {
    /// "the title".
    pub fn in_words(self) -> &'static str {
        match self {
            Kind::Id | Kind::Claim => "the id",
            Kind::Title => "the title",
            Kind::Alias => "another name",
            Kind::Quote => "a quote",
            Kind::File => "a file's name",
            Kind::Address => "an address",
            Kind::Text => "words",
        }
    }
}

impl<'n> Of<'n> {
    fn new(names: &'n Names<'n>, kind: &str, id: &str) -> Of<'n> {
        Of {
            of: format!("the {kind} `{id}`"),
            names,
            out: Vec::new(),
        }
    }

    fn put(&mut self, kind: Kind, words: &str) {
        if !words.trim().is_empty() {
            self.out.push(Secret {
                of: self.of.clone(),
                kind,
                words: words.to_owned(),
            });
        }
    }

    /// An id: by itself where it has more than one word, else in what makes it one. What looks like a day may stand
    /// in the addresses of parts of lists too.
    fn id(&mut self, folder: &str, id: &str) {
        let telling = id.contains(char::is_alphabetic);
        if telling && id.contains(['-', '_']) {
            let claim = folder == "claim";
            return self.put(if claim { Kind::Claim } else { Kind::Id }, id);
        }
        self.put(Kind::Id, &format!("{folder} {id}"));
        if telling {
            self.put(Kind::Id, &format!("{id} html"));
            self.put(Kind::Id, &format!("id {id}"));
        }
    }

    fn aliases(&mut self, aliases: &[Alias]) {
        aliases.iter().for_each(|a| self.put(Kind::Alias, &a.text));
    }

    fn text(&mut self, text: &Text<Drafted>) {
        self.part(text, 0..text.html.len());
        text.footnotes.iter().for_each(|note| self.text(note));
    }

    /// A part of a text, without its footnotes.
    fn part(&mut self, text: &Text<Drafted>, part: Range<usize>) {
        self.put(Kind::Text, &self.names.words(text, part.clone()));
        for hole in text.holes.iter().filter(|h| is_inside(h.at, &part, text)) {
            match &hole.what {
                What::Quote(quote) => self.put(Kind::Quote, &quote.words.words.value),
                What::Picture(picture) => self.texts([&picture.alt, &picture.caption]),
                _ => {}
            }
        }
    }

    /// What most records say in a few words, and in the same ones: it tells of one thing only where it is longer.
    fn long(&mut self, text: &Option<String>) {
        let long = |text: &&String| text.split_whitespace().count() >= RUN;
        text.iter()
            .filter(long)
            .for_each(|text| self.put(Kind::Text, text));
    }

    fn texts<'t>(&mut self, texts: impl IntoIterator<Item = &'t Option<String>>) {
        texts
            .into_iter()
            .flatten()
            .for_each(|t| self.put(Kind::Text, t));
    }
}

/// The words of all that an edition withholds, in no order.
pub(super) fn of(
    drafts: &Drafts,
    marks: &Marks,
    people: &People,
    renamed: &BTreeMap<String, String>,
) -> Vec<Secret> {
    let hidden = |id: &str| marks.hides(id);
    let names = &Names::of(drafts);
    let mut out: Vec<Secret> = Vec::new();
    out.par_extend((drafts.sources.par_iter()).flat_map_iter(|s| {
        if hidden(&s.id) {
            source(names, s)
        } else {
            block(marks, names, "source", &s.id, &s.body)
        }
    }));
    out.par_extend(drafts.events.par_iter().flat_map_iter(|e| {
        if hidden(&e.id) {
            event(names, e)
        } else {
            parts(marks, names, e)
        }
    }));
    for a in &drafts.actors {
        if hidden(&a.id) || (people.has(&a.id) && is_private(a)) {
            out.extend(actor(names, a, hidden(&a.id)));
        }
        out.extend(block(marks, names, "actor", &a.id, &a.body));
    }
    for p in &drafts.places {
        if hidden(&p.id) {
            out.extend(place(names, p));
        }
        out.extend(block(marks, names, "place", &p.id, &p.body));
    }
    out.extend(drafts.briefs.iter().flat_map(|b| brief(marks, names, b)));
    for closed in marks.closed(drafts) {
        let mut of = Of::new(
            names,
            &format!("revision of the {}", closed.kind),
            closed.id,
        );
        closed.revisions.into_iter().for_each(|r| of.revision(r));
        out.extend(of.out);
    }
    out.extend(files(drafts, marks, names));
    out.extend(quotes(drafts, marks, names));
    for p in &drafts.pages {
        if hidden(&p.id) {
            out.extend(page(names, p));
        }
        out.extend(block(marks, names, "page", &p.id, &p.body));
    }
    for id in renamed.keys().filter(|id| !people.has(id)) {
        let mut of = Of::new(names, "thing with the public id", &renamed[id]);
        let folders = ["sources", "events", "actors", "places", "briefs", "pages"];
        folders.iter().for_each(|folder| of.id(folder, id));
        out.extend(of.out);
    }
    out
}
