//! The project's own words, where they stand: what writers say, without what they quote.

use crate::lexicon::{Found, Kind, Lexicon, Mention, lexicon};
use crate::link::Library;
use crate::model::text::Text;
use crate::model::{ActorIdx, BriefIdx, EventIdx, Linked, PageIdx, PlaceIdx, SourceIdx, Thing};
use crate::parse::prose;
use crate::report::{SourceFile, Sources, Span, Spanned};
use rayon::prelude::*;
use std::collections::HashMap;
use std::ops::{Deref, Range};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

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

/// One text in the writer's own words, and whose it is.
#[derive(Debug)]
pub(super) struct Prose {
    pub(super) thing: Thing,
    pub(super) part: Part,
    said: Arc<Said>,
}

impl Deref for Prose {
    type Target = Said;

    fn deref(&self) -> &Said {
        &self.said
    }
}

/// A text in the writer's own words, and what rules read in it.
#[derive(Debug)]
pub(super) struct Said {
    /// Markup blanked out.
    pub(super) text: String,
    /// Words with a capital, by their places.
    pub(super) capitals: Vec<Range<usize>>,
    /// Every date in it.
    pub(super) dates: Vec<Mention>,
    /// Expressions that only the day of writing makes clear.
    pub(super) deictic: Vec<Found>,
    span: Span,
    exact: bool,
}

impl Said {
    /// The place of a range of the text.
    pub(super) fn at(&self, range: &Range<usize>) -> Span {
        if self.exact {
            self.span.part(range.start, range.end)
        } else {
            self.span
        }
    }
}

/// Texts as they were read last time, in one language.
#[derive(Default)]
pub(super) struct Memory {
    language: String,
    said: HashMap<Span, (Arc<SourceFile>, Option<Arc<Said>>)>,
}

/// Every text of a library, in order of the files. Those of files that are the same as last time are not
/// read again.
/// None where `stop` came true before the end.
pub(super) fn all(
    library: &Library,
    sources: &Sources,
    memory: &mut Memory,
    stop: &AtomicBool,
) -> Option<Vec<Prose>> {
    let language = &library.settings.language;
    if memory.language != *language {
        memory.said.clear();
        memory.language.clone_from(language);
    }
    let lexicon = lexicon(language);
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
    let said: Vec<_> = jobs
        .par_iter()
        .map(|(_, _, piece)| {
            let span = piece.span().filter(|_| !stop.load(Ordering::Relaxed))?;
            let file = sources.shared(span.file);
            let known = memory.said.get(&span);
            let said = match known.filter(|(of, _)| Arc::ptr_eq(of, file)) {
                Some((_, said)) => said.clone(),
                None => piece.said(sources, lexicon).map(Arc::new),
            };
            Some((span, (Arc::clone(file), said)))
        })
        .collect();
    if stop.load(Ordering::Relaxed) {
        return None;
    }
    memory.said = said.iter().flatten().cloned().collect();
    let all = jobs.into_iter().zip(said);
    let prose = all.filter_map(|((thing, part, _), said)| {
        let said = said?.1.1?;
        Some(Prose { thing, part, said })
    });
    Some(prose.collect())
}

enum Piece<'a> {
    Plain(&'a Spanned<String>),
    Text(&'a Text<Linked>),
}

impl Piece<'_> {
    /// Where it stands; none for what nobody wrote.
    fn span(&self) -> Option<Span> {
        match self {
            Piece::Plain(words) => Some(words.span),
            Piece::Text(text) => Some(text.written?.span),
        }
    }

    fn said(&self, sources: &Sources, lexicon: Option<&Lexicon>) -> Option<Said> {
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
        Some(Said {
            capitals: capitals(&text),
            text,
            dates,
            deictic,
            span,
            exact,
        })
    }
}

/// Those of the words that begin with a capital.
fn capitals(text: &str) -> Vec<Range<usize>> {
    let mut out = Vec::new();
    let mut inside = false;
    for (from, c) in text.char_indices() {
        let letter = c.is_alphabetic();
        if letter && !inside && c.is_uppercase() {
            let rest = &text[from..];
            let length = rest.find(|c: char| !c.is_alphabetic());
            out.push(from..from + length.unwrap_or(rest.len()));
        }
        inside = letter;
    }
    out
}

/// Words of letters, with inner apostrophes and hyphens as ends.
pub(super) fn words(text: &str) -> impl Iterator<Item = Range<usize>> {
    let mut letters = text.char_indices().peekable();
    std::iter::from_fn(move || {
        let from = letters.find(|(_, c)| c.is_alphabetic())?.0;
        while letters.next_if(|(_, c)| c.is_alphabetic()).is_some() {}
        let to = letters.peek().map_or(text.len(), |(at, _)| *at);
        Some(from..to)
    })
}
