//! Dates in English words.

use super::*;

/// How to put a date into words.
#[derive(Clone, Copy)]
pub(super) struct Style {
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
        let name = month_name(month);
        if self.short && name.len() > 4 {
            name.get(..3).unwrap_or(name)
        } else {
            name
        }
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
    format!("{date}, {:02}:{:02}{seconds}{zone}", time.hour, time.minute)
}

pub(super) fn interval_words(interval: &Interval, style: Style) -> String {
    if let (End::Date(first), End::Date(last)) = (&interval.start, &interval.end) {
        return span_words(first, last, style);
    }
    let say = |end: &End| {
        end_date(end)
            .map(|date| date_words(date, style))
            .unwrap_or_default()
    };
    let (first, last) = (say(&interval.start), say(&interval.end));
    match (&interval.start, &interval.end) {
        (End::Open, End::Date(_)) => format!("by {last}"),
        (End::Open, _) => format!("until {last} or later"),
        (End::Unknown, End::Date(_)) => format!("until {last}, start unknown"),
        (End::Unknown, _) => format!("until {last} or later, start unknown"),
        (End::Date(_), End::Open) => format!("since {first}"),
        (End::Date(_), End::Unknown) => format!("from {first}, end unknown"),
        (End::Date(_), _) => format!("from {first} to {last} or later"),
        (_, End::Open) => format!("since {first} or earlier"),
        (_, End::Unknown) => format!("from {first} or earlier, end unknown"),
        (_, End::Date(_)) => format!("from {first} or earlier to {last}"),
        (_, _) => format!("from {first} or earlier to {last} or later"),
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
    let phrases: Vec<String> = set
        .elements
        .iter()
        .map(|element| match element {
            SetElement::Date(_) => next(),
            SetElement::Range(..) if one => format!("between {} and {}", next(), next()),
            SetElement::OnOrBefore(_) if one => format!("by {}", next()),
            SetElement::OnOrAfter(_) if one => format!("{} or later", next()),
            SetElement::Range(date, _) => {
                format!("every {} from {} to {}", unit(date), next(), next())
            }
            SetElement::OnOrBefore(date) => format!("every {} up to {}", unit(date), next()),
            SetElement::OnOrAfter(date) => format!("every {} from {} on", unit(date), next()),
        })
        .collect();
    let simple = set
        .elements
        .iter()
        .all(|element| matches!(element, SetElement::Date(_)));
    match (one, simple) {
        (true, true) => join(&phrases, " or "),
        (true, false) => join(&phrases, ", or "),
        (false, true) => join(&phrases, " and "),
        (false, false) => join(&phrases, ", and "),
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

pub(super) fn join(words: &[String], last: &str) -> String {
    match words {
        [] => String::new(),
        [word] => word.clone(),
        [words @ .., word] => format!("{}{last}{word}", words.join(", ")),
    }
}

/// One date with what is doubtful about it: the whole of it, or the parts by name.
pub(super) fn date_words(date: &Date, style: Style) -> String {
    let month = if date.precision() == Precision::Season {
        "season"
    } else {
        "month"
    };
    let mut parts = vec![("year", date.year.qualifier)];
    parts.extend(date.month.map(|field| (month, field.qualifier)));
    parts.extend(date.day.map(|field| ("day", field.qualifier)));
    let sure = !(date.is_uncertain() || date.is_approximate());
    let words = bare_words(
        date,
        Style {
            weekday: style.weekday && sure,
            ..style
        },
    );
    let whole = date.year.qualifier;
    if parts.iter().all(|part| part.1 == whole) {
        let about = if whole.approximate { "about " } else { "" };
        let uncertain = if whole.uncertain { " (uncertain)" } else { "" };
        return format!("{about}{words}{uncertain}");
    }
    let named = |is: fn(Qualifier) -> bool, word: &str| {
        let names: Vec<String> = parts
            .iter()
            .filter(|part| is(part.1))
            .map(|part| part.0.to_owned())
            .collect();
        (!names.is_empty()).then(|| format!("{} {word}", join(&names, " and ")))
    };
    let notes = [
        named(|part| part.approximate, "approximate"),
        named(|part| part.uncertain, "uncertain"),
    ];
    format!(
        "{words} ({})",
        notes.into_iter().flatten().collect::<Vec<_>>().join(", ")
    )
}

pub(super) fn bare_words(date: &Date, style: Style) -> String {
    let Some(month) = date.month else {
        return year_words(&date.year);
    };
    if let Some(code) = month.value().filter(|code| *code > 12) {
        return season_words(code, &date.year, style);
    }
    let months: Vec<u32> = (1..=12)
        .filter(|month_number| matches(month, *month_number))
        .collect();
    let any_month = months.len() == 12;
    let names: Vec<String> = months
        .iter()
        .map(|month| style.month(*month).to_owned())
        .collect();
    let names = join(&names, " or ");
    let tail = year_tail(&date.year, " ", style);
    let in_year = year_tail(
        &date.year,
        " in ",
        Style {
            leave_out: LeaveOut::Nothing,
            ..style
        },
    );
    let Some(day) = date.day else {
        return match any_month {
            true if is_unknown_year(&date.year) => "date unknown".to_owned(),
            true => format!("a month{in_year}"),
            false => format!("{names}{tail}"),
        };
    };
    let any_day = day.digits == [None; 2];
    let words = day_words(date, day, &months, style);
    match (any_day, any_month) {
        (true, true) if is_unknown_year(&date.year) => "date unknown".to_owned(),
        (true, true) => format!("a day{in_year}"),
        (true, false) => format!("a day in {names}{tail}"),
        (false, true) => format!("day {words} of a month{in_year}"),
        (false, false) if style.leave_out == LeaveOut::Month => words,
        (false, false) => format!("{words} {names}{tail}"),
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
        return format!(
            "{} {}",
            weekday_name(day).get(..3).unwrap_or_default(),
            day.day()
        );
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
            format!("between {first} and {last}")
        }
        days => join(&days.iter().map(u32::to_string).collect::<Vec<_>>(), " or "),
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
    const SEASONS: [&str; 4] = ["spring", "summer", "autumn", "winter"];
    const PARTS: [&str; 9] = [
        "first quarter",
        "second quarter",
        "third quarter",
        "fourth quarter",
        "first third",
        "second third",
        "last third",
        "first half",
        "second half",
    ];
    let code = u32::from(code);
    let season = name(&SEASONS, code.saturating_sub(21) % 4, 0);
    let tail = year_tail(year, " ", style);
    match code {
        ..=24 => format!("{season}{tail}"),
        25..=28 => format!("{season}{tail} (northern hemisphere)"),
        29..=32 => format!("{season}{tail} (southern hemisphere)"),
        _ => format!(
            "{}{}",
            name(&PARTS, code, 33),
            year_tail(year, " of ", style)
        ),
    }
}

/// The year behind a month or a season.
pub(super) fn year_tail(year: &Year, glue: &str, style: Style) -> String {
    match year.value() {
        Some(_) if style.leave_out >= LeaveOut::Year => String::new(),
        Some(value) => format!("{glue}{}", signed(value)),
        None if is_unknown_year(year) => ", year unknown".to_owned(),
        None => {
            let words = year_words(year);
            format!(
                " in {}{words}",
                if words.starts_with("year") {
                    ""
                } else {
                    "the "
                }
            )
        }
    }
}

pub(super) fn year_words(year: &Year) -> String {
    const NUMBERS: [&str; 9] = [
        "one", "two", "three", "four", "five", "six", "seven", "eight", "nine",
    ];
    let words = match (year.kind, year.value()) {
        (_, Some(value @ 1000..=9999)) => value.to_string(),
        (_, Some(value)) => format!("year {}", signed(value)),
        (
            YearKind::Exponential {
                significand,
                exponent,
            },
            _,
        ) => {
            format!("year {} × 10^{exponent}", signed(significand))
        }
        (YearKind::Standard { digits, .. }, _) => masked_year(digits),
        (YearKind::Big { value }, _) => format!("year {}", signed(value)),
    };
    let Some(digits) = year.significant_digits else {
        return words;
    };
    let number = Some(name(&NUMBERS, digits, 1).to_owned()).filter(|word| !word.is_empty());
    let number = number.unwrap_or_else(|| digits.to_string());
    format!(
        "{words} ({number} significant digit{})",
        if digits == 1 { "" } else { "s" }
    )
}

pub(super) fn masked_year(digits: [Option<u8>; 4]) -> String {
    match digits {
        [None, None, None, None] => "date unknown".to_owned(),
        [Some(a), Some(b), Some(0), None] => format!("{a}{b}00s (decade)"),
        [Some(a), Some(b), Some(c), None] => format!("{a}{b}{c}0s"),
        [Some(a), Some(b), None, None] => format!("{a}{b}00s"),
        [Some(a), None, None, None] => format!("{a}000s (millennium)"),
        _ => {
            let digits = digits
                .iter()
                .map(|digit| digit.map_or("X".to_owned(), |digit| digit.to_string()));
            format!("year {} (X not known)", digits.collect::<String>())
        }
    }
}

pub(super) fn signed(number: i64) -> String {
    let sign = if number < 0 { "−" } else { "" };
    format!("{sign}{}", number.unsigned_abs())
}
