//! Days that a sentence speaks of, reckoned from the day of its source, with the working.

use crate::lexicon::{Kind, Lexicon, Mention};
use chrono::{Datelike, Days, NaiveDate, Weekday};
use std::ops::Range;

/// A day as a sentence gives it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Day {
    pub(super) range: Range<usize>,
    /// EDTF; none where nothing tells it.
    pub(super) date: Option<String>,
    /// Why it is that day; empty where the words say it.
    pub(super) why: String,
}

/// Every day of a sentence, in order. `written` is the day of its source, where that is known.
pub(super) fn days(lexicon: &Lexicon, text: &str, written: Option<NaiveDate>) -> Vec<Day> {
    let (mentions, relative) = lexicon.dates_and(Kind::Relative, text);
    let ages = lexicon.ages(text).into_iter().filter(|age| age.ago);
    let mut out: Vec<Day> = mentions
        .iter()
        .map(|mention| mentioned(mention, written))
        .collect();
    out.extend(ages.map(|age| {
        let date = written.and_then(|day| age.before(day));
        Day {
            range: age.range,
            date,
            why: "counted back from the source’s own day".to_owned(),
        }
    }));
    out.extend(
        relative
            .into_iter()
            .map(|found| weekday(found.range, text, lexicon, written)),
    );
    out.sort_by_key(|day| day.range.start);
    let mut end = 0;
    out.retain(|day| {
        let fresh = day.range.start >= end;
        end = end.max(day.range.end);
        fresh
    });
    out
}

fn mentioned(mention: &Mention, written: Option<NaiveDate>) -> Day {
    let (date, why) = match (mention.year, mention.month, mention.day) {
        (Some(y), Some(m), Some(d)) => (Some(format!("{y:04}-{m:02}-{d:02}")), ""),
        (Some(y), Some(m), None) => (Some(format!("{y:04}-{m:02}")), ""),
        (None, Some(m), Some(d)) => (
            before(m, Some(d), written).map(|day| day.to_string()),
            "the last such day before the source’s",
        ),
        (None, Some(m), None) => (
            before(m, None, written).map(|day| day.format("%Y-%m").to_string()),
            "the last such month before the source’s day",
        ),
        _ => (None, ""),
    };
    Day {
        range: mention.range.clone(),
        date,
        why: why.to_owned(),
    }
}

/// The last such day that is not after the source's.
fn before(month: u32, day: Option<u32>, written: Option<NaiveDate>) -> Option<NaiveDate> {
    let written = written?;
    (0..2)
        .filter_map(|back| NaiveDate::from_ymd_opt(written.year() - back, month, day.unwrap_or(1)))
        .find(|date| *date <= written)
}

/// A bare weekday is the last one before the source's day, or that day; the working names the next, which plans and announcements
/// mean. What counts from another date is left open.
fn weekday(range: Range<usize>, text: &str, lexicon: &Lexicon, written: Option<NaiveDate>) -> Day {
    let named = lexicon.weekday(&text[range.clone()]);
    let last = |wanted: Weekday| {
        let written = written?;
        (0..7)
            .filter_map(|back| written.checked_sub_days(Days::new(back)))
            .find(|day| day.weekday() == wanted)
    };
    let date = named.and_then(last);
    let next = date.and_then(|last| last.checked_add_days(Days::new(7)));
    Day {
        range,
        date: date.map(|day| day.to_string()),
        why: match (named, next) {
            (Some(_), Some(next)) => {
                format!("the last such day up to the source’s; the next is {next}")
            }
            (Some(_), None) => "the source has no day to reckon from".to_owned(),
            (None, _) => "counts from another date".to_owned(),
        },
    }
}
