//! The port said “nobody was hurt”, and it did not.

use crate::check::rule::{Checking, Rule};
use crate::report::Report;

pub(super) const RULE: Rule = Rule::warning(
    "unsaid-in-text",
    "A text gives words as a source's that the source does not say.",
    "Words between quotation marks before the citation of one source, three or more of them, are looked for in its text where that is at \
     hand and in the language of the page. “…” and brackets part them, the first letter may be large or small. Copy the words, \
     or take the marks away. What is to be proved for good stands in a block quotation or a claim: `evidence.lock` holds those.",
    check,
)
.with_captures();

fn check(c: &Checking<'_>, report: &mut Report) {
    for (cite, words) in &c.proofs.noticed.unsaid {
        let title = format!("this source does not say “{words}”");
        let help = "copy its words, or take the quotation marks away";
        report.push(RULE.at(*cite, title).help(help));
    }
}
