//! A text of an edition is the text in which what is withheld was never written.

use crate::editions::occasion;
use crate::project::{Project, Quiet, files, picture};
use bluf::build::{Failure, build_site, check_project, freeze};
use bluf::report::draw::draw;
use chrono::NaiveDate;
use std::collections::BTreeMap;

const EVENT: &str = "content/events/reopening.md";
const BRIEF: &str = "content/briefs/outlook.md";

/// A source that every edition but the most restricted one withholds.
const DIVER: &str = "---\ntitle: What the diver saw\nkind: interview\npublished: 2031-06-03\nlanguage: en\nreliability: B\nrights: CC-BY-4.0\npublish: full\n\
    marking: TLP:RED\n---\nFour new piles stand there.\n";

/// A page with this text, in a project that withholds nothing else.
fn about(text: &str) -> Project {
    let project = Project::small();
    project.put(
        "content/pages/about.md",
        format!("---\ntitle: About\n---\n{text}"),
    );
    project
}

/// The site's files as text, by path.
pub(crate) fn site(project: &Project) -> BTreeMap<String, String> {
    let files = files(&project.built()).into_iter();
    files
        .map(|(path, bytes)| (path, String::from_utf8_lossy(&bytes).into_owned()))
        .collect()
}

#[track_caller]
pub(crate) fn never_says(project: &Project, words: &str) {
    for (path, text) in site(project) {
        assert!(!path.contains(words), "the name of {path}");
        assert!(!text.contains(words), "{path} says {words}: {text}");
    }
}

#[test]
fn a_block_goes_whatever_it_holds() {
    for held in [
        "[[harbour|Zqorlov hides here]]",
        "> The harbour reopened on Tuesday\n> — [@cable]",
        "![zqshape](plan.png \"zqcaption\")",
        "[zqlist](list.csv)",
        "So.[@cable, zqlocator]",
        "So.[^zq]",
        "Zqwords.",
    ] {
        let project = about(&format!(
            "Before.\n\n::: TLP:RED\n{held}\n:::\n\nAfter it.\n\n[^zq]: The zqnote.\n"
        ));
        project.put("static/plan.png", picture("nothing"));
        project.put("static/list.csv", "zqcolumn\n1\n");
        let page = &site(&project)["pages/about.html"];
        assert!(!page.contains("class=\"marked\""), "{held}: {page}");
        assert!(page.contains("After it."), "{held}: {page}");
        never_says(&project, "zq");
        never_says(&project, "Zq");
        never_says(&project, "plan.png");
    }
}

#[test]
fn a_block_goes_wherever_it_stands() {
    let block = "::: TLP:RED\n  The zqmeeting.\n  :::\n";
    for (path, from, to) in [
        (
            "content/briefs/outlook.md",
            "bluf: The strike is over.[@cable] It may come back.\n",
            format!("bluf: |\n  It is over.[@cable]\n\n  {block}"),
        ),
        (
            "content/briefs/outlook.md",
            "gaps: [What the drivers were paid.]\n",
            format!("gaps:\n - |\n  What they were paid.\n\n  {block}"),
        ),
        (
            "content/briefs/outlook.md",
            "gaps: [What the drivers were paid.]\n",
            format!("dissent:\n - |\n  They say no.\n\n  {block}"),
        ),
        (
            "content/briefs/outlook.md",
            "gaps: [What the drivers were paid.]\n",
            format!("source_summary: |\n  They are good.\n\n  {block}"),
        ),
    ] {
        let project = Project::small();
        project.edit(path, from, &to);
        assert_eq!(project.messages(), "");
        never_says(&project, "zqmeeting");
    }
}

#[test]
fn a_block_goes_that_only_a_translation_has() {
    let project = Project::small();
    project.put(
        "bluf.toml",
        "[site]\ntitle = \"Test\"\nlanguage = \"en\"\n\n[translations.fr]\ntitle = \"Essai\"\n",
    );
    project.put(
        "content/pages/about.md",
        "---\ntitle: About\n---\nMade for tests.\n",
    );
    project.put(
        "content/pages/about.fr.md",
        "---\ntitle: À propos\n---\nPour essayer.\n\n::: TLP:RED\nLe [[harbour|zqcolonel]].\n:::\n",
    );
    assert!(site(&project)["fr/pages/about.html"].contains("Pour essayer."));
    never_says(&project, "zqcolonel");
}

#[test]
fn what_is_left_stands_as_if_nothing_else_had_been_written() {
    let cut = "::: TLP:RED\nColonel Orlov did it.\n:::\n";
    let quote = "> The harbour reopened on Tuesday\n> — [@cable]\n";
    let hidden = "> Four new piles stand there\n> — [@diver]\n";
    for (with, without) in [
        (
            "See [[port]][@diver]\n".to_owned(),
            "See [[port]]\n".to_owned(),
        ),
        (
            "See [[port]][@diver]é done.\n".to_owned(),
            "See [[port]]é done.\n".to_owned(),
        ),
        (
            "It opened [@cable][@diver].\n".to_owned(),
            "It opened [@cable].\n".to_owned(),
        ),
        (
            "It opened [@diver][@cable].\n".to_owned(),
            "It opened [@cable].\n".to_owned(),
        ),
        (
            "It opened [@diver].\n".to_owned(),
            "It opened.\n".to_owned(),
        ),
        (
            "Writing to [[harbour]] [@diver].\n".to_owned(),
            "Writing to [[harbour]].\n".to_owned(),
        ),
        (
            format!("## First\n\n{quote}\n{cut}\n## Second\n\nIt is.\n"),
            format!("## First\n\n{quote}\n## Second\n\nIt is.\n"),
        ),
        (
            format!("## First\n\n{quote}\n{cut}\n### Second\n\nIt is.\n"),
            format!("## First\n\n{quote}\n### Second\n\nIt is.\n"),
        ),
        (
            format!("{quote}\n{cut}\nIt is.\n"),
            format!("{quote}\nIt is.\n"),
        ),
        (
            format!("{cut}\n{quote}\n## Second\n\nIt is.\n"),
            format!("{quote}\n## Second\n\nIt is.\n"),
        ),
        (
            format!("{hidden}\n## Second\n\nIt is.\n"),
            "## Second\n\nIt is.\n".to_owned(),
        ),
        (
            format!("Before.\n\n{hidden}\n## Second\n\nIt is.\n"),
            "Before.\n\n## Second\n\nIt is.\n".to_owned(),
        ),
        (
            format!("{quote}\n{hidden}\n## Second\n\n{hidden}\n{quote}"),
            format!("{quote}\n## Second\n\n{quote}"),
        ),
    ] {
        let (one, other) = (about(&with), about(&without));
        one.put("seeds/diver.md", DIVER);
        let page = |project: &Project| site(project)["pages/about.html"].clone();
        assert_eq!(page(&one), page(&other), "{with}");
    }
}

#[test]
fn a_check_says_what_a_build_says() {
    let says = |project: &Project| match check_project(&project.project(), &Quiet) {
        Ok(found) | Err(Failure::Content(found)) => draw(&found.report, &found.sources, false),
        Err(Failure::System(error)) => panic!("{error:#}"),
    };
    let told = about("The diver saw four new piles that stand there by night.\n");
    told.put(
        "seeds/diver.md",
        DIVER.replace(
            "Four new piles stand there.",
            "Four new piles that stand there by night.",
        ),
    );
    told.edit("content/events/closing.md", "[@cable]", "[@cable; @diver]");
    assert!(says(&told).contains("error[leak]"), "{}", says(&told));
    assert_eq!(says(&told), told.messages());
    let broken = about("Words.\n");
    broken.put(
        "templates/404.html",
        "<!DOCTYPE html><p>{{ nothing.here }}</p>",
    );
    assert!(
        says(&broken).contains("templates/404.html:1"),
        "{}",
        says(&broken)
    );
    assert_eq!(says(&broken), broken.messages());
}

/// Records an edition on a day.
pub(crate) fn record(project: &Project, date: &str) {
    let frozen = freeze(project.project(), occasion("First", date), &Quiet);
    if let Err(Failure::Content(found)) = frozen {
        panic!("{}", draw(&found.report, &found.sources, false));
    }
}

/// Gives the brief a second judgement.
fn judge(project: &Project) {
    project.edit(
        BRIEF,
        "judgements:\n",
        "judgements:\n  - id: zqsec\n    text: Zqvass gave orders.\n    likelihood: likely\n    confidence: low\n    \
         evidence: [closing]\n",
    );
}

/// A brief with a second judgement, and an event with a second claim and a paragraph, published in the open.
fn published() -> Project {
    let project = Project::small();
    project.put(
        "content/actors/orlov.md",
        "---\nname: Oleg\nkind: organization\n---\n",
    );
    judge(&project);
    project.edit(
        BRIEF,
        "See [[reopening#aftermath]].[@cable]",
        "Here [[orlov]] sat.[@cable]",
    );
    project.edit(
        EVENT,
        "claims:\n",
        "claims:\n  - {id: zqed, claimant: port, attribute: ropes, value: 77, note: Zqshort, evidence: [cable]}\n",
    );
    project.edit(EVENT, "It reopened", "Zqpart one.\n\nIt reopened");
    record(&project, "2031-06-06");
    project
}

/// The same, with all of that withheld now.
fn withheld() -> Project {
    let project = published();
    project.edit(
        BRIEF,
        "  - id: zqsec\n",
        "  - id: zqsec\n    marking: TLP:RED\n",
    );
    project.edit(BRIEF, "Here [[orlov]] sat.", "Somebody sat.");
    project.edit(
        BRIEF,
        "title: The harbour is open",
        "revisions:\n  - {date: 2031-06-07, kind: update, note: We looked again.}\ntitle: The harbour is open",
    );
    project.edit(
        "content/actors/orlov.md",
        "kind: organization\n",
        "kind: organization\nmarking: TLP:RED\n",
    );
    project.edit(EVENT, "{id: zqed,", "{id: zqed, marking: \"TLP:RED\",");
    project.edit(EVENT, "Zqpart one.\n", "::: TLP:RED\nZqpart one.\n:::\n");
    project.edit(
        EVENT,
        "title: The harbour reopens",
        "revisions:\n  - {date: 2031-06-07, kind: update, note: We looked again.}\ntitle: The harbour reopens",
    );
    project
}

#[test]
fn the_past_does_not_tell_what_is_withheld_since() {
    let (open, closed) = (site(&published()), withheld());
    let says = |words: &str| open.values().any(|text| text.contains(words));
    assert!(says("Zqvass") && says("Zqshort") && says("Zqpart"));
    let pages = site(&closed);
    assert!(pages["briefs/outlook/edition-1.html"].contains("It may come back."));
    assert!(pages["briefs/outlook/edition-1.html"].contains("Here an actor sat."));
    for words in [
        "Zqvass", "zqsec", "Zqshort", "zqed", "Zqpart", "orlov", "Oleg",
    ] {
        never_says(&closed, words);
    }
    record(&closed, "2031-06-08");
    for words in [
        "Zqvass", "zqsec", "Zqshort", "zqed", "Zqpart", "orlov", "Oleg",
    ] {
        never_says(&closed, words);
    }
}

/// Its anchor made the name public.
#[test]
fn a_heading_of_one_word_may_be_a_withheld_id_and_no_withheld_name() {
    let actor = |id: &str, name: &str, heading: &str| {
        let project = about(&format!("## {heading}\n\nIt pays.\n"));
        project.put(
            &format!("content/actors/{id}.md"),
            format!("---\nname: {name}\nkind: organization\nmarking: TLP:RED\n---\n"),
        );
        project.messages()
    };
    let told = actor("payer", "Zqvass", "Zqvass");
    assert!(told.contains("error[leak]"), "{told}");
    let chance = actor("aftermath", "The payer of Lund", "Aftermath");
    assert_eq!(chance, "");
}

#[test]
fn what_is_restricted_after_it_was_published_needs_no_revision() {
    let project = Project::small();
    judge(&project);
    project.edit(
        BRIEF,
        "title: The harbour is open",
        "revisions:\n  - {date: 2031-06-05, kind: update, note: Counted again., judgements: [{id: zqsec, from: unlikely, \
         to: likely, why: a count}]}\ntitle: The harbour is open",
    );
    project.edit(
        EVENT,
        "claims:\n",
        "claims:\n  - {id: zqed, claimant: port, attribute: ropes, value: 77, evidence: [cable]}\n",
    );
    record(&project, "2031-06-06");
    project.edit(EVENT, "{id: zqed,", "{id: zqed, marking: \"TLP:RED\",");
    project.edit(
        BRIEF,
        "  - id: zqsec\n",
        "  - id: zqsec\n    marking: TLP:RED\n",
    );
    assert!(
        !project.messages().contains("silent-edit"),
        "{}",
        project.messages()
    );
    never_says(&project, "zqsec");
    never_says(&project, "zqed");
}

#[test]
fn a_site_of_a_day_does_not_tell_what_is_withheld_since() {
    let closed = withheld();
    let day = NaiveDate::from_ymd_opt(2031, 6, 6).expect("a day");
    let Ok((_, site)) = build_site(&closed.project().as_of(Some(day)), &Quiet) else {
        panic!("no site of {day}");
    };
    let pages = files(&site);
    assert!(pages.contains_key("briefs/outlook.html"));
    for (path, bytes) in &pages {
        let text = String::from_utf8_lossy(bytes);
        for words in [
            "Zqvass", "zqsec", "Zqshort", "zqed", "Zqpart", "orlov", "Oleg",
        ] {
            assert!(!text.contains(words), "{path} says {words}: {text}");
        }
    }
}

#[test]
fn what_records_say_alike_is_no_leak() {
    let project = Project::small();
    let descriptor = "descriptor: A paper of the harbour that lives on what the port pays.\n";
    project.edit(
        "seeds/cable.md",
        "reliability: B\n",
        &format!("reliability: B\n{descriptor}"),
    );
    project.put(
        "seeds/diver.md",
        DIVER.replace("reliability: B\n", &format!("reliability: B\n{descriptor}")),
    );
    project.put(
        "bluf.toml",
        "[site]\ntitle = \"Test\"\n\n[markings]\n\"static/closed\" = \"TLP:RED\"\n",
    );
    let table = |row: &str| format!("day,place,ships,trucks,crews,hours,weather,remark\n{row}\n");
    project.put("static/open.csv", table("1,2,3,4,5,6,7,8"));
    project.put("static/closed/secret.csv", table("1,2,3,4,5,6,7,zqword"));
    let drawing = |says: &str| {
        format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"9\" height=\"9\"><style>a b c d e f g h i</style><text x=\"1\">{says}</text></svg>\n"
        )
    };
    project.put("static/open.svg", drawing("Quay"));
    project.put(
        "static/closed/secret.svg",
        drawing("One two three four five six seven eight"),
    );
    project.put(
        "content/pages/about.md",
        "---\ntitle: About\n---\nSee [rows](open.csv).\n\n![a quay](open.svg)\n\nClosed: [x](closed/secret.csv), [y](closed/secret.svg).\n",
    );
    project.edit("content/events/closing.md", "[@cable]", "[@cable; @diver]");
    assert_eq!(project.messages(), "");
    project.edit(
        "content/pages/about.md",
        "See [rows]",
        "One two three four five six seven eight. See [rows]",
    );
    assert!(
        project
            .messages()
            .contains("words of the file `static/closed/secret.svg`")
    );
}

#[test]
fn a_withheld_text_that_is_a_link_alone_makes_no_name_secret() {
    let project = about("Before.\n\n::: TLP:RED\n[[outlook]]\n:::\n\nAfter.\n");
    assert_eq!(project.messages(), "");
    project.edit(
        "content/pages/about.md",
        "[[outlook]]",
        "Colonel Orlov wrote all of [[outlook]] by himself.",
    );
    project.edit(
        "content/pages/about.md",
        "After.",
        "Colonel Orlov wrote all of The harbour is open, for now.",
    );
    assert!(
        project
            .messages()
            .contains("marked block of the page `about`")
    );
}

#[test]
fn a_word_or_two_beside_a_shown_name_are_chance() {
    let project = about(
        "Before.\n\n::: TLP:RED\nSo [[outlook]] by the colonel who wrote it.\n:::\n\nThe harbour is open, for now, by the sea.\n",
    );
    assert_eq!(project.messages(), "");
    project.edit("content/pages/about.md", "by the sea", "by the colonel");
    let messages = project.messages();
    assert!(
        messages.contains("error[leak]: words of the marked block of the page `about`"),
        "{messages}"
    );
}

#[test]
fn a_label_that_begins_a_title_marks_nothing_and_says_so() {
    let project = Project::small();
    let event = "content/events/closing.md";
    project.edit(event, "title: The", "title: (TLP:AMBER+STRICT) The");
    project.edit(event, "summary: Crane", "summary: tlp-red. Crane");
    let messages = project.messages();
    assert!(
        messages.contains(
            "error[label-in-words]: this label marks nothing: what it stands in is marked TLP:CLEAR"
        ) && messages.contains("content/events/closing.md:2:9")
            && messages.contains("write `marking: TLP:AMBER+STRICT` as a field of its own")
            && messages.contains("write `marking: TLP:RED` as a field of its own"),
        "{messages}"
    );
    // Where the marking is there, the label only says so.
    project.edit(event, "---\ntitle", "---\nmarking: TLP:RED\ntitle");
    project.edit(
        BRIEF,
        "See [[reopening#aftermath]].",
        "See TLP, the labels.",
    );
    assert!(!project.messages().contains("label-in-words"));
    // What is only spoken of is no label, nor is one as low as the rest.
    let project = Project::small();
    project.edit(event, "title: The", "title: TLP:WHITE and TLP:RED, the");
    project.edit(
        event,
        "summary: Crane",
        "summary: What TLP:RED means. Crane",
    );
    project.edit("seeds/wire.md", "title: Le", "title: “TLP:AMBER” Le");
    assert_eq!(project.messages(), "");
}

#[test]
fn private_persons_are_numbered_without_a_gap() {
    let project = Project::small();
    let person = |marking: &str| {
        format!("---\nname: Zqname\nkind: person\nrole: a crane driver\n{marking}---\nDrives.\n")
    };
    project.put("content/actors/aa.md", person("marking: TLP:RED\n"));
    project.put("content/actors/bb.md", person(""));
    let site = site(&project);
    assert!(
        site.contains_key("actors/person-1.html") && !site.contains_key("actors/person-2.html")
    );
}

/// One that is withheld would move the numbers of those that are shown.
#[test]
fn nothing_else_is_called_by_a_private_persons_number() {
    let project = Project::small();
    let club = "---\nname: A club\nkind: organization\nmarking: TLP:RED\n---\n";
    project.put("content/actors/person-1.md", club);
    project.edit(
        "bluf.toml",
        "[site]\n",
        "[public_ids]\ncable = \"person-22\"\n\n[site]\n",
    );
    let messages = project.messages();
    for id in ["person-1", "person-22"] {
        let told = format!("error[bad-id]: `{id}` is what a private person is called on the site");
        assert!(messages.contains(&told), "{messages}");
    }
    assert!(messages.contains("bluf.toml:2:10"), "{messages}");
}

#[test]
fn whatever_a_thing_is_called_in_the_project_the_site_is_the_same() {
    let built = |first: &str, second: &str| {
        let project = Project::small();
        let settings =
            format!("[public_ids]\n{first} = \"witness-2\"\n{second} = \"witness-1\"\n\n[site]\n");
        project.edit("bluf.toml", "[site]\n", &settings);
        for (id, role) in [(first, "A driver"), (second, "A clerk")] {
            project.put(
                &format!("content/actors/{id}.md"),
                format!("---\nname: Zq {id}\nkind: person\nrole: {role}\n---\nSaw it.\n"),
            );
        }
        let used = format!("role: employer}}, {first}, {second}");
        project.edit("content/events/closing.md", "role: employer}", &used);
        site(&project)
    };
    let (one, other) = (built("zqa", "zqb"), built("zqb", "zqa"));
    for (path, text) in &one {
        assert_eq!(Some(text), other.get(path), "{path}");
    }
    assert_eq!(one.len(), other.len());
}

#[test]
fn a_name_that_only_withheld_sources_use_is_withheld() {
    let project = Project::small();
    project.edit(
        "content/actors/port.md",
        "aliases:\n",
        "aliases:\n  - {text: Zqharbourmen, sources: [wire]}\n  - {text: Dockers, sources: [wire, cable]}\n",
    );
    assert!(
        site(&project)
            .values()
            .any(|text| text.contains("Zqharbourmen"))
    );
    project.edit(
        "seeds/wire.md",
        "kind: article",
        "kind: article\nmarking: TLP:RED",
    );
    never_says(&project, "Zqharbourmen");
    assert!(site(&project).values().any(|text| text.contains("Dockers")));
}
