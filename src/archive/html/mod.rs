//! The text of a page that its reader sees.
//!
//! html5ever builds the tree as a browser does (`tree.rs`), within bounds (`guard.rs`); what an element is
//! to a reader is settled when it is made (`look.rs`), and the tree is read without recursion (`read.rs`).

mod guard;
mod look;
mod read;
mod tree;

use super::Trouble;
use guard::Guard;
use html5ever::tendril::StrTendril;
use html5ever::tokenizer::{BufferQueue, Tokenizer, TokenizerOpts};

/// The visible text: blocks on lines of their own, cells apart by a space, inline elements joined.
/// In the XML syntax every element may close itself, `<script src="…"/>`.
pub(super) fn text(html: &str, xml: bool) -> Result<String, Trouble> {
    let tokenizer = Tokenizer::new(Guard::new(html.len(), xml), TokenizerOpts::default());
    let input = BufferQueue::default();
    input.push_back(StrTendril::from_slice(html));
    // A script ends a feed, so that it could be run. Here it is not.
    while !matches!(tokenizer.feed(&input), html5ever::TokenizerResult::Done) {}
    tokenizer.end();
    let nodes = tokenizer.sink.into_nodes().ok_or_else(|| {
        Trouble::new("is HTML that cannot be read: it multiplies its own elements")
    })?;
    Ok(read::read(&nodes))
}
