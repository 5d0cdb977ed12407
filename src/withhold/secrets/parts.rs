//! The words of what nouns are made of. As in [`nouns`](super::nouns), every field is named.

use super::{Kind, Of};
use crate::model::brief::{Indicator, Judgement};
use crate::model::claim::{Citation, Claim};
use crate::model::figure::Figure;
use crate::model::revision::{Moved, Revision};
use crate::model::source::Capture;

impl Of<'_> {
    pub(super) fn capture(&mut self, capture: &Capture) {
        let Capture {
            file,
            sha256,
            captured_by,
            url,
            bytes: _,
            media_type: _,
            captured_at: _,
            tool: _,
        } = capture;
        for name in [file, sha256].into_iter().flatten() {
            self.put(Kind::File, &name.value);
        }
        url.iter().for_each(|url| self.put(Kind::Address, url));
        self.long(captured_by);
    }

    pub(super) fn claim(&mut self, claim: &Claim) {
        let Claim {
            id,
            subject,
            value,
            evidence,
            note,
            claimant: _,
            relayed_by: _,
            attribute: _,
            modality: _,
            stated: _,
            credibility: _,
            supersedes: _,
            sum_of: _,
            marking: _,
            span: _,
        } = claim;
        self.id("claim", &id.value);
        self.texts([note]);
        let subject = subject.iter().map(|subject| &subject.value);
        subject.for_each(|name| self.put(Kind::Text, name));
        if let Figure::Words(words) = &value.value {
            self.put(Kind::Text, words);
        }
        evidence.iter().for_each(|citation| self.citation(citation));
    }

    pub(super) fn citation(&mut self, citation: &Citation) {
        let Citation {
            quote,
            translation,
            locator,
            source: _,
            at: _,
        } = citation;
        self.texts([translation]);
        self.long(locator);
        if let Some(quote) = quote {
            self.put(Kind::Quote, &quote.words.value);
        }
    }

    pub(super) fn judgement(&mut self, judgement: &Judgement) {
        let Judgement {
            text,
            above_ceiling,
            basis,
            assumptions,
            alternatives,
            indicators,
            resolution,
            id: _,
            likelihood: _,
            confidence: _,
            evidence: _,
            marking: _,
            unseen: _,
        } = judgement;
        self.text(text);
        basis.iter().for_each(|text| self.text(text));
        self.texts([above_ceiling, resolution]);
        for text in assumptions.iter().chain(alternatives) {
            self.put(Kind::Text, text);
        }
        for Indicator { text, effect } in indicators {
            self.put(Kind::Text, text);
            self.texts([effect]);
        }
    }

    pub(super) fn revision(&mut self, revision: &Revision) {
        let Revision {
            note,
            judgements,
            date: _,
            kind: _,
            marking: _,
            span: _,
        } = revision;
        self.put(Kind::Text, note);
        for moved in judgements {
            let Moved {
                why,
                id: _,
                from: _,
                to: _,
            } = moved;
            self.texts([why]);
        }
    }
}
