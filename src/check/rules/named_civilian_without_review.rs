//! A private person by name.

use crate::check::rule::{Checking, Rule};
use crate::model::actor::Kind;
use crate::report::Report;

pub(super) const RULE: Rule = Rule::error(
    "named-civilian-without-review",
    "A person who is not a public one is named, and nobody has reviewed it.",
    "To publish a name can cost a life. A person is `public: true` by office or by their own publishing; anybody else \
     needs a review on record, `reviewed: {by, date, reason}`, or a `role` by which every page shows them instead: the \
     name, other names and the id then never reach the site, and the leak gate looks for them.",
    check,
)
.strict();

fn check(c: &Checking<'_>, report: &mut Report) {
    for actor in &c.library.actors {
        let spoken_for = actor.public || actor.reviewed.is_some() || actor.role.is_some();
        if actor.kind != Kind::Person || spoken_for {
            continue;
        }
        report.push(
            RULE.at(actor.name.span, "this person is named without a review")
                .help("set `role: a driver`, by which the site shows this person; or `public: true` for a public one, or `reviewed: {by: …, date: …, reason: …}`"),
        );
    }
}
