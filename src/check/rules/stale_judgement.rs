//! A judgement that newer events have overtaken.

use crate::check::rule::{Checking, Rule};
use crate::model::brief::{Brief, Judgement};
use crate::model::date::When;
use crate::model::event::Event;
use crate::model::{ActorIdx, Evidence, Linked};
use crate::report::Report;
use chrono::NaiveDate;
use std::collections::BTreeSet;

pub(super) const RULE: Rule = Rule::warning(
    "stale-judgement",
    "The project knows more than a judgement does.",
    "An event after a brief's cutoff that involves the same actors in the same place as the judgement's evidence, or a \
     `resolution` date that the project's own cutoff has passed: the judgement wants a second look. Revise the brief, \
     or waive this with the reason why it stands.",
    check,
);

fn check(c: &Checking<'_>, report: &mut Report) {
    let Some(known) = c.library.briefs.iter().filter_map(|b| until(b)).max() else {
        return;
    };
    for brief in &c.library.briefs {
        let Some(until) = until(brief) else { continue };
        let newer: Vec<&Event<Linked>> = c
            .library
            .events
            .iter()
            .map(AsRef::as_ref)
            .filter(|e| e.date.value.earliest().day().is_some_and(|d| d > until))
            .collect();
        for judgement in &brief.judgements {
            if let Some(event) = newer.iter().find(|e| touches(c, judgement, e)) {
                report.push(
                    RULE.at(
                        judgement.id.span,
                        format!(
                            "“{}” is later than what this judgement knows",
                            event.title.value
                        ),
                    )
                    .also(event.date.span, "the event")
                    .help("look at the judgement again, and move the brief's cutoff"),
                );
            }
            let due = judgement
                .resolution
                .as_deref()
                .and_then(|r| When::parse(r.trim()).ok())
                .and_then(|w| w.latest().day());
            if due.is_some_and(|due| due < known) {
                report.push(
                    RULE.at(
                        judgement.id.span,
                        "the day on which this judgement would be settled has passed",
                    )
                    .help("say how it came out, in a revision"),
                );
            }
        }
    }
}

/// What a brief knows of: its cutoff, or its last revision.
fn until(brief: &Brief<Linked>) -> Option<NaiveDate> {
    let cutoff = brief
        .cutoff
        .as_ref()
        .unwrap_or(&brief.date)
        .value
        .latest()
        .day();
    let revised = brief
        .revisions
        .iter()
        .filter_map(|r| r.date.value.latest().day())
        .max();
    cutoff.max(revised)
}

/// Whether an event is about two actors of a judgement's evidence, or one of them at one of its places.
fn touches(c: &Checking<'_>, judgement: &Judgement<Linked>, event: &Event<Linked>) -> bool {
    let known: Vec<&Event<Linked>> = (judgement.evidence.iter())
        .filter_map(|e| match e {
            Evidence::Event(i) => Some(c.library.event(*i)),
            Evidence::Claim(i) => Some(c.library.event(i.event)),
            Evidence::Source(_) => None,
        })
        .collect();
    let actors: BTreeSet<ActorIdx> = known
        .iter()
        .flat_map(|e| &e.actors)
        .map(|a| a.actor)
        .collect();
    let shared = event
        .actors
        .iter()
        .filter(|a| actors.contains(&a.actor))
        .count();
    let places = known
        .iter()
        .flat_map(|e| &e.places)
        .any(|p| event.places.iter().any(|q| q.place == p.place));
    shared > 1 || (shared > 0 && places)
}
