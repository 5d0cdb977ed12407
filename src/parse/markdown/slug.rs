//! Anchors out of headings.

use std::collections::HashSet;

/// Anchors that a page uses itself.
const RESERVED: &[&str] = &[
    "main",
    "bl",
    "kj",
    "h",
    "bottom-line",
    "key-judgements",
    "gaps",
    "dissent",
    "source-summary",
    "source-notes",
    "revisions",
    "claims",
    "sources",
    "indicators",
    "at-a-glance",
    "before-and-after",
    "mentioned-in",
    "record",
    "fingerprint",
    "excerpts",
    "names",
    "events",
];

/// Makes anchors that are unique in one text.
#[derive(Debug, Default)]
pub(super) struct Slugs(HashSet<String>);

impl Slugs {
    /// The anchor for a heading's plain words.
    pub(super) fn add(&mut self, words: &str) -> String {
        let base = slug(words);
        let base = if taken_by_page(&base) {
            format!("s-{base}")
        } else {
            base
        };
        let mut id = base.clone();
        let mut n = 1;
        while !self.0.insert(id.clone()) {
            n += 1;
            id = format!("{base}-{n}");
        }
        id
    }

    /// Every anchor so far.
    pub(super) fn has(&self, id: &str) -> bool {
        self.0.contains(id)
    }
}

fn slug(words: &str) -> String {
    let mut out = String::new();
    for c in words.chars().flat_map(char::to_lowercase) {
        if c.is_alphanumeric() {
            out.push(c);
        } else if !out.is_empty() && !out.ends_with('-') {
            out.push('-');
        }
    }
    let out = out.trim_end_matches('-');
    if out.is_empty() {
        "section".to_owned()
    } else {
        out.to_owned()
    }
}

/// Notes, references, excerpts and months have anchors of a letter and a number.
fn taken_by_page(id: &str) -> bool {
    let rest = id.strip_prefix(['n', 'r', 'x', 'm', 'j']);
    let numbered = rest.is_some_and(|r| r.starts_with(|c: char| c.is_ascii_digit()));
    numbered || RESERVED.contains(&id)
}
