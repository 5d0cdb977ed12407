//! An event that is a part of itself, directly or through others.

use super::Rule;
use crate::link::Library;
use crate::link::uses::Uses;
use crate::report::{Finding, Report};

pub(super) const RULE: Rule = Rule {
    name: "part-of-itself",
    check,
};

fn check(library: &Library, _: &Uses, report: &mut Report) {
    for event in &library.events {
        let mut above = event.part_of;
        for _ in 0..library.events.len() {
            let Some(idx) = above else { break };
            if library.event(idx).id == event.id {
                report.push(
                    Finding::error(
                        RULE.name,
                        event.title.span,
                        "this event is a part of itself",
                    )
                    .help("follow `part_of` from event to event and break the circle"),
                );
                break;
            }
            above = library.event(idx).part_of;
        }
    }
}
