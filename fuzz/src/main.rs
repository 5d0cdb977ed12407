//! One reader of hostile files, chosen by the environment's `READER`, fed by libFuzzer.
//!
//! A reader is one line in `READERS`; its corpus is the folder `corpus/READER`.

#![no_main]

use bluf::archive::Archive;
use bluf::evidence::{Normal, noise_ranges};
use bluf::import::item::Taken;
use bluf::import::stated::{Stated, noise_ends};
use bluf::import::unfold::unfold;
use bluf::import::when::Setting;
use bluf::import::{page, prose};
use chrono::NaiveDate;
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
    ("article", article),
    ("prose", words),
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

/// What a page states of itself, and which of its lines are the article.
fn article(bytes: &[u8]) {
    let archive = Archive::open(Path::new("captures"), None);
    if let Ok(Some(page)) = archive.page(bytes, "a.html", None) {
        let lines: Vec<&str> = page.lines.iter().map(|line| line.text.as_str()).collect();
        found_again(&lines.join("\n"), &page::read(&page, &Taken::default(), &SETTING));
    }
}

/// What a text states of itself.
fn words(bytes: &[u8]) {
    if let Ok(text) = std::str::from_utf8(bytes) {
        found_again(text, &prose::read(text, &SETTING));
    }
}

const SETTING: Setting<'_> = Setting {
    language: None,
    captured: NaiveDate::from_ymd_opt(2024, 10, 9),
    today: NaiveDate::MAX,
};

/// What is cut out of a text is found in it, as a record names it.
fn found_again(text: &str, stated: &Stated) {
    let ranges = noise_ranges(&Normal::new(text), &noise_ends(&stated.cuts));
    assert!(ranges.is_ok(), "range {ranges:?} of {:?} is not found", stated.cuts);
}
