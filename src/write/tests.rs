//! What is written, what is left alone, and what a killed run leaves.

use super::*;

fn site(files: &[(&str, &str)]) -> Site {
    let output = |(path, text): &(&str, &str)| Output {
        path: (*path).to_owned(),
        bytes: text.as_bytes().to_vec(),
    };
    Site {
        files: files.iter().map(output).collect(),
    }
}

fn folder() -> tempfile::TempDir {
    tempfile::tempdir().expect("a temporary folder")
}

fn text(dir: &Path, path: &str) -> String {
    fs::read_to_string(dir.join(path)).unwrap_or_default()
}

#[test]
fn the_same_site_again_writes_nothing() {
    let dir = folder();
    let first = write(
        &site(&[("index.html", "a"), ("e/x.html", "b")]),
        &Published::default(),
        dir.path(),
    )
    .expect("written");
    assert_eq!(first.written, ["e/x.html", "index.html", "manifest.json"]);
    let second = write(
        &site(&[("index.html", "a"), ("e/x.html", "b")]),
        &Published::default(),
        dir.path(),
    )
    .expect("written");
    assert_eq!((second.written.len(), second.unchanged), (0, 3));
    assert!(!dir.path().join(STAGE).exists());
}

#[test]
fn stale_files_go_and_altered_and_foreign_ones_stay() {
    let dir = folder();
    write(
        &site(&[("a.html", "a"), ("e/x.html", "b"), ("e/y.html", "c")]),
        &Published::default(),
        dir.path(),
    )
    .expect("written");
    fs::write(dir.path().join("e/y.html"), "altered").expect("a file");
    fs::write(dir.path().join("mine.txt"), "mine").expect("a file");
    let changes =
        write(&site(&[("a.html", "a")]), &Published::default(), dir.path()).expect("written");
    assert_eq!(
        (changes.removed, changes.kept),
        (vec!["e/x.html".to_owned()], vec!["e/y.html".to_owned()])
    );
    assert_eq!(
        (text(dir.path(), "e/y.html"), text(dir.path(), "mine.txt")),
        ("altered".to_owned(), "mine".to_owned())
    );
}

#[test]
fn a_foreign_file_in_the_way_stops_everything() {
    let dir = folder();
    fs::write(dir.path().join("index.html"), "somebody's").expect("a file");
    let error = write(
        &site(&[("index.html", "a"), ("b.html", "b")]),
        &Published::default(),
        dir.path(),
    )
    .expect_err("refused");
    assert!(
        error.to_string().contains("bluf did not write it"),
        "{error}"
    );
    assert!(!dir.path().join("b.html").exists());
}

#[test]
fn a_manifest_that_is_broken_deletes_nothing() {
    let dir = folder();
    write(
        &site(&[("a.html", "a"), ("b.html", "b")]),
        &Published::default(),
        dir.path(),
    )
    .expect("written");
    let whole = text(dir.path(), NAME);
    fs::write(dir.path().join(NAME), &whole[..whole.len() / 2]).expect("a file");
    let changes =
        write(&site(&[("a.html", "a")]), &Published::default(), dir.path()).expect("written");
    assert_eq!(
        (changes.removed.len(), text(dir.path(), "b.html")),
        (0, "b".to_owned())
    );
}

#[test]
fn a_manifest_of_somebody_elses_stops_everything() {
    for path in [NAME, manifest::SIGNATURE] {
        let dir = folder();
        fs::write(dir.path().join(path), "{\"name\":\"An app\"}").expect("a file");
        let error = write(&site(&[("a.html", "a")]), &Published::default(), dir.path());
        let error = error.expect_err("refused").to_string();
        assert!(error.contains("bluf did not write it"), "{error}");
        assert_eq!(text(dir.path(), path), "{\"name\":\"An app\"}");
        assert!(!dir.path().join("a.html").exists());
    }
}

/// A run that ends makes room for the next, which may be there already.
#[test]
fn runs_at_the_same_time_fail_only_as_others_write() {
    let dir = folder();
    let run = |n: usize| {
        let words = n.to_string();
        let made = write(
            &site(&[("a.html", &words)]),
            &Published::default(),
            dir.path(),
        );
        made.err().map(|error| error.to_string())
    };
    let errors: Vec<String> = (0..400).into_par_iter().filter_map(run).collect();
    for error in errors {
        assert!(error.contains("another bluf is writing"), "{error}");
    }
    assert!(!dir.path().join(STAGE).exists());
}

#[test]
fn what_a_killed_run_was_to_change_is_still_known_as_it_was() {
    let dir = folder();
    let first = site(&[("a.html", "old"), ("b.html", "old")]);
    write(&first, &Published::default(), dir.path()).expect("written");
    let next = site(&[("a.html", "new"), ("b.html", "new")]);
    let stage = Stage::take(dir.path()).expect("a stage");
    let entries = next.files.iter().map(manifest::entry);
    let entries = entries.map(|e| (e.path.clone(), e)).collect();
    stage
        .list(&manifest::text(&manifest::Head::default(), &entries))
        .expect("staged");
    drop(stage); // Killed here: nothing is in place yet.
    let third = site(&[("a.html", "third")]);
    let changes = write(&third, &Published::default(), dir.path()).expect("written");
    assert_eq!(
        (changes.removed, changes.kept),
        (vec!["b.html".to_owned()], vec![])
    );
    assert!(!dir.path().join("b.html").exists());
}

#[test]
fn a_killed_run_is_finished_by_the_next() {
    let dir = folder();
    write(
        &site(&[("a.html", "old"), ("b.html", "old"), ("gone.html", "old")]),
        &Published::default(),
        dir.path(),
    )
    .expect("written");
    let next = site(&[("a.html", "new"), ("b.html", "new"), ("c.html", "new")]);
    let stage = Stage::take(dir.path()).expect("a stage");
    let entries = next.files.iter().map(manifest::entry);
    let list = manifest::text(
        &manifest::Head {
            program: "bluf".to_owned(),
            ..manifest::Head::default()
        },
        &entries.map(|e| (e.path.clone(), e)).collect(),
    );
    for file in &next.files {
        stage.put(&file.path, &file.bytes).expect("staged");
    }
    stage.list(&list).expect("staged");
    stage.place("a.html", dir.path()).expect("placed");
    stage.place("c.html", dir.path()).expect("placed");
    drop(stage); // Killed here: `c.html` is in place, and no manifest in place names it.
    // A run that fails does not forget whose it is.
    drop(Writer::open(dir.path()).expect("a writer"));
    let third = site(&[
        ("a.html", "third"),
        ("b.html", "third"),
        ("c.html", "third"),
    ]);
    let changes = write(&third, &Published::default(), dir.path()).expect("written");
    assert_eq!(changes.removed, ["gone.html"]);
    assert_eq!(
        ["a.html", "b.html", "c.html"].map(|p| text(dir.path(), p)),
        ["third", "third", "third"].map(str::to_owned)
    );
}

#[test]
fn a_site_that_is_not_finished_leaves_nothing() {
    let dir = folder();
    let out = dir.path().join("new/site");
    let writer = Writer::open(&out).expect("a writer");
    let file = &site(&[("e/x.html", "a")]).files[0];
    writer.take(file).expect("staged");
    assert!(!out.join("e").exists());
    drop(writer);
    assert!(!dir.path().join("new").exists());
    let writer = Writer::open(dir.path()).expect("a writer");
    writer.take(file).expect("staged");
    drop(writer);
    assert!(dir.path().exists() && !dir.path().join(STAGE).exists());
}

#[test]
fn two_runs_at_once_are_noticed() {
    let dir = folder();
    let held = Stage::take(dir.path()).expect("a stage");
    let error =
        write(&site(&[("a.html", "a")]), &Published::default(), dir.path()).expect_err("refused");
    assert!(error.to_string().contains("another bluf"), "{error}");
    drop(held);
}

#[cfg(unix)]
#[test]
fn nothing_is_written_through_a_symbolic_link() {
    let (dir, other) = (folder(), folder());
    std::os::unix::fs::symlink(other.path(), dir.path().join("e")).expect("a link");
    assert!(
        write(
            &site(&[("e/x.html", "a")]),
            &Published::default(),
            dir.path()
        )
        .is_err()
    );
    assert!(!other.path().join("x.html").exists());
}

#[test]
fn paths_that_lead_out_or_collide_are_refused() {
    let dir = folder();
    for path in [
        "../x",
        "/x",
        "a//b",
        "a\\b",
        "manifest.json",
        ".bluf-stage/x",
    ] {
        assert!(
            write(&site(&[(path, "")]), &Published::default(), dir.path()).is_err(),
            "{path}"
        );
    }
    assert!(
        write(
            &site(&[("a.html", ""), ("A.html", "")]),
            &Published::default(),
            dir.path()
        )
        .is_err()
    );
}

#[test]
fn a_file_becomes_a_folder_and_a_folder_a_file() {
    let dir = folder();
    let put = |files: &[(&str, &str)]| write(&site(files), &Published::default(), dir.path());
    let (file, deep) = ([("files/a", "1")], [("files/a/b/c", "2")]);
    put(&file).expect("written");
    for _ in 0..2 {
        assert_eq!(put(&deep).expect("written").removed, ["files/a"]);
        assert_eq!(text(dir.path(), "files/a/b/c"), "2");
        assert_eq!(put(&file).expect("written").removed, ["files/a/b/c"]);
        assert_eq!(text(dir.path(), "files/a"), "1");
    }
    // What somebody altered, or put there, stays, and nothing changes.
    fs::write(dir.path().join("files/a"), "altered").expect("a file");
    let words = put(&deep).expect_err("refused").to_string();
    assert!(words.contains("bluf did not write it"), "{words}");
    assert_eq!(text(dir.path(), "files/a"), "altered");
    fs::write(dir.path().join("files/a"), "1").expect("a file");
    put(&deep).expect("written");
    fs::create_dir(dir.path().join("files/a/empty")).expect("a folder");
    assert!(put(&file).is_err());
    assert_eq!(text(dir.path(), "files/a/b/c"), "2");
    assert!(!dir.path().join(STAGE).exists());
    put(&[("x", "")]).expect("written");
    let clash = put(&[("x", ""), ("x/y", "")]).expect_err("refused");
    assert!(clash.to_string().contains("is a file too"), "{clash}");
}

#[test]
fn what_a_killed_run_staged_is_no_hindrance() {
    let dir = folder();
    let stage = Stage::take(dir.path()).expect("a stage");
    stage.put("a", b"1").expect("staged");
    drop(stage);
    write(&site(&[("a/b", "2")]), &Published::default(), dir.path()).expect("written");
    assert_eq!(text(dir.path(), "a/b"), "2");
}

/// Two names of one file stand for a file system that knows no case.
#[cfg(unix)]
#[test]
fn a_name_that_changes_in_case_alone_keeps_its_file() {
    let dir = folder();
    let put = |files: &[(&str, &str)]| write(&site(files), &Published::default(), dir.path());
    put(&[("files/Map.png", "1")]).expect("written");
    let name = |name: &str| dir.path().join("files").join(name);
    fs::hard_link(name("Map.png"), name("map.png")).expect("a link");
    let changes = put(&[("files/map.png", "1")]).expect("written");
    assert_eq!(changes.removed, Vec::<String>::new());
    assert!(name("Map.png").exists());
    fs::write(name("Map.png"), "2").expect("written");
    put(&[("files/map.png", "2")]).expect("written");
    fs::remove_file(name("Map.png")).expect("removed");
    fs::hard_link(name("map.png"), name("MAP.png")).expect("a link");
    put(&[("files/MAP.png", "3")]).expect("ours under another case");
}

#[cfg(unix)]
#[test]
fn a_lock_that_was_removed_keeps_nobody_out_and_lets_nobody_in() {
    let dir = folder();
    let held = Stage::take(dir.path()).expect("a stage");
    let late = fs::File::open(dir.path().join(STAGE).join("lock")).expect("opened before it goes");
    held.clear().expect("cleared");
    late.try_lock().expect("locked, and nobody sees it");
    assert!(!stage::is_at(&late, &dir.path().join(STAGE).join("lock")));
    let next = Stage::take(dir.path()).expect("a stage");
    assert!(!stage::is_at(&late, &dir.path().join(STAGE).join("lock")));
    assert!(Stage::take(dir.path()).is_err());
    drop(next);
}
