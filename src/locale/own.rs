//! A project's own words of the interface: `locale/pt.ftl` speaks a further language, `locale/en.ftl` says in other
//! words what is built in.

use super::fluent::parsed;
use super::uses::{Use, uses};
use super::{Locale, built_in, primary};
use crate::report::nearest::did_you_mean;
use crate::report::{FileId, Finding, Report, Span};
use fluent_syntax::ast::{Entry, Message, Resource};
use fluent_syntax::parser::ParserError;
use icu_locale_core::LanguageIdentifier;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Arc, LazyLock};

/// Messages of which there is one for each of something that the world has many of.
const FAMILIES: [&str; 3] = ["country-", "in-language-", "language-"];

/// So many names are told where more are missing.
const TOLD: usize = 5;

/// The words of the interface in every language: the project's, then what is built in.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Locales {
    own: Vec<Arc<Locale>>,
}

/// What messages there are, by their names, with the holes that each shows.
pub(super) static MESSAGES: LazyLock<BTreeMap<&'static str, BTreeSet<&'static str>>> =
    LazyLock::new(|| {
        let (resource, _) = parsed(built_in::english());
        let messages = resource.body.into_iter().filter_map(message);
        messages.map(|m| (m.id.name, holes(&m))).collect()
    });

/// Whether a language may be called so (BCP 47).
pub fn is_tag(tag: &str) -> bool {
    tag.parse::<LanguageIdentifier>()
        .is_ok_and(|tag| tag != LanguageIdentifier::UNKNOWN)
}

pub(super) fn message(entry: Entry<&str>) -> Option<Message<&str>> {
    match entry {
        Entry::Message(message) => Some(message),
        _ => None,
    }
}

/// What a message shows, by name.
pub(super) fn holes<'a>(message: &Message<&'a str>) -> BTreeSet<&'a str> {
    let uses = message.value.iter().flat_map(uses);
    let shown = uses.filter_map(|one| match one {
        Use::Hole(name) => Some(name),
        _ => None,
    });
    shown.collect()
}

impl Locales {
    /// Reads a project's files: the languages that they are named after, and their texts. Of `known` ones, those that are the same are
    /// not made ready again.
    pub fn read<'a>(
        files: impl Iterator<Item = (&'a str, FileId, &'a str)>,
        known: &Locales,
    ) -> (Locales, Report) {
        let mut report = Report::default();
        let mut own = Vec::new();
        for (tag, file, text) in files {
            if !is_tag(tag) {
                let title = format!("`{tag}` is not a language tag");
                let help = "call it `fr.ftl`, `ar.ftl` or `pt-BR.ftl`: BCP 47";
                let at = Span::new(file, 0, 0);
                report.push(Finding::error("unknown-language", at, title).help(help));
                continue;
            }
            Look { file, text, tag }.over(&mut report);
            let same = |l: &&Arc<Locale>| l.language == tag && l.own == text;
            let same = known.own.iter().find(same).cloned();
            let base = built_in::words(tag).unwrap_or_else(built_in::english);
            own.push(same.unwrap_or_else(|| Arc::new(Locale::new(tag, base, text))));
        }
        (Locales { own }, report)
    }

    /// The words for a language tag: of the project's, those for `pt-BR` go before those for `pt`.
    pub fn of(&self, tag: &str) -> &Arc<Locale> {
        let speaks = |tag: &str| {
            let mut own = self.own.iter();
            own.find(|l| l.language.eq_ignore_ascii_case(tag))
        };
        let own = speaks(tag).or_else(|| speaks(primary(tag)));
        own.unwrap_or_else(|| Locale::of(tag))
    }
}

/// One file, looked at for mistakes.
struct Look<'a> {
    file: FileId,
    text: &'a str,
    tag: &'a str,
}

impl<'a> Look<'a> {
    fn over(&self, report: &mut Report) {
        let (resource, errors) = parsed(self.text);
        let errors = errors.iter().map(|error| self.broken(error));
        report.findings.extend(errors);
        let known = self.known(&resource);
        let mut said = BTreeMap::new();
        for message in resource.body.into_iter().filter_map(message) {
            let name = message.id.name;
            if let Some(first) = said.insert(name, self.at(name)) {
                let title = format!("`{name}` stands twice");
                let also = vec![(first, "here first".to_owned())];
                let finding = Finding::error("words-twice", self.at(name), title);
                report.push(Finding { also, ..finding }.help("keep one of them"));
            }
            self.message(&message, &known, report);
        }
        if built_in::words(self.tag).is_none() {
            self.missing(&said, report);
        }
    }

    /// Every name that a message may have or lead to.
    fn known(&self, resource: &Resource<&'a str>) -> BTreeSet<String> {
        let terms = resource.body.iter().filter_map(|entry| match entry {
            Entry::Term(term) => Some(format!("-{}", term.id.name)),
            _ => None,
        });
        MESSAGES
            .keys()
            .map(|k| (*k).to_owned())
            .chain(terms)
            .collect()
    }

    fn message(&self, message: &Message<&'a str>, known: &BTreeSet<String>, report: &mut Report) {
        let name = message.id.name;
        let family = FAMILIES.iter().any(|family| name.starts_with(family));
        let holes = match MESSAGES.get(name) {
            Some(holes) => holes.clone(),
            None if family => BTreeSet::new(),
            None => {
                let title = format!("the interface has no message `{name}`");
                let finding = Finding::error("unknown-words", self.at(name), title);
                report.push(finding.maybe_help(did_you_mean(name, MESSAGES.keys().copied())));
                return;
            }
        };
        let Some(value) = &message.value else {
            let title = format!("`{name}` has no words");
            report.push(Finding::error("words-broken", self.at(name), title));
            return;
        };
        let mut shown = BTreeSet::new();
        for one in uses(value) {
            match one {
                Use::Hole(hole) => {
                    shown.insert(hole);
                    self.hole(hole, name, &holes, report);
                }
                Use::Selector(hole) => self.hole(hole, name, &chosen_by(name, &holes), report),
                Use::Function(function) => {
                    let title = format!("there is no function `{function}` here");
                    report.push(Finding::error("words-broken", self.at(function), title));
                }
                Use::Message(_) | Use::Term(_) if known.contains(&one.name()) => {}
                Use::Message(other) | Use::Term(other) => {
                    let title = format!("there is no message `{}`", one.name());
                    report.push(Finding::error("unknown-words", self.at(other), title));
                }
            }
        }
        let left_out = holes.difference(&shown).map(|hole| format!("`${hole}`"));
        let left_out: Vec<String> = left_out.collect();
        if !left_out.is_empty() {
            let title = format!("`{name}` leaves out {}", left_out.join(", "));
            let finding = Finding::warning("words-leave-out", self.at(name), title);
            report.push(finding.help("readers will not see it; write `{ $name }` where it goes"));
        }
    }

    fn hole(&self, hole: &'a str, message: &str, known: &BTreeSet<&str>, report: &mut Report) {
        if known.contains(hole) {
            return;
        }
        let title = format!("`{message}` is given no `${hole}`");
        let finding = Finding::error("unknown-hole", self.at(hole), title);
        report.push(finding.maybe_help(did_you_mean(hole, known.iter().copied())));
    }

    /// What a further language does not say yet.
    fn missing(&self, said: &BTreeMap<&str, Span>, report: &mut Report) {
        let missing = MESSAGES.keys().filter(|key| !said.contains_key(*key));
        let missing: Vec<String> = missing.map(|key| format!("`{key}`")).collect();
        if missing.is_empty() {
            return;
        }
        let more = match missing.len().saturating_sub(TOLD) {
            0 => String::new(),
            more => format!(" and {more} more"),
        };
        let some = missing.iter().take(TOLD).cloned().collect::<Vec<_>>();
        let title = format!("pages say in English {}{more}", some.join(", "));
        let help = format!(
            "`bluf words {} > new.ftl` writes this file and what is missing; translate that, and put it in its place",
            self.tag
        );
        let at = Span::new(self.file, 0, 0);
        report.push(Finding::warning("words-missing", at, title).help(help));
    }

    fn broken(&self, error: &ParserError) -> Finding {
        // The parser counts bytes and may point into a letter.
        let whole = |at: &usize| self.text.is_char_boundary(*at);
        let last = self.text.len();
        let start = (0..=error.pos.start.min(last)).rev().find(whole);
        let end = (error.pos.end.min(last)..=last).find(whole);
        let at = Span::new(self.file, start.unwrap_or(0), end.unwrap_or(last));
        Finding::error("words-broken", at, "this is not Fluent")
            .label(error.kind.to_string())
            .help("a message is `name = words`; a line that goes on with it begins with a space")
    }

    /// Where a part of the text stands.
    fn at(&self, part: &str) -> Span {
        let start = part
            .as_ptr()
            .addr()
            .saturating_sub(self.text.as_ptr().addr());
        Span::new(self.file, start, start + part.len())
    }
}

/// What may choose between the forms of a message: what it shows, with numbers as such, and how exact a date is.
fn chosen_by<'a>(message: &str, holes: &BTreeSet<&'a str>) -> BTreeSet<&'a str> {
    let numbers = holes.iter().filter_map(|hole| hole.strip_suffix("-shown"));
    let mut all: BTreeSet<&str> = holes.iter().copied().chain(numbers).collect();
    if ["brief-of", "date-", "period-"]
        .iter()
        .any(|of| message.starts_with(of))
    {
        all.extend(["digits", "form", "grain", "last-grain", "unit"]);
    }
    all
}
