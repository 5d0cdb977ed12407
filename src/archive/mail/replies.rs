//! What a mail repeats of the one that it answers.

use crate::archive::{Line, Page};
use std::ops::Range;

/// Classes that mail programs give to what is answered.
const CLASSES: [&str; 3] = ["gmail_quote", "protonmail_quote", "yahoo_quoted"];

/// Lines that begin with `>`. One that begins with `>From` was only kept from looking like the head of a mail.
pub(super) fn in_plain(text: &str) -> Vec<Range<usize>> {
    let is_quoted = |line: &str| line.starts_with('>') && !line.starts_with(">From ");
    let lines = text.split_inclusive('\n');
    merged(lines.map(|line| (line.len(), is_quoted(line))))
}

/// Lines of elements that cite, of a page whose text has so many bytes.
pub(super) fn in_page(page: &Page, bytes: usize) -> Vec<Range<usize>> {
    let mut cites = Vec::with_capacity(page.elements.len());
    for element in &page.elements {
        let own =
            element.is_reply || (element.words.split(' ')).any(|class| CLASSES.contains(&class));
        // What contains an element stands before it.
        cites.push(own || cites.get(element.parent).copied().unwrap_or(false));
    }
    let line = |line: &Line| {
        let cites = cites.get(line.element) == Some(&true);
        (line.text.len() + 1, cites)
    };
    let mut out = merged(page.lines.iter().map(line));
    // No line end follows the last line.
    if let Some(last) = out.last_mut() {
        last.end = last.end.min(bytes);
    }
    out
}

/// The ranges of those that are quoted; neighbours are one.
fn merged(lines: impl Iterator<Item = (usize, bool)>) -> Vec<Range<usize>> {
    let mut out: Vec<Range<usize>> = Vec::new();
    let mut at = 0;
    for (length, quoted) in lines {
        let range = at..at + length;
        at = range.end;
        match out.last_mut().filter(|last| last.end == range.start) {
            _ if !quoted => {}
            Some(last) => last.end = range.end,
            None => out.push(range),
        }
    }
    out
}
