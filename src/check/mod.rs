//! From a library to a checked one: the rules of the trade, one file each.
//!
//! 1. `prose` lists the project's own texts; `said` blanks the markup out of each, so that rules read words at their
//!    places.
//! 2. Every rule of `rules` looks at the library and reports.
//! 3. `waivers` takes out what a writer stands by, with a reason.
//!
//! Only [`check`] makes a [`Checked`], so nothing unchecked is published.

mod ceiling;
mod dates;
mod edition;
mod figures;
mod prose;
mod rule;
mod rules;
mod said;
mod waivers;

pub use ceiling::{Ceiling, Reason, ceiling};
pub use rule::Rule;
pub(crate) use rules::SILENT_EDIT;

use crate::attach::Wanted;
use crate::editions::Said;
use crate::link::files::carried;
use crate::link::origins::Origins;
use crate::link::said::said_in_all;
use crate::link::uses::Uses;
use crate::link::{Library, edges};
use crate::prove::Proofs;
use crate::report::{Report, Sources};
use rayon::prelude::*;
use rule::Checking;
use std::collections::BTreeMap;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

/// A library with no errors.
#[derive(Debug)]
pub struct Checked {
    readings: Vec<Reading>,
    proofs: Arc<Proofs>,
}

/// A library in one language, with what follows from it.
#[derive(Debug)]
pub struct Reading {
    /// The library.
    pub library: Library,
    /// Who uses what in it.
    pub uses: Arc<Uses>,
    /// What every statement stands on.
    pub origins: Arc<Origins>,
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

    fn translations(&self) -> impl Iterator<Item = &Library> {
        self.readings[1..].iter().map(|reading| &reading.library)
    }

    /// What it says, in every language of the site.
    pub fn said(&self) -> BTreeMap<String, Said> {
        said_in_all(self.library(), self.translations())
    }

    /// The files of `static/` that the site carries.
    pub fn wanted(&self) -> Vec<Wanted<'_>> {
        let carried = carried(self.readings.iter().map(|r| &r.library));
        let wanted = carried.into_iter().map(|(file, as_picture)| Wanted {
            file: self.library().file(file),
            as_picture,
        });
        wanted.collect()
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
pub fn check(library: Library, proofs: Proofs, sources: &Sources) -> (Option<Checked>, Report) {
    let unchecked = Checked::for_preview(library, Arc::new(proofs), None);
    let never = AtomicBool::new(false);
    let report = unchecked.rules(sources, &never, &mut Memory::default());
    let report = report.unwrap_or_default();
    ((!report.has_errors()).then_some(unchecked), report)
}

/// Runs every rule over a whole project of which only an edition will be shown.
pub fn check_whole(library: Library, proofs: &Arc<Proofs>, sources: &Sources) -> Report {
    let whole = Checked::for_preview(library, Arc::clone(proofs), None);
    let never = AtomicBool::new(false);
    let report = whole.rules(sources, &never, &mut Memory::default());
    report.unwrap_or_default()
}

/// Concludes again what an edition shows, and runs every rule over it. Its errors are those that `whole`, the
/// report on the whole project, has not; what is a warning there is one here too and is not repeated.
pub fn check_edition(
    library: Library,
    proofs: Proofs,
    sources: &Sources,
    whole: &Report,
) -> (Option<Checked>, Report) {
    let edition = Checked::for_edition(library, Arc::new(proofs));
    let never = AtomicBool::new(false);
    let report = edition
        .edition_rules(sources, &never, whole)
        .unwrap_or_default();
    ((!report.has_errors()).then_some(edition), report)
}

impl Checked {
    /// A library that the rules have not seen: only a preview, which tells later what they found, may show it.
    /// `before` is one of an earlier state of the project.
    pub(crate) fn for_preview(
        mut library: Library,
        proofs: Arc<Proofs>,
        before: Option<&Checked>,
    ) -> Checked {
        let translations = std::mem::take(&mut library.translations);
        let all: Vec<Library> = std::iter::once(library).chain(translations).collect();
        Checked {
            readings: (all.into_par_iter().enumerate())
                .map(|(at, library)| Reading::of(library, before.and_then(|b| b.readings.get(at))))
                .collect(),
            proofs,
        }
    }

    /// What every rule finds, in every language; none where `stop` came true before the end.
    pub(crate) fn rules(
        &self,
        sources: &Sources,
        stop: &AtomicBool,
        memory: &mut Memory,
    ) -> Option<Report> {
        memory.0.resize_with(self.readings.len(), Default::default);
        let mut report = Report::default();
        for (number, (reading, memory)) in self.readings.iter().zip(&mut memory.0).enumerate() {
            let others = if number == 0 {
                self.translations().collect()
            } else {
                Vec::new()
            };
            let mut found = reading.rules(others, &self.proofs, sources, stop, memory)?;
            if number > 0 {
                // What is wrong in the original is reported there.
                found.keep_in(&reading.library.own);
            }
            report.extend(found);
        }
        // One of them may be for a translation alone.
        let waivers = &self.library().settings.waivers;
        waivers::apply(waivers, &rules(), self.proofs.archive, &mut report);
        Some(report)
    }
}

/// Texts as they were read last time.
#[derive(Default)]
pub(crate) struct Memory(Vec<prose::Memory>);

impl Reading {
    fn of(library: Library, before: Option<&Reading>) -> Reading {
        let (uses, origins) = match before.filter(|b| edges::same(&b.library, &library)) {
            Some(before) => (Arc::clone(&before.uses), Arc::clone(&before.origins)),
            None => {
                let before = before.map(|b| (&b.library, &*b.origins));
                rayon::join(
                    || Arc::new(Uses::of(&library)),
                    || Arc::new(Origins::of(&library, before)),
                )
            }
        };
        Reading {
            library,
            uses,
            origins,
        }
    }
    /// What every rule finds in this language.
    fn rules(
        &self,
        translations: Vec<&Library>,
        proofs: &Proofs,
        sources: &Sources,
        stop: &AtomicBool,
        memory: &mut prose::Memory,
    ) -> Option<Report> {
        let stopped = || stop.load(Ordering::Relaxed);
        let prose = prose::all(&self.library, sources, memory, stop)?;
        let checking = Checking {
            library: &self.library,
            uses: &self.uses,
            origins: &self.origins,
            proofs,
            prose: &prose,
            translations,
            stop,
        };
        let run = |rule: &Rule| {
            let mut report = Report::default();
            if stopped() {
                return report;
            }
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
        waivers::apply(&self.library.waivers, &rules(), proofs.archive, &mut report);
        (!stopped()).then_some(report)
    }
}
