//! The passage that comes nearest to words that are not there, and how it differs.

use rustc_hash::FxHashMap;
use similar::{Algorithm, DiffOp, capture_diff_slices};
use std::ops::Range;

/// The nearest passage.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Nearest {
    /// The passage, word for word.
    pub passage: String,
    /// Word by word: "reopens [in → on 3] June".
    pub difference: String,
}

/// Two words that are not the same, but may be meant to be.
const ALIKE: f64 = 0.6;

/// The passage of `text` that comes nearest to `words`, where at least half of them are in it.
/// Both are normalised texts. By a semi-global alignment: the work grows with the product of both lengths.
pub fn nearest(words: &str, text: &str) -> Option<Nearest> {
    let wanted: Vec<&str> = words.split_whitespace().collect();
    let given: Vec<&str> = text.split_whitespace().collect();
    let (cost, range) = align(&wanted, &given)?;
    let passage = given.get(range)?;
    // Costs are counted in halves.
    (cost <= wanted.len()).then(|| Nearest {
        passage: passage.join(" "),
        difference: difference(&wanted, passage),
    })
}

/// The cheapest place for `wanted` in `given`: its cost, in half words, and the range.
fn align(wanted: &[&str], given: &[&str]) -> Option<(usize, Range<usize>)> {
    let lower = |words: &[&str]| words.iter().map(|w| w.to_lowercase()).collect::<Vec<_>>();
    let (wanted, given) = (lower(wanted), lower(given));
    let (words, given) = numbered(&given);
    // The row above: the cost of aligning the words so far up to each place, and where it began.
    let mut row: Vec<(usize, usize)> = (0..=given.len()).map(|at| (0, at)).collect();
    for word in &wanted {
        let steps: Vec<usize> = words.iter().map(|other| step(word, other)).collect();
        let mut next = Vec::with_capacity(row.len());
        next.push((row[0].0 + 2, 0));
        for (i, other) in given.iter().enumerate() {
            let (diagonal, start) = row[i];
            let best = [
                (diagonal + steps[*other], start),
                (row[i + 1].0 + 2, row[i + 1].1),
                (next[i].0 + 2, next[i].1),
            ];
            next.push(
                best.into_iter()
                    .min_by_key(|b| b.0)
                    .unwrap_or((usize::MAX, 0)),
            );
        }
        row = next;
    }
    let (end, (cost, start)) = row
        .into_iter()
        .enumerate()
        .min_by_key(|(_, (cost, _))| *cost)?;
    (start < end).then_some((cost, start..end))
}

/// Each word once, and the text as their numbers: a long text repeats its words.
fn numbered(text: &[String]) -> (Vec<&str>, Vec<usize>) {
    let mut numbers: FxHashMap<&str, usize> = FxHashMap::default();
    let mut words = Vec::new();
    let number = |word| {
        *numbers.entry(word).or_insert_with(|| {
            words.push(word);
            words.len() - 1
        })
    };
    let text = text.iter().map(String::as_str).map(number).collect();
    (words, text)
}

fn step(a: &str, b: &str) -> usize {
    if a == b {
        0
    } else if are_alike(a, b) {
        1
    } else {
        2
    }
}

fn are_alike(a: &str, b: &str) -> bool {
    // Every letter that one has more is one to change; looked at first, as most pairs end here.
    let (a_letters, b_letters) = (a.chars().count(), b.chars().count());
    let fits = a_letters.min(b_letters) * 5 >= a_letters.max(b_letters) * 3;
    fits && a.len().abs_diff(b.len()) < 6 && strsim::normalized_levenshtein(a, b) >= ALIKE
}

/// Words in common as they are, the others in brackets: `[yours → theirs]`.
fn difference(wanted: &[&str], passage: &[&str]) -> String {
    let piece = |op: &DiffOp| {
        let (old, new) = (
            wanted[op.old_range()].join(" "),
            passage[op.new_range()].join(" "),
        );
        match op {
            DiffOp::Equal { .. } => old,
            DiffOp::Delete { .. } => format!("[{} → nothing]", seen(&old)),
            DiffOp::Insert { .. } => format!("[nothing → {}]", seen(&new)),
            DiffOp::Replace { .. } => format!("[{} → {}]", seen(&old), seen(&new)),
        }
    };
    let pieces: Vec<String> = capture_diff_slices(Algorithm::Myers, wanted, passage)
        .iter()
        .map(piece)
        .collect();
    pieces.join(" ")
}

/// Words with what nobody sees, or takes for something else, written out, as two words may differ in that alone: `por<U+200B>t`,
/// `−<U+2212>84`.
fn seen(words: &str) -> String {
    let mut out = String::with_capacity(words.len());
    for c in words.chars() {
        match c {
            '\u{200b}'..='\u{200f}'
            | '\u{202a}'..='\u{202e}'
            | '\u{2060}'..='\u{2069}'
            | '\u{feff}' => {
                out.push_str(&format!("<U+{:04X}>", u32::from(c)));
            }
            '\u{2010}'..='\u{2015}'
            | '\u{2212}'
            | '\u{fb00}'..='\u{fb06}'
            | '\u{2026}'
            | '\u{300}'..='\u{301}'
            | '\u{640}'
            | '\u{64b}'..='\u{652}' => {
                out.push_str(&format!("{c}<U+{:04X}>", u32::from(c)));
            }
            _ => out.push(c),
        }
    }
    out
}
