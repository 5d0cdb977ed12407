//! Amounts of people and things as a text gives them, with their bounds, in the notation of claims.

use super::bounds::has_minutes;
use super::{Kind, Lexicon};
use crate::spelling::european;
use std::ops::Range;

/// An amount.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Amount {
    /// Where it is, with its bound, in bytes: « au moins 84 ».
    pub range: Range<usize>,
    /// `>=84`, `~20`, `dozens`.
    pub value: String,
}

impl Lexicon {
    /// Every amount of a sentence, in order. Dates, years, hours and the numbers of things are none.
    pub fn amounts(&self, text: &str) -> Vec<Amount> {
        amounts(self, text)
    }
}

/// Signs before a number that names a thing: "No. 7", « n° 7 ».
const NAMES: [&str; 8] = ["#", "№", "n°", "nº", "no.", "nr.", "núm.", "art."];

fn amounts(lexicon: &Lexicon, text: &str) -> Vec<Amount> {
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
    let mut out: Vec<Amount> = (vague.iter())
        .filter_map(|range| {
            Some(Amount {
                range: range.clone(),
                value: vague_value(lexicon, &text[range.clone()])?,
            })
        })
        .collect();
    let ranges = lexicon.ranges(text).into_iter();
    out.extend(
        ranges
            .filter(|(range, _)| !within(range))
            .map(|(range, [low, high])| Amount {
                range,
                value: format!("{low}..{high}"),
            }),
    );
    let counted: Vec<Range<usize>> = out
        .iter()
        .map(|amount| amount.range.clone())
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
            || is_name(text, &count.whole())
        {
            continue;
        }
        out.push(Amount {
            range: count.whole(),
            value: format!("{}{number}", sign(count.bound.map(|b| b.kind))),
        });
    }
    out.sort_by_key(|amount| amount.range.start);
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

/// The sign of the bound that governs a number, in the notation of claims.
pub(super) fn sign(bound: Option<Kind>) -> &'static str {
    match bound {
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

/// The number of a thing, a part of a word or of a date in digits: "No. 7", "7-inch", "14/03".
fn is_name(text: &str, range: &Range<usize>) -> bool {
    let joins = |c: Option<char>| c.is_some_and(|c| matches!(c, '/' | '-' | '‑'));
    let (before, after) = (&text[..range.start], &text[range.end..]);
    if joins(before.chars().next_back()) || joins(after.chars().next()) {
        return true;
    }
    let word = before.trim_end().rsplit(char::is_whitespace).next();
    word.is_some_and(|word| NAMES.contains(&word.to_lowercase().as_str()))
}

/// Four digits in a row that may be a year.
fn is_year(text: &str, range: &Range<usize>, number: f64) -> bool {
    let digits: String = text[range.clone()].chars().map(european).collect();
    let plain = digits.len() == 4 && digits.bytes().all(|b| b.is_ascii_digit());
    plain && (1900.0..2100.0).contains(&number)
}

#[cfg(test)]
mod tests {
    use crate::lexicon::lexicon;

    #[track_caller]
    fn check(language: &str, text: &str, expected: &[(&str, &str)]) {
        let found = lexicon(language).expect("a lexicon").amounts(text);
        let found: Vec<(&str, &str)> = (found.iter())
            .map(|s| (&text[s.range.clone()], s.value.as_str()))
            .collect();
        assert_eq!(found, expected);
    }

    #[test]
    fn sums_with_their_bounds() {
        check(
            "fr",
            "Au moins 84 marins et 47 dockers, selon le port",
            &[("Au moins 84", ">=84"), ("47", "47")],
        );
        check(
            "fr",
            "Une vingtaine de grues, à 8 h00 le 14 novembre 2023",
            &[("Une vingtaine", "~20")],
        );
        check(
            "fr",
            "plusieurs dizaines de bateaux depuis 2012",
            &[("plusieurs dizaines", "tens")],
        );
        check(
            "en",
            "up to ten cranes and dozens of ships at 14:30",
            &[("up to ten", "<=10"), ("dozens of", "dozens")],
        );
        check(
            "en",
            "No more than 84 left, at least 2 million stayed, two dozen of them in all, between 27 and 30 came back",
            &[
                ("No more than 84", "<=84"),
                ("at least 2 million", ">=2000000"),
                ("two dozen", "24"),
                ("between 27 and 30", "27..30"),
            ],
        );
        check(
            "fr",
            "Pas moins de 84 marins",
            &[("Pas moins de 84", ">=84")],
        );
        check(
            "en",
            "84 or more left, 30 of them at most, and as many as 12 came back",
            &[
                ("84 or more", ">=84"),
                ("30", "30"),
                ("as many as 12", "<=12"),
            ],
        );
        check("fr", "84 marins au plus.", &[("84 marins au plus", "<=84")]);
        check("en", "The talks of 3 May 2024 went on two days ago", &[]);
        check(
            "en",
            "On 14/03/2024 the No. 7 pump and a 7-inch hose broke",
            &[],
        );
        check(
            "fr",
            "La grue n° 7 est tombée sur 12 navires",
            &[("12", "12")],
        );
        check("en", "84-plus ships and no. 7 more", &[("84-plus", ">=84")]);
    }
}
