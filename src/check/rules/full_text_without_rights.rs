//! A full text whose rights do not allow it, or are not known.

use super::Rule;
use crate::link::Library;
use crate::link::uses::Uses;
use crate::model::source::Publish;
use crate::report::{Finding, Report};

pub(super) const RULE: Rule = Rule {
    name: "full-text-without-rights",
    check,
};

fn check(library: &Library, _: &Uses, report: &mut Report) {
    for source in library
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
        report.push(
            Finding::error(RULE.name, span, title)
                .help("state a licence that allows it (an SPDX id, `public-domain`), or set `publish: digest`"),
        );
    }
}
