//! 500, of "at least 84".

use crate::check::rule::{Checking, Quoted, Rule};
use crate::lexicon::{Count, Found, Kind, Lexicon, Near};
use crate::model::Linked;
use crate::model::claim::Claim;
use crate::model::figure::{Figure, Number as FigureNumber, Vague};
use crate::report::Report;
use std::ops::Range;

pub(super) const RULE: Rule = Rule::warning(
    "figure-not-in-quote",
    "The words that prove a figure give another one.",
    "“At least 84” does not prove 500, nor does “at most 84” prove `\">=84\"`. The quotes of a claim are read for numbers, \
     in every language that there are word lists for: where they have some, one of them must be the figure, with no bound the \
     other way round, and of a range both numbers: “84 to 96” is `\"84..96\"`, neither 84 nor 96. A vague count is near the figure: “dozens” are no `hundreds`. Quotes without a number are left alone, and so are sums (`sum_of`). Quote the words that give the \
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
    if let Some(words) = vaguer(figure, quotes) {
        return Some(format!(
            "the words quoted say {words}, and this is {figure}"
        ));
    }
    let mut said = Vec::new();
    for quote in quotes {
        let lexicon = quote.lexicon()?;
        said.extend(counted(lexicon, quote.words(), figure)?);
    }
    let numbers = numbers(figure)?;
    let counts = said.iter().any(|n| !n.of_time);
    said.retain(|n| !n.of_day || !counts);
    let gives = |wanted: &f64| {
        said.iter()
            .any(|n| is(n.value, *wanted) || n.bounds(figure))
    };
    if !numbers.iter().all(gives) {
        return counts.then(|| format!("the words quoted do not give {figure}"));
    }
    let given: Vec<&Number> = (said.iter())
        .filter(|said| numbers.iter().any(|n| is(said.value, *n)) || said.bounds(figure))
        .collect();
    if let Some([low, high]) = torn(figure, &given) {
        return Some(format!(
            "the words quoted give {low} to {high}, and this is {figure}"
        ));
    }
    let opposite = |bound: Option<Kind>| match figure {
        Figure::AtLeast(_) => bound == Some(Kind::AtMost),
        Figure::AtMost(_) => bound == Some(Kind::AtLeast),
        _ => false,
    };
    let all = given.iter().all(|n| opposite(n.bound));
    all.then(|| format!("the words quoted bound this the other way round, here it is {figure}"))
}

/// The one vague count of all quotes, where they have no number and it is not near the figure: "dozens", of hundreds.
fn vaguer(figure: &Figure, quotes: &[Quoted<'_>]) -> Option<String> {
    let mut said = Vec::new();
    for quote in quotes {
        let (lexicon, words) = (quote.lexicon()?, quote.words());
        let found = lexicon.find(Kind::Vague, words);
        let is_vague = |at: &Range<usize>| {
            let mut found = found.iter();
            found.any(|f| f.range.start <= at.start && at.end <= f.range.end)
        };
        if !lexicon.counts(words).iter().all(|c| is_vague(&c.range)) {
            return None;
        }
        said.extend(
            found
                .iter()
                .map(|f| &words[f.range.clone()])
                .map(|w| (w, lexicon.near(w))),
        );
    }
    let [(words, Some(near))] = said.as_slice() else {
        return None;
    };
    let word = [
        Vague::Tens,
        Vague::Dozens,
        Vague::Hundreds,
        Vague::Thousands,
    ]
    .into_iter()
    .find(|word| near.many && is(word.least(), near.value));
    let meant = word.map_or_else(String::new, |word| format!(" (`{}`)", Figure::Vague(word)));
    (!is_near(figure, *near)).then(|| format!("“{}”{meant}", words.trim()))
}

/// Whether a figure may be what a vague count says. Exact ones are another rule's.
fn is_near(figure: &Figure, near: Near) -> bool {
    // Dozens are less than a gross, hundreds less than a thousand; about twenty is no fifty.
    let (low, high) = if near.many {
        (near.value, near.value * 12.0)
    } else {
        (near.value / 2.0, near.value * 2.0)
    };
    let within = |n: &FigureNumber| low <= n.value() && n.value() <= high;
    match figure {
        Figure::Vague(word) if near.many => is(word.least(), near.value),
        Figure::Vague(word) => word.least() <= near.value && near.value < word.most(),
        Figure::AtLeast(n) | Figure::About(n) => within(n),
        Figure::Range(from, to) => from.value() <= high && low <= to.value(),
        Figure::AtMost(_) | Figure::Exact(_) | Figure::Words(_) => true,
    }
}

fn is(one: f64, other: f64) -> bool {
    (one - other).abs() < 1e-9
}

/// The range of which a figure is one end alone, wherever the quotes give it. A bound on the other side of which the range lies
/// says less than the range, and nothing else.
fn torn(figure: &Figure, given: &[&Number]) -> Option<[f64; 2]> {
    let torn = |number: &&Number| {
        number.span.filter(|[low, high]| match figure {
            Figure::Exact(_) => true,
            Figure::AtLeast(n) => is(n.value(), *high),
            Figure::AtMost(n) => is(n.value(), *low),
            _ => false,
        })
    };
    let all: Option<Vec<[f64; 2]>> = given.iter().map(torn).collect();
    all?.into_iter().next()
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
    /// Whether it is itself left out: "fewer than 12".
    beyond: bool,
    /// The range that it is one end of.
    span: Option<[f64; 2]>,
    /// Whether it is of a date or a length of time: it may be the figure, but gives no other.
    of_time: bool,
    /// Whether it is the day before its month, "12 May": what is counted beside it is no day.
    of_day: bool,
}

impl Number {
    /// Whether a whole figure is what the words bound: "fewer than 12" are at most 11.
    fn bounds(&self, figure: &Figure) -> bool {
        self.beyond
            && match figure {
                Figure::AtLeast(n) => {
                    self.bound == Some(Kind::AtLeast) && is(self.value + 1.0, n.value())
                }
                Figure::AtMost(n) => {
                    self.bound == Some(Kind::AtMost) && is(self.value - 1.0, n.value())
                }
                _ => false,
            }
    }
}

/// Every number of a quote. None where a count has no number of its own.
fn counted(lexicon: &Lexicon, words: &str, figure: &Figure) -> Option<Vec<Number>> {
    let uncounted = lexicon.find(Kind::Uncounted, words);
    let is_small = numbers(figure).is_some_and(|all| all.iter().any(|n| *n < 2.0));
    if !lexicon.find(Kind::Vague, words).is_empty() || is_small && !uncounted.is_empty() {
        return None;
    }
    let dates: Vec<Range<usize>> = lexicon.dates(words).into_iter().map(|d| d.range).collect();
    let ages: Vec<Range<usize>> = lexicon.ages(words).into_iter().map(|a| a.range).collect();
    let meets = |at: &Range<usize>, d: &Range<usize>| d.start < at.end && at.start < d.end;
    let is_date = |at: &Range<usize>| dates.iter().chain(&ages).any(|d| meets(at, d));
    let spans = lexicon.spans(words);
    let span = |at: &Range<usize>| {
        let mut spans = spans.iter();
        spans.find(|(range, _)| range.start <= at.start && at.end <= range.end)
    };
    let before_month = |at: &Range<usize>| {
        let mut dates = dates.iter();
        let date = dates.find(|d| d.start == at.start && at.end < d.end);
        date.is_some_and(|d| words[at.end..d.end].contains(char::is_alphabetic))
    };
    let beyond = lexicon.find(Kind::Beyond, words);
    let is_beyond = |bound: &Found| beyond.iter().any(|b| b.range == bound.range);
    let number = |count: Count| Number {
        beyond: count.bound.as_ref().is_some_and(is_beyond),
        of_day: before_month(&count.range),
        value: count.value,
        span: span(&count.range).map(|(_, both)| *both),
        bound: count.bound.map(|found| found.kind),
        of_time: is_date(&count.range),
    };
    Some(lexicon.counts(words).into_iter().map(number).collect())
}
