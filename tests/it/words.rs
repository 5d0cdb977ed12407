//! A project's own words of the interface: other words, further languages, and slips in them.

use crate::project::{Project, files, text_of};
use crate::slips::check;
use bluf::locale::{languages, sheet};

fn text(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}

fn page(project: &Project, path: &str) -> String {
    text(&files(&project.built())[path])
}

#[test]
fn a_site_says_in_its_own_words_what_is_built_in() {
    let project = Project::small();
    project.put(
        "locale/en.ftl",
        "# A newsroom's words.\n-thing = Timeline\nnav-chronology = { -thing }\ncount-source = { $n ->\n    [one] { $n-shown } report\n   *[other] { $n-shown } reports\n  }\nlikelihood-5 = quite likely\ncountry-SE = Sweden, as we call it\nlanguage-xx = Xish\n",
    );
    let home = page(&project, "index.html");
    assert!(home.contains("Timeline</a>"), "{home}");
    assert!(!home.contains("Chronology</a>") && home.contains("Sources</a>"));
    assert!(page(&project, "sources.html").contains("report"));
    let messages = project.messages();
    assert!(messages.is_empty(), "{messages}");
}

#[test]
fn a_further_language_is_spoken_as_far_as_it_is_translated() {
    let project = Project::small();
    project.edit("bluf.toml", "[site]\n", "[site]\nlanguage = \"pt-BR\"\n");
    let english = page(&project, "index.html");
    assert!(english.contains(">Home</a>"));
    project.put("locale/pt.ftl", "nav-home = Início\n");
    let home = page(&project, "index.html");
    assert!(
        home.contains(">Início</a>") && home.contains(">Sources</a>"),
        "{home}"
    );
    let messages = project.messages();
    let words = [
        "warning[words-missing]",
        "locale/pt.ftl:1:1",
        "`bluf words pt > new.ftl`",
    ];
    for words in words {
        assert!(messages.contains(words), "{words}: {messages}");
    }
    project.put("locale/pt-BR.ftl", "nav-home = Página inicial\n");
    assert!(page(&project, "index.html").contains(">Página inicial</a>"));
}

#[test]
fn words_are_words_and_never_html() {
    let project = Project::small();
    project.put(
        "bluf.toml",
        "[site]\ntitle = \"Test\"\nbase_url = \"https://example.org/\"\n[translations.fr]\ntitle = \"Essai\"\n",
    );
    for language in ["en", "fr"] {
        let built_in = sheet(language, None);
        let marked = built_in.lines().map(|line| match line.split_once(" = ") {
            Some((name, words))
                if !line.starts_with(['#', ' ']) && !words.starts_with("{ $n ->") =>
            {
                format!("{name} = <x-w>&{words}\n")
            }
            _ => format!("{}\n", line.replace("] ", "] <x-w>&")),
        });
        let marked: String = marked.collect();
        project.put(&format!("locale/{language}.ftl"), marked);
    }
    let site = files(&project.built());
    let pages = site.iter().filter(|(path, _)| path.ends_with(".html"));
    let mut marked = 0;
    for (path, bytes) in pages {
        let page = text(bytes);
        assert!(!page.contains("<x-w"), "{path}: {page}");
        marked += page.matches("&lt;x-w").count();
    }
    assert!(marked > 1000, "{marked}");
}

#[test]
fn an_edit_of_words_is_another_site_and_the_same_words_are_none() {
    let project = Project::small();
    project.put("locale/en.ftl", "nav-home = Start\n");
    let first = project.built();
    assert_eq!(files(&first), files(&project.built()));
    project.put("locale/en.ftl", "nav-home = Begin\n");
    assert_ne!(files(&first), files(&project.built()));
}

#[test]
fn slips_in_words_are_told_where_they_stand() {
    let en = "locale/en.ftl";
    let cases: [(&str, &str, usize, &[&str]); 11] = [
        (
            en,
            "nav-home = { \"\\ué\" }\n",
            1,
            &["words-broken", "locale/en.ftl:1:15"],
        ),
        (
            "locale/uk.ftl",
            "назва = б\n",
            1,
            &["words-broken", "locale/uk.ftl:1:1"],
        ),
        (
            en,
            "nav-hme = A\n",
            1,
            &[
                "unknown-words",
                "locale/en.ftl:1:1",
                "did you mean `nav-home`?",
            ],
        ),
        (
            en,
            "\nat-least = min. { $figgure }\n",
            1,
            &[
                "unknown-hole",
                "locale/en.ftl:2:20",
                "did you mean `figure`?",
                "leaves out `$figure`",
            ],
        ),
        (
            en,
            "at-least = a few\n",
            0,
            &[
                "warning[words-leave-out]",
                "`at-least` leaves out `$figure`",
            ],
        ),
        (
            en,
            "nav-home = A\nnav-home = B\n",
            1,
            &["words-twice", "locale/en.ftl:2:1", "here first"],
        ),
        (
            en,
            "nav-home = { $n\n",
            1,
            &["words-broken", "this is not Fluent"],
        ),
        (
            en,
            "nav-home = { -brand }\n",
            1,
            &["unknown-words", "there is no message `-brand`"],
        ),
        (
            en,
            "nav-home = { NUMBER(1) }\n",
            1,
            &["words-broken", "no function `NUMBER`"],
        ),
        (
            "locale/english.text.ftl",
            "nav-home = A\n",
            1,
            &["unknown-language", "pt-BR.ftl"],
        ),
        (
            "locale/en.txt",
            "nav-home = A\n",
            0,
            &["warning[not-read]", "bluf words"],
        ),
    ];
    for (name, text, errors, words) in cases {
        let project = Project::small();
        project.put(name, text);
        check(&project, errors, words);
    }
}

#[test]
fn a_sheet_holds_what_is_said_and_then_what_is_not() {
    for language in languages() {
        assert_eq!(
            sheet(language, Some(&sheet(language, None))),
            sheet(language, None)
        );
    }
    let own = "# Ours\nnav-home = Início\ncount-event = { $n ->\n    [one] { $n-shown } evento\n   *[other] { $n-shown } eventos\n  }\n";
    let full = sheet("pt", Some(own));
    assert!(full.starts_with(own));
    assert_eq!(full.matches("\nnav-home = ").count(), 1);
    assert_eq!(full.matches("count-event =").count(), 1);
    assert!(
        full.contains("## Not translated yet\ncount-edition = { $n ->\n    [one]"),
        "{full}"
    );
    let project = Project::small();
    project.edit("bluf.toml", "[site]\n", "[site]\nlanguage = \"pt\"\n");
    project.put("locale/pt.ftl", full);
    assert_eq!(project.messages(), "");
}

#[test]
fn the_page_of_rules_says_what_rules_that_go_by_words_do_not_read() {
    let project = Project::small();
    let unread = |project: &Project| {
        let text = text_of(page(project, "rules.html").as_bytes());
        (text
            .lines()
            .find(|line| line.starts_with("Rules that go by words")))
        .map(str::to_owned)
    };
    assert_eq!(unread(&project), None);
    project.edit("seeds/wire.md", "language: fr", "language: fa");
    let wanted =
        "Rules that go by words (hedges, bounds, dates, figures) do not read 1 source in Persian.";
    assert_eq!(unread(&project).as_deref(), Some(wanted));
    project.edit("seeds/cable.md", "language: en\n", "");
    let both = unread(&project).expect("a line");
    assert!(
        both.contains("1 source whose language is not given and 1 source in Persian"),
        "{both}"
    );
}
