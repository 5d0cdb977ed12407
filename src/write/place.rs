//! One file, put in its place whole: written beside it first, under a name that no other writer has.

use anyhow::Context;
use std::ffi::OsString;
use std::fs;
use std::io::{ErrorKind, Result};
use std::path::Path;
use std::sync::atomic::{AtomicUsize, Ordering};

/// Puts a file in place, over what stands there.
pub fn replace(path: &Path, bytes: &[u8]) -> anyhow::Result<()> {
    let moved = beside(path, bytes, |beside| fs::rename(beside, path));
    moved.with_context(|| format!("cannot write {}", path.display()))
}

/// Puts a file in place where nothing stands yet; false, and nothing done, where something does. Of two who put
/// one at the same time, one does; on a file system that knows a file by one name alone, the last.
pub fn create(path: &Path, bytes: &[u8]) -> anyhow::Result<bool> {
    if path.exists() {
        return Ok(false);
    }
    let linked = beside(path, bytes, |beside| {
        fs::hard_link(beside, path).or_else(|error| match error.kind() {
            ErrorKind::AlreadyExists => Err(error),
            _ => fs::rename(beside, path),
        })
    });
    match linked {
        Err(error) if error.kind() == ErrorKind::AlreadyExists => Ok(false),
        linked => {
            linked.with_context(|| format!("cannot write {}", path.display()))?;
            Ok(true)
        }
    }
}

/// Writes a file beside a path, whose folders are made if need be, and hands it to `place`. Nothing stays beside it.
fn beside(path: &Path, bytes: &[u8], place: impl FnOnce(&OsString) -> Result<()>) -> Result<()> {
    static NUMBER: AtomicUsize = AtomicUsize::new(0);
    if let Some(dir) = path.parent() {
        fs::create_dir_all(dir)?;
    }
    let mut beside = path.as_os_str().to_owned();
    let number = NUMBER.fetch_add(1, Ordering::Relaxed);
    beside.push(format!(".{}-{number}.new", std::process::id()));
    let placed = fs::write(&beside, bytes).and_then(|()| place(&beside));
    let _ = fs::remove_file(&beside);
    placed
}
