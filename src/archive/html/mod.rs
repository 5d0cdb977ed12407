//! A page as its reader sees it.
//!
//! html5ever builds the tree as a browser does (`tree.rs`), within bounds (`guard.rs`); what an element is
//! to a reader is settled when it is made (`look.rs`), and the tree is read without recursion (`read.rs`).
//! Who asks for more than the text gets the same lines with the elements that they stand in, and what the page
//! says of itself (`marks.rs` keeps it, `page.rs` names it, `walk.rs` and `said.rs` gather it).

mod guard;
mod look;
mod marks;
mod page;
mod read;
mod said;
mod style;
#[cfg(test)]
mod tests;
mod tree;
mod walk;

pub use page::{Element, Line, Link, Meta, Page, Picture, Spot};

use super::Trouble;
use guard::Guard;
use html5ever::tendril::StrTendril;
use html5ever::tokenizer::{BufferQueue, Tokenizer, TokenizerOpts};
use marks::Marks;
use tree::Node;

/// The visible text: blocks on lines of their own, cells apart by a space, inline elements joined.
/// In the XML syntax every element may close itself, `<script src="…"/>`.
pub(super) fn text(html: &str, xml: bool) -> Result<String, Trouble> {
    let (nodes, _) = tree(html, xml, None)?;
    Ok(read::read(&nodes))
}

/// The same text line by line, with what is known of each line and of the page.
pub(super) fn page(html: &str, xml: bool) -> Result<Page, Trouble> {
    let (nodes, marks) = tree(html, xml, Some(Marks::new(html.len())))?;
    Ok(walk::page(&nodes, marks))
}

fn tree(html: &str, xml: bool, marks: Option<Marks>) -> Result<(Vec<Node>, Marks), Trouble> {
    let guard = Guard::new(html.len(), xml, marks);
    let tokenizer = Tokenizer::new(guard, TokenizerOpts::default());
    let input = BufferQueue::default();
    input.push_back(StrTendril::from_slice(html));
    // A script ends a feed, so that it could be run. Here it is not.
    while !matches!(tokenizer.feed(&input), html5ever::TokenizerResult::Done) {}
    tokenizer.end();
    (tokenizer.sink.into_parts())
        .ok_or_else(|| Trouble::new("is HTML that cannot be read: it multiplies its own elements"))
}
