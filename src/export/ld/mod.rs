//! JSON-LD in the words of schema.org: everything as one file, and each page's thing in its page.
//!
//! The file defines its words itself, so that reading it needs no network; pages name schema.org's
//! context, as search engines expect. A date that is not sure is no `startDate`: it is a Dublin Core
//! date in EDTF, typed as the Library of Congress types it.

mod claims;
mod things;

use self::things::{edtf, geo, node, sure};
use super::json::{Object, Rows};
use super::text::{in_script, line, plain};
use super::{Data, Format, Group, Made, dates};
use crate::link::uses::event_sources;
use crate::model::event::PlaceUse;
use crate::model::words::Word;
use crate::model::{ActorIdx, BriefIdx, ClaimIdx, EventIdx, Linked, PlaceIdx, SourceIdx, Thing};
use serde_json::{Value, json};

pub(super) const FORMAT: Format = Format {
    path: "data/everything.jsonld",
    group: Group::Everything,
    standard: "JSON-LD 1.1, schema.org",
    media: "application/ld+json",
    what: "Briefs with their judgements, events, claims, sources, actors and places as one graph; the same words stand in the pages themselves. Uncertain dates are EDTF, typed as such.",
    opens: "rdflib, Apache Jena, triple stores, any JSON reader",
    unit: "thing",
    make: |data| {
        let graph = data.graph();
        let head = format!("{{\"@context\":{},\"@graph\":[\n", context());
        Some(Made {
            rows: graph.count,
            text: graph.between(&head, "\n]}\n"),
        })
    },
};

/// What the JSON-LD of a page may weigh, in bytes.
const PAGE: usize = 3000;

/// schema.org as the vocabulary, and which of the fields are addresses.
fn context() -> Value {
    let address = json!({"@type": "@id"});
    json!({
        "@vocab": "https://schema.org/",
        "url": address, "sameAs": address, "archivedAt": address, "license": address,
    })
}

/// Which form a thing is needed in.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Form {
    /// A part of the graph, in which all else is found by its name.
    Graph,
    /// Alone in a page: what it refers to has its words with it.
    Page,
}

impl Data<'_> {
    /// A brief for its page, ready to stand in a `<script>`.
    pub fn brief_ld(&self, idx: BriefIdx) -> String {
        page(
            self.brief_node(idx, Form::Page),
            &["citation", "hasPart", "abstract"],
        )
    }

    /// An event for its page, ready to stand in a `<script>`.
    pub fn event_ld(&self, idx: EventIdx) -> String {
        page(
            self.event_node(idx, Form::Page),
            &["subjectOf", "about", "location"],
        )
    }

    /// A source for its page, ready to stand in a `<script>`.
    pub fn source_ld(&self, idx: SourceIdx) -> String {
        page(self.source_node(idx), &["isBasedOn"])
    }

    /// An actor for its page, ready to stand in a `<script>`.
    pub fn actor_ld(&self, idx: ActorIdx) -> String {
        page(self.actor_node(idx), &["alternateName"])
    }

    /// A place for its page, ready to stand in a `<script>`.
    pub fn place_ld(&self, idx: PlaceIdx) -> String {
        page(self.place_node(idx), &["alternateName"])
    }

    fn graph(&self) -> Rows {
        let l = self.library;
        let mut out = Rows::default();
        out.push(&self.whole());
        out.each((0..).take(l.briefs.len()).map(BriefIdx), |i, out| {
            out.push(&self.brief_node(*i, Form::Graph));
        });
        out.each(self.order.iter().copied(), |event, out| {
            out.push(&self.event_node(*event, Form::Graph));
            for claim in (0..).take(l.event(*event).claims.len()) {
                let idx = ClaimIdx {
                    event: *event,
                    claim,
                };
                out.push(&self.claim_node(idx));
                self.review(idx).iter().for_each(|review| out.push(review));
            }
        });
        out.each((0..).take(l.sources.len()).map(SourceIdx), |i, out| {
            out.push(&self.source_node(*i));
        });
        out.each((0..).take(l.actors.len()).map(ActorIdx), |i, out| {
            out.push(&self.actor_node(*i));
        });
        out.each((0..).take(l.places.len()).map(PlaceIdx), |i, out| {
            out.push(&self.place_node(*i));
        });
        out
    }

    /// The site as a data set.
    fn whole(&self) -> Object {
        let settings = &self.library.settings;
        node(
            &format!("{}data.html", self.root),
            "Dataset",
            &settings.title,
        )
        .maybe("description", settings.description.as_deref().map(line))
        .with("inLanguage", settings.language.as_str())
        .with("publisher", self.site())
        .maybe("dateModified", self.newest.map(|d| d.to_string()))
        .with("conditionsOfAccess", settings.ceiling.word())
    }

    fn site(&self) -> Object {
        Object::default()
            .with("@type", "Organization")
            .with("name", line(self.publisher()))
    }

    fn brief_node(&self, idx: BriefIdx, form: Form) -> Object {
        let brief = &self.library.briefs[idx.at()];
        let address = self.address(Thing::Brief(idx));
        let revised = brief.revisions.iter().map(|r| &r.date.value).max();
        let judgement = |j: &crate::model::brief::Judgement<Linked>| {
            let band = &j.likelihood.value;
            let says = plain(self.library, &j.text);
            Object::default()
                .with("@id", format!("{address}#{}", j.id.value))
                .with("@type", "Claim")
                .with("text", says)
                .with(
                    "description",
                    format!(
                        "{} ({}–{} %), {} confidence",
                        band.word,
                        band.low,
                        band.high,
                        j.confidence.word()
                    ),
                )
        };
        let cited: Vec<SourceIdx> = brief
            .texts()
            .into_iter()
            .flat_map(crate::link::uses::cited)
            .collect();
        let cited: std::collections::BTreeSet<SourceIdx> = cited.into_iter().collect();
        let object = node(&address, "Report", &brief.title.value)
            .with("abstract", self.bottom_line(idx))
            .with("inLanguage", self.library.settings.language.as_str())
            .with("publisher", self.site())
            .maybe("datePublished", sure(&brief.date.value))
            .maybe("dateModified", revised.and_then(sure))
            .list("hasPart", brief.judgements.iter().map(judgement))
            .list(
                "citation",
                cited
                    .iter()
                    .map(|s| self.reference(Thing::Source(*s), form)),
            )
            .with("conditionsOfAccess", self.marking(brief).word());
        edtf(object, &brief.date.value)
    }

    fn event_node(&self, idx: EventIdx, form: Form) -> Object {
        let event = self.library.event(idx);
        let when = &event.date.value;
        let (first, last) = (dates::first(when), dates::last(when));
        let known = dates::is_sure(when);
        let place = |p: &PlaceUse<Linked>| match form {
            Form::Graph => self.reference(Thing::Place(p.place), form),
            Form::Page => self.located(p),
        };
        let told = format!(
            "{}; {}; {}",
            dates::words(when, event.date_basis),
            event.status.word(),
            self.marking(event).word()
        );
        let sources = event_sources(event).into_iter().map(Thing::Source);
        let object = node(
            &self.address(Thing::Event(idx)),
            "Event",
            &event.title.value,
        )
        .with("identifier", event.id.as_str())
        .with("description", line(&event.summary.value))
        .with("disambiguatingDescription", told)
        .maybe("startDate", first.filter(|_| known).map(|d| d.to_string()))
        .maybe("endDate", last.filter(|_| known).map(|d| d.to_string()))
        .list("location", event.places.iter().map(place))
        .list(
            "about",
            event
                .actors
                .iter()
                .map(|a| self.reference(Thing::Actor(a.actor), form)),
        )
        .list("subjectOf", sources.map(|s| self.reference(s, form)))
        .maybe(
            "superEvent",
            event.part_of.map(|e| self.reference(Thing::Event(e), form)),
        );
        edtf(object, when)
    }

    /// A place of an event; its point alone where the event lies there and not at a distance from it.
    fn located(&self, used: &PlaceUse<Linked>) -> Object {
        let place = self.library.place(used.place);
        let at = place
            .coordinates
            .as_ref()
            .filter(|_| used.position.is_none());
        let away = used.position.as_ref().map(|_| self.place_words(used));
        self.reference(Thing::Place(used.place), Form::Page)
            .maybe("description", away)
            .maybe("geo", at.map(geo))
    }
}

/// A page's JSON-LD. Where it weighs too much, the fields named go, the first first: the file has them.
fn page(object: Object, spare: &[&str]) -> String {
    let mut object = object.with("@context", "https://schema.org");
    let mut out = in_script(&object.text());
    for field in spare {
        if out.len() <= PAGE {
            break;
        }
        object.without(field);
        out = in_script(&object.text());
    }
    out
}
