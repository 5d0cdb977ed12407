//! What a rule is, and what it may look at.

use super::prose::Prose;
use crate::evidence::Excerpt;
use crate::lexicon::{Kind, Lexicon, lexicon};
use crate::link::Library;
use crate::link::origins::Origins;
use crate::link::uses::Uses;
use crate::model::claim::{Citation, Claim};
use crate::model::event::Event;
use crate::model::source::Source;
use crate::model::text::What;
use crate::model::{ClaimIdx, EventIdx, Linked, SourceIdx, Thing};
use crate::prove::Proofs;
use crate::report::{Finding, Report, Severity, Span};
use std::sync::atomic::{AtomicBool, Ordering};

/// One rule of the trade.
#[derive(Debug, Clone, Copy)]
pub struct Rule {
    /// Its stable name, `bound-dropped`.
    pub name: &'static str,
    /// How much its findings matter.
    pub severity: Severity,
    /// What it finds, in one sentence.
    pub summary: &'static str,
    /// Why it matters, what it leaves alone and what to do: Markdown in plain words.
    pub explain: &'static str,
    /// Whether a writer may stand by a finding, with a reason.
    pub waivable: bool,
    /// Whether it sees anything only where the captures are at hand.
    pub needs_captures: bool,
    pub(super) check: fn(&Checking<'_>, &mut Report),
}

impl Rule {
    /// A rule whose findings stop a build.
    pub(super) const fn error(
        name: &'static str,
        summary: &'static str,
        explain: &'static str,
        check: fn(&Checking<'_>, &mut Report),
    ) -> Rule {
        Rule {
            name,
            severity: Severity::Error,
            summary,
            explain,
            waivable: true,
            needs_captures: false,
            check,
        }
    }

    /// A rule whose findings are worth a look.
    pub(super) const fn warning(
        name: &'static str,
        summary: &'static str,
        explain: &'static str,
        check: fn(&Checking<'_>, &mut Report),
    ) -> Rule {
        Rule {
            severity: Severity::Warning,
            ..Rule::error(name, summary, explain, check)
        }
    }

    /// A rule that no reason overrides.
    pub(super) const fn strict(self) -> Rule {
        Rule {
            waivable: false,
            ..self
        }
    }

    /// A rule that reads the captures.
    pub(super) const fn with_captures(self) -> Rule {
        Rule {
            needs_captures: true,
            ..self
        }
    }

    /// A finding of this rule.
    pub(super) fn at(&self, span: Span, title: impl Into<String>) -> Finding {
        Finding {
            severity: self.severity,
            ..Finding::error(self.name, span, title)
        }
    }
}

/// All that rules look at.
pub(super) struct Checking<'a> {
    pub(super) library: &'a Library,
    pub(super) uses: &'a Uses,
    pub(super) origins: &'a Origins,
    pub(super) proofs: &'a Proofs,
    pub(super) prose: &'a [Prose],
    /// The same library in the other languages of the site; none where this is one of them.
    pub(super) translations: Vec<&'a Library>,
    /// Set where nobody waits for what the rules find any more.
    pub(super) stop: &'a AtomicBool,
}

/// Words of a source as they are used.
pub(super) struct Quoted<'a> {
    pub(super) source: &'a Source<Linked>,
    pub(super) excerpt: &'a Excerpt,
}

impl Quoted<'_> {
    /// The source's own words.
    pub(super) fn words(&self) -> &str {
        &self.excerpt.words().value
    }

    /// Where they are quoted.
    pub(super) fn span(&self) -> Span {
        self.excerpt.words().span
    }

    /// The lexicon of the source's language.
    pub(super) fn lexicon(&self) -> Option<&'static Lexicon> {
        lexicon(self.source.language.as_deref()?)
    }

    /// The first phrase of a kind in them.
    pub(super) fn first(&self, kind: Kind) -> Option<&str> {
        let found = self.lexicon()?.find(kind, self.words());
        Some(self.words()[found.first()?.range.clone()].trim())
    }
}

impl<'a> Checking<'a> {
    /// False where nobody waits any more for what is found.
    pub(super) fn goes_on(&self) -> bool {
        !self.stop.load(Ordering::Relaxed)
    }

    /// The lexicon of the language that the project is written in.
    pub(super) fn lexicon(&self) -> Option<&'static Lexicon> {
        lexicon(&self.library.settings.language)
    }

    /// Every claim with its number and its event.
    pub(super) fn claims(
        &self,
    ) -> impl Iterator<Item = (ClaimIdx, &'a Event<Linked>, &'a Claim<Linked>)> {
        let library = self.library;
        library
            .claims()
            .take_while(|_| self.goes_on())
            .map(|(idx, claim)| (idx, library.event(idx.event), claim))
    }

    /// Every event with its number.
    pub(super) fn events(&self) -> impl Iterator<Item = (EventIdx, &'a Event<Linked>)> {
        self.library
            .events
            .iter()
            .zip(0..)
            .take_while(|_| self.goes_on())
            .map(|(event, i)| (EventIdx(i), event.as_ref()))
    }

    /// Every source with its number.
    pub(super) fn sources(&self) -> impl Iterator<Item = (SourceIdx, &'a Source<Linked>)> {
        self.library
            .sources
            .iter()
            .zip(0..)
            .take_while(|_| self.goes_on())
            .map(|(source, i)| (SourceIdx(i), source.as_ref()))
    }

    /// The words that prove a claim.
    pub(super) fn quotes(&self, claim: &'a Claim<Linked>) -> impl Iterator<Item = Quoted<'a>> {
        let library = self.library;
        claim
            .evidence
            .iter()
            .filter_map(move |c: &Citation<Linked>| {
                Some(Quoted {
                    source: library.source(c.source),
                    excerpt: c.quote.as_ref()?,
                })
            })
    }

    /// The words that an event quotes, in its claims and in its account.
    pub(super) fn quotes_of_event(&self, event: &'a Event<Linked>) -> Vec<Quoted<'a>> {
        let library = self.library;
        let in_text = event.body.holes.iter().filter_map(|hole| match &hole.what {
            What::Quote(quote) => Some(Quoted {
                source: library.source(quote.cite.source),
                excerpt: &quote.words,
            }),
            _ => None,
        });
        event
            .claims
            .iter()
            .flat_map(|c| self.quotes(c))
            .chain(in_text)
            .collect()
    }

    /// Every text in the writers' own words.
    pub(super) fn prose(&self) -> impl Iterator<Item = &'a Prose> {
        self.prose.iter().take_while(|_| self.goes_on())
    }

    /// The prose of a thing.
    pub(super) fn prose_of(
        &self,
        thing: impl Fn(Thing) -> bool,
    ) -> impl Iterator<Item = &'a Prose> {
        self.prose().filter(move |p| thing(p.thing))
    }
}
