//! A document as it was found in a file.

use super::stated::Stated;

/// One document that is to be recorded.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Item {
    /// Where it was found, for people: `crawl.warc.gz, record 12`.
    pub from: String,
    /// Its bytes as taken; none for an entry of a reference manager, which describes a document and is none.
    pub capture: Option<Capture>,
    /// What is known of the taking.
    pub taken: Taken,
    /// What its container says of it.
    pub stated: Stated,
}

/// Evidentiary bytes.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Capture {
    /// The bytes, never altered.
    pub bytes: Vec<u8>,
    /// IANA media type with its charset, where the container states it: `text/html; charset=iso-8859-1`.
    pub media_type: Option<String>,
    /// The ending of its name in the archive, without dot: `html`.
    pub ending: &'static str,
}

/// How a capture was taken (Berkeley Protocol: when, with what, from where).
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Taken {
    /// EDTF, a day or a moment: `2024-10-09T08:00:00Z`.
    pub at: Option<String>,
    /// The tool, as it names itself.
    pub tool: Option<String>,
    /// The address that it was taken from.
    pub url: Option<String>,
}
