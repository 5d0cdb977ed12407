//! What is found, and how it is told.

use super::Gate;
use super::decode::how;
use super::secret::Kind;
use super::sweep::Hit;
use std::collections::BTreeMap;
use std::fmt;
use std::ops::Range;

/// How the letters of leaked words are written, case and accents aside.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Form {
    /// As they are.
    Plain,
    /// With character references of HTML and XML.
    Html,
    /// With the escapes of JSON and scripts.
    Json,
    /// Percent-encoded.
    Percent,
    /// In base64.
    Base64,
    /// In UTF-16.
    Wide,
}

impl fmt::Display for Form {
    /// Ends a sentence: "… stands in this file" and then " in base64", or nothing.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Form::Plain => "",
            Form::Html => " with character references",
            Form::Json => " with escapes of JSON",
            Form::Percent => " percent-encoded",
            Form::Base64 => " in base64",
            Form::Wide => " in UTF-16",
        })
    }
}

/// Withheld words in a finished file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Leak {
    /// What they belong to.
    pub of: String,
    /// What they are.
    pub kind: Kind,
    /// How they are written.
    pub form: Form,
    /// The byte where they begin; none where they stand in the file's path.
    pub at: Option<usize>,
    /// They and what stands around them, some sixty characters in one line, as the file has it.
    pub around: String,
}

/// Words in a text that are withheld: as [`Leak`], at any place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hidden<'g> {
    /// What they belong to.
    pub of: &'g str,
    /// What they are.
    pub kind: Kind,
    /// Their bytes in the text.
    pub place: Range<usize>,
}

/// The first place of each secret, in each form: where it begins and ends.
#[derive(Debug, Default)]
pub(super) struct Found(BTreeMap<(u32, Form), (usize, usize)>);

impl Found {
    pub(super) fn add(&mut self, gate: &Gate, hit: Hit, form: Option<Form>) {
        let text = gate.phrases.pattern(hit.pattern).text;
        let form = form.unwrap_or(match hit.how {
            how if how & how::PERCENT != 0 => Form::Percent,
            how if how & how::JSON != 0 => Form::Json,
            how if how & how::HTML != 0 => Form::Html,
            _ => Form::Plain,
        });
        self.keep((text, form), (hit.at, hit.end));
    }

    fn keep(&mut self, key: (u32, Form), place: (usize, usize)) {
        let first = self.0.entry(key).or_insert(place);
        *first = place.min(*first);
    }

    /// Takes what was found in text that was written otherwise; `places` says where its bytes stand.
    pub(super) fn take(&mut self, inner: Found, places: impl FnOnce() -> Vec<usize>) {
        if inner.0.is_empty() {
            return;
        }
        let places = places();
        let place = |at: usize| places.get(at).or(places.last()).copied().unwrap_or(0);
        for (key, (at, end)) in inner.0 {
            self.keep(key, (place(at), place(end)));
        }
    }

    pub(super) fn leaks(self, gate: &Gate, bytes: &[u8], path: bool) -> Vec<Leak> {
        let mut found: Vec<_> = self.0.into_iter().collect();
        found.sort_by_key(|(key, place)| (*place, *key));
        let leak = |((text, form), (at, end)): ((u32, Form), (usize, usize))| {
            let (of, kind) = &gate.owners[text as usize];
            Leak {
                of: of.clone(),
                kind: *kind,
                form,
                at: (!path).then_some(at),
                around: match path {
                    true => String::from_utf8_lossy(bytes).into_owned(),
                    false => around(bytes, at, end),
                },
            }
        };
        found.into_iter().map(leak).collect()
    }
}

/// Some sixty characters from a little before `at`, in one line.
fn around(bytes: &[u8], at: usize, end: usize) -> String {
    const BEFORE: usize = 16;
    const MOST: usize = 64;
    let start = at.saturating_sub(BEFORE);
    let stop = (end + BEFORE).min(start + MOST).min(bytes.len());
    let text = String::from_utf8_lossy(&bytes[start..stop]);
    let cut = |c: char| c == char::REPLACEMENT_CHARACTER;
    let plain = |c: char| if c.is_control() || cut(c) { ' ' } else { c };
    let line: String = text.trim_matches(cut).chars().map(plain).collect();
    line.split_whitespace().collect::<Vec<_>>().join(" ")
}
