//! The list of the files that bluf put into an output folder.

use crate::evidence::sha256;
use crate::render::Output;
use rayon::prelude::*;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// The signature of the manifest in the output folder, as minisign names it.
pub(crate) const SIGNATURE: &str = "manifest.json.minisig";

/// The manifest's name in the output folder.
pub(crate) const NAME: &str = "manifest.json";

/// Every file with its fingerprint, by path.
pub(crate) type Entries = BTreeMap<String, Entry>;

/// One file's fingerprint.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Entry {
    pub(crate) path: String,
    pub(crate) bytes: u64,
    pub(crate) sha256: String,
}

/// What a manifest says before it lists the files.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Head {
    /// `bluf`.
    pub program: String,
    /// The version of the program.
    #[serde(default)]
    pub version: String,
    /// The version of the manifest's format.
    pub format: u32,
    /// The edition that the site is; none for a state that was not recorded.
    #[serde(default)]
    pub edition: Option<usize>,
    /// SHA-256 of the manifest of the edition before.
    #[serde(default)]
    pub before: Option<String>,
}

#[derive(Debug, Deserialize)]
struct Manifest {
    #[serde(flatten)]
    head: Head,
    files: Vec<Entry>,
}

/// What was published last, for a manifest to name.
#[derive(Debug, Clone, Default)]
pub struct Published {
    /// The number of the last edition, and its files with their SHA-256.
    pub edition: usize,
    /// Its files with their SHA-256.
    pub outputs: BTreeMap<String, String>,
    /// The SHA-256 of the manifests of all editions.
    pub manifests: Vec<Option<String>>,
}

impl Published {
    /// What a manifest of these files says of itself: the last edition's where they are its files.
    pub(crate) fn head(&self, entries: &Entries) -> Head {
        let same = self.edition > 0
            && self.outputs.len() == entries.len()
            && entries
                .iter()
                .all(|(path, e)| self.outputs.get(path) == Some(&e.sha256));
        let before = if same {
            self.edition.checked_sub(2)
        } else {
            self.edition.checked_sub(1)
        };
        Head {
            program: "bluf".to_owned(),
            version: env!("CARGO_PKG_VERSION").to_owned(),
            format: 2,
            edition: same.then_some(self.edition),
            before: before.and_then(|at| self.manifests.get(at)?.clone()),
        }
    }
}

/// The manifest of a site, as it is written.
pub fn of_site(site: &crate::render::Site, published: &Published) -> Vec<u8> {
    let files: Vec<&Output> = site.files.iter().collect();
    let entries = of(&files);
    text(&published.head(&entries), &entries)
}

/// A file's fingerprint.
pub(super) fn entry(file: &Output) -> Entry {
    Entry {
        path: file.path.clone(),
        bytes: u64::try_from(file.bytes.len()).unwrap_or(u64::MAX),
        sha256: sha256(&file.bytes),
    }
}

/// The fingerprints of a site's files.
fn of(files: &[&Output]) -> Entries {
    let entries: Vec<Entry> = files.par_iter().map(|file| entry(file)).collect();
    entries.into_iter().map(|e| (e.path.clone(), e)).collect()
}

/// A manifest's text: one line per file, in order of paths, so that differences read as lines.
pub(super) fn text(head: &Head, entries: &Entries) -> Vec<u8> {
    let head = serde_json::to_string(head).unwrap_or_default();
    let mut out = format!("{},\"files\":[\n", head.trim_end_matches('}'));
    let lines: Vec<String> = entries
        .values()
        .filter_map(|e| serde_json::to_string(e).ok())
        .collect();
    out.push_str(&lines.join(",\n"));
    out.push_str("\n]}\n");
    out.into_bytes()
}

/// Whether a file is a manifest of ours, be it a broken one.
pub(super) fn is_ours(bytes: &[u8]) -> bool {
    let sign = b"\"program\":\"bluf\"";
    bytes.windows(sign.len()).any(|w| w == sign) || parse(bytes).is_some()
}

/// Reads a manifest; none where it is not one of ours.
pub(crate) fn parse(bytes: &[u8]) -> Option<(Head, Entries)> {
    let manifest: Manifest = serde_json::from_slice(bytes).ok()?;
    let files = manifest.files.into_iter();
    (manifest.head.program == "bluf").then(|| {
        let entries = files.map(|e| (e.path.clone(), e)).collect();
        (manifest.head, entries)
    })
}
