//! Whether files are what they were, told without reading them.
//!
//! A file that is replaced, altered, touched, renamed or put back changes its size, its number in the file system, or
//! the time of its content or of its record there. No program can set the last of these, so a stamp that is the same
//! stands for the same files. Times are only as fine as a clock's tick, so what changed just before it was looked at
//! may change once more and look the same: it is not settled, and has no stamp.

use std::path::Path;
use std::time::{Duration, SystemTime, UNIX_EPOCH};

/// A fingerprint of what stands below some paths, in SHA-256.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stamp {
    sha256: String,
    /// The newest of all times, in nanoseconds.
    newest: i128,
}

impl Stamp {
    /// Its fingerprint.
    pub fn sha256(&self) -> &str {
        &self.sha256
    }

    /// Whether nothing had changed for so long by a time, which is that before the stamp was taken.
    pub fn settled(&self, then: SystemTime, age: Duration) -> bool {
        let nanos = |time: Duration| i128::try_from(time.as_nanos()).unwrap_or(i128::MAX);
        let then = then.duration_since(UNIX_EPOCH).map_or(0, nanos);
        self.newest.saturating_add(nanos(age)) <= then
    }
}

/// The stamp of all that stands at and below some paths; what is missing belongs to it. None where that cannot be told:
/// on a system that does not number files, behind a symbolic link, and where something cannot be looked at.
#[cfg(unix)]
pub fn stamp(paths: &[&Path]) -> Option<Stamp> {
    use crate::evidence::sha256;
    use rayon::prelude::*;
    use std::fmt::Write;
    let mut all = Vec::new();
    for path in paths {
        if !path.try_exists().ok()? {
            continue;
        }
        for entry in walkdir::WalkDir::new(path).sort_by_file_name() {
            all.push(entry.ok()?.into_path());
        }
    }
    let one = |path: &std::path::PathBuf| {
        let meta = std::fs::symlink_metadata(path).ok()?;
        if !(meta.is_dir() || meta.is_file()) {
            return None;
        }
        let (changed, times) = times(&meta);
        let mut line = path.as_os_str().as_encoded_bytes().to_vec();
        let mut numbers = String::new();
        let _ = write!(numbers, "\0{} {times}\0", meta.is_dir());
        line.extend(numbers.into_bytes());
        Some((changed, line))
    };
    let lines: Option<Vec<(i128, Vec<u8>)>> = all.par_iter().map(one).collect();
    let lines = lines?;
    let newest = lines.iter().map(|(changed, _)| *changed).max();
    let text: Vec<u8> = lines.into_iter().flat_map(|(_, line)| line).collect();
    Some(Stamp {
        sha256: sha256(&text),
        newest: newest.unwrap_or(i128::MIN),
    })
}

/// No stamp: this system does not number files.
#[cfg(not(unix))]
pub fn stamp(_: &[&Path]) -> Option<Stamp> {
    None
}

/// The newer of a file's two times, and all that tells it from another in words.
#[cfg(unix)]
fn times(meta: &std::fs::Metadata) -> (i128, String) {
    use std::os::unix::fs::MetadataExt;
    let nanos = |secs: i64, nanos: i64| i128::from(secs) * 1_000_000_000 + i128::from(nanos);
    let content = nanos(meta.mtime(), meta.mtime_nsec());
    let record = nanos(meta.ctime(), meta.ctime_nsec());
    let (size, number, device) = (meta.size(), meta.ino(), meta.dev());
    // What a folder's size is, and its time, follows from what stands in it.
    let words = if meta.is_dir() {
        format!("{number} {device}")
    } else {
        format!("{size} {content} {record} {number} {device}")
    };
    let newest = if meta.is_dir() {
        i128::MIN
    } else {
        content.max(record)
    };
    (newest, words)
}
