//! What the page of a thing has no room for: its longest lists, on pages below it.

use super::chronology::{kicker, months};
use super::frame::Here;
use super::long::{Item, Long};
use super::menu::Part;
use super::shelf::{Key, Parting, Shelf};
use super::view::{self, ClaimRow, EventRow, Link, ListRow, Mention, Rest, YearRow};
use super::{Page, Plan, View, source};
use crate::link::set::Set;
use crate::model::date::When;
use crate::model::{ClaimIdx, EventIdx, Thing};
use std::collections::BTreeMap;

/// How many of a list that goes on elsewhere a thing's own page shows.
const SHOWN: usize = 50;
/// A thing's page has several lists: each may be as long as this part of a page that holds one.
const SHARE: usize = 2;

/// The lists that are too long for their things' pages.
pub(super) fn long_lists(plan: &Plan<'_>) -> BTreeMap<(Thing, Long), Shelf<Item>> {
    let library = plan.library;
    let most = (library.settings.split_chronology / SHARE).max(1);
    (library.things())
        .flat_map(|thing| Long::ALL.map(|long| (thing, long)))
        .filter(|(thing, long)| plan.at_most(*thing, *long) > most)
        .map(|(thing, long)| ((thing, long), plan.items(thing, long)))
        .filter(|(_, items)| items.len() > most)
        .map(|(key, items)| (key, shelf(plan, key.0, key.1, items)))
        .collect()
}

fn shelf(plan: &Plan<'_>, thing: Thing, long: Long, items: Vec<Item>) -> Shelf<Item> {
    let own = plan.path(thing);
    let folder = format!("{}/{}", own.trim_end_matches(".html"), long.word());
    let when = |item: Item| plan.when(item);
    let year = |item: Item| Key::year(when(item));
    let month = |item: Item| Key::month(when(item));
    let parting = Parting {
        most: plan.library.settings.split_chronology,
        folder: folder.clone(),
        levels: if long.is_timed() {
            &[&year, &month]
        } else {
            &[]
        },
        weight: &|_| 1,
    };
    Shelf::new(format!("{folder}.html"), items, &parting)
}

impl<'a> Plan<'a> {
    /// An upper bound of a list's length, without making it.
    fn at_most(&self, thing: Thing, long: Long) -> usize {
        let uses = self.uses;
        match (thing, long) {
            (Thing::Actor(i), Long::Events) => uses.actors[i.at()].events.len(),
            (Thing::Actor(i), Long::Says) => uses.actors[i.at()].says.len(),
            (Thing::Actor(i), Long::SaidOf) => uses.actors[i.at()].said_of.len(),
            (Thing::Actor(i), Long::Mentions) => uses.actors[i.at()].texts.len(),
            (Thing::Actor(i), Long::Parts) => uses.actors[i.at()].parts.len(),
            (Thing::Actor(i), Long::Became) => uses.actors[i.at()].successors.len(),
            (Thing::Place(i), Long::Events) => uses.places[i.at()].events.len(),
            (Thing::Place(i), Long::Mentions) => uses.places[i.at()].texts.len(),
            (Thing::Place(i), Long::Measured) => uses.places[i.at()].measured.len(),
            (Thing::Event(i), Long::Mentions) => uses.events[i.at()].texts.len(),
            (Thing::Event(i), Long::Parts) => uses.events[i.at()].parts.len(),
            (Thing::Source(i), Long::Claims) => uses.sources[i.at()].claims.len(),
            (Thing::Source(i), Long::Relays) => uses.sources[i.at()].relays.len(),
            (Thing::Source(i), Long::Mentions) => {
                let uses = &uses.sources[i.at()];
                uses.texts.len() + uses.judged.len() + uses.spellings.len()
            }
            (Thing::Brief(i), Long::Mentions) => uses.briefs[i.at()].len(),
            (Thing::Page(i), Long::Mentions) => uses.pages[i.at()].len(),
            _ => 0,
        }
    }

    /// A list in its order; empty where a thing has none such.
    fn items(&self, thing: Thing, long: Long) -> Vec<Item> {
        let uses = self.uses;
        let things = |things: &Set<Thing>| things.iter().copied().map(Item::Thing).collect();
        let events = |events: &Set<EventIdx>| {
            let events = self.in_order(events.iter().copied());
            events.into_iter().map(Item::Event).collect()
        };
        let claims = |claims: &Set<ClaimIdx>| {
            let mut claims: Vec<ClaimIdx> = claims.iter().copied().collect();
            claims.sort_by_key(|c| self.position[c.event.at()]);
            claims.into_iter().map(Item::Claim).collect()
        };
        match (thing, long) {
            (Thing::Actor(i), Long::Events) => events(&uses.actors[i.at()].events),
            (Thing::Actor(i), Long::Says) => claims(&uses.actors[i.at()].says),
            (Thing::Actor(i), Long::SaidOf) => claims(&uses.actors[i.at()].said_of),
            (Thing::Actor(i), Long::Mentions) => things(&uses.actors[i.at()].texts),
            (Thing::Actor(i), Long::Parts) => things(&uses.actors[i.at()].parts),
            (Thing::Actor(i), Long::Became) => things(&uses.actors[i.at()].successors),
            (Thing::Place(i), Long::Events) => events(&uses.places[i.at()].events),
            (Thing::Place(i), Long::Mentions) => things(&uses.places[i.at()].texts),
            (Thing::Place(i), Long::Measured) => {
                let places = uses.places[i.at()].measured.iter();
                places.map(|p| Item::Thing(Thing::Place(*p))).collect()
            }
            (Thing::Event(i), Long::Mentions) => things(&uses.events[i.at()].texts),
            (Thing::Event(i), Long::Parts) => {
                let parts = self.in_order(uses.events[i.at()].parts.iter().copied());
                let parts = parts.into_iter().map(Thing::Event);
                parts.map(Item::Thing).collect()
            }
            (Thing::Source(i), Long::Claims) => claims(&uses.sources[i.at()].claims),
            (Thing::Source(i), Long::Relays) => {
                let sources = uses.sources[i.at()].relays.iter();
                sources.map(|s| Item::Thing(Thing::Source(*s))).collect()
            }
            (Thing::Source(i), Long::Mentions) => {
                let mentions = source::mentioned(self, &uses.sources[i.at()]);
                mentions.into_iter().map(Item::Thing).collect()
            }
            (Thing::Brief(i), Long::Mentions) => things(&uses.briefs[i.at()]),
            (Thing::Page(i), Long::Mentions) => things(&uses.pages[i.at()]),
            _ => Vec::new(),
        }
    }

    fn when(&self, item: Item) -> Option<&'a When> {
        let event = match item {
            Item::Event(event) => event,
            Item::Claim(claim) => claim.event,
            Item::Thing(_) => return None,
        };
        Some(&self.library.event(event).date.value)
    }

    /// What a thing's own page shows of a list, and where the rest is.
    fn shown(&self, here: &Here, thing: Thing, long: Long) -> (Vec<Item>, Option<Rest>) {
        let Some(shelf) = self.shelves.more.get(&(thing, long)) else {
            return (self.items(thing, long), None);
        };
        let all = shelf.items(0);
        let shown = if long.is_timed() {
            let dated = |item: &&Item| self.when(**item).is_some_and(|w| w.year().is_some());
            let count = all.iter().rev().skip_while(|item| !dated(item)).count();
            let end = if count == 0 { all.len() } else { count };
            &all[end.saturating_sub(SHOWN)..end]
        } else {
            &all[..SHOWN.min(all.len())]
        };
        let count = |n| self.words.count(n, long.counted());
        let mut rails = shelf.rails(0, self.words, here, &count);
        let rows = match rails.pop() {
            Some(rail) => rail.rows,
            None => vec![self.whole(here, shelf, long)],
        };
        let key = if long.is_timed() {
            "latest-of"
        } else {
            "first-of"
        };
        let number = self.words.number(&shown.len().to_string());
        let args = [("shown", number.into()), ("all", count(all.len()).into())];
        let words = self.words.tell(key, &args);
        (shown.to_vec(), Some(Rest { words, rows }))
    }

    /// The way to a list that is on one page of its own.
    fn whole(&self, here: &Here, shelf: &Shelf<Item>, long: Long) -> YearRow {
        YearRow {
            link: Link {
                text: self.words.say("all-of-them"),
                href: here.to(shelf.path(0)),
                ..Link::default()
            },
            count: self.words.count(shelf.items(0).len(), long.counted()),
            current: false,
        }
    }

    /// The events of an actor or a place, in order of time.
    pub(super) fn events_of(&self, here: &Here, thing: Thing) -> (Vec<EventRow>, Option<Rest>) {
        let (items, rest) = self.shown(here, thing, Long::Events);
        let rows = events(&items).into_iter();
        (rows.map(|e| self.event_row(here, e)).collect(), rest)
    }

    /// Claims about a thing or by it, by event in order of time.
    pub(super) fn claims_of(
        &self,
        here: &Here,
        thing: Thing,
        long: Long,
    ) -> (Vec<ClaimRow>, Option<Rest>) {
        let (items, rest) = self.shown(here, thing, long);
        (self.claim_rows(here, &items), rest)
    }

    fn claim_rows(&self, here: &Here, items: &[Item]) -> Vec<ClaimRow> {
        let claims = items.iter().filter_map(|item| match item {
            Item::Claim(claim) => Some(*claim),
            _ => None,
        });
        claims.map(|c| self.claim_row(here, c, None)).collect()
    }

    /// Where a thing is mentioned.
    pub(super) fn mentions(&self, here: &Here, thing: Thing) -> (Vec<Mention>, Option<Rest>) {
        let (items, rest) = self.shown(here, thing, Long::Mentions);
        let rows = things(&items).into_iter();
        (
            rows.map(|t| self.mention_of(here, t, thing)).collect(),
            rest,
        )
    }

    /// A thing that mentions another, and how.
    fn mention_of(&self, here: &Here, thing: Thing, of: Thing) -> Mention {
        let how = match of {
            Thing::Source(i) => source::how(self, &self.uses.sources[i.at()], thing),
            _ => None,
        };
        self.mention(here, thing, how)
    }

    /// Links to things; where there are too many the last one leads to all.
    pub(super) fn links_of(&self, here: &Here, thing: Thing, long: Long) -> Vec<Link> {
        let (items, rest) = self.shown(here, thing, long);
        let mut links: Vec<Link> = things(&items)
            .into_iter()
            .map(|t| self.link(here, t))
            .collect();
        if let Some(shelf) = self
            .shelves
            .more
            .get(&(thing, long))
            .filter(|_| rest.is_some())
        {
            let all = self.whole(here, shelf, long);
            let text = self.words.tell("all-of", &[("all", all.count.into())]);
            links.push(Link { text, ..all.link });
        }
        links
    }
}

fn events(items: &[Item]) -> Vec<EventIdx> {
    let event = |item: &Item| match item {
        Item::Event(event) => Some(*event),
        _ => None,
    };
    items.iter().filter_map(event).collect()
}

fn things(items: &[Item]) -> Vec<Thing> {
    let thing = |item: &Item| match item {
        Item::Thing(thing) => Some(*thing),
        _ => None,
    };
    items.iter().filter_map(thing).collect()
}

/// A page of a long list.
pub(super) fn page(plan: &Plan<'_>, thing: Thing, long: Long, number: usize) -> Page {
    let Some(shelf) = plan.shelves.more.get(&(thing, long)) else {
        return super::plain::not_found(plan);
    };
    let here = Here::new(shelf.path(number));
    let what = plan.words.say(long.title(thing));
    let title = plan.part_title(&what, shelf.label(number, plan.words));
    let name = plan.link(&here, thing);
    let args = [
        ("title", name.text.clone().into()),
        ("part", title.clone().into()),
    ];
    let counted = |n: usize| plan.words.count(n, long.counted());
    let rows = shelf.rows(number);
    let mention = |t: Thing| {
        let mention = plan.mention_of(&here, t, thing);
        let detail = [Some(mention.kind), mention.how];
        ListRow {
            link: mention.link,
            detail: Some(plan.words.locale.commas(detail.into_iter().flatten())),
            meta: Vec::new(),
        }
    };
    let in_short = events(shelf.items(number));
    let part = match thing {
        Thing::Brief(_) => Part::Briefs,
        Thing::Event(_) => Part::Chronology,
        Thing::Source(_) => Part::Sources,
        Thing::Actor(_) => Part::Actors,
        Thing::Place(_) => Part::Places,
        Thing::Page(i) => Part::Page(i),
    };
    let of_what = plan.words.tell("title-part", &args);
    let view = view::More {
        frame: plan.frame_of_list(&here, part, &of_what, (shelf, number)),
        of: name,
        kicker: kicker(plan, counted(shelf.items(number).len()), &in_short),
        title,
        rails: shelf.rails(number, plan.words, &here, &counted),
        months: months(plan, &here, &events(rows), false),
        claims: plan.claim_rows(&here, rows),
        says: long == Long::Says,
        said_of: long == Long::SaidOf,
        rows: things(rows).into_iter().map(mention).collect(),
    };
    Page {
        path: here.path,
        view: View::More(Box::new(view)),
    }
}
