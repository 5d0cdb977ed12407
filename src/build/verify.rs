//! Proving every quote afresh.

use super::found::start;
use super::{Failure, Found, Progress, Project};
use crate::link::link;
use crate::load::LOCK;
use crate::parse::parse;
use crate::prove::{LOCK_ALTERED, LOCK_BEHIND, print, prove};
use crate::report::Severity;
use crate::write::replace;
use std::collections::BTreeSet;

/// What came of proving everything afresh.
#[derive(Debug)]
pub struct Verified {
    /// Warnings.
    pub found: Found,
    /// Quotes proved against their text now.
    pub now: usize,
    /// Quotes that only the lock proves, for want of their capture.
    pub earlier: usize,
    /// Captures read.
    pub captures: usize,
    /// Lines that the lock gained.
    pub added: usize,
    /// Lines that it lost.
    pub removed: usize,
}

/// Proves every quote afresh and writes `evidence.lock`; with an error it stays as it is.
/// A lock that was altered is no error here: it is what this is for.
pub fn verify(project: &Project, progress: &dyn Progress) -> Result<Verified, Failure> {
    let mut phases = start(project, progress)?;
    progress.phase("parsing", None);
    let (drafts, report) = parse(&phases.files);
    // The lock holds their quotes too; what is wrong in them does not keep it from being written.
    phases.left_out = drafts.unfinished.clone();
    let Some(drafts) = phases.pass((drafts, report)) else {
        return Err(Failure::Content(phases.found()));
    };
    progress.phase("proving", None);
    let (proofs, mut report) = prove(&drafts, &phases.files, project.archive());
    report.findings.retain(|f| f.rule != LOCK_BEHIND);
    for finding in report
        .findings
        .iter_mut()
        .filter(|f| f.rule == LOCK_ALTERED)
    {
        finding.severity = Severity::Warning;
        finding.help = Some("the file is written afresh".to_owned());
    }
    let linked = phases
        .pass((drafts, report))
        .map(|drafts| link(drafts, &proofs, &phases.files.sources));
    if linked.and_then(|linked| phases.pass(linked)).is_none() {
        return Err(Failure::Content(phases.found()));
    }
    let text = print(&proofs.entries());
    let before = phases
        .files
        .lock
        .map_or("", |id| phases.files.sources.file(id).text.as_str());
    let lost = |old: &str, new: &str| {
        let new: BTreeSet<&str> = new.lines().collect();
        old.lines().filter(|line| !new.contains(line)).count()
    };
    let (added, removed) = (lost(&text, before), lost(before, &text));
    if text != before {
        replace(&project.root().join(LOCK), text.as_bytes())?;
    }
    Ok(Verified {
        now: proofs.now,
        earlier: proofs.earlier,
        captures: proofs.facts.len(),
        added,
        removed,
        found: phases.found(),
    })
}
