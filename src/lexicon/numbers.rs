//! Numbers in digits and words.

use super::data::Numbers;
use super::rare::Rare;
use super::tokens::Token;
use rustc_hash::FxHashMap;
use std::ops::Range;

/// What a word adds to a number.
#[derive(Debug, Clone, Copy, PartialEq)]
enum Part {
    Unit(f64),
    /// Only after another part.
    After(f64),
    Hundred,
    /// Only after another part.
    Dozen,
    /// Thousand, million, …
    Scale(f64),
    And,
}

/// How a language writes numbers.
#[derive(Debug)]
pub(super) struct Reader {
    parts: Rare<Part>,
    decimal: String,
    group: String,
    /// What stands before a range, and between its numbers.
    between: Vec<(String, String)>,
}

impl Reader {
    pub(super) fn new(data: Numbers) -> Reader {
        let mut parts: FxHashMap<String, Part> = FxHashMap::default();
        parts.extend(data.words.into_iter().map(|(w, n)| (w, Part::Unit(n))));
        parts.extend(data.after.into_iter().map(|(w, n)| (w, Part::After(n))));
        parts.extend(data.hundred.into_iter().map(|w| (w, Part::Hundred)));
        parts.extend(data.dozen.into_iter().map(|w| (w, Part::Dozen)));
        parts.extend(data.scales.into_iter().map(|(w, n)| (w, Part::Scale(n))));
        parts.extend(data.and.into_iter().map(|w| (w, Part::And)));
        Reader {
            parts: parts.into(),
            decimal: data.decimal,
            group: data.group,
            between: data.between,
        }
    }

    /// Whether a word can be part of a number.
    pub(super) fn has(&self, token: &Token<'_>) -> bool {
        self.parts.get(token).is_some()
    }

    /// The number that begins with a token: how many tokens it takes, and its value.
    pub(super) fn at(&self, text: &str, tokens: &[Token<'_>]) -> Option<(usize, f64)> {
        self.in_digits(text, tokens)
            .or_else(|| self.in_words(tokens))
    }

    fn in_digits(&self, text: &str, tokens: &[Token<'_>]) -> Option<(usize, f64)> {
        let first = tokens.first().filter(|t| t.digits().is_some())?;
        let mut digits = first.lower.to_string();
        let mut used = 1;
        let gap = |n: usize| Some(&text[tokens.get(n - 1)?.range.end..tokens.get(n)?.range.start]);
        while let (Some(next), Some(gap)) = (tokens.get(used), gap(used)) {
            let grouped =
                gap == self.group || matches!(gap, " " | "\u{a0}" | "\u{202f}" | "\u{2009}");
            let fits = next.lower.len() == 3
                && next.digits().is_some()
                && (used > 1 || first.lower.len() < 4);
            if !(grouped && fits) {
                break;
            }
            digits.push_str(&next.lower);
            used += 1;
        }
        if let (Some(next), Some(gap)) = (tokens.get(used), gap(used))
            && gap == self.decimal
            && next.digits().is_some()
        {
            digits = format!("{digits}.{}", next.lower);
            used += 1;
        }
        let value: f64 = digits.parse().ok()?;
        // « En 2024 mille hommes » are a year and a number.
        let scale = tokens
            .get(used)
            .filter(|t| t.joined && first.lower.len() < 4);
        match scale.and_then(|t| self.parts.get(t)) {
            Some(Part::Scale(scale)) => Some((used + 1, value * scale)),
            _ => Some((used, value)),
        }
    }

    fn in_words(&self, tokens: &[Token<'_>]) -> Option<(usize, f64)> {
        let (mut total, mut current, mut used) = (0.0_f64, 0.0_f64, 0);
        let mut seen = false;
        for (n, token) in tokens.iter().enumerate() {
            let Some(part) = self.parts.get(token).filter(|_| n == 0 || token.joined) else {
                break;
            };
            match part {
                // « quatre-vingt » is four times twenty, « soixante-dix » sixty and ten.
                Part::Unit(n) if (*n - 20.0).abs() < 0.5 && (current % 100.0 - 4.0).abs() < 0.5 => {
                    current += 76.0
                }
                Part::Unit(n) if seen && !adds(*n, current) => break,
                Part::Unit(n) => current += n,
                Part::After(n) if seen => current += n,
                Part::Hundred => current = f64::max(current, 1.0) * 100.0,
                Part::Dozen if seen && current > 0.5 => current *= 12.0,
                // "Millions" alone are no number, a thousand is.
                Part::Scale(scale) if seen || *scale < 1e4 => {
                    total += f64::max(current, 1.0) * scale;
                    current = 0.0;
                }
                Part::And if seen => continue,
                Part::After(_) if self.multiplies(tokens.get(n + 1)) => current += 1.0,
                Part::After(_) | Part::And | Part::Dozen | Part::Scale(_) => break,
            }
            seen = true;
            used = n + 1;
        }
        seen.then_some((used, total + current))
    }

    /// "One hundred", « un mille », "one million".
    fn multiplies(&self, next: Option<&Token<'_>>) -> bool {
        next.is_some_and(|t| matches!(self.parts.get(t), Some(Part::Hundred | Part::Scale(_))))
    }

    /// Every range of numbers of a text, "between 27 and 30", in order.
    pub(super) fn ranges(&self, text: &str, tokens: &[Token<'_>]) -> Vec<(Range<usize>, [f64; 2])> {
        let range = |at: usize| {
            let (_, and) = (self.between.iter()).find(|(word, _)| tokens[at].lower == *word)?;
            let (used, low) = self.at(text, tokens.get(at + 1..)?)?;
            let middle = at + 1 + used;
            tokens.get(middle).filter(|t| t.joined && t.lower == *and)?;
            let (used, high) = self.at(text, tokens.get(middle + 1..)?)?;
            let end = tokens.get(middle + used)?.range.end;
            (low < high).then_some((tokens[at].range.start..end, [low, high]))
        };
        (0..tokens.len()).filter_map(range).collect()
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

/// Whether a word for `n` continues a number: "twenty-one", « soixante-dix », « dix-sept », but not "twenty and thirty".
fn adds(n: f64, current: f64) -> bool {
    let tens = current % 100.0;
    let by_twenties = (tens - 60.0).abs() < 0.5 || (tens - 80.0).abs() < 0.5;
    current % 10.0 < 0.5 && (n < 10.0 || tens < 0.5 || n < 20.0 && by_twenties)
}
