//! Publishing as its users run it: to a folder and to a branch, what is refused, and back again. Servers, kills and
//! readers are in `tests/publish`.

use crate::project::{Project, tree};
use std::collections::BTreeMap;
use std::path::Path;
use std::process::Command;

const TARGETS: &str = r#"[site]
title = "Test"

[targets.public]
folder = "out"
patience = 2

[targets.partners]
folder = "partners"
ceiling = "TLP:GREEN"

[targets.drafts]
folder = "drafts"
unrecorded = true

[targets.pages]
git = "pages.git"
"#;

/// A small project with targets, and its first edition.
fn published() -> Project {
    let project = Project::small();
    project.put("bluf.toml", TARGETS);
    let (code, _, words) = bluf(&project, &["edition", "First", "--date", "2031-06-05"]);
    assert_eq!(code, 0, "{words}");
    project
}

/// Runs the command in a project: its exit code and what it said on either side.
fn bluf(project: &Project, arguments: &[&str]) -> (i32, String, String) {
    let output = Command::new(snapbox::cmd::cargo_bin!("bluf"))
        .args(arguments)
        .current_dir(project.root())
        .env("GIT_CONFIG_GLOBAL", "/dev/null")
        .envs([
            ("GIT_AUTHOR_NAME", "Test"),
            ("GIT_COMMITTER_NAME", "Test"),
            ("GIT_COMMITTER_EMAIL", "test@example.org"),
        ])
        .output()
        .expect("a run");
    let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
    (
        output.status.code().expect("no signal"),
        text(&output.stdout),
        text(&output.stderr),
    )
}

/// Publishes, which works; the line that says what was done.
fn publish(project: &Project, target: &str) -> String {
    let (code, said, words) = bluf(project, &["publish", target]);
    assert_eq!(code, 0, "{words}");
    said
}

/// What stands in a folder of the project.
fn stands(project: &Project, folder: &str) -> BTreeMap<String, Vec<u8>> {
    tree(&project.root().join(folder))
}

/// Changes a figure of an event, tells of it and records it.
fn change(project: &Project) {
    project.edit(
        EVENT,
        "title: ",
        "revisions:\n  - {date: 2031-06-07, kind: update, note: Looked again.}\ntitle: Again: ",
    );
    project.edit(EVENT, "title: Again: ", "title: Again, ");
    let (code, _, words) = bluf(project, &["edition", "Second", "--date", "2031-06-07"]);
    assert_eq!(code, 0, "{words}");
}

const EVENT: &str = "content/events/reopening.md";

const CLOSING: &str = "content/events/closing.md";

#[test]
fn a_folder_gets_what_a_build_writes_and_then_nothing() {
    let project = published();
    project.build();
    let said = publish(&project, "public");
    assert!(
        said.starts_with("public: ") && said.contains(" 0 changed, 0 gone"),
        "{said}"
    );
    assert_eq!(stands(&project, "out"), stands(&project, "site"));
    assert!(publish(&project, "public").starts_with("public: up to date, "));
}

#[test]
fn only_what_changed_travels() {
    let project = published();
    publish(&project, "public");
    let before = stands(&project, "out");
    change(&project);
    let (_, plan, _) = bluf(&project, &["publish", "public", "--dry-run"]);
    assert_eq!(stands(&project, "out"), before, "a dry run changes nothing");
    publish(&project, "public");
    let after = stands(&project, "out");
    let told: Vec<&str> = (plan.lines())
        .filter_map(|line| line.strip_prefix("changed ").or(line.strip_prefix("new ")))
        .collect();
    let mut told: Vec<String> = told.into_iter().map(str::to_owned).collect();
    told.push("manifest.json".to_owned());
    told.sort();
    let other = after
        .iter()
        .filter(|(path, bytes)| before.get(*path) != Some(*bytes));
    let other: Vec<String> = other.map(|(path, _)| path.clone()).collect();
    assert_eq!(told, other);
    let others = ["style.css", "places.html", "robots.txt"];
    assert!(
        others
            .iter()
            .all(|path| !told.contains(&(*path).to_owned()))
    );
}

#[test]
fn what_is_withheld_since_comes_back_only_when_asked_for() {
    let project = published();
    publish(&project, "public");
    let first = stands(&project, "out");
    project.edit(
        "content/events/closing.md",
        "date: 2031-05-25\n",
        "date: 2031-05-25\nmarking: TLP:RED\n",
    );
    let (code, _, words) = bluf(&project, &["rollback", "public", "1"]);
    assert_eq!(code, 2, "{words}");
    assert!(
        words.contains("withheld under TLP:CLEAR since, or of parts of it: `closing`"),
        "{words}"
    );
    assert_eq!(stands(&project, "out"), first);
    let (code, _, words) = bluf(&project, &["rollback", "public", "1", "--with-withheld"]);
    assert_eq!(code, 0, "{words}");
}

#[test]
fn a_target_goes_back_to_an_edition_and_forward_again() {
    let project = published();
    publish(&project, "public");
    let first = stands(&project, "out");
    change(&project);
    publish(&project, "public");
    let second = stands(&project, "out");
    let (code, _, words) = bluf(&project, &["rollback", "public", "1"]);
    assert_eq!(code, 0, "{words}");
    assert_eq!(stands(&project, "out"), first);
    publish(&project, "public");
    assert_eq!(stands(&project, "out"), second);
    let (code, _, words) = bluf(&project, &["rollback", "public", "7"]);
    assert_eq!(code, 2);
    assert!(
        words.contains("keeps no edition 7 of `public` (kept: 1, 2)"),
        "{words}"
    );
    assert!(!stands(&project, ".bluf/objects").is_empty());
    assert_eq!(
        stands(&project, ".bluf").get(".gitignore"),
        Some(&b"*\n".to_vec())
    );
}

#[test]
fn only_the_edition_that_the_records_of_the_targets_ceiling_hold_goes_back() {
    let project = published();
    project.put("content/events/survey.md", "---\ntitle: Friends survey the mole\nsummary: A survey counts piles.\ndate: 2031-06-02\nplaces: [mole]\nmarking: TLP:GREEN\n---\nQuick.[@wire]\n");
    let run = |arguments: &[&str]| {
        let (code, _, words) = bluf(&project, arguments);
        assert_eq!(code, 0, "{words}");
    };
    run(&[
        "edition",
        "Friends",
        "--ceiling",
        "TLP:GREEN",
        "--date",
        "2031-06-05",
    ]);
    run(&["build", "--ceiling", "TLP:GREEN", "--output", "friends"]);
    run(&["build"]);
    publish(&project, "public");
    let before = stands(&project, "out");
    let refused = |arguments: &[&str], why: &str| {
        let (code, _, words) = bluf(&project, arguments);
        assert!(code == 1 && words.contains(why), "{code} {words}");
        assert_eq!(stands(&project, "out"), before);
    };
    // Both series have an edition 1.
    let why = "this is not edition 1 under TLP:CLEAR";
    refused(&["rollback", "public", "1", "--from", "friends"], why);
    // What this machine keeps is asked the same.
    let kept = project.root().join(".bluf/published/public/0001.json");
    let own = std::fs::read(&kept).expect("a manifest");
    std::fs::write(
        &kept,
        String::from_utf8_lossy(&own).replace("\"before\":null", "\"before\":\"0\""),
    )
    .expect("written");
    refused(&["rollback", "public", "1"], why);
    std::fs::write(&kept, own).expect("written");
    refused(
        &["rollback", "public", "2", "--from", "site"],
        "no record tells what edition 2 was",
    );
    run(&["rollback", "public", "1", "--from", "site"]);
    run(&["rollback", "public", "1"]);
}

#[test]
fn what_may_not_be_published_is_refused_and_nothing_happens() {
    let project = published();
    let refused = |project: &Project, arguments: &[&str], why: &str| {
        let (code, _, words) = bluf(project, arguments);
        assert_eq!(code, 1, "{words}");
        assert!(words.contains(why), "{words}");
        assert!(!project.root().join("out").exists());
    };
    refused(
        &project,
        &["publish", "public", "--ceiling", "TLP:GREEN"],
        "above-the-target",
    );
    publish(&project, "partners");

    project.edit(EVENT, "title: ", "title: Now ");
    refused(&project, &["publish", "public"], "silent-edit");
    publish(&project, "drafts");
    project.edit(
        EVENT,
        "title: Now ",
        "revisions:\n  - {date: 2031-06-07, kind: update, note: Looked again.}\ntitle: Now ",
    );
    refused(&project, &["publish", "public"], "not-an-edition");
    publish(&project, "drafts");

    project.edit(EVENT, "title: Now ", "titel: Now ");
    refused(&project, &["publish", "public"], "unknown-field");
    let (code, _, words) = bluf(&project, &["publish", "pubic"]);
    assert!(
        code != 0 && words.contains("no target `pubic`; did you mean `public`?"),
        "{words}"
    );
}

#[test]
fn a_target_that_demands_a_signature_gets_a_good_one() {
    let project = published();
    let pair = minisign::KeyPair::generate_unencrypted_keypair().expect("keys");
    let outside = tempfile::tempdir().expect("a folder");
    let key = outside.path().join("key");
    std::fs::write(&key, pair.sk.to_box(None).expect("a box").to_string()).expect("a key");
    let keyed = format!("public_key = \"{}\"\n[targets.pages]", pair.pk.to_base64());
    project.put(
        "bluf.toml",
        TARGETS.replace("[targets.pages]", &keyed).replace(
            "[targets.drafts]\nfolder = \"drafts\"",
            "[targets.signed]\nfolder = \"out\"",
        ),
    );
    let refused = |why: &str| {
        let (code, _, words) = bluf(&project, &["publish", "signed"]);
        assert!(code == 1 && words.contains(why), "{words}");
    };
    refused("there is none of this state in site");
    project.build();
    let key = key.to_string_lossy();
    let (code, _, words) = bluf(&project, &["sign", "--key", &key]);
    assert_eq!(code, 0, "{words}");
    publish(&project, "signed");
    assert_eq!(stands(&project, "out"), stands(&project, "site"));
    assert!(stands(&project, "out").contains_key("manifest.json.minisig"));
    let back = |from: &str| bluf(&project, &["rollback", "signed", "1", "--from", from]);
    assert_eq!(back("site").0, 0);
    project.build();
    let signature = project.site().join("manifest.json.minisig");
    let signed = std::fs::read(&signature).expect("a signature");
    std::fs::remove_file(&signature).expect("removed");
    let (code, _, words) = back("site");
    assert!(
        code == 1 && words.contains("there is none beside this edition"),
        "{words}"
    );
    std::fs::write(&signature, signed).expect("written");
    project.put(
        "templates/icon.svg",
        "<svg xmlns=\"http://www.w3.org/2000/svg\"/>",
    );
    refused("there is none of this state in site");
}

#[test]
fn a_branch_is_one_commit_a_publish_and_others_files_stay() {
    let project = published();
    let root = project.root();
    git(root, &["init", "--quiet", "--bare", "pages.git"]);
    project.build();
    publish(&project, "pages");
    let mut expected = stands(&project, "site");
    expected.insert(".nojekyll".to_owned(), Vec::new());
    assert_eq!(branch(&project, "one"), expected);
    assert!(publish(&project, "pages").starts_with("pages: up to date"));

    branch(&project, "two");
    project.put("two/CNAME", "brief.example.org\n");
    for line in ["add CNAME", "commit --quiet -m Named", "push --quiet"] {
        git(&root.join("two"), &line.split(' ').collect::<Vec<_>>());
    }
    change(&project);
    project.build();
    publish(&project, "pages");
    expected = stands(&project, "site");
    expected.insert(".nojekyll".to_owned(), Vec::new());
    expected.insert("CNAME".to_owned(), b"brief.example.org\n".to_vec());
    assert_eq!(branch(&project, "three"), expected);
    let log = git(&root.join("pages.git"), &["log", "--format=%s", "pages"]);
    assert_eq!(log, "Publish edition 2\nNamed\nPublish edition 1\n");
}

#[test]
fn what_somebody_changed_there_is_put_right_when_asked_for() {
    let project = published();
    let root = project.root();
    git(root, &["init", "--quiet", "--bare", "pages.git"]);
    project.build();
    publish(&project, "public");
    publish(&project, "pages");
    let wanted = stands(&project, "site");
    let altered = "events/closing.html";
    project.edit(&format!("out/{altered}"), "walked out", "stayed in");
    std::fs::remove_file(root.join("out/events/reopening.html")).expect("a file");
    branch(&project, "two");
    project.edit(&format!("two/{altered}"), "walked out", "stayed in");
    for line in ["add -u", "commit --quiet -m Altered", "push --quiet"] {
        git(&root.join("two"), &line.split(' ').collect::<Vec<_>>());
    }
    for (target, what) in [
        (
            "public",
            "again events/closing.html\nagain events/reopening.html\n",
        ),
        ("pages", "again events/closing.html\n"),
    ] {
        assert!(
            publish(&project, target).contains("up to date"),
            "its manifest is as it was"
        );
        let (_, said, words) = bluf(&project, &["publish", target, "--verify", "--dry-run"]);
        assert!(said.starts_with(what), "{said}{words}");
        let (code, said, words) = bluf(&project, &["publish", target, "--verify"]);
        assert!(
            code == 0 && said.contains(" 0 new, 0 changed, "),
            "{said}{words}"
        );
        let (_, said, _) = bluf(&project, &["publish", target, "--verify"]);
        assert!(said.contains("up to date"), "{said}");
    }
    assert_eq!(stands(&project, "out"), wanted);
    let mut there = branch(&project, "three");
    there.remove(".nojekyll");
    assert_eq!(there, wanted);
}

#[test]
fn a_file_of_a_branch_becomes_a_folder_and_a_file_again() {
    let project = published();
    let root = project.root();
    git(root, &["init", "--quiet", "--bare", "pages.git"]);
    project.edit(
        "bluf.toml",
        "[targets.pages]",
        "[targets.pages]\nunrecorded = true",
    );
    project.put("static/report.txt", "one");
    project.edit(CLOSING, "walked out.", "walked out, says [it](report.txt).");
    publish(&project, "pages");
    for (from, to) in [
        ("report.txt", "report.txt/one.txt"),
        ("report.txt/one.txt", "report.txt"),
    ] {
        std::fs::rename(root.join("static/report.txt"), root.join("static/old")).expect("moved");
        project.put(&format!("static/{to}"), "two");
        project.edit(CLOSING, &format!("({from})"), &format!("({to})"));
        project.build();
        publish(&project, "pages");
        let mut expected = stands(&project, "site");
        expected.insert(".nojekyll".to_owned(), Vec::new());
        assert_eq!(branch(&project, &to.replace('/', "-")), expected);
        let _ = std::fs::remove_dir_all(root.join("static/old"));
        let _ = std::fs::remove_file(root.join("static/old"));
    }
}

#[test]
fn a_site_most_of_whose_pages_would_go_is_replaced_only_when_asked_for() {
    let project = published();
    let root = project.root();
    git(root, &["init", "--quiet", "--bare", "pages.git"]);
    project.edit(
        "bluf.toml",
        "[targets.pages]",
        "[targets.pages]\nunrecorded = true",
    );
    let event = |n: u32| format!("content/events/other-{n:02}.md");
    for n in 0..20 {
        let text = format!(
            "---\ntitle: Other {n}\nsummary: More.\ndate: 2031-06-03\n---\nMore.[@cable]\n"
        );
        project.put(&event(n), &text);
    }
    publish(&project, "drafts");
    publish(&project, "pages");
    let stood = stands(&project, "drafts");
    for n in 0..20 {
        std::fs::remove_file(root.join(event(n))).expect("a file");
    }
    for target in ["drafts", "pages"] {
        for arguments in [&["publish", target][..], &["publish", target, "--dry-run"]] {
            let (code, said, words) = bluf(&project, arguments);
            let wanted = "would be taken away, events/other-00.html the first";
            assert!(code == 2 && words.contains(wanted), "{said}{words}");
            assert!(words.contains("say --replace"), "{words}");
        }
    }
    assert_eq!(stands(&project, "drafts"), stood);
    for target in ["drafts", "pages"] {
        let (code, said, words) = bluf(&project, &["publish", target, "--replace"]);
        assert!(code == 0 && said.contains(" gone, "), "{said}{words}");
        assert!(publish(&project, target).contains("up to date"));
    }
}

/// The files of the branch, checked out into a folder of the project.
fn branch(project: &Project, folder: &str) -> BTreeMap<String, Vec<u8>> {
    let clone = ["clone", "--quiet", "--branch", "pages", "pages.git", folder];
    git(project.root(), &clone);
    let mut files = stands(project, folder);
    files.retain(|path, _| !path.starts_with(".git/"));
    files
}

fn git(at: &Path, arguments: &[&str]) -> String {
    let output = Command::new("git")
        .args(["-c", "user.name=Test", "-c", "user.email=test@example.org"])
        .args(arguments)
        .current_dir(at)
        .output()
        .expect("git");
    assert!(
        output.status.success(),
        "{}",
        String::from_utf8_lossy(&output.stderr)
    );
    String::from_utf8_lossy(&output.stdout).into_owned()
}

#[cfg(unix)]
#[test]
fn no_way_leads_a_site_into_what_it_is_made_from() {
    let project = published();
    let root = project.root();
    std::os::unix::fs::symlink("content", root.join("link")).expect("a link");
    for folder in ["link/new", "link", "new/../.bluf/x"] {
        let (code, _, words) = bluf(&project, &["build", "--output", folder]);
        assert!(
            code != 0 && words.contains("what the site is made from"),
            "{folder}: {words}"
        );
    }
    for folder in ["link/new", "..", root.to_str().expect("a path")] {
        let settings = TARGETS.replace("folder = \"out\"", &format!("folder = \"{folder}\""));
        project.put("bluf.toml", settings);
        let (code, _, words) = bluf(&project, &["publish", "public"]);
        assert!(
            code == 1 && words.contains("what the site is made from"),
            "{folder}: {words}"
        );
    }
    assert!(!root.join("content/new").exists());
}

#[test]
fn a_target_that_is_none_is_told_with_its_place() {
    let project = Project::small();
    let told = |target: &str| {
        project.put(
            "bluf.toml",
            format!("[site]\ntitle = \"Test\"\n\n[targets.x]\n{target}\n"),
        );
        project.messages()
    };
    for (target, why) in [
        ("ceiling = \"TLP:CLEAR\"", "the target `x` needs one place"),
        (
            "folder = \"a\"\ngit = \"b\"",
            "the target `x` needs one place",
        ),
        ("folder = \"\"", "name a folder"),
        ("folder = \".\"", "holds what the site is made from"),
        ("folder = \"out/..\"", "holds what the site is made from"),
        (
            "folder = \"./content/x\"",
            "holds what the site is made from",
        ),
        ("folder = \"seeds\"", "holds what the site is made from"),
        ("folder = \"archive\"", "holds what the site is made from"),
        ("folder = \".bluf\"", "holds what the site is made from"),
        ("s3 = \"bucket\"", "write `s3://bucket/prefix`"),
        (
            "webdav = \"dav.example.org\"",
            "write `https://dav.example.org/folder`",
        ),
        (
            "sftp = \"me@example.org:www\"",
            "write `sftp://user@example.org/srv/www/brief`",
        ),
        (
            "webdav = \"https://me:secret@example.org/\"",
            "a password has no place in the project",
        ),
        ("folder = \"a\"\nbranch = \"b\"", "has no field `branch`"),
        (
            "s3 = \"s3://b/p\"\nendpoin = \"b\"",
            "did you mean `endpoint`?",
        ),
    ] {
        let words = told(target);
        assert!(words.contains(why), "{target}\n{words}");
        assert!(
            words.contains("bluf.toml:4")
                || words.contains("bluf.toml:5")
                || words.contains("bluf.toml:6"),
            "{words}"
        );
    }
    assert_eq!(
        told("s3 = \"s3://b/p\"\nendpoint = \"https://s3.example.org\""),
        ""
    );
}
