//! Words that a line's end broke: "recog-" at the end of one line and "nised" at the start of the next are one word of the text.

use std::collections::HashMap;

/// A hyphen that is no part of a word anywhere.
const SOFT: char = '\u{ad}';

/// The signs that part a word at a line's end.
const HYPHENS: [char; 3] = ['-', '\u{2010}', SOFT];

/// How a word was broken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Join {
    /// At a hyphen of its own: long-term.
    Own,
    /// By a hyphen that only the line's end asked for.
    Soft,
}

/// Where a word is broken.
struct Break<'a> {
    /// Where its hyphen stands, in bytes.
    hyphen: usize,
    sign: char,
    /// Where its second half begins, on the next line.
    at: usize,
    /// Where the white space behind it begins.
    end: usize,
    first: &'a str,
    second: &'a str,
}

/// A text in which no line ends inside a word. The rest of a broken word goes up to its beginning. Whether the hyphen is a part of
/// the word is told by the text itself: by how it writes the word elsewhere, then by what most of its breaks are.
pub(super) fn joined(text: &str) -> String {
    let breaks = breaks(text);
    if breaks.is_empty() {
        return text.to_owned();
    }
    let words = Words::of(text, &breaks);
    let known: Vec<Option<Join>> = breaks.iter().map(|b| words.join(b)).collect();
    let count = |wanted| known.iter().filter(|join| **join == Some(wanted)).count();
    let usual = if count(Join::Soft) > count(Join::Own) {
        Join::Soft
    } else {
        Join::Own
    };
    let mut out = String::with_capacity(text.len());
    let mut from = 0;
    for (broken, join) in breaks.iter().zip(known) {
        let own = join.unwrap_or(usual) == Join::Own;
        out.push_str(&text[from..broken.hyphen + if own { broken.sign.len_utf8() } else { 0 }]);
        // With what follows the word without a space: its comma or closing mark.
        out.push_str(&text[broken.at..broken.end]);
        out.push('\n');
        from = text.len() - text[broken.end..].trim_start_matches([' ', '\r']).len();
        from += usize::from(text[from..].starts_with('\n'));
    }
    out.push_str(&text[from..]);
    out
}

/// Where a small letter begins a line after one that ends with a letter and a hyphen. A word that is broken twice stays broken the
/// second time.
fn breaks(text: &str) -> Vec<Break<'_>> {
    let mut out: Vec<Break<'_>> = Vec::new();
    for (end, _) in text.match_indices('\n') {
        let line = text[..end].trim_end_matches([' ', '\r']);
        let Some(sign) = line.chars().next_back().filter(|c| HYPHENS.contains(c)) else {
            continue;
        };
        let hyphen = line.len() - sign.len_utf8();
        let rest = &text[end + 1..];
        let at = text.len() - rest.trim_start_matches(' ').len();
        let first = last_word(&text[..hyphen]);
        let second = first_word(&text[at..]);
        let small = second.starts_with(char::is_lowercase);
        let apart = out.last().is_none_or(|last| last.end <= hyphen);
        let space = text[at..].find(char::is_whitespace);
        if !first.is_empty() && small && apart {
            out.push(Break {
                hyphen,
                sign,
                at,
                end: space.map_or(text.len(), |n| at + n),
                first,
                second,
            });
        }
    }
    out
}

fn first_word(text: &str) -> &str {
    let end = text.find(|c: char| !c.is_alphabetic());
    &text[..end.unwrap_or(text.len())]
}

fn last_word(text: &str) -> &str {
    text.rsplit(|c: char| !c.is_alphabetic())
        .next()
        .unwrap_or("")
}

/// How often a text has each word outside of its breaks: words of letters, and such words with one hyphen.
struct Words(HashMap<String, usize>);

impl Words {
    fn of(text: &str, breaks: &[Break<'_>]) -> Words {
        let mut count: HashMap<String, usize> = HashMap::new();
        for word in text.split(|c: char| !c.is_alphabetic() && !HYPHENS.contains(&c)) {
            let halves: Vec<&str> = word
                .split(HYPHENS)
                .filter(|half| !half.is_empty())
                .collect();
            for half in &halves {
                *count.entry(half.to_lowercase()).or_default() += 1;
            }
            if let [one, other] = halves.as_slice() {
                *count.entry(hyphened(one, other)).or_default() += 1;
            }
        }
        for half in breaks.iter().flat_map(|b| [b.first, b.second]) {
            if let Some(count) = count.get_mut(&half.to_lowercase()) {
                *count = count.saturating_sub(1);
            }
        }
        Words(count)
    }

    fn has(&self, word: &str) -> bool {
        self.0.get(word).is_some_and(|count| *count > 0)
    }

    /// How a word was broken, where the text tells.
    fn join(&self, broken: &Break<'_>) -> Option<Join> {
        let (first, second) = (broken.first.to_lowercase(), broken.second.to_lowercase());
        if broken.sign == SOFT {
            Some(Join::Soft)
        } else if self.has(&hyphened(&first, &second)) {
            Some(Join::Own)
        } else if self.has(&[first.as_str(), &second].concat()) {
            Some(Join::Soft)
        } else if self.has(&first) && self.has(&second) {
            Some(Join::Own)
        } else {
            None
        }
    }
}

fn hyphened(first: &str, second: &str) -> String {
    format!("{first}-{second}").to_lowercase()
}

#[cfg(test)]
mod tests {
    use super::joined;

    #[test]
    fn the_text_tells_which_hyphens_are_words_own() {
        for (text, expected) in [
            // As it is written elsewhere.
            (
                "a long-\nterm plan, long-term",
                "a long-term\nplan, long-term",
            ),
            (
                "a recog-\nnised state, recognised",
                "a recognised\nstate, recognised",
            ),
            ("well-\nknown, known so well", "well-known,\nknown so well"),
            // As most are.
            (
                "the ware-\nhouses and har-\nbour; warehouses",
                "the warehouses\nand harbour;\nwarehouses",
            ),
            ("a cross-\nborder raid", "a cross-border\nraid"),
            // A soft hyphen always parts.
            ("recog\u{ad}\nnised", "recognised\n"),
            ("Zwi\u{ad}\nschen, schen, Zwi", "Zwischen,\nschen, Zwi"),
        ] {
            assert_eq!(joined(text), expected, "{text:?}");
        }
    }

    #[test]
    fn other_hyphens_stay_where_they_are() {
        for text in [
            "",
            "no break",
            "Anglo-\nSaxon",
            "2023-\n2024",
            "items -\nand more",
            "- a\n- b",
            "end-\n\nstart",
            "x-",
            "x-\n",
            "-\nx",
        ] {
            assert_eq!(joined(text), text, "{text:?}");
        }
    }

    #[test]
    fn nothing_is_lost() {
        let text = "one-\ntwo-\nthree-\n  four, five-\r\nsix sé-\nés-\nt \u{ad}\nx a-\nb";
        let bare = |text: &str| text.replace(|c: char| !c.is_alphabetic(), "");
        assert_eq!(bare(&joined(text)), bare(text));
    }
}
