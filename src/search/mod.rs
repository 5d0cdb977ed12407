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
use tally::Counter;

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

/// Pages that stand beside each other, counted; the pages themselves are not kept.
#[derive(Default)]
pub struct Counted(Counter);

impl Counted {
    /// Counts one page more, whose path is behind those of the pages before.
    pub fn add(&mut self, page: &Page) {
        if let Some(document) = document::of(page) {
            self.0.document(&document);
        }
    }
}

impl std::fmt::Debug for Counted {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Counted").finish_non_exhaustive()
    }
}

/// Counts pages that are planned one after the other. `pages` are in order of their paths.
pub fn count<T: Sync>(pages: &[T], plan: impl Fn(&T) -> Page + Sync) -> Vec<Counted> {
    let count = |mut counted: Counted, one: &T| {
        counted.add(&plan(one));
        counted
    };
    let pages = pages.par_iter().with_min_len(at_once(pages.len()));
    pages.fold(Counted::default, count).collect()
}

/// How many pages are counted with one vocabulary at the least: the more, the fewer words are met anew; but no thread
/// is to wait long for another at the end.
pub fn at_once(pages: usize) -> usize {
    (pages / (8 * rayon::current_num_threads())).clamp(1, 256)
}

/// Makes the index of all pages, counted in order of their paths, and hands on each part as it is made. The same
/// pages give the same bytes, however they were parted. Fails where `put` does.
pub fn index<E: Send>(
    counted: Vec<Counted>,
    put: impl Fn(Part) -> Result<(), E> + Sync,
) -> Result<(), E> {
    let mut tallies: Vec<_> = counted
        .into_iter()
        .flat_map(|some| some.0.finish())
        .collect();
    tallies.sort_by(|a, b| a.shelf.cmp(&b.shelf));
    let merged = merge::merge(&tallies);
    parts::write(&tallies, &merged, put)
}
