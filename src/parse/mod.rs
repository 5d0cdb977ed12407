//! From texts to drafts: front matter read into types, bodies compiled, each file on its own.
//!
//! 1. `front` splits a file into front matter and body and reads the front matter into one tree.
//! 2. `fields` takes typed values out of the tree and reports what is wrong or left over.
//! 3. `markdown` compiles the body to HTML with holes.
//!
//! Pure, in parallel per file, and free of panics whatever the text.

mod claim;
mod document;
mod fields;
mod front;
mod markdown;
mod names;
mod node;
mod settings;
mod text;
mod waivers;

pub(crate) use markdown::prose;
pub(crate) use names::is_id;

use crate::load::{Files, Folder};
use crate::model::actor::Actor;
use crate::model::brief::Brief;
use crate::model::event::Event;
use crate::model::page::Page;
use crate::model::place::Place;
use crate::model::settings::Settings;
use crate::model::source::Source;
use crate::model::waiver::Waiver;
use crate::report::{FileId, Report, Span, Spanned};
use rayon::prelude::*;

/// Everything that the files say, each on its own.
#[derive(Debug, Default)]
pub struct Drafts {
    /// The project's settings.
    pub settings: Settings,
    /// Findings that the writers stand by.
    pub waivers: Vec<Waiver>,
    /// In order of their paths, as are the others.
    pub sources: Vec<Source>,
    /// Events.
    pub events: Vec<Event>,
    /// Actors.
    pub actors: Vec<Actor>,
    /// Places.
    pub places: Vec<Place>,
    /// Briefs.
    pub briefs: Vec<Brief>,
    /// Plain pages.
    pub pages: Vec<Page>,
}

/// One parsed document.
enum Draft {
    Source(Box<Source>),
    Event(Box<Event>),
    Actor(Box<Actor>),
    Place(Box<Place>),
    Brief(Box<Brief>),
    Page(Box<Page>),
}

/// A parsed document, and what its writer stands by in it.
type Document = (Draft, Vec<Waiver>);

/// Reads all files. With an error in the report the drafts are not complete.
pub fn parse(files: &Files) -> (Drafts, Report) {
    let (settings, mut report) = settings::read(files);
    let parsed: Vec<(Option<Document>, Report)> = files
        .documents
        .par_iter()
        .map(|(folder, id)| one(*folder, *id, files, &settings))
        .collect();
    let mut drafts = Drafts {
        settings,
        ..Drafts::default()
    };
    for (draft, found) in parsed {
        report.extend(found);
        let draft = draft.map(|(draft, waivers)| {
            drafts.waivers.extend(waivers);
            draft
        });
        match draft {
            Some(Draft::Source(x)) => drafts.sources.push(*x),
            Some(Draft::Event(x)) => drafts.events.push(*x),
            Some(Draft::Actor(x)) => drafts.actors.push(*x),
            Some(Draft::Place(x)) => drafts.places.push(*x),
            Some(Draft::Brief(x)) => drafts.briefs.push(*x),
            Some(Draft::Page(x)) => drafts.pages.push(*x),
            None => {}
        }
    }
    (drafts, report)
}

fn one(
    folder: Folder,
    id: FileId,
    files: &Files,
    settings: &Settings,
) -> (Option<Document>, Report) {
    let mut report = Report::default();
    let draft = names::stem(id, files, &mut report)
        .and_then(|stem| read(folder, &stem, id, files, settings, &mut report));
    (draft, report)
}

fn read(
    folder: Folder,
    stem: &str,
    id: FileId,
    files: &Files,
    settings: &Settings,
    report: &mut Report,
) -> Option<Document> {
    let text = &files.sources.file(id).text;
    let (mut front, body) = front::split(text, id, report)?;
    let waivers = waivers::take(&mut front, report);
    let document = document::Document {
        id: stem,
        front,
        body: text::Body::new(text, id, body, settings),
        settings,
    };
    let draft = match folder {
        Folder::Seeds => Draft::Source(Box::new(document.source(report))),
        Folder::Events => Draft::Event(Box::new(document.event(report))),
        Folder::Actors => Draft::Actor(Box::new(document.actor(report))),
        Folder::Places => Draft::Place(Box::new(document.place(report))),
        Folder::Briefs => Draft::Brief(Box::new(document.brief(report))),
        Folder::Pages => Draft::Page(Box::new(document.page(report))),
    };
    Some((draft, waivers))
}

/// A place in one file, for findings about the file as a whole.
fn head(id: FileId) -> Span {
    Span::new(id, 0, 0)
}

/// A value at no place of its own.
fn at<T>(value: T, span: Span) -> Spanned<T> {
    Spanned::new(value, span)
}
