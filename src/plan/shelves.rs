//! Every list of a site that may be too long for a page, parted once for all its pages.

use super::long::{Item, Long};
use super::more::long_lists;
use super::shelf::{Key, Parting, Shelf};
use super::{Plan, chronology, ledger, lists};
use crate::model::{EventIdx, Thing};
use std::collections::BTreeMap;

/// The lists of one language.
#[derive(Debug, Default)]
pub(super) struct Shelves {
    pub(super) chronology: Shelf<EventIdx>,
    /// The page of the chronology that holds each event.
    pub(super) page_of: Vec<usize>,
    pub(super) ledger: Shelf<EventIdx>,
    pub(super) lists: BTreeMap<lists::Kind, Shelf<Thing>>,
    /// Lists that the pages of things are too small for.
    pub(super) more: BTreeMap<(Thing, Long), Shelf<Item>>,
}

impl Shelves {
    pub(super) fn new(plan: &Plan<'_>) -> Shelves {
        let ((chronology, page_of), (ledger, (lists, more))) = rayon::join(
            || chronology(plan),
            || {
                let lists = || lists::kinds(plan).map(|kind| (kind, lists::shelf(plan, kind)));
                (
                    ledger(plan),
                    rayon::join(|| lists().collect(), || long_lists(plan)),
                )
            },
        );
        Shelves {
            chronology,
            page_of,
            ledger,
            lists,
            more,
        }
    }
}

/// All events, and the page that holds each of them.
fn chronology(plan: &Plan<'_>) -> (Shelf<EventIdx>, Vec<usize>) {
    let events = plan.order.clone();
    let shelf = by_time(plan, chronology::PATH, "chronology", events, &|_| 1);
    let mut page_of = vec![0; plan.order.len()];
    for (page, _) in shelf.pages() {
        for event in shelf.rows(page) {
            page_of[event.at()] = page;
        }
    }
    (shelf, page_of)
}

/// Events with claims: one takes a row for its head, for each claim and for each quote.
fn ledger(plan: &Plan<'_>) -> Shelf<EventIdx> {
    let claims = |event: EventIdx| &plan.library.event(event).claims;
    let has_claims = |event: &EventIdx| !claims(*event).is_empty();
    let claimed = plan.order.iter().copied().filter(has_claims).collect();
    let rows = |event: EventIdx| {
        let evidence = claims(event).iter().map(|c| 1 + c.evidence.len());
        1 + evidence.sum::<usize>()
    };
    by_time(plan, ledger::PATH, "claims", claimed, &rows)
}

/// Events by year and month.
fn by_time(
    plan: &Plan<'_>,
    path: &str,
    folder: &str,
    events: Vec<EventIdx>,
    weight: &dyn Fn(EventIdx) -> usize,
) -> Shelf<EventIdx> {
    let when = |event: EventIdx| Some(&plan.library.event(event).date.value);
    let parting = Parting {
        most: plan.library.settings.split_chronology,
        folder: folder.to_owned(),
        levels: &[&|e| Key::year(when(e)), &|e| Key::month(when(e))],
        weight,
    };
    Shelf::new(path.to_owned(), events, &parting)
}
