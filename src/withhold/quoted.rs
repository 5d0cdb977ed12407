//! Quotes of what a source withholds of its own text: whoever quotes a marked block says what it says.

use super::marks::Marks;
use crate::evidence::{Wanted, normal};
use crate::model::text::{Text, What};
use crate::model::{Drafted, Name};
use crate::parse::Drafts;
use crate::report::{Finding, Report};
use std::collections::{BTreeMap, HashMap};

/// The rule.
const RULE: &str = "quote-of-withheld";

/// Sources that are shown in part, by the ids that they are shown by.
pub(super) struct InPart(HashMap<String, Texts>);

struct Texts {
    all: String,
    shown: String,
}

impl InPart {
    pub(super) fn of(
        drafts: &Drafts,
        edition: &Drafts,
        marks: &Marks,
        renamed: &BTreeMap<String, String>,
    ) -> InPart {
        let words = |text: &Text<Drafted>| normal(&text.plain());
        let sources = edition.sources.iter();
        let sources: HashMap<&str, _> = sources.map(|s| (s.id.as_str(), s)).collect();
        let parted = (drafts.sources.iter()).filter(|s| marks.blocks(&s.body).next().is_some());
        let texts = parted.filter_map(|source| {
            let id = renamed.get(&source.id).unwrap_or(&source.id);
            let shown = sources.get(id.as_str())?;
            let (all, shown) = (words(&source.body), words(&shown.body));
            Some((id.clone(), Texts { all, shown }))
        });
        InPart(texts.collect())
    }

    /// Whether a source is shown in part.
    pub(super) fn has(&self, source: &str) -> bool {
        self.0.contains_key(source)
    }

    /// Whether words of a source stand in no more than what is withheld of it.
    fn withholds(&self, source: &str, words: &str) -> bool {
        self.0.get(source).is_some_and(|texts| {
            let words = normal(words);
            texts.all.contains(words.trim()) && !texts.shown.contains(words.trim())
        })
    }

    /// An error for each quote of an edition that says what its source withholds.
    pub(super) fn quotes(&self, edition: &Drafts, label: &str) -> Report {
        let mut report = Report::default();
        if self.0.is_empty() {
            return report;
        }
        let mut look = |source: &Name, quote: &Wanted| {
            let setting = quote.prefix.iter().chain(&quote.suffix);
            let mut said = setting.chain([&quote.words.value]);
            if said.any(|words| self.withholds(&source.value, words)) {
                let title = format!(
                    "these words stand in a part of `{}` that is withheld under {label}",
                    source.value
                );
                report.push(Finding::error(RULE, quote.words.span, title).help(
                    "mark what quotes them as the part is marked, or quote what may be shown",
                ));
            }
        };
        let languages = std::iter::once(edition).chain(&edition.translations);
        for text in languages.flat_map(Drafts::texts) {
            for hole in &text.holes {
                if let What::Quote(quote) = &hole.what {
                    look(&quote.cite.source, &quote.words);
                }
            }
        }
        let claims = edition.events.iter().flat_map(|e| &e.claims);
        for citation in claims.flat_map(|c| &c.evidence) {
            if let Some(quote) = &citation.quote {
                look(&citation.source, quote);
            }
        }
        report
    }
}
