//! "The toll stood at 48", of a source that says 84.

use crate::check::prose::{Part, Prose};
use crate::check::rule::{Checking, Rule};
use crate::lexicon::{Count, Kind, Lexicon, Mention, has_minutes};
use crate::link::uses::{cited, event_sources};
use crate::model::figure::Figure;
use crate::model::{BriefIdx, SourceIdx, Thing};
use crate::prove::{Facts, Numbers};
use crate::report::{Finding, Report};
use rayon::prelude::*;
use std::collections::HashMap;
use std::ops::{Range, RangeInclusive};

pub(super) const RULE: Rule = Rule::warning(
    "figure-in-no-source",
    "A figure in the text is in none of the sources that are cited for it.",
    "Figures of claims are held to their quotes; those of titles, summaries, bottom lines, judgements and running text are looked for in \
     the captures of the sources that their paragraph cites, or, where it cites none, that the event or brief rests on, and in \
     all claims. A source may give them in digits or words, in any language that there are word lists for. Small numbers in words, \
     dates, years, hours and ages are left alone, and so is a paragraph of which a source is not at hand. A figure that you worked \
     out yourself is a claim with `sum_of`, or says how in words.",
    check,
)
.with_captures();

/// Bytes between two days of one month, at most: " and ", "–".
const JOINT: usize = 6;

/// Smaller numbers are often the writer's own count of what a source lists.
const LEAST: f64 = 10.0;

fn check(c: &Checking<'_>, report: &mut Report) {
    let Some(lexicon) = c.lexicon().filter(|_| !c.proofs.facts.is_empty()) else {
        return;
    };
    let known = Known::of(c);
    let ours = |thing| matches!(thing, Thing::Event(_) | Thing::Brief(_));
    let texts: Vec<&Prose> = c.prose_of(ours).collect();
    let wanted = |prose: &&&Prose| c.goes_on() && known.may_tell(prose.thing);
    let found = texts.par_iter().filter(wanted);
    let found = found.flat_map_iter(|prose| unsaid(c, lexicon, &known, prose));
    report.findings.extend(found.collect::<Vec<_>>());
}

/// What is wrong with the figures of a text.
fn unsaid(c: &Checking<'_>, lexicon: &Lexicon, known: &Known<'_>, prose: &Prose) -> Vec<Finding> {
    let text = prose.text();
    let figures = figures(lexicon, &text, prose).into_iter();
    let told = |figure: Count| {
        let sources = known.beside(prose, &figure.range);
        let rests = known.is_claimed(&figure) || known.says(&sources, &figure) != Some(false);
        if rests {
            return None;
        }
        let words = text[figure.whole()].trim();
        let title = match sources.as_slice() {
            [one] => format!("`{}` does not say “{words}”", c.library.source(*one).id),
            _ => format!("none of the sources cited here says “{words}”"),
        };
        let help = "give the figure as a source has it, and cite that source; what is worked out is a claim with `sum_of`";
        Some(RULE.at(prose.at(&figure.range), title).help(help))
    };
    figures.filter_map(told).collect()
}

/// The numbers of a text that a source should have: neither small ones nor parts of dates, hours and ages.
fn figures(lexicon: &Lexicon, text: &str, prose: &Prose) -> Vec<Count> {
    let is_large = |at: &Range<usize>, value: f64| {
        let is_year = at.len() == 4 && (1000.0..3000.0).contains(&value);
        value >= LEAST && !is_year
    };
    let numbers = lexicon.numbers(text);
    if !numbers.iter().any(|(at, value)| is_large(at, *value)) {
        return Vec::new();
    }
    let mut found = lexicon.counts(text);
    found.retain(|n| {
        is_large(&n.range, n.value)
            && !is_of_date(text, n, &prose.dates)
            && !is_of_hour(text, n)
            && !is_of_name(text, &n.range)
    });
    if !found.is_empty() {
        let ages = lexicon.ages(text);
        found.retain(|n| !ages.iter().any(|age| meet(&age.range, &n.range)));
    }
    found
}

fn meet(one: &Range<usize>, other: &Range<usize>) -> bool {
    one.start < other.end && other.start < one.end
}

/// Whether a number is in a date, or the first of two days of one month: "11 and 12 November".
fn is_of_date(text: &str, number: &Count, dates: &[Mention]) -> bool {
    let joined = |date: &Mention| {
        let between = text.get(number.range.end..date.range.start);
        between.is_some_and(|b| b.len() <= JOINT && !b.contains(['.', ',', ';']))
    };
    let is_day = number.value <= 31.0;
    (dates.iter()).any(|d| meet(&d.range, &number.range) || is_day && joined(d))
}

/// `14:30`, either half, and `14.30`.
fn is_of_hour(text: &str, number: &Count) -> bool {
    let at = &number.range;
    let before = text[..at.start].strip_suffix(':');
    let minutes = before.is_some_and(|t| t.ends_with(|c: char| c.is_ascii_digit()));
    let words = text[at.clone()].as_bytes();
    let pointed = words.len() == 5 && words[2] == b'.' && number.value < 24.0;
    minutes || pointed || has_minutes(text, at)
}

/// Whether a number belongs to a name or to other signs: "Hill 402", "COVID-19", "24/7", "10.0.0.12", "14° N".
fn is_of_name(text: &str, at: &Range<usize>) -> bool {
    let digits = text[at.clone()].starts_with(|c: char| c.is_ascii_digit());
    let (before, after) = (&text[..at.start], &text[at.end..]);
    let joined = before.ends_with(['/', '-', '.', '#', '_', '+', ':']) && !before.ends_with(" -");
    let goes_on = after.starts_with(['/', '°', '′', '″', '_'])
        || after.starts_with('.') && after[1..].starts_with(|c: char| c.is_ascii_digit())
        || after.starts_with('-') && after[1..].starts_with(|c: char| c.is_ascii_digit());
    digits && (joined || goes_on || is_named(before))
}

/// Whether a text ends with a word with a capital that begins no sentence.
fn is_named(before: &str) -> bool {
    let text = before.trim_end_matches([' ', '\u{a0}']);
    let word = text
        .rsplit(|c: char| !c.is_alphanumeric())
        .next()
        .unwrap_or("");
    let lead = text[..text.len() - word.len()].trim_end();
    let inside =
        lead.ends_with(|c: char| c.is_alphanumeric() || matches!(c, ',' | ';' | '(' | '’'));
    text.len() < before.len() && word.starts_with(char::is_uppercase) && inside
}

/// What is known of the figures of a library.
struct Known<'a> {
    /// By the number of the source; none where its capture is not at hand.
    facts: Vec<Option<&'a Facts>>,
    ids: HashMap<&'a str, SourceIdx>,
    /// What each event or brief rests on.
    of_thing: HashMap<Thing, Vec<SourceIdx>>,
    /// The numbers of all claims.
    claims: Numbers,
}

impl<'a> Known<'a> {
    fn of(c: &Checking<'a>) -> Known<'a> {
        let facts = c.sources().map(|(_, s)| c.proofs.facts.get(&s.id));
        let events = c.events().map(|(i, e)| (Thing::Event(i), event_sources(e)));
        let mut of_thing: HashMap<Thing, Vec<SourceIdx>> = events.collect();
        for (brief, i) in c.library.briefs.iter().zip(0..) {
            let texts = brief.texts().into_iter().flat_map(cited);
            of_thing.insert(Thing::Brief(BriefIdx(i)), texts.collect());
        }
        let claims = c
            .claims()
            .flat_map(|(_, _, claim)| match &claim.value.value {
                Figure::Exact(n) | Figure::AtLeast(n) | Figure::AtMost(n) | Figure::About(n) => {
                    vec![n.value()]
                }
                Figure::Range(a, b) => vec![a.value(), b.value()],
                Figure::Vague(_) | Figure::Words(_) => Vec::new(),
            });
        Known {
            claims: Numbers::of(claims),
            facts: facts.map(|f| f.map(|f| &**f)).collect(),
            ids: c.sources().map(|(i, s)| (s.id.as_str(), i)).collect(),
            of_thing,
        }
    }

    /// The sources that the paragraph around a place cites; all of the document's where it cites none.
    fn beside(&self, prose: &Prose, at: &Range<usize>) -> Vec<SourceIdx> {
        let raw = prose.raw();
        let start = raw[..at.start].rfind("\n\n").unwrap_or(0);
        let end = raw[at.end..].find("\n\n").map_or(raw.len(), |n| at.end + n);
        let names = raw[start..end].split("@").skip(1).map(|rest| {
            let is_part = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | '.');
            let end = rest.find(|c| !is_part(c)).unwrap_or(rest.len());
            rest[..end].trim_end_matches('.')
        });
        let cited: Vec<SourceIdx> = names.filter_map(|id| self.ids.get(id).copied()).collect();
        if !cited.is_empty() && !matches!(prose.part, Part::Title | Part::Summary) {
            return cited;
        }
        self.of_thing.get(&prose.thing).cloned().unwrap_or_default()
    }

    /// Whether the captures tell anything of what a document may say.
    fn may_tell(&self, thing: Thing) -> bool {
        let sources = self.of_thing.get(&thing).into_iter().flatten();
        sources
            .into_iter()
            .any(|s| self.facts[s.0 as usize].is_some())
    }

    fn is_claimed(&self, figure: &Count) -> bool {
        self.claims.has(&near(figure))
    }

    /// Whether one of these sources gives a figure; none where that is not known.
    fn says(&self, sources: &[SourceIdx], figure: &Count) -> Option<bool> {
        let numbers = |s: &SourceIdx| self.facts[s.0 as usize]?.numbers.as_ref();
        let all: Option<Vec<&Numbers>> = sources.iter().map(numbers).collect();
        let all = all.filter(|all| !all.is_empty())?;
        Some(all.iter().any(|numbers| numbers.has(&near(figure))))
    }
}

/// The numbers that a writer may have rounded to a figure: "more than 80", of 84.
fn near(figure: &Count) -> RangeInclusive<f64> {
    let value = figure.value;
    match figure.bound.as_ref().map(|bound| bound.kind) {
        Some(Kind::AtLeast) => value..=value * 1.25,
        Some(Kind::AtMost) => value * 0.8..=value,
        Some(Kind::About) => value * 0.9..=value * 1.1,
        _ => value..=value,
    }
}
