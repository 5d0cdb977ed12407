//! A place that holds files: what a target can do.

mod folder;
#[cfg(feature = "remote")]
pub(super) mod remote;

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

/// Names for files that are written before they are moved into their places.
#[derive(Debug, Default)]
struct Beside(AtomicUsize);

impl Beside {
    fn next(&self) -> String {
        let number = self.0.fetch_add(1, Ordering::SeqCst);
        format!("{OWN}new-{}-{number}", std::process::id())
    }
}

/// Opens a place; `root` is the project's folder.
pub(super) fn open(place: &Place, root: &Path) -> anyhow::Result<Box<dyn Store>> {
    match place {
        Place::Folder(path) => Ok(Box::new(Folder::open(&root.join(path))?)),
        #[cfg(feature = "remote")]
        place => Ok(Box::new(remote::Remote::open(place)?)),
        #[cfg(not(feature = "remote"))]
        _ => anyhow::bail!(
            "this bluf was built without the ways to servers: `cargo install --path . --features remote` builds it with them"
        ),
    }
}
