//! `evidence.lock`: what was proved, against which capture, one line an excerpt.
//!
//! Each line is a JSON object: `source`, `capture` (its SHA-256), `text` (the normalisation),
//! the W3C selectors `start`, `end`, `exact`, `prefix`, `suffix`, `sha256` of the exact words, and
//! `seal`, a fingerprint of the line itself. Lines are in order of source and position, so that
//! a change of one quote changes one line.

use crate::evidence::{NORMALIZATION, Selector, sha256};
use crate::report::{FileId, Finding, Report, Span, Spanned};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// One proved excerpt.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Entry {
    /// The source's id.
    pub source: String,
    /// Where the words are.
    pub selector: Selector,
    /// SHA-256 of the capture, in lower-case hexadecimal.
    pub capture: String,
}

/// A line as it is written.
#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Line {
    source: String,
    capture: String,
    text: String,
    start: usize,
    end: usize,
    exact: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    prefix: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    suffix: Option<String>,
    sha256: String,
    seal: String,
}

impl Line {
    fn of(entry: &Entry) -> Line {
        let selector = entry.selector.clone();
        let mut line = Line {
            sha256: selector.hash(),
            source: entry.source.clone(),
            capture: entry.capture.clone(),
            text: NORMALIZATION.to_owned(),
            start: selector.start,
            end: selector.end,
            exact: selector.exact,
            prefix: selector.prefix,
            suffix: selector.suffix,
            seal: String::new(),
        };
        line.seal = line.fingerprint();
        line
    }

    /// The first sixteen digits of the SHA-256 of all that the line says.
    fn fingerprint(&self) -> String {
        let unsealed = Line {
            seal: String::new(),
            ..self.copy()
        };
        let json = serde_json::to_string(&unsealed).unwrap_or_default();
        sha256(json.as_bytes())[..16].to_owned()
    }

    fn copy(&self) -> Line {
        Line {
            source: self.source.clone(),
            capture: self.capture.clone(),
            text: self.text.clone(),
            start: self.start,
            end: self.end,
            exact: self.exact.clone(),
            prefix: self.prefix.clone(),
            suffix: self.suffix.clone(),
            sha256: self.sha256.clone(),
            seal: self.seal.clone(),
        }
    }

    /// The entry; the error says what is wrong with the line.
    fn entry(self) -> Result<Entry, &'static str> {
        if self.text != NORMALIZATION {
            return Err("its excerpt was proved under another normalisation");
        }
        if self.seal != self.fingerprint() {
            return Err("its seal does not fit what it says");
        }
        let selector = Selector {
            start: self.start,
            end: self.end,
            exact: self.exact,
            prefix: self.prefix,
            suffix: self.suffix,
        };
        if selector.hash() != self.sha256 {
            return Err("its words and their fingerprint differ");
        }
        Ok(Entry {
            source: self.source,
            selector,
            capture: self.capture,
        })
    }
}

/// The lines of a lock, by source, each with its place.
#[derive(Debug, Clone, Default)]
pub struct Lock(BTreeMap<String, Vec<Spanned<Entry>>>);

impl Lock {
    /// Reads a lock; a line that is not as it was written is a finding.
    pub fn read(text: &str, file: FileId, report: &mut Report) -> Lock {
        let mut lock = Lock::default();
        let mut last: Option<Entry> = None;
        let mut at = 0;
        for line in text.split_inclusive('\n') {
            let span = Span::new(file, at, at + line.trim_end().len());
            at += line.len();
            match read_line(line.trim_end(), last.as_ref()) {
                Ok(entry) => {
                    last = Some(entry.clone());
                    lock.0
                        .entry(entry.source.clone())
                        .or_default()
                        .push(Spanned::new(entry, span));
                }
                Err(why) => report.push(altered(span, &why)),
            }
        }
        lock
    }

    /// The entries of one source, in order.
    pub fn of(&self, source: &str) -> &[Spanned<Entry>] {
        self.0.get(source).map_or(&[], Vec::as_slice)
    }

    /// The number of lines.
    pub fn len(&self) -> usize {
        self.0.values().map(Vec::len).sum()
    }

    /// True where nothing was proved before.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Every entry, in order.
    pub fn entries(&self) -> impl Iterator<Item = &Entry> {
        self.0.values().flatten().map(|e| &e.value)
    }
}

fn read_line(line: &str, last: Option<&Entry>) -> Result<Entry, String> {
    let line: Line = serde_json::from_str(line).map_err(|e| format!("it cannot be read: {e}"))?;
    let entry = line.entry()?;
    match last {
        Some(last) if *last == entry => Err("it stands twice".to_owned()),
        Some(last) if *last > entry => Err("it is not in order".to_owned()),
        _ => Ok(entry),
    }
}

/// A line that is not as it was written.
pub(super) fn altered(span: Span, why: &str) -> Finding {
    Finding::error(super::LOCK_ALTERED, span, format!("this line is not as `bluf verify` wrote it: {why}"))
        .help("put the file back as it was, or prove everything afresh with `bluf verify` and the captures at hand")
}

/// The text of a lock.
pub fn print(entries: &[&Entry]) -> String {
    let mut sorted = entries.to_vec();
    sorted.sort();
    sorted.dedup();
    let line = |entry: &&Entry| serde_json::to_string(&Line::of(entry)).unwrap_or_default() + "\n";
    sorted.iter().map(line).collect()
}
