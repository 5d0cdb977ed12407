//! An event that names no source at all.

use super::Rule;
use crate::link::Library;
use crate::link::uses::{Uses, event_sources};
use crate::report::{Finding, Report};

pub(super) const RULE: Rule = Rule {
    name: "event-without-evidence",
    check,
};

fn check(library: &Library, _: &Uses, report: &mut Report) {
    for event in &library.events {
        if event_sources(event).is_empty() {
            report.push(
                Finding::warning(
                    RULE.name,
                    event.title.span,
                    "no source stands behind this event",
                )
                .help("cite one in the text with `[@source-id]`, or give a claim its evidence"),
            );
        }
    }
}
