//! BibTeX: what a record takes over of an entry.

mod read;

use super::bounds::{ENTRIES, LIST};
use super::references::Entry;
use super::{Each, Trouble, dates, latex, ris};
use crate::import::item::Item;
use crate::model::source::Kind;
use read::{Raw, Reader};

/// The names that Babel has for languages.
const LANGUAGES: [(&str, &str); 14] = [
    ("english", "en"),
    ("american", "en-US"),
    ("british", "en-GB"),
    ("ukenglish", "en-GB"),
    ("usenglish", "en-US"),
    ("french", "fr"),
    ("francais", "fr"),
    ("german", "de"),
    ("ngerman", "de"),
    ("spanish", "es"),
    ("italian", "it"),
    ("portuguese", "pt"),
    ("russian", "ru"),
    ("arabic", "ar"),
];

/// An entry for each of the file's.
pub(super) fn unfold(bytes: &[u8], name: &str, each: &mut Each) -> Result<(), Trouble> {
    if bytes.len() as u64 > LIST {
        return Err(Trouble::new(format!("has more than {} MB", LIST >> 20)));
    }
    let text = ris::text(bytes);
    let mut reader = Reader::new(&text);
    let mut number = 0;
    while let Some(raw) = reader.next() {
        number += 1;
        if number > ENTRIES {
            return Err(Trouble::new(format!("has more than {ENTRIES} entries")));
        }
        each(match raw {
            Ok(raw) => Ok(entry(name, number, &raw)),
            Err(what) => Err(Trouble::of(format!("entry {number}"), what)),
        });
    }
    Ok(())
}

fn entry(name: &str, number: usize, raw: &Raw) -> Item {
    let key: String = raw
        .key
        .chars()
        .filter(|c| !c.is_control())
        .take(100)
        .collect();
    let mut entry = Entry::new(format!("{name}, entry {number} ({key})"));
    entry.kind(kind(&raw.kind), &raw.kind);
    let find = |field: &str| {
        let found = raw
            .fields
            .iter()
            .find(|(f, v)| f == field && !v.trim().is_empty());
        found.map(|(_, value)| value.as_str())
    };
    let in_journal = find("journal").or(find("journaltitle")).is_some();
    let (date, year, url) = (find("date"), find("year"), find("url"));
    if let (None, Some(year)) = (date, year) {
        published(&mut entry, year, find("month"), find("day"));
    }
    for (field, value) in &raw.fields {
        match field.as_str() {
            "title" => entry.title(&latex::text(value), field),
            "author" => {
                for written in apart(value, " and ") {
                    entry.author(&author(written), field);
                }
            }
            "journal" | "journaltitle" => entry.publisher(&latex::text(value), field),
            "publisher" | "institution" | "organization" | "school" if !in_journal => {
                entry.publisher(&latex::text(value), field);
            }
            "date" => entry.published(dates::day(value), value, field),
            "year" if date.is_none() => {}
            "month" | "day" if year.is_some() => {}
            "url" => entry.url(&latex::text(value), field),
            "doi" if url.is_none() => entry.doi(&latex::text(value), field),
            "language" | "langid" => language(&mut entry, value, field),
            "urldate" => entry.accessed(dates::day(value), field),
            // The abstract is somebody's text.
            "abstract" => {}
            _ => entry.left(field),
        }
    }
    entry.finish()
}

/// The date of an entry that gives its parts apart.
fn published(entry: &mut Entry, year: &str, month: Option<&str>, day: Option<&str>) {
    let day = day.and_then(|day| day.trim().parse().ok());
    let number = latex::text(year).trim().parse().ok();
    let months = month.and_then(dates::month);
    let date =
        number.and_then(|number| dates::edtf(number, months, day.filter(|_| months.is_some())));
    let words = month.map_or(year.to_owned(), |month| format!("{month} {year}"));
    entry.published(date, &words, "year");
}

fn language(entry: &mut Entry, value: &str, field: &str) {
    let named = value.trim().to_ascii_lowercase();
    let tag = LANGUAGES.iter().find(|(name, _)| *name == named);
    entry.language(tag.map_or(value, |(_, tag)| tag), field);
}

/// A name. One in braces is that of a body, and stands as it is.
fn author(written: &str) -> String {
    let written = written.trim();
    if written.starts_with('{') && apart(written, ",").len() == 1 {
        return latex::text(written);
    }
    let parts: Vec<String> = apart(written, ",")
        .into_iter()
        .map(|p| latex::text(p.trim()))
        .collect();
    match &parts[..] {
        [family, given] if !given.is_empty() => format!("{given} {family}"),
        [family, suffix, given] => format!("{given} {family}, {suffix}"),
        _ => parts[0].clone(),
    }
}

/// A value divided where no brace protects it.
fn apart<'t>(value: &'t str, by: &str) -> Vec<&'t str> {
    let mut out = Vec::new();
    let (mut depth, mut start) = (0_usize, 0);
    for (at, c) in value.char_indices() {
        match c {
            '{' => depth += 1,
            '}' => depth = depth.saturating_sub(1),
            _ if depth == 0 && at >= start && starts(&value[at..], by) => {
                out.push(&value[start..at]);
                start = at + by.len();
            }
            _ => {}
        }
    }
    out.push(value.get(start..).unwrap_or_default());
    out
}

/// Whether a text starts with another, any white space for its spaces.
fn starts(text: &str, with: &str) -> bool {
    let mut chars = text.chars();
    with.chars().all(|wanted| match chars.next() {
        Some(c) => c == wanted || wanted == ' ' && c.is_ascii_whitespace(),
        None => false,
    })
}

fn kind(word: &str) -> Kind {
    match word {
        "article" => Kind::Article,
        "report" | "techreport" => Kind::Report,
        "dataset" => Kind::Dataset,
        "artwork" | "image" => Kind::Image,
        "video" | "movie" => Kind::Video,
        _ => Kind::Other,
    }
}
