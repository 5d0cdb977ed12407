//! The chronology: every event in order of its earliest bound, by year and month.

use super::frame::Here;
use super::menu::Part;
use super::shelf::month_title;
use super::view::{self, Month};
use super::{Page, Plan, View};
use crate::model::EventIdx;

pub(super) const PATH: &str = "chronology.html";

/// Where an event's row is: the page and the anchor.
pub(super) fn place(plan: &Plan<'_>, event: EventIdx) -> String {
    let page = plan.shelves.page_of[event.at()];
    let path = plan.shelves.chronology.path(page);
    format!("{path}#{}", row_id(&plan.library.event(event).id))
}

/// The anchor of an event's row; apart from those of months.
fn row_id(event: &str) -> String {
    format!("e-{event}")
}

/// A page of the chronology, by its number.
pub(super) fn page(plan: &Plan<'_>, number: usize) -> Page {
    let shelf = &plan.shelves.chronology;
    let here = Here::new(shelf.path(number));
    let title = plan.part_title(
        &plan.words.say("title-chronology"),
        shelf.label(number, plan.words),
    );
    let rows = shelf.rows(number);
    let count = |n| plan.words.count(n, "event");
    let view = view::Chronology {
        frame: plan.frame_of_list(&here, Part::Chronology, &title, (shelf, number)),
        kicker: kicker(plan, count(shelf.items(number).len()), shelf.items(number)),
        title,
        rails: shelf.rails(number, plan.words, &here, &count),
        drawing: plan.timeline(&here, shelf.items(number), &|e| {
            if shelf.has_rows(number) {
                format!("#{}", row_id(&plan.library.event(e).id))
            } else {
                here.to(&place(plan, e))
            }
        }),
        filter: plan.filter(rows),
        by_actor: here.to("actors.html"),
        by_place: here.to("places.html"),
        months: months(plan, &here, rows, true),
    };
    Page {
        path: here.path,
        view: View::Chronology(Box::new(view)),
    }
}

/// "18 events · 9 November 2023 to 9 October 2024": what is counted, and from the first bound that any of the
/// events has to the last.
pub(super) fn kicker(plan: &Plan<'_>, counted: String, events: &[EventIdx]) -> String {
    match plan.range(events) {
        range if range.is_empty() => counted,
        range => format!("{counted} · {range}"),
    }
}

/// Rows of events below the heads of their months; `filtered` where they tell what filters ask.
pub(super) fn months(
    plan: &Plan<'_>,
    here: &Here,
    events: &[EventIdx],
    filtered: bool,
) -> Vec<Month> {
    let mut months: Vec<Month> = Vec::new();
    for idx in events {
        let when = &plan.library.event(*idx).date.value;
        let (id, title) = match (when.month(), when.year()) {
            (Some((year, month)), _) => (
                format!("m{year}-{month:02}"),
                month_title(plan.words, year, Some(month)),
            ),
            (None, Some(year)) => (format!("m{year}"), month_title(plan.words, year, None)),
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
        row.facts = filtered.then(|| plan.facts(*idx));
        if when.month().is_none() {
            row.when_short.clone_from(&row.when);
        }
        months[at].rows.push(row);
    }
    months
}
