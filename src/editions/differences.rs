//! How much of what is said now is not as the last edition says it.

use super::{History, Said};
use std::collections::BTreeMap;

/// Counts of briefs, judgements, events and claims.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Differences {
    /// Not in the last edition.
    pub new: usize,
    /// They say something else than there.
    pub changed: usize,
    /// There, and no more.
    pub gone: usize,
}

impl Differences {
    /// All of them.
    pub fn total(self) -> usize {
        self.new + self.changed + self.gone
    }
}

impl History {
    /// What is said now, held against the last edition.
    pub fn differences(&self, now: &BTreeMap<String, Said>) -> Differences {
        let then = self.said();
        let both = || {
            now.iter()
                .filter_map(|(id, now)| Some((then.get(id)?, now)))
        };
        Differences {
            new: now.len() - both().count(),
            changed: both().filter(|(then, now)| !then.says_as(now)).count(),
            gone: then.keys().filter(|id| !now.contains_key(*id)).count(),
        }
    }
}
