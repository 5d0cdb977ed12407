//! Documents that their writers are not done with.

use crate::project::Quiet;
use crate::project::{Project, files};
use bluf::build::{build_site, check_project, verify};
use bluf::live::Live;
use std::path::Path;

const DRAFT: &str = "---\ntitle: The zqballot\nsummary: They vote.\ndate: 2031-06-01\ndraft: true\n---\nThey vote.[@cable]\n\n> the port said\n> — [@cable]\n";

fn project(draft: &str) -> Project {
    let project = Project::small();
    project.put("content/events/ballot.md", draft);
    project
}

fn at(root: &Path) -> bluf::build::Project {
    bluf::build::Project::at(root)
}

/// Every message of a check, one after the other.
fn found(project: &Project, drafts: bool) -> String {
    let asked = at(project.root()).with_drafts(drafts);
    let found = match check_project(&asked, &Quiet) {
        Ok(found) | Err(bluf::build::Failure::Content(found)) => found,
        Err(failure) => panic!("{failure:?}"),
    };
    bluf::report::draw::draw(&found.report, &found.sources, false)
}

#[test]
fn a_draft_is_in_no_file_of_a_site() {
    let project = project(DRAFT);
    let (built, site) = build_site(&at(project.root()), &Quiet).expect("a site");
    assert_eq!(built.unfinished, 1);
    let files = files(&site);
    assert!(!files.keys().any(|path| path.contains("ballot")));
    let telling = |bytes: &[u8]| String::from_utf8_lossy(bytes).contains("zqballot");
    assert!(!files.values().any(|bytes| telling(bytes)));
    let without = Project::small();
    let (_, without) = build_site(&at(without.root()), &Quiet).expect("a site");
    let without = crate::project::files(&without);
    let differs = |path: &&String| files.get(*path) != without.get(*path);
    let differ: Vec<&String> = files.keys().filter(differs).collect();
    assert!(differ.is_empty(), "{differ:?}");
}

#[test]
fn what_is_wrong_in_a_draft_is_told_when_it_is_asked_for() {
    let wrong = DRAFT
        .replace("summary: They vote.\n", "")
        .replace("the port said", "the port wept")
        .replace("They vote.[@cable]", "They vote.[@nobody]");
    let project = project(&wrong);
    assert_eq!(found(&project, false), "");
    let told = found(&project, true);
    assert!(told.contains("summary"), "{told}");
    project.put(
        "content/events/ballot.md",
        wrong.replace("draft: true", "summary: X.\ndraft: true"),
    );
    let told = found(&project, true);
    assert!(told.contains("does not say this"), "{told}");
    assert_eq!(found(&project, false), "");
}

#[test]
fn who_names_a_draft_is_told_that_it_is_one() {
    let project = project(DRAFT);
    project.edit(
        "content/events/closing.md",
        "The drivers",
        "See [[ballot]]. The drivers",
    );
    let told = found(&project, false);
    assert!(
        told.contains("there is no") && told.contains("`ballot` is a draft"),
        "{told}"
    );
    assert_eq!(found(&project, true), "");
}

#[test]
fn a_draft_is_true_or_false() {
    let project = project(&DRAFT.replace("draft: true", "draft: perhaps"));
    let told = found(&project, false);
    assert!(told.contains("content/events/ballot.md:5:8"), "{told}");
    project.put(
        "content/events/ballot.md",
        DRAFT.replace("draft: true", "draft: false"),
    );
    let (built, site) = build_site(&at(project.root()), &Quiet).expect("a site");
    assert_eq!(built.unfinished, 0);
    assert!(files(&site).contains_key("events/ballot.html"));
}

#[test]
fn the_lock_holds_the_quotes_of_drafts_too() {
    let project = Project::new(&[
        (
            "archive/s.txt",
            "Six people were hurt, and two of them fled.",
        ),
        (
            "seeds/s.md",
            "---\ntitle: S\nkind: other\nlanguage: en\ncapture: {file: s.txt, sha256: SHA, bytes: 43}\n---\n",
        ),
        (
            "content/events/e.md",
            "---\ntitle: E\nsummary: S.\ndate: 2031-05-04\n---\nSo it says.[@s]\n\n> Six people were hurt\n> — [@s]\n",
        ),
        (
            "content/events/f.md",
            "---\ntitle: F\nsummary: S.\ndate: 2031-05-04\ndraft: true\n---\nSo it says.[@s]\n\n> two of them fled\n> — [@s]\n",
        ),
    ]);
    let words = std::fs::read(project.root().join("archive/s.txt")).expect("a capture");
    let sha256 = crate::rules::bluf_hash(&words);
    project.edit("seeds/s.md", "SHA", &sha256);
    let with = || {
        let own = at(project.root()).with_captures(None, None);
        own.expect("a project")
    };
    verify(&with(), &Quiet).expect("a lock");
    let lock = std::fs::read_to_string(project.root().join("evidence.lock")).expect("a lock");
    assert!(lock.contains("two of them fled"), "{lock}");
    let (built, _) = build_site(&with(), &Quiet).expect("a site");
    assert_eq!(built.found.report.findings, []);
}

#[test]
fn a_preview_shows_drafts_when_asked_for() {
    let project = project(DRAFT);
    for (drafts, shown) in [(false, false), (true, true)] {
        let live = Live::open(at(project.root()).with_drafts(drafts), Box::new(|_| {}));
        assert!(live.refresh(None).result.is_ok());
        let page = live.get("events/ballot.html").expect("no mistake");
        assert_eq!(page.is_some(), shown);
    }
}
