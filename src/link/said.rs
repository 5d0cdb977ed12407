//! What a library says: the words that a reader may have acted on.

use super::Library;
use super::plain::{lines, named, one_line};
use crate::editions::{Kind, Said, moved, revision};
use crate::model::brief::Brief;
use crate::model::claim::{Citation, Claim};
use crate::model::event::{Event, PlaceRole};
use crate::model::revision::Revision;
use crate::model::text::Text;
use crate::model::wording::Wording;
use crate::model::words::Word;
use crate::model::{Claimant, Linked, Subject, Thing};
use std::collections::BTreeMap;

/// Fields that a translation does not say itself: they follow from the original's.
const FOLLOWS: [&str; 1] = ["likelihood"];

/// What a library and its translations say, by id.
pub fn said_in_all<'l>(
    library: &Library,
    translations: impl IntoIterator<Item = &'l Library>,
) -> BTreeMap<String, Said> {
    let mut out = said(library);
    for translation in translations {
        let mut own = said(translation);
        for (id, original) in &mut out {
            let of = original.of.as_deref().unwrap_or(id);
            if !matches!(translation.wording(of), Wording::Translated { .. }) {
                continue;
            }
            let mut words = own.remove(id).map(|own| own.says).unwrap_or_default();
            words.retain(|field, words| {
                original.field(field) != words && !FOLLOWS.contains(&field.as_str())
            });
            let language = translation.settings.language.clone();
            original.translations.insert(language, words);
        }
    }
    out
}

/// What a library says, by id; a judgement's is `brief/judgement`.
pub fn said(library: &Library) -> BTreeMap<String, Said> {
    let mut out = BTreeMap::new();
    for event in &library.events {
        out.insert(event.id.clone(), of_event(library, event));
        for (claim, number) in event.claims.iter().zip(1..) {
            let said = of_claim(library, event, claim);
            out.insert(claim.id.value.clone(), said.numbered(number));
        }
    }
    for brief in &library.briefs {
        out.insert(brief.id.clone(), of_brief(library, brief));
        for (judgement, number) in brief.judgements.iter().zip(1..) {
            let key = format!("{}/{}", brief.id, judgement.id.value);
            let mut f = Fields::default();
            f.put("text", lines(library, &judgement.text));
            f.put("likelihood", &judgement.likelihood.value.word);
            f.put("confidence", judgement.confidence.word());
            f.put(
                "basis",
                judgement
                    .basis
                    .as_ref()
                    .map(|t| lines(library, t))
                    .unwrap_or_default(),
            );
            f.put("assumptions", judgement.assumptions.join("\n"));
            f.put("alternatives", judgement.alternatives.join("\n"));
            f.put(
                "resolution",
                judgement.resolution.clone().unwrap_or_default(),
            );
            let indicators = judgement.indicators.iter().map(|indicator| {
                let effect = indicator.effect.as_ref();
                effect.map_or(indicator.text.clone(), |effect| {
                    format!("{}: {effect}", indicator.text)
                })
            });
            f.always("indicators", indicators.collect::<Vec<_>>().join("\n"));
            let said = f.said(Kind::Judgement, Some(&brief.id), &[]);
            out.insert(key, said.numbered(number));
        }
    }
    out
}

fn of_event(library: &Library, event: &Event<Linked>) -> Said {
    let names = |things: Vec<Thing>| {
        let names: Vec<String> = things.into_iter().map(|t| named(library, t)).collect();
        names.join("\n")
    };
    let mut f = Fields::default();
    f.put("title", &event.title.value);
    f.put("summary", &event.summary.value);
    f.put("date", event.date.value.to_string());
    f.put("status", event.status.word());
    f.put("status_note", event.status_note.clone().unwrap_or_default());
    f.put(
        "places",
        names(event.places.iter().map(|p| Thing::Place(p.place)).collect()),
    );
    f.put(
        "actors",
        names(event.actors.iter().map(|a| Thing::Actor(a.actor)).collect()),
    );
    f.put("body", lines(library, &event.body));
    f.always("roles", roles(library, event));
    let zone = event.timezone.iter();
    let time: Vec<String> = event.time.iter().chain(zone).cloned().collect();
    f.always("time", time.join(" "));
    let kind = event.kind.as_ref();
    f.always(
        "type",
        kind.map_or_else(String::new, |kind| kind.value.clone()),
    );
    f.said(Kind::Event, None, &event.revisions)
}

/// Who and where is more than just a part of an event, a line each.
fn roles(library: &Library, event: &Event<Linked>) -> String {
    let actors = event.actors.iter().filter_map(|used| {
        let role = used.role.as_ref()?;
        Some(format!(
            "{}: {role}",
            named(library, Thing::Actor(used.actor))
        ))
    });
    let places = event
        .places
        .iter()
        .filter(|used| used.role != PlaceRole::Scene);
    let places = places.map(|used| {
        let name = named(library, Thing::Place(used.place));
        format!("{name}: {}", used.role.word())
    });
    actors.chain(places).collect::<Vec<_>>().join("\n")
}

/// The words that a claim quotes, with their translation and where they stand, a line for each source.
fn quotes(library: &Library, claim: &Claim<Linked>) -> String {
    let one = |citation: &Citation<Linked>| {
        let words = citation
            .quote
            .as_ref()
            .map(|quote| format!("“{}”", quote.words().value));
        let translation = citation
            .translation
            .as_ref()
            .map(|words| format!("({words})"));
        let parts = [words, translation, citation.locator.clone()];
        let parts: Vec<String> = parts.into_iter().flatten().map(|p| one_line(&p)).collect();
        let source = named(library, Thing::Source(citation.source));
        (!parts.is_empty()).then(|| format!("{source}: {}", parts.join(" ")))
    };
    claim
        .evidence
        .iter()
        .filter_map(one)
        .collect::<Vec<_>>()
        .join("\n")
}

fn of_claim(library: &Library, event: &Event<Linked>, claim: &Claim<Linked>) -> Said {
    let claimant = match claim.claimant {
        Claimant::Actor(i) => Thing::Actor(i),
        Claimant::Source(i) => Thing::Source(i),
    };
    let subject = match &claim.subject {
        None => String::new(),
        Some(Subject::Actor(i)) => named(library, Thing::Actor(*i)),
        Some(Subject::Words(words)) => words.clone(),
    };
    let stated = claim
        .stated
        .as_ref()
        .map_or_else(String::new, |d| d.value.to_string());
    let mut f = Fields::default();
    f.put("claimant", named(library, claimant));
    f.put("attribute", &claim.attribute.value);
    f.put("subject", subject);
    f.put("value", claim.value.value.to_string());
    f.put("modality", claim.modality.word());
    f.put("stated", stated);
    f.put("note", claim.note.clone().unwrap_or_default());
    f.always("quotes", quotes(library, claim));
    let relayed = claim.relayed_by.iter();
    let relayed = relayed.map(|source| named(library, Thing::Source(*source)));
    f.always("relayed_by", relayed.collect::<Vec<_>>().join("\n"));
    f.said(Kind::Claim, Some(&event.id), &[])
}

fn of_brief(library: &Library, brief: &Brief<Linked>) -> Said {
    let mut f = Fields::default();
    let all = |texts: &[Text<Linked>]| {
        let texts: Vec<String> = texts.iter().map(|t| lines(library, t)).collect();
        texts.join("\n")
    };
    f.put("title", &brief.title.value);
    f.put("bluf", lines(library, &brief.bluf));
    f.put("body", lines(library, &brief.body));
    f.put("gaps", all(&brief.gaps));
    f.put("dissent", all(&brief.dissent));
    f.put(
        "source_summary",
        brief
            .source_summary
            .as_ref()
            .map(|t| lines(library, t))
            .unwrap_or_default(),
    );
    f.always("published", brief.date.value.to_string());
    let cutoff = brief.cutoff.as_ref();
    f.always(
        "cutoff",
        cutoff.map_or_else(String::new, |day| day.value.to_string()),
    );
    let (name, moved) = moved(&brief.revisions);
    f.put(name, moved);
    f.said(Kind::Brief, None, &brief.revisions)
}

#[derive(Default)]
struct Fields(BTreeMap<String, String>);

impl Fields {
    fn put(&mut self, name: &str, words: impl Into<String>) {
        let words = words.into();
        if !words.is_empty() {
            self.0.insert(name.to_owned(), words);
        }
    }

    /// A field that earlier versions did not record: that it is empty is said too.
    fn always(&mut self, name: &str, words: String) {
        self.0.insert(name.to_owned(), words);
    }

    fn said(self, kind: Kind, of: Option<&str>, revisions: &[Revision]) -> Said {
        Said {
            kind: kind.word().to_owned(),
            of: of.map(str::to_owned),
            number: None,
            says: self.0,
            revisions: revisions.iter().map(revision).collect(),
            translations: BTreeMap::new(),
            textless: false,
        }
    }
}
