//! Takes a file apart: what it is, and the documents in it.
//!
//! 1. `kind` tells what a file is by its first bytes; names and declared types lie.
//! 2. A document by itself (`whole`) and mail (`mail`) are captures as they are.
//! 3. A web archive (`warc`, in a ZIP `wacz`) is read record by record: its documents are captures.
//! 4. A feed (`feed`) is cut into its entries, each a capture.
//! 5. What a reference manager exports (`references`: `csl`, `bibtex`, `ris`) describes documents and holds none.
//!
//! Hostile files end in a word: what is read of them is bounded (`bounds`), and no more than one document is held.

mod bibtex;
mod bounds;
mod csl;
mod dates;
mod digest;
mod feed;
mod http;
mod kind;
mod latex;
mod mail;
mod references;
mod ris;
#[cfg(test)]
mod tests;
mod wacz;
mod warc;
mod whole;
mod zip;

pub use kind::Format;

use super::item::Item;
use bounds::{DOCUMENT, HEAD, Room};
use flate2::bufread::MultiGzDecoder;
use std::fmt;
use std::io::{self, BufReader, Read, Seek, SeekFrom};

/// What a file can be read from.
pub trait Input: Read + Seek + Send {}

impl<T: Read + Seek + Send + ?Sized> Input for T {}

/// Chooses documents of a web archive by their addresses. Without it a WARC gives all its documents, and a WACZ those
/// that it lists as pages, or all where it has no list.
pub type Wanted<'a> = Option<&'a (dyn Fn(&str) -> bool + Sync)>;

/// Takes each document as it is found, or why a part of the file gives none.
pub type Each<'a> = dyn FnMut(Result<Item, Trouble>) + 'a;

/// Why a file, or a part of it, cannot be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Trouble {
    /// The part, for people: "record 12"; empty where it is the whole file.
    pub part: String,
    /// Words for a message, without full stop: "unfolds to more than 256 MB".
    pub what: String,
}

impl Trouble {
    fn new(what: impl Into<String>) -> Trouble {
        Trouble {
            part: String::new(),
            what: what.into(),
        }
    }

    fn of(part: impl Into<String>, what: impl Into<String>) -> Trouble {
        Trouble {
            part: part.into(),
            what: what.into(),
        }
    }

    fn disk(error: &io::Error) -> Trouble {
        Trouble::new(format!("cannot be read: {error}"))
    }
}

impl fmt::Display for Trouble {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.part.as_str() {
            "" => f.write_str(&self.what),
            part => write!(f, "{part} {}", self.what),
        }
    }
}

impl std::error::Error for Trouble {}

/// What a file was.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unfolded {
    /// What kind of file it is.
    pub format: Format,
    /// What was passed over since it is no document that was wanted, a few words each: "3 `revisit` records".
    pub passed: Vec<String>,
}

/// Takes a file apart. `each` is called for every document as it is found, and for every part that should give one and
/// does not; only what spoils the whole file is an error.
///
/// `size` is the file's length in bytes; `name` is its name for people, and settles what its first bytes leave open.
pub fn unfold(
    input: &mut dyn Input,
    size: u64,
    name: &str,
    wanted: Wanted,
    each: &mut Each,
) -> Result<Unfolded, Trouble> {
    let head = start(input)?;
    let format = Format::of(&head, name)?;
    let mut file = File { input, size, name };
    let passed = match format {
        Format::Warc => {
            let mut reader = BufReader::new(Room::new(&mut *file.input, file.size));
            warc::unfold(&mut reader, name, wanted, each)?
        }
        Format::GzippedWarc => {
            let packed = MultiGzDecoder::new(BufReader::new(&mut *file.input));
            let mut reader = BufReader::new(Room::unfolding(packed, file.size));
            warc::unfold(&mut reader, name, wanted, each)?
        }
        Format::Wacz => wacz::unfold(&mut file, wanted, each)?,
        _ => {
            let bytes = file.whole()?;
            match format {
                Format::Mail | Format::Mhtml => each(Ok(mail::unfold(bytes, format, name))),
                Format::Rss | Format::Atom => feed::unfold(&bytes, format, name, each)?,
                Format::CslJson => csl::unfold(&bytes, name, each)?,
                Format::BibTex => bibtex::unfold(&bytes, name, each)?,
                Format::Ris => ris::unfold(&bytes, name, each)?,
                _ => each(Ok(whole::unfold(bytes, format, name))),
            }
            Vec::new()
        }
    };
    Ok(Unfolded { format, passed })
}

/// A file that is taken apart.
struct File<'a> {
    input: &'a mut dyn Input,
    size: u64,
    name: &'a str,
}

impl File<'_> {
    /// All its bytes, where they are few enough for one document.
    fn whole(&mut self) -> Result<Vec<u8>, Trouble> {
        if self.size > DOCUMENT {
            return Err(bounds::too_large());
        }
        let mut bytes = Vec::new();
        // A file may have grown since it was measured.
        let most = DOCUMENT + 1;
        (&mut *self.input)
            .take(most)
            .read_to_end(&mut bytes)
            .map_err(|error| Trouble::disk(&error))?;
        if bytes.len() as u64 > DOCUMENT {
            return Err(bounds::too_large());
        }
        Ok(bytes)
    }
}

/// The first bytes, those in it where the file is compressed; the file is at its start again.
fn start(input: &mut dyn Input) -> Result<kind::Start, Trouble> {
    let disk = |error: io::Error| Trouble::disk(&error);
    let mut bytes = Vec::new();
    (&mut *input)
        .take(HEAD)
        .read_to_end(&mut bytes)
        .map_err(disk)?;
    let mut inside = None;
    if bytes.starts_with(b"\x1f\x8b") {
        let mut unpacked = Vec::new();
        // What comes before a break is enough to tell.
        let _ = MultiGzDecoder::new(&bytes[..])
            .take(HEAD)
            .read_to_end(&mut unpacked);
        inside = Some(unpacked);
    }
    input.seek(SeekFrom::Start(0)).map_err(disk)?;
    Ok(kind::Start { bytes, inside })
}
