//! Words and bytes that mail writes in ASCII.

use crate::archive::decode::decode;

/// The longest encoded word that is read as one; the standard allows 75 bytes.
const LONGEST: usize = 1000;

/// Bytes as text of a charset.
pub(super) fn in_charset(bytes: &[u8], charset: &str) -> String {
    // A language may follow the charset: `utf-8*fr`.
    let charset = charset.split('*').next().unwrap_or_default();
    decode(bytes, Some(charset))
}

/// A text with its encoded words (RFC 2047) decoded. White space between two of them is none, and bytes of one character
/// may be spread over both.
pub(super) fn decoded(raw: &str) -> String {
    let mut out = String::new();
    let mut held: Option<(&str, Vec<u8>)> = None;
    let mut rest = raw;
    while let Some(at) = rest.find("=?") {
        let (before, from) = rest.split_at(at);
        let Some((charset, bytes, after)) = word(from) else {
            flush(&mut out, &mut held);
            out.push_str(before);
            out.push_str("=?");
            rest = &from[2..];
            continue;
        };
        let joins = held.is_some() && before.trim().is_empty();
        if !joins {
            flush(&mut out, &mut held);
            out.push_str(before);
        }
        match &mut held {
            Some((same, all)) if same.eq_ignore_ascii_case(charset) => all.extend(bytes),
            _ => {
                flush(&mut out, &mut held);
                held = Some((charset, bytes));
            }
        }
        rest = after;
    }
    flush(&mut out, &mut held);
    out.push_str(rest);
    out
}

fn flush(out: &mut String, held: &mut Option<(&str, Vec<u8>)>) {
    if let Some((charset, bytes)) = held.take() {
        out.push_str(&in_charset(&bytes, charset));
    }
}

/// The encoded word at the start: its charset, its bytes, and what follows it.
fn word(from: &str) -> Option<(&str, Vec<u8>, &str)> {
    let mut end = from.len().min(LONGEST);
    while !from.is_char_boundary(end) {
        end -= 1;
    }
    let (charset, rest) = from[..end].strip_prefix("=?")?.split_once('?')?;
    let (form, rest) = rest.split_once('?')?;
    let (coded, _) = rest.split_once("?=")?;
    let bytes = match form {
        "B" | "b" => base64(coded.as_bytes()),
        "Q" | "q" => quoted_printable(coded.replace('_', " ").as_bytes()),
        _ => return None,
    };
    let length = "=?".len() + charset.len() + 1 + form.len() + 1 + coded.len() + "?=".len();
    Some((charset, bytes, &from[length..]))
}

/// Base64 as mail programs read it: what is no digit of it is passed over.
pub(super) fn base64(coded: &[u8]) -> Vec<u8> {
    let mut out = Vec::with_capacity(coded.len() / 4 * 3);
    let (mut held, mut bits) = (0_u32, 0);
    for byte in coded {
        let digit = match byte {
            b'A'..=b'Z' => byte - b'A',
            b'a'..=b'z' => byte - b'a' + 26,
            b'0'..=b'9' => byte - b'0' + 52,
            b'+' | b'-' => 62,
            b'/' | b'_' => 63,
            _ => continue,
        };
        held = (held << 6 | u32::from(digit)) & 0xff_ffff;
        bits += 6;
        if bits >= 8 {
            bits -= 8;
            out.extend((held >> bits).to_le_bytes().first());
        }
    }
    out
}

/// Quoted-printable; an `=` that starts nothing stands for itself.
pub(super) fn quoted_printable(coded: &[u8]) -> Vec<u8> {
    let mut out = Vec::with_capacity(coded.len());
    let mut rest = coded;
    while let Some(at) = memchr::memchr(b'=', rest) {
        out.extend_from_slice(&rest[..at]);
        rest = &rest[at..];
        let digits = rest.get(1..3).and_then(|d| std::str::from_utf8(d).ok());
        let byte = digits.filter(|d| d.bytes().all(|b| b.is_ascii_hexdigit()));
        if let Some(byte) = byte.and_then(|d| u8::from_str_radix(d, 16).ok()) {
            out.push(byte);
            rest = &rest[3..];
        } else if let Some(after) = broken_line(&rest[1..]) {
            rest = after;
        } else {
            out.push(b'=');
            rest = &rest[1..];
        }
    }
    out.extend_from_slice(rest);
    out
}

/// What follows a line break that is none: white space may stand before it.
fn broken_line(rest: &[u8]) -> Option<&[u8]> {
    let blank = rest
        .iter()
        .take_while(|b| matches!(b, b' ' | b'\t' | b'\r'));
    let after = &rest[blank.count()..];
    after
        .strip_prefix(b"\n")
        .or(after.is_empty().then_some(after))
}
