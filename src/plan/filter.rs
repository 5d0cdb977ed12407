//! What a chronology can be filtered by: facts on its rows, and the choices that they give.

use super::Plan;
use super::view::{Choice, Facts, Filter};
use crate::model::words::Word;
use crate::model::{ActorIdx, EventIdx, PlaceIdx, Thing};
use std::collections::{BTreeMap, BTreeSet};

impl Plan<'_> {
    /// What the filters ask of an event.
    pub(super) fn facts(&self, idx: EventIdx) -> Facts {
        let event = self.library.event(idx);
        let day = |bound: crate::model::date::Bound| {
            bound.day().map(|day| day.to_string()).unwrap_or_default()
        };
        let ids = |things: Vec<Thing>| {
            let ids: Vec<&str> = things.into_iter().map(|t| self.library.id(t)).collect();
            ids.join(" ")
        };
        Facts {
            actors: ids(self.actors_of(idx).into_iter().map(Thing::Actor).collect()),
            places: ids(self.places_of(idx).into_iter().map(Thing::Place).collect()),
            kind: event.kind.as_ref().map(|k| k.value.clone()),
            from: day(event.date.value.earliest()),
            to: day(event.date.value.latest()),
            status: event.status.word().to_owned(),
            origins: self.origins.event(idx).origins.len(),
        }
    }

    /// Those who take part, and what they are parts of.
    fn actors_of(&self, idx: EventIdx) -> BTreeSet<ActorIdx> {
        let mut all = BTreeSet::new();
        for one in &self.library.event(idx).actors {
            let mut at = Some(one.actor);
            while let Some(actor) = at.filter(|actor| all.insert(*actor)) {
                at = self.library.actor(actor).parent;
            }
        }
        all
    }

    fn places_of(&self, idx: EventIdx) -> BTreeSet<PlaceIdx> {
        let places = &self.library.event(idx).places;
        places.iter().map(|one| one.place).collect()
    }

    /// The choices that these events give; none where there is nothing to choose.
    pub(super) fn filter(&self, events: &[EventIdx]) -> Option<Filter> {
        let all = |f: &dyn Fn(EventIdx) -> Vec<Thing>| {
            let things: BTreeSet<Thing> = events.iter().flat_map(|e| f(*e)).collect();
            self.choices(things)
        };
        let kinds = events.iter().filter_map(|e| {
            let kind = self.library.event(*e).kind.as_ref()?;
            Some((kind.value.clone(), self.words.own(&kind.value)))
        });
        let statuses = events.iter().map(|e| {
            let status = self.library.event(*e).status;
            (status, self.words.of("status", status))
        });
        let most = (events.iter())
            .map(|e| self.origins.event(*e).origins.len())
            .max()?;
        (events.len() > 1).then(|| Filter {
            actors: all(&|e| self.actors_of(e).into_iter().map(Thing::Actor).collect()),
            places: all(&|e| self.places_of(e).into_iter().map(Thing::Place).collect()),
            kinds: choices(kinds.collect::<BTreeMap<_, _>>()),
            statuses: (statuses.collect::<BTreeMap<_, _>>().into_iter())
                .map(|(status, text)| Choice {
                    id: status.word().to_owned(),
                    text,
                })
                .collect(),
            origins: (2..=most.min(5))
                .map(|n| Choice {
                    id: n.to_string(),
                    text: self.words.count(n, "or-more"),
                })
                .collect(),
        })
    }

    /// Things by name.
    fn choices(&self, things: BTreeSet<Thing>) -> Vec<Choice> {
        let named = things.into_iter().map(|thing| {
            let name = self.library.name(thing).to_owned();
            ((name.to_lowercase(), self.library.id(thing)), name)
        });
        let named: BTreeMap<_, _> = named.collect();
        (named.into_iter())
            .map(|((_, id), text)| Choice {
                id: id.to_owned(),
                text,
            })
            .collect()
    }
}

fn choices(named: BTreeMap<String, String>) -> Vec<Choice> {
    (named.into_iter())
        .map(|(id, text)| Choice { id, text })
        .collect()
}
