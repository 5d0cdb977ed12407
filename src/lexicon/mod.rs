//! Words that rules look for, language by language: hedges, bounds, vague counts, dates, numbers.
//!
//! The lists are data: a language is a file beside this one and a line in [`lexicon`]. All readers
//! go over the text's words once; nothing is found inside a word.

mod ages;
mod bounds;
mod data;
mod dates;
mod numbers;
mod phrases;
mod rare;
mod sentences;
#[cfg(test)]
mod tests;
mod tokens;

pub use ages::{Age, Unit};
pub use bounds::Count;

use data::Data;
use phrases::Phrases;
use rustc_hash::FxHashSet;
use std::ops::Range;
use std::sync::OnceLock;
use tokens::{Token, tokens};

/// The word lists of one language.
#[derive(Debug)]
pub struct Lexicon {
    phrases: Vec<(Kind, Phrases)>,
    vague: Vec<(Option<f64>, Phrases)>,
    dates: dates::Reader,
    ages: ages::Reader,
    numbers: numbers::Reader,
    abbreviations: FxHashSet<String>,
}

/// What an expression does to what is said.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// The speaker does not vouch for it: "reportedly", « auraient ».
    Hedge,
    /// What sounds like a hedge and is none: "nobody could have".
    Certain,
    /// An uncertain count: "dozens", « une vingtaine ».
    Vague,
    /// A number that is not read as one: "one", "a dozen", « un ».
    Uncounted,
    /// A lower bound: "at least", « plus de ».
    AtLeast,
    /// An upper bound: "up to", « au plus ».
    AtMost,
    /// An approximation: "about", « environ ».
    About,
    /// A date that the day of writing decides: "yesterday", « il y a trois jours ».
    Deictic,
    /// A date that another date decides: "the next day", « deux jours plus tôt », a bare weekday.
    Relative,
    /// Somebody else's word: "according to", « selon ».
    Attribution,
    /// How sure an assessment is of its evidence.
    Confidence,
    /// How likely something is, on whatever scale.
    Likelihood,
    /// What turns what follows into its opposite: "not", « pas ».
    Negation,
    /// There is more to read elsewhere: "subscribe to continue".
    Paywall,
    /// What stands before a date of publication: "posted on".
    Published,
    /// What stands before another date of a page: "last updated".
    Updated,
}

impl Kind {
    /// The kinds whose expressions count in place of shorter ones in them: "no more than" is not "more than".
    fn rivals(self) -> &'static [Kind] {
        match self {
            Kind::AtLeast => &[Kind::AtMost, Kind::About],
            Kind::AtMost => &[Kind::AtLeast, Kind::About],
            Kind::Hedge => &[Kind::Certain],
            _ => &[],
        }
    }
}

/// An expression and its place, in bytes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Found {
    /// What it does.
    pub kind: Kind,
    /// Where it is.
    pub range: Range<usize>,
}

/// A date as a text mentions it: at least a month.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mention {
    /// Where it is, in bytes.
    pub range: Range<usize>,
    /// The weekday that stands before it.
    pub weekday: Option<chrono::Weekday>,
    /// The day of the month.
    pub day: Option<u32>,
    /// The month, from 1.
    pub month: Option<u32>,
    /// The year.
    pub year: Option<i32>,
}

/// The lexicon for a BCP 47 tag, by its primary language; none where there is none.
pub fn lexicon(language: &str) -> Option<&'static Lexicon> {
    static EN: OnceLock<Lexicon> = OnceLock::new();
    static FR: OnceLock<Lexicon> = OnceLock::new();
    let primary = language
        .split('-')
        .next()
        .unwrap_or_default()
        .to_lowercase();
    match primary.as_str() {
        "en" => Some(EN.get_or_init(|| Lexicon::read(include_str!("en.toml")))),
        "fr" => Some(FR.get_or_init(|| Lexicon::read(include_str!("fr.toml")))),
        _ => None,
    }
}

impl Lexicon {
    /// A file that cannot be read gives an empty lexicon; a test reads them all.
    fn read(text: &str) -> Lexicon {
        let data: Data = toml::from_str(text).unwrap_or_default();
        let vague: Vec<String> = data.vague.iter().flat_map(|v| v.words.clone()).collect();
        let lists = [
            (Kind::Hedge, &data.hedge),
            (Kind::Certain, &data.certain),
            (Kind::Vague, &vague),
            (Kind::Uncounted, &data.uncounted),
            (Kind::AtLeast, &data.lower_bounds()),
            (Kind::AtMost, &data.upper_bounds()),
            (Kind::About, &data.about),
            (Kind::Deictic, &data.deictic),
            (Kind::Relative, &data.relative),
            (Kind::Attribution, &data.attribution),
            (Kind::Confidence, &data.confidence),
            (Kind::Likelihood, &data.likelihood),
            (Kind::Negation, &data.negation),
            (Kind::Paywall, &data.paywall),
            (Kind::Published, &data.published),
            (Kind::Updated, &data.updated),
        ];
        Lexicon {
            phrases: lists
                .iter()
                .map(|(kind, list)| (*kind, Phrases::new(list)))
                .collect(),
            vague: data
                .vague
                .iter()
                .map(|v| (v.value, Phrases::new(&v.words)))
                .collect(),
            dates: dates::Reader::new(data.calendar),
            ages: ages::Reader::new(data.ages),
            numbers: numbers::Reader::new(data.numbers),
            abbreviations: data.abbreviations.into_iter().collect(),
        }
    }

    /// Every expression of a kind, in order; they do not overlap.
    pub fn find(&self, kind: Kind, text: &str) -> Vec<Found> {
        self.found(kind, text, &tokens(text))
    }

    /// Every date and every expression of a kind, read in one go.
    pub fn dates_and(&self, kind: Kind, text: &str) -> (Vec<Mention>, Vec<Found>) {
        let tokens = tokens(text);
        (
            self.dates.all(text, &tokens),
            self.found(kind, text, &tokens),
        )
    }

    /// Every phrase of a kind.
    fn phrases(&self, kind: Kind, text: &str, tokens: &[Token<'_>]) -> Vec<Range<usize>> {
        let list = self.phrases.iter().find(|(k, _)| *k == kind);
        list.map_or_else(Vec::new, |(_, phrases)| {
            phrases.find(text, tokens, &self.numbers)
        })
    }

    fn found(&self, kind: Kind, text: &str, tokens: &[Token<'_>]) -> Vec<Found> {
        let mut ranges = self.phrases(kind, text, tokens);
        if !ranges.is_empty() {
            for other in kind.rivals() {
                let longer = self.phrases(*other, text, tokens);
                ranges.retain(|r| !longer.iter().any(|l| l.start <= r.start && r.end <= l.end));
            }
        }
        if kind == Kind::Relative {
            let dates = self.dates.all(text, tokens);
            let within = |r: &Range<usize>| {
                dates
                    .iter()
                    .any(|d| d.range.start <= r.start && r.end <= d.range.end)
            };
            let bare = tokens
                .iter()
                .filter(|t| self.dates.weekday(t).is_some() && t.lower.len() > 4);
            ranges.extend(bare.map(|t| t.range.clone()).filter(|r| !within(r)));
            ranges.sort_by_key(|r| r.start);
        }
        if kind == Kind::Likelihood {
            // The month, not the verb.
            ranges.retain(|r| &text[r.clone()] != "May");
        }
        ranges
            .into_iter()
            .map(|range| Found { kind, range })
            .collect()
    }

    /// The number that a vague count is near: « une vingtaine » is near 20, "dozens" begin at 12.
    pub fn vague_number(&self, words: &str) -> Option<f64> {
        let tokens = tokens(words);
        let whole = |phrases: &Phrases| {
            let found = phrases.find(words, &tokens, &self.numbers);
            found
                .first()
                .is_some_and(|r| words[r.clone()].trim() == words.trim())
        };
        self.vague
            .iter()
            .find(|(_, phrases)| whole(phrases))
            .and_then(|(value, _)| *value)
    }

    /// The weekday that a word is.
    pub fn weekday(&self, word: &str) -> Option<chrono::Weekday> {
        tokens(word)
            .first()
            .and_then(|token| self.dates.weekday(token))
    }

    /// Every date that a text mentions, in words or figures.
    pub fn dates(&self, text: &str) -> Vec<Mention> {
        self.dates.all(text, &tokens(text))
    }

    /// Every age, "3 days ago", « 11 mois », in order.
    pub fn ages(&self, text: &str) -> Vec<Age> {
        self.ages.all(text, &tokens(text), &self.numbers)
    }

    /// Every number, in digits or words, with its place and value.
    pub fn numbers(&self, text: &str) -> Vec<(Range<usize>, f64)> {
        self.numbers.all(text, &tokens(text))
    }

    /// Every range, "between 27 and 30": its place, its words with them, and both numbers.
    pub fn ranges(&self, text: &str) -> Vec<(Range<usize>, [f64; 2])> {
        self.numbers.ranges(text, &tokens(text))
    }

    /// Whether a text ends with a negation, so that it takes what follows back.
    pub fn negates_what_follows(&self, text: &str) -> bool {
        let found = self.find(Kind::Negation, text);
        let light = |c: char| c.is_whitespace() || matches!(c, '\'' | '’' | '-');
        found
            .last()
            .is_some_and(|last| text[last.range.end..].chars().all(light))
    }

    /// The text's sentences.
    pub fn sentences(&self, text: &str) -> Vec<Range<usize>> {
        sentences::sentences(text, &self.abbreviations)
    }
}
