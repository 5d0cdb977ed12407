//! Dates in prose.

use super::Mention;
use super::data::Calendar;
use super::rare::Rare;
use super::tokens::Token;
use chrono::Weekday;
use rustc_hash::FxHashSet;
use std::ops::Range;

/// How a language writes dates.
#[derive(Debug)]
pub(super) struct Reader {
    /// Each with whether it is the full name.
    weekdays: Rare<(Weekday, bool)>,
    months: Rare<u32>,
    doubtful: FxHashSet<String>,
    ordinals: Vec<String>,
    between: FxHashSet<String>,
    day_first: bool,
}

const WEEK: [Weekday; 7] = [
    Weekday::Mon,
    Weekday::Tue,
    Weekday::Wed,
    Weekday::Thu,
    Weekday::Fri,
    Weekday::Sat,
    Weekday::Sun,
];

impl Reader {
    pub(super) fn new(data: Calendar) -> Reader {
        let days = data.weekdays.into_iter().zip(WEEK);
        let months = data.months.into_iter().zip(1..);
        Reader {
            weekdays: days
                .flat_map(|(names, day)| {
                    let names = names.into_iter().enumerate();
                    names.map(move |(at, name)| (name, (day, at == 0)))
                })
                .collect(),
            months: months
                .flat_map(|(names, m)| names.into_iter().map(move |n| (n, m)))
                .collect(),
            doubtful: data.doubtful.into_iter().collect(),
            ordinals: data.ordinals,
            between: data.between.into_iter().collect(),
            day_first: data.day_first,
        }
    }

    /// The weekday that a token names.
    pub(super) fn weekday(&self, token: &Token<'_>) -> Option<Weekday> {
        self.weekdays.get(token).map(|(day, _)| *day)
    }

    /// Every date of a text, in order.
    pub(super) fn all(&self, text: &str, tokens: &[Token<'_>]) -> Vec<Mention> {
        let mut out: Vec<Mention> = Vec::new();
        for at in 0..tokens.len() {
            let found = self
                .in_words(text, tokens, at)
                .or_else(|| self.in_figures(text, tokens, at));
            if let Some(found) = found.filter(|f| {
                out.last()
                    .is_none_or(|last| last.range.end <= f.range.start)
            }) {
                out.push(found);
            }
        }
        out
    }

    /// The date around the month that a token names.
    fn in_words(&self, text: &str, tokens: &[Token<'_>], at: usize) -> Option<Mention> {
        let token = &tokens[at];
        let month = *self.months.get(token)?;
        let mut mention = Mention {
            range: token.range.clone(),
            weekday: None,
            day: None,
            month: Some(month),
            year: None,
        };
        let before = self.day_before(text, tokens, at, &mut mention);
        let mut next = at + 1;
        if mention.day.is_none()
            && let Some(day) = tokens
                .get(next)
                .filter(|t| close(text, &tokens[at], t))
                .and_then(|t| self.day(t))
        {
            mention.day = Some(day);
            mention.range.end = tokens[next].range.end;
            next += 1;
        }
        let year = tokens
            .get(next)
            .filter(|t| near(text, &tokens[next - 1], t))
            .and_then(year);
        if let Some(year) = year {
            mention.year = Some(year);
            mention.range.end = tokens[next].range.end;
        }
        self.weekday_before(text, tokens, before, &mut mention);
        let sure = mention.day.is_some() || mention.year.is_some();
        (!self.doubtful.contains(token.lower.as_ref()) || (token.capital && sure))
            .then_some(mention)
    }

    /// The day before a month, and the token with which the date begins so far.
    fn day_before(
        &self,
        text: &str,
        tokens: &[Token<'_>],
        at: usize,
        mention: &mut Mention,
    ) -> usize {
        let mut first = at;
        let mut back = at;
        while back > 0
            && self.between.contains(tokens[back - 1].lower.as_ref())
            && close(text, &tokens[back - 1], &tokens[back])
        {
            back -= 1;
        }
        if back > 0
            && close(text, &tokens[back - 1], &tokens[back])
            && let Some(day) = self.day(&tokens[back - 1])
        {
            mention.day = Some(day);
            first = back - 1;
            mention.range.start = tokens[first].range.start;
        }
        first
    }

    fn weekday_before(
        &self,
        text: &str,
        tokens: &[Token<'_>],
        first: usize,
        mention: &mut Mention,
    ) {
        if mention.day.is_none() {
            return;
        }
        let mut back = first;
        while back > 0
            && (self.between.contains(tokens[back - 1].lower.as_ref())
                || tokens[back - 1].lower == "le")
        {
            back -= 1;
        }
        if let Some(token) = back.checked_sub(1).map(|n| &tokens[n])
            && near(text, token, &tokens[back])
            && let Some((weekday, full)) = self.weekdays.get(token)
        {
            // "They met on Monday. 14 November": a full stop ends a sentence; and "they wed 15 November".
            let stop = text[token.range.end..tokens[back].range.start].contains('.');
            if (*full && stop) || !(*full || token.capital) {
                return;
            }
            mention.weekday = Some(*weekday);
            mention.range.start = token.range.start;
        }
    }

    /// `2023-11-14`, and `14/11/2023` where days come first.
    fn in_figures(&self, text: &str, tokens: &[Token<'_>], at: usize) -> Option<Mention> {
        let [a, b, c] = tokens.get(at..at + 3)? else {
            return None;
        };
        let gap = |x: &Token<'_>, y: &Token<'_>| &text[x.range.end..y.range.start];
        let (y, m, d) = match (gap(a, b), gap(b, c)) {
            ("-", "-") if a.lower.len() == 4 => (a, b, c),
            ("/", "/") | (".", ".") if c.lower.len() == 4 && self.day_first => (c, b, a),
            _ => return None,
        };
        let (year, month, day) = (year(y)?, m.digits()?, d.digits()?);
        let range: Range<usize> = a.range.start..c.range.end;
        ((1..=12).contains(&month) && (1..=31).contains(&day)).then_some(Mention {
            range,
            weekday: None,
            day: Some(day),
            month: Some(month),
            year: Some(year),
        })
    }

    /// A day of the month, "14", "1er", "14th".
    fn day(&self, token: &Token<'_>) -> Option<u32> {
        let plain = self
            .ordinals
            .iter()
            .find_map(|o| token.lower.strip_suffix(o.as_str()))
            .unwrap_or(&token.lower);
        let digits = plain.len() < 3 && plain.bytes().all(|b| b.is_ascii_digit());
        plain
            .parse()
            .ok()
            .filter(|n| digits && (1..=31).contains(n))
    }
}

fn year(token: &Token<'_>) -> Option<i32> {
    let year = token.digits().filter(|_| token.lower.len() == 4)?;
    i32::try_from(year)
        .ok()
        .filter(|y| (1000..3000).contains(y))
}

/// Only white space or a hyphen between.
fn close(text: &str, a: &Token<'_>, b: &Token<'_>) -> bool {
    let gap = &text[a.range.end..b.range.start];
    !gap.is_empty()
        && gap
            .chars()
            .all(|c| c.is_whitespace() || c == '-' || c == '.')
        && !gap.contains("\n\n")
}

/// Close, or a comma between.
fn near(text: &str, a: &Token<'_>, b: &Token<'_>) -> bool {
    let gap = text[a.range.end..b.range.start].trim();
    matches!(gap, "" | "," | ".")
}
