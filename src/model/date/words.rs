//! Dates in words, in a language of the interface.

use super::*;
use crate::locale::{Arg, Locale};

/// How to put a date into words.
#[derive(Clone, Copy)]
pub(super) struct Style<'a> {
    pub(super) locale: &'a Locale,
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

impl<'a> Style<'a> {
    pub(super) fn month(self, month: u32) -> &'a str {
        self.locale.month(month, self.short)
    }

    pub(super) fn month_of_day(self, month: u32) -> &'a str {
        self.locale.month_of_day(month, self.short)
    }

    pub(super) fn say(self, key: &'static str) -> String {
        self.locale.say(key).to_owned()
    }

    pub(super) fn tell(self, key: &str, args: &[(&str, Arg<'_>)]) -> String {
        self.locale.tell(key, args)
    }

    /// A message about one date; `$grain` tells how exact it is: languages differ in the article.
    pub(super) fn with(self, key: &str, date: &Date, words: String) -> String {
        self.with_grain(key, grain(date), words)
    }

    /// A message about the words of a date.
    pub(super) fn with_grain(self, key: &str, grain: &str, words: String) -> String {
        self.tell(key, &[("date", words.into()), ("grain", grain.into())])
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

/// day, month, year or other: what a message says around a date may depend on it.
pub(super) fn grain(date: &Date) -> &'static str {
    if date.is_uncertain() || date.is_approximate() {
        "other"
    } else {
        grain_of_bare(date)
    }
}

/// The same, whatever is doubtful about the date.
pub(super) fn grain_of_bare(date: &Date) -> &'static str {
    match date.precision() {
        _ if !is_standard(date) => "other",
        Precision::Day => "day",
        Precision::Month => "month",
        Precision::Year => "year",
        Precision::Season => "other",
    }
}

pub(super) fn speak(edtf: &Edtf, style: Style<'_>) -> String {
    match edtf {
        Edtf::Date(date) => date_words(date, style),
        Edtf::DateTime(moment) => moment_words(moment, style),
        Edtf::Interval(interval) => interval_words(interval, style),
        Edtf::Set(set) => set_words(set, style),
    }
}

pub(super) fn moment_words(moment: &DateTime, style: Style<'_>) -> String {
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

pub(super) fn interval_words(interval: &Interval, style: Style<'_>) -> String {
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

pub(super) fn span_words(first: &Date, last: &Date, style: Style<'_>) -> String {
    if first == last {
        return date_words(first, style);
    }
    let words = trimmed(&[first, last], style);
    let tight = first.precision() == last.precision()
        && words.first().is_some_and(|word| !word.contains(' '));
    words.join(if tight { "–" } else { " – " })
}

/// Several dates, of which all but the last leave out the month and year they share.
pub(super) fn trimmed(dates: &[&Date], style: Style<'_>) -> Vec<String> {
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

pub(super) fn set_words(set: &Set, style: Style<'_>) -> String {
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
                &[
                    ("first", style.locale.commas(rest).into()),
                    ("last", last.into()),
                ],
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
