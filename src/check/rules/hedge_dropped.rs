//! « Auraient été tués » published as a fact.

use crate::check::rule::{Checking, Rule};
use crate::lexicon::Kind;
use crate::model::claim::Modality;
use crate::report::Report;

pub(super) const RULE: Rule = Rule::error(
    "hedge-dropped",
    "The source hedges, and the claim is asserted.",
    "The French conditional of the press (« auraient été tués »), “reportedly”, “is said to”: the speaker does not \
     vouch for it. Keep that: `modality: conditional`, or `reported`.",
    check,
);

fn check(c: &Checking<'_>, report: &mut Report) {
    for (_, _, claim) in c
        .claims()
        .filter(|(_, _, claim)| claim.modality == Modality::Asserted)
    {
        for quote in c.quotes(claim) {
            if let Some(words) = quote.first(Kind::Hedge) {
                report.push(
                    RULE.at(
                        quote.span(),
                        format!("the source hedges (“{words}”), and the claim is asserted"),
                    )
                    .help("set `modality: conditional`, or `reported` where it is another's word"),
                );
            }
        }
    }
}
