//! A year that the source does not state.

use crate::check::rule::{Checking, Rule};
use crate::model::words::Basis;
use crate::report::Report;

pub(super) const RULE: Rule = Rule::warning(
    "year-missing",
    "A record says that its date is stated, and the capture does not state the year.",
    "“Monday 13 November” is a date without a year. Whoever adds the year infers it: say `published_basis: inferred` \
     and give the working in `published_note`. What a page says to machines alone, in a `meta` or a `datetime`, is stated.",
    check,
)
.with_captures();

fn check(c: &Checking<'_>, report: &mut Report) {
    for source in &c.library.sources {
        let (Some(facts), Some(published)) = (c.proofs.facts.get(&source.id), &source.published)
        else {
            continue;
        };
        let stated = matches!(source.published_basis, None | Some(Basis::Stated));
        let year = published
            .value
            .year()
            .filter(|y| stated && !facts.years.contains(y));
        if let Some(year) = year {
            report.push(
                RULE.at(published.span, format!("the capture does not state the year {year}"))
                    .help("set `published_basis: inferred` and say in `published_note` how the year is known"),
            );
        }
    }
}
