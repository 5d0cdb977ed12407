//! Checking a published site against its manifest, and signing the manifest.
//!
//! Reads a folder or a web address as a reader of the site has it, and nothing of the project. Signatures are minisign's
//! (Ed25519 over BLAKE2b), so that a reader without this program can check them too.

#![expect(
    clippy::disallowed_methods,
    reason = "this is the module that reads published sites"
)]

use crate::evidence::sha256;
use crate::load::below;
use crate::publish::Watch;
#[cfg(feature = "remote")]
use crate::publish::Website;
use crate::write::manifest::{Entry, NAME, SIGNATURE, parse};
use crate::write::{is_sound, no_links, replace};
use anyhow::{Context, ensure};
use data_encoding::BASE64;
use minisign::{PublicKey, SecretKey, SecretKeyBox, SignatureBox};
use rayon::prelude::*;
use std::io::{Cursor, ErrorKind, Read};
use std::path::{Path, PathBuf};
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
    /// Paths that are listed and that no site can have: they lead elsewhere, and are not followed.
    pub unsound: Vec<String>,
    /// Files that are listed and not there.
    pub missing: Vec<String>,
    /// Files that are not what is listed.
    pub altered: Vec<String>,
    /// Files that a host keeps to itself.
    pub kept: Vec<String>,
    /// Files that are there and not listed; none where that cannot be seen.
    pub extra: Option<Vec<String>>,
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
        let extra = self.extra.as_deref().unwrap_or_default();
        let mut wrong = [&self.unsound, &self.missing, &self.altered, extra].into_iter();
        signed && wrong.all(<[String]>::is_empty)
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

/// A copy of a site, to be audited.
trait Copied: Sync {
    /// What stands at a path that leads nowhere else; of a file not much more than `most` bytes.
    fn read(&self, path: &str, most: u64) -> anyhow::Result<Stands>;
    /// The paths of all files; none where they cannot be listed.
    fn list(&self) -> anyhow::Result<Option<Vec<String>>>;
}

/// What stands at a path.
enum Stands {
    Nothing,
    File(Vec<u8>),
    /// A folder, a link, a device: it is not read.
    Other,
}

impl Stands {
    fn bytes(self) -> Option<Vec<u8>> {
        match self {
            Stands::File(bytes) => Some(bytes),
            Stands::Nothing | Stands::Other => None,
        }
    }
}

/// How much of a manifest is read, and of a signature.
const LARGEST: (u64, u64) = (1 << 30, 1 << 16);

/// Files that a site brings for its host, which may keep them to itself.
const FOR_HOSTS: [&str; 1] = ["_headers"];

/// Compares a folder with the manifest in it. Fails where there is none.
pub fn audit(dir: &Path, key: Option<&PublicKey>, watch: &dyn Watch) -> anyhow::Result<Audit> {
    compare(&Folder(dir.to_path_buf()), key, watch)
        .with_context(|| format!("cannot audit {}", dir.display()))
}

/// Compares a site with its manifest as a host serves both. What else is there cannot be seen that way.
#[cfg(feature = "remote")]
pub fn audit_web(url: &str, key: Option<&PublicKey>, watch: &dyn Watch) -> anyhow::Result<Audit> {
    compare(&Website::open(url)?, key, watch).with_context(|| format!("cannot audit {url}"))
}

fn compare(copy: &dyn Copied, key: Option<&PublicKey>, watch: &dyn Watch) -> anyhow::Result<Audit> {
    let bytes = copy.read(NAME, LARGEST.0)?.bytes();
    let bytes = bytes.with_context(|| format!("there is no {NAME}"))?;
    let (head, entries) = parse(&bytes).with_context(|| format!("its {NAME} is not bluf's"))?;
    let sizes = entries.values().map(|e| e.bytes);
    watch.begin(entries.len(), sizes.fold(0, u64::saturating_add));
    let found: Vec<(&String, State)> = (entries.par_iter())
        .map(|(path, entry)| {
            let state = state(copy, entry)?;
            watch.sent(entry.bytes);
            Ok((path, state))
        })
        .collect::<anyhow::Result<_>>()?;
    let of = |state: State| {
        let files = found.iter().filter(|(_, found)| *found == state);
        files.map(|(path, _)| (*path).clone()).collect::<Vec<_>>()
    };
    let list = copy.list()?;
    let own =
        |path: &String| [NAME, SIGNATURE].contains(&path.as_str()) || entries.contains_key(path);
    let (kept, missing) = (of(State::Missing).into_iter())
        .partition(|path| list.is_none() && FOR_HOSTS.contains(&path.as_str()));
    Ok(Audit {
        edition: head.edition,
        manifest: sha256(&bytes),
        before: head.before,
        files: entries.len(),
        unsound: of(State::Unsound),
        missing,
        kept,
        altered: of(State::Altered),
        extra: list.map(|all| all.into_iter().filter(|path| !own(path)).collect()),
        signature: signature(copy, &bytes, key)?,
    })
}

/// A listed file, as it is found.
#[derive(Clone, Copy, PartialEq, Eq)]
enum State {
    Same,
    Altered,
    Missing,
    Unsound,
}

fn state(copy: &dyn Copied, entry: &Entry) -> anyhow::Result<State> {
    if !is_sound(&entry.path) || entry.path.contains(char::is_control) {
        return Ok(State::Unsound);
    }
    Ok(match copy.read(&entry.path, entry.bytes)? {
        Stands::Nothing => State::Missing,
        Stands::Other => State::Altered,
        Stands::File(bytes) => {
            let size = u64::try_from(bytes.len()) == Ok(entry.bytes);
            match size && sha256(&bytes) == entry.sha256 {
                true => State::Same,
                false => State::Altered,
            }
        }
    })
}

/// A folder, as built or as downloaded.
struct Folder(PathBuf);

impl Copied for Folder {
    fn read(&self, path: &str, most: u64) -> anyhow::Result<Stands> {
        if no_links(&self.0, path).is_err() {
            return Ok(Stands::Other);
        }
        let file = self.0.join(path);
        let read = std::fs::symlink_metadata(&file).and_then(|meta| {
            if !meta.is_file() {
                return Ok(Stands::Other);
            }
            let mut bytes = Vec::new();
            let file = std::fs::File::open(&file)?;
            file.take(most.saturating_add(1)).read_to_end(&mut bytes)?;
            Ok(Stands::File(bytes))
        });
        match read {
            Err(error) if is_absent(&error) => Ok(Stands::Nothing),
            read => read.with_context(|| format!("cannot read {path}")),
        }
    }

    fn list(&self) -> anyhow::Result<Option<Vec<String>>> {
        let mut found = Vec::new();
        for entry in WalkDir::new(&self.0).sort_by_file_name() {
            let entry = entry?;
            if !entry.file_type().is_dir() {
                found.push(below(&self.0, entry.path()));
            }
        }
        Ok(Some(found))
    }
}

fn is_absent(error: &std::io::Error) -> bool {
    matches!(error.kind(), ErrorKind::NotFound | ErrorKind::NotADirectory)
}

#[cfg(feature = "remote")]
impl Copied for Website {
    fn read(&self, path: &str, most: u64) -> anyhow::Result<Stands> {
        let bytes = Website::read(self, path, most)?;
        Ok(bytes.map_or(Stands::Nothing, Stands::File))
    }

    fn list(&self) -> anyhow::Result<Option<Vec<String>>> {
        Ok(None)
    }
}

fn signature(
    copy: &dyn Copied,
    manifest: &[u8],
    key: Option<&PublicKey>,
) -> anyhow::Result<Signature> {
    let Some(text) = copy.read(SIGNATURE, LARGEST.1)?.bytes() else {
        return Ok(Signature::None);
    };
    let text = String::from_utf8_lossy(&text);
    let Some(key) = key else {
        return Ok(Signature::Unchecked);
    };
    Ok(match signed_by(key, manifest, &text) {
        Ok(comment) => Signature::Good(comment),
        Err(why) => Signature::Bad(why),
    })
}

/// What the owner of a key says in signing a manifest; why not, where the signature is not theirs or of something else.
pub fn signed_by(key: &PublicKey, manifest: &[u8], signature: &str) -> Result<String, String> {
    let read = SignatureBox::from_string(signature);
    let checked = read.and_then(|signature| {
        minisign::verify(key, &signature, Cursor::new(manifest), true, false, false)?;
        signature.trusted_comment()
    });
    checked.map_err(|error| error.to_string())
}

/// The signature in a folder, where the manifest that it stands beside is this one.
pub fn signature_beside(dir: &Path, manifest: &[u8]) -> Option<Vec<u8>> {
    let own = std::fs::read(dir.join(NAME)).ok()?;
    let signature = std::fs::read(dir.join(SIGNATURE)).ok()?;
    (own == manifest).then_some(signature)
}

/// Signs the manifest of a folder that is what its manifest says. The password is asked for where the key has one and
/// none is given.
pub fn sign(
    dir: &Path,
    key: &Path,
    password: Option<String>,
    watch: &dyn Watch,
) -> anyhow::Result<Audit> {
    let found = audit(dir, None, watch)?;
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
