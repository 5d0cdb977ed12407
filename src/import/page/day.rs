//! When a page was published: every place that says so, the best first, and what the others say instead.

mod labels;
mod visible;

use super::super::furniture::what;
use super::super::stated::{Given, Published};
use super::super::when;
use super::Sight;
use super::head::meta;
use crate::model::words::Basis;
use chrono::{Days, NaiveDate};

/// Metas of the Open Graph kind, then all others that hold a day of publication.
const GRAPH: &[&str] = &[
    "article:published_time",
    "og:published_time",
    "og:article:published_time",
    "og:pubdate",
];
const METAS: &[&str] = &[
    "datepublished",
    "date",
    "dc.date.issued",
    "dcterms.issued",
    "dc.date",
    "dcterms.date",
    "dc.date.created",
    "dcterms.created",
    "dcterms.available",
    "pubdate",
    "pub_date",
    "publishdate",
    "publish-date",
    "publish_date",
    "publication_date",
    "publication-date",
    "published",
    "date_published",
    "article.published",
    "parsely-pub-date",
    "sailthru.date",
    "citation_publication_date",
    "citation_online_date",
    "citation_date",
    "cxenseparse:recs:publishtime",
    "originalpublicationdate",
];

/// Bytes of a date, as machines and metas write it.
const LONG: usize = 100;

/// Days by which two zones differ at most.
const ZONES: u64 = 1;

/// The day of publication, and sentences on what else the page says of it.
pub(super) fn published(
    sight: &Sight<'_>,
    url: Option<&Given>,
) -> (Option<Published>, Vec<String>) {
    let mut all = stated(sight);
    let late = all.iter().filter(|one| !believed(sight, one)).map(|one| {
        let day = one.date.clone().unwrap_or_default();
        format!("{} gives {day}, which is later than the capture.", one.from)
    });
    let mut notes: Vec<String> = late.take(2).collect();
    all.retain(|one| believed(sight, one));
    let whole = all.iter().position(|one| one.date.is_some());
    let mut best = match whole {
        Some(at) => Some(all.remove(at)),
        None => in_address(sight, url).or_else(|| (!all.is_empty()).then(|| all.remove(0))),
    };
    if let Some(best) = &mut best {
        let others = all.iter().filter(|other| differ(best, other)).take(2);
        let others: Vec<String> = others
            .map(|other| {
                let day = other.date.as_deref().unwrap_or_default();
                format!(" {} says {day}.", begin(&other.from))
            })
            .collect();
        best.note.extend(others);
        notes.extend(changed(sight, best));
    }
    (best, notes)
}

/// Every statement, in order of trust.
fn stated(sight: &Sight<'_>) -> Vec<Published> {
    let mut out: Vec<Published> = Vec::new();
    let machine = |given: Given| {
        let given = Some(given).filter(|given| given.value.len() <= LONG)?;
        let day = when::from_machine(&given.value)?;
        let note = format!("{} says “{}”.", begin(&given.from), given.value);
        Some(of(day, note, given.from))
    };
    out.extend(sight.data.text("datePublished").and_then(machine));
    out.extend(meta(sight.page, GRAPH).and_then(machine));
    out.extend(METAS.iter().find_map(|name| {
        let meta = sight
            .page
            .metas
            .iter()
            .find(|meta| meta.name == *name && here(sight, meta.element))?;
        let from = format!("meta `{name}`");
        let given = Given::new(meta.content.clone(), from.clone());
        machine(given).or_else(|| {
            let read = when::in_line(&meta.content, &sight.setting)?;
            Some(Published { from, ..read })
        })
    }));
    out.extend(visible::times(sight));
    out.extend(visible::lines(sight));
    out.extend(sight.data.text("dateCreated").and_then(machine));
    out
}

fn of(day: NaiveDate, note: String, from: String) -> Published {
    Published {
        date: Some(day.to_string()),
        basis: Basis::Stated,
        note,
        from,
    }
}

/// Whether an element stands in no part of the page that has dates of its own.
fn here(sight: &Sight<'_>, element: usize) -> bool {
    let element = &sight.page.elements[element];
    matches!(element.name(), "" | "html" | "body") || own(sight, element.line)
}

/// Whether a line stands in no part of the page that has dates of its own.
fn own(sight: &Sight<'_>, line: usize) -> bool {
    let mark = sight.reading.marks.get(line).copied().flatten();
    mark.is_none_or(|mark| {
        [what::FOOTER, what::AUTHOR, what::SHARING, what::KEYWORDS].contains(&mark)
    })
}

/// Whether a day is not after the capture; zones of time aside.
fn believed(sight: &Sight<'_>, one: &Published) -> bool {
    match (exact(one), sight.setting.captured) {
        (Some(day), Some(captured)) => captured
            .checked_add_days(Days::new(ZONES))
            .is_none_or(|last| day <= last),
        _ => true,
    }
}

fn exact(one: &Published) -> Option<NaiveDate> {
    NaiveDate::parse_from_str(one.date.as_deref()?, "%Y-%m-%d").ok()
}

/// Whether two statements are further apart than zones of time are.
fn differ(one: &Published, other: &Published) -> bool {
    match (exact(one), exact(other)) {
        (Some(one), Some(other)) => {
            one.signed_duration_since(other).num_days().unsigned_abs() > ZONES
        }
        _ => false,
    }
}

/// A later change that the page states.
fn changed(sight: &Sight<'_>, best: &Published) -> Option<String> {
    let metas = [
        "article:modified_time",
        "og:updated_time",
        "dcterms.modified",
        "last-modified",
    ];
    let given = sight
        .data
        .text("dateModified")
        .or_else(|| meta(sight.page, &metas))?;
    let day = when::from_machine(&given.value)?;
    let later = exact(best).is_some_and(|published| day > published);
    later.then(|| format!("The page was changed later: {} says {day}.", given.from))
}

/// The day that the page's address holds: `/2024/10/09/`.
fn in_address(sight: &Sight<'_>, url: Option<&Given>) -> Option<Published> {
    let url = url.map(|given| given.value.as_str()).or(sight.taken)?;
    let path = url.split(['?', '#']).next()?;
    let parts: Vec<&str> = path.split(['/', '-', '_']).collect();
    let number = |part: &str, most: usize| {
        let digits = part.len() <= most && part.bytes().all(|b| b.is_ascii_digit());
        part.parse::<u32>().ok().filter(|_| digits)
    };
    let day = parts.windows(3).find_map(|window| {
        let year = number(window[0], 4)
            .filter(|year| (1990..2100).contains(year) && window[0].len() == 4)?;
        let year = i32::try_from(year).ok()?;
        NaiveDate::from_ymd_opt(year, number(window[1], 2)?, number(window[2], 2)?)
    })?;
    let found = Published {
        date: Some(day.to_string()),
        basis: Basis::Inferred,
        note: format!("The page gives no day of publication; its address holds {day}."),
        from: "the page's address".to_owned(),
    };
    believed(sight, &found).then_some(found)
}

/// As a sentence begins.
fn begin(words: &str) -> String {
    match words.strip_prefix("the ") {
        Some(rest) => format!("The {rest}"),
        None => words.replacen("meta ", "The meta ", 1),
    }
}
