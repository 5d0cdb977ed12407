//! A site that speaks from a day holds what had been published by then, and nothing that came later.

use crate::editions::occasion;
use crate::project::{Project, Quiet, files, text_of};
use bluf::build::{Failure, build, build_site, check_project, freeze};
use bluf::live::Live;
use bluf::model::marking::Marking;
use bluf::report::draw::draw;
use chrono::NaiveDate;
use std::collections::{BTreeMap, BTreeSet};

type Files = BTreeMap<String, Vec<u8>>;

fn day(text: &str) -> NaiveDate {
    text.parse().expect("a day")
}

/// The site as it was known on a day; the messages where there is none.
fn on(project: &Project, of: &str) -> Result<Files, String> {
    match build_site(&project.project().as_of(Some(day(of))), &Quiet) {
        Ok((_, site)) => Ok(files(&site)),
        Err(Failure::Content(found)) => Err(draw(&found.report, &found.sources, false)),
        Err(Failure::System(error)) => panic!("{error:#}"),
    }
}

fn known(project: &Project, of: &str) -> Files {
    on(project, of).unwrap_or_else(|messages| panic!("{messages}"))
}

fn page(site: &Files, path: &str) -> String {
    let page = site.get(path);
    text_of(page.unwrap_or_else(|| panic!("{path} among {:?}", site.keys())))
}

/// A dyke that leaks in May, of which a paper tells at once, and an inquiry in August tells the rest.
const DYKE: &[(&str, &str)] = &[
    (
        "seeds/paper.md",
        "---\ntitle: Water in the lane\nkind: article\npublisher: Lane Post\npublished: 2032-05-04\nlanguage: en\nreliability: C\nrights: CC-BY-4.0\npublish: full\n---\nThe dyke let water through on Monday. At least 3 houses stood wet.\n",
    ),
    (
        "seeds/inquiry.md",
        "---\ntitle: The zqinquiry into the dyke\nshort: Zqreport\nkind: report\npublisher: Board of Water\npublished: 2032-08\nlanguage: en\nreliability: B\nrights: CC-BY-4.0\npublish: full\n---\nThe dyke let water through on Monday. 7 houses stood wet. A sluice was left open, by [[zqwarden]].\n",
    ),
    (
        "seeds/zqleaflet.md",
        "---\ntitle: An undated zqleaflet\nkind: other\nlanguage: en\nreliability: F\nrights: CC-BY-4.0\npublish: full\n---\nWater everywhere.\n",
    ),
    (
        "content/actors/board.md",
        "---\nname: Board of Water\nkind: organization\naliases:\n  - {text: The Zqboard, language: en, sources: [inquiry]}\n---\nIt keeps the dyke.[@paper]\n\nIt failed to.[@inquiry]\n",
    ),
    (
        "content/actors/zqwarden.md",
        "---\nname: The zqwarden of the sluice\nkind: organization\n---\nIt was there.[@inquiry]\n",
    ),
    (
        "content/places/lane.md",
        "---\nname: Dyke Lane\ncoordinates: {lat: 52.1, lon: 4.3}\ncoordinates_source: our own\nprecision: locality\ncountry: NL\n---\n",
    ),
    (
        "content/events/leak.md",
        "---\ntitle: The dyke leaks\nsummary: Water comes through the dyke.\ndate: 2032-05-03\nplaces: [lane]\nactors: [board]\nstatus: corroborated\nstatus_note: Two sources tell it.\nclaims:\n  - id: leak-first\n    claimant: paper\n    attribute: event\n    value: let water through\n    credibility: 1\n    note: The zqnote on both sources.\n    evidence:\n      - {source: paper, quote: let water through on Monday}\n      - {source: inquiry, quote: let water through on Monday}\n  - id: leak-second\n    claimant: inquiry\n    attribute: event\n    value: let water through\n    credibility: 1\n    evidence:\n      - {source: inquiry, quote: let water through on Monday}\n  - id: leak-stated-late\n    claimant: board\n    attribute: warning\n    value: none given\n    stated: 2032-06-01\n    evidence:\n      - {source: paper, quote: The dyke let water through}\nrevisions:\n  - {date: 2032-08-20, kind: update, note: The zqrevision of August.}\n---\nWater came through [@paper; @inquiry] and filled [[lane]], as [[sluice]] had let it.\n\nNobody had looked, says the zqlater account.[@inquiry]\n\nThe zqsluice was left open, see [[sluice#what-was-found|what was found]].\n\n- Wet houses [@paper]\n- Zqdry cellars [@inquiry]\n\n## The zqheading\n\n> A sluice was left open\n> — [@inquiry]\n\n- Only this zqitem [@inquiry]\n\n## Since then\n\nSo says [[inquiry|Zqreport]], and [[inquiry|others]], beside the paper.[@paper] And more.[^1]\n\n[^1]: The zqfootnote.[@inquiry]\n",
    ),
    (
        "content/events/sluice.md",
        "---\ntitle: The zqsluice is left open\nsummary: Somebody leaves the sluice open.\ndate: 2032-05-02\nplaces: [lane]\nactors: [zqwarden, board]\n---\nIt stood open.[@inquiry]\n\n## What was found\n\nA rope.[@inquiry]\n",
    ),
    (
        "content/events/hearing.md",
        "---\ntitle: The zqhearing\nsummary: The board is heard.\ndate: 2032-07-01\nplaces: [lane]\nactors: [board]\nwaive: [{rule: event-after-source, reason: It was announced.}]\n---\nIt was announced early.[@paper]\n",
    ),
    (
        "content/briefs/dyke.md",
        "---\ntitle: The dyke is not safe\nbluf: The dyke leaks.[@paper]\ndate: 2032-05-06\njudgements:\n  - id: again\n    text: The dyke leaks again before the autumn.\n    likelihood: likely\n    confidence: low\n    basis: So it looks.[@paper]\n    evidence: [leak, sluice, paper]\n  - id: rope\n    text: The zqrope was cut.\n    likelihood: unlikely\n    confidence: low\n    evidence: [sluice, inquiry]\ngaps:\n  - Who was there.[@paper]\n  - Who held the zqrope.[@inquiry]\nrevisions:\n  - {date: 2032-05-06, kind: update, note: First published.}\n  - {date: 2032-08-21, kind: update, note: The zqsecond thoughts.}\n---\nSee [[leak]].[@paper]\n\nThe inquiry blames the zqwarden.[@inquiry]\n",
    ),
    (
        "content/pages/about.md",
        "---\ntitle: About\n---\nMade for tests, of [[paper]] and [[inquiry]].\n",
    ),
];

fn dyke() -> Project {
    Project::new(DYKE)
}

#[test]
fn what_came_later_is_in_no_byte_of_the_site() {
    let project = dyke();
    project.put(
        "bluf.toml",
        "[site]\ntitle = \"Test\"\n\n[translations.fr]\n",
    );
    let later = [
        "inquiry-",
        "zqinquiry",
        "zqreport",
        "zqlater",
        "zqsluice",
        "zqwarden",
        "zqheading",
        "zqitem",
        "zqdry",
        "zqfootnote",
        "zqhearing",
        "zqrope",
        "zqsecond",
        "zqrevision",
        "zqboard",
        "zqnote",
        "zqleaflet",
        "inquiry.html",
    ];
    let holds = |site: &Files, word: &str| {
        let mut all = site.iter();
        all.any(|(path, bytes)| {
            let text = format!("{path}\n{}", String::from_utf8_lossy(bytes));
            text.to_lowercase().contains(word)
        })
    };
    for of in ["2032-05-06", "2032-05-31", "2032-08-19"] {
        let site = known(&project, of);
        // The hearing of July was announced in May.
        let later = later
            .iter()
            .filter(|word| of < "2032-07-01" || **word != "zqhearing");
        for word in later {
            assert!(!holds(&site, word), "{word} on {of}");
        }
    }
    assert!(holds(&known(&project, "2032-07-01"), "zqhearing"));
    let site = known(&project, "2032-08-31");
    for word in later
        .iter()
        .filter(|w| !["inquiry-", "zqleaflet"].contains(w))
    {
        assert!(holds(&site, word), "{word} at the end");
    }
}

#[test]
fn what_is_left_is_told_and_counted_by_itself() {
    let site = known(&dyke(), "2032-05-31");
    let leak = page(&site, "events/leak.html");
    assert!(leak.contains("As known on 31 May 2032"), "{leak}");
    assert!(
        leak.contains("reported") && !leak.contains("corroborated"),
        "{leak}"
    );
    assert!(!leak.contains("Two sources tell it"), "{leak}");
    assert!(
        leak.contains("let water through") && !leak.contains("none given"),
        "{leak}"
    );
    assert!(leak.contains("as an event had let it."), "{leak}");
    assert!(
        leak.contains("So says a source, and others, beside the paper"),
        "{leak}"
    );
    assert!(
        leak.contains("Wet houses") && leak.contains("Since then"),
        "{leak}"
    );
    assert!(leak.contains("And more."), "{leak}");
    // The grade 1 is not earned yet.
    assert!(!leak.contains("C1") && leak.contains('C'), "{leak}");
    let brief = page(&site, "briefs/dyke.html");
    assert!(
        brief.contains("First published.") && brief.contains("leaks again"),
        "{brief}"
    );
    assert!(!brief.contains("Who held"), "{brief}");
    assert!(!site.contains_key("actors/zqwarden.html") && site.contains_key("actors/board.html"));
    let stated = known(&dyke(), "2032-06-01");
    assert!(page(&stated, "events/leak.html").contains("none given"));
    assert!(!known(&dyke(), "2032-05-05").contains_key("briefs/dyke.html"));
}

#[test]
fn no_link_leads_nowhere() {
    for of in ["2032-05-04", "2032-05-31", "2032-07-15"] {
        let site = known(&dyke(), of);
        let pages = site.iter().filter(|(path, _)| path.ends_with(".html"));
        for (path, bytes) in pages {
            let html = String::from_utf8_lossy(bytes);
            for link in html.split("href=\"").skip(1) {
                let link = link.split('"').next().unwrap_or_default();
                let (to, anchor) = link.split_once('#').unwrap_or((link, ""));
                let up = to.matches("../").count();
                let to = to.trim_start_matches("../");
                let here = path.rsplit_once('/').map_or("", |(dir, _)| dir);
                let target = match (to, up, here) {
                    ("", _, _) => path.clone(),
                    (to, 0, dir) if !dir.is_empty() => format!("{dir}/{to}"),
                    _ => to.to_owned(),
                };
                let Some(found) = site.get(target.split('?').next().unwrap_or_default()) else {
                    assert!(link.starts_with("http"), "{path}: {link} on {of}");
                    continue;
                };
                let there = String::from_utf8_lossy(found);
                let id = format!("id=\"{anchor}\"");
                assert!(
                    anchor.is_empty() || there.contains(&id),
                    "{path}: {link} on {of}"
                );
            }
        }
    }
}

/// A page without the banner, its style sheet and what keeps robots away.
fn without_banner(html: &str) -> String {
    let mut out = html.to_owned();
    let pieces = [
        ("<meta content=\"noindex", ">"),
        ("<link href=\"as-of.css\"", ">"),
        ("<link href=\"../as-of.css\"", ">"),
        ("<div class=asof", "</div></div>"),
    ];
    for (begin, end) in pieces {
        if let Some(at) = out.find(begin) {
            let length = out[at..].find(end).expect("an end") + end.len();
            out.replace_range(at..at + length, "");
        }
    }
    out
}

#[test]
fn after_everything_pages_differ_by_the_banner_and_robots_alone() {
    let project = Project::small();
    let today = files(&project.built());
    let then = known(&project, "2040-01-01");
    let paths = |site: &Files| site.keys().cloned().collect::<BTreeSet<_>>();
    let more: Vec<String> = paths(&then).difference(&paths(&today)).cloned().collect();
    assert_eq!(more, ["as-of.css"]);
    assert!(paths(&today).is_subset(&paths(&then)));
    for (path, bytes) in &today {
        let (before, after) = (
            String::from_utf8_lossy(bytes),
            String::from_utf8_lossy(&then[path]),
        );
        if path.ends_with(".html") {
            assert!(after.contains("As known on 1\u{a0}January 2040"), "{path}");
            assert!(
                after.contains("noindex") && !before.contains("noindex"),
                "{path}"
            );
            let bare = |html: &str| html.split_whitespace().collect::<String>();
            assert_eq!(bare(&without_banner(&after)), bare(&before), "{path}");
        } else if !["robots.txt", "_headers"].contains(&path.as_str()) {
            assert_eq!(before, after, "{path}");
        }
    }
    assert!(String::from_utf8_lossy(&then["robots.txt"]).contains("Disallow: /"));
    assert!(String::from_utf8_lossy(&then["_headers"]).contains("noindex"));
}

#[test]
fn nobody_is_led_to_it_and_it_stands_beside_the_site_of_today() {
    let project = Project::small();
    project.edit(
        "bluf.toml",
        "title = \"Test\"",
        "title = \"Test\"\nbase_url = \"https://example.org\"",
    );
    let site = known(&project, "2031-06-05");
    for gone in ["feed.xml", "events.xml", "feed.json", "sitemap.xml"] {
        assert!(!site.contains_key(gone), "{gone}");
    }
    let home = String::from_utf8_lossy(&site["index.html"]).into_owned();
    assert!(!home.contains("example.org"), "{home}");
    let (_, _, out) = build(
        &project.project().as_of(Some(day("2031-06-05"))),
        None,
        &Quiet,
    )
    .unwrap_or_else(|failure| panic!("{failure:?}"));
    assert_eq!(out, project.root().join("site-as-of-2031-06-05"));
    let manifest = std::fs::read_to_string(out.join("manifest.json")).expect("a manifest");
    assert!(manifest.contains("\"edition\":null"), "{manifest}");
    assert!(!project.site().exists());
    project.under(Marking::Green);
    let green = build(
        &project.project().as_of(Some(day("2031-06-05"))),
        None,
        &Quiet,
    );
    let (_, _, out) = green.unwrap_or_else(|failure| panic!("{failure:?}"));
    assert_eq!(out, project.root().join("site-green-as-of-2031-06-05"));
}

#[test]
fn before_everything_there_is_no_site_and_a_reason() {
    let messages = on(&dyke(), "2032-05-03").expect_err("nothing was known");
    assert!(messages.contains("error[nothing-known-yet]"), "{messages}");
    assert!(
        messages.contains("nothing of this project had been published by 2032-05-03"),
        "{messages}"
    );
    assert!(messages.contains("2032-05-04"), "{messages}");
    let checked = check_project(&dyke().project().as_of(Some(day("2032-05-03"))), &Quiet);
    assert!(checked.is_err());
}

#[test]
fn a_mistake_of_today_is_a_mistake_on_every_day() {
    let project = dyke();
    project.edit(
        "content/events/sluice.md",
        "[@inquiry]\n\n##",
        "[@nobody]\n\n##",
    );
    let messages = on(&project, "2032-05-31").expect_err("a mistake");
    assert!(messages.contains("nobody"), "{messages}");
}

#[test]
fn a_brief_has_the_words_of_its_last_edition_by_then() {
    let project = dyke();
    let record = |note: &str, date: &str| {
        let frozen = freeze(project.project(), occasion(note, date), &Quiet);
        frozen.unwrap_or_else(|failure| panic!("{failure:?}"));
    };
    record("First", "2032-05-07");
    let path = "content/briefs/dyke.md";
    project.edit(
        path,
        "bluf: The dyke leaks.[@paper]",
        "bluf: The zqdyke is being mended.[@paper]",
    );
    project.edit(path, "likelihood: likely", "likelihood: almost certain");
    project.edit(
        path,
        "Who was there.[@paper]",
        "Who paid for the zqmending.[@paper]",
    );
    project.edit(
        path,
        "note: The zqsecond thoughts.}",
        "note: The zqsecond thoughts.}\n  - {date: 2032-09-01, kind: update, note: Mended., judgements: [{id: again, from: likely, to: almost certain, why: sand}]}",
    );
    record("Second", "2032-09-02");
    let site = known(&project, "2032-06-30");
    let brief = page(&site, "briefs/dyke.html");
    assert!(
        brief.contains("The dyke leaks.") && !brief.contains("zqdyke"),
        "{brief}"
    );
    assert!(
        brief.contains("Who was there.") && !brief.contains("zqmending"),
        "{brief}"
    );
    assert!(!brief.contains("almost certain"), "{brief}");
    assert!(brief.contains("edition 1, 7 May 2032"), "{brief}");
    let html = String::from_utf8_lossy(&site["briefs/dyke.html"]).into_owned();
    assert!(html.contains("dyke/edition-1.html"), "{html}");
    assert!(page(&site, "index.html").contains("The dyke leaks."));
    assert!(site.contains_key("briefs/dyke/edition-1.html"));
    assert!(!site.keys().any(|path| path.contains("edition-2")));
    // What was published then is told whatever it rested on.
    assert!(brief.contains("The zqrope was cut."), "{brief}");
    let after = page(&known(&project, "2032-09-02"), "briefs/dyke.html");
    assert!(after.contains("The zqdyke is being mended."), "{after}");
    // Before the first edition the words are those of today.
    let before = page(&known(&project, "2032-05-06"), "briefs/dyke.html");
    assert!(before.contains("The words are today’s."), "{before}");
    assert!(!known(&project, "2032-05-06").contains_key("changes.html"));
}

#[test]
fn what_is_withheld_stays_withheld_on_every_day() {
    let project = dyke();
    project.edit(
        "seeds/paper.md",
        "publisher:",
        "marking: TLP:GREEN\npublisher:",
    );
    let site = known(&project, "2032-09-01");
    let leak = page(&site, "events/leak.html");
    assert!(
        !site.contains_key("sources/paper.html") && !leak.contains("Lane Post"),
        "{leak}"
    );
    project.under(Marking::Green);
    assert!(known(&project, "2032-05-31").contains_key("sources/paper.html"));
}

#[test]
fn a_preview_of_a_day_shows_what_a_build_of_it_writes() {
    let project = dyke();
    let site = known(&project, "2032-05-31");
    let live = Live::open(
        project.project().as_of(Some(day("2032-05-31"))),
        Box::new(|_| {}),
    );
    let outcome = live.refresh(None);
    assert!(outcome.result.is_ok(), "{outcome:?}");
    assert_eq!(live.paths(), site.keys().cloned().collect::<Vec<_>>());
    for (path, bytes) in &site {
        let shown = live.get(path).expect("a site").expect("a file");
        assert_eq!(shown.as_ref(), bytes.as_slice(), "{path}");
    }
}
