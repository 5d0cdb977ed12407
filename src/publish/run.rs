//! Doing what was planned, so that it may be cut off anywhere.

use super::journal::{DONE, JOURNAL, Journal, OWN, done};
use super::lease::{Lease, is_claimed};
use super::plan::{Plan, Step};
use super::state::State;
use super::store::{Store, at_once};
use super::wanted::Wanted;
use super::{Run, Watch};
use crate::evidence::sha256;
use crate::write::manifest::{NAME, SIGNATURE};
use crate::write::{and_more, folders};
use anyhow::{Context, bail, ensure};
use std::collections::BTreeSet;
use std::sync::{Condvar, LockResult, Mutex, PoisonError};
use std::thread;
use std::time::Duration;

/// From so many new files on, the whole target is listed instead of asking for each.
const FEW: usize = 24;

/// Brings a site to a store that holds files. A publisher that is silent for `patience` is taken for dead.
pub fn publish_to(
    store: &dyn Store,
    patience: Duration,
    wanted: &Wanted,
    run: &Run<'_>,
) -> anyhow::Result<Plan> {
    let altered = if run.verify {
        altered(store, run.watch)?
    } else {
        BTreeSet::new()
    };
    let foreseen = foreseen(store, wanted, run, &altered)?;
    if let Some(plan) = foreseen.filter(|plan| plan.is_nothing() || run.dry) {
        return Ok(plan);
    }
    let lease = Lease::take(store, run.clock, &run.nonce, patience, run.watch)?;
    let sent = Sender {
        store,
        wanted,
        run,
        altered: &altered,
        lease: &lease,
    }
    .send();
    // What went wrong first is worth more than that the lock stays, which the next run outwaits.
    let released = lease.release();
    let plan = sent?;
    released?;
    Ok(plan)
}

/// The files that are not what should stand there, by reading them all.
fn altered(store: &dyn Store, watch: &dyn Watch) -> anyhow::Result<BTreeSet<String>> {
    let state = State::read(store)?;
    let known = state.files.iter();
    let known: Vec<(&String, &String)> = known
        .filter_map(|(path, sha256)| Some((path, sha256.as_ref()?)))
        .collect();
    watch.waiting(&format!("reading {} files that stand there", known.len()));
    let found = Mutex::new(BTreeSet::new());
    at_once(store, known.len(), &|at| {
        let (path, wanted) = known[at];
        let there = store.read(path)?;
        if there.is_none_or(|bytes| sha256(&bytes) != *wanted) {
            whole(found.lock()).insert(path.clone());
        }
        Ok(())
    })?;
    Ok(whole(found.into_inner()))
}

/// What will have to be done, by a look at a target that nobody holds; none where another publisher is at work there.
/// What one puts there meanwhile looks like files of somebody else, so they are refused where two looks see the same.
fn foreseen(
    store: &dyn Store,
    wanted: &Wanted,
    run: &Run<'_>,
    altered: &BTreeSet<String>,
) -> anyhow::Result<Option<Plan>> {
    let mut before = None;
    loop {
        let (state, plan, foreign) = planned(store, wanted, run, altered)?;
        if foreign.is_empty() {
            return Ok(Some(plan));
        }
        if is_claimed(store)? {
            ensure!(
                !run.dry,
                "another publisher is at work there; wait until it is done"
            );
            return Ok(None);
        }
        let seen = (state.manifest.map(|(sha256, _)| sha256), foreign);
        if before.as_ref() == Some(&seen) {
            refuse(&seen.1)?;
        }
        before = Some(seen);
    }
}

/// What stands there, what has to be done, and which files that are not bluf's stand in the way. Fails where an edition
/// that the project does not know stands there.
fn planned(
    store: &dyn Store,
    wanted: &Wanted,
    run: &Run<'_>,
    altered: &BTreeSet<String>,
) -> anyhow::Result<(State, Plan, BTreeSet<String>)> {
    let mut state = State::read(store)?.admitted(wanted, run)?;
    state.doubt(altered);
    // A run that was cut off may have put these there. Nothing leads to those that are not, so they are new.
    let doubtful = (state.files.iter())
        .filter(|(path, sha256)| {
            let listed = state.listed.contains(*path);
            sha256.is_none() && !listed && wanted.entries.contains_key(*path)
        })
        .map(|(path, _)| path.clone());
    let doubtful: Vec<String> = doubtful.collect();
    let there = present(store, &doubtful)?;
    for path in doubtful.iter().filter(|path| !there.contains(*path)) {
        state.files.remove(path);
    }
    let mut plan = Plan::new(&state, wanted);
    if !run.over.most {
        plan.ensure_most_stay(&state)?;
    }
    let new = (plan.writes.iter()).filter(|step| !state.files.contains_key(&step.path));
    let new: Vec<String> = new.map(|step| step.path.clone()).collect();
    if plan.first.is_empty() {
        let foreign = present(store, &new)?;
        return Ok((state, plan, foreign));
    }
    // Where a file of ours becomes a folder, or a folder a file, what is asked is whether all in it is ours.
    let there: BTreeSet<String> = store.list("")?.into_iter().collect();
    plan.without_absent(&there);
    let others = (there.into_iter()).filter(|path| !state.files.contains_key(path));
    let others = others.collect();
    let taken = |path: &&String| is_taken(&others, path);
    let foreign = new.iter().filter(taken).cloned().collect();
    Ok((state, plan, foreign))
}

/// Whether something stands where a file is to be: a file, a folder, or a file where a folder has to be.
pub(super) fn is_taken(there: &BTreeSet<String>, path: &str) -> bool {
    let folder = format!("{path}/");
    let below = there.range(folder.clone()..).next();
    there.contains(path)
        || below.is_some_and(|below| below.starts_with(&folder))
        || folders(path).any(|folder| there.contains(folder))
}

/// Those of the files where something is, be it a folder, or a file where a folder has to be.
fn present(store: &dyn Store, paths: &[String]) -> anyhow::Result<BTreeSet<String>> {
    if paths.len() > FEW {
        let there: BTreeSet<String> = store.list("")?.into_iter().collect();
        let taken = |path: &&String| is_taken(&there, path);
        return Ok(paths.iter().filter(taken).cloned().collect());
    }
    let mut found = BTreeSet::new();
    for path in paths {
        if store.exists(path)? {
            found.insert(path.clone());
        }
    }
    Ok(found)
}

/// Refuses to write over files of others.
pub(super) fn refuse(foreign: &BTreeSet<String>) -> anyhow::Result<()> {
    let Some(first) = foreign.first() else {
        return Ok(());
    };
    bail!(
        "{} would be overwritten, and bluf did not put it there: move it away, or publish elsewhere",
        and_more(first, foreign.len())
    )
}

struct Sender<'a> {
    store: &'a dyn Store,
    wanted: &'a Wanted,
    run: &'a Run<'a>,
    altered: &'a BTreeSet<String>,
    lease: &'a Lease<'a>,
}

impl Sender<'_> {
    /// Does what has to be done, with the target held: it is looked at once more, since it may have changed until then.
    fn send(&self) -> anyhow::Result<Plan> {
        let (state, plan, foreign) = planned(self.store, self.wanted, self.run, self.altered)?;
        refuse(&foreign)?;
        let journal = journal(&state, &plan, self.wanted).text();
        self.put(JOURNAL, &journal)?;
        let ready = Progress::default();
        thread::scope(|scope| {
            scope.spawn(|| self.keep_alive(&ready, &journal));
            let sent = self.steps(&plan, &ready).and_then(|()| self.settle(&plan));
            ready.stop();
            sent
        })?;
        self.tidy()?;
        Ok(plan)
    }

    /// Tells others that this publisher is alive, and how far it is, until it is stopped. A beat that fails is tried
    /// again: whether the target is still held is asked before each write.
    fn keep_alive(&self, ready: &Progress, journal: &[u8]) {
        let mut told = 0;
        while ready.wait(self.lease.rhythm()) {
            let confirmed = ready.confirmed();
            if self.lease.beat().is_ok()
                && confirmed > told
                && self.put(DONE, &done(journal, confirmed)).is_ok()
            {
                told = confirmed;
            }
        }
    }

    /// Writes all files, rank by rank.
    fn steps(&self, plan: &Plan, ready: &Progress) -> anyhow::Result<()> {
        self.run.watch.begin(plan.writes.len(), plan.bytes());
        for path in &plan.first {
            self.lease.ensure()?;
            self.store.remove(path)?;
        }
        let mut first = 0;
        for steps in plan.writes.chunk_by(|a, b| a.rank == b.rank) {
            at_once(self.store, steps.len(), &|at| {
                self.step(&steps[at])?;
                ready.sent(first + at);
                Ok(())
            })?;
            first += steps.len();
        }
        Ok(())
    }

    fn step(&self, step: &Step) -> anyhow::Result<()> {
        let bytes = self.wanted.files.get(&step.path);
        let bytes = bytes.with_context(|| format!("{} is not in the site", step.path))?;
        self.lease.ensure()?;
        let told = self.wanted.told(&step.path);
        self.store.put(&step.path, bytes, Some(&told))?;
        self.run.watch.sent(step.bytes);
        Ok(())
    }

    /// The manifest, then what is no longer wanted.
    fn settle(&self, plan: &Plan) -> anyhow::Result<()> {
        self.lease.ensure()?;
        let signature = self.wanted.signature.as_ref();
        if plan.signature && signature.is_none() {
            self.store.remove(SIGNATURE)?;
        }
        if plan.manifest {
            let told = self.wanted.told(NAME);
            self.store.put(NAME, &self.wanted.manifest, Some(&told))?;
        }
        if let Some(signature) = signature.filter(|_| plan.signature) {
            let told = self.wanted.told(SIGNATURE);
            self.store.put(SIGNATURE, signature, Some(&told))?;
        }
        let gone = plan.gone.iter().filter(|path| !plan.first.contains(path));
        let gone: Vec<&String> = gone.collect();
        at_once(self.store, gone.len(), &|at| {
            self.lease.ensure()?;
            self.store.remove(gone[at])
        })
    }

    /// Removes bluf's own traces, but the claim.
    fn tidy(&self) -> anyhow::Result<()> {
        for path in [DONE, JOURNAL] {
            self.lease.ensure()?;
            self.store.remove(path)?;
        }
        // What a killed publisher left: files that it was putting, and a claim that arrived after it was dead. One that is
        // about to ask finds its claim gone, and writes it anew when it holds the target.
        for path in self.store.list(OWN)? {
            if path != self.lease.path() {
                self.lease.ensure()?;
                self.store.remove(&path)?;
            }
        }
        Ok(())
    }

    fn put(&self, path: &str, bytes: &[u8]) -> anyhow::Result<()> {
        self.store.put(path, bytes, None)
    }
}

fn journal(state: &State, plan: &Plan, wanted: &Wanted) -> Journal {
    let write = |step: &Step| (step.path.clone(), step.sha256.clone());
    Journal {
        from: state.manifest.as_ref().map(|(sha256, _)| sha256.clone()),
        to: sha256(&wanted.manifest),
        known: state.ahead.clone().into_iter().collect(),
        writes: plan.writes.iter().map(write).collect(),
        gone: plan.gone.clone(),
    }
}

/// How many of the writes are done without a gap, and whether the beat should go on.
#[derive(Default)]
struct Progress {
    /// Those done beyond the first gap, and how many before it.
    state: Mutex<(BTreeSet<usize>, usize)>,
    over: Mutex<bool>,
    changed: Condvar,
}

impl Progress {
    fn sent(&self, at: usize) {
        let mut state = whole(self.state.lock());
        let (ahead, confirmed) = &mut *state;
        ahead.insert(at);
        while ahead.remove(confirmed) {
            *confirmed += 1;
        }
    }

    fn confirmed(&self) -> usize {
        whole(self.state.lock()).1
    }

    fn stop(&self) {
        *whole(self.over.lock()) = true;
        self.changed.notify_all();
    }

    /// False once it is over; true after so long.
    fn wait(&self, time: Duration) -> bool {
        let over = whole(self.over.lock());
        let waited = self.changed.wait_timeout_while(over, time, |over| !*over);
        !*whole(waited).0
    }
}

/// What a lock holds, also where a thread stopped while it held it: these are single values, never half changed.
pub(super) fn whole<T>(held: LockResult<T>) -> T {
    held.unwrap_or_else(PoisonError::into_inner)
}
