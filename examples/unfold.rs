//! Takes a file apart and prints what is in it, a line of JSON each: `cargo run --example unfold FILE [ADDRESS…]`.
//!
//! Addresses choose documents of a web archive; `*` takes them all.

#![allow(
    clippy::print_stdout,
    clippy::disallowed_methods,
    reason = "a tool for tests that reads a file and prints"
)]

use bluf::archive::Archive;
use bluf::import::item::Item;
use bluf::import::unfold::{Trouble, unfold};
use serde_json::{Value, json};
use sha2::{Digest, Sha256};
use std::fs::File;
use std::path::Path;

fn main() -> std::io::Result<()> {
    let mut arguments = std::env::args().skip(1);
    let path = arguments.next().unwrap_or_default();
    let addresses: Vec<String> = arguments.collect();
    let mut file = File::open(&path)?;
    let size = file.metadata()?.len();
    let name = Path::new(&path).file_name().unwrap_or_default();
    let chosen = |url: &str| addresses.iter().any(|a| a == "*" || a == url);
    let wanted = (!addresses.is_empty()).then_some(&chosen as &(dyn Fn(&str) -> bool + Sync));
    let found = unfold(
        &mut file,
        size,
        &name.to_string_lossy(),
        wanted,
        &mut |each| println!("{}", line(each)),
    );
    match found {
        Ok(found) => println!(
            "{}",
            json!({"format": format!("{:?}", found.format), "passed": found.passed})
        ),
        Err(trouble) => println!("{}", json!({"spoiled": trouble.to_string()})),
    }
    Ok(())
}

fn line(each: Result<Item, Trouble>) -> Value {
    let item = match each {
        Ok(item) => item,
        Err(trouble) => return json!({"trouble": trouble.to_string()}),
    };
    let (taken, stated) = (item.taken, item.stated);
    let hash = |bytes: &[u8]| data_encoding::HEXLOWER.encode(&Sha256::digest(bytes));
    json!({
        "from": item.from,
        "sha256": item.capture.as_ref().map(|capture| hash(&capture.bytes)),
        "bytes": item.capture.as_ref().map(|capture| capture.bytes.len()),
        "media_type": item.capture.as_ref().and_then(|capture| capture.media_type.clone()),
        "ending": item.capture.as_ref().map(|capture| capture.ending),
        "text": item.capture.as_ref().and_then(|capture| {
            let name = format!("a.{}", capture.ending);
            let archive = Archive::open(Path::new("captures"), None);
            archive.text(&capture.bytes, &name, capture.media_type.as_deref()).ok()
        }),
        "at": taken.at, "tool": taken.tool, "url": taken.url,
        "title": stated.title.map(|given| given.value),
        "publisher": stated.publisher.map(|given| given.value),
        "authors": stated.authors.into_iter().map(|given| given.value).collect::<Vec<_>>(),
        "published": stated.published.and_then(|published| published.date),
        "language": stated.language.map(|given| given.value),
        "stated_url": stated.url.map(|given| given.value),
        "kind": stated.kind.map(|given| format!("{:?}", given.value)),
        "notes": stated.notes,
    })
}
