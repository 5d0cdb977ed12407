//! The chronology: every event in order of its earliest bound, by year and month.

use super::frame::{Here, Part};
use super::view::{self, Link, Month, YearRow};
use super::words::{self, Words};
use super::{Page, Plan, View};
use crate::model::EventIdx;

const PATH: &str = "chronology.html";
const FOLDER: &str = "chronology";

/// Events of one year; none for what has no year.
pub(super) type Year = (Option<i32>, Vec<EventIdx>);

/// One page, or an overview and a page per year where there are more events than the setting says;
/// each with the position of its year.
pub(super) fn paths(plan: &Plan<'_>) -> Vec<(String, Option<usize>)> {
    let mut paths = vec![(PATH.to_owned(), None)];
    if is_split(plan) {
        let years = years(plan, &plan.order);
        let of_years = years.iter().enumerate();
        paths.extend(of_years.map(|(at, (year, _))| (path(FOLDER, *year), Some(at))));
    }
    paths
}

/// The overview, or the page of a year.
pub(super) fn page(plan: &Plan<'_>, year: Option<usize>) -> Page {
    let title = plan.words.say("title-chronology");
    if !is_split(plan) {
        return show(plan, PATH, &title, &plan.order, &[]);
    }
    let years = years(plan, &plan.order);
    let Some((year, events)) = year.and_then(|at| years.get(at)) else {
        return show(plan, PATH, &title, &[], &years);
    };
    let name = year_name(plan.words, *year);
    let title = plan
        .words
        .tell("title-chronology-year", &[("year", name.into())]);
    show(plan, &path(FOLDER, *year), &title, events, &years)
}

/// Whether there are more events than one page should list, and years to part them by.
fn is_split(plan: &Plan<'_>) -> bool {
    let year = |e: Option<&EventIdx>| e.map(|e| plan.library.event(*e).date.value.year());
    plan.order.len() > plan.library.settings.split_chronology
        && year(plan.order.first()) != year(plan.order.last())
}

/// Where an event's row is: the page and the anchor.
pub(super) fn place(plan: &Plan<'_>, event: EventIdx) -> String {
    let event = plan.library.event(event);
    let page = if is_split(plan) {
        path(FOLDER, event.date.value.year())
    } else {
        PATH.to_owned()
    };
    format!("{page}#{}", row_id(&event.id))
}

/// The anchor of an event's row; apart from those of months.
fn row_id(event: &str) -> String {
    format!("e-{event}")
}

/// Events, in order, by their years.
pub(super) fn years(plan: &Plan<'_>, events: &[EventIdx]) -> Vec<Year> {
    let mut years: Vec<Year> = Vec::new();
    for idx in events {
        let year = plan.library.event(*idx).date.value.year();
        match years.last_mut() {
            Some((last, events)) if *last == year => events.push(*idx),
            _ => years.push((year, vec![*idx])),
        }
    }
    years
}

/// The page of a year in a folder.
pub(super) fn path(folder: &str, year: Option<i32>) -> String {
    let name = year.map_or("undated".to_owned(), |y| y.to_string());
    format!("{folder}/{name}.html")
}

/// Links to the pages of all years in a folder.
pub(super) fn year_rows(
    words: Words<'_>,
    here: &Here,
    years: &[Year],
    folder: &str,
) -> Vec<YearRow> {
    let row = |(year, of_year): &Year| {
        let path = path(folder, *year);
        let link = Link {
            text: year_name(words, *year),
            href: here.to(&path),
            ..Link::default()
        };
        YearRow {
            link,
            count: words.count(of_year.len(), "event"),
            current: path == here.path,
        }
    };
    years.iter().map(row).collect()
}

/// "2024"; in words where there is none.
pub(super) fn year_name(words: Words<'_>, year: Option<i32>) -> String {
    year.map_or_else(|| words.say("undated"), |y| y.to_string())
}

fn show(
    plan: &Plan<'_>,
    path_of_page: &str,
    title: &str,
    events: &[EventIdx],
    years: &[Year],
) -> Page {
    let here = Here::new(path_of_page);
    let counted = if events.is_empty() {
        plan.order.as_slice()
    } else {
        events
    };
    let view = view::Chronology {
        frame: plan.frame(&here, Part::Chronology, title, None),
        kicker: kicker(plan, counted),
        title: title.to_owned(),
        years: year_rows(plan.words, &here, years, FOLDER),
        drawing: plan.timeline(&here, counted, &|e| {
            if events.is_empty() {
                here.to(&place(plan, e))
            } else {
                format!("#{}", row_id(&plan.library.event(e).id))
            }
        }),
        filter: plan.filter(events),
        by_actor: here.to("actors.html"),
        by_place: here.to("places.html"),
        months: months(plan, &here, events),
    };
    Page {
        path: here.path,
        view: View::Chronology(Box::new(view)),
    }
}

/// "18 events · 9 November 2023 to 9 October 2024": from the first bound that any event has to the last.
fn kicker(plan: &Plan<'_>, events: &[EventIdx]) -> String {
    let count = plan.words.count(events.len(), "event");
    match plan.range(events) {
        range if range.is_empty() => count,
        range => format!("{count} · {range}"),
    }
}

fn months(plan: &Plan<'_>, here: &Here, events: &[EventIdx]) -> Vec<Month> {
    let mut months: Vec<Month> = Vec::new();
    for idx in events {
        let when = &plan.library.event(*idx).date.value;
        let (id, title) = match (when.month(), when.year()) {
            (Some((year, month)), _) => (format!("m{year}-{month:02}"), {
                let month = plan.words.locale.month(month, false);
                let args = [("month", month.into()), ("year", year.to_string().into())];
                words::capital(&plan.words.tell("date-month-year", &args))
            }),
            (None, Some(year)) => (
                format!("m{year}"),
                plan.words
                    .tell("month-not-known", &[("year", year.to_string().into())]),
            ),
            (None, None) => ("undated".to_owned(), plan.words.say("undated-title")),
        };
        let known = months.iter().rposition(|m| m.id == id);
        let at = known.unwrap_or_else(|| {
            months.push(Month {
                id,
                title,
                rows: Vec::new(),
            });
            months.len() - 1
        });
        let mut row = plan.event_row(here, *idx);
        row.facts = Some(plan.facts(*idx));
        if when.month().is_none() {
            row.when_short.clone_from(&row.when);
        }
        months[at].rows.push(row);
    }
    months
}
