//! Where a project is, where its captures are, and for whom it is built.

use crate::archive::Archive;
use crate::load::{ARCHIVE, is_reserved};
use crate::model::marking::Marking;
use crate::parse::{Drafts, Unfinished};
use chrono::NaiveDate;
use std::path::{Component, Path, PathBuf};

/// Where a project is, and where its captures are.
#[derive(Debug)]
pub struct Project {
    root: PathBuf,
    /// Captures, in a folder that may yet come or go again.
    archive: Option<Archive>,
    pub(super) ceiling: Option<Marking>,
    /// The day that the site speaks from.
    day: Option<NaiveDate>,
    /// Whether unfinished documents are shown.
    drafts: bool,
    /// A file that is not written yet, by its path below the root.
    pub(super) pending: Option<(String, Vec<u8>)>,
}

impl Project {
    /// Its folder, as it was named.
    pub fn root(&self) -> &Path {
        &self.root
    }

    /// Its captures, where they are at hand now.
    pub fn archive(&self) -> Option<&Archive> {
        self.archive.as_ref().filter(|a| a.dir().is_dir())
    }

    /// The folder of its captures, whether it is there yet or not; none where captures are not to be read.
    pub(crate) fn captures(&self) -> Option<&Path> {
        self.archive.as_ref().map(Archive::dir)
    }

    /// A project by its folder, without captures.
    pub fn at(root: &Path) -> Project {
        Project {
            root: root.to_path_buf(),
            archive: None,
            ceiling: None,
            day: None,
            drafts: false,
            pending: None,
        }
    }

    /// The edition that holds nothing above a marking; TLP:CLEAR where none is named.
    #[must_use]
    pub fn under(self, ceiling: Option<Marking>) -> Project {
        Project { ceiling, ..self }
    }

    /// The site as it was known on a day; as it is now where none is named.
    #[must_use]
    pub fn as_of(self, day: Option<NaiveDate>) -> Project {
        Project { day, ..self }
    }

    /// With documents that their writers are not done with.
    #[must_use]
    pub fn with_drafts(self, drafts: bool) -> Project {
        Project { drafts, ..self }
    }

    /// Whether unfinished documents are shown.
    pub fn shows_drafts(&self) -> bool {
        self.drafts
    }

    /// The documents that are left out of what was read.
    pub(crate) fn left_out(&self, read: &Drafts) -> Unfinished {
        match self.drafts {
            true => Unfinished::default(),
            false => read.unfinished.clone(),
        }
    }

    /// The day that the site speaks from; none for now.
    pub fn day(&self) -> Option<NaiveDate> {
        self.day
    }

    /// As it will be with one more file.
    #[must_use]
    pub(super) fn with_pending(self, path: String, bytes: Vec<u8>) -> Project {
        Project {
            pending: Some((path, bytes)),
            ..self
        }
    }

    /// The ceiling of the edition.
    pub fn ceiling(&self) -> Marking {
        self.ceiling.unwrap_or(Marking::Clear)
    }

    /// With the captures of a folder, or of `archive/` below the root as soon as there is one.
    /// `reader` is the program that reads PDF captures: bluf itself. Fails where a named folder is none.
    pub fn with_captures(
        self,
        dir: Option<&Path>,
        reader: Option<PathBuf>,
    ) -> anyhow::Result<Project> {
        if let Some(dir) = dir {
            anyhow::ensure!(
                dir.is_dir(),
                "{} is not a folder of captures",
                dir.display()
            );
        }
        let own = || self.root.join(ARCHIVE);
        let dir = dir.map_or_else(own, Path::to_path_buf);
        Ok(Project {
            archive: Some(Archive::open(&dir, reader)),
            ..self
        })
    }
}

/// Whether a folder, which need not be there yet, is none that a project is made from, in none of those, and around none.
pub(super) fn is_apart(root: &Path, folder: &Path) -> anyhow::Result<bool> {
    let (root, folder) = (real(root)?, real(folder)?);
    let top = folder
        .strip_prefix(&root)
        .ok()
        .and_then(|below| below.iter().next());
    let reserved = top.is_some_and(|top| is_reserved(&top.to_string_lossy()));
    Ok(!reserved && !root.starts_with(&folder))
}

/// Where a path leads, through all links of as much of it as is there.
fn real(path: &Path) -> std::io::Result<PathBuf> {
    let mut at = PathBuf::new();
    for part in std::path::absolute(path)?.components() {
        match part {
            Component::ParentDir => drop(at.pop()),
            part => at.push(part),
        }
        if let (Component::Normal(_), Ok(real)) = (part, at.canonicalize()) {
            at = real;
        }
    }
    Ok(at)
}
