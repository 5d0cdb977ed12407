//! The interface’s words: every message that is asked for is there, in every language.

use bluf::locale::{Locale, languages};
use bluf::model::words::Word;
use bluf::model::{actor, claim, event, revision, source, words};
use std::path::Path;

/// The string literals that follow a call in a text: `say("a")` gives `a`.
fn arguments(text: &str, call: &str) -> Vec<String> {
    let literal = |rest: &str| {
        let rest = rest.trim_start().strip_prefix('"')?;
        rest.split('"').next().map(str::to_owned)
    };
    text.split(call).skip(1).filter_map(literal).collect()
}

fn sources(dir: &Path) -> Vec<String> {
    let mut texts = Vec::new();
    for entry in std::fs::read_dir(dir).expect("a folder") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            texts.extend(sources(&path));
        } else if path.extension().is_some_and(|e| e == "rs" || e == "html") {
            texts.push(std::fs::read_to_string(&path).expect("a text"));
        }
    }
    texts
}

/// The messages named by a list of words: `status-contested`.
fn listed<W: Word>(list: &str) -> Vec<String> {
    W::WORDS
        .iter()
        .map(|word| format!("{list}-{word}"))
        .collect()
}

#[test]
fn every_message_that_is_asked_for_is_in_every_language() {
    let mut keys: Vec<String> = [
        listed::<event::Status>("status"),
        listed::<event::PlaceRole>("role"),
        listed::<event::Bearing>("position"),
        listed::<event::Bearing>("position-about"),
        listed::<claim::Modality>("modality"),
        listed::<claim::Credibility>("credibility"),
        listed::<words::Confidence>("confidence"),
        listed::<words::Precision>("precision"),
        listed::<source::Kind>("source"),
        listed::<source::Reliability>("reliability"),
        listed::<actor::Kind>("actor"),
        listed::<revision::RevisionKind>("revision"),
        listed::<bluf::check::Reason>("ceiling"),
    ]
    .concat();
    // What editions say of changed fields, and above what was put right.
    let fields = [
        "actors",
        "alternatives",
        "assumptions",
        "attribute",
        "basis",
        "bluf",
        "body",
        "claimant",
        "confidence",
        "date",
        "dissent",
        "gaps",
        "likelihood",
        "modality",
        "note",
        "places",
        "resolution",
        "source_summary",
        "stated",
        "status",
        "status_note",
        "subject",
        "summary",
        "text",
        "title",
        "value",
        "cutoff",
        "indicators",
        "published",
        "quotes",
        "relayed_by",
        "roles",
        "time",
        "type",
    ];
    keys.extend(fields.map(|field| format!("said-{field}")));
    keys.extend(["notice-correction", "notice-retraction"].map(str::to_owned));
    for text in sources(Path::new("src/plan")) {
        for call in ["say(", "tell("] {
            keys.extend(
                arguments(&text, call)
                    .into_iter()
                    .filter(|key| !key.contains('{')),
            );
        }
    }
    for text in sources(Path::new("templates")) {
        let used = text.split("| t").map(|before| {
            let quoted = before.trim_end().rsplit('\'').nth(1);
            quoted.unwrap_or_default().to_owned()
        });
        let last = text.matches("| t").count();
        keys.extend(used.take(last).filter(|key| !key.is_empty()));
    }
    assert!(keys.len() > 300, "{}", keys.len());
    for language in languages() {
        let known: Vec<&str> = Locale::of(language).messages().collect();
        let missing: Vec<_> = keys
            .iter()
            .filter(|k| !known.contains(&k.as_str()))
            .collect();
        assert!(missing.is_empty(), "{language}: {missing:?}");
    }
}
