//! Names, digit groups and lists, out of CLDR by ICU4X.

use icu_calendar::{Date, Gregorian};
use icu_datetime::FixedCalendarDateTimeFormatter as Formatter;
use icu_datetime::fieldsets::{E, M};
use icu_decimal::DecimalFormatter;
use icu_decimal::input::Decimal;
use icu_list::ListFormatter;
use icu_list::options::ListFormatterOptions;
use icu_locale_core::Locale;

/// CLDR's locale for a language of the interface. English dates run day, month, year.
fn cldr(language: &str) -> Locale {
    let tag = if language == "en" { "en-GB" } else { language };
    Locale::try_from_str(tag).unwrap_or(Locale::UNKNOWN)
}

/// Names of months and weekdays.
#[derive(Debug, Default)]
pub(super) struct Names {
    long: Vec<String>,
    short: Vec<String>,
    weekdays: Vec<String>,
}

impl Names {
    /// The names of a language; none where CLDR has no data, which a test rules out.
    pub(super) fn of(language: &str) -> Names {
        let prefs = cldr(language);
        let months = |fields: M| {
            let formatter = Formatter::<Gregorian, M>::try_new((&prefs).into(), fields).ok();
            let days = (1..=12).filter_map(|m| Date::try_new_gregorian(2024, m, 1).ok());
            let name =
                |day: Date<Gregorian>| formatter.as_ref().map(|f| f.format(&day).to_string());
            days.filter_map(name).collect()
        };
        let formatter = Formatter::<Gregorian, E>::try_new((&prefs).into(), E::short()).ok();
        // The first of January 2024 was a Monday.
        let days = (1..=7).filter_map(|d| Date::try_new_gregorian(2024, 1, d).ok());
        let weekday = |day| formatter.as_ref().map(|f| f.format(&day).to_string());
        Names {
            long: months(M::long()),
            short: months(M::medium()),
            weekdays: days.filter_map(weekday).collect(),
        }
    }

    pub(super) fn month(&self, month: u32, short: bool) -> &str {
        let names = if short { &self.short } else { &self.long };
        let at = usize::try_from(month).ok().and_then(|m| m.checked_sub(1));
        at.and_then(|at| names.get(at)).map_or("", String::as_str)
    }

    /// No-break spaces between days and months.
    pub(super) fn bound(&self, date: &str) -> String {
        let mut bound = String::with_capacity(date.len() + 2);
        let mut day = false;
        for word in date.split(' ') {
            if !bound.is_empty() {
                bound.push(if day && self.is_month(word) {
                    '\u{a0}'
                } else {
                    ' '
                });
            }
            bound.push_str(word);
            day = word.starts_with(|c: char| c.is_ascii_digit() || c == '[');
        }
        bound
    }

    fn is_month(&self, word: &str) -> bool {
        let word = word.trim_end_matches([',', ';', ')', ']', '?']);
        self.long.iter().chain(&self.short).any(|name| name == word)
    }

    pub(super) fn weekday(&self, day: u32) -> &str {
        let at = usize::try_from(day).ok();
        at.and_then(|at| self.weekdays.get(at))
            .map_or("", String::as_str)
    }
}

pub(super) fn digits(language: &str) -> Option<DecimalFormatter> {
    DecimalFormatter::try_new(cldr(language).into(), Default::default()).ok()
}

/// A number with its digits grouped; as it is where it is none.
pub(super) fn number(formatter: Option<&DecimalFormatter>, number: &str) -> String {
    // Nothing to group, as in most figures.
    if number.len() <= 3 && number.bytes().all(|b| b.is_ascii_digit()) && !number.is_empty() {
        return number.to_owned();
    }
    let decimal = Decimal::try_from_str(number).ok();
    match (formatter, decimal) {
        (Some(formatter), Some(decimal)) => formatter.format(&decimal).to_string(),
        _ => number.to_owned(),
    }
}

pub(super) fn and(language: &str) -> Option<ListFormatter> {
    ListFormatter::try_new_and(cldr(language).into(), ListFormatterOptions::default()).ok()
}

pub(super) fn or(language: &str) -> Option<ListFormatter> {
    ListFormatter::try_new_or(cldr(language).into(), ListFormatterOptions::default()).ok()
}

pub(super) fn list(formatter: Option<&ListFormatter>, items: &[String]) -> String {
    match (formatter, items) {
        (_, [only]) => only.clone(),
        (Some(formatter), items) => formatter.format(items.iter()).to_string(),
        (None, items) => items.join(", "),
    }
}
