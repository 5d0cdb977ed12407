//! The vocabulary in files of bounded size: which spellings belong to which stem, and who holds it.

use super::code::{bits, gaps, letter, number};
use super::merge::{Held, Merged, Term, order};
use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

/// How large a shard may grow, in bytes. One stem alone may be larger.
const SHARD: usize = 20 << 10;

/// How many leaves of a stem have a weight of their own; the others share one. The best come first, so
/// that a word which stands everywhere loads its best leaves, and the rest as bits.
const BEST: usize = 400;

/// All shards.
#[derive(Debug, Default)]
pub(super) struct Shards {
    /// The least beginning of the stems of each shard; the first is empty.
    pub(super) cuts: Vec<String>,
    /// The lines of each.
    pub(super) lines: Vec<Vec<String>>,
    /// For each, spellings whose stems are to be looked up elsewhere, or also elsewhere.
    pub(super) see: Vec<BTreeMap<String, BTreeSet<String>>>,
}

pub(super) fn shards(merged: &Merged, lines: Vec<String>) -> Shards {
    let mut shards = Shards::default();
    let mut room = 0;
    for (at, line) in lines.into_iter().enumerate() {
        if line.len() + 3 > room || shards.lines.is_empty() {
            let stem = &merged.terms[at].stem;
            let before = at.checked_sub(1).map(|at| merged.terms[at].stem.as_str());
            shards
                .cuts
                .push(before.map_or(String::new(), |before| cut(before, stem)));
            shards.lines.push(Vec::new());
            room = SHARD;
        }
        room = room.saturating_sub(line.len() + 3);
        if let Some(last) = shards.lines.last_mut() {
            last.push(line);
        }
    }
    shards.see = vec![BTreeMap::new(); shards.lines.len()];
    for term in &merged.terms {
        let home = shards.of(&term.stem);
        for form in &term.forms {
            if shards.of(form) != home {
                shards.note(form, &term.stem);
            }
        }
    }
    for (form, stems) in &merged.same {
        stems.iter().for_each(|stem| shards.note(form, stem));
    }
    shards
}

impl Shards {
    /// The shard in which a word would stand.
    pub(super) fn of(&self, word: &str) -> usize {
        let after = self.cuts.partition_point(|cut| order(cut, word).is_le());
        after.saturating_sub(1)
    }

    fn note(&mut self, form: &str, stem: &str) {
        let shard = self.of(form);
        if let Some(see) = self.see.get_mut(shard) {
            see.entry(form.to_owned())
                .or_default()
                .insert(stem.to_owned());
        }
    }
}

/// The shortest beginning of a word that stands behind the word before.
fn cut(before: &str, word: &str) -> String {
    let same = before
        .chars()
        .zip(word.chars())
        .take_while(|(a, b)| a == b)
        .count();
    word.chars().take(same + 1).collect()
}

/// `stem,ending,ending|best leaves|others`: a spelling that does not begin with its stem stands whole,
/// behind `=`.
pub(super) fn line(term: &Term) -> String {
    let mut out = term.stem.clone();
    for form in &term.forms {
        out.push(',');
        match form.strip_prefix(&term.stem) {
            Some(ending) => out.push_str(ending),
            None => {
                out.push('=');
                out.push_str(form);
            }
        }
    }
    let (best, others) = tiers(&term.leaves);
    out.push('|');
    let mut next = 0;
    for (leaf, weight) in best {
        number((leaf - next) as usize, &mut out);
        out.push(letter(weight.into()));
        next = leaf + 1;
    }
    out.push('|');
    rest(&others, &mut out);
    out
}

/// The leaves with the highest weights, and the others; both rising.
fn tiers(leaves: &[Held]) -> (Vec<Held>, Vec<Held>) {
    if leaves.len() <= BEST {
        return (leaves.to_vec(), Vec::new());
    }
    let mut best = leaves.to_vec();
    best.sort_unstable_by_key(|(leaf, weight)| (Reverse(*weight), *leaf));
    let mut others = best.split_off(BEST);
    best.sort_unstable();
    others.sort_unstable();
    (best, others)
}

/// The weight that the others share, then `.` and gaps or `:` and bits, whichever is shorter.
fn rest(others: &[Held], out: &mut String) {
    if others.is_empty() {
        return;
    }
    let total: usize = others.iter().map(|(_, weight)| usize::from(*weight)).sum();
    out.push(letter((total / others.len()).max(1)));
    let leaves = || others.iter().map(|(leaf, _)| *leaf as usize);
    let (gaps, bits) = (gaps(leaves()), bits(leaves()));
    let (mark, shorter) = if bits.len() < gaps.len() {
        (':', bits)
    } else {
        ('.', gaps)
    };
    out.push(mark);
    out.push_str(&shorter);
}

#[cfg(test)]
mod tests {
    use super::*;

    fn term(stem: &str, leaves: &[Held]) -> Term {
        Term {
            stem: stem.to_owned(),
            forms: vec![stem.to_owned(), format!("{stem}s"), "odd".to_owned()],
            leaves: leaves.to_vec(),
            named: false,
        }
    }

    #[test]
    fn a_line_holds_spellings_and_leaves() {
        assert_eq!(
            line(&term("port", &[(0, 1), (33, 63)])),
            "port,,s,=odd|ABhA_|"
        );
    }

    #[test]
    fn a_word_that_stands_everywhere_stays_small() {
        let everywhere: Vec<Held> = (0..60_000).map(|leaf| (leaf, (leaf % 7) as u8)).collect();
        let line = line(&term("the", &everywhere));
        assert!(line.len() < BEST * 4 + 60_000 / 6 + 40, "{}", line.len());
    }

    #[test]
    fn shards_are_bounded_and_every_spelling_is_found_from_its_own() {
        let stems: Vec<String> = (0..4000)
            .map(|n| format!("{}{n}", ["ab", "ba", "état"][n % 3]))
            .collect();
        let mut terms: Vec<Term> = stems.iter().map(|stem| term(stem, &[(7, 7)])).collect();
        terms.sort_by(|a, b| order(&a.stem, &b.stem));
        let merged = Merged {
            terms,
            ..Merged::default()
        };
        let lines: Vec<String> = merged.terms.iter().map(line).collect();
        let shards = shards(&merged, lines);
        assert!(shards.cuts.len() > 3);
        assert!(
            shards
                .lines
                .iter()
                .all(|lines| lines.iter().map(|l| l.len() + 3).sum::<usize>() <= SHARD)
        );
        for term in &merged.terms {
            let home = &shards.lines[shards.of(&term.stem)];
            assert!(
                home.iter()
                    .any(|line| line.starts_with(&format!("{},", term.stem)))
            );
            let of_odd = &shards.see[shards.of("odd")]["odd"];
            assert!(of_odd.contains(&term.stem) || shards.of("odd") == shards.of(&term.stem));
        }
    }
}
