//! Translations beside their originals: words alone, marked where they are missing or old.

use crate::editions::{record, told};
use crate::project::{Project, Quiet, files, text_of};
use bluf::build::build_site;
use bluf::model::marking::Marking;

const FRENCH: &str =
    "[site]\ntitle = \"Test\"\n[translations.fr]\ntitle = \"Essai\"\nwords = {days = \"jours\"}\n";

fn bilingual() -> Project {
    let project = Project::small();
    project.put("bluf.toml", FRENCH);
    project
}

#[test]
fn every_page_stands_in_every_language_and_leads_to_the_other() {
    let project = bilingual();
    let site = files(&project.built());
    let pages: Vec<&String> = site
        .keys()
        .filter(|p| p.ends_with(".html") && !p.starts_with("fr/"))
        .collect();
    assert!(pages.len() > 10);
    for page in pages {
        let french = format!("fr/{page}");
        let (here, there) = (text(&site[page]), text(&site[&french]));
        let up = "../".repeat(page.matches('/').count());
        if page != "404.html" {
            assert!(here.contains(&format!("href=\"{up}{french}\"")), "{page}");
            assert!(
                there.contains(&format!("href=\"../{up}{page}\"")),
                "{french}"
            );
        }
        assert!(
            here.contains("<html lang=\"en\" data-title=\"")
                && there.contains("<html lang=\"fr\" data-title=\""),
            "{page}"
        );
    }
    assert!(text_of(&site["fr/index.html"]).contains("Essai"));
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}

#[test]
fn what_is_not_translated_is_given_in_the_original_and_says_so() {
    let project = bilingual();
    let page = |project: &Project| {
        let page = text(&files(&project.built())["fr/events/closing.html"]);
        page.replace("<h1  lang", "<h1 lang")
    };
    let missing = page(&project);
    assert!(missing.contains("pas encore traduite"), "{missing}");
    assert!(
        missing.contains("<h1 lang=\"en\" dir=\"ltr\">The harbour closes</h1>"),
        "{missing}"
    );
    project.put(
        "content/events/closing.fr.md",
        "---\noriginal: t0\ntitle: Le port ferme\nsummary: Les grutiers débrayent.\n---\n",
    );
    let partial = page(&project);
    assert!(partial.contains(">Le port ferme</h1>"), "{partial}");
    assert!(
        partial.contains("traduction est plus ancienne"),
        "{partial}"
    );
    let now = fingerprint(&project.messages());
    project.edit(
        "content/events/closing.fr.md",
        "original: t0",
        &format!("original: {now}"),
    );
    assert!(page(&project).contains("traduite qu’en partie"));
    project.put(
        "content/events/closing.fr.md",
        format!("---\noriginal: {now}\ntitle: Le port ferme\nsummary: Les grutiers débrayent.\n---\nLes grutiers ont débrayé.[@cable]\n"),
    );
    let whole = page(&project);
    assert!(
        !whole.contains("traduite") && whole.contains("ont débrayé"),
        "{whole}"
    );
    assert_eq!(project.messages(), "");
    project.edit(
        "content/events/closing.md",
        "Crane drivers walk out.",
        "Crane drivers walk out at noon.",
    );
    assert!(
        project
            .messages()
            .contains("the original has changed since")
    );
    assert!(page(&project).contains("traduction est plus ancienne"));
}

/// The fingerprint that a message asks for.
fn fingerprint(messages: &str) -> String {
    let (_, rest) = messages
        .split_once("write `original: ")
        .expect("a message that names it");
    rest.split('`').next().expect("a fingerprint").to_owned()
}

#[test]
fn a_translation_holds_words_alone() {
    let project = bilingual();
    project.put(
        "content/events/reopening.fr.md",
        "---\noriginal: t0\ntitle: Le port rouvre\ndate: 2031-06-04\nclaims:\n  - {id: reopening-days, value: 10}\n  - {id: nowhere, note: Rien}\nplaces: [mole]\nstatus_note: Rien.\n---\n",
    );
    let messages = project.messages();
    for message in [
        "`date` is not translated: it is the original’s",
        "the original’s `value` is the figure 9: it is not translated",
        "the original has no part `nowhere`",
        "`places` is not translated",
        "the original has no `status_note`",
    ] {
        assert!(messages.contains(message), "{message}: {messages}");
    }
}

#[test]
fn a_translation_of_nothing_and_one_that_is_not_asked_for_are_reported() {
    let project = bilingual();
    project.put("content/events/nowhere.fr.md", "---\ntitle: Rien\n---\n");
    project.put("content/events/closing.de.md", "---\ntitle: Nichts\n---\n");
    let messages = project.messages();
    assert!(
        messages.contains("this translation has no original"),
        "{messages}"
    );
    assert!(messages.contains("the site is not in `de`"), "{messages}");
}

#[test]
fn a_quote_in_a_translation_is_proved_like_any_other() {
    let project = bilingual();
    project.put(
        "content/events/closing.fr.md",
        "---\noriginal: t0\ntitle: Le port ferme\n---\nIls ont débrayé.[@cable]\n\n> reopened on Thursday\n> — [@cable]\n",
    );
    let messages = project.messages();
    assert!(
        messages.contains("content/events/closing.fr.md:7"),
        "{messages}"
    );
    assert!(messages.contains("error[quote-"), "{messages}");
}

#[test]
fn likelihood_speaks_the_language_of_the_page() {
    let site = files(&bilingual().built());
    assert!(text_of(&site["fr/briefs/outlook.html"]).contains("probable 55–80"));
    assert!(text_of(&site["briefs/outlook.html"]).contains("likely 55–80"));
    assert!(text(&site["fr/briefs/outlook.html"]).contains("TLP:CLEAR"));
}

const BRIEF: &str = "content/briefs/outlook.fr.md";

/// The brief in French, published in an edition and reworded since.
fn reworded() -> Project {
    let project = bilingual();
    project.put(
        BRIEF,
        "---\ntitle: Le port est ouvert\nbluf: La grève est finie. Elle peut revenir.\njudgements:\n  - id: again\n    \
         text: Une autre grève avant le mois d’août.\n---\n## Les faits\n\nVoir [[reopening]].[@cable]\n",
    );
    assert_eq!(record(&project, "First", "2031-06-05"), Ok(1));
    project.edit(BRIEF, "est finie", "continue");
    project.edit(BRIEF, "Une autre", "Une dernière");
    project
}

fn revise(project: &Project) {
    project.edit(
        "content/briefs/outlook.md",
        "gaps:",
        "revisions:\n  - {date: 2031-06-07, kind: editorial, note: The French said it wrong.}\ngaps:",
    );
}

#[test]
fn no_translation_says_something_else_without_saying_so() {
    let project = reworded();
    let messages = told(&project);
    assert!(
        messages.contains("changed: again: text (fr), bluf (fr)")
            && messages.contains("content/briefs/outlook.md"),
        "{messages}"
    );
    let refused = record(&project, "Second", "2031-06-07").expect_err("a silent edit");
    assert!(refused.contains("error[silent-edit]"), "{refused}");
    revise(&project);
    assert_eq!(record(&project, "Second", "2031-06-07"), Ok(2));
    let site = files(&project.built());
    let html = |path: &str| String::from_utf8_lossy(&site[path]).into_owned();
    for page in ["changes/edition-2.html", "briefs/outlook.html"] {
        let (english, french) = (html(page), html(&format!("fr/{page}")));
        let words = "<del>est finie.</del> <ins>continue.</ins>";
        assert!(
            english.contains(words) && french.contains(words),
            "{english}"
        );
        assert!(
            english.contains("(French)</dt><dd  lang=\"fr\" dir=\"ltr\">La")
                && french.contains("(français)</dt><dd >La"),
            "{english}\n{french}"
        );
    }
    let first = html("fr/briefs/outlook/edition-1.html");
    let read = text_of(first.as_bytes());
    assert!(
        read.contains("La grève est finie.") && read.contains("Une autre grève"),
        "{read}"
    );
    assert!(read.contains("Voir The harbour reopens."), "{read}");
    assert!(
        !read.contains("The strike is over.") && !first.contains("lang=\"en\" dir"),
        "{first}"
    );
}

#[test]
fn a_translation_that_comes_or_goes_is_no_edit_of_the_original() {
    let project = reworded();
    std::fs::remove_file(project.root().join(BRIEF)).expect("a file");
    project.put(
        "content/events/closing.fr.md",
        "---\ntitle: Le port ferme\n---\n",
    );
    let messages = told(&project);
    assert!(!messages.contains("silent-edit"), "{messages}");
    assert_eq!(record(&project, "Second", "2031-06-07"), Ok(2));
    project.edit("content/events/closing.fr.md", "Le port", "La rade");
    let messages = told(&project);
    assert!(messages.contains("changed: title (fr)"), "{messages}");
}

#[test]
fn a_translation_reads_on_a_day_as_it_did() {
    let project = reworded();
    revise(&project);
    assert_eq!(record(&project, "Second", "2031-06-07"), Ok(2));
    let day = "2031-06-06".parse().expect("a day");
    let site = build_site(&project.project().as_of(Some(day)), &Quiet);
    let (_, site) = site.unwrap_or_else(|failure| panic!("{failure:?}"));
    let brief = text_of(&files(&site)["fr/briefs/outlook.html"]);
    assert!(
        brief.contains("La grève est finie.") && brief.contains("Une autre grève"),
        "{brief}"
    );
    assert!(
        brief.contains("The harbour reopens") && brief.contains("Les faits"),
        "{brief}"
    );
}

#[test]
fn records_of_translations_hold_nothing_above_their_audience() {
    let project = reworded();
    revise(&project);
    project.edit(
        BRIEF,
        "Voir",
        "::: TLP:AMBER\nLe fonds est à Malmö.\n:::\n\nVoir",
    );
    assert_eq!(record(&project, "Second", "2031-06-07"), Ok(2));
    let read = |path: &str| std::fs::read_to_string(project.root().join(path)).expect("a record");
    assert!(!read("editions/0002.jsonl").contains("Malmö"));
    project.under(Marking::Amber);
    assert_eq!(record(&project, "For friends", "2031-06-07"), Ok(1));
    assert!(read("editions/amber/0001.jsonl").contains("Malmö"));
    // What everybody read is restricted since: its earlier words are told to nobody.
    project.under(Marking::Clear);
    project.edit(BRIEF, "La grève continue.", "La grève s’étend.");
    project.edit(
        "content/briefs/outlook.md",
        "revisions:\n",
        "revisions:\n  - {date: 2031-06-08, kind: editorial, note: Once more.}\n",
    );
    assert_eq!(record(&project, "Third", "2031-06-08"), Ok(3));
    for (path, bytes) in files(&project.built()) {
        let text = String::from_utf8_lossy(&bytes);
        assert!(!text.contains("La grève continue"), "{path}");
    }
}
