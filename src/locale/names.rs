//! Names, digit groups and lists, out of CLDR by ICU4X.

use icu_calendar::{Date, Gregorian};
use icu_datetime::FixedCalendarDateTimeFormatter as Formatter;
use icu_datetime::fieldsets::{E, M, MD};
use icu_datetime::parts::MONTH;
use icu_decimal::DecimalFormatter;
use icu_decimal::input::Decimal;
use icu_list::ListFormatter;
use icu_list::options::ListFormatterOptions;
use icu_locale_core::Locale;
use writeable::{Part, PartsWrite, Writeable};

/// CLDR's locale for a language of the interface. English dates run day, month, year; digits are 0 to 9 everywhere, as in
/// addresses, drawings and quotes.
fn cldr(language: &str) -> Locale {
    let tag = if language == "en" { "en-GB" } else { language };
    let tag = format!("{tag}-u-nu-latn");
    Locale::try_from_str(&tag).unwrap_or(Locale::UNKNOWN)
}

/// The names of the months as they stand alone and as they stand with a day, which some languages inflect.
#[derive(Debug, Default)]
struct Forms {
    alone: Vec<String>,
    with_day: Vec<String>,
}

/// Names of months and weekdays.
#[derive(Debug, Default)]
pub(super) struct Names {
    long: Forms,
    short: Forms,
    weekdays: Vec<String>,
}

impl Names {
    /// The names of a language; none where CLDR has no data, which a test rules out.
    pub(super) fn of(language: &str) -> Names {
        let prefs = cldr(language);
        let formatter = Formatter::<Gregorian, E>::try_new((&prefs).into(), E::short()).ok();
        // The first of January 2024 was a Monday.
        let days = (1..=7).filter_map(|d| Date::try_new_gregorian(2024, 1, d).ok());
        let weekday = |day| formatter.as_ref().map(|f| f.format(&day).to_string());
        Names {
            long: Forms {
                alone: alone(&prefs, M::long()),
                with_day: with_day(&prefs, MD::long()),
            },
            short: Forms {
                alone: alone(&prefs, M::medium()),
                with_day: with_day(&prefs, MD::medium()),
            },
            weekdays: days.filter_map(weekday).collect(),
        }
    }

    pub(super) fn month(&self, month: u32, short: bool, with_day: bool) -> &str {
        let forms = if short { &self.short } else { &self.long };
        let names = if with_day {
            &forms.with_day
        } else {
            &forms.alone
        };
        let at = usize::try_from(month).ok().and_then(|m| m.checked_sub(1));
        at.and_then(|at| names.get(at)).map_or("", String::as_str)
    }

    /// No-break spaces between days and months, and around one short word between them: « 25 de julio ». Where figures
    /// meet at a dash, no line ends: "25–27 July".
    pub(super) fn bound(&self, date: &str) -> String {
        let words: Vec<&str> = date.split(' ').collect();
        let is_month = |at: usize| words.get(at).is_some_and(|word| self.is_month(word));
        let is_day = |at: usize| {
            let digit = |c: char| c.is_ascii_digit();
            (words.get(at)).is_some_and(|word| word.trim_start_matches('[').starts_with(digit))
        };
        let joins = |at: usize| {
            let short =
                |word: &&str| word.chars().count() < 4 && word.chars().all(char::is_alphabetic);
            words.get(at).is_some_and(short)
        };
        let mut bound = String::with_capacity(date.len() + 2);
        for (at, word) in words.iter().enumerate() {
            if let Some(before) = at.checked_sub(1) {
                let tight = (is_day(before) && is_month(at))
                    || (is_day(before) && joins(at) && is_month(at + 1))
                    || (before > 0 && is_day(before - 1) && joins(before) && is_month(at));
                bound.push(if tight { '\u{a0}' } else { ' ' });
            }
            bound.push_str(word);
        }
        unbroken(&bound)
    }

    fn is_month(&self, word: &str) -> bool {
        let word = word.trim_end_matches([',', '،', ';', ')', ']', '?']);
        let forms = [&self.long, &self.short].into_iter();
        let mut names = forms.flat_map(|f| f.alone.iter().chain(&f.with_day));
        names.any(|name| name == word)
    }

    pub(super) fn weekday(&self, day: u32) -> &str {
        let at = usize::try_from(day).ok();
        at.and_then(|at| self.weekdays.get(at))
            .map_or("", String::as_str)
    }
}

/// Words with a word joiner behind each dash between figures, so that no line ends there: "25–27", "21.–29.".
pub(crate) fn unbroken(words: &str) -> String {
    let mut out = String::with_capacity(words.len() + 3);
    let mut letters = words.chars().peekable();
    let mut figure = false;
    while let Some(letter) = letters.next() {
        out.push(letter);
        let next = letters.peek().is_some_and(char::is_ascii_digit);
        if letter == '–' && figure && next {
            out.push('\u{2060}');
        }
        figure = letter.is_ascii_digit() || (figure && letter == '.');
    }
    out
}

/// The twelve months' names, from a day in each.
fn months(name: impl Fn(&Date<Gregorian>) -> Option<String>) -> Vec<String> {
    let days = (1..=12).filter_map(|m| Date::try_new_gregorian(2024, m, 25).ok());
    days.filter_map(|day| name(&day)).collect()
}

fn alone(prefs: &Locale, fields: M) -> Vec<String> {
    let formatter = Formatter::<Gregorian, M>::try_new(prefs.into(), fields).ok();
    months(|day| Some(formatter.as_ref()?.format(day).to_string()))
}

fn with_day(prefs: &Locale, fields: MD) -> Vec<String> {
    let formatter = Formatter::<Gregorian, MD>::try_new(prefs.into(), fields).ok();
    months(|day| {
        let mut month = Only::default();
        let date = formatter.as_ref()?.format(day);
        date.write_to_parts(&mut month).ok()?;
        Some(month.text)
    })
}

/// Takes the month alone out of a date.
#[derive(Default)]
struct Only {
    inside: bool,
    text: String,
}

impl std::fmt::Write for Only {
    fn write_str(&mut self, text: &str) -> std::fmt::Result {
        if self.inside {
            self.text.push_str(text);
        }
        Ok(())
    }
}

impl PartsWrite for Only {
    type SubPartsWrite = Only;

    fn with_part(
        &mut self,
        part: Part,
        mut write: impl FnMut(&mut Only) -> std::fmt::Result,
    ) -> std::fmt::Result {
        let before = self.inside;
        self.inside |= part == MONTH;
        let written = write(self);
        self.inside = before;
        written
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
