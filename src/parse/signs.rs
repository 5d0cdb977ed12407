//! Signs that no page can show, and signs that turn words around.

use super::node::{Node, Value};
use crate::report::{FileId, Finding, Report, Span};

/// Reports the first of each kind in a file and in the values of its front matter, where escapes can stand for them.
pub(super) fn check(text: &str, id: FileId, front: &Node, report: &mut Report) {
    let place = |at: usize, sign: char| Span::new(id, at, at + sign.len_utf8());
    let suspect = is_suspect(text.as_bytes());
    for (kind, of) in [(control, is_control), (turning, is_turning)] as [(Tell, Is); 2] {
        let raw = suspect.then(|| text.char_indices().find(|(_, sign)| of(*sign)));
        let raw = raw.flatten();
        let found = raw.map(|(at, sign)| (sign, place(at, sign)));
        let found = found.or_else(|| escaped(front, of));
        report
            .findings
            .extend(found.map(|(sign, span)| kind(sign, span)));
    }
}

/// False where no such sign is in a text. It reads every byte of a project, so it is written without a branch.
fn is_suspect(text: &[u8]) -> bool {
    let odd = |a: u8, b: u8| {
        let control = (a < 0x20) & (a != b'\t') & (a != b'\n') & (a != b'\r');
        let latin = (a == 0xc2) & (b < 0xa0);
        let turning = (a == 0x80) & ((b == 0xad) | (b == 0xae));
        control | (a == 0x7f) | latin | turning
    };
    let pairs = text.iter().zip(text.iter().skip(1));
    pairs.fold(false, |any, (a, b)| any | odd(*a, *b)) || text.last().is_some_and(|a| odd(*a, 0))
}

type Is = fn(char) -> bool;
type Tell = fn(char, Span) -> Finding;

/// A sign out of an escape, with the place of its value.
fn escaped(node: &Node, is: Is) -> Option<(char, Span)> {
    match &node.value {
        Value::Scalar {
            text, exact: false, ..
        } => Some((text.chars().find(|sign| is(*sign))?, node.span)),
        Value::List(items) => items.iter().find_map(|item| escaped(item, is)),
        Value::Map(fields) => fields.iter().find_map(|(_, value)| escaped(value, is)),
        _ => None,
    }
}

/// What HTML has no place for: the controls of ASCII and of Latin-1, but white space.
fn is_control(sign: char) -> bool {
    sign.is_control() && !matches!(sign, '\t' | '\n' | '\r')
}

/// An override of the direction of writing.
fn is_turning(sign: char) -> bool {
    matches!(sign, '\u{202d}' | '\u{202e}')
}

fn control(sign: char, span: Span) -> Finding {
    let title = format!("no page can show the sign that stands here, {}", code(sign));
    let help = meant(sign).map_or_else(
        || "delete it: such signs come along where words are copied out of a PDF".to_owned(),
        |meant| format!("write `{meant}`: the text was saved as Windows-1252 and read as Latin-1"),
    );
    Finding::error("control-character", span, title).help(help)
}

fn turning(sign: char, span: Span) -> Finding {
    let title = format!("{} turns the words around that follow it", code(sign));
    Finding::warning("turned-around", span, title)
        .help("delete it: readers would see other words than the ones that are written, and browsers know which way a script runs")
}

fn code(sign: char) -> String {
    format!("U+{:04X}", u32::from(sign))
}

/// What a control of Latin-1 stands for in Windows-1252.
fn meant(sign: char) -> Option<char> {
    let byte = u8::try_from(u32::from(sign))
        .ok()
        .filter(|byte| *byte >= 0x80)?;
    let byte = [byte];
    let (words, _) = encoding_rs::WINDOWS_1252.decode_without_bom_handling(&byte);
    words.chars().next().filter(|meant| !meant.is_control())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_may_hold_a_sign_is_looked_at() {
        for sign in ('\0'..='\u{2fff}').filter(|c| is_control(*c) || is_turning(*c)) {
            for text in [
                format!("a{sign}b"),
                format!("ab{sign}"),
                format!("{sign}\n"),
            ] {
                assert!(is_suspect(text.as_bytes()), "{text:?}");
            }
        }
        for text in ["", "a\tb\r\n", "« à »", "\u{ad}\u{a0}…—“”", "ميناء", "порт"]
        {
            assert!(!is_suspect(text.as_bytes()), "{text:?}");
        }
    }

    #[test]
    fn a_byte_of_another_encoding_says_what_it_was() {
        assert_eq!(meant('\u{92}'), Some('’'));
        assert_eq!(meant('\u{81}'), None);
        assert_eq!(meant('\u{8}'), None);
    }
}
