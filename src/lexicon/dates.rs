//! Dates in prose.

use super::Mention;
use super::data::Calendar;
use super::rare::Rare;
use super::spelt::Words;
use super::tokens::{Splitter, Token, plain};
use chrono::Weekday;
use rustc_hash::{FxHashMap, FxHashSet};

/// How a language writes dates.
#[derive(Debug)]
pub(super) struct Reader {
    /// Each with whether it is the full name.
    weekdays: Rare<(Weekday, bool)>,
    /// By their first words.
    months: Rare<Vec<Month>>,
    /// Only beside a day or a year, and no weekday alone.
    doubtful: FxHashSet<String>,
    /// Only with a capital.
    capitalised: FxHashSet<String>,
    ordinals: Words,
    between: FxHashSet<String>,
    before_year: FxHashSet<String>,
    after_year: FxHashSet<String>,
    month_first: bool,
    day_first: bool,
}

/// A name of a month.
#[derive(Debug)]
struct Month {
    /// The words behind the first: «تشرين الثاني».
    rest: Vec<String>,
    /// From 1.
    number: u32,
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
    pub(super) fn new(data: Calendar, splitter: &Splitter) -> Reader {
        let of_week = |names: Vec<Words>, full: bool| {
            let days = names.into_iter().zip(WEEK);
            days.flat_map(move |(names, day)| names.into_iter().map(move |n| (n, (day, full))))
        };
        let set = |words: Words| words.iter().map(|w| plain(w).into_owned()).collect();
        Reader {
            weekdays: of_week(data.weekdays, true)
                .chain(of_week(data.short_weekdays, false))
                .collect(),
            months: months(&data.months, splitter),
            doubtful: set(data.doubtful),
            capitalised: set(data.capitalised),
            ordinals: data.ordinals,
            between: set(data.between),
            before_year: set(data.before_year),
            after_year: set(data.after_year),
            month_first: data.month_first,
            day_first: data.day_first,
        }
    }

    /// The weekday that a token names.
    pub(super) fn weekday(&self, token: &Token<'_>) -> Option<Weekday> {
        self.weekdays.get(token).map(|(day, _)| *day)
    }

    /// Whether a token is the full name of a weekday, and mostly nothing else.
    pub(super) fn is_full_weekday(&self, token: &Token<'_>) -> bool {
        let full = self.weekdays.get(token).is_some_and(|(_, full)| *full);
        full && !self.doubtful.contains(token.lower.as_ref())
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
        let (month, mut next) = self.month(text, tokens, at)?;
        let mut mention = Mention {
            range: token.range.start..tokens[next - 1].range.end,
            weekday: None,
            day: None,
            month: Some(month),
            year: None,
        };
        let before = self.day_before(text, tokens, at, &mut mention);
        if self.month_first
            && mention.day.is_none()
            && let Some(day) = tokens
                .get(next)
                .filter(|t| close(text, &tokens[next - 1], t))
                .and_then(|t| self.day(t))
        {
            mention.day = Some(day);
            mention.range.end = tokens[next].range.end;
            next += 1;
        }
        while (tokens.get(next)).is_some_and(|t| {
            self.before_year.contains(t.lower.as_ref()) && close(text, &tokens[next - 1], t)
        }) {
            next += 1;
        }
        let year = tokens
            .get(next)
            .filter(|t| near(text, &tokens[next - 1], t))
            .and_then(year);
        if let Some(year) = year {
            mention.year = Some(year);
            let after = tokens.get(next + 1).filter(|t| {
                self.after_year.contains(t.lower.as_ref()) && close(text, &tokens[next], t)
            });
            mention.range.end = after.unwrap_or(&tokens[next]).range.end;
        }
        self.weekday_before(text, tokens, before, &mut mention);
        let sure = mention.day.is_some() || mention.year.is_some();
        let word = token.lower.as_ref();
        let sure = sure || !self.doubtful.contains(word);
        (sure && (token.capital || !self.capitalised.contains(word))).then_some(mention)
    }

    /// The month that begins with a token, and the token behind it; «أغسطس/آب» is one month.
    fn month(&self, text: &str, tokens: &[Token<'_>], at: usize) -> Option<(u32, usize)> {
        let (month, next) = self.name_of_month(tokens, at)?;
        let again = (tokens
            .get(next)
            .filter(|t| is_other_name(text, &tokens[next - 1], t)))
        .and_then(|_| self.name_of_month(tokens, next))
        .filter(|(other, _)| *other == month);
        Some((month, again.map_or(next, |(_, next)| next)))
    }

    fn name_of_month(&self, tokens: &[Token<'_>], at: usize) -> Option<(u32, usize)> {
        let names = self.months.get(&tokens[at])?;
        let follows = |month: &&Month| {
            let behind = tokens.get(at + 1..).unwrap_or_default();
            behind.len() >= month.rest.len()
                && (behind.iter().zip(&month.rest)).all(|(t, word)| t.joined && t.lower == *word)
        };
        let longest = names.iter().filter(follows).max_by_key(|m| m.rest.len())?;
        Some((longest.number, at + 1 + longest.rest.len()))
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
        while back > 0 && self.between.contains(tokens[back - 1].lower.as_ref()) {
            back -= 1;
        }
        if let Some(token) = back.checked_sub(1).map(|n| &tokens[n])
            && near(text, token, &tokens[back])
            && let Some((weekday, full)) = self.weekdays.get(token)
        {
            // "They met on Monday. 14 November": a full stop ends a sentence; and "they wed 15 November".
            let stop = text[token.range.end..tokens[back].range.start].contains('.');
            // Nor "Santo Domingo, 14 November".
            let doubtful = self.doubtful.contains(token.lower.as_ref());
            let named = (back.checked_sub(2)).is_some_and(|n| tokens[n].capital && token.joined);
            let name = doubtful && named && comma_between(text, token, &tokens[back]);
            if (*full && stop) || !(*full || token.capital) || name {
                return;
            }
            let first = self.first_of_several(text, tokens, back);
            mention.weekday = first.is_none().then_some(*weekday);
            mention.range.start = first.unwrap_or(token).range.start;
        }
    }

    /// The first of two weekdays before a comma and a date, "Saturday and Sunday, May 24 and 25": whose day it is nobody says.
    fn first_of_several<'t, 'a>(
        &self,
        text: &str,
        tokens: &'t [Token<'a>],
        at: usize,
    ) -> Option<&'t Token<'a>> {
        let last = tokens.get(at.checked_sub(1)?)?;
        let before = (2..=3).filter_map(|n| tokens.get(at.checked_sub(n)?));
        let mut days = before.filter(|t| {
            let gap = &text[t.range.end..last.range.start];
            self.is_full_weekday(t) && !gap.contains(['.', ';', '!', '?'])
        });
        days.next()
            .filter(|_| comma_between(text, last, &tokens[at]))
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
        if !((1..=12).contains(&month) && (1..=31).contains(&day)) {
            return None;
        }
        let mut mention = Mention {
            range: a.range.start..c.range.end,
            weekday: None,
            day: Some(day),
            month: Some(month),
            year: Some(year),
        };
        self.weekday_before(text, tokens, at, &mut mention);
        Some(mention)
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

/// The names of the months by their first words.
fn months(names: &[Words], splitter: &Splitter) -> Rare<Vec<Month>> {
    let mut months: FxHashMap<String, Vec<Month>> = FxHashMap::default();
    for (name, number) in
        (names.iter().zip(1..)).flat_map(|(all, n)| all.iter().map(move |x| (x, n)))
    {
        let mut words = splitter
            .tokens(name)
            .into_iter()
            .map(|t| t.lower.into_owned());
        if let Some(first) = words.next() {
            let rest = words.collect();
            months
                .entry(first)
                .or_default()
                .push(Month { rest, number });
        }
    }
    months.into()
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
    let gap = text[a.range.end..b.range.start]
        .trim_start_matches(')')
        .trim();
    matches!(gap, "" | "," | "." | ".," | "،")
}

/// Whether a comma parts two words.
fn comma_between(text: &str, a: &Token<'_>, b: &Token<'_>) -> bool {
    text[a.range.end..b.range.start].contains([',', '،'])
}

/// Whether another name of the same may stand behind a name: after a stroke, or in brackets.
fn is_other_name(text: &str, a: &Token<'_>, b: &Token<'_>) -> bool {
    let gap = text[a.range.end..b.range.start].trim();
    matches!(gap, "/" | "(" | "-")
}
