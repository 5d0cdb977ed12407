//! What a preview shows is what a build writes, however many edits ago it was opened.

use crate::project::{Project, Quiet, files, picture, tree};
use bluf::build::{Failure, build_site};
use bluf::link::Library;
use bluf::live::{Change, Live, Outcome};
use bluf::load::{Files, reload};
use bluf::model::Subject;
use bluf::model::marking::Marking;
use bluf::prove::prove;
use bluf::report::Severity;
use bluf::{link, parse};
use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::mpsc::{Receiver, channel};
use std::time::Duration;

/// A small generator with a seed (SplitMix64), so that a failure can be had again.
struct Chance(u64);

impl Chance {
    fn below(&mut self, most: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        let z = z ^ (z >> 31);
        usize::try_from(z % u64::try_from(most).expect("a size")).expect("a size")
    }
}

const NUMBERED: usize = 20;

/// The small project with twenty events more, each from a source of its own, each leading to the next.
fn project() -> Project {
    let project = Project::small();
    project.put("static/quay.png", picture("one"));
    project.put("static/tariff.csv", "berth,price\n");
    project.put("static/quay.png.toml", "caption = \"At dawn\"\n");
    for n in 0..NUMBERED {
        project.put(
            &format!("seeds/report-{n}.md"),
            format!("---\ntitle: Report {n}\nkind: article\npublisher: Quay Monitor\npublished: 2031-06-{:02}\nlanguage: en\nreliability: C\nrights: CC-BY-4.0\npublish: full\n---\nCrane {n} moved.\n", n + 5),
        );
        let next = (n + 1) % NUMBERED;
        project.put(
            &format!("content/events/crane-{n}.md"),
            format!("---\ntitle: Crane {n} moves\nsummary: It moves again.\ndate: 2031-06-{:02}\nplaces: [harbour]\nactors: [port]\n---\nCrane {n} moved.[@report-{n}] Then [[crane-{next}]].\n\n![The quay](quay.png)\n\nSee [prices](tariff.csv).\n", n + 5),
        );
    }
    project
}

/// Changes one thing on disk, and says which paths a watcher would have named.
fn edit(
    project: &Project,
    chance: &mut Chance,
    undo: &mut Vec<BTreeMap<String, Vec<u8>>>,
) -> Vec<PathBuf> {
    let all = tree(project.root());
    let documents: Vec<&String> = all.keys().filter(|p| p.ends_with(".md")).collect();
    let path = documents[chance.below(documents.len())].clone();
    let file = project.root().join(&path);
    let text = String::from_utf8_lossy(&all[&path]).into_owned();
    let which = chance.below(15);
    if which != 10 {
        undo.push(all.clone());
    }
    let mut named = vec![file.clone()];
    match which {
        0 => project.put(&path, text.replace("moves", "turns")),
        1 => project.put(&path, format!("{text}\nA word more.\n")),
        2 => project.put(&path, text.replacen("title: ", "title: New: ", 1)),
        3 => project.put(&path, text.replace("2031-06-0", "2031-06-1")),
        4 => std::fs::remove_file(&file).expect("a file"),
        5 => {
            let to = file.with_file_name(format!("moved-{}.md", chance.below(1000)));
            std::fs::rename(&file, &to).expect("a file");
            named.push(to);
        }
        6 => {
            let sheet = format!("/* {} */\n", chance.below(9));
            let style = std::fs::read_to_string("templates/style.css").expect("a style");
            project.put("templates/style.css", style + &sheet);
            named = vec![project.root().join("templates/style.css")];
        }
        7 => {
            let marked = text.replacen("marking: TLP:RED\n", "", 1);
            let other = if marked == text {
                text.replacen("---\n", "---\nmarking: TLP:RED\n", 1)
            } else {
                marked
            };
            project.put(&path, other);
        }
        8 => {
            let says = "a,b\n".repeat(chance.below(4));
            let (path, bytes) = match chance.below(3) {
                0 => ("static/quay.png", picture(&says)),
                1 => ("static/tariff.csv", says.into_bytes()),
                _ => ("static/new.csv", says.into_bytes()),
            };
            project.put(path, bytes);
            named = vec![project.root().join(path)];
        }
        9 => {
            let path = "static/quay.png.toml";
            let markings = [
                "",
                "marking = \"TLP:RED\"\n",
                "alt = \"A quay\"\n",
                "credit = \"Us\"\n",
            ];
            project.put(path, markings[chance.below(4)]);
            named = vec![project.root().join(path)];
        }
        10 => named = put_back(project, &all, undo.pop()),
        // Words of the interface, a slip among them, and none.
        12 => {
            let path = "locale/en.ftl";
            let words = [
                "nav-home = Start\n",
                "nav-home = Begin\n",
                "nav-hme = Start\n",
                "",
            ];
            project.put(path, words[chance.below(4)]);
            named = vec![project.root().join(path)];
        }
        // What nothing leads to may come and go.
        11 => {
            let loose: Vec<&&String> = documents.iter().filter(|p| p.contains("loose")).collect();
            if loose.is_empty() {
                named = come(project, chance);
            } else {
                let file = project.root().join(loose[chance.below(loose.len())]);
                std::fs::remove_file(&file).expect("a file");
                named = vec![file];
            }
        }
        _ => named = come(project, chance),
    }
    named
}

/// Puts a document of any kind anywhere among the others, beside what an editor leaves behind.
fn come(project: &Project, chance: &mut Chance) -> Vec<PathBuf> {
    let id = format!(
        "{}-loose-{}",
        ["a", "crane-1", "d", "m", "z"][chance.below(5)],
        chance.below(99)
    );
    let (a, b) = (chance.below(NUMBERED), chance.below(NUMBERED));
    let (path, text) = match chance.below(6) {
        0 => (
            format!("seeds/{id}.md"),
            format!(
                "---\ntitle: Loose {id}\nkind: article\npublisher: Quay Monitor\npublished: 2031-06-20\nlanguage: en\nreliability: C\nrights: CC-BY-4.0\npublish: full\nderived_from: [report-{b}]\n---\nAs [[crane-{a}]] moved.\n"
            ),
        ),
        1 => (
            format!("content/actors/{id}.md"),
            format!(
                "---\nname: The {id}\nkind: organization\nparent: port\n---\nThey saw [[crane-{a}]].\n"
            ),
        ),
        2 => (
            format!("content/places/{id}.md"),
            format!(
                "---\nname: Quay {id}\ncountry: SE\nposition: {{distance_km: 3, of: harbour}}\n---\nNear [[crane-{a}]].\n"
            ),
        ),
        3 => (
            format!("content/pages/{id}.md"),
            format!("---\ntitle: On {id}\n---\nSee [[report-{b}]] and [[crane-{a}]].\n"),
        ),
        _ => (
            format!("content/events/{id}.md"),
            format!(
                "---\ntitle: Loose {id}\nsummary: It moves too.\ndate: 2031-06-{:02}\npart_of: crane-{a}\nplaces: [harbour]\nactors: [port]\nclaims:\n  - id: {id}-claim\n    claimant: report-{a}\n    attribute: days\n    subject: a-loose-1\n    value: {b}\n    evidence: [{{source: report-{a}}}]\n---\nIt moved.[@report-{a}] See [[crane-{b}]].\n",
                a + 5
            ),
        ),
    };
    let beside = format!("{path}.swp");
    project.put(&beside, "an editor's");
    std::fs::remove_file(project.root().join(&beside)).expect("a file");
    let text = match (a + b) % 5 {
        0 => text.replacen("---\n", "---\ndraft: true\n", 1),
        _ => text,
    };
    project.put(&path, text);
    vec![project.root().join(&beside), project.root().join(path)]
}

/// Undoes the last edit that stands.
fn put_back(
    project: &Project,
    now: &BTreeMap<String, Vec<u8>>,
    then: Option<BTreeMap<String, Vec<u8>>>,
) -> Vec<PathBuf> {
    let Some(then) = then else { return Vec::new() };
    let mut named = Vec::new();
    for path in now.keys().filter(|path| !then.contains_key(*path)) {
        std::fs::remove_file(project.root().join(path)).expect("a file");
        named.push(project.root().join(path));
    }
    for (path, bytes) in then
        .iter()
        .filter(|(path, bytes)| now.get(*path) != Some(*bytes))
    {
        project.put(path, bytes);
        named.push(project.root().join(path));
    }
    named
}

fn shown(live: &Live) -> BTreeMap<String, Vec<u8>> {
    let file = |path: &str| {
        let bytes = live.get(path).expect("a page").expect("a file");
        (path.to_owned(), bytes.to_vec())
    };
    live.paths().iter().map(|path| file(path)).collect()
}

fn same(live: &Live, good: &BTreeMap<String, Vec<u8>>, when: &str) {
    let shown = shown(live);
    let differs = |path: &&String| shown.get(*path) != good.get(*path);
    let wrong: Vec<&String> = (shown.keys().chain(good.keys())).filter(differs).collect();
    assert!(wrong.is_empty(), "{when}: {wrong:?} differ from a build");
}

/// Whether leaks are all that a build fails for.
fn leaks<T>(built: &Result<T, Failure>) -> bool {
    let Err(Failure::Content(found)) = built else {
        return false;
    };
    let findings = found.report.findings.iter();
    let mut errors = findings.filter(|f| f.severity == Severity::Error);
    errors.all(|f| f.rule == "leak")
}

#[test]
fn after_a_hundred_edits_it_shows_what_a_build_writes() {
    a_hundred_edits(|project| project);
}

/// Where everything that is marked is shown, and nothing withheld.
#[test]
fn after_a_hundred_edits_it_shows_all_that_is_marked() {
    a_hundred_edits(|project| project.under(Some(Marking::Red)));
}

#[test]
fn after_a_hundred_edits_it_shows_a_day_as_it_was_known() {
    let day = "2031-06-22".parse().expect("a day");
    a_hundred_edits(|project| project.as_of(Some(day)));
}

/// Edits a project a hundred times, and compares the preview of it, as it is asked for, with a build.
fn a_hundred_edits(asked: impl Fn(bluf::build::Project) -> bluf::build::Project) {
    let project = project();
    let at = || asked(bluf::build::Project::at(project.root()));
    let live = Live::open(at(), Box::new(|_| {}));
    assert!(live.refresh(None).result.is_ok());
    let (mut chance, mut undo) = (Chance(7), Vec::new());
    let mut good = files(&build_site(&at(), &Quiet).expect("a site").1);
    let (mut valid, mut broken, mut came) = (0, 0, BTreeSet::new());
    for step in 1..=100 {
        let named = edit(&project, &mut chance, &mut undo);
        let outcome = live.refresh(Some(&named));
        // A mistake stands for a step or two, or most of the hundred would show nothing.
        if outcome.result.is_err() && chance.below(2) == 0 {
            while live.problem().is_some() {
                let named = put_back(&project, &tree(project.root()), undo.pop());
                live.refresh(Some(&named));
            }
        }
        let fresh = build_site(&at(), &Quiet);
        // A preview does not look for leaks.
        if leaks(&fresh) {
            let named = put_back(&project, &tree(project.root()), undo.pop());
            live.refresh(Some(&named));
            continue;
        }
        assert_eq!(fresh.is_err(), live.problem().is_some(), "step {step}");
        match fresh {
            Ok(built) => {
                valid += 1;
                good = files(&built.1);
                let loose = good.keys().filter(|path| path.contains("loose"));
                came.extend(loose.map(|path| path[..path.find('/').unwrap_or(0)].to_owned()));
            }
            Err(_) => broken += 1,
        }
        if step % 10 == 0 || live.problem().is_some() {
            same(&live, &good, &format!("step {step}"));
        }
    }
    same(&live, &good, "at the end");
    assert!(valid > 20 && broken > 5, "{valid} valid, {broken} broken");
    assert!(came.len() >= 5, "only {came:?} came");
}

#[test]
fn everything_may_be_asked_for_at_once() {
    let open = || {
        let project = bluf::build::Project::at(std::path::Path::new("."));
        let live = Live::open(project, Box::new(|_| {}));
        assert!(live.refresh(None).result.is_ok());
        live
    };
    let made_of_all = |path: &String| path.starts_with("search/") || path.contains("data");
    let paths: Vec<String> = open().paths().into_iter().filter(made_of_all).collect();
    assert!(paths.len() > 8, "{paths:?}");
    let (sender, done) = channel();
    std::thread::spawn(move || {
        for _ in 0..10 {
            let live = open();
            std::thread::scope(|scope| {
                for path in &paths {
                    scope.spawn(|| assert!(live.get(path).expect("no mistake").is_some()));
                }
            });
        }
        let _ = sender.send(());
    });
    let wait = Duration::from_secs(120);
    assert!(done.recv_timeout(wait).is_ok(), "somebody waits for ever");
}

#[test]
fn it_says_how_much_changed() {
    let project = Project::small();
    let live = Live::open(bluf::build::Project::at(project.root()), Box::new(|_| {}));
    assert_eq!(live.refresh(None).change, Change::Pages);
    assert_eq!(live.refresh(None).change, Change::Nothing);
    let sheet = project.root().join("templates/style.css");
    project.put("templates/style.css", "p{color:red}");
    assert_eq!(live.refresh(Some(&[sheet])).change, Change::Styles);
    project.edit("content/events/closing.md", "walked out", "went home");
    let path = project.root().join("content/events/closing.md");
    assert_eq!(live.refresh(Some(&[path])).change, Change::Pages);
}

/// A project too large to wait for the rules, with a mistake in `crane-0` that they alone find.
fn large() -> Project {
    let project = Project::small();
    for n in 0..500 {
        let day = if n == 0 { MISTAKE } else { "It moved." };
        project.put(
            &format!("content/events/crane-{n}.md"),
            format!("---\ntitle: Crane {n} moves\nsummary: {day}\ndate: 2031-06-01\nplaces: [harbour]\n---\nCrane {n} moved.[@cable]\n"),
        );
    }
    project
}

/// The first was a Sunday.
const MISTAKE: &str = "It moved on Friday 1 June 2031.";

/// Opens a preview and what its rules say later.
fn opened(project: &Project) -> (Live, Receiver<Outcome>) {
    let (say, heard) = channel();
    let hear = move |outcome| drop(say.send(outcome));
    let live = Live::open(bluf::build::Project::at(project.root()), Box::new(hear));
    (live, heard)
}

fn soon(heard: &Receiver<Outcome>) -> Outcome {
    (heard.recv_timeout(Duration::from_secs(60))).expect("what the rules say")
}

#[test]
fn what_the_rules_refuse_later_is_taken_back() {
    let project = large();
    let (live, heard) = opened(&project);
    assert!(!live.refresh(None).settled);
    let refused = soon(&heard);
    assert!(refused.result.is_err());
    assert_eq!(refused.change, Change::Pages);
    assert!(live.is_empty(), "nothing was ever good");

    let path = [project.root().join("content/events/crane-0.md")];
    project.edit("content/events/crane-0.md", MISTAKE, "It moved.");
    live.refresh(Some(&path));
    assert_eq!(soon(&heard).problem(), None);
    let page = || {
        live.get("events/crane-0.html")
            .expect("an answer")
            .expect("a page")
    };
    let good = page();

    project.edit("content/events/crane-0.md", "It moved.", MISTAKE);
    assert_eq!(live.refresh(Some(&path)).change, Change::Pages);
    let refused = soon(&heard);
    assert_eq!(refused.change, Change::Pages);
    let problem = refused.problem().expect("words");
    assert!(problem.contains("Sunday"), "{problem}");
    assert_eq!(page(), good);
}

#[test]
fn a_look_that_fails_takes_back_what_the_rules_have_not_seen() {
    let project = large();
    project.edit("content/events/crane-0.md", MISTAKE, "It moved.");
    let (live, heard) = opened(&project);
    live.refresh(None);
    assert_eq!(soon(&heard).problem(), None);
    let page = || {
        live.get("events/crane-1.html")
            .expect("an answer")
            .expect("a page")
    };
    let good = page();
    let path = [project.root().join("content/events/crane-1.md")];
    project.edit("content/events/crane-1.md", "It moved.", MISTAKE);
    assert!(!live.refresh(Some(&path)).settled);
    // Whether the rules were through by then or not, the last good page is back.
    project.edit(
        "content/events/crane-1.md",
        "places: [harbour]",
        "places: [nowhere]",
    );
    let failed = live.refresh(Some(&path));
    assert!(failed.result.is_err());
    assert_eq!(page(), good);
    project.edit(
        "content/events/crane-1.md",
        "places: [nowhere]",
        "places: [harbour]",
    );
    project.edit("content/events/crane-1.md", MISTAKE, "It moved.");
    assert_eq!(live.refresh(Some(&path)).change, Change::Nothing);
}

/// A project looked at again and again, as far as linking goes.
#[derive(Default)]
struct Linking {
    files: Files,
    parsed: parse::Memory,
    linked: link::Memory,
}

impl Linking {
    /// What a look makes of the project, and the rules that it finds broken.
    fn look(
        &mut self,
        project: &Project,
        changed: Option<&[PathBuf]>,
    ) -> (Library, Vec<&'static str>) {
        self.files = reload(project.root(), &self.files, changed).expect("files");
        let (drafts, report) = parse::parse_again(&self.files, &mut self.parsed);
        assert!(!report.has_errors(), "{report:?}");
        let (proofs, report) = prove(&drafts, &self.files, None);
        assert!(!report.has_errors(), "{report:?}");
        let sources = &self.files.sources;
        let (library, report) =
            link::link_again(drafts, &proofs, &proofs, sources, &mut self.linked);
        (library, report.findings.iter().map(|f| f.rule).collect())
    }
}

fn all_same<T>(a: &[Arc<T>], b: &[Arc<T>]) -> bool {
    a.len() > 1 && a.len() == b.len() && a.iter().zip(b).all(|(a, b)| Arc::ptr_eq(a, b))
}

#[test]
fn only_who_leads_to_a_heading_is_linked_again_with_it() {
    let project = project();
    let path = "content/events/closing.md";
    let mut linking = Linking::default();
    let mut look = || {
        let (library, wrong) = linking.look(&project, None);
        (library.sources, wrong)
    };
    project.edit(
        "content/events/crane-3.md",
        "Then",
        "See [[closing#later]]. Then",
    );
    assert_eq!(look().1, ["heading-not-found"]);
    // Claims move as the words before them grow, and keep their names.
    project.edit(path, "summary: ", "summary: Once more and longer, ");
    project.edit(
        path,
        "\n---\n",
        "\n---\nMore words than before.\n\n## Later\n\n",
    );
    let (headed, wrong) = look();
    assert!(wrong.is_empty(), "{wrong:?}");
    project.edit(path, "More words", "Still more words");
    let (grown, wrong) = look();
    assert!(wrong.is_empty() && all_same(&headed, &grown), "{wrong:?}");
    project.edit(path, "## Later", "## Never");
    let (renamed, wrong) = look();
    assert_eq!(wrong, ["heading-not-found"]);
    assert!(all_same(&headed, &renamed));
}

#[test]
fn who_refers_to_nothing_that_moved_stays_linked() {
    let project = project();
    project.edit(
        "content/events/reopening.md",
        "attribute: days",
        "attribute: days\n    subject: crew",
    );
    let mut linking = Linking::default();
    let (before, wrong) = linking.look(&project, None);
    assert!(wrong.is_empty(), "{wrong:?}");
    // Nothing but what is named is read: this edit is not seen.
    project.edit("content/events/crane-4.md", "moves", "stands");
    let path = "content/events/crane-17a.md";
    project.put(
        path,
        "---\ntitle: Another moves\nsummary: It moves.\ndate: 2031-06-01\n---\nIt moved.[@cable]\n",
    );
    let (after, wrong) = linking.look(&project, Some(&[project.root().join(path)]));
    assert!(wrong.is_empty(), "{wrong:?}");
    assert!(all_same(&before.sources, &after.sources) && all_same(&before.places, &after.places));
    let event = |library: &Library, id: &str| {
        let found = library.events.iter().find(|e| e.id == id);
        Arc::clone(found.unwrap_or_else(|| panic!("there is no {id}")))
    };
    let stays = |id: &str| Arc::ptr_eq(&event(&before, id), &event(&after, id));
    // Events behind the new one have other numbers now: who leads to them is linked again, and they themselves are not.
    assert!(stays("closing") && stays("crane-10") && stays("crane-19"));
    assert!(!stays("crane-17") && !stays("crane-4"));
    assert_eq!(
        event(&after, "crane-4").title,
        event(&before, "crane-4").title
    );
    let actor = "content/actors/crew.md";
    project.put(actor, "---\nname: The crew\nkind: organization\n---\n");
    let (with_crew, wrong) = linking.look(&project, Some(&[project.root().join(actor)]));
    assert!(wrong.is_empty(), "{wrong:?}");
    let subject = |library: &Library| event(library, "reopening").claims[0].subject.clone();
    assert!(matches!(subject(&after), Some(Subject::Words(_))));
    assert!(matches!(subject(&with_crew), Some(Subject::Actor(_))));
    std::fs::remove_file(project.root().join(actor)).expect("a file");
    let (without, _) = linking.look(&project, Some(&[project.root().join(actor)]));
    assert!(matches!(subject(&without), Some(Subject::Words(_))));
}
