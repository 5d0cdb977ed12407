//! A row for each claim.

use super::{Cell, fact, list, maybe, table, words};
use crate::export::{Data, Format, Group, Made, dates};
use crate::link::uses::claim_sources;
use crate::locale::Locale;
use crate::model::figure::Figure;
use crate::model::words::Word;
use crate::model::{ClaimIdx, Claimant, Subject, Thing};

pub(in crate::export) const FORMAT: Format = Format {
    path: "data/claims.csv",
    group: Group::Events,
    standard: "CSV, RFC 4180, UTF-8 with a byte order mark",
    media: "text/csv; charset=utf-8",
    what: "One row for each claim: who says it, through whom, with which bound (“at least” stays “at least”: `low` is filled and `high` is not), in which manner, and the quoted words.",
    opens: "Excel, LibreOffice, R, pandas",
    unit: "claim",
    make: claims,
};

const CLAIM_HEAD: [&str; 29] = [
    "id",
    "event_id",
    "event",
    "claimant_kind",
    "claimant_id",
    "claimant",
    "relayed_by",
    "attribute",
    "unit",
    "subject_id",
    "subject",
    "value",
    "bound",
    "low",
    "high",
    "manner",
    "stated",
    "stated_words",
    "stated_earliest",
    "stated_latest",
    "credibility",
    "source_ids",
    "quotes",
    "translations",
    "note",
    "supersedes",
    "sum_of",
    "marking",
    "page",
];

fn claims(data: &Data<'_>) -> Option<Made> {
    let all = data.order.iter().flat_map(|event| {
        let count = (0..).take(data.library.event(*event).claims.len());
        count.map(|claim| ClaimIdx {
            event: *event,
            claim,
        })
    });
    Some(table(CLAIM_HEAD, all.map(|c| claim(data, c))))
}

fn claim(data: &Data<'_>, idx: ClaimIdx) -> [Cell; 29] {
    let (l, claim, event) = (
        data.library,
        data.library.claim(idx),
        data.library.event(idx.event),
    );
    let (kind, claimant) = match claim.claimant {
        Claimant::Actor(i) => ("actor", Thing::Actor(i)),
        Claimant::Source(i) => ("source", Thing::Source(i)),
    };
    let (subject_id, subject) = match &claim.subject {
        Some(Subject::Actor(i)) => (l.id(Thing::Actor(*i)), l.name(Thing::Actor(*i))),
        Some(Subject::Words(words)) => ("", words.as_str()),
        None => ("", ""),
    };
    let figure = figure(&claim.value.value);
    let stated = claim.stated.as_ref().map(|s| &s.value);
    let ids = |ids: Vec<&str>| fact(ids.join("; "));
    let id_of = |c: &ClaimIdx| l.claim(*c).id.value.as_str();
    let quotes: Vec<String> = claim
        .evidence
        .iter()
        .filter_map(|e| Some(e.quote.as_ref()?.words().value.clone()))
        .collect();
    let translations: Vec<String> = claim
        .evidence
        .iter()
        .filter_map(|e| e.translation.clone())
        .collect();
    let page = format!(
        "{}#{}",
        data.address(Thing::Event(idx.event)),
        claim.id.value
    );
    [
        fact(&claim.id.value),
        fact(&event.id),
        words(&event.title.value),
        fact(kind),
        fact(l.id(claimant)),
        words(l.name(claimant)),
        ids(claim
            .relayed_by
            .iter()
            .map(|s| l.id(Thing::Source(*s)))
            .collect()),
        words(&claim.attribute.value),
        words(unit(data, &claim.attribute.value).unwrap_or_default()),
        fact(subject_id),
        words(subject),
        words(&claim.value.value.to_string()),
        fact(figure.bound),
        maybe(figure.low),
        maybe(figure.high),
        fact(claim.modality.word()),
        maybe(stated),
        words(&stated.map_or_else(String::new, |s| s.words(Locale::english()))),
        maybe(stated.and_then(dates::first)),
        maybe(stated.and_then(dates::last)),
        maybe(claim.credibility.map(Word::word)),
        ids(claim_sources(claim)
            .iter()
            .map(|s| l.id(Thing::Source(*s)))
            .collect()),
        list(&quotes),
        list(&translations),
        words(claim.note.as_deref().unwrap_or_default()),
        maybe(claim.supersedes.as_ref().map(id_of)),
        ids(claim.sum_of.iter().map(id_of).collect()),
        fact(data.claim_marking(event, claim).word()),
        fact(page),
    ]
}

fn unit<'d>(data: &Data<'d>, attribute: &str) -> Option<&'d str> {
    let known = data
        .library
        .settings
        .attributes
        .iter()
        .find(|a| a.name == attribute);
    known.and_then(|a| a.unit.as_deref())
}

/// A figure as a bound and two numbers, of which an open side has none.
struct Bounds {
    bound: &'static str,
    low: Option<f64>,
    high: Option<f64>,
}

fn figure(figure: &Figure) -> Bounds {
    let (bound, low, high) = match figure {
        Figure::Exact(n) => ("exact", Some(n.value()), Some(n.value())),
        Figure::AtLeast(n) => ("at least", Some(n.value()), None),
        Figure::AtMost(n) => ("at most", None, Some(n.value())),
        Figure::About(n) => ("about", Some(n.value()), Some(n.value())),
        Figure::Range(a, b) => ("range", Some(a.value()), Some(b.value())),
        Figure::Vague(v) => ("vague", Some(v.least()), None),
        Figure::Words(_) => ("words", None, None),
    };
    Bounds { bound, low, high }
}
