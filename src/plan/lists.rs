//! Lists of all briefs, sources, actors and places.

use super::frame::Here;
use super::menu::Part;
use super::shelf::{Key, Parting, Shelf};
use super::view::{self, ListRow};
use super::{Page, Plan, View, place, words};
use crate::link::Library;
use crate::model::date::When;
use crate::model::words::Word;
use crate::model::{ActorIdx, PlaceIdx, SourceIdx, Thing};

/// What a list is of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
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

/// The things of a list, on as many pages as it takes: sources and briefs by date, actors and places by name.
pub(super) fn shelf(plan: &Plan<'_>, kind: Kind) -> Shelf<Thing> {
    let library = plan.library;
    let number = |n: usize| (0..).take(n);
    let mut things: Vec<Thing> = match kind {
        Kind::Sources => by_date(library).into_iter().map(Thing::Source).collect(),
        Kind::Actors => number(library.actors.len())
            .map(|i| Thing::Actor(ActorIdx(i)))
            .collect(),
        Kind::Places => number(library.places.len())
            .map(|i| Thing::Place(PlaceIdx(i)))
            .collect(),
        Kind::Briefs => plan.briefs.iter().map(|i| Thing::Brief(*i)).collect(),
    };
    match kind {
        Kind::Actors | Kind::Places => {
            things.sort_by_cached_key(|t| (name(plan, *t).to_lowercase(), plan.path(*t)));
        }
        Kind::Sources | Kind::Briefs => {}
    }
    let year = |thing| Key::year(when(plan, thing));
    let month = |thing| Key::month(when(plan, thing));
    let letter = |thing| Key::letter(name(plan, thing));
    let parting = Parting {
        most: library.settings.split_chronology,
        folder: format!("{}/by", kind.path().trim_end_matches(".html")),
        levels: match kind {
            Kind::Sources | Kind::Briefs => &[&year, &month],
            Kind::Actors | Kind::Places => &[&letter],
        },
        weight: &|_| 1,
    };
    Shelf::new(kind.path().to_owned(), things, &parting)
}

/// Sources by date, then by the names of their pages.
fn by_date(library: &Library) -> Vec<SourceIdx> {
    let mut sources: Vec<_> = (library.sources.iter().zip(0..))
        .map(|(source, i)| {
            let date = source.published.as_ref().map(|d| d.value.sort_key());
            ((date.is_none(), date), source.id.as_str(), SourceIdx(i))
        })
        .collect();
    let pages = |a: &str, b: &str| {
        let [a, b] = [a, b].map(|id| id.bytes().chain(*b".html"));
        a.cmp(b)
    };
    sources.sort_by(|a, b| a.0.cmp(&b.0).then_with(|| pages(a.1, b.1)));
    sources.into_iter().map(|(.., source)| source).collect()
}

/// When a source was published, or a brief written.
fn when<'p>(plan: &Plan<'p>, thing: Thing) -> Option<&'p When> {
    match thing {
        Thing::Source(i) => plan.library.source(i).published.as_ref().map(|d| &d.value),
        Thing::Brief(i) => Some(&plan.library.briefs[i.at()].date.value),
        _ => None,
    }
}

/// The name that a list shows.
fn name<'p>(plan: &Plan<'p>, thing: Thing) -> &'p str {
    match thing {
        Thing::Actor(i) => &plan.library.actor(i).name.value,
        _ => plan.library.name(thing),
    }
}

/// A page of a list, by its number.
pub(super) fn page(plan: &Plan<'_>, kind: Kind, number: usize) -> Page {
    let shelf = &plan.shelves.lists[&kind];
    let here = Here::new(shelf.path(number));
    let (part, title, counted) = match kind {
        Kind::Sources => (Part::Sources, "title-sources", "source"),
        Kind::Actors => (Part::Actors, "title-actors", "actor"),
        Kind::Places => (Part::Places, "title-places", "place"),
        Kind::Briefs => (Part::Briefs, "title-briefs", "brief"),
    };
    let count = |n| plan.words.count(n, counted);
    let title = plan.part_title(&plan.words.say(title), shelf.label(number, plan.words));
    let map = (kind == Kind::Places && number == 0).then(|| plan.all_places_map(&here));
    let view = view::List {
        frame: plan.frame_of_list(&here, part, &title, (shelf, number)),
        kicker: count(shelf.items(number).len()),
        title,
        map: map.flatten(),
        rails: shelf.rails(number, plan.words, &here, &count),
        rows: shelf
            .rows(number)
            .iter()
            .map(|t| row(plan, &here, *t))
            .collect(),
    };
    Page {
        path: here.path,
        view: View::List(Box::new(view)),
    }
}

fn row(plan: &Plan<'_>, here: &Here, thing: Thing) -> ListRow {
    match thing {
        Thing::Source(i) => source(plan, here, i),
        Thing::Actor(i) => actor(plan, here, i),
        Thing::Place(i) => ListRow {
            link: plan.link(here, thing),
            detail: place::in_short(plan, plan.library.place(i)),
            meta: some(plan, [(plan.uses.places[i.at()].events.len(), "event")]),
        },
        Thing::Brief(i) => ListRow {
            link: plan.link(here, thing),
            detail: Some(plan.words.date(&plan.library.briefs[i.at()].date.value)),
            meta: Vec::new(),
        },
        Thing::Event(_) | Thing::Page(_) => ListRow {
            link: plan.link(here, thing),
            ..ListRow::default()
        },
    }
}

/// How many of each, of what there is at all.
fn some<const N: usize>(plan: &Plan<'_>, counts: [(usize, &str); N]) -> Vec<String> {
    (counts.into_iter())
        .filter(|(n, _)| *n > 0)
        .map(|(n, thing)| plan.words.count(n, thing))
        .collect()
}

fn source(plan: &Plan<'_>, here: &Here, idx: SourceIdx) -> ListRow {
    let source = plan.library.source(idx);
    let note = plan.note_source(here, idx);
    let mut link = note.link;
    link.text.clone_from(&source.title.value);
    link.lang = source
        .foreign_title(&plan.library.settings.language)
        .map(str::to_owned);
    let kind = plan.words.source_kind(source.kind);
    let uses = &plan.uses.sources[idx.at()];
    ListRow {
        link,
        detail: Some(format!("{}, {} · {kind}", note.publisher, note.date)),
        meta: vec![
            format!(
                "{}: {}",
                source.reliability.word(),
                plan.words.reliability(source.reliability)
            ),
            plan.words
                .count(uses.texts.len() + uses.claims.len(), "use"),
        ],
    }
}

fn actor(plan: &Plan<'_>, here: &Here, idx: ActorIdx) -> ListRow {
    let actor = plan.library.actor(idx);
    let mut link = plan.link(here, Thing::Actor(idx));
    link.text.clone_from(&actor.name.value);
    let uses = &plan.uses.actors[idx.at()];
    let counts = [
        (uses.events.len(), "event"),
        (uses.says.len(), "claim-made"),
    ];
    ListRow {
        link,
        detail: Some(words::capital(&plan.words.of("actor", actor.kind))),
        meta: some(plan, counts),
    }
}
