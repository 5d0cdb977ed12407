//! Days in figures with slashes or points: `09/10/2024`, which is one day in Bamako and another in Boston.

use chrono::NaiveDate;
use std::ops::Range;

/// A day in figures, and the other that it may be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Figures {
    pub(super) range: Range<usize>,
    pub(super) day: NaiveDate,
    pub(super) or: Option<NaiveDate>,
}

/// Which comes first, as the language writes it; none where its regions differ.
pub(super) fn day_first(language: Option<&str>) -> Option<bool> {
    match language.map(str::to_ascii_lowercase).as_deref() {
        Some("en-us") => Some(false),
        Some("en") | None => None,
        Some(_) => Some(true),
    }
}

/// Every such day of a line.
pub(super) fn figures(line: &str, day_first: Option<bool>) -> Vec<Figures> {
    let bytes = line.as_bytes();
    let mut out = Vec::new();
    let mut at = 0;
    while at < bytes.len() {
        let fresh = at == 0 || !bytes[at - 1].is_ascii_digit();
        match read(bytes, at).filter(|_| fresh) {
            Some((numbers, end)) => {
                out.extend(choose(at..end, numbers, day_first));
                at = end;
            }
            None => at += 1,
        }
    }
    out
}

/// Three numbers with one separator between them, the last of four digits.
fn read(bytes: &[u8], from: usize) -> Option<([u32; 3], usize)> {
    let mut numbers = [0; 3];
    let mut at = from;
    let mut separator = None;
    for (n, number) in numbers.iter_mut().enumerate() {
        let start = at;
        while at < bytes.len() && bytes[at].is_ascii_digit() && at - start < 5 {
            *number = *number * 10 + u32::from(bytes[at] - b'0');
            at += 1;
        }
        let digits = at - start;
        if !(if n == 2 {
            digits == 4
        } else {
            (1..=2).contains(&digits)
        }) {
            return None;
        }
        if n < 2 {
            let here = *bytes.get(at).filter(|b| matches!(b, b'/' | b'.'))?;
            if separator.replace(here).is_some_and(|before| before != here) {
                return None;
            }
            at += 1;
        }
    }
    Some((numbers, at))
}

fn choose(range: Range<usize>, [a, b, year]: [u32; 3], day_first: Option<bool>) -> Option<Figures> {
    let year = i32::try_from(year)
        .ok()
        .filter(|y| (1900..2200).contains(y))?;
    let day = |month, day| NaiveDate::from_ymd_opt(year, month, day);
    let (european, american) = (day(b, a), day(a, b));
    let (first, second) = match day_first {
        Some(true) => (european.or(american), None),
        Some(false) => (american.or(european), None),
        None if european == american => (european, None),
        None => (european.or(american), european.and(american)),
    };
    first.map(|day| Figures {
        range,
        day,
        or: second,
    })
}
