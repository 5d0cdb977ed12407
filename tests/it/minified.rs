//! Minifying changes no page: the same elements in the same order, the same words and the spaces between them.

use crate::project::{Project, Quiet};
use bluf::build::{Failure, pages};
use bluf::render::{Site, Templates, render_one};
use std::path::Path;

/// Elements at whose edges white space shows nothing.
const BLOCKS: &[&str] = &[
    "html",
    "head",
    "body",
    "header",
    "footer",
    "nav",
    "main",
    "section",
    "article",
    "aside",
    "div",
    "p",
    "ul",
    "ol",
    "li",
    "dl",
    "dt",
    "dd",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "table",
    "thead",
    "tbody",
    "tr",
    "th",
    "td",
    "caption",
    "figure",
    "figcaption",
    "blockquote",
    "title",
    "meta",
    "link",
    "script",
    "details",
    "summary",
    "pre",
    "hr",
    "line",
    "rect",
    "circle",
    "path",
    "g",
    "defs",
    "pattern",
    "!doctype",
];

/// Tags with their attributes sorted, and the words between them.
fn outline(html: &str) -> Vec<String> {
    let mut out: Vec<String> = Vec::new();
    let (mut rest, mut edge) = (html, true);
    while let Some(at) = rest.find('<') {
        let end = at + rest[at..].find('>').expect("an end") + 1;
        let name: String = rest[at + 1..]
            .trim_start_matches('/')
            .chars()
            .take_while(|c| c.is_alphanumeric() || *c == '!')
            .collect();
        let block = BLOCKS.contains(&name.to_lowercase().as_str());
        let mut words = rest[..at]
            .split_ascii_whitespace()
            .collect::<Vec<_>>()
            .join(" ");
        if rest[..at].starts_with(|c: char| c.is_ascii_whitespace()) && !edge {
            words.insert(0, ' ');
        }
        if rest[..at].ends_with(|c: char| c.is_ascii_whitespace())
            && !block
            && !words.ends_with(' ')
        {
            words.push(' ');
        }
        let words = if edge {
            words.trim_start_matches(' ')
        } else {
            &words
        };
        let words = if block {
            words.trim_end_matches(' ')
        } else {
            words
        };
        if !words.is_empty() {
            out.push(words.to_owned());
        }
        let tag = sorted(&rest[at + 1..end - 1]);
        out.push(tag);
        edge = block;
        rest = &rest[end..];
    }
    out
}

/// A tag's name and attributes, in an order and a case of ours: names have no case in HTML. That each value keeps
/// its own is proved for every template when it is minified; this looks at whole pages.
fn sorted(tag: &str) -> String {
    let parts = tag.split(['"', ' ', '=', '\n']).filter(|p| !p.is_empty());
    let mut words: Vec<String> = parts.map(str::to_lowercase).collect();
    words.sort_unstable();
    words.join(" ")
}

fn both(root: &Path) -> (Site, Site) {
    let (templates, pages, sources) = match pages(&bluf::build::Project::at(root), &Quiet) {
        Ok(planned) => planned,
        Err(Failure::Content(found)) => panic!("{:?}", found.report),
        Err(Failure::System(error)) => panic!("{error}"),
    };
    let render = |templates: &Templates| Site {
        files: (pages.iter())
            .filter_map(|page| render_one(templates, page, &sources).ok())
            .collect(),
    };
    (render(&templates.unminified()), render(&templates))
}

fn check(root: &Path) {
    let (plain, small) = both(root);
    assert_eq!(plain.files.len(), small.files.len());
    let (mut before, mut after) = (0, 0);
    for (a, b) in plain
        .files
        .iter()
        .zip(&small.files)
        .filter(|(a, _)| a.path.ends_with(".html"))
    {
        let text = |bytes: &[u8]| outline(&String::from_utf8_lossy(bytes));
        let (x, y) = (text(&a.bytes), text(&b.bytes));
        let differ = x.iter().zip(&y).find(|(x, y)| x != y);
        assert!(x == y, "{}: {differ:?}", a.path);
        before += a.bytes.len();
        after += b.bytes.len();
    }
    assert!(after < before, "{before} bytes become {after}");
}

#[test]
fn no_page_of_the_demonstration_changes() {
    check(Path::new("."));
}

#[test]
fn no_page_of_a_small_project_changes() {
    check(Project::small().root());
}
