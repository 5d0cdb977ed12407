//! Publishing: what a site is, brought to a target.
//!
//! 1. `state` reads what stands there: the manifest, and the journal of a publish that did not come to its end.
//! 2. `plan` compares it with what is wanted: what has to be written, in which order, and what goes. Pure.
//! 3. `lease` holds the target, so that two publishers never write at once.
//! 4. `run` writes: a journal, then whatever nothing leads to yet, then what leads to it, then the manifest, and only
//!    then takes away what is no longer wanted. So a reader sees working pages at any moment, and a run that was killed
//!    anywhere is finished by the next.
//!
//! A branch of a git repository changes in one step: `git` needs no journal and no lease.
//!
//! The only room that writes to targets, and the only client of the network.

mod git;
mod journal;
mod keep;
mod lease;
mod plan;
mod run;
mod state;
mod store;
mod wanted;

#[cfg(test)]
#[allow(clippy::expect_used, clippy::panic, reason = "a test may fail")]
mod tests;

pub(crate) use keep::own;
pub use keep::{folder, keep, kept};
pub use plan::{Plan, Step, Why};
pub use run::publish_to;
pub use store::Store;
#[cfg(feature = "remote")]
pub use store::website::Website;
pub use wanted::{Known, Wanted};

use crate::model::target::{Place, Target};
use std::path::Path;
use std::time::Duration;

/// Told how far the work is; all of it is for showing, nothing depends on it.
pub trait Watch: Sync {
    /// Something has to be waited for.
    fn waiting(&self, why: &str);
    /// So many files, so many bytes, are about to be sent.
    fn begin(&self, files: usize, bytes: u64);
    /// A file was sent.
    fn sent(&self, bytes: u64);
}

/// Nobody is told.
impl Watch for () {
    fn waiting(&self, _: &str) {}
    fn begin(&self, _: usize, _: u64) {}
    fn sent(&self, _: u64) {}
}

/// The clock, which only the command line reads.
pub trait Clock: Sync {
    /// The time since any fixed moment, by a clock that goes on while the machine sleeps.
    fn now(&self) -> Duration;
    /// Waits.
    fn sleep(&self, time: Duration);
}

/// What a run knows beside the site.
pub struct Run<'a> {
    /// What this run signs its lock with, and names files with before they are in place: no other run may have the same.
    pub nonce: String,
    /// The editions that the project knows.
    pub known: &'a Known,
    /// What it may publish over, although that may be a mistake.
    pub over: Over,
    /// Read all that stands there, and not its manifest alone.
    pub verify: bool,
    /// Plan, and change nothing.
    pub dry: bool,
    /// The clock.
    pub clock: &'a dyn Clock,
    /// Who is told how far it is.
    pub watch: &'a dyn Watch,
}

/// What a run may publish over, although that may be a mistake.
#[derive(Debug, Clone, Copy, Default)]
pub struct Over {
    /// An edition that the project does not know.
    pub unknown: bool,
    /// A site most of whose pages would go.
    pub most: bool,
}

/// Brings a site to a target; `root` is the project's folder. Returns what was done, or with `dry` what would be.
pub fn publish(
    target: &Target,
    root: &Path,
    wanted: &Wanted,
    run: &Run<'_>,
) -> anyhow::Result<Plan> {
    let patience = Duration::from_secs(target.patience);
    match &target.place {
        Place::Git { remote, branch } => git::publish(root, remote, branch, wanted, run),
        place => publish_to(
            &*store::open(place, root, &run.nonce)?,
            patience,
            wanted,
            run,
        ),
    }
}
