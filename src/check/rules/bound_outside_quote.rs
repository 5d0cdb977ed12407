//! “17 were killed”, out of "at least 17 were killed".

use crate::check::rule::{Checking, Rule};
use crate::lexicon::{CutBound, Kind, Outside};
use crate::model::Linked;
use crate::model::claim::Claim;
use crate::model::figure::{Figure, Number};
use crate::report::{Finding, Report, Span};
use rustc_hash::FxHashMap;

pub(super) const RULE: Rule = Rule::warning(
    "bound-outside-quote",
    "A quote leaves out what bounds its number.",
    "“17 were killed” is in “at least 17 were killed”, letter for letter, and claims to know more. Quote the bound as well: “at \
     least”, “up to”, “some”, “or more”, both ends of “84 to 96”; a figure that keeps it (`\">=17\"`) may stand beside the shorter quote.",
    check,
)
.with_captures();

fn check(c: &Checking<'_>, report: &mut Report) {
    let cut = &c.proofs.noticed.cut_bounds;
    if cut.is_empty() {
        return;
    }
    let proving = |claim| c.quotes(claim).map(move |quote| (quote.span(), claim));
    let claims: FxHashMap<Span, &Claim<Linked>> = c
        .claims()
        .flat_map(|(_, _, claim)| proving(claim))
        .collect();
    for (quote, cut) in cut {
        let claim = claims.get(quote).copied();
        if claim.is_none_or(|claim| !keeps(&claim.value.value, cut)) {
            report.push(told(*quote, cut, claim));
        }
    }
}

/// Whether a figure has the bound that its quote lacks.
fn keeps(figure: &Figure, cut: &CutBound) -> bool {
    let bounds = |kind| cut.outside == Outside::Bound(kind);
    match figure {
        Figure::AtLeast(n) => bounds(Kind::AtLeast) && is(n, cut),
        Figure::AtMost(n) => bounds(Kind::AtMost) && is(n, cut),
        Figure::About(n) => bounds(Kind::About) && is(n, cut),
        Figure::Range(low, high) => is(low, cut) || is(high, cut),
        Figure::Exact(_) | Figure::Vague(_) | Figure::Words(_) => false,
    }
}

fn is(number: &Number, cut: &CutBound) -> bool {
    (number.value() - cut.value).abs() < 1e-9
}

fn told(quote: Span, cut: &CutBound, claim: Option<&Claim<Linked>>) -> Finding {
    let title = format!(
        "the source says “{}”, and this quote leaves that out",
        cut.words
    );
    let finding = RULE.at(quote, title);
    match claim.map(|claim| &claim.value) {
        Some(figure) if matches!(&figure.value, Figure::Exact(n) if is(n, cut)) => {
            finding.also(figure.span, "the figure").help(format!(
                "quote “{}” as well, and write `\"{}\"`",
                cut.words,
                cut.figure()
            ))
        }
        _ => finding.help(format!("quote “{}” as well", cut.words)),
    }
}
