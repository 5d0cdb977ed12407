//! The languages of the interface: its words from Fluent files, dates, numbers and lists by CLDR.
//!
//! Each `.ftl` file beside this one holds the same messages; a project's own files go over them
//! (`own`). Names of months and days, digit groups and the way to join a list come from ICU4X; the
//! order of day, month and year is a message of its own.

mod built_in;
mod direction;
mod fluent;
mod names;
mod own;
mod quick;
mod sheet;
mod uses;
#[cfg(test)]
#[allow(clippy::expect_used, clippy::panic, reason = "a test may fail")]
mod tests;

pub use built_in::languages;
pub use direction::direction;
pub(crate) use direction::{has_leftward, isolated};
use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use icu_decimal::DecimalFormatter;
use icu_list::ListFormatter;
use names::Names;
pub(crate) use names::unbroken;
pub use own::{Locales, is_tag};
use quick::Quick;
use rustc_hash::FxHashMap;
pub use sheet::{Spoken, sheet, spoken};
use std::borrow::Cow;
use std::collections::BTreeMap;
use std::sync::Arc;

/// The interface in one language.
pub struct Locale {
    /// The language's tag (BCP 47).
    pub language: String,
    /// Whether it is written from right to left.
    leftward: bool,
    /// What a project says in other words; nothing in what is built in.
    own: String,
    messages: Vec<String>,
    /// Messages without arguments, ready made.
    fixed: FxHashMap<String, String>,
    quick: Quick,
    bundle: FluentBundle<FluentResource>,
    names: Names,
    digits: Option<DecimalFormatter>,
    and: Option<ListFormatter>,
    or: Option<ListFormatter>,
}

/// What fills a hole in a message.
#[derive(Debug, Clone)]
pub enum Arg<'a> {
    /// Words.
    Text(Cow<'a, str>),
    /// A number: it chooses the plural, and is shown with its digits grouped as `$name-shown`.
    Number(usize),
}

/// CLDR's plural categories.
const PLURALS: [&str; 6] = ["zero", "one", "two", "few", "many", "other"];

impl<'a> From<&'a str> for Arg<'a> {
    fn from(text: &'a str) -> Arg<'a> {
        Arg::Text(Cow::Borrowed(text))
    }
}

impl<'a> From<&'a String> for Arg<'a> {
    fn from(text: &'a String) -> Arg<'a> {
        Arg::Text(Cow::Borrowed(text))
    }
}

impl From<String> for Arg<'_> {
    fn from(text: String) -> Self {
        Arg::Text(Cow::Owned(text))
    }
}

impl From<usize> for Arg<'_> {
    fn from(n: usize) -> Self {
        Arg::Number(n)
    }
}

impl std::fmt::Debug for Locale {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_tuple("Locale").field(&self.language).finish()
    }
}

/// Two that say the same.
impl PartialEq for Locale {
    fn eq(&self, other: &Locale) -> bool {
        self.language == other.language && self.own == other.own
    }
}

impl Eq for Locale {}

impl Locale {
    /// The built-in interface for a language tag: `fr-CA` speaks French, what we do not speak, English.
    pub fn of(tag: &str) -> &'static Arc<Locale> {
        built_in::of(tag)
    }

    /// The interface in English, the language of messages to writers.
    pub fn english() -> &'static Locale {
        built_in::of("en")
    }

    /// The interface in a language: the words of `text`, and `own` in their stead where it has some.
    fn new(language: &str, text: &str, own: &str) -> Locale {
        let tag: unic_langid::LanguageIdentifier = language.parse().unwrap_or_default();
        let mut keys: Vec<String> = Vec::new();
        let mut quick = Quick::default();
        let mut bundle = FluentBundle::new_concurrent(vec![tag]);
        bundle.set_use_isolating(false);
        for words in [text, fluent::readable(own)] {
            // What does not parse was reported, or is a mistake of ours that a test finds.
            let resource = match FluentResource::try_new(words.to_owned()) {
                Ok(resource) | Err((resource, _)) => resource,
            };
            resource.entries().for_each(|entry| quick.take(entry));
            keys.extend(ids(&resource));
            bundle.add_resource_overriding(resource);
        }
        keys.sort_unstable();
        keys.dedup();
        let mut locale = Locale {
            language: language.to_owned(),
            leftward: direction(language) == "rtl",
            own: own.to_owned(),
            messages: keys.clone(),
            fixed: FxHashMap::default(),
            quick,
            bundle,
            names: Names::of(language),
            digits: names::digits(language),
            and: names::and(language),
            or: names::or(language),
        };
        for key in keys {
            let mut errors = Vec::new();
            let words = locale.bundle.get_message(&key).and_then(|m| m.value());
            let words = words.map(|p| {
                locale
                    .bundle
                    .format_pattern(p, None, &mut errors)
                    .into_owned()
            });
            if let (Some(words), true) = (words, errors.is_empty()) {
                locale.fixed.insert(key, words);
            }
        }
        locale
    }

    /// A message without arguments. One that is missing shows its name: a test finds it first.
    pub fn say<'a>(&'a self, key: &'a str) -> &'a str {
        self.fixed.get(key).map_or(key, String::as_str)
    }

    /// A message without arguments, where there is one.
    pub fn known(&self, key: &str) -> Option<&str> {
        self.fixed.get(key).map(String::as_str)
    }

    /// A country's name by its ISO 3166 code, in capitals, where there is a message for it.
    pub fn country(&self, code: &str) -> Option<&str> {
        self.known(&format!("country-{code}"))
    }

    /// A message with what fills its holes.
    pub fn tell(&self, key: &str, args: &[(&str, Arg<'_>)]) -> String {
        let quick = self.quick.tell(key, |hole| {
            args.iter().find_map(|(name, arg)| match arg {
                Arg::Text(text) if *name == hole => Some(Cow::Borrowed(&**text)),
                Arg::Number(n) if hole.strip_suffix("-shown") == Some(*name) => {
                    Some(self.number(&n.to_string()).into())
                }
                _ => None,
            })
        });
        quick.unwrap_or_else(|| self.interpreted(key, args))
    }

    /// The same, as Fluent says it.
    fn interpreted(&self, key: &str, args: &[(&str, Arg<'_>)]) -> String {
        let mut filled = FluentArgs::with_capacity(args.len() + 1);
        for (name, arg) in args {
            match arg {
                Arg::Text(text) => filled.set(*name, FluentValue::String(Cow::Borrowed(text))),
                Arg::Number(n) => {
                    filled.set(format!("{name}-shown"), self.number(&n.to_string()));
                    filled.set(*name, *n);
                }
            }
        }
        let Some(pattern) = self.bundle.get_message(key).and_then(|m| m.value()) else {
            return key.to_owned();
        };
        let mut errors = Vec::new();
        self.bundle
            .format_pattern(pattern, Some(&filled), &mut errors)
            .into_owned()
    }

    /// "1 source", "1,024 sources": the message `count-` and the thing.
    pub fn count(&self, n: usize, thing: &str) -> String {
        let tell = || self.tell(&format!("count-{thing}"), &[("n", n.into())]);
        self.quick.count(n, thing, tell)
    }

    /// How many of a thing, in each form that the language has for a number, with `n` in place of the number: by CLDR's plural
    /// category, for scripts that choose by `Intl.PluralRules`. Those that are the same as `other` are left out.
    pub fn forms(&self, thing: &str, n: &str) -> BTreeMap<&'static str, String> {
        let form = |category: &'static str| {
            let args = [("n", category.into()), ("n-shown", n.into())];
            (category, self.interpreted(&format!("count-{thing}"), &args))
        };
        let mut forms: BTreeMap<&str, String> = PLURALS.map(form).into();
        let other = forms.get("other").cloned();
        forms.retain(|category, text| *category == "other" || Some(&*text) != other.as_ref());
        forms
    }

    /// A number as written, `1024.5`, with its digits grouped.
    pub fn number(&self, number: &str) -> String {
        names::number(self.digits.as_ref(), number)
    }

    /// "a, b, c", with the language's comma.
    pub fn commas<S: AsRef<str>>(&self, parts: impl IntoIterator<Item = S>) -> String {
        parted(self.say("comma"), parts)
    }

    /// "a; b; c", with the language's semicolon.
    pub fn semicolons<S: AsRef<str>>(&self, parts: impl IntoIterator<Item = S>) -> String {
        parted(self.say("semicolon"), parts)
    }

    /// "a, b and c".
    pub fn and(&self, items: &[String]) -> String {
        names::list(self.and.as_ref(), items)
    }

    /// "a, b or c".
    pub fn or(&self, items: &[String]) -> String {
        names::list(self.or.as_ref(), items)
    }

    /// The name of a month from 1 to 12, as it stands alone or with a year; nothing for other numbers.
    pub fn month(&self, month: u32, short: bool) -> &str {
        self.names.month(month, short, false)
    }

    /// The same, as it stands with a day: «липня», where it is «липень» alone.
    pub fn month_of_day(&self, month: u32, short: bool) -> &str {
        self.names.month(month, short, true)
    }

    /// A date in words whose days stay in one line with their months.
    pub fn bound_days(&self, date: &str) -> String {
        self.names.bound(date)
    }

    /// The short name of a weekday, counted from Monday as 0; nothing from 7 on.
    pub fn weekday(&self, day: u32) -> &str {
        self.names.weekday(day)
    }

    /// "about 45 km north of Kidal"; `bearing` is N, NE, …
    pub fn position(
        &self,
        distance: &str,
        approximate: bool,
        bearing: Option<&str>,
        of: &str,
    ) -> String {
        let about = if approximate { "-about" } else { "" };
        let bearing = bearing.map_or(String::new(), |b| format!("-{b}"));
        let distance = self.number(distance);
        let args = [("distance", distance.into()), ("of", of.into())];
        self.tell(&format!("position{about}{bearing}"), &args)
    }

    /// The names of all messages.
    pub fn messages(&self) -> impl Iterator<Item = &str> {
        self.messages.iter().map(String::as_str)
    }
}

fn parted<S: AsRef<str>>(by: &str, parts: impl IntoIterator<Item = S>) -> String {
    let mut out = String::new();
    for part in parts {
        if !out.is_empty() {
            out.push_str(by);
            out.push(' ');
        }
        out.push_str(part.as_ref());
    }
    out
}

/// `fr` of `fr-CA`.
pub fn primary(tag: &str) -> &str {
    tag.split('-').next().unwrap_or(tag)
}

fn ids(resource: &FluentResource) -> Vec<String> {
    use fluent_syntax::ast::Entry;
    let id = |entry: &Entry<&str>| match entry {
        Entry::Message(message) => Some(message.id.name.to_owned()),
        _ => None,
    };
    resource.entries().filter_map(id).collect()
}
