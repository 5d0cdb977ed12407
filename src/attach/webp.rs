//! WebP (RFC 9649): chunks that draw the picture, and its colour profile.

use super::Trouble;
use super::orientation::Orientation;

const KEPT: [&[u8; 4]; 5] = [b"VP8 ", b"VP8L", b"ALPH", b"ANIM", b"ICCP"];

const SHORT: Trouble = Trouble::Broken("ends in the middle");

/// What a picture's head says that it brings along: EXIF and XMP.
const HAS_EXIF: u8 = 0x08;
const HAS_XMP: u8 = 0x04;

/// A chunk's name and content.
type Chunk<'a> = (&'a [u8], &'a [u8]);

/// The chunks of the picture, and what follows it.
fn chunks(bytes: &[u8]) -> Result<(Vec<Chunk<'_>>, &[u8]), Trouble> {
    let end = length(bytes.get(4..8).ok_or(SHORT)?).saturating_add(8);
    let inside = bytes.get(12..end).ok_or(SHORT)?;
    Ok((parts(inside)?, bytes.get(end..).unwrap_or_default()))
}

fn parts(mut rest: &[u8]) -> Result<Vec<Chunk<'_>>, Trouble> {
    let mut out = Vec::new();
    while !rest.is_empty() {
        let end = length(rest.get(4..8).ok_or(SHORT)?).saturating_add(8);
        out.push((&rest[..4], rest.get(8..end).ok_or(SHORT)?));
        // The byte that makes a length even may be missing at the end.
        rest = rest.get(end + end % 2..).unwrap_or_default();
    }
    Ok(out)
}

fn length(bytes: &[u8]) -> usize {
    let bytes = [bytes[0], bytes[1], bytes[2], bytes[3]];
    usize::try_from(u32::from_le_bytes(bytes)).unwrap_or(usize::MAX)
}

/// One picture of a film: its place and time, then parts of its own.
fn frame(content: &[u8]) -> Result<Vec<u8>, Trouble> {
    let (head, rest) = content.split_at_checked(16).ok_or(SHORT)?;
    let mut out = head.to_vec();
    for (name, content) in parts(rest)? {
        if matches!(name, b"VP8 " | b"VP8L" | b"ALPH") {
            put(name, content, &mut out);
        }
    }
    Ok(out)
}

/// The picture, and whether it lies on its side.
pub(super) fn clean(bytes: &[u8]) -> Result<(Vec<u8>, bool), Trouble> {
    let (chunks, _) = chunks(bytes)?;
    let exif = chunks.iter().find(|(name, _)| name == b"EXIF");
    let orientation = exif.and_then(|(_, content)| {
        Orientation::of(content.strip_prefix(b"Exif\0\0").unwrap_or(content))
    });
    let mut body = b"WEBP".to_vec();
    for (name, content) in chunks {
        match name {
            b"VP8X" => {
                let mut head = content.to_vec();
                let flags = head.first_mut().ok_or(SHORT)?;
                *flags &= !(HAS_EXIF | HAS_XMP);
                *flags |= if orientation.is_some() { HAS_EXIF } else { 0 };
                put(b"VP8X", &head, &mut body);
            }
            b"ANMF" => put(name, &frame(content)?, &mut body),
            _ if KEPT.iter().any(|kept| kept.as_slice() == name) => put(name, content, &mut body),
            _ => {}
        }
    }
    if let Some(orientation) = &orientation {
        put(b"EXIF", &orientation.exif(), &mut body);
    }
    let size = u32::try_from(body.len()).map_err(|_| Trouble::Broken("is too large"))?;
    let out = [b"RIFF", size.to_le_bytes().as_slice(), &body].concat();
    Ok((out, orientation.is_some_and(|o| o.is_turned())))
}

fn put(name: &[u8], content: &[u8], out: &mut Vec<u8>) {
    let length = u32::try_from(content.len()).unwrap_or(u32::MAX);
    out.extend_from_slice(name);
    out.extend(length.to_le_bytes());
    out.extend_from_slice(content);
    out.extend((content.len() % 2 == 1).then_some(0));
}

/// All but the points, and what follows the picture.
pub(super) fn words(bytes: &[u8]) -> Option<Vec<u8>> {
    let (chunks, rest) = chunks(bytes).ok()?;
    let mut out = Vec::new();
    for (name, content) in chunks {
        if !matches!(name, b"VP8 " | b"VP8L" | b"ALPH" | b"ANMF") {
            out.extend_from_slice(content);
            out.push(b'\n');
        }
    }
    out.extend_from_slice(rest);
    Some(out)
}
