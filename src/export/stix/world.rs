//! Who, where and what happened: identities, locations, incidents, and how they hang together.

use super::{Bundle, moment};
use crate::export::dates;
use crate::export::json::Object;
use crate::export::place::metres;
use crate::export::text::line;
use crate::link::uses::event_sources;
use crate::model::actor::Kind;
use crate::model::words::Word;
use crate::model::{ActorIdx, EventIdx, PlaceIdx, SourceIdx, Thing};

impl Bundle<'_, '_> {
    /// Who publishes the bundle.
    pub(super) fn site(&self) -> Object {
        let settings = &self.data.library.settings;
        self.object("identity", "site", settings.ceiling)
            .with("name", line(self.data.publisher()))
            .with("identity_class", "organization")
            .maybe("description", settings.description.as_deref())
    }

    pub(super) fn actor(&self, idx: ActorIdx) -> Object {
        let actor = self.data.library.actor(idx);
        let class = match actor.kind {
            Kind::Person => "individual",
            Kind::NonStateArmed => "group",
            Kind::StateForce | Kind::PrivateMilitary | Kind::Organization | Kind::State => {
                "organization"
            }
        };
        let names: Vec<&str> = actor.aliases.iter().map(|a| a.text.as_str()).collect();
        let names = (!names.is_empty()).then(|| format!("Also: {}", names.join("; ")));
        let marking = self.data.marking(actor);
        self.object("identity", &format!("actor/{}", actor.id), marking)
            .with("name", line(&actor.name.value))
            .maybe("description", names)
            .with("identity_class", class)
            .list("labels", [actor.kind.word()])
            .list("external_references", [self.here(Thing::Actor(idx))])
    }

    pub(super) fn parent(&self, idx: ActorIdx) -> Option<Object> {
        let actor = self.data.library.actor(idx);
        let name = format!("parent/{}", actor.id);
        let parent = actor.parent?;
        let marking = self.data.marking(actor);
        let object = self.object("relationship", &name, marking);
        Some(relation(
            object,
            self.actor_id(idx),
            self.actor_id(parent),
            "a part of it",
        ))
    }

    /// None where neither coordinates nor a country is known: STIX has no place without.
    pub(super) fn place(&self, idx: PlaceIdx) -> Option<Object> {
        let place = self.data.library.place(idx);
        if place.coordinates.is_none() && place.country.is_none() {
            return None;
        }
        let at = place.coordinates.as_ref();
        let metres = place.precision.and_then(metres).filter(|_| at.is_some());
        let spellings: Vec<&str> = place.aliases.iter().map(|a| a.text.as_str()).collect();
        let also = (!spellings.is_empty()).then(|| format!("Also: {}", spellings.join("; ")));
        let marking = self.data.marking(place);
        let object = self
            .object("location", &format!("place/{}", place.id), marking)
            .with("name", line(&place.name.value))
            .maybe("description", also)
            .maybe("latitude", at.map(|c| c.lat.value()))
            .maybe("longitude", at.map(|c| c.lon.value()))
            .maybe("precision", metres.map(f64::from))
            .maybe("country", place.country.as_ref().map(|c| c.value.as_str()))
            .maybe(
                "administrative_area",
                place.admin.first().map(String::as_str),
            )
            .list("external_references", [self.here(Thing::Place(idx))]);
        Some(object)
    }

    pub(super) fn event(&self, idx: EventIdx) -> Object {
        let event = self.data.library.event(idx);
        let when = dates::words(&event.date.value, event.date_basis);
        let where_: Vec<String> = event
            .places
            .iter()
            .map(|p| self.data.place_words(p))
            .collect();
        let mut description = vec![
            line(&event.summary.value),
            format!("Date: {when} (EDTF {}).", event.date.value),
        ];
        description.extend((!where_.is_empty()).then(|| format!("Place: {}.", where_.join("; "))));
        description.push(format!("Status: {}.", event.status.word()));
        description.extend(event.status_note.as_deref().map(line));
        let kind = event.kind.as_ref().map(|k| k.value.clone());
        let labels = [event.status.word().to_owned()].into_iter().chain(kind);
        let sources = event_sources(event)
            .into_iter()
            .map(|s| self.outside(s, None));
        self.object(
            "incident",
            &format!("event/{}", event.id),
            self.data.marking(event),
        )
        .with("name", line(&event.title.value))
        .with("description", description.join(" "))
        .list("labels", labels)
        .list(
            "external_references",
            [self.here(Thing::Event(idx))].into_iter().chain(sources),
        )
    }

    /// An event's places, actors and whole, each with its part.
    pub(super) fn relations(&self, idx: EventIdx) -> Vec<Object> {
        let event = self.data.library.event(idx);
        let marking = self.data.marking(event);
        let from = self.event_id(idx);
        let object = |what: &str| {
            self.object(
                "relationship",
                &format!("event/{}/{what}", event.id),
                marking,
            )
        };
        let span = dates::span(&event.date.value);
        let mut out = Vec::new();
        for (i, used) in event.places.iter().enumerate() {
            let place = self.data.library.place(used.place);
            if place.coordinates.is_none() && place.country.is_none() {
                continue;
            }
            let words = format!("{}: {}", used.role.word(), self.data.place_words(used));
            let object = object(&format!("place/{i}"));
            let object = relation(object, from.clone(), self.place_id(used.place), &words);
            out.push(
                match span.and_then(|(first, last)| Some((first, last.succ_opt()?))) {
                    Some((first, end)) => object
                        .with("start_time", moment(first))
                        .with("stop_time", moment(end)),
                    None => object,
                },
            );
        }
        for (i, used) in event.actors.iter().enumerate() {
            let role = used.role.as_deref().unwrap_or("its part is not stated");
            out.push(relation(
                object(&format!("actor/{i}")),
                from.clone(),
                self.actor_id(used.actor),
                role,
            ));
        }
        if let Some(whole) = event.part_of {
            out.push(relation(
                object("whole"),
                from,
                self.event_id(whole),
                "a part of it",
            ));
        }
        out
    }

    /// A thing's page.
    pub(super) fn here(&self, thing: Thing) -> Object {
        Object::default()
            .with("source_name", line(&self.data.library.settings.title))
            .with("external_id", self.data.library.id(thing))
            .maybe("url", self.data.permanent(thing))
    }

    /// A source outside, with the words that it is cited for.
    pub(super) fn outside(&self, idx: SourceIdx, words: Option<&str>) -> Object {
        let source = self.data.library.source(idx);
        Object::default()
            .with(
                "source_name",
                line(source.publisher.as_deref().unwrap_or(&source.title.value)),
            )
            .with(
                "description",
                words.map_or_else(|| line(&source.title.value), |w| format!("“{w}”")),
            )
            .with("external_id", source.id.as_str())
            .maybe("url", source.url.as_ref().map(|u| u.value.as_str()))
    }
}

/// STIX names no relationship for what these are to each other, so it is "related to", and the words say how.
fn relation(object: Object, from: String, to: String, how: &str) -> Object {
    object
        .with("relationship_type", "related-to")
        .with("source_ref", from)
        .with("target_ref", to)
        .with("description", how)
}
