//! What is noticed at quotes that were found: words at their edges that change what they say.

use super::spoken::Spoken;
use crate::evidence::{Excerpt, Normal};
use crate::lexicon::{CutBound, CutNumber, lexicon};
use crate::model::source::Source;
use crate::report::Span;

/// Quotes that are letter for letter in their source, and say something else than it does.
#[derive(Debug, Clone, Default)]
pub struct Noticed {
    /// Those that begin or end inside a word.
    pub cut_words: Vec<Span>,
    /// Those that begin right behind a negation.
    pub behind_negations: Vec<Span>,
    /// Those that leave out what bounds a number of theirs.
    pub cut_bounds: Vec<(Span, CutBound)>,
    /// Those that leave out by which words their source does not vouch for them.
    pub hedged: Vec<(Span, String)>,
    /// Words between quotation marks in running text that the source does not say, by the citation.
    pub unsaid: Vec<(Span, String)>,
    /// Those that run from one block into the next.
    pub across_blocks: Vec<Span>,
    /// Those of what a mail repeats of another.
    pub of_another: Vec<Span>,
}

impl Noticed {
    /// Looks at the edges of a quote in the text in which it was found.
    pub(super) fn look(&mut self, source: &Source, excerpt: &Excerpt, text: &Normal) {
        let quote = excerpt.words().span;
        if excerpt.cuts_a_word(text) {
            self.cut_words.push(quote);
            return;
        }
        let Some(lexicon) = source.language.as_deref().and_then(lexicon) else {
            return;
        };
        let (lead, trail) = excerpt.around(text);
        if lexicon.negates_what_follows(lead) {
            self.behind_negations.push(quote);
            return;
        }
        let hedge = lexicon.hedge_beside(lead, &excerpt.selector().exact, trail);
        self.hedged.extend(hedge.map(|words| (quote, words)));
        match lexicon.cut_bounds(lead, &excerpt.selector().exact, trail) {
            Ok(cut) => self
                .cut_bounds
                .extend(cut.into_iter().map(|cut| (quote, cut))),
            Err(CutNumber) => self.cut_words.push(quote),
        }
    }

    /// Looks for what running texts give as the words of a source.
    pub(super) fn listen(&mut self, source: &Source, spoken: &[Spoken], text: &Normal) {
        let missing = |s: &&Spoken| s.is_missing(text, source.language.as_deref());
        let missing = spoken.iter().filter(missing);
        self.unsaid
            .extend(missing.map(|s| (s.span, s.words.trim().to_owned())));
    }

    pub(super) fn extend(&mut self, other: &Noticed) {
        self.cut_words.extend_from_slice(&other.cut_words);
        self.behind_negations
            .extend_from_slice(&other.behind_negations);
        self.cut_bounds.extend_from_slice(&other.cut_bounds);
        self.hedged.extend_from_slice(&other.hedged);
        self.unsaid.extend_from_slice(&other.unsaid);
        self.across_blocks.extend_from_slice(&other.across_blocks);
        self.of_another.extend_from_slice(&other.of_another);
    }
}
