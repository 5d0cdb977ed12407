//! Sums that do not add up.

use crate::check::rule::{Checking, Rule};
use crate::lexicon::Lexicon;
use crate::model::figure::Figure;
use crate::report::Report;
use std::ops::Range;

pub(super) const RULE: Rule = Rule::error(
    "sum-check",
    "A sum does not add up.",
    "A claim that names the claims it is the sum of (`sum_of`) must be their sum, and an addition in a text, “84 + 47 \
     = 131”, must be right. Whether the bounds of the parts survive is bound-dropped's business.",
    check,
);

fn check(c: &Checking<'_>, report: &mut Report) {
    for (_, _, claim) in c.claims().filter(|(_, _, claim)| !claim.sum_of.is_empty()) {
        let parts: Vec<Option<f64>> = claim
            .sum_of
            .iter()
            .map(|i| number(&c.library.claim(*i).value.value))
            .collect();
        let sum: Option<f64> = parts.iter().copied().sum();
        match (sum, number(&claim.value.value)) {
            (Some(sum), Some(total)) if (sum - total).abs() < 1e-9 => {}
            (Some(sum), Some(_)) => report.push(
                RULE.at(claim.value.span, format!("the parts add up to {sum}"))
                    .help("look at the figures, or at the claims that `sum_of` names"),
            ),
            _ => report.push(
                RULE.at(
                    claim.value.span,
                    "a sum needs figures, here and in its parts",
                )
                .help("take `sum_of` out"),
            ),
        }
    }
    for prose in c.prose().filter(|p| p.equates) {
        for (range, right) in additions(&prose.text(), c.lexicon()) {
            report.push(
                RULE.at(prose.at(&range), format!("these add up to {right}"))
                    .help("look at the figures"),
            );
        }
    }
}

fn number(figure: &Figure) -> Option<f64> {
    match figure {
        Figure::Exact(n) | Figure::AtLeast(n) | Figure::AtMost(n) | Figure::About(n) => {
            Some(n.value())
        }
        Figure::Range(..) | Figure::Vague(_) | Figure::Words(_) => None,
    }
}

/// Additions in a text that are wrong, each with the right sum.
fn additions(text: &str, lexicon: Option<&Lexicon>) -> Vec<(Range<usize>, f64)> {
    let numbers = lexicon.map_or_else(|| digits(text), |lexicon| lexicon.numbers(text));
    let wrong = |(equals, _): (usize, &str)| {
        let after = numbers.partition_point(|(at, _)| at.start <= equals);
        let (said_at, said) = numbers.get(after)?;
        let terms = terms(text, &numbers[..after], equals);
        let is_sum = terms.len() > 1 && text[equals + 1..said_at.start].trim().is_empty();
        let sum: f64 = terms.iter().map(|(_, term)| term).sum();
        let is_wrong = is_sum && !calculates(&text[said_at.end..]) && (sum - said).abs() > 1e-6;
        is_wrong.then(|| (terms[0].0.start..said_at.end, (sum * 1e6).round() / 1e6))
    };
    text.match_indices('=').filter_map(wrong).collect()
}

/// The last of these numbers that a plus sign joins, up to the place of an equals sign. None where something else is
/// calculated before them.
fn terms<'n>(
    text: &str,
    numbers: &'n [(Range<usize>, f64)],
    mut end: usize,
) -> &'n [(Range<usize>, f64)] {
    let mut first = numbers.len();
    let mut gap = "";
    while let Some((at, _)) = first.checked_sub(1).map(|n| &numbers[n])
        && text
            .get(at.end..end)
            .is_some_and(|between| between.trim() == gap)
    {
        (first, end, gap) = (first - 1, at.start, "+");
    }
    let before = text[..end].trim_end().chars().next_back();
    if before.is_some_and(is_operator) || text[..end].ends_with(['.', ',']) {
        return &[];
    }
    &numbers[first..]
}

/// Whether a text goes on with a calculation.
fn calculates(text: &str) -> bool {
    text.trim_start().starts_with(is_operator)
}

fn is_operator(c: char) -> bool {
    matches!(
        c,
        '+' | '-' | '−' | '–' | '×' | '*' | '·' | '/' | ':' | '÷' | '^'
    )
}

/// Numbers of nothing but digits: how a language groups them is not known.
fn digits(text: &str) -> Vec<(Range<usize>, f64)> {
    let mut out = Vec::new();
    let mut at = 0;
    for word in text.split_inclusive(|c: char| !(c.is_alphanumeric() || matches!(c, '.' | ','))) {
        let digits = word.trim_end_matches(|c: char| !c.is_alphanumeric());
        if !digits.is_empty() && digits.bytes().all(|b| b.is_ascii_digit()) {
            out.extend(
                digits
                    .parse()
                    .ok()
                    .map(|value| (at..at + digits.len(), value)),
            );
        }
        at += word.len();
    }
    out
}

#[cfg(test)]
mod tests {
    use super::additions;
    use crate::lexicon::lexicon;

    #[track_caller]
    fn check(language: &str, text: &str, expected: &[&str]) {
        let found = additions(text, lexicon(language));
        let found = found
            .iter()
            .map(|(at, sum)| format!("{} is {sum}", &text[at.clone()]));
        assert_eq!(found.collect::<Vec<_>>(), expected, "{text}");
    }

    #[test]
    fn whole_sums_of_whole_numbers_are_checked() {
        for language in ["en", "xx"] {
            check(
                language,
                "84 + 47 = 130, and x = 12.",
                &["84 + 47 = 130 is 131"],
            );
            check(language, "1 + 2 + 3 = 7", &["1 + 2 + 3 = 7 is 6"]);
            check(language, "84 + 47 = 131. 2 + 2 = 3 + 1", &[]);
            for text in [
                "10 − 3 + 2 = 9",
                "10 - 3 + 2 = 9",
                "2 × 3 + 4 = 10",
                "x + 2 = 5",
                "A-1 + 2 = 4",
            ] {
                check(language, text, &[]);
            }
        }
    }

    #[test]
    fn numbers_are_read_as_the_language_writes_them() {
        check("en", "1,084 + 16 = 1,100; 1.5 + 2 = 3.5", &[]);
        check(
            "en",
            "1,000 + 1,000 = 3,000",
            &["1,000 + 1,000 = 3,000 is 2000"],
        );
        check("fr", "1,5 + 2 = 3,5 ; 84 000 + 16 000 = 100 000", &[]);
        check(
            "fr",
            "84 000 + 16 000 = 110 000",
            &["84 000 + 16 000 = 110 000 is 100000"],
        );
        check("xx", "1.084 + 16 = 1.100; 16 + 1.084 = 1.100", &[]);
    }
}
