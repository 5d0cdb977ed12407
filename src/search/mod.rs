//! The search index: every page's words, as small scripts that the search page loads as it needs them.
//!
//! Pure. Made of planned pages, so that it holds what a reader may see and nothing else. Scripts, because
//! a page on disk may not fetch; small, because a reader's connection may be weak.
//!
//! 1. `document` reads a page's view: title, names, passages with their anchors. `html` reads prose.
//! 2. `tally` cuts documents into leaves, a few thousand characters each, and counts their words, page by
//!    page. `spelling` says what a word is and `stem` which words are one.
//! 3. `merge` turns that round: for every stem its spellings and the leaves that hold it, by weight.
//! 4. `shards` and `parts` write it down; `code` says how numbers look. `docs/search.md` has the format.

mod code;
mod document;
mod html;
mod merge;
mod parts;
mod shards;
mod stem;
mod tally;

use crate::plan::Page;
use rayon::prelude::*;

/// The folder of the index below the output folder.
const FOLDER: &str = "search";

/// One file of the index.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Part {
    /// Where it goes, below the output folder.
    pub path: String,
    /// A script that hands its data to the page.
    pub bytes: Vec<u8>,
}

/// Indexes all pages. The same pages in the same order give the same bytes.
#[must_use]
pub fn index(pages: &[Page]) -> Vec<Part> {
    let mut documents: Vec<_> = pages.par_iter().filter_map(document::of).collect();
    documents.sort_by(|a, b| a.shelf().cmp(&b.shelf()).then(a.path.cmp(b.path)));
    let tallies = tally::tally(&documents);
    let merged = merge::merge(&documents, &tallies);
    parts::write(&documents, &tallies, &merged)
}
