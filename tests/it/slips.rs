//! Slips that would be silent: each is said, with what to try.

use crate::project::Project;

fn event(front: &str, body: &str) -> Project {
    let text = format!("---\ntitle: It happens\nsummary: Something.\n{front}---\n{body}");
    let project = Project::new(&[(
        "seeds/cable.md",
        "---\ntitle: A cable\nlanguage: en\nrights: CC-BY-4.0\npublish: full\n---\nThe port reopened in June.\n",
    )]);
    project.put("content/events/it.md", &text);
    project
}

fn fine() -> Project {
    event("date: 2031\n", "Said.[@cable]\n")
}

/// The settings with these lines before the rest.
fn settings(lines: &str) -> Project {
    let project = fine();
    project.edit("bluf.toml", "[site]\n", &format!("{lines}\n[site]\n"));
    project
}

fn brief(front: &str) -> Project {
    let project = fine();
    project.put(
        "content/briefs/b.md",
        format!("---\ntitle: B\nbluf: So.[@cable]\ndate: 2031-06-20\n{front}---\n"),
    );
    project
}

/// What is found holds each of these words, and so many errors.
#[track_caller]
pub(crate) fn check(project: &Project, errors: usize, words: &[&str]) {
    let messages = project.messages();
    let found = messages.matches("error[").count();
    assert_eq!(found, errors, "{messages}");
    for word in words {
        assert!(messages.contains(word), "{word}: {messages}");
    }
}

#[test]
fn a_folder_of_markings_that_holds_nothing() {
    check(
        &settings("[markings]\n\"content/event\" = \"TLP:RED\"\n"),
        1,
        &[
            "bluf.toml:2:1",
            "this marks nothing",
            "did you mean `content/events`?",
        ],
    );
    check(
        &settings("[markings]\n\"content/events/it.md\" = \"TLP:RED\"\n"),
        1,
        &["is a file", "front matter"],
    );
    check(
        &settings("[markings]\n\"seeds/\" = \"TLP:CLEAR\"\n"),
        0,
        &[],
    );
}

#[test]
fn a_hidden_id_that_nothing_has() {
    check(
        &settings("[public_ids]\ncabel = \"report-1\"\n"),
        1,
        &[
            "error[unknown-id]",
            "bluf.toml:2:1",
            "did you mean `cable`?",
        ],
    );
    check(&settings("[public_ids]\ncable = \"report-1\"\n"), 0, &[]);
    check(
        &settings("[removed]\nit = \"Its source was retracted.\"\n"),
        1,
        &["error[not-removed]", "bluf.toml:2:1", "`it` is still there"],
    );
}

#[test]
fn a_marking_that_is_begun_or_has_another_name() {
    check(
        &event("date: 2031\nmarking:\n", "Said.[@cable]\n"),
        1,
        &["error[empty-field]", "it.md:5:1", "TLP:AMBER+STRICT"],
    );
    check(
        &event("date: 2031\nmarking: \"\"\n", "Said.[@cable]\n"),
        1,
        &["`marking` is empty"],
    );
    check(
        &event("date: 2031\nmarking: TLP:WHITE\n", "Said.[@cable]\n"),
        1,
        &["write `TLP:CLEAR`"],
    );
    check(
        &event(
            "date: 2031\n",
            "Said.[@cable]\n\n::: TLP:PINK\nWords.\n:::\n",
        ),
        2,
        &["write one of TLP:CLEAR, TLP:GREEN, TLP:AMBER, TLP:AMBER+STRICT, TLP:RED"],
    );
}

#[test]
fn one_mistake_is_one_error() {
    let judged = "judgements:\n  - id: j\n    text: So.[@cable]\n    likelihood: likely\n    evidence: [cable]\n";
    check(
        &brief(&format!("{judged}    confidence: medium\n")),
        1,
        &["`medium` is not one of the words for `confidence`"],
    );
    check(&brief(judged), 1, &["a judgement needs `confidence`"]);
    let place = fine();
    place.put(
        "content/places/p.md",
        "---\nname: P\ncoordinates: [55.7, 13.0]\n---\n",
    );
    check(
        &place,
        1,
        &[
            "coordinates is a set of fields, not a list",
            "`lat: …`, `lon: …`",
        ],
    );
}

#[test]
fn signs_that_nobody_sees() {
    let page = |title: &str, words: &str| {
        let project = fine();
        let text = format!("---\ntitle: {title}\n---\n{words}\n");
        project.put("content/pages/p.md", text);
        project
    };
    check(&page("Quay", "Tab\there, soft\u{ad}ly."), 0, &[]);
    let pdf = [
        "error[control-character]",
        "p.md:4:5",
        "U+0008",
        "out of a PDF",
    ];
    check(&page("Quay", "The \u{8}quay."), 1, &pdf);
    let latin = [
        "error[control-character]",
        "p.md:4:5",
        "U+0092",
        "write `’`",
    ];
    check(&page("Quay", "Port\u{92}s quay."), 1, &latin);
    let escape = ["error[control-character]", "p.md:2:8", "U+0001"];
    check(&page("\"The \\x01quay\"", "Words."), 1, &escape);
    let turned = ["warning[turned-around]", "p.md:4:5", "U+202E"];
    check(&page("Quay", "The \u{202e}quay."), 0, &turned);
}

#[test]
fn yaml_that_is_not_what_it_looks_like() {
    let page = |front: &str| {
        let project = fine();
        project.put("content/pages/p.md", format!("---\n{front}---\nWords.\n"));
        project
    };
    check(
        &page("title: Cranes: drivers walk out\n"),
        1,
        &["put the text in quotes: `title: \"Cranes: drivers walk out\"`"],
    );
    check(
        &page("title: One\ntitle: Two\n"),
        1,
        &[
            "p.md:3:1",
            "`title` stands here twice",
            "keep one of the two",
        ],
    );
    check(
        &page("title: >=5\nsummary: Some.\n"),
        1,
        &["put the text in quotes: `title: \">=5\"`"],
    );
    check(
        &page(&format!(
            "title: One\nsummary: [{}]\n",
            "a,".repeat(300_000)
        )),
        1,
        &["this is more than front matter may hold"],
    );
    check(
        &event("date: [2031-03-13..2031-03-17]\n", "Said.[@cable]\n"),
        1,
        &["`date` takes text, not a list", "`date: \"[…]\"`"],
    );
}

fn bluf(project: &Project, args: &[&str]) -> (Option<i32>, String) {
    let output = std::process::Command::new(snapbox::cmd::cargo_bin!("bluf"))
        .args(args)
        .current_dir(project.root())
        .output()
        .expect("it runs");
    let words = [output.stdout, output.stderr].concat();
    (
        output.status.code(),
        String::from_utf8_lossy(&words).into_owned(),
    )
}

#[track_caller]
fn says(project: &Project, args: &[&str], code: i32, words: &[&str]) {
    let (ended, said) = bluf(project, args);
    assert_eq!(ended, Some(code), "{args:?}: {said}");
    for word in words {
        assert!(said.contains(word), "{word}: {said}");
    }
}

#[test]
fn arguments_that_would_do_harm() {
    let project = fine();
    let most = "a whole number from 1 to 256";
    says(&project, &["check", "--threads", "100000"], 2, &[most]);
    says(&project, &["check", "--threads", "0"], 2, &[most]);
    says(&project, &["check", "--threads", "2"], 0, &[]);
    says(&project, &["edition", "  "], 2, &["a few words"]);
    says(
        &project,
        &["new", "it's mine"],
        0,
        &["`bluf build --root 'it'\\''s mine'`"],
    );
    let ignored = std::fs::read_to_string(project.root().join("it's mine/.gitignore"));
    let ignored = ignored.expect("it is there");
    assert!(ignored.contains("/site-*/\n/.bluf/\n"), "{ignored}");
}

#[test]
fn an_import_goes_on_after_what_is_missing() {
    let project = fine();
    project.put("a.txt", "The port reopened in June.\n");
    says(
        &project,
        &["import", "missing.html", "a.txt", "--dry-run"],
        1,
        &[
            "error: missing.html cannot be read",
            "from a.txt",
            "1 record would be written, 1 could not be read",
        ],
    );
}

/// Names of findings in the program's own text: the words that a maker of findings is given first.
fn names_in(text: &str) -> impl Iterator<Item = &str> {
    let makers = [
        "Finding::error(",
        "Finding::warning(",
        "Finding::about(",
        ".flaw(",
    ];
    makers.into_iter().flat_map(move |maker| {
        text.match_indices(maker).filter_map(move |(at, _)| {
            let rest = text[at + maker.len()..].trim_start().strip_prefix('"')?;
            rest.split('"').next()
        })
    })
}

#[test]
fn every_finding_explains_itself() {
    let mut names = std::collections::BTreeSet::new();
    let source = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    for entry in walkdir::WalkDir::new(source) {
        let entry = entry.expect("an entry");
        let path = entry.path();
        let is_test = path.components().any(|part| part.as_os_str() == "tests");
        // What finds a fingerprint for findings makes some of its own to test it.
        let ends = path.ends_with("tests.rs") || path.ends_with("fingerprint.rs");
        if path.extension().is_some_and(|e| e == "rs") && !is_test && !ends {
            let text = std::fs::read_to_string(path).expect("text");
            names.extend(names_in(&text).map(str::to_owned));
        }
    }
    assert!(names.len() > 60, "{names:?}");
    let project = fine();
    let unknown = names.iter().filter(|name| {
        let (code, _) = bluf(&project, &["check", "--explain", name]);
        code != Some(0)
    });
    assert_eq!(unknown.collect::<Vec<_>>(), Vec::<&String>::new());
    says(
        &project,
        &["check", "--explain", "unkown-id"],
        2,
        &["did you mean `unknown-id`?"],
    );
}

#[test]
fn values_that_a_standard_defines() {
    let zone = |zone: &str| {
        event(
            &format!("date: 2031\ntimezone: {zone}\n"),
            "Said.[@cable]\n",
        )
    };
    check(&zone("Africa/Bamako"), 0, &[]);
    check(
        &zone("Bamako"),
        1,
        &["error[unknown-time-zone]", "it.md:5:11", "`Africa/Bamako`?"],
    );
    check(
        &zone("Europe/Stokholm"),
        1,
        &[
            "error[unknown-time-zone]",
            "did you mean `Europe/Stockholm`?",
        ],
    );
    let time = |time: &str| event(&format!("date: 2031\ntime: {time}\n"), "Said.[@cable]\n");
    for fine in [
        "05:30",
        "about 14:00",
        "at dawn",
        "24:00",
        "8 h 30",
        "23:59:59 to midnight",
    ] {
        check(&time(fine), 0, &[]);
    }
    for none in ["25:00", "after 12:60", "\"05:30 or 24:10\""] {
        check(&time(none), 1, &["error[unknown-time]", "it.md:5:"]);
    }
    let place = |front: &str| {
        let project = fine();
        project.put("content/places/p.md", format!("---\nname: P\n{front}---\n"));
        project
    };
    check(&place("country: SE\n"), 0, &[]);
    check(
        &place("country: Sweden\n"),
        1,
        &["error[unknown-country]", "`GB`"],
    );
    check(
        &place("country: UK\n"),
        1,
        &["`UK` is no country code", "did you mean `GB`?"],
    );
    check(&place("country: ml\n"), 1, &["did you mean `ML`?"]);
    check(&place("country: OQ\n"), 1, &["`OQ` is no country code"]);
    check(&place("country: XK\n"), 0, &[]);
    check(&place("country: NO\n"), 0, &[]);
    check(&place("country: XQ\n"), 0, &["warning[private-country]"]);
    check(
        &place("position: {distance_km: 3, of: p}\n"),
        1,
        &["a place is not so far from itself"],
    );
    let claimed = "date: 2031\nclaims:\n  - {id: c, claimant: p, attribute: killed, value: 3, supersedes: c, evidence: [cable]}\n";
    check(
        &event(claimed, "Said.[@cable]\n"),
        1,
        &["a claim cannot supersede itself"],
    );
    check(
        &settings("[likelihood]\nset = 3\n"),
        1,
        &["`set` is 1 or 2"],
    );
    check(
        &settings("[likelihood]\nbands = [{word = \"likely\", low = 80, high = 55}]\n"),
        1,
        &["`likely` goes from 80 down to 55 per cent"],
    );
    let site = |line: &str| {
        let project = fine();
        project.edit("bluf.toml", "[site]\n", &format!("[site]\n{line}\n"));
        project
    };
    check(
        &site("base_url = \"https://example.org/?a=b\""),
        1,
        &["holds a query or a fragment"],
    );
    check(
        &site("base_url = 'https://example.org/a b/\"><x'"),
        1,
        &["holds signs that no web address has"],
    );
    check(
        &site("language = \"English\""),
        1,
        &["`English` is no language tag"],
    );
}

#[test]
fn names_that_windows_keeps_for_itself() {
    let project = fine();
    for (id, kept) in [
        ("con", true),
        ("Com3", true),
        ("aux.old", true),
        ("com10", false),
        ("console", false),
    ] {
        let path = format!("content/pages/{id}.md");
        project.put(&path, "---\ntitle: P\n---\nText.\n");
        let messages = project.messages();
        assert_eq!(
            messages.contains("is the name of a device on Windows"),
            kept,
            "{id}: {messages}"
        );
        assert!(!messages.contains("error["), "{id}: {messages}");
        std::fs::remove_file(project.root().join(path)).expect("a file");
    }
}

#[test]
fn a_file_among_documents_that_is_none() {
    for (name, meant) in [
        ("about.MD", "about"),
        ("about.markdown", "about"),
        ("a.yaml", "a"),
    ] {
        let project = fine();
        project.put(&format!("content/pages/{name}"), "---\ntitle: A\n---\n");
        project.put("content/pages/.hidden", "");
        project.put("content/pages/about.md~", "");
        let (code, said) = bluf(&project, &["check"]);
        assert_eq!(code, Some(0), "{said}");
        assert_eq!(said.matches("warning[not-read]").count(), 1, "{said}");
        assert!(said.contains(&format!("content/pages/{name}")), "{said}");
        assert!(said.contains(&format!("called `{meant}.md`")), "{said}");
    }
}

#[test]
fn a_template_that_nothing_uses() {
    let project = fine();
    project.put("templates/evnet.html", "<p>Never shown</p>");
    project.put("templates/mine/sytle.css", "p {color:red}");
    check(
        &project,
        0,
        &[
            "warning[template-not-used]",
            "templates/evnet.html",
            "did you mean `event.html`?",
            "changes.html, chronology.html",
            "templates/mine/sytle.css",
            "did you mean `style.css`?",
        ],
    );
}

#[test]
fn a_template_without_a_word() {
    let project = fine();
    project.put("templates/event.html", "\n");
    project.put("templates/style.css", "");
    check(
        &project,
        2,
        &[
            "error[template-empty]: this file is empty",
            "templates/event.html:1:1",
            "templates/style.css:1:1",
            "the built-in one of its name is used",
        ],
    );
    project.put("templates/event.html", "{# Nothing. #}");
    project.put("templates/style.css", "/* Nothing. */");
    let (code, said) = bluf(&project, &["check"]);
    assert_eq!(code, Some(0), "{said}");
}

#[test]
fn templates_that_others_lead_to() {
    let project = fine();
    let page = std::fs::read_to_string("templates/plain.html").expect("a template");
    let page = page.replace(
        "{% block main %}",
        "{% block main %}{% include \"mine/head.html\" %}{{ <seal /> }}",
    );
    for (name, text) in [
        ("plain.html", page.as_str()),
        ("mine/head.html", "{% include 'mine/logo.html' %}"),
        ("mine/logo.html", "<img src=\"../mine/logo.svg\" alt=\"\">"),
        (
            "mine/logo.svg",
            "<svg xmlns=\"http://www.w3.org/2000/svg\"/>",
        ),
        (
            "seal.html",
            "{% component seal() %}<b>Sealed</b>{% endcomponent %}",
        ),
        ("README.md", "Notes on templates."),
    ] {
        project.put(&format!("templates/{name}"), text);
    }
    let (code, said) = bluf(&project, &["check"]);
    assert_eq!(code, Some(0), "{said}");
    assert!(!said.contains("warning"), "{said}");
}

#[test]
fn a_file_among_templates_that_is_none() {
    let project = fine();
    project.put("templates/event.htm", "<p>Never shown</p>");
    check(
        &project,
        0,
        &["warning[not-read]", "templates/event.htm", "end in `.html`"],
    );
}

#[test]
fn findings_of_one_cause_are_drawn_five_times() {
    let project = fine();
    project.edit(
        "seeds/cable.md",
        "language: en\n",
        "language: en\npublished: 2030-01-01\n",
    );
    for number in 0..9 {
        project.put(
            &format!("content/events/more-{number}.md"),
            "---\ntitle: More\nsummary: Something.\ndate: 2031-05-05\n---\nSaid.[@cable]\n",
        );
    }
    let (_, said) = bluf(&project, &["check"]);
    assert_eq!(said.matches("[event-after-source]").count(), 5, "{said}");
    assert!(said.contains("… and 5 more like this"), "{said}");
    let (_, json) = bluf(&project, &["check", "--format", "json"]);
    assert_eq!(json.matches("\"event-after-source\"").count(), 10, "{json}");
}

#[test]
fn a_tab_is_told_where_it_stands() {
    check(
        &event("date: 2031-05-04\n\tplaces: []\n", "Said.[@cable]\n"),
        1,
        &[
            "content/events/it.md:5:1",
            "found a tab",
            "indent with spaces",
        ],
    );
}

#[test]
fn what_there_is_not_is_told_with_the_file_that_it_would_be() {
    check(
        &event(
            "date: 2031-05-04\nactors: [watch]\nplaces: [tower]\n",
            "Said.[@cable]\n",
        ),
        2,
        &[
            "there is no actor `watch`",
            "write content/actors/watch.md, with `name` and `kind`",
            "write content/places/tower.md",
        ],
    );
}
