//! Citations, read from the text itself so that every place is exact.

use super::Places;
use crate::model::Drafted;
use crate::model::text::Cite;
use crate::parse::is_id;
use crate::report::Spanned;
use std::ops::Range;

/// What a citation looks like, for messages.
pub(super) const FORM: &str =
    "write `[@source-id]`, `[@source-id, para. 3]` or `[@one; @two, p. 4]`";

/// The citations in `[@a; @b, para. 3]`; `range` includes the brackets. The error is the part that is none.
pub(super) fn group(
    text: &str,
    range: &Range<usize>,
    places: Places,
) -> Result<Vec<Cite<Drafted>>, Range<usize>> {
    let whole = text.get(range.clone()).unwrap_or("");
    let inner = whole
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
    let rest = part.trim_start().strip_prefix('@')?;
    let from = at + part.len() - rest.len();
    let (id, locator) = rest
        .split_once(',')
        .map_or((rest, None), |(id, words)| (id, Some(words)));
    let id = id.trim_end();
    if !is_id(id) || rest.contains('[') || locator.is_some_and(names_another) {
        return None;
    }
    let source = Spanned::new(id.to_owned(), places.span(from..from + id.len()));
    let locator = locator.map(tidy).filter(|words| !words.is_empty());
    Some(Cite { source, locator })
}

/// Whether a locator goes on with another source, `para. 3, @other`: a comma does not part sources.
pub(super) fn names_another(locator: &str) -> bool {
    let named = |part: &str| {
        let name = part.trim_start().strip_prefix('@')?;
        name.split_whitespace()
            .next()
            .filter(|id| is_id(id))
            .map(drop)
    };
    locator.split(',').any(|part| named(part).is_some())
}

/// A locator with single spaces and without the backslashes of escapes.
fn tidy(locator: &str) -> String {
    let words = locator.split_whitespace().collect::<Vec<_>>().join(" ");
    let mut out = String::with_capacity(words.len());
    let mut chars = words.chars().peekable();
    while let Some(c) = chars.next() {
        if c != '\\' || !chars.peek().is_some_and(char::is_ascii_punctuation) {
            out.push(c);
        } else {
            out.extend(chars.next());
        }
    }
    out
}
