//! « Au moins 84 » stored as 84.

use crate::check::rule::{Checking, Rule};
use crate::lexicon::Kind;
use crate::model::figure::Figure;
use crate::report::Report;

pub(super) const RULE: Rule = Rule::error(
    "bound-dropped",
    "A bound in the source is missing in the figure.",
    "« Au moins 84 » is `\">=84\"`, “up to ten” is `\"<=10\"`. A bound governs the number that it stands \
     beside: “at least 84”, “84 or more”. A sum of figures with bounds has a bound too.",
    check,
);

fn check(c: &Checking<'_>, report: &mut Report) {
    for (_, _, claim) in c.claims() {
        let Figure::Exact(n) = &claim.value.value else {
            continue;
        };
        let bounded = |i: &&crate::model::ClaimIdx| {
            matches!(
                c.library.claim(**i).value.value,
                Figure::AtLeast(_) | Figure::AtMost(_) | Figure::About(_)
            )
        };
        if let Some(part) = claim.sum_of.iter().find(bounded) {
            let part = c.library.claim(*part);
            let title = format!(
                "this sum is exact, and a part of it is {}",
                part.value.value
            );
            report.push(
                RULE.at(claim.value.span, title)
                    .also(part.value.span, "the part")
                    .help("keep the bound in the sum"),
            );
        }
        for quote in c.quotes(claim) {
            let Some(lexicon) = quote.lexicon() else {
                continue;
            };
            let counts = lexicon.counts(quote.words());
            for (kind, sign) in [(Kind::AtLeast, ">="), (Kind::AtMost, "<=")] {
                let at = super::bounding(&counts, kind, n.value());
                if let Some(at) = at {
                    let words = quote.words()[at].trim();
                    report.push(
                        RULE.at(
                            claim.value.span,
                            format!("the source says “{words}”, this is exactly {n}"),
                        )
                        .also(quote.span(), "the words")
                        .help(format!("write `\"{sign}{n}\"`")),
                    );
                }
            }
        }
    }
}
