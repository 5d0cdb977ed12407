//! Every list of a site that may be too long for a page, parted once for all its pages.

use super::more::{Item, Long, long_lists};
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
        let chronology = by_time(
            plan,
            chronology::PATH,
            "chronology",
            plan.order.clone(),
            &|_| 1,
        );
        let mut page_of = vec![0; plan.order.len()];
        for (page, _) in chronology.pages() {
            for event in chronology.rows(page) {
                page_of[event.at()] = page;
            }
        }
        let has_claims = |event: &EventIdx| !plan.library.event(*event).claims.is_empty();
        let claimed = plan.order.iter().copied().filter(has_claims).collect();
        // In the ledger an event takes a row for its head, for each claim and for each quote.
        let rows = |event: EventIdx| {
            let claims = plan.library.event(event).claims.iter();
            1 + claims.map(|c| 1 + c.evidence.len()).sum::<usize>()
        };
        Shelves {
            chronology,
            page_of,
            ledger: by_time(plan, ledger::PATH, "claims", claimed, &rows),
            lists: lists::kinds(plan)
                .map(|kind| (kind, lists::shelf(plan, kind)))
                .collect(),
            more: long_lists(plan),
        }
    }
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
