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

pub use ceiling::{Ceiling, Reason, ceiling};
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
    readings: Vec<Reading>,
    proofs: Proofs,
}

/// A library in one language, with what follows from it.
#[derive(Debug)]
pub struct Reading {
    /// The library.
    pub library: Library,
    /// Who uses what in it.
    pub uses: Uses,
    /// What every statement stands on.
    pub origins: Origins,
}

impl Checked {
    /// The library in every language of the site, the original first.
    pub fn readings(&self) -> &[Reading] {
        &self.readings
    }

    /// The library in its original language.
    pub fn library(&self) -> &Library {
        &self.readings[0].library
    }

    /// What was proved.
    pub fn proofs(&self) -> &Proofs {
        &self.proofs
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

/// Runs every rule, in every language. The library is checked where the report holds no error.
pub fn check(mut library: Library, proofs: Proofs, sources: &Sources) -> (Option<Checked>, Report) {
    let translations = std::mem::take(&mut library.translations);
    let (original, mut report) = reading(library, &proofs, sources);
    let mut readings = vec![original];
    for library in translations {
        let own = library.own.clone();
        let (reading, mut found) = reading(library, &proofs, sources);
        // What is wrong in the original is reported there.
        found.keep_in(&own);
        report.extend(found);
        readings.push(reading);
    }
    let checked = (!report.has_errors()).then_some(Checked { readings, proofs });
    (checked, report)
}

/// Runs every rule over one language.
fn reading(library: Library, proofs: &Proofs, sources: &Sources) -> (Reading, Report) {
    let uses = Uses::of(&library);
    let origins = Origins::of(&library);
    let prose = prose::all(&library, sources);
    let checking = Checking {
        library: &library,
        uses: &uses,
        origins: &origins,
        proofs,
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
    let reading = Reading {
        library,
        uses,
        origins,
    };
    (reading, report)
}
