//! What has to be done, in which order. Pure.

use super::state::State;
use super::wanted::Wanted;
use crate::evidence::sha256;
use crate::write::folders;
use anyhow::ensure;
use std::collections::BTreeSet;

/// Why a file is sent.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Why {
    /// It is not there yet.
    New,
    /// It holds something else.
    Changed,
    /// A run that was cut off may have sent it.
    Doubtful,
}

/// One file to send.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Step {
    /// Its path in the site.
    pub path: String,
    /// Its size.
    pub bytes: u64,
    /// Why.
    pub why: Why,
    pub(super) sha256: String,
    pub(super) rank: u8,
}

/// From so many pages on, it is told that most of those that stand there would go.
const MANY: usize = 10;

/// What has to be done to a target.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Plan {
    /// Files to send, in order; those of a rank may go at the same time.
    pub writes: Vec<Step>,
    /// Files to take away.
    pub gone: Vec<String>,
    /// Those of them that go before all else: where a file has to be a folder, or a folder a file.
    pub(super) first: Vec<String>,
    /// How many files are there already.
    pub unchanged: usize,
    /// Whether the manifest has to be written.
    pub manifest: bool,
    /// Whether its signature has to be written or taken away.
    pub signature: bool,
    /// Whether an earlier run has to be cleaned up after.
    pub unfinished: bool,
}

impl Plan {
    pub(super) fn new(state: &State, wanted: &Wanted) -> Plan {
        let mut writes = Vec::new();
        for entry in wanted.entries.values() {
            let why = match state.files.get(&entry.path) {
                Some(Some(sha256)) if *sha256 == entry.sha256 => continue,
                Some(Some(_)) => Why::Changed,
                Some(None) => Why::Doubtful,
                None => Why::New,
            };
            writes.push(Step {
                path: entry.path.clone(),
                bytes: entry.bytes,
                why,
                sha256: entry.sha256.clone(),
                rank: rank(&entry.path, why, state.listed.contains(&entry.path)),
            });
        }
        writes.sort_by(|a, b| (a.rank, &a.path).cmp(&(b.rank, &b.path)));
        let gone = (state.files.keys()).filter(|path| !wanted.entries.contains_key(*path));
        let gone: Vec<String> = gone.cloned().collect();
        let in_place = state.manifest.as_ref().map(|(sha, _)| sha.as_str());
        Plan {
            unchanged: wanted.entries.len() - writes.len(),
            writes,
            first: first(&gone, wanted),
            gone,
            manifest: in_place != Some(sha256(&wanted.manifest).as_str()),
            signature: state.signature != wanted.signature,
            unfinished: state.unfinished,
        }
    }

    /// Whether the target is as it should be.
    pub fn is_nothing(&self) -> bool {
        self.writes.is_empty()
            && self.gone.is_empty()
            && !self.manifest
            && !self.signature
            && !self.unfinished
    }

    /// Leaves out of what goes first what is not there: a run that was cut off took it away, and may have put in its place a
    /// folder of the same name.
    pub(super) fn without_absent(&mut self, there: &BTreeSet<String>) {
        let (first, absent) = (self.first.drain(..)).partition(|path| there.contains(path));
        let absent: Vec<String> = absent;
        self.first = first;
        self.gone.retain(|path| !absent.contains(path));
    }

    /// Fails where most of the pages that stand there would go: of another site, or of this one where content is missing.
    /// Pages beside the first are not counted, since every site has them.
    pub(super) fn ensure_most_stay(&self, state: &State) -> anyhow::Result<()> {
        let page = |path: &&String| path.contains('/') && path.ends_with(".html");
        let stand = state.listed.iter().filter(page).count();
        let gone = self.gone.iter().filter(page);
        let gone: Vec<&String> = gone.filter(|path| state.listed.contains(*path)).collect();
        ensure!(
            gone.len() < MANY || gone.len() * 2 <= stand,
            "{} of the {stand} pages that stand there in folders would be taken away, {} the first: is it the target of \
             another site, or is content missing here? To publish all the same, say --replace",
            gone.len(),
            gone[0]
        );
        Ok(())
    }

    /// How many bytes have to be sent, the manifest aside.
    pub fn bytes(&self) -> u64 {
        self.writes.iter().map(|step| step.bytes).sum()
    }
}

/// Those of the files that go in whose place a folder is wanted, or in the place of whose folder a file.
fn first(gone: &[String], wanted: &Wanted) -> Vec<String> {
    let needed: BTreeSet<&str> = wanted
        .entries
        .keys()
        .flat_map(|path| folders(path))
        .collect();
    let in_the_way = |path: &&String| {
        needed.contains(path.as_str())
            || folders(path).any(|folder| wanted.entries.contains_key(folder))
    };
    gone.iter().filter(in_the_way).cloned().collect()
}

/// The order in which files go into place. What is new comes before what may lead to it: files that pages load, pages that
/// nothing leads to yet, pages that a cut run may have led to, then pages that stand there, pages that list others, feeds
/// and maps of the site, and the first page.
fn rank(path: &str, why: Why, listed: bool) -> u8 {
    let page = path.ends_with(".html");
    let list = !path.contains('/') || path.starts_with("feeds/");
    match (page, listed, why) {
        _ if path == "index.html" => 6,
        (false, false, _) => 0,
        (true, false, Why::New) => 1,
        (true, false, _) => 2,
        (false, true, _) if list && path.ends_with(".xml") => 5,
        (false, true, _) => 3,
        (true, true, _) if !list => 4,
        (true, true, _) => 5,
    }
}
