//! Labels of the Traffic Light Protocol that mark nothing: `TLP:AMBER` where a line, a heading, a cell or an item of a list
//! begins, and no block does. Somebody meant to mark what follows, so it is an error, wherever it is not code.

use crate::model::marking::Marking;
use std::ops::Range;

/// The words of the labels behind `TLP:`, those of TLP 1.0 among them.
const COLOURS: [(&str, Marking); 6] = [
    ("RED", Marking::Red),
    ("AMBER+STRICT", Marking::AmberStrict),
    ("AMBER", Marking::Amber),
    ("GREEN", Marking::Green),
    ("CLEAR", Marking::Clear),
    ("WHITE", Marking::Clear),
];

/// The label that a text without markup begins with, with its place in it.
pub(crate) fn begun(text: &str) -> Option<(Marking, Range<usize>)> {
    label(text, false)
}

/// Where labels begin what they do not mark. `fences` are the lines that are read as the ends of blocks.
pub(super) fn strays(text: &str, is_fence: impl Fn(usize) -> bool) -> Vec<Range<usize>> {
    if !(text.as_bytes().windows(3)).any(|three| three.eq_ignore_ascii_case(b"tlp")) {
        return Vec::new();
    }
    let mut found = Vec::new();
    let (mut at, mut goes_on) = (0, false);
    for line in text.split_inclusive('\n') {
        let fence = is_fence(at);
        if !fence {
            let cells = cells(line).filter_map(|from| {
                let (_, label) = label(&line[from..], goes_on && from == 0)?;
                Some(at + from + label.start..at + from + label.end)
            });
            found.extend(cells);
        }
        goes_on = !fence && leads_on(line);
        at += line.len();
    }
    found
}

/// Whether a sentence may go on in the next line.
fn leads_on(line: &str) -> bool {
    let words = line.trim_end_matches(['\n', '\r']);
    let breaks = words.ends_with("  ") || words.ends_with('\\');
    words.contains(char::is_alphanumeric) && !words.trim_start().starts_with('#') && !breaks
}

/// Where a line and the cells in it begin; a stroke between brackets, as in `[[id|words]]`, parts none.
fn cells(line: &str) -> impl Iterator<Item = usize> {
    let (mut before, mut in_link) = (b' ', false);
    let strokes = line.bytes().enumerate().filter_map(move |(at, byte)| {
        in_link = match (before, byte) {
            (b'[', b'[') => true,
            (b']', b']') => false,
            _ => in_link,
        };
        let parts = byte == b'|' && before != b'\\' && !in_link;
        before = byte;
        parts.then_some(at + 1)
    });
    std::iter::once(0).chain(strokes)
}

/// The label that a piece of text begins with. In a sentence that `goes_on` from the line before, words may follow
/// one that stands alone.
fn label(piece: &str, goes_on: bool) -> Option<(Marking, Range<usize>)> {
    let rest = undressed(piece);
    let from = piece.len() - rest.len();
    let colours = (rest.get(..3)?.eq_ignore_ascii_case("tlp")).then(|| {
        rest[3..].trim_start_matches(|c: char| c.is_whitespace() || ":：-–_\\".contains(c))
    })?;
    let starts = |(word, _): &&(&str, Marking)| {
        let head = colours.get(..word.len());
        head.is_some_and(|head| head.eq_ignore_ascii_case(word))
    };
    let escaped = rest[3..].starts_with("\\:");
    let (word, marking) = COLOURS.iter().find(starts)?;
    let after = &colours[word.len()..];
    let inside = after.starts_with(|c: char| c.is_alphanumeric());
    let sentence = goes_on && piece.trim_start() == rest && !after.trim().is_empty();
    (!inside && !escaped && !sentence).then(|| (*marking, from..piece.len() - after.len()))
}

/// A piece of text without the signs, numbers and tags that may stand before its words. Marks of quotation stay, and
/// those of code: what stands in them is spoken of.
fn undressed(piece: &str) -> &str {
    let sign = |c: char| !(c.is_alphanumeric() || "`\"'“”„«»‘’@".contains(c));
    let mut rest = piece;
    loop {
        let before = rest.len();
        rest = rest.trim_start_matches(sign);
        rest = tag(&piece[..piece.len() - rest.len()], rest);
        let number = rest.trim_start_matches(|c: char| c.is_ascii_digit());
        if number.starts_with(['.', ')', ']']) {
            rest = number;
        }
        if rest.len() == before {
            return rest;
        }
    }
}

/// What follows a tag of HTML, or the name of a footnote, that has just begun.
fn tag<'t>(before: &str, rest: &'t str) -> &'t str {
    let end = match before.chars().next_back() {
        Some('<' | '/') if before.contains('<') => '>',
        Some('^') => ']',
        _ => return rest,
    };
    rest.find(end).map_or(rest, |at| &rest[at..])
}
