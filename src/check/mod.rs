//! From a library to a checked one: the rules of the trade, one file each.
//!
//! 1. `prose` blanks the markup out of the project's own texts, so that rules read words at their places.
//! 2. Every rule of `rules` looks at the library and reports.
//! 3. `waivers` takes out what a writer stands by, with a reason.
//!
//! Only [`check`] makes a [`Checked`], so nothing unchecked is published.

mod ceiling;
mod figures;
mod prose;
mod rule;
mod rules;
mod waivers;

pub use ceiling::{Ceiling, ceiling};
pub use rule::Rule;

use crate::link::Library;
use crate::link::origins::Origins;
use crate::link::uses::Uses;
use crate::prove::Proofs;
use crate::report::{Report, Sources};
use rayon::prelude::*;
use rule::Checking;

/// A library with no errors.
#[derive(Debug)]
pub struct Checked {
    library: Library,
    uses: Uses,
    origins: Origins,
    proofs: Proofs,
}

impl Checked {
    /// The library, for reading.
    pub fn library(&self) -> &Library {
        &self.library
    }

    /// What was proved.
    pub fn proofs(&self) -> &Proofs {
        &self.proofs
    }

    /// Who uses what in it.
    pub fn uses(&self) -> &Uses {
        &self.uses
    }

    /// What every statement stands on.
    pub fn origins(&self) -> &Origins {
        &self.origins
    }
}

/// Every rule, in order of name.
pub fn rules() -> Vec<Rule> {
    let mut rules: Vec<Rule> = rules::RULES
        .iter()
        .copied()
        .chain([waivers::RULE])
        .collect();
    rules.sort_by_key(|r| r.name);
    rules
}

/// Runs every rule. The library is checked where the report holds no error.
pub fn check(library: Library, proofs: Proofs, sources: &Sources) -> (Option<Checked>, Report) {
    let uses = Uses::of(&library);
    let origins = Origins::of(&library);
    let prose = prose::all(&library, sources);
    let checking = Checking {
        library: &library,
        uses: &uses,
        origins: &origins,
        proofs: &proofs,
        prose: &prose,
    };
    let run = |rule: &Rule| {
        let mut report = Report::default();
        (rule.check)(&checking, &mut report);
        debug_assert!(
            report.findings.iter().all(|f| f.rule == rule.name),
            "{}",
            rule.name
        );
        report
    };
    let reports: Vec<Report> = rules::RULES.par_iter().map(run).collect();
    let mut report = Report::default();
    reports.into_iter().for_each(|r| report.extend(r));
    waivers::apply(&library.waivers, &rules(), proofs.archive, &mut report);
    let checked = (!report.has_errors()).then_some(Checked {
        library,
        uses,
        origins,
        proofs,
    });
    (checked, report)
}
