//! Captures: the evidentiary bytes of sources, and the text that a reader of them sees.
//!
//! The only room that reads captures. What it reads is hostile: nothing in a capture is run, fetched or
//! followed, names stay in the folder, and work is bounded however a capture is built.

mod decode;
mod folder;
mod html;
mod kind;
mod pdf;
#[cfg(test)]
mod tests;

pub use pdf::read_pdf;

use kind::Kind;
use std::fmt;
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
    fn new(what: impl Into<String>) -> Trouble {
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
            Kind::Pdf => match &self.reader {
                Some(reader) => pdf::text(reader, bytes, self.bounds),
                None => Err(Trouble::new("is a PDF, and there is no program to read it")),
            },
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
