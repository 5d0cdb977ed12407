//! Every kind of bad input, with its message whole.

use crate::project::{Project, picture, tree};
use snapbox::{IntoData, assert_data_eq, str};

/// An event with this front matter and body, in a project that has a source `cable`.
fn event(front: &str, body: &str) -> Project {
    let text = format!("---\ntitle: It happens\nsummary: Something.\n{front}---\n{body}");
    with("content/events/it.md", &text)
}

fn with(path: &str, text: &str) -> Project {
    let project = Project::new(&[(
        "seeds/cable.md",
        "---\ntitle: A cable\nlanguage: en\nrights: CC-BY-4.0\npublish: full\n---\nThe port reopened in June.\n",
    )]);
    project.build();
    project.put(path, text);
    project
}

/// The messages of a build that must fail and leave the earlier site as it was.
fn check(project: &Project, expected: impl IntoData) {
    let before = tree(&project.site());
    let found = project.messages();
    assert_data_eq!(found, expected.raw());
    assert!(
        tree(&project.site()) == before,
        "a failed build leaves the site alone"
    );
}

#[test]
fn broken_yaml() {
    check(
        &event("date: [2031\n", ""),
        str![[r#"
error[broken-front-matter]: the front matter is not YAML
 --> content/events/it.md:4:7
  |
4 | date: [2031
  |       ^ unclosed bracket '['
"#]],
    );
}

#[test]
fn yaml_whose_lines_are_laid_out_wrong() {
    for (front, place, help) in [
        (
            "actors:\n\t- ref: port\n",
            "it.md:5:2",
            "indent with spaces",
        ),
        (
            "note: \"It\ndate: 2031\n",
            "it.md:5:1",
            "a quotation mark that is opened",
        ),
        (
            "claims:\n  - id: a\n   value: 1\n",
            "it.md:6:4",
            "the same column",
        ),
        (
            "date: 2031\n  type: battle\n",
            "it.md:5:7",
            "the same column",
        ),
        (
            "actors: [{ref: a}\ndate: 2031\n",
            "it.md:5:5",
            "a bracket that is opened above",
        ),
        (
            "note: So: it is\n",
            "it.md:4:9",
            "put the text in quotes: `note: \"So: it is\"`",
        ),
    ] {
        let found = event(front, "").messages();
        assert!(
            found.contains(place) && found.contains(help),
            "{front}{found}"
        );
    }
}

#[test]
fn broken_toml() {
    check(
        &with("content/pages/p.md", "+++\ntitle = \"Open\n+++\n"),
        str![[r#"
error[broken-front-matter]: the front matter is not TOML
 --> content/pages/p.md:2:14
  |
2 | title = "Open
  |              ^ invalid basic string, expected `"`
"#]],
    );
}

#[test]
fn broken_settings() {
    check(
        &with("bluf.toml", "[site\ntitle = 1\n"),
        str![[r#"
error[broken-settings]: bluf.toml is not TOML
 --> bluf.toml:1:6
  |
1 | [site
  |      ^ unclosed table, expected `]`
"#]],
    );
}

#[test]
fn no_front_matter() {
    check(
        &with("content/pages/p.md", "Just words.\n"),
        str![[r#"
error[no-front-matter]: this file has no front matter
 --> content/pages/p.md:1:1
  |
1 | Just words.
  | ^
  |
  = help: begin it with a line `---`, fields such as `title: …`, and another line `---`
"#]],
    );
}

#[test]
fn front_matter_without_an_end() {
    check(
        &with("content/pages/p.md", "---\ntitle: P\nWords.\n"),
        str![[r#"
error[front-matter-open]: the front matter does not end
 --> content/pages/p.md:1:1
  |
1 | ---
  | ^^^
  |
  = help: close it with a line `---`
"#]],
    );
}

#[test]
fn an_empty_file() {
    check(
        &with("content/pages/p.md", ""),
        str![[r#"
error[no-front-matter]: this file is empty
 --> content/pages/p.md:1:1
  |
1 |
  | ^
  |
  = help: begin it with a line `---`, fields such as `title: …`, and another line `---`
"#]],
    );
}

#[test]
fn an_unknown_field() {
    check(
        &event("date: 2031\nsumary: Twice.\n", ""),
        str![[r#"
error[unknown-field]: an event has no field `sumary`
 --> content/events/it.md:5:1
  |
5 | sumary: Twice.
  | ^^^^^^
  |
  = help: did you mean `summary`?
"#]],
    );
}

#[test]
fn a_missing_field() {
    check(
        &with(
            "content/events/it.md",
            "---\ntitle: It happens\ndate: 2031\n---\n",
        ),
        str![[r#"
error[missing-field]: an event needs `summary`
 --> content/events/it.md:2:1
  |
2 | title: It happens
  | ^ `summary` is missing here
  |
  = help: add a line `summary: …`
"#]],
    );
}

#[test]
fn a_wrong_type() {
    check(
        &event("date: 2031\nactors: {ref: port}\n", ""),
        str![[r#"
error[wrong-type]: `actors` takes a list, not a set of fields
 --> content/events/it.md:5:9
  |
5 | actors: {ref: port}
  |         ^
"#]],
    );
}

#[test]
fn a_word_that_is_not_in_the_list() {
    check(
        &event("date: 2031\nstatus: corroberated\n", ""),
        str![[r#"
error[unknown-word]: `corroberated` is not one of the words for `status`
 --> content/events/it.md:5:9
  |
5 | status: corroberated
  |         ^^^^^^^^^^^^
  |
  = help: did you mean `corroborated`?
"#]],
    );
}

#[test]
fn a_day_that_never_was() {
    check(
        &event("date: 2024-02-30\n", ""),
        str![[r#"
error[impossible-date]: `2024-02-30` is not a date
 --> content/events/it.md:4:15
  |
4 | date: 2024-02-30
  |               ^^ February 2024 has 29 days, not 30
"#]],
    );
}

#[test]
fn a_month_that_never_was() {
    check(
        &event("date: 2023-13\n", ""),
        str![[r#"
error[impossible-date]: `2023-13` is not a date
 --> content/events/it.md:4:12
  |
4 | date: 2023-13
  |            ^^ there is no month 13
"#]],
    );
}

#[test]
fn an_id_used_twice() {
    check(
        &with("content/places/cable.md", "---\nname: Cable\n---\n"),
        str![[r#"
error[id-used-twice]: the id `cable` is used twice
 --> content/places/cable.md:1:1
  |
1 | ---
  | ^
  |
  = help: `seeds/cable.md` uses it too; rename one of them: ids are unique across all kinds
"#]],
    );
}

#[test]
fn ids_that_differ_only_in_case() {
    check(
        &with("content/places/Cable.md", "---\nname: Cable\n---\n"),
        str![[r#"
error[id-used-twice]: the ids `Cable` and `cable` differ only in upper and lower case
 --> content/places/Cable.md:1:1
  |
1 | ---
  | ^
  |
  = help: `seeds/cable.md` uses it too; rename one of them: ids are unique across all kinds
"#]],
    );
}

#[test]
fn an_id_that_leaves_its_folder() {
    check(
        &event(
            "date: 2031\nplaces: [../../etc/passwd]\n",
            "[[../secret]]\n",
        ),
        str![[r#"
error[bad-id]: `../../etc/passwd` cannot be an id
 --> content/events/it.md:5:10
  |
5 | places: [../../etc/passwd]
  |          ^^^^^^^^^^^^^^^^
  |
  = help: an id is a file's name without its ending, and no path

error[bad-id]: `../secret` cannot be an id
 --> content/events/it.md:7:1
  |
7 | [[../secret]]
  | ^^^^^^^^^^^^^
  |
  = help: an id is a file's name without its ending, and no path
"#]],
    );
}

#[test]
fn an_id_in_front_matter_that_leaves_its_folder() {
    check(
        &event("date: 2031\nplaces: [../../etc/passwd]\n", ""),
        str![[r#"
error[bad-id]: `../../etc/passwd` cannot be an id
 --> content/events/it.md:5:10
  |
5 | places: [../../etc/passwd]
  |          ^^^^^^^^^^^^^^^^
  |
  = help: an id is a file's name without its ending, and no path
"#]],
    );
}

#[test]
fn a_file_name_that_cannot_be_an_id() {
    check(
        &with("content/pages/two words.md", "---\ntitle: P\n---\n"),
        str![[r#"
error[bad-id]: `two words` cannot be an id
 --> content/pages/two words.md:1:1
  |
1 | ---
  | ^
  |
  = help: name the file with ASCII letters, digits, `-` and `_`: it becomes a part of addresses
"#]],
    );
}

#[test]
fn an_output_folder_outside_the_project() {
    check(
        &with("bluf.toml", "[build]\noutput = \"../elsewhere\"\n"),
        str![[r#"
error[path-leaves-project]: `output` leads out of the project
 --> bluf.toml:2:11
  |
2 | output = "../elsewhere"
  |           ^^^^^^^^^^^^
  |
  = help: name a folder below the root, or give --output on the command line
"#]],
    );
}

#[test]
fn an_unknown_link() {
    check(
        &event("date: 2031\n", "See [[cabel]].\n"),
        str![[r#"
error[unknown-id]: there is no event, actor, place, source, brief or page `cabel`
 --> content/events/it.md:6:7
  |
6 | See [[cabel]].
  |       ^^^^^
  |
  = help: did you mean `cable`?
"#]],
    );
}

#[test]
fn an_unknown_citation() {
    check(
        &event("date: 2031\n", "So they say.[@cabel, para. 3]\n"),
        str![[r#"
error[unknown-id]: there is no source `cabel`
 --> content/events/it.md:6:15
  |
6 | So they say.[@cabel, para. 3]
  |               ^^^^^
  |
  = help: did you mean `cable`?
"#]],
    );
}

#[test]
fn a_citation_of_what_is_no_source() {
    check(
        &event("date: 2031\n", "So they say.[@it]\n"),
        str![[r#"
error[wrong-kind]: `it` is an event, not a source
 --> content/events/it.md:6:15
  |
6 | So they say.[@it]
  |               ^^
"#]],
    );
}

#[test]
fn a_heading_that_does_not_exist() {
    check(
        &event(
            "date: 2031\n",
            "## Aftermath\n\nSee [above](#aftermat) and [[it#aftermaths]].\n",
        ),
        str![[r#"
error[heading-not-found]: there is no heading `#aftermat` here
 --> content/events/it.md:8:5
  |
8 | See [above](#aftermat) and [[it#aftermaths]].
  |     ^^^^^^^^^^^^^^^^^^
  |
  = help: did you mean `#aftermath`?

error[heading-not-found]: `it` has no heading `aftermaths`
 --> content/events/it.md:8:33
  |
8 | See [above](#aftermat) and [[it#aftermaths]].
  |                                 ^^^^^^^^^^
  |
  = help: did you mean `#aftermath`?
"#]],
    );
}

#[test]
fn not_utf_8() {
    let project = event("date: 2031\n", "");
    project.put("content/pages/p.md", b"---\ntitle: P\n---\nCaf\xe9.\n");
    check(
        &project,
        str![[r#"
error[not-utf-8]: this file is not UTF-8 text
 --> content/pages/p.md:4:4
  |
4 | Caf�.
  |    ^ the first byte that does not fit
  |
  = help: save it as UTF-8 in your editor
"#]],
    );
}

#[test]
fn a_template_that_does_not_parse() {
    check(
        &with("templates/plain.html", "<h1>{{ title </h1>\n"),
        str![[r#"
warning[orphan-source]: nothing cites this source
 --> seeds/cable.md:2:8
  |
2 | title: A cable
  |        ^^^^^^^
  |
  = help: cite it with `[@cable]`, or remove it

error[template-syntax]: Found `</` but expected }}
 --> templates/plain.html:1:14
  |
1 | <h1>{{ title </h1>
  |              ^^
"#]],
    );
}

#[test]
fn a_template_that_asks_for_an_unknown_message() {
    check(
        &with("templates/plain.html", "<h1>{{ 'nav-hom' | t }}</h1>\n"),
        str![[r#"
warning[orphan-source]: nothing cites this source
 --> seeds/cable.md:2:8
  |
2 | title: A cable
  |        ^^^^^^^
  |
  = help: cite it with `[@cable]`, or remove it

error[unknown-words]: the interface has no message `nav-hom`
 --> templates/plain.html:1:9
  |
1 | <h1>{{ 'nav-hom' | t }}</h1>
  |         ^^^^^^^
  |
  = help: did you mean `nav-home`?
"#]],
    );
}

#[test]
fn a_template_with_an_unknown_filter() {
    check(
        &with("templates/plain.html", "<h1>{{ title | shout }}</h1>\n"),
        str![[r#"
warning[orphan-source]: nothing cites this source
 --> seeds/cable.md:2:8
  |
2 | title: A cable
  |        ^^^^^^^
  |
  = help: cite it with `[@cable]`, or remove it

error[template-broken]: Unknown filter `shout`
 --> templates/plain.html:1:16
  |
1 | <h1>{{ title | shout }}</h1>
  |                ^^^^^
"#]],
    );
}

#[test]
fn a_template_that_asks_for_an_unknown_field() {
    check(
        &with("templates/source.html", "<h1>{{ headline }}</h1>\n"),
        str![[r#"
warning[orphan-source]: nothing cites this source
 --> seeds/cable.md:2:8
  |
2 | title: A cable
  |        ^^^^^^^
  |
  = help: cite it with `[@cable]`, or remove it

error[template-failed]: Variable `headline` is not defined. Available variables: body, body_title, cite, claims, claims_rest, date, derived_from, excerpts, fingerprint, frame, in_use, kicker, mentions, mentions_rest, record, relayed_by, sha256, title, title_lang, translation, withdrawn
 --> templates/source.html:1:8
  |
1 | <h1>{{ headline }}</h1>
  |        ^^^^^^^^ while rendering sources/cable.html
"#]],
    );
}

#[test]
fn a_template_that_prints_everything() {
    check(
        &with("templates/source.html", "<pre>{{ __tera_context }}</pre>\n"),
        str![[r#"
warning[orphan-source]: nothing cites this source
 --> seeds/cable.md:2:8
  |
2 | title: A cable
  |        ^^^^^^^
  |
  = help: cite it with `[@cable]`, or remove it

error[template-prints-all]: `__tera_context` prints everything, also what a page should not show
 --> templates/source.html:1:9
  |
1 | <pre>{{ __tera_context }}</pre>
  |         ^^^^^^^^^^^^^^
  |
  = help: name the fields you need
"#]],
    );
}

#[test]
fn raw_html() {
    check(
        &event(
            "date: 2031\n",
            "A <b>bold</b> word.\n\n<script>alert(1)</script>\n",
        ),
        str![[r#"
error[raw-html]: raw HTML is not allowed here
 --> content/events/it.md:6:3
  |
6 | A <b>bold</b> word.
  |   ^^^
  |
  = help: write Markdown, or set `allow_html = true` under [build] in bluf.toml

error[raw-html]: raw HTML is not allowed here
 --> content/events/it.md:6:10
  |
6 | A <b>bold</b> word.
  |          ^^^^
  |
  = help: write Markdown, or set `allow_html = true` under [build] in bluf.toml

error[raw-html]: raw HTML is not allowed here
 --> content/events/it.md:8:1
  |
8 | <script>alert(1)</script>
  | ^^^^^^^^^^^^^^^^^^^^^^^^^
  |
  = help: write Markdown, or set `allow_html = true` under [build] in bluf.toml
"#]],
    );
}

#[test]
fn a_link_that_runs_a_script() {
    check(
        &event("date: 2031\n", "[Go](javascript:alert(1))\n"),
        str![[r#"
error[unsafe-link]: this kind of link is not safe to follow
 --> content/events/it.md:6:1
  |
6 | [Go](javascript:alert(1))
  | ^^^^^^^^^^^^^^^^^^^^^^^^^
  |
  = help: link to a web address: https://…
"#]],
    );
}

#[test]
fn a_link_to_a_file() {
    check(
        &event("date: 2031\n", "[Go](../other.md)\n"),
        str![[r#"
error[relative-link]: this link leads to a path
 --> content/events/it.md:6:1
  |
6 | [Go](../other.md)
  | ^^^^^^^^^^^^^^^^^
  |
  = help: link to a page of this project by its id: `[[id]]`, to a file in static/ by its name: `[words](report.pdf)`, or give a whole web address
"#]],
    );
}

#[test]
fn a_footnote_that_is_not_there() {
    check(
        &event("date: 2031\n", "Word.[^1]\n"),
        str![[r#"
error[footnote-not-found]: there is no footnote `[^1]`
 --> content/events/it.md:6:6
  |
6 | Word.[^1]
  |      ^^^^
  |
  = help: add a line `[^1]: …`
"#]],
    );
}

#[test]
fn a_full_text_without_rights() {
    check(
        &with(
            "seeds/cable.md",
            "---\ntitle: A cable\npublish: full\n---\nText.\n",
        ),
        str![[r#"
warning[orphan-source]: nothing cites this source
 --> seeds/cable.md:2:8
  |
2 | title: A cable
  |        ^^^^^^^
  |
  = help: cite it with `[@cable]`, or remove it

error[full-text-without-rights]: `publish: full` needs `rights` that allow it
 --> seeds/cable.md:3:10
  |
3 | publish: full
  |          ^^^^
  |
  = help: state a licence that allows it (an SPDX id, `public-domain`), or set `publish: digest`
"#]],
    );
}

fn amber() -> Project {
    let project = event("date: 2031\n", "Said.[@cable]");
    project.edit("bluf.toml", "[site]\n", "[site]\nmarking = \"TLP:AMBER\"\n");
    project
}

#[test]
fn a_marked_block_that_is_none() {
    for (body, says) in [
        ("::: TLP:PINK\nWords.\n:::\n", "`TLP:PINK` is no marking"),
        ("::: TLP:RED\nWords.\n", "never ends"),
        (":::\n", "has not begun"),
        (
            "::: TLP:RED\n\n::: TLP:AMBER\nWords.\n:::\n",
            "holds no other",
        ),
        (
            "- One\n\n  ::: TLP:RED\n  Words.\n  :::\n",
            "inside something else",
        ),
        ("> ::: TLP:RED\n> Words.\n> :::\n", "inside something else"),
        (
            "<!--\n::: TLP:RED\nWords.\n:::\n-->\n",
            "inside something else",
        ),
        ("::: TLP:RED\n## Words\n:::\n", "holds no heading"),
        (
            "::: TLP:RED\nWords.[^a]\n\n[^a]: More.\n:::\n",
            "no footnote's text",
        ),
    ] {
        let messages = event("date: 2031\n", &format!("Said.[@cable]\n\n{body}")).messages();
        assert!(messages.contains("error["), "{body}: {messages}");
        assert!(messages.contains(says), "{body}: {messages}");
    }
    let code = "Said.[@cable]\n\n```\n::: TLP:RED\n```\n";
    assert!(
        !event("date: 2031\n", code)
            .messages()
            .contains("marked-block")
    );
}

#[test]
fn a_site_marked_above_the_edition() {
    check(
        &amber(),
        str![[r#"
error[above-the-ceiling]: the whole site is marked TLP:AMBER, above the ceiling of this edition, TLP:CLEAR
--> bluf.toml
 = help: build with `--ceiling TLP:AMBER`, or lower `marking` under [site], which is for what has none of its own
"#]],
    );
}

#[test]
fn no_project_here() {
    let project = event("date: 2031\n", "");
    std::fs::remove_file(project.root().join("bluf.toml")).expect("removed");
    check(
        &project,
        str![[r#"
error[no-settings]: there is no bluf.toml here, so this is not a project
--> bluf.toml
 = help: start one with `bluf new DIR`, or name its folder with --root
"#]],
    );
}

#[test]
fn a_folder_that_nothing_lives_in() {
    check(
        &with("content/evnets/it.md", "---\ntitle: It\n---\n"),
        str![[r#"
error[unknown-folder]: no kind of document lives in this folder
--> content/evnets/it.md
 = help: documents live in content/actors, content/briefs, content/events, content/pages, content/places, seeds
"#]],
    );
}

#[cfg(unix)]
#[test]
fn a_symbolic_link_that_leaves_the_project() {
    let project = event("date: 2031\n", "");
    let outside = tempfile::tempdir().expect("a folder");
    std::fs::write(outside.path().join("secret.md"), "---\ntitle: S\n---\n").expect("a file");
    let link = project.root().join("content/events/secret.md");
    std::os::unix::fs::symlink(outside.path().join("secret.md"), link).expect("a link");
    check(
        &project,
        str![[r#"
error[link-leaves-project]: this symbolic link leads out of the project
--> content/events/secret.md
 = help: copy the file into the project
"#]],
    );
}

#[test]
fn deep_nesting() {
    check(
        &event("date: 2031\n", &format!("{} deep\n", ">".repeat(5000))),
        str![[r#"
error[nested-too-deep]: this text is nested more than 64 levels deep
 --> content/events/it.md:6:65
  |
6 | >>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>...
  |                                                                 ^
  |
  = help: flatten it
"#]],
    );
    let deep = format!("date: {}1{}\n", "[".repeat(5000), "]".repeat(5000));
    let found = event(&deep, "").messages();
    assert!(found.contains("broken-front-matter"), "{found}");
}

#[test]
fn several_mistakes_in_one_run_sorted_by_place() {
    let project = event("date: 2023-13\nstatsu: reported\n", "[Go](javascript:x)\n");
    project.put("content/actors/port.md", "---\nkind: harbor\n---\n");
    check(
        &project,
        str![[r#"
error[missing-field]: an actor needs `name`
 --> content/actors/port.md:2:1
  |
2 | kind: harbor
  | ^ `name` is missing here
  |
  = help: add a line `name: …`

error[unknown-word]: `harbor` is not one of the words for `kind`
 --> content/actors/port.md:2:7
  |
2 | kind: harbor
  |       ^^^^^^
  |
  = help: known: `state-force`, `non-state-armed`, `private-military`, `organization`, `state`, `person`

error[impossible-date]: `2023-13` is not a date
 --> content/events/it.md:4:12
  |
4 | date: 2023-13
  |            ^^ there is no month 13

error[unknown-field]: an event has no field `statsu`
 --> content/events/it.md:5:1
  |
5 | statsu: reported
  | ^^^^^^
  |
  = help: did you mean `status`?

error[unsafe-link]: this kind of link is not safe to follow
 --> content/events/it.md:7:1
  |
7 | [Go](javascript:x)
  | ^^^^^^^^^^^^^^^^^^
  |
  = help: link to a web address: https://…
"#]],
    );
}

#[test]
fn a_file_of_ten_megabytes_builds() {
    let words = "The port reopened in June, they said, and work began again. ";
    let project = event(
        "date: 2031\n",
        &format!("{}[@cable]\n", words.repeat((10 << 20) / words.len())),
    );
    assert_eq!(project.messages(), "");
}

/// A page that shows and leads to files, and one file of `static/`.
fn carrying(body: &str, path: &str, bytes: &[u8]) -> Project {
    let text = format!("---\ntitle: About\n---\nWords.[@cable]\n\n{body}\n");
    let project = with("content/pages/about.md", &text);
    project.put(&format!("static/{path}"), bytes);
    project
}

#[test]
fn a_file_that_is_not_there() {
    check(
        &carrying("See [prices](tarif.csv).", "tariff.csv", b"a,b\n"),
        str![[r#"
error[unknown-file]: there is no file `tarif.csv` in static/
 --> content/pages/about.md:6:5
  |
6 | See [prices](tarif.csv).
  |     ^^^^^^^^^^^^^^^^^^^
  |
  = help: did you mean `tariff.csv`?
"#]],
    );
}

#[test]
fn a_picture_that_nobody_describes() {
    check(
        &carrying("![](quay.png)", "quay.png", &picture("")),
        str![[r#"
error[picture-not-described]: nothing says what this picture shows
 --> content/pages/about.md:6:1
  |
6 | ![](quay.png)
  | ^^^^^^^^^^^^^
  |
  = help: say it for those who cannot see it: `![A road cut by water](road.jpg)`, or `alt = "…"` in the `.toml` file beside the picture
"#]],
    );
}

#[test]
fn a_picture_among_words() {
    check(
        &carrying(
            "The quay ![A quay](quay.png) at dawn.",
            "quay.png",
            &picture(""),
        ),
        str![[r#"
error[picture-in-words]: a picture cannot stand among words
 --> content/pages/about.md:6:10
  |
6 | The quay ![A quay](quay.png) at dawn.
  |          ^^^^^^^^^^^^^^^^^^^
  |
  = help: give it a paragraph of its own, with empty lines around it
"#]],
    );
}

#[test]
fn a_picture_from_elsewhere() {
    check(
        &carrying(
            "![A quay](https://example.org/quay.png)",
            "quay.png",
            &picture(""),
        ),
        str![[r#"
error[picture-not-here]: this picture is not a file of this project
 --> content/pages/about.md:6:1
  |
6 | ![A quay](https://example.org/quay.png)
  | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  |
  = help: put a copy into static/ and name it: a page that loads a picture from elsewhere tells them who reads it
"#]],
    );
}

#[test]
fn a_picture_that_ends_early() {
    check(
        &carrying("![A quay](quay.png)", "quay.png", &picture("")[..40]),
        str![[r#"
error[broken-picture]: this picture ends in the middle
--> static/quay.png
 = help: open it in a picture editor and save it again
"#]],
    );
}

#[test]
fn a_picture_that_browsers_do_not_show() {
    check(
        &carrying("![A quay](quay.txt)", "quay.txt", b"a quay\n"),
        str![[r#"
error[no-picture]: a text shows this as a picture, and browsers show no such files
--> static/quay.txt
 = help: save it as JPEG, PNG, WebP or SVG, or lead to it with a link: `[words](file)` without the exclamation mark
"#]],
    );
}

#[test]
fn a_file_that_nobody_can_see_into() {
    check(
        &carrying(
            "See [the report](report.pdf).",
            "report.pdf",
            b"%PDF-1.7\n\xff\0",
        ),
        str![[r#"
error[metadata-stays]: nobody can see what this file says of itself: who made it, where, on which machine
--> static/report.pdf
 = help: publish it as text, JPEG, PNG, WebP or SVG; or look at it, clean it and say why it may be published as it is: `keep_metadata = "why"` in static/report.pdf.toml
"#]],
    );
}

#[test]
fn a_file_that_names_a_machine() {
    check(
        &carrying(
            "See [the list](list.csv).",
            "list.csv",
            b"file\n/home/anna/map.png\n",
        ),
        str![[r#"
error[names-a-folder]: this file names a folder of somebody's machine: /home/anna
--> static/list.csv
 = help: take it out; where it is meant, say why: `keep_metadata = "why"` in static/list.csv.toml
"#]],
    );
}

#[test]
fn a_drawing_that_runs_a_script() {
    let drawing = b"<svg xmlns=\"http://www.w3.org/2000/svg\"><script>a()</script></svg>";
    check(
        &carrying("![A plan](plan.svg)", "plan.svg", drawing),
        str![[r#"
error[unsafe-drawing]: this drawing has an element `script`
--> static/plan.svg
 = help: export it as plain SVG without scripts, links to other files and embedded pages, or as PNG
"#]],
    );
}

#[test]
fn words_about_no_file() {
    let project = carrying("![A quay](quay.png)", "quay.png", &picture(""));
    project.put("static/quai.png.toml", "marking = \"TLP:RED\"\n");
    project.put("static/quay.png.toml", "markin = \"TLP:RED\"\n");
    check(
        &project,
        str![[r#"
error[unknown-file]: this speaks of `quai.png`, which is not in static/
 --> static/quai.png.toml:1:1
  |
1 | marking = "TLP:RED"
  | ^
  |
  = help: did you mean `quay.png.toml`?

error[unknown-field]: a file has no field `markin`
 --> static/quay.png.toml:1:1
  |
1 | markin = "TLP:RED"
  | ^^^^^^
  |
  = help: did you mean `marking`?
"#]],
    );
}

#[test]
fn a_name_that_not_every_host_can_keep() {
    check(
        &carrying("See [it](<a:b.csv>).", "a:b.csv", b"a\n"),
        str![[r#"
error[unsafe-link]: this kind of link is not safe to follow
 --> content/pages/about.md:6:5
  |
6 | See [it](<a:b.csv>).
  |     ^^^^^^^^^^^^^^^
  |
  = help: link to a web address: https://…

error[bad-file-name]: not every system and host can keep a file of this name
--> static/a:b.csv
 = help: leave out control characters and \ : * ? " < > | and the name `manifest.json`, and end no part with a dot or a space
"#]],
    );
}

/// Linux alone lets a file have such a name.
#[cfg(target_os = "linux")]
#[test]
fn a_file_name_that_is_not_utf_8() {
    use std::ffi::OsStr;
    use std::os::unix::ffi::OsStrExt;
    let project = Project::new(&[]);
    for folder in ["content/pages", "seeds", "static"] {
        let folder = project.root().join(folder);
        std::fs::create_dir_all(&folder).expect("a folder");
        let name = OsStr::from_bytes(b"caf\xe9.md");
        std::fs::write(folder.join(name), "").expect("a file");
    }
    assert_data_eq!(
        project.messages(),
        str![[r#"
error[bad-file-name]: the name of this file is not UTF-8
--> content/pages/caf�.md
 = help: rename it; ASCII letters, digits, `-` and `_` read the same everywhere

error[bad-file-name]: the name of this file is not UTF-8
--> seeds/caf�.md
 = help: rename it; ASCII letters, digits, `-` and `_` read the same everywhere

error[bad-file-name]: the name of this file is not UTF-8
--> static/caf�.md
 = help: rename it; ASCII letters, digits, `-` and `_` read the same everywhere
"#]]
    );
}

/// What `check` finds of a project, which must be what a build finds.
fn told_alike(project: &Project, expected: impl IntoData) {
    let checked = match bluf::build::check_project(&project.project(), &crate::project::Quiet) {
        Ok(found) | Err(bluf::build::Failure::Content(found)) => found,
        Err(bluf::build::Failure::System(error)) => panic!("{error:#}"),
    };
    let checked = bluf::report::draw::draw(&checked.report, &checked.sources, false);
    assert_data_eq!(checked, project.messages());
    assert_data_eq!(project.messages(), expected);
}

#[test]
fn files_that_want_the_same_place() {
    let project = Project::new(&[(
        "content/pages/about.md",
        "---\ntitle: About\n---\nSee [one](A.txt) and [another](a.txt).\n",
    )]);
    project.put("static/A.txt", "one");
    project.put("static/a.txt", "another");
    told_alike(
        &project,
        str![[r#"
error[file-in-the-way]: this file would stand at `files/a.txt`, and static/A.txt at `files/A.txt`: a site cannot have both
--> static/a.txt
 = help: give one of them another name: on some systems upper and lower case are one, and on none can a file stand where a folder does
"#]],
    );
}

#[test]
fn files_that_stand_where_the_site_has_folders_and_files() {
    let project = Project::small();
    for path in ["events", "search", "index.html/a.txt", "Style.css"] {
        project.put(&format!("static/{path}"), "mine");
    }
    project.put(
        "bluf.toml",
        "[site]\ntitle = \"Test\"\n[static]\nroot = [\"events\", \"search\", \"index.html/a.txt\", \"Style.css\"]\n",
    );
    told_alike(
        &project,
        str![[r#"
error[file-in-the-way]: the site has a file of its own at `style.css`
--> static/Style.css
 = help: give it another name, or take it out of `root` under [static] in bluf.toml

error[file-in-the-way]: the site has a file of its own at `events/closing.html`
--> static/events
 = help: give it another name, or take it out of `root` under [static] in bluf.toml

error[file-in-the-way]: the site has a file of its own at `index.html`
--> static/index.html/a.txt
 = help: give it another name, or take it out of `root` under [static] in bluf.toml

error[file-in-the-way]: the site has a file of its own at `search/near.js`
--> static/search
 = help: give it another name, or take it out of `root` under [static] in bluf.toml
"#]],
    );
}
