//! A brief: what it means.

use super::date::When;
use super::marking::Marking;
use super::revision::Revision;
use super::scale::Band;
use super::settings::Unseen;
use super::text::Text;
use super::words::Confidence;
use super::{Drafted, Stage};
use crate::report::{Span, Spanned};

/// A brief.
#[derive(Debug, Clone)]
pub struct Brief<S: Stage = Drafted> {
    /// The file's stem.
    pub id: String,
    /// Its front matter.
    pub span: Span,
    /// The title.
    pub title: Spanned<String>,
    /// The bottom line, up front.
    pub bluf: Text<S>,
    /// When it was published.
    pub date: Spanned<When>,
    /// Information up to.
    pub cutoff: Option<Spanned<When>>,
    /// How far it may travel.
    pub marking: Option<Spanned<Marking>>,
    /// Key judgements.
    pub judgements: Vec<Judgement<S>>,
    /// What is not known.
    pub gaps: Vec<Text<S>>,
    /// Where the writers disagree.
    pub dissent: Vec<Text<S>>,
    /// On the sources as a whole (ICD 206).
    pub source_summary: Option<Text<S>>,
    /// What changed since it was first published.
    pub revisions: Vec<Revision>,
    /// The argument.
    pub body: Text<S>,
}

impl<S: Stage> Brief<S> {
    /// Every text, in the order in which its page shows them.
    pub fn texts(&self) -> Vec<&Text<S>> {
        let mut texts = vec![&self.bluf];
        for judgement in &self.judgements {
            texts.push(&judgement.text);
            texts.extend(&judgement.basis);
        }
        texts.push(&self.body);
        texts.extend(
            self.gaps
                .iter()
                .chain(&self.dissent)
                .chain(&self.source_summary),
        );
        texts
    }
}

/// A key judgement.
#[derive(Debug, Clone)]
pub struct Judgement<S: Stage = Drafted> {
    /// Unique in the brief.
    pub id: Spanned<String>,
    /// The judgement, without its likelihood.
    pub text: Text<S>,
    /// How likely, on the project's scale.
    pub likelihood: Spanned<Band>,
    /// How sure of the evidence.
    pub confidence: Confidence,
    /// Why surer than the evidence allows by itself.
    pub above_ceiling: Option<String>,
    /// Why so sure.
    pub basis: Option<Text<S>>,
    /// What it rests on.
    pub evidence: Vec<S::Evidence>,
    /// What is taken for granted.
    pub assumptions: Vec<String>,
    /// What else could be.
    pub alternatives: Vec<String>,
    /// What would change our mind.
    pub indicators: Vec<Indicator>,
    /// When or how it will be settled.
    pub resolution: Option<String>,
    /// How far it may travel; as its brief where none.
    pub marking: Option<Spanned<Marking>>,
    /// What becomes of it where evidence behind it is withheld; none where nothing is.
    pub unseen: Option<Unseen>,
}

/// Something to watch.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Indicator {
    /// What might be seen.
    pub text: String,
    /// What it would do to the judgement.
    pub effect: Option<String>,
}
