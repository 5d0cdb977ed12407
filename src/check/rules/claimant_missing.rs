//! Somebody else's word in a source's own mouth.

use crate::check::rule::{Checking, Rule};
use crate::lexicon::Kind;
use crate::model::Claimant;
use crate::model::claim::Modality;
use crate::report::Report;

pub(super) const RULE: Rule = Rule::warning(
    "claimant-missing",
    "The source attributes a statement to somebody, and the claim to the source.",
    "“According to the army, …” is the army's claim, relayed by the article: name it as `claimant` and the article \
     under `relayed_by`. A claim that is the source's own report of others' words has `modality: reported`.",
    check,
);

fn check(c: &Checking<'_>, report: &mut Report) {
    let own = |claim: &crate::model::claim::Claim<_>| {
        matches!(claim.claimant, Claimant::Source(_)) && claim.modality != Modality::Reported
    };
    for (_, _, claim) in c.claims().filter(|(_, _, claim)| own(claim)) {
        for quote in c.quotes(claim) {
            if let Some(words) = quote.first(Kind::Attribution) {
                report.push(
                    RULE.at(quote.span(), format!("the source has this from somebody: “{words}”"))
                        .help("name who says it as `claimant` and the source under `relayed_by`, or set `modality: reported`"),
                );
            }
        }
    }
}
