//! Answers of web servers, as web archives keep them.

use super::bounds::{SPENT, unfolded_body};
use super::kind::Format;
use crate::archive::mail::Head;
use brotli_decompressor::Decompressor;
use flate2::bufread::{DeflateDecoder, MultiGzDecoder, ZlibDecoder};
use std::io::Read;

/// The start of an answer.
pub(super) struct Answer {
    /// 200, and so on.
    pub(super) status: u16,
    /// Its fields.
    pub(super) head: Head,
    /// Where its body begins.
    pub(super) body: usize,
}

impl Answer {
    /// None where bytes do not begin with an answer.
    pub(super) fn read(bytes: &[u8]) -> Option<Answer> {
        let line = bytes.strip_prefix(b"HTTP/")?;
        let end = memchr::memchr(b'\n', line)? + 1;
        let words = std::str::from_utf8(&line[..end]).ok()?;
        let status = words.split_ascii_whitespace().nth(1)?.parse().ok()?;
        let (head, after) = Head::read(&line[end..]);
        Some(Answer {
            status,
            head,
            body: "HTTP/".len() + end + after,
        })
    }
}

/// Whether a declared type is worth a look: of a document, or of nothing in particular.
pub(super) fn may_be_document(declared: &str) -> bool {
    let (family, _) = declared.split_once('/').unwrap_or_default();
    match declared {
        "text/css" | "text/javascript" | "text/vtt" | "text/csv" | "text/calendar" => false,
        ""
        | "application/pdf"
        | "application/x-pdf"
        | "application/xhtml+xml"
        | "application/octet-stream" => true,
        _ => family == "text",
    }
}

/// The kind of a document, by its bytes and what was declared; None where it is another kind of thing.
pub(super) fn format(bytes: &[u8], declared: &str, url: &str) -> Option<Format> {
    let path = url.split(['?', '#']).next().unwrap_or_default();
    let name = path.rsplit('/').next().unwrap_or_default();
    match (Format::of_document(bytes, name).ok()?, declared) {
        (Format::Pdf, _) => Some(Format::Pdf),
        (_, "text/html") => Some(Format::Html),
        (_, "application/xhtml+xml") => Some(Format::Xhtml),
        (found @ (Format::Html | Format::Xhtml), _) => Some(found),
        (_, "text/markdown") => Some(Format::Markdown),
        (_, "text/plain") => Some(Format::Text),
        _ => None,
    }
}

/// A body on its way to what its reader got.
pub(super) struct Body {
    /// The bytes.
    pub(super) bytes: Vec<u8>,
    /// What was taken off so far, for people: "the gzip compression".
    pub(super) taken_off: Vec<String>,
}

impl Body {
    /// Puts chunks together. A tool may have done so and kept the field that says they are there.
    pub(super) fn join(&mut self, head: &Head) {
        let coding = head.value("Transfer-Encoding").unwrap_or_default();
        if coding.split(',').any(|c| c.trim() == "chunked")
            && let Some(joined) = joined(&self.bytes)
        {
            self.bytes = joined;
            self.taken_off.push("the division into chunks".to_owned());
        }
    }

    /// Takes off compression; the same holds for it.
    pub(super) fn decompress(&mut self, head: &Head) -> Result<(), String> {
        let codings = head.value("Content-Encoding").unwrap_or_default();
        let named: Vec<&str> = codings.split(',').map(str::trim).collect();
        for coding in named.into_iter().rev().take(3) {
            let packed = &self.bytes[..];
            let most = unfolded_body(packed.len() as u64);
            let unpacked = match coding {
                "gzip" | "x-gzip" if packed.starts_with(b"\x1f\x8b") => {
                    all(MultiGzDecoder::new(packed), most)
                }
                "deflate" => all(ZlibDecoder::new(packed), most)
                    .or_else(|| all(DeflateDecoder::new(packed), most)),
                "br" => all(Decompressor::new(packed, 4096), most),
                "zstd" if packed.starts_with(b"\x28\xb5\x2f\xfd") => {
                    return Err("is compressed with Zstandard, which is not read".to_owned());
                }
                _ => continue,
            };
            match unpacked {
                Some(bytes) if bytes.len() as u64 > most => return Err(SPENT.to_owned()),
                Some(bytes) => {
                    self.bytes = bytes;
                    self.taken_off.push(format!("the {coding} compression"));
                }
                None if Format::of_document(packed, "").is_ok() => {}
                None => {
                    return Err(format!(
                        "is compressed with {coding}, and its compression is broken"
                    ));
                }
            }
        }
        Ok(())
    }
}

/// All that a decoder gives, and one byte more than is allowed; None where it breaks.
fn all(decoder: impl Read, most: u64) -> Option<Vec<u8>> {
    let mut out = Vec::new();
    decoder.take(most + 1).read_to_end(&mut out).ok()?;
    Some(out)
}

/// Chunks put together; None where there are none.
fn joined(bytes: &[u8]) -> Option<Vec<u8>> {
    let mut out = Vec::with_capacity(bytes.len());
    let mut rest = bytes;
    loop {
        let end = memchr::memchr(b'\n', &rest[..rest.len().min(1024)])?;
        let line = std::str::from_utf8(&rest[..end]).ok()?;
        let size = line.split(';').next().unwrap_or_default().trim();
        let size = usize::from_str_radix(size, 16).ok()?;
        rest = &rest[end + 1..];
        if size == 0 {
            return Some(out);
        }
        out.extend_from_slice(rest.get(..size)?);
        rest = &rest[size..];
        rest = rest.strip_prefix(b"\r").unwrap_or(rest);
        rest = rest.strip_prefix(b"\n").unwrap_or(rest);
    }
}
