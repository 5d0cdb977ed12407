//! Feeds: Atom (RFC 4287) and JSON Feed 1.1. A site whose address is not known has none, as readers of
//! feeds need whole addresses.
//!
//! An entry is a material change: a brief when it is first published and at each of its revisions; an
//! event when a source that it rests on is published. Rewording makes no entry. No date is the clock's.

use super::json::{Object, Rows};
use super::text::{line, xml};
use super::{Data, Format, Group, Made, dates};
use crate::link::uses::event_sources;
use crate::model::revision::{Revision, RevisionKind};
use crate::model::words::Word;
use crate::model::{BriefIdx, EventIdx, Linked, Thing};
use chrono::NaiveDate;
use std::collections::BTreeMap;

/// Entries that a feed holds, the newest.
const MOST: usize = 100;

const fn format(
    path: &'static str,
    standard: &'static str,
    media: &'static str,
    what: &'static str,
    make: fn(&Data<'_>) -> Option<Made>,
) -> Format {
    Format {
        path,
        group: Group::Feeds,
        standard,
        media,
        what,
        opens: "feed readers",
        unit: "entry",
        make,
    }
}

const ATOM: &str = "Atom, RFC 4287";
const JSON: &str = "JSON Feed 1.1";
const ATOM_TYPE: &str = "application/atom+xml";
const JSON_TYPE: &str = "application/feed+json";
const OF_BRIEFS: &str =
    "Briefs: first publication, updates, corrections and retractions, nothing else.";
const OF_EVENTS: &str = "Events, dated by the newest source that each rests on; a new source, an update, a correction or a retraction brings an event back, rewording does not.";

pub(super) const BRIEFS: Format = format("feed.xml", ATOM, ATOM_TYPE, OF_BRIEFS, |data| {
    Some(atom(data, data.base()?, &data.brief_feed()))
});

pub(super) const BRIEFS_JSON: Format = format("feed.json", JSON, JSON_TYPE, OF_BRIEFS, |data| {
    Some(json(data, data.base()?, &data.brief_feed()))
});

pub(super) const EVENTS: Format = format("events.xml", ATOM, ATOM_TYPE, OF_EVENTS, |data| {
    Some(atom(data, data.base()?, &data.event_feed()))
});

pub(super) const EVENTS_JSON: Format = format("events.json", JSON, JSON_TYPE, OF_EVENTS, |data| {
    Some(json(data, data.base()?, &data.event_feed()))
});

/// A feed before its spelling.
struct Feed {
    atom: &'static str,
    json: &'static str,
    title: String,
    /// Newest first.
    entries: Vec<Entry>,
}

/// One material change.
struct Entry {
    /// Its address, which stays; it may have the day of the change behind `#`.
    id: String,
    title: String,
    text: String,
    published: NaiveDate,
    updated: NaiveDate,
    /// "correction", "battle".
    tag: Option<String>,
    marking: &'static str,
}

impl Data<'_> {
    fn brief_feed(&self) -> Feed {
        let count = (0..).take(self.library.briefs.len());
        let entries = count
            .flat_map(|i| self.brief_entries(BriefIdx(i)))
            .collect();
        self.feed(BRIEFS.path, BRIEFS_JSON.path, "briefs", entries)
    }

    fn event_feed(&self) -> Feed {
        let entries = self
            .order
            .iter()
            .filter_map(|e| self.event_entry(*e))
            .collect();
        self.feed(EVENTS.path, EVENTS_JSON.path, "events", entries)
    }

    fn feed(
        &self,
        atom: &'static str,
        json: &'static str,
        of: &str,
        mut entries: Vec<Entry>,
    ) -> Feed {
        entries.sort_by(|a, b| (b.updated, &a.id).cmp(&(a.updated, &b.id)));
        entries.truncate(MOST);
        let title = format!("{} – {of}", line(&self.library.settings.title));
        Feed {
            atom,
            json,
            title,
            entries,
        }
    }

    /// First publication, then each revision. A revision of the first day is that publication.
    fn brief_entries(&self, idx: BriefIdx) -> Vec<Entry> {
        let brief = &self.library.briefs[idx.at()];
        let address = self.address(Thing::Brief(idx));
        let marking = self.marking(brief).word();
        let Some(first) = dates::last(&brief.date.value) else {
            return Vec::new();
        };
        let mut out = vec![Entry {
            id: address.clone(),
            title: line(&brief.title.value),
            text: self.bottom_line(idx),
            published: first,
            updated: first,
            tag: None,
            marking,
        }];
        let mut of_days: BTreeMap<NaiveDate, usize> = BTreeMap::new();
        for revision in &brief.revisions {
            let Some(day) = dates::last(&revision.date.value) else {
                continue;
            };
            let first_day = day == first && revision.kind == RevisionKind::Update;
            if first_day || revision.kind == RevisionKind::Editorial {
                continue;
            }
            let of_day = of_days.entry(day).or_default();
            *of_day += 1;
            let more = match of_day {
                1 => String::new(),
                n => format!("-{n}"),
            };
            out.push(Entry {
                id: format!("{address}#{day}{more}"),
                title: format!(
                    "{}: {}",
                    capital(revision.kind.word()),
                    line(&brief.title.value)
                ),
                text: line(&revision.note),
                published: day,
                updated: day,
                tag: Some(revision.kind.word().to_owned()),
                marking,
            });
        }
        out
    }

    /// None where neither a source nor the event itself has a date.
    fn event_entry(&self, idx: EventIdx) -> Option<Entry> {
        let event = self.library.event(idx);
        let days: Vec<NaiveDate> = (event_sources(event).into_iter())
            .filter_map(|s| dates::last(&self.library.source(s).published.as_ref()?.value))
            .collect();
        let own = dates::span(&event.date.value).map(|(_, last)| last);
        let published = days.iter().min().copied().or(own)?;
        let revised = newest_revision(event);
        let days = days.into_iter().chain(revised.map(|(day, _)| day));
        Some(Entry {
            id: self.address(Thing::Event(idx)),
            title: line(&event.title.value),
            text: self.event_text(event),
            published,
            updated: days.max().unwrap_or(published),
            tag: event.kind.as_ref().map(|k| k.value.clone()),
            marking: self.marking(event).word(),
        })
    }

    fn event_text(&self, event: &crate::model::event::Event<Linked>) -> String {
        let when = dates::words(&event.date.value, event.date_basis);
        let revised = newest_revision(event).map_or_else(String::new, |(_, revision)| {
            format!(
                " {}: {}",
                capital(revision.kind.word()),
                line(&revision.note)
            )
        });
        format!(
            "{} {when}; {}.{revised}",
            line(&event.summary.value),
            event.status.word()
        )
    }
}

/// The newest change of an event that is more than wording.
fn newest_revision(event: &crate::model::event::Event<Linked>) -> Option<(NaiveDate, &Revision)> {
    let material = event
        .revisions
        .iter()
        .filter(|r| r.kind != RevisionKind::Editorial);
    let dated = material.filter_map(|r| Some((dates::last(&r.date.value)?, r)));
    dated.max_by_key(|(day, _)| *day)
}

fn capital(word: &str) -> String {
    let mut chars = word.chars();
    chars
        .next()
        .map_or_else(String::new, |c| c.to_uppercase().chain(chars).collect())
}

fn newest(data: &Data<'_>, feed: &Feed) -> String {
    let day = feed.entries.first().map(|e| e.updated).or(data.newest);
    dates::moment(day.unwrap_or_default())
}

fn atom(data: &Data<'_>, base: &str, feed: &Feed) -> Made {
    let settings = &data.library.settings;
    let mut out = format!(
        "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"{}\">\n",
        xml(&settings.language)
    );
    let base = xml(base);
    let mut put = |line: String| {
        out.push_str(&line);
        out.push('\n');
    };
    put(format!("<id>{base}{}</id>", feed.atom));
    put(format!("<title>{}</title>", xml(&feed.title)));
    put(format!("<updated>{}</updated>", newest(data, feed)));
    put(format!(
        "<link rel=\"self\" type=\"{ATOM_TYPE}\" href=\"{base}{}\"/>",
        feed.atom
    ));
    put(format!(
        "<link rel=\"alternate\" type=\"text/html\" href=\"{base}\"/>"
    ));
    put(format!(
        "<author><name>{}</name></author>",
        xml(&line(data.publisher()))
    ));
    put(format!("<rights>{}</rights>", settings.ceiling.word()));
    put("<generator>bluf</generator>".to_owned());
    for entry in &feed.entries {
        let id = xml(&entry.id);
        put(format!(
            "<entry>\n<id>{id}</id>\n<title>{}</title>",
            xml(&entry.title)
        ));
        put(format!(
            "<link rel=\"alternate\" type=\"text/html\" href=\"{id}\"/>"
        ));
        put(format!(
            "<published>{}</published>",
            dates::moment(entry.published)
        ));
        put(format!(
            "<updated>{}</updated>",
            dates::moment(entry.updated)
        ));
        if let Some(tag) = &entry.tag {
            put(format!("<category term=\"{}\"/>", xml(tag)));
        }
        put(format!(
            "<rights>{}</rights>\n<summary>{}</summary>\n</entry>",
            entry.marking,
            xml(&entry.text)
        ));
    }
    put("</feed>".to_owned());
    Made {
        text: out,
        rows: feed.entries.len(),
    }
}

fn json(data: &Data<'_>, base: &str, feed: &Feed) -> Made {
    let settings = &data.library.settings;
    let about = |marking: &str| {
        Object::default()
            .with("about", "https://www.first.org/tlp/")
            .with("marking", marking)
    };
    let item = |entry: &Entry| -> Object {
        Object::default()
            .with("id", entry.id.as_str())
            .with("url", entry.id.as_str())
            .with("title", entry.title.as_str())
            .with("content_text", entry.text.as_str())
            .with("date_published", dates::moment(entry.published))
            .with("date_modified", dates::moment(entry.updated))
            .list("tags", entry.tag.clone())
            .with("_tlp", about(entry.marking))
    };
    let head = Object::default()
        .with("version", "https://jsonfeed.org/version/1.1")
        .with("title", feed.title.as_str())
        .with("home_page_url", base)
        .with("feed_url", format!("{base}{}", feed.json))
        .maybe("description", settings.description.as_deref())
        .with("language", settings.language.as_str())
        .list(
            "authors",
            [Object::default().with("name", line(data.publisher()))],
        )
        .with("_tlp", about(settings.ceiling.word()));
    let mut rows = Rows::default();
    feed.entries
        .iter()
        .for_each(|entry| rows.push(&item(entry)));
    let head = head.text();
    let head = head.strip_suffix('}').unwrap_or(&head);
    Made {
        rows: rows.count,
        text: rows.between(&format!("{head},\"items\":[\n"), "\n]}\n"),
    }
}
