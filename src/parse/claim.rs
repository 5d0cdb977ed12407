//! Claims, their evidence, and the parts that events and places share.

use super::fields::Fields;
use crate::evidence::Wanted;
use crate::model::actor::Alias;
use crate::model::claim::{Citation, Claim, Modality};
use crate::model::event::Position;
use crate::model::figure::{Figure, Number};
use crate::report::{Finding, Spanned};

pub(super) fn claim(f: &mut Fields<'_>) -> Claim {
    let id = f.required("id");
    let claimant = f.required_name("claimant");
    let supersedes = f.name("supersedes");
    if let Some(old) = supersedes.as_ref().filter(|old| old.value == id.value) {
        let title = "a claim cannot supersede itself";
        f.report().push(
            Finding::error("refers-to-itself", old.span, title)
                .help("name the earlier claim that this one takes the place of"),
        );
    }
    Claim {
        id,
        claimant,
        relayed_by: f.texts("relayed_by"),
        attribute: f.required("attribute"),
        subject: f.name("subject"),
        value: figure(f),
        modality: f.word_or("modality", Modality::Asserted),
        stated: f.date("stated"),
        credibility: f.word("credibility").map(|w| w.value),
        evidence: f.nested_list("evidence", "evidence", Some("source"), citation),
        supersedes,
        sum_of: f.texts("sum_of"),
        marking: f.marking(),
        note: f.string("note"),
        span: f.span,
    }
}

fn figure(f: &mut Fields<'_>) -> Spanned<Figure> {
    let text = f.required("value");
    match Figure::parse(&text.value) {
        Ok(figure) => text.map(|_| figure),
        Err(_) if text.value.is_empty() => text.map(Figure::Words),
        Err(reason) => {
            f.report().push(
                Finding::error("bad-figure", text.span, reason)
                    .help("write `84`, `\">=84\"`, `\"<=10\"`, `\"~20\"`, `\"27..30\"`, `dozens`, or plain words"),
            );
            text.map(Figure::Words)
        }
    }
}

fn citation(f: &mut Fields<'_>) -> Citation {
    let source = f.required_name("source");
    Citation {
        at: source.span,
        source,
        quote: wanted(f),
        translation: f.string("translation"),
        locator: f.string("locator"),
    }
}

fn wanted(f: &mut Fields<'_>) -> Option<Wanted> {
    let (words, prefix, suffix) = (f.text("quote"), f.text("prefix"), f.text("suffix"));
    if let (None, Some(context)) = (&words, prefix.as_ref().or(suffix.as_ref())) {
        let title = "`prefix` and `suffix` stand around a `quote`, and there is none";
        f.report().push(
            Finding::error("missing-field", context.span, title).help("add a line `quote: …`"),
        );
    }
    Some(Wanted {
        words: words?,
        prefix: prefix.map(|p| p.value),
        suffix: suffix.map(|s| s.value),
    })
}

pub(super) fn alias(f: &mut Fields<'_>) -> Alias {
    Alias {
        text: f.required("text").value,
        language: f.language("language"),
        from: f.date("from"),
        to: f.date("to"),
        sources: f.texts("sources"),
    }
}

/// `distance_km`, `bearing`, `of`, `approximate`: a place known by its distance.
pub(super) fn position(f: &mut Fields<'_>) -> Option<Position> {
    let distance = f.text("distance_km");
    let bearing = f.word("bearing").map(|w| w.value);
    let of = f.name("of");
    let approximate = f.flag("approximate");
    let (distance, of) = match (distance, of) {
        (None, None) if bearing.is_none() => return None,
        (Some(distance), Some(of)) => (distance, of),
        (distance, _) => {
            f.missing(if distance.is_none() {
                "distance_km"
            } else {
                "of"
            });
            return None;
        }
    };
    let digits = distance.value.trim_start_matches('~');
    let Some(number) = Number::parse(digits) else {
        let title = format!("`{}` is not a distance", distance.value);
        f.report().push(
            Finding::error("bad-figure", distance.span, title)
                .help("write kilometres: `45`, `\"~25\"`"),
        );
        return None;
    };
    let approximate = approximate || digits.len() < distance.value.len();
    Some(Position {
        distance_km: number,
        approximate,
        bearing,
        of,
    })
}
