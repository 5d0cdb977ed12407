//! Writing the site: the only room that writes the output.
//!
//! 1. Each file, as it comes, is compared with what stands at its path: the same bytes are left alone, and
//!    what changed is staged beside its place, whole.
//! 2. Where a file stands in the way that is somebody else's, all of it is refused.
//! 3. Only when the last file has come is it moved into place, assets first and the first page last, stale files are removed
//!    (before that, where a file has to be a folder, or a folder a file), and the manifest follows. Until step 3 an interrupted run has changed nothing, and a run that is
//!    killed in the middle of it is finished by the next one.

#![expect(
    clippy::disallowed_methods,
    reason = "this is the module that writes the output"
)]

pub(crate) mod manifest;
mod ours;
mod place;
mod stage;
mod stamp;
mod stands;

use crate::render::{Output, Site};
use anyhow::{Context, bail, ensure};
use manifest::{Entries, NAME, SIGNATURE};
pub use manifest::{Published, of_site};
use ours::Ours;
pub use place::{create, replace};
use rayon::prelude::*;
use stage::{STAGE, Stage};
pub use stamp::{Stamp, stamp};
use stands::{Found, compare, in_the_way, one_file};
use std::collections::{HashMap, HashSet};
use std::fs;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};

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

/// Writes a site into a folder, which is made if need be. Fails, with nothing changed, where a file
/// stands in the way that is not bluf's, where a path leads through a symbolic link, and on disk trouble.
pub fn write(site: &Site, published: &Published, out: &Path) -> anyhow::Result<Changes> {
    let writer = Writer::open(out)?;
    let files = site.files.par_iter();
    files.try_for_each(|file| writer.take(file))?;
    writer.finish(published)
}

/// A site on its way into a folder: files are taken as they come, and nothing is put in place before the end.
/// Where there is no end, the folder is as it was.
#[derive(Debug)]
pub struct Writer {
    out: PathBuf,
    /// The folder, or the first above it, that was made for this.
    made: Option<PathBuf>,
    /// The files that are ours.
    old: Ours,
    /// None when all that is staged goes into place.
    stage: Option<Stage>,
    taken: Mutex<Taken>,
}

/// What is known of the files so far.
#[derive(Debug, Default)]
struct Taken {
    entries: Entries,
    /// Paths as systems see them that know no case.
    paths: HashSet<String>,
    /// Those that are staged.
    changed: Vec<String>,
    foreign: Vec<String>,
}

impl Writer {
    /// Opens a folder for a site; it is made if need be.
    pub fn open(out: &Path) -> anyhow::Result<Writer> {
        let is_missing = |dir: &&Path| !dir.as_os_str().is_empty() && !dir.exists();
        let missing = out.ancestors().take_while(is_missing);
        let made = missing.last().map(Path::to_path_buf);
        fs::create_dir_all(out).with_context(|| format!("cannot make {}", out.display()))?;
        let mut writer = Writer {
            out: out.to_path_buf(),
            made,
            old: Ours::default(),
            stage: Some(Stage::take(out)?),
            taken: Mutex::default(),
        };
        writer.old = Ours::of(out)?;
        Ok(writer)
    }

    /// Takes a file: compares it with what stands at its path, and stages it where that is another.
    /// A path that leads out of the folder, or two that some file systems take for one, are a mistake of ours.
    pub fn take(&self, file: &Output) -> anyhow::Result<()> {
        sound(&file.path)?;
        let entry = manifest::entry(file);
        let found = compare(file, &self.out, &self.old)?;
        if let (Found::Nothing | Found::Ours, Some(stage)) = (found, &self.stage) {
            stage.put(&file.path, &file.bytes)?;
        }
        let mut taken = self.taken.lock().unwrap_or_else(PoisonError::into_inner);
        ensure!(
            taken.paths.insert(file.path.to_lowercase()),
            "two files want the path {}",
            file.path
        );
        taken.entries.insert(file.path.clone(), entry);
        match found {
            Found::Same => {}
            Found::Foreign => taken.foreign.push(file.path.clone()),
            Found::Nothing | Found::Ours => taken.changed.push(file.path.clone()),
        }
        Ok(())
    }

    /// Puts all of it in place. Fails, with nothing changed, where a file stands in the way that is not bluf's.
    pub fn finish(mut self, published: &Published) -> anyhow::Result<Changes> {
        let taken = std::mem::take(&mut self.taken);
        let mut taken = taken.into_inner().unwrap_or_else(PoisonError::into_inner);
        taken.foreign.extend(foreign_list(&self.out)?);
        refuse_foreign(taken.foreign, &self.out)?;
        refuse_folders(&taken.paths)?;
        let list = manifest::text(&published.head(&taken.entries), &taken.entries);
        let same_list = fs::read(self.out.join(NAME)).is_ok_and(|bytes| bytes == list);
        if let Some(stage) = &self.stage {
            stage.list(&list)?;
        }
        let mut changed = taken.changed;
        in_order(&mut changed);
        let ready = Ready {
            old: std::mem::take(&mut self.old),
            new: taken.entries,
            changed,
            same_list,
        };
        // From here on what is staged is what a next run goes by, should this one be killed.
        match self.stage.take() {
            Some(stage) => commit(&self.out, stage, ready),
            None => Ok(Changes::default()),
        }
    }
}

impl Drop for Writer {
    fn drop(&mut self) {
        if let Some(stage) = self.stage.take() {
            let _ = stage.give_up();
            let above = self.made.as_deref().and_then(Path::parent);
            if let Some(above) = above {
                remove_empty(above, Some(&self.out));
            }
        }
    }
}

/// What is known once everything has been compared and staged.
struct Ready {
    old: Ours,
    new: Entries,
    /// In the order in which they go into place.
    changed: Vec<String>,
    /// Whether the manifest in place already says the same.
    same_list: bool,
}

/// Moves everything into place.
fn commit(out: &Path, stage: Stage, ready: Ready) -> anyhow::Result<Changes> {
    let mut changes = Changes {
        unchanged: ready.new.len() - ready.changed.len(),
        ..Changes::default()
    };
    let first = in_the_way(&ready.old, &ready.changed);
    remove_stale(out, &ready.old, &first, &ready.new, &mut changes)?;
    for path in ready.changed {
        stage.place(&path, out)?;
        changes.written.push(path);
    }
    let all: Vec<&String> = ready.old.paths().collect();
    remove_stale(out, &ready.old, &all, &ready.new, &mut changes)?;
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
    changes.removed.sort();
    Ok(changes)
}

/// Whether a path stays in its folder, on any system.
pub(crate) fn is_sound(path: &str) -> bool {
    let sound = |part: &str| !matches!(part, "" | "." | "..") && !part.contains(['\\', ':', '\0']);
    path.split('/').all(sound)
}

/// Refuses a path that no site may have.
fn sound(path: &str) -> anyhow::Result<()> {
    let staged = path.split('/').any(|part| part == STAGE);
    ensure!(
        is_sound(path) && !staged,
        "{path:?} is not a path for a site"
    );
    ensure!(![NAME, SIGNATURE].contains(&path), "{path} is bluf's own");
    Ok(())
}

/// Sorts paths in the order in which files go into place: assets, pages in folders, pages at the top, the first page.
fn in_order(paths: &mut [String]) {
    let rank = |path: &str| match path {
        "index.html" => 3,
        _ if !path.ends_with(".html") => 0,
        _ if path.contains('/') => 1,
        _ => 2,
    };
    paths.sort_unstable_by(|a, b| rank(a).cmp(&rank(b)).then_with(|| a.cmp(b)));
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

/// A manifest of somebody else's, or a signature of no manifest of ours, where ours are to stand.
fn foreign_list(out: &Path) -> anyhow::Result<Option<String>> {
    match fs::read(out.join(NAME)) {
        Ok(bytes) if manifest::is_ours(&bytes) => Ok(None),
        Ok(_) => Ok(Some(NAME.to_owned())),
        Err(error) if error.kind() == ErrorKind::NotFound => {
            Ok((out.join(SIGNATURE).exists()).then(|| SIGNATURE.to_owned()))
        }
        Err(error) => {
            Err(error).with_context(|| format!("cannot read {}", out.join(NAME).display()))
        }
    }
}

fn refuse_foreign(mut foreign: Vec<String>, out: &Path) -> anyhow::Result<()> {
    in_order(&mut foreign);
    let Some(first) = foreign.first() else {
        return Ok(());
    };
    bail!(
        "{}/{} would be overwritten, and bluf did not write it: empty the folder, or choose another --output",
        out.display(),
        and_more(first, foreign.len())
    )
}

/// Refuses a site in which a file has to be a folder.
fn refuse_folders(paths: &HashSet<String>) -> anyhow::Result<()> {
    let folder = |path: &&String| folders(path).any(|folder| paths.contains(folder));
    match paths.iter().find(folder) {
        Some(path) => bail!("{path} is in a folder that is a file too"),
        None => Ok(()),
    }
}

/// The folders that a path leads through.
pub(crate) fn folders(path: &str) -> impl Iterator<Item = &str> {
    path.match_indices('/').map(|(at, _)| &path[..at])
}

/// "index.html and 3 more", for four files.
pub(crate) fn and_more(first: &str, count: usize) -> String {
    match count {
        0 | 1 => first.to_owned(),
        count => format!("{first} and {} more", count - 1),
    }
}

/// Removes those of these paths that an earlier site had and this one has not, where nobody has altered them since.
fn remove_stale(
    out: &Path,
    old: &Ours,
    paths: &[&String],
    new: &Entries,
    changes: &mut Changes,
) -> anyhow::Result<()> {
    let cases: HashMap<String, &String> = new.keys().map(|p| (p.to_lowercase(), p)).collect();
    for &path in paths.iter().filter(|path| !new.contains_key(**path)) {
        if !is_sound(path) || no_links(out, path).is_err() {
            continue;
        }
        let file = out.join(path);
        // Where no case is known, a name that changed in nothing but case is the new file.
        let now = cases.get(&path.to_lowercase());
        if now.is_some_and(|now| one_file(&file, &out.join(now))) {
            continue;
        }
        match fs::read(&file) {
            Ok(bytes) if old.wrote(path, &bytes) => {
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

#[cfg(test)]
#[allow(clippy::expect_used, clippy::panic, reason = "a test may fail")]
mod tests;
