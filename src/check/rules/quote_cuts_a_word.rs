//! "legal", out of "illegal".

use crate::check::rule::{Checking, Rule};
use crate::report::Report;

pub(super) const RULE: Rule = Rule::warning(
    "quote-cuts-a-word",
    "A quote begins or ends inside a word or a number of its source.",
    "“legal” is in “illegal”, letter for letter, “84” in “84,000”, “combatants” in “non-combatants” and “we can” in \
     “we can’t”. Quote whole words and whole numbers.",
    check,
)
.with_captures();

fn check(c: &Checking<'_>, report: &mut Report) {
    for span in &c.proofs.noticed.cut_words {
        report.push(
            RULE.at(
                *span,
                "this quote begins or ends inside a word or a number of the source",
            )
            .help("quote whole words and whole numbers"),
        );
    }
}
