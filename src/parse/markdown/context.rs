//! What stands around a quotation in its source, told in the citation:
//! `— [@source, para. 3, after "the words before", before "the words after"]`.

use crate::model::Drafted;
use crate::model::text::Cite;

/// What stands right before and right after the words.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Context {
    pub(super) prefix: Option<String>,
    pub(super) suffix: Option<String>,
}

/// Quotation marks that may stand around the words of a context.
const MARKS: [(char, char); 3] = [('"', '"'), ('“', '”'), ('«', '»')];

/// Takes the context out of a citation's locator.
pub(super) fn take(cite: &mut Cite<Drafted>) -> Context {
    let mut context = Context::default();
    let Some(mut locator) = cite.locator.take() else {
        return context;
    };
    if let Some((rest, words)) = last(&locator, "before") {
        context.suffix = Some(words);
        locator = rest;
    }
    if let Some((rest, words)) = last(&locator, "after") {
        context.prefix = Some(words);
        locator = rest;
    }
    cite.locator = (!locator.is_empty()).then_some(locator);
    context
}

/// A locator's last part, `after "…"`, and what comes before it.
fn last(locator: &str, word: &str) -> Option<(String, String)> {
    let trimmed = locator.trim_end();
    for (open, close) in MARKS {
        let Some(inner) = trimmed.strip_suffix(close) else {
            continue;
        };
        let Some(at) = inner.rfind(open) else {
            continue;
        };
        let Some(before) = inner[..at].trim_end().strip_suffix(word) else {
            continue;
        };
        if before.is_empty() || before.ends_with([' ', ',']) {
            let rest = before.trim_end_matches([' ', ',']).to_owned();
            return Some((rest, inner[at + open.len_utf8()..].trim().to_owned()));
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::{FileId, Span, Spanned};

    fn check(locator: &str, rest: Option<&str>, prefix: Option<&str>, suffix: Option<&str>) {
        let mut cite = Cite {
            source: Spanned::new("a".to_owned(), Span::new(FileId(0), 0, 0)),
            locator: Some(locator.to_owned()),
        };
        let context = take(&mut cite);
        assert_eq!(cite.locator.as_deref(), rest);
        assert_eq!(context.prefix.as_deref(), prefix);
        assert_eq!(context.suffix.as_deref(), suffix);
    }

    #[test]
    fn a_locator_may_say_what_stands_around_the_words() {
        check("para. 3", Some("para. 3"), None, None);
        check("after \"the port said\"", None, Some("the port said"), None);
        check(
            "p. 2, before “on Monday”",
            Some("p. 2"),
            None,
            Some("on Monday"),
        );
        check(
            "p. 2, after « a », before \"b\"",
            Some("p. 2"),
            Some("a"),
            Some("b"),
        );
        check(
            "the page after \"Prices\"",
            Some("the page"),
            Some("Prices"),
            None,
        );
        check("thereafter \"x\"", Some("thereafter \"x\""), None, None);
    }
}
