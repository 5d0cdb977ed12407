//! The words on a map and around it.

use super::super::view::MapView;
use super::super::words::Words;
use crate::draw::map::{self, Known, Mark};
use crate::model::Linked;
use crate::model::event::Position;

/// "origin, in this area".
pub(super) fn joined(a: Option<String>, b: Option<String>) -> Option<String> {
    match (a, b) {
        (Some(a), Some(b)) => Some(format!("{a}, {b}")),
        (a, b) => a.or(b),
    }
}

/// A mark as it is read aloud: the same words as those on the map.
pub(super) fn titled(name: &str, note: Option<&str>) -> String {
    note.map_or_else(|| name.to_owned(), |note| format!("{name} {note}"))
}

/// How a mark's position is known, where a dot does not say it.
pub(super) fn how(
    words: Words<'_>,
    known: &Known,
    from: Option<&Position<Linked>>,
) -> Option<String> {
    match known {
        Known::Away { .. } if from.is_some_and(|f| f.approximate) => Some(words.say("map-in-band")),
        Known::Away {
            bearings: Some(_), ..
        } => Some(words.say("map-on-arc")),
        Known::Away { .. } => Some(words.say("map-on-ring")),
        Known::Country(_) => Some(words.say("map-in-country")),
        Known::Within { soft: true, .. } => Some(words.say("map-in-area")),
        Known::Within { .. } => None,
    }
}

/// A map and what is said of it.
pub(super) fn finished(
    words: Words<'_>,
    drawing: map::Map,
    marks: &[Mark],
    missing: &[String],
    beyond: &[String],
) -> MapView {
    let has = |kind: &str| drawing.areas.iter().any(|a| a.kind == kind);
    let kinds = [
        ("circle", "map-key-circle"),
        ("soft", "map-key-soft"),
        ("country", "map-key-country"),
        ("ring", "map-key-ring"),
        ("band", "map-key-band"),
    ];
    let mut caption: Vec<String> = kinds
        .iter()
        .filter(|(kind, _)| has(kind))
        .map(|(_, key)| words.say(key))
        .collect();
    caption.extend(listed(words, "map-not-drawn", missing));
    caption.extend(listed(words, "map-beyond", beyond));
    caption.push(words.say("map-base"));
    let titles: Vec<&str> = marks.iter().map(|m| m.title.as_str()).collect();
    MapView {
        label: label(words, &drawing, &titles),
        caption: words.put(caption.join(" ")),
        over: false,
        drawing,
    }
}

/// So many names in one sentence, and no more.
const NAMED: usize = 4;

/// "Beyond this map: Gao, Bamako and 3 more."
fn listed(words: Words<'_>, key: &str, names: &[String]) -> Option<String> {
    let mut shown: Vec<String> = names.iter().take(NAMED).cloned().collect();
    if names.len() > NAMED {
        shown.push(words.count(names.len() - NAMED, "more"));
    }
    (!shown.is_empty()).then(|| words.tell(key, &[("places", words.and(&shown).into())]))
}

/// What a reader who does not see the map is told of it.
fn label(words: Words<'_>, drawing: &map::Map, titles: &[&str]) -> String {
    let across = words.number(&drawing.across_km.to_string());
    let mut shown: Vec<&str> = titles.iter().copied().take(NAMED).collect();
    let more = words.count(titles.len().saturating_sub(NAMED), "more");
    if titles.len() > NAMED {
        shown.push(&more);
    }
    let args = [
        ("across", across.into()),
        ("places", words.locale.semicolons(&shown).into()),
    ];
    words.tell("map-label", &args)
}
