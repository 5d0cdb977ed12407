//! From what a text gives of a day to the day, with the working.

use super::Setting;
use crate::import::stated::Published;
use crate::lexicon::{Age, Mention};
use crate::model::date::weekday_name;
use crate::model::words::Basis;
use chrono::{Datelike, NaiveDate, Weekday};
use std::fmt::Write;

/// As far back as a year is looked for.
const YEARS: i32 = 60;

/// A date that a text mentions; `words` are those that give it. None where it is no day, or later than it can be.
pub(super) fn mention(mention: &Mention, words: &str, setting: &Setting<'_>) -> Option<Published> {
    match (mention.year, mention.month, mention.day) {
        (Some(year), Some(month), Some(day)) => full(
            NaiveDate::from_ymd_opt(year, month, day)?,
            mention.weekday,
            words,
            setting,
        ),
        (Some(year), Some(month), None) => {
            let first = NaiveDate::from_ymd_opt(year, month, 1)?;
            let date = format!("{year:04}-{month:02}");
            (first <= setting.last()).then(|| told(Some(date), Basis::Stated, says(words)))
        }
        (None, Some(month), Some(day)) => yearless(month, day, mention, words, setting),
        _ => None,
    }
}

/// A day that a text gives whole, with the weekday that it says.
pub(super) fn full(
    day: NaiveDate,
    weekday: Option<Weekday>,
    words: &str,
    setting: &Setting<'_>,
) -> Option<Published> {
    if day > setting.last() {
        return None;
    }
    let mut note = says(words);
    if weekday.is_some_and(|weekday| weekday != day.weekday()) {
        let _ = write!(note, " That day was a {}.", weekday_name(day));
    }
    Some(told(Some(day.to_string()), Basis::Stated, note))
}

/// A day whose year is not given: that of its weekday, else the last such day before the capture.
fn yearless(
    month: u32,
    day: u32,
    mention: &Mention,
    words: &str,
    setting: &Setting<'_>,
) -> Option<Published> {
    let last = setting.last();
    let mut fitting = (0..YEARS)
        .filter_map(|back| NaiveDate::from_ymd_opt(last.year() - back, month, day))
        .filter(|date| *date <= last)
        .filter(|date| {
            mention
                .weekday
                .is_none_or(|weekday| weekday == date.weekday())
        });
    let said = format!("{} It gives no year.", says(words));
    match (mention.weekday, setting.captured) {
        (Some(_), _) => {
            let date = fitting.next()?;
            let earlier = fitting.next().map_or_else(String::new, |earlier| {
                format!(", and before that in {}", earlier.year())
            });
            let note = format!(
                "{said} {} was a {} in {}{earlier}.",
                date.format("%-d %B"),
                weekday_name(date),
                date.year()
            );
            let date = format!("{:04}?-{month:02}-{day:02}", date.year());
            Some(told(Some(date), Basis::Inferred, note))
        }
        (None, Some(captured)) => {
            let date = fitting.next()?;
            let note = format!(
                "{said} The page was captured on {captured}: {date} is the last such day before."
            );
            Some(told(Some(date.to_string()), Basis::Inferred, note))
        }
        (None, None) => {
            NaiveDate::from_ymd_opt(2000, month, day)?;
            let date = format!("XXXX-{month:02}-{day:02}");
            Some(told(Some(date), Basis::Stated, said))
        }
    }
}

/// An age, reckoned back from the capture.
pub(super) fn age(age: &Age, words: &str, setting: &Setting<'_>) -> Option<Published> {
    let said = format!("The page gives an age, “{words}”, and no date.");
    let Some(captured) = setting.captured else {
        let note = format!(
            "{said} The day of the capture is not known, so nothing can be counted back from it."
        );
        return Some(told(None, Basis::Relative, note));
    };
    let date = age.before(captured)?;
    let note = format!("{said} Counted back from the capture, {captured}.");
    Some(told(Some(date), Basis::Relative, note))
}

/// Two days that figures may mean.
pub(super) fn either(a: NaiveDate, b: NaiveDate, words: &str) -> Published {
    let (first, second) = (a.min(b), a.max(b));
    let note = format!("{} The day or the month may come first.", says(words));
    told(Some(format!("[{first},{second}]")), Basis::Inferred, note)
}

fn says(words: &str) -> String {
    format!("The page says “{words}”.")
}

fn told(date: Option<String>, basis: Basis, note: String) -> Published {
    Published {
        date,
        basis,
        note,
        from: "visible text".to_owned(),
    }
}
