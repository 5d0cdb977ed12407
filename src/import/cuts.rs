//! From lines that are not the document to ranges by their first and last words.

use super::stated::{Cut, noise_ends};
use crate::evidence::{Normal, noise_ranges, normal};
use memchr::memmem;
use std::ops::Range;

#[cfg(test)]
mod tests;

/// What a line of a text is: none for a line of the document, else what the range is that it belongs to.
pub(super) type Verdict = Option<&'static str>;

/// Words of a captured text that an end of a range may hold, and bytes of them.
const WORDS: usize = 12;
const BYTES: usize = 200;

/// A line of so many words is an end whole, so that people know it again; of a longer one that many are.
const WHOLE: usize = 6;
const SAID: usize = 4;

/// Ranges that a record is given, and beginnings that are tried for one.
const MOST: usize = 200;
const TRIES: usize = 50;

/// The ranges that cover the lines with a verdict, in order. Neighbouring lines are one range; `what` joins their
/// verdicts. First and last words are as few as find the range again, by the rule that the records' `noise` follows:
/// each is looked for after the range before. Lines that no dozen words tell from the document before them are left
/// in it; no range holds a letter of a line without a verdict.
pub(super) fn cuts(lines: &[(&str, Verdict)]) -> Vec<Cut> {
    let joined: Vec<&str> = lines.iter().map(|(line, _)| *line).collect();
    let text = Normal::new(&joined.join("\n"));
    let Some(places) = places(text.as_str(), &joined) else {
        return Vec::new();
    };
    let mut finder = Finder {
        text: text.as_str(),
        from: 0,
        out: Vec::new(),
        left: (1 << 20) + 100 * text.as_str().len(),
    };
    for run in runs(lines, &places) {
        finder.cover(&run, lines, &places);
    }
    let cuts = finder.out;
    if holds(&text, &cuts, lines, &places) {
        cuts
    } else {
        Vec::new()
    }
}

/// A text, normalised, without the ranges with these ends; whole where one of them is not in it.
pub(super) fn without(text: &str, ends: &[(&str, &str)]) -> String {
    let text = Normal::new(text);
    let mut out = String::new();
    let mut from = 0;
    for range in noise_ranges(&text, ends).unwrap_or_default() {
        out.push_str(&text.as_str()[from..range.start]);
        from = range.end;
    }
    out.push_str(&text.as_str()[from..]);
    out
}

/// Where each line stands in the normalised text; a blank one is an empty range.
fn places(text: &str, lines: &[&str]) -> Option<Vec<Range<usize>>> {
    let mut at = 0;
    (lines.iter())
        .map(|line| {
            let words = normal(line);
            let words = words.trim();
            if words.is_empty() {
                return Some(at..at);
            }
            at += text.get(at..)?.len() - text.get(at..)?.trim_start().len();
            let place = at..at + words.len();
            at = place.end;
            (text.get(place.clone()) == Some(words)).then_some(place)
        })
        .collect()
}

/// Runs of lines with a verdict that have words at both ends; blank lines part none.
fn runs(lines: &[(&str, Verdict)], places: &[Range<usize>]) -> Vec<Range<usize>> {
    let mut out: Vec<Range<usize>> = Vec::new();
    let mut open = false;
    for (at, (_, verdict)) in lines.iter().enumerate() {
        if places[at].is_empty() {
            continue;
        }
        match out.last_mut().filter(|_| open) {
            Some(run) if verdict.is_some() => run.end = at + 1,
            None if verdict.is_some() => out.push(at..at + 1),
            _ => {}
        }
        open = verdict.is_some();
    }
    out
}

/// Looks for words as readers of records do.
struct Finder<'t> {
    text: &'t str,
    /// The end of the range before.
    from: usize,
    out: Vec<Cut>,
    /// Bytes that may still be looked through, so that a text of many near repeats ends too.
    left: usize,
}

impl Finder<'_> {
    /// Covers as much of a run of lines as can be found again.
    fn cover(&mut self, run: &Range<usize>, lines: &[(&str, Verdict)], places: &[Range<usize>]) {
        let end = places[run.end - 1].end;
        let mut at = run.start;
        let mut start = places[at].start;
        let mut tries = 0;
        while start < end && self.out.len() < MOST && tries < TRIES && self.left > 0 {
            if let Some(first) = self.first(start, end, places[at].end) {
                let (last, until) = self.last(start..end, first, places[run.end - 1].start);
                let what = told(lines, places, &(start..until));
                self.push(start..start + first, last, what);
                self.from = until;
                start = until + blank(&self.text[until..]);
                at = (at..run.end)
                    .find(|at| places[*at].end > start)
                    .unwrap_or(run.end);
            } else {
                tries += 1;
                let Some(next) = (at + 1..run.end).find(|at| !places[*at].is_empty()) else {
                    return;
                };
                at = next;
                start = places[at].start;
            }
        }
    }

    /// How many bytes from a place on are its first words: as few as are not to be found before it.
    fn first(&mut self, start: usize, end: usize, line: usize) -> Option<usize> {
        let ends = ends(&self.text[start..end]);
        let said = said(&self.text[start..line.max(start)]);
        let said = ends.get(said - 1).or(ends.last()).copied()?;
        (ends.into_iter())
            .filter(|length| *length >= said)
            .find(|length| self.find(self.from, start..start + length) == Some(start))
    }

    /// Last words, and where the range ends: at the end, or as far before it as they first stand.
    fn last(&mut self, run: Range<usize>, first: usize, line: usize) -> (Range<usize>, usize) {
        let Range { start, end } = run;
        let starts = starts(&self.text[start..end]);
        let said = said(&self.text[line.clamp(start, end)..end]);
        let said = starts.get(said - 1).or(starts.last()).copied();
        let mut best = start..start + first;
        for from in starts.into_iter().filter(|from| Some(*from) <= said) {
            let words = start + from..end;
            let found = self.find(start, words.clone()).unwrap_or(words.start);
            best = found..found + words.len();
            if best.end == end {
                break;
            }
        }
        let until = best.end.max(start + first);
        (best, until)
    }

    /// Where words first stand from a place on.
    fn find(&mut self, from: usize, words: Range<usize>) -> Option<usize> {
        let words = &self.text.as_bytes()[words];
        let found = memmem::find(&self.text.as_bytes()[from..], words)?;
        self.left = self.left.saturating_sub(found);
        Some(from + found)
    }

    fn push(&mut self, first: Range<usize>, last: Range<usize>, what: String) {
        self.out.push(Cut {
            first: self.text[first].to_owned(),
            last: self.text[last].to_owned(),
            what,
        });
    }
}

/// How many words of a line an end has, even where fewer find it.
fn said(line: &str) -> usize {
    match line.split(' ').take(WHOLE + 1).count() {
        count @ 2..=WHOLE => count,
        0 | 1 => 2,
        _ => SAID,
    }
}

fn blank(text: &str) -> usize {
    text.len() - text.trim_start().len()
}

/// Where the first words of a text end, in its bytes.
fn ends(text: &str) -> Vec<usize> {
    let spaces = text.match_indices(' ').map(|(at, _)| at);
    let mut out: Vec<usize> = spaces
        .chain([text.len()])
        .take(WORDS)
        .take_while(|end| *end <= BYTES)
        .collect();
    if out.is_empty() && !text.is_empty() {
        out.push(text.floor_char_boundary(BYTES));
    }
    out
}

/// Where the last words of a text begin, the last first.
fn starts(text: &str) -> Vec<usize> {
    let spaces = text.rmatch_indices(' ').map(|(at, _)| at + 1);
    let mut out: Vec<usize> = spaces
        .chain([0])
        .take(WORDS)
        .take_while(|start| text.len() - start <= BYTES)
        .collect();
    if out.is_empty() && !text.is_empty() {
        out.push(text.ceil_char_boundary(text.len().saturating_sub(BYTES)));
    }
    out
}

/// The verdicts of the lines that a range touches, each once.
fn told(lines: &[(&str, Verdict)], places: &[Range<usize>], range: &Range<usize>) -> String {
    let mut seen: Vec<&str> = Vec::new();
    let begin = places.partition_point(|place| place.end <= range.start);
    for (at, (_, verdict)) in lines.iter().enumerate().skip(begin) {
        if places[at].start >= range.end {
            break;
        }
        if let Some(what) = verdict.filter(|what| !places[at].is_empty() && !seen.contains(what)) {
            seen.push(what);
        }
    }
    seen.join(", ")
}

/// Whether the ranges are found again, and hold nothing of a line without a verdict.
fn holds(text: &Normal, cuts: &[Cut], lines: &[(&str, Verdict)], places: &[Range<usize>]) -> bool {
    let Ok(ranges) = noise_ranges(text, &noise_ends(cuts)) else {
        return false;
    };
    let mut ranges = ranges.iter().peekable();
    lines.iter().zip(places).all(|((_, verdict), place)| {
        while ranges.next_if(|range| range.end <= place.start).is_some() {}
        let touched = ranges.peek().is_some_and(|range| range.start < place.end);
        verdict.is_some() || place.is_empty() || !touched
    })
}
