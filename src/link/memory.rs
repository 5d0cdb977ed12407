//! Documents as they were linked last time: most of them are the same, and so is what they name.

use super::edges::Refers;
use super::ids::{Ids, Near};
use super::linker::Linker;
use super::since::{Before, Numbers, Since};
use crate::model::actor::Actor;
use crate::model::attachment::Attachment;
use crate::model::brief::Brief;
use crate::model::event::Event;
use crate::model::page::Page;
use crate::model::place::Place;
use crate::model::source::Source;
use crate::model::text::{Heading, Text, What};
use crate::model::{Drafted, Linked, Name, Thing};
use crate::parse::Drafts;
use crate::prove::Proofs;
use crate::report::{FileId, Report};
use crate::same::{Address, address, addresses, places};
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
    pub(super) near: &'a Near<'a>,
    pub(super) proofs: &'a Proofs,
    /// What documents of last time may stay for, where they may.
    pub(super) before: Option<Before<'a>>,
    /// Whether there will be a next time.
    pub(super) keep: bool,
}

/// The headings of documents that have others than last time.
type Headings = Vec<(Thing, String, Vec<String>)>;

impl Memory {
    /// How drafts differ from last time's, with last time's table of ids, which is true of them too where all numbers stay;
    /// none where there is no saying.
    pub(super) fn since(&mut self, drafts: &Drafts) -> Option<(Arc<Ids>, Since)> {
        let ids = self.ids.take();
        let mut ids = ids.filter(|_| files(&self.files, &drafts.files))?;
        let mut headings = Headings::new();
        let h = &mut headings;
        let numbers = Numbers {
            sources: self.sources.stays(&drafts.sources, h),
            events: self.events.stays(&drafts.events, h),
            actors: self.actors.stays(&drafts.actors, h),
            places: self.places.stays(&drafts.places, h),
            briefs: self.briefs.stays(&drafts.briefs, h),
            pages: self.pages.stays(&drafts.pages, h),
        };
        let mut since = Since {
            headings: headings.iter().map(|(_, id, _)| id.clone()).collect(),
            ..Since::default()
        };
        if numbers.all_stay() {
            for (thing, _, headings) in headings {
                Arc::make_mut(&mut ids).set_headings(thing, headings);
            }
        } else {
            let came = drafts
                .actors
                .iter()
                .filter(|actor| !ids.is_actor(&actor.id));
            since.actors = came.map(|actor| actor.id.clone()).collect();
            since.numbers = Some(numbers);
        }
        Some((ids, since))
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

impl<D: Document, T: Refers> Kept<D, T> {
    /// Whether what a document was linked to is what it would be linked to now.
    fn holds(&self, since: &Since) -> bool {
        let draft = self.draft.as_ref();
        let headed = || headed(draft).any(|name| since.headings.contains(&name.value));
        if !since.headings.is_empty() && headed() {
            return false;
        }
        let Some(numbers) = &since.numbers else {
            return true;
        };
        let is_new = |name: &&str| since.actors.contains(*name);
        self.report.findings.is_empty()
            && !draft.subjects().iter().any(is_new)
            && numbers.stay_for(self.linked.as_ref())
    }
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
    /// What its claims are about: actors, or words.
    fn subjects(&self) -> Vec<&str> {
        Vec::new()
    }
    /// The sources that it quotes outside its texts.
    fn evidence(&self) -> Vec<&Name> {
        Vec::new()
    }
}

impl<D: Document + Clone + Send + Sync, T: Refers + Send + Sync> Shelf<D, T> {
    /// For each number, last time's and now's, whether it is of the same document with the same claims, wherever they stand
    /// in the file; `headings` takes those that are others.
    fn stays(&self, drafts: &[Arc<D>], headings: &mut Headings) -> Vec<bool> {
        let mut same = |((kept, draft), at): ((&Kept<D, T>, &Arc<D>), u32)| {
            if Arc::ptr_eq(&kept.draft, draft) {
                return true;
            }
            let ((id, file, before), (new_id, new_file, now)) = (kept.draft.name(), draft.name());
            if (id, file) != (new_id, new_file) {
                return false;
            }
            if !before.iter().map(|h| &h.id).eq(now.iter().map(|h| &h.id)) {
                let now = now.iter().map(|h| h.id.clone());
                headings.push((T::thing(at), id.to_owned(), now.collect()));
            }
            kept.draft.claims() == draft.claims()
        };
        let pairs = self.0.iter().zip(drafts).zip(0..);
        let mut stays: Vec<bool> = pairs.map(&mut same).collect();
        stays.resize(self.0.len().max(drafts.len()), false);
        stays
    }

    /// Links documents in parallel; those that last time's result is true of are not linked again.
    pub(super) fn each(
        &mut self,
        drafts: Vec<Arc<D>>,
        names: Names<'_>,
        report: &mut Report,
        link: impl Fn(D, &mut Linker<'_>) -> T + Sync,
    ) -> Vec<Arc<T>> {
        let before: Vec<Address> = self.0.iter().map(|kept| address(&kept.draft)).collect();
        let places = places(&before, &addresses(&drafts));
        let known = |at: Option<usize>| {
            let (kept, before) = (&self.0[at?], names.before?);
            let shared = |name: &Name| names.proofs.shares(before.proofs, &name.value);
            let same = kept.holds(before.since) && quoted(kept.draft.as_ref()).all(shared);
            same.then(|| (Arc::clone(&kept.linked), Arc::clone(&kept.report)))
        };
        let linked: Vec<_> = (drafts.into_par_iter().zip(places))
            .map(|(draft, at)| {
                let kept = names.keep.then(|| Arc::clone(&draft));
                let (linked, found) = known(at).unwrap_or_else(|| {
                    let mut linker = Linker {
                        ids: names.ids,
                        near: names.near,
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

    fn subjects(&self) -> Vec<&str> {
        let subjects = self.claims.iter().filter_map(|c| c.subject.as_ref());
        subjects.map(|name| name.value.as_str()).collect()
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
