//! Uncertain dates for formats that know less about doubt than EDTF does.

use crate::link::Library;
use crate::locale::Locale;
use crate::model::date::When;
use crate::model::words::Basis;
use chrono::{Datelike, NaiveDate};

/// The days of the first and of the newest change that a library tells of: its briefs, their revisions and those of
/// its events; where there is none, its sources.
pub(super) fn edition(library: &Library) -> (Option<NaiveDate>, Option<NaiveDate>) {
    let briefs = library.briefs.iter().flat_map(|b| {
        let revised = b.revisions.iter().map(|r| &r.date.value);
        std::iter::once(&b.date.value).chain(revised)
    });
    let events = library.events.iter().flat_map(|e| &e.revisions);
    let events = events.map(|r| &r.date.value);
    let mut days: Vec<NaiveDate> = briefs.chain(events).filter_map(last).collect();
    if days.is_empty() {
        let published = library.sources.iter().flat_map(|s| &s.published);
        days = published.filter_map(|d| last(&d.value)).collect();
    }
    let days = || {
        days.iter()
            .copied()
            .filter(|d| (1..=9999).contains(&d.year()))
    };
    (days().min(), days().max())
}

/// A date in English words, in [brackets] where it is not stated but worked out.
pub(super) fn words(when: &When, basis: Option<Basis>) -> String {
    spoken(when, basis, Locale::english())
}

/// The same in the words of a language.
pub(super) fn spoken(when: &When, basis: Option<Basis>, locale: &Locale) -> String {
    Basis::mark(basis, when.words(locale))
}

/// The first day it can mean, where calendars of four digits reach.
pub(super) fn first(when: &When) -> Option<NaiveDate> {
    when.earliest().day().filter(common)
}

/// The last day it can mean, where calendars of four digits reach.
pub(super) fn last(when: &When) -> Option<NaiveDate> {
    when.latest().day().filter(common)
}

fn common(day: &NaiveDate) -> bool {
    (1..=9999).contains(&day.year())
}

/// First and last day, one of which may stand for both.
pub(super) fn span(when: &When) -> Option<(NaiveDate, NaiveDate)> {
    let (first, last) = (first(when), last(when));
    Some((first.or(last)?, last.or(first)?))
}

/// Whether the date is what it says: no "about", no "one of these days", no digit left open.
pub(super) fn is_sure(when: &When) -> bool {
    let text = when.as_written();
    let bounded = first(when).is_some() && last(when).is_some();
    bounded && !when.is_uncertain() && !when.is_approximate() && !text.contains(['[', '{', 'X'])
}

/// Year, month and day as far as they are known; two such lists for a span.
pub(super) fn parts(when: &When) -> Option<Vec<Vec<i32>>> {
    let (first, last) = (first(when)?, last(when)?);
    let day = |d: NaiveDate| {
        let number = |n: u32| i32::try_from(n).unwrap_or_default();
        vec![d.year(), number(d.month()), number(d.day())]
    };
    let ends_month = last
        .succ_opt()
        .is_none_or(|next| next.month() != last.month());
    let whole_months = first.day() == 1 && ends_month;
    let short = |mut parts: Vec<i32>| {
        if whole_months && first.month() == 1 && last.month() == 12 {
            parts.truncate(1);
        } else if whole_months {
            parts.truncate(2);
        }
        parts
    };
    let (from, to) = (short(day(first)), short(day(last)));
    Some(if from == to {
        vec![from]
    } else {
        vec![from, to]
    })
}

/// Parts as ISO 8601: `2024-07`.
pub(super) fn iso(parts: &[i32]) -> String {
    let digits = |(i, part): (usize, &i32)| {
        if i == 0 {
            format!("{part:04}")
        } else {
            format!("{part:02}")
        }
    };
    parts
        .iter()
        .enumerate()
        .map(digits)
        .collect::<Vec<_>>()
        .join("-")
}

/// A day as a moment in UTC.
pub(super) fn moment(day: NaiveDate) -> String {
    format!("{day}T00:00:00Z")
}

#[cfg(test)]
#[allow(clippy::expect_used, reason = "a test may fail")]
mod tests {
    use super::*;

    fn check(edtf: &str, expected: &str, sure: bool) {
        let when = When::parse(edtf).expect("a date");
        let found = parts(&when).map(|p| p.iter().map(|p| iso(p)).collect::<Vec<_>>().join("/"));
        assert_eq!(found.as_deref().unwrap_or("none"), expected, "{edtf}");
        assert_eq!(is_sure(&when), sure, "{edtf}");
    }

    #[test]
    fn parts_are_no_more_exact_than_the_date() {
        check("2024-10-09", "2024-10-09", true);
        check("2024-10", "2024-10", true);
        check("2024", "2024", true);
        check("2024-08-01?", "2024-08-01", false);
        check("2024~", "2024", false);
        check("2024-1X", "2024-10/2024-12", false);
        check("[2024-07-21..2024-07-29]", "2024-07-21/2024-07-29", false);
        check("2023-11-11/2023-11-12", "2023-11-11/2023-11-12", true);
        check("2023-12/2024-02", "2023-12/2024-02", true);
        check("../2024-10-09", "none", false);
        check("XXXX", "none", false);
    }
}
