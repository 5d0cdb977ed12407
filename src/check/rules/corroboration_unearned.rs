//! "Corroborated", by one origin.

use crate::check::rule::{Checking, Rule};
use crate::model::event::Status;
use crate::report::Report;

pub(super) const RULE: Rule = Rule::error(
    "corroboration-unearned",
    "An event is marked corroborated on fewer than two independent origins.",
    "Ten articles that relay one communiqué are one origin. Origins are counted from the claimants, an actor together \
     with what it is a part of, and from `derived_from`; sources of one publisher are one, however its name is spelled, and \
     where an actor is the publisher, by its name, short name or alias, they are that actor's. A claim that its claimant \
     replaced with `supersedes` speaks no more.",
    check,
);

fn check(c: &Checking<'_>, report: &mut Report) {
    for (idx, event) in c.events().filter(|(_, e)| e.status == Status::Corroborated) {
        let footing = c.origins.event(idx);
        if footing.origins.len() < 2 {
            let title = match footing.carriers.len() {
                0 => "no source stands behind this event".to_owned(),
                1 => "one source is no corroboration".to_owned(),
                n => format!("{n} sources with one origin are no corroboration"),
            };
            report.push(
                RULE.at(event.title.span, title)
                    .help("set `status: reported`, or add a claim from another origin"),
            );
        }
    }
}
