//! “Six were killed”, out of "reportedly, six were killed".

use crate::check::rule::{Checking, Rule};
use crate::model::claim::Modality;
use crate::report::{Report, Span};
use rustc_hash::FxHashSet;

pub(super) const RULE: Rule = Rule::warning(
    "hedge-outside-quote",
    "A quote leaves out that its source does not vouch for it.",
    "“Six were killed” is in “reportedly, six were killed”, letter for letter, and knows more than its source. Quote the hedge as \
     well; a claim that keeps it (`modality: conditional`, `reported` or `denied`) may stand beside the shorter quote.",
    check,
)
.with_captures();

fn check(c: &Checking<'_>, report: &mut Report) {
    let hedged = &c.proofs.noticed.hedged;
    if hedged.is_empty() {
        return;
    }
    let kept = c
        .claims()
        .filter(|(_, _, claim)| claim.modality != Modality::Asserted);
    let kept: FxHashSet<Span> = kept
        .flat_map(|(_, _, claim)| c.quotes(claim).map(|quote| quote.span()))
        .collect();
    for (quote, words) in hedged.iter().filter(|(quote, _)| !kept.contains(quote)) {
        let title = format!("the source hedges this (“{words}”), and the quote leaves that out");
        report.push(RULE.at(*quote, title).help(format!(
            "quote “{words}” as well, or give the claim `modality: conditional`"
        )));
    }
}
