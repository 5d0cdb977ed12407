//! The lines of a text, and which of them are not the document.

use super::furniture::{ends_the_article, furniture};
use crate::import::cuts::Verdict;
use crate::import::furniture::what;

/// A line of fewer words than this may be a label or a button.
const LABEL: usize = 15;

/// A line of so many words is a paragraph, however it ends.
const PARAGRAPH: usize = 25;

/// As many lines without words of their own stand between two that are known, at most.
const BETWEEN: usize = 4;

/// The article is at least such a share of the words, in per cent.
const SHARE: usize = 35;

/// A line, what its words make of it, and what it is cut for.
pub(super) struct Line<'t> {
    pub(super) text: &'t str,
    /// From 1.
    pub(super) number: usize,
    pub(super) words: usize,
    pub(super) furniture: Verdict,
    pub(super) cut: Verdict,
}

impl Line<'_> {
    pub(super) fn blank(&self) -> bool {
        self.text.is_empty()
    }

    /// Not a sentence, nor longer than a headline.
    pub(super) fn short(&self) -> bool {
        let ended = self
            .text
            .trim_end_matches(['»', '"', '”', ')', ' ', '\u{a0}', '\u{202f}']);
        !self.blank() && self.words < PARAGRAPH && !ended.ends_with(['.', '…'])
    }

    /// Whether it has four digits in a row, as dates have.
    fn has_year(&self) -> bool {
        let digit = |b: &u8| b.is_ascii_digit();
        self.text
            .as_bytes()
            .windows(4)
            .any(|four| four.iter().all(digit))
    }

    pub(super) fn paragraph(&self) -> bool {
        self.words >= PARAGRAPH || (self.words >= LABEL && !self.short())
    }
}

/// The lines of a text with what they are.
pub(super) fn lines(text: &str) -> Vec<Line<'_>> {
    let mut lines: Vec<Line<'_>> = (text.lines().enumerate())
        .map(|(at, line)| {
            let text = line.trim();
            let words = text.split_whitespace().count();
            let mut line = Line {
                text,
                number: at + 1,
                words,
                furniture: None,
                cut: None,
            };
            if (1..=LABEL).contains(&words) {
                line.furniture = furniture(text, line.short());
            }
            line
        })
        .collect();
    let tail = tail(&lines);
    cut_tail(&mut lines, tail);
    cut_labels(&mut lines[..tail]);
    lines
}

/// Where the article is over: at the first line that ends it once enough has been said, with the short lines right
/// before that.
fn tail(lines: &[Line<'_>]) -> usize {
    let all: usize = lines.iter().map(|line| line.words).sum();
    let mut said = 0;
    for (at, line) in lines.iter().enumerate() {
        let over = line.furniture.is_some_and(ends_the_article);
        // A paragraph right after it is the article’s again, unless it opens a list of comments.
        if over && said * 100 >= all * SHARE && !goes_on(lines, at) {
            return back(lines, at);
        }
        said += line.words;
    }
    lines.len()
}

/// Whether a line that could end the article stands within it: "Read also: …" between two paragraphs, or a list of
/// teasers after which more of the text comes than of anything else.
fn goes_on(lines: &[Line<'_>], at: usize) -> bool {
    let rest = || lines[at + 1..].iter().filter(|line| !line.blank());
    let inline = lines[at].text.contains([':', '|']) && lines[at].words > 3;
    let next = rest().next().is_some_and(Line::paragraph);
    let paragraphs = rest().filter(|line| line.paragraph()).count();
    let marks = rest().filter(|line| line.furniture.is_some()).count();
    lines[at].furniture == Some(what::TEASERS) && ((inline && next) || paragraphs > 2 * (marks + 1))
}

/// Over short lines upwards: what leads to a list of comments or teasers belongs to it.
fn back(lines: &[Line<'_>], mut at: usize) -> usize {
    let mut taken = 0;
    let mut best = at;
    while at > 0 && taken < BETWEEN {
        at -= 1;
        if lines[at].blank() {
            continue;
        }
        let own = lines[at].short() && !lines[at].text.ends_with(['?', '!', ':']);
        if !own && lines[at].furniture.is_none() {
            break;
        }
        best = at;
        taken += 1;
    }
    best
}

fn cut_tail(lines: &mut [Line<'_>], tail: usize) {
    let first = (lines[tail..].iter()).find_map(|line| line.furniture);
    let mut last = first;
    for line in &mut lines[tail..] {
        last = line.furniture.or(last);
        line.cut = last;
    }
}

/// Labels and buttons among the article, with the few short lines between two of them. What may be the headline or a date
/// is never taken along.
fn cut_labels(lines: &mut [Line<'_>]) {
    let own = |line: &Line<'_>| line.words > 2 && line.furniture.is_none();
    let first = lines.iter().position(own);
    let mut last: Option<usize> = None;
    for at in 0..lines.len() {
        if lines[at].furniture.is_none() {
            continue;
        }
        let joins = |from: &usize| {
            let headline = first.is_some_and(|first| (*from..at).contains(&first));
            !headline && joined(&lines[from + 1..at])
        };
        if let Some(from) = last.filter(joins) {
            let kind = lines[from].furniture;
            for line in &mut lines[from + 1..at] {
                line.cut = kind;
            }
        }
        lines[at].cut = lines[at].furniture;
        last = Some(at);
    }
}

fn joined(between: &[Line<'_>]) -> bool {
    let said = || between.iter().filter(|line| !line.blank());
    said().count() <= BETWEEN && said().all(|line| line.short() && !line.has_year())
}
