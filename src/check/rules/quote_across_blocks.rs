//! “84 Rebels”, out of two rows of a table.

use crate::check::rule::{Checking, Rule};
use crate::report::Report;

pub(super) const RULE: Rule = Rule::warning(
    "quote-across-blocks",
    "A quote runs from one block of its source into the next.",
    "A row that ends with “84” and the next that begins with “Rebels” are not “84 Rebels”, nor are a heading and the paragraph below it \
     one sentence. Quote each by itself. What ends with a mark, as sentences do, may be quoted with what follows it.",
    check,
)
.with_captures();

fn check(c: &Checking<'_>, report: &mut Report) {
    for span in &c.proofs.noticed.across_blocks {
        let title = "this quote runs on from a row, a heading or an item into the next";
        report.push(RULE.at(*span, title).help("quote each by itself"));
    }
}
