//! A private person by name.

use crate::check::rule::{Checking, Rule};
use crate::model::actor::Kind;
use crate::report::Report;

pub(super) const RULE: Rule = Rule::error(
    "named-civilian-without-review",
    "A person who is not a public one is named, and nobody has reviewed it.",
    "To publish a name can cost a life. A person is `public: true` by office or by their own publishing; anybody else \
     needs a review on record, `reviewed: {by, date, reason}`, or stays unnamed.",
    check,
)
.strict();

fn check(c: &Checking<'_>, report: &mut Report) {
    for actor in &c.library.actors {
        if actor.kind != Kind::Person || actor.public || actor.reviewed.is_some() {
            continue;
        }
        report.push(
            RULE.at(actor.name.span, "this person is named without a review")
                .help("set `public: true` for a public person, or `reviewed: {by: …, date: …, reason: …}`, or leave the name out"),
        );
    }
}
