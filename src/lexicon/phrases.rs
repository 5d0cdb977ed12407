//! Lists of phrases, found word by word.

use super::numbers::Reader;
use super::rare::Rare;
use super::tokens::{Splitter, Token, plain};
use rustc_hash::FxHashMap;
use std::ops::Range;

/// One phrase.
#[derive(Debug)]
struct Phrase {
    words: Vec<Word>,
    /// Whether it ends in an abbreviation, whose point may stand before what follows: „ca. 84“.
    is_short: bool,
    then: Vec<Then>,
}

#[derive(Debug, PartialEq, Eq)]
enum Word {
    Exact(String),
    /// The same, behind a hyphen: « peut-être » is not « peut être ».
    Hyphened(String),
    Number,
    /// Whatever is no part of a number.
    Any,
    /// Up to [`GAP`] words of whatever kind, with no mark between them.
    Gap,
}

/// The words of a gap: „soll … getötet haben“.
const GAP: usize = 8;

/// What holds of the word after a phrase; it is not part of the find.
#[derive(Debug, PartialEq, Eq)]
enum Then {
    Number,
    NoNumber,
    Not(String),
    /// A mark or the end parts it from the phrase.
    Apart,
}

/// A list of phrases by their first word.
#[derive(Debug)]
pub(super) struct Phrases {
    by_word: Rare<Vec<Phrase>>,
    by_number: Vec<Phrase>,
}

impl Phrases {
    pub(super) fn new(list: &[String], splitter: &Splitter) -> Phrases {
        let mut by_word: FxHashMap<String, Vec<Phrase>> = FxHashMap::default();
        let mut by_number = Vec::new();
        for phrase in list {
            let phrase = Phrase::read(phrase, splitter);
            match phrase.words.first() {
                Some(Word::Exact(first)) => by_word.entry(first.clone()).or_default().push(phrase),
                Some(Word::Number) => by_number.push(phrase),
                Some(Word::Hyphened(_) | Word::Any | Word::Gap) | None => {}
            }
        }
        Phrases {
            by_word: by_word.into(),
            by_number,
        }
    }

    /// Every phrase of a text, the longest where several begin at one word; they do not overlap.
    pub(super) fn find(
        &self,
        text: &str,
        tokens: &[Token<'_>],
        numbers: &Reader,
    ) -> Vec<Range<usize>> {
        let mut out = Vec::new();
        let mut at = 0;
        while at < tokens.len() {
            let exact = self.by_word.get(&tokens[at]).map_or(&[][..], Vec::as_slice);
            let number = !self.by_number.is_empty() && numbers.at(text, &tokens[at..]).is_some();
            let by_number = if number { &self.by_number[..] } else { &[] };
            let all = exact.iter().chain(by_number);
            let longest = all
                .filter_map(|p| p.length(text, &tokens[at..], numbers))
                .max();
            match longest {
                Some(used) => {
                    out.push(tokens[at].range.start..tokens[at + used - 1].range.end);
                    at += used;
                }
                None => at += 1,
            }
        }
        out
    }
}

fn word(word: &str, splitter: &Splitter) -> Vec<Word> {
    match word {
        "#" => return vec![Word::Number],
        "*" => return vec![Word::Any],
        "…" => return vec![Word::Gap],
        _ => {}
    }
    // "84-plus".
    if let Some(rest) = word.strip_prefix("#-") {
        let behind = splitter.tokens(rest).into_iter();
        let behind = behind.map(|token| Word::Hyphened(token.lower.into_owned()));
        return std::iter::once(Word::Number).chain(behind).collect();
    }
    let hyphened = |(n, token): (usize, Token<'_>)| {
        let lower = token.lower.into_owned();
        if n > 0 && word.contains('-') {
            Word::Hyphened(lower)
        } else {
            Word::Exact(lower)
        }
    };
    let tokens = splitter.tokens(word).into_iter();
    tokens.enumerate().map(hyphened).collect()
}

fn then(word: &str) -> Option<Then> {
    Some(match word {
        "+#" => Then::Number,
        "-#" => Then::NoNumber,
        "." => Then::Apart,
        _ => Then::Not(plain(word.strip_prefix('-')?).into_owned()),
    })
}

impl Phrase {
    fn read(text: &str, splitter: &Splitter) -> Phrase {
        let mut phrase = Phrase {
            words: Vec::new(),
            is_short: false,
            then: Vec::new(),
        };
        for part in text.split(' ') {
            match then(part) {
                Some(then) => phrase.then.push(then),
                None => {
                    phrase.words.extend(word(part, splitter));
                    phrase.is_short = part.ends_with('.');
                }
            }
        }
        phrase
    }

    /// How many tokens it takes from the first one on, where it stands there.
    fn length(&self, text: &str, tokens: &[Token<'_>], numbers: &Reader) -> Option<usize> {
        let at = end(&self.words, text, tokens, 0, numbers)?;
        let after_point = |t: &Token<'_>| {
            let gap = text[tokens[at - 1].range.end..t.range.start].strip_prefix('.');
            self.is_short && gap.is_some_and(|gap| gap.trim().is_empty())
        };
        let next = tokens.get(at).filter(|t| t.joined || after_point(t));
        let number = || next.is_some() && numbers.at(text, &tokens[at..]).is_some();
        let holds = |then: &Then| match then {
            Then::Number => number(),
            Then::NoNumber => !number(),
            Then::Not(word) => next.is_none_or(|t| t.lower != *word),
            Then::Apart => next.is_none(),
        };
        self.then.iter().all(holds).then_some(at)
    }
}

/// Where words end that stand at a token.
fn end(
    words: &[Word],
    text: &str,
    tokens: &[Token<'_>],
    at: usize,
    numbers: &Reader,
) -> Option<usize> {
    let Some((word, rest)) = words.split_first() else {
        return Some(at);
    };
    let token = tokens.get(at).filter(|t| at == 0 || t.joined)?;
    let hyphen = || at > 0 && text[..token.range.start].ends_with(['-', '‐', '‑']);
    let used = match word {
        Word::Exact(word) => (token.lower == *word).then_some(1)?,
        Word::Hyphened(word) => (token.lower == *word && hyphen()).then_some(1)?,
        Word::Number => numbers.at(text, &tokens[at..])?.0,
        Word::Any => (!numbers.has(token) && token.digits().is_none()).then_some(1)?,
        Word::Gap => {
            let joined = tokens[at..].iter().take(GAP).take_while(|t| t.joined);
            let mut ends = at..=at + joined.count();
            return ends.find_map(|at| end(rest, text, tokens, at, numbers));
        }
    };
    end(rest, text, tokens, at + used, numbers)
}
