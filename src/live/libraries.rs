//! The libraries of a state: the one that is shown, and that of the whole project where an edition withholds some of it.

use super::phases::Phases;
use crate::build::{Failure, Project};
use crate::check::Checked;
use crate::editions::History;
use crate::link::said::said;
use crate::link::{self, Library, link_again};
use crate::parse::Drafts;
use crate::prove::Proofs;
use crate::report::Report;
use crate::withhold::{Withheld, known_on};
use chrono::NaiveDate;
use std::collections::HashMap;
use std::sync::Arc;

/// What is remembered of linking from one look to the next.
#[derive(Default)]
pub(super) struct Memory {
    shown: link::Memory,
    /// The whole project, where the edition withholds some of it.
    whole: link::Memory,
    /// The proofs that were linked last: the project's, and the edition's.
    proofs: Arc<Proofs>,
    shown_proofs: Arc<Proofs>,
}

/// Drafts with what an edition leaves of them.
pub(super) struct Sifted {
    pub(super) drafts: Drafts,
    pub(super) proofs: Arc<Proofs>,
    pub(super) edition: Drafts,
    pub(super) withheld: Withheld,
    /// What was found in sifting.
    pub(super) found: Report,
    /// All that was recorded.
    pub(super) recorded: History,
}

/// What a state is made of.
pub(super) struct Libraries {
    /// What is shown.
    pub(super) library: Library,
    pub(super) proofs: Arc<Proofs>,
    /// The whole project, where the edition withholds some of it.
    pub(super) whole: Option<Checked>,
}

impl Memory {
    /// Links what was sifted, as far as it is not what was linked last.
    pub(super) fn libraries(
        &mut self,
        sifted: Sifted,
        project: &Project,
        phases: &mut Phases<'_>,
    ) -> Result<Libraries, Failure> {
        let (proofs, day) = (sifted.proofs, project.day());
        let (withheld, recorded, sources) = (sifted.withheld, sifted.recorded, phases.sources);
        let mut history = (recorded.clone()).without(&withheld.hidden, &sifted.edition);
        let mut all = HashMap::new();
        let mut whole = None;
        if withheld.is_nothing() && day.is_none() {
            phases.pass(((), sifted.found))?;
        } else {
            let before = &self.proofs;
            let linked = link_again(sifted.drafts, &proofs, before, sources, &mut self.whole);
            let library = phases.pass(linked)?;
            phases.pass(((), sifted.found))?;
            if day.is_some() {
                all = library.by_id();
            }
            history = past(history, &library, day);
            let proofs = Arc::clone(&proofs);
            whole = Some(Checked::for_preview(library, proofs, None));
        }
        let shown = if withheld.moves_no_quote() {
            Arc::clone(&proofs)
        } else {
            Arc::new(withheld.shows(&proofs))
        };
        let edition = known(sifted.edition, day, phases)?;
        let before = &self.shown_proofs;
        let linked = link_again(edition, &shown, before, sources, &mut self.shown);
        (self.proofs, self.shown_proofs) = (proofs, Arc::clone(&shown));
        let library = phases.pass(linked)?;
        let library = match day {
            Some(_) => library.published(history).recalled(&all),
            None => library.published_as(history, &recorded),
        };
        Ok(Libraries {
            library,
            proofs: shown,
            whole,
        })
    }
}

/// What a site of a day, or of now, may know of what was published.
fn past(history: History, whole: &Library, day: Option<NaiveDate>) -> History {
    match day {
        Some(day) => history.until(day),
        None => history.beside(said(whole).into_keys().chain(whole.settings.shown_ids())),
    }
}

/// What was known on a day; all of it where none is asked for.
fn known(
    edition: Drafts,
    day: Option<NaiveDate>,
    phases: &mut Phases<'_>,
) -> Result<Drafts, Failure> {
    let Some(day) = day else {
        return Ok(edition);
    };
    let (known, _, found) = known_on(&edition, day);
    phases.pass((known, found))
}
