//! The corpora that benchmarks run on are briefs without mistakes, and the same on every machine.

#[path = "../../benches/corpus/mod.rs"]
mod corpora;

use crate::project::{Quiet, text_of, tree};
use bluf::build::{Project, build_site};
use bluf::render::Site;
use corpora::{Corpus, Flavour};
use std::path::{Path, PathBuf};

fn home() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("benches")
}

fn written(flavour: Flavour, seed: u64) -> tempfile::TempDir {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let corpus = Corpus::new(flavour, 60, seed).expect("a corpus");
    corpus.write(&home(), folder.path()).expect("its files");
    folder
}

/// The site of a corpus; fails where anything is found wrong with it.
fn built(flavour: Flavour) -> Site {
    let folder = written(flavour, 1);
    let (built, site) = build_site(&Project::at(folder.path()), &Quiet).expect("no error");
    assert_eq!(built.found.report.warnings(), 0, "{:?}", built.found.report);
    site
}

fn page(site: &Site, path: &str) -> String {
    let file = site.files.iter().find(|f| f.path == path);
    text_of(&file.expect("the page").bytes)
}

#[test]
fn the_plain_corpus_is_built_with_the_bench_theme() {
    let site = built(Flavour::Plain);
    let event = page(&site, "events/e000037.html");
    assert!(event.contains("tied to the documents"), "{event}");
    let sources = site.files.iter().filter(|f| f.path.starts_with("sources/"));
    assert_eq!(sources.count(), 60);
}

#[test]
fn the_full_corpus_has_claims_quotes_maps_and_a_brief() {
    let site = built(Flavour::Full);
    let all: String = (site.files.iter().filter(|f| f.path.starts_with("events/")))
        .map(|f| String::from_utf8_lossy(&f.bytes).into_owned())
        .collect();
    for sign in ["<q class=\"pv\"", "class=\"map", "vehicles"] {
        assert!(all.contains(sign), "{sign}");
    }
    assert!(page(&site, "briefs/outlook.html").contains("likely"));
}

#[test]
fn the_french_corpus_has_pages_in_both_languages() {
    let site = built(Flavour::French);
    assert!(
        site.files
            .iter()
            .any(|f| f.path == "fr/events/e000037.html")
    );
}

#[test]
fn a_seed_makes_the_same_bytes_every_time() {
    for (flavour, name) in Flavour::ALL {
        let (one, again) = (written(flavour, 7), written(flavour, 7));
        assert!(tree(one.path()) == tree(again.path()), "{name}");
        let other = written(flavour, 8);
        assert!(tree(one.path()) != tree(other.path()), "{name}");
    }
}

#[test]
fn a_corpus_too_small_for_its_citations_is_refused() {
    assert!(Corpus::new(Flavour::Plain, 19, 1).is_err());
}
