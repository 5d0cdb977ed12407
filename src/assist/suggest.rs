//! What a source speaks of, as events to be written by hand.

use super::Document;
use super::days::{Day, days};
use super::excerpt::claim;
use super::names::{Named, Names};
use super::quote::quotes;
use crate::evidence::normal;
use crate::lexicon::{Amount, Kind, Lexicon, lexicon};
use chrono::NaiveDate;
use std::collections::BTreeSet;
use std::fmt::Write;

/// As many words after a figure belong into its quote.
const AFTER: usize = 4;

/// Words of so many letters are mostly articles and prepositions, in languages of the Latin, Greek and Cyrillic scripts.
const SHORT: usize = 3;

/// What a passage offers.
struct Offer {
    line: usize,
    text: String,
    days: Vec<Day>,
    named: Vec<Named>,
    amounts: Vec<Amount>,
    hedges: Vec<String>,
}

/// A skeleton for each passage that speaks of a day, an amount, or something in the conditional; comments say which words
/// offer what. None where there are no word lists for the source's language.
pub fn suggest(document: &Document<'_>, names: &Names) -> Option<String> {
    let source = document.source;
    let lexicon = source.language.as_deref().and_then(lexicon)?;
    let written = (source.published.as_ref()).and_then(|when| when.value.latest().day());
    let offers: Vec<Offer> = (document.lines().into_iter())
        .map(|(line, text)| offer(line, &normal(text), lexicon, names, written))
        .filter(|offer| {
            !offer.days.is_empty() || !offer.amounts.is_empty() || !offer.hedges.is_empty()
        })
        .collect();
    let mut out = format!(
        "# What `{}` offers for events, passage by passage: words found by lists. What happened, you write.\n",
        source.id
    );
    for offer in &offers {
        let _ = writeln!(out, "\n# Line {}", offer.line);
        out.push_str(&skeleton(document, offer));
    }
    if offers.is_empty() {
        out.push_str(
            "# It names no day and no figure, and nothing in it stands in the conditional.\n",
        );
    }
    Some(out)
}

fn offer(
    line: usize,
    text: &str,
    lexicon: &Lexicon,
    names: &Names,
    written: Option<NaiveDate>,
) -> Offer {
    let hedges = lexicon.find(Kind::Hedge, text);
    Offer {
        line,
        days: days(lexicon, text, written),
        named: names.find(text),
        amounts: lexicon.amounts(text),
        hedges: hedges
            .into_iter()
            .map(|found| text[found.range].to_owned())
            .collect(),
        text: text.to_owned(),
    }
}

fn skeleton(document: &Document<'_>, offer: &Offer) -> String {
    let mut out = String::from("---\ntitle: \"\"\nsummary: \"\"\n");
    dates(&mut out, offer);
    for (field, place) in [("places", true), ("actors", false)] {
        let mut seen = BTreeSet::new();
        let named = offer.named.iter().filter(|named| named.place == place);
        let lines: Vec<String> = named
            .filter(|named| seen.insert(&named.id))
            .map(|named| {
                format!(
                    "  - ref: {}  # “{}”\n",
                    named.id,
                    &offer.text[named.range.clone()]
                )
            })
            .collect();
        if !lines.is_empty() {
            let _ = writeln!(out, "{field}:");
            out.push_str(&lines.concat());
        }
    }
    if !offer.hedges.is_empty() {
        let words: BTreeSet<&str> = offer.hedges.iter().map(String::as_str).collect();
        let words: Vec<String> = words.iter().map(|words| format!("“{words}”")).collect();
        let _ = writeln!(out, "# in the conditional: {}", words.join(", "));
    }
    let claims: Vec<String> = offer
        .amounts
        .iter()
        .filter_map(|amount| claim_of(document, offer, amount))
        .collect();
    if !claims.is_empty() {
        out.push_str("claims:\n");
        out.push_str(&claims.concat());
    }
    out.push_str("---\n");
    out
}

fn dates(out: &mut String, offer: &Offer) {
    let known = offer.days.iter().find_map(|day| day.date.as_deref());
    let _ = writeln!(out, "date: \"{}\"", known.unwrap_or_default());
    for day in &offer.days {
        let words = &offer.text[day.range.clone()];
        let date = day.date.as_deref().unwrap_or("open");
        let why = if day.why.is_empty() {
            String::new()
        } else {
            format!(", {}", day.why)
        };
        let _ = writeln!(out, "# “{words}”: {date}{why}");
    }
}

/// A claim for an amount, with a quote that has been found.
fn claim_of(document: &Document<'_>, offer: &Offer, amount: &Amount) -> Option<String> {
    let rest = &offer.text[amount.range.end..];
    let stop = rest
        .find(['.', ',', ';', ':', '!', '?', '"', '(', ')', '\n'])
        .unwrap_or(rest.len());
    let ahead = &rest[..stop];
    let end = (ahead.match_indices(' ').nth(AFTER)).map_or(ahead.trim_end().len(), |(at, _)| {
        without_short_end(&ahead[..at]).len()
    });
    let words = &offer.text[amount.range.start..amount.range.end + end];
    let quote = quotes(document, words).ok()?.into_iter().next()?;
    Some(claim(document, &quote))
}

/// Words without short ones at their end, which lead on to what was cut off: "at the beginning of".
fn without_short_end(words: &str) -> &str {
    let mut kept = words;
    while let Some((before, last)) = kept.rsplit_once(' ') {
        if last.chars().count() > SHORT || last.contains(char::is_numeric) {
            break;
        }
        kept = before;
    }
    kept
}
