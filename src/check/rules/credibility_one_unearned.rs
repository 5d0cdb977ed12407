//! "Confirmed", by nobody else.

use crate::check::figures::confirmed;
use crate::check::rule::{Checking, Rule};
use crate::model::claim::Credibility;
use crate::report::Report;

pub(super) const RULE: Rule = Rule::error(
    "credibility-one-unearned",
    "A claim is graded 1, confirmed, and no other origin confirms it.",
    "In the Admiralty code (STANAG 2511) “1” needs information that originates from another source. A second article \
     that relays the same communiqué does not earn it, nor does one that speaks in the conditional or reports others' \
     words; a denial is confirmed by a denial. Record the claim that confirms it, about the same matter in the same event, \
     or grade this one 2.",
    check,
);

fn check(c: &Checking<'_>, report: &mut Report) {
    let graded = c
        .claims()
        .filter(|(_, _, claim)| claim.credibility == Some(Credibility::One));
    for (idx, event, claim) in graded {
        if !confirmed(c.library, c.origins, idx, event) {
            report.push(
                RULE.at(claim.id.span, "nothing from another origin confirms this")
                    .help("record what confirms it as a claim about the same matter, or set `credibility: 2`"),
            );
        }
    }
}
