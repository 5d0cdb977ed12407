//! The languages that the interface speaks without a project's help.

use super::{Locale, primary};
use std::sync::{Arc, OnceLock};

/// A language, by its tag, with its words.
struct Language(&'static str, &'static str, OnceLock<Arc<Locale>>);

/// The first is the one for all others.
static LANGUAGES: [Language; 6] = [
    Language("en", include_str!("en.ftl"), OnceLock::new()),
    Language("ar", include_str!("ar.ftl"), OnceLock::new()),
    Language("de", include_str!("de.ftl"), OnceLock::new()),
    Language("es", include_str!("es.ftl"), OnceLock::new()),
    Language("fr", include_str!("fr.ftl"), OnceLock::new()),
    Language("uk", include_str!("uk.ftl"), OnceLock::new()),
];

fn find(tag: &str) -> Option<&'static Language> {
    let tag = primary(tag);
    LANGUAGES.iter().find(|l| l.0.eq_ignore_ascii_case(tag))
}

/// The tags of all of them.
pub fn languages() -> impl Iterator<Item = &'static str> {
    LANGUAGES.iter().map(|l| l.0)
}

/// The words of a language as they stand in its file; none where it has none.
pub(super) fn words(tag: &str) -> Option<&'static str> {
    find(tag).map(|l| l.1)
}

/// The words that every other language is measured by.
pub(super) fn english() -> &'static str {
    LANGUAGES[0].1
}

/// The interface in a language, or else in English.
pub(super) fn of(tag: &str) -> &'static Arc<Locale> {
    let Language(tag, text, ready) = find(tag).unwrap_or(&LANGUAGES[0]);
    ready.get_or_init(|| Arc::new(Locale::new(tag, text, "")))
}
