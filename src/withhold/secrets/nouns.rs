//! The words of each noun that an edition withholds, and of parts of those that it shows.

use super::{Kind, Of, Secret};
use crate::model::Drafted;
use crate::model::attachment::FOLDER;
use crate::model::brief::{Brief, Judgement};
use crate::model::event::Event;
use crate::model::source::Source;
use crate::model::text::{Text, What};
use crate::parse::Drafts;
use crate::withhold::marks::Marks;
use crate::withhold::words::{Names, is_inside};
use std::ops::Range;

/// Hidden files of `static/`, with what open texts say of them.
pub(super) fn files(drafts: &Drafts, marks: &Marks, names: &Names<'_>) -> Vec<Secret> {
    let hidden = |path: &str| marks.hides(&format!("{FOLDER}/{path}"));
    let mut out = Vec::new();
    for file in drafts.files.iter().filter(|f| hidden(&f.path)) {
        let mut of = Of::new(names, "file", &file.origin());
        of.put(Kind::File, file.path.rsplit('/').next().unwrap_or_default());
        of.texts([&file.alt, &file.caption, &file.credit]);
        out.extend(of.out);
    }
    for text in drafts.texts() {
        for hole in &text.holes {
            if let What::Picture(picture) = &hole.what
                && hidden(&picture.file.value)
            {
                let mut of = Of::new(names, "file", &format!("{FOLDER}/{}", picture.file.value));
                of.texts([&picture.alt, &picture.caption]);
                out.extend(of.out);
            }
        }
    }
    out
}

/// The blocks of an open text that are not, with the footnotes that only they refer to.
pub(super) fn block(
    marks: &Marks,
    names: &Names<'_>,
    kind: &str,
    id: &str,
    text: &Text<Drafted>,
) -> Vec<Secret> {
    let blocks: Vec<Range<usize>> = marks.blocks(text).map(|m| m.range.clone()).collect();
    if marks.hides(id) || blocks.is_empty() {
        return Vec::new();
    }
    let mut of = Of::new(names, &format!("marked block of the {kind}"), id);
    for range in &blocks {
        // The label of the block is no secret.
        let label = text.html[range.clone()].find("</strong>");
        of.part(text, range.start + label.unwrap_or(0)..range.end);
    }
    let closed = |at: usize| blocks.iter().any(|range| is_inside(at, range, text));
    let open = text.holes.iter().filter(|hole| !closed(hole.at));
    let open: Vec<usize> = open.filter_map(|hole| note(&hole.what)).collect();
    for (note, n) in text.footnotes.iter().zip(0..) {
        if !open.contains(&n) {
            of.text(note);
        }
    }
    of.out
}

/// Which footnote a hole refers to.
fn note(what: &What<Drafted>) -> Option<usize> {
    match what {
        What::Footnote(n) => Some(*n),
        _ => None,
    }
}

pub(super) fn source(names: &Names<'_>, s: &Source) -> Vec<Secret> {
    let mut of = Of::new(names, "source", &s.id);
    of.id("sources", &s.id);
    of.put(Kind::Title, &s.title.value);
    let names = [&s.title_translation, &s.short];
    names
        .into_iter()
        .flatten()
        .for_each(|n| of.put(Kind::Alias, n));
    for url in [&s.url, &s.archived_url].into_iter().flatten() {
        of.put(Kind::Address, &url.value);
    }
    if let Some(capture) = &s.capture {
        let own = [&capture.file, &capture.sha256].into_iter().flatten();
        own.for_each(|f| of.put(Kind::File, &f.value));
        capture.url.iter().for_each(|u| of.put(Kind::Address, u));
    }
    s.authors.iter().for_each(|a| of.put(Kind::Alias, a));
    of.texts([&s.descriptor, &s.note, &s.status_note, &s.published_note]);
    of.text(&s.body);
    of.out
}

pub(super) fn event(names: &Names<'_>, e: &Event) -> Vec<Secret> {
    let mut of = Of::new(names, "event", &e.id);
    of.id("events", &e.id);
    of.put(Kind::Title, &e.title.value);
    of.put(Kind::Text, &e.summary.value);
    of.texts([&e.status_note, &e.date_note]);
    of.revisions(&e.revisions);
    e.claims.iter().for_each(|c| of.claim(c));
    of.text(&e.body);
    of.out
}

/// What an open event does not tell: claims and blocks, and words of hidden sources.
pub(super) fn parts(marks: &Marks, names: &Names<'_>, e: &Event) -> Vec<Secret> {
    let mut out = block(marks, names, "event", &e.id, &e.body);
    if marks.hides_nothing() {
        return out;
    }
    for claim in &e.claims {
        let mut of = Of::new(names, "claim", &claim.id.value);
        if marks.hides(&claim.id.value) {
            of.claim(claim);
        } else {
            let cited = (claim.evidence.iter()).filter(|c| marks.hides(&c.source.value));
            for quote in cited.filter_map(|c| c.quote.as_ref()) {
                of.put(Kind::Quote, &quote.words.value);
            }
        }
        out.extend(of.out);
    }
    let mut of = Of::new(names, "event", &e.id);
    for hole in &e.body.holes {
        if let What::Quote(quote) = &hole.what
            && marks.hides(&quote.cite.source.value)
        {
            of.put(Kind::Quote, &quote.words.words.value);
        }
    }
    out.extend(of.out);
    out
}

pub(super) fn brief(marks: &Marks, names: &Names<'_>, b: &Brief) -> Vec<Secret> {
    let mut of = Of::new(names, "brief", &b.id);
    if marks.hides(&b.id) {
        of.id("briefs", &b.id);
        of.put(Kind::Title, &b.title.value);
        b.texts().into_iter().for_each(|t| of.text(t));
        b.judgements.iter().for_each(|j| of.judgement(j));
        of.revisions(&b.revisions);
        return of.out;
    }
    let texts = b.texts().into_iter();
    let mut out: Vec<Secret> = texts
        .flat_map(|text| block(marks, names, "brief", &b.id, text))
        .collect();
    let hidden = |j: &&Judgement| marks.hides_judgement(&b.id, &j.id.value);
    for j in b.judgements.iter().filter(hidden) {
        let mut of = Of::new(names, "judgement", &j.id.value);
        of.judgement(j);
        let moves = b.revisions.iter().flat_map(|r| &r.judgements);
        of.texts(moves.filter(|m| m.id.value == j.id.value).map(|m| &m.why));
        out.extend(of.out);
    }
    out
}
