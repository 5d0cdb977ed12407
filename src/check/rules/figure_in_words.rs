//! `at least 71` and `17 officers`, where a figure belongs.

use crate::check::rule::{Checking, Rule};
use crate::lexicon::{Amount, Lexicon};
use crate::model::figure::Figure;
use crate::report::Report;

pub(super) const RULE: Rule = Rule::warning(
    "figure-in-words",
    "A claim’s value begins with a number and is words.",
    "Words are shown as they stand: they are not held to their quote, stand on no axis and in no sum. `at least 71` is \
     `\">=71\"`, `17 officers` is `17`, and what is counted is said by the `attribute`. Values that begin with a day, an \
     hour or the number of a thing are left alone. The words are read in the project’s language, where there are word lists for it.",
    check,
);

fn check(c: &Checking<'_>, report: &mut Report) {
    let Some(lexicon) = c.lexicon() else { return };
    for (_, _, claim) in c.claims() {
        let Figure::Words(words) = &claim.value.value else {
            continue;
        };
        let Some(amount) = amount(lexicon, words) else {
            continue;
        };
        let whole = amount.range == (0..words.len());
        let help = if whole {
            format!("write `value: \"{}\"`", amount.value)
        } else {
            format!(
                "write `value: \"{}\"`; what is counted is said by the `attribute`, the rest by a `note` or by other claims",
                amount.value
            )
        };
        let title = format!("`{}` is words here and no figure", &words[amount.range]);
        report.push(RULE.at(claim.value.span, title).help(help));
    }
}

/// The amount that words begin with, unless it is a part of a longer word.
fn amount(lexicon: &Lexicon, words: &str) -> Option<Amount> {
    let first = lexicon.amounts(words).into_iter().next()?;
    let ends = words[first.range.end..]
        .chars()
        .next()
        .is_none_or(|c| c == ',' || c.is_whitespace());
    (first.range.start == 0 && ends).then_some(first)
}
