//! What a byte and a character mean for words, in tables; and a word's hash.

use crate::spelling::{alone, fold, part};
use std::sync::LazyLock;

/// What a byte can be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Byte {
    /// Parts words.
    Gap,
    /// An ASCII letter or digit.
    Letter,
    /// Begins a character that is written in several bytes, or an escape.
    Coded,
    /// `<`, `>`, `"` and `'`: may begin or end a tag or a value in it.
    Tag,
}

static BYTES: [Byte; 256] = bytes();

const fn bytes() -> [Byte; 256] {
    let mut table = [Byte::Gap; 256];
    let mut b = 0;
    while b < 256 {
        table[b] = match b as u8 {
            b'0'..=b'9' | b'a'..=b'z' | b'A'..=b'Z' => Byte::Letter,
            b'&' | b'\\' | b'%' | b'\r' | 0x80.. => Byte::Coded,
            b'<' | b'>' | b'"' | b'\'' => Byte::Tag,
            _ => Byte::Gap,
        };
        b += 1;
    }
    table
}

pub(super) fn byte(b: u8) -> Byte {
    BYTES[usize::from(b)]
}

/// What a character is to a word.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Letter {
    /// Parts words.
    Gap,
    /// Neither parts words nor belongs to them: accents, soft hyphens, joiners.
    Nothing,
    /// Part of a word.
    Part,
    /// A word by itself.
    Alone,
}

/// Characters of at most two bytes in UTF-8 are looked up: what they are, and their folded bytes.
type Short = (Letter, u8, [u8; 6]);

const SHORT: u32 = 0x800;

static FOLDED: LazyLock<Vec<Short>> = LazyLock::new(|| (0..SHORT).map(short).collect());

fn short(code: u32) -> Short {
    let Some(c) = char::from_u32(code) else {
        return (Letter::Gap, 0, [0; 6]);
    };
    let folded = fold(c.encode_utf8(&mut [0; 4]));
    let mut bytes = [0; 6];
    let length = folded.len().min(bytes.len());
    bytes[..length].copy_from_slice(&folded.as_bytes()[..length]);
    (letter(c), length as u8, bytes)
}

fn letter(c: char) -> Letter {
    match c {
        '\u{ad}' | '\u{200b}'..='\u{200d}' | '\u{2060}' | '\u{feff}' => Letter::Nothing,
        '\u{2000}'..='\u{206f}' => Letter::Gap,
        c if alone(c) => Letter::Alone,
        c if !part(c) => Letter::Gap,
        c if c.is_alphanumeric() => Letter::Part,
        _ => Letter::Nothing,
    }
}

/// What a character is; where it is of a word, its folded form is added to `word`.
pub(super) fn add(c: char, word: &mut Vec<u8>) -> Letter {
    if let Some((letter, length, bytes)) = FOLDED.get(c as usize) {
        if *letter == Letter::Part {
            word.extend_from_slice(&bytes[..usize::from(*length)]);
        }
        return *letter;
    }
    let letter = letter(c);
    if matches!(letter, Letter::Part | Letter::Alone) {
        word.extend_from_slice(fold(c.encode_utf8(&mut [0; 4])).as_bytes());
    }
    letter
}

const SEED: u64 = 0x243f_6a88_85a3_08d3;
const FACTOR: u64 = 0x9e37_79b9_7f4a_7c15;

/// The hash of a folded word.
pub(super) fn hash(word: &[u8]) -> u64 {
    let mut hash = SEED;
    let mut rest = word;
    while !rest.is_empty() {
        hash = step(hash, eight(rest, 0));
        rest = rest.get(8..).unwrap_or_default();
    }
    finish(hash)
}

/// The ASCII letters and digits from `at` on: their hash, as of a folded word, and where they end.
pub(super) fn ascii(bytes: &[u8], at: usize) -> (u64, usize) {
    const CASE: u64 = 0x2020_2020_2020_2020;
    let mut hash = SEED;
    let mut at = at;
    loop {
        let word = eight(bytes, at);
        let others = others(word);
        if others == 0 {
            hash = step(hash, word | CASE);
            at += 8;
            continue;
        }
        let bits = others.trailing_zeros() & !7;
        if bits > 0 {
            hash = step(hash, (word | CASE) & ((1 << bits) - 1));
        }
        return (finish(hash), at + (bits / 8) as usize);
    }
}

/// Of eight bytes at once, the high bit of those that are no ASCII letters or digits.
fn others(word: u64) -> u64 {
    const fn all(b: u8) -> u64 {
        0x0101_0101_0101_0101 * b as u64
    }
    let high = all(0x80);
    let low = word & !high;
    let lower = low | all(0x20);
    let letters = (lower + all(0x80 - b'a')) & !(lower + all(0x80 - b'z' - 1));
    let digits = (low + all(0x80 - b'0')) & !(low + all(0x80 - b'9' - 1));
    !(letters | digits) & high | word & high
}

/// Eight bytes from `at` on, the first one lowest; zeros behind the end.
fn eight(bytes: &[u8], at: usize) -> u64 {
    if let Some(Ok(eight)) = bytes.get(at..at + 8).map(<[u8; 8]>::try_from) {
        return u64::from_le_bytes(eight);
    }
    let mut last = [0; 8];
    let rest = bytes.get(at..).unwrap_or_default();
    for (to, from) in last.iter_mut().zip(rest) {
        *to = *from;
    }
    u64::from_le_bytes(last)
}

fn step(hash: u64, word: u64) -> u64 {
    (hash.rotate_left(5) ^ word).wrapping_mul(FACTOR)
}

/// Gives a hash that was chosen for its size high bits of any kind.
pub(super) fn spread(hash: u64) -> u64 {
    hash.wrapping_mul(FACTOR)
}

/// Spreads what the last step left in the high bits.
fn finish(hash: u64) -> u64 {
    let hash = (hash ^ (hash >> 32)).wrapping_mul(FACTOR);
    hash ^ (hash >> 29)
}
