//! Where in the project's files the withheld stands itself: who looks for where a leak comes from looks elsewhere.

use super::documents;
use super::marks::Marks;
use super::people::People;
use crate::model::Drafted;
use crate::model::attachment::FOLDER;
use crate::model::event::Event;
use crate::model::text::{Text, What};
use crate::parse::Drafts;
use crate::report::{Sources, Span};

/// The places of what an edition withholds of these drafts, in no order.
pub(super) fn of(drafts: &Drafts, marks: &Marks, people: &People, sources: &Sources) -> Vec<Span> {
    let mut out: Vec<Span> = (documents(drafts))
        .filter(|document| marks.hides(document.id) || people.has(document.id))
        .map(|document| Span {
            start: 0,
            end: u32::MAX,
            ..document.span
        })
        .collect();
    drafts.events.iter().for_each(|e| event(e, marks, &mut out));
    for brief in &drafts.briefs {
        let hidden = |j: &str| marks.hides_judgement(&brief.id, j);
        if brief.judgements.iter().any(|j| hidden(&j.id.value)) {
            out.push(brief.span);
        }
    }
    for closed in marks.closed(drafts) {
        out.extend(closed.revisions.iter().map(|r| r.span));
    }
    for body in drafts.texts() {
        text(body, marks, sources, &mut out);
    }
    out
}

/// Claims, and words of withheld sources in other claims.
fn event(event: &Event, marks: &Marks, out: &mut Vec<Span>) {
    for claim in &event.claims {
        if marks.hides(&claim.id.value) {
            out.push(claim.span);
        }
        let hidden = claim
            .evidence
            .iter()
            .filter(|c| marks.hides(&c.source.value));
        out.extend(hidden.filter_map(|c| Some(c.quote.as_ref()?.words.span)));
    }
}

/// Marked blocks, words of withheld sources, and withheld pictures.
fn text(text: &Text<Drafted>, marks: &Marks, sources: &Sources, out: &mut Vec<Span>) {
    for block in marks.blocks(text) {
        let file = &sources.file(block.span.file).text;
        let from = block.span.end as usize;
        let end = file[from..]
            .find("\n:::")
            .map_or(file.len(), |end| from + end);
        out.push(Span::new(block.span.file, block.span.start as usize, end));
    }
    for hole in &text.holes {
        match &hole.what {
            What::Quote(quote) if marks.hides(&quote.cite.source.value) => {
                out.push(quote.words.words.span);
            }
            What::Picture(picture) if marks.hides(&format!("{FOLDER}/{}", picture.file.value)) => {
                out.push(line(picture.file.span, sources));
            }
            _ => {}
        }
    }
}

/// The whole line of a place.
fn line(span: Span, sources: &Sources) -> Span {
    let file = sources.file(span.file);
    let line = file.line_range(file.line(span.start as usize));
    Span::new(span.file, line.start, line.end)
}
