//! The folder in which changed files wait beside their places.

#![expect(
    clippy::disallowed_methods,
    reason = "this is the module that writes the output"
)]

use super::manifest::NAME;
use super::no_links;
use anyhow::{Context, bail};
use std::fs;
use std::io::ErrorKind;
use std::path::Path;

/// Where changed files wait. It is gone when a run ends.
pub(super) const STAGE: &str = ".bluf-stage";

/// What a run was about to put in place, in case that it is killed.
pub(super) const PENDING: &str = "pending.json";

/// The folder in which changed files wait, held by one run at a time.
#[derive(Debug)]
pub(super) struct Stage {
    dir: std::path::PathBuf,
    _lock: fs::File,
}

impl Stage {
    pub(super) fn take(out: &Path) -> anyhow::Result<Stage> {
        let dir = out.join(STAGE);
        no_links(out, STAGE)?;
        let lock = loop {
            let held = held(&dir).with_context(|| format!("cannot write in {}", out.display()))?;
            match held {
                Held::Mine(lock) => break lock,
                Held::Gone => {}
                Held::Other => bail!("another bluf is writing {}; wait for it", out.display()),
            }
        };
        // What a run that was killed had staged is staged anew, and may have stood where a folder is wanted.
        match fs::remove_dir_all(dir.join("new")) {
            Err(error) if error.kind() != ErrorKind::NotFound => {
                Err(error).with_context(|| format!("cannot write in {}", dir.display()))
            }
            _ => Ok(Stage { dir, _lock: lock }),
        }
    }

    /// Puts a changed file here, whole. Where that fails, on a full disk say, nothing has changed.
    pub(super) fn put(&self, path: &str, bytes: &[u8]) -> anyhow::Result<()> {
        self.write(&self.dir.join("new").join(path), bytes)
    }

    fn write(&self, file: &Path, bytes: &[u8]) -> anyhow::Result<()> {
        let written = with_folder(file, || fs::write(file, bytes));
        written.with_context(|| {
            format!(
                "cannot write in {}; the site is as it was",
                self.dir.display()
            )
        })
    }

    /// Puts the list here that makes the staged files ours should this run be killed.
    pub(super) fn list(&self, list: &[u8]) -> anyhow::Result<()> {
        self.put(NAME, list)?;
        self.write(&self.dir.join(PENDING), list)
    }

    /// Moves one staged file into place.
    pub(super) fn place(&self, path: &str, out: &Path) -> anyhow::Result<()> {
        let (from, to) = (self.dir.join("new").join(path), out.join(path));
        with_folder(&to, || fs::rename(&from, &to))
            .with_context(|| format!("cannot write {}", to.display()))
    }

    /// Leaves nothing behind but what a run that was killed earlier left.
    pub(super) fn give_up(self) -> anyhow::Result<()> {
        if self.dir.join(PENDING).exists() {
            let staged = self.dir.join("new");
            return fs::remove_dir_all(&staged).with_context(|| staged.display().to_string());
        }
        self.clear()
    }

    /// Removes all that is here, the lock last: from then on the folder may be another run's.
    pub(super) fn clear(self) -> anyhow::Result<()> {
        let gone = |done: std::io::Result<()>| match done {
            Err(error) if error.kind() == ErrorKind::NotFound => Ok(()),
            done => done,
        };
        let all = gone(fs::remove_dir_all(self.dir.join("new")))
            .and_then(|()| gone(fs::remove_file(self.dir.join(PENDING))))
            .and_then(|()| gone(fs::remove_file(self.dir.join("lock"))));
        all.with_context(|| format!("cannot remove {}", self.dir.display()))?;
        // Where another run has begun already, it stays.
        let _ = fs::remove_dir(&self.dir);
        Ok(())
    }
}

/// A stage's lock, tried once.
enum Held {
    Mine(fs::File),
    /// The run that had it has removed it since it was opened: it keeps nobody out any more.
    Gone,
    Other,
}

fn held(dir: &Path) -> std::io::Result<Held> {
    let at = dir.join("lock");
    let lock = with_folder(&at, || fs::File::create(&at));
    let lock = match lock {
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(Held::Gone),
        lock => lock?,
    };
    if let Err(fs::TryLockError::WouldBlock) = lock.try_lock() {
        return Ok(Held::Other);
    }
    Ok(if is_at(&lock, &at) {
        Held::Mine(lock)
    } else {
        Held::Gone
    })
}

/// Whether an open file is still the one at a path.
#[cfg(unix)]
pub(super) fn is_at(file: &fs::File, path: &Path) -> bool {
    use std::os::unix::fs::MetadataExt;
    let number = |meta: fs::Metadata| (meta.dev(), meta.ino());
    let (open, there) = (file.metadata().map(number), fs::metadata(path).map(number));
    open.is_ok_and(|open| there.is_ok_and(|there| open == there))
}

/// Whether an open file is still the one at a path: elsewhere no file is removed while it is open.
#[cfg(not(unix))]
pub(super) fn is_at(_: &fs::File, _: &Path) -> bool {
    true
}

/// Does something to a path, and makes the path's folder where it is missing.
fn with_folder<T>(path: &Path, act: impl Fn() -> std::io::Result<T>) -> std::io::Result<T> {
    match act() {
        Err(error) if error.kind() == ErrorKind::NotFound => {
            path.parent().map_or(Ok(()), fs::create_dir_all)?;
            act()
        }
        done => done,
    }
}
