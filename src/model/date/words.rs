//! Dates in words, in a language of the interface.

use super::*;
use crate::locale::{Arg, Locale};

/// How to put a date into words.
#[derive(Clone, Copy)]
pub(super) struct Style {
    pub(super) locale: &'static Locale,
    pub(super) short: bool,
    pub(super) weekday: bool,
    pub(super) leave_out: LeaveOut,
}

/// What the reader already knows. Leaving out the month leaves out the year as well.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum LeaveOut {
    Nothing,
    Year,
    Month,
}

impl Style {
    pub(super) fn month(self, month: u32) -> &'static str {
        self.locale.month(month, self.short)
    }

    fn say(self, key: &'static str) -> String {
        self.locale.say(key).to_owned()
    }

    fn tell(self, key: &str, args: &[(&str, Arg<'_>)]) -> String {
        self.locale.tell(key, args)
    }

    /// A message about one date; `$grain` tells how exact it is: languages differ in the article.
    fn with(self, key: &str, date: &Date, words: String) -> String {
        self.tell(
            key,
            &[("date", words.into()), ("grain", grain(date).into())],
        )
    }

    /// A message about two dates.
    fn between(self, key: &str, dates: (&Date, &Date), first: String, last: String) -> String {
        let args = [
            ("first", first.into()),
            ("last", last.into()),
            ("grain", grain(dates.0).into()),
            ("last-grain", grain(dates.1).into()),
        ];
        self.tell(key, &args)
    }
}

/// day, month, year or other.
fn grain(date: &Date) -> &'static str {
    match date.precision() {
        _ if !is_plain(date) => "other",
        Precision::Day => "day",
        Precision::Month => "month",
        Precision::Year => "year",
        Precision::Season => "other",
    }
}

pub(super) fn speak(edtf: &Edtf, style: Style) -> String {
    match edtf {
        Edtf::Date(date) => date_words(date, style),
        Edtf::DateTime(moment) => moment_words(moment, style),
        Edtf::Interval(interval) => interval_words(interval, style),
        Edtf::Set(set) => set_words(set, style),
    }
}

pub(super) fn moment_words(moment: &DateTime, style: Style) -> String {
    let (date, time) = (date_words(&moment.date, style), moment.time);
    let seconds = if time.second == 0 {
        String::new()
    } else {
        format!(":{:02}", time.second)
    };
    let zone = match time.shift {
        None => String::new(),
        Some(TimeShift::Utc) => " UTC".to_owned(),
        Some(TimeShift::Offset { minutes, .. }) => {
            let sign = if minutes < 0 { '−' } else { '+' };
            let (hours, rest) = (minutes.unsigned_abs() / 60, minutes.unsigned_abs() % 60);
            let rest = if rest == 0 {
                String::new()
            } else {
                format!(":{rest:02}")
            };
            format!(" (UTC{sign}{hours}{rest})")
        }
    };
    let time = format!("{:02}:{:02}{seconds}{zone}", time.hour, time.minute);
    style.tell("date-time", &[("date", date.into()), ("time", time.into())])
}

pub(super) fn interval_words(interval: &Interval, style: Style) -> String {
    if let (End::Date(first), End::Date(last)) = (&interval.start, &interval.end) {
        return span_words(first, last, style);
    }
    let (first, last) = (end_date(&interval.start), end_date(&interval.end));
    let one = |key: &str, date: Option<&Date>| {
        date.map_or_else(
            || style.say("date-unknown"),
            |d| style.with(key, d, date_words(d, style)),
        )
    };
    let both = |key: &str| match (first, last) {
        (Some(a), Some(b)) => {
            style.between(key, (a, b), date_words(a, style), date_words(b, style))
        }
        _ => style.say("date-unknown"),
    };
    match (&interval.start, &interval.end) {
        (End::Open, End::Date(_)) => one("date-by", last),
        (End::Open, _) => one("date-until-or-later", last),
        (End::Unknown, End::Date(_)) => one("date-until-start-unknown", last),
        (End::Unknown, _) => one("date-until-or-later-start-unknown", last),
        (End::Date(_), End::Open) => one("date-since", first),
        (End::Date(_), End::Unknown) => one("date-from-end-unknown", first),
        (End::Date(_), _) => both("date-from-to-or-later"),
        (_, End::Open) => one("date-since-or-earlier", first),
        (_, End::Unknown) => one("date-from-or-earlier-end-unknown", first),
        (_, End::Date(_)) => both("date-from-or-earlier-to"),
        (_, _) => both("date-from-or-earlier-to-or-later"),
    }
}

pub(super) fn span_words(first: &Date, last: &Date, style: Style) -> String {
    if first == last {
        return date_words(first, style);
    }
    let words = trimmed(&[first, last], style);
    let tight = first.precision() == last.precision()
        && words.first().is_some_and(|word| !word.contains(' '));
    words.join(if tight { "–" } else { " – " })
}

/// Several dates, of which all but the last leave out the month and year they share.
pub(super) fn trimmed(dates: &[&Date], style: Style) -> Vec<String> {
    let same =
        |key: fn(&Date) -> Option<i64>| dates.windows(2).all(|pair| key(pair[0]) == key(pair[1]));
    let month = |date: &Date| date.month.and_then(DateField::value).map(i64::from);
    let precision = dates.first().map(|date| date.precision());
    let alike = dates
        .iter()
        .all(|date| is_plain(date) && Some(date.precision()) == precision);
    let shared = match precision {
        Some(Precision::Day | Precision::Month) if alike && same(|date| date.year.value()) => {
            if precision == Some(Precision::Day) && same(month) {
                LeaveOut::Month
            } else {
                LeaveOut::Year
            }
        }
        _ => LeaveOut::Nothing,
    };
    let inner = Style {
        leave_out: style.leave_out.max(shared),
        ..style
    };
    let last = dates.len().saturating_sub(1);
    dates
        .iter()
        .enumerate()
        .map(|(i, date)| date_words(date, if i == last { style } else { inner }))
        .collect()
}

pub(super) fn set_words(set: &Set, style: Style) -> String {
    let dates: Vec<&Date> = set.elements.iter().flat_map(element_dates).collect();
    let mut words = trimmed(&dates, style).into_iter();
    let mut next = || words.next().unwrap_or_default();
    let one = set.kind == SetKind::OneMember;
    let every = |key: &str, date: &Date, words: String| {
        let args = [
            ("unit", unit(date).into()),
            ("date", words.into()),
            ("grain", grain(date).into()),
        ];
        style.tell(key, &args)
    };
    let mut phrases: Vec<String> = Vec::new();
    for element in &set.elements {
        phrases.push(match element {
            SetElement::Date(_) => next(),
            SetElement::Range(a, b) if one => style.between("date-between", (a, b), next(), next()),
            SetElement::OnOrBefore(date) if one => style.with("date-by", date, next()),
            SetElement::OnOrAfter(date) if one => style.with("date-or-later", date, next()),
            SetElement::Range(date, last) => {
                let args = [
                    ("unit", unit(date).into()),
                    ("first", next().into()),
                    ("last", next().into()),
                    ("grain", grain(date).into()),
                    ("last-grain", grain(last).into()),
                ];
                style.tell("date-every-from-to", &args)
            }
            SetElement::OnOrBefore(date) => every("date-every-up-to", date, next()),
            SetElement::OnOrAfter(date) => every("date-every-on", date, next()),
        });
    }
    let plain = |element: &SetElement| matches!(element, SetElement::Date(_));
    match (phrases.split_last(), one) {
        // "between 25 and 27, or 29": a phrase that holds an "and" of its own wants a comma.
        (Some((last, rest @ [_, ..])), _) if !set.elements.iter().all(plain) => {
            let key = if one { "phrases-or" } else { "phrases-and" };
            style.tell(
                key,
                &[("first", rest.join(", ").into()), ("last", last.into())],
            )
        }
        (_, true) => style.locale.or(&phrases),
        (_, false) => style.locale.and(&phrases),
    }
}

pub(super) fn unit(date: &Date) -> &'static str {
    match date.precision() {
        Precision::Year => "year",
        Precision::Month => "month",
        Precision::Season => "season",
        Precision::Day => "day",
    }
}

/// One date with what is doubtful about it: the whole of it, or the parts by name.
pub(super) fn date_words(date: &Date, style: Style) -> String {
    let month = if date.precision() == Precision::Season {
        "date-part-season"
    } else {
        "date-part-month"
    };
    let mut parts = vec![("date-part-year", date.year.qualifier)];
    parts.extend(date.month.map(|field| (month, field.qualifier)));
    parts.extend(date.day.map(|field| ("date-part-day", field.qualifier)));
    let sure = !(date.is_uncertain() || date.is_approximate());
    let weekday = style.weekday && sure;
    let mut words = bare_words(date, Style { weekday, ..style });
    let whole = date.year.qualifier;
    if parts.iter().all(|part| part.1 == whole) {
        if whole.approximate {
            words = style.with("date-about", date, words);
        }
        if whole.uncertain {
            words = style.with("date-uncertain", date, words);
        }
        return words;
    }
    let named = |is: fn(Qualifier) -> bool, key: &str| {
        let doubtful = parts.iter().filter(|part| is(part.1));
        let names: Vec<String> = doubtful.map(|part| style.say(part.0)).collect();
        let parts = style.locale.and(&names);
        (!names.is_empty()).then(|| style.tell(key, &[("parts", parts.into())]))
    };
    let notes = [
        named(|part| part.approximate, "date-approximate-parts"),
        named(|part| part.uncertain, "date-uncertain-parts"),
    ];
    let notes = notes.into_iter().flatten().collect::<Vec<_>>().join(", ");
    style.tell(
        "date-noted",
        &[("date", words.into()), ("notes", notes.into())],
    )
}

pub(super) fn bare_words(date: &Date, style: Style) -> String {
    let Some(month) = date.month else {
        return year_words(&date.year, style);
    };
    if let Some(code) = month.value().filter(|code| *code > 12) {
        return season_words(code, &date.year, style);
    }
    let months: Vec<u32> = (1..=12)
        .filter(|month_number| matches(month, *month_number))
        .collect();
    let any_month = months.len() == 12;
    let names: Vec<String> = (months.iter())
        .map(|m| style.month(*m).to_owned())
        .collect();
    let names = style.locale.or(&names);
    let in_year = || in_year(&date.year, style);
    let Some(day) = date.day else {
        return match any_month {
            true if is_unknown_year(&date.year) => style.say("date-unknown"),
            true => style.tell("date-a-month-in", &[("year", in_year().into())]),
            false => of_year("date-month-year", ("month", names), &date.year, style),
        };
    };
    let any_day = day.digits == [None; 2];
    let words = day_words(date, day, &months, style);
    match (any_day, any_month) {
        (true, true) if is_unknown_year(&date.year) => style.say("date-unknown"),
        (true, true) => style.tell("date-a-day-in", &[("year", in_year().into())]),
        (true, false) => {
            let month = of_year("date-month-year", ("month", names), &date.year, style);
            style.tell("date-a-day-in-month", &[("month", month.into())])
        }
        (false, true) => {
            let args = [("day", words.into()), ("year", in_year().into())];
            style.tell("date-day-of-a-month-in", &args)
        }
        (false, false) if style.leave_out == LeaveOut::Month => words,
        (false, false) => {
            let day = style.tell(
                "date-day-month",
                &[("day", words.into()), ("month", names.into())],
            );
            of_year("date-day-year", ("day", day), &date.year, style)
        }
    }
}

pub(super) fn matches(field: DateField, number: u32) -> bool {
    let fits =
        |digit: Option<u8>, number: u32| digit.is_none_or(|digit| u32::from(digit) == number);
    fits(field.digits[0], number / 10) && fits(field.digits[1], number % 10)
}

/// The day of the month: its number, or every number it can be.
pub(super) fn day_words(date: &Date, day: DateField, months: &[u32], style: Style) -> String {
    let year = date.year.value().and_then(|year| i32::try_from(year).ok());
    if let (Some(year), [month], Some(day)) = (year, months, day.value())
        && let Some(day) = NaiveDate::from_ymd_opt(year, *month, day.into())
        && style.weekday
    {
        let weekday = style.locale.weekday(day.weekday().num_days_from_monday());
        let args = [
            ("weekday", weekday.into()),
            ("day", numeral(day.day(), style).into()),
        ];
        return style.tell("date-weekday-day", &args);
    }
    let longest = months
        .iter()
        .map(|month| days_in(*month, year))
        .max()
        .unwrap_or(31);
    let days: Vec<u32> = (1..=longest)
        .filter(|number| matches(day, *number))
        .collect();
    match days.as_slice() {
        [first, _, .., last] if last - first + 1 == days.len() as u32 => {
            let args = [
                ("first", numeral(*first, style).into()),
                ("last", numeral(*last, style).into()),
            ];
            style.tell("date-days-between", &args)
        }
        days => style
            .locale
            .or(&days.iter().map(|d| numeral(*d, style)).collect::<Vec<_>>()),
    }
}

/// The number of a day: some languages write the first of a month in a way of its own.
fn numeral(day: u32, style: Style) -> String {
    match day {
        1 => style.say("date-first"),
        day => day.to_string(),
    }
}

/// The most days the month can have; February has 29 when the year isn't known.
pub(super) fn days_in(month: u32, year: Option<i32>) -> u32 {
    let year = year.unwrap_or(2000);
    (28..=31)
        .rev()
        .find(|day| NaiveDate::from_ymd_opt(year, month, *day).is_some())
        .unwrap_or(31)
}

pub(super) fn season_words(code: u8, year: &Year, style: Style) -> String {
    let season = |n: u8| {
        style.say(["season-1", "season-2", "season-3", "season-4"][usize::from((n - 1) % 4)])
    };
    let of = |words: String| of_year("season-year", ("season", words), year, style);
    match code {
        21..=24 => of(season(code - 20)),
        25..=28 => style.tell("season-north", &[("season", of(season(code - 24)).into())]),
        29..=32 => style.tell("season-south", &[("season", of(season(code - 28)).into())]),
        _ => {
            let part = style
                .locale
                .known(&format!("part-{code}"))
                .unwrap_or_default();
            of_year("part-of-year", ("part", part.to_owned()), year, style)
        }
    }
}

/// Words with the year behind them, as the message says; without it where the reader knows it.
fn of_year(key: &str, part: (&str, String), year: &Year, style: Style) -> String {
    let (name, words) = part;
    match year.value() {
        Some(_) if style.leave_out >= LeaveOut::Year => words,
        Some(value) => style.tell(key, &[(name, words.into()), ("year", signed(value).into())]),
        None if is_unknown_year(year) => style.tell("date-year-unknown", &[("date", words.into())]),
        None => {
            let args = [
                ("date", words.into()),
                ("year", in_year(year, style).into()),
            ];
            style.tell("date-in-vague-year", &args)
        }
    }
}

/// A year as it stands after "in": "2024", "the 1980s", "year 12".
fn in_year(year: &Year, style: Style) -> String {
    let words = year_words(year, style);
    let vague = matches!(year.kind, YearKind::Standard { digits, .. } if digits.contains(&None));
    let known = matches!(
        year.kind,
        YearKind::Standard {
            digits: [Some(_), _, _, None],
            ..
        }
    );
    if vague && known && year.value().is_none() {
        return style.tell("date-the-decade", &[("year", words.into())]);
    }
    words
}

pub(super) fn year_words(year: &Year, style: Style) -> String {
    let named = |year: String| style.tell("date-year", &[("year", year.into())]);
    let words = match (year.kind, year.value()) {
        (_, Some(value @ 1000..=9999)) => value.to_string(),
        (_, Some(value)) => named(signed(value)),
        (
            YearKind::Exponential {
                significand,
                exponent,
            },
            _,
        ) => named(format!("{} × 10^{exponent}", signed(significand))),
        (YearKind::Standard { digits, .. }, _) => masked_year(digits, style),
        (YearKind::Big { value }, _) => named(signed(value)),
    };
    let Some(digits) = year.significant_digits else {
        return words;
    };
    let digits = usize::try_from(digits).unwrap_or(usize::MAX);
    style.tell(
        "date-significant",
        &[("year", words.into()), ("digits", digits.into())],
    )
}

fn masked_year(digits: [Option<u8>; 4], style: Style) -> String {
    let tell = |key: &str, year: String| style.tell(key, &[("year", year.into())]);
    match digits {
        [None, None, None, None] => style.say("date-unknown"),
        [Some(a), Some(b), Some(0), None] => tell("date-decade-not-century", format!("{a}{b}00")),
        [Some(a), Some(b), Some(c), None] => tell("date-decade", format!("{a}{b}{c}0")),
        [Some(a), Some(b), None, None] => tell("date-century", format!("{a}{b}00")),
        [Some(a), None, None, None] => tell("date-millennium", format!("{a}000")),
        _ => {
            let digit = |digit: Option<u8>| digit.map_or("X".to_owned(), |digit| digit.to_string());
            tell("date-year-masked", digits.into_iter().map(digit).collect())
        }
    }
}

pub(super) fn signed(number: i64) -> String {
    let sign = if number < 0 { "−" } else { "" };
    format!("{sign}{}", number.unsigned_abs())
}
