//! Files as tools write them, and as somebody hostile would.

use super::{Format, Trouble, Unfolded, Wanted, unfold};
use crate::archive::Archive;
use crate::import::item::Item;
use std::io::Cursor;
use std::path::Path;

mod archives;
mod lists;
mod single;

type Found = (Vec<Result<Item, Trouble>>, Result<Unfolded, Trouble>);

fn take(bytes: &[u8], name: &str, wanted: Wanted) -> Found {
    let mut found = Vec::new();
    let size = bytes.len() as u64;
    let whole = unfold(&mut Cursor::new(bytes), size, name, wanted, &mut |each| {
        found.push(each)
    });
    (found, whole)
}

/// All documents of a file that has no trouble.
fn items(bytes: &[u8], name: &str) -> Vec<Item> {
    let (found, whole) = take(bytes, name, None);
    whole.expect("a file that is read");
    found
        .into_iter()
        .map(|each| each.expect("a document"))
        .collect()
}

fn one(bytes: &[u8], name: &str) -> Item {
    let mut items = items(bytes, name);
    assert_eq!(items.len(), 1, "{items:?}");
    items.remove(0)
}

fn format(bytes: &[u8], name: &str) -> Result<Format, String> {
    let (_, whole) = take(bytes, name, None);
    whole
        .map(|whole| whole.format)
        .map_err(|trouble| trouble.to_string())
}

fn troubles(bytes: &[u8], name: &str) -> Vec<String> {
    let (found, whole) = take(bytes, name, None);
    let parts = found.into_iter().filter_map(Result::err).chain(whole.err());
    parts.map(|trouble| trouble.to_string()).collect()
}

/// The text that quotes are proved against.
fn text(item: &Item) -> String {
    let capture = item.capture.as_ref().expect("a capture");
    let name = format!("a.{}", capture.ending);
    let archive = Archive::open(Path::new("captures"), None);
    archive
        .text(&capture.bytes, &name, capture.media_type.as_deref())
        .expect("a text")
}

fn value(given: Option<&super::super::stated::Given>) -> &str {
    given.map_or("", |given| given.value.as_str())
}
