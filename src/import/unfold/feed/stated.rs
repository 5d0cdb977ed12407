//! What an entry of a feed states of the document.

use super::super::dates;
use super::super::references::line;
use crate::archive::feed::{Element, Entry};
use crate::import::stated::{Given, Published, Stated};
use crate::model::source::Kind;
use crate::model::words::Basis;
use std::ops::Range;

/// What a feed says of itself, for its entries.
pub(super) struct About {
    title: Option<String>,
    language: Option<(String, &'static str)>,
}

impl About {
    /// From the elements of the feed in those ranges, and the `xml:lang` of its own.
    pub(super) fn read(text: &str, ranges: &[Range<usize>], language: Option<String>) -> About {
        let mut about = About {
            title: None,
            language: language.map(|tag| (tag, "the feed's `xml:lang`")),
        };
        for range in ranges {
            let Some(element) = text
                .get(range.clone())
                .and_then(|xml| Entry::read(xml).ok())
            else {
                continue;
            };
            let words = line(&element.text);
            match element.name.as_str() {
                _ if words.is_empty() => {}
                "title" if about.title.is_none() => about.title = Some(words),
                "language" if about.language.is_none() => {
                    about.language = Some((words, "the feed's `language`"))
                }
                _ => {}
            }
        }
        about
    }
}

/// What an entry states, and its feed for it.
pub(super) fn stated(entry: &Entry, xml: &str, about: &About) -> Stated {
    let title = entry.title(xml).ok().flatten();
    let of = |element: &Element| format!("the entry's `{}`", element.name);
    let own = entry
        .elements
        .first()
        .and_then(|_| entry.first(&["language", "dc:language"]));
    let language = own.map(|found| Given::new(line(&found.text), of(found)));
    let published = published(entry);
    let mut notes = Vec::new();
    if let Some(updated) = entry.first(&["updated", "atom:updated", "dcterms:modified"]) {
        notes.push(format!(
            "The entry was changed at {} (`{}`).",
            line(&updated.text),
            updated.name
        ));
    }
    if let (None, Some(words)) = (&published, entry.first(DATES)) {
        notes.push(format!(
            "The entry's `{}` says “{}”, which is no date that is read.",
            words.name,
            line(&words.text)
        ));
    }
    Stated {
        title: title.map(|title| Given::new(line(&title), "the entry's `title`")),
        publisher: about
            .title
            .clone()
            .map(|title| Given::new(title, "the feed's `title`")),
        authors: authors(entry),
        published,
        language: language.or_else(|| {
            about
                .language
                .as_ref()
                .map(|(tag, from)| Given::new(tag.clone(), *from))
        }),
        url: link(entry),
        kind: Some(Given {
            value: Kind::Article,
            from: "it is an entry of a feed".to_owned(),
        }),
        notes,
        ..Stated::default()
    }
}

fn authors(entry: &Entry) -> Vec<Given> {
    let of = |name: &str| {
        let named = entry.elements.iter().filter(|e| e.name == name);
        let given =
            named.map(|e| Given::<String>::new(line(&e.text), format!("the entry's `{name}`")));
        given
            .filter(|g| !g.value.is_empty())
            .take(100)
            .collect::<Vec<_>>()
    };
    let names = [
        "author/name",
        "atom:author/atom:name",
        "dc:creator",
        "itunes:author",
        "author",
    ];
    names
        .into_iter()
        .map(of)
        .find(|found| !found.is_empty())
        .unwrap_or_default()
}

/// The address of the page that the entry is about.
fn link(entry: &Entry) -> Option<Given> {
    let links = entry
        .elements
        .iter()
        .filter(|e| matches!(e.name.as_str(), "link" | "atom:link"));
    let page = |e: &&Element| matches!(e.attribute("rel"), None | Some("alternate" | ""));
    let found = links.filter(page).find_map(|e| {
        let url = e
            .attribute("href")
            .map_or_else(|| line(&e.text), str::to_owned);
        (!url.is_empty()).then(|| Given::new(url, "the entry's `link`"))
    });
    let lasting = || {
        let guid = entry
            .first(&["guid"])
            .filter(|e| e.attribute("isPermaLink") != Some("false"))?;
        let url = line(&guid.text);
        url.starts_with("http")
            .then(|| Given::new(url, "the entry's `guid`"))
    };
    found.or_else(lasting)
}

/// Elements with the date of publication.
const DATES: &[&str] = &[
    "pubDate",
    "published",
    "atom:published",
    "dc:date",
    "dcterms:created",
    "issued",
];

fn published(entry: &Entry) -> Option<Published> {
    let found = entry.first(DATES)?;
    let words = line(&found.text);
    let date = dates::mail_day(&words).or_else(|| dates::day(&words))?;
    Some(Published {
        date: Some(date),
        basis: Basis::Stated,
        note: format!("The entry's `{}` says “{words}”.", found.name),
        from: format!("the entry's `{}`", found.name),
    })
}
