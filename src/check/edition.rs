//! What an edition concludes from what it shows, where evidence is withheld.

use super::figures::{competing, confirmed};
use super::rules::{FOOTING, SILENT_EDIT};
use super::{Checked, Memory, Reading, ceiling};
use crate::link::Library;
use crate::model::claim::{Credibility, Modality};
use crate::model::event::{Event, Status};
use crate::model::settings::Unseen;
use crate::model::words::Word;
use crate::model::{BriefIdx, ClaimIdx, EventIdx, Linked};
use crate::prove::Proofs;
use crate::report::{Finding, Report, Severity, Sources};
use std::collections::HashSet;
use std::sync::Arc;
use std::sync::atomic::AtomicBool;

impl Checked {
    /// A library from which something is withheld, with status and confidence worked out again from what is left;
    /// by setting they stay, and say so. The rules have not seen it.
    pub(crate) fn for_edition(library: Library, proofs: Arc<Proofs>) -> Checked {
        let mut edition = Checked::for_preview(library, proofs, None);
        edition.readings.iter_mut().for_each(recount);
        edition
    }

    /// What the rules find in an edition and did not find in the `whole` project: errors alone. None where `stop`
    /// came true before the end.
    pub(crate) fn edition_rules(
        &self,
        sources: &Sources,
        stop: &AtomicBool,
        whole: &Report,
    ) -> Option<Report> {
        // What the rules would say of the past, nobody can mend.
        if self.library().settings.as_of.is_some() {
            return Some(Report::default());
        }
        let found = self.rules(sources, stop, &mut Memory::default())?;
        Some(self.only(found, whole))
    }

    /// The errors of an edition that the whole project has not.
    fn only(&self, found: Report, whole: &Report) -> Report {
        let settings = &self.library().settings;
        let known: HashSet<_> = whole.findings.iter().map(|f| (f.rule, f.span)).collect();
        let new = |f: &Finding| {
            (f.severity == Severity::Error || f.rule == SILENT_EDIT)
                && !known.contains(&(f.rule, f.span))
                && !(settings.evidence == Unseen::Keep && FOOTING.contains(&f.rule))
        };
        let told = |f: Finding| Finding {
            title: format!("under {}: {}", settings.ceiling.word(), f.title),
            ..f
        };
        let findings = found.findings.into_iter().filter(new).map(told).collect();
        Report { findings }
    }
}

fn recount(reading: &mut Reading) {
    let library = &mut reading.library;
    let keeps = library.settings.evidence == Unseen::Keep;
    let of_a_day = library.settings.as_of.is_some();
    for (event, idx) in library.events.iter_mut().zip((0..).map(EventIdx)) {
        let several = reading.origins.event(idx).origins.len() > 1;
        let holds = match event.status {
            Status::Corroborated => several,
            Status::Contested => competing(event),
            // What shows it to be untrue may have come later; whom an edition withholds it from is told all the same.
            Status::Refuted => !of_a_day || is_denied(event),
            Status::Reported | Status::Retracted => true,
        };
        if !holds && event.unseen == Some(Unseen::Recount) {
            let event = Arc::make_mut(event);
            // The note speaks of a status that is gone.
            (event.status, event.status_note) = (Status::Reported, None);
            if of_a_day {
                event.status = concluded(event, several);
            }
        }
    }
    if of_a_day {
        unconfirm(reading);
    }
    let library = &mut reading.library;
    for (at, brief) in (0..library.briefs.len()).zip((0..).map(BriefIdx)) {
        // How sure a recorded brief was, its record says.
        if of_a_day && library.history.last(&library.briefs[at].id).is_some() {
            continue;
        }
        for number in 0..library.briefs[at].judgements.len() {
            let level = ceiling(library, &reading.origins, brief, number).level;
            let judgement = &library.briefs[at].judgements[number];
            if judgement.above_ceiling.is_some() || judgement.confidence <= level {
                continue;
            }
            let judgement = &mut Arc::make_mut(&mut library.briefs[at]).judgements[number];
            if keeps {
                judgement.unseen = Some(Unseen::Keep);
            } else {
                judgement.confidence = level;
            }
        }
    }
}

fn is_denied(event: &Event<Linked>) -> bool {
    let mut claims = event.claims.iter();
    claims.any(|c| c.modality == Modality::Denied && !c.evidence.is_empty())
}

/// What an event's claims and origins bear by themselves.
fn concluded(event: &Event<Linked>, several: bool) -> Status {
    match (competing(event), several) {
        (true, _) => Status::Contested,
        (false, true) => Status::Corroborated,
        (false, false) => Status::Reported,
    }
}

/// Takes the grade “confirmed” from claims that nothing confirmed yet; how they were graded then is not known.
fn unconfirm(reading: &mut Reading) {
    let claims = reading.library.claims();
    let idle = claims.filter(|(idx, claim)| {
        let event = reading.library.event(idx.event);
        claim.credibility == Some(Credibility::One)
            && !confirmed(&reading.library, &reading.origins, *idx, event)
    });
    let idle: Vec<ClaimIdx> = idle.map(|(idx, _)| idx).collect();
    for idx in idle {
        let event = Arc::make_mut(&mut reading.library.events[idx.event.at()]);
        event.claims[idx.claim as usize].credibility = None;
    }
}
