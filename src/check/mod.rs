//! From a library to a checked one: a list of rules, one file each.
//!
//! Only [`check`] makes a [`Checked`], so nothing unchecked is published.

mod above_the_site;
mod event_without_evidence;
mod full_text_without_rights;
mod orphan_source;
mod part_of_itself;
mod settings_words;

use crate::link::Library;
use crate::link::uses::Uses;
use crate::report::Report;

/// A library with no errors.
#[derive(Debug)]
pub struct Checked {
    library: Library,
    uses: Uses,
}

impl Checked {
    /// The library, for reading.
    pub fn library(&self) -> &Library {
        &self.library
    }

    /// Who uses what in it.
    pub fn uses(&self) -> &Uses {
        &self.uses
    }
}

/// One rule: its stable name and what it looks at.
struct Rule {
    name: &'static str,
    check: fn(&Library, &Uses, &mut Report),
}

const RULES: &[Rule] = &[
    above_the_site::RULE,
    event_without_evidence::RULE,
    full_text_without_rights::RULE,
    orphan_source::RULE,
    part_of_itself::RULE,
    settings_words::RULE,
];

/// Runs every rule. The library is checked where the report holds no error.
pub fn check(library: Library) -> (Option<Checked>, Report) {
    let mut report = Report::default();
    let uses = Uses::of(&library);
    for rule in RULES {
        let before = report.findings.len();
        (rule.check)(&library, &uses, &mut report);
        debug_assert!(
            report.findings[before..]
                .iter()
                .all(|f| f.rule == rule.name)
        );
    }
    let checked = (!report.has_errors()).then_some(Checked { library, uses });
    (checked, report)
}
