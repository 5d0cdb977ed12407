//! The project's own words, where they stand: what writers say, without what they quote.

use crate::lexicon::{Found, Kind, Lexicon, Mention, lexicon};
use crate::link::Library;
use crate::model::text::Text;
use crate::model::{ActorIdx, BriefIdx, EventIdx, Linked, PageIdx, PlaceIdx, SourceIdx, Thing};
use crate::parse::prose;
use crate::report::{Sources, Span, Spanned};
use rayon::prelude::*;
use std::ops::Range;

/// Which of a thing's texts it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Part {
    Title,
    Summary,
    Body,
    /// The bottom line, the gaps, dissent, and the source summary.
    Frame,
    /// The text of a judgement, by its position.
    Judgement(usize),
    /// Why a judgement is that sure.
    Basis,
}

/// One text in the writer's own words.
#[derive(Debug)]
pub(super) struct Prose {
    pub(super) thing: Thing,
    pub(super) part: Part,
    /// Markup blanked out.
    pub(super) text: String,
    /// Every date in it.
    pub(super) dates: Vec<Mention>,
    /// Expressions that only the day of writing makes clear.
    pub(super) deictic: Vec<Found>,
    span: Span,
    exact: bool,
}

impl Prose {
    /// The place of a range of the text.
    pub(super) fn at(&self, range: &Range<usize>) -> Span {
        if self.exact {
            self.span.part(range.start, range.end)
        } else {
            self.span
        }
    }
}

/// Every text of a library, in order of the files.
pub(super) fn all(library: &Library, sources: &Sources) -> Vec<Prose> {
    let lexicon = lexicon(&library.settings.language);
    let mut jobs: Vec<(Thing, Part, Piece<'_>)> = Vec::new();
    let mut add = |thing, part, piece| jobs.push((thing, part, piece));
    for (x, i) in library.sources.iter().zip(0..) {
        add(
            Thing::Source(SourceIdx(i)),
            Part::Body,
            Piece::Text(&x.body),
        );
    }
    for (x, i) in library.events.iter().zip(0..) {
        let thing = Thing::Event(EventIdx(i));
        add(thing, Part::Title, Piece::Plain(&x.title));
        add(thing, Part::Summary, Piece::Plain(&x.summary));
        add(thing, Part::Body, Piece::Text(&x.body));
    }
    for (x, i) in library.actors.iter().zip(0..) {
        add(Thing::Actor(ActorIdx(i)), Part::Body, Piece::Text(&x.body));
    }
    for (x, i) in library.places.iter().zip(0..) {
        add(Thing::Place(PlaceIdx(i)), Part::Body, Piece::Text(&x.body));
    }
    for (x, i) in library.briefs.iter().zip(0..) {
        let thing = Thing::Brief(BriefIdx(i));
        add(thing, Part::Title, Piece::Plain(&x.title));
        add(thing, Part::Frame, Piece::Text(&x.bluf));
        for (n, judgement) in x.judgements.iter().enumerate() {
            add(thing, Part::Judgement(n), Piece::Text(&judgement.text));
            judgement
                .basis
                .iter()
                .for_each(|basis| add(thing, Part::Basis, Piece::Text(basis)));
        }
        add(thing, Part::Body, Piece::Text(&x.body));
        let frame = x.gaps.iter().chain(&x.dissent).chain(&x.source_summary);
        frame.for_each(|text| add(thing, Part::Frame, Piece::Text(text)));
    }
    for (x, i) in library.pages.iter().zip(0..) {
        add(Thing::Page(PageIdx(i)), Part::Body, Piece::Text(&x.body));
    }
    jobs.into_par_iter()
        .filter_map(|(thing, part, piece)| piece.prose(thing, part, sources, lexicon))
        .collect()
}

enum Piece<'a> {
    Plain(&'a Spanned<String>),
    Text(&'a Text<Linked>),
}

impl Piece<'_> {
    fn prose(
        &self,
        thing: Thing,
        part: Part,
        sources: &Sources,
        lexicon: Option<&Lexicon>,
    ) -> Option<Prose> {
        let (text, span, exact) = match self {
            Piece::Plain(words) => {
                let exact = sources.text(words.span) == words.value;
                (words.value.clone(), words.span, exact)
            }
            Piece::Text(text) => {
                let written = text.written?;
                let raw = if written.exact {
                    prose(sources.text(written.span))
                } else {
                    text.plain()
                };
                (raw, written.span, written.exact)
            }
        };
        if text.trim().is_empty() {
            return None;
        }
        let (dates, deictic) = lexicon
            .map(|l| l.dates_and(Kind::Deictic, &text))
            .unwrap_or_default();
        Some(Prose {
            thing,
            part,
            text,
            dates,
            deictic,
            span,
            exact,
        })
    }
}
