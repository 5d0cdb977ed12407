//! Words that an edition may hold although something withheld has them too: those of others.
//!
//! What visible sources say, what they and people and places are called, and the words of the interface are
//! public. What we write ourselves is not: an open event that tells a secret is what the leak gate is for.

use super::marks::Marks;
use super::words::Names;
use crate::model::Drafted;
use crate::model::actor::Alias;
use crate::model::attachment::FOLDER;
use crate::model::settings::Settings;
use crate::model::source::Source;
use crate::model::text::{Link, Text, What};
use crate::parse::Drafts;
use rayon::prelude::*;
use std::collections::{BTreeSet, HashSet};

/// The public words of an edition.
pub(super) fn of(edition: &Drafts) -> Vec<String> {
    let mut out: Vec<String> = Vec::new();
    out.par_extend(edition.sources.par_iter().flat_map_iter(|s| source(s)));
    for event in &edition.events {
        quotes(&event.body, &mut out);
        let citations = event.claims.iter().flat_map(|c| &c.evidence);
        out.extend(citations.filter_map(|c| Some(c.quote.as_ref()?.words.value.clone())));
    }
    for actor in &edition.actors {
        out.push(actor.name.value.clone());
        out.extend(actor.short.clone());
        aliases(&actor.aliases, &mut out);
    }
    for place in &edition.places {
        out.push(place.name.value.clone());
        out.extend(place.admin.iter().cloned());
        aliases(&place.aliases, &mut out);
    }
    for brief in &edition.briefs {
        brief
            .texts()
            .into_iter()
            .for_each(|text| quotes(text, &mut out));
    }
    settings(&edition.settings, &mut out);
    for translation in &edition.translations {
        out.par_extend(translation.sources.par_iter().flat_map_iter(|s| source(s)));
        settings(&translation.settings, &mut out);
    }
    out
}

/// The anchors of headings as they stand in pages. An ordinary word may be one, and a withheld id.
pub(super) fn anchors(edition: &Drafts) -> Vec<String> {
    let anchors = headings(edition).filter(|id| !id.contains('-'));
    anchors.map(|id| format!("id=\"{id}\"")).collect()
}

/// The ids of an edition with the folders of their pages, and other names in its addresses.
pub(super) fn ids(edition: &Drafts) -> Vec<(&'static str, String)> {
    let mut out = Vec::new();
    let mut of = |folder, id: &str| out.push((folder, id.to_owned()));
    edition.sources.iter().for_each(|x| of("sources", &x.id));
    edition.actors.iter().for_each(|x| of("actors", &x.id));
    edition.places.iter().for_each(|x| of("places", &x.id));
    edition.pages.iter().for_each(|x| of("pages", &x.id));
    for event in &edition.events {
        of("events", &event.id);
        event.claims.iter().for_each(|c| of("claim", &c.id.value));
    }
    for brief in &edition.briefs {
        of("briefs", &brief.id);
        (brief.judgements.iter()).for_each(|j| of("judgement", &j.id.value));
    }
    headings(edition).for_each(|id| of("id", id));
    for file in &edition.files {
        file.path
            .split(['/', '.'])
            .for_each(|part| of(FOLDER, part));
    }
    out
}

/// What things are called that are shown, and that withheld texts lead to without words of their own.
pub(super) fn linked(drafts: &Drafts, marks: &Marks) -> Vec<String> {
    let names = Names::of(drafts);
    let languages = std::iter::once(drafts).chain(&drafts.translations);
    let closed = languages.flat_map(super::texts).filter(|(id, text)| {
        let parts = marks.blocks(text).next().is_some();
        parts || marks.hides(id)
    });
    let mut out = BTreeSet::new();
    for hole in closed.flat_map(|(_, text)| &text.holes) {
        if let What::Link(Link {
            to, words: None, ..
        }) = &hole.what
            && !marks.hides(&to.value)
        {
            out.extend(names.get(&to.value).map(str::to_owned));
        }
    }
    out.into_iter().collect()
}

/// What records often say in the same words: who a publisher is, how a date is known, whose picture it is, why a judgement
/// is so sure. What a visible record says in such a field, it may say although a withheld one says it too.
pub(super) fn fields(edition: &Drafts) -> HashSet<String> {
    let names = Names::of(edition);
    let mut out = HashSet::new();
    let languages = || std::iter::once(edition).chain(&edition.translations);
    let mut of = |field: &Option<String>| out.extend(field.clone());
    for s in languages().flat_map(|drafts| &drafts.sources) {
        let fields = [&s.descriptor, &s.published_note, &s.status_note];
        fields.into_iter().for_each(&mut of);
        s.capture.iter().for_each(|c| of(&c.captured_by));
    }
    for e in languages().flat_map(|drafts| &drafts.events) {
        [&e.date_note, &e.status_note, &e.time]
            .into_iter()
            .for_each(&mut of);
        e.actors.iter().for_each(|actor| of(&actor.role));
        let citations = e.claims.iter().flat_map(|claim| &claim.evidence);
        citations.for_each(|citation| of(&citation.locator));
    }
    for p in languages().flat_map(|drafts| &drafts.places) {
        of(&p.coordinates_source);
    }
    for a in languages().flat_map(|drafts| &drafts.actors) {
        of(&a.role);
        of(&a.reviewed.as_ref().map(|review| review.reason.clone()));
    }
    let briefs = languages().flat_map(|drafts| &drafts.briefs);
    for text in briefs
        .flat_map(|b| &b.judgements)
        .filter_map(|j| j.basis.as_ref())
    {
        out.insert(names.words(text, 0..text.html.len()));
    }
    out.extend(edition.files.iter().filter_map(|f| f.credit.clone()));
    out
}

/// The anchors of headings in every language.
fn headings(edition: &Drafts) -> impl Iterator<Item = &str> {
    let languages = std::iter::once(edition).chain(&edition.translations);
    let texts = languages.flat_map(Drafts::texts);
    texts.flat_map(|text| text.headings.iter().map(|h| h.id.as_str()))
}

/// What a source says of itself and says; one whose text is our digest says no more than its headline.
fn source(s: &Source) -> Vec<String> {
    let mut out = vec![s.title.value.clone()];
    let own = [&s.publisher, &s.short, &s.title_translation];
    out.extend(own.into_iter().flatten().cloned());
    out.extend(s.authors.iter().cloned());
    out.extend(s.url.iter().chain(&s.archived_url).map(|u| u.value.clone()));
    if s.publish.value == crate::model::source::Publish::Full {
        out.push(s.body.plain());
    }
    out
}

fn quotes(text: &Text<Drafted>, out: &mut Vec<String>) {
    for hole in &text.holes {
        if let What::Quote(quote) = &hole.what {
            out.push(quote.words.words.value.clone());
        }
    }
}

fn aliases(aliases: &[Alias], out: &mut Vec<String>) {
    out.extend(aliases.iter().map(|a| a.text.clone()));
}

fn settings(settings: &Settings, out: &mut Vec<String>) {
    out.push(settings.title.clone());
    let own = [&settings.short, &settings.description, &settings.publisher];
    out.extend(own.into_iter().flatten().cloned());
    out.extend(settings.event_types.iter().cloned());
    out.extend(settings.attributes.iter().map(|a| a.name.clone()));
    out.extend(settings.words.values().cloned());
    let locale = settings.locale();
    out.extend(locale.messages().map(|key| locale.say(key).to_owned()));
}
