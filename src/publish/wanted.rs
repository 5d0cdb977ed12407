//! What is to stand on a target, and what a project knows of what it published.

use crate::evidence::sha256;
use crate::host::{headers_of, media};
use crate::write::manifest::{Entries, Head, parse};
use anyhow::{Context, bail, ensure};
use rayon::prelude::*;
use std::collections::BTreeMap;

/// A site as it is to stand on a target: its files, and the manifest that lists them.
#[derive(Debug, Clone)]
pub struct Wanted {
    pub(super) files: BTreeMap<String, Vec<u8>>,
    pub(super) manifest: Vec<u8>,
    pub(super) signature: Option<Vec<u8>>,
    pub(super) head: Head,
    pub(super) entries: Entries,
    /// The rules for headers.
    rules: String,
}

/// What a host should say of a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Told {
    /// Its media type.
    pub media: String,
    /// How long it may be kept.
    pub cache: Option<String>,
}

impl Wanted {
    /// Fails where the files are not those of the manifest.
    pub fn new(
        files: BTreeMap<String, Vec<u8>>,
        manifest: Vec<u8>,
        signature: Option<Vec<u8>>,
    ) -> anyhow::Result<Wanted> {
        let (head, entries) = parse(&manifest).context("this is no manifest of bluf")?;
        ensure!(
            files.keys().eq(entries.keys()),
            "the manifest lists other files than there are"
        );
        let same = |path: &String, bytes| {
            let entry = entries.get(path);
            entry.is_some_and(|entry| entry.sha256 == sha256(bytes))
        };
        let other = (files.par_iter()).find_first(|(path, bytes)| !same(path, bytes));
        if let Some((path, _)) = other {
            bail!("{path} is not what the manifest lists");
        }
        let rules = files.get("_headers");
        let rules = rules.map(|bytes| String::from_utf8_lossy(bytes).into_owned());
        Ok(Wanted {
            files,
            manifest,
            signature,
            head,
            entries,
            rules: rules.unwrap_or_default(),
        })
    }

    /// The edition that it is; none for a state that was not recorded.
    pub fn edition(&self) -> Option<usize> {
        self.head.edition
    }

    /// Its manifest.
    pub fn manifest(&self) -> &[u8] {
        &self.manifest
    }

    /// The signature of its manifest.
    pub fn signature(&self) -> Option<&[u8]> {
        self.signature.as_deref()
    }

    /// What a host should say of a file.
    pub(super) fn told(&self, path: &str) -> Told {
        let mut told = Told {
            media: media(path).to_owned(),
            cache: None,
        };
        for (name, value) in headers_of(&self.rules, path) {
            match name.to_ascii_lowercase().as_str() {
                "content-type" => value.clone_into(&mut told.media),
                "cache-control" => told.cache = Some(value.to_owned()),
                _ => {}
            }
        }
        told
    }
}

/// The editions that a project knows of itself.
#[derive(Debug, Clone, Default)]
pub struct Known {
    /// The SHA-256 of their manifests, in order, where they are recorded.
    pub manifests: Vec<Option<String>>,
}

impl Known {
    /// The SHA-256 of the manifest of an edition; none where it is not recorded.
    pub fn manifest(&self, edition: usize) -> Option<&str> {
        self.manifests.get(edition.checked_sub(1)?)?.as_deref()
    }

    /// Fails where a manifest is of an edition that the project does not know: then another copy of the project, which
    /// is ahead or went another way, published last. `wanted` is the SHA-256 of the manifest that is to stand there.
    pub(super) fn admit(&self, head: &Head, sha256: &str, wanted: &str) -> anyhow::Result<()> {
        let Some(n) = head.edition else {
            let before = head.before.as_deref();
            let known = before.is_none_or(|b| self.manifests.iter().flatten().any(|m| m == b));
            ensure!(
                known,
                "it holds a state after an edition that this project does not know: publish from an up-to-date copy"
            );
            return Ok(());
        };
        let (last, own) = (self.manifests.len(), self.manifest(n));
        ensure!(
            n <= last,
            "it holds edition {n}, and this project knows {last}: publish from an up-to-date copy"
        );
        // Another version of the program gives its own name to a manifest that is the same but for that.
        let rebuilt = head.version != env!("CARGO_PKG_VERSION")
            && head.before.as_deref() == self.manifest(n.saturating_sub(1));
        let Some(own) = own else {
            ensure!(
                sha256 == wanted,
                "it holds edition {n}, and this project's record of that does not say what the site was"
            );
            return Ok(());
        };
        ensure!(
            own == sha256 || rebuilt,
            "its edition {n} is not this project's edition {n}: the two went different ways, or are different projects"
        );
        Ok(())
    }
}
