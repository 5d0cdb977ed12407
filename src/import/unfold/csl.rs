//! CSL-JSON: what Zotero and others export.

use super::bounds::{ENTRIES, LIST};
use super::references::Entry;
use super::{Each, Trouble, dates};
use crate::model::source::Kind;
use serde::de::{DeserializeSeed, Deserializer, Error, SeqAccess, Visitor};
use serde_json::{Map, Value};
use std::fmt;

/// An entry for each object of the list, or of the one object.
pub(super) fn unfold(bytes: &[u8], name: &str, each: &mut Each) -> Result<(), Trouble> {
    if bytes.len() as u64 > LIST {
        return Err(Trouble::new(format!("has more than {} MB", LIST >> 20)));
    }
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    let mut json = serde_json::Deserializer::from_slice(bytes);
    let entries = Entries {
        name,
        each,
        number: 0,
    };
    let read = entries.deserialize(&mut json).and_then(|()| json.end());
    read.map_err(|error| Trouble::new(format!("is not the JSON of a reference manager: {error}")))
}

/// One value at a time is held.
struct Entries<'a, 'e> {
    name: &'a str,
    each: &'a mut Each<'e>,
    number: usize,
}

impl<'de> DeserializeSeed<'de> for Entries<'_, '_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Entries<'_, '_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter) -> fmt::Result {
        f.write_str("a list of entries")
    }

    fn visit_seq<A: SeqAccess<'de>>(mut self, mut list: A) -> Result<(), A::Error> {
        while let Some(value) = list.next_element::<Value>()? {
            self.take(&value);
            if self.number > ENTRIES {
                return Err(A::Error::custom(format!(
                    "it has more than {ENTRIES} entries"
                )));
            }
        }
        Ok(())
    }

    fn visit_map<A: serde::de::MapAccess<'de>>(mut self, mut map: A) -> Result<(), A::Error> {
        let mut object = Map::new();
        while let Some((key, value)) = map.next_entry::<String, Value>()? {
            object.insert(key, value);
        }
        match object.remove("items") {
            Some(Value::Array(items)) => items.iter().for_each(|item| self.take(item)),
            other => {
                object.extend(other.map(|value| ("items".to_owned(), value)));
                self.take(&Value::Object(object));
            }
        }
        Ok(())
    }
}

impl Entries<'_, '_> {
    fn take(&mut self, value: &Value) {
        self.number += 1;
        let Value::Object(object) = value else {
            let part = format!("entry {}", self.number);
            return (self.each)(Err(Trouble::of(part, "is no object")));
        };
        let id = object
            .get("id")
            .or_else(|| object.get("citation-key"))
            .map(text);
        let id = id
            .filter(|id| !id.is_empty())
            .map_or(String::new(), |id| format!(" ({id})"));
        let mut entry = Entry::new(format!("{}, entry {}{id}", self.name, self.number));
        for (key, value) in object {
            field(&mut entry, key, value, object);
        }
        (self.each)(Ok(entry.finish()));
    }
}

fn field(entry: &mut Entry, key: &str, value: &Value, object: &Map<String, Value>) {
    match key {
        "id" | "citation-key" | "abstract" => {}
        "title" => entry.title(&text(value), key),
        "type" => entry.kind(kind(&text(value)), &text(value)),
        "container-title" if !object.contains_key("publisher") || is_periodical(object) => {
            entry.publisher(&text(value), key);
        }
        "publisher" if !(object.contains_key("container-title") && is_periodical(object)) => {
            entry.publisher(&text(value), key);
        }
        "URL" => entry.url(&text(value), key),
        "DOI" if !object.contains_key("URL") => entry.doi(&text(value), key),
        "language" => entry.language(&text(value), key),
        "author" => {
            for name in value.as_array().into_iter().flatten() {
                entry.author(&person(name), key);
            }
        }
        "issued" => entry.published(date(value), &words(value), key),
        "accessed" => entry.accessed(date(value), key),
        _ => entry.left(key),
    }
}

/// Whether its container is what publishes it: a journal, a newspaper, a blog.
fn is_periodical(object: &Map<String, Value>) -> bool {
    let kind = object
        .get("type")
        .and_then(Value::as_str)
        .unwrap_or_default();
    kind.starts_with("article")
        || kind.starts_with("post")
        || kind == "webpage"
        || kind == "broadcast"
}

fn kind(word: &str) -> Kind {
    match word {
        "article" | "article-journal" | "article-magazine" | "article-newspaper"
        | "post-weblog" => Kind::Article,
        "post" => Kind::SocialPost,
        "report" => Kind::Report,
        "dataset" => Kind::Dataset,
        "graphic" | "figure" => Kind::Image,
        "motion_picture" => Kind::Video,
        "interview" => Kind::Interview,
        "speech" => Kind::Statement,
        _ => Kind::Other,
    }
}

fn text(value: &Value) -> String {
    match value {
        Value::String(text) => text.clone(),
        Value::Number(number) => number.to_string(),
        _ => String::new(),
    }
}

/// A name in its parts or as it is written.
fn person(name: &Value) -> String {
    let part = |key: &str| {
        name.get(key)
            .and_then(Value::as_str)
            .map(str::trim)
            .filter(|part| !part.is_empty())
    };
    if let Some(literal) = part("literal") {
        return literal.to_owned();
    }
    let order = [
        "given",
        "dropping-particle",
        "non-dropping-particle",
        "family",
    ];
    let parts: Vec<&str> = order.into_iter().filter_map(part).collect();
    let name = parts.join(" ");
    match part("suffix") {
        Some(suffix) => format!("{name}, {suffix}"),
        None => name,
    }
}

/// A date, or a span of two; `~` where it is about.
fn date(value: &Value) -> Option<String> {
    if let Some(parts) = value.get("date-parts").and_then(Value::as_array) {
        let about = match value.get("circa") {
            Some(Value::Bool(false) | Value::Null) | None => "",
            Some(_) => "~",
        };
        let mut ends = Vec::new();
        for part in parts.iter().take(2) {
            ends.push(format!("{}{about}", parts_of(part)?));
        }
        return (!ends.is_empty()).then(|| ends.join("/"));
    }
    let written = value
        .get("raw")
        .or_else(|| value.get("literal"))
        .unwrap_or(value);
    dates::day(&text(written))
}

fn parts_of(date: &Value) -> Option<String> {
    let number = |at: usize| match date.get(at)? {
        Value::Number(number) => number.as_i64(),
        Value::String(text) => text.trim().parse().ok(),
        _ => None,
    };
    let (month, day) = (number(1), number(2));
    let given = date.as_array()?.len();
    // A part that is there and no number makes the date another.
    if given > 1 && month.is_none() || given > 2 && day.is_none() {
        return None;
    }
    dates::edtf(number(0)?, month, day)
}

fn words(value: &Value) -> String {
    let written = value.get("raw").or_else(|| value.get("literal"));
    match (written, value.get("date-parts")) {
        (Some(written), _) => text(written),
        (None, Some(parts)) => parts.to_string(),
        (None, None) => text(value),
    }
}
