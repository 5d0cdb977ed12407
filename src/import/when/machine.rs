//! Dates as machines write them.

use crate::lexicon::{languages, lexicon};
use chrono::NaiveDate;

/// The day of an ISO 8601 or RFC 2822 date, as its own offset has it: `2023-11-15T08:00:00+01:00`, `20231115`,
/// `Wed, 15 Nov 2023 08:00:00 +0100`, and what people put in the same places, `November 15, 2023`.
pub fn from_machine(value: &str) -> Option<NaiveDate> {
    let value = value.trim();
    let head: String = value.chars().take(80).collect();
    iso(&head).or_else(|| in_words(&head))
}

/// `2023-11-15`, `2023/11/15` or `20231115`, at the start and not inside a longer number.
fn iso(value: &str) -> Option<NaiveDate> {
    let bytes = value.as_bytes();
    let number = |from: usize, to: usize| -> Option<u32> {
        let digits = value.get(from..to)?;
        let all = digits.bytes().all(|b| b.is_ascii_digit());
        all.then(|| digits.parse().ok()).flatten()
    };
    let separator = *bytes.get(4)?;
    let (month, day, end) = if matches!(separator, b'-' | b'/') && bytes.get(7) == Some(&separator)
    {
        (number(5, 7)?, number(8, 10)?, 10)
    } else {
        (number(4, 6)?, number(6, 8)?, 8)
    };
    let over = bytes.get(end).is_none_or(|b| !b.is_ascii_digit());
    let year = i32::try_from(number(0, 4)?).ok()?;
    NaiveDate::from_ymd_opt(year, month, day).filter(|_| over && plausible(year))
}

/// One full date in words, of whatever language.
fn in_words(value: &str) -> Option<NaiveDate> {
    languages().find_map(|tag| {
        let mention = lexicon(tag)?.dates(value).into_iter().next()?;
        let year = mention.year.filter(|year| plausible(*year))?;
        NaiveDate::from_ymd_opt(year, mention.month?, mention.day?)
    })
}

/// No page is older than the web by much, and machines fill gaps with the years 1 and 1970.
fn plausible(year: i32) -> bool {
    (1971..3000).contains(&year)
}
