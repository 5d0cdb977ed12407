//! Rows that many pages share: events, mentions, spellings, records.

use super::Plan;
use super::frame::Here;
use super::view::{EventRow, FactLink, Link, Mention, Spelling};
use super::words::Words;
use crate::model::actor::Alias;
use crate::model::date::When;
use crate::model::event::Position;
use crate::model::words::Word;
use crate::model::{EventIdx, Linked, SourceIdx, Thing};
use std::sync::OnceLock;

/// What every row of an event says, put into words once: the same event stands in many lists.
pub(super) type Told = OnceLock<Box<Telling>>;

/// See [`EventRow`].
#[derive(Debug)]
pub(super) struct Telling {
    when: String,
    when_short: String,
    place: Option<String>,
    sources: String,
}

impl Plan<'_> {
    /// An event in a list.
    pub(super) fn event_row(&self, here: &Here, idx: EventIdx) -> EventRow {
        let event = self.library.event(idx);
        let told = self.told[idx.at()].get_or_init(|| Box::new(self.telling(idx)));
        EventRow {
            id: event.id.clone(),
            title: event.title.value.clone(),
            href: here.to(&self.path(Thing::Event(idx))),
            lang: self.head_lang(Thing::Event(idx)),
            when: told.when.clone(),
            when_short: told.when_short.clone(),
            time: event.time.clone(),
            summary: event.summary.value.clone(),
            status: self.words.status(event.status),
            place: told.place.clone(),
            sources: told.sources.clone(),
            glyph: self.glyph(self.origins.event(idx)),
            facts: None,
        }
    }

    fn telling(&self, idx: EventIdx) -> Telling {
        let event = self.library.event(idx);
        let when = &event.date.value;
        Telling {
            when: self.words.date_by(when, event.date_basis),
            when_short: self.words.short_by(when, event.date_basis),
            place: event.places.first().map(|place| match &place.position {
                Some(position) => self.position(position),
                None => self.library.place(place.place).name.value.clone(),
            }),
            sources: self.event_footing(idx),
        }
    }

    /// "about 45 km north of Kidal".
    pub(super) fn position(&self, position: &Position<Linked>) -> String {
        let of = &self.library.place(position.of).name.value;
        let bearing = position.bearing.map(|b| b.word());
        let distance = position.distance_km.as_written();
        self.words
            .locale
            .position(distance, position.approximate, bearing, of)
    }

    /// One mention.
    pub(super) fn mention(&self, here: &Here, thing: Thing, how: Option<String>) -> Mention {
        let kind = match thing {
            Thing::Brief(_) => "thing-brief",
            Thing::Event(_) => "thing-event",
            Thing::Source(_) => "thing-source",
            Thing::Actor(_) => "thing-actor",
            Thing::Place(_) => "thing-place",
            Thing::Page(_) => "thing-page",
        };
        Mention {
            link: self.link(here, thing),
            kind: self.words.say(kind),
            how,
        }
    }

    /// Links to sources.
    pub(super) fn source_links(
        &self,
        here: &Here,
        sources: impl IntoIterator<Item = SourceIdx>,
    ) -> Vec<Link> {
        sources
            .into_iter()
            .map(|s| self.link(here, Thing::Source(s)))
            .collect()
    }

    /// Names and spellings, each with who uses it and when.
    pub(super) fn spellings(&self, here: &Here, aliases: &[Alias<Linked>]) -> Vec<Spelling> {
        let spelling = |alias: &Alias<Linked>| Spelling {
            text: alias.text.clone(),
            lang: alias.language.clone(),
            language: alias.language.as_deref().map(|l| self.words.language(l)),
            period: period(alias, self.words),
            sources: self.source_links(here, alias.sources.iter().copied()),
        };
        aliases.iter().map(spelling).collect()
    }
}

fn period(alias: &Alias<Linked>, words: Words<'_>) -> Option<String> {
    let one = |key: &str, when: &When| {
        let args = [
            ("date", words.date(when).into()),
            ("grain", when.grain().into()),
        ];
        Some(words.tell(key, &args))
    };
    match (&alias.from, &alias.to) {
        (None, None) => None,
        (Some(from), None) => one("period-since", &from.value),
        (None, Some(to)) => one("period-until", &to.value),
        (Some(from), Some(to)) => {
            let date = |when: &When| words.date(when);
            let args = [
                ("from", date(&from.value).into()),
                ("to", date(&to.value).into()),
            ];
            Some(words.tell("period", &args))
        }
    }
}

/// A row of a record with plain words; none where there are none.
pub(super) fn fact(label: String, value: Option<String>) -> Option<FactLink> {
    value.map(|value| FactLink {
        label,
        value: Some(value),
        links: Vec::new(),
    })
}

/// A row of a record with links; none where there are none.
pub(super) fn fact_links(label: String, links: Vec<Link>) -> Option<FactLink> {
    (!links.is_empty()).then_some(FactLink {
        label,
        value: None,
        links,
    })
}
