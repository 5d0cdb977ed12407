//! What is known of a source: who published it, when, and how its capture came about.

use super::view::Fact;
use super::words::Words;
use crate::model::Linked;
use crate::model::source::{Capture, Source, Standing};
use crate::model::words::{Basis, Word};

/// A row of the record; where there is no value, the capture is silent.
fn row(words: Words<'_>, label: &str, value: Option<String>) -> Fact {
    Fact {
        label: words.say(label),
        value: value.unwrap_or_else(|| words.say("unknown")),
        ..Fact::default()
    }
}

pub(super) fn published(source: &Source<Linked>, words: Words<'_>) -> Option<String> {
    let date = source.published.as_ref()?;
    Some(words.date_by(&date.value, source.published_basis))
}

pub(super) fn record(source: &Source<Linked>, words: Words<'_>) -> Vec<Fact> {
    let authors = (!source.authors.is_empty()).then(|| words.and(&source.authors));
    let published = published(source, words);
    let basis = match source.published_basis {
        Some(Basis::Inferred) => Some(words.say("basis-inferred")),
        Some(Basis::Relative) => Some(words.say("basis-relative")),
        Some(Basis::Stated) | None => None,
    };
    let own = |text: &Option<String>| text.as_deref().map(|text| words.beside(text));
    let note = [basis, own(&source.published_note)]
        .into_iter()
        .flatten()
        .collect::<Vec<_>>()
        .join(" ");
    let mut rows = vec![
        row(words, "record-publisher", own(&source.publisher)),
        row(words, "record-author", authors),
        Fact {
            note: Some(note).filter(|n| !n.is_empty()),
            ..row(words, "record-published", published)
        },
        Fact {
            value: source.reliability.word().to_owned(),
            note: Some(words.reliability(source.reliability)),
            ..row(words, "record-reliability", None)
        },
    ];
    rows.extend(own(&source.descriptor).map(|d| row(words, "record-described", Some(d))));
    rows.push(row(
        words,
        "record-rights",
        source
            .rights
            .as_ref()
            .map(|r| rights_words(&r.value, words)),
    ));
    let address = source.url.as_ref().map(|u| u.value.clone());
    rows.push(Fact {
        href: address.clone(),
        ..row(words, "record-address", address)
    });
    if let Some(archived) = &source.archived_url {
        rows.push(Fact {
            href: Some(archived.value.clone()),
            ..row(words, "record-kept-at", Some(archived.value.clone()))
        });
    }
    let status = match source.status {
        Standing::Current => words.say("source-current"),
        other => words.of("standing", other),
    };
    rows.push(Fact {
        note: own(&source.status_note),
        ..row(words, "record-status", Some(status))
    });
    if source.ai_generated {
        rows.push(row(
            words,
            "record-machine",
            Some(words.say("source-machine-made")),
        ));
    }
    rows.extend(own(&source.note).map(|n| row(words, "record-note", Some(n))));
    rows
}

fn rights_words(rights: &str, words: Words<'_>) -> String {
    match rights {
        "all-rights-reserved" => words.say("rights-reserved"),
        "public-domain" => words.say("rights-public-domain"),
        spdx => spdx.to_owned(),
    }
}

pub(super) fn fingerprint(
    capture: &Capture,
    source: &Source<Linked>,
    words: Words<'_>,
) -> Vec<Fact> {
    let mut rows = Vec::new();
    let media = capture.media_type.as_deref();
    let size = capture
        .bytes
        .map(|n| words.count(usize::try_from(n).unwrap_or(usize::MAX), "byte"));
    let size = match (size, media) {
        (Some(size), Some("text/plain")) => {
            Some(words.tell("size-of-text", &[("size", size.into())]))
        }
        (Some(size), Some(media)) => Some(format!("{size}, {media}")),
        (size, media) => size.or(media.map(str::to_owned)),
    };
    rows.extend(size.map(|s| row(words, "record-size", Some(s))));
    let who: Vec<String> = [
        capture.captured_at.as_ref().map(|d| words.date(&d.value)),
        capture
            .captured_by
            .as_ref()
            .map(|by| words.tell("captured-by", &[("who", by.into())])),
        capture
            .tool
            .as_ref()
            .map(|tool| words.tell("captured-with", &[("tool", tool.into())])),
    ]
    .into_iter()
    .flatten()
    .collect();
    let captured = if who.is_empty() {
        words.say("captured-unknown")
    } else {
        words.locale.commas(&who)
    };
    rows.push(row(words, "record-captured", Some(captured)));
    rows.extend(capture.url.clone().map(|url| Fact {
        href: Some(url.clone()),
        ..row(words, "record-from", Some(url))
    }));
    let noise: Vec<String> = source.noise.iter().filter_map(|n| n.what.clone()).collect();
    if !noise.is_empty() {
        rows.push(row(words, "record-not-the-text", Some(words.and(&noise))));
    }
    rows
}
