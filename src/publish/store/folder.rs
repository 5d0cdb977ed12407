//! A folder of this machine: a web server's, a stick's, a mounted share's.

#![expect(
    clippy::disallowed_methods,
    reason = "this is one of the modules that write to targets"
)]

use super::{Beside, Store, Told};
use crate::load::below;
use crate::write::{is_sound, no_links, remove_empty};
use anyhow::{Context, ensure};
use std::fs;
use std::io::{ErrorKind, Write};
use std::path::{Path, PathBuf};
use walkdir::WalkDir;

pub(super) struct Folder {
    root: PathBuf,
    beside: Beside,
}

impl Folder {
    /// Makes the folder where its parent is there: a stick that is not mounted is noticed.
    pub(super) fn open(root: &Path, beside: Beside) -> anyhow::Result<Folder> {
        if let Err(error) = fs::create_dir(root)
            && error.kind() != ErrorKind::AlreadyExists
        {
            return Err(error).with_context(|| format!("cannot make {}", root.display()));
        }
        Ok(Folder {
            root: root.to_path_buf(),
            beside,
        })
    }

    fn at(&self, path: &str) -> anyhow::Result<PathBuf> {
        ensure!(is_sound(path), "{path:?} is not a path for a site");
        no_links(&self.root, path)?;
        Ok(self.root.join(path))
    }

    fn write(&self, path: &Path, bytes: &[u8]) -> std::io::Result<()> {
        let beside = self.root.join(self.beside.next());
        for dir in [beside.parent(), path.parent()].into_iter().flatten() {
            fs::create_dir_all(dir)?;
        }
        let mut file = fs::File::create(&beside)?;
        let moved = file
            .write_all(bytes)
            .and_then(|()| file.sync_data())
            .and_then(|()| fs::rename(&beside, path));
        if moved.is_err() {
            let _ = fs::remove_file(&beside);
        }
        moved
    }
}

impl Store for Folder {
    fn read(&self, path: &str) -> anyhow::Result<Option<Vec<u8>>> {
        match fs::read(self.at(path)?) {
            Ok(bytes) => Ok(Some(bytes)),
            Err(error) if absent(&error) => Ok(None),
            Err(error) => Err(error).with_context(|| format!("cannot read {path}")),
        }
    }

    fn exists(&self, path: &str) -> anyhow::Result<bool> {
        match fs::symlink_metadata(self.at(path)?) {
            Ok(_) => Ok(true),
            Err(error) if error.kind() == ErrorKind::NotADirectory => Ok(true),
            Err(error) if absent(&error) => Ok(false),
            Err(error) => Err(error).with_context(|| format!("cannot look at {path}")),
        }
    }

    fn put(&self, path: &str, bytes: &[u8], _: Option<&Told>) -> anyhow::Result<()> {
        let at = self.at(path)?;
        // Another publisher that ends removes the folder in which files wait.
        let written = match self.write(&at, bytes) {
            Err(error) if absent(&error) => self.write(&at, bytes),
            written => written,
        };
        written.with_context(|| format!("cannot write {}", at.display()))
    }

    fn remove(&self, path: &str) -> anyhow::Result<()> {
        let at = self.at(path)?;
        match fs::remove_file(&at) {
            Ok(()) => {}
            Err(error) if absent(&error) => {}
            Err(error) => {
                return Err(error).with_context(|| format!("cannot remove {}", at.display()));
            }
        }
        remove_empty(&self.root, at.parent());
        Ok(())
    }

    fn list(&self, dir: &str) -> anyhow::Result<Vec<String>> {
        let mut found = Vec::new();
        for entry in WalkDir::new(self.root.join(dir)).sort_by_file_name() {
            let entry = match entry {
                Ok(entry) => entry,
                // What another publisher is removing.
                Err(error) if error.io_error().is_some_and(absent) => continue,
                Err(error) => return Err(error.into()),
            };
            if !entry.file_type().is_dir() {
                found.push(below(&self.root, entry.path()));
            }
        }
        Ok(found)
    }

    fn at_once(&self) -> usize {
        4
    }
}

fn absent(error: &std::io::Error) -> bool {
    matches!(error.kind(), ErrorKind::NotFound | ErrorKind::NotADirectory)
}
