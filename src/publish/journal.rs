//! The journal: what a publish is about to do, kept on the target until it is done.
//!
//! With it the next run knows which files are bluf's although no manifest lists them, and which may hold either of two
//! contents.

use crate::evidence::sha256;
use serde::{Deserialize, Serialize};

/// The folder of bluf's own on a target. It is gone when a publish has come to its end.
pub(super) const OWN: &str = ".bluf/";

/// The journal's place.
pub(super) const JOURNAL: &str = ".bluf/journal.json";

/// The place of the number that says how far it has come.
pub(super) const DONE: &str = ".bluf/done";

/// What a publish is about to do.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Journal {
    /// SHA-256 of the manifest that stood there; none where none did.
    pub(super) from: Option<String>,
    /// SHA-256 of the manifest that will.
    pub(super) to: String,
    /// Files that hold something else than the manifest in place lists, by earlier runs, and what.
    pub(super) known: Vec<(String, String)>,
    /// Files in the order in which they are written, and their SHA-256.
    pub(super) writes: Vec<(String, String)>,
    /// Files that are taken away after the manifest is in place.
    pub(super) gone: Vec<String>,
}

impl Journal {
    pub(super) fn text(&self) -> Vec<u8> {
        serde_json::to_vec(self).unwrap_or_default()
    }

    /// None where it is not whole: it was never acted upon then.
    pub(super) fn parse(bytes: &[u8]) -> Option<Journal> {
        serde_json::from_slice(bytes).ok()
    }
}

/// How many of a journal's writes are done, as it is kept beside it.
pub(super) fn done(journal: &[u8], writes: usize) -> Vec<u8> {
    format!("{} {writes}\n", sha256(journal)).into_bytes()
}

/// Reads it; none where it is of another journal.
pub(super) fn parse_done(journal: &[u8], bytes: &[u8]) -> usize {
    let text = String::from_utf8_lossy(bytes);
    let parts = text.trim().split_once(' ');
    let own = parts.filter(|(of, _)| *of == sha256(journal));
    own.and_then(|(_, n)| n.parse().ok()).unwrap_or(0)
}
