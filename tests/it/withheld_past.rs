//! What was published, then withheld, and then deleted does not come back from the records.

use crate::project::Project;
use crate::withhold_texts::{never_says, record, site};

const EVENT: &str = "content/events/reopening.md";
const MEETING: &str = "content/events/zqmeet.md";

/// Words that the first edition says, and no later one.
const SECRET: [&str; 11] = [
    "Zqone", "Zqsum", "Zqbody", "Zqname", "zqrole", "zqloc", "Zqpart", "zqmeet", "zqactor",
    "zqlog", "zqlogged",
];

const LOG: &str = "---\ntitle: A log\nkind: other\npublished: 2031-06-03\nlanguage: en\nrights: CC-BY-4.0\npublish: full\n---\nNine zqlogged piles stood there.\n";

/// An event, an actor with a role, a passage of a source and a paragraph, published in the open.
fn open() -> Project {
    let project = Project::small();
    project.put(
        MEETING,
        "---\ntitle: Zqone meets\nsummary: Zqsum is there.\ndate: 2031-05-26\n---\nZqbody speaks.[@cable]\n",
    );
    project.put(
        "content/actors/zqactor.md",
        "---\nname: Zqname\nkind: organization\n---\n",
    );
    project.put("seeds/zqlog.md", LOG);
    project.edit(
        EVENT,
        "actors: [port]",
        "actors: [port, {ref: zqactor, role: zqrole}]",
    );
    project.edit(
        EVENT,
        "    evidence: [wire]\n",
        "    evidence: [wire, {source: zqlog, quote: Nine zqlogged piles, locator: zqloc}]\n",
    );
    project.edit(EVENT, "It reopened", "Zqpart one.\n\nIt reopened");
    record(&project, "2031-06-06");
    let says = |words: &str| site(&project).values().any(|text| text.contains(words));
    for words in SECRET {
        assert!(says(words), "{words}");
    }
    project
}

/// The same with all of that withheld.
fn closed() -> Project {
    let project = open();
    project.edit(
        MEETING,
        "date: 2031-05-26\n",
        "date: 2031-05-26\nmarking: TLP:RED\n",
    );
    project.edit(
        "content/actors/zqactor.md",
        "kind: organization\n",
        "kind: organization\nmarking: TLP:RED\n",
    );
    project.edit(
        "seeds/zqlog.md",
        "kind: other\n",
        "kind: other\nmarking: TLP:RED\n",
    );
    project.edit(EVENT, "Zqpart one.\n", "::: TLP:RED\nZqpart one.\n:::\n");
    revised(&project, "2031-06-07");
    project
}

/// Gives the event that stays a revision of a day.
fn revised(project: &Project, day: &str) {
    let text = std::fs::read_to_string(project.root().join(EVENT)).expect("an event");
    let line = format!("  - {{date: {day}, kind: update, note: We looked again.}}\n");
    let text = if text.contains("revisions:\n") {
        text.replacen("revisions:\n", &format!("revisions:\n{line}"), 1)
    } else {
        text.replacen("---\n", &format!("---\nrevisions:\n{line}"), 1)
    };
    project.put(EVENT, text);
}

#[track_caller]
fn says_nothing(project: &Project) {
    for words in SECRET {
        never_says(project, words);
    }
}

/// Deletes what was withheld.
fn delete(project: &Project) {
    for path in [MEETING, "content/actors/zqactor.md", "seeds/zqlog.md"] {
        std::fs::remove_file(project.root().join(path)).expect("a file");
    }
    project.edit(EVENT, ", {ref: zqactor, role: zqrole}", "");
    project.edit(
        EVENT,
        ", {source: zqlog, quote: Nine zqlogged piles, locator: zqloc}",
        "",
    );
    project.edit(EVENT, "::: TLP:RED\nZqpart one.\n:::\n", "");
}

#[test]
fn what_was_withheld_and_then_deleted_stays_untold() {
    let project = closed();
    says_nothing(&project);
    record(&project, "2031-06-07");
    says_nothing(&project);
    delete(&project);
    says_nothing(&project);
    revised(&project, "2031-06-08");
    record(&project, "2031-06-08");
    says_nothing(&project);
}

#[test]
fn what_is_called_otherwise_while_it_is_withheld_stays_untold() {
    let project = closed();
    record(&project, "2031-06-07");
    let path = project.root().join(MEETING);
    let text = std::fs::read_to_string(&path).expect("an event");
    std::fs::remove_file(&path).expect("a file");
    project.put(
        "content/events/other.md",
        text.replace("Zqone", "Somebody")
            .replace("Zqsum", "Somebody"),
    );
    says_nothing(&project);
}

#[test]
fn what_is_shown_again_is_told_of_again() {
    let project = closed();
    record(&project, "2031-06-07");
    project.edit(MEETING, "marking: TLP:RED\n", "");
    let pages = site(&project);
    assert!(pages["changes/edition-1.html"].contains("Zqone meets"));
    for words in ["zqrole", "zqloc", "Zqpart"] {
        never_says(&project, words);
    }
}

#[test]
fn later_changes_of_what_lost_a_part_are_told_word_by_word() {
    let project = closed();
    record(&project, "2031-06-07");
    delete(&project);
    project.edit(EVENT, "A word more.", "A sentence more.");
    revised(&project, "2031-06-08");
    record(&project, "2031-06-08");
    let pages = site(&project);
    assert!(
        !pages["changes/edition-2.html"].contains("<ins>"),
        "what was left is no news"
    );
    let told = &pages["changes/edition-3.html"];
    assert!(
        told.contains("<del>word</del>") && told.contains("<ins>sentence</ins>"),
        "{told}"
    );
}

/// A build that could not be mended: the quotation stood in the records alone.
#[test]
fn a_quotation_of_what_is_withheld_since_stays_untold() {
    let project = Project::small();
    project.put("seeds/zqlog.md", LOG);
    let quotation = "> Nine zqlogged piles\n> — [@zqlog]\n\n";
    project.edit(EVENT, "It reopened", &format!("{quotation}It reopened"));
    record(&project, "2031-06-06");
    project.edit(
        "seeds/zqlog.md",
        "kind: other\n",
        "kind: other\nmarking: TLP:RED\n",
    );
    revised(&project, "2031-06-07");
    never_says(&project, "zqlogged");
    record(&project, "2031-06-07");
    project.edit(EVENT, quotation, "");
    std::fs::remove_file(project.root().join("seeds/zqlog.md")).expect("a file");
    never_says(&project, "zqlogged");
}

#[test]
fn a_record_of_what_nobody_was_told_of_does_not_name_it() {
    let project = Project::small();
    project.put(
        MEETING,
        "---\ntitle: Zqone meets\nsummary: Zqsum is there.\ndate: 2031-05-26\nmarking: TLP:RED\n---\nZqbody speaks.[@cable]\n",
    );
    record(&project, "2031-06-06");
    let record = project.root().join("editions/0001.jsonl");
    let record = std::fs::read_to_string(record).expect("a record");
    assert!(!record.contains("\"withheld\""), "{record}");
}

/// A private person, shown by role.
fn person(project: &Project, id: &str, role: &str) {
    project.put(
        &format!("content/actors/{id}.md"),
        format!("---\nname: Zq{id}\nkind: person\nrole: {role}\n---\n{role} of the quay.\n"),
    );
    project.edit(EVENT, "actors: [", &format!("actors: [{id}, "));
}

#[test]
fn the_numbers_of_private_persons_stay_as_editions_had_them() {
    let project = Project::small();
    person(&project, "mona", "A crane driver");
    person(&project, "nils", "A stevedore");
    record(&project, "2031-06-06");
    let shown = |number: usize| {
        let page = site(&project).remove(&format!("actors/person-{number}.html"));
        let roles = ["A crane driver", "A stevedore", "A pilot", "A cook"];
        page.map(|page| {
            let title = page.split("<title>").nth(1).expect("a title");
            roles
                .into_iter()
                .find(|role| title.starts_with(role))
                .expect("a role")
        })
    };
    let driver = Some("A crane driver");
    let stevedore = Some("A stevedore");
    assert_eq!([1, 2, 3].map(shown), [driver, stevedore, None]);

    // The id of one who comes later stands before theirs.
    person(&project, "anna", "A pilot");
    revised(&project, "2031-06-07");
    assert_eq!([1, 2, 3].map(shown), [driver, stevedore, Some("A pilot")]);
    record(&project, "2031-06-07");
    let text = std::fs::read_to_string(project.root().join("editions/0002.jsonl"));
    let text = text.expect("a record");
    assert!(
        text.contains(r#"{"person":"anna","shown":"person-3"}"#),
        "{text}"
    );
    assert!(!text.contains(r#"{"person":"mona""#), "{text}");

    // Nobody takes the number of one who is withheld.
    project.edit(
        "content/actors/mona.md",
        "kind: person\n",
        "kind: person\nmarking: TLP:RED\n",
    );
    person(&project, "bert", "A cook");
    revised(&project, "2031-06-08");
    assert_eq!(
        [1, 2, 3, 4].map(shown),
        [None, stevedore, Some("A pilot"), Some("A cook")]
    );
    never_says(&project, "Zq");
}
