//! Lists that are too long for a page: every row once, every link leads somewhere, no page is large.

use crate::project::{Project, files};
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;

/// Rows on a page.
const MOST: usize = 10;
const EVENTS: usize = 90;

/// One actor, one place and one source that everything is about, in three years, one of them crowded.
fn project() -> Project {
    let project = Project::new(&[
        (
            "content/actors/port.md",
            "---\nname: The Port of Lund\nkind: organization\n---\n",
        ),
        ("content/places/harbour.md", "---\nname: Harbour\n---\n"),
        (
            "seeds/by.md",
            "---\ntitle: Ninety reports\nkind: article\nlanguage: en\nreliability: B\nrights: CC-BY-4.0\npublish: full\n---\nNine days.\n",
        ),
    ]);
    project.put(
        "bluf.toml",
        format!("[site]\ntitle = \"Test\"\n[build]\nsplit_chronology = {MOST}\n[translations.fr]\ntitle = \"Essai\"\n"),
    );
    for n in 0..EVENTS {
        let date = match n {
            0..40 => "2031-05-25".to_owned(),
            40..70 => format!("2031-{:02}-03", n % 12 + 1),
            70..78 => "2032".to_owned(),
            _ => format!("20{}-01-02", n - 40),
        };
        project.put(
            &format!("content/events/e{n:03}.md"),
            format!(
                "---\ntitle: Event {n}\nsummary: It happens.\ndate: {date}\nplaces: [harbour]\nactors: [port]\nclaims:\n  - id: c{n:03}\n    claimant: port\n    attribute: days\n    value: 9\n    evidence: [{{source: by, quote: Nine days}}]\n---\nThe [[port]] at the [[harbour]].[@by]\n"
            ),
        );
        let published = if n % 2 == 0 {
            "published: 2031-06-03\n"
        } else {
            ""
        };
        project.put(
            &format!("seeds/s{n:03}.md"),
            format!("---\ntitle: Source {n}\nkind: article\n{published}language: en\nreliability: B\nrights: CC-BY-4.0\npublish: digest\n---\nIt says so.\n"),
        );
        let letter = ["Zebra", "Élan", "élite", "Жук", "3 men"][n % 5];
        project.put(
            &format!("content/actors/a{n:03}.md"),
            format!("---\nname: {letter} {n}\nkind: organization\nparent: port\n---\n"),
        );
    }
    project
}

fn pages(project: &Project) -> BTreeMap<String, String> {
    (files(&project.built()).into_iter())
        .filter(|(path, _)| path.ends_with(".html"))
        .map(|(path, bytes)| (path, String::from_utf8_lossy(&bytes).into_owned()))
        .collect()
}

/// What stands between two marks, each time.
fn between<'t>(text: &'t str, open: &str, close: &str) -> Vec<&'t str> {
    (text.split(open).skip(1))
        .filter_map(|rest| rest.split(close).next())
        .collect()
}

/// The values of an attribute, however it is quoted.
fn values<'t>(page: &'t str, attribute: &str) -> Vec<&'t str> {
    let bare = |rest: &'t str| match rest.strip_prefix('"') {
        Some(quoted) => quoted.split('"').next(),
        None => rest.split([' ', '>']).next(),
    };
    let mark = format!(" {attribute}=");
    let starts = page.match_indices(&mark).map(|(at, _)| at + mark.len());
    starts.filter_map(|at| bare(&page[at..])).collect()
}

/// Where a link leads from a page.
fn target(from: &str, href: &str) -> String {
    let mut way: Vec<&str> = from.split('/').collect();
    way.pop();
    for step in href.split('/') {
        if step == ".." {
            assert!(way.pop().is_some(), "{from} leads above the site: {href}");
        } else {
            way.push(step);
        }
    }
    way.join("/")
}

/// How often each page that a folder's pages lead to is named in their rows.
fn rows(
    pages: &BTreeMap<String, String>,
    list: &str,
    of: &dyn Fn(&str) -> bool,
    row: &str,
) -> BTreeMap<String, usize> {
    let folder = format!("{}/", list.trim_end_matches(".html"));
    let mut found = BTreeMap::new();
    for (path, page) in pages
        .iter()
        .filter(|(path, _)| *path == list || path.starts_with(&folder))
    {
        let main = page.split("<main").nth(1).unwrap_or_default();
        let rows = between(main, row, "</li>");
        let rows: Vec<&str> = rows
            .into_iter()
            .filter_map(|row| values(row, "href").into_iter().next())
            .collect();
        let here: Vec<String> = (rows.iter().map(|href| target(path, href)))
            .filter(|to| of(to))
            .collect();
        assert!(here.len() <= MOST, "{path} has {} rows", here.len());
        for to in here {
            *found.entry(to).or_default() += 1;
        }
    }
    found
}

fn assert_each_once(found: &BTreeMap<String, usize>, count: usize, list: &str) {
    let mut report = String::new();
    for (page, n) in found.iter().filter(|(_, n)| **n != 1) {
        let _ = writeln!(report, "{list}: {page} stands {n} times");
    }
    assert_eq!(report, "");
    assert_eq!(found.len(), count, "{list}: {found:?}");
}

#[test]
fn every_row_stands_on_one_page_and_every_page_is_within_its_bounds() {
    let pages = pages(&project());
    let event = |to: &str| to.starts_with("events/e");
    for list in [
        "chronology.html",
        "actors/port/events.html",
        "places/harbour/events.html",
    ] {
        let found = rows(&pages, list, &event, "<p class=\"when\"");
        let found = if found.is_empty() {
            rows(&pages, list, &event, "<p class=when")
        } else {
            found
        };
        assert_each_once(&found, EVENTS, list);
    }
    for list in ["sources", "actors"] {
        let of = |to: &str| to.starts_with(list) && to.matches('/').count() == 1;
        let parts: BTreeMap<String, String> = (pages.iter())
            .filter(|(path, _)| path.starts_with(&format!("{list}/by/")))
            .map(|(path, page)| (path.clone(), page.clone()))
            .collect();
        let found = rows(&parts, &format!("{list}/by"), &of, "<li><div>");
        assert_each_once(&found, EVENTS + 1, list);
    }
    for (path, page) in &pages {
        assert!(page.len() < 100_000, "{path}: {} bytes", page.len());
    }
}

#[test]
fn every_link_of_a_split_site_leads_somewhere() {
    let pages = pages(&project());
    let ids: BTreeMap<&str, BTreeSet<&str>> = (pages.iter())
        .map(|(path, page)| (path.as_str(), values(page, "id").into_iter().collect()))
        .collect();
    for (path, page) in &pages {
        for href in values(page, "href") {
            let (to, anchor) = href.split_once('#').unwrap_or((href, ""));
            if to.contains(':') || (!to.is_empty() && !to.ends_with(".html")) {
                continue;
            }
            let to = if to.is_empty() {
                path.clone()
            } else {
                target(path, to)
            };
            let ids = ids.get(to.as_str());
            let ids = ids.unwrap_or_else(|| panic!("{path} leads to {to}, which is not there"));
            assert!(anchor.is_empty() || ids.contains(anchor), "{path}: {href}");
        }
    }
}

#[test]
fn addresses_say_what_a_page_holds() {
    let pages = pages(&project());
    for path in [
        "chronology/2031.html",
        "chronology/2031-05.html",
        "chronology/2031-05-1.html",
        "chronology/2032.html",
        "claims/2031.html",
        "sources/by.html",
        "sources/by/2031-1.html",
        "sources/by/undated-1.html",
        "actors/by/e-1.html",
        "actors/by/z-1.html",
        "actors/by/u0416-1.html",
        "actors/by/other-1.html",
        "actors/port/events/2031-05-1.html",
        "actors/port/says/2032.html",
        "actors/port/parts/1.html",
        "places/harbour/mentions/1.html",
        "sources/by/mentions/1.html",
        "sources/by/claims/2032.html",
        "fr/chronology/2031-05-1.html",
    ] {
        assert!(pages.contains_key(path), "{path}: {:?}", pages.keys());
    }
}

#[test]
fn a_list_that_fits_stays_whole() {
    let project = Project::small();
    project.put(
        "bluf.toml",
        "[site]\ntitle = \"Test\"\n[build]\nsplit_chronology = 12\n",
    );
    let pages = pages(&project);
    let deep = pages.keys().filter(|path| path.matches('/').count() > 1);
    assert_eq!(deep.count(), 0);
    assert!(!pages["chronology.html"].contains("aria-label=\"Years\""));
}
