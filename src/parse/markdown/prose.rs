//! The words of a text where they stand: markup blanked out, every offset kept.

use pulldown_cmark::{Event, Tag, TagEnd};
use std::ops::Range;

/// The text with a space for each byte that is not the writer's own prose: markup, addresses, code,
/// citations, ids, and block quotations, which are others' words. Line ends stay.
pub(crate) fn prose(text: &str) -> String {
    let mut out: Vec<u8> = text
        .bytes()
        .map(|b| if b == b'\n' { b } else { b' ' })
        .collect();
    let mut hidden = 0_usize;
    if super::overlong_prefix(text).is_none() {
        for (event, range) in super::events(&super::marked::fences(text).0) {
            match event {
                Event::Start(Tag::BlockQuote(None) | Tag::CodeBlock(_)) => hidden += 1,
                Event::End(TagEnd::BlockQuote(None) | TagEnd::CodeBlock) => {
                    hidden = hidden.saturating_sub(1)
                }
                Event::Text(_) if hidden == 0 => {
                    if let (Some(to), Some(from)) = (out.get_mut(range.clone()), text.get(range)) {
                        to.copy_from_slice(from.as_bytes());
                    }
                }
                _ => {}
            }
        }
    }
    for cite in between(text, "[@", "]") {
        fill(&mut out[cite]);
    }
    for link in between(text, "[[", "]]") {
        // `[[id|words]]`: the words stay.
        let id = text[link.clone()].find('|').unwrap_or(link.len());
        fill(&mut out[link.start..link.start + id]);
    }
    String::from_utf8(out).unwrap_or_default()
}

/// From each opening sign to the first closing one behind it, without what opens in between.
fn between<'t>(
    text: &'t str,
    open: &'t str,
    close: &'t str,
) -> impl Iterator<Item = Range<usize>> + 't {
    let mut from = 0;
    std::iter::from_fn(move || {
        let start = from + text[from..].find(open)?;
        from = start + text[start..].find(close)?;
        Some(start..from)
    })
}

fn fill(bytes: &mut [u8]) {
    bytes
        .iter_mut()
        .filter(|b| **b != b'\n')
        .for_each(|b| *b = b' ');
}

#[cfg(test)]
mod tests {
    use super::prose;

    #[track_caller]
    fn check(text: &str, expected: &str) {
        let found = prose(text);
        assert_eq!(found.len(), text.len());
        assert_eq!(
            found.split_whitespace().collect::<Vec<_>>().join(" "),
            expected
        );
        for (at, word) in found
            .split_whitespace()
            .map(|w| (w.as_ptr() as usize - found.as_ptr() as usize, w))
        {
            assert_eq!(&text[at..at + word.len()], word, "at its place");
        }
    }

    #[test]
    fn only_the_writers_own_words_stay() {
        check(
            "The *port* is [closed](https://a.b) `x` now.",
            "The port is closed now.",
        );
        check(
            "As said [@a, p. 3] of [[port|the port]] and [[quay]].",
            "As said of the port and .",
        );
        check(
            "Été **là**.\n\n> their words\n> — [@a]\n\nOurs.",
            "Été là . Ours.",
        );
        check(
            "## Head\n\n- one\n- two\n\n```\ncode\n```\n",
            "Head one two",
        );
        check("> [!NOTE]\n> Ours too.", "Ours too.");
        check("[[", "[[");
        check("", "");
    }
}
