//! Holding a target, by files in a folder of its own, so that it works wherever files can be written and listed.
//!
//! A publisher puts a claim there, under a name that nobody else has, and lists what is there. Alone, it holds the
//! target; beside another claim it takes its own back, and tries again. So of two that begin at once at most one goes on. A
//! holder writes its claim afresh at a steady beat. One that is silent for as long as its patience is dead, and its claim is
//! removed; no clocks are compared, since it is watched for that long. A publisher that was not dead but asleep finds its
//! claim gone and stops: it asks before each write, where its last beat is long ago.

use super::journal::OWN;
use super::run::whole;
use super::store::Store;
use super::{Clock, Watch};
use anyhow::{bail, ensure};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::sync::Mutex;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

/// How often a silent lock is looked at.
const LOOK: Duration = Duration::from_millis(500);

/// How often a publisher that is not alone begins again.
const TRIES: usize = 6;

/// What a publisher writes into its claim.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
struct Claim {
    /// Whether it holds the target, or only asks for it.
    holds: bool,
    /// Counts up.
    beat: u64,
    /// For how many seconds it may be silent.
    patience: u64,
}

/// A target that is held.
pub(super) struct Lease<'a> {
    store: &'a dyn Store,
    clock: &'a dyn Clock,
    nonce: String,
    patience: Duration,
    /// The last beat that is known to have arrived: its number, and when it was sent.
    beat: Mutex<(u64, Duration)>,
    lost: AtomicBool,
}

impl<'a> Lease<'a> {
    /// Waits until claims of others are gone or dead, as long as their patience. Fails where one is alive.
    pub(super) fn take(
        store: &'a dyn Store,
        clock: &'a dyn Clock,
        nonce: &str,
        patience: Duration,
        watch: &dyn Watch,
    ) -> anyhow::Result<Lease<'a>> {
        let lease = Lease {
            store,
            clock,
            nonce: nonce.to_owned(),
            patience,
            beat: Mutex::new((0, clock.now())),
            lost: AtomicBool::new(false),
        };
        // Two that begin at once both step back, and begin again after a while that is each its own.
        for at in 0..TRIES {
            lease.outwait(watch)?;
            if lease.claim()? {
                return Ok(lease);
            }
            let pause = nonce.as_bytes().get(at).copied().unwrap_or_default() % 8;
            clock.sleep(LOOK * u32::from(1 + pause));
        }
        bail!("other publishers began at the same moment; try again")
    }

    /// Claims the target; false, and as it was, where it is not alone in that.
    fn claim(&self) -> anyhow::Result<bool> {
        self.put(0, false)?;
        let sent = self.clock.now();
        let taken = self.others().and_then(|others| {
            if !others.is_empty() {
                return Ok(false);
            }
            self.put(1, true)?;
            // Its claim may have been cleared away by the publisher before it, unseen by a third.
            Ok(!self.others()?.values().any(holds))
        });
        if !matches!(taken, Ok(true)) {
            self.store.remove(&self.path())?;
        }
        *self.lock() = (1, sent);
        taken
    }

    /// Looks at the claims of others until they are gone, or silent for too long; those are removed.
    fn outwait(&self, watch: &dyn Watch) -> anyhow::Result<()> {
        let first = self.others()?;
        if first.is_empty() {
            return Ok(());
        }
        watch.waiting("another publisher's lock is here; looking whether it is alive");
        let longest = first.values().flatten().map(|c| c.patience).max();
        let longest = self
            .patience
            .max(Duration::from_secs(longest.unwrap_or_default()));
        let begun = self.clock.now();
        while self.clock.now().saturating_sub(begun) < longest {
            self.clock.sleep(LOOK);
            let now = self.others()?;
            if now.is_empty() {
                return Ok(());
            }
            let moved = now
                .iter()
                .any(|(name, claim)| first.get(name) != Some(claim));
            ensure!(
                !moved,
                "another publisher is at work there; wait until it is done"
            );
        }
        for name in first.keys() {
            self.store.remove(name)?;
        }
        Ok(())
    }

    /// The claims of others, by their paths; none where one is not whole.
    fn others(&self) -> anyhow::Result<BTreeMap<String, Option<Claim>>> {
        let mut found = BTreeMap::new();
        for path in self.store.list(&claims())? {
            if path == self.path() {
                continue;
            }
            // One that is gone by now is no claim.
            if let Some(bytes) = self.store.read(&path)? {
                found.insert(path, serde_json::from_slice(&bytes).ok());
            }
        }
        Ok(found)
    }

    /// Says that this publisher is alive. Fails, for good, where its claim is gone or another holds the target.
    pub(super) fn beat(&self) -> anyhow::Result<()> {
        let mut last = self.lock();
        let sent = self.clock.now();
        let own = self.store.read(&self.path())?.is_some();
        if !own || self.others()?.values().any(holds) {
            self.lost.store(true, Ordering::SeqCst);
        }
        self.is_held()?;
        self.put(last.0 + 1, true)?;
        *last = (last.0 + 1, sent);
        Ok(())
    }

    /// Fails where the target is not held any more. To be asked before each write.
    pub(super) fn ensure(&self) -> anyhow::Result<()> {
        self.is_held()?;
        let since = |at: Duration| self.clock.now().saturating_sub(at);
        let last = self.lock().1;
        if since(last) > self.patience / 2 {
            self.beat()?;
        }
        Ok(())
    }

    fn is_held(&self) -> anyhow::Result<()> {
        ensure!(
            !self.lost.load(Ordering::SeqCst),
            "another publisher took over; what this one sent is finished or replaced by it"
        );
        Ok(())
    }

    /// How long a beat is.
    pub(super) fn rhythm(&self) -> Duration {
        self.patience / 4
    }

    /// Lets go of the target.
    pub(super) fn release(self) -> anyhow::Result<()> {
        if self.lost.load(Ordering::SeqCst) {
            return Ok(());
        }
        self.store.remove(&self.path())
    }

    fn put(&self, beat: u64, holds: bool) -> anyhow::Result<()> {
        let claim = Claim {
            holds,
            beat,
            patience: self.patience.as_secs(),
        };
        let text = serde_json::to_vec(&claim)?;
        self.store.put(&self.path(), &text, None)
    }

    /// Where its claim is.
    pub(super) fn path(&self) -> String {
        format!("{}{}", claims(), self.nonce)
    }

    fn lock(&self) -> std::sync::MutexGuard<'_, (u64, Duration)> {
        whole(self.beat.lock())
    }
}

/// Whether a publisher claims the target, be it dead or alive.
pub(super) fn is_claimed(store: &dyn Store) -> anyhow::Result<bool> {
    Ok(!store.list(&claims())?.is_empty())
}

/// Whether a claim is of a publisher that holds the target; so is one that cannot be read.
fn holds(claim: &Option<Claim>) -> bool {
    claim.as_ref().is_none_or(|claim| claim.holds)
}

/// The folder of claims.
fn claims() -> String {
    format!("{OWN}claims/")
}
