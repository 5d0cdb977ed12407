//! What stands on a target, as far as it can be known without reading all of it.

use super::Run;
use super::journal::{DONE, JOURNAL, Journal, OWN, parse_done};
use super::store::Store;
use super::wanted::Wanted;
use crate::evidence::sha256;
use crate::write::manifest::{Head, NAME, SIGNATURE, parse};
use anyhow::Context;
use std::collections::{BTreeMap, BTreeSet};

/// What stands on a target.
#[derive(Debug, Default)]
pub(super) struct State {
    /// The manifest in place: its SHA-256, and what it says of itself.
    pub(super) manifest: Option<(String, Head)>,
    /// The files that are bluf's, with their SHA-256; none where a file may hold one thing or another, or be absent.
    pub(super) files: BTreeMap<String, Option<String>>,
    /// Those of them that the manifest lists: what stands there leads to nothing else.
    pub(super) listed: BTreeSet<String>,
    /// Those of them that hold something else than the manifest lists.
    pub(super) ahead: BTreeMap<String, String>,
    /// The signature in place.
    pub(super) signature: Option<Vec<u8>>,
    /// Whether an earlier run did not come to its end, or another one is at work.
    pub(super) unfinished: bool,
}

impl State {
    pub(super) fn read(store: &dyn Store) -> anyhow::Result<State> {
        let mut state = State::listed(store.read(NAME)?, store.read(SIGNATURE)?)?;
        state.unfinished = !store.list(OWN)?.is_empty();
        if let Some(bytes) = store.read(JOURNAL)? {
            let done = store
                .read(DONE)?
                .map_or(0, |done| parse_done(&bytes, &done));
            if let Some(journal) = Journal::parse(&bytes) {
                state.follow(journal, done);
            }
        }
        Ok(state)
    }

    /// What a manifest and its signature say that stands there.
    pub(super) fn listed(
        manifest: Option<Vec<u8>>,
        signature: Option<Vec<u8>>,
    ) -> anyhow::Result<State> {
        let mut state = State {
            signature,
            ..State::default()
        };
        if let Some(bytes) = manifest {
            let (head, entries) = parse(&bytes).with_context(|| {
                format!(
                    "{NAME} stands there, and it is not bluf's: move it away, or publish elsewhere"
                )
            })?;
            state.manifest = Some((sha256(&bytes), head));
            state.listed = entries.keys().cloned().collect();
            let files = entries.into_values().map(|e| (e.path, Some(e.sha256)));
            state.files = files.collect();
        }
        Ok(state)
    }

    /// Takes files for what may hold anything, or be absent.
    pub(super) fn doubt(&mut self, altered: &BTreeSet<String>) {
        for path in altered {
            if let Some(known) = self.files.get_mut(path) {
                *known = None;
                self.ahead.remove(path);
            }
        }
    }

    /// Fails where an edition stands there that the project does not know, unless the run may publish over it.
    pub(super) fn admitted(self, wanted: &Wanted, run: &Run<'_>) -> anyhow::Result<State> {
        if let Some((there, head)) = self.manifest.as_ref().filter(|_| !run.over.unknown) {
            run.known.admit(head, there, &sha256(&wanted.manifest))?;
        }
        Ok(self)
    }

    /// Follows a run that did not come to its end, of whose writes the first `done` were confirmed.
    fn follow(&mut self, journal: Journal, done: usize) {
        let at = self.manifest.as_ref().map(|(sha, _)| sha.as_str());
        // The manifest follows the last write; where it is the same as before, it says nothing of that.
        let written = at == Some(journal.to.as_str()) && journal.from.as_deref() != at;
        if !written {
            for (path, sha256) in journal.known {
                self.ahead.insert(path.clone(), sha256.clone());
                self.files.insert(path, Some(sha256));
            }
            for (at, (path, sha256)) in journal.writes.into_iter().enumerate() {
                let confirmed = (at < done).then_some(sha256);
                match &confirmed {
                    Some(sha256) => drop(self.ahead.insert(path.clone(), sha256.clone())),
                    None => drop(self.ahead.remove(&path)),
                }
                self.files.insert(path, confirmed);
            }
        }
        // Gone by now, or what it was, or what a run before that one made of it.
        for path in journal.gone {
            self.ahead.remove(&path);
            self.files.insert(path, None);
        }
    }
}
