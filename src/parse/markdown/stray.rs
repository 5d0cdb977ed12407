//! Labels of the Traffic Light Protocol that mark nothing: `TLP:AMBER` where a line, a heading, a cell or an item of a list
//! begins, and no block does. Somebody meant to mark what follows, so it is an error, wherever it is not code.

use crate::model::marking::Marking;
use std::ops::Range;
use unicode_normalization::UnicodeNormalization;

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
    if !may_hold_one(text) {
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
            let last = text[at + line.len()..]
                .lines()
                .next()
                .is_none_or(|next| next.trim().is_empty());
            let end = last.then(|| closing(line)).flatten();
            found.extend(end.map(|label| at + label.start..at + label.end));
            found.dedup();
        }
        goes_on = !fence && leads_on(line);
        at += line.len();
    }
    found
}

/// The label between brackets that a line ends with, which marks what stands before it.
fn closing(line: &str) -> Option<Range<usize>> {
    let words = line.trim_end_matches(|c: char| c.is_whitespace() || c == '.');
    let inside = words.strip_suffix([')', ']'])?;
    let from = inside.rfind(['(', '['])? + 1;
    let (_, label) = label(&inside[from..], false)?;
    let whole = inside[from + label.end..].trim().is_empty();
    let behind = !line[..from - 1].trim().is_empty();
    (whole && behind).then(|| from + label.start..from + label.end)
}

/// Whether there may be a label in a text: its letters, or some that look like them or show nothing.
fn may_hold_one(text: &str) -> bool {
    let bytes = text.as_bytes();
    // The first bytes of what shows nothing, of wide letters and of those of mathematics.
    let strange = |at: usize| match bytes[at] {
        0xc2 => bytes.get(at + 1) == Some(&0xad),
        0xe2 => matches!(
            bytes.get(at + 1..at + 3),
            Some([0x80, 0x8b..=0x8f] | [0x81, 0xa0..=0xa4])
        ),
        0xef => matches!(bytes.get(at + 1), Some(0xbb..=0xbd)),
        0xf0 => bytes.get(at + 1) == Some(&0x9d),
        _ => false,
    };
    (bytes.windows(3)).any(|three| three.eq_ignore_ascii_case(b"tlp"))
        || text.contains('&') && (text.contains("&#") || text.contains("&shy;"))
        || !text.is_ascii() && (0..bytes.len()).any(|at| bytes[at] > 0xc1 && strange(at))
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
    // Most words show by their first two letters that they are no label.
    let hides = |byte: u8| !byte.is_ascii() || byte == b'&';
    match rest.as_bytes() {
        [first, ..] if hides(*first) => {}
        [b't' | b'T', second, ..] if hides(*second) || matches!(second, b'l' | b'L') => {}
        _ => return None,
    }
    let letters = letters(rest);
    let plain: String = letters.iter().map(|(c, _)| *c).collect();
    let behind = plain.strip_prefix("TLP")?;
    let colours = behind.trim_start_matches(|c: char| c.is_whitespace() || BETWEEN.contains(c));
    let (word, marking) = (COLOURS.iter()).find(|(word, _)| colours.starts_with(word))?;
    let read = plain.len() - colours.len() + word.len();
    // All letters that are read are one byte long here.
    let end = letters.get(read - 1).map_or(rest.len(), |(_, end)| *end);
    let inside = colours[word.len()..].starts_with(char::is_alphanumeric);
    let escaped = rest.get(3..).is_some_and(|rest| rest.starts_with("\\:"));
    let sentence = goes_on && piece.trim_start() == rest && !rest[end..].trim().is_empty();
    (!inside && !escaped && !sentence).then(|| (*marking, from..from + end))
}

/// What may stand between the letters of the protocol and its colour.
const BETWEEN: &str = ":-_\\/|.*~=";

/// As many letters as a label may take, with all that stands between them.
const MOST: usize = 64;

/// The first letters of a text as readers see them, large, each with the place where it ends: without letters that show nothing,
/// in their plain form, signs in their ASCII form.
fn letters(text: &str) -> Vec<(char, usize)> {
    let mut out = Vec::new();
    let mut at = 0;
    while let Some(c) = text[at..].chars().next().filter(|_| out.len() < MOST) {
        let (c, length) = entity(&text[at..]).unwrap_or((c, c.len_utf8()));
        at += length;
        match c {
            c if is_unseen(c) => {}
            '∶' | '꞉' | 'ː' | '︓' => out.push((':', at)),
            '‐'..='―' | '−' => out.push(('-', at)),
            '⁄' | '∕' => out.push(('/', at)),
            c if c.is_whitespace() => out.push((' ', at)),
            c => out.extend(c.nfkc().flat_map(char::to_uppercase).map(|c| {
                let plain = match c {
                    c if c.is_ascii() => c,
                    c if c.is_alphanumeric() => 'x',
                    _ => '\u{1}',
                };
                (plain, at)
            })),
        }
    }
    out
}

/// Whether a letter shows nothing and parts nothing.
fn is_unseen(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2060}'..='\u{2064}' | '\u{feff}')
}

/// The letter that a text begins with by its number, or a colon by its name, and the bytes that it takes: `&#84;`.
fn entity(text: &str) -> Option<(char, usize)> {
    let name = text.strip_prefix('&')?;
    let end = name.bytes().take(10).position(|b| b == b';')?;
    let letter = match &name[..end] {
        "colon" => ':',
        "shy" => '\u{ad}',
        number => {
            let number = number.strip_prefix('#')?;
            let number = match number.strip_prefix(['x', 'X']) {
                Some(hex) => u32::from_str_radix(hex, 16),
                None => number.parse(),
            };
            char::from_u32(number.ok()?)?
        }
    };
    Some((letter, end + 2))
}

/// A piece of text without the signs, numbers and tags that may stand before its words. Marks of quotation stay, and
/// those of code: what stands in them is spoken of.
fn undressed(piece: &str) -> &str {
    let sign = |c: char| !(c.is_alphanumeric() || "`\"'“”„«»‘’@".contains(c));
    let mut rest = piece;
    loop {
        let before = rest.len();
        let is_letter = |text: &str| entity(text).is_some_and(|(c, _)| c.is_alphanumeric());
        while rest.starts_with(sign) && !is_letter(rest) {
            rest = rest.trim_start_matches(|c| c != '&' && sign(c));
            rest = match rest.strip_prefix('&') {
                Some(behind) if !is_letter(rest) => behind,
                _ => rest,
            };
        }
        rest = tag(&piece[..piece.len() - rest.len()], rest);
        let number = rest.trim_start_matches(|c: char| c.is_ascii_digit());
        let letter = rest.strip_prefix(|c: char| c.is_ascii_alphabetic());
        let point = [Some(number), letter].into_iter().flatten();
        if let Some(listed) = point.into_iter().find(|p| p.starts_with(['.', ')', ']'])) {
            rest = listed;
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
