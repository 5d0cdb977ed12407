//! Claims, and our grades of them.

use super::Form;
use super::things::edtf;
use crate::export::Data;
use crate::export::json::Object;
use crate::export::text::line;
use crate::link::uses::claim_sources;
use crate::model::claim::{Claim, Credibility};
use crate::model::words::Word;
use crate::model::{ClaimIdx, Claimant, Linked, Subject, Thing};

impl Data<'_> {
    pub(super) fn claim_node(&self, idx: ClaimIdx) -> Object {
        let claim = self.library.claim(idx);
        let claimant = match claim.claimant {
            Claimant::Actor(i) => Thing::Actor(i),
            Claimant::Source(i) => Thing::Source(i),
        };
        // A source is no person: what it says in its own voice appears in it.
        let by = |is: bool| Some(self.reference(claimant, Form::Graph)).filter(|_| is);
        let of_actor = matches!(claim.claimant, Claimant::Actor(_));
        let sources = claim_sources(claim);
        let sources = sources
            .into_iter()
            .filter(|s| Thing::Source(*s) != claimant);
        let appears = by(!of_actor)
            .into_iter()
            .chain(sources.map(|s| self.reference(Thing::Source(s), Form::Graph)));
        let object = Object::default()
            .with("@id", self.claim_address(idx))
            .with("@type", "Claim")
            .with("identifier", claim.id.value.as_str())
            .with("text", self.claim_words(claim))
            .maybe("creator", by(of_actor))
            .with(
                "about",
                self.reference(Thing::Event(idx.event), Form::Graph),
            )
            .list("appearance", appears)
            .maybe("description", claim.note.as_deref().map(line))
            .with("genre", claim.modality.word());
        match &claim.stated {
            Some(stated) => edtf(object, &stated.value),
            None => object,
        }
    }

    /// Our grade of a claim, where one can be given; schema.org rates upwards, so 1 becomes 5.
    pub(super) fn review(&self, idx: ClaimIdx) -> Option<Object> {
        let claim = self.library.claim(idx);
        let (rating, word) = match claim.credibility? {
            Credibility::One => (5, "confirmed by other sources"),
            Credibility::Two => (4, "probably true"),
            Credibility::Three => (3, "possibly true"),
            Credibility::Four => (2, "doubtful"),
            Credibility::Five => (1, "improbable"),
            Credibility::Six => return None,
        };
        let address = self.claim_address(idx);
        let rating = Object::default()
            .with("@type", "Rating")
            .with("ratingValue", rating)
            .with("bestRating", 5)
            .with("worstRating", 1)
            .with("alternateName", word);
        let review = Object::default()
            .with("@id", format!("{address}.grade"))
            .with("@type", "ClaimReview")
            .with("itemReviewed", Object::default().with("@id", address))
            .with("claimReviewed", self.claim_words(claim))
            .with("author", self.site())
            .with("reviewRating", rating);
        Some(review)
    }

    fn claim_address(&self, idx: ClaimIdx) -> String {
        let claim = self.library.claim(idx);
        format!(
            "{}#{}",
            self.address(Thing::Event(idx.event)),
            claim.id.value
        )
    }

    /// "killed, Wagner: at least 84".
    pub fn claim_words(&self, claim: &Claim<Linked>) -> String {
        let subject = match &claim.subject {
            Some(Subject::Actor(i)) => format!(", {}", self.library.name(Thing::Actor(*i))),
            Some(Subject::Words(words)) => format!(", {words}"),
            None => String::new(),
        };
        let known = &self.library.settings.attributes;
        let known = known.iter().find(|a| a.name == claim.attribute.value);
        let unit = known.and_then(|a| a.unit.as_deref());
        let unit = unit.map_or(String::new(), |u| format!(" {u}"));
        line(&format!(
            "{}{subject}: {}{unit}",
            claim.attribute.value, claim.value.value
        ))
    }
}
