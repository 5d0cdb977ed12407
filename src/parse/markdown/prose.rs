//! The words of a text where they stand: markup blanked out, every offset kept.

use pulldown_cmark::{Event, Tag, TagEnd};

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
    blank(&mut out, text, "[@", "]");
    for (at, _) in text.match_indices("[[") {
        let inner = &text[at..];
        let end = inner.find("]]").unwrap_or(0);
        // `[[id|words]]`: the words stay.
        let id = inner[..end].find('|').unwrap_or(end);
        fill(&mut out[at..at + id]);
    }
    String::from_utf8(out).unwrap_or_default()
}

fn blank(out: &mut [u8], text: &str, open: &str, close: &str) {
    for (at, _) in text.match_indices(open) {
        let end = text[at..].find(close).unwrap_or(0);
        fill(&mut out[at..at + end]);
    }
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
