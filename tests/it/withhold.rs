//! Nothing above an edition's ceiling reaches its site, and all the rest does.

use crate::project::{Project, files, text_of, tree};
use bluf::model::marking::Marking;
use bluf::model::words::Word;
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

const ALL: [Marking; 5] = [
    Marking::Clear,
    Marking::Green,
    Marking::Amber,
    Marking::AmberStrict,
    Marking::Red,
];

/// A small generator with a seed (xorshift64*), so that a failure can be had again.
struct Chance(u64);

impl Chance {
    fn below(&mut self, most: u64) -> u64 {
        self.0 ^= self.0 >> 12;
        self.0 ^= self.0 << 25;
        self.0 ^= self.0 >> 27;
        (self.0.wrapping_mul(0x2545_F491_4F6C_DD1D) >> 33) % most
    }

    /// A marking for two of three.
    fn marking(&mut self) -> Option<Marking> {
        (self.below(3) > 0).then(|| ALL[usize::try_from(self.below(5)).expect("a number")])
    }
}

/// A tree of documents, each with words of its own, and how far those may travel.
#[derive(Default)]
struct Tree {
    files: Vec<(String, String)>,
    canaries: BTreeMap<String, Marking>,
}

fn line(own: Option<Marking>) -> String {
    own.map_or_else(String::new, |m| format!("marking: {}\n", m.word()))
}

impl Tree {
    /// A word that nothing else has.
    fn canary(&mut self, word: String, marking: Marking) -> String {
        self.canaries.insert(word.clone(), marking);
        word
    }

    fn block(&mut self, chance: &mut Chance, id: &str, of: Marking) -> String {
        let own = ALL[usize::try_from(chance.below(5)).expect("a number")];
        let word = self.canary(format!("{id}block"), own.max(of));
        format!("\n::: {}\nA part: {word}.\n:::\n\nAfter it.\n", own.word())
    }

    /// Documents with random markings at every level; folders have theirs.
    fn random(seed: u64) -> Tree {
        let mut chance = Chance(seed);
        let mut tree = Tree::default();
        let folder = Marking::Amber;
        for i in 0..5 {
            let (own, inside) = (chance.marking(), chance.below(4) == 0);
            let of = own.unwrap_or(if inside { folder } else { Marking::Clear });
            let id = format!("zqsource{i}");
            let title = tree.canary(format!("{id}title"), of);
            let body = tree.canary(format!("{id}body"), of);
            tree.canary(id.clone(), of);
            let dir = if inside { "seeds/closed" } else { "seeds" };
            let block = tree.block(&mut chance, &id, of);
            tree.files.push((
                format!("{dir}/{id}.md"),
                format!("---\ntitle: {title}\nkind: article\npublisher: Monitor {i}\npublished: 2031-06-10\nlanguage: en\nreliability: B\nrights: CC-BY-4.0\npublish: full\n{}---\nThey said that {body} was shut.\n{block}", line(own)),
            ));
        }
        for i in 0..3 {
            let own = chance.marking();
            let of = own.unwrap_or(Marking::Clear);
            for (kind, name) in [("actor", "name"), ("place", "name")] {
                let id = format!("zq{kind}{i}");
                let title = tree.canary(format!("{id}title"), of);
                let body = tree.canary(format!("{id}body"), of);
                tree.canary(id.clone(), of);
                let more = if kind == "actor" {
                    "kind: organization\n"
                } else {
                    ""
                };
                tree.files.push((
                    format!("content/{kind}s/{id}.md"),
                    format!(
                        "---\n{name}: {title}\n{more}{}---\nKnown for {body}.\n",
                        line(own)
                    ),
                ));
            }
        }
        let sources: Vec<Marking> = (0..5)
            .map(|i| tree.canaries[&format!("zqsource{i}")])
            .collect();
        let actors: Vec<Marking> = (0..3)
            .map(|i| tree.canaries[&format!("zqactor{i}")])
            .collect();
        for i in 0..6_u64 {
            let own = chance.marking();
            let above = (i > 3).then(|| tree.canaries[&format!("zqevent{}", i - 3)]);
            let of = own
                .unwrap_or(Marking::Clear)
                .max(above.unwrap_or(Marking::Clear));
            let (s, a) = (chance.below(5), chance.below(3));
            let id = format!("zqevent{i}");
            let title = tree.canary(format!("{id}title"), of);
            let summary = tree.canary(format!("{id}summary"), of);
            let body = tree.canary(format!("{id}body"), of);
            tree.canary(id.clone(), of);
            let claim = chance.marking();
            let (source, actor) = (
                sources[usize::try_from(s).expect("one")],
                actors[usize::try_from(a).expect("one")],
            );
            let claimed = claim.unwrap_or(of).max(of).max(source).max(actor);
            let note = tree.canary(format!("{id}note"), claimed);
            let part = above.map_or_else(String::new, |_| format!("part_of: zqevent{}\n", i - 3));
            let block = tree.block(&mut chance, &id, of);
            let marked = claim.map_or_else(String::new, |m| format!("    marking: {}\n", m.word()));
            let note_claim = format!("zq{id}claim");
            tree.canary(note_claim.clone(), claimed);
            tree.files.push((
                format!("content/events/{id}.md"),
                format!("---\ntitle: {title}\nsummary: {summary} happens.\ndate: 2031-06-02\nplaces: [zqplace{a}]\nactors: [zqactor{a}]\n{part}{}claims:\n  - id: {note_claim}\n    claimant: zqactor{a}\n    attribute: state\n    value: shut\n{marked}    note: {note}\n    evidence: [{{source: zqsource{s}, quote: zqsource{s}body was shut}}]\n---\nSaid of {body}.[@zqsource{s}; @zqsource{}] By [[zqactor{a}]], at [[zqplace{a}|the place]], after [[zqevent{}]].[^1]\n{block}\n[^1]: See [[zqsource{s}]].\n", line(own), (s + 1) % 5, (i + 1) % 6),
            ));
        }
        tree.attachments(&mut chance);
        tree.brief(&mut chance);
        tree
    }

    /// Tables with markings of their own, their folder's or their source's, each shown by a page.
    fn attachments(&mut self, chance: &mut Chance) {
        for i in 0..4 {
            let (own, inside) = (chance.marking(), chance.below(3) == 0);
            let source = (chance.below(3) == 0).then(|| self.canaries[&format!("zqsource{i}")]);
            let of = own.unwrap_or(if inside {
                Marking::Amber
            } else {
                Marking::Clear
            });
            let of = of.max(source.unwrap_or(Marking::Clear));
            let name = self.canary(format!("zqfile{i}"), of);
            let (body, caption) = (format!("zqfile{i}body"), format!("zqfile{i}caption"));
            self.canary(body.clone(), of);
            self.canary(caption.clone(), of);
            let path = if inside {
                format!("closed/{name}.svg")
            } else {
                format!("{name}.svg")
            };
            let drawing =
                format!("<svg xmlns=\"http://www.w3.org/2000/svg\"><text>{body}</text></svg>");
            self.files.push((format!("static/{path}"), drawing));
            let marking = own.map_or_else(String::new, |m| format!("marking = \"{}\"\n", m.word()));
            let from = source.map_or_else(String::new, |_| format!("source = \"zqsource{i}\"\n"));
            self.files.push((
                format!("static/{path}.toml"),
                format!("caption = \"{caption}\"\nalt = \"Bars\"\n{marking}{from}"),
            ));
            self.files.push((
                format!("content/pages/shows-{i}.md"),
                format!("---\ntitle: Shows\n---\n![]({path})\n\nAnd [it]({path}).\n"),
            ));
        }
    }

    /// A brief with a judgement of its marking and one of its own, in two languages, and a plain page.
    fn brief(&mut self, chance: &mut Chance) {
        let own = chance.marking();
        let of = own.unwrap_or(Marking::Clear);
        let word = |tree: &mut Tree, name: &str| tree.canary(format!("zqbrief{name}"), of);
        let (title, bluf) = (word(self, "title"), word(self, "bluf"));
        let (titre, corps) = (word(self, "titre"), word(self, "corps"));
        let first = word(self, "first");
        let second = chance.marking();
        let judged = second.unwrap_or(of).max(of);
        let text = self.canary("zqsecondtext".to_owned(), judged);
        let alternative = self.canary("zqsecondelse".to_owned(), judged);
        let marked = second.map_or_else(String::new, |m| format!("    marking: {}\n", m.word()));
        let block = self.block(chance, "zqbrief", of);
        let bloc = self.block(chance, "zqnote", of);
        let judgement =
            "likelihood: likely\n    confidence: low\n    evidence: [zqevent0, zqsource1]";
        self.files.push((
            "content/briefs/zqbrief.md".to_owned(),
            format!("---\ntitle: {title}\nbluf: It is {bluf}.\ndate: 2031-06-12\n{}judgements:\n  - id: one\n    text: There will be {first}.\n    {judgement}\n  - id: two\n    text: There will be {text}.\n    {judgement}\n{marked}    alternatives: [It is {alternative}]\n---\nSee [[zqevent0]].\n{block}", line(own)),
        ));
        self.files.push((
            "content/briefs/zqbrief.fr.md".to_owned(),
            format!("---\ntitle: {titre}\n---\nVoir {corps}, [[zqevent1]].\n{bloc}"),
        ));
        let own = chance.marking();
        let word = self.canary("zqpagebody".to_owned(), own.unwrap_or(Marking::Clear));
        self.files.push((
            "content/pages/zqpage.md".to_owned(),
            format!("---\ntitle: About\n{}---\nMade by {word}.\n", line(own)),
        ));
    }

    fn project(&self) -> Project {
        let project = Project::new(&[]);
        // A folder that nothing lies in cannot be marked.
        let closed = ["seeds/closed", "static/closed"].into_iter();
        let closed = closed.filter(|dir| self.files.iter().any(|(path, _)| path.starts_with(dir)));
        let markings: String = (closed.map(|dir| format!("\"{dir}\" = \"TLP:AMBER\"\n"))).collect();
        project.put(
            "bluf.toml",
            format!("[site]\ntitle = \"Test\"\n\n[markings]\n{markings}\n[withheld]\nevidence = \"keep\"\n\n[translations.fr]\n"),
        );
        for (path, text) in &self.files {
            project.put(path, text);
        }
        project
    }
}

/// The canaries that stand in any file of a site, or in its name.
fn found(site: &BTreeMap<String, Vec<u8>>, tree: &Tree) -> BTreeSet<String> {
    let words = site.iter().flat_map(|(path, bytes)| {
        let text = format!("{path}\n{}", String::from_utf8_lossy(bytes)).to_lowercase();
        let words = text.split(|c: char| !c.is_ascii_alphanumeric());
        words
            .filter(|w| w.contains("zq"))
            .map(str::to_owned)
            .collect::<BTreeSet<_>>()
    });
    let words: BTreeSet<String> = words.collect();
    // A word may stand inside a longer one that search or an encoding made.
    let inside = |canary: &String| {
        words.contains(canary)
            || words
                .iter()
                .any(|w| w.len() > 40 && w.contains(canary.as_str()))
    };
    tree.canaries
        .keys()
        .filter(|c| inside(c))
        .cloned()
        .collect()
}

#[test]
fn whatever_the_markings_nothing_above_the_ceiling_is_there_and_everything_else_is() {
    for seed in 1..=8 {
        let tree = Tree::random(seed * 7919);
        let project = tree.project();
        for ceiling in ALL {
            let site = files(&project.under(ceiling).built());
            let wanted: BTreeSet<String> = (tree.canaries.iter())
                .filter(|(_, marking)| **marking <= ceiling)
                .map(|(word, _)| word.clone())
                .collect();
            let found = found(&site, &tree);
            let leaked: Vec<&String> = found.difference(&wanted).collect();
            let lost: Vec<&String> = wanted.difference(&found).collect();
            assert!(
                leaked.is_empty(),
                "seed {seed}, {}: leaked {leaked:?}",
                ceiling.word()
            );
            assert!(
                lost.is_empty(),
                "seed {seed}, {}: lost {lost:?}",
                ceiling.word()
            );
        }
    }
}

/// A harbour strike with a paragraph for few, a source for fewer, and an event and a drawing for friends. All of it is
/// invented, and stands in a folder where anybody can build it.
fn harbour() -> Project {
    let project = Project::new(&[]);
    let files = tree(Path::new("tests/sites/harbour")).into_iter();
    for (path, bytes) in files.filter(|(path, _)| !path.starts_with("site")) {
        project.put(&path, bytes);
    }
    project
}

#[test]
fn each_edition_shows_what_it_may_and_carries_its_label() {
    let project = harbour();
    let page = |ceiling| {
        let site = files(&project.under(ceiling).built());
        (text_of(&site["events/closing.html"]), site)
    };
    let (clear, site) = page(Marking::Clear);
    assert!(clear.contains("So says a source, of an event."), "{clear}");
    assert!(
        !clear.contains("fund") && !clear.contains("bank"),
        "{clear}"
    );
    assert!(clear.contains("On foot"), "{clear}");
    assert!(!site.contains_key("events/survey.html") && !site.contains_key("sources/diver.html"));
    assert!(!site.contains_key("files/survey/piles.svg"));
    assert!(clear.contains("TLP:CLEAR") && !clear.contains("TLP:AMBER"));

    let (green, site) = page(Marking::Green);
    assert!(site.contains_key("events/survey.html") && !site.contains_key("sources/diver.html"));
    assert!(green.contains("of Friends survey the mole."), "{green}");
    let survey = text_of(&site["events/survey.html"]);
    assert!(!survey.contains("diver"), "{survey}");
    let html = String::from_utf8_lossy(&site["events/survey.html"]).into_owned();
    assert!(html.contains("noindex"), "{html}");
    let labels = html.matches("TLP:GREEN</strong>").count();
    assert_eq!(labels, 3, "header, footer and its own: {html}");
    assert!(html.contains("TLP:GREEN</span>") && site.contains_key("files/survey/piles.svg"));

    let (amber, _) = page(Marking::Amber);
    assert!(
        amber.contains("The union keeps its fund in Lund.") && amber.contains("In a bank"),
        "{amber}"
    );
    assert!(amber.contains("So says a source"), "{amber}");
    let (red, site) = page(Marking::Red);
    assert!(red.contains("What the diver saw under the mole"), "{red}");
    assert!(site.contains_key("sources/diver.html"));
}

#[test]
fn editions_stand_side_by_side_in_folders_of_their_own() {
    let project = harbour();
    for (ceiling, folder) in [
        (Marking::Clear, "site"),
        (Marking::Green, "site-green"),
        (Marking::AmberStrict, "site-amber-strict"),
    ] {
        project.under(ceiling).build();
        assert!(
            project.root().join(folder).join("index.html").is_file(),
            "{folder}"
        );
    }
    assert!(project.root().join("site/events/closing.html").is_file());
    assert!(!project.root().join("site/events/survey.html").exists());
}

#[test]
fn turning_a_thing_red_changes_the_pages_that_showed_it_and_no_others() {
    let project = harbour();
    project.edit("content/events/survey.md", "marking: TLP:GREEN\n", "");
    let before = files(&project.built());
    project.edit(
        "content/events/survey.md",
        "actors: [port]\n",
        "actors: [port]\nmarking: TLP:RED\n",
    );
    let after = files(&project.built());
    let words = ["survey", "Friends survey the mole"];
    let shows = |site: &BTreeMap<String, Vec<u8>>, path: &String| {
        let text = site
            .get(path)
            .map(|b| String::from_utf8_lossy(b).into_owned());
        text.is_some_and(|text| words.iter().any(|w| text.contains(w)))
    };
    for (path, bytes) in before.iter().filter(|(path, _)| path.ends_with(".html")) {
        let changed = after.get(path) != Some(bytes);
        // What counts events counts one less: the pages of its source, its actors and places, the front page.
        let counts = [
            "index.html",
            "data.html",
            "sources/wire.html",
            "sources.html",
            "actors.html",
            "places.html",
            "404.html",
        ];
        let counts = counts.contains(&path.as_str());
        assert!(
            changed || !shows(&before, path),
            "{path} showed it and is as it was"
        );
        assert!(
            !changed || shows(&before, path) || counts,
            "{path} did not show it and changed"
        );
    }
    assert!(!after.keys().any(|path| shows(&after, path)));
}

#[test]
fn counts_and_conclusions_follow_from_what_is_shown_or_say_that_more_stands_behind() {
    let project = harbour();
    project.put(
        "content/events/closing.md",
        "---\ntitle: The harbour closes\nsummary: Crane drivers walk out.\ndate: 2031-05-25\nplaces: [harbour]\nactors: [{ref: port, role: employer}]\nstatus: corroborated\n---\nThe drivers walked out.[@cable; @diver]\n",
    );
    let page = || text_of(&files(&project.under(Marking::Clear).built())["events/closing.html"]);
    let recounted = page();
    assert!(
        recounted.contains("Reported") || recounted.contains("reported"),
        "{recounted}"
    );
    assert!(!recounted.contains("orroborated"), "{recounted}");
    assert!(!recounted.contains("stands behind this too"), "{recounted}");

    project.edit(
        "content/events/reopening.md",
        "    claimant: wire\n",
        "    claimant: wire\n    marking: TLP:RED\n",
    );
    project.edit(
        "content/events/reopening.md",
        "date_basis",
        "status: contested\nstatus_note: They differ over days.\ndate_basis",
    );
    let contested =
        |ceiling| text_of(&files(&project.under(ceiling).built())["events/reopening.html"]);
    assert!(contested(Marking::Red).contains("They differ over days"));
    let clear = contested(Marking::Clear);
    assert!(
        !clear.contains("contested") && !clear.contains("They differ"),
        "{clear}"
    );
    project.edit(
        "bluf.toml",
        "[site]\n",
        "[withheld]\nevidence = \"keep\"\n\n[site]\n",
    );
    let kept = page();
    assert!(
        kept.contains("orroborated") && kept.contains("stands behind this too"),
        "{kept}"
    );
}

#[test]
fn an_open_judgement_with_nothing_to_rest_on_is_an_error_that_says_so() {
    let project = harbour();
    project.edit(
        "content/briefs/outlook.md",
        "evidence: [reopening, reopening-days, cable]",
        "evidence: [diver]",
    );
    project.edit(
        "content/briefs/outlook.md",
        "basis: One source speaks of it.[@wire]",
        "basis: One source speaks of it.",
    );
    let messages = project.under(Marking::Clear).messages();
    assert!(messages.contains("error[rests-on-withheld]"), "{messages}");
    assert!(
        messages.contains("content/briefs/outlook.md") && messages.contains("under TLP:CLEAR"),
        "{messages}"
    );
    assert!(!project.site().exists(), "nothing is written");
}

#[test]
fn a_private_person_is_shown_by_role_and_an_id_can_be_another() {
    let project = harbour();
    project.put(
        "content/actors/ellen-varga.md",
        "---\nname: Ellen Varga\nkind: person\nrole: A crane driver\naliases: [Elli]\n---\nThirty years at the quay.\n",
    );
    project.edit(
        "content/events/closing.md",
        "{ref: port, role: employer}",
        "{ref: port, role: employer}, ellen-varga",
    );
    project.edit(
        "bluf.toml",
        "[site]\n",
        "[public_ids]\ncable = \"report-1\"\n\n[site]\n",
    );
    let site = files(&project.under(Marking::Clear).built());
    let text = text_of(&site["actors/person-1.html"]);
    assert!(
        text.contains("A crane driver") && text.contains("Thirty years"),
        "{text}"
    );
    assert!(site.contains_key("sources/report-1.html"));
    for (path, bytes) in &site {
        let all = format!("{path}\n{}", String::from_utf8_lossy(bytes));
        for word in ["Varga", "varga", "Elli", "sources/cable"] {
            assert!(!all.contains(word), "{path} holds {word}");
        }
    }
    // The whole of it is still known by its own id to those who may have it.
    let site = files(&project.under(Marking::Red).built());
    assert!(site.contains_key("sources/cable.html") && site.contains_key("actors/person-1.html"));
}

/// How many origins stand behind the event `fire`, with these sources and what they are derived from; those of which
/// `red` holds are withheld.
fn origins(sources: &[(&str, &str)], red: &[&str]) -> String {
    let project = harbour();
    for (id, from) in sources {
        let marking = if red.contains(id) {
            "marking: TLP:RED\n"
        } else {
            ""
        };
        project.put(
            &format!("seeds/{id}.md"),
            format!(
                "---\ntitle: Of {id}\nkind: article\npublisher: The {id}\npublished: 2031-06-04\nlanguage: en\n\
                 reliability: B\nrights: CC-BY-4.0\npublish: digest\nderived_from: [{from}]\n{marking}---\nA fire.\n"
            ),
        );
    }
    let claim = |id: &str| {
        format!(
            "  - {{id: fire-{id}, claimant: {id}, attribute: fires, value: 1, evidence: [{id}]}}\n"
        )
    };
    project.put(
        "content/events/fire.md",
        format!(
            "---\ntitle: A fire\nsummary: It burns.\ndate: 2031-06-03\nclaims:\n{}{}---\nIt burnt.[@aa; @bb]\n",
            claim("aa"),
            claim("bb")
        ),
    );
    let site = files(&project.built());
    let table = String::from_utf8_lossy(&site["data/events.csv"]).into_owned();
    let column = |line: &str| line.split(',').map(str::to_owned).collect::<Vec<_>>();
    let head = column(table.lines().next().expect("a head"));
    let at = head
        .iter()
        .position(|name| name == "origins")
        .expect("a column");
    let row = table
        .lines()
        .find(|line| line.starts_with("fire,"))
        .expect("the event");
    column(row)[at].clone()
}

#[test]
fn sources_of_one_place_are_one_origin_although_it_is_withheld() {
    let common = [("aa", "root"), ("bb", "root"), ("root", "")];
    let chain = [("aa", "mid"), ("mid", "bb"), ("bb", "")];
    let apart = [("aa", "one"), ("bb", "two"), ("one", ""), ("two", "")];
    let deep = [("aa", "mid"), ("mid", "root"), ("bb", "root"), ("root", "")];
    let both = [("aa", "bb, root"), ("bb", ""), ("root", "")];
    for (sources, red, count) in [
        (&common[..], &["root"][..], "1"),
        (&chain[..], &["mid"][..], "1"),
        (&apart[..], &["one", "two"][..], "2"),
        (&deep[..], &["mid"][..], "1"),
        (&deep[..], &["mid", "root"][..], "1"),
        (&both[..], &["root"][..], "2"),
    ] {
        assert_eq!(origins(sources, &[]), count, "{sources:?}");
        assert_eq!(origins(sources, red), count, "{sources:?} without {red:?}");
    }
}

/// The harbour with a diver whose id is no ordinary word.
fn secretive() -> Project {
    let project = harbour();
    let diver = std::fs::read_to_string(project.root().join("seeds/diver.md")).expect("a file");
    std::fs::remove_file(project.root().join("seeds/diver.md")).expect("a file");
    project.put("seeds/night-diver.md", diver);
    for path in ["content/events/closing.md", "content/events/survey.md"] {
        project.edit(path, "@diver", "@night-diver");
    }
    project.edit("content/events/closing.md", "[[diver]]", "[[night-diver]]");
    project.put(
        "content/actors/heron.md",
        "---\nname: The Heron circle\nkind: organization\naliases: [Ardea group]\nmarking: TLP:RED\n---\nThey meet at night.\n",
    );
    assert_eq!(project.messages(), "");
    project
}

#[track_caller]
fn leaks(project: &Project, file: &str, says: &[&str]) {
    let before = crate::project::tree(&project.site());
    let messages = project.messages();
    let told = |m: &&str| {
        m.starts_with("error[leak]")
            && m.contains(file)
            && says.iter().all(|words| m.contains(words))
    };
    assert!(
        messages.split("\n\n").any(|m| told(&m)),
        "no leak in {file} that says {says:?}: {messages}"
    );
    assert!(
        crate::project::tree(&project.site()) == before,
        "the site before it stays"
    );
}

#[test]
fn a_template_that_prints_a_title_in_base64_is_caught() {
    let project = secretive();
    // "What the diver saw under the mole"
    project.put(
        "templates/404.html",
        "<!DOCTYPE html><html lang=\"en\"><title>Gone</title><p data-x=\"V2hhdCB0aGUgZGl2ZXIgc2F3IHVuZGVyIHRoZSBtb2xl\">Gone</html>",
    );
    leaks(
        &project,
        "404.html",
        &[
            "the title of the source `night-diver`",
            "in base64",
            "TLP:CLEAR",
        ],
    );
}

#[test]
fn an_alias_in_an_open_text_is_caught_on_its_page_and_in_the_search_index() {
    let project = secretive();
    project.edit(
        "content/pages/about.md",
        "Made for tests.",
        "Made with the Ardea group.",
    );
    leaks(
        &project,
        "pages/about.html",
        &["another name of the actor `heron`"],
    );
    leaks(&project, "search/", &["another name of the actor `heron`"]);
    project.edit(
        "bluf.toml",
        "[site]\n",
        "[withheld]\npublic = [{words = \"Ardea group\", reason = \"it is also a chess club\"}]\n\n[site]\n",
    );
    assert_eq!(project.messages(), "");
}

#[test]
fn an_id_in_the_name_of_a_file_is_caught() {
    let project = secretive();
    project.put(
        "content/pages/on-night-diver.md",
        "---\ntitle: On diving\n---\nIt is cold.\n",
    );
    leaks(
        &project,
        "pages/on-night-diver.html",
        &[
            "the id of the source `night-diver`",
            "in the name of this file",
        ],
    );
}

#[test]
fn a_withheld_paragraph_told_again_in_an_open_page_is_caught() {
    let project = secretive();
    project.edit(
        "content/pages/about.md",
        "Made for tests.",
        "They say that the diver saw four new **piles** under the mole and went home.",
    );
    leaks(
        &project,
        "pages/about.html",
        &["words of the source `night-diver`"],
    );
    project.edit(
        "content/pages/about.md",
        "four new **piles** under",
        "**piles** below",
    );
    assert_eq!(project.messages(), "", "seven words in a row are no leak");
}

#[test]
fn words_of_a_withheld_source_are_caught_wherever_it_was_quoted() {
    let words = "four men in grey coats paid for every night of March in advance";
    for (path, quoted) in [
        ("content/events/closing.md", ""),
        ("content/briefs/outlook.md", ""),
        ("content/actors/port.md", ""),
        ("content/places/harbour.md", ""),
        ("content/pages/other.md", "---\ntitle: Other\n---\n"),
    ] {
        let project = secretive();
        let before =
            std::fs::read_to_string(project.root().join(path)).unwrap_or(quoted.to_owned());
        project.put("seeds/night-clerk.md", format!("---\ntitle: What the clerk wrote down\nlanguage: en\nrights: own\npublish: full\nmarking: TLP:RED\n---\nOf {words}.\n"));
        project.put(path, format!("{before}\n\n> {words}\n> — [@night-clerk]\n"));
        assert!(
            !project.messages().contains("error"),
            "{path}: {}",
            project.messages()
        );
        project.edit(
            "content/pages/about.md",
            "Made for tests.",
            &format!("It seems that {words}."),
        );
        leaks(&project, "pages/about.html", &["the source `night-clerk`"]);
    }
}

#[test]
fn what_an_actor_did_in_a_withheld_event_is_caught() {
    let project = secretive();
    let role = "the informants who sat in the harbour office kitchen since May";
    project.put("content/events/kitchen.md", format!("---\ntitle: A kitchen full of ears\nsummary: They listen.\ndate: 2031-05-02\nmarking: TLP:RED\nactors: [{{ref: port, role: {role}}}]\n---\nSo it was.[@cable]\n"));
    assert_eq!(project.messages(), "");
    project.edit(
        "content/pages/about.md",
        "Made for tests.",
        &format!("Made by {role}."),
    );
    leaks(
        &project,
        "pages/about.html",
        &["words of the event `kitchen`"],
    );
}

#[test]
fn what_a_visible_source_says_is_public() {
    let project = secretive();
    project.put(
        "seeds/paper.md",
        "---\ntitle: News\nkind: article\npublisher: Paper\npublished: 2031-06-04\nlanguage: en\nreliability: C\nrights: CC-BY-4.0\npublish: full\n---\nThe diver saw four new piles under the mole, we hear.\n",
    );
    project.edit(
        "content/pages/about.md",
        "Made for tests.",
        "The diver saw four new piles under the mole.[@paper]",
    );
    assert_eq!(project.messages(), "");
}

#[test]
fn a_leak_is_told_once_where_the_project_says_it() {
    let project = secretive();
    project.edit(
        "content/pages/about.md",
        "Made for tests.",
        "Made with\nthe Ardea group, [[heron|the circle]].",
    );
    let messages = project.messages();
    assert_eq!(messages.matches("error[leak]").count(), 1, "{messages}");
    for words in [
        "stands in `pages/about.html`: ",
        "--> content/pages/about.md:5:5",
        "^^^^^^^^^^^ said here",
        "It stands in search/t",
    ] {
        assert!(messages.contains(words), "{words}: {messages}");
    }
}

#[test]
fn words_of_a_withheld_thing_itself_are_not_told_as_where_it_leaks() {
    let project = secretive();
    project.put(
        "templates/404.html",
        "<!DOCTYPE html><html lang=\"en\"><title>Gone</title><p>What the diver saw\nunder the mole</html>",
    );
    let messages = project.messages();
    assert!(messages.contains("--> templates/404.html:1:"), "{messages}");
    assert_eq!(messages.matches(" --> ").count(), 1, "{messages}");
}

#[test]
fn the_words_of_an_id_may_be_used_and_a_claims_id_may_begin_another() {
    let project = secretive();
    project.edit(
        "content/pages/about.md",
        "Made for tests.",
        "A night diver sees little.",
    );
    let claim = |id: &str, marking: &str| {
        format!(
            "  - {{id: {id}, claimant: paper, attribute: lamps, value: 3, evidence: [paper]{marking}}}\n"
        )
    };
    project.put(
        "seeds/paper.md",
        "---\ntitle: News\nkind: article\npublisher: Paper\npublished: 2031-06-04\nlanguage: en\nreliability: C\n\
         rights: CC-BY-4.0\npublish: digest\n---\nThree lamps.\n",
    );
    project.put(
        "content/events/lamps.md",
        format!(
            "---\ntitle: Lamps go out\nsummary: Three of them.\ndate: 2031-06-03\nclaims:\n{}{}---\nThey went out.[@paper]\n",
            claim("lamps-out", ", marking: \"TLP:RED\""),
            claim("lamps-out-paper", "")
        ),
    );
    let messages = project.messages();
    assert!(!messages.contains("error"), "{messages}");
    let site = files(&project.built());
    let page = String::from_utf8_lossy(&site["events/lamps.html"]);
    assert!(page.contains("lamps-out-paper"), "{page}");
}

#[test]
fn an_exception_for_nothing_is_told() {
    let project = secretive();
    project.edit(
        "bluf.toml",
        "[site]\n",
        "[withheld]\npublic = [{words = \"No such words\", reason = \"none\"}]\n\n[site]\n",
    );
    let messages = project.messages();
    assert!(
        messages.contains("warning[idle-exception]") && messages.contains("No such words"),
        "{messages}"
    );
}

#[test]
fn reasons_to_stand_by_something_withheld_are_withheld_and_not_counted() {
    let project = harbour();
    project.edit(
        "seeds/diver.md",
        "marking: TLP:RED\n",
        "marking: TLP:RED\nwaive: [{rule: orphan-source, reason: Nobody may cite the diver.}]\n",
    );
    project.edit(
        "content/events/closing.md",
        "[@cable; @diver] So says [[diver]], of",
        "[@cable] So says one of",
    );
    project.edit("content/events/survey.md", "[@diver; @wire]", "[@wire]");
    project.edit(
        "content/events/reopening.md",
        "    claimant: wire\n",
        "    claimant: wire\n    marking: TLP:RED\n    waive: [{rule: bound-dropped, reason: The wire is known to round.}]\n",
    );
    let rules = |ceiling| text_of(&files(&project.under(ceiling).built())["rules.html"]);
    let red = rules(Marking::Red);
    assert!(
        red.contains("2 waivers")
            && red.contains("Nobody may cite")
            && red.contains("known to round"),
        "{red}"
    );
    let clear = rules(Marking::Clear);
    assert!(
        clear.contains("0 waivers") || clear.contains("no waivers"),
        "{clear}"
    );
    assert!(
        !clear.contains("Nobody may cite") && !clear.contains("known to round"),
        "{clear}"
    );
}

#[test]
fn a_record_travels_under_the_highest_label_of_what_it_holds() {
    let project = harbour();
    project.edit(
        "content/events/reopening.md",
        "    claimant: port\n",
        "    claimant: port\n    marking: TLP:AMBER+STRICT\n",
    );
    let site = files(&project.under(Marking::Red).built());
    let text = |path: &str| String::from_utf8_lossy(&site[path]).into_owned();
    let line = |path: &str, id: &str| {
        let all = text(path);
        let line = all.lines().find(|l| l.starts_with(&format!("{id},")));
        line.unwrap_or_else(|| panic!("{id} in {all}")).to_owned()
    };
    // It holds an AMBER paragraph.
    assert!(line("data/events.csv", "closing").contains("TLP:AMBER"));
    assert!(line("data/events.csv", "reopening").contains("TLP:AMBER+STRICT"));
    assert!(line("data/events.csv", "survey").contains("TLP:GREEN"));
    assert!(line("data/claims.csv", "reopening-days").contains("TLP:AMBER+STRICT"));
    assert!(line("data/claims.csv", "reopening-days-wire").contains("TLP:CLEAR"));
    assert!(text("data/bundle.stix.json").contains("939a9414-2ddd-4d32-a0cd-375ea402b003"));
}

#[test]
fn a_quotation_right_before_a_marked_block_is_not_part_of_it() {
    let project = Project::small();
    project.edit(
        "content/events/closing.md",
        "The drivers walked out.[@cable]",
        "> reopened on Tuesday\n> — [@cable]\n\n::: TLP:RED\nA hidden word.\n:::",
    );
    let page = text_of(&files(&project.built())["events/closing.html"]);
    assert!(page.contains("reopened on Tuesday"), "{page}");
    assert!(!page.contains("hidden word"), "{page}");
}
