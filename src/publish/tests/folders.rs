//! Where a file becomes a folder, or a folder a file.

use super::memory::{send_as, short, site, site_of};
use crate::model::target::Place;
use crate::publish::store::{Store, open};
use crate::publish::wanted::{Told, Wanted};
use std::collections::BTreeMap;
use std::path::Path;
use std::sync::atomic::{AtomicUsize, Ordering};

fn store(dir: &Path) -> Box<dyn Store> {
    open(&Place::Folder(String::new()), dir, "one").expect("a store")
}

fn file() -> Wanted {
    site(&[("index.html", "a"), ("files/a", "one"), ("z.txt", "1")])
}

fn folder() -> Wanted {
    site(&[("index.html", "b"), ("files/a/b", "two"), ("z.txt", "2")])
}

fn stands(store: &dyn Store) -> BTreeMap<String, String> {
    let all = store.list("").expect("a list").into_iter();
    let all = all.filter(|path| !path.starts_with(".bluf/"));
    let files = all.map(|path| {
        let bytes = store.read(&path).expect("read");
        (path, bytes.expect("a file"))
    });
    short(&files.collect())
}

#[test]
fn a_name_changes_what_it_is_where_all_below_it_is_ours() {
    let dir = tempfile::tempdir().expect("a folder");
    let store = store(dir.path());
    for wanted in [file(), folder(), file(), folder()] {
        send_as(&*store, &wanted, "one").expect("published");
        assert_eq!(stands(&*store), site_of(&wanted));
    }
    store
        .put("files/a/theirs", b"x", None)
        .expect("somebody's file");
    let before = stands(&*store);
    let refused = send_as(&*store, &file(), "two").expect_err("refused");
    let words = refused.to_string();
    assert!(words.contains("files/a would be overwritten"), "{words}");
    assert_eq!(stands(&*store), before);
}

#[test]
fn a_run_that_was_cut_off_there_is_finished() {
    for (from, to) in [(file(), folder()), (folder(), file())] {
        for changes in 1..16 {
            let dir = tempfile::tempdir().expect("a folder");
            let store = store(dir.path());
            send_as(&*store, &from, "one").expect("published");
            let cut = Cut(&*store, AtomicUsize::new(changes));
            let _ = send_as(&cut, &to, "two");
            send_as(&*store, &to, "three").expect("finished");
            assert_eq!(stands(&*store), site_of(&to), "{changes}");
        }
    }
}

/// A store that is cut off after so many changes.
struct Cut<'a>(&'a dyn Store, AtomicUsize);

impl Cut<'_> {
    fn change(&self) -> anyhow::Result<()> {
        let less = |left: usize| left.checked_sub(1);
        let left = (self.1).fetch_update(Ordering::SeqCst, Ordering::SeqCst, less);
        left.map(drop).map_err(|_| anyhow::anyhow!("cut off"))
    }
}

impl Store for Cut<'_> {
    fn read(&self, path: &str) -> anyhow::Result<Option<Vec<u8>>> {
        self.0.read(path)
    }

    fn exists(&self, path: &str) -> anyhow::Result<bool> {
        self.0.exists(path)
    }

    fn put(&self, path: &str, bytes: &[u8], told: Option<&Told>) -> anyhow::Result<()> {
        self.change()?;
        self.0.put(path, bytes, told)
    }

    fn remove(&self, path: &str) -> anyhow::Result<()> {
        self.change()?;
        self.0.remove(path)
    }

    fn list(&self, dir: &str) -> anyhow::Result<Vec<String>> {
        self.0.list(dir)
    }

    fn at_once(&self) -> usize {
        1
    }
}
