//! Where files go, to tell which would stand in the way of others.

use super::{Attached, Attachments};
use crate::model::attachment::FOLDER;
use crate::report::{Finding, Report};
use std::collections::HashMap;
use std::sync::Arc;

/// The places that files take in a site. Upper and lower case are one, as some file systems have it.
#[derive(Debug, Default)]
pub struct Places<'a> {
    files: HashMap<String, &'a str>,
    /// The folders that hold them.
    folders: HashMap<String, &'a str>,
}

impl<'a> Places<'a> {
    /// The places of these files.
    pub fn of(files: &'a Attachments) -> Places<'a> {
        let mut places = Places::default();
        files.iter().for_each(|file| places.take(file));
        places
    }

    fn take(&mut self, (path, file): (&'a String, &'a Arc<Attached>)) {
        let target = file.target.to_lowercase();
        for folder in above(&target) {
            self.folders.insert(folder.to_owned(), path);
        }
        self.files.insert(target, path);
    }

    /// The file, by its path below `static/`, that would stand where another goes, in a folder of its name, or where it
    /// needs a folder.
    pub fn in_the_way(&self, target: &str) -> Option<&'a str> {
        let target = target.to_lowercase();
        let taken = self
            .files
            .get(&target)
            .or_else(|| self.folders.get(&target));
        let found = taken.or_else(|| above(&target).find_map(|folder| self.files.get(folder)));
        found.copied()
    }
}

/// The folders that hold a file.
fn above(path: &str) -> impl Iterator<Item = &str> {
    path.match_indices('/').map(|(end, _)| &path[..end])
}

/// Files that cannot stand in one site with others of them.
pub(super) fn collisions(files: &Attachments) -> Report {
    let mut report = Report::default();
    let mut places = Places::default();
    for (path, file) in files {
        match places.in_the_way(&file.target) {
            Some(other) => report.push(two_want(path, &file.target, other, &files[other].target)),
            None => places.take((path, file)),
        }
    }
    report
}

fn two_want(path: &str, target: &str, other: &str, taken: &str) -> Finding {
    let title = format!(
        "this file would stand at `{target}`, and {FOLDER}/{other} at `{taken}`: a site cannot have both"
    );
    Finding::about("file-in-the-way", format!("{FOLDER}/{path}"), title).help(
        "give one of them another name: on some systems upper and lower case are one, and on none can a file stand where \
         a folder does",
    )
}
