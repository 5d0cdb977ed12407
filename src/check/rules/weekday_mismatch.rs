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
    "“Tuesday 14 November 2023” is checked against the calendar. A date without a year is \
     held against the years of the event or the source it belongs to, and against the years around them where that is \
     less than eleven months away: where none of them fits, one of the three is wrong. If the source itself is mistaken, quote it and waive this with that reason.",
    check,
);

fn check(c: &Checking<'_>, report: &mut Report) {
    for prose in c.prose() {
        let spans = spans_of(c, prose.thing);
        for mention in &prose.dates {
            if let Some(wrong) = wrong(mention, &spans) {
                report.push(RULE.at(prose.at(&mention.range), wrong).help(HELP));
            }
        }
    }
    for (_, event) in c.events() {
        for quote in c.quotes_of_event(event) {
            let Some(lexicon) = quote.lexicon() else {
                continue;
            };
            let mut spans = spans_of_event(event);
            spans.extend(quote.source.published.iter().filter_map(span_of));
            let mentions = lexicon.dates(quote.words());
            if let Some(wrong) = mentions.iter().find_map(|m| wrong(m, &spans)) {
                report.push(RULE.at(quote.span(), wrong).help(HELP));
            }
        }
    }
    for source in &c.library.sources {
        let (Some(facts), Some(published)) = (c.proofs.facts.get(&source.id), &source.published)
        else {
            continue;
        };
        let spans: Vec<Span> = span_of(published).into_iter().collect();
        let spans = with_years_before(&spans);
        if let Some(wrong) = facts
            .weekdays
            .iter()
            .find_map(|m| wrong(&m.mention, &spans))
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

/// From the first to the last day of a date.
type Span = (NaiveDate, NaiveDate);

/// How many days from a date another one is told without its year.
const NEAR: i64 = 330;

/// What is wrong with a mention, where days to hold it against are known.
fn wrong(mention: &Mention, spans: &[Span]) -> Option<String> {
    let (said, day, month) = (mention.weekday?, mention.day?, mention.month?);
    let of = |year: i32| NaiveDate::from_ymd_opt(year, month, day);
    let days: BTreeSet<NaiveDate> = match mention.year {
        Some(year) => of(year).into_iter().collect(),
        None => (spans.iter())
            .flat_map(|span| {
                (span.0.year() - 1..=span.1.year() + 1)
                    .filter_map(of)
                    .filter(|day| is_near(*day, span))
            })
            .collect(),
    };
    if days.is_empty() || days.iter().any(|d| d.weekday() == said) {
        return None;
    }
    let was = |d: &NaiveDate| {
        let when = day_in_words(*d, Locale::english());
        format!("{when} was a {}", weekday_name(*d))
    };
    Some(days.iter().map(was).collect::<Vec<_>>().join(", "))
}

/// Whether a day is in the years of a date, or so near to it that nobody would name another year.
fn is_near(day: NaiveDate, (first, last): &Span) -> bool {
    let within = (first.year()..=last.year()).contains(&day.year());
    within || (*first - day).num_days().max((day - *last).num_days()) < NEAR
}

fn spans_of(c: &Checking<'_>, thing: Thing) -> Vec<Span> {
    match thing {
        Thing::Event(i) => spans_of_event(c.library.event(i)),
        Thing::Source(i) => {
            let published = c.library.source(i).published.iter();
            published.filter_map(span_of).collect()
        }
        // A brief looks back over years: only dates with their year can be held against the calendar.
        _ => Vec::new(),
    }
}

fn spans_of_event(event: &Event<Linked>) -> Vec<Span> {
    span_of(&event.date).into_iter().collect()
}

/// The days of a date, where they are in few years.
fn span_of(date: &Spanned<When>) -> Option<Span> {
    let (first, last) = (date.value.earliest().day()?, date.value.latest().day()?);
    (last.year() - first.year() < 5).then_some((first, last))
}

/// The same from the year before on: a page may look back as far.
fn with_years_before(spans: &[Span]) -> Vec<Span> {
    let before = |day: NaiveDate| NaiveDate::from_ymd_opt(day.year() - 1, 1, 1).unwrap_or(day);
    spans
        .iter()
        .map(|(first, last)| (before(*first), *last))
        .collect()
}
