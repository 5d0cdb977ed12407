//! Facts in words, in the language of the site.

use super::view::{Grade, Status};
use crate::earth::country_name;
use crate::locale::{Arg, Locale, has_leftward, isolated, primary, unbroken};
use crate::model::claim::Credibility;
use crate::model::date::{When, day_in_words};
use crate::model::event;
use crate::model::figure::{Figure, Vague};
use crate::model::source::{Kind, Reliability};
use crate::model::words::{Basis, Word};
use std::collections::BTreeMap;

/// The words of one language: the interface's, and the project's own for what it lists itself.
#[derive(Debug, Clone, Copy)]
pub(super) struct Words<'a> {
    pub(super) locale: &'a Locale,
    pub(super) own: &'a BTreeMap<String, String>,
    /// Whether pages run the other way than these words.
    pub(super) apart: bool,
}

/// A place in a source, its figures bound to the word before them: "para. 3" does not break, nor does "3–5".
fn bound(locator: &str) -> String {
    let mut bound = String::with_capacity(locator.len());
    let mut letters = locator.chars().peekable();
    while let Some(letter) = letters.next() {
        let figure = letters.peek().is_some_and(char::is_ascii_digit);
        bound.push(if letter == ' ' && figure {
            '\u{a0}'
        } else {
            letter
        });
    }
    unbroken(&bound)
}

impl Words<'_> {
    /// Words as they stand in a page.
    pub(super) fn put(self, words: String) -> String {
        if self.apart { isolated(&words) } else { words }
    }

    /// A date as it stands in a page.
    fn dated(self, date: &str) -> String {
        self.put(self.locale.bound_days(date))
    }

    /// A name as it stands beside words that may run the other way.
    pub(super) fn beside(self, name: &str) -> String {
        if self.apart {
            isolated(name)
        } else {
            self.locale.beside(name)
        }
    }

    /// A place in a source, as it stands beside other words.
    pub(super) fn locator(self, locator: &str) -> String {
        self.beside(&bound(locator))
    }

    /// A message without arguments.
    pub(super) fn say(self, key: &str) -> String {
        self.put(self.locale.say(key).to_owned())
    }

    /// A message with what fills its holes.
    pub(super) fn tell(self, key: &str, args: &[(&str, Arg<'_>)]) -> String {
        let strange =
            |arg: &Arg<'_>| matches!(arg, Arg::Text(text) if self.apart || has_leftward(text));
        if !args.iter().any(|(_, arg)| strange(arg)) {
            return self.put(self.locale.tell(key, args));
        }
        let args = args.iter().map(|(name, arg)| match arg {
            Arg::Text(text) if strange(arg) => (*name, isolated(text).into()),
            _ => (*name, arg.clone()),
        });
        let args: Vec<_> = args.collect();
        self.put(self.locale.tell(key, &args))
    }

    /// The message for a word out of a closed list: `status-contested`.
    pub(super) fn of<W: Word>(self, list: &str, word: W) -> String {
        self.say(&format!("{list}-{}", word.word()))
    }

    /// A word that the project lists itself, such as a type of event, as it is translated.
    pub(super) fn own(self, word: &str) -> String {
        self.own
            .get(word)
            .cloned()
            .unwrap_or_else(|| word.replace('-', " "))
    }

    /// A date in words.
    pub(super) fn date(self, when: &When) -> String {
        self.dated(&when.words(self.locale))
    }

    /// A day in words.
    pub(super) fn day(self, day: chrono::NaiveDate) -> String {
        self.dated(&day_in_words(day, self.locale))
    }

    /// A short date for a row below the head of its month, in [brackets] where it is worked out.
    pub(super) fn short_by(self, when: &When, basis: Option<Basis>) -> String {
        self.dated(&Basis::mark(basis, when.short(true, self.locale)))
    }

    /// A date in words, in [brackets] where it is not stated but worked out, as librarians do.
    pub(super) fn date_by(self, when: &When, basis: Option<Basis>) -> String {
        self.dated(&Basis::mark(basis, when.words(self.locale)))
    }

    /// "1 source", "1,024 sources".
    pub(super) fn count(self, n: usize, thing: &str) -> String {
        self.put(self.locale.count(n, thing))
    }

    /// What there is of several things, leaving out what there is none of: "2 events, 1 claim".
    pub(super) fn counts(self, counts: &[(usize, &str)]) -> Vec<String> {
        let some = counts.iter().filter(|(n, _)| *n > 0);
        some.map(|(n, thing)| self.count(*n, thing)).collect()
    }

    /// A number with its digits grouped.
    pub(super) fn number(self, number: &str) -> String {
        self.locale.number(number)
    }

    /// "a, b and c".
    pub(super) fn and(self, items: &[String]) -> String {
        let items: Vec<String> = items.iter().map(|item| self.beside(item)).collect();
        self.put(self.locale.and(&items))
    }

    /// A figure with its bound: "at least 84".
    pub(super) fn figure(self, figure: &Figure) -> String {
        let number = |n: &crate::model::figure::Number| self.number(n.as_written());
        let one = |key: &str, n| self.tell(key, &[("figure", number(n).into())]);
        match figure {
            Figure::Exact(n) => number(n),
            Figure::AtLeast(n) => one("at-least", n),
            Figure::AtMost(n) => one("at-most", n),
            Figure::About(n) => one("about", n),
            Figure::Range(a, b) => self.tell(
                "from-to",
                &[("low", number(a).into()), ("high", number(b).into())],
            ),
            Figure::Vague(Vague::Tens) => self.say("vague-tens"),
            Figure::Vague(Vague::Dozens) => self.say("vague-dozens"),
            Figure::Vague(Vague::Hundreds) => self.say("vague-hundreds"),
            Figure::Vague(Vague::Thousands) => self.say("vague-thousands"),
            Figure::Words(words) => words.clone(),
        }
    }

    /// A status with its style.
    pub(super) fn status(self, status: event::Status) -> Status {
        let class = match status {
            event::Status::Reported => "rep",
            event::Status::Corroborated => "cor",
            event::Status::Contested => "con",
            event::Status::Refuted => "rfd",
            event::Status::Retracted => "ret",
        };
        Status {
            word: self.of("status", status),
            class: class.to_owned(),
        }
    }

    /// Reliability in the wording of STANAG 2511.
    pub(super) fn reliability(self, reliability: Reliability) -> String {
        self.of("reliability", reliability)
    }

    /// `F3`, with its meaning.
    pub(super) fn grade(self, source: Reliability, information: Option<Credibility>) -> Grade {
        let reliability = ("source", self.reliability(source).into());
        match information {
            Some(c) => {
                let credibility = ("information", self.of("credibility", c).into());
                Grade {
                    code: format!("{}{}", source.word(), c.word()),
                    title: self.tell("grade-both", &[reliability, credibility]),
                }
            }
            None => Grade {
                code: source.word().to_owned(),
                title: self.tell("grade-source", &[reliability]),
            },
        }
    }

    /// A kind of source in words.
    pub(super) fn source_kind(self, kind: Kind) -> String {
        self.of("source", kind)
    }

    /// A language's name, for the most common ones; the tag itself otherwise.
    pub(super) fn language(self, tag: &str) -> String {
        let key = format!("language-{}", primary(tag));
        self.locale.known(&key).unwrap_or(tag).to_owned()
    }

    /// A country's name for its code (ISO 3166): the interface's, else as the base map has it; the code where it has none.
    pub(super) fn country(self, code: &str) -> String {
        country_name(code, self.locale).unwrap_or(code).to_owned()
    }

    /// "in French"; the tag itself for a language whose name is not known.
    pub(super) fn in_language(self, tag: &str) -> String {
        let key = format!("in-language-{}", primary(tag));
        self.locale.known(&key).unwrap_or(tag).to_owned()
    }
}

/// With a capital first letter.
pub(super) fn capital(text: &str) -> String {
    let first = text.find(|c| c != '\u{2068}').unwrap_or(0);
    let (marks, words) = text.split_at(first);
    let mut chars = words.chars();
    let capital = chars.next().into_iter().flat_map(char::to_uppercase);
    marks.chars().chain(capital).chain(chars).collect()
}
