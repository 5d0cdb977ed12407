//! Sources, actors and places, and what all nodes share.

use super::Form;
use crate::export::Data;
use crate::export::json::Object;
use crate::export::text::line;
use crate::model::actor::{Alias, Kind as ActorKind};
use crate::model::date::When;
use crate::model::place::Coordinates;
use crate::model::source::{Kind, Standing};
use crate::model::words::Word;
use crate::model::{ActorIdx, Linked, PlaceIdx, SourceIdx, Thing};

impl Data<'_> {
    pub(super) fn source_node(&self, idx: SourceIdx) -> Object {
        let source = self.library.source(idx);
        let kind = match source.kind {
            Kind::Article => "NewsArticle",
            Kind::SocialPost => "SocialMediaPosting",
            Kind::Report => "Report",
            Kind::Dataset => "Dataset",
            Kind::Image => "ImageObject",
            Kind::Video => "VideoObject",
            Kind::Statement | Kind::Interview | Kind::Other => "CreativeWork",
        };
        let capture = source.capture.as_ref();
        let encoding = capture
            .and_then(|c| c.sha256.as_ref().map(|sha| (c, sha)))
            .map(|(c, sha)| {
                Object::default()
                    .with("@type", "MediaObject")
                    .with("sha256", sha.value.as_str())
                    .maybe("encodingFormat", c.media_type.as_deref())
                    .maybe("contentSize", c.bytes.map(|b| format!("{b} B")))
            });
        let publisher = source.publisher.as_deref().map(|p| {
            Object::default()
                .with("@type", "Organization")
                .with("name", line(p))
        });
        let mut object = node(&self.address(Thing::Source(idx)), kind, &source.title.value)
            .with("headline", line(&source.title.value))
            .maybe(
                "alternativeHeadline",
                source.title_translation.as_deref().map(line),
            )
            .maybe("inLanguage", source.language.as_deref())
            .maybe("publisher", publisher)
            .maybe(
                "creditText",
                (!source.authors.is_empty()).then(|| source.authors.join(", ")),
            )
            .maybe("url", source.url.as_ref().map(|u| u.value.as_str()))
            .maybe(
                "archivedAt",
                source.archived_url.as_ref().map(|u| u.value.as_str()),
            )
            .maybe("encoding", encoding)
            .list(
                "isBasedOn",
                source
                    .derived_from
                    .iter()
                    .map(|s| self.reference(Thing::Source(*s), Form::Graph)),
            )
            .maybe(
                "creativeWorkStatus",
                (source.status != Standing::Current).then(|| source.status.word()),
            )
            .with("conditionsOfAccess", self.marking(source).word());
        if let Some(rights) = &source.rights {
            object = match rights.value.as_str() {
                "all-rights-reserved" => object.with("copyrightNotice", "all rights reserved"),
                "public-domain" => object.with("copyrightNotice", "public domain"),
                spdx => object.with("license", format!("https://spdx.org/licenses/{spdx}")),
            };
        }
        match &source.published {
            Some(date) => edtf(
                object.maybe("datePublished", sure(&date.value)),
                &date.value,
            ),
            None => object,
        }
    }

    pub(super) fn actor_node(&self, idx: ActorIdx) -> Object {
        let actor = self.library.actor(idx);
        let kind = actor_kind(actor.kind);
        let of = if actor.kind == ActorKind::Person {
            "affiliation"
        } else {
            "parentOrganization"
        };
        node(&self.address(Thing::Actor(idx)), kind, &actor.name.value)
            .list(
                "alternateName",
                spellings(&actor.name.value, actor.short.as_deref(), &actor.aliases),
            )
            .maybe(
                of,
                actor
                    .parent
                    .map(|a| self.reference(Thing::Actor(a), Form::Page)),
            )
            .list("sameAs", actor.same_as.iter().map(|s| s.value.as_str()))
    }

    pub(super) fn place_node(&self, idx: PlaceIdx) -> Object {
        let place = self.library.place(idx);
        let address = place.country.as_ref().map(|c| {
            Object::default()
                .with("@type", "PostalAddress")
                .with("addressCountry", c.value.as_str())
                .maybe("addressRegion", place.admin.first().map(String::as_str))
        });
        node(&self.address(Thing::Place(idx)), "Place", &place.name.value)
            .list(
                "alternateName",
                spellings(&place.name.value, None, &place.aliases),
            )
            .maybe("geo", place.coordinates.as_ref().map(geo))
            .maybe("address", address)
            .list("sameAs", place.same_as.iter().map(|s| s.value.as_str()))
    }

    /// A thing by its address; in a page with its name.
    pub(super) fn reference(&self, thing: Thing, form: Form) -> Object {
        let object = Object::default().with("@id", self.address(thing));
        if form == Form::Graph {
            return object;
        }
        let kind = match thing {
            Thing::Brief(_) => "Report",
            Thing::Event(_) => "Event",
            Thing::Source(_) => "CreativeWork",
            Thing::Actor(i) => actor_kind(self.library.actor(i).kind),
            Thing::Place(_) => "Place",
            Thing::Page(_) => "WebPage",
        };
        object
            .with("@type", kind)
            .with("name", line(self.library.name(thing)))
    }
}

pub(super) fn node(address: &str, kind: &str, name: &str) -> Object {
    Object::default()
        .with("@id", address)
        .with("@type", kind)
        .with("name", line(name))
}

pub(super) fn geo(at: &Coordinates) -> Object {
    Object::default()
        .with("@type", "GeoCoordinates")
        .with("latitude", at.lat.value())
        .with("longitude", at.lon.value())
}

fn actor_kind(kind: ActorKind) -> &'static str {
    match kind {
        ActorKind::Person => "Person",
        ActorKind::State => "GovernmentOrganization",
        ActorKind::StateForce
        | ActorKind::NonStateArmed
        | ActorKind::PrivateMilitary
        | ActorKind::Organization => "Organization",
    }
}

/// Every other name, once.
fn spellings<'n>(
    name: &'n str,
    short: Option<&'n str>,
    aliases: &'n [Alias<Linked>],
) -> Vec<&'n str> {
    let mut out: Vec<&str> = Vec::new();
    for other in short
        .into_iter()
        .chain(aliases.iter().map(|a| a.text.as_str()))
    {
        if other != name && !out.contains(&other) {
            out.push(other);
        }
    }
    out
}

/// A date that is what it says, as ISO 8601 has it.
pub(super) fn sure(when: &When) -> Option<String> {
    when.iso_day()
}

/// With the date as the writer has it.
pub(super) fn edtf(object: Object, when: &When) -> Object {
    let date = Object::default()
        .with("@type", "http://id.loc.gov/datatypes/edtf/EDTF")
        .with("@value", when.as_written());
    object.with("http://purl.org/dc/terms/date", date)
}
