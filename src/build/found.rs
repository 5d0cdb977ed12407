//! What was found, and phases that stop at errors.

use super::{Progress, Project};
use crate::check::SILENT_EDIT;
use crate::load::{Files, load};
use crate::parse::Unfinished;
use crate::prove::LOCK_BEHIND;
use crate::report::{Report, Sources};

/// Findings that nothing is recorded or published with.
pub(super) const IN_THE_WAY: [&str; 2] = [SILENT_EDIT, LOCK_BEHIND];

/// Why nothing came of it.
#[derive(Debug)]
pub enum Failure {
    /// The writer's mistakes.
    Content(Found),
    /// The machine's trouble.
    System(anyhow::Error),
}

impl From<anyhow::Error> for Failure {
    fn from(error: anyhow::Error) -> Failure {
        Failure::System(error)
    }
}

/// What was found, and the texts that it points into.
#[derive(Debug, Default)]
pub struct Found {
    /// The findings, in order of place.
    pub report: Report,
    /// The texts.
    pub sources: Sources,
}

impl Found {
    /// Findings in order of place.
    pub(crate) fn new(mut report: Report, sources: Sources) -> Found {
        report.sort(&sources);
        Found { report, sources }
    }

    /// A failure where there is an error among them.
    pub(crate) fn verdict(self) -> Result<Found, Failure> {
        if self.report.has_errors() {
            Err(Failure::Content(self))
        } else {
            Ok(self)
        }
    }
}

/// Collects reports phase by phase; a phase starts only when the one before has no errors.
#[derive(Default)]
pub(super) struct Phases {
    pub(super) files: Files,
    pub(super) report: Report,
    /// Documents that nobody has asked for: what is wrong in them stops nothing.
    pub(super) left_out: Unfinished,
}

impl Phases {
    pub(super) fn pass<T>(&mut self, (value, report): (T, Report)) -> Option<T> {
        self.note(report);
        (!self.report.has_errors()).then_some(value)
    }

    /// Takes what was found.
    pub(super) fn note(&mut self, report: Report) {
        let report = self.left_out.without(report, &self.files.sources);
        self.report.extend(report);
    }

    pub(super) fn found(self) -> Found {
        Found::new(self.report, self.files.sources)
    }
}

/// Reads a project.
pub(super) fn start(project: &Project, progress: &dyn Progress) -> Result<Phases, Failure> {
    progress.phase("reading", None);
    let mut files = load(project.root())?;
    if let Some((path, bytes)) = &project.pending {
        files.add(path.clone(), bytes.clone());
    }
    let report = std::mem::take(&mut files.report);
    Ok(Phases {
        files,
        report,
        ..Phases::default()
    })
}
