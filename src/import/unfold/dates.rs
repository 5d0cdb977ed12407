//! Dates as containers write them, in EDTF.

use chrono::{DateTime, NaiveDate, SecondsFormat, Utc};

/// A moment (RFC 3339) to the second, in UTC: `2024-10-09T08:00:00Z`.
pub(super) fn moment(text: &str) -> Option<String> {
    let moment = DateTime::parse_from_rfc3339(text.trim()).ok()?;
    Some(in_utc(&moment.to_utc()))
}

/// A moment as mail writes it (RFC 5322), in the same form.
pub(super) fn mail_moment(text: &str) -> Option<String> {
    Some(in_utc(
        &DateTime::parse_from_rfc2822(text.trim()).ok()?.to_utc(),
    ))
}

/// A moment as browsers say it: `Wed Oct 09 2024 10:00:00 GMT+0200 (Central European Summer Time)`.
pub(super) fn browser_moment(text: &str) -> Option<String> {
    let text = text.split('(').next().unwrap_or_default().trim();
    let moment = DateTime::parse_from_str(text, "%a %b %d %Y %H:%M:%S GMT%z").ok()?;
    Some(in_utc(&moment.to_utc()))
}

fn in_utc(moment: &DateTime<Utc>) -> String {
    moment.to_rfc3339_opts(SecondsFormat::Secs, true)
}

/// The day of a moment as mail writes it, where its own clock stood.
pub(super) fn mail_day(text: &str) -> Option<String> {
    let moment = DateTime::parse_from_rfc2822(text.trim()).ok()?;
    Some(moment.date_naive().format("%Y-%m-%d").to_string())
}

/// A day, a month or a year from the start of a text: `2024-10-09T08:00:00+02:00`, `2024/10`, `2024`. The day stays where
/// the text's own clock has it.
pub(super) fn day(text: &str) -> Option<String> {
    let text = text.trim();
    let date = text.split(['T', 't', ' ']).next().unwrap_or_default();
    let mut parts = date.split(['-', '/']).filter(|part| !part.is_empty());
    let (year, month, day) = (parts.next()?, parts.next(), parts.next());
    let number = |text: &str| {
        text.bytes()
            .all(|b| b.is_ascii_digit())
            .then(|| text.parse().ok())?
    };
    if year.len() != 4 || parts.next().is_some() {
        return None;
    }
    match (month, day) {
        (None, _) => edtf(number(year)?, None, None),
        (Some(month), None) => {
            edtf(number(year)?, number(month), None).filter(|_| number(month).is_some())
        }
        (Some(month), Some(day)) => edtf(number(year)?, Some(number(month)?), Some(number(day)?)),
    }
}

/// A date of numbers, where there is such a day.
pub(super) fn edtf(year: i64, month: Option<i64>, day: Option<i64>) -> Option<String> {
    let year = i32::try_from(year)
        .ok()
        .filter(|y| (1..=9999).contains(y))?;
    let in_range = |n: i64| u32::try_from(n).ok();
    match (month, day) {
        (None, _) => Some(format!("{year:04}")),
        (Some(month), None) => {
            let month = in_range(month).filter(|m| (1..=12).contains(m))?;
            Some(format!("{year:04}-{month:02}"))
        }
        (Some(month), Some(day)) => {
            let date = NaiveDate::from_ymd_opt(year, in_range(month)?, in_range(day)?)?;
            Some(date.format("%Y-%m-%d").to_string())
        }
    }
}

/// The number of a month by its English name or the first three letters of it, or by its digits.
pub(super) fn month(text: &str) -> Option<i64> {
    const NAMES: [&str; 12] = [
        "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
    ];
    let text = text.trim().to_ascii_lowercase();
    if let Ok(number) = text.parse() {
        return (1..=12).contains(&number).then_some(number);
    }
    let at = NAMES.iter().position(|name| text.starts_with(name))?;
    i64::try_from(at + 1).ok()
}
