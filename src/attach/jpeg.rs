//! JPEG (ITU-T T.81): segments that draw the picture, its colour profile and Adobe's note of its colours.

use super::Trouble;
use super::orientation::Orientation;
use memchr::memchr;

/// How every JPEG begins.
pub(super) const START: [u8; 3] = [0xff, 0xd8, 0xff];

const EXIF: &[u8] = b"Exif\0\0";
const SHORT: Trouble = Trouble::Broken("ends in the middle");

/// One part of the file.
struct Segment<'a> {
    marker: u8,
    /// Without its length.
    content: &'a [u8],
    /// What follows it, where it begins a scan.
    scan: &'a [u8],
}

/// The parts up to the end of the picture; what follows the end is no part of it.
fn segments(bytes: &[u8]) -> Result<Vec<Segment<'_>>, Trouble> {
    let mut out = Vec::new();
    let mut at = 2;
    loop {
        if bytes.get(at) != Some(&0xff) {
            return Err(if at < bytes.len() {
                Trouble::Broken("has bytes between its parts")
            } else {
                SHORT
            });
        }
        while bytes.get(at) == Some(&0xff) {
            at += 1;
        }
        let marker = *bytes.get(at).ok_or(SHORT)?;
        at += 1;
        match marker {
            0xd9 => return Ok(out),
            0x01 | 0xd0..=0xd7 => continue,
            _ => {}
        }
        let length = bytes.get(at..at + 2).ok_or(SHORT)?;
        let length = usize::from(u16::from_be_bytes([length[0], length[1]]));
        let content = bytes.get(at + 2..at + length).ok_or(SHORT)?;
        at += length;
        let scan = if marker == 0xda {
            scan(&bytes[at..]).ok_or(SHORT)?
        } else {
            &[]
        };
        at += scan.len();
        out.push(Segment {
            marker,
            content,
            scan,
        });
    }
}

/// Coded points, up to the next marker that is none of theirs.
fn scan(bytes: &[u8]) -> Option<&[u8]> {
    let mut at = 0;
    loop {
        at += memchr(0xff, &bytes[at..])?;
        match bytes.get(at + 1)? {
            0x00 | 0xd0..=0xd7 => at += 2,
            0xff => at += 1,
            _ => return Some(&bytes[..at]),
        }
    }
}

/// The picture, and whether it lies on its side.
pub(super) fn clean(bytes: &[u8]) -> Result<(Vec<u8>, bool), Trouble> {
    let segments = segments(bytes)?;
    let mut out = Vec::with_capacity(bytes.len());
    out.extend([0xff, 0xd8]);
    let mut orientation = None;
    for segment in &segments {
        let content = segment.content;
        match segment.marker {
            // Frames, tables, restarts; scans.
            0xc0..=0xcf | 0xda..=0xdf => put(segment.marker, content, &mut out),
            // JFIF, without a preview.
            0xe0 if content.starts_with(b"JFIF\0") && content.len() >= 14 => {
                put(0xe0, &[&content[..12], &[0, 0]].concat(), &mut out);
            }
            0xe1 if orientation.is_none() => {
                orientation = content.strip_prefix(EXIF).and_then(Orientation::of);
                if let Some(orientation) = &orientation {
                    put(0xe1, &[EXIF, &orientation.exif()].concat(), &mut out);
                }
            }
            0xe2 if content.starts_with(b"ICC_PROFILE\0") => put(0xe2, content, &mut out),
            0xee if content.starts_with(b"Adobe") => put(0xee, content, &mut out),
            _ => {}
        }
        out.extend_from_slice(segment.scan);
    }
    out.extend([0xff, 0xd9]);
    Ok((out, orientation.is_some_and(|o| o.is_turned())))
}

fn put(marker: u8, content: &[u8], out: &mut Vec<u8>) {
    let length = u16::try_from(content.len() + 2).unwrap_or(u16::MAX);
    out.extend([0xff, marker]);
    out.extend(length.to_be_bytes());
    out.extend_from_slice(content);
}

/// All but the scans, and what follows the picture.
pub(super) fn words(bytes: &[u8]) -> Option<Vec<u8>> {
    let segments = segments(bytes).ok()?;
    let mut out = Vec::new();
    for segment in &segments {
        if !matches!(segment.marker, 0xc0..=0xdf) {
            out.extend_from_slice(segment.content);
            out.push(b'\n');
        }
    }
    let last = segments.iter().rfind(|s| s.marker == 0xda)?;
    let end = last.scan.as_ptr().addr() + last.scan.len() - bytes.as_ptr().addr();
    out.extend_from_slice(bytes.get(end..).unwrap_or_default());
    Some(out)
}
