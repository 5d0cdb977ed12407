//! An event type or a claim's attribute that `bluf.toml` does not declare.

use crate::check::rule::{Checking, Rule};
use crate::report::Report;
use crate::report::nearest::did_you_mean;

pub(super) const RULE: Rule = Rule::error(
    "undeclared-word",
    "An event type or an attribute is not declared in bluf.toml.",
    "Where bluf.toml lists event types or attributes, the list is closed, so that a slip does not become a category \
     of its own. Declare the word or use one that is declared.",
    check,
)
.strict();

fn check(c: &Checking<'_>, report: &mut Report) {
    let types = &c.library.settings.event_types;
    for kind in c.library.events.iter().filter_map(|e| e.kind.as_ref()) {
        if !types.is_empty() && !types.contains(&kind.value) {
            let title = format!("bluf.toml declares no event type `{}`", kind.value);
            let near = did_you_mean(&kind.value, types.iter().map(String::as_str));
            report.push(RULE.at(kind.span, title).maybe_help(near));
        }
    }
    let attributes = &c.library.settings.attributes;
    for (_, _, claim) in c.claims() {
        let word = &claim.attribute;
        if !attributes.is_empty() && !attributes.iter().any(|a| a.name == word.value) {
            let title = format!("bluf.toml declares no attribute `{}`", word.value);
            let near = did_you_mean(&word.value, attributes.iter().map(|a| a.name.as_str()));
            report.push(RULE.at(word.span, title).maybe_help(near));
        }
    }
}
