//! Lists of all briefs, sources, actors and places.

use super::frame::{Here, Part};
use super::view::{self, ListRow};
use super::{Page, Plan, View, place, words};
use crate::model::words::Word;
use crate::model::{ActorIdx, PlaceIdx, SourceIdx, Thing};

/// What a list is of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    Sources,
    Actors,
    Places,
    Briefs,
}

impl Kind {
    pub(super) fn path(self) -> &'static str {
        match self {
            Kind::Sources => "sources.html",
            Kind::Actors => "actors.html",
            Kind::Places => "places.html",
            Kind::Briefs => "briefs.html",
        }
    }
}

/// The lists that a site has: a single brief needs none.
pub(super) fn kinds(plan: &Plan<'_>) -> impl Iterator<Item = Kind> {
    let briefs = (plan.briefs.len() > 1).then_some(Kind::Briefs);
    [Kind::Sources, Kind::Actors, Kind::Places]
        .into_iter()
        .chain(briefs)
}

pub(super) fn page(plan: &Plan<'_>, kind: Kind) -> Page {
    match kind {
        Kind::Sources => sources(plan),
        Kind::Actors => actors(plan),
        Kind::Places => places(plan),
        Kind::Briefs => briefs(plan),
    }
}

fn list(
    plan: &Plan<'_>,
    here: Here,
    part: Part,
    title: String,
    thing: &str,
    rows: Vec<ListRow>,
) -> Page {
    let map = (part == Part::Places).then(|| plan.all_places_map(&here));
    let map = map.flatten();
    let frame = plan.frame(&here, part, &title, None);
    let view = view::List {
        frame,
        kicker: plan.words.count(rows.len(), thing),
        title,
        map,
        rows,
    };
    Page {
        path: here.path,
        view: View::List(Box::new(view)),
    }
}

/// How many of each, of what there is at all.
fn some<const N: usize>(plan: &Plan<'_>, counts: [(usize, &str); N]) -> Vec<String> {
    (counts.into_iter())
        .filter(|(n, _)| *n > 0)
        .map(|(n, thing)| plan.words.count(n, thing))
        .collect()
}

/// By name, in an order that ignores case.
fn sorted(mut rows: Vec<ListRow>) -> Vec<ListRow> {
    rows.sort_by_cached_key(|r| (r.link.text.to_lowercase(), r.link.href.clone()));
    rows
}

fn sources(plan: &Plan<'_>) -> Page {
    let here = Here::new(Kind::Sources.path());
    let row = |idx: SourceIdx| {
        let source = plan.library.source(idx);
        let note = plan.note_source(&here, idx);
        let mut link = note.link;
        link.text.clone_from(&source.title.value);
        link.lang = source
            .foreign_title(&plan.library.settings.language)
            .map(str::to_owned);
        let kind = plan.words.source_kind(source.kind);
        let detail = format!("{}, {} · {kind}", note.publisher, note.date);
        let uses =
            plan.uses.sources[idx.at()].texts.len() + plan.uses.sources[idx.at()].claims.len();
        let meta = vec![
            format!(
                "{}: {}",
                source.reliability.word(),
                plan.words.reliability(source.reliability)
            ),
            plan.words.count(uses, "use"),
        ];
        (
            source.published.as_ref().map(|d| d.value.sort_key()),
            ListRow {
                link,
                detail: Some(detail),
                meta,
            },
        )
    };
    let mut rows: Vec<_> = (0..)
        .take(plan.library.sources.len())
        .map(|i| row(SourceIdx(i)))
        .collect();
    rows.sort_by_cached_key(|(date, row)| (date.is_none(), *date, row.link.href.clone()));
    list(
        plan,
        here,
        Part::Sources,
        plan.words.say("title-sources"),
        "source",
        rows.into_iter().map(|(_, row)| row).collect(),
    )
}

fn actors(plan: &Plan<'_>) -> Page {
    let here = Here::new(Kind::Actors.path());
    let row = |idx: ActorIdx| {
        let actor = plan.library.actor(idx);
        let mut link = plan.link(&here, Thing::Actor(idx));
        link.text.clone_from(&actor.name.value);
        let uses = &plan.uses.actors[idx.at()];
        let meta = some(
            plan,
            [
                (uses.events.len(), "event"),
                (uses.says.len(), "claim-made"),
            ],
        );
        ListRow {
            link,
            detail: Some(words::capital(&plan.words.of("actor", actor.kind))),
            meta,
        }
    };
    let rows: Vec<ListRow> = (0..)
        .take(plan.library.actors.len())
        .map(|i| row(ActorIdx(i)))
        .collect();
    list(
        plan,
        here,
        Part::Actors,
        plan.words.say("title-actors"),
        "actor",
        sorted(rows),
    )
}

fn places(plan: &Plan<'_>) -> Page {
    let here = Here::new(Kind::Places.path());
    let row = |idx: PlaceIdx| {
        let uses = &plan.uses.places[idx.at()];
        ListRow {
            link: plan.link(&here, Thing::Place(idx)),
            detail: place::in_short(plan, plan.library.place(idx)),
            meta: some(plan, [(uses.events.len(), "event")]),
        }
    };
    let rows: Vec<ListRow> = (0..)
        .take(plan.library.places.len())
        .map(|i| row(PlaceIdx(i)))
        .collect();
    list(
        plan,
        here,
        Part::Places,
        plan.words.say("title-places"),
        "place",
        sorted(rows),
    )
}

fn briefs(plan: &Plan<'_>) -> Page {
    let here = Here::new(Kind::Briefs.path());
    let row = |idx: &crate::model::BriefIdx| ListRow {
        link: plan.link(&here, Thing::Brief(*idx)),
        detail: Some(plan.words.date(&plan.library.briefs[idx.at()].date.value)),
        meta: Vec::new(),
    };
    let rows: Vec<ListRow> = plan.briefs.iter().map(row).collect();
    list(
        plan,
        here,
        Part::Briefs,
        plan.words.say("title-briefs"),
        "brief",
        rows,
    )
}
