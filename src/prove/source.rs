//! The quotes of one source, proved.

use super::held::{Held, read};
use super::lock::{Entry, altered};
use super::spoken::Spoken;
use super::{Facts, Proved};
use crate::archive::Archive;
use crate::evidence::{Miss, Nearest, Normal, Wanted, find, nearest, noise_ranges, normal};
use crate::model::source::{Capture, Publish, Source};
use crate::model::words::Basis;
use crate::report::{Finding, Report, Spanned};
use rustc_hash::FxHashMap;
use std::collections::BTreeSet;
use std::ops::Range;
use std::sync::Arc;

/// How words around a quote are given.
const SETTING: &str =
    "`prefix` and `suffix` in a claim, `[@id, after \"…\", before \"…\"]` below a quotation";

/// What a project gives as the words of a source.
pub(super) struct Told<'a> {
    /// Its quotes.
    pub(super) quotes: &'a [&'a Wanted],
    /// Words between quotation marks in running text.
    pub(super) spoken: &'a [Spoken],
}

/// Proves the quotes of one source by the best means at hand.
pub(super) fn prove(
    source: &Source,
    told: &Told<'_>,
    lock: &[Spanned<Entry>],
    archive: Option<&Archive>,
) -> Proved {
    let Some(capture) = &source.capture else {
        return own_text(source, told);
    };
    let mut report = Report::default();
    let read = archive.and_then(|archive| read(source, capture, archive, &mut report));
    if report.has_errors() {
        return Proved {
            report,
            ..Proved::default()
        };
    }
    match read {
        Some(read) => by_capture(source, told, lock, &read),
        None => {
            let file = capture.file.as_ref().filter(|_| archive.is_some());
            let mut out = by_lock(source, capture, told.quotes, lock);
            out.absent = file.map(|f| f.span).filter(|_| !told.quotes.is_empty());
            out
        }
    }
}

/// The record is the document itself.
fn own_text(source: &Source, told: &Told<'_>) -> Proved {
    let mut out = Proved::default();
    if source.publish.value != Publish::Full {
        for wanted in told.quotes {
            let title = format!(
                "`{}` has no capture that could prove these words",
                source.id
            );
            out.report.push(Finding::error("quote-unproved", wanted.words.span, title).help(
                "give the record a `capture` with its `file` and `sha256`, or, where the rights allow it, the full text and `publish: full`",
            ));
        }
        return out;
    }
    if told.quotes.is_empty() && told.spoken.is_empty() {
        return out;
    }
    let text = Normal::new(&source.body.plain());
    out.noticed.listen(source, told.spoken, &text);
    for wanted in told.quotes {
        match find(&text, wanted, &[]) {
            Ok(excerpt) => {
                out.noticed.look(source, &excerpt, &text);
                out.excerpts.push(excerpt);
            }
            Err(miss) => out.report.push(missed(source, wanted, &text, &miss)),
        }
    }
    out
}

fn by_capture(
    source: &Source,
    told: &Told<'_>,
    lock: &[Spanned<Entry>],
    held: &Held<'_>,
) -> Proved {
    let (sha256, text) = (held.sha256.as_str(), &held.text);
    let mut out = Proved::default();
    let noise = match noise_ranges(text, &source.noise_ends()) {
        Ok(noise) => noise,
        Err(number) => {
            let noise = &source.noise[number];
            out.report.push(
                Finding::error("noise-not-found", noise.first.span, "the capture has no such range")
                    .also(noise.last.span, "to here")
                    .help("give the first and the last words as the capture has them; ranges stand in the order of the text"),
            );
            return out;
        }
    };
    out.noticed.listen(source, told.spoken, text);
    for wanted in told.quotes {
        match find(text, wanted, &noise) {
            Ok(excerpt) => {
                out.noticed.look(source, &excerpt, text);
                let selector = excerpt.selector().clone();
                let at = selector.start..selector.end;
                if held.parts(&at) {
                    out.noticed.across_blocks.push(wanted.words.span);
                }
                if held.repeats(&at) {
                    out.noticed.of_another.push(wanted.words.span);
                }
                out.entries.push(Entry {
                    source: source.id.clone(),
                    selector,
                    capture: sha256.to_owned(),
                });
                out.excerpts.push(excerpt);
            }
            Err(miss) => out.report.push(missed(source, wanted, text, &miss)),
        }
    }
    for line in lock.iter().filter(|line| line.value.capture == sha256) {
        let selector = &line.value.selector;
        let there = text
            .bytes(&(selector.start..selector.end))
            .and_then(|at| text.as_str().get(at));
        if there != Some(selector.exact.as_str()) {
            out.report
                .push(altered(line.span, "the capture does not say this there"));
        }
    }
    let mut facts = Facts::of(text, &noise, source.language.as_deref());
    let stated = matches!(source.published_basis, None | Some(Basis::Stated));
    let year = source.published.as_ref().and_then(|d| d.value.year());
    facts.years.extend(year.filter(|year| {
        // A page is read once more only where its words do not say what the record calls stated.
        stated && !facts.years.contains(year) && held.tells_machines(*year)
    }));
    out.facts = Some(Arc::new(facts));
    out
}

fn by_lock(
    source: &Source,
    capture: &Capture,
    quotes: &[&Wanted],
    lock: &[Spanned<Entry>],
) -> Proved {
    let mut out = Proved::default();
    let Some(first) = quotes.first() else {
        return out;
    };
    if lock.is_empty() {
        out.report.push(nothing_known(source, first, quotes.len()));
        return out;
    }
    let Some(said) = &capture.sha256 else {
        out.report.push(untied(source, capture, first, lock));
        return out;
    };
    let lines = by_words(lock);
    for wanted in quotes {
        let same_words = lines.get(wanted.exact().as_str()).into_iter().flatten();
        let fits = same_words.filter(|line| wanted.is(&line.value.selector));
        let fits: Vec<&Spanned<Entry>> = fits.copied().collect();
        let same = |line: &&&Spanned<Entry>| line.value.capture == said.value;
        let line = fits.iter().find(same);
        match line.and_then(|line| Some((line, wanted.proved_earlier(&line.value.selector)?))) {
            Some((line, excerpt)) => {
                out.entries.push(line.value.clone());
                out.excerpts.push(excerpt);
            }
            None => out.report.push(match fits.first() {
                Some(line) => proved_by_another(source, said, wanted, line),
                None => unproved(source, wanted, lock),
            }),
        }
    }
    out
}

/// The lines of a lock by their words.
fn by_words(lock: &[Spanned<Entry>]) -> FxHashMap<&str, Vec<&Spanned<Entry>>> {
    let mut lines: FxHashMap<&str, Vec<&Spanned<Entry>>> = FxHashMap::default();
    for line in lock {
        let words = line.value.selector.exact.as_str();
        lines.entry(words).or_default().push(line);
    }
    lines
}

/// A record that does not say which capture its words were proved against.
fn untied(source: &Source, capture: &Capture, first: &Wanted, lock: &[Spanned<Entry>]) -> Finding {
    let title = format!(
        "the record of `{}` lacks the `sha256` of its capture, so that no line of evidence.lock can be tied to it",
        source.id
    );
    let captures: BTreeSet<&str> = lock.iter().map(|l| l.value.capture.as_str()).collect();
    let fingerprint = match captures.first() {
        Some(only) if captures.len() == 1 => format!("`sha256: {only}`, as evidence.lock has it,"),
        _ => "`sha256`, the fingerprint of the file,".to_owned(),
    };
    let at = capture
        .file
        .as_ref()
        .map_or(first.words.span, |file| file.span);
    Finding::error("quote-unproved", at, title)
        .also(first.words.span, "words that it should prove")
        .help(format!(
            "add {fingerprint} to its `capture`, or have the capture at hand"
        ))
}

/// Neither the capture nor a line of the lock: said once for all quotes of the source.
fn nothing_known(source: &Source, first: &Wanted, quotes: usize) -> Finding {
    let all = match quotes {
        1 => "this quote".to_owned(),
        n => format!("this and {} more of its quotes", n - 1),
    };
    let title = format!(
        "nothing proves {all}: the capture of `{}` is not at hand, and evidence.lock holds none",
        source.id
    );
    Finding::error("quote-unproved", first.words.span, title).help(
        "put the capture into archive/ (or name its folder with --archive) and run `bluf verify`",
    )
}

/// Words that the lock ties to another capture than the record names.
fn proved_by_another(
    source: &Source,
    said: &Spanned<String>,
    wanted: &Wanted,
    line: &Spanned<Entry>,
) -> Finding {
    let title = format!(
        "the record of `{}` names another capture than the one that proved these words",
        source.id
    );
    Finding::error("capture-changed", said.span, title)
        .also(wanted.words.span, "the words")
        .also(line.span, "what was proved")
        .help("put the fingerprint back, or run `bluf verify` with the new capture at hand")
}

/// Words of which neither a capture nor the lock says anything.
fn unproved(source: &Source, wanted: &Wanted, lock: &[Spanned<Entry>]) -> Finding {
    let exact = wanted.exact();
    let words = |line: &Spanned<Entry>| nearest(&exact, &line.value.selector.exact);
    let near = lock
        .iter()
        .filter_map(words)
        .max_by_key(|n| std::cmp::Reverse(n.difference.matches('[').count()));
    let title = format!(
        "nothing proves that `{}` says this: its capture is not at hand, and evidence.lock does not hold it",
        source.id
    );
    let help = match near {
        Some(near) => format!("{}; put the words back, or run `bluf verify` with the captures at hand", told("the nearest proved words are", &near)),
        None => "put the capture into archive/ (or name its folder with --archive) and run `bluf verify`".to_owned(),
    };
    Finding::error("quote-unproved", wanted.words.span, title).help(help)
}

fn told(what: &str, near: &Nearest) -> String {
    format!("{what} “{}” ({})", near.passage, near.difference)
}

/// A quote that the text does not bear out.
fn missed(source: &Source, wanted: &Wanted, text: &Normal, miss: &Miss) -> Finding {
    let span = wanted.words.span;
    let id = &source.id;
    match miss {
        Miss::Empty => Finding::error("quote-not-found", span, "this quote has no words"),
        Miss::Nowhere => not_found(wanted, text, id),
        Miss::OutOfContext => Finding::error(
            "quote-not-found",
            span,
            format!("`{id}` says this, but not between these words"),
        )
        .help(format!(
            "what is given must stand right before or right after the quote: {SETTING}"
        )),
        Miss::Noise(number) => {
            let noise = source.noise.get(*number);
            let what = noise
                .and_then(|n| n.what.as_deref())
                .unwrap_or("not the document");
            let finding = Finding::error(
                "cited-from-noise",
                span,
                format!("these words of `{id}` are not the document’s: {what}"),
            )
            .help("quote the document itself; what is noise is said in the source’s record");
            noise.map_or(finding.clone(), |n| {
                finding.also(n.first.span, "the range begins with these words")
            })
        }
        Miss::Several(a, b) => {
            let (a, b) = told_apart(text.as_str(), a, b);
            let title = format!("`{id}` says this more than once");
            Finding::error("quote-ambiguous", span, title)
                .label(format!("as in “{a}” and in “{b}”"))
                .help(format!("quote more words, or give those that stand right before or right after: {SETTING}"))
        }
    }
}

fn not_found(wanted: &Wanted, text: &Normal, id: &str) -> Finding {
    let exact = wanted.exact();
    let cut = ["[…]", "[...]", "(…)", "(...)"]
        .iter()
        .any(|cut| normal(&wanted.words.value).contains(cut));
    let help = match nearest(&exact, text.as_str()) {
        _ if cut => "words are left out: quote each piece for itself".to_owned(),
        Some(near) => format!(
            "{}; copy them, or cite another source",
            told("the nearest words are", &near)
        ),
        None => "nothing in it comes near; cite another source, or give its own words".to_owned(),
    };
    Finding::error(
        "quote-not-found",
        wanted.words.span,
        format!("`{id}` does not say this"),
    )
    .help(help)
}

/// What stands before and after two places: as few words as tell them apart.
fn told_apart(text: &str, a: &Range<usize>, b: &Range<usize>) -> (String, String) {
    let mut words = 3;
    loop {
        let told = (around(text, a, words), around(text, b, words));
        if told.0 != told.1 || words > 20 {
            return told;
        }
        words += 1;
    }
}

fn around(text: &str, at: &Range<usize>, words: usize) -> String {
    let before: Vec<&str> = text[..at.start]
        .split_whitespace()
        .rev()
        .take(words)
        .collect();
    let after: Vec<&str> = text[at.end..].split_whitespace().take(words).collect();
    let before: Vec<&str> = before.into_iter().rev().collect();
    format!("{} […] {}", before.join(" "), after.join(" "))
}
