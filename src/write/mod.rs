//! Writing the site: the only room that writes the output.
//!
//! 1. Every path of the site is compared with the folder: the same bytes are left alone, what is
//!    somebody else's is refused before anything is written.
//! 2. What changed is staged beside its place, whole.
//! 3. Only then is it moved into place, assets first and the first page last, stale files are removed,
//!    and the manifest follows. Until step 3 an interrupted run has changed nothing, and a run that is
//!    killed in the middle of it is finished by the next one.

#![expect(
    clippy::disallowed_methods,
    reason = "this is the module that writes the output"
)]

pub(crate) mod manifest;

use crate::evidence::sha256;
use crate::render::{Output, Site};
use anyhow::{Context, bail, ensure};
use manifest::{Entries, NAME, SIGNATURE};
pub use manifest::{Published, of_site};
use rayon::prelude::*;
use std::collections::BTreeSet;
use std::fs;
use std::io::ErrorKind;
use std::path::Path;

/// Where changed files wait. It is gone when a run ends.
const STAGE: &str = ".bluf-stage";

/// What a write did; paths are below the output folder, sorted.
#[derive(Debug, Default, Clone, PartialEq, Eq)]
pub struct Changes {
    /// Files written, the manifest among them.
    pub written: Vec<String>,
    /// The number of files that already held the right bytes.
    pub unchanged: usize,
    /// Files of an earlier site that this one no longer has.
    pub removed: Vec<String>,
    /// Such files that somebody has altered: left in place.
    pub kept: Vec<String>,
}

/// What stands at a path, against what should.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Found {
    Nothing,
    Same,
    Ours,
    Foreign,
}

/// Writes a site into a folder, which is made if need be. Fails, with nothing changed, where a file
/// stands in the way that is not bluf's, where a path leads through a symbolic link, and on disk trouble.
pub fn write(site: &Site, published: &Published, out: &Path) -> anyhow::Result<Changes> {
    let files = in_order(site)?;
    fs::create_dir_all(out).with_context(|| format!("cannot make {}", out.display()))?;
    let stage = Stage::take(out)?;
    match prepare(&files, published, out, &stage) {
        Ok(ready) => commit(&files, out, stage, ready),
        Err(error) => {
            let _ = stage.clear();
            Err(error)
        }
    }
}

/// Puts a file in place whole: written beside it first, then moved.
pub fn replace(path: &Path, bytes: &[u8]) -> anyhow::Result<()> {
    let mut beside = path.as_os_str().to_owned();
    beside.push(".new");
    if let Some(dir) = path.parent() {
        fs::create_dir_all(dir).with_context(|| format!("cannot make {}", dir.display()))?;
    }
    let moved = fs::write(&beside, bytes).and_then(|()| fs::rename(&beside, path));
    if moved.is_err() {
        let _ = fs::remove_file(&beside);
    }
    moved.with_context(|| format!("cannot write {}", path.display()))
}

/// What is known once everything has been compared and staged.
struct Ready<'a> {
    old: Entries,
    new: Entries,
    changed: Vec<&'a Output>,
    /// Whether the manifest in place already says the same.
    same_list: bool,
}

/// Compares and stages: all that may still fail without a trace.
fn prepare<'a>(
    files: &[&'a Output],
    published: &Published,
    out: &Path,
    stage: &Stage,
) -> anyhow::Result<Ready<'a>> {
    let old = known(out)?;
    let new = manifest::of(files);
    let list = Output {
        path: NAME.to_owned(),
        bytes: manifest::text(&published.head(&new), &new),
    };
    let found = compare(files, out, &old)?;
    refuse_foreign(files, &found, out)?;
    let changed: Vec<&Output> = files
        .iter()
        .zip(&found)
        .filter(|(_, f)| **f != Found::Same)
        .map(|(file, _)| *file)
        .collect();
    let same_list = fs::read(out.join(NAME)).is_ok_and(|bytes| bytes == list.bytes);
    stage.fill(&changed, &list)?;
    Ok(Ready {
        old,
        new,
        changed,
        same_list,
    })
}

/// Moves everything into place.
fn commit(
    files: &[&Output],
    out: &Path,
    stage: Stage,
    ready: Ready<'_>,
) -> anyhow::Result<Changes> {
    let mut changes = Changes {
        unchanged: files.len() - ready.changed.len(),
        ..Changes::default()
    };
    for file in &ready.changed {
        stage.place(&file.path, out)?;
        changes.written.push(file.path.clone());
    }
    remove_stale(out, &ready.old, &ready.new, &mut changes)?;
    if ready.same_list {
        changes.unchanged += 1;
    } else {
        stage.place(NAME, out)?;
        changes.written.push(NAME.to_owned());
        // It is of the manifest that was there.
        if fs::remove_file(out.join(SIGNATURE)).is_ok() {
            changes.removed.push(SIGNATURE.to_owned());
        }
    }
    stage.clear()?;
    changes.written.sort();
    Ok(changes)
}

/// The files in the order in which they go into place: assets, pages in folders, pages at the top, the first page.
/// A path that leads out of the folder, or two that some file systems take for one, are a mistake of ours.
fn in_order(site: &Site) -> anyhow::Result<Vec<&Output>> {
    let mut seen = BTreeSet::new();
    for file in &site.files {
        let sound = |part: &str| {
            !matches!(part, "" | "." | ".." | STAGE) && !part.contains(['\\', ':', '\0'])
        };
        ensure!(
            file.path.split('/').all(sound),
            "{:?} is not a path for a site",
            file.path
        );
        ensure!(
            ![NAME, SIGNATURE].contains(&file.path.as_str()),
            "{} is bluf's own",
            file.path
        );
        ensure!(
            seen.insert(file.path.to_lowercase()),
            "two files want the path {}",
            file.path
        );
    }
    let rank = |path: &str| match path {
        "index.html" => 3,
        _ if !path.ends_with(".html") => 0,
        _ if path.contains('/') => 1,
        _ => 2,
    };
    let mut files: Vec<&Output> = site.files.iter().collect();
    files.sort_by_key(|file| (rank(&file.path), &file.path));
    Ok(files)
}

/// The files that are ours: those of the manifest in place, and of one that a killed run left behind.
fn known(out: &Path) -> anyhow::Result<Entries> {
    let mut all = Entries::new();
    for path in [out.join(NAME), out.join(STAGE).join("pending.json")] {
        match fs::read(&path) {
            Ok(bytes) => all.extend(manifest::parse(&bytes).unwrap_or_default().1),
            Err(error) if error.kind() == ErrorKind::NotFound => {}
            Err(error) => {
                return Err(error).with_context(|| format!("cannot read {}", path.display()));
            }
        }
    }
    Ok(all)
}

fn compare(files: &[&Output], out: &Path, old: &Entries) -> anyhow::Result<Vec<Found>> {
    files
        .par_iter()
        .map(|file| compare_one(file, out, old))
        .collect()
}

fn compare_one(file: &Output, out: &Path, old: &Entries) -> anyhow::Result<Found> {
    let path = out.join(&file.path);
    no_links(out, &file.path)?;
    let size = match fs::metadata(&path) {
        Ok(meta) if meta.is_file() => meta.len(),
        Ok(_) => return Ok(Found::Foreign),
        Err(error) if matches!(error.kind(), ErrorKind::NotFound | ErrorKind::NotADirectory) => {
            return Ok(Found::Nothing);
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
    Ok(if old.contains_key(&file.path) {
        Found::Ours
    } else {
        Found::Foreign
    })
}

/// Refuses a path that leads through a symbolic link below the output folder.
pub(crate) fn no_links(out: &Path, path: &str) -> anyhow::Result<()> {
    let mut at = out.to_path_buf();
    for part in path.split('/') {
        at.push(part);
        if fs::symlink_metadata(&at).is_ok_and(|meta| meta.file_type().is_symlink()) {
            bail!(
                "{} is a symbolic link: remove it, or choose another --output",
                at.display()
            );
        }
    }
    Ok(())
}

fn refuse_foreign(files: &[&Output], found: &[Found], out: &Path) -> anyhow::Result<()> {
    let foreign: Vec<&str> = files
        .iter()
        .zip(found)
        .filter(|(_, f)| **f == Found::Foreign)
        .map(|(file, _)| file.path.as_str())
        .collect();
    let Some(first) = foreign.first() else {
        return Ok(());
    };
    bail!(
        "{}/{} would be overwritten, and bluf did not write it: empty the folder, or choose another --output",
        out.display(),
        and_more(first, foreign.len())
    )
}

/// "index.html and 3 more", for four files.
pub(crate) fn and_more(first: &str, count: usize) -> String {
    match count {
        0 | 1 => first.to_owned(),
        count => format!("{first} and {} more", count - 1),
    }
}

/// Removes what an earlier site had and this one has not, where nobody has altered it since.
fn remove_stale(
    out: &Path,
    old: &Entries,
    new: &Entries,
    changes: &mut Changes,
) -> anyhow::Result<()> {
    for (path, entry) in old.iter().filter(|(path, _)| !new.contains_key(*path)) {
        let sound = path.split('/').all(|part| !matches!(part, "" | "." | ".."));
        if !sound || no_links(out, path).is_err() {
            continue;
        }
        let file = out.join(path);
        match fs::read(&file) {
            Ok(bytes) if sha256(&bytes) == entry.sha256 => {
                fs::remove_file(&file)
                    .with_context(|| format!("cannot remove {}", file.display()))?;
                remove_empty(out, file.parent());
                changes.removed.push(path.clone());
            }
            Ok(_) => changes.kept.push(path.clone()),
            Err(_) => {}
        }
    }
    Ok(())
}

/// Removes folders that have become empty, up to the output folder itself. One that is not empty stays.
pub(crate) fn remove_empty(out: &Path, mut folder: Option<&Path>) {
    while let Some(dir) = folder.filter(|dir| *dir != out && dir.starts_with(out)) {
        if fs::remove_dir(dir).is_err() {
            return;
        }
        folder = dir.parent();
    }
}

/// The folder in which changed files wait, held by one run at a time.
struct Stage {
    dir: std::path::PathBuf,
    _lock: fs::File,
}

impl Stage {
    fn take(out: &Path) -> anyhow::Result<Stage> {
        let dir = out.join(STAGE);
        no_links(out, STAGE)?;
        fs::create_dir_all(&dir).with_context(|| format!("cannot write in {}", out.display()))?;
        let lock = fs::File::create(dir.join("lock"))
            .with_context(|| format!("cannot write in {}", out.display()))?;
        if let Err(fs::TryLockError::WouldBlock) = lock.try_lock() {
            bail!("another bluf is writing {}; wait for it", out.display());
        }
        Ok(Stage { dir, _lock: lock })
    }

    /// Puts every changed file here, whole, and last the list that makes them ours should this run be killed.
    /// Where that fails, on a full disk say, nothing has changed.
    fn fill(&self, files: &[&Output], list: &Output) -> anyhow::Result<()> {
        let put = |path: &str, bytes: &[u8]| {
            let file = self.dir.join("new").join(path);
            if let Some(parent) = file.parent() {
                fs::create_dir_all(parent)?;
            }
            fs::write(file, bytes)
        };
        let staged = files
            .par_iter()
            .try_for_each(|file| put(&file.path, &file.bytes))
            .and_then(|()| put(NAME, &list.bytes))
            .and_then(|()| fs::write(self.dir.join("pending.json"), &list.bytes));
        staged.with_context(|| {
            format!(
                "cannot write in {}; the site is as it was",
                self.dir.display()
            )
        })
    }

    /// Moves one staged file into place.
    fn place(&self, path: &str, out: &Path) -> anyhow::Result<()> {
        let to = out.join(path);
        if let Some(parent) = to.parent() {
            fs::create_dir_all(parent)
                .with_context(|| format!("cannot make {}", parent.display()))?;
        }
        fs::rename(self.dir.join("new").join(path), &to)
            .with_context(|| format!("cannot write {}", to.display()))
    }

    fn clear(self) -> anyhow::Result<()> {
        fs::remove_dir_all(&self.dir)
            .with_context(|| format!("cannot remove {}", self.dir.display()))
    }
}

#[cfg(test)]
#[allow(clippy::expect_used, clippy::panic, reason = "a test may fail")]
mod tests;
