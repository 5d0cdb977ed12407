//! One character of a file, whatever escapes it is written in, one inside the other.

use super::letters::Letter;

/// By which escapes something is written; several may be set.
pub(super) mod how {
    pub(in super::super) const HTML: u8 = 1;
    pub(in super::super) const JSON: u8 = 2;
    pub(in super::super) const PERCENT: u8 = 4;
}

/// A character, where the next one begins, and by which escapes it is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Unit {
    pub(super) c: char,
    pub(super) next: usize,
    pub(super) how: u8,
}

/// How many escapes are taken off, one inside the other.
const DEPTH: usize = 6;

/// What the escapes say that stand for no letter.
const GAP: char = ' ';

/// The character at `at`, which is before the end. What is no UTF-8 is read as Latin-1; a broken escape
/// is the character that it begins with.
pub(super) fn unit(bytes: &[u8], at: usize) -> Unit {
    let (c, next) = raw(bytes, at);
    let mut unit = Unit { c, next, how: 0 };
    for _ in 0..DEPTH {
        let (inner, how) = match unit.c {
            '&' => (entity(bytes, unit.next, 1), how::HTML),
            '\\' => (backslash(bytes, unit.next, 1), how::JSON),
            '%' => (percent(bytes, unit.next, 1), how::PERCENT),
            _ => break,
        };
        let Some((c, next)) = inner else { break };
        unit = Unit {
            c,
            next,
            how: unit.how | how,
        };
    }
    unit
}

fn raw(bytes: &[u8], at: usize) -> (char, usize) {
    let first = bytes[at];
    let length = length(first);
    let valid = bytes
        .get(at..at + length)
        .and_then(|b| str::from_utf8(b).ok())
        .and_then(|text| text.chars().next());
    valid.map_or((char::from(first), at + 1), |c| (c, at + length))
}

/// How long a character is that begins with this byte.
fn length(first: u8) -> usize {
    match first {
        0xc0..=0xdf => 2,
        0xe0..=0xef => 3,
        0xf0..=0xf7 => 4,
        _ => 1,
    }
}

/// Behind `&`: a name or a number, and `;`.
fn entity(bytes: &[u8], at: usize, depth: u8) -> Option<(char, usize)> {
    const LONGEST: usize = 10;
    let mut name = [0_u8; LONGEST];
    let mut length = 0;
    let mut at = at;
    loop {
        let (b, next) = simple(bytes, at, depth)?;
        at = next;
        match b {
            b';' => break,
            b'#' if length == 0 => {}
            _ if b.is_ascii_alphanumeric() => {}
            _ => return None,
        }
        *name.get_mut(length)? = b;
        length += 1;
    }
    let name = str::from_utf8(&name[..length]).ok()?;
    let c = match name.strip_prefix('#') {
        Some(number) => any(code(number)?),
        None => named(name)?,
    };
    Some((c, at))
}

fn code(number: &str) -> Option<u32> {
    match number.strip_prefix(['x', 'X']) {
        Some(hex) => u32::from_str_radix(hex, 16).ok(),
        None => number.parse().ok(),
    }
}

/// What a named reference stands for, as far as words go: an accented letter is the letter.
fn named(name: &str) -> Option<char> {
    const MARKS: &[&str] = &[
        "grave", "acute", "circ", "tilde", "uml", "ring", "cedil", "slash", "caron",
    ];
    let letter = |c: char| MARKS.contains(&&name[c.len_utf8()..]).then_some(c);
    Some(match name {
        "amp" | "AMP" => '&',
        "lt" | "LT" => '<',
        "gt" | "GT" => '>',
        "quot" | "QUOT" => '"',
        "apos" => '\'',
        "percnt" => '%',
        "bsol" => '\\',
        "shy" => '\u{ad}',
        "zwj" => '\u{200d}',
        "zwnj" => '\u{200c}',
        "szlig" => 'ß',
        "aelig" | "AElig" => 'æ',
        "oelig" | "OElig" => 'œ',
        "eth" | "ETH" => 'ð',
        "thorn" | "THORN" => 'þ',
        "ordf" => 'a',
        "ordm" => 'o',
        _ => name.chars().next().and_then(letter).unwrap_or(GAP),
    })
}

/// Behind a backslash: what JSON and scripts write. Line ends and the like are gaps.
fn backslash(bytes: &[u8], at: usize, depth: u8) -> Option<(char, usize)> {
    let (kind, next) = simple(bytes, at, depth)?;
    match kind {
        b'u' if bytes.get(next) == Some(&b'{') => braces(bytes, next + 1),
        b'u' => {
            let (high, next) = hex(bytes, next, 4, depth)?;
            match (high, low(bytes, next, depth)) {
                (0xd800..=0xdbff, Some((low @ 0xdc00..=0xdfff, end))) => {
                    let code = 0x1_0000 + ((high - 0xd800) << 10) + (low - 0xdc00);
                    Some((any(code), end))
                }
                _ => Some((any(high), next)),
            }
        }
        b'x' => hex(bytes, next, 2, depth).map(|(code, next)| (any(code), next)),
        b'n' | b'r' | b't' | b'b' | b'f' => Some((GAP, next)),
        b'\\' | b'/' | b'"' | b'\'' => Some((char::from(kind), next)),
        _ => None,
    }
}

/// Behind `\u{`.
fn braces(bytes: &[u8], at: usize) -> Option<(char, usize)> {
    let length = bytes.iter().skip(at).take(7).position(|b| *b == b'}')?;
    let (code, next) = hex(bytes, at, length, 0)?;
    Some((any(code), next + 1))
}

/// The second half of a character in two escapes.
fn low(bytes: &[u8], at: usize, depth: u8) -> Option<(u32, usize)> {
    let at = sign(bytes, at, b'\\', depth)?;
    match simple(bytes, at, depth)? {
        (b'u', at) => hex(bytes, at, 4, depth),
        _ => None,
    }
}

fn any(code: u32) -> char {
    char::from_u32(code).unwrap_or(GAP)
}

/// Behind `%`: two digits, and as many more of these as the character needs.
fn percent(bytes: &[u8], at: usize, depth: u8) -> Option<(char, usize)> {
    let octet = |at: usize| {
        let (code, next) = hex(bytes, at, 2, depth)?;
        Some((u8::try_from(code).ok()?, next))
    };
    let (first, next) = octet(at)?;
    let mut all = [first, 0, 0, 0];
    let length = length(first);
    let mut end = next;
    for b in all.iter_mut().take(length).skip(1) {
        let more = sign(bytes, end, b'%', depth).and_then(octet);
        let Some((octet, next)) = more else {
            break;
        };
        (*b, end) = (octet, next);
    }
    let valid = str::from_utf8(&all[..length]).ok();
    let c = valid.and_then(|text| text.chars().next());
    Some(c.map_or((char::from(first), next), |c| (c, end)))
}

/// Some hexadecimal digits.
fn hex(bytes: &[u8], at: usize, digits: usize, depth: u8) -> Option<(u32, usize)> {
    if digits == 0 {
        return None;
    }
    (0..digits).try_fold((0, at), |(code, at), _| {
        let (b, next) = simple(bytes, at, depth)?;
        Some((code * 16 + char::from(b).to_digit(16)?, next))
    })
}

/// Behind a sign that begins an escape, as it is or written in another one.
fn sign(bytes: &[u8], at: usize, sign: u8, depth: u8) -> Option<usize> {
    if bytes.get(at) == Some(&sign) {
        return Some(at + 1);
    }
    let (found, next) = simple(bytes, at, depth)?;
    (found == sign).then_some(next)
}

/// A byte inside an escape, which may itself be written in another escape, but not deeper than that.
fn simple(bytes: &[u8], at: usize, depth: u8) -> Option<(u8, usize)> {
    let b = *bytes.get(at)?;
    let inner = match b {
        _ if depth == 0 => None,
        b'&' => entity(bytes, at + 1, depth - 1),
        b'%' => percent(bytes, at + 1, depth - 1),
        b'\\' => backslash(bytes, at + 1, depth - 1),
        _ => None,
    };
    let ascii = inner.and_then(|(c, next)| Some((u8::try_from(c).ok()?, next)));
    Some(ascii.unwrap_or((b, at + 1)))
}

/// Whether a line of a calendar is folded here: the end of the line and a space, which mean nothing.
pub(super) fn folded_line(bytes: &[u8], at: usize) -> Option<(Letter, usize)> {
    match bytes.get(at..at + 3)? {
        [b'\r', b'\n', b' ' | b'\t'] => Some((Letter::Nothing, at + 3)),
        _ => None,
    }
}
