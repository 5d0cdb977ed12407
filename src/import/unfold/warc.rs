//! Web archives (WARC 1.0 and 1.1), record by record.

use super::bounds::{DOCUMENT, broken, too_large_words};
use super::digest::Stated as Hash;
use super::http::{Answer, Body, format, may_be_document};
use super::{Each, Trouble, Wanted, dates};
use crate::archive::mail::Head;
use crate::import::item::{Capture, Item, Taken};
use crate::import::stated::Stated;
use std::collections::BTreeMap;
use std::io::{self, BufRead, Read};

/// Bytes of a record's own head, at most.
const HEAD: u64 = 64 << 10;

/// Bytes of a record that are looked at before the rest is read.
const START: u64 = 64 << 10;

/// Takes records one after another. What was passed over is handed back; each document and each broken record goes to
/// `each`. A record that breaks off ends the reading, since nobody knows where the next one begins.
pub(super) fn unfold(
    reader: &mut dyn BufRead,
    name: &str,
    wanted: Wanted,
    each: &mut Each,
) -> Result<Vec<String>, Trouble> {
    let mut walk = Walk {
        reader,
        name,
        wanted,
        each,
        number: 0,
        left: 0,
        tool: None,
        passed: BTreeMap::new(),
    };
    if let Err(what) = walk.run() {
        let part = format!("record {}", walk.number);
        (walk.each)(Err(Trouble::of(
            part,
            format!("{what}; nothing after it is read"),
        )));
    }
    let passed = walk.passed.into_iter();
    Ok(passed
        .map(|(what, count)| format!("{count} {what}"))
        .collect())
}

struct Walk<'a, 'e> {
    reader: &'a mut dyn BufRead,
    name: &'a str,
    wanted: Wanted<'a>,
    each: &'a mut Each<'e>,
    number: usize,
    /// Bytes of the record that were not read yet.
    left: u64,
    tool: Option<String>,
    passed: BTreeMap<&'static str, usize>,
}

/// Why a record gives no document.
enum Not {
    /// It is none, or it is not wanted: the reason with its count before it.
    Passed(&'static str),
    /// It is broken.
    Broken(String),
    /// The file is broken from here on.
    Lost(String),
}

impl From<io::Error> for Not {
    fn from(error: io::Error) -> Not {
        Not::Lost(broken(&error))
    }
}

impl Walk<'_, '_> {
    fn run(&mut self) -> Result<(), String> {
        while let Some(head) = self.next()? {
            match self.record(&head) {
                Ok(None) => {}
                Ok(Some(item)) => (self.each)(Ok(item)),
                Err(Not::Passed(what)) => *self.passed.entry(what).or_default() += 1,
                Err(Not::Broken(what)) => {
                    let part = format!("record {}", self.number);
                    (self.each)(Err(Trouble::of(part, what)));
                }
                Err(Not::Lost(what)) => return Err(what),
            }
            self.skip().map_err(|error| broken(&error))?;
        }
        Ok(())
    }

    /// The head of the next record; `None` at the end of the file.
    fn next(&mut self) -> Result<Option<Head>, String> {
        let mut lines = Vec::new();
        let mut room = (&mut *self.reader).take(HEAD);
        loop {
            let before = lines.len();
            let read = room.read_until(b'\n', &mut lines).map_err(|e| broken(&e))?;
            let blank = lines[before..].trim_ascii().is_empty();
            match (read, lines.is_empty() || before == 0 && blank) {
                (0, true) if room.limit() > 0 => return Ok(None),
                (0, _) => return Err("is cut off".to_owned()),
                (_, true) => {
                    lines.clear();
                    room.set_limit(HEAD);
                }
                (_, false) if before == 0 => {
                    self.number += 1;
                    if !lines.starts_with(b"WARC/") {
                        return Err("does not begin as a record".to_owned());
                    }
                }
                (_, false) if blank => break,
                _ => {}
            }
        }
        let fields = memchr::memchr(b'\n', &lines).map_or(&[][..], |end| &lines[end + 1..]);
        let (head, _) = Head::read(fields);
        let length = head.raw("Content-Length").and_then(|n| n.parse().ok());
        self.left = length.ok_or("does not say how long it is")?;
        Ok(Some(head))
    }

    fn record(&mut self, head: &Head) -> Result<Option<Item>, Not> {
        match head.value("WARC-Type").as_deref() {
            Some("response" | "resource") => self.document(head).map(Some),
            Some("warcinfo") => self.info().map(|()| None),
            Some("revisit") => Err(Not::Passed(
                "`revisit` records, which repeat an earlier capture",
            )),
            Some("continuation") => Err(Not::Passed("continuations of records")),
            _ => Ok(None),
        }
    }

    fn info(&mut self) -> Result<(), Not> {
        let bytes = self.bytes(START)?;
        let (fields, _) = Head::read(&bytes);
        self.tool = fields.text("software");
        Ok(())
    }

    fn document(&mut self, head: &Head) -> Result<Item, Not> {
        let url = head.raw("WARC-Target-URI").unwrap_or_default();
        let url = url.trim_start_matches('<').trim_end_matches('>').to_owned();
        if ["urn:", "metadata:", "dns:", "about:", "data:"]
            .iter()
            .any(|s| url.starts_with(s))
        {
            return Err(Not::Passed("records of what no address leads to"));
        }
        if self.wanted.is_some_and(|wanted| !wanted(&url)) {
            return Err(Not::Passed("records of other addresses"));
        }
        if head.raw("WARC-Segment-Number").is_some() {
            return Err(Not::Broken(
                "is spread over several records, which is not read".to_owned(),
            ));
        }
        let (block, answer, declared) = self.block(head)?;
        check(head, "WARC-Block-Digest", |hash| hash.fits(&block))?;
        let at = answer.as_ref().map_or(0, |answer| answer.body);
        let body = payload(head, answer.as_ref(), block, at)?;
        let format = format(&body.bytes, &declared, &url)
            .ok_or(Not::Passed("records that are no documents"))?;
        let fields = answer.as_ref().map_or(head, |answer| &answer.head);
        let charset = fields.parameter("Content-Type", "charset");
        let mut media_type = format.media_type().to_owned();
        if let Some(charset) = charset.filter(|c| !c.is_empty() && declared == media_type) {
            media_type = format!("{media_type}; charset={charset}");
        }
        Ok(Item {
            from: format!("{}, record {}", self.name, self.number),
            taken: Taken {
                at: head.raw("WARC-Date").and_then(dates::moment),
                tool: self.tool.clone(),
                url: (!url.is_empty()).then_some(url),
            },
            stated: Stated {
                notes: notes(head, &body),
                ..Stated::default()
            },
            capture: Some(Capture {
                bytes: body.bytes,
                media_type: Some(media_type),
                ending: format.ending(),
            }),
        })
    }

    /// The content of a record, where it may be a document by its status and its declared type.
    fn block(&mut self, head: &Head) -> Result<(Vec<u8>, Option<Answer>, String), Not> {
        let mut block = self.bytes(START)?;
        let answer = Answer::read(&block);
        let is_answer = head.value("WARC-Type").as_deref() == Some("response");
        let declared = match &answer {
            Some(answer) if !(200..300).contains(&answer.status) => {
                return Err(Not::Passed("answers that are no success"));
            }
            Some(answer) => answer.head.value("Content-Type"),
            None if is_answer => return Err(Not::Passed("records that are no documents")),
            None => head.value("Content-Type"),
        };
        let declared = declared.unwrap_or_default();
        if !may_be_document(&declared) {
            return Err(Not::Passed("records that are no documents"));
        }
        if self.left + block.len() as u64 > DOCUMENT {
            return Err(Not::Broken(too_large_words()));
        }
        let rest = self.bytes(self.left)?;
        block.extend_from_slice(&rest);
        Ok((block, answer, declared))
    }

    /// The next bytes of the record, at most so many.
    fn bytes(&mut self, most: u64) -> Result<Vec<u8>, Not> {
        let wanted = self.left.min(most);
        let mut bytes = Vec::new();
        (&mut *self.reader).take(wanted).read_to_end(&mut bytes)?;
        if (bytes.len() as u64) < wanted {
            return Err(Not::Lost("is cut off".to_owned()));
        }
        self.left -= wanted;
        Ok(bytes)
    }

    /// Passes over what is left of the record.
    fn skip(&mut self) -> io::Result<()> {
        let skipped = io::copy(&mut (&mut *self.reader).take(self.left), &mut io::sink())?;
        if skipped < self.left {
            return Err(io::ErrorKind::UnexpectedEof.into());
        }
        self.left = 0;
        Ok(())
    }
}

/// The body as its reader got it. The digest covers it in one of its forms: tools differ in which.
fn payload(head: &Head, answer: Option<&Answer>, block: Vec<u8>, at: usize) -> Result<Body, Not> {
    let stated = head.raw("WARC-Payload-Digest").and_then(Hash::read);
    let fits = |bytes: &[u8]| stated.as_ref().is_none_or(|hash| hash.fits(bytes));
    let mut bytes = block;
    bytes.drain(..at);
    let mut body = Body {
        bytes,
        taken_off: Vec::new(),
    };
    let mut proved = fits(&body.bytes);
    if let Some(answer) = answer {
        body.join(&answer.head);
        proved = proved || fits(&body.bytes);
        let unpacked = body.decompress(&answer.head);
        proved = proved || fits(&body.bytes);
        unpacked.map_err(Not::Broken)?;
    }
    if !proved {
        return Err(differs("WARC-Payload-Digest"));
    }
    Ok(body)
}

fn check(head: &Head, field: &str, fits: impl Fn(&Hash) -> bool) -> Result<(), Not> {
    match head.raw(field).and_then(Hash::read) {
        Some(hash) if !fits(&hash) => Err(differs(field)),
        _ => Ok(()),
    }
}

fn differs(field: &str) -> Not {
    Not::Broken(format!(
        "does not have the hash that its `{field}` states: it was altered or damaged"
    ))
}

/// What whoever completes the record should know.
fn notes(head: &Head, body: &Body) -> Vec<String> {
    let mut notes = Vec::new();
    if !body.taken_off.is_empty() {
        notes.push(format!(
            "The capture is the body that the web archive holds, without {}.",
            body.taken_off.join(" and ")
        ));
    }
    if let Some(why) = head.raw("WARC-Truncated") {
        let why: String = why
            .chars()
            .filter(|c| c.is_ascii_alphanumeric())
            .take(30)
            .collect();
        notes.push(format!(
            "The tool cut this capture short when it took it ({why})."
        ));
    }
    notes
}
