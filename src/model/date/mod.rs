//! Dates as the sources give them: EDTF, with bounds to sort by and words that claim no more.

mod slips;
mod units;
mod words;

use self::slips::explain;
use self::units::*;
use self::words::*;
use crate::locale::Locale;
use chrono::{Datelike, NaiveDate};
use edtf_core::{
    Date, DateField, DateTime, Edtf, Interval, IntervalEndpoint as End, ParseError, Precision,
    Qualifier, Set, SetElement, SetKind, TimeShift, Year, YearKind,
};
use std::cmp::Ordering;
use std::fmt::{Display, Formatter};
use std::hash::{Hash, Hasher};

/// An EDTF date (ISO 8601-2 Annex A, levels 0–2) as written, with its bounds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct When {
    text: String,
    edtf: Edtf,
    earliest: Bound,
    latest: Bound,
}

/// One end of the time a date can lie in. No bound sorts after every day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Bound {
    /// This day, itself included.
    Day(NaiveDate),
    /// Open, unknown, or some 260,000 years away.
    Unbounded,
}

/// What is wrong with a date as written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DateError {
    /// What is wrong, in words a writer understands.
    pub message: String,
    /// The byte offset into the text, on a character boundary.
    pub at: usize,
    /// What to write instead.
    pub help: Option<String>,
}

impl When {
    /// Reads a date.
    ///
    /// # Errors
    /// The text is not EDTF, or names a day that never was.
    pub fn parse(text: &str) -> Result<When, DateError> {
        match Edtf::parse(text) {
            Ok(edtf) => Ok(When::new(text, edtf)),
            Err(error) => Err(explain(text, &error)),
        }
    }

    /// No date at all, `XXXX`: it sorts last.
    pub fn unknown() -> When {
        let kind = YearKind::Standard {
            negative: false,
            digits: [None; 4],
        };
        let year = Year {
            kind,
            significant_digits: None,
            qualifier: Qualifier::default(),
        };
        When::new(
            "XXXX",
            Edtf::Date(Date {
                year,
                month: None,
                day: None,
            }),
        )
    }

    fn new(text: &str, edtf: Edtf) -> When {
        let bounds = edtf.bounds();
        // An unknown year would otherwise reach from the year 0 to the year 9999.
        let no_year = dates(&edtf).iter().any(|date| is_unknown_year(&date.year));
        let bound = |bound| match bound {
            edtf_core::Bound::Date(day) if !(no_year && [0, 9999].contains(&day.year)) => {
                day_bound(day)
            }
            _ => Bound::Unbounded,
        };
        When {
            text: text.to_owned(),
            earliest: bound(bounds.earliest),
            latest: bound(bounds.latest),
            edtf,
        }
    }

    /// The date as the writer wrote it.
    pub fn as_written(&self) -> &str {
        &self.text
    }

    /// The first day it can mean.
    pub fn earliest(&self) -> Bound {
        self.earliest
    }

    /// The last day it can mean.
    pub fn latest(&self) -> Bound {
        self.latest
    }

    /// The place in a chronology: the earliest day, then the latest. A date without a start
    /// stands at its end, not at the beginning of time; a date without either stands last.
    pub fn sort_key(&self) -> (Bound, Bound) {
        (self.earliest.or(self.latest), self.latest)
    }

    /// The year to group it under in a chronology.
    pub fn year(&self) -> Option<i32> {
        self.sort_key().0.day().map(|day| day.year())
    }

    /// The year and month to group it under; none if it may lie anywhere in more than a month.
    pub fn month(&self) -> Option<(i32, u32)> {
        let (first, last) = match (self.earliest, self.latest) {
            (Bound::Day(first), Bound::Day(last)) => (first, last),
            (earliest, _) => {
                let dates = dates(&self.edtf);
                let dated = if earliest == Bound::Unbounded {
                    dates.last()
                } else {
                    dates.first()
                };
                let dated = When::new("", Edtf::Date(**dated?));
                (dated.earliest.day()?, dated.latest.day()?)
            }
        };
        ((last - first).num_days() < 31).then(|| (first.year(), first.month()))
    }

    /// The date that its first bound comes from, or its last one, no more exact than it is written, without
    /// what is doubtful about it. None where it has no such bound.
    pub fn end(&self, last: bool) -> Option<When> {
        let bound = |when: &When| if last { when.latest } else { when.earliest };
        bound(self).day()?;
        let bare = |date: &Date| {
            let sure = |field: DateField| DateField {
                qualifier: Qualifier::default(),
                ..field
            };
            let date = Date {
                year: Year {
                    qualifier: Qualifier::default(),
                    ..date.year
                },
                month: date.month.map(sure),
                day: date.day.map(sure),
            };
            When::new(&date.to_string(), Edtf::Date(date))
        };
        let all = dates(&self.edtf).into_iter().map(bare);
        all.filter(|when| bound(when) == bound(self))
            .max_by_key(|when| when.text.len())
    }

    /// From the first of these dates to the last, as exact as both are written.
    pub fn span(first: &When, last: &When) -> Option<When> {
        if first.edtf == last.edtf {
            return Some(first.clone());
        }
        When::parse(&format!("{first}/{last}")).ok()
    }

    /// Whether any part is marked uncertain, `?` or `%`.
    pub fn is_uncertain(&self) -> bool {
        self.edtf.is_uncertain()
    }

    /// Whether any part is marked approximate, `~` or `%`.
    pub fn is_approximate(&self) -> bool {
        self.edtf.is_approximate()
    }

    /// Whether it lies somewhere between its bounds, rather than fills them: a month, "about", one
    /// of several days.
    pub fn is_soft(&self) -> bool {
        let vague = |date: &&Date| date.precision() != Precision::Day || date.has_unspecified();
        let dates = dates(&self.edtf);
        matches!(self.edtf, Edtf::Set(_)) || self.is_approximate() || dates.iter().any(vague)
    }

    /// The date in full words, never more exact than it was written.
    pub fn words(&self, locale: &Locale) -> String {
        speak(
            &self.edtf,
            Style {
                locale,
                short: false,
                weekday: false,
                leave_out: LeaveOut::Nothing,
            },
        )
    }

    /// A few words for a row of a chronology, such as `Thu 9`. Under a head that gives its
    /// [`year`](When::year) and [`month`](When::month), what the head says is left out.
    pub fn short(&self, year_known: bool, locale: &Locale) -> String {
        let dates = dates(&self.edtf);
        let (year, month) = (self.year().map(i64::from), self.month());
        let same_year = year_known
            && dates
                .iter()
                .all(|date| year.is_some() && date.year.value() == year);
        let is_month = |date: &&Date| {
            date.month.and_then(DateField::value).map(u32::from) == month.map(|m| m.1)
        };
        let days = match (self.earliest, self.latest) {
            (Bound::Day(first), Bound::Day(last)) => Some((last - first).num_days()),
            _ => None,
        };
        let same_month =
            same_year && days.is_some() && month.is_some() && dates.iter().all(is_month);
        let leave_out = match (same_year, same_month) {
            (_, true) => LeaveOut::Month,
            (true, false) => LeaveOut::Year,
            (false, false) => LeaveOut::Nothing,
        };
        let weekday = match self.edtf {
            Edtf::Interval(_) => days == Some(1),
            Edtf::Set(_) => false,
            Edtf::Date(_) | Edtf::DateTime(_) => true,
        };
        speak(
            &self.edtf,
            Style {
                locale,
                short: true,
                weekday,
                leave_out,
            },
        )
    }

    /// How exact it is, as messages ask for it: `day`, `month` or `year` for one plain date, else `other`.
    pub fn grain(&self) -> &'static str {
        match &self.edtf {
            Edtf::Date(date) => words::grain(date),
            Edtf::DateTime(_) | Edtf::Interval(_) | Edtf::Set(_) => "other",
        }
    }

    /// `yyyy-mm-dd`, `yyyy-mm` or `yyyy` for a `<time datetime>`, if it is one plain date.
    pub fn iso_day(&self) -> Option<String> {
        let date = match &self.edtf {
            Edtf::Date(date) => date,
            Edtf::DateTime(moment) => &moment.date,
            Edtf::Interval(_) | Edtf::Set(_) => return None,
        };
        let positive = date.year.value().is_some_and(|year| year > 0);
        (is_plain(date) && positive).then(|| date.to_string())
    }
}

impl Bound {
    /// The day, if there is one.
    pub fn day(self) -> Option<NaiveDate> {
        match self {
            Bound::Day(day) => Some(day),
            Bound::Unbounded => None,
        }
    }

    fn or(self, other: Bound) -> Bound {
        if self == Bound::Unbounded {
            other
        } else {
            self
        }
    }
}

impl Display for When {
    fn fmt(&self, f: &mut Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.text)
    }
}

impl Hash for When {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.text.hash(state);
    }
}

impl Ord for When {
    fn cmp(&self, other: &When) -> Ordering {
        (self.sort_key(), &self.text).cmp(&(other.sort_key(), &other.text))
    }
}

impl PartialOrd for When {
    fn partial_cmp(&self, other: &When) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

/// A year in figures, with a minus sign before the year 0.
pub fn year_in_figures(year: i32) -> String {
    signed(year.into())
}

/// A day in words: "27 July 2024".
pub fn day_in_words(day: NaiveDate, locale: &Locale) -> String {
    When::parse(&day.to_string()).map_or_else(|_| day.to_string(), |when| when.words(locale))
}

/// The English name of a day's weekday.
pub fn weekday_name(day: NaiveDate) -> &'static str {
    const NAMES: [&str; 7] = [
        "Monday",
        "Tuesday",
        "Wednesday",
        "Thursday",
        "Friday",
        "Saturday",
        "Sunday",
    ];
    NAMES[day.weekday().num_days_from_monday() as usize % 7]
}

fn day_bound(day: edtf_core::BoundDate) -> Bound {
    let year = i32::try_from(day.year).ok();
    let day = year.and_then(|year| NaiveDate::from_ymd_opt(year, day.month.into(), day.day.into()));
    day.map_or(Bound::Unbounded, Bound::Day)
}

fn dates(edtf: &Edtf) -> Vec<&Date> {
    match edtf {
        Edtf::Date(date) => vec![date],
        Edtf::DateTime(moment) => vec![&moment.date],
        Edtf::Interval(interval) => [&interval.start, &interval.end]
            .into_iter()
            .filter_map(end_date)
            .collect(),
        Edtf::Set(set) => set.elements.iter().flat_map(element_dates).collect(),
    }
}

fn end_date(end: &End) -> Option<&Date> {
    match end {
        End::Date(date) | End::OnOrBefore(date) | End::OnOrAfter(date) => Some(date),
        End::Open | End::Unknown => None,
    }
}

fn element_dates(element: &SetElement) -> Vec<&Date> {
    match element {
        SetElement::Date(date) | SetElement::OnOrBefore(date) | SetElement::OnOrAfter(date) => {
            vec![date]
        }
        SetElement::Range(first, last) => vec![first, last],
    }
}

fn is_unknown_year(year: &Year) -> bool {
    matches!(
        year.kind,
        YearKind::Standard {
            digits: [None, None, None, None],
            ..
        }
    )
}

/// Whether nothing about the date is qualified, unspecified or out of the ordinary.
fn is_plain(date: &Date) -> bool {
    is_standard(date) && !(date.is_uncertain() || date.is_approximate())
}

/// A year, a month or a day, whatever is doubtful about it.
fn is_standard(date: &Date) -> bool {
    matches!(date.year.kind, YearKind::Standard { .. })
        && date.year.significant_digits.is_none()
        && date.precision() != Precision::Season
        && !date.has_unspecified()
}

#[cfg(test)]
#[allow(clippy::expect_used, clippy::panic, reason = "a test may fail")]
mod tests;
