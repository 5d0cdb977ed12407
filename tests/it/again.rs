//! A build that is left out because nothing has changed is one that would have changed nothing.

use crate::project::{Project, Quiet, tree};
use bluf::build::{Done, Watch, build, build_again};
use std::path::Path;
use std::time::{Duration, SystemTime};

/// So many things happen.
const ROUNDS: usize = 16;

/// Longer than a tick of any clock that a test runs by.
const SETTLED: Duration = Duration::from_millis(40);

fn watch(program: &Path) -> Watch<'_> {
    Watch {
        program,
        settled: SETTLED,
        now: SystemTime::now,
    }
}

fn again(project: &Project, program: &Path) -> bool {
    let done = build_again(&project.project(), None, Some(watch(program)), &Quiet);
    match done.unwrap_or_else(|failure| panic!("{failure:?}")) {
        Done::Built(..) => false,
        Done::Same { pages, .. } => {
            assert!(pages > 0);
            true
        }
    }
}

fn wait() {
    std::thread::sleep(SETTLED * 2);
}

/// Until nothing is done any more, which is soon.
fn settle(project: &Project, program: &Path) {
    let soon = (0..4).any(|_| {
        wait();
        again(project, program)
    });
    assert!(soon, "three builds of the same do not settle");
}

/// What a site of the same files is that was never built before.
fn is_clean(project: &Project, said: &str) {
    let fresh = tempfile::tempdir().expect("a folder");
    let out = fresh.path().join("site");
    build(&project.project(), Some(&out), &Quiet).unwrap_or_else(|f| panic!("{f:?}"));
    assert!(tree(&project.site()) == tree(&out), "{said}");
}

/// Numbers that look like chance and are the same each time.
struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 % 1_000_003).expect("small") % sides
    }
}

/// One thing that a writer, an editor or a careless hand does to a project or to its site.
fn disturb(project: &Project, dice: &mut Dice, round: usize) -> String {
    let files: Vec<String> = tree(&project.root().join("content")).into_keys().collect();
    let pages: Vec<String> = tree(&project.site()).into_keys().collect();
    let page = project.site().join(&pages[dice.roll(pages.len())]);
    let text = project
        .root()
        .join("content")
        .join(&files[dice.roll(files.len())]);
    let extra = project.root().join("content/pages/extra.md");
    // Each of them once, then as they come.
    let what = if round < 11 { round } else { dice.roll(11) };
    match what {
        0 => {
            let before = std::fs::read_to_string(&text).expect("a text");
            std::fs::write(&text, format!("{before}\nSaid in round {round}.\n")).expect("written");
            format!("{} is longer", text.display())
        }
        1 => {
            // Of the same length, in place, with the time that it had.
            let then = std::fs::metadata(&page)
                .and_then(|m| m.modified())
                .expect("a time");
            let mut bytes = std::fs::read(&page).expect("a page");
            bytes.reverse();
            std::fs::write(&page, bytes).expect("written");
            let file = std::fs::File::options()
                .append(true)
                .open(&page)
                .expect("a page");
            file.set_modified(then).expect("set");
            format!("{} is altered", page.display())
        }
        2 => {
            std::fs::remove_file(&page).expect("removed");
            format!("{} is gone", page.display())
        }
        3 => {
            let file = std::fs::File::options()
                .append(true)
                .open(&page)
                .expect("a page");
            file.set_modified(std::time::SystemTime::UNIX_EPOCH)
                .expect("set");
            format!("{} is touched", page.display())
        }
        4 => {
            project.put("content/pages/extra.md", "---\ntitle: Extra\n---\nMore.\n");
            "a page more".to_owned()
        }
        6 => {
            let _ = std::fs::remove_file(&extra);
            "a page less".to_owned()
        }
        5 if extra.exists() => {
            let other = extra.with_file_name("other.md");
            std::fs::rename(&extra, &other).expect("renamed");
            std::fs::rename(&other, &extra).expect("renamed");
            "there and back".to_owned()
        }
        7 => {
            project.put("templates/plain.html", format!("<p>{round}</p>"));
            "a template".to_owned()
        }
        8 => {
            let _ = std::fs::remove_file(project.root().join("templates/plain.html"));
            "no template".to_owned()
        }
        9 => {
            std::fs::remove_dir_all(project.root().join(".bluf")).expect("removed");
            "forgotten".to_owned()
        }
        _ => "nothing".to_owned(),
    }
}

#[test]
fn a_build_left_out_is_the_same_as_one_made() {
    let project = Project::small();
    let program = project.root().join("program");
    std::fs::write(&program, "first").expect("a program");
    let mut dice = Dice(0x9e37_79b9_7f4a_7c15);
    settle(&project, &program);
    let mut left_out = 0;
    for round in 0..ROUNDS {
        let said = disturb(&project, &mut dice, round);
        // Sometimes at once, sometimes later: what is not settled is built.
        if dice.roll(2) == 0 {
            wait();
        }
        left_out += usize::from(again(&project, &program));
        is_clean(&project, &said);
        if dice.roll(2) == 0 {
            settle(&project, &program);
        }
    }
    assert!(left_out < ROUNDS / 2);
}

#[test]
fn what_is_asked_for_is_what_is_remembered() {
    let project = Project::small();
    let program = project.root().join("program");
    std::fs::write(&program, "first").expect("a program");
    settle(&project, &program);
    let elsewhere = tempfile::tempdir().expect("a folder");
    let out = elsewhere.path().join("site");
    let other = || {
        build_again(
            &project.project(),
            Some(&out),
            Some(watch(&program)),
            &Quiet,
        )
    };
    assert!(matches!(other(), Ok(Done::Built(..))));
    assert!(again(&project, &program), "the other output is another");
    std::fs::write(&program, "second").expect("a program");
    assert!(!again(&project, &program), "another program");
    settle(&project, &program);
    let record = project.root().join(".bluf/built");
    for entry in std::fs::read_dir(record).expect("records") {
        std::fs::write(entry.expect("an entry").path(), "{\"asked\":").expect("cut off");
    }
    assert!(!again(&project, &program), "a record that is cut off");
}

#[test]
fn warnings_are_told_each_time() {
    let project = Project::small();
    let program = project.root().join("program");
    std::fs::write(&program, "first").expect("a program");
    project.put(
        "content/events/lone.md",
        "---\ntitle: Lone\ndate: 2024-01-01\nsummary: Nobody says so.\n---\n",
    );
    for _ in 0..4 {
        wait();
        assert!(!again(&project, &program));
    }
}
