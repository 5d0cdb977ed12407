//! A source that nothing uses.

use crate::check::rule::{Checking, Rule};
use crate::report::Report;

pub(super) const RULE: Rule = Rule::warning(
    "orphan-source",
    "Nothing cites a source.",
    "A record that no event, claim, brief or page uses is either forgotten evidence or clutter. Cite it or remove it.",
    check,
);

fn check(c: &Checking<'_>, report: &mut Report) {
    for (source, used) in c.library.sources.iter().zip(&c.uses.sources) {
        if used.is_empty() {
            report.push(
                RULE.at(source.title.span, "nothing cites this source")
                    .help(format!("cite it with `[@{}]`, or remove it", source.id)),
            );
        }
    }
}
