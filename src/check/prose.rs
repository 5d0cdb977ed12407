//! The project's own words, where they stand: what writers say, without what they quote.

use super::said::{Said, Words};
use crate::lexicon::{Lexicon, lexicon};
use crate::link::Library;
use crate::model::text::Text;
use crate::model::{ActorIdx, BriefIdx, EventIdx, Linked, PageIdx, PlaceIdx, SourceIdx, Thing};
use crate::report::{SourceFile, Sources, Span, Spanned};
use rayon::prelude::*;
use std::collections::HashMap;
use std::ops::Deref;
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

/// Texts as they were read last time, in one language.
#[derive(Default)]
pub(super) struct Memory {
    language: String,
    said: HashMap<Span, (Arc<SourceFile>, Option<Arc<Said>>)>,
}

/// Every text of a library, in order of the files. Those of files that are the same as last time are not
/// read again. None where `stop` came true before the end.
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
    let jobs = pieces(library);
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

/// Every text of a library, with whose it is.
fn pieces(library: &Library) -> Vec<(Thing, Part, Piece<'_>)> {
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
    jobs
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
        let span = self.span()?;
        let file = || Arc::clone(sources.shared(span.file));
        let words = match self {
            Piece::Plain(words) if sources.text(words.span) == words.value => Words::Plain(file()),
            Piece::Plain(words) => Words::Apart(words.value.clone()),
            Piece::Text(text) if text.written?.exact => Words::Marked(file()),
            Piece::Text(text) => Words::Apart(text.plain()),
        };
        Said::of(words, span, lexicon)
    }
}
