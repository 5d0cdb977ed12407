//! From texts to drafts: front matter read into types, bodies compiled, each file on its own.
//!
//! 1. `front` splits a file into front matter and body and reads the front matter into one tree.
//! 2. `fields` takes typed values out of the tree and reports what is wrong or left over.
//! 3. `markdown` compiles the body to HTML with holes.
//! 4. `translate` lays a translation over its original, which is then read like any document.
//! 5. `groups` finds the files of each document, `versions` reads them in every language, and `again` remembers what
//!    it read.
//!
//! Pure, in parallel per file, and free of panics whatever the text.

mod again;
mod attachment;
mod claim;
mod countries;
mod document;
mod fields;
mod front;
mod groups;
mod labels;
mod markdown;
mod meant;
mod names;
mod node;
mod settings;
mod signs;
mod slips;
mod standards;
mod targets;
mod text;
mod translate;
mod unfinished;
mod versions;
mod waivers;
mod zones;

pub use again::{Memory, parse_again};
pub(crate) use labels::of_folder;
pub(crate) use markdown::prose;
pub(crate) use names::is_id;
pub use unfinished::Unfinished;

use crate::load::Files;
use crate::locale::Locales;
use crate::model::Drafted;
use crate::model::actor::Actor;
use crate::model::attachment::Attachment;
use crate::model::brief::Brief;
use crate::model::event::Event;
use crate::model::page::Page;
use crate::model::place::Place;
use crate::model::settings::Settings;
use crate::model::source::Source;
use crate::model::text::Text;
use crate::model::waiver::Waiver;
use crate::model::wording::Wording;
use crate::report::{FileId, Report, Span, Spanned};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// Everything that the files say, each on its own.
#[derive(Debug, Default, Clone)]
pub struct Drafts {
    /// The project's settings.
    pub settings: Settings,
    /// Findings that the writers stand by.
    pub waivers: Vec<Waiver>,
    /// In order of their paths, as are the others.
    pub sources: Vec<Arc<Source>>,
    /// Events.
    pub events: Vec<Arc<Event>>,
    /// Actors.
    pub actors: Vec<Arc<Actor>>,
    /// Places.
    pub places: Vec<Arc<Place>>,
    /// Briefs.
    pub briefs: Vec<Arc<Brief>>,
    /// Plain pages.
    pub pages: Vec<Arc<Page>>,
    /// Files of `static/`, in every language the same.
    pub files: Vec<Arc<Attachment>>,
    /// How far each document is translated, by its id; empty in the original.
    pub wordings: BTreeMap<String, Wording>,
    /// The files of the translation; empty in the original.
    pub own: BTreeSet<FileId>,
    /// Those among them that are not finished; empty in translations.
    pub unfinished: Unfinished,
    /// The same in the other languages of the site.
    pub translations: Vec<Drafts>,
}

/// One parsed document.
#[derive(Clone)]
enum Draft {
    Source(Arc<Source>),
    Event(Arc<Event>),
    Actor(Arc<Actor>),
    Place(Arc<Place>),
    Brief(Arc<Brief>),
    Page(Arc<Page>),
}

/// A parsed document in one language, and what its writer stands by in it.
struct Version {
    draft: Draft,
    waivers: Vec<Waiver>,
    wording: Wording,
}

/// A document in every language of the site, the original first.
struct Document {
    id: String,
    /// Its files, where its writers are not done with it.
    unfinished: BTreeSet<FileId>,
    versions: Vec<Version>,
}

/// Reads the settings alone.
pub fn settings(files: &Files) -> (Settings, Report) {
    settings::read(files, &Locales::default())
}

/// Reads all files. With an error in the report the drafts are not complete.
pub fn parse(files: &Files) -> (Drafts, Report) {
    parse_again(files, &mut Memory::default())
}

impl Drafts {
    /// Every text in Markdown, footnotes among them.
    pub fn texts(&self) -> impl Iterator<Item = &Text<Drafted>> {
        (self.sources.iter().map(|x| &x.body))
            .chain(self.events.iter().map(|x| &x.body))
            .chain(self.actors.iter().map(|x| &x.body))
            .chain(self.places.iter().map(|x| &x.body))
            .chain(self.briefs.iter().flat_map(|x| x.texts()))
            .chain(self.pages.iter().map(|x| &x.body))
            .flat_map(|text| std::iter::once(text).chain(&text.footnotes))
    }

    /// Whether there is a document, a claim or, as `brief/judgement`, a judgement with an id.
    pub fn shows(&self, id: &str) -> bool {
        let judged = |(brief, judgement): (&str, &str)| {
            let mut briefs = self.briefs.iter().filter(|x| x.id == brief);
            briefs.any(|x| x.judgements.iter().any(|j| j.id.value == judgement))
        };
        self.sources.iter().any(|x| x.id == id)
            || self.actors.iter().any(|x| x.id == id)
            || self.places.iter().any(|x| x.id == id)
            || self.briefs.iter().any(|x| x.id == id)
            || self.pages.iter().any(|x| x.id == id)
            || (self.events.iter()).any(|x| x.id == id || x.claims.iter().any(|c| c.id.value == id))
            || id.split_once('/').is_some_and(judged)
    }

    /// Takes what is in others, behind its own.
    fn append(&mut self, other: Drafts) {
        self.waivers.extend(other.waivers);
        self.sources.extend(other.sources);
        self.events.extend(other.events);
        self.actors.extend(other.actors);
        self.places.extend(other.places);
        self.briefs.extend(other.briefs);
        self.pages.extend(other.pages);
        self.wordings.extend(other.wordings);
        self.unfinished.documents.extend(other.unfinished.documents);
        let translations = self.translations.iter_mut();
        translations
            .zip(other.translations)
            .for_each(|(of, other)| of.append(other));
    }

    fn take(&mut self, version: &Version) {
        self.waivers.extend_from_slice(&version.waivers);
        match &version.draft {
            Draft::Source(x) => self.sources.push(Arc::clone(x)),
            Draft::Event(x) => self.events.push(Arc::clone(x)),
            Draft::Actor(x) => self.actors.push(Arc::clone(x)),
            Draft::Place(x) => self.places.push(Arc::clone(x)),
            Draft::Brief(x) => self.briefs.push(Arc::clone(x)),
            Draft::Page(x) => self.pages.push(Arc::clone(x)),
        }
    }
}

/// A place in one file, for findings about the file as a whole.
fn head(id: FileId) -> Span {
    Span::new(id, 0, 0)
}

/// A value at no place of its own.
fn at<T>(value: T, span: Span) -> Spanned<T> {
    Spanned::new(value, span)
}
