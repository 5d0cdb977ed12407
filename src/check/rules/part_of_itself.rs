//! An event that is a part of itself, directly or through others.

use crate::check::rule::{Checking, Rule};
use crate::report::Report;

pub(super) const RULE: Rule = Rule::error(
    "part-of-itself",
    "An event is a part of itself, directly or through others.",
    "`part_of` makes a tree of events. Follow it from event to event and break the circle.",
    check,
)
.strict();

fn check(c: &Checking<'_>, report: &mut Report) {
    for event in &c.library.events {
        let mut above = event.part_of;
        for _ in 0..c.library.events.len() {
            let Some(idx) = above else { break };
            if c.library.event(idx).id == event.id {
                report.push(
                    RULE.at(event.title.span, "this event is a part of itself")
                        .help("follow `part_of` from event to event and break the circle"),
                );
                break;
            }
            above = c.library.event(idx).part_of;
        }
    }
}
