//! From drafts to proofs: every quote is looked for in its source's capture.
//!
//! 1. `quotes` collects the quotes by source.
//! 2. `held` reads a capture; `source` proves the quotes of one source: against the capture where it is at hand,
//!    against the record's own text where that is the document, else by what `evidence.lock` says was proved.
//! 3. `lock` reads and prints `evidence.lock`.
//! 4. `edition` says where the quotes stand in what an edition shows of its sources.
//!
//! A capture is read once, source by source in parallel, and let go.

mod edition;
mod facts;
mod held;
mod lock;
mod noticed;
mod quotes;
mod source;
mod spoken;

pub use facts::{Dated, Facts, Numbers};
pub use lock::{Entry, Lock, print};
pub use noticed::Noticed;

use crate::archive::Archive;
use crate::evidence::{Excerpt, Proof, Wanted};
use crate::load::{Files, LOCK};
use crate::model::source::Source;
use crate::parse::Drafts;
use crate::report::{Finding, Report, Severity, SourceFile, Span};
use crate::same::{Address, address, addresses, places};
use quotes::Quoting;
use rayon::prelude::*;
use rustc_hash::{FxHashMap, FxHashSet};
use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;

/// Captures beside the first that are named where several are absent.
const MORE: usize = 4;

/// The rule that `evidence.lock` is what was proved now.
pub const LOCK_BEHIND: &str = "lock-behind";

/// The rule that nobody edits `evidence.lock`.
pub const LOCK_ALTERED: &str = "lock-altered";

type ByName = FxHashMap<Arc<str>, Arc<Proved>>;

/// What was proved.
#[derive(Debug, Default)]
pub struct Proofs {
    /// By the source's id.
    of_source: ByName,
    /// What was learnt from each capture that was read, by the source's id.
    pub facts: BTreeMap<String, Arc<Facts>>,
    /// What was noticed at quotes that were found.
    pub noticed: Noticed,
    /// Whether a folder of captures was at hand.
    pub archive: bool,
    /// Quotes proved against their text in this run.
    pub now: usize,
    /// Quotes that the lock says were proved earlier.
    pub earlier: usize,
}

impl Proofs {
    /// The excerpt for a quote of a source, where it was proved.
    pub fn excerpt(&self, source: &str, wanted: &Wanted) -> Option<&Excerpt> {
        let proved = self.of_source.get(source)?;
        let at = proved.at.get(&wanted.words.span)?;
        let excerpt = &proved.excerpts[*at];
        (excerpt.words().value == wanted.words.value).then_some(excerpt)
    }

    /// The lock as it should be, in order.
    pub fn entries(&self) -> Vec<&Entry> {
        let mut entries: Vec<&Entry> = Vec::new();
        let all: BTreeMap<&str, &Proved> = (self.of_source.iter())
            .map(|(id, proved)| (&**id, &**proved))
            .collect();
        for proved in all.values() {
            entries.extend(&proved.entries);
        }
        entries.sort();
        entries.dedup();
        entries
    }
}

/// What came of one source.
#[derive(Debug, Default)]
struct Proved {
    excerpts: Vec<Excerpt>,
    /// Where each of them is, by the place of its quote.
    at: HashMap<Span, usize>,
    entries: Vec<Entry>,
    facts: Option<Arc<Facts>>,
    noticed: Noticed,
    /// Where the record names its capture, which is not in the archive.
    absent: Option<Span>,
    report: Report,
}

/// Sources as they were proved last time.
#[derive(Default)]
pub struct Memory {
    lock: Option<(Arc<SourceFile>, Arc<Lock>, Report)>,
    /// In order of the sources then.
    proved: Vec<Kept>,
    by_name: ByName,
    quoting: Quoting,
}

/// A source and what came of it.
#[derive(Clone)]
struct Kept {
    id: Arc<str>,
    source: Arc<Source>,
    proved: Arc<Proved>,
}

impl Memory {
    /// Where each source that is the same as last time stood then.
    fn known(&self, sources: &[Arc<Source>]) -> Vec<Option<usize>> {
        let before: Vec<Address> = self.proved.iter().map(|k| address(&k.source)).collect();
        places(&before, &addresses(sources))
    }

    /// Forgets all that was proved: captures may be others now.
    pub fn forget(&mut self) {
        self.proved.clear();
        self.by_name.clear();
    }

    /// The lock, and whether it is the one of last time.
    fn lock(&mut self, files: &Files) -> (Arc<Lock>, Report, bool) {
        let file = files.lock.map(|id| (id, files.sources.shared(id)));
        match (&self.lock, file) {
            (Some((of, lock, report)), Some((_, file))) if Arc::ptr_eq(of, file) => {
                (Arc::clone(lock), report.clone(), true)
            }
            (before, None) => {
                let same = before.is_none();
                self.lock = None;
                (Arc::default(), Report::default(), same)
            }
            (_, Some((id, file))) => {
                let mut report = Report::default();
                let lock = Arc::new(Lock::read(&file.text, id, &mut report));
                self.lock = Some((Arc::clone(file), Arc::clone(&lock), report.clone()));
                (lock, report, false)
            }
        }
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
    let (lock, mut report, same_lock) = memory.lock(files);
    if !same_lock {
        memory.forget();
    }
    let quoting = Quoting::of(drafts);
    let touched = quoting.touched(&memory.quoting);
    memory.quoting = quoting;
    let known = memory.known(&drafts.sources);
    let sources = || drafts.sources.iter().zip(&known);
    let open: FxHashSet<&str> = sources()
        .filter(|(source, known)| known.is_none() || touched.contains(&source.id))
        .map(|(source, _)| source.id.as_str())
        .collect();
    let quotes = memory.quoting.quotes(&open);
    let spoken = memory.quoting.spoken(&open);
    let of = |(source, known): (&Arc<Source>, &Option<usize>)| {
        if let Some(at) = known
            && !open.contains(source.id.as_str())
        {
            return (memory.proved[*at].clone(), false);
        }
        let id: Arc<str> = source.id.as_str().into();
        let wanted = quotes.get(&*id).map_or(&[][..], Vec::as_slice);
        let told = source::Told {
            quotes: wanted,
            spoken: spoken.get(&*id).map_or(&[], Vec::as_slice),
        };
        let mut proved = source::prove(source, &told, lock.of(&id), archive);
        let at = proved.excerpts.iter().map(|e| e.words().span).zip(0..);
        proved.at = at.collect();
        let kept = Kept {
            id,
            source: Arc::clone(source),
            proved: Arc::new(proved),
        };
        (kept, true)
    };
    let proved: Vec<(Kept, bool)> = drafts.sources.par_iter().zip(&known).map(of).collect();
    let named = (proved.iter().map(|(kept, _)| &kept.id)).eq(memory.proved.iter().map(|k| &k.id));
    if !named {
        memory.by_name.clear();
    }
    let mut proofs = Proofs {
        archive: archive.is_some(),
        ..Proofs::default()
    };
    let all = memory.by_name.is_empty();
    for (kept, new) in &proved {
        proofs.take(kept, &mut report);
        if all || *new {
            let of = (Arc::clone(&kept.id), Arc::clone(&kept.proved));
            memory.by_name.insert(of.0, of.1);
        }
    }
    proofs.of_source.clone_from(&memory.by_name);
    memory.proved = proved.into_iter().map(|(kept, _)| kept).collect();
    if !report.has_errors() {
        report.findings.extend(behind(&proofs, &lock));
        report.findings.extend(absent(&memory.proved));
    }
    (proofs, report)
}

impl Proofs {
    fn take(&mut self, kept: &Kept, report: &mut Report) {
        let proved = &kept.proved;
        report.findings.extend_from_slice(&proved.report.findings);
        self.noticed.extend(&proved.noticed);
        if let Some(facts) = &proved.facts {
            self.facts.insert(kept.source.id.clone(), Arc::clone(facts));
        }
        for excerpt in &proved.excerpts {
            match excerpt.proof() {
                Proof::Now => self.now += 1,
                Proof::Earlier => self.earlier += 1,
            }
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

/// Captures that are not in the archive, where others are: a name with a letter wrong would leave its quotes to the lock,
/// and nobody would know.
fn absent(all: &[Kept]) -> Option<Finding> {
    let at: Vec<Span> = all.iter().filter_map(|k| k.proved.absent).collect();
    let held = all.iter().any(|kept| kept.proved.facts.is_some());
    let (first, more) = at.split_first().filter(|_| held)?;
    let of = match more.len() {
        0 => "quotes of this source rest".to_owned(),
        n => format!("quotes of this and {n} more sources rest"),
    };
    let title = format!("{of} on evidence.lock alone: the capture is not in the archive");
    let finding = Finding::error("capture-absent", *first, title)
        .help("look at its name, or put the file there and run `bluf verify`");
    Some(Finding {
        severity: Severity::Warning,
        ..more
            .iter()
            .take(MORE)
            .fold(finding, |f, at| f.also(*at, "nor is this one"))
    })
}

/// A lock that is not what was proved now: a warning, for everything is proved.
fn behind(proofs: &Proofs, lock: &Lock) -> Option<Finding> {
    let known: Vec<&Entry> = lock.entries().collect();
    let entries = proofs.entries();
    let missing = entries
        .iter()
        .filter(|e| known.binary_search(e).is_err())
        .count();
    let unused = known
        .iter()
        .filter(|e| entries.binary_search(e).is_err())
        .count();
    if missing + unused == 0 {
        return None;
    }
    let title = format!(
        "evidence.lock lacks {missing} of the excerpts and holds {unused} that nothing quotes any more"
    );
    let finding =
        Finding::about(LOCK_BEHIND, LOCK, title).help("run `bluf verify` and commit the file");
    Some(Finding {
        severity: Severity::Warning,
        ..finding
    })
}
