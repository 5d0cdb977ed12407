//! A place that holds files: what a target can do.

mod folder;
#[cfg(feature = "remote")]
pub(super) mod remote;
#[cfg(feature = "remote")]
pub(super) mod website;

use super::journal::OWN;
use super::wanted::Told;
use crate::model::target::Place;
use folder::Folder;
use std::path::Path;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::thread;

/// A place that holds files under paths with slashes. What it wrote can be read and listed at once.
pub trait Store: Sync {
    /// The bytes of a file; none where there is none.
    fn read(&self, path: &str) -> anyhow::Result<Option<Vec<u8>>>;
    /// Whether something is there, or a file where one of its folders has to be.
    fn exists(&self, path: &str) -> anyhow::Result<bool>;
    /// Puts a file in place whole: who reads meanwhile gets the old bytes or the new.
    fn put(&self, path: &str, bytes: &[u8], told: Option<&Told>) -> anyhow::Result<()>;
    /// Removes a file; one that is not there is removed already.
    fn remove(&self, path: &str) -> anyhow::Result<()>;
    /// The paths of all files below a folder, `""` or one with a slash at its end.
    fn list(&self, dir: &str) -> anyhow::Result<Vec<String>>;
    /// How many files it likes to be handed at once.
    fn at_once(&self) -> usize;
}

/// Does `count` things, as many at once as a store likes, and none more after one has failed.
pub(super) fn at_once(
    store: &dyn Store,
    count: usize,
    work: &(dyn Fn(usize) -> anyhow::Result<()> + Sync),
) -> anyhow::Result<()> {
    let (next, failed) = (AtomicUsize::new(0), AtomicBool::new(false));
    let worker = || {
        loop {
            let at = next.fetch_add(1, Ordering::SeqCst);
            if at >= count || failed.load(Ordering::SeqCst) {
                return Ok(());
            }
            if let Err(error) = work(at) {
                failed.store(true, Ordering::SeqCst);
                return Err(error);
            }
        }
    };
    thread::scope(|scope| {
        let workers = store.at_once().min(count);
        let workers: Vec<_> = (0..workers).map(|_| scope.spawn(worker)).collect();
        let ended = workers.into_iter().map(|worker| worker.join());
        let ended: Vec<_> = ended.collect();
        ended.into_iter().try_for_each(|end| {
            end.unwrap_or_else(|_| anyhow::bail!("a part of the publisher stopped working"))
        })
    })
}

/// Names for files that are written before they are moved into their places. Machines that share a place count their
/// processes alike, so the names have the run's nonce in them.
#[derive(Debug)]
struct Beside {
    nonce: String,
    number: AtomicUsize,
}

impl Beside {
    fn new(nonce: &str) -> Beside {
        Beside {
            nonce: nonce.to_owned(),
            number: AtomicUsize::new(0),
        }
    }

    fn next(&self) -> String {
        let number = self.number.fetch_add(1, Ordering::SeqCst);
        format!("{OWN}new-{}-{number}", self.nonce)
    }
}

/// Opens a place; `root` is the project's folder, and no other run has this `nonce`.
pub(super) fn open(place: &Place, root: &Path, nonce: &str) -> anyhow::Result<Box<dyn Store>> {
    let beside = Beside::new(nonce);
    match place {
        Place::Folder(path) => Ok(Box::new(Folder::open(&root.join(path), beside)?)),
        #[cfg(feature = "remote")]
        place => Ok(Box::new(remote::Remote::open(place, beside)?)),
        #[cfg(not(feature = "remote"))]
        _ => anyhow::bail!(
            "this bluf was built without the ways to servers: `cargo install --path . --features remote` builds it with them"
        ),
    }
}

#[cfg(test)]
mod tests {
    use super::Beside;
    use std::collections::BTreeSet;

    #[test]
    fn no_two_runs_write_beside_each_other_under_one_name() {
        let runs = [Beside::new("one"), Beside::new("two")];
        let names = runs.iter().flat_map(|run| [run.next(), run.next()]);
        assert_eq!(names.collect::<BTreeSet<_>>().len(), 4);
    }
}
