//! Errors of later phases beside those that stop a run, so that a writer need not mend them one phase at a time.

use crate::link::link;
use crate::parse::Drafts;
use crate::prove::Proofs;
use crate::report::{FileId, Finding, Report, Severity, Sources};
use std::collections::BTreeSet;

/// Errors in quotes and links of documents that could be read, where `found` is what was wrong with others. What may follow
/// from that is left out: a name that a document with errors may have given to something.
pub(crate) fn further(
    found: &Report,
    drafts: Drafts,
    (proofs, proving): (&Proofs, Report),
    sources: &Sources,
) -> Report {
    let Some(broken) = broken(found, sources) else {
        return Report::default();
    };
    let (_, linking) = link(drafts, proofs, sources);
    let mut further = proving;
    further.extend(linking);
    further
        .findings
        .retain(|f| f.severity == Severity::Error && !may_follow(f, &broken, sources));
    further
}

/// The documents with errors; none where something else is wrong, the settings say, from which anything may follow.
fn broken(found: &Report, sources: &Sources) -> Option<BTreeSet<FileId>> {
    let errors = (found.findings.iter()).filter(|f| f.severity == Severity::Error);
    let document = |f: &Finding| {
        let file = f.span?.file;
        sources.file(file).path.ends_with(".md").then_some(file)
    };
    errors.map(document).collect()
}

/// Whether it is of a name that stands in one of these documents, or in its path.
fn may_follow(finding: &Finding, broken: &BTreeSet<FileId>, sources: &Sources) -> bool {
    let name = finding.span.map_or("", |span| sources.text(span));
    let gives = |file: &FileId| {
        let file = sources.file(*file);
        file.path.contains(name) || file.text.contains(name)
    };
    finding.rule == "unknown-id" && broken.iter().any(gives)
}
