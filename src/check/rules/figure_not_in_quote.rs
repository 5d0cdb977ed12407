//! 500, of "at least 84".

use crate::check::rule::{Checking, Quoted, Rule};
use crate::lexicon::{Count, Kind, Lexicon};
use crate::model::Linked;
use crate::model::claim::Claim;
use crate::model::figure::Figure;
use crate::report::Report;
use std::ops::Range;

pub(super) const RULE: Rule = Rule::warning(
    "figure-not-in-quote",
    "The words that prove a figure give another one.",
    "“At least 84” does not prove 500, nor does “at most 84” prove `\">=84\"`. The quotes of a claim are read for numbers, \
     in every language that there are word lists for: where they have some, one of them must be the figure, with no bound the \
     other way round. Quotes without a number or with a vague count are left alone, and so are sums (`sum_of`). Quote the words that give the \
     figure, or look at the figure.",
    check,
);

fn check(c: &Checking<'_>, report: &mut Report) {
    for (_, _, claim) in c.claims().filter(|(_, _, claim)| claim.sum_of.is_empty()) {
        let quotes: Vec<Quoted<'_>> = c.quotes(claim).collect();
        let Some(wrong) = wrong(claim, &quotes) else {
            continue;
        };
        let mut finding = RULE.at(claim.value.span, wrong);
        for quote in &quotes {
            finding = finding.also(quote.span(), "the words");
        }
        report.push(finding.help("quote the words that give the figure, or look at the figure"));
    }
}

/// What is wrong with a claim's figure by its own quotes.
fn wrong(claim: &Claim<Linked>, quotes: &[Quoted<'_>]) -> Option<String> {
    let figure = &claim.value.value;
    let mut said = Vec::new();
    for quote in quotes {
        let lexicon = quote.lexicon()?;
        said.extend(counted(lexicon, quote.words(), figure)?);
    }
    let numbers = numbers(figure)?;
    let is = |value: f64| numbers.iter().any(|n| (n - value).abs() < 1e-9);
    let mut given = said.iter().filter(|n| is(n.value)).map(|n| n.bound);
    let Some(bound) = given.next() else {
        let counts = said.iter().any(|n| !n.of_time);
        return counts.then(|| format!("the words quoted do not give {figure}"));
    };
    let opposite = |bound: Option<Kind>| match figure {
        Figure::AtLeast(_) => bound == Some(Kind::AtMost),
        Figure::AtMost(_) => bound == Some(Kind::AtLeast),
        _ => false,
    };
    let all = opposite(bound) && given.all(opposite);
    all.then(|| format!("the words quoted bound this the other way round, here it is {figure}"))
}

/// The numbers that a figure names; none for words and vague counts.
fn numbers(figure: &Figure) -> Option<Vec<f64>> {
    Some(match figure {
        Figure::Exact(n) | Figure::AtLeast(n) | Figure::AtMost(n) | Figure::About(n) => {
            vec![n.value()]
        }
        Figure::Range(a, b) => vec![a.value(), b.value()],
        Figure::Vague(_) | Figure::Words(_) => return None,
    })
}

/// A number of a quote.
struct Number {
    value: f64,
    bound: Option<Kind>,
    /// Whether it is of a date or a length of time: it may be the figure, but gives no other.
    of_time: bool,
}

/// Every number of a quote. None where a count has no number of its own.
fn counted(lexicon: &Lexicon, words: &str, figure: &Figure) -> Option<Vec<Number>> {
    let uncounted = lexicon.find(Kind::Uncounted, words);
    let is_small = numbers(figure).is_some_and(|all| all.iter().any(|n| *n < 2.0));
    if !lexicon.find(Kind::Vague, words).is_empty() || is_small && !uncounted.is_empty() {
        return None;
    }
    let dates: Vec<Range<usize>> = (lexicon.dates(words).into_iter().map(|date| date.range))
        .chain(lexicon.ages(words).into_iter().map(|age| age.range))
        .collect();
    let is_date = |at: &Range<usize>| dates.iter().any(|d| d.start < at.end && at.start < d.end);
    let number = |count: Count| Number {
        value: count.value,
        bound: count.bound.map(|found| found.kind),
        of_time: is_date(&count.range),
    };
    Some(lexicon.counts(words).into_iter().map(number).collect())
}
