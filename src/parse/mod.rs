//! From texts to drafts: front matter read into types, bodies compiled, each file on its own.
//!
//! 1. `front` splits a file into front matter and body and reads the front matter into one tree.
//! 2. `fields` takes typed values out of the tree and reports what is wrong or left over.
//! 3. `markdown` compiles the body to HTML with holes.
//! 4. `translate` lays a translation over its original, which is then read like any document.
//!
//! Pure, in parallel per file, and free of panics whatever the text.

mod attachment;
mod claim;
mod document;
mod fields;
mod front;
mod markdown;
mod names;
mod node;
mod settings;
mod targets;
mod text;
mod translate;
mod waivers;

pub(crate) use markdown::{escape, prose};
pub(crate) use names::is_id;

use crate::load::{Files, Folder};
use crate::model::Drafted;
use crate::model::actor::Actor;
use crate::model::attachment::Attachment;
use crate::model::brief::Brief;
use crate::model::event::Event;
use crate::model::page::Page;
use crate::model::place::Place;
use crate::model::settings::{Settings, Translation};
use crate::model::source::Source;
use crate::model::text::Text;
use crate::model::waiver::Waiver;
use crate::model::wording::Wording;
use crate::report::{FileId, Finding, Report, Severity, SourceFile, Span, Spanned};
use node::Node;
use rayon::prelude::*;
use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::ops::Range;
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
    versions: Vec<Version>,
}

/// A document's files.
struct Group {
    folder: Folder,
    id: String,
    original: FileId,
    /// One for each language of the settings.
    translations: Vec<Option<FileId>>,
}

/// Documents as they were read last time.
#[derive(Default)]
pub struct Memory {
    settings: Settings,
    documents: Vec<(Folder, FileId)>,
    groups: Arc<(Vec<Group>, Report)>,
    /// One for each group.
    read: Vec<Read>,
}

/// A document, and the texts that it was read from.
#[derive(Clone)]
struct Read {
    texts: Vec<Arc<SourceFile>>,
    found: Arc<(Option<Document>, Report)>,
}

impl Memory {
    /// Forgets all that other settings or other files may have changed.
    fn fit(&mut self, settings: &Settings, files: &Files) {
        if self.settings == *settings && self.documents == files.documents {
            return;
        }
        let mut report = Report::default();
        let groups = groups(files, settings, &mut report);
        let known: HashMap<FileId, Read> = (self.groups.0.iter().map(|g| g.original))
            .zip(std::mem::take(&mut self.read))
            .filter(|_| self.settings == *settings)
            .collect();
        let nothing = || Read {
            texts: Vec::new(),
            found: Arc::default(),
        };
        let known = |g: &Group| known.get(&g.original).cloned().unwrap_or_else(nothing);
        self.read = groups.iter().map(known).collect();
        self.groups = Arc::new((groups, report));
        self.settings = settings.clone();
        self.documents.clone_from(&files.documents);
    }
}

/// Reads the settings alone.
pub fn settings(files: &Files) -> (Settings, Report) {
    settings::read(files)
}

/// Reads all files. With an error in the report the drafts are not complete.
pub fn parse(files: &Files) -> (Drafts, Report) {
    parse_again(files, &mut Memory::default())
}

/// The same, where documents whose files are those of last time are not read again.
pub fn parse_again(files: &Files, memory: &mut Memory) -> (Drafts, Report) {
    let (settings, mut report) = settings::read(files);
    memory.fit(&settings, files);
    let attachments = attachment::read(files, &settings, &mut report);
    let groups = Arc::clone(&memory.groups);
    let (groups, found) = &*groups;
    report.findings.extend_from_slice(&found.findings);
    let mut translations: Vec<Drafts> = (settings.translations.iter())
        .map(|t| translated(&settings, t))
        .collect();
    for (at, of) in translations.iter_mut().enumerate() {
        of.files.clone_from(&attachments);
        of.own = groups.iter().filter_map(|g| g.translations[at]).collect();
    }
    (groups.par_iter().zip(&mut memory.read))
        .filter(|(group, read)| !read.is_of(group, files))
        .for_each(|(group, known)| {
            *known = Read {
                found: Arc::new(read(group, files, &settings, &translations)),
                texts: group.texts(files).map(Arc::clone).collect(),
            };
        });
    let languages = translations.len();
    let mut drafts = Drafts {
        files: attachments,
        translations,
        settings,
        ..Drafts::default()
    };
    // Thousands of documents lie anywhere in memory: two threads wait for it half as long.
    let parts = memory.read.par_chunks(TOGETHER);
    let parts: Vec<(Drafts, Report)> = parts.map(|some| gathered(some, languages)).collect();
    for (part, found) in parts {
        drafts.append(part);
        report.extend(found);
    }
    (drafts, report)
}

/// So many documents are gathered by one thread at a time.
const TOGETHER: usize = 2048;

/// What was read of some documents, in all languages, with no settings and no files.
fn gathered(read: &[Read], languages: usize) -> (Drafts, Report) {
    let mut report = Report::default();
    let mut drafts = Drafts {
        translations: vec![Drafts::default(); languages],
        ..Drafts::default()
    };
    for read in read {
        let (document, found) = &*read.found;
        report.findings.extend_from_slice(&found.findings);
        let Some(document) = document else { continue };
        let mut versions = document.versions.iter();
        versions.next().into_iter().for_each(|v| drafts.take(v));
        for (of, version) in drafts.translations.iter_mut().zip(versions) {
            of.wordings.insert(document.id.clone(), version.wording);
            of.take(version);
        }
    }
    (drafts, report)
}

impl Read {
    fn is_of(&self, group: &Group, files: &Files) -> bool {
        let mut now = group.texts(files);
        let mut then = self.texts.iter();
        loop {
            match (now.next(), then.next()) {
                (None, None) => return true,
                (Some(a), Some(b)) if Arc::ptr_eq(a, b) => {}
                _ => return false,
            }
        }
    }
}

impl Group {
    /// The texts of the document and of its translations.
    fn texts<'a>(&'a self, files: &'a Files) -> impl Iterator<Item = &'a Arc<SourceFile>> {
        std::iter::once(self.original)
            .chain(self.translations.iter().copied().flatten())
            .map(|id| files.sources.shared(id))
    }
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

/// The drafts of one more language, with its settings and nothing in them yet.
fn translated(settings: &Settings, translation: &Translation) -> Drafts {
    Drafts {
        settings: settings.translated(translation),
        ..Drafts::default()
    }
}

/// The files of each document, in order of the originals' paths.
fn groups(files: &Files, settings: &Settings, report: &mut Report) -> Vec<Group> {
    let mut groups: Vec<Group> = Vec::new();
    let mut translations: Vec<(Folder, names::Stem, FileId)> = Vec::new();
    for (folder, file) in &files.documents {
        let Some(stem) = names::stem(*file, files, report) else {
            continue;
        };
        if stem.language.is_some() {
            translations.push((*folder, stem, *file));
        } else {
            groups.push(Group {
                folder: *folder,
                id: stem.id,
                original: *file,
                translations: vec![None; settings.translations.len()],
            });
        }
    }
    let at: HashMap<(Folder, String), usize> = groups
        .iter()
        .enumerate()
        .map(|(i, g)| ((g.folder, g.id.clone()), i))
        .collect();
    for (folder, stem, file) in translations {
        let path = &files.sources.file(file).path;
        let language = stem.language.unwrap_or_default();
        let wanted = settings
            .translations
            .iter()
            .position(|t| t.language == language);
        let original = at.get(&(folder, stem.id.clone()));
        match (wanted, original) {
            (Some(wanted), Some(at)) => groups[*at].translations[wanted] = Some(file),
            (None, _) => report.push(Finding {
                severity: Severity::Warning,
                ..Finding::about(
                    "translation-not-shown",
                    path,
                    format!("the site is not in `{language}`"),
                )
                .help(format!(
                    "add `[translations.{language}]` to bluf.toml, or remove the file"
                ))
            }),
            (Some(_), None) => report.push(
                Finding::about(
                    "translation-of-nothing",
                    path,
                    "this translation has no original",
                )
                .help(format!("there is no `{}.md` beside it", stem.id)),
            ),
        }
    }
    groups
}

/// Reads a document in every language of the site: that of the original, and those of `others`.
fn read(
    group: &Group,
    files: &Files,
    settings: &Settings,
    others: &[Drafts],
) -> (Option<Document>, Report) {
    let mut report = Report::default();
    let text = files.sources.file(group.original).text.as_str();
    let Some((mut front, body)) = front::split(text, group.original, &mut report) else {
        return (None, report);
    };
    let waivers = waivers::take(&mut front, &mut report);
    let original = Written {
        front,
        body: (group.original, body),
    };
    // Most documents have no translation and are read without a copy.
    let kept = (group.translations.iter().any(Option::is_some)).then(|| original.clone());
    let draft = document(group, original, files, settings, &mut report);
    let mut rest = Vec::new();
    for (other, file) in others.iter().zip(&group.translations) {
        let translated = kept.as_ref().zip(*file).and_then(|(original, file)| {
            let mut found = Report::default();
            let version = version(group, original, file, files, &other.settings, &mut found);
            // What is wrong in the original is reported there.
            found.keep_in(&other.own);
            report.extend(found);
            version
        });
        rest.push(translated.unwrap_or_else(|| Version {
            draft: spoken(draft.clone(), &other.settings),
            waivers: Vec::new(),
            wording: Wording::Missing,
        }));
    }
    let first = Version {
        draft,
        waivers,
        wording: Wording::Original,
    };
    let document = Document {
        id: group.id.clone(),
        versions: std::iter::once(first).chain(rest).collect(),
    };
    (Some(document), report)
}

/// An original that stands in for its translation: its likelihoods alone speak the language.
fn spoken(mut draft: Draft, settings: &Settings) -> Draft {
    if let Draft::Brief(brief) = &mut draft {
        for judgement in &mut Arc::make_mut(brief).judgements {
            let band = &mut judgement.likelihood.value;
            if let Some(same) = settings.scale.band(&band.key) {
                band.clone_from(same);
            }
        }
    }
    draft
}

/// A document taken apart: the tree of its front matter, and where its body is.
#[derive(Clone)]
struct Written {
    front: Node,
    body: (FileId, Range<usize>),
}

/// The original with a translation's words in it.
fn version(
    group: &Group,
    original: &Written,
    file: FileId,
    files: &Files,
    settings: &Settings,
    report: &mut Report,
) -> Option<Version> {
    let text = &files.sources.file(file).text;
    let (mut front, body) = front::split(text, file, report)?;
    let waivers = waivers::take(&mut front, report);
    let head = Span::new(file, 0, 0);
    let (of, range) = &original.body;
    let now = translate::fingerprint(
        &original.front,
        &files.sources.file(*of).text[range.clone()],
    );
    let current = translate::made_from(&mut front, &now, head, report);
    let says = |name: &str| translate::has(&front, name);
    let head = ["title", "name", "title_translation", "short"]
        .iter()
        .any(|n| says(n));
    let empty = |(file, range): &(FileId, Range<usize>)| {
        files.sources.file(*file).text[range.clone()]
            .trim()
            .is_empty()
    };
    let own = (file, body);
    let wording = Wording::Translated {
        head,
        body: !empty(&own) || empty(&original.body),
        current,
    };
    let written = Written {
        body: if empty(&own) {
            original.body.clone()
        } else {
            own
        },
        front: translate::overlay(original.front.clone(), front, report),
    };
    let draft = document(group, written, files, settings, report);
    Some(Version {
        draft,
        waivers,
        wording,
    })
}

/// What a document's folder says it is.
fn document(
    group: &Group,
    written: Written,
    files: &Files,
    settings: &Settings,
    report: &mut Report,
) -> Draft {
    let (file, range) = written.body;
    let document = document::Document {
        id: &group.id,
        front: written.front,
        body: text::Body::new(&files.sources.file(file).text, file, range, settings),
        settings,
    };
    match group.folder {
        Folder::Seeds => Draft::Source(Arc::new(document.source(report))),
        Folder::Events => Draft::Event(Arc::new(document.event(report))),
        Folder::Actors => Draft::Actor(Arc::new(document.actor(report))),
        Folder::Places => Draft::Place(Arc::new(document.place(report))),
        Folder::Briefs => Draft::Brief(Arc::new(document.brief(report))),
        Folder::Pages => Draft::Page(Arc::new(document.page(report))),
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
