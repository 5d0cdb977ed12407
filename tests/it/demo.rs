//! The demonstration: built from this repository, equal to the committed site.

use crate::project::{Quiet, files, tree};
use bluf::build::build_site;
use std::path::Path;

#[test]
fn the_committed_site_is_what_a_build_gives() {
    let (built, site) = match build_site(&bluf::build::Project::at(Path::new(".")), &Quiet) {
        Ok(built) => built,
        Err(failure) => panic!("{failure:?}"),
    };
    let warnings: Vec<_> = built
        .found
        .report
        .findings
        .iter()
        .map(|f| f.title.as_str())
        .collect();
    assert!(warnings.is_empty(), "{warnings:?}");
    let built = files(&site);
    let mut committed = tree(Path::new("site"));
    assert!(committed.remove("manifest.json").is_some());
    let differ: Vec<_> = built
        .iter()
        .filter(|(path, bytes)| committed.get(*path) != Some(*bytes))
        .map(|(p, _)| p)
        .collect();
    assert!(
        differ.is_empty(),
        "run `cargo run --release -- build`: these differ: {differ:?}"
    );
    let extra: Vec<_> = committed
        .keys()
        .filter(|path| !built.contains_key(*path))
        .collect();
    assert!(extra.is_empty(), "no longer built: {extra:?}");
}

#[test]
fn the_demonstration_has_its_eighteen_events() {
    let site = tree(Path::new("site"));
    let events = site
        .keys()
        .filter(|path| path.starts_with("events/"))
        .count();
    assert!(events >= 18, "{events} events");
}
