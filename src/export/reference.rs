//! What reference managers know about a thing, before any format's spelling.

use super::text::{line, plain};
use super::{Data, dates};
use crate::locale::Locale;
use crate::model::date::When;
use crate::model::source::{Kind, Standing};
use crate::model::words::{Basis, Word};
use crate::model::{BriefIdx, EventIdx, SourceIdx, Thing};

/// What kind of work is cited.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Work {
    /// A source.
    Source(Kind),
    /// A brief of this site.
    Brief,
    /// An event of this site.
    Event,
}

/// A reference; texts are on one line.
#[derive(Debug, Clone)]
pub(super) struct Reference<'a> {
    pub(super) id: &'a str,
    pub(super) work: Work,
    pub(super) title: String,
    /// BCP 47.
    pub(super) language: Option<&'a str>,
    /// As named: a person, or a newsroom.
    pub(super) authors: Vec<String>,
    /// What it appeared in: an outlet, or this site.
    pub(super) container: Option<String>,
    pub(super) issued: Option<&'a When>,
    /// How its date is known.
    pub(super) basis: Option<Basis>,
    pub(super) url: Option<String>,
    pub(super) archived: Option<&'a str>,
    pub(super) accessed: Option<&'a When>,
    pub(super) notes: Vec<String>,
}

impl Reference<'_> {
    /// The date in English words, in brackets where it is not stated.
    pub(super) fn issued_words(&self) -> Option<String> {
        self.issued.map(|when| dates::words(when, self.basis))
    }

    /// In a sentence of a page's language, for a footnote.
    pub(super) fn sentence(&self, locale: &Locale) -> String {
        let part = |words: &str| locale.beside(words);
        let date = self
            .issued
            .map(|when| dates::spoken(when, self.basis, locale));
        let date = date.unwrap_or_else(|| locale.say("undated").to_owned());
        let title = ("title", part(&self.title).into());
        let parts = (self.authors.iter().map(|author| part(author)))
            .chain([locale.tell("cite-title", &[title])])
            .chain(self.container.as_deref().map(part))
            .chain([date])
            .chain(self.url.as_deref().map(part));
        let joined = parts.reduce(|before, after| {
            let args = [("before", before.into()), ("after", after.into())];
            locale.tell("cite-next", &args)
        });
        joined.unwrap_or_default()
    }
}

impl<'a> Data<'a> {
    /// All sources, by id.
    pub(super) fn references(&self) -> Vec<Reference<'a>> {
        let count = (0..).take(self.library.sources.len());
        let mut all: Vec<_> = count.map(|i| self.source_reference(SourceIdx(i))).collect();
        all.sort_by(|a, b| a.id.cmp(b.id));
        all
    }

    /// A source as its readers cite it: the document, not our page about it.
    pub(super) fn source_reference(&self, idx: SourceIdx) -> Reference<'a> {
        let source = self.library.source(idx);
        let published = source.published.as_ref().map(|d| &d.value);
        let capture = source.capture.as_ref();
        let mut notes = Vec::new();
        notes.extend(
            source
                .title_translation
                .as_ref()
                .map(|t| format!("Title in translation: {}", line(t))),
        );
        notes.extend(
            source
                .published_note
                .as_ref()
                .map(|n| format!("Date: {}", line(n))),
        );
        notes.push(format!(
            "Reliability {} (STANAG 2511)",
            source.reliability.word()
        ));
        if source.status != Standing::Current {
            let why = source
                .status_note
                .as_deref()
                .map_or(String::new(), |n| format!(": {}", line(n)));
            notes.push(format!("{} by its publisher{why}", source.status.word()));
        }
        notes.extend(
            capture
                .and_then(|c| c.sha256.as_ref())
                .map(|s| format!("SHA-256 {}", s.value)),
        );
        notes.push(self.marking(source).word().to_owned());
        Reference {
            id: &source.id,
            work: Work::Source(source.kind),
            title: line(&source.title.value),
            language: source.language.as_deref(),
            authors: source.authors.iter().map(|a| line(a)).collect(),
            container: source.publisher.as_deref().map(line),
            issued: published,
            basis: source.published_basis,
            url: source.url.as_ref().map(|u| u.value.clone()),
            archived: source.archived_url.as_ref().map(|u| u.value.as_str()),
            accessed: capture
                .and_then(|c| c.captured_at.as_ref())
                .map(|d| &d.value),
            notes,
        }
    }

    /// A brief.
    pub(super) fn brief_reference(&self, idx: BriefIdx) -> Reference<'a> {
        let brief = &self.library.briefs[idx.at()];
        let revised = brief.revisions.iter().map(|r| &r.date.value).max();
        let edition = revised.filter(|r| **r > brief.date.value);
        let mut notes: Vec<String> = edition
            .map(|r| format!("Edition of {}", r.words(Locale::english())))
            .into_iter()
            .collect();
        notes.extend(
            brief
                .cutoff
                .as_ref()
                .map(|c| format!("Information up to {}", c.value.words(Locale::english()))),
        );
        notes.push(self.marking(brief).word().to_owned());
        let issued = edition.unwrap_or(&brief.date.value);
        Reference {
            issued: Some(issued),
            ..self.own(Thing::Brief(idx), Work::Brief, &brief.title.value, notes)
        }
    }

    /// An event's page, in the edition of the newest brief.
    pub(super) fn event_reference(&self, idx: EventIdx) -> Reference<'a> {
        let event = self.library.event(idx);
        let notes = vec![
            format!(
                "Date of the event: {}",
                dates::words(&event.date.value, event.date_basis)
            ),
            self.marking(event).word().to_owned(),
        ];
        let editions = self.library.briefs.iter().flat_map(|b| {
            let revised = b.revisions.iter().map(|r| &r.date.value);
            std::iter::once(&b.date.value).chain(revised)
        });
        let issued = editions.max();
        Reference {
            issued,
            ..self.own(Thing::Event(idx), Work::Event, &event.title.value, notes)
        }
    }

    fn own(&self, thing: Thing, work: Work, title: &str, notes: Vec<String>) -> Reference<'a> {
        let settings = &self.library.settings;
        Reference {
            id: self.library.id(thing),
            work,
            title: line(title),
            language: Some(&settings.language),
            authors: settings.publisher.iter().map(|p| line(p)).collect(),
            container: Some(line(&settings.title)),
            issued: None,
            basis: None,
            url: self.permanent(thing),
            archived: None,
            accessed: None,
            notes,
        }
    }

    /// The bottom line of a brief, on one line.
    pub(super) fn bottom_line(&self, idx: BriefIdx) -> String {
        plain(self.library, &self.library.briefs[idx.at()].bluf)
    }
}
