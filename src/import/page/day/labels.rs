//! Words that say what the date after them is, in any language that there are words for: pages mix them.

use crate::lexicon::{Kind, languages, lexicon};
use std::cmp::Reverse;
use std::ops::Range;

/// What a date is that follows a label.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Label {
    Published,
    Changed,
}

/// A part of a line, and the label that it begins with.
pub(super) fn parts(line: &str) -> Vec<(Option<Label>, &str)> {
    let labels = labels(line);
    let starts: Vec<usize> = labels.iter().map(|(range, _)| range.start).collect();
    let ends = starts.iter().copied().skip(1).chain([line.len()]);
    let first = starts.first().copied().unwrap_or(line.len());
    let labelled = labels.iter().zip(ends);
    let labelled = labelled.map(|((range, label), end)| (Some(*label), &line[range.start..end]));
    std::iter::once((None, &line[..first]))
        .chain(labelled)
        .collect()
}

/// A part of a line without the label that it begins with.
pub(super) fn unlabelled(part: &str) -> &str {
    let first = labels(part).into_iter().find(|(range, _)| range.start == 0);
    let length = first.map_or(0, |(range, _)| range.end);
    part[length..].trim_start_matches([' ', ':', '\u{a0}'])
}

/// Every label of a text, in order: the longest of several that begin at one word.
fn labels(text: &str) -> Vec<(Range<usize>, Label)> {
    let kinds = [
        (Kind::Published, Label::Published),
        (Kind::Updated, Label::Changed),
    ];
    let lexicons = languages().filter_map(lexicon);
    let mut all: Vec<(Range<usize>, Label)> = lexicons
        .flat_map(|lexicon| kinds.map(|(kind, label)| (lexicon.find(kind, text), label)))
        .flat_map(|(found, label)| found.into_iter().map(move |one| (one.range, label)))
        .collect();
    all.sort_by_key(|(range, _)| (range.start, Reverse(range.end)));
    let mut end = 0;
    all.retain(|(range, _)| {
        let free = range.start >= end;
        end = end.max(range.end);
        free
    });
    all
}
