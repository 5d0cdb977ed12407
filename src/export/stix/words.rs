//! What is said: claims and judgements as notes, sources and briefs as reports.

use super::{Bundle, moment};
use crate::export::dates;
use crate::export::json::Object;
use crate::export::text::{line, plain};
use crate::link::uses::claim_sources;
use crate::locale::Locale;
use crate::model::brief::Judgement;
use crate::model::claim::Credibility;
use crate::model::words::{Confidence, Word};
use crate::model::{
    BriefIdx, ClaimIdx, Claimant, EventIdx, Evidence, Linked, SourceIdx, Subject, Thing,
};

/// STIX's reading of the Admiralty scale for credibility; 6 has no number.
fn credibility(credibility: Credibility) -> Option<u8> {
    match credibility {
        Credibility::One => Some(90),
        Credibility::Two => Some(70),
        Credibility::Three => Some(50),
        Credibility::Four => Some(30),
        Credibility::Five => Some(10),
        Credibility::Six => None,
    }
}

/// STIX's reading of low, medium and high.
fn confidence(confidence: Confidence) -> u8 {
    match confidence {
        Confidence::Low => 15,
        Confidence::Moderate => 50,
        Confidence::High => 85,
    }
}

impl Bundle<'_, '_> {
    pub(super) fn claim(&self, idx: ClaimIdx) -> Object {
        let (l, claim) = (self.data.library, self.data.library.claim(idx));
        let event = l.event(idx.event);
        let mut about = vec![self.event_id(idx.event)];
        let who = match claim.claimant {
            Claimant::Actor(i) => {
                about.push(self.actor_id(i));
                l.name(Thing::Actor(i))
            }
            Claimant::Source(i) => l.name(Thing::Source(i)),
        };
        if let Some(Subject::Actor(i)) = claim.subject {
            about.push(self.actor_id(i));
        }
        about.dedup();
        let says = self.data.claim_words(claim);
        let mut content = vec![format!("{who} says ({}): {says}.", claim.modality.word())];
        content.extend(
            claim
                .stated
                .as_ref()
                .map(|s| format!("Stated: {}.", s.value.words(Locale::english()))),
        );
        content.extend(claim.note.as_deref().map(line));
        let quoted = |s: SourceIdx| {
            let quote = claim
                .evidence
                .iter()
                .filter(|e| e.source == s)
                .find_map(|e| e.quote.as_ref());
            self.outside(s, quote.map(|q| q.words().value.as_str()))
        };
        let marking = self.data.claim_marking(event, claim);
        self.object("note", &format!("claim/{}", claim.id.value), marking)
            .with("abstract", format!("{who}: {says}"))
            .with("content", content.join(" "))
            .list("authors", [who])
            .list("object_refs", about)
            .list("labels", ["claim", claim.modality.word()])
            .maybe("confidence", claim.credibility.and_then(credibility))
            .list(
                "external_references",
                claim_sources(claim).into_iter().map(quoted),
            )
    }

    /// None where it has no date: STIX has no report without.
    pub(super) fn source(&self, idx: SourceIdx) -> Option<Object> {
        let source = self.data.library.source(idx);
        let published = source.published.as_ref()?;
        let (day, _) = dates::span(&published.value)?;
        let uses = &self.data.uses.sources[idx.at()];
        let mut about: Vec<String> = Vec::new();
        let events = uses.texts.iter().filter_map(|t| match t {
            Thing::Event(e) => Some(*e),
            _ => None,
        });
        let events: std::collections::BTreeSet<EventIdx> =
            events.chain(uses.claims.iter().map(|c| c.event)).collect();
        about.extend(events.into_iter().map(|e| self.event_id(e)));
        about.extend(uses.claims.iter().map(|c| self.claim_id(*c)));
        if about.is_empty() {
            about.push(self.publisher());
        }
        let words = dates::words(&published.value, source.published_basis);
        let description = format!(
            "Published: {words}. Reliability {} (STANAG 2511). Status: {}.",
            source.reliability.word(),
            source.status.word()
        );
        let object = self
            .object(
                "report",
                &format!("source/{}", source.id),
                self.data.marking(source),
            )
            .with("name", line(&source.title.value))
            .with("description", description)
            .with("published", moment(day))
            .maybe("lang", source.language.as_deref())
            .list(
                "labels",
                [
                    "source".to_owned(),
                    format!("reliability-{}", source.reliability.word()),
                ],
            )
            .list("object_refs", about)
            .list("external_references", [self.outside(idx, None)]);
        Some(object)
    }

    /// A brief's judgements; the confidence is theirs, the likelihood stands in words.
    pub(super) fn judgements(&self, idx: BriefIdx) -> Vec<Object> {
        let brief = &self.data.library.briefs[idx.at()];
        let marking = self.data.marking(brief);
        let object = |j: &Judgement<Linked>| {
            let band = &j.likelihood.value;
            let says = plain(self.data.library, &j.text);
            let basis = j.basis.as_ref().map(|b| plain(self.data.library, b));
            let sure = format!(
                "Likelihood: {} ({}–{} %). Confidence: {}.",
                band.word,
                band.low,
                band.high,
                j.confidence.word()
            );
            let content: Vec<String> = [says.clone(), sure].into_iter().chain(basis).collect();
            let mut about = vec![self.brief_id(idx)];
            for evidence in &j.evidence {
                let id = match evidence {
                    Evidence::Event(e) => Some(self.event_id(*e)),
                    Evidence::Claim(c) => Some(self.claim_id(*c)),
                    Evidence::Source(s) => self.source(*s).map(|_| self.source_id(*s)),
                };
                about.extend(
                    id.filter(|id| !about.contains(id))
                        .into_iter()
                        .collect::<Vec<_>>(),
                );
            }
            self.object("note", &self.judgement_name(idx, j), marking)
                .with("abstract", says)
                .with("content", content.join(" "))
                .list("object_refs", about)
                .list(
                    "labels",
                    [
                        "judgement".to_owned(),
                        format!("likelihood-{}-{}", band.low, band.high),
                    ],
                )
                .with("confidence", confidence(j.confidence))
        };
        brief.judgements.iter().map(object).collect()
    }

    fn judgement_name(&self, brief: BriefIdx, judgement: &Judgement<Linked>) -> String {
        let brief = &self.data.library.briefs[brief.at()];
        format!("judgement/{}/{}", brief.id, judgement.id.value)
    }

    pub(super) fn brief(&self, idx: BriefIdx) -> Object {
        let brief = &self.data.library.briefs[idx.at()];
        let mut about: Vec<String> = brief
            .judgements
            .iter()
            .map(|j| self.id("note", &self.judgement_name(idx, j)))
            .collect();
        let here = Thing::Brief(idx);
        let mentioned = (0..).take(self.data.library.events.len()).map(EventIdx);
        let mentioned = mentioned.filter(|e| self.data.uses.events[e.at()].texts.contains(&here));
        about.extend(mentioned.map(|e| self.event_id(e)));
        if about.is_empty() {
            about.push(self.publisher());
        }
        let day = dates::span(&brief.date.value)
            .map_or_else(|| self.created.clone(), |(_, last)| moment(last));
        self.object(
            "report",
            &format!("brief/{}", brief.id),
            self.data.marking(brief),
        )
        .with("name", line(&brief.title.value))
        .with("description", self.data.bottom_line(idx))
        .with("published", day)
        .with("lang", self.data.library.settings.language.as_str())
        .list("labels", ["brief"])
        .list("object_refs", about)
        .list("external_references", [self.here(here)])
    }
}
