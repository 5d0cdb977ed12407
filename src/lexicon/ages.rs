//! How long ago: "3 days ago", « il y a une semaine », « hier », and ages that stand alone, « 11 mois ».

use super::data::Ages;
use super::numbers;
use super::spelt::Words;
use super::tokens::{Splitter, Token, plain};
use chrono::{Days, Months, NaiveDate};
use rustc_hash::FxHashMap;
use std::ops::Range;

/// What an age is counted in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unit {
    /// Minutes and less.
    Minute,
    /// Hours.
    Hour,
    /// Days.
    Day,
    /// Weeks.
    Week,
    /// Months.
    Month,
    /// Years.
    Year,
}

/// An age as a text gives it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Age {
    /// Where it is, in bytes.
    pub range: Range<usize>,
    /// How many.
    pub count: u32,
    /// Of what.
    pub unit: Unit,
    /// Whether it says that it reckons back from now: "ago".
    pub ago: bool,
}

impl Age {
    /// The day or the time so long before a day, in EDTF, as exactly as the age gives it: what is counted in weeks and more
    /// is rounded. None where that is before all calendars.
    pub fn before(&self, day: NaiveDate) -> Option<String> {
        let count = u64::from(self.count);
        let days = |n: u64| day.checked_sub_days(Days::new(n));
        let months = |n: u32| day.checked_sub_months(Months::new(n));
        Some(match self.unit {
            Unit::Minute => days(count / (24 * 60))?.to_string(),
            Unit::Hour => days(count / 24)?.to_string(),
            Unit::Day => days(count)?.to_string(),
            Unit::Week => format!("{}~", days(count * 7)?),
            Unit::Month => months(self.count)?.format("%Y-%m~").to_string(),
            Unit::Year => months(self.count.checked_mul(12)?)?
                .format("%Y~")
                .to_string(),
        })
    }
}

/// How a language says ages.
#[derive(Debug)]
pub(super) struct Reader {
    units: FxHashMap<String, Unit>,
    one: Vec<String>,
    before: Vec<Vec<String>>,
    after: Vec<Vec<String>>,
    /// The longest first.
    fixed: Vec<(Vec<String>, u32)>,
}

impl Reader {
    pub(super) fn new(data: Ages, splitter: &Splitter) -> Reader {
        let lists = [
            (data.minutes, Unit::Minute),
            (data.hours, Unit::Hour),
            (data.days, Unit::Day),
            (data.weeks, Unit::Week),
            (data.months, Unit::Month),
            (data.years, Unit::Year),
        ];
        let split = |words: &str| -> Vec<String> {
            let tokens = splitter.tokens(words).into_iter();
            tokens.map(|token| token.lower.into_owned()).collect()
        };
        let key = |word: String| plain(&word).into_owned();
        let all = |list: Words| list.iter().map(|words| split(words)).collect();
        let mut fixed: Vec<(Vec<String>, u32)> = (data.fixed.iter())
            .map(|(words, days)| (split(words), *days))
            .collect();
        fixed.sort_by_key(|(words, _)| std::cmp::Reverse(words.len()));
        Reader {
            units: (lists.into_iter())
                .flat_map(|(words, unit)| words.into_iter().map(move |word| (key(word), unit)))
                .collect(),
            one: data.one.into_iter().map(key).collect(),
            before: all(data.before),
            after: all(data.after),
            fixed,
        }
    }

    /// Every age of a text, in order.
    pub(super) fn all(
        &self,
        text: &str,
        tokens: &[Token<'_>],
        numbers: &numbers::Reader,
    ) -> Vec<Age> {
        let mut out = Vec::new();
        let mut at = 0;
        while at < tokens.len() {
            let found = self
                .fixed(&tokens[at..])
                .or_else(|| self.counted(text, tokens, at, numbers));
            match found {
                Some((used, age)) => {
                    out.push(age);
                    at += used;
                }
                None => at += 1,
            }
        }
        out
    }

    fn fixed(&self, tokens: &[Token<'_>]) -> Option<(usize, Age)> {
        let (words, days) = (self.fixed.iter()).find(|(words, _)| begins(tokens, words))?;
        let last = &tokens[words.len() - 1];
        let age = Age {
            range: tokens[0].range.start..last.range.end,
            count: *days,
            unit: Unit::Day,
            ago: true,
        };
        Some((words.len(), age))
    }

    /// A number and a unit, with what stands before or after them.
    fn counted(
        &self,
        text: &str,
        tokens: &[Token<'_>],
        at: usize,
        numbers: &numbers::Reader,
    ) -> Option<(usize, Age)> {
        let (used, count) = self.number(text, &tokens[at..], numbers)?;
        let unit = tokens.get(at + used).filter(|token| token.joined)?;
        let unit = *self.units.get(unit.lower.as_ref())?;
        let end = at + used + 1;
        let led = (self.before.iter()).find(|words| ends(&tokens[..at], words));
        let followed = (self.after.iter()).find(|words| begins(&tokens[end..], words));
        let first = at - led.map_or(0, Vec::len);
        let last = end - 1 + followed.map_or(0, Vec::len);
        let age = Age {
            range: tokens[first].range.start..tokens[last].range.end,
            count,
            unit,
            ago: led.is_some() || followed.is_some(),
        };
        Some((last + 1 - at, age))
    }

    fn number(
        &self,
        text: &str,
        tokens: &[Token<'_>],
        numbers: &numbers::Reader,
    ) -> Option<(usize, u32)> {
        if self.one.iter().any(|one| *one == tokens[0].lower) {
            return Some((1, 1));
        }
        let (used, value) = numbers.at(text, tokens)?;
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "a small whole number"
        )]
        let count =
            (value.fract() == 0.0 && (0.0..10_000.0).contains(&value)).then_some(value as u32)?;
        Some((used, count))
    }
}

fn begins(tokens: &[Token<'_>], words: &[String]) -> bool {
    !words.is_empty()
        && tokens.len() >= words.len()
        && (tokens.iter().zip(words).enumerate())
            .all(|(n, (token, word))| token.lower == *word && (n == 0 || token.joined))
}

fn ends(tokens: &[Token<'_>], words: &[String]) -> bool {
    tokens.len() >= words.len() && begins(&tokens[tokens.len() - words.len()..], words)
}
