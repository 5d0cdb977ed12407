//! Captures that become records: what they state, what stays empty, and what is never touched.

use crate::project::Project;
use bluf::import::{Done, Imported, Options, Watch, import};
use snapbox::cmd::Command;
use snapbox::str;
use std::path::{Path, PathBuf};

const STRIKE: &str = "\
Share on:
Save this article

The crane drivers of Lund stop work for a second day

By A. Writer
14 March 2024

The crane drivers of Lund stopped work for a second day on Thursday, and the port said that no ship had been unloaded since the morning before.
Read also: What the port earns in a year
Their union speaks of at least 84 drivers at the gate. The port has not given a number, and says that the talks would have to wait until the spring.

Comments (2)
• A comment that goes on for long enough to be taken for a paragraph of the article by whoever counts nothing but words.
All rights reserved
";

const MORNING: &str = "\
The talks were to begin again this Monday, 13 November, said the union of the crane drivers, who had waited for them since the summer before last.
Nobody from the port came. The directors let it be known through a lawyer that they had not been told of the day or of the hour.
";

struct Quiet;

impl Watch for Quiet {
    fn begin(&self, _files: usize) {}
    fn done(&self, _name: &str) {}
}

/// A project, and a folder of files beside it.
fn project(files: &[(&str, &str)]) -> (Project, tempfile::TempDir) {
    let project = Project::new(&[]);
    let inbox = tempfile::tempdir().expect("a folder");
    for (name, text) in files {
        put(inbox.path(), name, text);
    }
    (project, inbox)
}

fn put(dir: &Path, name: &str, text: &str) {
    let path = dir.join(name);
    std::fs::create_dir_all(path.parent().expect("a parent")).expect("folders");
    std::fs::write(path, text).expect("a file");
}

fn run(project: &Project, inbox: &Path) -> Imported {
    let archive = project.root().join("archive");
    let options = Options {
        root: project.root(),
        archive: &archive,
        reader: Some(PathBuf::from(env!("CARGO_BIN_EXE_bluf"))),
        today: "2026-11-22".parse().expect("a day"),
        dry_run: false,
        wanted: None,
    };
    import(&[inbox.to_owned()], &options, &Quiet).expect("an import")
}

fn seed(project: &Project, id: &str) -> String {
    std::fs::read_to_string(project.root().join(format!("seeds/{id}.md"))).expect("a record")
}

fn archived(project: &Project) -> Vec<String> {
    let Ok(entries) = std::fs::read_dir(project.root().join("archive")) else {
        return Vec::new();
    };
    let mut names: Vec<String> = entries
        .map(|e| {
            e.expect("an entry")
                .file_name()
                .to_string_lossy()
                .into_owned()
        })
        .collect();
    names.sort();
    names
}

fn bluf(project: &Project, arguments: &[&str]) -> Command {
    Command::new(snapbox::cmd::cargo_bin!("bluf"))
        .current_dir(project.root())
        .args(arguments)
}

#[test]
fn a_record_says_what_its_capture_states_and_where() {
    let (project, inbox) = project(&[("strike.txt", STRIKE)]);
    run(&project, inbox.path());
    let record = seed(&project, "the-crane-drivers-of-lund-stop");
    snapbox::assert_data_eq!(
        record,
        str![[r#"
---
# Imported on 2026-11-22 from strike.txt. What nobody knows is left empty: it is yours to find out.
title: "The crane drivers of Lund stop work for a second day"  # line 4
kind: other  # not stated: article, statement, social-post, report, …
# publisher: not stated
authors: ["A. Writer"]  # line 6
published: "2024-03-14"  # line 7
published_basis: stated
published_note: "The page says “14 March 2024”."
language: "en"  # told by its words
reliability: F  # cannot be judged, until you judge it: A to E
# descriptor: access, motivation, bias, expertise (ICD 206): yours to write
rights: all-rights-reserved  # unless somebody grants more
publish: digest
capture:
  file: "[..].txt"
  sha256: "[..]"
  bytes: 602
  media_type: "text/plain"
  # captured_at: not stated
  # captured_by: not stated
  # tool: not stated
noise:
  - {first: "Share on:", last: "Save this article", what: "sharing buttons"}
  - {first: "Read also: What the", last: "earns in a year", what: "teasers of other articles"}
  - {first: "Comments (2)", last: "All rights reserved", what: "comments, the page’s footer"}
---

"#]]
    );
    let kept = archived(&project);
    let bytes = std::fs::read(project.root().join("archive").join(&kept[0])).expect("a capture");
    assert_eq!((kept.len(), bytes.as_slice()), (1, STRIKE.as_bytes()));
    bluf(&project, &["check"]).assert().success();
}

#[test]
fn a_missing_year_is_inferred_from_the_weekday_and_a_missing_title_stays_empty() {
    let (project, inbox) = project(&[("2023/morning.txt", MORNING)]);
    let imported = run(&project, inbox.path());
    let record = seed(&project, "morning");
    assert!(record.contains("title: \"\"  # not stated"), "{record}");
    assert!(record.contains("published: \"2023?-11-13\""), "{record}");
    assert!(record.contains("published_basis: inferred"), "{record}");
    assert!(
        record.contains("13 November was a Monday in 2023, and before that in 2017."),
        "{record}"
    );
    assert!(record.contains("from 2023/morning.txt"), "{record}");
    let Done::Recorded { empty, .. } = &imported.outcomes[0].done else {
        panic!("{imported:?}");
    };
    assert_eq!(empty, &["title", "publisher", "authors"]);
    // A record with a mistake in it is known all the same.
    let again = run(&project, inbox.path());
    assert!(
        matches!(&again.outcomes[0].done, Done::Known { id, .. } if id == "morning"),
        "{again:?}"
    );
}

#[test]
fn a_second_import_changes_nothing_and_shows_what_differs() {
    let (project, inbox) = project(&[("strike.txt", STRIKE)]);
    bluf(
        &project,
        &["import", inbox.path().to_str().expect("a path")],
    )
    .assert()
    .success()
    .stdout_eq(str![[r#"
seeds/the-crane-drivers-of-lund-stop.md from strike.txt
  not stated: publisher
1 record written

"#]]);
    project.edit(
        "seeds/the-crane-drivers-of-lund-stop.md",
        "A. Writer",
        "Anna Writer",
    );
    let mine = seed(&project, "the-crane-drivers-of-lund-stop");
    let kept = archived(&project);
    bluf(
        &project,
        &["import", inbox.path().to_str().expect("a path")],
    )
    .assert()
    .success()
    .stdout_eq(str![[r#"
strike.txt is recorded already, as `the-crane-drivers-of-lund-stop`
  authors: the record says “Anna Writer”, the capture “A. Writer” (line 6)
0 records written, 1 recorded already

"#]]);
    assert_eq!(seed(&project, "the-crane-drivers-of-lund-stop"), mine);
    assert_eq!(archived(&project), kept);
}

#[test]
fn a_dry_run_prints_and_writes_nothing() {
    let (project, inbox) = project(&[("strike.txt", STRIKE)]);
    bluf(
        &project,
        &[
            "import",
            "--dry-run",
            inbox.path().to_str().expect("a path"),
        ],
    )
    .assert()
    .success()
    .stdout_eq(str![[r#"
seeds/the-crane-drivers-of-lund-stop.md from strike.txt
  not stated: publisher

---
...
---

1 record would be written

"#]]);
    assert!(!project.root().join("seeds").exists());
    assert!(archived(&project).is_empty());
}

#[test]
fn copies_are_reported_with_their_likeness() {
    let copy = STRIKE
        .replace("14 March 2024", "15 March 2024")
        .replace("By A. Writer", "By B. Other");
    let (project, inbox) = project(&[("1.txt", STRIKE), ("2.txt", &copy), ("3.txt", MORNING)]);
    let imported = run(&project, inbox.path());
    let like: Vec<Option<String>> = (imported.outcomes.iter())
        .map(|o| {
            o.like
                .as_ref()
                .map(|(id, share)| format!("{id} {:.1}", share))
        })
        .collect();
    assert_eq!(like[0], None);
    assert!(
        like[1]
            .as_deref()
            .is_some_and(|l| l.starts_with("the-crane-drivers-of-lund-stop ")),
        "{like:?}"
    );
    assert_eq!(like[2], None);
    assert!(seed(&project, "the-crane-drivers-of-lund-stop-2").contains("2024-03-15"));
}

#[test]
fn a_later_capture_travels_no_further_than_the_earlier_one() {
    let page = |words: &str| {
        format!(
            "<html lang=en><head><title>Ships wait</title><link rel=canonical href=https://quay.example/ships></head><body><article><h1>Ships wait</h1><p>{words}</p></article></body></html>"
        )
    };
    let (project, inbox) = project(&[("1.html", &page("Five ships wait in the outer roads."))]);
    run(&project, inbox.path());
    // Somebody restricts it, by its folder and by a line of its own, and spells its id otherwise.
    let first = seed(&project, "ships-wait")
        .replace("reliability: F", "marking: TLP:AMBER\nreliability: F");
    std::fs::remove_file(project.root().join("seeds/ships-wait.md")).expect("a record");
    project.put("seeds/closed/Ships-Wait.md", first);
    put(
        inbox.path(),
        "2.html",
        &page("Nine ships wait in the outer roads."),
    );
    run(&project, inbox.path());
    let later = seed(&project, "closed/Ships-Wait-2");
    assert!(
        later.contains("\nmarking: TLP:AMBER  # as the earlier one\n"),
        "{later}"
    );
    assert!(later.contains("derived_from: [Ships-Wait]"), "{later}");
}

#[test]
fn one_bad_file_does_not_stop_the_rest() {
    let (project, inbox) = project(&[("a.txt", STRIKE), ("z.txt", MORNING)]);
    std::fs::write(inbox.path().join("m.pdf"), b"%PDF-1.7 and nothing else").expect("a file");
    put(inbox.path(), "nothing.html", "");
    let imported = run(&project, inbox.path());
    let empty = |done: &Done| matches!(done, Done::Trouble(what) if what == "is empty");
    assert_eq!(imported.count(empty), 1, "{imported:?}");
    assert_eq!(
        imported.count(|done| matches!(done, Done::Recorded { .. })),
        3
    );
    let broken = seed(&project, "m");
    assert!(
        broken.contains("# No text could be read from the capture"),
        "{broken}"
    );
}

#[test]
fn what_stands_in_the_archive_is_never_written_again() {
    let (project, inbox) = project(&[("strike.txt", STRIKE)]);
    run(&project, inbox.path());
    let kept = archived(&project);
    std::fs::remove_dir_all(project.root().join("seeds")).expect("no records");
    project.put(&format!("archive/{}", kept[0]), "altered");
    bluf(
        &project,
        &["import", inbox.path().to_str().expect("a path")],
    )
    .assert()
    .code(2)
    .stderr_eq(str![[r#"
error: [..].txt stands in the archive and is not what its name says; it is left as it is

"#]]);
    let there = std::fs::read(project.root().join("archive").join(&kept[0])).expect("a file");
    assert_eq!(there, b"altered");
}

#[test]
fn ids_do_not_depend_on_who_is_read_first() {
    let texts: Vec<(String, String)> = (0..200)
        .map(|n| (format!("{n:03}.txt"), format!("{STRIKE}\nIssue {n}\n")))
        .collect();
    let files: Vec<(&str, &str)> = texts
        .iter()
        .map(|(a, b)| (a.as_str(), b.as_str()))
        .collect();
    let (one, inbox) = project(&files);
    let two = Project::new(&[]);
    run(&one, inbox.path());
    run(&two, inbox.path());
    let records = |project: &Project| crate::project::tree(&project.root().join("seeds"));
    let made = records(&one);
    assert_eq!(made.len(), 200);
    assert_eq!(made, records(&two));
}
