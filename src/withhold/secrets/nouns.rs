//! The words of each noun that an edition withholds, and of parts of those that it shows.

use super::{Kind, Of, Secret};
use crate::model::Drafted;
use crate::model::actor::{Actor, Review};
use crate::model::attachment::FOLDER;
use crate::model::brief::{Brief, Judgement};
use crate::model::event::{ActorUse, Event, PlaceUse};
use crate::model::page::Page;
use crate::model::place::Place;
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

/// The quotes of hidden sources, in whatever text they stand.
pub(super) fn quotes(drafts: &Drafts, marks: &Marks, names: &Names<'_>) -> Vec<Secret> {
    let mut out = Vec::new();
    let holes = drafts.texts().flat_map(|text| &text.holes);
    for hole in holes {
        if let What::Quote(quote) = &hole.what
            && marks.hides(&quote.cite.source.value)
        {
            let mut of = Of::new(names, "source", &quote.cite.source.value);
            of.put(Kind::Quote, &quote.words.words.value);
            out.extend(of.out);
        }
    }
    out
}

pub(super) fn source(names: &Names<'_>, source: &Source) -> Vec<Secret> {
    // Every field is named, so that one that comes is thought of here.
    let Source {
        id,
        title,
        title_translation,
        short,
        authors,
        published_note,
        url,
        archived_url,
        descriptor,
        capture,
        status_note,
        note,
        body,
        // Who publishes, under what terms and with what around it tells of no document.
        publisher: _,
        rights: _,
        noise: _,
        span: _,
        title_language: _,
        kind: _,
        published: _,
        published_basis: _,
        language: _,
        reliability: _,
        publish: _,
        marking: _,
        derived_from: _,
        unseen_roots: _,
        status: _,
        ai_generated: _,
    } = source;
    let mut of = Of::new(names, "source", id);
    of.id("sources", id);
    of.put(Kind::Title, &title.value);
    let called = [title_translation, short].into_iter().flatten();
    called.for_each(|name| of.put(Kind::Alias, name));
    authors.iter().for_each(|name| of.put(Kind::Alias, name));
    for url in [url, archived_url].into_iter().flatten() {
        of.put(Kind::Address, &url.value);
    }
    capture.iter().for_each(|capture| of.capture(capture));
    of.texts([descriptor, note, status_note, published_note]);
    of.text(body);
    of.out
}

pub(super) fn event(names: &Names<'_>, event: &Event) -> Vec<Secret> {
    let Event {
        id,
        title,
        summary,
        date_note,
        time,
        places,
        actors,
        status_note,
        claims,
        revisions,
        body,
        span: _,
        date: _,
        date_basis: _,
        timezone: _,
        kind: _,
        status: _,
        part_of: _,
        marking: _,
        unseen: _,
    } = event;
    let mut of = Of::new(names, "event", id);
    of.id("events", id);
    of.put(Kind::Title, &title.value);
    of.put(Kind::Text, &summary.value);
    of.texts([status_note, date_note]);
    of.long(time);
    for PlaceUse {
        place: _,
        role: _,
        precision: _,
        position: _,
    } in places
    {}
    for ActorUse { actor: _, role } in actors {
        of.long(role);
    }
    revisions.iter().for_each(|r| of.revision(r));
    claims.iter().for_each(|c| of.claim(c));
    of.text(body);
    of.out
}

/// What an open event does not tell: claims and blocks, and what hidden sources say in its claims.
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
            cited.for_each(|citation| of.citation(citation));
        }
        out.extend(of.out);
    }
    out
}

/// A person's name and what tells who it is; where the whole record is `hidden`, that too.
pub(super) fn actor(names: &Names<'_>, actor: &Actor, hidden: bool) -> Vec<Secret> {
    let Actor {
        id,
        name,
        short,
        aliases,
        same_as,
        reviewed,
        role,
        body,
        span: _,
        kind: _,
        parent: _,
        predecessor: _,
        public: _,
        marking: _,
    } = actor;
    let mut of = Of::new(names, "actor", id);
    of.id("actors", id);
    of.put(Kind::Title, &name.value);
    short.iter().for_each(|s| of.put(Kind::Alias, s));
    of.aliases(aliases);
    for address in same_as {
        of.put(Kind::Address, &address.value);
    }
    if hidden {
        of.long(role);
        let reasons = reviewed.iter().map(
            |Review {
                 reason,
                 by: _,
                 date: _,
             }| reason,
        );
        reasons.for_each(|reason| of.put(Kind::Text, reason));
        of.text(body);
    }
    of.out
}

pub(super) fn place(names: &Names<'_>, place: &Place) -> Vec<Secret> {
    let Place {
        id,
        name,
        aliases,
        coordinates_source,
        same_as,
        body,
        span: _,
        coordinates: _,
        position: _,
        precision: _,
        admin: _,
        country: _,
        marking: _,
    } = place;
    let mut of = Of::new(names, "place", id);
    of.id("places", id);
    of.put(Kind::Title, &name.value);
    of.aliases(aliases);
    for address in same_as {
        of.put(Kind::Address, &address.value);
    }
    of.long(coordinates_source);
    of.text(body);
    of.out
}

pub(super) fn page(names: &Names<'_>, page: &Page) -> Vec<Secret> {
    let Page {
        id,
        title,
        summary,
        body,
        span: _,
        marking: _,
    } = page;
    let mut of = Of::new(names, "page", id);
    of.id("pages", id);
    of.put(Kind::Title, &title.value);
    of.texts([summary]);
    of.text(body);
    of.out
}

pub(super) fn brief(marks: &Marks, names: &Names<'_>, b: &Brief) -> Vec<Secret> {
    if marks.hides(&b.id) {
        return whole(names, b);
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

fn whole(names: &Names<'_>, brief: &Brief) -> Vec<Secret> {
    let Brief {
        id,
        title,
        bluf,
        judgements,
        gaps,
        dissent,
        source_summary,
        revisions,
        body,
        span: _,
        date: _,
        cutoff: _,
        marking: _,
    } = brief;
    let mut of = Of::new(names, "brief", id);
    of.id("briefs", id);
    of.put(Kind::Title, &title.value);
    let texts = [bluf, body].into_iter().chain(gaps).chain(dissent);
    texts.chain(source_summary).for_each(|text| of.text(text));
    judgements.iter().for_each(|j| of.judgement(j));
    revisions.iter().for_each(|r| of.revision(r));
    of.out
}
