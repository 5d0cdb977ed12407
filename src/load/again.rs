//! The files of last time, with few that changed, came or went: nothing else is read again.

use super::walk::is_input;
use super::{FEW, Files, Folder, INPUTS, LOCK, SETTINGS, below, decoded, is_below, not_utf_8};
use crate::report::{FileId, Finding};
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

impl Files {
    /// With the files at these paths read again; none where there is more to it than a few texts that changed, came or
    /// went.
    pub(super) fn touched(&self, home: &Path, changed: &[PathBuf]) -> Option<Files> {
        // Behind a link the same text may have another path, and what is said of a path may be over.
        let said = self.report.findings.iter().any(|f| f.span.is_none());
        if self.links || said || changed.is_empty() || changed.len() > FEW {
            return None;
        }
        let mut files = self.clone();
        for path in changed {
            path.strip_prefix(home).ok()?;
            let name = below(home, path);
            let there = match path.symlink_metadata() {
                Ok(found) => Some(found),
                Err(error) if error.kind() == ErrorKind::NotFound => None,
                Err(_) => return None,
            };
            match (self.listed(&name), there) {
                (Some(id), Some(found)) if found.is_file() => files.read_again(id, path)?,
                (Some(id), None) => files.leave_out(id)?,
                (None, Some(found)) if found.is_file() => files.come(home, path, name)?,
                // What came and went; but not a folder, which takes along what was in it.
                (None, None) if !self.holds_below(&name) => {}
                _ => return None,
            }
        }
        Some(files)
    }

    /// Puts the text that a file has now.
    fn read_again(&mut self, id: FileId, path: &Path) -> Option<()> {
        let (text, bad) = decoded(std::fs::read(path).ok()?);
        self.sources.put(id, text);
        self.forgive(id);
        self.report.findings.extend(bad.map(|at| not_utf_8(id, at)));
        Some(())
    }

    /// Takes a document out that is no longer there; none where it is no document.
    fn leave_out(&mut self, id: FileId) -> Option<()> {
        let at = self.documents.iter().position(|(_, of)| *of == id)?;
        self.documents.remove(at);
        self.forgive(id);
        Some(())
    }

    /// Takes a new file in, where it is a document; none where it is anything else that a site is made of.
    fn come(&mut self, home: &Path, path: &Path, name: String) -> Option<()> {
        let top = INPUTS.iter().find(|top| is_below(&name, top));
        if top.is_none_or(|top| *top == "static") {
            return (top.is_none() && ![SETTINGS, LOCK].contains(&name.as_str())).then_some(());
        }
        if !is_input(&name) {
            return Some(());
        }
        path.to_str()?;
        Folder::of(&name)?;
        let parent = path.parent()?;
        if !parent.starts_with(home) || parent.canonicalize().ok()? != parent {
            return None;
        }
        let known = self.sources.all().find(|(_, file)| file.path == name);
        let known = known.map(|(id, _)| id);
        self.add_as(name.clone(), std::fs::read(path).ok()?, known);
        let new = self.documents.pop()?;
        let sources = &self.sources;
        let earlier = |(_, of): &(Folder, FileId)| sources.file(*of).path < name;
        let at = self.documents.partition_point(earlier);
        self.documents.insert(at, new);
        Some(())
    }

    /// Takes back what was said of a file.
    fn forgive(&mut self, id: FileId) {
        let elsewhere = |f: &Finding| f.span.is_none_or(|span| span.file != id);
        self.report.findings.retain(elsewhere);
    }

    /// Whether some file stands below this path.
    fn holds_below(&self, folder: &str) -> bool {
        let statics = self.statics.iter();
        let mut statics = statics.map(|name| format!("static/{name}"));
        self.all()
            .any(|id| is_below(&self.sources.file(id).path, folder))
            || statics.any(|path| is_below(&path, folder))
    }
}
