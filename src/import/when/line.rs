//! Lines that say when a page was published, and sentences that say on which day they were written.

use super::figures::{Figures, day_first, figures};
use super::{Setting, resolve};
use crate::import::stated::Published;
use crate::lexicon::{Age, Beside, Kind, Lexicon, Mention};
use crate::model::words::Basis;
use chrono::NaiveDate;
use std::ops::Range;

/// A line longer than this, in bytes, is prose.
const LINE: usize = 200;

/// Nothing is said to be as many days, weeks or years old.
const OLDEST: u32 = 1000;

/// As many words may stand beside the date in a line that is no more than its date, its writer and its place.
const BESIDE: usize = 10;

/// The day that a line states: « Publié le 15 novembre 2023 », `09/10/2024 – A. Writer`, « il y a 3 jours ».
/// None for prose, for dates of changes, and for what comes after the capture.
pub fn in_line(line: &str, setting: &Setting<'_>) -> Option<Published> {
    let line = line.trim();
    if line.is_empty() || line.len() > LINE {
        return None;
    }
    let all = setting.lexicons();
    all.iter().find_map(|own| {
        let lexicons = Lexicons { own, all: &all };
        dated(line, &lexicons, setting).or_else(|| aged(line, &lexicons, setting))
    })
}

/// What to read a line with: dates in one language, what they are in any that the line may be in.
struct Lexicons<'w> {
    own: &'static Lexicon,
    all: &'w [&'static Lexicon],
}

/// The day on which a sentence says that it was written: « ce matin du lundi 13 novembre », "this Monday, 13 November".
pub fn in_sentence(sentence: &str, setting: &Setting<'_>) -> Option<Published> {
    (setting.lexicons().into_iter()).find_map(|lexicon| {
        let now: Vec<Range<usize>> = (lexicon.ages(sentence).into_iter())
            .filter(|age| age.ago && age.count == 0)
            .map(|age| age.range)
            .collect();
        let dates = lexicon.dates(sentence);
        let (date, start) = dates.iter().find_map(|date| {
            let before = &sentence[..date.range.start];
            let between = lexicon.beside(Beside::Between);
            let beside = now
                .iter()
                .find(|now| beside(sentence, now, &date.range, between));
            let led = || {
                let mut this = lexicon.beside(Beside::This).iter();
                this.find_map(|this| last_word(before, this))
            };
            let this = date.weekday.is_some().then(led).flatten();
            let start = match (beside, this) {
                (Some(now), _) => now.start.min(date.range.start),
                (None, Some(this)) => this,
                (None, None) => return None,
            };
            Some((date, start))
        })?;
        let end = now
            .iter()
            .filter(|now| beside(sentence, now, &date.range, lexicon.beside(Beside::Between)))
            .map(|now| now.end)
            .max();
        let words = &sentence[start..end.unwrap_or(0).max(date.range.end)];
        let found = resolve::mention(date, words, setting)?;
        Some(Published {
            basis: Basis::Inferred,
            from: "the text, which speaks of its own day".to_owned(),
            ..found
        })
    })
}

/// Whether at most a small word stands between two ranges.
fn beside(text: &str, a: &Range<usize>, b: &Range<usize>, small: &[String]) -> bool {
    let gap = if a.end <= b.start {
        &text[a.end..b.start]
    } else if b.end <= a.start {
        &text[b.end..a.start]
    } else {
        return true;
    };
    let gap = gap.trim_matches([' ', ',', '\u{a0}']);
    gap.is_empty() || small.contains(&gap.to_lowercase())
}

/// Where the last word of a text begins, where it is this one and a space follows it.
fn last_word(text: &str, word: &str) -> Option<usize> {
    let text = text.strip_suffix(' ')?;
    let last = text.rsplit(|c: char| !c.is_alphanumeric()).next()?;
    (last.to_lowercase() == word).then_some(text.len() - last.len())
}

/// What a line gives: a mention in words, or figures, which may be one of two days.
enum Given {
    Words(Mention),
    Figures(Figures),
}

impl Given {
    fn range(&self) -> &Range<usize> {
        match self {
            Given::Words(mention) => &mention.range,
            Given::Figures(figures) => &figures.range,
        }
    }
}

fn dated(line: &str, lexicons: &Lexicons<'_>, setting: &Setting<'_>) -> Option<Published> {
    let (lexicon, all) = (lexicons.own, given(line, lexicons.own, setting));
    let mut from = 0;
    for one in &all {
        let range = one.range();
        let before = &line[from..range.start];
        from = range.end;
        let cue = cue(before, lexicons.all);
        if cue == Some(Kind::Updated) || (cue.is_none() && !alone(line, &all, range, lexicon)) {
            continue;
        }
        let words = line[range.start - led(before)..range.end].trim();
        let found = match one {
            Given::Words(mention) if whole(mention, cue) => {
                resolve::mention(mention, words, setting)
            }
            Given::Words(_) => None,
            Given::Figures(one) => figured(one, words, setting),
        };
        if found.is_some() {
            return found;
        }
    }
    None
}

/// A month alone is a date of publication where the line says so, or gives its year.
fn whole(mention: &Mention, cue: Option<Kind>) -> bool {
    mention.day.is_some() || (mention.year.is_some() && cue.is_some())
}

fn figured(one: &Figures, words: &str, setting: &Setting<'_>) -> Option<Published> {
    let last = setting.last();
    let fits = |day: &NaiveDate| *day <= last;
    match (Some(one.day).filter(fits), one.or.filter(fits)) {
        (Some(a), Some(b)) => Some(resolve::either(a, b, words)),
        (None, None) => None,
        (one, other) => resolve::full(one.or(other)?, None, words, setting),
    }
}

/// Every date of a line, in order.
fn given(line: &str, lexicon: &Lexicon, setting: &Setting<'_>) -> Vec<Given> {
    let in_figures = figures(line, day_first(setting.language));
    let overlaps = |range: &Range<usize>| {
        (in_figures.iter()).any(|f| f.range.start < range.end && range.start < f.range.end)
    };
    let in_words = lexicon.dates(line).into_iter();
    let mut all: Vec<Given> = in_words
        .filter(|mention| !overlaps(&mention.range))
        .map(Given::Words)
        .collect();
    all.extend(in_figures.iter().cloned().map(Given::Figures));
    all.sort_by_key(|one| one.range().start);
    all
}

/// What the words before a date make of it.
fn cue(before: &str, lexicons: &[&Lexicon]) -> Option<Kind> {
    let last = |kind| {
        let found = lexicons
            .iter()
            .flat_map(|lexicon| lexicon.find(kind, before));
        found.max_by_key(|found| (found.range.end, found.range.len()))
    };
    let (published, updated) = (last(Kind::Published), last(Kind::Updated));
    match (published, updated) {
        (Some(p), Some(u)) if p.range.start > u.range.start => Some(Kind::Published),
        (_, Some(_)) => Some(Kind::Updated),
        (Some(_), None) => Some(Kind::Published),
        (None, None) => None,
    }
}

/// Bytes of the words right before a date that belong in a quotation of it.
fn led(before: &str) -> usize {
    let from = before
        .char_indices()
        .rev()
        .filter(|(_, c)| matches!(c, '|' | '·' | '•' | '–' | '—' | ';'))
        .map(|(at, c)| at + c.len_utf8())
        .next()
        .unwrap_or(0);
    let words = before[from..].trim_start();
    if words.split_whitespace().count() <= 6 {
        words.len()
    } else {
        0
    }
}

/// Whether a line is no more than its date, its writer and its place: few words beside the dates, and none that ties
/// the date to something else ("of 14 November").
fn alone(line: &str, all: &[Given], date: &Range<usize>, lexicon: &Lexicon) -> bool {
    let mut beside = 0;
    let mut from = 0;
    for range in all
        .iter()
        .map(Given::range)
        .chain([&(line.len()..line.len())])
    {
        beside += words(&line[from..range.start]);
        from = range.end;
    }
    let (before, after) = (line[..date.start].trim_end(), line[date.end..].trim_start());
    let word = |text: &str| text.to_lowercase();
    let lead = word(before.rsplit([' ', '\u{a0}']).next().unwrap_or_default());
    let next = word(after.split([' ', '\u{a0}']).next().unwrap_or_default());
    let is = |word: &String, how| lexicon.beside(how).contains(word);
    let led = !lead.ends_with(char::is_alphanumeric) || is(&lead, Beside::Leads);
    let goes_on = after.starts_with(|c: char| c.is_alphabetic() && !c.is_uppercase());
    let ended = !goes_on || is(&next, Beside::Follows);
    beside <= BESIDE && led && ended && !line.ends_with(['.', '?', '!', ':'])
}

fn words(text: &str) -> usize {
    text.split(|c: char| !c.is_alphanumeric())
        .filter(|word| word.chars().any(char::is_alphabetic))
        .count()
}

/// An age that is all of its line, or that reckons back from now in a short one.
fn aged(line: &str, lexicons: &Lexicons<'_>, setting: &Setting<'_>) -> Option<Published> {
    let ages = lexicons.own.ages(line);
    let fits = |age: &&Age| {
        let (before, after) = (&line[..age.range.start], &line[age.range.end..]);
        let beside = words(before) + words(after);
        let said = cue(before, lexicons.all);
        let stops = line.ends_with(['.', '?', '!', ':']);
        // «2023 рік» is a year and no age.
        age.count < OLDEST
            && said != Some(Kind::Updated)
            && !stops
            && (beside == 0 || (age.ago && (said.is_some() || beside <= BESIDE / 2)))
    };
    let age = ages.iter().find(fits)?;
    resolve::age(age, &line[age.range.clone()], setting)
}
