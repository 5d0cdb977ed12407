//! Editions: what is recorded, what is noticed, and what readers see of it.

use crate::project::{Project, Quiet, files, picture, picture_with, text_of, tree};
use bluf::build::{Failure, Occasion, check_project, freeze};
use bluf::editions::changes::{Piece, difference};
use bluf::model::marking::Marking;
use bluf::report::draw::draw;
use std::collections::BTreeMap;

/// An edition that is recorded on its day.
pub(crate) fn occasion(note: &str, date: &str) -> Occasion {
    let day = date.parse().expect("a day");
    Occasion {
        day,
        note: note.to_owned(),
        today: day,
    }
}

/// Records an edition; the messages where that fails.
pub(crate) fn record(project: &Project, note: &str, date: &str) -> Result<usize, String> {
    match freeze(project.project(), occasion(note, date), &Quiet) {
        Ok(frozen) => Ok(frozen.number),
        Err(Failure::Content(found)) => Err(draw(&found.report, &found.sources, false)),
        Err(Failure::System(error)) => panic!("{error:#}"),
    }
}

pub(crate) fn told(project: &Project) -> String {
    match check_project(&project.project(), &Quiet) {
        Ok(found) | Err(Failure::Content(found)) => draw(&found.report, &found.sources, false),
        Err(Failure::System(error)) => panic!("{error:#}"),
    }
}

fn published() -> Project {
    let project = Project::small();
    assert_eq!(record(&project, "First published", "2031-06-05"), Ok(1));
    project
}

const EVENT: &str = "content/events/reopening.md";
const BRIEF: &str = "content/briefs/outlook.md";

/// Adds a revision to the brief or the event.
fn revise(project: &Project, path: &str, kind: &str, more: &str) {
    let text = std::fs::read_to_string(project.root().join(path)).expect("a file");
    let entry = format!("  - {{date: 2031-06-07, kind: {kind}, note: We looked again.{more}}}\n");
    let text = if text.contains("revisions:\n") {
        text.replacen("revisions:\n", &format!("revisions:\n{entry}"), 1)
    } else {
        text.replacen("title: ", &format!("revisions:\n{entry}title: "), 1)
    };
    project.put(path, text);
}

#[test]
fn a_record_holds_what_the_site_is_and_the_site_tells_of_it() {
    let project = published();
    let site = files(&project.built());
    let record =
        std::fs::read_to_string(project.root().join("editions/0001.jsonl")).expect("a record");
    let hashes: BTreeMap<String, String> = (record.lines())
        .filter_map(|line| {
            let line: serde_json::Value = serde_json::from_str(line).expect("JSON");
            let text = |key: &str| line[key].as_str().map(str::to_owned);
            Some((text("output")?, text("sha256")?))
        })
        .collect();
    let made = site
        .iter()
        .map(|(path, bytes)| (path.clone(), crate::rules::bluf_hash(bytes)));
    assert_eq!(hashes, made.collect::<BTreeMap<_, _>>());
    assert!(text_of(&site["changes.html"]).contains("First published"));
    assert!(text_of(&site["changes/edition-1.html"]).contains("The harbour closes"));
    assert!(!told(&project).contains("silent-edit"));
    assert!(record.contains("\"input\":\"content/events/closing.md\""));
}

#[test]
fn nothing_says_something_else_without_saying_so() {
    let edits: [(&str, &str, &str, &str); 8] = [
        (
            EVENT,
            "title: The harbour reopens",
            "title: The harbour opens",
            "changed: title",
        ),
        (
            EVENT,
            "Work begins again",
            "Work starts again",
            "changed: summary",
        ),
        (
            EVENT,
            "value: 9",
            "value: 8",
            "changed: reopening-days: value",
        ),
        (
            EVENT,
            "claimant: wire",
            "claimant: port",
            "changed: reopening-days-wire: claimant",
        ),
        (EVENT, "A word more.", "A word less.", "changed: body"),
        (
            BRIEF,
            "likelihood: likely",
            "likelihood: very likely",
            "changed: again: likelihood",
        ),
        (
            BRIEF,
            "a second strike before August",
            "a strike before August",
            "changed: again: text",
        ),
        (
            BRIEF,
            "What the drivers were paid",
            "What the drivers are paid",
            "changed: gaps",
        ),
    ];
    for (path, from, to, label) in edits {
        let project = published();
        project.edit(path, from, to);
        let messages = told(&project);
        assert!(
            messages.contains("warning[silent-edit]") && messages.contains(label),
            "{to}: {messages}"
        );
        let refused = record(&project, "Again", "2031-06-07").expect_err("a silent edit");
        assert!(refused.contains("error[silent-edit]"), "{refused}");
        assert!(!project.root().join("editions/0002.jsonl").exists());
    }
}

#[test]
fn what_stands_beside_the_words_is_said_too() {
    const CLOSING: &str = "content/events/closing.md";
    let ready = || {
        let project = Project::small();
        let more = "quote: after nine days, translation: nach neun Tagen, locator: para. 1";
        project.edit(EVENT, "quote: after nine days", more);
        project.edit(
            CLOSING,
            "date: 2031-05-25",
            "date: 2031-05-25\ntime: \"06:00\"",
        );
        assert_eq!(record(&project, "First", "2031-06-05"), Ok(1));
        assert!(!told(&project).contains("silent-edit"));
        project
    };
    let label = "changed: reopening-days: ";
    for (path, from, to, label) in [
        (
            EVENT,
            "quote: after nine",
            "quote: nine",
            &format!("{label}quotes"),
        ),
        (
            EVENT,
            "nach neun Tagen",
            "nach zehn Tagen",
            &format!("{label}quotes"),
        ),
        (
            EVENT,
            "locator: para. 1",
            "locator: para. 2",
            &format!("{label}quotes"),
        ),
        (
            EVENT,
            "relayed_by: [cable]",
            "relayed_by: [wire]",
            &format!("{label}relayed_by"),
        ),
        (
            EVENT,
            "  - harbour\n",
            "  - {ref: harbour, role: origin}\n",
            &"changed: roles".to_owned(),
        ),
        (
            CLOSING,
            "role: employer",
            "role: striker",
            &"changed: roles".to_owned(),
        ),
        (CLOSING, "06:00", "07:00", &"changed: time".to_owned()),
        (
            BRIEF,
            "date: 2031-06-05",
            "date: 2031-06-06",
            &"changed: published".to_owned(),
        ),
        (
            BRIEF,
            "cutoff: 2031-06-04",
            "cutoff: 2031-06-03",
            &"changed: cutoff".to_owned(),
        ),
        (
            BRIEF,
            "Ballots at",
            "Votes at",
            &"changed: again: indicators".to_owned(),
        ),
    ] {
        let project = ready();
        project.edit(path, from, to);
        let messages = told(&project);
        assert!(
            messages.contains("[silent-edit]") && messages.contains(label.as_str()),
            "{to}: {messages}"
        );
    }
}

#[test]
fn a_claim_that_moves_to_another_event_is_told_in_both() {
    let project = published();
    let claim = "  - id: reopening-days-wire\n    claimant: wire\n    attribute: days\n    value: \">=10\"\n    modality: reported\n    evidence: [wire]\n";
    project.edit(EVENT, claim, "");
    project.edit(
        "content/events/closing.md",
        "date: 2031-05-25\n",
        &format!("date: 2031-05-25\nclaims:\n{claim}"),
    );
    let messages = told(&project);
    assert!(
        messages.contains("reopening-days-wire: gone")
            && messages.contains("reopening-days-wire: new"),
        "{messages}"
    );
}

#[test]
fn what_a_published_revision_says_of_a_judgement_stays() {
    let project = published();
    project.edit(BRIEF, "likelihood: likely", "likelihood: very likely");
    let moved = ", judgements: [{id: again, from: likely, to: very likely, why: ballots}]";
    revise(&project, BRIEF, "update", moved);
    assert_eq!(record(&project, "Surer", "2031-06-07"), Ok(2));
    for (from, to) in [
        ("why: ballots", "why: a hunch"),
        ("from: likely", "from: unlikely"),
        ("why: ballots", "why: a hunch"),
    ] {
        project.edit(BRIEF, from, to);
        let messages = told(&project);
        assert!(
            messages.contains("what a published revision says of a judgement is gone or changed")
                && messages.contains("again: likely → very likely: ballots"),
            "{messages}"
        );
        project.edit(BRIEF, to, from);
        assert!(!told(&project).contains("silent-edit"));
    }
    let site = files(&project.built());
    let page = text_of(&site["changes/edition-2.html"]);
    assert!(!page.contains("said-") && !page.contains("moved"), "{page}");
}

#[test]
fn what_comes_back_is_held_to_its_last_words() {
    let project = published();
    let survey = "content/events/survey.md";
    let says = "---\ntitle: Friends survey the mole\nsummary: A survey counts piles.\ndate: 2031-06-02\nplaces: [mole]\n---\nQuick.[@wire]\n";
    project.put(survey, says);
    assert_eq!(record(&project, "A survey", "2031-06-06"), Ok(2));
    std::fs::remove_file(project.root().join(survey)).expect("a file");
    let removed = "[removed]\nsurvey = \"It is looked at again.\"\n\n[site]\n";
    project.edit("bluf.toml", "[site]\n", removed);
    assert_eq!(record(&project, "Taken out", "2031-06-07"), Ok(3));
    project.edit("bluf.toml", removed, "[site]\n");
    project.put(survey, says);
    assert!(
        !told(&project).contains("silent-edit"),
        "{}",
        told(&project)
    );
    project.edit(survey, "counts piles", "counts holes");
    assert!(
        told(&project).contains("changed: summary"),
        "{}",
        told(&project)
    );
    revise(&project, survey, "correction", "");
    assert!(
        !told(&project).contains("silent-edit"),
        "{}",
        told(&project)
    );
}

#[test]
fn line_ends_of_a_checkout_are_no_change() {
    let project = published();
    let text = std::fs::read_to_string(project.root().join(EVENT)).expect("a file");
    project.put(EVENT, text.replace('\n', "\r\n"));
    let refused = record(&project, "Again", "2031-06-07").expect_err("nothing changed");
    assert!(refused.contains("nothing has changed since"), "{refused}");
}

#[test]
fn what_nobody_reads_is_no_edit() {
    let project = published();
    // Lines end elsewhere, a citation is added, a source is graded again, an actor and a place are called otherwise.
    project.edit(
        "content/actors/port.md",
        "short: The port",
        "short: The harbour authority",
    );
    project.edit(
        "content/places/harbour.md",
        "name: Lund harbour",
        "name: The harbour of Lund",
    );
    project.edit(
        "content/events/closing.md",
        "The drivers walked out.[@cable]",
        "The drivers\nwalked out.[@cable; @wire]",
    );
    project.edit("seeds/cable.md", "reliability: B", "reliability: C");
    assert!(
        !told(&project).contains("silent-edit"),
        "{}",
        told(&project)
    );
    assert_eq!(record(&project, "Graded again", "2031-06-07"), Ok(2));
}

#[test]
fn a_revision_tells_of_an_edit_and_stays() {
    let project = published();
    project.edit(EVENT, "value: 9", "value: 8");
    revise(&project, EVENT, "editorial", "");
    let messages = told(&project);
    assert!(
        messages.contains("`reopening-days: value` is more than editorial"),
        "{messages}"
    );
    project.edit(EVENT, "kind: editorial", "kind: correction");
    assert!(
        !told(&project).contains("silent-edit"),
        "{}",
        told(&project)
    );
    assert_eq!(record(&project, "Eight days", "2031-06-07"), Ok(2));
    project.edit(EVENT, "We looked again.", "We looked once more.");
    let messages = told(&project);
    assert!(
        messages.contains("a revision that was published is gone or changed"),
        "{messages}"
    );
    // Wording alone may be called that.
    let project = published();
    project.edit(EVENT, "A word more.", "A word, more.");
    revise(&project, EVENT, "editorial", "");
    assert_eq!(record(&project, "A comma", "2031-06-07"), Ok(2));
}

#[test]
fn a_judgement_that_moves_says_why() {
    let project = published();
    project.edit(BRIEF, "likelihood: likely", "likelihood: very likely");
    revise(&project, BRIEF, "update", "");
    let messages = told(&project);
    assert!(
        messages.contains("its likelihood moved from likely to very likely"),
        "{messages}"
    );
    project.edit(
        BRIEF,
        "We looked again.",
        "We looked again., judgements: [{id: again, from: likely, to: very likely, why: ballots}]",
    );
    assert!(
        !told(&project).contains("silent-edit"),
        "{}",
        told(&project)
    );
    assert_eq!(record(&project, "Surer", "2031-06-07"), Ok(2));
}

#[test]
fn what_is_gone_has_a_reason() {
    let project = published();
    project.edit(BRIEF, "[reopening, reopening-days, cable]", "[cable]");
    project.edit(BRIEF, "See [[reopening#aftermath]].", "See the harbour.");
    revise(&project, BRIEF, "correction", "");
    std::fs::remove_file(project.root().join(EVENT)).expect("a file");
    let messages = told(&project);
    assert!(
        messages.contains("the event `reopening` was published in an edition and is gone"),
        "{messages}"
    );
    project.edit(
        "bluf.toml",
        "[site]\n",
        "[removed]\nreopening = \"It never reopened.\"\n\n[site]\n",
    );
    assert!(
        !told(&project).contains("silent-edit"),
        "{}",
        told(&project)
    );
    assert_eq!(record(&project, "Not reopened", "2031-06-07"), Ok(2));
    let site = files(&project.built());
    let page = text_of(&site["changes/edition-2.html"]);
    assert!(
        page.contains("The harbour reopens") && page.contains("It never reopened."),
        "{page}"
    );
    assert!(page.contains("no longer published"), "{page}");
}

#[test]
fn records_may_have_been_checked_out_with_other_line_ends() {
    let project = published();
    let path = "editions/0001.jsonl";
    let text = std::fs::read_to_string(project.root().join(path)).expect("a record");
    project.put(path, text.replace('\n', "\r\n"));
    assert!(
        !told(&project).contains("edition-altered"),
        "{}",
        told(&project)
    );
}

#[test]
fn feeds_tell_of_what_is_more_than_wording() {
    let project = published();
    project.edit(
        "bluf.toml",
        "[site]\n",
        "[site]\nbase_url = \"https://example.org\"\n",
    );
    let feed = || String::from_utf8_lossy(&files(&project.built())["events.xml"]).into_owned();
    project.edit(EVENT, "A word more.", "A word, more.");
    revise(&project, EVENT, "editorial", "");
    assert!(!feed().contains("We looked again"));
    project.edit(EVENT, "kind: editorial", "kind: correction");
    let feed = feed();
    assert!(
        feed.contains("Correction: We looked again.") && feed.contains("<updated>2031-06-07"),
        "{feed}"
    );
}

#[test]
fn an_edition_needs_a_change() {
    let project = published();
    let refused = record(&project, "Again", "2031-06-07").expect_err("no change");
    assert!(
        refused.contains("nothing has changed since edition 1"),
        "{refused}"
    );
    project.edit("seeds/cable.md", "reliability: B", "reliability: C");
    let refused = record(&project, "Again", "2031-06-04").expect_err("an earlier day");
    assert!(
        refused.contains("error[edition-before-the-last]"),
        "{refused}"
    );
    // A slip in the year would keep every later edition from its own day.
    let far = Occasion {
        today: "2031-06-07".parse().expect("a day"),
        ..occasion("Again", "2032-06-07")
    };
    let Err(Failure::Content(found)) = freeze(project.project(), far, &Quiet) else {
        panic!("no edition of next year");
    };
    let refused = draw(&found.report, &found.sources, false);
    assert!(
        refused.contains("error[edition-in-the-future]: this edition would be of 2032-06-07"),
        "{refused}"
    );
    assert_eq!(record(&project, "Again", "2031-06-07"), Ok(2));
}

/// Two editions, the second with a moved judgement and a corrected event.
fn revised() -> Project {
    let project = published();
    project.edit(EVENT, "value: 9", "value: 8");
    project.edit(
        EVENT,
        "A word more.",
        "A word more, on Wednesday 4 June 2031.",
    );
    revise(&project, EVENT, "correction", "");
    project.edit(BRIEF, "likelihood: likely", "likelihood: very likely");
    revise(
        &project,
        BRIEF,
        "update",
        ", judgements: [{id: again, from: likely, to: very likely, why: ballots}]",
    );
    assert_eq!(record(&project, "Eight days", "2031-06-07"), Ok(2));
    project
}

#[test]
fn readers_see_what_changed() {
    let project = revised();
    project.put(
        "content/events/reopening.fr.md",
        "---\ntitle: Le port rouvre\n---\n",
    );
    project.edit("bluf.toml", "[site]\n", "[translations.fr]\n\n[site]\n");
    let site = files(&project.built());
    let html = |path: &str| String::from_utf8_lossy(&site[path]).into_owned();
    let event = html("events/reopening.html");
    assert!(
        event.contains("class=notice>") && event.contains("Corrected, 7\u{a0}June 2031."),
        "{event}"
    );
    assert!(event.contains("<del>9</del> <ins>8</ins>"), "{event}");
    assert!(
        event.contains("<ins>more, on Wednesday 4 June 2031.</ins>"),
        "{event}"
    );
    let brief = html("briefs/outlook.html");
    assert!(
        brief.contains("likely → very likely: ballots") && brief.contains("class=hl"),
        "{brief}"
    );
    assert!(
        !brief.contains("class=notice>"),
        "an update is no correction"
    );
    let first = text_of(&site["briefs/outlook/edition-1.html"]);
    assert!(
        first.contains("The brief has changed since") && first.contains("likely"),
        "{first}"
    );
    assert!(!first.contains("very likely"), "{first}");
    assert!(
        first.contains("See The harbour reopens.") && !first.contains("[["),
        "{first}"
    );
    let second = text_of(&site["briefs/outlook/edition-2.html"]);
    assert!(
        second.contains("very likely") && second.contains("Nothing has changed since"),
        "{second}"
    );
    assert!(html("changes/edition-2.html").contains("<del>likely</del> <ins>very likely</ins>"));
    let french = html("fr/changes/edition-2.html");
    assert!(french.contains("class=tnote"), "{french}");
    assert!(
        french.contains("Édition 2") && french.contains("lang=\"en\""),
        "{french}"
    );
    // The notice goes when its time is over.
    project.edit(
        "bluf.toml",
        "[site]\n",
        "[editions]\nnotice_days = 0\n\n[site]\n",
    );
    project.edit("bluf.toml", "notice_days = 0", "notice_days = 3");
    project.edit(BRIEF, "date: 2031-06-07", "date: 2031-07-07");
    let site = files(&project.built());
    assert!(!String::from_utf8_lossy(&site["events/reopening.html"]).contains("class=notice>"));
}

#[test]
fn no_record_changes_unnoticed() {
    let project = revised();
    let clean = tree(&project.root().join("editions"));
    assert_eq!(clean.len(), 2);
    for (name, bytes) in &clean {
        let text = String::from_utf8(bytes.clone()).expect("text");
        let lines: Vec<&str> = text.split_inclusive('\n').collect();
        for (at, line) in lines
            .iter()
            .enumerate()
            .step_by(if lines.len() > 60 { 7 } else { 1 })
        {
            let other = |line: String| {
                let mut lines: Vec<String> = lines.iter().map(|l| (*l).to_owned()).collect();
                lines[at] = line;
                lines.concat()
            };
            let digit = line.replacen('1', "2", 1);
            let altered = [
                other(String::new()),
                other(line.repeat(2)),
                other(if digit == **line {
                    format!("{line}x")
                } else {
                    digit
                }),
            ];
            for altered in altered {
                project.put(&format!("editions/{name}"), &altered);
                let messages = told(&project);
                assert!(
                    messages.contains("error[edition-altered]"),
                    "{name}:{}: {messages}",
                    at + 1
                );
            }
        }
        project.put(&format!("editions/{name}"), bytes);
    }
    assert!(!told(&project).contains("edition-altered"));
    // One that is missing, and one in the place of another.
    std::fs::remove_file(project.root().join("editions/0001.jsonl")).expect("a file");
    assert!(told(&project).contains("error[edition-altered]"));
    project.put("editions/0001.jsonl", &clean["0002.jsonl"]);
    assert!(told(&project).contains("error[edition-altered]"));
}

#[test]
fn each_audience_has_its_own_record_and_nothing_above_it() {
    let project = Project::small();
    project.edit(
        "content/events/closing.md",
        "The drivers walked out.[@cable]",
        "The drivers walked out.[@cable]\n\n::: TLP:AMBER\nTheir fund lies in Malmo.\n:::\n",
    );
    project.put("content/events/survey.md", "---\ntitle: Friends survey the mole\nsummary: A survey counts piles.\ndate: 2031-06-02\nplaces: [mole]\nmarking: TLP:GREEN\n---\nQuick.[@wire]\n");
    assert_eq!(record(&project, "Open", "2031-06-05"), Ok(1));
    project.under(Marking::Amber);
    assert_eq!(record(&project, "For friends", "2031-06-05"), Ok(1));
    let read = |path: &str| std::fs::read_to_string(project.root().join(path)).expect("a record");
    let open = read("editions/0001.jsonl");
    let says = |record: &str, words: &str| {
        record
            .lines()
            .any(|l| l.contains("\"says\"") && l.contains(words))
    };
    assert!(!says(&open, "Malmo") && !says(&open, "survey"), "{open}");
    let friends = read("editions/amber/0001.jsonl");
    assert!(
        says(&friends, "Malmo") && says(&friends, "survey"),
        "{friends}"
    );
    // The words for friends change: the open edition has nothing to say of that.
    project.edit("content/events/closing.md", "Malmo", "Lund");
    assert!(told(&project).contains("silent-edit"));
    project.under(Marking::Clear);
    assert!(
        !told(&project).contains("silent-edit"),
        "{}",
        told(&project)
    );
    // What becomes restricted is not gone, and no page tells that it was there.
    project.edit(
        "content/events/reopening.md",
        "actors: [port]",
        "actors: [port]\nmarking: TLP:RED",
    );
    project.edit(BRIEF, "[reopening, reopening-days, cable]", "[cable]");
    project.edit(BRIEF, "See [[reopening#aftermath]].", "See the harbour.");
    revise(&project, BRIEF, "update", "");
    assert!(!told(&project).contains("is gone"), "{}", told(&project));
}

#[test]
fn pictures_are_no_part_of_what_is_said() {
    let project = Project::small();
    project.put("static/quay.png", picture("a"));
    project.edit(
        "content/events/closing.md",
        "The drivers walked out.[@cable]",
        "The drivers walked out.[@cable]\n\n![The quay](quay.png)",
    );
    assert_eq!(record(&project, "With a picture", "2031-06-05"), Ok(1));
    assert!(!told(&project).contains("silent-edit"));
    // But the site is made of them.
    let refused = record(&project, "Again", "2031-06-06").expect_err("no change");
    assert!(refused.contains("error[nothing-changed]"), "{refused}");
    // What a picture says of itself is no part of the site.
    project.put("static/quay.png", picture("b"));
    let refused = record(&project, "Again", "2031-06-06").expect_err("no change");
    assert!(refused.contains("error[nothing-changed]"), "{refused}");
    project.put("static/quay.png", picture_with(b"gAMA", "b"));
    assert!(!told(&project).contains("silent-edit"));
    assert_eq!(record(&project, "Another picture", "2031-06-06"), Ok(2));
    let second = std::fs::read_to_string(project.root().join("editions/0002.jsonl"));
    let second = second.expect("a record");
    let inputs: Vec<&str> = (second.lines())
        .filter(|l| l.contains("\"input\""))
        .collect();
    assert_eq!(inputs.len(), 1, "{second}");
    assert!(inputs[0].contains("static/quay.png"), "{second}");
}

/// An empty page of changes would tell that something withheld changed, and when.
#[test]
fn what_nobody_sees_is_no_edition() {
    let project = published();
    let source = "---\ntitle: A log\nkind: other\npublished: 2031-06-03\nlanguage: en\nmarking: TLP:RED\n---\n";
    project.put("seeds/log.md", source);
    let refused = record(&project, "Again", "2031-06-06").expect_err("no change");
    assert!(refused.contains("error[nothing-changed]"), "{refused}");
    assert!(
        refused.contains("is not shown under TLP:CLEAR"),
        "{refused}"
    );
    project.edit("seeds/log.md", "marking: TLP:RED\n", "");
    assert_eq!(record(&project, "A log", "2031-06-06"), Ok(2));
}

/// Both texts can be read off a difference that leaves nothing out.
#[test]
fn a_difference_holds_both_texts() {
    let mut state = 11_u64;
    let mut chance = |most: usize| {
        state = state
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(state >> 33).expect("a number") % most
    };
    let words = ["the", "quay", "is", "shut", "\n"];
    for _ in 0..300 {
        let mut text = |most| {
            (0..chance(most))
                .map(|_| words[chance(5)])
                .collect::<Vec<_>>()
                .join(" ")
        };
        let (a, b) = (text(9), text(9));
        let pieces = difference(&a, &b);
        if pieces.is_empty() {
            let plain = |t: &str| t.split_whitespace().collect::<Vec<_>>().join(" ");
            assert!(plain(&a) == plain(&b), "{a:?} {b:?}");
            continue;
        }
        if pieces.contains(&Piece::More) {
            continue;
        }
        let side = |own: fn(&Piece) -> Option<&str>| {
            let words = pieces
                .iter()
                .filter_map(own)
                .flat_map(str::split_whitespace);
            words.collect::<Vec<_>>().join(" ")
        };
        let old = side(|p| match p {
            Piece::Same(w) | Piece::Out(w) => Some(w),
            _ => None,
        });
        let new = side(|p| match p {
            Piece::Same(w) | Piece::In(w) => Some(w),
            _ => None,
        });
        let plain = |t: &str| t.split_whitespace().collect::<Vec<_>>().join(" ");
        assert_eq!((old, new), (plain(&a), plain(&b)), "{pieces:?}");
    }
}
