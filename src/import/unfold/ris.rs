//! RIS: a line for each field, two letters before it.

use super::bounds::{ENTRIES, LIST};
use super::references::Entry;
use super::{Each, Trouble, dates};
use crate::model::source::Kind;
use encoding_rs::Encoding;

/// As many fields as are read of an entry.
const FIELDS: usize = 5000;

/// An entry for each `TY` up to its `ER`.
pub(super) fn unfold(bytes: &[u8], name: &str, each: &mut Each) -> Result<(), Trouble> {
    if bytes.len() as u64 > LIST {
        return Err(Trouble::new(format!("has more than {} MB", LIST >> 20)));
    }
    let text = text(bytes);
    let mut fields: Vec<(&str, String)> = Vec::new();
    let mut number = 0;
    let mut close = |fields: &mut Vec<(&str, String)>| {
        if fields.is_empty() {
            return Ok(());
        }
        number += 1;
        let fields = std::mem::take(fields);
        if number > ENTRIES {
            return Err(Trouble::new(format!("has more than {ENTRIES} entries")));
        }
        if fields.first().is_some_and(|(tag, _)| *tag == "TY") {
            each(Ok(entry(format!("{name}, entry {number}"), &fields)));
        } else {
            each(Err(Trouble::of(
                format!("entry {number}"),
                "does not begin with `TY`",
            )));
        }
        Ok(())
    };
    for line in text.lines() {
        match tagged(line) {
            Some(("ER", _)) => close(&mut fields)?,
            Some((tag, value)) => {
                if tag == "TY" {
                    close(&mut fields)?;
                }
                if fields.len() < FIELDS {
                    fields.push((tag, value.to_owned()));
                }
            }
            // A value goes on in the next line.
            None if !line.trim().is_empty() => {
                if let Some((_, value)) = fields.last_mut() {
                    value.push(' ');
                    value.push_str(line.trim());
                }
            }
            None => {}
        }
    }
    close(&mut fields)
}

/// A text in the encoding that it is in: a mark, UTF-8, else windows-1252.
pub(super) fn text(bytes: &[u8]) -> String {
    match (Encoding::for_bom(bytes), std::str::from_utf8(bytes)) {
        (Some((encoding, _)), _) => encoding.decode(bytes).0.into_owned(),
        (None, Ok(text)) => text.to_owned(),
        (None, Err(_)) => encoding_rs::WINDOWS_1252.decode(bytes).0.into_owned(),
    }
}

/// `TI  - words`.
fn tagged(line: &str) -> Option<(&str, &str)> {
    let (tag, rest) = line.trim_start().split_at_checked(2)?;
    let is_tag = tag.bytes().next()?.is_ascii_uppercase()
        && tag
            .bytes()
            .all(|b| b.is_ascii_uppercase() || b.is_ascii_digit());
    let value = rest
        .strip_prefix("  -")
        .or_else(|| rest.strip_prefix(" -"))?;
    is_tag.then(|| (tag, value.trim()))
}

fn entry(from: String, fields: &[(&str, String)]) -> crate::import::item::Item {
    let has = |tag: &str| {
        fields
            .iter()
            .any(|(t, value)| *t == tag && !value.is_empty())
    };
    let exact = has("DA");
    let article = fields
        .first()
        .is_some_and(|(_, value)| kind(value) == Kind::Article);
    let periodical = article && (has("JO") || has("JF") || has("T2"));
    let published = has("PB");
    let addressed = has("UR");
    let mut entry = Entry::new(from);
    for (tag, value) in fields {
        match *tag {
            "TY" => entry.kind(kind(value), value),
            "TI" | "T1" | "CT" => entry.title(value, tag),
            "AU" | "A1" => entry.author(&person(value), tag),
            "T2" | "JO" | "JF" if periodical || !published => entry.publisher(value, tag),
            "PB" if !periodical => entry.publisher(value, tag),
            "DA" => entry.published(date(value), value, tag),
            "PY" | "Y1" if !exact => entry.published(date(value), value, tag),
            "UR" => entry.url(value, tag),
            "DO" if !addressed => entry.doi(value, tag),
            "LA" => entry.language(value, tag),
            "Y2" => entry.accessed(date(value), tag),
            // The abstract is somebody's text; notes and files are the owner's.
            "AB" | "N2" | "ID" => {}
            _ if value.is_empty() => {}
            other => entry.left(other),
        }
    }
    entry.finish()
}

/// "Family, Given, Jr" as a reader says it.
fn person(written: &str) -> String {
    let parts: Vec<&str> = written.splitn(3, ',').map(str::trim).collect();
    match parts[..] {
        [family, given] if !given.is_empty() => format!("{given} {family}"),
        [family, given, suffix] => format!("{given} {family}, {suffix}"),
        _ => written.trim_end_matches([',', ' ']).to_owned(),
    }
}

/// `2024/10/09/words`, with parts left empty.
fn date(value: &str) -> Option<String> {
    let parts: Vec<&str> = value.splitn(4, '/').map(str::trim).collect();
    match parts[..] {
        [year, month, day, ..] if !(month.is_empty() || day.is_empty()) => {
            dates::day(&format!("{year}-{month}-{day}"))
        }
        [year, month, ..] if !month.is_empty() => dates::day(&format!("{year}-{month}")),
        [year, ..] => dates::day(year),
        [] => None,
    }
}

fn kind(word: &str) -> Kind {
    match word {
        "JOUR" | "MGZN" | "NEWS" | "BLOG" | "EJOUR" | "JFULL" => Kind::Article,
        "RPRT" | "GOVDOC" => Kind::Report,
        "DATA" | "AGGR" => Kind::Dataset,
        "ART" | "FIGURE" => Kind::Image,
        "VIDEO" | "MPCT" => Kind::Video,
        _ => Kind::Other,
    }
}
