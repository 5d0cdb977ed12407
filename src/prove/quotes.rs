//! Every quote of a project, by the source that it is said to come from.

use crate::evidence::Wanted;
use crate::model::text::{Text, What};
use crate::model::{Drafted, Name};
use crate::parse::Drafts;
use crate::report::Span;
use std::collections::{BTreeMap, HashSet};

/// Quotes by the id of their source, in order of the files.
pub(super) fn quotes(drafts: &Drafts) -> BTreeMap<&str, Vec<&Wanted>> {
    let mut all: BTreeMap<&str, Vec<&Wanted>> = BTreeMap::new();
    let mut seen: HashSet<(Span, &str)> = HashSet::new();
    for one in std::iter::once(drafts).chain(&drafts.translations) {
        for (source, wanted) in wanted(one) {
            // A translation repeats what the original says; each quote is proved once.
            if seen.insert((wanted.words.span, wanted.words.value.as_str())) {
                all.entry(source).or_default().push(wanted);
            }
        }
    }
    all
}

fn wanted(drafts: &Drafts) -> Vec<(&str, &Wanted)> {
    let mut all = Vec::new();
    for citation in drafts
        .events
        .iter()
        .flat_map(|e| &e.claims)
        .flat_map(|c| &c.evidence)
    {
        if let Some(wanted) = &citation.quote {
            all.push((citation.source.value.as_str(), wanted));
        }
    }
    for text in texts(drafts) {
        for (source, wanted) in quoted(text) {
            all.push((source.value.as_str(), wanted));
        }
    }
    all
}

fn texts(drafts: &Drafts) -> impl Iterator<Item = &Text<Drafted>> {
    (drafts.events.iter().map(|x| &x.body))
        .chain(drafts.sources.iter().map(|x| &x.body))
        .chain(drafts.actors.iter().map(|x| &x.body))
        .chain(drafts.places.iter().map(|x| &x.body))
        .chain(drafts.pages.iter().map(|x| &x.body))
        .chain(drafts.briefs.iter().flat_map(|b| b.texts()))
}

fn quoted(text: &Text<Drafted>) -> Vec<(&Name, &Wanted)> {
    let footnotes = text.footnotes.iter().flat_map(|f| &f.holes);
    let holes = text.holes.iter().chain(footnotes);
    holes
        .filter_map(|hole| match &hole.what {
            What::Quote(quote) => Some((&quote.cite.source, &quote.words)),
            _ => None,
        })
        .collect()
}
