//! The files that arguments name, folders taken apart; the only part of the import that opens them.

#![expect(
    clippy::disallowed_methods,
    reason = "this is the module that opens what is imported"
)]

use anyhow::Context;
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

/// Every file that the arguments name, each once; those of a folder in the order of their names. Hidden files, and what
/// is no file, are left out of folders; links are not followed out of them.
pub(super) fn gather(arguments: &[PathBuf]) -> anyhow::Result<Vec<Found>> {
    let mut out = Vec::new();
    for argument in arguments {
        let shown = argument.display();
        let data = std::fs::metadata(argument).with_context(|| format!("cannot read {shown}"))?;
        if data.is_file() {
            out.push(found(argument, argument.parent()));
            continue;
        }
        anyhow::ensure!(data.is_dir(), "{shown} is neither a file nor a folder");
        let hidden = |name: &std::ffi::OsStr| name.as_encoded_bytes().starts_with(b".");
        let entries = (WalkDir::new(argument).sort_by_file_name().into_iter())
            .filter_entry(|entry| entry.depth() == 0 || !hidden(entry.file_name()));
        for entry in entries {
            let entry = entry.with_context(|| format!("cannot read {shown}"))?;
            if entry.file_type().is_file() {
                out.push(found(entry.path(), Some(argument)));
            }
        }
    }
    let mut seen = std::collections::HashSet::new();
    out.retain(|file| seen.insert(file.path.clone()));
    Ok(out)
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
