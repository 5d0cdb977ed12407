//! An event that names no source at all.

use crate::check::rule::{Checking, Rule};
use crate::link::uses::event_sources;
use crate::report::Report;

pub(super) const RULE: Rule = Rule::warning(
    "event-without-evidence",
    "An event names no source at all.",
    "A reader must be able to go from an event to the words behind it. Cite a source in the account with \
     `[@source-id]`, or give a claim its evidence.",
    check,
);

fn check(c: &Checking<'_>, report: &mut Report) {
    for event in c
        .library
        .events
        .iter()
        .filter(|e| event_sources(e).is_empty())
    {
        report.push(
            RULE.at(event.title.span, "no source stands behind this event")
                .help("cite one in the text with `[@source-id]`, or give a claim its evidence"),
        );
    }
}
