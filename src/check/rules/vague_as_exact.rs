//! « Une vingtaine » stored as 20.

use crate::check::rule::{Checking, Rule};
use crate::lexicon::{Count, Kind};
use crate::model::figure::Figure;
use crate::report::Report;
use std::ops::Range;

pub(super) const RULE: Rule = Rule::error(
    "vague-as-exact",
    "A vague number in the source became an exact figure.",
    "« Une vingtaine » is `\"~20\"`, “dozens” is `dozens`: a figure keeps the vagueness with which it was said. The \
     quote that proves the claim is read for such words.",
    check,
);

fn check(c: &Checking<'_>, report: &mut Report) {
    for (_, _, claim) in c.claims() {
        let Figure::Exact(n) = &claim.value.value else {
            continue;
        };
        for quote in c.quotes(claim) {
            let Some(lexicon) = quote.lexicon() else {
                continue;
            };
            let words = quote.words();
            let counts = lexicon.counts(words);
            let is_counted = |vague: &Range<usize>| {
                let is_word = |c: &Count| vague.start <= c.range.start && c.range.end <= vague.end;
                super::with_value(&counts, n.value()).any(|c| c.bound.is_none() && !is_word(c))
            };
            let vague = lexicon.find(Kind::Vague, words).into_iter().find(|f| {
                lexicon
                    .near(&words[f.range.clone()])
                    .is_some_and(|near| (near.value - n.value()).abs() < 1e-9)
            });
            // “12 people were killed and dozens of homes destroyed”.
            let vague = vague.filter(|f| !is_counted(&f.range));
            let about = || super::bounding(&counts, Kind::About, n.value());
            if let Some(at) = vague.map(|f| f.range).or_else(about) {
                let title = format!(
                    "the source says “{}”, this is exactly {n}",
                    words[at].trim()
                );
                report.push(
                    RULE.at(claim.value.span, title)
                        .also(quote.span(), "the words")
                        .help(format!("write `\"~{n}\"`, or `tens`, `dozens`, `hundreds`")),
                );
            }
        }
    }
}
