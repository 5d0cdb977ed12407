//! The words of what is withheld.

use super::marks::Marks;
use super::people::{People, is_private};
use crate::model::Drafted;
use crate::model::actor::Alias;
use crate::model::attachment::FOLDER;
use crate::model::brief::{Brief, Judgement};
use crate::model::claim::Claim;
use crate::model::event::Event;
use crate::model::source::Source;
use crate::model::text::{Text, What};
use crate::parse::Drafts;
use rayon::prelude::*;
use std::collections::BTreeMap;

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

/// The secrets of one thing.
struct Of {
    of: String,
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

impl Of {
    fn new(kind: &str, id: &str) -> Of {
        Of {
            of: format!("the {kind} `{id}`"),
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
        self.put(Kind::Text, &text.plain());
        text.footnotes
            .iter()
            .for_each(|f| self.put(Kind::Text, &f.plain()));
        for hole in &text.holes {
            match &hole.what {
                What::Quote(quote) => self.put(Kind::Quote, &quote.words.words.value),
                What::Picture(picture) => self.texts([&picture.alt, &picture.caption]),
                _ => {}
            }
        }
    }

    fn texts<'t>(&mut self, texts: impl IntoIterator<Item = &'t Option<String>>) {
        texts
            .into_iter()
            .flatten()
            .for_each(|t| self.put(Kind::Text, t));
    }

    fn claim(&mut self, claim: &Claim) {
        self.id("claim", &claim.id.value);
        self.texts([&claim.note]);
        for citation in &claim.evidence {
            self.texts([&citation.translation]);
            if let Some(quote) = &citation.quote {
                self.put(Kind::Quote, &quote.words.value);
            }
        }
    }

    fn judgement(&mut self, j: &Judgement) {
        self.text(&j.text);
        j.basis.iter().for_each(|t| self.text(t));
        self.texts([&j.above_ceiling, &j.resolution]);
        let all = j.assumptions.iter().chain(&j.alternatives);
        all.for_each(|t| self.put(Kind::Text, t));
        j.indicators
            .iter()
            .for_each(|i| self.put(Kind::Text, &i.text));
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
    let mut out: Vec<Secret> = Vec::new();
    out.par_extend((drafts.sources.par_iter()).flat_map_iter(|s| {
        if hidden(&s.id) {
            source(s)
        } else {
            block(marks, "source", &s.id, &s.body)
        }
    }));
    out.par_extend(drafts.events.par_iter().flat_map_iter(|e| {
        if hidden(&e.id) {
            event(e)
        } else {
            parts(marks, e)
        }
    }));
    for a in &drafts.actors {
        let mut of = Of::new("actor", &a.id);
        if hidden(&a.id) || (people.has(&a.id) && is_private(a)) {
            of.id("actors", &a.id);
            of.put(Kind::Title, &a.name.value);
            a.short.iter().for_each(|s| of.put(Kind::Alias, s));
            of.aliases(&a.aliases);
            a.same_as
                .iter()
                .for_each(|s| of.put(Kind::Address, &s.value));
        }
        if hidden(&a.id) {
            of.text(&a.body);
        }
        out.extend(of.out);
        out.extend(block(marks, "actor", &a.id, &a.body));
    }
    for p in &drafts.places {
        let mut of = Of::new("place", &p.id);
        if hidden(&p.id) {
            of.id("places", &p.id);
            of.put(Kind::Title, &p.name.value);
            of.aliases(&p.aliases);
            of.text(&p.body);
        }
        out.extend(of.out);
        out.extend(block(marks, "place", &p.id, &p.body));
    }
    out.extend(drafts.briefs.iter().flat_map(|b| brief(marks, b)));
    out.extend(files(drafts, marks));
    for p in &drafts.pages {
        let mut of = Of::new("page", &p.id);
        if hidden(&p.id) {
            of.id("pages", &p.id);
            of.put(Kind::Title, &p.title.value);
            of.texts([&p.summary]);
            of.text(&p.body);
        }
        out.extend(of.out);
        out.extend(block(marks, "page", &p.id, &p.body));
    }
    for id in renamed.keys().filter(|id| !people.has(id)) {
        let mut of = Of::new("thing with the public id", &renamed[id]);
        let folders = ["sources", "events", "actors", "places", "briefs", "pages"];
        folders.iter().for_each(|folder| of.id(folder, id));
        out.extend(of.out);
    }
    out
}

/// Hidden files of `static/`, with what open texts say of them.
fn files(drafts: &Drafts, marks: &Marks) -> Vec<Secret> {
    let hidden = |path: &str| marks.hides(&format!("{FOLDER}/{path}"));
    let mut out = Vec::new();
    for file in drafts.files.iter().filter(|f| hidden(&f.path)) {
        let mut of = Of::new("file", &file.origin());
        of.put(Kind::File, file.path.rsplit('/').next().unwrap_or_default());
        of.texts([&file.alt, &file.caption, &file.credit]);
        out.extend(of.out);
    }
    for text in drafts.texts() {
        for hole in &text.holes {
            if let What::Picture(picture) = &hole.what
                && hidden(&picture.file.value)
            {
                let mut of = Of::new("file", &format!("{FOLDER}/{}", picture.file.value));
                of.texts([&picture.alt, &picture.caption]);
                out.extend(of.out);
            }
        }
    }
    out
}

/// The blocks of an open document that are not.
fn block(marks: &Marks, kind: &str, id: &str, text: &Text<Drafted>) -> Vec<Secret> {
    if marks.hides(id) || marks.blocks(text).next().is_none() {
        return Vec::new();
    }
    let mut of = Of::new(&format!("marked block of the {kind}"), id);
    for marked in marks.blocks(text) {
        // The label of the block is no secret.
        let html = &text.html[marked.range.clone()];
        let words = html.split_once("</strong>").map_or(html, |(_, rest)| rest);
        let part: Text<Drafted> = Text {
            html: words.to_owned(),
            ..Text::default()
        };
        of.put(Kind::Text, &part.plain());
    }
    of.out
}

fn source(s: &Source) -> Vec<Secret> {
    let mut of = Of::new("source", &s.id);
    of.id("sources", &s.id);
    of.put(Kind::Title, &s.title.value);
    let names = [&s.title_translation, &s.short];
    names
        .into_iter()
        .flatten()
        .for_each(|n| of.put(Kind::Alias, n));
    for url in [&s.url, &s.archived_url].into_iter().flatten() {
        of.put(Kind::Address, &url.value);
    }
    if let Some(capture) = &s.capture {
        let own = [&capture.file, &capture.sha256].into_iter().flatten();
        own.for_each(|f| of.put(Kind::File, &f.value));
        capture.url.iter().for_each(|u| of.put(Kind::Address, u));
    }
    of.texts([&s.descriptor, &s.note, &s.status_note, &s.published_note]);
    of.text(&s.body);
    of.out
}

fn event(e: &Event) -> Vec<Secret> {
    let mut of = Of::new("event", &e.id);
    of.id("events", &e.id);
    of.put(Kind::Title, &e.title.value);
    of.put(Kind::Text, &e.summary.value);
    of.texts([&e.status_note, &e.date_note]);
    e.claims.iter().for_each(|c| of.claim(c));
    of.text(&e.body);
    of.out
}

/// What an open event does not tell: claims and blocks, and words of hidden sources.
fn parts(marks: &Marks, e: &Event) -> Vec<Secret> {
    let mut out = block(marks, "event", &e.id, &e.body);
    if marks.hides_nothing() {
        return out;
    }
    for claim in &e.claims {
        let mut of = Of::new("claim", &claim.id.value);
        if marks.hides(&claim.id.value) {
            of.claim(claim);
        } else {
            let cited = (claim.evidence.iter()).filter(|c| marks.hides(&c.source.value));
            for quote in cited.filter_map(|c| c.quote.as_ref()) {
                of.put(Kind::Quote, &quote.words.value);
            }
        }
        out.extend(of.out);
    }
    let mut of = Of::new("event", &e.id);
    for hole in &e.body.holes {
        if let What::Quote(quote) = &hole.what
            && marks.hides(&quote.cite.source.value)
        {
            of.put(Kind::Quote, &quote.words.words.value);
        }
    }
    out.extend(of.out);
    out
}

fn brief(marks: &Marks, b: &Brief) -> Vec<Secret> {
    let mut of = Of::new("brief", &b.id);
    if marks.hides(&b.id) {
        of.id("briefs", &b.id);
        of.put(Kind::Title, &b.title.value);
        b.texts().into_iter().for_each(|t| of.text(t));
        b.judgements.iter().for_each(|j| of.judgement(j));
        return of.out;
    }
    let mut out = block(marks, "brief", &b.id, &b.body);
    let hidden = |j: &&Judgement| marks.hides_judgement(&b.id, &j.id.value);
    for j in b.judgements.iter().filter(hidden) {
        let mut of = Of::new("judgement", &j.id.value);
        of.judgement(j);
        out.extend(of.out);
    }
    out
}
