//! Checking a published site against its manifest, and signing the manifest.
//!
//! Reads a folder as a reader of the site has it, and nothing of the project. Signatures are minisign's (Ed25519 over
//! BLAKE2b), so that a reader without this program can check them too.

#![expect(
    clippy::disallowed_methods,
    reason = "this is the module that reads published sites"
)]

use crate::evidence::sha256;
use crate::write::manifest::{NAME, SIGNATURE, parse};
use crate::write::replace;
use anyhow::{Context, bail, ensure};
use data_encoding::BASE64;
use minisign::{PublicKey, SecretKey, SecretKeyBox, SignatureBox};
use rayon::prelude::*;
use std::collections::BTreeSet;
use std::io::{Cursor, ErrorKind};
use std::path::Path;
use walkdir::WalkDir;

/// What stands in a published folder, against its manifest.
#[derive(Debug)]
pub struct Audit {
    /// The edition that it says it is.
    pub edition: Option<usize>,
    /// SHA-256 of its manifest.
    pub manifest: String,
    /// SHA-256 of the manifest of the edition before.
    pub before: Option<String>,
    /// How many files the manifest lists.
    pub files: usize,
    /// Files that are listed and not there.
    pub missing: Vec<String>,
    /// Files that are not what is listed.
    pub altered: Vec<String>,
    /// Files that are there and not listed.
    pub extra: Vec<String>,
    /// Whether somebody signed it.
    pub signature: Signature,
}

/// Whether the manifest is signed.
#[derive(Debug, PartialEq, Eq)]
pub enum Signature {
    /// No signature is there.
    None,
    /// One is there, and no key was given to check it with.
    Unchecked,
    /// The owner of the key signed this manifest, and this comment.
    Good(String),
    /// The owner of the key did not sign this manifest, or not in this form.
    Bad(String),
}

impl Audit {
    /// Whether all is as listed, and signed where a key was given.
    pub fn is_clean(&self, key_given: bool) -> bool {
        let signed = !key_given || matches!(self.signature, Signature::Good(_));
        let same = [&self.missing, &self.altered, &self.extra]
            .iter()
            .all(|files| files.is_empty());
        same && signed
    }
}

/// A public key: the word itself as minisign prints it, `RW…`, or a file that holds it.
pub fn public_key(text: &str) -> anyhow::Result<PublicKey> {
    let key = if Path::new(text).is_file() {
        PublicKey::from_file(text)
    } else {
        PublicKey::from_base64(text)
    };
    key.map_err(|error| {
        anyhow::anyhow!("{text} is no public key of minisign, and no file that holds one: {error}")
    })
}

/// Compares a folder with the manifest in it. Fails where there is none.
pub fn audit(dir: &Path, key: Option<&PublicKey>) -> anyhow::Result<Audit> {
    let path = dir.join(NAME);
    let bytes = std::fs::read(&path).with_context(|| format!("cannot read {}", path.display()))?;
    let Some((head, entries)) = parse(&bytes) else {
        bail!("{} is no manifest of bluf", path.display());
    };
    let found: Vec<(&String, Option<bool>)> = (entries.par_iter())
        .map(|(path, entry)| match std::fs::read(dir.join(path)) {
            Ok(bytes) => Ok((path, Some(sha256(&bytes) == entry.sha256))),
            Err(error) if error.kind() == ErrorKind::NotFound => Ok((path, None)),
            Err(error) => Err(error).with_context(|| format!("cannot read {path}")),
        })
        .collect::<anyhow::Result<_>>()?;
    let of = |state: Option<bool>| {
        let files = found.iter().filter(|(_, found)| *found == state);
        files.map(|(path, _)| (*path).clone()).collect()
    };
    let listed: BTreeSet<&str> = entries.keys().map(String::as_str).collect();
    Ok(Audit {
        edition: head.edition,
        manifest: sha256(&bytes),
        before: head.before,
        files: entries.len(),
        missing: of(None),
        altered: of(Some(false)),
        extra: extra(dir, &listed)?,
        signature: signature(dir, &bytes, key)?,
    })
}

/// What a folder holds beside what is listed.
fn extra(dir: &Path, listed: &BTreeSet<&str>) -> anyhow::Result<Vec<String>> {
    let mut extra = Vec::new();
    for entry in WalkDir::new(dir).sort_by_file_name() {
        let entry = entry?;
        let path = entry.path().strip_prefix(dir).unwrap_or(entry.path());
        let parts: Vec<_> = path.iter().map(|part| part.to_string_lossy()).collect();
        let path = parts.join("/");
        if !entry.file_type().is_dir()
            && ![NAME, SIGNATURE].contains(&path.as_str())
            && !listed.contains(path.as_str())
        {
            extra.push(path);
        }
    }
    Ok(extra)
}

fn signature(dir: &Path, manifest: &[u8], key: Option<&PublicKey>) -> anyhow::Result<Signature> {
    let text = match std::fs::read_to_string(dir.join(SIGNATURE)) {
        Ok(text) => text,
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(Signature::None),
        Err(error) => return Err(error).with_context(|| format!("cannot read {SIGNATURE}")),
    };
    let Some(key) = key else {
        return Ok(Signature::Unchecked);
    };
    let read = SignatureBox::from_string(&text);
    let checked = read.and_then(|signature| {
        minisign::verify(key, &signature, Cursor::new(manifest), true, false, false)?;
        signature.trusted_comment()
    });
    Ok(match checked {
        Ok(comment) => Signature::Good(comment),
        Err(error) => Signature::Bad(error.to_string()),
    })
}

/// Signs the manifest of a folder that is what its manifest says. The password is asked for where the key has one and
/// none is given.
pub fn sign(dir: &Path, key: &Path, password: Option<String>) -> anyhow::Result<Audit> {
    let found = audit(dir, None)?;
    ensure!(
        found.is_clean(false),
        "{} is not what its manifest says; `bluf audit {0}` tells where, `bluf build` makes it again",
        dir.display()
    );
    let secret = secret(key, password)?;
    let manifest = std::fs::read(dir.join(NAME))?;
    let what = found
        .edition
        .map_or_else(|| "no edition".to_owned(), |n| format!("edition {n}"));
    let comment = format!("bluf {what} sha256:{}", found.manifest);
    let signature = minisign::sign(None, &secret, Cursor::new(&manifest), Some(&comment), None)
        .map_err(|error| anyhow::anyhow!("cannot sign: {error}"))?;
    replace(&dir.join(SIGNATURE), signature.to_string().as_bytes())?;
    Ok(Audit {
        signature: Signature::Good(comment),
        ..found
    })
}

fn secret(key: &Path, password: Option<String>) -> anyhow::Result<SecretKey> {
    let text =
        std::fs::read_to_string(key).with_context(|| format!("cannot read {}", key.display()))?;
    let boxed = SecretKeyBox::from_string(&text);
    // One without a password is read as it stands: minisign writes no checksum into it, which the library asks for.
    let bytes = text
        .lines()
        .nth(1)
        .and_then(|line| BASE64.decode(line.trim().as_bytes()).ok());
    let plain = bytes.filter(|bytes| bytes.get(2..4).is_some_and(|kdf| kdf == [0, 0]));
    let opened = match plain {
        Some(bytes) => SecretKey::from_bytes(&bytes),
        None => boxed.and_then(|boxed| boxed.into_secret_key(password)),
    };
    opened.map_err(|error| anyhow::anyhow!("cannot open the key {}: {error}", key.display()))
}
