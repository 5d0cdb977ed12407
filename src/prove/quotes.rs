//! Every quote of a project, by the source that it is said to come from.

use super::spoken::{self, Spoken};
use crate::evidence::Wanted;
use crate::model::actor::Actor;
use crate::model::brief::Brief;
use crate::model::event::Event;
use crate::model::page::Page;
use crate::model::place::Place;
use crate::model::source::Source;
use crate::model::text::{Text, What};
use crate::model::{Drafted, Name};
use crate::parse::Drafts;
use crate::report::Span;
use crate::same::{Address, address, places};
use rayon::prelude::*;
use rustc_hash::FxHashSet;
use std::collections::BTreeMap;
use std::sync::Arc;

/// A document that may quote, to be told from what it was.
#[derive(Clone)]
enum Document {
    Event(Arc<Event>),
    Source(Arc<Source>),
    Actor(Arc<Actor>),
    Place(Arc<Place>),
    Page(Arc<Page>),
    Brief(Arc<Brief>),
}

impl Document {
    fn address(&self) -> Address {
        match self {
            Document::Event(x) => address(x),
            Document::Source(x) => address(x),
            Document::Actor(x) => address(x),
            Document::Place(x) => address(x),
            Document::Page(x) => address(x),
            Document::Brief(x) => address(x),
        }
    }

    /// Its quotes, each with the source that it names.
    fn quotes<'a>(&'a self, tell: &mut dyn FnMut(&'a Name, &'a Wanted)) {
        if let Document::Event(x) = self {
            for citation in x.claims.iter().flat_map(|c| &c.evidence) {
                if let Some(wanted) = &citation.quote {
                    tell(&citation.source, wanted);
                }
            }
        }
        self.texts().into_iter().for_each(|text| quoted(text, tell));
    }

    /// What it gives as a source's words in running text, with the source.
    fn spoken<'a>(&'a self, tell: &mut dyn FnMut(&'a Name, String)) {
        let texts = self.texts().into_iter();
        texts.for_each(|text| spoken::of(text, tell));
    }

    fn texts(&self) -> Vec<&Text<Drafted>> {
        match self {
            Document::Event(x) => vec![&x.body],
            Document::Source(x) => vec![&x.body],
            Document::Actor(x) => vec![&x.body],
            Document::Place(x) => vec![&x.body],
            Document::Page(x) => vec![&x.body],
            Document::Brief(x) => x.texts(),
        }
    }
}

/// All documents that may quote.
#[derive(Default)]
pub(super) struct Quoting {
    documents: Vec<Document>,
    /// The language of each.
    languages: Vec<Arc<str>>,
}

impl Quoting {
    pub(super) fn of(drafts: &Drafts) -> Quoting {
        let mut all = Quoting::default();
        for one in std::iter::once(drafts).chain(&drafts.translations) {
            let language: Arc<str> = one.settings.language.as_str().into();
            all.documents.extend(documents(one));
            all.languages.resize(all.documents.len(), language);
        }
        all
    }

    /// The quotes of these sources, by their ids, in order of the files.
    pub(super) fn quotes(&self, sources: &FxHashSet<&str>) -> BTreeMap<&str, Vec<&Wanted>> {
        let mut all: BTreeMap<&str, Vec<&Wanted>> = BTreeMap::new();
        if sources.is_empty() {
            return all;
        }
        let of = |document| {
            let mut found = Vec::new();
            Document::quotes(document, &mut |source, wanted| {
                if sources.contains(source.value.as_str()) {
                    found.push((source.value.as_str(), wanted));
                }
            });
            found
        };
        let told: Vec<(&str, &Wanted)> = self.documents.par_iter().flat_map_iter(of).collect();
        let mut seen: FxHashSet<(Span, &str)> = FxHashSet::default();
        for (source, wanted) in told {
            // A translation repeats what the original says; each quote is proved once.
            if seen.insert((wanted.words.span, wanted.words.value.as_str())) {
                all.entry(source).or_default().push(wanted);
            }
        }
        all
    }

    /// What running texts give as words of these sources, by their ids, in order of the files.
    pub(super) fn spoken(&self, sources: &FxHashSet<&str>) -> BTreeMap<&str, Vec<Spoken>> {
        let mut all: BTreeMap<&str, Vec<Spoken>> = BTreeMap::new();
        if sources.is_empty() {
            return all;
        }
        let documents = self.documents.par_iter().zip(&self.languages);
        let of = documents.flat_map_iter(|(document, language)| {
            let mut found = Vec::new();
            document.spoken(&mut |source, words| {
                if sources.contains(source.value.as_str()) {
                    let (span, language) = (source.span, Arc::clone(language));
                    let spoken = Spoken {
                        words,
                        span,
                        language,
                    };
                    found.push((source.value.as_str(), spoken));
                }
            });
            found
        });
        let told: Vec<(&str, Spoken)> = of.collect();
        let mut seen: FxHashSet<(Span, String)> = FxHashSet::default();
        for (source, spoken) in told {
            // A translation repeats what it does not say in its own words.
            if seen.insert((spoken.span, spoken.words.clone())) {
                all.entry(source).or_default().push(spoken);
            }
        }
        all
    }

    /// Sources that a document quotes which is another than before, or was quoted by one then.
    pub(super) fn touched(&self, before: &Quoting) -> FxHashSet<String> {
        let mut touched = FxHashSet::default();
        let mut add = |document: &Document| {
            document.quotes(&mut |source, _| {
                touched.insert(source.value.clone());
            });
            document.spoken(&mut |source, _| {
                touched.insert(source.value.clone());
            });
        };
        let addresses = |of: &Quoting| {
            of.documents
                .iter()
                .map(Document::address)
                .collect::<Vec<_>>()
        };
        let (then, now) = (addresses(before), addresses(self));
        for (documents, known) in [
            (&self.documents, places(&then, &now)),
            (&before.documents, places(&now, &then)),
        ] {
            let others = documents
                .iter()
                .zip(known)
                .filter(|(_, known)| known.is_none());
            others.for_each(|(document, _)| add(document));
        }
        touched
    }
}

fn documents(drafts: &Drafts) -> impl Iterator<Item = Document> {
    (drafts.events.iter().cloned().map(Document::Event))
        .chain(drafts.sources.iter().cloned().map(Document::Source))
        .chain(drafts.actors.iter().cloned().map(Document::Actor))
        .chain(drafts.places.iter().cloned().map(Document::Place))
        .chain(drafts.pages.iter().cloned().map(Document::Page))
        .chain(drafts.briefs.iter().cloned().map(Document::Brief))
}

fn quoted<'a>(text: &'a Text<Drafted>, tell: &mut dyn FnMut(&'a Name, &'a Wanted)) {
    let footnotes = text.footnotes.iter().flat_map(|f| &f.holes);
    for hole in text.holes.iter().chain(footnotes) {
        if let What::Quote(quote) = &hole.what {
            tell(&quote.cite.source, &quote.words);
        }
    }
}
