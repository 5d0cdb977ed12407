//! A reply's author, quoted with what the reply answers.

use crate::check::rule::{Checking, Rule};
use crate::report::Report;

pub(super) const RULE: Rule = Rule::warning(
    "quote-of-another",
    "A quote stands in what a mail repeats of the one that it answers.",
    "A reply repeats the mail that it answers, behind `>` or as a citation of the page: words of somebody else, who need \
     not be the source on record. Cite the mail that is answered, or name in the claim who wrote the words. Replies \
     without such a mark are not told from the mail's own words.",
    check,
)
.with_captures();

fn check(c: &Checking<'_>, report: &mut Report) {
    for span in &c.proofs.noticed.of_another {
        report.push(
            RULE.at(
                *span,
                "these words stand in a quoted reply, so that another may have written them",
            )
            .help("cite the mail that is answered, or name its author as the claimant"),
        );
    }
}
