//! The page of an actor.

use super::frame::Here;
use super::long::Long;
use super::menu::Part;
use super::rows::{fact, fact_links};
use super::text::Writer;
use super::view::{self, FactLink, Link};
use super::{Page, Plan, View};
use crate::model::actor::Actor;
use crate::model::{ActorIdx, Linked, Thing};

pub(super) fn actor(plan: &Plan<'_>, idx: ActorIdx) -> Page {
    let actor = plan.library.actor(idx);
    let thing = Thing::Actor(idx);
    let here = Here::new(plan.path(thing));
    let (events, events_rest) = plan.events_of(&here, thing);
    let (says, says_rest) = plan.claims_of(&here, thing, Long::Says);
    let (said_of, said_of_rest) = plan.claims_of(&here, thing, Long::SaidOf);
    let (mentions, mentions_rest) = plan.mentions(&here, thing);
    let view = view::Actor {
        frame: plan.translated(
            &here,
            thing,
            view::Frame {
                ld: plan.ld(|data| data.actor_ld(idx)),
                ..plan.frame(&here, Part::Actors, &actor.name.value, None)
            },
        ),
        kicker: plan.words.tell(
            "kicker-actor",
            &[("kind", plan.words.of("actor", actor.kind).into())],
        ),
        name: actor.name.value.clone(),
        record: record(plan, &here, actor, idx),
        names: plan.spellings(&here, &actor.aliases),
        body: plan.tongued(thing, Writer::new(plan, &here).body(&actor.body)),
        events,
        events_rest,
        says,
        says_rest,
        said_of,
        said_of_rest,
        mentions,
        mentions_rest,
    };
    Page {
        path: here.path,
        view: View::Actor(Box::new(view)),
    }
}

fn record(plan: &Plan<'_>, here: &Here, actor: &Actor<Linked>, idx: ActorIdx) -> Vec<FactLink> {
    let thing = Thing::Actor(idx);
    let one = |other: Option<ActorIdx>| {
        other
            .map(|i| plan.link(here, Thing::Actor(i)))
            .into_iter()
            .collect()
    };
    let many = |long: Long| plan.links_of(here, thing, long);
    let say = |key: &str| plan.words.say(key);
    let same_as = actor.same_as.iter().map(|s| Link {
        text: s.value.clone(),
        href: s.value.clone(),
        ..Link::default()
    });
    [
        fact(
            say("record-short"),
            actor.short.clone().filter(|s| *s != actor.name.value),
        ),
        fact_links(say("record-part-of"), one(actor.parent)),
        fact_links(say("record-includes"), many(Long::Parts)),
        fact_links(say("record-grew-out-of"), one(actor.predecessor)),
        fact_links(say("record-became"), many(Long::Became)),
        fact_links(say("record-same-as"), same_as.collect()),
    ]
    .into_iter()
    .flatten()
    .collect()
}
