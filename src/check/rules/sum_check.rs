//! Sums that do not add up.

use crate::check::rule::{Checking, Rule};
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
        for (range, right) in additions(&prose.text()) {
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
fn additions(text: &str) -> Vec<(Range<usize>, u64)> {
    let mut wrong = Vec::new();
    for (equals, _) in text.match_indices('=') {
        let left = text[..equals]
            .rfind(|c: char| !(c.is_ascii_digit() || c.is_whitespace() || c == '+'))
            .map_or(0, |at| {
                at + text[at..].chars().next().map_or(1, char::len_utf8)
            });
        let digits = text[equals + 1..].trim_start();
        let length = digits.bytes().take_while(u8::is_ascii_digit).count();
        let terms: Vec<Option<u64>> = text[left..equals]
            .split('+')
            .map(|t| t.trim().parse().ok())
            .collect();
        let sum: Option<u64> = terms.iter().copied().sum();
        let said: Option<u64> = digits[..length].parse().ok();
        if let (Some(sum), Some(_), true) = (sum, said, terms.len() > 1 && sum != said) {
            let start = left + (text[left..equals].len() - text[left..equals].trim_start().len());
            wrong.push((start..text.len() - digits.len() + length, sum));
        }
    }
    wrong
}
