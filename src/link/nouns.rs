//! Each noun from its drafted to its linked form.

use super::Library;
use super::linker::Linker;
use super::memory::{Memory, Names};
use crate::model::actor::{Actor, Alias};
use crate::model::attachment::Attachment;
use crate::model::brief::{Brief, Judgement};
use crate::model::claim::{Citation, Claim};
use crate::model::event::{ActorUse, Event, PlaceUse, Position};
use crate::model::page::Page;
use crate::model::place::Place;
use crate::model::source::Source;
use crate::model::text::Lookup;
use crate::model::text::Text;
use crate::model::{Drafted, Linked, Name};
use crate::parse::Drafts;
use crate::report::Report;
use std::sync::Arc;

/// Links every draft, in parallel, in the same order.
pub(super) fn link_all(
    drafts: Drafts,
    names: Names<'_>,
    memory: &mut Memory,
    report: &mut Report,
) -> Library {
    Library {
        settings: drafts.settings,
        waivers: drafts.waivers,
        sources: memory.sources.each(drafts.sources, names, report, source),
        events: memory.events.each(drafts.events, names, report, event),
        actors: memory.actors.each(drafts.actors, names, report, actor),
        places: memory.places.each(drafts.places, names, report, place),
        briefs: memory.briefs.each(drafts.briefs, names, report, brief),
        pages: memory.pages.each(drafts.pages, names, report, page),
        files: files(&drafts.files, names, memory, report),
        history: Arc::default(),
        wordings: drafts.wordings,
        own: drafts.own,
        translations: Vec::new(),
    }
}

/// Files are few, and linked every time.
fn files(
    drafts: &[Arc<Attachment>],
    names: Names<'_>,
    memory: &mut Memory,
    report: &mut Report,
) -> Vec<Arc<Attachment<Linked>>> {
    let mut linker = Linker {
        ids: names.ids,
        near: names.near,
        proofs: names.proofs,
        report: Report::default(),
    };
    let linked = drafts.iter().map(|d| Arc::new(attachment(d, &mut linker)));
    let linked = linked.collect();
    report.extend(linker.report);
    memory.files = if names.keep {
        drafts.to_vec()
    } else {
        Vec::new()
    };
    linked
}

fn attachment(d: &Attachment, l: &mut Linker<'_>) -> Attachment<Linked> {
    Attachment {
        path: d.path.clone(),
        span: d.span,
        alt: d.alt.clone(),
        caption: d.caption.clone(),
        credit: d.credit.clone(),
        source: d.source.as_ref().and_then(|n| l.source(n)),
        ai_generated: d.ai_generated,
        keep_metadata: d.keep_metadata.clone(),
        marking: d.marking,
        at_root: d.at_root,
    }
}

fn text(text: Text<Drafted>, l: &mut Linker<'_>) -> Text<Linked> {
    text.link(l)
}

fn sources(names: &[Name], l: &mut Linker<'_>) -> Vec<crate::model::SourceIdx> {
    names.iter().filter_map(|n| l.source(n)).collect()
}

fn source(d: Source, l: &mut Linker<'_>) -> Source<Linked> {
    Source {
        id: d.id,
        span: d.span,
        title: d.title,
        title_language: d.title_language,
        title_translation: d.title_translation,
        short: d.short,
        kind: d.kind,
        publisher: d.publisher,
        authors: d.authors,
        published: d.published,
        published_basis: d.published_basis,
        published_note: d.published_note,
        language: d.language,
        url: d.url,
        archived_url: d.archived_url,
        reliability: d.reliability,
        descriptor: d.descriptor,
        rights: d.rights,
        publish: d.publish,
        marking: d.marking,
        capture: d.capture,
        noise: d.noise,
        derived_from: sources(&d.derived_from, l),
        unseen_roots: d.unseen_roots,
        status: d.status,
        status_note: d.status_note,
        ai_generated: d.ai_generated,
        note: d.note,
        body: text(d.body, l),
    }
}

fn event(d: Event, l: &mut Linker<'_>) -> Event<Linked> {
    Event {
        id: d.id,
        span: d.span,
        title: d.title,
        summary: d.summary,
        date: d.date,
        date_basis: d.date_basis,
        date_note: d.date_note,
        time: d.time,
        timezone: d.timezone,
        kind: d.kind,
        places: d
            .places
            .into_iter()
            .filter_map(|p| place_use(p, l))
            .collect(),
        actors: d
            .actors
            .into_iter()
            .filter_map(|a| actor_use(a, l))
            .collect(),
        status: d.status,
        status_note: d.status_note,
        part_of: d.part_of.and_then(|n| l.event(&n)),
        marking: d.marking,
        unseen: d.unseen,
        claims: d.claims.into_iter().filter_map(|c| claim(c, l)).collect(),
        revisions: d.revisions,
        body: text(d.body, l),
    }
}

fn place_use(d: PlaceUse, l: &mut Linker<'_>) -> Option<PlaceUse<Linked>> {
    let place = l.place(&d.place);
    let position = d.position.and_then(|p| position(p, l));
    Some(PlaceUse {
        place: place?,
        role: d.role,
        precision: d.precision,
        position,
    })
}

fn position(d: Position, l: &mut Linker<'_>) -> Option<Position<Linked>> {
    let of = l.place(&d.of)?;
    Some(Position {
        distance_km: d.distance_km,
        approximate: d.approximate,
        bearing: d.bearing,
        of,
    })
}

fn actor_use(d: ActorUse, l: &mut Linker<'_>) -> Option<ActorUse<Linked>> {
    Some(ActorUse {
        actor: l.actor(&d.actor)?,
        role: d.role,
    })
}

/// A claim whose claimant is not known is left out; its other names are looked up all the same.
fn claim(d: Claim, l: &mut Linker<'_>) -> Option<Claim<Linked>> {
    let claimant = l.claimant(&d.claimant);
    let linked = |claimant| Claim {
        id: d.id,
        claimant,
        relayed_by: sources(&d.relayed_by, l),
        attribute: d.attribute,
        subject: d.subject.map(|s| l.subject(s)),
        value: d.value,
        modality: d.modality,
        stated: d.stated,
        credibility: d.credibility,
        evidence: d
            .evidence
            .into_iter()
            .filter_map(|c| citation(c, l))
            .collect(),
        supersedes: d.supersedes.and_then(|n| l.claim(&n)),
        sum_of: d.sum_of.iter().filter_map(|n| l.claim(n)).collect(),
        marking: d.marking,
        note: d.note,
        span: d.span,
    };
    claimant.map(linked)
}

fn citation(d: Citation, l: &mut Linker<'_>) -> Option<Citation<Linked>> {
    let source = l.source(&d.source)?;
    Some(Citation {
        source,
        at: d.at,
        quote: d.quote.and_then(|q| l.excerpt(&d.source, q)),
        translation: d.translation,
        locator: d.locator,
    })
}

fn alias(d: Alias, l: &mut Linker<'_>) -> Alias<Linked> {
    Alias {
        text: d.text,
        language: d.language,
        from: d.from,
        to: d.to,
        sources: sources(&d.sources, l),
    }
}

fn actor(d: Actor, l: &mut Linker<'_>) -> Actor<Linked> {
    Actor {
        id: d.id,
        span: d.span,
        name: d.name,
        short: d.short,
        aliases: d.aliases.into_iter().map(|a| alias(a, l)).collect(),
        kind: d.kind,
        parent: d.parent.and_then(|n| l.actor(&n)),
        predecessor: d.predecessor.and_then(|n| l.actor(&n)),
        same_as: d.same_as,
        public: d.public,
        reviewed: d.reviewed,
        role: d.role,
        marking: d.marking,
        body: text(d.body, l),
    }
}

fn place(d: Place, l: &mut Linker<'_>) -> Place<Linked> {
    Place {
        id: d.id,
        span: d.span,
        name: d.name,
        aliases: d.aliases.into_iter().map(|a| alias(a, l)).collect(),
        coordinates: d.coordinates,
        coordinates_source: d.coordinates_source,
        position: d.position.and_then(|p| position(p, l)),
        precision: d.precision,
        admin: d.admin,
        country: d.country,
        same_as: d.same_as,
        marking: d.marking,
        body: text(d.body, l),
    }
}

fn brief(d: Brief, l: &mut Linker<'_>) -> Brief<Linked> {
    Brief {
        id: d.id,
        span: d.span,
        title: d.title,
        bluf: text(d.bluf, l),
        date: d.date,
        cutoff: d.cutoff,
        marking: d.marking,
        judgements: d.judgements.into_iter().map(|j| judgement(j, l)).collect(),
        gaps: d.gaps.into_iter().map(|t| text(t, l)).collect(),
        dissent: d.dissent.into_iter().map(|t| text(t, l)).collect(),
        source_summary: d.source_summary.map(|t| text(t, l)),
        revisions: d.revisions,
        body: text(d.body, l),
    }
}

fn judgement(d: Judgement, l: &mut Linker<'_>) -> Judgement<Linked> {
    Judgement {
        id: d.id,
        text: text(d.text, l),
        likelihood: d.likelihood,
        confidence: d.confidence,
        above_ceiling: d.above_ceiling,
        basis: d.basis.map(|t| text(t, l)),
        evidence: d.evidence.iter().filter_map(|n| l.evidence(n)).collect(),
        assumptions: d.assumptions,
        alternatives: d.alternatives,
        indicators: d.indicators,
        resolution: d.resolution,
        marking: d.marking,
        unseen: d.unseen,
    }
}

fn page(d: Page, l: &mut Linker<'_>) -> Page<Linked> {
    Page {
        id: d.id,
        span: d.span,
        title: d.title,
        summary: d.summary,
        marking: d.marking,
        body: text(d.body, l),
    }
}
