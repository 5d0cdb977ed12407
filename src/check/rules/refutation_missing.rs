//! "Refuted", by nothing.

use crate::check::rule::{Checking, Rule};
use crate::model::claim::Modality;
use crate::model::event::Status;
use crate::report::Report;

pub(super) const RULE: Rule = Rule::error(
    "refutation-missing",
    "An event is marked refuted, and nothing recorded refutes it.",
    "A reader must be able to see what shows the story to be untrue: a claim with `modality: denied` and its evidence.",
    check,
);

fn check(c: &Checking<'_>, report: &mut Report) {
    for (_, event) in c.events().filter(|(_, e)| e.status == Status::Refuted) {
        if !event
            .claims
            .iter()
            .any(|claim| claim.modality == Modality::Denied && !claim.evidence.is_empty())
        {
            report.push(
                RULE.at(event.title.span, "nothing recorded refutes this")
                    .help("add the claim that does, with `modality: denied` and its evidence"),
            );
        }
    }
}
