//! From drafts to proofs: every quote is looked for in its source's capture.
//!
//! 1. `quotes` collects the quotes by source.
//! 2. `source` proves those of one source: against the capture where it is at hand, against the
//!    record's own text where that is the document, else by what `evidence.lock` says was proved.
//! 3. `lock` reads and prints `evidence.lock`.
//!
//! A capture is read once, source by source in parallel, and let go.

mod facts;
mod lock;
mod quotes;
mod source;

pub use facts::{Dated, Facts};
pub use lock::{Entry, Lock, print};

use crate::archive::Archive;
use crate::evidence::{Excerpt, Proof, Wanted};
use crate::load::{Files, LOCK};
use crate::model::source::Source;
use crate::parse::Drafts;
use crate::report::{Finding, Report, Severity, Span};
use rayon::prelude::*;
use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;

/// What was proved.
#[derive(Debug, Default)]
pub struct Proofs {
    excerpts: HashMap<(Span, String), Excerpt>,
    /// What was learnt from each capture that was read, by the source's id.
    pub facts: BTreeMap<String, Facts>,
    /// Quotes that begin or end inside a word of their source.
    pub cut_words: Vec<Span>,
    /// Whether a folder of captures was at hand.
    pub archive: bool,
    /// The lock as it should be.
    pub entries: Vec<Entry>,
    /// Quotes proved against their text in this run.
    pub now: usize,
    /// Quotes that the lock says were proved earlier.
    pub earlier: usize,
}

impl Proofs {
    /// The excerpt for a quote, where it was proved.
    pub fn excerpt(&self, wanted: &Wanted) -> Option<&Excerpt> {
        self.excerpts
            .get(&(wanted.words.span, wanted.words.value.clone()))
    }
}

/// What came of one source.
#[derive(Default)]
struct Proved {
    excerpts: Vec<Excerpt>,
    entries: Vec<Entry>,
    facts: Option<Facts>,
    cut_words: Vec<Span>,
    report: Report,
}

/// Proves every quote. `archive` is the folder of captures, where there is one.
/// With an error in the report the proofs are not complete.
pub fn prove(drafts: &Drafts, files: &Files, archive: Option<&Archive>) -> (Proofs, Report) {
    let mut report = Report::default();
    let lock = match files.lock {
        Some(id) => Lock::read(&files.sources.file(id).text, id, &mut report),
        None => Lock::default(),
    };
    let quotes = quotes::quotes(drafts);
    let of = |source: &Arc<Source>| {
        let wanted = quotes
            .get(source.id.as_str())
            .map_or(&[][..], Vec::as_slice);
        source::prove(source, wanted, lock.of(&source.id), archive)
    };
    let proved: Vec<Proved> = drafts.sources.par_iter().map(of).collect();
    let mut proofs = Proofs {
        archive: archive.is_some(),
        ..Proofs::default()
    };
    for (source, proved) in drafts.sources.iter().zip(proved) {
        proofs.take(&source.id, proved, &mut report);
    }
    proofs.entries.sort();
    proofs.entries.dedup();
    if !report.has_errors() {
        report.findings.extend(behind(&proofs, &lock));
    }
    (proofs, report)
}

impl Proofs {
    fn take(&mut self, id: &str, proved: Proved, report: &mut Report) {
        report.extend(proved.report);
        self.entries.extend(proved.entries);
        self.cut_words.extend(proved.cut_words);
        if let Some(facts) = proved.facts {
            self.facts.insert(id.to_owned(), facts);
        }
        for excerpt in proved.excerpts {
            match excerpt.proof() {
                Proof::Now => self.now += 1,
                Proof::Earlier => self.earlier += 1,
            }
            let words = excerpt.words();
            self.excerpts
                .insert((words.span, words.value.clone()), excerpt);
        }
    }
}

/// A lock that is not what was proved now: a warning, for everything is proved.
fn behind(proofs: &Proofs, lock: &Lock) -> Option<Finding> {
    let known: Vec<&Entry> = lock.entries().collect();
    let missing = proofs
        .entries
        .iter()
        .filter(|e| known.binary_search(e).is_err())
        .count();
    let unused = known
        .iter()
        .filter(|e| proofs.entries.binary_search(e).is_err())
        .count();
    if missing + unused == 0 {
        return None;
    }
    let title = format!(
        "evidence.lock lacks {missing} of the excerpts and holds {unused} that nothing quotes any more"
    );
    let finding =
        Finding::about("lock-behind", LOCK, title).help("run `bluf verify` and commit the file");
    Some(Finding {
        severity: Severity::Warning,
        ..finding
    })
}
