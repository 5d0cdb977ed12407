//! BibTeX, with the `date` of biblatex beside the `year` of BibTeX.

use super::reference::{Reference, Work};
use super::{Format, Group, Made, dates};
use crate::model::date::When;
use crate::model::source::Kind;

pub(super) const FORMAT: Format = Format {
    path: "data/sources.bib",
    group: Group::Sources,
    standard: "BibTeX and biblatex",
    media: "application/x-bibtex; charset=utf-8",
    what: "Sources for LaTeX. A date that is not sure ends with “~” in `date` and stands in words in the note.",
    opens: "LaTeX, JabRef, Zotero, Mendeley",
    unit: "source",
    make: |data| {
        let entries: Vec<String> = data.references().iter().map(entry).collect();
        Some(Made {
            text: entries.join("\n"),
            rows: entries.len(),
        })
    },
};

/// One entry.
pub(super) fn entry(reference: &Reference<'_>) -> String {
    let mut out = format!("@{}{{{},\n", kind(reference.work), reference.id);
    let mut field = |name: &str, value: String| out.push_str(&format!("  {name} = {{{value}}},\n"));
    // Braces within braces: a title's capitals stay.
    field("title", format!("{{{}}}", tex(&reference.title)));
    if !reference.authors.is_empty() {
        let authors: Vec<String> = reference
            .authors
            .iter()
            .map(|a| format!("{{{}}}", tex(a)))
            .collect();
        field("author", authors.join(" and "));
    }
    if let Some(container) = &reference.container {
        let name = if reference.work == Work::Source(Kind::Report) {
            "institution"
        } else {
            "howpublished"
        };
        field(name, tex(container));
    }
    let mut notes = reference.notes.clone();
    if let Some(when) = reference.issued {
        date(when, &mut field);
        notes.insert(0, dates::words(when, reference.basis));
    } else {
        notes.insert(0, "undated".to_owned());
    }
    if let Some(url) = &reference.url {
        field("url", address(url));
    }
    if let Some(seen) = reference.accessed.and_then(dates::first) {
        field("urldate", seen.to_string());
    }
    if let Some(language) = reference.language {
        field("langid", language_name(language).to_owned());
    }
    field("note", tex(&notes.join(". ")));
    out.push_str("}\n");
    out
}

fn date(when: &When, field: &mut impl FnMut(&str, String)) {
    let Some(parts) = dates::parts(when) else {
        return;
    };
    let doubt = if dates::is_sure(when) { "" } else { "~" };
    let ends: Vec<String> = parts
        .iter()
        .map(|p| format!("{}{doubt}", dates::iso(p)))
        .collect();
    field("date", ends.join("/"));
    // One year: BibTeX knows no span of them.
    if let [Some(year), rest @ ..] = parts
        .iter()
        .map(|p| p.first())
        .collect::<Vec<_>>()
        .as_slice()
        && rest.iter().all(|other| *other == Some(*year))
    {
        field("year", format!("{year:04}"));
    }
}

fn kind(work: Work) -> &'static str {
    match work {
        Work::Source(Kind::Report) => "techreport",
        _ => "misc",
    }
}

/// TeX's own characters, made plain.
fn tex(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '\\' => out.push_str("\\textbackslash{}"),
            '~' => out.push_str("\\textasciitilde{}"),
            '^' => out.push_str("\\textasciicircum{}"),
            '{' | '}' | '$' | '&' | '%' | '#' | '_' => out.extend(['\\', c]),
            c if c.is_control() => out.push(' '),
            c => out.push(c),
        }
    }
    out
}

/// An address without what would end the field.
fn address(url: &str) -> String {
    let mut out = String::with_capacity(url.len());
    for c in url.chars() {
        match c {
            '{' => out.push_str("%7B"),
            '}' => out.push_str("%7D"),
            '\\' => out.push_str("%5C"),
            ' ' => out.push_str("%20"),
            c => out.push(c),
        }
    }
    out
}

/// biblatex's name of a language; the tag itself for those that it names otherwise.
fn language_name(tag: &str) -> &str {
    match tag.split('-').next().unwrap_or(tag) {
        "ar" => "arabic",
        "de" => "german",
        "en" => "english",
        "es" => "spanish",
        "fr" => "french",
        "it" => "italian",
        "pl" => "polish",
        "pt" => "portuguese",
        "ru" => "russian",
        "uk" => "ukrainian",
        _ => tag,
    }
}
