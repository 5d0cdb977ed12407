//! What stands where a file is to be.

#![expect(
    clippy::disallowed_methods,
    reason = "this is the module that writes the output"
)]

use super::ours::Ours;
use super::{folders, no_links};
use crate::load::below;
use crate::render::Output;
use anyhow::Context;
use std::collections::BTreeSet;
use std::fs;
use std::io::ErrorKind;
use std::path::Path;
use walkdir::WalkDir;

/// What stands at a path, against what should.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Found {
    Nothing,
    Same,
    Ours,
    Foreign,
}

/// What stands at a file's path, where `old` are the files that are ours.
pub(super) fn compare(file: &Output, out: &Path, old: &Ours) -> anyhow::Result<Found> {
    let path = out.join(&file.path);
    no_links(out, &file.path)?;
    let ours = |is: bool| if is { Found::Ours } else { Found::Foreign };
    let size = match fs::metadata(&path) {
        Ok(meta) if meta.is_file() => meta.len(),
        Ok(meta) if meta.is_dir() => return Ok(ours(is_our_folder(out, &path, old))),
        Ok(_) => return Ok(Found::Foreign),
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(Found::Nothing),
        Err(error) if error.kind() == ErrorKind::NotADirectory => {
            let above = folders(&file.path).find(|folder| out.join(folder).is_file());
            return Ok(ours(above.is_some_and(|file| old.is_unaltered(out, file))));
        }
        Err(error) => {
            return Err(error).with_context(|| format!("cannot look at {}", path.display()));
        }
    };
    if u64::try_from(file.bytes.len()) == Ok(size)
        && fs::read(&path).with_context(|| format!("cannot read {}", path.display()))? == file.bytes
    {
        return Ok(Found::Same);
    }
    Ok(ours(
        old.has(&file.path) || is_recased(out, &file.path, old),
    ))
}

/// Whether all that is in a folder is ours, as we wrote it, so that nothing of it is left when that is gone.
fn is_our_folder(out: &Path, folder: &Path, old: &Ours) -> bool {
    WalkDir::new(folder).into_iter().all(|entry| {
        let Ok(entry) = entry else { return false };
        if entry.file_type().is_dir() {
            return fs::read_dir(entry.path()).is_ok_and(|mut all| all.next().is_some());
        }
        entry.file_type().is_file() && old.is_unaltered(out, &below(out, entry.path()))
    })
}

/// Whether a file of ours stands there under a name that differs in case, on a file system that knows none.
fn is_recased(out: &Path, path: &str, old: &Ours) -> bool {
    let lower = path.to_lowercase();
    let mut like = old.paths().filter(|known| known.to_lowercase() == lower);
    like.any(|known| one_file(&out.join(known), &out.join(path)))
}

/// Whether two names are of one file.
#[cfg(unix)]
pub(super) fn one_file(a: &Path, b: &Path) -> bool {
    use std::os::unix::fs::MetadataExt;
    let number = |path: &Path| fs::symlink_metadata(path).map(|meta| (meta.dev(), meta.ino()));
    number(a).is_ok_and(|a| number(b).is_ok_and(|b| a == b))
}

/// Whether two names are of one file.
#[cfg(not(unix))]
pub(super) fn one_file(a: &Path, b: &Path) -> bool {
    a.canonicalize()
        .is_ok_and(|a| b.canonicalize().is_ok_and(|b| a == b))
}

/// The paths of ours where a changed file needs a folder, or a file has to be instead of their folder.
pub(super) fn in_the_way<'a>(old: &'a Ours, changed: &[String]) -> Vec<&'a String> {
    let paths: BTreeSet<&str> = changed.iter().map(String::as_str).collect();
    let needed: BTreeSet<&str> = changed.iter().flat_map(|path| folders(path)).collect();
    let in_the_way = |path: &&String| {
        needed.contains(path.as_str()) || folders(path).any(|folder| paths.contains(folder))
    };
    old.paths().filter(in_the_way).collect()
}
