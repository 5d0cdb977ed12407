//! One date in words: a day, a month, a season, a year, and what is doubtful about it.

use super::words::grain_of_bare;
use super::*;

/// One date with what is doubtful about it: the whole of it, or the parts by name.
pub(super) fn date_words(date: &Date, style: Style<'_>) -> String {
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
            words = style.with_grain("date-about", grain_of_bare(date), words);
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
    let notes = style.locale.commas(notes.into_iter().flatten());
    style.tell(
        "date-noted",
        &[("date", words.into()), ("notes", notes.into())],
    )
}

pub(super) fn bare_words(date: &Date, style: Style<'_>) -> String {
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
    let named = |name: &dyn Fn(u32) -> String| -> String {
        let names: Vec<String> = months.iter().map(|m| name(*m)).collect();
        style.locale.or(&names)
    };
    let alone = || named(&|m| style.month(m).to_owned());
    let in_year = || in_year(&date.year, style);
    let Some(day) = date.day else {
        return match any_month {
            true if is_unknown_year(&date.year) => style.say("date-unknown"),
            true => style.tell("date-a-month-in", &[("year", in_year().into())]),
            false => of_year("date-month-year", ("month", alone()), &date.year, style),
        };
    };
    let any_day = day.digits == [None; 2];
    let words = day_words(date, day, &months, style);
    match (any_day, any_month) {
        (true, true) if is_unknown_year(&date.year) => style.say("date-unknown"),
        (true, true) => style.tell("date-a-day-in", &[("year", in_year().into())]),
        (true, false) => {
            let month = of_year("date-month-year", ("month", alone()), &date.year, style);
            style.tell("date-a-day-in-month", &[("month", month.into())])
        }
        (false, true) => {
            let args = [("day", words.into()), ("year", in_year().into())];
            style.tell("date-day-of-a-month-in", &args)
        }
        (false, false) if style.leave_out == LeaveOut::Month => {
            style.tell("date-day", &[("day", words.into())])
        }
        (false, false) => {
            let month = named(&|m| style.month_of_day(m).to_owned());
            let form = if style.short { "short" } else { "long" };
            let args = [
                ("day", words.into()),
                ("month", month.into()),
                ("form", form.into()),
            ];
            let day = style.tell("date-day-month", &args);
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
pub(super) fn day_words(date: &Date, day: DateField, months: &[u32], style: Style<'_>) -> String {
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
        days => {
            let last = days.len().saturating_sub(1);
            let named = days.iter().enumerate().map(|(at, day)| match at {
                at if at == last => numeral(*day, style),
                _ => style.tell("date-day", &[("day", numeral(*day, style).into())]),
            });
            style.locale.or(&named.collect::<Vec<_>>())
        }
    }
}

/// The number of a day: some languages write the first of a month in a way of its own.
fn numeral(day: u32, style: Style<'_>) -> String {
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

pub(super) fn season_words(code: u8, year: &Year, style: Style<'_>) -> String {
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
fn of_year(key: &str, part: (&str, String), year: &Year, style: Style<'_>) -> String {
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
fn in_year(year: &Year, style: Style<'_>) -> String {
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

pub(super) fn year_words(year: &Year, style: Style<'_>) -> String {
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

fn masked_year(digits: [Option<u8>; 4], style: Style<'_>) -> String {
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
