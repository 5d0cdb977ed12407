//! Languages that are written from right to left: whole sites, and words of one in a page of another.

use crate::project::{Project, files};
use std::collections::BTreeMap;

/// A small site in a language written as Arabic is, with a source in French and all of it in English as well.
fn site(language: &str) -> BTreeMap<String, String> {
    let project = Project::new(&[
        (
            "seeds/wire.md",
            "---\ntitle: Le port rouvre\nlanguage: fr\npublished: 2031-06-03\npublisher: مرصد الرصيف\nrights: CC-BY-4.0\npublish: full\n---\nLe port a rouvert mardi.\n",
        ),
        (
            "content/events/opening.md",
            "---\ntitle: إعادة فتح الميناء\nsummary: يعود العمل.\ndate: 2031-06-03\n---\nعاد العمل.[@wire, الفقرة 1]\n\n> Le port a rouvert\n> — [@wire]\n",
        ),
    ]);
    let english = "[translations.en]\ntitle = \"The harbour\"\n";
    let settings = format!("[site]\ntitle = \"الميناء\"\nlanguage = \"{language}\"\n{english}");
    project.put("bluf.toml", settings);
    let text = |bytes: Vec<u8>| String::from_utf8_lossy(&bytes).into_owned();
    let built = files(&project.built()).into_iter();
    built.map(|(path, bytes)| (path, text(bytes))).collect()
}

#[test]
fn pages_and_words_say_which_way_they_run() {
    let site = site("ar");
    for (path, page) in site.iter().filter(|(path, _)| path.ends_with(".html")) {
        let head = match path.starts_with("en/") {
            true => "<html lang=\"en\" data-title=\"",
            false => "<html lang=\"ar\" dir=\"rtl\" data-title=\"",
        };
        assert!(page.contains(head), "{path}");
    }
    let page = &site["events/opening.html"];
    assert!(
        page.contains("<blockquote lang=\"fr\" dir=\"ltr\">"),
        "{page}"
    );
    let english = &site["en/events/opening.html"];
    assert!(
        english.contains("lang=\"ar\" dir=\"rtl\">إعادة فتح الميناء</h1>"),
        "{english}"
    );
    let source = &site["sources/wire.html"];
    assert!(
        source.contains("class=\"text\" lang=\"fr\" dir=\"ltr\"><p"),
        "{source}"
    );
}

#[test]
fn an_arabic_page_speaks_arabic() {
    let site = site("ar");
    let page = &site["events/opening.html"];
    for words in [
        ">3\u{a0}يونيو 2031</b>",
        "<h2>في لمحة</h2>",
        // A name that a citation holds keeps its own order among Arabic words.
        "«\u{2068}إعادة فتح الميناء\u{2069}»، ",
        // Signs between words are Arabic too.
        "مرصد الرصيف\u{2069}، 3\u{a0}يونيو 2031",
    ] {
        assert!(page.contains(words), "{words}: {page}");
    }
    assert!(!page.contains("At a glance"));
}

/// U+2068 and U+2069 keep words of the other direction in their own order: English words and dates in a Persian page, whose
/// language the interface does not speak, an Arabic name in an English one. Where all runs one way there are none.
#[test]
fn words_of_the_other_direction_keep_their_order() {
    let site = site("fa");
    let page = &site["events/opening.html"];
    for words in ["At a glance", "3\u{a0}June 2031", "الفقرة\u{a0}1"] {
        let isolated = format!("\u{2068}{words}\u{2069}");
        assert!(page.contains(&isolated), "{words}: {page}");
    }
    let english = &site["en/events/opening.html"];
    assert!(
        english.contains("\u{2068}مرصد الرصيف\u{2069}, "),
        "{english}"
    );
    assert!(!english.contains("\u{2068}3\u{a0}June"), "{english}");
    let small = files(&Project::small().built());
    for (path, bytes) in small {
        let text = String::from_utf8_lossy(&bytes);
        assert!(!text.contains(['\u{2068}', '\u{2069}']), "{path}");
        assert!(!text.contains("dir=\"rtl\""), "{path}");
    }
}

/// What may name a side of the page: the margin with its notes, what older browsers take in place of the next
/// declaration, columns that a writer sets to the right, and the corners of a printed sheet.
const SIDES: [&str; 8] = [
    ".text:has(.mn) {",
    ".mn {",
    "float:left; float:inline-start",
    "clear:left; clear:inline-start",
    ".tr {text-align:right}",
    "@top-left",
    "@top-right",
    "@bottom-right",
];

#[test]
fn styles_follow_the_reading_direction() {
    for name in ["style.css", "as-of.css"] {
        let path = format!("templates/{name}");
        let css = std::fs::read_to_string(&path).expect("a style sheet");
        for (line, number) in css.lines().zip(1..) {
            for rule in line.split_inclusive('}') {
                let allowed = SIDES.iter().fold(rule.to_owned(), |rule, side| match side {
                    side if side.ends_with('{') && rule.contains(side) => String::new(),
                    side => rule.replace(side, ""),
                });
                let side = allowed.split(|c: char| !c.is_ascii_alphabetic());
                let side: Vec<&str> = side.filter(|w| ["left", "right"].contains(w)).collect();
                assert!(side.is_empty(), "{path}:{number}: {rule}");
            }
        }
    }
}
