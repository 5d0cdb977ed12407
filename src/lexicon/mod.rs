//! Words that rules look for, language by language: hedges, bounds, vague counts, dates, numbers.
//!
//! The lists are data: a language is a file beside this one, one in `cases/` that says what it finds, and a line in `LISTS`. All readers
//! go over the text's words once; nothing is found inside a word.

mod ages;
mod amounts;
mod bounds;
#[cfg(test)]
mod cases;
mod data;
mod dates;
mod found;
mod numbers;
mod phrases;
mod rare;
mod sentences;
mod spelt;
mod sum;
#[cfg(test)]
mod tests;
mod tokens;

pub use ages::{Age, Unit};
pub use amounts::Amount;
use bounds::is_within;
pub use bounds::{Count, CutBound, CutNumber, Outside, has_minutes};
pub use found::{Beside, Found, Kind, Mention, Near};

use data::Data;
use phrases::Phrases;
use rustc_hash::FxHashSet;
use std::ops::Range;
use std::sync::OnceLock;
use tokens::{Splitter, Token, plain};

/// The word lists of one language.
#[derive(Debug)]
pub struct Lexicon {
    splitter: Splitter,
    phrases: Vec<(Kind, Phrases)>,
    vague: Vec<(Option<Near>, Phrases)>,
    dates: dates::Reader,
    ages: ages::Reader,
    numbers: numbers::Reader,
    clock: FxHashSet<String>,
    lines: data::Lines,
    abbreviations: FxHashSet<String>,
}

/// The languages that there are word lists for, with their files.
static LISTS: [(&str, &str, OnceLock<Lexicon>); 7] = [
    ("ar", include_str!("ar.toml"), OnceLock::new()),
    ("de", include_str!("de.toml"), OnceLock::new()),
    ("en", include_str!("en.toml"), OnceLock::new()),
    ("es", include_str!("es.toml"), OnceLock::new()),
    ("fr", include_str!("fr.toml"), OnceLock::new()),
    ("ru", include_str!("ru.toml"), OnceLock::new()),
    ("uk", include_str!("uk.toml"), OnceLock::new()),
];

/// The languages that there are word lists for, as BCP 47 tags.
pub fn languages() -> impl Iterator<Item = &'static str> {
    LISTS.iter().map(|(tag, ..)| *tag)
}

/// The lexicon for a BCP 47 tag, by its primary language; none where there is none.
pub fn lexicon(language: &str) -> Option<&'static Lexicon> {
    let primary = language.split('-').next().unwrap_or_default();
    let (_, text, lexicon) = (LISTS.iter()).find(|(tag, ..)| tag.eq_ignore_ascii_case(primary))?;
    Some(lexicon.get_or_init(|| Lexicon::read(text)))
}

impl Lexicon {
    /// A file that cannot be read gives an empty lexicon; a test reads them all.
    fn read(text: &str) -> Lexicon {
        let data: Data = toml::from_str(text).unwrap_or_default();
        let vague: Vec<String> = (data.vague.iter()).flat_map(|v| v.words.to_vec()).collect();
        let (lower, upper) = (data.lower_bounds(), data.upper_bounds());
        let beyond = [&*data.more, &*data.fewer].concat();
        let lists: [(Kind, &[String]); 21] = [
            (Kind::Hedge, &data.hedge),
            (Kind::Certain, &data.certain),
            (Kind::Vague, &vague),
            (Kind::Uncounted, &data.uncounted),
            (Kind::AtLeast, &lower),
            (Kind::AtMost, &upper),
            (Kind::Beyond, &beyond),
            (Kind::About, &data.about),
            (Kind::NoBound, &data.no_bound),
            (Kind::Deictic, &data.deictic),
            (Kind::Relative, &data.relative),
            (Kind::NoDay, &data.no_day),
            (Kind::Attribution, &data.attribution),
            (Kind::Confidence, &data.confidence),
            (Kind::Likelihood, &data.likelihood),
            (Kind::Negation, &data.negation),
            (Kind::Denial, &data.denial),
            (Kind::That, &data.that),
            (Kind::Paywall, &data.paywall),
            (Kind::Published, &data.published),
            (Kind::Updated, &data.updated),
        ];
        let splitter = Splitter::new(data.written_together);
        let phrases = |list: &[String]| Phrases::new(list, &splitter);
        Lexicon {
            phrases: (lists.iter())
                .map(|(kind, list)| (*kind, phrases(list)))
                .collect(),
            vague: (data.vague.iter())
                .map(|v| {
                    let near = v.value.map(|value| Near {
                        value,
                        many: v.many,
                    });
                    (near, phrases(&v.words))
                })
                .collect(),
            clock: (data.calendar.clock.iter())
                .map(|word| plain(word).into_owned())
                .collect(),
            lines: data.lines,
            dates: dates::Reader::new(data.calendar, &splitter),
            ages: ages::Reader::new(data.ages, &splitter),
            numbers: numbers::Reader::new(data.numbers),
            abbreviations: data.abbreviations.into_iter().collect(),
            splitter,
        }
    }

    /// Every expression of a kind, in order; they do not overlap.
    pub fn find(&self, kind: Kind, text: &str) -> Vec<Found> {
        self.found(kind, text, &self.splitter.tokens(text))
    }

    /// Every date and every expression of a kind, read in one go.
    pub fn dates_and(&self, kind: Kind, text: &str) -> (Vec<Mention>, Vec<Found>) {
        let tokens = self.splitter.tokens(text);
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
                ranges.retain(|r| !is_within(&longer, |l| l, r));
            }
        }
        if kind == Kind::Relative {
            let dates = self.dates.all(text, tokens);
            let bare = tokens.iter().filter(|t| self.dates.is_full_weekday(t));
            let names = self.phrases(Kind::NoDay, text, tokens);
            let bare = bare.map(|t| t.range.clone());
            ranges.extend(bare.filter(|r| {
                !is_within(&dates, |d| &d.range, r) && !is_within(&names, |name| name, r)
            }));
            ranges.sort_by_key(|r| r.start);
        }
        if kind == Kind::Vague && !ranges.is_empty() {
            // «Две тысячи» is a number, «тысячи» is none.
            let numbers = self.numbers.all(text, tokens);
            let begins =
                |r: &Range<usize>| numbers.binary_search_by_key(&r.start, |(n, _)| n.start);
            ranges.retain(|r| begins(r).is_ok() || !is_within(&numbers, |(n, _)| n, r));
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

    /// What a vague count is near; none where it is no vague count, or near no number.
    pub fn near(&self, words: &str) -> Option<Near> {
        let tokens = self.splitter.tokens(words);
        let whole = |phrases: &Phrases| {
            let found = phrases.find(words, &tokens, &self.numbers);
            found
                .first()
                .is_some_and(|r| words[r.clone()].trim() == words.trim())
        };
        self.vague
            .iter()
            .find(|(_, phrases)| whole(phrases))
            .and_then(|(near, _)| *near)
    }

    /// Whether a word stands behind an hour of the day: "pm", « h », „Uhr“.
    pub fn is_clock(&self, word: &str) -> bool {
        self.clock.contains(plain(word).as_ref())
    }

    /// The words that may stand beside a date in some way.
    pub fn beside(&self, how: Beside) -> &[String] {
        match how {
            Beside::Leads => &self.lines.leads,
            Beside::Between => &self.lines.between,
            Beside::This => &self.lines.this,
            Beside::Follows => &self.lines.follows,
        }
    }

    /// The weekday that a word is.
    pub fn weekday(&self, word: &str) -> Option<chrono::Weekday> {
        let tokens = self.splitter.tokens(word);
        tokens.first().and_then(|token| self.dates.weekday(token))
    }

    /// Every date that a text mentions, in words or figures.
    pub fn dates(&self, text: &str) -> Vec<Mention> {
        self.dates.all(text, &self.splitter.tokens(text))
    }

    /// Every age, "3 days ago", « 11 mois », in order.
    pub fn ages(&self, text: &str) -> Vec<Age> {
        self.ages
            .all(text, &self.splitter.tokens(text), &self.numbers)
    }

    /// Every number, in digits or words, with its place and value.
    pub fn numbers(&self, text: &str) -> Vec<(Range<usize>, f64)> {
        self.numbers.all(text, &self.splitter.tokens(text))
    }

    /// Every two numbers that are one range, with words before them or none, "27 to 30": their place, and both.
    pub fn spans(&self, text: &str) -> Vec<(Range<usize>, [f64; 2])> {
        self.numbers.spans(text, &self.splitter.tokens(text))
    }

    /// Every range, "between 27 and 30": its place, its words with them, and both numbers.
    pub fn ranges(&self, text: &str) -> Vec<(Range<usize>, [f64; 2])> {
        self.numbers.ranges(text, &self.splitter.tokens(text))
    }

    /// Whether a text ends with a negation or a denial, so that it takes what follows back.
    pub fn negates_what_follows(&self, text: &str) -> bool {
        let found = self.find(Kind::Negation, text);
        let light = |c: char| c.is_whitespace() || matches!(c, '\'' | '’' | '-');
        let is_negated =
            (found.last()).is_some_and(|last| text[last.range.end..].chars().all(light));
        is_negated || self.ends_with(Kind::Denial, text).is_some()
    }

    /// The words right before a passage or right behind it by which its speaker does not vouch for it: "reportedly".
    pub fn hedge_beside(&self, lead: &str, passage: &str, trail: &str) -> Option<String> {
        let text = [lead, passage, trail].concat();
        let (start, end) = (lead.len(), lead.len() + passage.len());
        let hedges = self.find(Kind::Hedge, &text);
        let before = hedges.iter().rev().find(|hedge| hedge.range.end <= start);
        let before = before.filter(|hedge| self.leads_on(&text[hedge.range.end..start]));
        let behind = hedges.iter().find(|hedge| hedge.range.start >= end);
        let behind = behind.filter(|hedge| text[end..hedge.range.start].chars().all(is_light));
        before
            .or(behind)
            .map(|hedge| text[hedge.range.clone()].trim().to_owned())
    }

    /// The words of a kind that a text ends with, but for what leads on to a sentence.
    fn ends_with(&self, kind: Kind, text: &str) -> Option<Range<usize>> {
        let last = self.find(kind, text).pop()?.range;
        self.leads_on(&text[last.end..]).then_some(last)
    }

    /// Whether there is nothing in a text but white space, commas, quotation marks and a "that".
    fn leads_on(&self, text: &str) -> bool {
        let that = self.find(Kind::That, text);
        let rest = that.first().map_or([text, ""], |that| {
            [&text[..that.range.start], &text[that.range.end..]]
        });
        rest.iter().all(|part| part.chars().all(is_light))
    }

    /// The words of each denial that a "that" follows, with what it leads on to, up to the end of the sentence. "Nobody denies that"
    /// is none.
    pub fn denied(&self, text: &str) -> Vec<(Range<usize>, Range<usize>)> {
        let negated = |denial: &Found| {
            let lead = &text[..denial.range.start];
            self.find(Kind::Negation, lead).last().is_some_and(|no| {
                let between = &lead[no.range.end..];
                !between.contains(['.', ',', ';', ':', '،'])
                    && between.split_whitespace().count() < 4
            })
        };
        let denials = self.find(Kind::Denial, text).into_iter();
        let denials = denials.filter(|denial| !negated(denial));
        let clause = |denial: Found| {
            let rest = &text[denial.range.end..];
            let that = self.find(Kind::That, rest).into_iter().next()?.range;
            let direct = rest[..that.start].chars().all(is_light);
            let end = rest[that.end..].find(['.', ';', '!', '?', '؟', '؛']);
            let end = end.map_or(text.len(), |end| denial.range.end + that.end + end);
            direct.then(|| (denial.range.clone(), denial.range.end + that.end..end))
        };
        denials.filter_map(clause).collect()
    }

    /// The text's sentences.
    pub fn sentences(&self, text: &str) -> Vec<Range<usize>> {
        sentences::sentences(text, &self.abbreviations)
    }
}

/// What stands between words that belong together.
fn is_light(c: char) -> bool {
    c.is_whitespace() || matches!(c, '\'' | '’' | '-' | ',' | '،' | '"' | '“' | '„' | '«')
}
