//! Captures: the evidentiary bytes of sources, and the text that a reader of them sees.
//!
//! The only room that reads captures. What it reads is hostile: nothing in a capture is run, fetched or
//! followed, names stay in the folder, and work is bounded however a capture is built.

mod decode;
pub mod feed;
mod folder;
mod html;
mod kind;
pub mod mail;
mod pdf;
mod raised;
#[cfg(test)]
mod tests;

pub use html::{Element, Line, Link, Meta, Page, Picture, Spot};
pub use pdf::read_pdf;

use kind::Kind;
use std::fmt;
use std::ops::Range;
use std::path::{Path, PathBuf};

/// A folder of captures.
#[derive(Debug, Clone)]
pub struct Archive {
    dir: PathBuf,
    reader: Option<PathBuf>,
    bounds: pdf::Bounds,
}

/// Why a capture cannot be read: words for a message, without full stop ("leads out of the archive").
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Trouble {
    /// The words; the name of the capture goes before them.
    pub what: String,
}

impl Trouble {
    /// With these words.
    pub fn new(what: impl Into<String>) -> Trouble {
        Trouble { what: what.into() }
    }
}

impl fmt::Display for Trouble {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.what)
    }
}

impl std::error::Error for Trouble {}

impl Archive {
    /// Opens a folder, which need not exist.
    ///
    /// `reader` is the program that is started as `reader read-pdf` to read the text of a PDF: bluf
    /// itself. Without one, PDF captures have bytes but no text.
    pub fn open(dir: &Path, reader: Option<PathBuf>) -> Archive {
        Archive {
            dir: dir.to_owned(),
            reader,
            bounds: pdf::Bounds::default(),
        }
    }

    /// The folder.
    pub fn dir(&self) -> &Path {
        &self.dir
    }

    /// The bytes of a capture by its file name in the folder, with `/` between folders; `None` where
    /// there is no such file. A name that leads out of the folder, also by a symbolic link, and a
    /// disk that fails are errors.
    pub fn bytes(&self, file: &str) -> Result<Option<Vec<u8>>, Trouble> {
        folder::read(&self.dir, file)
    }

    /// The text that a reader of the document sees.
    ///
    /// What the document is, its media type says, else the file's ending, else its first bytes.
    pub fn text(
        &self,
        bytes: &[u8],
        file: &str,
        media_type: Option<&str>,
    ) -> Result<String, Trouble> {
        let charset = media_type.and_then(kind::charset);
        let kind = Kind::of(bytes, file, media_type)?;
        match kind {
            Kind::Plain => plain(decode::decode(bytes, charset)),
            Kind::Html | Kind::Xhtml => {
                html::text(&decode::decode_html(bytes, charset), kind == Kind::Xhtml)
            }
            Kind::Saved => mail::Mail::read(bytes).page_text(),
            Kind::Mail => mail::Mail::read(bytes).text(),
            Kind::Entry => feed::text(&decode::decode(bytes, charset)),
            Kind::Pdf => match &self.reader {
                Some(reader) => pdf::text(reader, bytes, self.bounds),
                None => Err(Trouble::new("is a PDF, and there is no program to read it")),
            },
        }
    }

    /// Whether each line of the text that [`Archive::text`] gives is a block of its own, as a paragraph or a row of a table; else an
    /// empty line parts them.
    pub fn lines_are_blocks(bytes: &[u8], file: &str, media_type: Option<&str>) -> bool {
        let kind = Kind::of(bytes, file, media_type);
        matches!(
            kind,
            Ok(Kind::Html | Kind::Xhtml | Kind::Saved | Kind::Entry)
        )
    }

    /// Where the text that [`Archive::text`] gives of a mail repeats what another one says, in bytes and in order: whole
    /// lines. Nothing for other documents.
    pub fn replies(&self, bytes: &[u8], file: &str, media_type: Option<&str>) -> Vec<Range<usize>> {
        match Kind::of(bytes, file, media_type) {
            Ok(Kind::Mail) => mail::Mail::read(bytes).replies(),
            _ => Vec::new(),
        }
    }

    /// What the fields of a document say of when it was published: the `Date` of a mail, the dates of a feed's entry. Nothing
    /// for other documents.
    pub fn stamps(&self, bytes: &[u8], file: &str, media_type: Option<&str>) -> Vec<String> {
        match Kind::of(bytes, file, media_type) {
            Ok(Kind::Mail) => mail::Mail::read(bytes)
                .head
                .value("date")
                .into_iter()
                .collect(),
            Ok(Kind::Entry) => {
                let charset = media_type.and_then(kind::charset);
                feed::stamps(&decode::decode(bytes, charset))
            }
            _ => Vec::new(),
        }
    }

    /// A page with more than its text: its lines, with the elements that they stand in, and what it says of itself. The
    /// lines joined are what [`Archive::text`] gives. `None` where the document is no page.
    pub fn page(
        &self,
        bytes: &[u8],
        file: &str,
        media_type: Option<&str>,
    ) -> Result<Option<Page>, Trouble> {
        let charset = media_type.and_then(kind::charset);
        let kind = Kind::of(bytes, file, media_type)?;
        match kind {
            Kind::Html | Kind::Xhtml => {
                let html = decode::decode_html(bytes, charset);
                html::page(&html, kind == Kind::Xhtml).map(Some)
            }
            Kind::Saved => match mail::Mail::read(bytes).page() {
                Some((page, media_type)) => self.page(&page, file, Some(&media_type)),
                None => Ok(None),
            },
            Kind::Plain | Kind::Pdf | Kind::Mail | Kind::Entry => Ok(None),
        }
    }
}

/// A text as it stands. One with a null character is something else under a text's name.
fn plain(text: String) -> Result<String, Trouble> {
    if text.contains('\0') {
        return Err(Trouble::new("is not text"));
    }
    Ok(text)
}
