//! "Tinzaouatten": close to a known name, and not one of its spellings.

use crate::check::prose::Prose;
use crate::check::rule::{Checking, Rule};
use crate::check::said::words;
use crate::report::Report;
use rayon::prelude::*;
use rustc_hash::{FxHashMap, FxHashSet};
use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

pub(super) const RULE: Rule = Rule::warning(
    "unregistered-name",
    "A name in a text is close to a known one, and is none of its spellings.",
    "Names are found by their spellings: “Tinzaouatten” leads nowhere where only Tinzaouaten and Tinzaouatène are \
     known. Correct the slip, or add the spelling to `aliases` with the sources that use it. Words of a language \
     (“Malian” beside Mali) are left alone, and so are quotes.",
    check,
);

/// Shorter words are too often near to each other.
const SHORTEST: usize = 6;

fn check(c: &Checking<'_>, report: &mut Report) {
    let known = names(c);
    let by_initial = by_initial(&known);
    let known: FxHashSet<&str> = known.iter().map(String::as_str).collect();
    let mut judged: FxHashMap<&str, Option<String>> = FxHashMap::default();
    let mut slips: Vec<(&Prose, Range<usize>, &str)> = Vec::new();
    for prose in c.prose() {
        let mut told = FxHashSet::default();
        for (range, word) in prose.capitals() {
            if known.contains(word) {
                continue;
            }
            let near = judged
                .entry(word)
                .or_insert_with(|| near(word, &by_initial));
            if near.is_some() && told.insert(word) {
                slips.push((prose, range, word));
            }
        }
    }
    if slips.is_empty() {
        return;
    }
    let wanted: FxHashSet<String> = slips.iter().map(|(_, _, w)| w.to_lowercase()).collect();
    let common = common(c, &wanted);
    for (prose, range, word) in slips {
        if common.contains(word.to_lowercase().as_str()) {
            continue;
        }
        if let Some(Some(near)) = judged.get(word) {
            let title =
                format!("“{word}” is close to “{near}”, and no spelling of it that is known");
            report.push(
                RULE.at(prose.at(&range), title)
                    .help("correct it, or add it to the `aliases` of the actor or place"),
            );
        }
    }
}

/// Every word of every known name.
fn names(c: &Checking<'_>) -> BTreeSet<String> {
    let l = c.library;
    let actors = l.actors.iter().flat_map(|a| {
        [Some(&a.name.value), a.short.as_ref()]
            .into_iter()
            .flatten()
    });
    let aliases =
        (l.actors.iter().flat_map(|a| &a.aliases)).chain(l.places.iter().flat_map(|p| &p.aliases));
    let places = l
        .places
        .iter()
        .flat_map(|p| [&p.name.value].into_iter().chain(&p.admin));
    let sources = l.sources.iter().filter_map(|s| s.publisher.as_ref());
    let all = actors
        .chain(aliases.map(|a| &a.text))
        .chain(places)
        .chain(sources);
    all.flat_map(|name| words(name).map(|r| name[r].to_owned()).collect::<Vec<_>>())
        .collect()
}

fn by_initial(known: &BTreeSet<String>) -> BTreeMap<char, Vec<(&str, String)>> {
    let mut out: BTreeMap<char, Vec<(&str, String)>> = BTreeMap::new();
    for name in known.iter().filter(|n| n.chars().count() >= SHORTEST) {
        let lower = name.to_lowercase();
        out.entry(lower.chars().next().unwrap_or(' '))
            .or_default()
            .push((name, lower));
    }
    out
}

/// Those of these words that the project also writes in lower case: they are no names.
fn common<'w>(c: &Checking<'_>, wanted: &'w FxHashSet<String>) -> FxHashSet<&'w str> {
    let known = |text: &str| -> Vec<&'w str> {
        let words = words(text).filter_map(|at| wanted.get(&text[at]));
        words.map(String::as_str).collect()
    };
    // Markup holds words too, so that most texts are ruled out before theirs is blanked.
    let of = |prose: &Prose| match known(prose.raw()) {
        some if some.is_empty() => some,
        _ => known(&prose.text()),
    };
    let prose: Vec<&Prose> = c.prose().collect();
    prose.into_par_iter().flat_map_iter(of).collect()
}

/// The known name that a word is close to, where it is not a form of it.
fn near(word: &str, by_initial: &BTreeMap<char, Vec<(&str, String)>>) -> Option<String> {
    let lower = word.to_lowercase();
    let length = lower.chars().count();
    let names = by_initial.get(&lower.chars().next()?)?;
    let allowed = if length < 9 { 1 } else { 2 };
    let close = |(_, name): &&(&str, String)| {
        length.abs_diff(name.chars().count()) <= allowed
            && strsim::damerau_levenshtein(&lower, name) <= allowed
    };
    let is_form =
        |(_, name): &(&str, String)| name.starts_with(&lower) || lower.starts_with(name.as_str());
    if length < SHORTEST || names.iter().any(is_form) {
        return None;
    }
    names.iter().find(close).map(|(name, _)| (*name).to_owned())
}
