//! Parts of a site that a project leaves out.

use crate::project::{Project, files};
use std::collections::BTreeMap;

/// A small site with these settings under `[build]`, and its base address.
fn site(build: &str) -> BTreeMap<String, Vec<u8>> {
    let project = Project::small();
    let head = "[site]\ntitle = \"Test\"\nbase_url = \"https://brief.example/\"\n[build]\n";
    project.put("bluf.toml", format!("{head}{build}\n"));
    let site = files(&project.built());
    check_links(&site);
    site
}

/// Every address on every page that is not of others leads to a file.
fn check_links(site: &BTreeMap<String, Vec<u8>>) {
    let base = "https://brief.example/";
    for (path, bytes) in site.iter().filter(|(path, _)| path.ends_with(".html")) {
        let html = String::from_utf8_lossy(bytes);
        for key in ["href=", "src=", "action="] {
            for rest in html.split(key).skip(1) {
                let rest = rest.trim_start_matches('"');
                let end = rest.find(['"', '>', ' ', '#', '?']).unwrap_or(rest.len());
                let href = &rest[..end];
                let own = href.strip_prefix(base).or(href.strip_prefix('/'));
                if href.is_empty() || (href.contains(':') && own.is_none()) {
                    continue;
                }
                let mut at: Vec<&str> = path.split('/').collect();
                at.pop();
                if own.is_some() {
                    at.clear();
                }
                for part in own.unwrap_or(href).split('/') {
                    match part {
                        ".." => drop(at.pop()),
                        part => at.push(part),
                    }
                }
                let to = at.join("/");
                let to = if to.is_empty() { "index.html" } else { &to };
                assert!(site.contains_key(to), "{path} leads to {href}");
            }
        }
    }
}

fn text<'s>(site: &'s BTreeMap<String, Vec<u8>>, path: &str) -> &'s str {
    std::str::from_utf8(&site[path]).expect("text")
}

fn has(site: &BTreeMap<String, Vec<u8>>, start: &str) -> bool {
    site.keys().any(|path| path.starts_with(start))
}

#[test]
fn all_parts_are_there_where_nothing_is_said() {
    let site = site("");
    for part in [
        "search.html",
        "search.js",
        "search/",
        "data.html",
        "data/",
        "feed.xml",
    ] {
        assert!(has(&site, part), "{part}");
    }
    assert!(text(&site, "index.html").contains("application/ld+json") || has(&site, "events/"));
}

#[test]
fn a_site_without_search_leads_to_none() {
    let site = site("search = false");
    assert!(!has(&site, "search"));
    for (path, bytes) in site.iter().filter(|(path, _)| path.ends_with(".html")) {
        let html = String::from_utf8_lossy(bytes);
        assert!(!html.contains("search.html"), "{path}");
    }
}

#[test]
fn a_site_without_data_has_its_feeds_still() {
    let site = site("data = false");
    assert!(!has(&site, "data") && has(&site, "feed.xml"));
    assert!(!text(&site, "_headers").contains("/data/"));
    assert!(text(&site, "_headers").contains("/feed.xml"));
    for (path, bytes) in site.iter().filter(|(path, _)| path.ends_with(".html")) {
        let html = String::from_utf8_lossy(bytes);
        let none = !html.contains("ld+json") && !html.contains("data.html");
        assert!(none, "{path}");
    }
}

#[test]
fn a_site_without_drawings_says_it_in_words() {
    let (with, without) = (site(""), site("drawings = false"));
    let drawn = |site: &BTreeMap<String, Vec<u8>>| -> Vec<String> {
        let pages = site.iter().filter(|(path, _)| path.ends_with(".html"));
        let drawn = pages.filter(|(_, bytes)| {
            let html = String::from_utf8_lossy(bytes);
            html.contains("role=group") || html.contains("in og") || html.contains("class=map")
        });
        drawn.map(|(path, _)| path.clone()).collect()
    };
    assert!(!drawn(&with).is_empty());
    assert_eq!(drawn(&without), Vec::<String>::new());
    assert_eq!(
        with.keys().collect::<Vec<_>>(),
        without.keys().collect::<Vec<_>>()
    );
}

#[test]
fn what_is_neither_true_nor_false_is_a_mistake() {
    let project = Project::small();
    project.put(
        "bluf.toml",
        "[site]\ntitle = \"Test\"\n[build]\nsearch = \"no\"\n",
    );
    assert!(project.messages().contains("search"));
}
