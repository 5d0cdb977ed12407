//! How much of a file is read, and how much is made of it.

use super::Trouble;
use std::io::{self, Read};

/// Bytes of one document, at most.
pub(super) const DOCUMENT: u64 = 256 << 20;

/// Bytes that a kind is told by.
pub(super) const HEAD: u64 = 16 << 10;

/// Bytes of a list in a container: its pages, its index.
pub(super) const LIST: u64 = 64 << 20;

/// Entries of one file, at most: of a feed, of a reference manager, of a ZIP.
pub(super) const ENTRIES: usize = 100_000;

/// A file may unfold to so many times its own size, and what every file may.
const TIMES: u64 = 100;
const ALWAYS: u64 = DOCUMENT;

/// What stands for an end that a bound has brought about.
pub(super) const SPENT: &str = "unfolds to more than a hundred times its size";

/// A reader that ends in an error when it has given too much.
pub(super) struct Room<R> {
    inner: R,
    left: u64,
}

impl<R> Room<R> {
    /// As much as the file has.
    pub(super) fn new(inner: R, size: u64) -> Room<R> {
        Room { inner, left: size }
    }

    /// As much as a compressed file of this size may unfold to.
    pub(super) fn unfolding(inner: R, size: u64) -> Room<R> {
        Room {
            inner,
            left: unfolded(size),
        }
    }
}

/// As much as a compressed file may unfold to.
pub(super) fn unfolded(size: u64) -> u64 {
    size.saturating_mul(TIMES).saturating_add(ALWAYS)
}

/// As much as a compressed body in a web archive may unfold to: a small file may hold many.
pub(super) fn unfolded_body(size: u64) -> u64 {
    let most = size.saturating_mul(TIMES).saturating_add(1 << 20);
    most.min(DOCUMENT)
}

impl<R: Read> Read for Room<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let read = self.inner.read(buffer)?;
        match self.left.checked_sub(read as u64) {
            Some(left) => {
                self.left = left;
                Ok(read)
            }
            None => Err(io::Error::other(SPENT)),
        }
    }
}

/// What a compressed stream that breaks off, or goes on for too long, is to people.
pub(super) fn broken(error: &io::Error) -> String {
    match error.kind() {
        io::ErrorKind::Other if error.to_string() == SPENT => SPENT.to_owned(),
        io::ErrorKind::UnexpectedEof => "is cut off".to_owned(),
        io::ErrorKind::InvalidInput | io::ErrorKind::InvalidData => {
            "is compressed, and its compression is broken".to_owned()
        }
        _ => format!("cannot be read: {error}"),
    }
}

/// A document past the bound.
pub(super) fn too_large() -> Trouble {
    Trouble::new(too_large_words())
}

/// The same, for a part.
pub(super) fn too_large_words() -> String {
    format!("has more than {} MB", DOCUMENT >> 20)
}
