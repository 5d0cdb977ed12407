//! Numbers in digits and words.

use super::data::Numbers;
use super::rare::Rare;
use super::spelt::Words;
use super::sum::{Manner, Part, Sum};
use super::tokens::{Token, plain};
use rustc_hash::FxHashMap;
use std::ops::Range;

/// The longest compound that is read, in bytes: there is more than one way to part a word.
const LONGEST: usize = 64;

/// The most groups of digits that a number is read from: no count has more.
const GROUPS: usize = 6;

/// The parts of a number that a word consists of.
enum Parts {
    None,
    One(Part),
    Several(Vec<Part>),
}

impl Parts {
    fn as_slice(&self) -> &[Part] {
        match self {
            Parts::None => &[],
            Parts::One(part) => std::slice::from_ref(part),
            Parts::Several(parts) => parts,
        }
    }

    fn is_empty(&self) -> bool {
        matches!(self, Parts::None)
    }
}

/// How a language writes numbers.
#[derive(Debug)]
pub(super) struct Reader {
    parts: Rare<Part>,
    decimal: Words,
    group: Words,
    manner: Manner,
    /// Whether a number in words may be one word: „zweihundertvier“.
    compounds: bool,
    /// What stands before a range, and what may stand between its numbers.
    between: Vec<(String, Vec<String>)>,
    /// What joins two numbers to a range, and what before them says that something went from one to the other.
    to: Words,
    from: Words,
    /// What letters right behind digits multiply them by: "84k".
    short: FxHashMap<String, f64>,
}

impl Reader {
    pub(super) fn new(data: Numbers) -> Reader {
        let mut parts: FxHashMap<String, Part> = FxHashMap::default();
        parts.extend(data.words.into_iter().map(|(w, n)| (w, Part::Unit(n))));
        parts.extend(data.after.into_iter().map(|(w, n)| (w, Part::After(n))));
        parts.extend(data.hundred.into_iter().map(|w| (w, Part::Hundred)));
        parts.extend(data.dozen.into_iter().map(|w| (w, Part::Dozen)));
        parts.extend(data.scales.into_iter().map(|(w, n)| (w, Part::Scale(n))));
        let after = data.scales_after.into_iter();
        parts.extend(after.map(|(w, n)| (w, Part::ScaleAfter(n))));
        parts.extend(data.and.into_iter().map(|w| (w, Part::And)));
        Reader {
            parts: parts.into(),
            decimal: data.decimal,
            group: data.group,
            manner: Manner {
                units_first: data.units_first,
                by_twenties: data.by_twenties,
            },
            compounds: data.compounds,
            between: pairs(data.between),
            to: data.to,
            from: data.from,
            short: data.short.into_iter().collect(),
        }
    }

    /// Whether a word can be part of a number.
    pub(super) fn has(&self, token: &Token<'_>) -> bool {
        !self.parts_of(token).is_empty()
    }

    /// The parts of a number that a word consists of.
    fn parts_of(&self, token: &Token<'_>) -> Parts {
        if let Some(part) = self.parts.get(token) {
            return Parts::One(*part);
        }
        if !self.compounds || token.lower.len() > LONGEST {
            return Parts::None;
        }
        let mut parts = Vec::new();
        let compound = self.compound(&token.lower, &mut parts);
        let ends = |part: Option<&Part>| part.is_none_or(|part| *part == Part::And);
        if !compound || ends(parts.first()) || ends(parts.last()) {
            return Parts::None;
        }
        // Inside a word „ein“ is no article.
        let counts = parts.into_iter().map(|part| match part {
            Part::After(n) => Part::Unit(n),
            other => other,
        });
        Parts::Several(counts.collect())
    }

    /// Parts a word into parts of a number; false where something is left over.
    fn compound(&self, word: &str, parts: &mut Vec<Part>) -> bool {
        if word.is_empty() {
            return true;
        }
        let before = parts.len();
        for (length, part) in self.parts.beginning(word) {
            parts.push(*part);
            if self.compound(&word[length..], parts) {
                return true;
            }
            parts.truncate(before);
        }
        false
    }

    /// The number that begins with a token: how many tokens it takes, and its value.
    pub(super) fn at(&self, text: &str, tokens: &[Token<'_>]) -> Option<(usize, f64)> {
        self.in_digits(text, tokens, f64::INFINITY)
            .or_else(|| self.in_words(tokens))
    }

    /// The number in digits that begins with a token; none where its scale is not `below` that of the number before it.
    fn in_digits(&self, text: &str, tokens: &[Token<'_>], below: f64) -> Option<(usize, f64)> {
        let first = tokens.first()?;
        if let Some((digits, letters)) = first.digits_and_letters() {
            let factor = self.short.get(letters).filter(|f| **f < below)?;
            return Some((1, digits.parse::<f64>().ok()? * factor));
        }
        first.digits()?;
        let mut digits = first.lower.to_string();
        let mut used = 1;
        let gap = |n: usize| Some(&text[tokens.get(n - 1)?.range.end..tokens.get(n)?.range.start]);
        while let (Some(next), Some(gap)) = (tokens.get(used), gap(used)) {
            let grouped = self.group.iter().any(|g| g == gap)
                || matches!(gap, " " | "\u{a0}" | "\u{202f}" | "\u{2009}");
            let fits = next.lower.len() == 3
                && next.digits().is_some()
                && (used > 1 || first.lower.len() < 4);
            if !(grouped && fits) || used == GROUPS {
                break;
            }
            digits.push_str(&next.lower);
            used += 1;
        }
        if let (Some(next), Some(gap)) = (tokens.get(used), gap(used))
            && self.decimal.iter().any(|d| d == gap)
        {
            if next.digits().is_some() {
                digits = format!("{digits}.{}", next.lower);
                used += 1;
            } else if let Some((more, letters)) = next.digits_and_letters() {
                // "1.2m" are a million and more, "1.2km" are no million.
                let value: f64 = format!("{digits}.{more}").parse().ok()?;
                let factor = self.short.get(letters).filter(|f| **f < below);
                return Some((used + 1, value * factor.unwrap_or(&1.0)));
            }
        }
        let value: f64 = digits.parse().ok()?;
        // « En 2024 mille hommes » are a year and a number.
        let is_scaled = first.lower.len() < 4;
        let part = |at: usize| self.parts.get(tokens.get(at).filter(|t| t.joined)?);
        let scale = |at: usize| match part(at).filter(|_| is_scaled) {
            Some(Part::Scale(scale) | Part::ScaleAfter(scale)) => Some(*scale),
            _ => None,
        };
        let Some(mut factor) = scale(used) else {
            return Some((used, value));
        };
        used += 1;
        // «16 mil millones».
        if let Some(larger) = scale(used).filter(|larger| *larger > factor) {
            factor *= larger;
            used += 1;
        }
        if factor >= below {
            return None;
        }
        // "2 million 300 thousand", «2 тысячи 345».
        let rest = tokens
            .get(used..)
            .filter(|rest| rest.first().is_some_and(|t| t.joined));
        let rest = rest.and_then(|rest| self.in_digits(text, rest, factor));
        match rest.filter(|(_, rest)| *rest < factor && value.fract() == 0.0) {
            Some((more, rest)) => Some((used + more, value * factor + rest)),
            None => Some((used, value * factor)),
        }
    }

    fn in_words(&self, tokens: &[Token<'_>]) -> Option<(usize, f64)> {
        let mut sum = Sum::default();
        let mut used = 0;
        // What there was before an "and", which may join two numbers: "one thousand and two thousand".
        let mut before_and = None;
        for (n, token) in tokens.iter().enumerate() {
            let parts = self.parts_of(token);
            let parts = parts.as_slice();
            let is_and = parts == [Part::And];
            // Where numbers are one word, an "and" between words joins none: „zwischen fünf und zwanzig“.
            if parts.is_empty() || n > 0 && !token.joined || is_and && self.compounds {
                break;
            }
            let mut next = sum;
            if !self.adds(parts, &mut next, tokens.get(n + 1..).unwrap_or_default()) {
                if let ([Part::Scale(_) | Part::ScaleAfter(_)], Some(before)) = (parts, before_and)
                {
                    (sum, used) = before;
                }
                break;
            }
            if is_and {
                before_and = Some((sum, used));
            } else {
                used = n + 1;
            }
            sum = next;
        }
        (used > 0).then_some((used, sum.value()))
    }

    /// Adds the parts of a word to a number; false where they do not continue it. `behind` is what follows the word.
    fn adds(&self, parts: &[Part], sum: &mut Sum, behind: &[Token<'_>]) -> bool {
        let inside = !self.compounds || parts.len() > 1;
        let manner = Manner {
            units_first: self.manner.units_first && inside,
            ..self.manner
        };
        let mut parts = parts.iter();
        parts.all(|part| sum.take(*part, manner, || self.goes_on(behind)))
    }

    /// Whether one before a word is a number: "one hundred", « un mille », «أحد عشر», «واحد وعشرون».
    fn goes_on(&self, next: &[Token<'_>]) -> bool {
        let part = |at: usize| next.get(at).and_then(|token| self.parts.get(token));
        match (part(0), part(1)) {
            (Some(Part::Hundred | Part::Scale(_) | Part::ScaleAfter(_)), _) => true,
            (Some(Part::Unit(ten)), _) => self.manner.units_first && (*ten - 10.0).abs() < 0.5,
            (Some(Part::And), Some(Part::Unit(tens))) => self.manner.units_first && *tens > 19.5,
            _ => false,
        }
    }

    /// Every range of numbers of a text, "between 27 and 30", in order.
    pub(super) fn ranges(&self, text: &str, tokens: &[Token<'_>]) -> Vec<(Range<usize>, [f64; 2])> {
        let range = |at: usize| {
            let (_, all) = (self.between.iter()).find(|(word, _)| tokens[at].lower == *word)?;
            let (used, low) = self.at(text, tokens.get(at + 1..)?)?;
            let middle = at + 1 + used;
            (tokens.get(middle)).filter(|t| t.joined && all.iter().any(|and| t.lower == *and))?;
            let (used, high) = self.at(text, tokens.get(middle + 1..)?)?;
            let end = tokens.get(middle + used)?.range.end;
            (low < high).then_some((tokens[at].range.start..end, [low, high]))
        };
        (0..tokens.len()).filter_map(range).collect()
    }

    /// Every two numbers of a text that are one range: "between 27 and 30", "27 to 30", "27–30". What went "from 27 to 30" is none.
    pub(super) fn spans(&self, text: &str, tokens: &[Token<'_>]) -> Vec<(Range<usize>, [f64; 2])> {
        let moved = |word: Option<&str>| {
            let word = word.unwrap_or_default().to_lowercase();
            self.from.contains(&word)
        };
        let mut out = self.ranges(text, tokens);
        out.retain(|(range, _)| !moved(text[range.start..].split_whitespace().next()));
        let numbers = self.all(text, tokens);
        for pair in numbers.windows(2) {
            let [(low, a), (high, b)] = pair else {
                continue;
            };
            let gap = text[low.end..high.start].trim();
            let joins = matches!(gap, "-" | "–" | "—" | "‑") || self.to.iter().any(|to| *to == gap);
            let moved = moved(text[..low.start].split_whitespace().next_back());
            let known =
                |(range, _): &(Range<usize>, _)| range.start <= low.start && high.end <= range.end;
            if joins && !moved && a < b && !out.iter().any(known) {
                out.push((low.start..high.end, [*a, *b]));
            }
        }
        out
    }

    /// Every number of a text.
    pub(super) fn all(&self, text: &str, tokens: &[Token<'_>]) -> Vec<(Range<usize>, f64)> {
        let mut out = Vec::new();
        let mut at = 0;
        while at < tokens.len() {
            match self.at(text, &tokens[at..]) {
                Some((used, value)) => {
                    out.push((
                        tokens[at].range.start..tokens[at + used - 1].range.end,
                        value,
                    ));
                    at += used;
                }
                None => at += 1,
            }
        }
        out
    }
}

/// What stands before ranges, each with all that may stand between their numbers.
fn pairs(all: Vec<(String, String)>) -> Vec<(String, Vec<String>)> {
    let mut pairs: Vec<(String, Vec<String>)> = Vec::new();
    for (before, and) in all {
        let (before, and) = (plain(&before).into_owned(), plain(&and).into_owned());
        match pairs.iter_mut().find(|(word, _)| *word == before) {
            Some((_, list)) => list.push(and),
            None => pairs.push((before, vec![and])),
        }
    }
    pairs
}
