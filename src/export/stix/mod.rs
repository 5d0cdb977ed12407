//! A STIX 2.1 bundle: actors as identities, places as locations, events as incidents, claims and
//! judgements as notes, briefs and dated sources as reports, and the TLP 2.0 marking on each.
//!
//! An id is a UUID of version 5 of the site and the thing, so it stays from build to build.
//! STIX has no uncertain date: it stands in words, and its bounds where STIX wants a span.

mod words;
mod world;

use super::json::{Object, Rows};
use super::uuid::Namespace;
use super::{Data, Format, Group, Made};
use crate::model::marking::Marking;
use crate::model::{ActorIdx, BriefIdx, ClaimIdx, EventIdx, PlaceIdx, SourceIdx};
use chrono::NaiveDate;
use serde_json::json;
use std::collections::BTreeSet;

pub(super) const FORMAT: Format = Format {
    path: "data/bundle.stix.json",
    group: Group::Everything,
    standard: "STIX 2.1, with the TLP 2.0 markings",
    media: "application/stix+json;version=2.1",
    what: "Actors as identities, places as locations, events as incidents, claims and judgements as notes with their confidence, briefs and dated sources as reports. Ids stay from build to build.",
    opens: "OpenCTI, MISP, the stix2 library",
    unit: "object",
    make: |data| {
        let bundle = Bundle::new(data);
        let objects = bundle.objects();
        let id = bundle.id("bundle", "bundle");
        let head = format!("{{\"type\":\"bundle\",\"id\":\"{id}\",\"objects\":[\n");
        Some(Made {
            rows: objects.count,
            text: objects.between(&head, "\n]}\n"),
        })
    },
};

/// The extension by which TLP 2.0 is said in STIX 2.1.
const TLP: &str = "extension-definition--60a3c5c5-0d10-413e-aab3-9e08dde9e88d";

/// A label's value in the extension, and the id that OASIS gave its marking.
fn tlp(marking: Marking) -> (&'static str, &'static str, &'static str) {
    match marking {
        Marking::Clear => (
            "TLP:CLEAR",
            "clear",
            "marking-definition--94868c89-83c2-464b-929b-a1a8aa3c8487",
        ),
        Marking::Green => (
            "TLP:GREEN",
            "green",
            "marking-definition--bab4a63c-aed9-4cf5-a766-dfca5abac2bb",
        ),
        Marking::Amber => (
            "TLP:AMBER",
            "amber",
            "marking-definition--55d920b0-5e8b-4f79-9ee9-91f868d9b421",
        ),
        Marking::AmberStrict => (
            "TLP:AMBER+STRICT",
            "amber+strict",
            "marking-definition--939a9414-2ddd-4d32-a0cd-375ea402b003",
        ),
        Marking::Red => (
            "TLP:RED",
            "red",
            "marking-definition--e828b379-4e03-4974-9ac4-e53a884c97c1",
        ),
    }
}

/// What every object of the bundle needs.
struct Bundle<'d, 'a> {
    data: &'d Data<'a>,
    names: Namespace,
    created: String,
    modified: String,
}

impl<'d, 'a> Bundle<'d, 'a> {
    fn new(data: &'d Data<'a>) -> Bundle<'d, 'a> {
        Bundle {
            data,
            names: Namespace::of(data.base(), &data.library.settings.title),
            created: moment(data.first.unwrap_or_default()),
            modified: moment(data.newest.unwrap_or_default()),
        }
    }

    fn id(&self, kind: &str, name: &str) -> String {
        format!("{kind}--{}", self.names.uuid(name))
    }

    fn publisher(&self) -> String {
        self.id("identity", "site")
    }

    /// What every object begins with; `name` tells it from all others.
    fn object(&self, kind: &str, name: &str, marking: Marking) -> Object {
        Object::default()
            .with("type", kind)
            .with("spec_version", "2.1")
            .with("id", self.id(kind, name))
            .with("created_by_ref", self.publisher())
            .with("created", self.created.as_str())
            .with("modified", self.modified.as_str())
            .list("object_marking_refs", [tlp(marking).2])
    }

    fn objects(&self) -> Rows {
        let l = self.data.library;
        let mut out = Rows::default();
        let all = |out: &mut Rows, objects: Vec<Object>| objects.iter().for_each(|o| out.push(o));
        all(&mut out, self.markings().into_iter().map(marking).collect());
        out.push(&self.site());
        let actors = || (0..).take(l.actors.len()).map(ActorIdx);
        out.each(actors(), |i, out| out.push(&self.actor(*i)));
        out.each((0..).take(l.places.len()).map(PlaceIdx), |i, out| {
            all(out, self.place(*i).into_iter().collect());
        });
        out.each(actors(), |i, out| {
            all(out, self.parent(*i).into_iter().collect());
        });
        out.each(self.data.order.iter().copied(), |event, out| {
            out.push(&self.event(*event));
            all(out, self.relations(*event));
            for claim in (0..).take(l.event(*event).claims.len()) {
                out.push(&self.claim(ClaimIdx {
                    event: *event,
                    claim,
                }));
            }
        });
        out.each((0..).take(l.sources.len()).map(SourceIdx), |i, out| {
            all(out, self.source(*i).into_iter().collect());
        });
        for i in (0..).take(l.briefs.len()).map(BriefIdx) {
            all(&mut out, self.judgements(i));
            out.push(&self.brief(i));
        }
        out
    }

    /// The labels in use.
    fn markings(&self) -> BTreeSet<Marking> {
        let (data, l) = (self.data, self.data.library);
        let claims = l
            .events
            .iter()
            .flat_map(|e| e.claims.iter().map(move |c| (e, c)));
        (l.events.iter().map(|x| data.marking(x)))
            .chain(l.sources.iter().map(|x| data.marking(x)))
            .chain(l.actors.iter().map(|x| data.marking(x)))
            .chain(l.places.iter().map(|x| data.marking(x)))
            .chain(l.briefs.iter().map(|x| data.marking(x)))
            .chain(claims.map(|(event, claim)| data.claim_marking(event, claim)))
            .chain([l.settings.marking, l.settings.ceiling])
            .collect()
    }

    fn place_id(&self, idx: PlaceIdx) -> String {
        self.id(
            "location",
            &format!("place/{}", self.data.library.place(idx).id),
        )
    }

    fn actor_id(&self, idx: ActorIdx) -> String {
        self.id(
            "identity",
            &format!("actor/{}", self.data.library.actor(idx).id),
        )
    }

    fn event_id(&self, idx: EventIdx) -> String {
        self.id(
            "incident",
            &format!("event/{}", self.data.library.event(idx).id),
        )
    }

    fn claim_id(&self, idx: ClaimIdx) -> String {
        self.id(
            "note",
            &format!("claim/{}", self.data.library.claim(idx).id.value),
        )
    }

    fn source_id(&self, idx: SourceIdx) -> String {
        self.id(
            "report",
            &format!("source/{}", self.data.library.source(idx).id),
        )
    }

    fn brief_id(&self, idx: BriefIdx) -> String {
        self.id(
            "report",
            &format!("brief/{}", self.data.library.briefs[idx.at()].id),
        )
    }
}

/// A marking as OASIS defines it.
fn marking(marking: Marking) -> Object {
    let (name, value, id) = tlp(marking);
    Object::default()
        .with("type", "marking-definition")
        .with("spec_version", "2.1")
        .with("id", id)
        .with("created", "2022-10-01T00:00:00.000Z")
        .with("name", name)
        .with(
            "extensions",
            json!({TLP: {"extension_type": "property-extension", "tlp_2_0": value}}),
        )
}

/// The first moment of a day, in UTC.
fn moment(day: NaiveDate) -> String {
    format!("{day}T00:00:00.000Z")
}
