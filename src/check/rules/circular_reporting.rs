//! Sources that quote each other in a circle.

use crate::check::rule::{Checking, Rule};
use crate::model::{Claimant, SourceIdx};
use crate::report::Report;
use std::collections::BTreeSet;

pub(super) const RULE: Rule = Rule::error(
    "circular-reporting",
    "Sources derive from each other in a circle, or a source relays itself.",
    "A report that comes back through another outlet confirms nothing: it is the same report. Find out which one came \
     first, and let only the later ones be `derived_from` it.",
    check,
);

fn check(c: &Checking<'_>, report: &mut Report) {
    for (idx, source) in c.sources() {
        let mut seen = BTreeSet::new();
        let mut open: Vec<SourceIdx> = source.derived_from.clone();
        while let Some(at) = open.pop() {
            if at == idx {
                report.push(
                    RULE.at(source.title.span, "this source is derived from itself, through others or directly")
                        .help("follow `derived_from` from record to record and keep the direction that the dates bear out"),
                );
                break;
            }
            if seen.insert(at) {
                open.extend(&c.library.source(at).derived_from);
            }
        }
    }
    for (_, _, claim) in c.claims() {
        let Claimant::Source(own) = claim.claimant else {
            continue;
        };
        if claim.relayed_by.contains(&own) {
            report.push(
                RULE.at(
                    claim.id.span,
                    "the source is named as relaying its own claim",
                )
                .help("take it out of `relayed_by`"),
            );
        }
    }
}
