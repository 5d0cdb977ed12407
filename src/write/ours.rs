//! Which files in an output folder bluf put there.

#![expect(
    clippy::disallowed_methods,
    reason = "this is the module that writes the output"
)]

use super::manifest::{NAME, parse};
use super::stage::{PENDING, STAGE};
use crate::evidence::sha256;
use anyhow::Context;
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::io::ErrorKind;
use std::path::Path;

/// Files by their paths, each with the SHA-256 of whatever a run wrote there. One that was killed leaves two: of the file
/// that it was to put in place, and of the one that may still stand there.
#[derive(Debug, Default)]
pub(super) struct Ours(BTreeMap<String, BTreeSet<String>>);

impl Ours {
    /// The files of the manifest in place, and of one that a killed run left behind.
    pub(super) fn of(out: &Path) -> anyhow::Result<Ours> {
        let mut all = Ours::default();
        for path in [out.join(NAME), out.join(STAGE).join(PENDING)] {
            match fs::read(&path) {
                Ok(bytes) => all.add(&bytes),
                Err(error) if error.kind() == ErrorKind::NotFound => {}
                Err(error) => {
                    return Err(error).with_context(|| format!("cannot read {}", path.display()));
                }
            }
        }
        Ok(all)
    }

    fn add(&mut self, manifest: &[u8]) {
        let (_, entries) = parse(manifest).unwrap_or_default();
        for (path, entry) in entries {
            self.0.entry(path).or_default().insert(entry.sha256);
        }
    }

    pub(super) fn has(&self, path: &str) -> bool {
        self.0.contains_key(path)
    }

    /// Whether bytes that stand at a path are as a run wrote them.
    pub(super) fn wrote(&self, path: &str, bytes: &[u8]) -> bool {
        (self.0.get(path)).is_some_and(|written| written.contains(&sha256(bytes)))
    }

    /// Whether a file of ours stands at a path as we wrote it.
    pub(super) fn is_unaltered(&self, out: &Path, path: &str) -> bool {
        fs::read(out.join(path)).is_ok_and(|bytes| self.wrote(path, &bytes))
    }

    pub(super) fn paths(&self) -> impl Iterator<Item = &String> {
        self.0.keys()
    }
}
