//! RIS, the oldest format of reference managers.

use super::reference::{Reference, Work};
use super::{Format, Group, Made, dates};
use crate::model::source::Kind;

pub(super) const FORMAT: Format = Format {
    path: "data/sources.ris",
    group: Group::Sources,
    standard: "RIS",
    media: "application/x-research-info-systems; charset=utf-8",
    what: "Sources for reference managers. The day stands in `DA`, with its words behind it where it is not sure.",
    opens: "EndNote, Zotero, Mendeley",
    unit: "source",
    make: |data| {
        let entries: Vec<String> = data.references().iter().map(entry).collect();
        Some(Made {
            text: entries.join("\r\n"),
            rows: entries.len(),
        })
    },
};

/// One entry, its lines ended by CRLF.
pub(super) fn entry(reference: &Reference<'_>) -> String {
    let mut out = String::new();
    let mut field = |tag: &str, value: &str| out.push_str(&format!("{tag}  - {value}\r\n"));
    field("TY", kind(reference.work));
    field("ID", reference.id);
    field("TI", &reference.title);
    reference
        .authors
        .iter()
        .for_each(|a| field("AU", &author(a)));
    if let Some(container) = &reference.container {
        field(
            if kind(reference.work) == "NEWS" {
                "T2"
            } else {
                "PB"
            },
            container,
        );
    }
    let words = reference.issued_words().unwrap_or_default();
    let parts = reference
        .issued
        .and_then(|when| Some((when, dates::parts(when)?)));
    if let Some((when, parts)) = &parts
        && let [first, ..] = parts.as_slice()
    {
        let years: Vec<_> = parts.iter().map(|p| p.first()).collect();
        if years.iter().all(|y| *y == years[0]) {
            field(
                "PY",
                &format!("{:04}", first.first().copied().unwrap_or_default()),
            );
        }
        field(
            "DA",
            &day(
                first,
                parts.len() == 1 && dates::is_sure(when) && !words.starts_with('['),
                &words,
            ),
        );
    } else if !words.is_empty() {
        field("N1", &format!("Date: {words}"));
    }
    if let Some(language) = reference.language {
        field("LA", language);
    }
    if let Some(url) = &reference.url {
        field("UR", url);
    }
    if let Some(seen) = reference.accessed.and_then(dates::first) {
        field("Y2", &seen.format("%Y/%m/%d/").to_string());
    }
    reference.notes.iter().for_each(|n| field("N1", n));
    out.push_str("ER  - \r\n");
    out
}

/// `2024/08/01/words`: empty parts stay empty, the words stand where the date is not sure.
fn day(parts: &[i32], sure: bool, words: &str) -> String {
    let part = |i: usize| parts.get(i).map_or(String::new(), |n| format!("{n:02}"));
    let other = if sure {
        String::new()
    } else {
        words.replace('/', "-")
    };
    format!("{}/{}/{}/{other}", part(0), part(1), part(2))
}

/// A comma would part surname from first name, and an author here is one name.
fn author(name: &str) -> String {
    name.replace(',', " ")
}

fn kind(work: Work) -> &'static str {
    match work {
        Work::Source(Kind::Article) => "NEWS",
        Work::Source(Kind::Report) => "RPRT",
        Work::Source(Kind::Dataset) => "DATA",
        Work::Source(Kind::Image) => "ART",
        Work::Source(Kind::Video) => "VIDEO",
        Work::Source(Kind::SocialPost) | Work::Brief | Work::Event => "ELEC",
        Work::Source(Kind::Statement | Kind::Interview | Kind::Other) => "GEN",
    }
}
