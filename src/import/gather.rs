//! The files that arguments name, folders taken apart; the only part of the import that opens them.

#![expect(
    clippy::disallowed_methods,
    reason = "this is the module that opens what is imported"
)]

use std::fs::File;
use std::path::{Path, PathBuf};
use walkdir::WalkDir;

/// A file to be imported.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Found {
    pub(super) path: PathBuf,
    /// Below the folder that was named, with `/` between folders; a record does not say where somebody keeps files.
    pub(super) name: String,
}

/// What the arguments lead to.
#[derive(Debug, Default)]
pub(super) struct Gathered {
    /// Every file, once.
    pub(super) files: Vec<Found>,
    /// What could not be opened, and why.
    pub(super) missed: Vec<(String, String)>,
}

/// Every file that the arguments name, each once; those of a folder in the order of their names. Hidden files, and what
/// is no file, are left out of folders; links are not followed out of them.
pub(super) fn gather(arguments: &[PathBuf]) -> Gathered {
    let mut out = Gathered::default();
    for argument in arguments {
        match std::fs::metadata(argument) {
            Ok(data) if data.is_file() => out.files.push(found(argument, argument.parent())),
            Ok(data) if data.is_dir() => out.folder(argument),
            Ok(_) => out.miss(argument, "is neither a file nor a folder"),
            Err(error) => out.miss(argument, &format!("cannot be read: {error}")),
        }
    }
    let mut seen = std::collections::HashSet::new();
    out.files.retain(|file| seen.insert(file.path.clone()));
    out
}

impl Gathered {
    fn folder(&mut self, folder: &Path) {
        let hidden = |name: &std::ffi::OsStr| name.as_encoded_bytes().starts_with(b".");
        let entries = (WalkDir::new(folder).sort_by_file_name().into_iter())
            .filter_entry(|entry| entry.depth() == 0 || !hidden(entry.file_name()));
        for entry in entries {
            match entry {
                Ok(entry) if entry.file_type().is_file() => {
                    self.files.push(found(entry.path(), Some(folder)));
                }
                Ok(_) => {}
                Err(error) => {
                    let path = error.path().unwrap_or(folder).to_owned();
                    let why = error
                        .io_error()
                        .map_or_else(|| error.to_string(), ToString::to_string);
                    self.miss(&path, &format!("cannot be read: {why}"));
                }
            }
        }
    }

    fn miss(&mut self, path: &Path, why: &str) {
        self.missed
            .push((path.display().to_string(), why.to_owned()));
    }
}

fn found(path: &Path, home: Option<&Path>) -> Found {
    let below = home
        .and_then(|home| path.strip_prefix(home).ok())
        .unwrap_or(path);
    let parts: Vec<String> = (below.components())
        .map(|part| part.as_os_str().to_string_lossy().into_owned())
        .collect();
    Found {
        path: path.to_owned(),
        name: parts.join("/"),
    }
}

/// A file and its size.
pub(super) fn open(file: &Found) -> std::io::Result<(File, u64)> {
    let open = File::open(&file.path)?;
    let size = open.metadata()?.len();
    Ok((open, size))
}
