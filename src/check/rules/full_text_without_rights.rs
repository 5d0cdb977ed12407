//! A full text whose rights do not allow it, or are not known.

use crate::check::rule::{Checking, Rule};
use crate::model::source::Publish;
use crate::report::Report;

pub(super) const RULE: Rule = Rule::error(
    "full-text-without-rights",
    "A source's full text is to be published, and no licence allows it.",
    "`publish: full` prints the document itself. That needs `rights` that allow it: an SPDX licence id or \
     `public-domain`. Otherwise publish a digest in your own words and short quotes.",
    check,
)
.strict();

fn check(c: &Checking<'_>, report: &mut Report) {
    for source in c
        .library
        .sources
        .iter()
        .filter(|s| s.publish.value == Publish::Full)
    {
        let (span, title) = match &source.rights {
            None => (
                source.publish.span,
                "`publish: full` needs `rights` that allow it",
            ),
            Some(rights) if rights.value == "all-rights-reserved" => (
                rights.span,
                "these rights do not allow the full text to be published",
            ),
            Some(_) => continue,
        };
        report.push(RULE.at(span, title).help(
            "state a licence that allows it (an SPDX id, `public-domain`), or set `publish: digest`",
        ));
    }
}
