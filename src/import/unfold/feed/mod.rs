//! Feeds, cut into their entries.

mod stated;

use super::bounds::{ENTRIES, LIST};
use super::kind::Format;
use super::{Each, Trouble};
use crate::archive::feed::Entry;
use crate::import::item::{Capture, Item, Taken};
use encoding_rs::{Encoding, UTF_8};
use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};
use stated::{About, stated};
use std::borrow::Cow;
use std::ops::Range;

/// Elements in elements, at most.
const DEEPEST: usize = 200;

/// An item for each entry: its element as it stands in the file.
pub(super) fn unfold(
    bytes: &[u8],
    format: Format,
    name: &str,
    each: &mut Each,
) -> Result<(), Trouble> {
    if bytes.len() as u64 > LIST {
        return Err(Trouble::new(format!("has more than {} MB", LIST >> 20)));
    }
    let encoding = encoding(bytes)?;
    let text: Cow<str> = encoding.decode_without_bom_handling(bytes).0;
    let Ranges {
        entries,
        about,
        language,
    } = ranges(&text)?;
    let about = About::read(&text, &about, language);
    let mut place = Place {
        text: &text,
        single: encoding != UTF_8,
        chars: (0, 0),
    };
    for (index, range) in entries.into_iter().enumerate() {
        let part = format!("entry {}", index + 1);
        let bytes = place.of(&range).and_then(|own| bytes.get(own));
        let xml = &text[range];
        each(match (Entry::read(xml), bytes) {
            (Ok(entry), Some(bytes)) => {
                let capture = Capture {
                    bytes: bytes.to_vec(),
                    media_type: Some(media_type(format, encoding)),
                    ending: format.ending(),
                };
                Ok(Item {
                    from: format!("{name}, {part}"),
                    taken: Taken::default(),
                    stated: stated(&entry, xml, &about),
                    capture: Some(capture),
                })
            }
            (Err(trouble), _) => Err(Trouble::of(part, trouble.what)),
            (_, None) => Err(Trouble::of(part, "is not UTF-8, as its feed says it is")),
        });
    }
    Ok(())
}

/// By mark, else by declaration. Only where a character is a byte, or the text is UTF-8, can entries be cut out.
fn encoding(bytes: &[u8]) -> Result<&'static Encoding, Trouble> {
    let marked = Encoding::for_bom(bytes).map(|(encoding, _)| encoding);
    let head = String::from_utf8_lossy(&bytes[..bytes.len().min(200)]).into_owned();
    let declared = || {
        let declaration = head.trim_start().strip_prefix("<?xml")?.split_once("?>")?.0;
        let value = declaration
            .split_once("encoding")?
            .1
            .trim_start()
            .strip_prefix('=')?
            .trim_start();
        let label = value.get(1..)?.split(value.chars().next()?).next()?;
        Encoding::for_label_no_replacement(label.as_bytes())
    };
    let encoding = marked.or_else(declared).unwrap_or(UTF_8);
    if encoding == UTF_8 && std::str::from_utf8(bytes).is_err() {
        return Err(Trouble::new(
            "is a feed that is not UTF-8 and names no other encoding",
        ));
    }
    match encoding == UTF_8 || encoding.is_single_byte() {
        true => Ok(encoding),
        false => Err(Trouble::new(format!(
            "is a feed in {}, which is not read",
            encoding.name()
        ))),
    }
}

fn media_type(format: Format, encoding: &'static Encoding) -> String {
    let name = encoding.name().to_ascii_lowercase();
    format!("{}; charset={name}", format.media_type())
}

/// From places in the decoded text to those in the file. Ranges are asked for in order.
struct Place<'t> {
    text: &'t str,
    /// Whether each character is one byte of the file.
    single: bool,
    /// A place in the text, and how many characters stand before it.
    chars: (usize, usize),
}

impl Place<'_> {
    fn of(&mut self, range: &Range<usize>) -> Option<Range<usize>> {
        match self.single {
            true => Some(self.count(range.start)?..self.count(range.end)?),
            false => Some(range.clone()),
        }
    }

    fn count(&mut self, to: usize) -> Option<usize> {
        let (from, before) = self.chars;
        let more = self.text.get(from..to)?.chars().count();
        self.chars = (to, before + more);
        Some(self.chars.1)
    }
}

/// Where things stand in a feed.
#[derive(Default)]
struct Ranges {
    entries: Vec<Range<usize>>,
    /// What the feed says of itself.
    about: Vec<Range<usize>>,
    /// `xml:lang` of the feed.
    language: Option<String>,
}

fn ranges(text: &str) -> Result<Ranges, Trouble> {
    let mut reader = Reader::from_str(text);
    let mut out = Ranges::default();
    // For each open element where it begins, and whether its elements are entries or about the feed.
    let mut open: Vec<(usize, bool)> = Vec::new();
    loop {
        let before = place(&reader);
        match reader.read_event().map_err(|_| broken(before))? {
            Event::Start(tag) => {
                let outer = match open.last() {
                    None => {
                        out.language = language(&tag);
                        tag.local_name().into_inner() != "rss"
                    }
                    Some(_) => open.len() == 1 && tag.local_name().into_inner() == "channel",
                };
                open.push((before, outer));
                if open.len() > DEEPEST {
                    return Err(Trouble::new(
                        "is a feed whose elements stand too deep in each other",
                    ));
                }
            }
            Event::End(tag) => {
                let start = open.pop().map_or(0, |(start, _)| start);
                let range = start..place(&reader);
                let direct = open.last().is_some_and(|(_, outer)| *outer);
                match tag.local_name().into_inner() {
                    "item" | "entry" if direct => out.entries.push(range),
                    "title" | "language" if direct && out.about.len() < 100 => {
                        out.about.push(range)
                    }
                    _ => {}
                }
                if out.entries.len() > ENTRIES {
                    return Err(Trouble::new(format!("has more than {ENTRIES} entries")));
                }
                if open.is_empty() {
                    return Ok(out);
                }
            }
            Event::DocType(words) if words.contains('[') => {
                return Err(Trouble::new("is a feed that declares entities of its own"));
            }
            Event::Eof => return Err(broken(text.len())),
            _ => {}
        }
    }
}

fn place(reader: &Reader<&[u8]>) -> usize {
    usize::try_from(reader.buffer_position()).unwrap_or(usize::MAX)
}

fn language(tag: &BytesStart) -> Option<String> {
    let found = tag.try_get_attribute("xml:lang").ok()??;
    Some(found.value.to_string())
}

fn broken(at: usize) -> Trouble {
    Trouble::new(format!("is not well-formed XML (after {at} bytes)"))
}
