//! The claims ledger: for every event, who says what, side by side.

use super::chronology::{Year, path, year_name, year_rows, years};
use super::frame::{Here, Part};
use super::view::{self, LedgerEvent};
use super::{Page, Plan, View};
use crate::model::{ClaimIdx, EventIdx, Thing};

const PATH: &str = "claims.html";
const FOLDER: &str = "claims";

/// Events with claims, in order, and their years where one page would be too long.
fn contents(plan: &Plan<'_>) -> (Vec<EventIdx>, Vec<Year>) {
    let has_claims = |e: &EventIdx| !plan.library.event(*e).claims.is_empty();
    let events: Vec<EventIdx> = plan.order.iter().copied().filter(has_claims).collect();
    let years = years(plan, &events);
    let is_split = events.len() > plan.library.settings.split_chronology && years.len() > 1;
    (events, if is_split { years } else { Vec::new() })
}

/// One page, or an overview and a page per year where more events have claims than the setting says;
/// each with the position of its year. None where nobody claims anything.
pub(super) fn paths(plan: &Plan<'_>) -> Vec<(String, Option<usize>)> {
    let (events, years) = contents(plan);
    if events.is_empty() {
        return Vec::new();
    }
    let of_years = years.iter().enumerate();
    std::iter::once((PATH.to_owned(), None))
        .chain(of_years.map(|(at, (year, _))| (path(FOLDER, *year), Some(at))))
        .collect()
}

/// The overview, or the page of a year.
pub(super) fn page(plan: &Plan<'_>, year: Option<usize>) -> Page {
    let (events, years) = contents(plan);
    let title = plan.words.say("title-claims");
    if years.is_empty() {
        return show(plan, PATH.to_owned(), &title, &events, &[]);
    }
    let Some((year, of_year)) = year.and_then(|at| years.get(at)) else {
        return show(plan, PATH.to_owned(), &title, &[], &years);
    };
    let shown = year_name(plan.words, *year);
    let title = plan
        .words
        .tell("title-claims-year", &[("year", shown.into())]);
    show(plan, path(FOLDER, *year), &title, of_year, &years)
}

fn show(plan: &Plan<'_>, path: String, title: &str, events: &[EventIdx], years: &[Year]) -> Page {
    let here = Here::new(path);
    let claims: usize = events
        .iter()
        .map(|e| plan.library.event(*e).claims.len())
        .sum();
    let kicker = match events.len() {
        0 => plan.words.count(plan.library.claims().count(), "claim"),
        n => format!(
            "{} · {}",
            plan.words.count(claims, "claim"),
            plan.words.count(n, "event")
        ),
    };
    let view = view::Ledger {
        frame: plan.frame(&here, Part::Claims, title, None),
        kicker,
        title: title.to_owned(),
        years: year_rows(plan.words, &here, years, FOLDER),
        events: events.iter().map(|e| event(plan, &here, *e)).collect(),
    };
    Page {
        path: here.path,
        view: View::Ledger(Box::new(view)),
    }
}

fn event(plan: &Plan<'_>, here: &Here, idx: EventIdx) -> LedgerEvent {
    let event = plan.library.event(idx);
    let claims: Vec<ClaimIdx> = (0..)
        .take(event.claims.len())
        .map(|claim| ClaimIdx { event: idx, claim })
        .collect();
    LedgerEvent {
        link: plan.link(here, Thing::Event(idx)),
        when: plan.words.date_by(&event.date.value, event.date_basis),
        status: plan.words.status(event.status),
        rests_on: plan.event_footing(idx),
        glyph: plan.glyph(plan.origins.event(idx)),
        groups: plan.claim_groups(here, &claims),
    }
}
