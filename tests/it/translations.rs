//! Translations beside their originals: words alone, marked where they are missing or old.

use crate::project::{Project, files, text_of};

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
            here.contains("<html lang=\"en\">") && there.contains("<html lang=\"fr\">"),
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
