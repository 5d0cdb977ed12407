//! Web archives in a ZIP (WACZ 1.1): what its list of hashes vouches for, and the pages that it lists.

use super::bounds::{ENTRIES, Room, broken};
use super::digest::Stated as Hash;
use super::zip::Zip;
use super::{Each, File, Trouble, Wanted, warc};
use crate::import::item::Item;
use flate2::bufread::MultiGzDecoder;
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};
use std::io::{BufRead, BufReader};

const PACKAGE: &str = "datapackage.json";
const PACKAGE_HASH: &str = "datapackage-digest.json";
const PAGES: &str = "pages/pages.jsonl";

/// Pages without a document that are named; of the rest the number is.
const NAMED: usize = 20;

/// Takes the archives in it apart. By default the pages that it lists are wanted, and told where one is not there; where it
/// has no list, all documents are.
pub(super) fn unfold(
    file: &mut File,
    wanted: Wanted,
    each: &mut Each,
) -> Result<Vec<String>, Trouble> {
    let mut zip = Zip::open(&mut *file.input, file.size)?;
    let sound = sound(&mut zip, each)?;
    let listed = match wanted {
        Some(_) => None,
        None => pages(&mut zip, &sound)?,
    };
    let mut missing = listed.clone().unwrap_or_default();
    let chosen = |url: &str| (listed.as_ref()).is_none_or(|listed| listed.contains(page(url)));
    let mut passed = Vec::new();
    for name in sound.iter().filter(|name| is_archive(name)) {
        let mut found =
            |result: Result<Item, Trouble>| {
                if let Ok(item) = &result {
                    let url = item.taken.url.as_deref().unwrap_or_default();
                    missing.remove(page(url));
                }
                each(result.map_err(|trouble| {
                    Trouble::of(format!("{name}, {}", trouble.part), trouble.what)
                }));
            };
        let whole = format!("{}, {name}", file.name);
        match read(&mut zip, name, &whole, wanted.or(Some(&chosen)), &mut found) {
            Ok(more) => passed.extend(more.into_iter().map(|what| format!("{what} in {name}"))),
            Err(trouble) => each(Err(trouble)),
        }
    }
    tell(&missing, each);
    Ok(passed)
}

fn is_archive(name: &str) -> bool {
    name.starts_with("archive/") && (name.ends_with(".warc") || name.ends_with(".warc.gz"))
}

/// One archive.
fn read(
    zip: &mut Zip,
    name: &str,
    whole: &str,
    wanted: Wanted,
    each: &mut Each,
) -> Result<Vec<String>, Trouble> {
    let missing = || Trouble::of(name, "is not there");
    let reader = zip.reader(name)?.ok_or_else(missing)?;
    let size = reader.size();
    let mut reader = BufReader::new(reader);
    let start = reader.fill_buf().map_err(|error| Trouble::disk(&error))?;
    if !start.starts_with(b"\x1f\x8b") {
        return warc::unfold(&mut reader, whole, wanted, each);
    }
    let room = Room::unfolding(MultiGzDecoder::new(reader), size);
    warc::unfold(&mut BufReader::new(room), whole, wanted, each)
}

/// The names of the files that have the hashes which the package states. Every other is told and not read.
fn sound(zip: &mut Zip, each: &mut Each) -> Result<BTreeSet<String>, Trouble> {
    let Some(package) = zip.list(PACKAGE)? else {
        return Err(Trouble::new(format!(
            "is a ZIP without `{PACKAGE}`, so it is no WACZ: unpack it first"
        )));
    };
    if let Some(digest) = zip.list(PACKAGE_HASH)? {
        let stated =
            json(&digest).and_then(|v| v.get("hash").and_then(Value::as_str).and_then(Hash::read));
        if stated.is_some_and(|hash| !hash.fits(&package)) {
            return Err(Trouble::of(
                PACKAGE,
                format!("does not have the hash that `{PACKAGE_HASH}` states"),
            ));
        }
    }
    let hashes = hashes(&package).ok_or_else(|| Trouble::of(PACKAGE, "is not a list of files"))?;
    let mut out = BTreeSet::new();
    for name in zip.names() {
        if !(is_archive(&name) || name == PAGES) {
            continue;
        }
        match verified(zip, &name, &hashes) {
            Ok(()) => {
                out.insert(name);
            }
            Err(what) => each(Err(Trouble::of(name, format!("{what}: it is not read")))),
        }
    }
    Ok(out)
}

fn verified(zip: &mut Zip, name: &str, hashes: &BTreeMap<String, String>) -> Result<(), String> {
    let stated = hashes
        .get(name)
        .ok_or(format!("has no hash in `{PACKAGE}`"))?;
    let stated = Hash::read(stated).ok_or("has a hash that is written in no known way")?;
    let reader = zip.reader(name).map_err(|trouble| trouble.what)?;
    let fits = reader
        .map(|mut reader| stated.fits_all(&mut reader))
        .transpose();
    match fits.map_err(|error| broken(&error))? {
        Some(true) => Ok(()),
        _ => Err(format!("does not have the hash that `{PACKAGE}` states")),
    }
}

/// The hashes of files by their names.
fn hashes(package: &[u8]) -> Option<BTreeMap<String, String>> {
    let package = json(package)?;
    let files = package.get("resources")?.as_array()?;
    let pair = |file: &Value| {
        let text = |key: &str| Some(file.get(key)?.as_str()?.to_owned());
        Some((text("path")?, text("hash")?))
    };
    Some(files.iter().filter_map(pair).collect())
}

/// The addresses of the pages that it lists; none where it has no list.
fn pages(zip: &mut Zip, sound: &BTreeSet<String>) -> Result<Option<BTreeSet<String>>, Trouble> {
    if !zip.names().iter().any(|name| name == PAGES) {
        return Ok(None);
    }
    let list = match sound.contains(PAGES) {
        true => zip.list(PAGES)?,
        false => None,
    };
    let altered = || {
        Trouble::of(
            PAGES,
            "cannot be trusted: choose documents by their addresses",
        )
    };
    let list = list.ok_or_else(altered)?;
    let lines = list.split(|b| *b == b'\n').filter_map(json);
    let urls = lines.filter_map(|line| Some(page(line.get("url")?.as_str()?).to_owned()));
    Ok(Some(urls.take(ENTRIES).collect()))
}

/// An address without the place on the page that it leads to.
fn page(url: &str) -> &str {
    url.split('#').next().unwrap_or_default()
}

fn tell(missing: &BTreeSet<String>, each: &mut Each) {
    for url in missing.iter().take(NAMED) {
        let shown: String = url.chars().filter(|c| !c.is_control()).take(200).collect();
        let what = "is listed as a page, and no document was taken from there";
        each(Err(Trouble::of(shown, what)));
    }
    if missing.len() > NAMED {
        let rest = missing.len() - NAMED;
        each(Err(Trouble::of(
            format!("{rest} more"),
            "are listed as pages without a document",
        )));
    }
}

fn json(bytes: &[u8]) -> Option<Value> {
    serde_json::from_slice(bytes).ok()
}
