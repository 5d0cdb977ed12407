//! One reader of hostile files, chosen by the environment's `READER`, fed by libFuzzer.
//!
//! A reader is one line in `READERS`; its corpus is the folder `corpus/READER`.

#![no_main]

use bluf::archive::Archive;
use bluf::import::unfold::unfold;
use libfuzzer_sys::fuzz_target;
use std::io::Cursor;
use std::path::Path;
use std::sync::LazyLock;

type Reader = fn(&[u8]);

/// What is fed, by its name.
const READERS: &[(&str, Reader)] = &[
    ("page", |bytes| file(bytes, "a.html")),
    ("text", |bytes| file(bytes, "a.txt")),
    ("mail", |bytes| file(bytes, "a.eml")),
    ("warc", |bytes| file(bytes, "a.warc")),
    ("wacz", |bytes| file(bytes, "a.wacz")),
    ("feed", |bytes| file(bytes, "a.xml")),
    ("csl", |bytes| file(bytes, "a.json")),
    ("bibtex", |bytes| file(bytes, "a.bib")),
    ("ris", |bytes| file(bytes, "a.ris")),
];

static READER: LazyLock<Reader> = LazyLock::new(|| {
    let named = std::env::var("READER").unwrap_or_default();
    let found = READERS.iter().find(|(name, _)| *name == named);
    found.map_or_else(|| panic!("READER names none of the readers: {named}"), |(_, reader)| *reader)
});

fuzz_target!(|bytes: &[u8]| READER(bytes));

/// Takes a file apart, and reads the text of everything in it. No capture is larger than what the file unfolds to.
fn file(bytes: &[u8], name: &str) {
    let archive = Archive::open(Path::new("captures"), None);
    let size = bytes.len() as u64;
    let all = |_: &str| true;
    let _ = unfold(&mut Cursor::new(bytes), size, name, Some(&all), &mut |each| {
        if let Ok(item) = each
            && let Some(capture) = item.capture
        {
            let name = format!("a.{}", capture.ending);
            let _ = archive.text(&capture.bytes, &name, capture.media_type.as_deref());
        }
    });
}
