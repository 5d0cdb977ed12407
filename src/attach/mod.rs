//! Files that a site carries beside its pages, as they are published: the only reader of `static/`.
//!
//! 1. A file is read when a text refers to it or the settings name it; nothing else is ever copied.
//! 2. `jpeg`, `png`, `webp` and `svg` keep what a picture needs to look as it does, its colour profile and which way
//!    up it is among it, and leave out all else: EXIF, GPS, XMP, IPTC, comments, previews, editors' notes, what
//!    follows the picture's end. They list what is kept, so what nobody thought of is left out.
//! 3. What cannot be read that way, or names a folder of somebody's machine, is published only where a person says
//!    why (`keep_metadata`).

mod drawn;
mod jpeg;
mod orientation;
mod places;
pub(crate) mod png;
mod svg;
mod webp;
mod words;

#[cfg(test)]
mod tests;

pub use places::Places;

use crate::evidence::sha256_of;
use crate::model::Linked;
use crate::model::attachment::{Attachment, FOLDER};
use crate::report::{Finding, Report};
use anyhow::Context;
use rayon::prelude::*;
use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Arc;

/// A file as it is published.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Attached {
    /// Where it goes, below the output folder.
    pub target: String,
    /// Its bytes.
    pub bytes: Vec<u8>,
    /// How wide and how high a picture is, in pixels, where that is known.
    pub size: Option<(usize, usize)>,
    /// What may hold words in it: all of it, but of a picture not the picture itself.
    pub words: Option<Vec<u8>>,
}

/// Files by their paths below `static/`.
pub type Attachments = BTreeMap<String, Arc<Attached>>;

/// A file that is wanted.
#[derive(Debug, Clone, Copy)]
pub struct Wanted<'a> {
    /// The file.
    pub file: &'a Attachment<Linked>,
    /// Whether a text shows it, and does not only lead to it.
    pub as_picture: bool,
}

/// Files as they were read last time.
#[derive(Debug, Default)]
pub struct Memory(BTreeMap<String, Kept>);

#[derive(Debug)]
struct Kept {
    kept_metadata: bool,
    file: Arc<Attached>,
}

impl Memory {
    /// Reads everything again next time.
    pub fn forget(&mut self) {
        self.0.clear();
    }
}

/// Why a file is not published.
#[derive(Debug, PartialEq, Eq)]
enum Trouble {
    /// A picture that ends early or is not what it seems.
    Broken(&'static str),
    /// A drawing that could run or load something.
    Unsafe(String),
    /// What it says of itself cannot be taken out.
    Opaque,
    /// It names a folder of a machine.
    Folder(String),
}

/// Largest file that is read: hosts take no larger ones.
const MOST: u64 = 512 << 20;

/// Reads files; what is wrong with one is a finding about it.
pub fn attach(root: &Path, wanted: &[Wanted<'_>]) -> (Attachments, Report) {
    attach_again(root, wanted, &mut Memory::default())
}

/// The same, where files that were read before are not read again, until they are forgotten.
pub fn attach_again(
    root: &Path,
    wanted: &[Wanted<'_>],
    memory: &mut Memory,
) -> (Attachments, Report) {
    let kept = |of: &Attachment<Linked>| {
        let kept = memory.0.get(&of.path)?;
        let same =
            kept.kept_metadata == of.keep_metadata.is_some() && kept.file.target == of.target();
        same.then(|| Arc::clone(&kept.file))
    };
    let read: Vec<Result<Arc<Attached>, Box<Finding>>> = (wanted.par_iter())
        .map(|w| {
            let file = match kept(w.file) {
                Some(file) => file,
                None => Arc::new(read(root, w.file)?),
            };
            let shows = !w.as_picture || file.size.is_some() || is_shown(&w.file.path);
            if shows {
                Ok(file)
            } else {
                Err(Box::new(no_picture(w.file)))
            }
        })
        .collect();
    let mut report = Report::default();
    let mut attachments = Attachments::new();
    memory.0.clear();
    for (wanted, file) in wanted.iter().zip(read) {
        match file {
            Ok(file) => {
                let kept = Kept {
                    kept_metadata: wanted.file.keep_metadata.is_some(),
                    file: Arc::clone(&file),
                };
                memory.0.insert(wanted.file.path.clone(), kept);
                attachments.insert(wanted.file.path.clone(), file);
            }
            Err(finding) => report.push(*finding),
        }
    }
    report.extend(places::collisions(&attachments));
    (attachments, report)
}

/// The texts among files that are withheld, whose words are therefore secret; each with its path below `static/`.
/// Of a drawing, what it says: its markup is any drawing's.
pub fn texts(root: &Path, paths: &[String]) -> Vec<(String, String)> {
    let text = |path: &String| {
        let bytes = bytes(root, path).ok()?;
        let text = String::from_utf8(bytes).ok()?;
        let drawing = path.to_ascii_lowercase().ends_with(".svg");
        let text = if drawing { drawn::words(&text) } else { text };
        (!text.contains('\0')).then(|| (path.clone(), text))
    };
    paths.par_iter().filter_map(text).collect()
}

fn read(root: &Path, file: &Attachment<Linked>) -> Result<Attached, Box<Finding>> {
    let bytes = bytes(root, &file.path).map_err(|title| Box::new(unreadable(file, title)))?;
    let (bytes, size) = published(&file.path, bytes, file.keep_metadata.is_some())
        .map_err(|trouble| Box::new(finding(file, &trouble)))?;
    Ok(Attached {
        target: file.target(),
        words: words::of(&bytes),
        bytes,
        size,
    })
}

/// Files with the SHA-256 of each as it stands in the project, whether or not they are published, and however large.
pub fn hashes(root: &Path, paths: &[String]) -> anyhow::Result<Vec<(String, String)>> {
    let hash = |path: &String| {
        let hash = hash(&root.join(FOLDER).join(path));
        let hash = hash.with_context(|| format!("cannot read {FOLDER}/{path}"))?;
        Ok((path.clone(), hash))
    };
    paths.par_iter().map(hash).collect()
}

#[expect(
    clippy::disallowed_methods,
    reason = "this is the module that reads static files"
)]
fn hash(place: &Path) -> std::io::Result<String> {
    sha256_of(std::fs::File::open(place)?)
}

#[expect(
    clippy::disallowed_methods,
    reason = "this is the module that reads static files"
)]
fn bytes(root: &Path, path: &str) -> Result<Vec<u8>, String> {
    let place = root.join(FOLDER).join(path);
    let length = place.metadata().map_err(|e| e.to_string())?.len();
    if length > MOST {
        return Err(format!("it is larger than {} MB", MOST >> 20));
    }
    std::fs::read(place).map_err(|e| e.to_string())
}

/// A picture's bytes and its size.
type Picture = (Vec<u8>, Option<(usize, usize)>);

/// A file's bytes as they may be published; with `keep` as they are.
fn published(path: &str, bytes: Vec<u8>, keep: bool) -> Result<Picture, Trouble> {
    let drawing = path.to_ascii_lowercase().ends_with(".svg");
    let clean = match words::kind(&bytes) {
        Some(words::Kind::Jpeg) => Some(jpeg::clean(&bytes)?),
        Some(words::Kind::Png) => Some(png::clean(&bytes)?),
        Some(words::Kind::Webp) => Some(webp::clean(&bytes)?),
        None if drawing => return drawn(bytes, keep),
        None => None,
    };
    if let Some((clean, turned)) = clean {
        let size = imagesize::blob_size(&clean).map_err(|_| Trouble::Broken("has no size"))?;
        let size = if turned {
            (size.height, size.width)
        } else {
            (size.width, size.height)
        };
        return Ok((if keep { bytes } else { clean }, Some(size)));
    }
    if !keep {
        let opaque = std::str::from_utf8(&bytes).is_err() || bytes.contains(&0);
        if opaque || words::is_laden(path, &bytes) {
            return Err(Trouble::Opaque);
        }
        no_folders(&bytes)?;
    }
    Ok((bytes, None))
}

/// A drawing: what could run or load anything is refused even where it is kept as it is.
fn drawn(bytes: Vec<u8>, keep: bool) -> Result<Picture, Trouble> {
    let (clean, size) = svg::clean(&bytes)?;
    if keep {
        return Ok((bytes, size));
    }
    no_folders(clean.as_bytes())?;
    Ok((clean.into_bytes(), size))
}

fn no_folders(bytes: &[u8]) -> Result<(), Trouble> {
    words::folder(bytes).map_or(Ok(()), |folder| Err(Trouble::Folder(folder)))
}

/// Pictures that browsers show, and that are published only as they are.
fn is_shown(path: &str) -> bool {
    let ending = path.rsplit('.').next().unwrap_or_default();
    ["gif", "avif", "svg"].contains(&ending.to_ascii_lowercase().as_str())
}

/// How to say that a file is published as it is.
const KEEP: &str = "keep_metadata = \"why\"";

fn unreadable(file: &Attachment<Linked>, title: String) -> Finding {
    Finding::about(
        "unreadable-file",
        file.origin(),
        format!("this file cannot be read: {title}"),
    )
}

fn no_picture(file: &Attachment<Linked>) -> Finding {
    let title = "a text shows this as a picture, and browsers show no such files";
    Finding::about("no-picture", file.origin(), title).help(
        "save it as JPEG, PNG, WebP or SVG, or lead to it with a link: `[words](file)` without the exclamation mark",
    )
}

fn finding(file: &Attachment<Linked>, trouble: &Trouble) -> Finding {
    let beside = format!("{}.toml", file.origin());
    let about = |rule, title: String| Finding::about(rule, file.origin(), title);
    match trouble {
        Trouble::Broken(how) => about("broken-picture", format!("this picture {how}"))
            .help("open it in a picture editor and save it again"),
        Trouble::Unsafe(what) => about("unsafe-drawing", format!("this drawing {what}"))
            .help("export it as plain SVG without scripts, links to other files and embedded pages, or as PNG"),
        Trouble::Opaque => about(
            "metadata-stays",
            "nobody can see what this file says of itself: who made it, where, on which machine".to_owned(),
        )
        .help(format!(
            "publish it as text, JPEG, PNG, WebP or SVG; or look at it, clean it and say why it may be published as it \
             is: `{KEEP}` in {beside}"
        )),
        Trouble::Folder(folder) => about(
            "names-a-folder",
            format!("this file names a folder of somebody's machine: {folder}"),
        )
        .help(format!(
            "take it out; where it is meant, say why: `{KEEP}` in {beside}"
        )),
    }
}
