//! The claims ledger: for every event, who says what, side by side.

use super::frame::Here;
use super::menu::Part;
use super::view::{self, LedgerEvent};
use super::{Page, Plan, View};
use crate::model::{ClaimIdx, EventIdx, Thing};

pub(super) const PATH: &str = "claims.html";

/// A page of the ledger, by its number.
pub(super) fn page(plan: &Plan<'_>, number: usize) -> Page {
    let shelf = &plan.shelves.ledger;
    let here = Here::new(shelf.path(number));
    let title = plan.part_title(
        &plan.words.say("title-claims"),
        shelf.label(number, plan.words),
    );
    let of = |event: &EventIdx| plan.library.event(*event).claims.len();
    let claims = shelf.items(number).iter().map(of).sum();
    let claims = plan.words.count(claims, "claim");
    let rows = shelf.rows(number);
    let count = |n| plan.words.count(n, "event");
    let view = view::Ledger {
        frame: plan.frame_of_list(&here, Part::Claims, &title, (shelf, number)),
        kicker: match rows.len() {
            0 => claims,
            n => format!("{claims} · {}", count(n)),
        },
        title,
        rails: shelf.rails(number, plan.words, &here, &count),
        events: rows.iter().map(|e| event(plan, &here, *e)).collect(),
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
