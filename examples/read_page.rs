//! Reads captured pages and prints what they state, a line of JSON each: `read_page DAY FILE [DAY FILE…]`.

#![allow(
    clippy::disallowed_methods,
    clippy::print_stdout,
    reason = "a program of its own, which reads files and prints"
)]

use bluf::archive::Archive;
use bluf::evidence::{Normal, noise_ranges};
use bluf::import::item::Taken;
use bluf::import::page;
use bluf::import::stated::{Given, noise_ends};
use bluf::import::when::Setting;
use bluf::model::words::Word;
use chrono::NaiveDate;
use serde_json::{Value, json};
use std::error::Error;
use std::path::Path;

fn main() -> Result<(), Box<dyn Error>> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    for pair in arguments.chunks_exact(2) {
        println!("{}", read(&pair[0], &pair[1])?);
    }
    Ok(())
}

fn read(day: &str, file: &str) -> Result<Value, Box<dyn Error>> {
    let archive = Archive::open(Path::new("."), None);
    let bytes = std::fs::read(file)?;
    let page = (archive.page(&bytes, file, None)?).ok_or_else(|| format!("{file} is no page"))?;
    let day = NaiveDate::parse_from_str(day, "%Y-%m-%d")?;
    let setting = Setting {
        language: None,
        captured: Some(day),
        today: day,
    };
    let stated = page::read(&page, &Taken::default(), &setting);
    let lines: Vec<&str> = page.lines.iter().map(|line| line.text.as_str()).collect();
    let text = Normal::new(&lines.join("\n"));
    let ranges = noise_ranges(&text, &noise_ends(&stated.cuts))
        .map_err(|n| format!("{file}: range {n} is not found"))?;
    let value = |given: &Option<Given>| given.as_ref().map(|given| given.value.clone());
    Ok(json!({
        "file": file,
        "title": value(&stated.title),
        "publisher": value(&stated.publisher),
        "authors": stated.authors.iter().map(|given| &given.value).collect::<Vec<_>>(),
        "date": stated.published.as_ref().and_then(|one| one.date.clone()),
        "basis": stated.published.as_ref().map(|one| one.basis.word()),
        "date_note": stated.published.as_ref().map(|one| format!("{}: {}", one.from, one.note)),
        "language": value(&stated.language),
        "url": value(&stated.url),
        "caption": stated.picture.as_ref().and_then(|one| one.caption.clone()),
        "ai_generated": stated.picture.as_ref().and_then(|one| one.ai_generated.clone()),
        "notes": stated.notes,
        "noise": stated.cuts.iter().map(|cut| json!([cut.first, cut.last, cut.what])).collect::<Vec<_>>(),
        "text": kept(text.as_str(), &ranges, &lines),
    }))
}

/// The lines that no range covers.
fn kept(text: &str, ranges: &[std::ops::Range<usize>], lines: &[&str]) -> Vec<String> {
    let mut at = 0;
    let mut out = Vec::new();
    for line in lines {
        let words = bluf::evidence::normal(line).trim().to_owned();
        let Some(found) = text.get(at..).and_then(|rest| rest.find(&words)) else {
            continue;
        };
        let place = at + found..at + found + words.len();
        at = place.end;
        let covered =
            (ranges.iter()).any(|range| range.start <= place.start && place.end <= range.end);
        if !covered && !words.is_empty() {
            out.push(words);
        }
    }
    out
}
