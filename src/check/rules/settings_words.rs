//! An event type or a claim's attribute that `bluf.toml` does not declare.

use super::Rule;
use crate::link::Library;
use crate::link::uses::Uses;
use crate::report::nearest::did_you_mean;
use crate::report::{Finding, Report};

pub(super) const RULE: Rule = Rule {
    name: "undeclared-word",
    check,
};

fn check(library: &Library, _: &Uses, report: &mut Report) {
    let types = &library.settings.event_types;
    for kind in library.events.iter().filter_map(|e| e.kind.as_ref()) {
        if !types.is_empty() && !types.contains(&kind.value) {
            let title = format!("bluf.toml declares no event type `{}`", kind.value);
            let near = did_you_mean(&kind.value, types.iter().map(String::as_str));
            report.push(Finding::error(RULE.name, kind.span, title).maybe_help(near));
        }
    }
    let attributes = &library.settings.attributes;
    for (_, claim) in library.claims() {
        let word = &claim.attribute;
        if !attributes.is_empty() && !attributes.iter().any(|a| a.name == word.value) {
            let title = format!("bluf.toml declares no attribute `{}`", word.value);
            let near = did_you_mean(&word.value, attributes.iter().map(|a| a.name.as_str()));
            report.push(Finding::error(RULE.name, word.span, title).maybe_help(near));
        }
    }
}
