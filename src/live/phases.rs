//! Phases of a look, each of which starts only when the one before found no errors.

use crate::build::{Failure, Found};
use crate::parse::Unfinished;
use crate::report::{Report, Sources};

/// What the phases of a look found.
pub(super) struct Phases<'a> {
    pub(super) report: Report,
    pub(super) sources: &'a Sources,
    /// Documents that nobody has asked for: what is wrong in them stops nothing.
    pub(super) left_out: Unfinished,
}

impl<'a> Phases<'a> {
    /// Goes on from what was found in reading; fails where there is an error in it.
    pub(super) fn start(report: Report, sources: &'a Sources) -> Result<Phases<'a>, Failure> {
        let mut phases = Phases {
            report: Report::default(),
            sources,
            left_out: Unfinished::default(),
        };
        phases.pass(((), report))?;
        Ok(phases)
    }

    /// What a phase made; a failure where anything found so far is an error.
    pub(super) fn pass<T>(&mut self, (value, report): (T, Report)) -> Result<T, Failure> {
        self.note(report);
        if self.report.has_errors() {
            return Err(self.failure());
        }
        Ok(value)
    }

    /// Takes what was found.
    pub(super) fn note(&mut self, report: Report) {
        let report = self.left_out.without(report, self.sources);
        self.report.extend(report);
    }

    /// What was found, as the reason why there is nothing to show.
    pub(super) fn failure(&mut self) -> Failure {
        let report = std::mem::take(&mut self.report);
        Failure::Content(Found::new(report, self.sources.clone()))
    }
}
