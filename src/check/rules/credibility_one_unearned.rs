//! "Confirmed", by nobody else.

use crate::check::figures::{agree, same_matter};
use crate::check::rule::{Checking, Rule};
use crate::model::ClaimIdx;
use crate::model::claim::{Credibility, Modality};
use crate::report::Report;

pub(super) const RULE: Rule = Rule::error(
    "credibility-one-unearned",
    "A claim is graded 1, confirmed, and no other origin confirms it.",
    "In the Admiralty code (STANAG 2511) “1” needs information that originates from another source. A second article \
     that relays the same communiqué does not earn it. Record the claim that confirms it, about the same matter in the \
     same event, or grade this one 2.",
    check,
);

fn check(c: &Checking<'_>, report: &mut Report) {
    for (idx, event, claim) in c
        .claims()
        .filter(|(_, _, claim)| claim.credibility == Some(Credibility::One))
    {
        let own = &c.origins.claim(idx).origins;
        let confirms = |(other, n): (&crate::model::claim::Claim<_>, u32)| {
            let other_idx = ClaimIdx {
                event: idx.event,
                claim: n,
            };
            let independent = !c.origins.claim(other_idx).origins.is_subset(own);
            let stands =
                other.modality != Modality::Denied && agree(&claim.value.value, &other.value.value);
            independent && stands && same_matter(claim, other)
        };
        if !event.claims.iter().zip(0..).any(confirms) {
            report.push(
                RULE.at(claim.id.span, "nothing from another origin confirms this")
                    .help("record what confirms it as a claim about the same matter, or set `credibility: 2`"),
            );
        }
    }
}
