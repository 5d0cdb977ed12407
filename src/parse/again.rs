//! All files read, and read again: documents whose files are those of last time are remembered.

use super::groups::{Group, groups};
use super::versions::read;
use super::{Document, Drafts, attachment, meant, settings};
use crate::load::{Files, Folder};
use crate::model::settings::{Settings, Translation};
use crate::report::{FileId, Report, SourceFile};
use rayon::prelude::*;
use rustc_hash::FxHashMap;
use std::sync::Arc;

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
        let mut known: FxHashMap<FileId, Read> = (self.groups.0.iter().map(|g| g.original))
            .zip(std::mem::take(&mut self.read))
            .filter(|_| self.settings == *settings)
            .collect();
        let nothing = || Read {
            texts: Vec::new(),
            found: Arc::default(),
        };
        let known = |g: &Group| known.remove(&g.original).unwrap_or_else(nothing);
        self.read = groups.iter().map(known).collect();
        self.groups = Arc::new((groups, report));
        self.settings = settings.clone();
        self.documents.clone_from(&files.documents);
    }
}

/// Reads all files; documents whose files are those of last time are not read again. With an error in the report the
/// drafts are not complete.
pub fn parse_again(files: &Files, memory: &mut Memory) -> (Drafts, Report) {
    let (settings, mut report) = settings::read(files, &memory.settings.locales);
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
    meant::folders(&drafts.settings, files, &mut report);
    meant::ids(&drafts, &mut report);
    meant::menu(&drafts, &mut report);
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
        if !document.unfinished.is_empty() {
            let (id, files) = (document.id.clone(), document.unfinished.clone());
            drafts.unfinished.documents.insert(id, files);
        }
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

/// The drafts of one more language, with its settings and nothing in them yet.
fn translated(settings: &Settings, translation: &Translation) -> Drafts {
    Drafts {
        settings: settings.translated(translation),
        ..Drafts::default()
    }
}
