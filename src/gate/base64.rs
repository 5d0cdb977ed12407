//! Text that is written in base64, of either alphabet, with or without padding and line breaks, wherever in a longer
//! run of such letters it begins.
//!
//! Of a group of four letters, the first three each show a high bit or two of a byte. So one look at each letter says
//! for all four ways to part a row into groups whether bytes of text can stand behind it; only where twelve letters in
//! a row pass are they decoded.

/// How many letters in a row have to pass: nine bytes of text.
const ENOUGH: u32 = 12;

/// Text in base64.
#[derive(Debug)]
pub(super) struct Decoded {
    pub(super) bytes: Vec<u8>,
    /// Where its first letter stands.
    start: usize,
    /// Behind its last letter.
    end: usize,
}

impl Decoded {
    /// Where the letters stand that say each decoded byte.
    pub(super) fn places(&self, file: &[u8]) -> Vec<usize> {
        let letters: Vec<usize> = Letters::new(file, self.start).map(|(_, at)| at).collect();
        let place = |byte| letters.get(byte * 4 / 3).copied().unwrap_or(self.end);
        (0..=self.bytes.len()).map(place).collect()
    }
}

/// Hands on every stretch of text. Each letter is decoded at most four times.
pub(super) fn find(file: &[u8], mut found: impl FnMut(Decoded)) {
    let mut done = [0; 4];
    let mut counts = 0_u32;
    let mut at = 0;
    for group in file.chunks(4) {
        at += group.len();
        let mut over = 0;
        for (letter, passes) in group.iter().zip(&PASSES) {
            counts = (counts + ONES) & passes[usize::from(*letter)];
            over |= counts + ONES * (0x80 - ENOUGH);
        }
        if over & (ONES * 0x80) != 0 {
            candidates(file, at, over, &mut counts, &mut done, &mut found);
        }
    }
}

/// Decodes what was counted in the bytes before `end`, for each way to part it that has enough letters.
fn candidates(
    file: &[u8],
    end: usize,
    over: u32,
    counts: &mut u32,
    done: &mut [usize; 4],
    found: &mut impl FnMut(Decoded),
) {
    for (way, done) in done.iter_mut().enumerate() {
        let bits = 8 * way;
        if over >> bits & 0x80 == 0 {
            continue;
        }
        // The counting goes on four letters short of enough, so that it can be asked again a group later.
        let count = *counts >> bits & 0xff;
        *counts = *counts & !(0xff << bits) | count.min(ENOUGH - 4) << bits;
        // The last whole group, or the one before it where the row ends inside the last.
        let last = end.saturating_sub(4 + (end - way) % 4);
        let whole = file[last..last + 4].iter().all(|b| value(*b).is_some());
        let inside = if whole { last } else { last.saturating_sub(4) };
        if inside < *done || !text(file, inside + 4) {
            continue;
        }
        let start = begin(file, inside, *done);
        let decoded = decode(file, start);
        *done = decoded.end;
        found(decoded);
    }
}

/// Whether the three groups that end at `end`, or two where the row begins there, can be text.
fn text(file: &[u8], end: usize) -> bool {
    let mut bytes = [0; 9];
    let mut from = bytes.len();
    for group in file[..end].as_rchunks::<4>().1.iter().rev().take(3) {
        let Some(three) = three(group) else { break };
        from -= 3;
        bytes[from..from + 3].copy_from_slice(&three);
    }
    let next = |b: &u8| b & 0xc0 == 0x80;
    let cut = bytes[from..].iter().take(3).take_while(|b| next(b)).count();
    if from > 3 {
        return false;
    }
    let mut at = from + cut;
    while let Some(b) = bytes.get(at) {
        let more = match b {
            b'\t' | b'\n' | b'\r' | b' '..=b'~' => 0,
            0xc2..=0xdf => 1,
            0xe0..=0xef => 2,
            0xf0..=0xf4 => 3,
            _ => return false,
        };
        at += 1;
        let end = (at + more).min(bytes.len());
        if !bytes[at..end].iter().all(next) {
            return false;
        }
        at = end;
    }
    true
}

/// The bytes of a group; none where it is not all letters.
fn three(group: &[u8; 4]) -> Option<[u8; 3]> {
    let [a, b, c, d] = group.map(|b| u32::from(VALUES[usize::from(b)]));
    let bits = a << 18 | b << 12 | c << 6 | d;
    let [_, bytes @ ..] = bits.to_be_bytes();
    ((a | b | c | d) < 64).then_some(bytes)
}

static VALUES: [u8; 256] = values();

const fn values() -> [u8; 256] {
    let mut table = [0x40; 256];
    let mut b = 0;
    while b < 256 {
        if let Some(value) = value(b as u8) {
            table[b] = value;
        }
        b += 1;
    }
    table
}

/// Where the row of letters begins in which a group begins at `at`, in whole groups from there, not before `least`.
fn begin(file: &[u8], at: usize, least: usize) -> usize {
    let (mut start, mut here, mut letters) = (at, at, 0);
    while here > least
        && let Some((letter, before)) = before(file, here)
    {
        if before < least {
            break;
        }
        here = before;
        letters += usize::from(letter);
        if letters % 4 == 0 {
            start = here;
        }
    }
    start
}

fn decode(file: &[u8], start: usize) -> Decoded {
    let mut letters = Letters::new(file, start);
    let mut bytes = join(letters.by_ref().map(|(value, _)| value));
    part(&mut bytes);
    Decoded {
        bytes,
        start,
        end: letters.at,
    }
}

/// Makes spaces of what is no text: letters that stand before the beginning, or bytes of a picture, so that they are
/// not taken for letters of a word.
fn part(bytes: &mut [u8]) {
    let mut at = 0;
    while let Err(error) = str::from_utf8(&bytes[at..]) {
        let from = at + error.valid_up_to();
        at = error
            .error_len()
            .map_or(bytes.len(), |length| from + length);
        bytes[from..at].fill(b' ');
    }
}

/// Bytes of letters.
fn join(values: impl Iterator<Item = u8>) -> Vec<u8> {
    let mut bytes = Vec::with_capacity(values.size_hint().0 * 3 / 4);
    let (mut bits, mut length) = (0_u32, 0);
    for value in values {
        bits = bits << 6 | u32::from(value);
        length += 6;
        if length >= 8 {
            length -= 8;
            bytes.push((bits >> length) as u8);
        }
    }
    bytes
}

/// The letters of a row: their values, and where they stand.
struct Letters<'b> {
    file: &'b [u8],
    at: usize,
}

impl<'b> Letters<'b> {
    fn new(file: &'b [u8], at: usize) -> Letters<'b> {
        Letters { file, at }
    }
}

impl Iterator for Letters<'_> {
    type Item = (u8, usize);

    fn next(&mut self) -> Option<(u8, usize)> {
        loop {
            let at = self.at;
            let rest = &self.file[at..];
            if let Some(value) = rest.first().and_then(|b| value(*b)) {
                self.at += 1;
                return Some((value, at));
            }
            let (written, value) = CODED.iter().find(|(text, _)| rest.starts_with(text))?;
            self.at += written.len();
            if let Some(value) = value {
                return Some((*value, at));
            }
        }
    }
}

/// What stands before a place in a row: whether it is a letter, and where it begins.
fn before(file: &[u8], at: usize) -> Option<(bool, usize)> {
    let rest = &file[..at];
    if let Some((written, value)) = CODED.iter().find(|(text, _)| rest.ends_with(text)) {
        return Some((value.is_some(), at - written.len()));
    }
    value(*rest.last()?).map(|_| (true, at - 1))
}

/// Letters in escapes, and line breaks, which mean nothing.
const CODED: &[(&[u8], Option<u8>)] = &[
    (b"\n ", None),
    (b"\n\t", None),
    (b"\n", None),
    (b"\r", None),
    (b"\\n", None),
    (b"\\r", None),
    (b"%0A", None),
    (b"%0D", None),
    (b"&#10;", None),
    (b"&#13;", None),
    (b"\\/", Some(63)),
    (b"%2B", Some(62)),
    (b"%2b", Some(62)),
    (b"%2F", Some(63)),
    (b"%2f", Some(63)),
    (b"&#43;", Some(62)),
    (b"&#x2B;", Some(62)),
    (b"&#47;", Some(63)),
    (b"&#x2F;", Some(63)),
];

const fn value(b: u8) -> Option<u8> {
    Some(match b {
        b'A'..=b'Z' => b - b'A',
        b'a'..=b'z' => b - b'a' + 26,
        b'0'..=b'9' => b - b'0' + 52,
        b'+' | b'-' => 62,
        b'/' | b'_' => 63,
        _ => return None,
    })
}

const ONES: u32 = 0x0101_0101;

/// For a place of a file modulo four and a letter there, a byte of ones for each way to part the file into groups in
/// which it can be of text.
static PASSES: [[u32; 256]; 4] = passes();

const fn passes() -> [[u32; 256]; 4] {
    let mut table = [[0; 256]; 4];
    let mut at = 0;
    while at < 16 * 256 {
        let (place, way, b) = (at / 256 % 4, at / 1024, at % 256);
        if let Some(value) = value(b as u8)
            && possible(value, (place + 4 - way) % 4)
        {
            table[place][b] |= 0xff << (8 * way);
        }
        at += 1;
    }
    table
}

/// Whether a letter can be the first to fourth of a group of text: no byte of text is a control character other
/// than tab and line ends, or above 0xf7.
const fn possible(value: u8, nth: usize) -> bool {
    match nth {
        // Six high bits of the first byte.
        0 => matches!(value, 2 | 3 | 8..=61),
        // Its two low ones, then four high ones of the second.
        1 => !matches!(value & 15, 1),
        _ => true,
    }
}
