//! Quotes are proved: each one changed, each line of the lock changed, each byte of a capture changed.

use crate::project::{Project, Quiet};
use crate::rules::bluf_hash;
use bluf::build::{Failure, Found, Project as Opened, check_project, verify};
use bluf::load::{Files, LOCK, load};
use bluf::model::text::What;
use bluf::parse::{Drafts, parse};
use bluf::prove::prove;
use bluf::report::{Report, Span};
use snapbox::{assert_data_eq, str};
use std::collections::BTreeSet;
use std::path::Path;

/// The demonstration's files with one of them changed.
fn changed(files: &Files, path: &str, change: impl Fn(&str) -> String) -> Files {
    let mut out = Files::default();
    let ids =
        (files.settings.iter().chain(&files.lock)).chain(files.documents.iter().map(|(_, id)| id));
    for id in ids {
        let file = files.sources.file(*id);
        let text = if file.path == path {
            change(&file.text)
        } else {
            file.text.clone()
        };
        out.add(file.path.clone(), text.into_bytes());
    }
    out
}

fn proved(files: &Files) -> (usize, Report) {
    let (drafts, report) = parse(files);
    assert!(!report.has_errors(), "{report:?}");
    let (proofs, report) = prove(&drafts, files, None);
    (proofs.earlier, report)
}

/// Where every quote of a project stands, in every language.
fn quotes(drafts: &Drafts) -> BTreeSet<Span> {
    let all = std::iter::once(drafts).chain(&drafts.translations);
    all.flat_map(in_one_language).collect()
}

fn in_one_language(drafts: &Drafts) -> Vec<Span> {
    let claims = drafts
        .events
        .iter()
        .flat_map(|e| &e.claims)
        .flat_map(|c| &c.evidence);
    let cited = claims
        .filter_map(|c| c.quote.as_ref())
        .map(|q| q.words.span);
    let events = drafts.events.iter().map(|e| &e.body);
    let texts = events.chain(drafts.briefs.iter().flat_map(|b| b.texts()));
    let in_texts = texts.flat_map(|t| &t.holes).filter_map(|h| match &h.what {
        What::Quote(quote) => Some(quote.words.words.span),
        _ => None,
    });
    cited.chain(in_texts).collect()
}

#[test]
fn one_letter_changed_in_any_quote_of_the_demonstration_is_an_error_at_its_place() {
    let files = load(Path::new(".")).expect("the demonstration");
    let (drafts, _) = parse(&files);
    let quotes = quotes(&drafts);
    let (earlier, report) = proved(&files);
    assert_eq!((earlier, report.findings.len()), (quotes.len(), 0));
    assert!(quotes.len() > 80);
    for span in quotes {
        let file = files.sources.file(span.file);
        let words = files.sources.text(span);
        let letter = words
            .char_indices()
            .filter(|(_, c)| c.is_alphabetic())
            .nth(words.len() / 3)
            .or(words.char_indices().next());
        let at = span.start as usize + letter.expect("a letter").0;
        let other = changed(&files, &file.path, |text| {
            let length = text[at..].chars().next().map_or(1, char::len_utf8);
            format!("{}ж{}", &text[..at], &text[at + length..])
        });
        let (_, report) = proved(&other);
        let found = report
            .findings
            .iter()
            .find(|f| f.rule == "quote-unproved")
            .expect("an error");
        let place = found.span.expect("a place");
        assert_eq!(
            (&other.sources.file(place.file).path, place.start),
            (&file.path, span.start),
            "{words}"
        );
        assert!(
            found
                .help
                .as_deref()
                .is_some_and(|h| h.contains("the nearest proved words are")),
            "{words}"
        );
    }
}

#[test]
fn one_character_changed_in_any_line_of_the_lock_is_an_error_on_that_line() {
    let files = load(Path::new(".")).expect("the demonstration");
    let (drafts, _) = parse(&files);
    let lock = files.sources.file(files.lock.expect("a lock")).text.clone();
    let ends: BTreeSet<usize> = lock.match_indices('\n').map(|(at, _)| at).collect();
    for at in (0..lock.len())
        .step_by(37)
        .filter(|at| lock.is_char_boundary(*at) && !ends.contains(at))
    {
        let length = lock[at..].chars().next().map_or(1, char::len_utf8);
        let with = if lock[at..].starts_with('1') {
            "2"
        } else {
            "1"
        };
        let other = changed(&files, LOCK, |text| {
            format!("{}{with}{}", &text[..at], &text[at + length..])
        });
        let (_, report) = prove(&drafts, &other, None);
        let line = lock[..at].matches('\n').count() + 1;
        let found = report
            .findings
            .iter()
            .find(|f| f.rule == "lock-altered")
            .unwrap_or_else(|| panic!("byte {at}"));
        assert_eq!(other.sources.place(found.span.expect("a place")).line, line);
    }
}

#[test]
fn a_line_taken_out_doubled_or_moved_is_noticed() {
    let files = load(Path::new(".")).expect("the demonstration");
    let (drafts, _) = parse(&files);
    let lines: Vec<String> = files
        .sources
        .file(files.lock.expect("a lock"))
        .text
        .lines()
        .map(|l| format!("{l}\n"))
        .collect();
    let rules = |lines: &[String]| -> BTreeSet<&'static str> {
        let other = changed(&files, LOCK, |_| lines.concat());
        prove(&drafts, &other, None)
            .1
            .findings
            .iter()
            .map(|f| f.rule)
            .collect()
    };
    for n in 0..lines.len() {
        let mut without = lines.clone();
        without.remove(n);
        assert!(rules(&without).contains("quote-unproved"), "line {n}");
    }
    let mut doubled = lines.clone();
    doubled.insert(1, lines[0].clone());
    assert!(rules(&doubled).contains("lock-altered"));
    let mut moved = lines.clone();
    moved.swap(0, 1);
    assert!(rules(&moved).contains("lock-altered"));
}

const TEXT: &str =
    "The port reopened on Tuesday, after nine days.\nAt least 84 ships had waited.\n";
const PAGE: &str = "<!doctype html><title>No</title><p>The <b>p</b>ort of Lund&nbsp;said: &laquo;&nbsp;nobody was hurt&nbsp;&raquo;.<script>alert('no')</script>";

/// A project with a captured text and a captured page, each quoted.
fn captured() -> Project {
    let source = |id: &str, capture: &str| {
        format!(
            "---\ntitle: S\nurl: https://example.org/{id}\ncapture: {{file: {id}, sha256: {}, bytes: {}}}\n---\n",
            bluf_hash(capture.as_bytes()),
            capture.len()
        )
    };
    let project = Project::new(&[(
        "content/events/e.md",
        "---\ntitle: E\nsummary: It reopened.\ndate: 2031-06-03\ndate_note: By the source's own date.\nclaims:\n  - {id: c, claimant: text, attribute: ships, value: \">=84\", evidence: [{source: text, quote: \"At least 84 ships\"}]}\n---\n> « nobody was hurt »\n> — [@page]\n",
    )]);
    project.put("seeds/text.md", source("text.txt", TEXT));
    project.put("seeds/page.md", source("page.html", PAGE));
    project.put("archive/text.txt", TEXT);
    project.put("archive/page.html", PAGE);
    project
}

fn opened(project: &Project) -> Opened {
    Opened::at(project.root())
        .with_captures(None, None)
        .expect("a project")
}

fn found(project: &Project) -> Found {
    match check_project(&opened(project), &Quiet) {
        Ok(found) | Err(Failure::Content(found)) => found,
        Err(Failure::System(error)) => panic!("{error:#}"),
    }
}

fn rules(project: &Project) -> Vec<&'static str> {
    found(project)
        .report
        .findings
        .iter()
        .map(|f| f.rule)
        .collect()
}

#[test]
fn what_is_proved_with_the_captures_holds_without_them() {
    let project = captured();
    let first = verify(&opened(&project), &Quiet).expect("proved");
    assert_eq!(
        (first.now, first.earlier, first.captures, first.added),
        (2, 0, 2, 2)
    );
    let again = verify(&opened(&project), &Quiet).expect("proved");
    assert_eq!((again.now, again.added, again.removed), (2, 0, 0));
    std::fs::remove_dir_all(project.root().join("archive")).expect("gone");
    assert_eq!(rules(&project), [""; 0]);
    let kept = verify(&opened(&project), &Quiet).expect("kept");
    assert_eq!((kept.now, kept.earlier, kept.removed), (0, 2, 0));
    project.edit("content/events/e.md", "84 ships", "85 ships");
    assert_eq!(rules(&project), ["quote-unproved"]);
}

#[test]
fn one_byte_changed_in_a_capture_is_an_error() {
    let project = captured();
    verify(&opened(&project), &Quiet).expect("proved");
    for (name, text) in [("archive/text.txt", TEXT), ("archive/page.html", PAGE)] {
        for at in (0..text.len()).step_by(3) {
            let mut bytes = text.as_bytes().to_vec();
            bytes[at] ^= 1;
            project.put(name, &bytes);
            assert_eq!(rules(&project), ["capture-changed"], "byte {at}");
        }
        project.put(name, text);
    }
    assert_eq!(rules(&project), [""; 0]);
}

#[test]
fn the_message_shows_the_nearest_words() {
    let project = captured();
    project.edit(
        "content/events/e.md",
        "At least 84 ships",
        "At least 48 ships waited",
    );
    let found = found(&project);
    let drawn = bluf::report::draw::draw(&found.report, &found.sources, false);
    assert_data_eq!(
        drawn,
        str![[r#"
error[quote-not-found]: `text` does not say this
 --> content/events/e.md:7:96
  |
7 |   - {id: c, claimant: text, attribute: ships, value: ">=84", evidence: [{source: text, quote: "At least 48 ships waited"}]}
  |                                                                                                ^^^^^^^^^^^^^^^^^^^^^^^^
  |
  = help: the nearest words are “At least 84 ships” (At least [48 → 84] ships [waited → nothing]); copy them, or cite another source
"#]]
    );
}

#[test]
fn an_excerpt_leads_to_the_passage_where_its_address_is_known() {
    let project = captured();
    verify(&opened(&project), &Quiet).expect("proved");
    project.build();
    let page = |path: &str| std::fs::read_to_string(project.site().join(path)).expect("a page");
    let event = page("events/e.html");
    let live = "https://example.org/text.txt#:~:text=At%20least%2084%20ships";
    assert!(event.contains(live), "{event}");
    assert!(event.contains("../sources/text.html#x47-64"), "{event}");
    let source = page("sources/text.html");
    assert!(
        source.contains("id=x47-64") || source.contains("id=\"x47-64\""),
        "{source}"
    );
    assert!(source.contains(live));
}

#[test]
fn a_proved_quote_says_so_to_those_who_do_not_see_its_marks() {
    let project = captured();
    verify(&opened(&project), &Quiet).expect("proved");
    project.build();
    let page = |path: &str| std::fs::read_to_string(project.site().join(path)).expect("a page");
    let said = "(found in the source)";
    let event = page("events/e.html");
    assert_eq!(
        event.matches(said).count(),
        2,
        "the claim's quote and the block quote: {event}"
    );
    assert!(page("sources/text.html").contains(said));
}

/// With the captures of the demonstration at hand (they are not published), every quote of it is proved.
#[test]
fn the_demonstration_is_proved_where_its_captures_are_at_hand() {
    let Some(dir) = std::env::var_os("BLUF_DEMO_ARCHIVE") else {
        return;
    };
    let project = Opened::at(Path::new("."))
        .with_captures(Some(Path::new(&dir)), None)
        .expect("captures");
    let verified = verify(&project, &Quiet).expect("proved");
    assert_eq!(
        (
            verified.earlier,
            verified.captures,
            verified.added,
            verified.removed
        ),
        (0, 5, 0, 0)
    );
    assert!(verified.now > 80);
}

#[test]
fn a_record_without_a_fingerprint_is_told_so_where_the_lock_must_prove() {
    let project = captured();
    let hash = bluf_hash(TEXT.as_bytes());
    project.edit("seeds/text.md", &format!(" sha256: {hash},"), "");
    verify(&opened(&project), &Quiet).expect("proved");
    std::fs::remove_dir_all(project.root().join("archive")).expect("gone");
    let found = found(&project);
    let told = bluf::report::draw::draw(&found.report, &found.sources, false);
    assert_data_eq!(
        told,
        str![[r#"
error[quote-unproved]: the record of `text` lacks the `sha256` of its capture, so that no line of evidence.lock can be tied to it
 --> seeds/text.md:4:17
  |
4 | capture: {file: text.txt, bytes: 77}
  |                 ^^^^^^^^
  |
 ::: content/events/e.md:7:96
  |
7 |   - {id: c, claimant: text, attribute: ships, value: ">=84", evidence: [{source: text, quote: "At least 84 ships"}]}
  |                                                                                                ----------------- words that it should prove
  |
  = help: add `sha256: 614b5886c8de76236cd1be450de4e215cda327d8535ab6f2eea78aea563ace81`, as evidence.lock has it, to its `capture`, or have the capture at hand
"#]]
    );
}

#[test]
fn thousands_of_quotes_of_one_source_are_soon_proved_by_the_lock() {
    let lines = (0..6000).map(|n| format!("Berth {n}a took ship {n}b.\n"));
    let text: String = lines.clone().collect();
    let quotes = lines.map(|line| format!("> {}\n> — [@log]\n\n", line.trim_end()));
    let project = Project::new(&[]);
    project.put("archive/log.txt", &text);
    project.put(
        "seeds/log.md",
        format!(
            "---\ntitle: Log\nurl: https://example.org/log\ncapture: {{file: log.txt, sha256: {}}}\n---\n",
            bluf_hash(text.as_bytes())
        ),
    );
    let body: String = quotes.collect();
    project.put(
        "content/pages/berths.md",
        format!("---\ntitle: Berths\n---\n{body}"),
    );
    verify(&opened(&project), &Quiet).expect("proved");
    std::fs::remove_dir_all(project.root().join("archive")).expect("gone");
    let begun = std::time::Instant::now();
    assert_eq!(rules(&project), [""; 0]);
    let took = begun.elapsed();
    assert!(
        took < std::time::Duration::from_secs(20),
        "it took {took:?}"
    );
}
