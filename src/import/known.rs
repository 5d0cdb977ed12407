//! What the project records already: captures by their fingerprints and addresses, and ids that are taken.

use super::cuts::without;
use crate::archive::Archive;
use crate::evidence::Sketch;
use crate::load::{Files, Folder};
use crate::model::source::Source;
use crate::model::words::Word;
use crate::parse::Drafts;
use rayon::prelude::*;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// A project's sources, as an import looks for them.
pub(super) struct Known {
    sources: Vec<Arc<Source>>,
    by_hash: BTreeMap<String, Arc<Record>>,
    by_url: BTreeMap<String, Arc<Record>>,
    /// In small letters: some file systems know no others.
    ids: BTreeSet<String>,
    /// The last number that was put behind words to make an id of them.
    numbers: BTreeMap<String, usize>,
}

/// A record that stands.
#[derive(Debug, Clone)]
pub(super) struct Record {
    pub(super) id: String,
    /// The folder that it lies in, `seeds/closed`: it may be marked.
    pub(super) folder: String,
    /// How far it may travel, where it says so itself.
    pub(super) marking: Option<String>,
    /// What it says; none where it cannot be read.
    pub(super) source: Option<Arc<Source>>,
}

impl Known {
    pub(super) fn of(files: &Files, drafts: &Drafts) -> Known {
        let mut known = Known {
            sources: drafts.sources.clone(),
            by_hash: BTreeMap::new(),
            by_url: BTreeMap::new(),
            ids: BTreeSet::new(),
            numbers: BTreeMap::new(),
        };
        for source in &drafts.sources {
            let path = &files.sources.file(source.span.file).path;
            let record = Record {
                id: source.id.clone(),
                folder: folder(path),
                marking: source.marking.as_ref().map(|m| m.value.word().to_owned()),
                source: Some(Arc::clone(source)),
            };
            let hash = source.capture.as_ref().and_then(|c| c.sha256.as_ref());
            let captured = source.capture.as_ref().and_then(|c| c.url.as_deref());
            let own = source.url.as_ref().map(|url| url.value.as_str());
            known.record(
                record,
                hash.map(|h| h.value.as_str()),
                own.into_iter().chain(captured),
            );
        }
        let read: BTreeSet<&str> = drafts.sources.iter().map(|s| s.id.as_str()).collect();
        for (kind, file) in &files.documents {
            let file = files.sources.file(*file);
            let name = file.path.rsplit('/').next().unwrap_or_default();
            let id = name.split('.').next().unwrap_or_default();
            if *kind == Folder::Seeds && !read.contains(id) {
                known.unreadable(id, &file.path, &file.text);
            }
            known.ids.insert(id.to_lowercase());
        }
        known
    }

    /// What a record that has mistakes in it still says of its capture.
    fn unreadable(&mut self, id: &str, path: &str, text: &str) {
        let field = |name: &str| {
            let value = |line: &str| {
                let rest = line.trim().strip_prefix(name)?.trim_start();
                let rest = rest.strip_prefix([':', '='])?.trim();
                Some(rest.trim_matches(['"', '\'']).to_owned())
            };
            text.lines().find_map(value)
        };
        let record = Record {
            id: id.to_owned(),
            folder: folder(path),
            marking: field("marking"),
            source: None,
        };
        let (hash, url) = (field("sha256"), field("url"));
        self.record(record, hash.as_deref(), url.as_deref().into_iter());
    }

    /// Takes a record up, where its capture and its addresses are new.
    pub(super) fn record<'a>(
        &mut self,
        record: Record,
        sha256: Option<&str>,
        urls: impl Iterator<Item = &'a str>,
    ) {
        let record = Arc::new(record);
        for url in urls {
            let first = self.by_url.entry(address(url));
            first.or_insert_with(|| Arc::clone(&record));
        }
        if let Some(sha256) = sha256 {
            self.by_hash.entry(sha256.to_lowercase()).or_insert(record);
        }
    }

    /// The record of a capture with these bytes.
    pub(super) fn by_hash(&self, sha256: &str) -> Option<&Record> {
        self.by_hash.get(sha256).map(Arc::as_ref)
    }

    /// The first record at one of these addresses.
    pub(super) fn by_url<'a>(
        &self,
        mut urls: impl Iterator<Item = &'a str>,
    ) -> Option<Arc<Record>> {
        urls.find_map(|url| self.by_url.get(&address(url)))
            .map(Arc::clone)
    }

    /// An id that nothing has yet, from words; it is taken from now on.
    pub(super) fn take(&mut self, words: &str) -> String {
        let named = |n: usize| match n {
            1 => words.to_owned(),
            n => format!("{words}-{n}"),
        };
        let mut n = self.numbers.get(words).map_or(1, |last| last + 1);
        while self.ids.contains(&named(n).to_lowercase()) {
            n += 1;
        }
        self.numbers.insert(words.to_owned(), n);
        self.ids.insert(named(n).to_lowercase());
        named(n)
    }

    /// Samples of the texts of all captures that are at hand, with their ids.
    pub(super) fn sketches(&self, archive: &Archive) -> Vec<(String, Sketch)> {
        let sketch = |source: &Arc<Source>| {
            let capture = source.capture.as_ref()?;
            let file = &capture.file.as_ref()?.value;
            let bytes = archive.bytes(file).ok()??;
            let text = archive.text(&bytes, file, capture.media_type.as_deref());
            let text = without(&text.ok()?, &source.noise_ends());
            Some((source.id.clone(), Sketch::of(&text)))
        };
        self.sources.par_iter().filter_map(sketch).collect()
    }
}

/// The folder of a file, `seeds/closed`.
fn folder(path: &str) -> String {
    let folder = path.rsplit_once('/').map(|(folder, _)| folder);
    folder.unwrap_or_default().to_owned()
}

/// An address as two captures of one page share it: without scheme, fragment, `www.`, a closing slash, and what
/// newsletters and networks hang on to count readers.
pub(super) fn address(url: &str) -> String {
    let url = url.split('#').next().unwrap_or_default();
    let url = url.split_once("://").map_or(url, |(_, rest)| rest);
    let url = url.strip_prefix("www.").unwrap_or(url);
    let (path, query) = url.split_once('?').unwrap_or((url, ""));
    let counts = |part: &&str| {
        let name = part.split('=').next().unwrap_or_default();
        name.starts_with("utm_")
            || matches!(name, "fbclid" | "gclid" | "igshid" | "mc_cid" | "mc_eid")
    };
    let kept: Vec<&str> = query
        .split('&')
        .filter(|part| !part.is_empty() && !counts(part))
        .collect();
    let (host, path) = path.split_once('/').unwrap_or((path, ""));
    let mut out = format!("{}/{}", host.to_lowercase(), path.trim_end_matches('/'));
    if !kept.is_empty() {
        out.push('?');
        out.push_str(&kept.join("&"));
    }
    out
}

/// Words as an id: ASCII letters and digits, at most so many words and bytes.
pub(super) fn slug(words: &str) -> String {
    use unicode_normalization::UnicodeNormalization;
    let plain: String = (words.nfkd())
        .flat_map(char::to_lowercase)
        .filter(|c| !matches!(c, '\u{300}'..='\u{36f}' | '\'' | '’'))
        .map(|c| match c {
            'œ' => "oe".to_owned(),
            'æ' => "ae".to_owned(),
            'ß' => "ss".to_owned(),
            'ø' => "o".to_owned(),
            c if c.is_ascii_alphanumeric() => c.to_string(),
            _ => " ".to_owned(),
        })
        .collect();
    let mut kept: Vec<&str> = Vec::new();
    let mut length = 0;
    for word in plain.split(' ').filter(|word| !word.is_empty()) {
        if length + word.len() > 48 || kept.len() > 5 {
            // "to-vote-on-the" leads on to a word that is not there.
            let short = kept.iter().rev().take_while(|word| leads_on(word)).count();
            kept.truncate(kept.len().saturating_sub(short.min(2)).max(3));
            break;
        }
        length += word.len() + 1;
        kept.push(word);
    }
    kept.join("-")
}

/// Whether a word is an article or a preposition by its length.
fn leads_on(word: &str) -> bool {
    word.len() <= 3 && word.bytes().all(|byte| byte.is_ascii_alphabetic())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_of_one_page() {
        let one = address("https://www.quay.example/News/1/?utm_source=x&id=3#top");
        assert_eq!(one, "quay.example/News/1?id=3");
        assert_eq!(one, address("http://QUAY.example/News/1?id=3"));
        assert_ne!(one, address("http://quay.example/news/1?id=3"));
    }

    #[test]
    fn ids_from_headlines() {
        assert_eq!(
            slug("L’armée « reprend » l'île d’Œland, à 8 h"),
            "larmee-reprend-lile-doeland-a-8"
        );
        assert_eq!(slug("港口关闭"), "");
        assert_eq!(
            slug("Seven words make one id too many"),
            "seven-words-make-one"
        );
        assert_eq!(
            slug("Crane drivers to vote on the offer"),
            "crane-drivers-to-vote"
        );
        assert_eq!(slug("a1 b1 c1 d1 e1 f1 g1 h1"), "a1-b1-c1-d1-e1-f1");
    }
}
