//! Rows that many pages share: events, mentions, spellings, records.

use super::Plan;
use super::frame::Here;
use super::view::{EventRow, FactLink, Link, Mention, Spelling};
use super::words;
use crate::model::actor::Alias;
use crate::model::event::Position;
use crate::model::{EventIdx, Linked, SourceIdx, Thing};

impl Plan<'_> {
    /// An event in a list.
    pub(super) fn event_row(&self, here: &Here, idx: EventIdx) -> EventRow {
        let event = self.library.event(idx);
        let when = &event.date.value;
        EventRow {
            title: event.title.value.clone(),
            href: here.to(&self.path(Thing::Event(idx))),
            when: words::date_by(when, event.date_basis),
            when_short: words::bracketed(when.short(true), event.date_basis),
            time: event.time.clone(),
            summary: event.summary.value.clone(),
            status: words::status(event.status),
            place: event.places.first().map(|place| {
                let name = &self.library.place(place.place).name.value;
                match &place.position {
                    Some(position) if position.of != place.place => self.position(position),
                    Some(position) => self.position(position),
                    None => name.clone(),
                }
            }),
            sources: self.event_footing(idx),
        }
    }

    /// Rows of events, in order of time.
    pub(super) fn event_rows(
        &self,
        here: &Here,
        events: impl IntoIterator<Item = EventIdx>,
    ) -> Vec<EventRow> {
        self.in_order(events)
            .into_iter()
            .map(|e| self.event_row(here, e))
            .collect()
    }

    /// "about 45 km north of Kidal".
    pub(super) fn position(&self, position: &Position<Linked>) -> String {
        let about = if position.approximate { "about " } else { "" };
        let direction = position.bearing.map_or("from", |b| b.words());
        let of = &self.library.place(position.of).name.value;
        format!("{about}{}\u{a0}km {direction} {of}", position.distance_km)
    }

    /// Things that mention this one, briefs first.
    pub(super) fn mentions<'t>(
        &self,
        here: &Here,
        things: impl IntoIterator<Item = &'t Thing>,
    ) -> Vec<Mention> {
        things
            .into_iter()
            .map(|thing| self.mention(here, *thing, None))
            .collect()
    }

    /// One mention.
    pub(super) fn mention(&self, here: &Here, thing: Thing, how: Option<String>) -> Mention {
        let kind = match thing {
            Thing::Brief(_) => "brief",
            Thing::Event(_) => "event",
            Thing::Source(_) => "source",
            Thing::Actor(_) => "actor",
            Thing::Place(_) => "place",
            Thing::Page(_) => "page",
        };
        Mention {
            link: self.link(here, thing),
            kind: kind.to_owned(),
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
            language: alias.language.as_deref().map(words::language),
            period: period(alias),
            sources: self.source_links(here, alias.sources.iter().copied()),
        };
        aliases.iter().map(spelling).collect()
    }
}

fn period(alias: &Alias<Linked>) -> Option<String> {
    let date = |d: &crate::report::Spanned<crate::model::date::When>| words::date(&d.value);
    match (&alias.from, &alias.to) {
        (None, None) => None,
        (Some(from), None) => Some(format!("since {}", date(from))),
        (None, Some(to)) => Some(format!("until {}", date(to))),
        (Some(from), Some(to)) => Some(format!("{} to {}", date(from), date(to))),
    }
}

/// A row of a record with plain words; none where there are none.
pub(super) fn fact(label: &str, value: Option<String>) -> Option<FactLink> {
    value.map(|value| FactLink {
        label: label.to_owned(),
        value: Some(value),
        links: Vec::new(),
    })
}

/// A row of a record with links; none where there are none.
pub(super) fn fact_links(label: &str, links: Vec<Link>) -> Option<FactLink> {
    (!links.is_empty()).then(|| FactLink {
        label: label.to_owned(),
        value: None,
        links,
    })
}
