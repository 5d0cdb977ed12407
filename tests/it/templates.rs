//! Templates of a project's own: those of docs/templates.md, and what `bluf template` says.

use crate::project::{Project, files, picture};
use crate::slips::check;
use bluf::build::template;
use std::path::Path;

/// The blocks of code of a language in docs/templates.md, in order.
fn examples(language: &str) -> Vec<String> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/templates.md");
    let page = std::fs::read_to_string(path).expect("the page");
    let blocks = page.split("```").skip(1).step_by(2);
    let of = blocks.filter_map(|block| block.strip_prefix(language)?.strip_prefix('\n'));
    of.map(str::to_owned).collect()
}

#[test]
fn the_examples_of_the_docs_work() {
    let project = Project::small();
    let [base, event]: [String; 2] = examples("html").try_into().expect("two templates");
    let [style]: [String; 1] = examples("css").try_into().expect("a style sheet");
    let [listed, why]: [String; 2] = examples("toml").try_into().expect("two settings");
    project.put("templates/base.html", &base);
    project.put("templates/event.html", &event);
    project.put("templates/house.css", &style);
    project.put("templates/logo.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 9 9\"><path d=\"M0 0h9v9z\"/></svg>");
    project.put("static/fonts/house.woff2", b"wOF2\0\x01\0\0");
    project.put("static/fonts/house.woff2.toml", &why);
    project.put("static/badge.png", picture("a badge"));
    let settings = std::fs::read_to_string(project.root().join("bluf.toml")).expect("settings");
    project.put("bluf.toml", settings + &listed);

    let site = files(&project.built());
    let page = |path: &str| String::from_utf8_lossy(&site[path]).into_owned();
    for (path, text) in &site {
        if path.ends_with(".html") {
            let text = String::from_utf8_lossy(text);
            for part in ["house.css", "logo.svg", "desk@monitor.example", "TLP:CLEAR"] {
                assert!(text.contains(part), "{path}: {part}");
            }
        }
    }
    assert!(
        page("search.html").contains("search.js"),
        "what the page adds itself"
    );
    assert!(
        page("events/closing.html").contains("Who was there")
            && !page("index.html").contains("Who was there")
    );
    assert!(page("house.css").contains("--serif:House"));
    assert!(site.contains_key("fonts/house.woff2"));
    let messages = project.messages();
    assert!(messages.is_empty(), "{messages}");
}

#[test]
fn a_template_that_extends_itself() {
    let project = Project::small();
    project.put("templates/event.html", "{% extends \"event.html\" %}\n");
    check(
        &project,
        1,
        &[
            "templates/event.html:1:13",
            "extends itself",
            "`bluf/event.html` is the built-in one",
        ],
    );
}

#[test]
fn a_template_that_extends_none() {
    let project = Project::small();
    project.put("templates/event.html", "{% extends \"bluf/evnt.html\" %}\n");
    check(
        &project,
        1,
        &[
            "templates/event.html:1:13",
            "no template `bluf/evnt.html`",
            "did you mean `bluf/event.html`?",
        ],
    );
    project.put("templates/event.html", "{% extends \"bse.html\" %}\n");
    check(&project, 1, &["did you mean `base.html`?"]);
}

#[test]
fn any_template_can_begin_from_any_built_in_one() {
    let project = Project::small();
    let list =
        "{% extends \"bluf/chronology.html\" %}{% block main %}<h1>Ours</h1>{% endblock main %}";
    project.put("templates/plain.html", list);
    let messages = project.messages();
    assert!(!messages.contains("error"), "{messages}");
    let site = files(&project.built());
    let page = String::from_utf8_lossy(&site["pages/about.html"]).into_owned();
    assert!(page.contains("<h1>Ours"), "{page}");
}

#[test]
fn templates_are_listed_with_those_of_the_project() {
    let project = Project::small();
    project.put("templates/event.html", "{% extends \"bluf/event.html\" %}");
    project.put("templates/house.css", "");
    let say = |name, told| template(project.root(), name, told);
    let list = say(None, false).expect("a list");
    let line = |name: &str| {
        list.lines()
            .find(|line| line.starts_with(name))
            .expect("a line")
    };
    assert!(line("event.html").ends_with("`events/ID.html`. Yours."));
    assert!(line("actor.html").ends_with("`actors/ID.html`."));
    assert!(line("house.css").ends_with("Yours alone."));
    let text = say(Some("templates/event.html"), false).expect("a template");
    assert!(text.contains("{% block main %}"), "the built-in one");
    let fields = say(Some("event.html"), true).expect("fields");
    assert!(
        fields.contains("  claims         list of ClaimGroup"),
        "{fields}"
    );
    let said = |name, told| say(Some(name), told).expect_err("a message").to_string();
    assert_eq!(
        said("evnt.html", false),
        "there is no template `evnt.html`: did you mean `event.html`?"
    );
    assert!(said("style.css", true).contains("stands in its text"));
}
