//! Sourced quotations: words, then a dash and the source. Read from the text, not from events,
//! because the words are checked against the source as they were typed.

use super::{Places, cite, context};
use crate::evidence::Wanted;
use crate::model::Drafted;
use crate::model::text::Quote;
use crate::report::Spanned;
use std::ops::Range;

/// What a block quotation turns out to be.
pub(super) enum Quoted {
    /// An ordinary one.
    Plain,
    /// One with its source: evidence.
    Sourced(Quote<Drafted>),
    /// One that tries to be: the rule, what is wrong, and where.
    Flawed(&'static str, &'static str, Range<usize>),
}

/// Reads a block quotation. `range` covers it with its markers; `depth` counts the quotations
/// that are open, this one among them.
pub(super) fn read(text: &str, range: &Range<usize>, depth: usize, places: Places) -> Quoted {
    let Some((group, words_end)) = attribution(text, range, depth) else {
        return Quoted::Plain;
    };
    let words: Vec<Range<usize>> = lines(text, range.start..words_end, usize::MAX);
    if words
        .iter()
        .filter(|line| is_fence(&text[(*line).clone()]))
        .count()
        % 2
        == 1
    {
        return Quoted::Plain;
    }
    if text[group.clone()].matches("[@").count() > 1 {
        return Quoted::Flawed("quote-two-sources", "a quotation has one source", group);
    }
    let mut cites = match cite::group(text, &group, places) {
        Ok(cites) => cites,
        Err(part) => return Quoted::Flawed("citation-malformed", "this is not a citation", part),
    };
    let (Some(mut cite), true) = (cites.pop(), cites.is_empty()) else {
        return Quoted::Flawed("quote-two-sources", "a quotation has one source", group);
    };
    match joined(text, &words) {
        Some((words, range)) => {
            let context = context::take(&mut cite);
            Quoted::Sourced(Quote {
                words: Wanted {
                    words: Spanned::new(words, places.span(range)),
                    prefix: context.prefix,
                    suffix: context.suffix,
                },
                cite,
            })
        }
        None => Quoted::Flawed("quote-empty", "this quotation has no words", group),
    }
}

/// The citation of a last line such as `— [@source]`, and where that line begins.
fn attribution(text: &str, range: &Range<usize>, depth: usize) -> Option<(Range<usize>, usize)> {
    let mut end = range.end;
    loop {
        let start = text
            .get(range.start..end)?
            .rfind('\n')
            .map_or(range.start, |at| range.start + at + 1);
        let markers = if start == range.start { 1 } else { depth };
        let line = unmarked(text, start..end, markers);
        if line.is_empty() && start > range.start {
            end = start - 1;
            continue;
        }
        let rest = behind_dash(&text[line.clone()])?;
        let group = rest.strip_suffix('.').unwrap_or(rest).trim_end();
        let from = line.end - rest.len();
        let is_code = text[start..line.start].ends_with("    ");
        let is_group = group.starts_with("[@") && group.ends_with(']');
        return (is_group && !is_code).then(|| (from..from + group.len(), start));
    }
}

/// What follows the dash that a line begins with.
fn behind_dash(line: &str) -> Option<&str> {
    let dashes = ["—", "–", "―", "---", "--"];
    let rest = dashes.iter().find_map(|dash| line.strip_prefix(dash))?;
    Some(rest.trim_start())
}

/// Whether the line of a quotation begins with a dash, seen from a place in it.
pub(super) fn is_behind_dash(text: &str, at: usize) -> bool {
    let start = text[..at].rfind('\n').map_or(0, |end| end + 1);
    behind_dash(&text[unmarked(text, start..at, usize::MAX)]).is_some()
}

/// Whether nothing but a dash stands between a quotation, as it was written, and what follows.
pub(super) fn follows_quotation(html: &str) -> bool {
    let dashes = ['—', '–', '―', '-'];
    let before = html.trim_end();
    let quotation = before.trim_end_matches(dashes);
    quotation.len() < before.len()
        && ["</blockquote><p>", "</aside><p>"]
            .iter()
            .any(|end| quotation.ends_with(end))
}

/// The lines of a quotation without markers and outer white space; empty ones are left out.
fn lines(text: &str, range: Range<usize>, markers: usize) -> Vec<Range<usize>> {
    let mut at = range.start;
    let mut out = Vec::new();
    for line in text[range].split_inclusive('\n') {
        out.push(unmarked(text, at..at + line.len(), markers));
        at += line.len();
    }
    out.retain(|line| !line.is_empty());
    out
}

/// A line without white space around it and without up to `markers` signs `>` before it.
fn unmarked(text: &str, line: Range<usize>, markers: usize) -> Range<usize> {
    let mut rest = text[line.clone()].trim();
    let end = line.end - (text[line.clone()].len() - text[line].trim_end().len());
    let mut left = markers;
    while let Some(inner) = rest.strip_prefix('>').filter(|_| left > 0) {
        rest = inner.trim_start();
        left -= 1;
    }
    end - rest.len()..end
}

fn is_fence(line: &str) -> bool {
    line.starts_with("```") || line.starts_with("~~~")
}

/// The words of all lines without the quotation marks around them, and where they stand.
fn joined(text: &str, lines: &[Range<usize>]) -> Option<(String, Range<usize>)> {
    let all = lines
        .iter()
        .map(|line| &text[line.clone()])
        .collect::<Vec<_>>()
        .join(" ");
    let bare = without_marks(&all);
    if bare.is_empty() {
        return None;
    }
    let from = bare.as_ptr() as usize - all.as_ptr() as usize;
    let start = place(lines, from)?;
    let end = place(lines, from + bare.len() - 1)? + 1;
    Some((bare.to_owned(), start..end))
}

/// Where the byte `at` of the joined lines stands in the text.
fn place(lines: &[Range<usize>], mut at: usize) -> Option<usize> {
    for line in lines {
        if at < line.len() {
            return Some(line.start + at);
        }
        at = at.checked_sub(line.len() + 1)?;
    }
    None
}

const MARKS: &[(char, char)] = &[
    ('"', '"'),
    ('“', '”'),
    ('”', '”'),
    ('„', '“'),
    ('„', '”'),
    ('«', '»'),
    ('»', '«'),
];

/// Without the quotation marks around the whole; `"a" and "b"` keeps its own.
fn without_marks(text: &str) -> &str {
    let text = text.trim();
    let bare = MARKS.iter().find_map(|(open, close)| {
        let inner = text.strip_prefix(*open)?.strip_suffix(*close)?;
        encloses(inner, *open, *close).then_some(inner)
    });
    bare.unwrap_or(text).trim()
}

/// Whether the marks around `inner` belong together.
fn encloses(inner: &str, open: char, close: char) -> bool {
    let mut depth = 0_usize;
    for c in inner.chars() {
        if c == close {
            match depth.checked_sub(1) {
                Some(less) => depth = less,
                None => return false,
            }
        } else if c == open {
            depth += 1;
        }
    }
    depth == 0
}
