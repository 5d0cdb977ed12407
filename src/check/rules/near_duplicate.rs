//! Captures that are largely the same text, and no record says so.

use crate::check::rule::{Checking, Rule};
use crate::evidence::{Sketch, pairs};
use crate::link::Library;
use crate::model::SourceIdx;
use crate::report::Report;
use std::collections::BTreeSet;

pub(super) const RULE: Rule = Rule::warning(
    "near-duplicate",
    "Two captures are largely the same text, and neither is recorded as derived from the other.",
    "A reprint is not a second source. Captures are compared by their shingles of five words, without noise: where \
     half of the shorter one or more is in the other, one is `derived_from` the other, or both from a third.",
    check,
)
.with_captures();

/// The share of the shorter text that makes two texts one.
const SHARE: f64 = 0.5;

fn check(c: &Checking<'_>, report: &mut Report) {
    let read: Vec<(SourceIdx, &Sketch)> = (c.sources())
        .filter_map(|(i, source)| Some((i, &c.proofs.facts.get(&source.id)?.sketch)))
        .collect();
    let sketches: Vec<&Sketch> = read.iter().map(|r| r.1).collect();
    for (a, b, share) in pairs(&sketches, SHARE) {
        let (a, b) = (read[a].0, read[b].0);
        if related(c.library, a, b) {
            continue;
        }
        let (first, second) = (c.library.source(a), c.library.source(b));
        let title = format!(
            "{:.0} % of the shorter text is in `{}` as well",
            share * 100.0,
            first.id
        );
        report.push(
            RULE.at(second.title.span, title)
                .also(first.title.span, "the other")
                .help(format!(
                    "say `derived_from: [{}]` in the record of the later one",
                    first.id
                )),
        );
    }
}

/// Whether one goes back to the other, or both to a third.
fn related(library: &Library, a: SourceIdx, b: SourceIdx) -> bool {
    let line = |start: SourceIdx| {
        let mut seen = BTreeSet::from([start]);
        let mut open = vec![start];
        while let Some(at) = open.pop() {
            open.extend(
                library
                    .source(at)
                    .derived_from
                    .iter()
                    .filter(|s| seen.insert(**s)),
            );
        }
        seen
    };
    !line(a).is_disjoint(&line(b))
}
