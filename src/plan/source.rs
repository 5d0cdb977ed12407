//! The page of a source.

use super::frame::{Here, anchor};
use super::long::Long;
use super::menu::Part;
use super::record::{fingerprint, published, record};
use super::text::Writer;
use super::view::{self, Body, Excerpt, Link};
use super::words::Words;
use super::{Page, Plan, View, cite};
use crate::link::uses::SourceUses;
use crate::model::source::{Publish, Source, Standing};
use crate::model::text::{Text, What};
use crate::model::words::Word;
use crate::model::{BriefIdx, EventIdx, Linked, SourceIdx, Thing};
use std::collections::BTreeMap;

pub(super) fn source(plan: &Plan<'_>, idx: SourceIdx) -> Page {
    let source = plan.library.source(idx);
    let thing = Thing::Source(idx);
    let here = Here::new(plan.path(thing));
    let uses = &plan.uses.sources[idx.at()];
    let full = source.publish.value == Publish::Full;
    let words = plan.words;
    let kind = ("kind", words.source_kind(source.kind).into());
    let kicker = match source.language.as_deref() {
        None => words.tell("kicker-source", &[kind]),
        Some(tag) => {
            let language = ("language", words.in_language(tag).into());
            words.tell("kicker-source-in", &[kind, language])
        }
    };
    let excerpts = excerpts(plan, &here, idx, uses);
    let title = source.title.value.as_str();
    let (mentions, mentions_rest) = plan.mentions(&here, thing);
    let (claims, claims_rest) = plan.claims_of(&here, thing, Long::Claims);
    let view = view::Source {
        frame: plan.translated(
            &here,
            thing,
            view::Frame {
                ld: plan.ld(|data| data.source_ld(idx)),
                ..plan.frame(
                    &here,
                    Part::Sources,
                    title,
                    source.title_translation.as_deref(),
                )
            },
        ),
        cite: cite::source(plan, idx),
        kicker,
        title: title.to_owned(),
        title_lang: source
            .foreign_title(&plan.library.settings.language)
            .map(str::to_owned),
        translation: source.title_translation.clone(),
        date: published(source, words),
        record: record(source, words),
        fingerprint: source
            .capture
            .as_ref()
            .map(|c| fingerprint(c, source, words))
            .unwrap_or_default(),
        sha256: source
            .capture
            .as_ref()
            .and_then(|c| c.sha256.as_ref())
            .map(|s| s.value.clone()),
        body_title: words.say(if full { "full-text" } else { "digest" }),
        body: body(plan, &here, idx, full),
        in_use: in_use(uses, excerpts.len(), words),
        excerpts,
        derived_from: plan.source_links(&here, source.derived_from.iter().copied()),
        relayed_by: plan.links_of(&here, thing, Long::Relays),
        mentions,
        mentions_rest,
        claims,
        claims_rest,
        withdrawn: withdrawn(source, words),
    };
    Page {
        path: here.path,
        view: View::Source(Box::new(view)),
    }
}

/// The digest, or the document itself: that is in its own language, unless it is translated.
fn body(plan: &Plan<'_>, here: &Here, idx: SourceIdx, full: bool) -> Body {
    let (thing, source) = (Thing::Source(idx), plan.library.source(idx));
    let mut body = plan.tongued(thing, Writer::new(plan, here).body(&source.body));
    let original = plan.foreign().is_none() || !plan.library.wording(plan.library.id(thing)).body();
    let language = source.language.as_deref().filter(|_| full && original);
    if let Some(language) = language {
        let own = (language != plan.library.settings.language).then(|| language.to_owned());
        body.sections
            .iter_mut()
            .for_each(|section| section.lang.clone_from(&own));
    }
    body
}

fn withdrawn(source: &Source<Linked>, words: Words<'_>) -> Option<String> {
    if source.status == Standing::Current {
        return None;
    }
    let reason = source
        .status_note
        .clone()
        .unwrap_or_else(|| words.say("no-reason"));
    let key = format!("withdrawn-{}", source.status.word());
    Some(words.tell(&key, &[("reason", reason.into())]))
}

fn in_use(uses: &SourceUses, excerpts: usize, words: Words<'_>) -> Vec<String> {
    let briefs = briefs(uses).len();
    let events = uses
        .texts
        .iter()
        .filter(|t| matches!(t, Thing::Event(_)))
        .count();
    words.counts(&[
        (excerpts, "excerpt"),
        (briefs, "brief"),
        (events, "event"),
        (uses.claims.len(), "claim"),
    ])
}

fn briefs(uses: &SourceUses) -> std::collections::BTreeSet<BriefIdx> {
    let citing = uses.texts.iter().filter_map(|t| match t {
        Thing::Brief(i) => Some(*i),
        _ => None,
    });
    citing.chain(uses.judged.iter().copied()).collect()
}

/// What cites the source or owes it something: briefs, events in order of time, then the rest.
pub(super) fn mentioned(plan: &Plan<'_>, uses: &SourceUses) -> Vec<Thing> {
    let events = plan.in_order(uses.texts.iter().filter_map(event_of));
    let rest = uses
        .texts
        .iter()
        .filter(|t| !matches!(t, Thing::Brief(_) | Thing::Event(_)));
    let spelt = uses.spellings.iter().filter(|t| !uses.texts.contains(t));
    (briefs(uses).into_iter().map(Thing::Brief))
        .chain(events.into_iter().map(Thing::Event))
        .chain(rest.copied())
        .chain(spelt.copied())
        .collect()
}

/// What a thing owes the source besides a citation.
pub(super) fn how(plan: &Plan<'_>, uses: &SourceUses, thing: Thing) -> Option<String> {
    let key = match thing {
        Thing::Brief(brief) if uses.judged.contains(&brief) => "judgement-rests-on-it",
        _ if uses.spellings.contains(&thing) && !uses.texts.contains(&thing) => "a-spelling",
        _ => return None,
    };
    Some(plan.words.say(key))
}

fn event_of(thing: &Thing) -> Option<EventIdx> {
    match thing {
        Thing::Event(i) => Some(*i),
        _ => None,
    }
}

/// Every excerpt of the source in the order of its text, each once, with everywhere it is used.
fn excerpts(plan: &Plan<'_>, here: &Here, idx: SourceIdx, uses: &SourceUses) -> Vec<Excerpt> {
    let mut found: BTreeMap<(usize, usize), Excerpt> = BTreeMap::new();
    for claim_idx in &uses.claims {
        let claim = plan.library.claim(*claim_idx);
        for citation in claim.evidence.iter().filter(|c| c.source == idx) {
            if let Some(quote) = &citation.quote {
                let excerpt = add(
                    &mut found,
                    plan,
                    idx,
                    quote,
                    plan.claim_link(here, *claim_idx),
                );
                excerpt.translation = excerpt.translation.take().or(citation.translation.clone());
                excerpt.locator = excerpt.locator.take().or(citation.locator.clone());
            }
        }
    }
    for thing in &uses.texts {
        for text in texts(plan, *thing) {
            for hole in &text.holes {
                if let What::Quote(quote) = &hole.what
                    && quote.cite.source == idx
                {
                    let excerpt = add(&mut found, plan, idx, &quote.words, plan.link(here, *thing));
                    excerpt.locator = excerpt.locator.take().or(quote.cite.locator.clone());
                }
            }
        }
    }
    let number = |(excerpt, number)| Excerpt { number, ..excerpt };
    found.into_values().zip(1..).map(number).collect()
}

fn add<'f>(
    found: &'f mut BTreeMap<(usize, usize), Excerpt>,
    plan: &Plan<'_>,
    source: SourceIdx,
    excerpt: &crate::evidence::Excerpt,
    used_in: Link,
) -> &'f mut Excerpt {
    let at = (excerpt.selector().start, excerpt.selector().end);
    let entry = found.entry(at).or_insert_with(|| Excerpt {
        id: anchor(excerpt),
        words: excerpt.words().value.clone(),
        lang: plan.library.source(source).language.clone(),
        live: plan.live(source, excerpt),
        place: {
            let number = |n: usize| plan.words.number(&n.to_string()).into();
            plan.words.tell(
                "characters",
                &[("from", number(at.0)), ("to", number(at.1))],
            )
        },
        ..Excerpt::default()
    });
    // Two claims of one event are one use: the first one's anchor leads to it.
    let page = |link: &Link| link.href.split('#').next().unwrap_or_default().to_owned();
    if !entry
        .used_in
        .iter()
        .any(|known| page(known) == page(&used_in))
    {
        entry.used_in.push(used_in);
    }
    entry
}

fn texts<'a>(plan: &Plan<'a>, thing: Thing) -> Vec<&'a Text<Linked>> {
    let library = plan.library;
    match thing {
        Thing::Brief(i) => library.briefs[i.at()].texts(),
        Thing::Event(i) => vec![&library.event(i).body],
        Thing::Source(i) => vec![&library.source(i).body],
        Thing::Actor(i) => vec![&library.actor(i).body],
        Thing::Place(i) => vec![&library.place(i).body],
        Thing::Page(i) => vec![&library.pages[i.at()].body],
    }
}
