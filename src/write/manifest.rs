//! The list of the files that bluf put into an output folder.

use crate::render::Output;
use rayon::prelude::*;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;
use std::fmt::Write;

/// The manifest's name in the output folder.
pub(super) const NAME: &str = "manifest.json";

/// Every file with its fingerprint, by path.
pub(super) type Entries = BTreeMap<String, Entry>;

/// One file's fingerprint.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Entry {
    pub(super) path: String,
    pub(super) bytes: u64,
    pub(super) sha256: String,
}

#[derive(Debug, Serialize, Deserialize)]
struct Manifest {
    program: String,
    format: u32,
    files: Vec<Entry>,
}

/// The fingerprints of a site's files.
pub(super) fn of(files: &[&Output]) -> Entries {
    let entry = |file: &&Output| Entry {
        path: file.path.clone(),
        bytes: u64::try_from(file.bytes.len()).unwrap_or(u64::MAX),
        sha256: sha256(&file.bytes),
    };
    let entries: Vec<Entry> = files.par_iter().map(entry).collect();
    entries.into_iter().map(|e| (e.path.clone(), e)).collect()
}

/// A manifest's text: one line per file, in order of paths, so that differences read as lines.
pub(super) fn text(entries: &Entries) -> Vec<u8> {
    let mut out = String::from("{\"program\":\"bluf\",\"format\":1,\"files\":[\n");
    let lines: Vec<String> = entries
        .values()
        .filter_map(|e| serde_json::to_string(e).ok())
        .collect();
    out.push_str(&lines.join(",\n"));
    out.push_str("\n]}\n");
    out.into_bytes()
}

/// Reads a manifest; none where it is not one of ours.
pub(super) fn parse(bytes: &[u8]) -> Option<Entries> {
    let manifest: Manifest = serde_json::from_slice(bytes).ok()?;
    (manifest.program == "bluf").then(|| {
        manifest
            .files
            .into_iter()
            .map(|e| (e.path.clone(), e))
            .collect()
    })
}

/// SHA-256 in lower-case hexadecimal.
pub(super) fn sha256(bytes: &[u8]) -> String {
    Sha256::digest(bytes)
        .iter()
        .fold(String::with_capacity(64), |mut out, byte| {
            let _ = write!(out, "{byte:02x}");
            out
        })
}
