//! What each template is for and what it sees, for those who write their own.

use super::templates::BUILT_IN;
use crate::plan::TEMPLATES;
use crate::plan::view::{Field, Shape, shape};
use std::collections::BTreeSet;
use std::fmt::Write;

/// What no page is shown by alone.
const BESIDE: &[(&str, &str)] = &[
    ("as-of.css", "The banner of a site that speaks from a day."),
    (
        "base.html",
        "What every page stands in. Blocks: head, masthead, main, footer.",
    ),
    ("drawings.html", "Components: timelines, charts and graphs."),
    ("filter.js", "The filter of the chronology."),
    ("icon.svg", "The site's icon."),
    ("map.html", "Components: maps."),
    ("parts.html", "Components that pages share."),
    ("reader.js", "Notes beside the text, and links to passages."),
    ("search.js", "The search."),
    ("style.css", "How every page looks."),
];

/// Every built-in file by its name, with what it is for.
pub fn described() -> Vec<(&'static str, String)> {
    let mut all: Vec<(&str, String)> = (BUILT_IN.iter())
        .map(|(name, _)| (*name, purpose(name)))
        .collect();
    all.sort_unstable();
    all
}

fn purpose(name: &str) -> String {
    match (of(name), BESIDE.iter().find(|(beside, _)| *beside == name)) {
        (Some(shape), _) => joined(shape.doc),
        (None, Some((_, what))) => (*what).to_owned(),
        (None, None) => String::new(),
    }
}

/// The view of the pages that a template shows.
fn of(template: &str) -> Option<&'static Shape> {
    let kind = TEMPLATES.iter().find(|(name, _)| *name == template);
    shape(kind?.1)
}

/// The fields of what a template shows, then of all that they lead to; none for what shows no pages.
pub fn fields(template: &str) -> Option<String> {
    let root = if template == "base.html" {
        shape("Frame")?
    } else {
        of(template)?
    };
    let mut out = String::new();
    let (mut known, mut next) = (BTreeSet::from([root.name]), vec![root]);
    let mut at = 0;
    while let Some(shape) = next.get(at).copied() {
        tell(shape, at == 0, &mut out);
        for part in shape.fields.iter().filter_map(|field| part(field.kind)) {
            if known.insert(part.name) {
                next.push(part);
            }
        }
        at += 1;
    }
    Some(out)
}

/// The view that a field's type is made of.
fn part(kind: &str) -> Option<&'static Shape> {
    kind.split(['<', '>', ' ']).find_map(shape)
}

fn tell(of: &Shape, first: bool, out: &mut String) {
    let doc = joined(of.doc);
    let _ = if first {
        writeln!(out, "{doc}\n")
    } else {
        writeln!(out, "\n{}: {doc}", of.name)
    };
    let kinds: Vec<String> = of.fields.iter().map(|f| kind(f.kind, f.name)).collect();
    let names = of.fields.iter().map(|f| f.name.len()).max().unwrap_or(0);
    let wide = kinds.iter().map(String::len).max().unwrap_or(0);
    for (Field { name, doc, .. }, kind) in of.fields.iter().zip(kinds) {
        let line = format!("  {name:names$}  {kind:wide$}  {}", joined(doc));
        let _ = writeln!(out, "{}", line.trim_end());
    }
}

/// A type in words: "list of Link", "text or nothing".
fn kind(rust: &str, name: &str) -> String {
    let inside = |outer: &str| rust.strip_prefix(outer)?.strip_suffix('>');
    if let Some(inner) = inside("Option<") {
        return format!("{} or nothing", kind(inner, name));
    }
    if let Some(inner) = inside("Vec<") {
        return format!("list of {}", kind(inner, name));
    }
    match rust {
        "String" if name.ends_with("html") => "HTML".to_owned(),
        "String" => "text".to_owned(),
        "bool" => "true or false".to_owned(),
        "u8" | "u32" | "usize" => "number".to_owned(),
        part => part.to_owned(),
    }
}

fn joined(doc: &[&str]) -> String {
    let lines: Vec<&str> = doc.iter().map(|line| line.trim()).collect();
    lines.join(" ")
}

#[cfg(test)]
mod tests {
    use super::{described, fields, kind};
    use crate::plan::TEMPLATES;

    #[test]
    fn every_template_says_what_it_is_for() {
        for (name, what) in described() {
            assert!(!what.is_empty(), "{name}");
        }
    }

    #[test]
    fn every_page_tells_its_fields_and_those_of_their_parts() {
        for (name, _) in TEMPLATES {
            let told = fields(name).expect(name);
            assert!(
                told.contains("\n  frame ") && told.contains("\nFrame: "),
                "{name}: {told}"
            );
        }
        let event = fields("event.html").expect("a page");
        assert!(event.starts_with("`events/ID.html`.\n\n"), "{event}");
        assert!(event.contains("\n  evidence   list of Quote"), "{event}");
    }

    #[test]
    fn types_in_words() {
        assert_eq!(
            kind("Option<Vec<Link>>", "links"),
            "list of Link or nothing"
        );
        assert_eq!(kind("String", "bluf_html"), "HTML");
        assert_eq!(kind("usize", "number"), "number");
    }
}
