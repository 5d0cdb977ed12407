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
use crate::model::{Drafted, Linked, Name};
use crate::parse::Drafts;
use crate::prove::Proofs;
use crate::report::{FileId, Report};
use rayon::prelude::*;
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
    /// Whether there will be a next time.
    pub(super) keep: bool,
}

impl Memory {
    /// The table of ids, where that of last time is true of these drafts too: documents at the same
    /// positions with the same names in them.
    pub(super) fn known(&self, drafts: &Drafts) -> Option<Arc<Ids>> {
        let ids = self.ids.as_ref()?;
        let same = self.sources.names(&drafts.sources)
            && self.events.names(&drafts.events)
            && self.actors.names(&drafts.actors)
            && self.places.names(&drafts.places)
            && self.briefs.names(&drafts.briefs)
            && self.pages.names(&drafts.pages)
            && files(&self.files, &drafts.files);
        same.then(|| Arc::clone(ids))
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
    /// Its id, its file and the ids of its headings.
    fn name(&self) -> (&str, FileId, &[Heading]);
    /// The ids of its claims.
    fn claims(&self) -> Vec<&Name> {
        Vec::new()
    }
    /// The sources that it quotes.
    fn quoted(&self) -> Vec<&Name>;
}

impl<D: Document + Clone + Send + Sync, T: Send + Sync> Shelf<D, T> {
    /// Whether drafts have the names of those of last time.
    fn names(&self, drafts: &[Arc<D>]) -> bool {
        let same = |(kept, draft): (&Kept<D, T>, &Arc<D>)| {
            Arc::ptr_eq(&kept.draft, draft)
                || (kept.draft.name() == draft.name() && kept.draft.claims() == draft.claims())
        };
        self.0.len() == drafts.len() && self.0.iter().zip(drafts).all(same)
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
            let quotes = |name: &Name| names.proofs.shares(before, &name.value);
            let same = Arc::ptr_eq(&kept.draft, draft) && draft.quoted().into_iter().all(quotes);
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

fn quoted_in<'a>(texts: impl IntoIterator<Item = &'a Text<Drafted>>) -> Vec<&'a Name> {
    let holes = |text: &'a Text<Drafted>| {
        let footnotes = text.footnotes.iter().flat_map(|f| &f.holes);
        text.holes.iter().chain(footnotes)
    };
    let quote = |what: &'a What<Drafted>| match what {
        What::Quote(quote) => Some(&quote.cite.source),
        _ => None,
    };
    let all = texts.into_iter().flat_map(holes);
    all.filter_map(|hole| quote(&hole.what)).collect()
}

macro_rules! documents {
    ($($noun:ident)*) => {$(
        impl Document for $noun {
            fn name(&self) -> (&str, FileId, &[Heading]) {
                (&self.id, self.span.file, &self.body.headings)
            }

            fn quoted(&self) -> Vec<&Name> {
                quoted_in([&self.body])
            }
        }
    )*};
}

documents!(Source Actor Place Page);

impl Document for Event {
    fn claims(&self) -> Vec<&Name> {
        self.claims.iter().map(|c| &c.id).collect()
    }

    fn name(&self) -> (&str, FileId, &[Heading]) {
        (&self.id, self.span.file, &self.body.headings)
    }

    fn quoted(&self) -> Vec<&Name> {
        let citations = self.claims.iter().flat_map(|c| &c.evidence);
        let quotes = citations.filter(|c| c.quote.is_some());
        let mut all = quoted_in([&self.body]);
        all.extend(quotes.map(|c| &c.source));
        all
    }
}

impl Document for Brief {
    fn name(&self) -> (&str, FileId, &[Heading]) {
        (&self.id, self.span.file, &self.body.headings)
    }

    fn quoted(&self) -> Vec<&Name> {
        quoted_in(self.texts())
    }
}
