//! Which files belong together: a document and its translations.

use super::names;
use crate::load::{Files, Folder};
use crate::model::settings::Settings;
use crate::report::{FileId, Finding, Report, Severity, SourceFile};
use rustc_hash::FxHashMap;
use std::sync::Arc;

/// A document's files.
pub(super) struct Group {
    pub(super) folder: Folder,
    pub(super) id: String,
    pub(super) original: FileId,
    /// One for each language of the settings.
    pub(super) translations: Vec<Option<FileId>>,
}

impl Group {
    /// The texts of the document and of its translations.
    pub(super) fn texts<'a>(
        &'a self,
        files: &'a Files,
    ) -> impl Iterator<Item = &'a Arc<SourceFile>> {
        std::iter::once(self.original)
            .chain(self.translations.iter().copied().flatten())
            .map(|id| files.sources.shared(id))
    }
}

/// The files of each document, in order of the originals' paths.
pub(super) fn groups(files: &Files, settings: &Settings, report: &mut Report) -> Vec<Group> {
    let mut groups: Vec<Group> = Vec::with_capacity(files.documents.len());
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
    if translations.is_empty() {
        return groups;
    }
    let at: FxHashMap<(Folder, String), usize> = groups
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
