//! The files: the start, the shards of the vocabulary, the texts, the words that others are near to.

use super::code::{letter, number};
use super::document::Shelf;
use super::merge::{Merged, Term};
use super::shards::{Shards, line, shards};
use super::stem::STOP;
use super::tally::{Leaf, Tally, string};
use super::{FOLDER, Part};
use rayon::prelude::*;
use std::cmp::Reverse;
use std::fmt::Write;

/// How much text a file of texts may hold, in bytes; one leaf alone may be larger.
const TEXTS: usize = 9 << 10;

/// How many bytes of words a misspelling is compared with.
const NEAR: usize = 32 << 10;

/// Stems in more than this share of the leaves tell nothing apart, in indexes of some size.
const COMMON: (usize, usize, usize) = (2, 5, 200);

/// The function that the page has for the files to call.
const CALL: &str = "blufPart";

/// Writes all files, and hands on each as it is made.
pub(super) fn write<E: Send>(
    tallies: &[Tally],
    merged: &Merged,
    put: impl Fn(Part) -> Result<(), E> + Sync,
) -> Result<(), E> {
    let lines = merged.terms.par_iter().map(line).collect();
    let shards = shards(merged, lines);
    let leaves: Vec<&Leaf> = tallies.iter().flat_map(|tally| &tally.leaves).collect();
    let packs = packs(&leaves);
    let hand_on = |part: Part| {
        let print = print(&part);
        put(part).map(|()| print)
    };
    let mut prints = vec![hand_on(part("near", near(merged)))?];
    let of_words = (0..shards.lines.len())
        .into_par_iter()
        .map(|at| hand_on(shard(&shards, at)));
    prints.extend(of_words.collect::<Result<Vec<u64>, E>>()?);
    let starts: Vec<usize> = packs
        .iter()
        .scan(0, |next, pack| {
            let start = *next;
            *next += usize::from(*pack);
            Some(start)
        })
        .collect();
    let of_texts = (0..packs.len()).into_par_iter().map(|at| {
        let pack = &leaves[starts[at]..][..packs[at].into()];
        let texts: Vec<&str> = pack.iter().map(|leaf| leaf.json.as_str()).collect();
        hand_on(part(&format!("t{at}"), format!("[{}]", texts.join(",\n"))))
    });
    prints.extend(of_texts.collect::<Result<Vec<u64>, E>>()?);
    let start = start(tallies, merged, &shards, &packs);
    let stamp = stamp(&prints);
    put(part("start", format!("{{stamp:\"{stamp:x}\",\n{start}}}")))
}

/// Where FNV-1a begins.
const OFFSET: u64 = 0xcbf2_9ce4_8422_2325;

fn step(hash: u64, byte: u8) -> u64 {
    (hash ^ u64::from(byte)).wrapping_mul(0x100_0000_01b3)
}

/// A fingerprint of a part (FNV-1a).
fn print(part: &Part) -> u64 {
    part.bytes.iter().copied().fold(OFFSET, step)
}

/// A fingerprint of all parts. The page asks for each with it, so that no cache mixes an old part with a new start.
fn stamp(prints: &[u64]) -> u64 {
    let bytes = prints.iter().flat_map(|print| print.to_le_bytes());
    bytes.fold(OFFSET, step)
}

fn part(name: &str, data: String) -> Part {
    Part {
        path: format!("{FOLDER}/{name}.js"),
        bytes: format!("{CALL}(\"{name}\",{data})\n").into_bytes(),
    }
}

/// How many leaves each file of texts holds, at most 63.
fn packs(leaves: &[&Leaf]) -> Vec<u8> {
    let mut packs: Vec<u8> = Vec::new();
    let mut room = 0;
    for leaf in leaves {
        match packs.last_mut() {
            Some(pack) if leaf.json.len() <= room && *pack < 63 => *pack += 1,
            _ => {
                packs.push(1);
                room = TEXTS;
            }
        }
        room = room.saturating_sub(leaf.json.len());
    }
    packs
}

fn shard(shards: &Shards, at: usize) -> Part {
    let lines: Vec<String> = shards.lines[at]
        .iter()
        .map(|line| format!("\"{line}\""))
        .collect();
    let see = shards.see[at].iter().map(|(form, stems)| {
        let stems: Vec<&str> = stems.iter().map(String::as_str).collect();
        format!("\"{form} {}\"", stems.join(" "))
    });
    let see: Vec<String> = see.collect();
    part(
        &format!("w{at}"),
        format!("[{}],[{}]", lines.join(",\n"), see.join(",\n")),
    )
}

/// What every query needs: how many leaves there are and whose they are, where the shards are cut, how
/// the texts are packed, which words a query drops.
fn start(tallies: &[Tally], merged: &Merged, shards: &Shards, packs: &[u8]) -> String {
    let mut shelves: Vec<(&Shelf, usize)> = Vec::new();
    for tally in tallies {
        match shelves.last_mut() {
            Some((shelf, count)) if **shelf == tally.shelf => *count += tally.counts.len(),
            _ => shelves.push((&tally.shelf, tally.counts.len())),
        }
    }
    let shelf = |(shelf, count): &(&Shelf, usize)| {
        let mut name = String::new();
        string(&shelf.lang, &mut name);
        format!("[{name},\"{}\",{count}]", shelf.kind.word())
    };
    let shelves: Vec<String> = shelves.iter().map(shelf).collect();
    let counts = tallies.iter().flat_map(|tally| &tally.counts);
    let packs: String = packs.iter().map(|pack| letter((*pack).into())).collect();
    let mut out = String::new();
    let _ = write!(
        out,
        "shelves:[{}],\nlong:\"{}\",\npacks:\"{packs}\",\ncuts:\"{}\",\nstop:\"{}\"",
        shelves.join(","),
        long(counts.copied()),
        shards.cuts.join(" "),
        stop(merged, tallies),
    );
    out
}

/// Documents of more than one leaf: how many documents to pass over, and how many leaves more.
fn long(counts: impl Iterator<Item = u32>) -> String {
    let mut out = String::new();
    let mut passed = 0;
    for count in counts {
        if count > 1 {
            number(passed, &mut out);
            number(count as usize - 1, &mut out);
            passed = 0;
        } else {
            passed += 1;
        }
    }
    out
}

/// The words that a query drops beside better ones.
fn stop(merged: &Merged, tallies: &[Tally]) -> String {
    let leaves: usize = tallies.iter().map(|tally| tally.leaves.len()).sum();
    let (share, of, least) = COMMON;
    let common = |term: &&Term| leaves >= least && term.leaves.len() * of > leaves * share;
    let mut words: Vec<&str> = STOP.split_whitespace().collect();
    let terms = merged.terms.iter().filter(common);
    words.extend(
        terms
            .flat_map(|term| term.forms.iter().map(String::as_str))
            .take(200),
    );
    words.sort_unstable();
    words.dedup();
    words.join(" ")
}

/// Words that a misspelling may mean: those of titles and names first, then the most used, as far as
/// the room goes.
fn near(merged: &Merged) -> String {
    let mut terms: Vec<&Term> = merged.terms.iter().collect();
    terms.sort_by_key(|term| (Reverse(term.named), Reverse(term.leaves.len())));
    let mut words = String::with_capacity(NEAR);
    for form in terms.iter().flat_map(|term| &term.forms) {
        let worth = form.chars().count() > 3 && !form.starts_with(|c: char| c.is_ascii_digit());
        if worth && words.len() + form.len() < NEAR {
            words.push_str(form);
            words.push(' ');
        }
    }
    format!("\"{}\"", words.trim_end())
}
