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
use crate::report::{Finding, Report, Severity, SourceFile, Span, Spanned};
use rayon::prelude::*;
use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;

/// What was proved.
#[derive(Debug, Default)]
pub struct Proofs {
    excerpts: HashMap<(Span, String), Excerpt>,
    of_source: HashMap<String, Arc<Proved>>,
    /// What was learnt from each capture that was read, by the source's id.
    pub facts: BTreeMap<String, Arc<Facts>>,
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
#[derive(Debug, Default)]
struct Proved {
    excerpts: Vec<Excerpt>,
    entries: Vec<Entry>,
    facts: Option<Arc<Facts>>,
    cut_words: Vec<Span>,
    report: Report,
}

/// Sources as they were proved last time.
#[derive(Default)]
pub struct Memory {
    lock: Option<(Arc<SourceFile>, Arc<Lock>, Report)>,
    proved: HashMap<String, Kept>,
}

/// What came of a source, and of what.
#[derive(Clone)]
struct Kept {
    source: Arc<Source>,
    wanted: Vec<Wanted>,
    lock: Vec<Spanned<Entry>>,
    proved: Arc<Proved>,
}

impl Memory {
    /// Forgets what was read from captures.
    pub fn forget_captures(&mut self) {
        self.proved.clear();
    }

    fn lock(&mut self, files: &Files) -> (Arc<Lock>, Report) {
        let Some(id) = files.lock else {
            return (Arc::default(), Report::default());
        };
        let file = files.sources.shared(id);
        if let Some((of, lock, report)) = &self.lock
            && Arc::ptr_eq(of, file)
        {
            return (Arc::clone(lock), report.clone());
        }
        let mut report = Report::default();
        let lock = Arc::new(Lock::read(&file.text, id, &mut report));
        self.lock = Some((Arc::clone(file), Arc::clone(&lock), report.clone()));
        (lock, report)
    }

    fn known(
        &self,
        source: &Arc<Source>,
        wanted: &[&Wanted],
        lock: &[Spanned<Entry>],
    ) -> Option<&Arc<Proved>> {
        let kept = self.proved.get(&source.id)?;
        let same = Arc::ptr_eq(&kept.source, source)
            && kept.lock == lock
            && kept.wanted.iter().eq(wanted.iter().copied());
        same.then_some(&kept.proved)
    }
}

/// Proves every quote. `archive` is the folder of captures, where there is one.
/// With an error in the report the proofs are not complete.
pub fn prove(drafts: &Drafts, files: &Files, archive: Option<&Archive>) -> (Proofs, Report) {
    prove_again(drafts, files, archive, &mut Memory::default())
}

/// The same, where a source with the quotes of last time is not looked into again.
pub fn prove_again(
    drafts: &Drafts,
    files: &Files,
    archive: Option<&Archive>,
    memory: &mut Memory,
) -> (Proofs, Report) {
    let (lock, mut report) = memory.lock(files);
    let quotes = quotes::quotes(drafts);
    let of = |source: &Arc<Source>| {
        let wanted = quotes
            .get(source.id.as_str())
            .map_or(&[][..], Vec::as_slice);
        let lock = lock.of(&source.id);
        let proved = match memory.known(source, wanted, lock) {
            Some(known) => Arc::clone(known),
            None => Arc::new(source::prove(source, wanted, lock, archive)),
        };
        Kept {
            source: Arc::clone(source),
            wanted: wanted.iter().copied().cloned().collect(),
            lock: lock.to_vec(),
            proved,
        }
    };
    let proved: Vec<Kept> = drafts.sources.par_iter().map(of).collect();
    let mut proofs = Proofs {
        archive: archive.is_some(),
        ..Proofs::default()
    };
    for kept in &proved {
        proofs.take(&kept.source.id, &kept.proved, &mut report);
    }
    let named = proved.into_iter().map(|k| (k.source.id.clone(), k));
    memory.proved = named.collect();
    proofs.entries.sort();
    proofs.entries.dedup();
    if !report.has_errors() {
        report.findings.extend(behind(&proofs, &lock));
    }
    (proofs, report)
}

impl Proofs {
    fn take(&mut self, id: &str, proved: &Arc<Proved>, report: &mut Report) {
        report.findings.extend_from_slice(&proved.report.findings);
        self.entries.extend_from_slice(&proved.entries);
        self.cut_words.extend_from_slice(&proved.cut_words);
        if let Some(facts) = &proved.facts {
            self.facts.insert(id.to_owned(), Arc::clone(facts));
        }
        for excerpt in &proved.excerpts {
            match excerpt.proof() {
                Proof::Now => self.now += 1,
                Proof::Earlier => self.earlier += 1,
            }
            let words = excerpt.words();
            self.excerpts
                .insert((words.span, words.value.clone()), excerpt.clone());
        }
        if !proved.excerpts.is_empty() {
            self.of_source.insert(id.to_owned(), Arc::clone(proved));
        }
    }

    /// True where the quotes of a source were proved in one go with those of other proofs.
    pub(crate) fn shares(&self, other: &Proofs, source: &str) -> bool {
        match (self.of_source.get(source), other.of_source.get(source)) {
            (Some(a), Some(b)) => Arc::ptr_eq(a, b),
            (None, None) => true,
            _ => false,
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
