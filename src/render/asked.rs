//! Messages that a project's templates ask for, `{{ 'nav-home' | t }}`, and that the interface does not have.

use crate::locale::Locale;
use crate::report::nearest::did_you_mean;
use crate::report::{FileId, Finding, Span};
use std::collections::BTreeSet;
use std::ops::Range;

/// An error for each message that a template asks for by name and that there is none of.
pub(super) fn unknown(id: FileId, text: &str, locale: &Locale) -> Vec<Finding> {
    let known: BTreeSet<&str> = locale.messages().collect();
    let asked = asked(text)
        .into_iter()
        .map(|range| (&text[range.clone()], range));
    let unknown = asked.filter(|(name, _)| !known.contains(name));
    let finding = |(name, range): (&str, Range<usize>)| {
        let title = format!("the interface has no message `{name}`");
        Finding::error(
            "unknown-words",
            Span::new(id, range.start, range.end),
            title,
        )
        .maybe_help(did_you_mean(name, known.iter().copied()))
    };
    unknown.map(finding).collect()
}

/// Where the names stand that go into the filter `t`, comments left out.
fn asked(text: &str) -> Vec<Range<usize>> {
    let filters = text.match_indices('|').filter(|(at, _)| {
        let rest = text[at + 1..].trim_start();
        let goes_on = |rest: &str| rest.starts_with(|c: char| c.is_alphanumeric() || c == '_');
        rest.strip_prefix('t').is_some_and(|rest| !goes_on(rest))
    });
    filters
        .filter(|(at, _)| !is_comment(&text[..*at]))
        .filter_map(|(at, _)| quoted(&text[..at]))
        .collect()
}

fn is_comment(before: &str) -> bool {
    before
        .rfind("{#")
        .is_some_and(|open| !before[open..].contains("#}"))
}

/// The text in quotation marks with which another ends.
fn quoted(before: &str) -> Option<Range<usize>> {
    let before = before.trim_end();
    let quote = before
        .chars()
        .next_back()
        .filter(|c| matches!(c, '\'' | '"' | '`'))?;
    let end = before.len() - 1;
    let start = before[..end].rfind(quote)? + 1;
    Some(start..end)
}

#[cfg(test)]
mod tests {
    use super::asked;

    #[test]
    fn names_before_the_filter_are_found() {
        let found = |text: &'static str| -> Vec<&str> {
            asked(text).into_iter().map(|range| &text[range]).collect()
        };
        assert_eq!(
            found("{{ 'a' | t }}{{ \"b\"|t(n=1) }}{% set x = `c` | t %}"),
            ["a", "b", "c"]
        );
        assert!(found("{{ 'a' | trim }}{{ name | t }}{# {{ 'a' | t }} #} | t").is_empty());
    }
}
