//! A claimed figure, with its bound and its vagueness.

use std::fmt;
use std::ops::RangeInclusive;

/// What a claim says: never more exact than it was said.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Figure {
    /// `84`.
    Exact(Number),
    /// `">=84"`.
    AtLeast(Number),
    /// `"<=10"`.
    AtMost(Number),
    /// `"~20"`.
    About(Number),
    /// `"27..30"`.
    Range(Number, Number),
    /// `tens`, `dozens`, `hundreds`, `thousands`.
    Vague(Vague),
    /// Words without a figure.
    Words(String),
}

/// A word for a number. ACLED codes tens as 10, dozens as 12, hundreds as 100.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Vague {
    /// Tens.
    Tens,
    /// Dozens.
    Dozens,
    /// Hundreds.
    Hundreds,
    /// Thousands.
    Thousands,
}

impl Vague {
    /// The least number that the word allows.
    pub fn least(self) -> f64 {
        match self {
            Vague::Tens => 10.0,
            Vague::Dozens => 12.0,
            Vague::Hundreds => 100.0,
            Vague::Thousands => 1000.0,
        }
    }

    /// The most that the word allows: the next word begins there, or ten times as far on.
    pub fn most(self) -> f64 {
        match self {
            Vague::Tens => 100.0,
            Vague::Dozens => 144.0,
            Vague::Hundreds => 1000.0,
            Vague::Thousands => 10_000.0,
        }
    }
}

/// A decimal number as written: "12.5" stays "12.5".
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Number(String);

impl Number {
    /// Reads digits, those of Arabic and Persian too, with an optional decimal part; digit groups may be parted by `_`.
    pub fn parse(text: &str) -> Option<Number> {
        let digits: String = text
            .trim()
            .chars()
            .filter(|c| *c != '_')
            .map(western)
            .collect();
        let (whole, part) = digits.split_once('.').unwrap_or((&digits, "0"));
        let all_digits = |s: &str| !s.is_empty() && s.bytes().all(|b| b.is_ascii_digit());
        (all_digits(whole) && all_digits(part) && digits.len() <= 15).then_some(Number(digits))
    }

    /// The digits, ungrouped: "1024.5".
    pub fn as_written(&self) -> &str {
        &self.0
    }

    /// The value.
    pub fn value(&self) -> f64 {
        self.0.parse().unwrap_or(0.0)
    }
}

impl fmt::Display for Number {
    /// With digit groups: `1,024`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (whole, part) = self
            .0
            .split_once('.')
            .map_or((self.0.as_str(), None), |(w, p)| (w, Some(p)));
        f.write_str(&grouped(whole))?;
        part.map_or(Ok(()), |part| write!(f, ".{part}"))
    }
}

/// Digits in groups of three from the right: "10000" becomes "10,000".
pub fn grouped(digits: &str) -> String {
    let mut out = String::with_capacity(digits.len() + digits.len() / 3);
    for (i, c) in digits.chars().enumerate() {
        if i > 0 && (digits.len() - i).is_multiple_of(3) {
            out.push(',');
        }
        out.push(c);
    }
    out
}

/// A digit of Arabic or Persian as the one that is written here.
fn western(c: char) -> char {
    let digits = ['\u{660}'..='\u{669}', '\u{6f0}'..='\u{6f9}'];
    let of = |digits: &RangeInclusive<char>| {
        let value = u32::from(c) - u32::from(*digits.start());
        char::from_digit(value, 10)
    };
    match digits.iter().find(|digits| digits.contains(&c)) {
        Some(digits) => of(digits).unwrap_or(c),
        None if c == '\u{66b}' => '.',
        None => c,
    }
}

/// What whole numbers below or above another one are: `<=11` for `<12`.
fn strict(text: &str) -> Option<String> {
    let (sign, number) = text.split_at_checked(1)?;
    let number: i64 = number.trim().parse().ok().filter(|n| *n > 0)?;
    match sign {
        "<" => Some(format!("<={}", number - 1)),
        ">" => Some(format!(">={}", number.checked_add(1)?)),
        _ => None,
    }
}

/// What a figure in another notation means: "1,084", "84+", "27-30".
fn meant(text: &str) -> Option<String> {
    let (sign, rest) = match BOUNDS
        .iter()
        .find_map(|(sign, _)| Some((*sign, text.strip_prefix(sign)?)))
    {
        Some((sign, rest)) => (sign, rest.trim()),
        None => ("", text),
    };
    let number = |text: &str| Number::parse(text).or_else(|| ungrouped(text));
    if let Some(least) = rest.strip_suffix('+').filter(|_| sign.is_empty()) {
        return Some(format!(">={}", number(least)?.as_written()));
    }
    if let Some(thousands) = rest.strip_suffix(['k', 'K']) {
        let number = number(thousands)?;
        return Some(format!("{sign}{}", number.value() * 1000.0));
    }
    let parts = || rest.split_once(['-', '–', '‑']).filter(|_| sign.is_empty());
    if let Some((low, high)) = parts() {
        let (low, high) = (number(low)?, number(high)?);
        return (low.value() < high.value())
            .then(|| format!("{}..{}", low.as_written(), high.as_written()));
    }
    Some(format!("{sign}{}", ungrouped(rest)?.as_written()))
}

/// Groups of three digits, parted by commas or spaces.
fn ungrouped(text: &str) -> Option<Number> {
    let parts: Vec<&str> = text
        .trim()
        .split([
            ',', '\u{66c}', '\'', '’', ' ', '\u{a0}', '\u{202f}', '\u{2009}',
        ])
        .collect();
    let (first, rest) = parts.split_first()?;
    let is_group = |part: &&str| part.chars().count() == 3;
    let grouped = !rest.is_empty() && (1..4).contains(&first.chars().count()) && {
        let (last, middle) = rest.split_last()?;
        let whole = last.split(['.', '\u{66b}']).next().unwrap_or(last);
        middle.iter().all(is_group) && is_group(&whole)
    };
    grouped.then(|| Number::parse(&parts.concat())).flatten()
}

/// Makes a figure of one number.
type Make = fn(Number) -> Figure;

/// Signs before a number, the empty one last.
const BOUNDS: [(&str, Make); 7] = [
    (">=", Figure::AtLeast),
    ("≥", Figure::AtLeast),
    ("<=", Figure::AtMost),
    ("≤", Figure::AtMost),
    ("~", Figure::About),
    ("≈", Figure::About),
    ("", Figure::Exact),
];

/// What no words begin with.
const SIGNS: [char; 10] = ['>', '<', '~', '=', '+', '-', '≥', '≤', '≈', '±'];

impl Figure {
    /// Reads a value as written. What looks like a figure but is none is an error with its reason.
    pub fn parse(text: &str) -> Result<Figure, String> {
        let text = text.trim();
        for (sign, make) in BOUNDS {
            if let Some(number) = text.strip_prefix(sign).and_then(Number::parse) {
                return Ok(make(number));
            }
        }
        if let Some((low, high)) = text.split_once("..") {
            return Figure::range(low, high);
        }
        match text {
            "" => Err("the value is empty".to_owned()),
            "tens" => Ok(Figure::Vague(Vague::Tens)),
            "dozens" => Ok(Figure::Vague(Vague::Dozens)),
            "hundreds" => Ok(Figure::Vague(Vague::Hundreds)),
            "thousands" => Ok(Figure::Vague(Vague::Thousands)),
            _ if meant(text).is_some() => {
                let meant = meant(text).unwrap_or_default();
                Err(format!(
                    "`{text}` is not how figures are written here: write `{meant}`"
                ))
            }
            _ if strict(text).is_some() => {
                let bound = strict(text).unwrap_or_default();
                Err(format!("`{text}` is not a figure here: write `{bound}`"))
            }
            _ if text.starts_with(SIGNS)
                || text.starts_with("&gt;")
                || text.starts_with("&lt;") =>
            {
                Err(format!("`{text}` is not a figure"))
            }
            _ => Ok(Figure::Words(text.to_owned())),
        }
    }

    /// A range of two figures.
    fn range(low: &str, high: &str) -> Result<Figure, String> {
        match (Number::parse(low), Number::parse(high)) {
            (Some(a), Some(b)) if a.value() < b.value() => Ok(Figure::Range(a, b)),
            (Some(_), Some(_)) => {
                Err("a range goes from the lower to the higher figure".to_owned())
            }
            _ => Err(format!("`{low}..{high}` is not a range of figures")),
        }
    }

    /// The lowest figure that is named in it.
    pub fn lowest(&self) -> Option<f64> {
        match self {
            Figure::Exact(n)
            | Figure::AtLeast(n)
            | Figure::About(n)
            | Figure::AtMost(n)
            | Figure::Range(n, _) => Some(n.value()),
            Figure::Vague(v) => Some(v.least()),
            Figure::Words(_) => None,
        }
    }

    /// The highest figure that is named in it.
    pub fn highest(&self) -> Option<f64> {
        match self {
            Figure::Exact(n)
            | Figure::AtLeast(n)
            | Figure::About(n)
            | Figure::AtMost(n)
            | Figure::Range(_, n) => Some(n.value()),
            Figure::Vague(v) => Some(v.least()),
            Figure::Words(_) => None,
        }
    }
}

impl fmt::Display for Figure {
    /// In words: "at least 84".
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Figure::Exact(n) => write!(f, "{n}"),
            Figure::AtLeast(n) => write!(f, "at least {n}"),
            Figure::AtMost(n) => write!(f, "at most {n}"),
            Figure::About(n) => write!(f, "about {n}"),
            Figure::Range(a, b) => write!(f, "{a} to {b}"),
            Figure::Vague(Vague::Tens) => f.write_str("tens"),
            Figure::Vague(Vague::Dozens) => f.write_str("dozens"),
            Figure::Vague(Vague::Hundreds) => f.write_str("hundreds"),
            Figure::Vague(Vague::Thousands) => f.write_str("thousands"),
            Figure::Words(words) => f.write_str(words),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expected: &str) {
        let found = Figure::parse(text).map_or_else(|e| format!("error: {e}"), |f| f.to_string());
        assert_eq!(found, expected, "{text}");
    }

    #[test]
    fn a_figure_keeps_its_bound_and_its_vagueness() {
        check("84", "84");
        check(">=84", "at least 84");
        check("<= 10", "at most 10");
        check("≥17", "at least 17");
        check("≤ 10", "at most 10");
        check("≈ 20", "about 20");
        check("~20", "about 20");
        check("27..30", "27 to 30");
        check("1_024", "1,024");
        check("12.5", "12.5");
        check("dozens", "dozens");
        check("٨٤", "84");
        check(">=۸۴", "at least 84");
        check("١٢٫٥", "12.5");
        for words in ["2 of 5", "30-27", "17 May, 300 men", "two-thirds", "1,2"] {
            check(words, words);
        }
        check("heavy losses, no figure", "heavy losses, no figure");
    }

    #[test]
    fn what_looks_like_a_figure_but_is_none_is_refused() {
        check(">=many", "error: `>=many` is not a figure");
        check(
            "30..27",
            "error: a range goes from the lower to the higher figure",
        );
        for (text, meant) in [
            ("1,084", "1084"),
            ("1 084", "1084"),
            ("12,345,678.5", "12345678.5"),
            (">=1,084", ">=1084"),
            ("84+", ">=84"),
            ("17k", "17000"),
            (">=2.5K", ">=2500"),
            ("27-30", "27..30"),
            ("27–30", "27..30"),
        ] {
            check(
                text,
                &format!("error: `{text}` is not how figures are written here: write `{meant}`"),
            );
        }
        check("&gt;=17", "error: `&gt;=17` is not a figure");
        check("±17", "error: `±17` is not a figure");
        check("<12", "error: `<12` is not a figure here: write `<=11`");
        check("> 12", "error: `> 12` is not a figure here: write `>=13`");
        check("<0", "error: `<0` is not a figure");
        check("a..b", "error: `a..b` is not a range of figures");
        check("", "error: the value is empty");
    }
}
