//! Citations and sourced quotations, read from the text itself so that every place is exact.

use crate::model::Drafted;
use crate::model::text::{Cite, Quote};
use crate::parse::is_id;
use crate::report::Spanned;
use std::ops::Range;

use super::Places;

/// What a citation looks like, for messages.
pub(super) const FORM: &str = "write `[@source-id]`, `[@source-id, para. 3]` or `[@one; @two]`";

/// The citations in `[@a; @b, para. 3]`, given with its brackets. The error is the part that is none.
pub(super) fn group(
    text: &str,
    range: &Range<usize>,
    places: Places,
) -> Result<Vec<Cite<Drafted>>, Range<usize>> {
    let inner = text[range.clone()]
        .strip_prefix('[')
        .and_then(|t| t.strip_suffix(']'))
        .ok_or(range.clone())?;
    let mut at = range.start + 1;
    let mut cites = Vec::new();
    for part in inner.split(';') {
        cites.push(one(part, at, places).ok_or(at..at + part.len())?);
        at += part.len() + 1;
    }
    Ok(cites)
}

/// `@source-id, locator`, starting at `at`.
fn one(part: &str, at: usize, places: Places) -> Option<Cite<Drafted>> {
    let start = part.find('@')?;
    let (before, rest) = (&part[..start], &part[start + 1..]);
    let (id, locator) = rest
        .split_once(',')
        .map_or((rest, None), |(id, l)| (id, Some(l)));
    let id = id.trim_end();
    if !before.trim().is_empty() || !is_id(id) {
        return None;
    }
    let from = at + start + 1;
    let source = Spanned::new(id.to_owned(), places.span(&(from..from + id.len())));
    let locator = locator
        .map(|l| l.split_whitespace().collect::<Vec<_>>().join(" "))
        .filter(|l| !l.is_empty());
    Some(Cite { source, locator })
}

/// What a block quotation turns out to be.
pub(super) enum Quoted {
    /// An ordinary one.
    Plain,
    /// One with its source: evidence.
    Sourced(Quote<Drafted>),
    /// One that tries to be: what is wrong, and where.
    Flawed(&'static str, &'static str, Range<usize>),
}

/// Reads a block quotation. `range` covers it with its markers.
pub(super) fn quotation(text: &str, range: &Range<usize>, places: Places) -> Quoted {
    let lines: Vec<Range<usize>> = unmarked(text, range)
        .into_iter()
        .filter(|l| !text[l.clone()].is_empty())
        .collect();
    let Some((last, words)) = lines.split_last() else {
        return Quoted::Plain;
    };
    let Some(start) = attribution(&text[last.clone()]) else {
        return Quoted::Plain;
    };
    let cite = last.start + start..last.end;
    let cites = match group(text, &cite, places) {
        Ok(cites) => cites,
        Err(part) => return Quoted::Flawed("citation-malformed", "this is not a citation", part),
    };
    let [cite_one] = cites.as_slice() else {
        return Quoted::Flawed("quote-two-sources", "a quotation has one source", cite);
    };
    let (Some(first), Some(end)) = (words.first(), words.last()) else {
        return Quoted::Flawed("quote-empty", "this quotation has no words", cite);
    };
    let joined = words
        .iter()
        .map(|l| &text[l.clone()])
        .collect::<Vec<_>>()
        .join(" ");
    let bare = without_marks(&joined);
    if bare.is_empty() {
        return Quoted::Flawed("quote-empty", "this quotation has no words", cite);
    }
    let lead = joined.find(bare).unwrap_or(0);
    let tail = joined.len() - lead - bare.len();
    let span = places.span(&(first.start + lead..end.end - tail));
    Quoted::Sourced(Quote {
        words: Spanned::new(bare.to_owned(), span),
        cite: cite_one.clone(),
    })
}

/// The lines of a quotation without markers and outer white space, as ranges.
fn unmarked(text: &str, range: &Range<usize>) -> Vec<Range<usize>> {
    let mut out = Vec::new();
    let mut at = range.start;
    for line in text[range.clone()].split('\n') {
        let content = line
            .trim_start()
            .strip_prefix('>')
            .unwrap_or(line.trim_start());
        let content = content.trim_start();
        let start = at + (line.len() - content.len());
        out.push(start..start + content.trim_end().len());
        at += line.len() + 1;
    }
    out
}

/// Where the citation starts in a line such as `— [@source]`.
fn attribution(line: &str) -> Option<usize> {
    let dash = ["—", "–", "--"].into_iter().find(|d| line.starts_with(d))?;
    let rest = line[dash.len()..].trim_start();
    (rest.starts_with("[@") && rest.ends_with(']')).then(|| line.len() - rest.len())
}

/// Without quotation marks around the whole.
fn without_marks(text: &str) -> &str {
    let pairs = [('"', '"'), ('“', '”'), ('«', '»'), ('„', '“')];
    let pair = pairs
        .into_iter()
        .find(|(open, close)| text.starts_with(*open) && text.ends_with(*close));
    let inner = pair.and_then(|(open, close)| text.strip_prefix(open)?.strip_suffix(close));
    inner
        .unwrap_or(text)
        .trim_matches([' ', '\u{a0}', '\u{202f}'])
}
