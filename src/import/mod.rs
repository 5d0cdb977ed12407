//! From what analysts have to source records: a capture is read for what it states, kept, and recorded.
//!
//! 1. `gather` finds the files that were named, `unfold` takes each apart into documents.
//! 2. `read` asks `page` or `prose` what a document states of itself, and what in it is not the document; `when` tells
//!    the day of publication and the working behind it, `language` its language.
//! 3. Its bytes go into the archive under their SHA-256; what stands there already is never written again.
//! 4. `known` says whether the project has the capture, or its address; `record` writes what it has not. No record that
//!    stands is ever touched: `differences` says what the capture states otherwise.
//!
//! What it reads is hostile: nothing is run, fetched or followed, and work is bounded however a file is built.

mod cuts;
mod differences;
mod furniture;
mod gather;
pub mod item;
mod known;
mod language;
pub mod page;
pub mod prose;
mod read;
mod record;
mod settle;
pub mod stated;
mod tell;
pub mod unfold;
pub mod when;

pub use differences::Difference;
pub(crate) use record::quoted;
pub use tell::{Done, Imported, Outcome};

use crate::archive::Archive;
use crate::evidence::sha256;
use crate::load::load;
use crate::parse::parse;
use crate::write::create;
use chrono::NaiveDate;
use gather::Found;
use known::Known;
use rayon::prelude::*;
use read::{Read, read};
use settle::{Part, Settling};
use std::path::{Path, PathBuf};
use std::sync::Mutex;
use unfold::{Wanted, unfold};

/// How an import goes about.
pub struct Options<'a> {
    /// The project's folder.
    pub root: &'a Path,
    /// The folder of captures.
    pub archive: &'a Path,
    /// The program that reads PDFs, as [`Archive::open`] wants it.
    pub reader: Option<PathBuf>,
    /// The day of the import.
    pub today: NaiveDate,
    /// Whether nothing is written.
    pub dry_run: bool,
    /// Chooses documents of web archives by their address; by default those that the archive itself lists as pages.
    pub wanted: Wanted<'a>,
}

/// Told how far the work is.
pub trait Watch: Sync {
    /// So many files were found.
    fn begin(&self, files: usize);
    /// One more is done.
    fn done(&self, name: &str);
}

/// Imports files and folders. What is wrong with one file is an outcome; an error is trouble with the project or the
/// disk.
pub fn import(
    arguments: &[PathBuf],
    options: &Options<'_>,
    watch: &dyn Watch,
) -> anyhow::Result<Imported> {
    let files = load(options.root)?;
    let (drafts, _) = parse(&files);
    let mut known = Known::of(&files, &drafts);
    let archive = Archive::open(options.archive, options.reader.clone());
    let gather::Gathered {
        files: found,
        missed,
    } = gather::gather(arguments);
    watch.begin(found.len());
    let failed: Mutex<Option<anyhow::Error>> = Mutex::new(None);
    let parts: Vec<Vec<Part>> = (found.par_iter())
        .map(|file| {
            let parts = parts(file, &archive, &known, options);
            watch.done(&file.name);
            parts.unwrap_or_else(|error| {
                if let Ok(mut failed) = failed.lock() {
                    failed.get_or_insert(error);
                }
                Vec::new()
            })
        })
        .collect();
    if let Some(error) = failed.into_inner().ok().flatten() {
        return Err(error);
    }
    let new = parts.iter().flatten().any(|part| part.is_new(&known));
    let texts = new.then(|| known.sketches(&archive));
    let mut settling = Settling::new(options, texts.unwrap_or_default());
    let missed = missed
        .into_iter()
        .map(|(name, why)| Part::Trouble(name, why));
    for part in parts.into_iter().flatten().chain(missed) {
        settling.settle(part, &mut known)?;
    }
    Ok(settling.imported)
}

/// Takes a file apart, and keeps the captures in it.
fn parts(
    file: &Found,
    archive: &Archive,
    known: &Known,
    options: &Options<'_>,
) -> anyhow::Result<Vec<Part>> {
    let mut out = Vec::new();
    let (mut open, size) = match gather::open(file) {
        Ok(opened) => opened,
        Err(error) => {
            return Ok(vec![Part::Trouble(
                file.name.clone(),
                format!("cannot be read: {error}"),
            )]);
        }
    };
    if size == 0 {
        return Ok(vec![Part::Trouble(
            file.name.clone(),
            "is empty".to_owned(),
        )]);
    }
    let mut failed = None;
    let mut each = |item: Result<item::Item, unfold::Trouble>| match item {
        Err(trouble) => out.push(Part::Trouble(of(&file.name, &trouble.part), trouble.what)),
        Ok(item) => {
            let (read, bytes) = read(item, archive, options);
            if let Err(error) = keep(&read, bytes, archive, known, options) {
                failed.get_or_insert(error);
            }
            out.push(Part::Document(Box::new(read)));
        }
    };
    match unfold(&mut open, size, &file.name, options.wanted, &mut each) {
        Err(trouble) => out.push(Part::Trouble(of(&file.name, &trouble.part), trouble.what)),
        Ok(unfolded) if unfolded.passed.is_empty() => {}
        Ok(unfolded) => out.push(Part::Passed(file.name.clone(), unfolded.passed)),
    }
    failed.map_or(Ok(out), Err)
}

fn of(name: &str, part: &str) -> String {
    match part {
        "" => name.to_owned(),
        part => format!("{name}, {part}"),
    }
}

/// Puts a capture into the archive, byte for byte, unless it is there or is recorded already.
fn keep(
    read: &Read,
    bytes: Option<Vec<u8>>,
    archive: &Archive,
    known: &Known,
    options: &Options<'_>,
) -> anyhow::Result<()> {
    let (Some(kept), Some(bytes)) = (&read.kept, bytes) else {
        return Ok(());
    };
    let recorded = known.by_hash(&kept.sha256).is_some();
    if options.dry_run || recorded || create(&options.archive.join(&kept.file), &bytes)? {
        return Ok(());
    }
    let there = archive.bytes(&kept.file).ok().flatten();
    anyhow::ensure!(
        there.is_some_and(|there| sha256(&there) == kept.sha256),
        "{} stands in the archive and is not what its name says; it is left as it is",
        kept.file
    );
    Ok(())
}
