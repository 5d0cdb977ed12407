//! Tallies turned round: for every stem its spellings, and the leaves that hold it by their weight.

use super::document::Document;
use super::stem::{Language, Stems};
use super::tally::{Posting, Tally};
use crate::spelling::{fold, words};
use rayon::prelude::*;
use rustc_hash::FxHashMap;
use std::cmp::Ordering;
use std::collections::{BTreeMap, BTreeSet};

/// How much a leaf says about a stem, as 1 to 63.
pub(super) type Weight = u8;

/// A leaf that holds a stem, and how much it says about it.
pub(super) type Held = (u32, Weight);

/// A stem.
#[derive(Debug, Default)]
pub(super) struct Term {
    pub(super) stem: String,
    /// Spellings of it, sorted.
    pub(super) forms: Vec<String>,
    /// Leaves, rising, with their weights.
    pub(super) leaves: Vec<Held>,
    /// Whether it stands in a title or a name.
    pub(super) named: bool,
}

/// Spellings of one name, and the stems of its other spellings.
pub(super) type Same = BTreeMap<String, BTreeSet<String>>;

/// What all documents come to.
#[derive(Debug, Default)]
pub(super) struct Merged {
    /// In the order of their stems.
    pub(super) terms: Vec<Term>,
    pub(super) same: Same,
}

/// The order of JavaScript's `<`: by UTF-16 units.
pub(super) fn order(a: &str, b: &str) -> Ordering {
    if a.is_ascii() && b.is_ascii() {
        a.cmp(b)
    } else {
        a.encode_utf16().cmp(b.encode_utf16())
    }
}

/// Merges tallies, in their order.
pub(super) fn merge(tallies: &[Tally]) -> Merged {
    let scale = Scale::new(tallies);
    let mut terms: Vec<Term> = gather(tallies)
        .into_par_iter()
        .map(|parts| term(tallies, &parts, &scale))
        .collect();
    terms.par_sort_unstable_by(|a, b| order(&a.stem, &b.stem));
    let mut same = Same::new();
    for (form, stems) in tallies.iter().flat_map(|tally| &tally.same) {
        let known = same.entry(form.clone()).or_default();
        known.extend(stems.iter().cloned());
    }
    Merged { terms, same }
}

/// For every stem the tallies that have it, each with the stem's number there.
fn gather(tallies: &[Tally]) -> Vec<Vec<(usize, u32)>> {
    let mut numbers: FxHashMap<&str, usize> = FxHashMap::default();
    let mut parts: Vec<Vec<(usize, u32)>> = Vec::new();
    for (at, tally) in tallies.iter().enumerate() {
        for (stem, number) in tally.stems.iter().zip(0..) {
            let place = *numbers.entry(stem).or_insert_with(|| {
                parts.push(Vec::new());
                parts.len() - 1
            });
            parts[place].push((at, number));
        }
    }
    parts
}

fn term(tallies: &[Tally], parts: &[(usize, u32)], scale: &Scale) -> Term {
    let mut term = Term::default();
    for (at, number) in parts {
        let tally = &tallies[*at];
        if term.stem.is_empty() {
            term.stem.clone_from(&tally.stems[*number as usize]);
        }
        let from = tally.forms.partition_point(|(n, _)| n < number);
        let forms = tally.forms[from..].iter().take_while(|(n, _)| n == number);
        term.forms.extend(forms.map(|(_, form)| form.clone()));
        for posting in &tally.postings[*number as usize] {
            let leaf = scale.first[*at] + posting.leaf;
            term.named |= posting.head > 0;
            term.leaves.push((leaf, scale.weight(leaf, posting)));
        }
    }
    term.forms.sort_unstable();
    term.forms.dedup();
    term
}

/// What makes a count a weight.
struct Scale {
    /// The first leaf of each tally.
    first: Vec<u32>,
    /// For every leaf: how its length dampens counts, and how soon its page is looked for.
    leaves: Vec<(f32, f32)>,
}

/// Past the weight of any leaf, titles and priors included.
const MOST: f32 = 6.0;

impl Scale {
    fn new(tallies: &[Tally]) -> Scale {
        let mut first = Vec::with_capacity(tallies.len());
        let mut next = 0;
        for tally in tallies {
            first.push(next);
            next += u32::try_from(tally.leaves.len()).unwrap_or(0);
        }
        let lengths = || {
            tallies
                .iter()
                .flat_map(|t| &t.leaves)
                .map(|leaf| leaf.length)
        };
        let total: u64 = lengths().map(u64::from).sum();
        let average = (total as f32 / next.max(1) as f32).max(1.0);
        let priors = tallies
            .iter()
            .flat_map(|tally| std::iter::repeat_n(tally.shelf.kind.prior(), tally.leaves.len()));
        let damping = lengths().map(|length| 1.2 * (0.4 + 0.6 * length as f32 / average));
        Scale {
            first,
            leaves: damping.zip(priors).collect(),
        }
    }

    /// BM25 for the text, and what the title and the names add.
    fn weight(&self, leaf: u32, posting: &Posting) -> Weight {
        let (damping, prior) = self.leaves[leaf as usize];
        let count = f32::from(posting.body);
        let body = count * 2.2 / (count + damping);
        let head = f32::from(posting.head) / 255.0 * 3.0;
        let weight = (body + head) * prior / MOST * 63.0;
        weight.round().clamp(1.0, 63.0) as Weight
    }
}

/// Notes that the names of one thing are one where a word of them is spelt in several ways: names of a
/// single capitalized word, and names that differ in one word which is nearly the same.
pub(super) fn spellings(document: &Document<'_>, stems: &Stems, same: &mut Same) {
    let own = Language::of(document.lang);
    let names = std::iter::once(&document.title).chain(&document.names);
    let names: Vec<(Vec<&str>, Language)> = names
        .map(|name| {
            (
                words(name.text).collect(),
                name.lang.map_or(own, Language::of),
            )
        })
        .collect();
    for (a, language) in &names {
        for (b, other) in &names {
            let Some((left, right)) = variant(a, b) else {
                continue;
            };
            let pair = stems.of(left, *language).zip(stems.of(right, *other));
            if let Some(((form, own), (_, stem))) = pair
                && own != stem
            {
                same.entry(form).or_default().insert(stem);
            }
        }
    }
}

/// The words in which two names differ, where they are spellings of one.
fn variant<'n>(a: &[&'n str], b: &[&'n str]) -> Option<(&'n str, &'n str)> {
    let named = |word: &str| word.starts_with(char::is_uppercase);
    if let ([a], [b]) = (a, b) {
        return (named(a) && named(b) && a != b).then_some((*a, *b));
    }
    if a.len() != b.len() {
        return None;
    }
    let mut differ = a.iter().zip(b).filter(|(a, b)| fold(a) != fold(b));
    let (a, b) = differ.next()?;
    let near = strsim::normalized_levenshtein(&fold(a), &fold(b)) >= 0.6;
    (near && named(a) && named(b) && differ.next().is_none()).then_some((*a, *b))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_that_are_spellings_of_one_are_told_from_others() {
        let of = |a: &str, b: &str| {
            let (a, b): (Vec<&str>, Vec<&str>) = (words(a).collect(), words(b).collect());
            variant(&a, &b).map(|(a, b)| format!("{a}={b}"))
        };
        assert_eq!(
            of("Tinzaouaten", "Tinzawaten").as_deref(),
            Some("Tinzaouaten=Tinzawaten")
        );
        assert_eq!(of("JNIM", "GSIM").as_deref(), Some("JNIM=GSIM"));
        assert_eq!(
            of("Iyad Ag Ghali", "Iyad ag Ghaly").as_deref(),
            Some("Ghali=Ghaly")
        );
        assert_eq!(of("FAMa", "army"), None);
        assert_eq!(of("Kidal Region", "Gao Region"), None);
        assert_eq!(of("Wagner", "Africa Corps"), None);
    }
}
