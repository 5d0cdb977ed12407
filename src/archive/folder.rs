//! Reading a file of the folder, and no other.

#![expect(
    clippy::disallowed_methods,
    reason = "this is the module that reads captures"
)]

use super::Trouble;
use std::fs;
use std::io::{Error, ErrorKind};
use std::path::{Path, PathBuf};

/// The bytes of `dir/file`, `None` where there is no such file.
pub(super) fn read(dir: &Path, file: &str) -> Result<Option<Vec<u8>>, Trouble> {
    if !stays_inside(file) {
        return Err(leads_out());
    }
    let Some(home) = present(dir.canonicalize())? else {
        return Ok(None);
    };
    let Some(path) = present(home.join(file).canonicalize())? else {
        return Ok(None);
    };
    if !path.starts_with(&home) {
        return Err(leads_out());
    }
    read_regular(&path)
}

/// Reads files alone: a pipe or a device would be waited for without end.
fn read_regular(path: &PathBuf) -> Result<Option<Vec<u8>>, Trouble> {
    match present(fs::metadata(path))? {
        None => Ok(None),
        Some(found) if found.is_file() => present(fs::read(path)),
        Some(_) => Err(Trouble::new("is not a file")),
    }
}

/// Whether a name is one of plain parts below the folder, on every system.
fn stays_inside(file: &str) -> bool {
    let drive = file.as_bytes().get(1) == Some(&b':');
    !drive
        && !file.contains(['\\', '\0'])
        && file.split('/').all(|part| !matches!(part, "" | "." | ".."))
}

/// What was found, `None` where nothing was, and trouble where the disk would not say.
fn present<T>(result: Result<T, Error>) -> Result<Option<T>, Trouble> {
    match result {
        Ok(found) => Ok(Some(found)),
        Err(error) if matches!(error.kind(), ErrorKind::NotFound | ErrorKind::NotADirectory) => {
            Ok(None)
        }
        Err(error) => Err(Trouble::new(format!("cannot be read: {error}"))),
    }
}

fn leads_out() -> Trouble {
    Trouble::new("leads out of the archive")
}
