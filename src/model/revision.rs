//! A revision: what changed in something that was published, and why.

use super::date::When;
use super::marking::Marking;
use super::words::vocabulary;
use crate::report::{Span, Spanned};

vocabulary! {
    /// What kind of change a revision is.
    RevisionKind {
        /// New information.
        Update = "update",
        /// An error put right.
        Correction = "correction",
        /// Something withdrawn.
        Retraction = "retraction",
        /// Spelling and the like: nothing that a reader must know.
        Editorial = "editorial",
    }
}

/// One change to what was published.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Revision {
    /// When.
    pub date: Spanned<When>,
    /// What kind.
    pub kind: RevisionKind,
    /// What changed and why.
    pub note: String,
    /// Judgements that moved.
    pub judgements: Vec<Moved>,
    /// How far it may travel, where that is less far than what it is about.
    pub marking: Option<Spanned<Marking>>,
    /// Where it stands.
    pub span: Span,
}

/// A judgement that moved.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Moved {
    /// The judgement.
    pub id: Spanned<String>,
    /// Its likelihood or confidence before.
    pub from: String,
    /// And after.
    pub to: String,
    /// The reason.
    pub why: Option<String>,
}
