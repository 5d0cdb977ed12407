//! The command as its users run it: transcripts, exit codes, `new`.

use crate::project::{Project, tree};
use snapbox::cmd::Command;
use snapbox::str;

fn bluf() -> Command {
    Command::new(snapbox::cmd::cargo_bin!("bluf"))
}

#[test]
fn without_arguments_it_says_how_to_start() {
    bluf().assert().code(2).stderr_eq(str![[r#"
Build static sites for intelligence briefs: every statement leads back to its source

Usage: bluf <COMMAND>

Commands:
  build        Check the project and write its site
  check        Check the project and write nothing
  serve        Show the site in a browser, as it is edited
  verify       Prove every quote afresh against its capture and update evidence.lock
  edition      Record the present state as an edition
  import       Make source records out of captures
  excerpt      Print a claim's evidence: words of a source, proved, with what tells them apart
  suggest      List what a source speaks of: dates, places, actors, figures with their bounds
  explain      Say what a page is made of, and when and why it changed last
  words        Print the words of the interface in a language, to be put into other words or
               translated
  template     Print a built-in template, or what it sees, to write one of your own
  sign         Sign the manifest of a built site
  publish      Publish the site to a target of bluf.toml
  rollback     Put a target back to an earlier edition
  audit        Check a published site against its manifest
  new          Start a project: a small working brief in invented content
  completions  Print a completion script for a shell
  help         Print this message or the help of the given subcommand(s)

Options:
  -h, --help     Print help
  -V, --version  Print version

Start here:
  bluf new my-brief
  bluf build --root my-brief

"#]]);
}

#[test]
fn a_build_ends_with_what_it_did() {
    let project = Project::small();
    bluf()
        .current_dir(project.root())
        .arg("build")
        .assert()
        .success()
        .stderr_eq("")
        .stdout_eq(str![[r#"
19 pages in ./site: [..] written, 0 unchanged, 0 removed, in [..] s
2 quotes: 2 proved now, 0 proved earlier

"#]]);
    bluf()
        .current_dir(project.root())
        .arg("build")
        .assert()
        .success()
        .stdout_eq(str![[r#"
19 pages in ./site: 0 written, [..] unchanged, 0 removed, in [..] s
2 quotes: 2 proved now, 0 proved earlier

"#]]);
}

#[test]
fn output_goes_where_it_is_told() {
    let project = Project::small();
    let out = tempfile::tempdir().expect("a folder");
    let target = out.path().join("public");
    bluf()
        .arg("build")
        .arg("--root")
        .arg(project.root())
        .arg("--output")
        .arg(&target)
        .assert()
        .success();
    assert!(target.join("index.html").exists());
    assert!(!project.site().exists());
}

#[test]
fn errors_in_the_content_are_status_one() {
    let project = Project::small();
    project.edit("content/events/closing.md", "[@cable]", "[@cabel]");
    bluf()
        .current_dir(project.root())
        .arg("build")
        .assert()
        .code(1)
        .stdout_eq("")
        .stderr_eq(str![[r#"
error[unknown-id]: there is no source `cabel`
 --> content/events/closing.md:8:26
  |
8 | The drivers walked out.[@cabel]
  |                          ^^^^^
  |
  = help: did you mean `cable`?

1 error; nothing was written

"#]]);
    assert!(!project.site().exists());
}

#[test]
fn warnings_fail_only_where_they_are_denied() {
    let project = Project::small();
    project.put("seeds/unused.md", "---\ntitle: Unused\n---\n");
    bluf()
        .current_dir(project.root())
        .arg("check")
        .assert()
        .success()
        .stderr_eq(str![[r#"
warning[orphan-source]: nothing cites this source
 --> seeds/unused.md:2:8
  |
2 | title: Unused
  |        ^^^^^^
  |
  = help: cite it with `[@unused]`, or remove it


"#]]);
    bluf()
        .current_dir(project.root())
        .args(["check", "--deny", "warnings"])
        .assert()
        .code(1);
}

#[test]
fn a_missing_folder_is_status_two() {
    bluf()
        .args(["build", "--root", "nowhere/at-all"])
        .assert()
        .code(2)
        .stderr_eq(str![[r#"
error: cannot open the project in nowhere/at-all: No such file or directory (os error 2)

"#]]);
}

#[test]
fn the_site_never_goes_over_its_sources() {
    let project = Project::small();
    let before = tree(project.root());
    bluf()
        .current_dir(project.root())
        .args(["build", "--output", "."])
        .assert()
        .code(2);
    bluf()
        .current_dir(project.root())
        .args(["build", "--output", "content"])
        .assert()
        .code(2);
    assert!(tree(project.root()) == before);
}

#[test]
fn somebody_elses_files_are_not_overwritten() {
    let project = Project::small();
    project.put("site/index.html", "somebody's own page");
    let before = tree(project.root());
    bluf()
        .current_dir(project.root())
        .arg("build")
        .assert()
        .code(2);
    assert!(tree(project.root()) == before);
}

#[test]
fn a_new_project_builds_and_checks_clean() {
    let dir = tempfile::tempdir().expect("a folder");
    let brief = dir.path().join("brief");
    bluf().arg("new").arg(&brief).assert().success();
    bluf()
        .args(["check", "--deny", "warnings", "--root"])
        .arg(&brief)
        .assert()
        .success()
        .stderr_eq("");
    bluf()
        .args(["build", "--deny", "warnings", "--root"])
        .arg(&brief)
        .assert()
        .success();
    assert!(brief.join("site/index.html").exists());
    bluf().arg("new").arg(&brief).assert().code(2);
}

#[test]
fn every_command_shows_an_example() {
    for command in ["build", "check", "verify", "new", "completions"] {
        let output = bluf().args([command, "--help"]).output().expect("help");
        let help = String::from_utf8_lossy(&output.stdout).into_owned();
        assert!(help.contains("Example"), "{command}: {help}");
    }
}

#[test]
fn completions_name_the_commands() {
    let output = bluf()
        .args(["completions", "bash"])
        .output()
        .expect("completions");
    assert!(String::from_utf8_lossy(&output.stdout).contains("check"));
}

#[test]
fn verify_writes_the_lock_and_says_what_was_proved() {
    let project = Project::small();
    let text = "The harbour reopened on Tuesday after nine days, the port said.\n";
    project.edit(
        "seeds/cable.md",
        "publish: full\n",
        &format!(
            "capture: {{file: cable.txt, sha256: {}, bytes: {}, media_type: text/plain}}\n",
            crate::rules::bluf_hash(text.as_bytes()),
            text.len()
        ),
    );
    project.put("archive/cable.txt", text);
    let verify = || bluf().current_dir(project.root()).arg("verify").assert();
    verify().success().stderr_eq("").stdout_eq(str![[r#"
2 quotes: 2 proved now against 1 capture, 0 proved earlier; evidence.lock: 2 lines added, 0 removed

"#]]);
    let lock = std::fs::read_to_string(project.root().join("evidence.lock")).expect("a lock");
    assert_eq!(lock.lines().count(), 2);
    verify().success().stdout_eq(str![[r#"
2 quotes: 2 proved now against 1 capture, 0 proved earlier; evidence.lock: as it was

"#]]);
    std::fs::remove_dir_all(project.root().join("archive")).expect("captures taken away");
    verify().success().stdout_eq(str![[r#"
2 quotes: 0 proved now against 0 captures, 2 proved earlier; evidence.lock: as it was

"#]]);
}

#[test]
fn a_rule_explains_itself() {
    bluf()
        .args(["check", "--explain", "bound-dropped"])
        .assert()
        .success()
        .stdout_eq(str![[r#"
error[bound-dropped]: A bound in the source is missing in the figure.

« Au moins 84 » is `">=84"`, “up to ten” is `"<=10"`. A bound governs the number that it
stands beside: “at least 84”, “84 or more”. A sum of figures with bounds has a bound too.

To stand by a finding, say so where it is found:

  waive:
    - {rule: bound-dropped, reason: "…"}

"#]]);
    bluf()
        .args(["check", "--explain", "bound-droped"])
        .assert()
        .code(2)
        .stderr_eq(str![[r#"
error: there is no rule `bound-droped`; did you mean `bound-dropped`?

"#]]);
}

#[test]
fn a_page_is_explained() {
    let project = Project::small();
    let run = |arguments: &[&str]| {
        let command = bluf().current_dir(project.root()).args(arguments);
        command.assert().success()
    };
    run(&["edition", "First", "--date", "2031-06-05"]);
    run(&["build"]);
    run(&["explain", "events/closing.html"]).stdout_eq(str![[r#"
events/closing.html, [..] bytes

template      event.html (built in)
about         content/events/closing.md
leads to      content/actors/port.md
              content/events/reopening.md
              content/places/harbour.md
              seeds/cable.md
last changed  edition 1, 2031-06-05: by bluf.toml, content/actors/port.md, content/events/closing.md, content/events/reopening.md, content/places/harbour.md, seeds/cable.md
on disk       up to date

"#]]);
    project.edit("seeds/cable.md", "reliability: B", "reliability: C");
    run(&["edition", "Graded", "--date", "2031-06-06"]);
    project.edit("content/events/closing.md", "walked out", "went out");
    run(&["explain", "events/closing.html"]).stdout_eq(str![[r#"
events/closing.html, [..] bytes

template      event.html (built in)
about         content/events/closing.md
leads to      content/actors/port.md
              content/events/reopening.md
              content/places/harbour.md
              seeds/cable.md
last changed  edition 2, 2031-06-06: by seeds/cable.md
              since then again, which no edition has recorded
on disk       older or newer than the content: build again

"#]]);
    bluf()
        .current_dir(project.root())
        .args(["explain", "events/closin.html"])
        .assert()
        .code(1)
        .stderr_eq(str![[r#"
warning[silent-edit]: this event has changed since edition 2, and no revision says so
 --> content/events/closing.md:2:8
  |
2 | title: The harbour closes
  |        ^^^^^^^^^^^^^^^^^^ changed: body
  |
  = help: add to its front matter, with the day and a word for the reader:
          revisions:
            - {date: YYYY-MM-DD, kind: update, note: "…"}
          `kind` is update, correction, retraction, or editorial where nothing but wording changed

error[unknown-page]: the site has no page `events/closin.html`
--> events/closin.html
 = help: did you mean `events/closing.html`?

1 error; nothing was written

"#]]);
}

/// The program with a standard output that nobody reads any more.
fn unheard(root: &std::path::Path, arguments: &[&str]) -> std::process::Command {
    let (reader, writer) = std::io::pipe().expect("a pipe");
    drop(reader);
    let mut command = std::process::Command::new(snapbox::cmd::cargo_bin!("bluf"));
    command.current_dir(root).args(arguments).stdout(writer);
    command
}

#[test]
fn it_does_not_matter_who_stops_reading() {
    let project = Project::small();
    for arguments in [
        &["build"][..],
        &["check"],
        &["check", "--explain", "bound-dropped"],
        &["completions", "bash"],
        &["edition", "First", "--date", "2031-06-05"],
        &["explain", "events/closing.html"],
        &["suggest", "cable"],
        &["template"],
        &["words"],
        &["new", "another"],
    ] {
        let output = unheard(project.root(), arguments).output().expect("a run");
        let told = String::from_utf8_lossy(&output.stderr);
        assert!(output.status.success(), "{arguments:?}: {told}");
        assert_eq!(told, "", "{arguments:?}");
    }
}

#[test]
#[cfg(target_os = "linux")]
fn what_cannot_be_written_is_trouble() {
    let full = std::fs::File::options().write(true).open("/dev/full");
    let project = Project::small();
    let mut command = unheard(project.root(), &["check"]);
    let output = command.stdout(full.expect("a device")).output();
    let output = output.expect("a run");
    assert_eq!(output.status.code(), Some(2));
    let told = String::from_utf8_lossy(&output.stderr);
    let begins = "error: cannot write to standard output: ";
    assert!(
        told.starts_with(begins) && !told.contains("panic"),
        "{told}"
    );
}

#[test]
fn errors_that_nobody_reads_have_their_status() {
    let project = Project::small();
    project.edit("content/events/closing.md", "[@cable]", "[@cabel]");
    let (reader, writer) = std::io::pipe().expect("a pipe");
    drop(reader);
    let mut command = unheard(project.root(), &["check"]);
    let status = command.stderr(writer).status().expect("a run");
    assert_eq!(status.code(), Some(1));
}
