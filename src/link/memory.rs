//! Documents as they were linked last time: most of them are the same, and so is what they name.

use super::ids::{Ids, Linker};
use crate::model::actor::Actor;
use crate::model::attachment::Attachment;
use crate::model::brief::Brief;
use crate::model::event::Event;
use crate::model::page::Page;
use crate::model::place::Place;
use crate::model::source::Source;
use crate::model::text::{Heading, Text, What};
use crate::model::{
    ActorIdx, BriefIdx, Drafted, EventIdx, Linked, Name, PageIdx, PlaceIdx, SourceIdx, Thing,
};
use crate::parse::Drafts;
use crate::prove::Proofs;
use crate::report::{FileId, Report};
use rayon::prelude::*;
use std::collections::HashSet;
use std::sync::Arc;

/// What was linked, in one language and its translations.
#[derive(Default)]
pub struct Memory {
    /// The table of ids, where nothing was wrong with it.
    pub(super) ids: Option<Arc<Ids>>,
    pub(super) sources: Shelf<Source, Source<Linked>>,
    pub(super) events: Shelf<Event, Event<Linked>>,
    pub(super) actors: Shelf<Actor, Actor<Linked>>,
    pub(super) places: Shelf<Place, Place<Linked>>,
    pub(super) briefs: Shelf<Brief, Brief<Linked>>,
    pub(super) pages: Shelf<Page, Page<Linked>>,
    pub(super) files: Vec<Arc<Attachment>>,
    pub(super) translations: Vec<Memory>,
}

/// What names and quotes are looked up in.
#[derive(Clone, Copy)]
pub(super) struct Names<'a> {
    pub(super) ids: &'a Ids,
    pub(super) proofs: &'a Proofs,
    /// What last time's quotes were looked up in, where the ids are those of last time.
    pub(super) before: Option<&'a Proofs>,
    /// The documents whose headings are others than then.
    pub(super) moved: &'a HashSet<String>,
    /// Whether there will be a next time.
    pub(super) keep: bool,
}

/// A document whose headings are not those of last time.
struct Moved {
    thing: Thing,
    id: String,
    headings: Vec<String>,
}

impl Memory {
    /// The table of ids, where that of last time is true of these drafts too, but for headings: documents at the
    /// same positions with the same names in them. With it the ids of those documents whose headings are others.
    pub(super) fn known(&mut self, drafts: &Drafts) -> Option<(Arc<Ids>, HashSet<String>)> {
        let mut moved = Vec::new();
        let m = &mut moved;
        let same = self
            .sources
            .names(&drafts.sources, |i| Thing::Source(SourceIdx(i)), m)
            && self
                .events
                .names(&drafts.events, |i| Thing::Event(EventIdx(i)), m)
            && self
                .actors
                .names(&drafts.actors, |i| Thing::Actor(ActorIdx(i)), m)
            && self
                .places
                .names(&drafts.places, |i| Thing::Place(PlaceIdx(i)), m)
            && self
                .briefs
                .names(&drafts.briefs, |i| Thing::Brief(BriefIdx(i)), m)
            && self
                .pages
                .names(&drafts.pages, |i| Thing::Page(PageIdx(i)), m)
            && files(&self.files, &drafts.files);
        let mut ids = self.ids.take().filter(|_| same)?;
        let mut others = HashSet::new();
        for Moved {
            thing,
            id,
            headings,
        } in moved
        {
            Arc::make_mut(&mut ids).set_headings(thing, headings);
            others.insert(id);
        }
        Some((ids, others))
    }
}

/// Whether files are those of last time, as far as texts refer to them.
fn files(before: &[Arc<Attachment>], now: &[Arc<Attachment>]) -> bool {
    let same = |(a, b): (&Arc<Attachment>, &Arc<Attachment>)| {
        a.path == b.path && a.alt.is_some() == b.alt.is_some()
    };
    before.len() == now.len() && before.iter().zip(now).all(same)
}

/// Documents of one kind, in their order.
pub(super) struct Shelf<D, T>(Vec<Kept<D, T>>);

struct Kept<D, T> {
    draft: Arc<D>,
    linked: Arc<T>,
    report: Arc<Report>,
}

impl<D, T> Default for Shelf<D, T> {
    fn default() -> Self {
        Shelf(Vec::new())
    }
}

/// A document that can be told from what it was.
pub(super) trait Document {
    /// Its id, its file and its headings.
    fn name(&self) -> (&str, FileId, &[Heading]);
    /// The texts in it that may name other documents.
    fn texts(&self) -> Vec<&Text<Drafted>>;
    /// The ids of its claims.
    fn claims(&self) -> Vec<&str> {
        Vec::new()
    }
    /// The sources that it quotes outside its texts.
    fn evidence(&self) -> Vec<&Name> {
        Vec::new()
    }
}

impl<D: Document + Clone + Send + Sync, T: Send + Sync> Shelf<D, T> {
    /// Whether drafts have the ids of those of last time, wherever they stand in the file; `moved` takes those with
    /// other headings.
    fn names(
        &self,
        drafts: &[Arc<D>],
        thing: impl Fn(u32) -> Thing,
        moved: &mut Vec<Moved>,
    ) -> bool {
        let mut same = |((kept, draft), at): ((&Kept<D, T>, &Arc<D>), u32)| {
            if Arc::ptr_eq(&kept.draft, draft) {
                return true;
            }
            let ((id, file, before), (new_id, new_file, now)) = (kept.draft.name(), draft.name());
            if !before.iter().map(|h| &h.id).eq(now.iter().map(|h| &h.id)) {
                moved.push(Moved {
                    thing: thing(at),
                    id: id.to_owned(),
                    headings: now.iter().map(|h| h.id.clone()).collect(),
                });
            }
            (id, file) == (new_id, new_file) && kept.draft.claims() == draft.claims()
        };
        self.0.len() == drafts.len() && self.0.iter().zip(drafts).zip(0..).all(&mut same)
    }

    /// Links documents in parallel; those that last time's result is true of are not linked again.
    pub(super) fn each(
        &mut self,
        drafts: Vec<Arc<D>>,
        names: Names<'_>,
        report: &mut Report,
        link: impl Fn(D, &mut Linker<'_>) -> T + Sync,
    ) -> Vec<Arc<T>> {
        let known = |at: usize, draft: &Arc<D>| {
            let kept = self.0.get(at)?;
            let before = names.before?;
            let same = Arc::ptr_eq(&kept.draft, draft)
                && quoted(draft.as_ref()).all(|name| names.proofs.shares(before, &name.value))
                && (names.moved.is_empty()
                    || !headed(draft.as_ref()).any(|name| names.moved.contains(&name.value)));
            same.then(|| (Arc::clone(&kept.linked), Arc::clone(&kept.report)))
        };
        let linked: Vec<_> = drafts
            .into_par_iter()
            .enumerate()
            .map(|(at, draft)| {
                let kept = names.keep.then(|| Arc::clone(&draft));
                let (linked, found) = known(at, &draft).unwrap_or_else(|| {
                    let mut linker = Linker {
                        ids: names.ids,
                        proofs: names.proofs,
                        report: Report::default(),
                    };
                    let linked = link(Arc::unwrap_or_clone(draft), &mut linker);
                    (Arc::new(linked), Arc::new(linker.report))
                });
                (kept, linked, found)
            })
            .collect();
        self.0.clear();
        let mut things = Vec::with_capacity(linked.len());
        for (draft, linked, found) in linked {
            report.findings.extend_from_slice(&found.findings);
            if let Some(draft) = draft {
                self.0.push(Kept {
                    linked: Arc::clone(&linked),
                    report: found,
                    draft,
                });
            }
            things.push(linked);
        }
        things
    }
}

/// What stands in the texts of a document.
fn holes<D: Document>(document: &D) -> impl Iterator<Item = &What<Drafted>> {
    let all = document.texts().into_iter().flat_map(|text| {
        let footnotes = text.footnotes.iter().flat_map(|f| &f.holes);
        text.holes.iter().chain(footnotes)
    });
    all.map(|hole| &hole.what)
}

/// The sources that a document quotes.
fn quoted<D: Document>(document: &D) -> impl Iterator<Item = &Name> {
    let evidence = document.evidence().into_iter();
    let in_texts = holes(document).filter_map(|what| match what {
        What::Quote(quote) => Some(&quote.cite.source),
        _ => None,
    });
    in_texts.chain(evidence)
}

/// The documents to whose headings one leads.
fn headed<D: Document>(document: &D) -> impl Iterator<Item = &Name> {
    holes(document).filter_map(|what| match what {
        What::Link(link) => link.heading.as_ref().map(|_| &link.to),
        _ => None,
    })
}

macro_rules! documents {
    ($($noun:ident)*) => {$(
        impl Document for $noun {
            fn name(&self) -> (&str, FileId, &[Heading]) {
                (&self.id, self.span.file, &self.body.headings)
            }

            fn texts(&self) -> Vec<&Text<Drafted>> {
                vec![&self.body]
            }
        }
    )*};
}

documents!(Source Actor Place Page);

impl Document for Event {
    fn name(&self) -> (&str, FileId, &[Heading]) {
        (&self.id, self.span.file, &self.body.headings)
    }

    fn texts(&self) -> Vec<&Text<Drafted>> {
        vec![&self.body]
    }

    fn claims(&self) -> Vec<&str> {
        self.claims.iter().map(|c| c.id.value.as_str()).collect()
    }

    fn evidence(&self) -> Vec<&Name> {
        let citations = self.claims.iter().flat_map(|c| &c.evidence);
        let quotes = citations.filter(|c| c.quote.is_some());
        quotes.map(|c| &c.source).collect()
    }
}

impl Document for Brief {
    fn name(&self) -> (&str, FileId, &[Heading]) {
        (&self.id, self.span.file, &self.body.headings)
    }

    fn texts(&self) -> Vec<&Text<Drafted>> {
        Brief::texts(self)
    }
}
