//! The claims ledger: for every event, who says what, side by side.

use super::chronology::{Year, year_rows, years};
use super::frame::{Here, Part};
use super::view::{self, LedgerEvent};
use super::{Page, Plan, View};
use crate::model::{ClaimIdx, EventIdx, Thing};

/// One page, or an overview and a page per year where more events have claims than the setting says.
pub(super) fn ledger(plan: &Plan<'_>) -> Vec<Page> {
    let events: Vec<EventIdx> = plan
        .order
        .iter()
        .copied()
        .filter(|e| !plan.library.event(*e).claims.is_empty())
        .collect();
    if events.is_empty() {
        return Vec::new();
    }
    let years = years(plan, &events);
    if events.len() <= plan.library.settings.split_chronology || years.len() < 2 {
        return vec![page(
            plan,
            "claims.html".to_owned(),
            &plan.words.say("title-claims"),
            &events,
            &[],
        )];
    }
    let mut pages = vec![page(
        plan,
        "claims.html".to_owned(),
        &plan.words.say("title-claims"),
        &[],
        &years,
    )];
    for (year, of_year) in &years {
        let name = year.map_or("undated".to_owned(), |y| y.to_string());
        let shown = super::chronology::year_name(plan.words, *year);
        let title = plan
            .words
            .tell("title-claims-year", &[("year", shown.into())]);
        pages.push(page(
            plan,
            format!("claims/{name}.html"),
            &title,
            of_year,
            &years,
        ));
    }
    pages
}

fn page(plan: &Plan<'_>, path: String, title: &str, events: &[EventIdx], years: &[Year]) -> Page {
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
        years: year_rows(plan.words, &here, years, "claims"),
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
