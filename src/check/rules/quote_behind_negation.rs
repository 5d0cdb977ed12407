//! "More than 84", out of "no more than 84".

use crate::check::rule::{Checking, Rule};
use crate::report::Report;

pub(super) const RULE: Rule = Rule::warning(
    "quote-behind-negation",
    "A quote begins right behind a negation of its source.",
    "“More than 84” is in “no more than 84”, letter for letter, and says the opposite. So is “six died” in “he denied that six died”. Quote the negation as well: “no”, \
     “not”, “never”, « ne », « pas ».",
    check,
)
.with_captures();

fn check(c: &Checking<'_>, report: &mut Report) {
    for span in &c.proofs.noticed.behind_negations {
        report.push(
            RULE.at(*span, "this quote leaves out the negation right before it")
                .help("quote the negation as well"),
        );
    }
}
