//! A claim: who says what about an event, with which bound and in which manner.

use super::date::When;
use super::figure::Figure;
use super::marking::Marking;
use super::words::vocabulary;
use super::{Drafted, Stage};
use crate::report::{Span, Spanned};

vocabulary! {
    /// The manner in which something is said.
    Modality {
        /// As a fact.
        Asserted = "asserted",
        /// In the conditional: the speaker does not vouch for it.
        Conditional = "conditional",
        /// As somebody else's word.
        Reported = "reported",
        /// As untrue.
        Denied = "denied",
    }
}

vocabulary! {
    /// Information credibility, NATO STANAG 2511 (Admiralty code).
    Credibility {
        /// Confirmed by other sources.
        One = "1",
        /// Probably true.
        Two = "2",
        /// Possibly true.
        Three = "3",
        /// Doubtful.
        Four = "4",
        /// Improbable.
        Five = "5",
        /// Truth cannot be judged.
        Six = "6",
    }
}

/// A claim about an event.
#[derive(Debug, Clone)]
pub struct Claim<S: Stage = Drafted> {
    /// Unique in the project.
    pub id: Spanned<String>,
    /// Who says it.
    pub claimant: S::Claimant,
    /// Through which sources it reached us.
    pub relayed_by: Vec<S::Source>,
    /// What is counted or said: killed, strength, …
    pub attribute: Spanned<String>,
    /// Whom or what it is about.
    pub subject: Option<S::Subject>,
    /// The figure or the words.
    pub value: Spanned<Figure>,
    /// The manner.
    pub modality: Modality,
    /// When it was said.
    pub stated: Option<Spanned<When>>,
    /// How far the information is believed.
    pub credibility: Option<Credibility>,
    /// The words that say it.
    pub evidence: Vec<Citation<S>>,
    /// An earlier claim that this one replaces.
    pub supersedes: Option<S::Claim>,
    /// The claims of which this one is the sum.
    pub sum_of: Vec<S::Claim>,
    /// How far it may travel; as its event where none.
    pub marking: Option<Spanned<Marking>>,
    /// A remark for the reader.
    pub note: Option<String>,
    /// The whole claim in its file.
    pub span: Span,
}

/// Exact words out of a source.
#[derive(Debug, Clone)]
pub struct Citation<S: Stage = Drafted> {
    /// The source.
    pub source: S::Source,
    /// Where the source is named.
    pub at: Span,
    /// The words, letter for letter.
    pub quote: Option<S::Quote>,
    /// Our translation of them.
    pub translation: Option<String>,
    /// Where in the source.
    pub locator: Option<String>,
}
