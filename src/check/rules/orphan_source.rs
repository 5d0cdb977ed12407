//! A source that nothing uses.

use super::Rule;
use crate::link::Library;
use crate::link::uses::Uses;
use crate::report::{Finding, Report};

pub(super) const RULE: Rule = Rule {
    name: "orphan-source",
    check,
};

fn check(library: &Library, uses: &Uses, report: &mut Report) {
    for (source, used) in library.sources.iter().zip(&uses.sources) {
        if used.is_empty() {
            report.push(
                Finding::warning(RULE.name, source.title.span, "nothing cites this source")
                    .help(format!("cite it with `[@{}]`, or remove it", source.id)),
            );
        }
    }
}
