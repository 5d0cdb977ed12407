//! Sums of people and things as a text gives them, with their bounds, in the notation of claims.

use crate::lexicon::{Count, Kind, Lexicon, has_minutes};
use crate::spelling::european;
use std::ops::Range;

/// A sum.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Sum {
    /// With its bound: « au moins 84 ».
    pub(super) range: Range<usize>,
    /// `>=84`, `~20`, `dozens`.
    pub(super) value: String,
}

/// Every sum of a sentence, in order. Dates, years and hours are none.
pub(super) fn sums(lexicon: &Lexicon, text: &str) -> Vec<Sum> {
    let dates = lexicon.dates(text);
    let ages = lexicon.ages(text);
    let taken: Vec<Range<usize>> = (dates.into_iter().map(|date| date.range))
        .chain(ages.into_iter().map(|age| age.range))
        .collect();
    let within = |range: &Range<usize>| {
        (taken.iter()).any(|other| other.start < range.end && range.start < other.end)
    };
    let vague: Vec<Range<usize>> = lexicon
        .find(Kind::Vague, text)
        .into_iter()
        .map(|f| f.range)
        .collect();
    let mut out: Vec<Sum> = (vague.iter())
        .filter_map(|range| {
            Some(Sum {
                range: range.clone(),
                value: vague_value(lexicon, &text[range.clone()])?,
            })
        })
        .collect();
    let ranges = lexicon.ranges(text).into_iter();
    out.extend(
        ranges
            .filter(|(range, _)| !within(range))
            .map(|(range, [low, high])| Sum {
                range,
                value: format!("{low}..{high}"),
            }),
    );
    let counted: Vec<Range<usize>> = out
        .iter()
        .map(|sum| sum.range.clone())
        .chain(vague)
        .collect();
    for count in lexicon.counts(text) {
        let (range, number) = (count.range.clone(), count.value);
        let inside = counted
            .iter()
            .any(|v| v.start < range.end && range.start < v.end);
        if inside
            || within(&range)
            || is_clock(lexicon, text, &range)
            || is_year(text, &range, number)
        {
            continue;
        }
        out.push(Sum {
            range: count.whole(),
            value: format!("{}{number}", sign(&count)),
        });
    }
    out.sort_by_key(|sum| sum.range.start);
    out
}

/// The words of claims for counts without a number; « une vingtaine » is about 20.
fn vague_value(lexicon: &Lexicon, words: &str) -> Option<String> {
    let near = lexicon.near(words)?;
    let word = [
        (10.0, "tens"),
        (12.0, "dozens"),
        (100.0, "hundreds"),
        (1000.0, "thousands"),
    ];
    let word = word
        .iter()
        .find(|(number, _)| (near.value - number).abs() < 0.5);
    match word {
        Some((_, word)) if near.many => Some((*word).to_owned()),
        _ => Some(format!("~{}", near.value)),
    }
}

/// The sign of the bound that governs a number.
fn sign(count: &Count) -> &'static str {
    match count.bound.as_ref().map(|bound| bound.kind) {
        Some(Kind::AtLeast) => ">=",
        Some(Kind::AtMost) => "<=",
        Some(Kind::About) => "~",
        _ => "",
    }
}

/// « 8 h00 », `14:30`, « 15h ».
fn is_clock(lexicon: &Lexicon, text: &str, range: &Range<usize>) -> bool {
    let after = text[range.end..].trim_start_matches(['\u{a0}', '\u{202f}', ' ']);
    let unit = after.split(|c: char| !c.is_alphabetic()).next();
    let minutes = text[..range.start].ends_with([':', 'h']);
    unit.is_some_and(|unit| lexicon.is_clock(unit)) || has_minutes(text, range) || minutes
}

/// Four digits in a row that may be a year.
fn is_year(text: &str, range: &Range<usize>, number: f64) -> bool {
    let digits: String = text[range.clone()].chars().map(european).collect();
    let plain = digits.len() == 4 && digits.bytes().all(|b| b.is_ascii_digit());
    plain && (1900.0..2100.0).contains(&number)
}
