//! What publishing promises, on a store in memory.

mod folders;
mod memory;
mod turns;

use super::journal::{DONE, JOURNAL, Journal, OWN, done};
use super::run::whole;
use super::store::Store;
use super::wanted::{Known, Wanted};
use super::{Clock, Over, Plan, Run, Why, publish_to};
use crate::evidence::sha256;
use memory::{
    Dice, Hands, Memory, PATIENCE, Slow, random_site, send, send_as, send_by, short, site, site_of,
    whole_site,
};
use std::collections::BTreeMap;
use std::time::Duration;

/// What a first publish leaves.
fn fresh(wanted: &Wanted) -> BTreeMap<String, Vec<u8>> {
    let store = Memory::empty();
    send(&store, wanted).expect("published");
    store.files()
}

fn problem(result: anyhow::Result<Plan>) -> String {
    format!("{:#}", result.expect_err("refused"))
}

#[test]
fn a_site_is_put_whole_and_then_nothing_travels() {
    let wanted = site(&[
        ("index.html", "a"),
        ("events/e.html", "b"),
        ("style.css", "c"),
    ]);
    let store = Memory::empty();
    let plan = send(&store, &wanted).expect("published");
    assert_eq!(
        (plan.writes.len(), plan.gone.len(), plan.unchanged),
        (3, 0, 0)
    );
    assert_eq!(store.stands(), site_of(&wanted));
    let before = store.log().len();
    assert!(send(&store, &wanted).expect("published").is_nothing());
    assert_eq!(store.log().len(), before, "{:?}", store.log());
}

#[test]
fn what_leads_somewhere_comes_after_what_it_leads_to() {
    let old = site(&[
        ("index.html", "1"),
        ("events/a.html", "1"),
        ("old.css", "1"),
        ("events/gone.html", "1"),
        ("feed.xml", "1"),
    ]);
    let new = site(&[
        ("index.html", "2"),
        ("events/a.html", "2"),
        ("events/b.html", "2"),
        ("new.css", "2"),
        ("feed.xml", "2"),
        ("map.html", "2"),
    ]);
    let store = Memory::with(fresh(&old));
    send(&store, &new).expect("published");
    let log: Vec<String> = (store.log().into_iter())
        .filter(|line| !line.contains(OWN))
        .collect();
    let at = |line: &str| log.iter().position(|l| l == line).expect(line);
    let order = [
        "put new.css",
        "put events/b.html",
        "put events/a.html",
        "put feed.xml",
        "put index.html",
        "put manifest.json",
    ];
    assert!(
        order.windows(2).all(|pair| at(pair[0]) < at(pair[1])),
        "{log:?}"
    );
    assert!(at("put map.html") < at("put events/a.html"), "{log:?}");
    let last = [&log[log.len() - 2], &log[log.len() - 1]];
    assert!(
        last.iter().all(|line| line.starts_with("remove ")),
        "{log:?}"
    );
    assert_eq!(log.len(), order.len() + 3, "{log:?}");
}

#[test]
fn files_of_others_stay_and_are_never_overwritten() {
    let wanted = site(&[("index.html", "a"), ("notes.html", "b")]);
    let theirs = BTreeMap::from([("theirs.html".to_owned(), b"x".to_vec())]);
    let store = Memory::with(theirs);
    send(&store, &wanted).expect("published");
    send(&store, &site(&[("index.html", "a")])).expect("published");
    assert_eq!(store.files().get("theirs.html"), Some(&b"x".to_vec()));
    let before = store.files();
    let clash = site(&[("index.html", "c"), ("theirs.html", "d")]);
    let words = problem(send(&store, &clash));
    assert!(
        words.contains("theirs.html would be overwritten"),
        "{words}"
    );
    assert_eq!(store.files(), before);
    let many: Vec<String> = (0..40).map(|n| format!("events/{n}.html")).collect();
    let mut many: Vec<(&str, &str)> = many.iter().map(|path| (path.as_str(), "e")).collect();
    many.push(("theirs.html", "d"));
    assert!(problem(send(&store, &site(&many))).contains("theirs.html would be overwritten"));
    let in_the_way = BTreeMap::from([("events".to_owned(), b"a file".to_vec())]);
    let store = Memory::with(in_the_way);
    assert!(problem(send(&store, &site(&many))).contains("would be overwritten"));
    assert!(store.log().is_empty());
}

#[test]
fn a_site_of_which_most_would_go_is_told() {
    let of = |pages: std::ops::Range<usize>| {
        let pages: Vec<String> = pages.map(|n| format!("events/{n}.html")).collect();
        let mut files: Vec<(&str, &str)> = pages.iter().map(|path| (path.as_str(), "e")).collect();
        files.push(("index.html", "a"));
        site(&files)
    };
    let ends = |stands: Wanted, wanted: Wanted| {
        let store = Memory::with(fresh(&stands));
        send(&store, &wanted).map(|plan| plan.gone.len())
    };
    // Half of them go, or few do.
    assert_eq!(ends(of(0..20), of(10..20)).expect("published"), 10);
    assert_eq!(ends(of(0..9), of(9..9)).expect("published"), 9);
    let words = ends(of(0..20), of(11..40))
        .expect_err("refused")
        .to_string();
    assert!(words.contains("11 of the 20 pages"), "{words}");
    assert!(words.contains("events/0.html the first"), "{words}");
}

#[test]
fn a_manifest_of_somebody_else_is_refused() {
    let theirs = BTreeMap::from([(
        "manifest.json".to_owned(),
        b"{\"name\":\"an app\"}".to_vec(),
    )]);
    let words = problem(send(&Memory::with(theirs), &site(&[("index.html", "a")])));
    assert!(words.contains("it is not bluf's"), "{words}");
}

#[test]
fn an_edition_that_the_project_does_not_know_is_not_published_over() {
    let manifest = |edition: &str| {
        format!(
            "{{\"program\":\"bluf\",\"version\":\"0.1.0\",\"format\":2,\"edition\":{edition},\"before\":null,\"files\":[]}}"
        )
    };
    let check_before = |wanted: &str, stands: &str, manifests: Vec<Option<String>>| {
        let known = Known { manifests };
        let (head, _) = crate::write::manifest::parse(stands.as_bytes()).expect("a manifest");
        known
            .admit(&head, &sha256(stands.as_bytes()), wanted)
            .map_err(|e| e.to_string())
    };
    let check = |stands: &str, manifests| check_before("another", stands, manifests);
    let two = manifest("2");
    let own = Some(sha256(two.as_bytes()));
    assert_eq!(check(&two, vec![None, own]), Ok(()));
    let ahead = check(&two, vec![None]).expect_err("ahead");
    assert!(
        ahead.contains("holds edition 2, and this project knows 1"),
        "{ahead}"
    );
    let other = check(&two, vec![None, Some("0".repeat(64))]).expect_err("another");
    assert!(other.contains("is not this project's edition 2"), "{other}");
    assert_eq!(check(&manifest("null"), Vec::new()), Ok(()));
    // A record that does not tell what its site was admits nothing but that which is to stand there.
    let one = manifest("1");
    let unknown = check(&one, vec![None]).expect_err("unknown");
    assert!(
        unknown.contains("does not say what the site was"),
        "{unknown}"
    );
    let same = sha256(one.as_bytes());
    assert_eq!(check_before(&same, &one, vec![None]), Ok(()));
}

#[test]
fn a_publisher_that_is_alive_is_left_alone_and_a_dead_one_is_not() {
    let wanted = site(&[("index.html", "a")]);
    let claim =
        |beat: u32| format!("{{\"holds\":true,\"beat\":{beat},\"patience\":20}}").into_bytes();
    let path = format!("{OWN}claims/other");
    let dead = Memory::with(BTreeMap::from([(path.clone(), claim(7))]));
    send(&dead, &wanted).expect("taken over");
    assert_eq!(dead.stands(), site_of(&wanted));

    /// Beats whenever the other side waits.
    struct Alive<'a>(&'a Memory, Hands, String);
    impl Clock for Alive<'_> {
        fn now(&self) -> Duration {
            self.1.now()
        }
        fn sleep(&self, time: Duration) {
            self.1.sleep(time);
            let beat = format!(
                "{{\"holds\":true,\"beat\":{},\"patience\":20}}",
                self.now().as_millis()
            );
            whole(self.0.files.lock()).insert(self.2.clone(), beat.into_bytes());
        }
    }
    let store = Memory::with(BTreeMap::from([(path.clone(), claim(7))]));
    let run = Run {
        nonce: "one".to_owned(),
        known: &Known::default(),
        verify: false,
        over: Over::default(),
        dry: false,
        clock: &Alive(&store, Hands::default(), path.clone()),
        watch: &(),
    };
    let words = problem(publish_to(&store, PATIENCE, &wanted, &run));
    assert!(words.contains("another publisher is at work"), "{words}");
    assert_eq!(store.files().keys().collect::<Vec<_>>(), [&path]);
}

#[test]
fn a_publisher_that_lost_its_lock_stops() {
    /// Takes the lock away as soon as the journal is there, and lets a long time pass.
    struct Thief<'a>(&'a Memory, Hands);
    impl Clock for Thief<'_> {
        fn now(&self) -> Duration {
            let mut files = whole(self.0.files.lock());
            if files.contains_key(JOURNAL) && files.remove(&format!("{OWN}claims/one")).is_some() {
                self.1.sleep(PATIENCE * 3);
            }
            self.1.now()
        }
        fn sleep(&self, time: Duration) {
            self.1.sleep(time);
        }
    }
    let store = Memory::empty();
    let run = Run {
        nonce: "one".to_owned(),
        known: &Known::default(),
        verify: false,
        over: Over::default(),
        dry: false,
        clock: &Thief(&store, Hands::default()),
        watch: &(),
    };
    let words = problem(publish_to(
        &store,
        PATIENCE,
        &site(&[("index.html", "a")]),
        &run,
    ));
    assert!(words.contains("another publisher took over"), "{words}");
    assert!(
        !store.files().contains_key("index.html"),
        "{:?}",
        store.log()
    );
}

#[test]
fn two_at_once_never_both_go_on() {
    let (one, two) = (
        site(&[("index.html", "1"), ("a.html", "1")]),
        site(&[("index.html", "2"), ("b.html", "2")]),
    );
    for _ in 0..10 {
        let store = Memory::empty();
        let ended = std::thread::scope(|scope| {
            let first = scope.spawn(|| send_by(&store, &one, "one", &Slow::default()).is_ok());
            let second = scope.spawn(|| send_by(&store, &two, "two", &Slow::default()).is_ok());
            [first, second].map(|run| run.join().expect("no panic"))
        });
        // Both may have run, one after the other, or neither; what stands is one of the two, or what was.
        let stands = store.files();
        let either = [&one, &two].map(|site| stands == whole_site(site));
        match ended {
            [false, false] => assert!(
                stands.keys().all(|path| path.starts_with(OWN)),
                "{stands:?}"
            ),
            _ => assert!(either[0] || either[1], "{ended:?} {:?}", store.log()),
        }
        send_as(&store, &two, "three").expect("published");
        assert_eq!(store.stands(), site_of(&two));
    }
}

#[test]
fn after_any_cuts_a_target_is_what_a_fresh_publish_makes() {
    let mut cuts = 0;
    for seed in 1..120 {
        let mut dice = Dice(seed * 7919);
        let mut stands = BTreeMap::from([("theirs.txt".to_owned(), b"t".to_vec())]);
        for turn in 0..8 {
            let wanted = random_site(&mut dice);
            let store = Memory::cut(stands, 1 + dice.below(40), dice.below(2) == 0);
            let ended = send_as(&store, &wanted, &format!("n{turn}"));
            stands = store.files();
            assert_eq!(
                whole(store.broken.lock()).join(" "),
                "",
                "seed {seed}, turn {turn}"
            );
            if ended.is_ok() {
                let mut expected = whole_site(&wanted);
                expected.insert("theirs.txt".to_owned(), b"t".to_vec());
                assert_eq!(short(&stands), short(&expected), "seed {seed}, turn {turn}");
            } else {
                cuts += 1;
            }
        }
        let last = random_site(&mut dice);
        let store = Memory::with(stands);
        send_as(&store, &last, "last").expect("finished");
        let mut expected = whole_site(&last);
        expected.insert("theirs.txt".to_owned(), b"t".to_vec());
        assert_eq!(store.stands(), short(&expected), "seed {seed}");
    }
    assert!(cuts > 300, "{cuts}");
}

#[test]
fn a_cut_run_is_not_sent_anew_as_far_as_it_was_confirmed() {
    let files: Vec<String> = (0..50).map(|n| format!("events/{n:02}.html")).collect();
    let wanted = site(
        &files
            .iter()
            .map(|path| (path.as_str(), "e"))
            .collect::<Vec<_>>(),
    );
    let store = Memory::empty();
    let mut journal = Journal {
        to: sha256(&wanted.manifest),
        ..Default::default()
    };
    let entries = wanted.entries.values();
    journal.writes = entries
        .map(|e| (e.path.clone(), e.sha256.clone()))
        .collect();
    let text = journal.text();
    store.put(DONE, &done(&text, 30), None).expect("put");
    store.put(JOURNAL, &text, None).expect("put");
    for path in &files[..30] {
        store.put(path, b"e", None).expect("put");
    }
    let plan = send(&store, &wanted).expect("finished");
    assert_eq!(plan.writes.len(), 20);
    assert!(plan.writes.iter().all(|step| step.why == Why::New));
    assert_eq!(store.stands(), site_of(&wanted));
}
