//! Whether who uses what, and what statements stand on, is the same in two libraries.
//!
//! Most edits change words. What follows from references alone need not be worked out again then.

use super::uses::{cited, linked};
use super::{Library, files};
use crate::model::Linked;
use crate::model::actor::{Actor, Alias};
use crate::model::claim::Claim;
use crate::model::event::Event;
use crate::model::page::Page;
use crate::model::place::Place;
use crate::model::source::Source;
use crate::model::text::Text;
use std::sync::Arc;

/// True where every document refers to what it referred to. May be false of libraries that are the same.
pub(crate) fn same(a: &Library, b: &Library) -> bool {
    every(&a.events, &b.events, event)
        && every(&a.sources, &b.sources, source)
        && every(&a.actors, &b.actors, actor)
        && every(&a.places, &b.places, place)
        && every(&a.pages, &b.pages, page)
        && every(&a.briefs, &b.briefs, |_, _| false)
        && every(&a.files, &b.files, |a, b| a.source == b.source)
}

fn every<T>(a: &[Arc<T>], b: &[Arc<T>], same: impl Fn(&T, &T) -> bool) -> bool {
    let pairs = || a.iter().zip(b);
    a.len() == b.len() && pairs().all(|(a, b)| Arc::ptr_eq(a, b) || same(a, b))
}

fn text(a: &Text<Linked>, b: &Text<Linked>) -> bool {
    cited(a) == cited(b) && linked(a) == linked(b) && files::of(a).eq(files::of(b))
}

fn event(a: &Event<Linked>, b: &Event<Linked>) -> bool {
    let places = |e: &Event<Linked>| e.places.iter().map(|p| p.place).collect::<Vec<_>>();
    let actors = |e: &Event<Linked>| e.actors.iter().map(|p| p.actor).collect::<Vec<_>>();
    text(&a.body, &b.body)
        && places(a) == places(b)
        && actors(a) == actors(b)
        && a.part_of == b.part_of
        && a.claims.len() == b.claims.len()
        && a.claims.iter().zip(&b.claims).all(|(a, b)| claim(a, b))
}

fn claim(a: &Claim<Linked>, b: &Claim<Linked>) -> bool {
    let evidence = |c: &Claim<Linked>| c.evidence.iter().map(|e| e.source).collect::<Vec<_>>();
    a.claimant == b.claimant
        && a.relayed_by == b.relayed_by
        && a.subject == b.subject
        && a.modality == b.modality
        && evidence(a) == evidence(b)
}

fn source(a: &Source<Linked>, b: &Source<Linked>) -> bool {
    text(&a.body, &b.body) && a.publisher == b.publisher && a.derived_from == b.derived_from
}

fn aliases(a: &[Alias<Linked>], b: &[Alias<Linked>]) -> bool {
    let sources = |of: &[Alias<Linked>]| of.iter().map(|x| x.sources.clone()).collect::<Vec<_>>();
    sources(a) == sources(b)
}

fn actor(a: &Actor<Linked>, b: &Actor<Linked>) -> bool {
    text(&a.body, &b.body)
        && aliases(&a.aliases, &b.aliases)
        && a.parent == b.parent
        && a.predecessor == b.predecessor
}

fn place(a: &Place<Linked>, b: &Place<Linked>) -> bool {
    let of = |p: &Place<Linked>| p.position.as_ref().map(|p| p.of);
    text(&a.body, &b.body) && aliases(&a.aliases, &b.aliases) && of(a) == of(b)
}

fn page(a: &Page<Linked>, b: &Page<Linked>) -> bool {
    text(&a.body, &b.body)
}
