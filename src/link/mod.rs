//! From drafts to a library: every id becomes the thing it stands for, once.
//!
//! 1. `ids` numbers all things and claims and reports ids used twice.
//! 2. `nouns` turns each draft into its linked form; `linker` looks every name up and reports an unknown one at its place
//!    with the nearest known one.
//! 3. `edges` lists what a document refers to; `uses` turns that round: who uses what.
//! 4. `origins` traces what every statement stands on.
//!
//! Linking again, `since` tells which names are others than last time, and `memory` keeps documents that name none of them.

pub(crate) mod edges;
mod ids;
mod linker;
mod memory;
pub mod files;
mod nouns;
pub mod origins;
pub mod plain;
mod recall;
pub mod said;
pub mod set;
mod since;
pub mod uses;

pub use memory::Memory;

use crate::editions::History;
use crate::model::actor::Actor;
use crate::model::attachment::Attachment;
use crate::model::brief::Brief;
use crate::model::claim::Claim;
use crate::model::event::Event;
use crate::model::marking::Marking;
use crate::model::page::Page;
use crate::model::place::Place;
use crate::model::settings::Settings;
use crate::model::source::Source;
use crate::model::waiver::Waiver;
use crate::model::wording::Wording;
use crate::model::{
    ActorIdx, BriefIdx, ClaimIdx, EventIdx, FileIdx, Linked, PageIdx, PlaceIdx, SourceIdx, Thing,
};
use crate::parse::Drafts;
use crate::prove::Proofs;
use crate::report::{FileId, Report, Sources, Span};
use memory::Names;
use since::Before;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// All things of a project, linked to each other. Lists are in order of paths, or of ids where some are shown by others.
#[derive(Debug, Default)]
pub struct Library {
    /// The project's settings.
    pub settings: Settings,
    /// Findings that the writers stand by.
    pub waivers: Vec<Waiver>,
    /// Sources.
    pub sources: Vec<Arc<Source<Linked>>>,
    /// Events.
    pub events: Vec<Arc<Event<Linked>>>,
    /// Actors.
    pub actors: Vec<Arc<Actor<Linked>>>,
    /// Places.
    pub places: Vec<Arc<Place<Linked>>>,
    /// Briefs.
    pub briefs: Vec<Arc<Brief<Linked>>>,
    /// Plain pages.
    pub pages: Vec<Arc<Page<Linked>>>,
    /// Files of `static/`.
    pub files: Vec<Arc<Attachment<Linked>>>,
    /// What was published of it; empty in a project of which only an edition is published.
    pub history: Arc<History>,
    /// How far each document is translated, by its id; empty in the original.
    pub wordings: BTreeMap<String, Wording>,
    /// The files of the translation; empty in the original.
    pub own: BTreeSet<FileId>,
    /// The same in the other languages of the site.
    pub translations: Vec<Library>,
}

/// Links all drafts. With an error in the report the library is not complete.
pub fn link(drafts: Drafts, proofs: &Proofs, sources: &Sources) -> (Library, Report) {
    one(drafts, proofs, None, sources, &mut Memory::default())
}

/// The same, where documents are not linked again whose text, names and quotes are those of last time.
/// `before` are the proofs of last time.
pub fn link_again(
    drafts: Drafts,
    proofs: &Proofs,
    before: &Proofs,
    sources: &Sources,
    memory: &mut Memory,
) -> (Library, Report) {
    one(drafts, proofs, Some(before), sources, memory)
}

/// Without `before` there is no next time, and nothing is kept in memory.
fn one(
    mut drafts: Drafts,
    proofs: &Proofs,
    before: Option<&Proofs>,
    sources: &Sources,
    memory: &mut Memory,
) -> (Library, Report) {
    let mut report = Report::default();
    let translations = std::mem::take(&mut drafts.translations);
    let since = memory.since(&drafts);
    let known = since.as_ref().filter(|(_, since)| since.same_ids());
    let ids = match known {
        Some((ids, _)) => Arc::clone(ids),
        None => Arc::new(ids::Ids::of(&drafts, sources, &mut report)),
    };
    let keep = before.is_some();
    memory.ids = (keep && report.findings.is_empty()).then(|| Arc::clone(&ids));
    let since = since.as_ref().map(|(_, since)| since);
    let names = Names {
        ids: ids.as_ref(),
        near: &ids::Near::to(&ids),
        proofs,
        before: before
            .zip(since)
            .map(|(proofs, since)| Before { proofs, since }),
        keep,
    };
    let mut library = nouns::link_all(drafts, names, memory, &mut report);
    memory
        .translations
        .resize_with(translations.len(), Memory::default);
    for (drafts, memory) in translations.into_iter().zip(&mut memory.translations) {
        let own = drafts.own.clone();
        let (translation, mut found) = one(drafts, proofs, before, sources, memory);
        found.keep_in(&own);
        report.extend(found);
        library.translations.push(translation);
    }
    (library, report)
}

impl Library {
    /// The same library, of which this was published.
    #[must_use]
    pub fn published(mut self, history: History) -> Library {
        self.publish(&Arc::new(history));
        self
    }

    /// The same, where `recorded` is that history before anything was held back: of texts that lost a part, what they still say
    /// in the open is told.
    #[must_use]
    pub fn published_as(self, history: History, recorded: &History) -> Library {
        if !history.holds_texts_back() {
            return self.published(history);
        }
        let said = said::said_in_all(&self, &self.translations);
        self.published(history.still_said(recorded, &said))
    }

    fn publish(&mut self, history: &Arc<History>) {
        self.history = Arc::clone(history);
        self.translations
            .iter_mut()
            .for_each(|t| t.publish(history));
    }

    /// How far a document is translated.
    pub fn wording(&self, id: &str) -> Wording {
        self.wordings.get(id).copied().unwrap_or_default()
    }

    /// The source with this number.
    pub fn source(&self, idx: SourceIdx) -> &Source<Linked> {
        &self.sources[idx.at()]
    }

    /// The event with this number.
    pub fn event(&self, idx: EventIdx) -> &Event<Linked> {
        &self.events[idx.at()]
    }

    /// The actor with this number.
    pub fn actor(&self, idx: ActorIdx) -> &Actor<Linked> {
        &self.actors[idx.at()]
    }

    /// The place with this number.
    pub fn place(&self, idx: PlaceIdx) -> &Place<Linked> {
        &self.places[idx.at()]
    }

    /// The file with this number.
    pub fn file(&self, idx: FileIdx) -> &Attachment<Linked> {
        &self.files[idx.at()]
    }

    /// The claim with this number.
    pub fn claim(&self, idx: ClaimIdx) -> &Claim<Linked> {
        &self.events[idx.event.at()].claims[idx.claim as usize]
    }

    /// Every claim with its number.
    pub fn claims(&self) -> impl Iterator<Item = (ClaimIdx, &Claim<Linked>)> {
        self.events.iter().zip(0..).flat_map(|(event, e)| {
            event.claims.iter().zip(0..).map(move |(claim, c)| {
                (
                    ClaimIdx {
                        event: EventIdx(e),
                        claim: c,
                    },
                    claim,
                )
            })
        })
    }

    /// Everything that has a page of its own: briefs, events, sources, actors, places, plain pages.
    pub fn things(&self) -> impl Iterator<Item = Thing> + use<> {
        let numbers = |n: usize| (0..).take(n);
        (numbers(self.briefs.len()).map(|i| Thing::Brief(BriefIdx(i))))
            .chain(numbers(self.events.len()).map(|i| Thing::Event(EventIdx(i))))
            .chain(numbers(self.sources.len()).map(|i| Thing::Source(SourceIdx(i))))
            .chain(numbers(self.actors.len()).map(|i| Thing::Actor(ActorIdx(i))))
            .chain(numbers(self.places.len()).map(|i| Thing::Place(PlaceIdx(i))))
            .chain(numbers(self.pages.len()).map(|i| Thing::Page(PageIdx(i))))
    }

    /// A thing's id.
    pub fn id(&self, thing: Thing) -> &str {
        match thing {
            Thing::Brief(i) => &self.briefs[i.at()].id,
            Thing::Event(i) => &self.event(i).id,
            Thing::Source(i) => &self.source(i).id,
            Thing::Actor(i) => &self.actor(i).id,
            Thing::Place(i) => &self.place(i).id,
            Thing::Page(i) => &self.pages[i.at()].id,
        }
    }

    /// Where a thing is written.
    pub fn span(&self, thing: Thing) -> Span {
        match thing {
            Thing::Brief(i) => self.briefs[i.at()].span,
            Thing::Event(i) => self.event(i).span,
            Thing::Source(i) => self.source(i).span,
            Thing::Actor(i) => self.actor(i).span,
            Thing::Place(i) => self.place(i).span,
            Thing::Page(i) => self.pages[i.at()].span,
        }
    }

    /// How far a thing may travel.
    pub fn marking(&self, thing: Thing) -> Marking {
        let own = match thing {
            Thing::Brief(i) => &self.briefs[i.at()].marking,
            Thing::Event(i) => &self.event(i).marking,
            Thing::Source(i) => &self.source(i).marking,
            Thing::Actor(i) => &self.actor(i).marking,
            Thing::Place(i) => &self.place(i).marking,
            Thing::Page(i) => &self.pages[i.at()].marking,
        };
        own.as_ref().map_or(self.settings.marking, |own| own.value)
    }

    /// A thing's name: a title, or a short form where it has one.
    pub fn name(&self, thing: Thing) -> &str {
        match thing {
            Thing::Brief(i) => &self.briefs[i.at()].title.value,
            Thing::Event(i) => &self.event(i).title.value,
            Thing::Source(i) => {
                let source = self.source(i);
                source.short.as_deref().unwrap_or(&source.title.value)
            }
            Thing::Actor(i) => {
                let actor = self.actor(i);
                actor.short.as_deref().unwrap_or(&actor.name.value)
            }
            Thing::Place(i) => &self.place(i).name.value,
            Thing::Page(i) => &self.pages[i.at()].title.value,
        }
    }
}
