//! Anchors out of headings.

use std::collections::{HashMap, HashSet};

/// Anchors that the pages use themselves.
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
pub(super) struct Slugs {
    taken: HashSet<String>,
    /// The last number tried for a slug, so that a thousand equal headings stay cheap.
    last: HashMap<String, usize>,
}

impl Slugs {
    /// The anchor for a heading's plain words.
    pub(super) fn add(&mut self, words: &str) -> String {
        let base = anchor(words);
        let base = if base.is_empty() {
            "section".to_owned()
        } else {
            base
        };
        let last = self.last.entry(base.clone()).or_insert(0);
        loop {
            *last += 1;
            let id = if *last == 1 {
                base.clone()
            } else {
                format!("{base}-{last}")
            };
            if self.taken.insert(id.clone()) {
                return id;
            }
        }
    }

    /// Whether a heading has this anchor.
    pub(super) fn has(&self, id: &str) -> bool {
        self.taken.contains(id)
    }
}

/// The anchor of a heading of these words, where no other heading has it. An anchor is its own anchor.
pub(super) fn anchor(words: &str) -> String {
    let slug = slug(words);
    if is_reserved(&slug) {
        format!("s-{slug}")
    } else {
        slug
    }
}

fn slug(words: &str) -> String {
    let mut out = String::new();
    let mut gap = false;
    for c in words.chars().flat_map(char::to_lowercase) {
        if !c.is_alphanumeric() {
            gap |= separates(c);
            continue;
        }
        if gap && !out.is_empty() {
            out.push('-');
        }
        gap = false;
        match fold(c) {
            Some(ascii) => out.push_str(ascii),
            None => out.push(c),
        }
    }
    out
}

/// Whether a character that is neither letter nor digit ends a word. Apostrophes, joiners and
/// combining marks do not.
fn separates(c: char) -> bool {
    let within = matches!(c, '\'' | '\u{2019}' | '\u{200b}'..='\u{200f}' | '\u{2060}');
    !within
        && (c.is_whitespace()
            || c.is_ascii_punctuation()
            || matches!(c, '\u{2010}'..='\u{205e}' | '\u{3000}'..='\u{303f}'))
}

/// A lower-case Latin letter without its diacritic.
fn fold(c: char) -> Option<&'static str> {
    Some(match c {
        'à'..='å' | 'ā' | 'ă' | 'ą' | 'ǎ' => "a",
        'æ' => "ae",
        'ç' | 'ć' | 'ĉ' | 'ċ' | 'č' => "c",
        'ð' | 'ď' | 'đ' => "d",
        'è'..='ë' | 'ē' | 'ĕ' | 'ė' | 'ę' | 'ě' => "e",
        'ĝ' | 'ğ' | 'ġ' | 'ģ' => "g",
        'ĥ' | 'ħ' => "h",
        'ì'..='ï' | 'ĩ' | 'ī' | 'ĭ' | 'į' | 'ı' | 'ǐ' => "i",
        'ĵ' => "j",
        'ķ' => "k",
        'ĺ' | 'ļ' | 'ľ' | 'ŀ' | 'ł' => "l",
        'ñ' | 'ń' | 'ņ' | 'ň' => "n",
        'ò'..='ö' | 'ø' | 'ō' | 'ŏ' | 'ő' | 'ǒ' => "o",
        'œ' => "oe",
        'ŕ' | 'ŗ' | 'ř' => "r",
        'ś' | 'ŝ' | 'ş' | 'š' | 'ș' => "s",
        'ß' => "ss",
        'ţ' | 'ť' | 'ŧ' | 'ț' => "t",
        'þ' => "th",
        'ù'..='ü' | 'ũ' | 'ū' | 'ŭ' | 'ů' | 'ű' | 'ų' | 'ǔ' => "u",
        'ŵ' => "w",
        'ý' | 'ÿ' | 'ŷ' => "y",
        'ź' | 'ż' | 'ž' => "z",
        _ => return None,
    })
}

/// Notes, references, excerpts, months and judgements have anchors such as `n3` or `r3b`.
fn is_reserved(slug: &str) -> bool {
    let numbered = slug
        .strip_prefix(['n', 'r', 'x', 'm', 'j'])
        .is_some_and(|rest| {
            let rest = rest
                .strip_suffix(|c: char| c.is_ascii_lowercase())
                .unwrap_or(rest);
            !rest.is_empty() && rest.bytes().all(|b| b.is_ascii_digit())
        });
    numbered || RESERVED.contains(&slug)
}
