//! What is wrong with a date as written, and what was probably meant.

use super::*;

/// Says to a writer what the parser found, and what to write instead.
pub(super) fn explain(text: &str, error: &ParseError) -> DateError {
    let mut at = error.offset.min(text.len());
    while !text.is_char_boundary(at) {
        at -= 1;
    }
    let impossible = impossible(text, at, error.message);
    let zero = impossible
        .as_ref()
        .is_some_and(|message| message.ends_with(" 0"));
    let help = match suggestions(text).as_slice() {
        [] if zero => Some("leave out what is not known, or write XX for it".to_owned()),
        [] if impossible.is_some() => None,
        [] => Some(
            "a date is written 2024, 2024-07 or 2024-07-27, a span 2024-07-25/2024-07-27"
                .to_owned(),
        ),
        [one] => Some(format!("write {one}")),
        [one, other, ..] => Some(format!(
            "write {one} for {}, or {other} for {}",
            one.words(Locale::english()),
            other.words(Locale::english())
        )),
    };
    DateError {
        message: impossible.unwrap_or_else(|| malformed(error.message)),
        at,
        help,
    }
}

/// The message for a date that is well formed and yet never was.
pub(super) fn impossible(text: &str, at: usize, message: &str) -> Option<String> {
    let (before, after) = text.split_at_checked(at)?;
    let pattern = |c: char| !(c.is_ascii_digit() || c == 'X');
    let figure = after.split(pattern).next()?;
    let mut before = before.rsplit(pattern).filter(|part| !part.is_empty());
    let number = figure.parse::<u32>().ok();
    match message {
        "month must be 01-12 or a sub-year code 21-41" | "month must be 01-12" => {
            Some(format!("there is no month {}", number?))
        }
        "sub-year groupings cannot carry a day" => {
            let month = before.next()?;
            Some(format!(
                "there is no month {month}; as a season it has no days"
            ))
        }
        "day is out of range for the month" => {
            let (month, year) = (before.next()?.parse().ok(), before.next()?);
            let Some((number, month)) = number.filter(|day| (1..=31).contains(day)).zip(month)
            else {
                return Some(number.map_or("no such day".to_owned(), |day| {
                    format!("there is no day {day}")
                }));
            };
            let days = days_in(month, year.parse().ok());
            let year = year
                .parse()
                .map_or(String::new(), |year: i32| format!(" {year}"));
            Some(format!(
                "{}{year} has {days} days, not {number}",
                Locale::english().month(month, false)
            ))
        }
        "hour must be 00-23 (24 is not allowed)" => Some(format!("there is no hour {}", number?)),
        "minute must be 00-59" => Some(format!("there is no minute {}", number?)),
        "second must be 00-60" => Some(format!("there is no second {}", number?)),
        "interval end precedes interval start" => Some("the end comes before the start".to_owned()),
        _ => None,
    }
}

pub(super) fn malformed(message: &str) -> String {
    match message {
        "empty input" => "the date is empty",
        "EDTF permits ASCII characters only" => "a date has only plain figures and hyphens",
        "whitespace is not allowed" => "a date is written in figures, without spaces",
        "interval must contain exactly one '/'" => {
            "a slash stands only between the first and last date of a span"
        }
        "interval needs at least one dated endpoint" => "a span needs a date at one end at least",
        "year must have exactly four digits (or X)" => "a date begins with a year of four digits",
        "month must be two digits (or X)" => "a month has two digits",
        "day must be two digits (or X)" => "a day has two digits",
        "expected '-' before month" | "expected '-' before day" => {
            "year, month and day are joined by hyphens"
        }
        "time must be hh:mm:ss" => "a time has hours, minutes and seconds",
        "date-times require a complete YYYY-MM-DD date" => "a time needs a full date before it",
        "unterminated set" => "the closing bracket is missing",
        other => other,
    }
    .to_owned()
}

/// What the writer may have meant: at most two dates, each one valid.
pub(super) fn suggestions(text: &str) -> Vec<When> {
    let tidy = text
        .trim()
        .replace(['–', '—', '‑', '−'], "-")
        .replace('x', "X");
    let joined: String = tidy.split_whitespace().collect();
    let time = tidy.replacen(' ', "T", 1);
    let swapped = text
        .split_once('/')
        .map(|(first, last)| format!("{last}/{first}"));
    let mut texts = vec![
        joined,
        format!("{time}:00"),
        format!("{}:00Z", time.trim_end_matches('Z')),
        time,
    ];
    texts.extend(swapped);
    let mut found: Vec<When> = Vec::new();
    if let Some(meant) = texts
        .iter()
        .find_map(|text| Edtf::parse(text).ok().map(|edtf| When::new(text, edtf)))
    {
        return vec![meant];
    }
    for text in figures(&tidy) {
        if let Ok(edtf) = Edtf::parse(&text)
            && found.iter().all(|when| when.text != text)
        {
            found.push(When::new(&text, edtf));
        }
    }
    found.truncate(2);
    found
}

/// The readings of figures in another order or of a month by name, likeliest first.
pub(super) fn figures(text: &str) -> Vec<String> {
    let parts: Vec<&str> = text
        .split(|c: char| !c.is_alphanumeric())
        .filter(|part| !part.is_empty())
        .collect();
    let year = |part: &str| {
        (part.len() == 4)
            .then(|| part.parse::<u32>().ok())
            .flatten()
    };
    let write = |year: u32, month: Option<u32>, day: Option<u32>| match (month, day) {
        (Some(month @ 1..=12), Some(day @ 1..=31)) => {
            Some(format!("{year:04}-{month:02}-{day:02}"))
        }
        _ => None,
    };
    let readings = match *parts.as_slice() {
        [y, a, b] if year(y).is_some() => {
            year(y).map(|y| [write(y, month(a), day(b)), write(y, month(b), day(a))])
        }
        [a, b, y] => year(y).map(|y| {
            // Points are never written around a month-first date.
            let first = if text.contains('.') {
                None
            } else {
                write(y, month(a), day(b))
            };
            [write(y, month(b), day(a)), first]
        }),
        [a, b] => year(b).or(year(a)).map(|y| {
            let month = month(if year(b).is_some() { a } else { b })
                .filter(|month| (1..=12).contains(month));
            [month.map(|month| format!("{y:04}-{month:02}")), None]
        }),
        [all] if all.len() == 8 && all.is_ascii() => {
            year(&all[..4]).map(|y| [write(y, month(&all[4..6]), day(&all[6..])), None])
        }
        _ => None,
    };
    readings.into_iter().flatten().flatten().collect()
}

pub(super) fn day(part: &str) -> Option<u32> {
    part.trim_end_matches(|c: char| c.is_ascii_alphabetic())
        .parse()
        .ok()
}

pub(super) fn month(part: &str) -> Option<u32> {
    let lower = part.to_lowercase();
    let named = (1..=12).find(|number| {
        lower.len() >= 3
            && Locale::english()
                .month(*number, false)
                .to_lowercase()
                .starts_with(&lower)
    });
    named.or_else(|| part.parse().ok())
}
