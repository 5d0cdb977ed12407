//! Building again: nothing written twice, nothing left behind, nothing lost.

use crate::project::{Project, files, tree};
use std::collections::BTreeSet;

#[test]
fn a_second_build_writes_nothing() {
    let project = Project::small();
    let first = project.build();
    assert!(first.written.len() > 10);
    let second = project.build();
    assert_eq!((second.written, second.removed), (vec![], vec![]));
}

#[test]
fn what_is_written_is_what_was_built() {
    let project = Project::small();
    project.build();
    let mut on_disk = tree(&project.site());
    assert!(on_disk.remove("manifest.json").is_some());
    assert!(on_disk == files(&project.built()));
}

#[test]
fn another_folder_and_another_order_of_files_give_the_same_bytes() {
    let one = Project::small();
    let mut shuffled = crate::project::SMALL.to_vec();
    shuffled.reverse();
    let other = Project::new(&shuffled);
    one.build();
    other.build();
    assert!(tree(&one.site()) == tree(&other.site()));
}

#[test]
fn one_changed_event_rewrites_only_the_pages_that_show_it() {
    let project = Project::small();
    project.build();
    project.edit(
        "content/events/closing.md",
        "The drivers walked out.",
        "The drivers left.",
    );
    assert_eq!(changed(&project), ["events/closing.html"]);
    // A summary stands in the data, whose sizes stand on the data page.
    project.edit(
        "content/events/closing.md",
        "summary: Crane drivers walk out.",
        "summary: Drivers walk out.",
    );
    let expected = [
        "actors/port.html",
        "chronology.html",
        "data.html",
        "data/bundle.stix.json",
        "data/events.csv",
        "data/events.geojson",
        "data/events.ics",
        "data/everything.jsonld",
        "data/timeline.json",
        "events/closing.html",
        "events/reopening.html",
        "index.html",
        "places/harbour.html",
    ];
    assert_eq!(changed(&project), expected);
}

/// The pages that a build writes, the manifest and the search index aside, in order of their paths.
fn changed(project: &Project) -> Vec<String> {
    let written: BTreeSet<String> = project.build().written.into_iter().collect();
    written
        .into_iter()
        .filter(|p| p != "manifest.json" && !p.starts_with("search/"))
        .collect()
}

#[test]
fn a_removed_source_leaves_no_page_and_a_foreign_file_stays() {
    let project = Project::small();
    project.build();
    project.put("site/notes/mine.txt", "not yours");
    std::fs::remove_file(project.root().join("content/pages/about.md")).expect("removed");
    let changes = project.build();
    assert!(changes.removed.contains(&"pages/about.html".to_owned()));
    assert!(!project.site().join("pages").exists());
    assert!(project.site().join("notes/mine.txt").exists());
}

#[test]
fn a_failing_build_leaves_the_site_as_it_was() {
    let project = Project::small();
    project.build();
    let before = tree(&project.site());
    project.edit(
        "content/events/closing.md",
        "date: 2031-05-25",
        "date: 2031-05-32",
    );
    assert!(project.messages().contains("impossible-date"));
    assert!(tree(&project.site()) == before);
}

#[test]
fn an_empty_project_has_a_site_that_says_so() {
    let project = Project::new(&[]);
    project.build();
    let home = tree(&project.site())
        .remove("index.html")
        .expect("a first page");
    assert!(String::from_utf8_lossy(&home).contains("<h1"));
}

#[test]
fn a_projects_own_template_stands_for_the_built_in_one_of_whatever_kind() {
    let project = Project::small();
    let own = [
        ("style.css", "p{color:red}"),
        ("filter.js", "\"use strict\";"),
        ("icon.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>"),
        ("404.html", "<!DOCTYPE html><title>Gone</title><p>Gone"),
    ];
    for (name, text) in own {
        project.put(&format!("templates/{name}"), text);
    }
    project.build();
    let site = tree(&project.site());
    for (name, text) in own {
        assert!(
            String::from_utf8_lossy(&site[name]).contains(&text[text.len() - 6..]),
            "{name}"
        );
    }
}
