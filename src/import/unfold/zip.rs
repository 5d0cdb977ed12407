//! The parts of a ZIP, by its list at the end.
//!
//! A ZIP is made by whoever wants to harm its reader: names that lead out of it, two parts of one name, parts that share
//! their bytes and so unfold a thousandfold. Each of these spoils the whole file.

use super::bounds::{ENTRIES, LIST, Room, broken};
use super::{Input, Trouble};
use flate2::bufread::DeflateDecoder;
use std::collections::BTreeMap;
use std::io::{self, BufReader, Read, SeekFrom, Take};

/// The end of the list stands in so many of the last bytes: a comment of 64 KiB may follow it.
const TAIL: u64 = 66 << 10;

/// A part.
#[derive(Debug, Clone)]
pub(super) struct Part {
    deflated: bool,
    packed: u64,
    size: u64,
    crc: u32,
    header: u64,
}

/// A ZIP whose list was read and found sound.
pub(super) struct Zip<'a> {
    input: &'a mut dyn Input,
    parts: BTreeMap<String, Part>,
}

type Parts = BTreeMap<String, Part>;

impl<'a> Zip<'a> {
    /// Reads the list.
    pub(super) fn open(input: &'a mut dyn Input, size: u64) -> Result<Zip<'a>, Trouble> {
        let (count, length, at) = end(input, size)?;
        if count > ENTRIES as u64 || length > LIST {
            return Err(Trouble::new(format!(
                "is a ZIP of more than {ENTRIES} files"
            )));
        }
        let list = read_at(input, at, length)?;
        let parts = parts(&list, count)?;
        apart(&parts, at)?;
        Ok(Zip { input, parts })
    }

    /// The names of all files in it, in order.
    pub(super) fn names(&self) -> Vec<String> {
        let files = self.parts.keys().filter(|name| !name.ends_with('/'));
        files.cloned().collect()
    }

    /// A small part, whole; none where there is none of the name.
    pub(super) fn list(&mut self, name: &str) -> Result<Option<Vec<u8>>, Trouble> {
        let Some(mut reader) = self.reader(name)? else {
            return Ok(None);
        };
        let mut bytes = Vec::new();
        let read = reader.by_ref().take(LIST + 1).read_to_end(&mut bytes);
        read.map_err(|error| Trouble::of(name, broken(&error)))?;
        match bytes.len() as u64 > LIST {
            true => Err(Trouble::of(
                name,
                format!("has more than {} MB", LIST >> 20),
            )),
            false => Ok(Some(bytes)),
        }
    }

    /// Reads a part, and finds at its end whether it is what the list says.
    pub(super) fn reader(&mut self, name: &str) -> Result<Option<Checked<'_>>, Trouble> {
        let Some(part) = self.parts.get(name).cloned() else {
            return Ok(None);
        };
        let local = read_at(self.input, part.header, 30)?;
        let start = Fields(&local);
        let (name_length, extra) = (start.short(26)?, start.short(28)?);
        if !local.starts_with(b"PK\x03\x04") {
            return Err(unsound());
        }
        let ahead = i64::from(name_length) + i64::from(extra);
        self.input
            .seek_relative(ahead)
            .map_err(|e| Trouble::disk(&e))?;
        let input: &mut dyn Input = &mut *self.input;
        let packed = input.take(part.packed);
        let inner = match part.deflated {
            true => Packed::Deflated(Room::unfolding(
                DeflateDecoder::new(BufReader::new(packed)),
                part.packed,
            )),
            false => Packed::Stored(packed),
        };
        Ok(Some(Checked {
            inner,
            crc: crc32fast::Hasher::new(),
            left: part.size,
            stated: part.crc,
        }))
    }
}

enum Packed<'a> {
    Stored(Take<&'a mut dyn Input>),
    Deflated(Room<DeflateDecoder<BufReader<Take<&'a mut dyn Input>>>>),
}

/// A reader that ends in an error where a part is longer, shorter or another than the list says.
pub(super) struct Checked<'a> {
    inner: Packed<'a>,
    crc: crc32fast::Hasher,
    left: u64,
    stated: u32,
}

impl Checked<'_> {
    /// How long it is, as the list says.
    pub(super) fn size(&self) -> u64 {
        self.left
    }
}

impl Read for Checked<'_> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        if buffer.is_empty() {
            return Ok(0);
        }
        let read = match &mut self.inner {
            Packed::Stored(inner) => inner.read(buffer)?,
            Packed::Deflated(inner) => inner.read(buffer)?,
        };
        self.crc.update(&buffer[..read]);
        let left = self.left.checked_sub(read as u64);
        self.left = left.ok_or(io::ErrorKind::InvalidData)?;
        if read == 0 && (self.left > 0 || self.crc.clone().finalize() != self.stated) {
            return Err(io::ErrorKind::InvalidData.into());
        }
        Ok(read)
    }
}

/// Numbers at places, least byte first.
struct Fields<'a>(&'a [u8]);

impl Fields<'_> {
    fn bytes<const N: usize>(&self, at: usize) -> Result<[u8; N], Trouble> {
        let found = self.0.get(at..at + N).and_then(|b| b.try_into().ok());
        found.ok_or_else(unsound)
    }

    fn short(&self, at: usize) -> Result<u16, Trouble> {
        self.bytes(at).map(u16::from_le_bytes)
    }

    fn word(&self, at: usize) -> Result<u32, Trouble> {
        self.bytes(at).map(u32::from_le_bytes)
    }

    fn long(&self, at: usize) -> Result<u64, Trouble> {
        self.bytes(at).map(u64::from_le_bytes)
    }
}

/// How many parts there are, how long their list is, and where it begins.
fn end(input: &mut dyn Input, size: u64) -> Result<(u64, u64, u64), Trouble> {
    let from = size.saturating_sub(TAIL);
    let tail = read_at(input, from, size - from)?;
    let at = memchr::memmem::rfind(&tail, b"PK\x05\x06").ok_or_else(unsound)?;
    let fields = Fields(&tail[at..]);
    let (count, length, start) = (fields.short(10)?, fields.word(12)?, fields.word(16)?);
    let large = count == u16::MAX || length == u32::MAX || start == u32::MAX;
    if !large {
        return Ok((count.into(), length.into(), start.into()));
    }
    let locator = Fields(at.checked_sub(20).map_or(&[][..], |at| &tail[at..]));
    if locator.word(0)? != 0x0706_4b50 {
        return Ok((count.into(), length.into(), start.into()));
    }
    let record = read_at(input, locator.long(8)?, 56)?;
    let fields = Fields(&record);
    match fields.word(0)? {
        0x0606_4b50 => Ok((fields.long(32)?, fields.long(40)?, fields.long(48)?)),
        _ => Err(unsound()),
    }
}

fn parts(list: &[u8], count: u64) -> Result<Parts, Trouble> {
    let mut out = Parts::new();
    let mut at = 0;
    for _ in 0..count {
        let fields = Fields(list.get(at..).ok_or_else(unsound)?);
        if fields.word(0)? != 0x0201_4b50 {
            return Err(unsound());
        }
        let lengths = [fields.short(28)?, fields.short(30)?, fields.short(32)?].map(usize::from);
        let name = fields.0.get(46..46 + lengths[0]).ok_or_else(unsound)?;
        let name = inside(name)?;
        let extra = 46 + lengths[0]..46 + lengths[0] + lengths[1];
        let part = part(&fields, fields.0.get(extra).ok_or_else(unsound)?, &name)?;
        if out.contains_key(&name) {
            return Err(Trouble::new(format!(
                "is a ZIP with two files of the name {name}"
            )));
        }
        out.insert(name, part);
        at += 46 + lengths.iter().sum::<usize>();
    }
    Ok(out)
}

fn part(fields: &Fields, extra: &[u8], name: &str) -> Result<Part, Trouble> {
    let (flags, method) = (fields.short(8)?, fields.short(10)?);
    if flags & 1 != 0 {
        return Err(Trouble::new(format!(
            "is a ZIP whose file {name} is encrypted"
        )));
    }
    if !matches!(method, 0 | 8) {
        return Err(Trouble::new(format!(
            "is a ZIP whose file {name} is compressed in a way that is not read (method {method})"
        )));
    }
    let mut part = Part {
        deflated: method == 8,
        crc: fields.word(16)?,
        packed: fields.word(20)?.into(),
        size: fields.word(24)?.into(),
        header: fields.word(42)?.into(),
    };
    let mut large = Fields(large(extra)).0.chunks_exact(8);
    for number in [&mut part.size, &mut part.packed, &mut part.header] {
        if *number == u64::from(u32::MAX) {
            let bytes = large.next().ok_or_else(unsound)?;
            *number = Fields(bytes).long(0)?;
        }
    }
    Ok(part)
}

/// The numbers that need more room than a list entry has, in the extra field for them.
fn large(extra: &[u8]) -> &[u8] {
    let mut rest = extra;
    while let [a, b, c, d, after @ ..] = rest {
        let length = usize::from(u16::from_le_bytes([*c, *d])).min(after.len());
        if u16::from_le_bytes([*a, *b]) == 1 {
            return &after[..length];
        }
        rest = &after[length..];
    }
    &[]
}

/// A name of plain parts below the ZIP, on every system.
fn inside(name: &[u8]) -> Result<String, Trouble> {
    let name = String::from_utf8_lossy(name).into_owned();
    let folder = name.strip_suffix('/').unwrap_or(&name);
    let plain = folder
        .split('/')
        .all(|part| !matches!(part, "" | "." | ".."));
    let drive = name.as_bytes().get(1) == Some(&b':');
    match plain && !drive && !name.contains(|c: char| c == '\\' || c.is_control()) {
        true => Ok(name),
        false => Err(Trouble::new("is a ZIP with a name that leads out of it")),
    }
}

/// No two parts share bytes, and none stands in the list.
fn apart(parts: &Parts, list: u64) -> Result<(), Trouble> {
    let place = |part: &Part| {
        (
            part.header,
            part.header.saturating_add(30).saturating_add(part.packed),
        )
    };
    let mut places: Vec<(u64, u64)> = parts.values().map(place).collect();
    places.sort_unstable();
    places.push((list, list));
    match places.is_sorted_by(|a, b| a.1 <= b.0) {
        true => Ok(()),
        false => Err(Trouble::new("is a ZIP whose files overlap")),
    }
}

fn read_at(input: &mut dyn Input, at: u64, length: u64) -> Result<Vec<u8>, Trouble> {
    let disk = |error: io::Error| Trouble::disk(&error);
    input.seek(SeekFrom::Start(at)).map_err(disk)?;
    let mut bytes = Vec::new();
    (&mut *input)
        .take(length)
        .read_to_end(&mut bytes)
        .map_err(disk)?;
    match bytes.len() as u64 == length {
        true => Ok(bytes),
        false => Err(unsound()),
    }
}

fn unsound() -> Trouble {
    Trouble::new("is a ZIP that is broken or cut off")
}
