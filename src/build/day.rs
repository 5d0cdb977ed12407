//! A site that speaks from a day: an edition without what came later.

use super::found::Phases;
use crate::check::{Checked, check_whole};
use crate::editions::History;
use crate::link::link;
use crate::parse::Drafts;
use crate::prove::Proofs;
use crate::withhold::{Later, Withheld, known_on};
use chrono::NaiveDate;
use std::sync::Arc;

/// A project of today, and the edition of it that is asked for.
pub(super) struct Today {
    pub(super) drafts: Drafts,
    pub(super) proofs: Proofs,
    pub(super) edition: Drafts,
    pub(super) withheld: Withheld,
    pub(super) history: History,
}

impl Withheld {
    /// The same, with what is left out for being later.
    fn and_later(mut self, later: Later) -> Withheld {
        self.later = Some(later);
        self
    }
}

/// What a site of a day shows. The whole project of today is checked; of the past, what is concluded from what was
/// known is worked out again, and the rules have no say.
pub(super) fn library(
    phases: &mut Phases,
    day: NaiveDate,
    today: Today,
) -> Option<(Checked, Withheld)> {
    let proofs = Arc::new(today.proofs);
    let whole = phases.pass(link(today.drafts, &proofs, &phases.files.sources))?;
    let all = whole.by_id();
    let found = check_whole(whole, &proofs, &phases.files.sources);
    phases.pass(((), found))?;
    let (known, later, found) = known_on(&today.edition, day);
    phases.pass(((), found))?;
    let proofs = Arc::new(today.withheld.shows(&proofs));
    let linked = link(known, &proofs, &phases.files.sources);
    let library = phases.pass(linked)?;
    let library = library.published(today.history.until(day)).recalled(&all);
    let checked = Checked::for_edition(library, proofs);
    Some((checked, today.withheld.and_later(later)))
}

/// The output folder of a site of a day stands beside that of today’s.
pub(super) fn output(folder: String, day: Option<NaiveDate>) -> String {
    match day {
        None => folder,
        Some(day) => format!("{folder}-as-of-{day}"),
    }
}
