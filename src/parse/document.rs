//! One document of each kind, out of its front matter and body.

use super::at;
use super::claim::{alias, claim, position};
use super::fields::{Fields, read_node};
use super::node::Node;
use super::text::{Body, inline};
use crate::model::actor::{Actor, Kind as ActorKind, Review};
use crate::model::brief::{Brief, Indicator, Judgement};
use crate::model::date::When;
use crate::model::event::{ActorUse, Event, PlaceRole, PlaceUse, Status};
use crate::model::page::Page;
use crate::model::place::{Coordinates, Degrees, Place};
use crate::model::revision::{Moved, Revision, RevisionKind};
use crate::model::scale::Band;
use crate::model::settings::Settings;
use crate::model::source::{Capture, Kind, Noise, Publish, Reliability, Source, Standing};
use crate::model::text::Text;
use crate::model::words::Confidence;
use crate::report::nearest::did_you_mean;
use crate::report::{Finding, Report, Span, Spanned};

/// A file split in two, ready to be read as what its folder says.
pub(super) struct Document<'a> {
    pub(super) id: &'a str,
    pub(super) front: Node,
    pub(super) body: Body<'a>,
    pub(super) settings: &'a Settings,
}

impl Document<'_> {
    pub(super) fn source(self, report: &mut Report) -> Source {
        let body = self.body.compile(report);
        let (id, span) = (self.id.to_owned(), self.front.span);
        read_node(self.front, "a source", report, |f| {
            let url =
                |f: &mut Fields<'_>, name| f.text(name).filter(|url| web_address(url, f.report()));
            Source {
                id,
                span,
                title: f.required("title"),
                title_language: f.language("title_language"),
                title_translation: f.string("title_translation"),
                short: f.string("short"),
                kind: f.word_or("kind", Kind::Other),
                publisher: f.string("publisher"),
                authors: f.strings("authors"),
                published: f.date("published"),
                published_basis: f.word("published_basis").map(|w| w.value),
                published_note: f.string("published_note"),
                language: f.language("language"),
                url: url(f, "url"),
                archived_url: url(f, "archived_url"),
                reliability: f.word_or("reliability", Reliability::F),
                descriptor: f.string("descriptor"),
                rights: f.text("rights"),
                publish: f.word("publish").unwrap_or(at(Publish::Digest, span)),
                marking: f.marking(),
                capture: f.nested("capture", "a capture", capture),
                noise: f.nested_list("noise", "a noise range", None, noise),
                derived_from: f.texts("derived_from"),
                unseen_roots: Vec::new(),
                status: f.word_or("status", Standing::Current),
                status_note: f.string("status_note"),
                ai_generated: f.flag("ai_generated"),
                note: f.string("note"),
                body,
            }
        })
    }

    pub(super) fn event(self, report: &mut Report) -> Event {
        let body = self.body.compile(report);
        let (id, span) = (self.id.to_owned(), self.front.span);
        read_node(self.front, "an event", report, |f| Event {
            id,
            span,
            title: f.required("title"),
            summary: f.required("summary"),
            date: required_date(f, "date"),
            date_basis: f.word("date_basis").map(|w| w.value),
            date_note: f.string("date_note"),
            time: f.time("time"),
            timezone: f.time_zone("timezone"),
            kind: f.text("type"),
            places: f.nested_list("places", "a place in an event", Some("ref"), place_use),
            actors: f.nested_list("actors", "an actor in an event", Some("ref"), actor_use),
            status: f.word_or("status", Status::Reported),
            status_note: f.string("status_note"),
            part_of: f.name("part_of"),
            marking: f.marking(),
            unseen: None,
            claims: f.nested_list("claims", "a claim", None, claim),
            revisions: f.nested_list("revisions", "a revision", None, revision),
            body,
        })
    }

    pub(super) fn actor(self, report: &mut Report) -> Actor {
        let body = self.body.compile(report);
        let (id, span) = (self.id.to_owned(), self.front.span);
        read_node(self.front, "an actor", report, |f| Actor {
            id,
            span,
            name: f.required("name"),
            short: f.string("short"),
            aliases: f.nested_list("aliases", "an alias", Some("text"), alias),
            kind: f.word_or("kind", ActorKind::Organization),
            parent: f.name("parent"),
            predecessor: f.name("predecessor"),
            same_as: f.texts("same_as"),
            public: f.flag("public"),
            reviewed: f.nested("reviewed", "a review", review),
            role: f.string("role"),
            marking: f.marking(),
            body,
        })
    }

    pub(super) fn place(self, report: &mut Report) -> Place {
        let body = self.body.compile(report);
        let (id, span) = (self.id.to_owned(), self.front.span);
        let near = |f: &mut Fields<'_>| {
            let position = position(f)?;
            if position.of.value == self.id {
                f.report().push(
                    Finding::error(
                        "refers-to-itself",
                        position.of.span,
                        "a place is not so far from itself",
                    )
                    .help("name another place that this one lies near"),
                );
            }
            Some(position)
        };
        read_node(self.front, "a place", report, |f| Place {
            id,
            span,
            name: f.required("name"),
            aliases: f.nested_list("aliases", "an alias", Some("text"), alias),
            coordinates: f
                .nested("coordinates", "coordinates", coordinates)
                .flatten(),
            coordinates_source: f.string("coordinates_source"),
            position: f.nested("position", "a position", near).flatten(),
            precision: f.word("precision").map(|w| w.value),
            admin: f.strings("admin"),
            country: f.country("country"),
            same_as: f.texts("same_as"),
            marking: f.marking(),
            body,
        })
    }

    pub(super) fn brief(self, report: &mut Report) -> Brief {
        let body = self.body.compile(report);
        let settings = self.settings;
        let (id, span) = (self.id.to_owned(), self.front.span);
        read_node(self.front, "a brief", report, |f| {
            let texts = |f: &mut Fields<'_>, name| -> Vec<Text<_>> {
                let proses = f.proses(name);
                proses
                    .into_iter()
                    .map(|p| inline(p, settings, f.report()))
                    .collect()
            };
            Brief {
                id,
                span,
                title: f.required("title"),
                bluf: needed(f, "bluf", settings),
                date: required_date(f, "date"),
                cutoff: f.date("cutoff"),
                marking: f.marking(),
                judgements: f.nested_list("judgements", "a judgement", None, |f| {
                    judgement(f, settings)
                }),
                gaps: texts(f, "gaps"),
                dissent: texts(f, "dissent"),
                source_summary: optional(f, "source_summary", settings),
                revisions: f.nested_list("revisions", "a revision", None, revision),
                body,
            }
        })
    }

    pub(super) fn page(self, report: &mut Report) -> Page {
        let body = self.body.compile(report);
        let (id, span) = (self.id.to_owned(), self.front.span);
        read_node(self.front, "a page", report, |f| Page {
            id,
            span,
            title: f.required("title"),
            summary: f.string("summary"),
            marking: f.marking(),
            body,
        })
    }
}

fn required_date(f: &mut Fields<'_>, name: &'static str) -> Spanned<When> {
    let date = f.needed(name, |f| f.date(name));
    date.unwrap_or_else(|| at(When::unknown(), f.span))
}

fn optional(
    f: &mut Fields<'_>,
    name: &'static str,
    settings: &Settings,
) -> Option<Text<crate::model::Drafted>> {
    let prose = f.prose(name)?;
    Some(inline(prose, settings, f.report()))
}

fn needed(
    f: &mut Fields<'_>,
    name: &'static str,
    settings: &Settings,
) -> Text<crate::model::Drafted> {
    let text = f.needed(name, |f| optional(f, name, settings));
    text.unwrap_or_default()
}

fn judgement(f: &mut Fields<'_>, settings: &Settings) -> Judgement {
    let id = f.required("id");
    let text = needed(f, "text", settings);
    Judgement {
        id,
        text,
        likelihood: likelihood(f, settings),
        confidence: (f.needed("confidence", |f| f.word("confidence")))
            .map_or(Confidence::Low, |w| w.value),
        above_ceiling: f.string("above_ceiling"),
        basis: optional(f, "basis", settings),
        evidence: f.texts("evidence"),
        assumptions: f.strings("assumptions"),
        alternatives: f.strings("alternatives"),
        indicators: f.nested_list("indicators", "an indicator", Some("text"), |f| Indicator {
            text: f.required("text").value,
            effect: f.string("effect"),
        }),
        resolution: f.string("resolution"),
        marking: f.marking(),
        unseen: None,
    }
}

fn likelihood(f: &mut Fields<'_>, settings: &Settings) -> Spanned<Band> {
    let word = f.required("likelihood");
    if let Some(band) = settings.scale.band(&word.value) {
        return at(band.clone(), word.span);
    }
    if !word.value.is_empty() {
        let title = format!("`{}` is not a word of the likelihood scale", word.value);
        let known = settings.scale.bands.iter().map(|b| b.word.as_str());
        f.report().push(
            Finding::error("unknown-word", word.span, title)
                .maybe_help(did_you_mean(&word.value, known)),
        );
    }
    word.map(|word| Band {
        key: word.clone(),
        word,
        low: 0,
        high: 0,
    })
}

fn revision(f: &mut Fields<'_>) -> Revision {
    Revision {
        date: required_date(f, "date"),
        kind: f.word_or("kind", RevisionKind::Update),
        note: f.required("note").value,
        judgements: f.nested_list("judgements", "a moved judgement", None, |f| Moved {
            id: f.required("id"),
            from: f.required("from").value,
            to: f.required("to").value,
            why: f.string("why"),
        }),
        marking: f.marking(),
        span: f.span,
    }
}

fn capture(f: &mut Fields<'_>) -> Capture {
    let sha256 = f.text("sha256");
    if let Some(hash) = &sha256
        && !(hash.value.len() == 64
            && hash
                .value
                .bytes()
                .all(|b| matches!(b, b'0'..=b'9' | b'a'..=b'f')))
    {
        f.report().push(
            Finding::error("bad-sha256", hash.span, "this is not a SHA-256")
                .help("64 hexadecimal digits in lower case, as `sha256sum FILE` prints them"),
        );
    }
    Capture {
        file: f.text("file"),
        sha256,
        bytes: f.whole("bytes"),
        media_type: f.string("media_type"),
        captured_at: f.date("captured_at"),
        captured_by: f.string("captured_by"),
        tool: f.string("tool"),
        url: f.string("url"),
    }
}

fn review(f: &mut Fields<'_>) -> Review {
    Review {
        by: f.required("by").value,
        date: required_date(f, "date"),
        reason: f.required("reason").value,
    }
}

fn noise(f: &mut Fields<'_>) -> Noise {
    Noise {
        first: f.required("first"),
        last: f.required("last"),
        what: f.string("what"),
    }
}

fn place_use(f: &mut Fields<'_>) -> PlaceUse {
    PlaceUse {
        place: f.required_name("ref"),
        role: f.word_or("role", PlaceRole::Scene),
        precision: f.word("precision").map(|w| w.value),
        position: position(f),
    }
}

fn actor_use(f: &mut Fields<'_>) -> ActorUse {
    ActorUse {
        actor: f.required_name("ref"),
        role: f.string("role"),
    }
}

fn coordinates(f: &mut Fields<'_>) -> Option<Coordinates> {
    let lat = degrees(f, "lat", 90.0);
    let lon = degrees(f, "lon", 180.0);
    Some(Coordinates {
        lat: lat?,
        lon: lon?,
    })
}

fn degrees(f: &mut Fields<'_>, name: &'static str, limit: f64) -> Option<Degrees> {
    let text = f.required(name);
    let found = Degrees::parse(&text.value, limit);
    if found.is_none() && !text.value.is_empty() {
        let title = format!("`{}` is not a number of degrees for `{name}`", text.value);
        f.report().push(
            Finding::error("bad-coordinates", text.span, title).help(format!(
                "write decimal degrees from -{limit} to {limit}, south and west negative"
            )),
        );
    }
    found
}

/// Reports an address that a reader could not follow safely.
fn web_address(url: &Spanned<String>, report: &mut Report) -> bool {
    let fine = ["https://", "http://"]
        .iter()
        .any(|scheme| url.value.starts_with(scheme))
        && !url
            .value
            .contains(|c: char| c.is_whitespace() || c.is_control());
    if !fine {
        let title = format!("`{}` is not a web address", url.value);
        let span: Span = url.span;
        report.push(
            Finding::error("unsafe-link", span, title).help("it begins with https:// or http://"),
        );
    }
    fine
}
