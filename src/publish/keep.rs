//! Published editions that this machine keeps, so that a target can be put back to one: `.bluf/` in the project, ignored
//! by git and safe to delete.
//!
//! Not on the target: what was retracted has to be gone from there.

#![expect(
    clippy::disallowed_methods,
    reason = "this is one of the modules that write to targets"
)]

use super::wanted::Wanted;
use crate::load::KEPT;
use crate::write::manifest::{Entry, NAME, SIGNATURE, parse};
use crate::write::{is_sound, replace};
use anyhow::{Context, anyhow, ensure};
use std::collections::BTreeSet;
use std::fs;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

/// How many editions of a target are kept.
const MOST: usize = 5;

/// Makes the folder in the project in which a machine keeps what it can do without, where there is none.
pub(crate) fn own(root: &Path) -> anyhow::Result<PathBuf> {
    let own = root.join(KEPT);
    let ignore = own.join(".gitignore");
    if !ignore.exists() {
        fs::create_dir_all(&own).with_context(|| format!("cannot make {}", own.display()))?;
        fs::write(&ignore, b"*\n")?;
    }
    Ok(own)
}

/// Keeps an edition that was published to a target. A state that is no edition is not kept.
pub fn keep(root: &Path, target: &str, wanted: &Wanted) -> anyhow::Result<()> {
    let Some(edition) = wanted.edition() else {
        return Ok(());
    };
    let lock = fs::File::create(own(root)?.join("kept.lock"))?;
    lock.lock()?;
    for (path, entry) in &wanted.entries {
        let at = object(root, &entry.sha256);
        if !at.exists() {
            let bytes = wanted.files.get(path).map(Vec::as_slice);
            replace(&at, bytes.unwrap_or_default())?;
        }
    }
    if let Some(signature) = &wanted.signature {
        replace(&beside(root, target, edition, "minisig"), signature)?;
    }
    // Last: a manifest that is there has all of its files.
    replace(&beside(root, target, edition, "json"), &wanted.manifest)?;
    forget(root, target)
}

/// An edition that was published to a target, as it is kept.
pub fn kept(root: &Path, target: &str, edition: usize) -> anyhow::Result<Wanted> {
    let at = beside(root, target, edition, "json");
    let manifest = match fs::read(&at) {
        Ok(manifest) => manifest,
        Err(error) if error.kind() == ErrorKind::NotFound => {
            return Err(not_kept(root, target, edition));
        }
        Err(error) => return Err(error).with_context(|| format!("cannot read {}", at.display())),
    };
    let signature = fs::read(beside(root, target, edition, "minisig")).ok();
    listed(manifest, signature, |entry| object(root, &entry.sha256))
        .with_context(|| format!("what is kept of edition {edition} cannot be used"))
}

/// What there is instead of an edition that this machine does not keep.
fn not_kept(root: &Path, target: &str, edition: usize) -> anyhow::Error {
    let known = editions(root, target).unwrap_or_default();
    let known: Vec<String> = known.iter().map(usize::to_string).collect();
    let known = match known.as_slice() {
        [] => "none".to_owned(),
        known => known.join(", "),
    };
    anyhow!(
        "this machine keeps no edition {edition} of `{target}` (kept: {known}); build that edition from its commit, and name its \
         folder with --from"
    )
}

/// A folder that holds a built site, as it is to be published.
pub fn folder(dir: &Path) -> anyhow::Result<Wanted> {
    let path = dir.join(NAME);
    let manifest = fs::read(&path).with_context(|| format!("cannot read {}", path.display()))?;
    let signature = fs::read(dir.join(SIGNATURE)).ok();
    listed(manifest, signature, |entry| dir.join(&entry.path))
        .with_context(|| format!("cannot publish {}", dir.display()))
}

/// The site that a manifest lists, from where each of its files is.
fn listed(
    manifest: Vec<u8>,
    signature: Option<Vec<u8>>,
    place: impl Fn(&Entry) -> PathBuf,
) -> anyhow::Result<Wanted> {
    let entries = parse(&manifest).unwrap_or_default().1;
    let read = |entry: Entry| {
        ensure!(
            is_sound(&entry.path),
            "{:?} is not a path for a site",
            entry.path
        );
        let bytes = fs::read(place(&entry));
        let bytes = bytes.with_context(|| format!("cannot read {}", entry.path))?;
        Ok((entry.path, bytes))
    };
    let files = entries.into_values().map(read);
    Wanted::new(files.collect::<anyhow::Result<_>>()?, manifest, signature)
}

/// The editions of a target that are kept, oldest first.
fn editions(root: &Path, target: &str) -> anyhow::Result<BTreeSet<usize>> {
    let mut found = BTreeSet::new();
    for entry in fs::read_dir(of(root, target))? {
        let name = entry?.file_name();
        let name = name.to_string_lossy();
        let number = name
            .strip_suffix(".json")
            .and_then(|n| n.parse::<usize>().ok());
        found.extend(number);
    }
    Ok(found)
}

/// Lets go of the oldest editions of a target, and of what no kept edition has.
fn forget(root: &Path, target: &str) -> anyhow::Result<()> {
    let all = editions(root, target)?;
    let old = all.len().saturating_sub(MOST);
    if old == 0 {
        return Ok(());
    }
    for edition in all.into_iter().take(old) {
        for ending in ["json", "minisig"] {
            let _ = fs::remove_file(beside(root, target, edition, ending));
        }
    }
    let mut used = BTreeSet::new();
    for target in fs::read_dir(root.join(KEPT).join("published"))? {
        for file in fs::read_dir(target?.path())? {
            let manifest = fs::read(file?.path())?;
            let entries = parse(&manifest).unwrap_or_default().1;
            used.extend(entries.into_values().map(|entry| entry.sha256));
        }
    }
    for dir in fs::read_dir(root.join(KEPT).join("objects"))? {
        for file in fs::read_dir(dir?.path())? {
            let file = file?;
            if !used.contains(&*file.file_name().to_string_lossy()) {
                fs::remove_file(file.path())?;
            }
        }
    }
    Ok(())
}

fn of(root: &Path, target: &str) -> PathBuf {
    root.join(KEPT).join("published").join(target)
}

fn beside(root: &Path, target: &str, edition: usize, ending: &str) -> PathBuf {
    of(root, target).join(format!("{edition:04}.{ending}"))
}

fn object(root: &Path, sha256: &str) -> PathBuf {
    let start = sha256.get(..2).unwrap_or_default();
    root.join(KEPT).join("objects").join(start).join(sha256)
}
