//! A weekday that was not that day: « mardi 14 novembre » against 2023-11-15.

use crate::check::rule::{Checking, Rule};
use crate::lexicon::Mention;
use crate::locale::Locale;
use crate::model::date::{When, day_in_words, weekday_name};
use crate::model::{Linked, Thing, event::Event};
use crate::report::{Report, Spanned};
use chrono::{Datelike, NaiveDate};
use std::collections::BTreeSet;

pub(super) const RULE: Rule = Rule::error(
    "weekday-mismatch",
    "A date and its weekday do not fit.",
    "“Tuesday 14 November 2023” is checked against the calendar, in English and French. A date without a year is \
     held against the years of the event or the source it belongs to: where none of them fits, one of the three is \
     wrong. If the source itself is mistaken, quote it and waive this with that reason.",
    check,
);

fn check(c: &Checking<'_>, report: &mut Report) {
    for prose in c.prose() {
        let years = years_of(c, prose.thing);
        for mention in &prose.dates {
            if let Some(wrong) = wrong(mention, &years) {
                report.push(RULE.at(prose.at(&mention.range), wrong).help(HELP));
            }
        }
    }
    for (_, event) in c.events() {
        for quote in c.quotes_of_event(event) {
            let Some(lexicon) = quote.lexicon() else {
                continue;
            };
            let mut years = years_of_event(event);
            years.extend(quote.source.published.iter().flat_map(years_in));
            let mentions = lexicon.dates(quote.words());
            if let Some(wrong) = mentions.iter().find_map(|m| wrong(m, &years)) {
                report.push(RULE.at(quote.span(), wrong).help(HELP));
            }
        }
    }
    for source in &c.library.sources {
        let (Some(facts), Some(published)) = (c.proofs.facts.get(&source.id), &source.published)
        else {
            continue;
        };
        let mut years = years_in(published);
        years.extend(years.clone().iter().map(|y| y - 1));
        if let Some(wrong) = facts
            .weekdays
            .iter()
            .find_map(|m| wrong(&m.mention, &years))
        {
            report.push(
                RULE.at(
                    published.span,
                    format!("the capture does not fit this date: {wrong}"),
                )
                .help(HELP),
            );
        }
    }
}

const HELP: &str = "look at the day, the weekday and the year; one of them is not right";

/// What is wrong with a mention, where years to hold it against are known.
fn wrong(mention: &Mention, years: &BTreeSet<i32>) -> Option<String> {
    let (said, day, month) = (mention.weekday?, mention.day?, mention.month?);
    let candidates: Vec<i32> = mention
        .year
        .map_or_else(|| years.iter().copied().collect(), |y| vec![y]);
    let days: Vec<NaiveDate> = candidates
        .iter()
        .filter_map(|y| NaiveDate::from_ymd_opt(*y, month, day))
        .collect();
    if days.is_empty() || days.iter().any(|d| d.weekday() == said) {
        return None;
    }
    let was = |d: &NaiveDate| {
        let when = day_in_words(*d, Locale::english());
        format!("{when} was a {}", weekday_name(*d))
    };
    Some(days.iter().map(was).collect::<Vec<_>>().join(", "))
}

fn years_of(c: &Checking<'_>, thing: Thing) -> BTreeSet<i32> {
    match thing {
        Thing::Event(i) => years_of_event(c.library.event(i)),
        Thing::Source(i) => c
            .library
            .source(i)
            .published
            .iter()
            .flat_map(years_in)
            .collect(),
        // A brief looks back over years: only dates with their year can be held against the calendar.
        _ => BTreeSet::new(),
    }
}

fn years_of_event(event: &Event<Linked>) -> BTreeSet<i32> {
    years_in(&event.date)
}

/// The years from the first to the last day of a date, where they are few.
fn years_in(date: &Spanned<When>) -> BTreeSet<i32> {
    let day = |b: crate::model::date::Bound| b.day().map(|d| d.year());
    match (day(date.value.earliest()), day(date.value.latest())) {
        (Some(a), Some(b)) if b - a < 5 => (a..=b).collect(),
        _ => BTreeSet::new(),
    }
}
