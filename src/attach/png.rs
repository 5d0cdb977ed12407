//! PNG (W3C, third edition): chunks that draw the picture, and those that say what its colours are.

use super::Trouble;
use super::orientation::Orientation;
use crc32fast::hash;

/// How every PNG begins.
pub(crate) const SIGNATURE: [u8; 8] = *b"\x89PNG\r\n\x1a\n";

const KEPT: [&[u8; 4]; 18] = [
    b"IHDR", b"PLTE", b"IDAT", b"IEND", b"tRNS", b"cHRM", b"gAMA", b"iCCP", b"sBIT", b"sRGB",
    b"cICP", b"mDCV", b"cLLI", b"bKGD", b"pHYs", b"acTL", b"fcTL", b"fdAT",
];

const SHORT: Trouble = Trouble::Broken("ends in the middle");

/// Chunks that unfold to more are not looked into further.
const MOST: usize = 16 << 20;

/// A chunk: its name, its content, and all of it.
type Chunk<'a> = (&'a [u8], &'a [u8], &'a [u8]);

/// The chunks up to the picture's end, and what follows it.
fn chunks(bytes: &[u8]) -> Result<(Vec<Chunk<'_>>, &[u8]), Trouble> {
    let mut out = Vec::new();
    let mut rest = bytes.get(SIGNATURE.len()..).ok_or(SHORT)?;
    loop {
        let head = rest.get(..8).ok_or(SHORT)?;
        let length = u32::from_be_bytes([head[0], head[1], head[2], head[3]]);
        let length = usize::try_from(length).map_err(|_| SHORT)?;
        let end = length.checked_add(12).ok_or(SHORT)?;
        let whole = rest.get(..end).ok_or(SHORT)?;
        out.push((&whole[4..8], &whole[8..8 + length], whole));
        rest = &rest[end..];
        if &whole[4..8] == b"IEND" {
            return Ok((out, rest));
        }
    }
}

/// The picture, and whether it lies on its side.
pub(super) fn clean(bytes: &[u8]) -> Result<(Vec<u8>, bool), Trouble> {
    let (chunks, _) = chunks(bytes)?;
    let mut out = SIGNATURE.to_vec();
    let mut turned = false;
    for (name, content, whole) in chunks {
        if KEPT.iter().any(|kept| kept.as_slice() == name) {
            out.extend_from_slice(whole);
        } else if name == b"eXIf"
            && let Some(orientation) = Orientation::of(content)
        {
            turned = orientation.is_turned();
            put(b"eXIf", &orientation.exif(), &mut out);
        }
    }
    Ok((out, turned))
}

/// Writes a chunk: its length, its name, its content, and their checksum.
pub(crate) fn put(name: &[u8; 4], content: &[u8], out: &mut Vec<u8>) {
    let length = u32::try_from(content.len()).unwrap_or(u32::MAX);
    out.extend(length.to_be_bytes());
    let from = out.len();
    out.extend_from_slice(name);
    out.extend_from_slice(content);
    let sum = hash(&out[from..]);
    out.extend(sum.to_be_bytes());
}

/// All but the points, texts unpacked, and what follows the picture.
pub(super) fn words(bytes: &[u8]) -> Option<Vec<u8>> {
    let (chunks, rest) = chunks(bytes).ok()?;
    let mut out = Vec::new();
    for (name, content, _) in chunks {
        if matches!(name, b"IDAT" | b"fdAT" | b"PLTE" | b"tRNS") {
            continue;
        }
        out.extend_from_slice(content);
        out.push(b'\n');
        if matches!(name, b"zTXt" | b"iTXt" | b"iCCP") {
            out.extend(unpacked(content));
            out.push(b'\n');
        }
    }
    out.extend_from_slice(rest);
    Some(out)
}

/// What unpacks in a chunk: the stream begins after one of the first zero bytes.
fn unpacked(content: &[u8]) -> Vec<u8> {
    let starts = (0..content.len()).filter(|at| content[*at] == 0).take(6);
    let streams = starts.flat_map(|at| [at + 1, at + 2]);
    let unpack = |at: usize| {
        let packed = content.get(at..)?;
        let made = miniz_oxide::inflate::decompress_to_vec_zlib_with_limit(packed, MOST);
        made.map_or_else(|error| Some(error.output), Some)
    };
    streams.filter_map(unpack).flatten().collect()
}
