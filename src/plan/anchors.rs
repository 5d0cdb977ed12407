//! Anchors of paragraphs, made of their first words: what is inserted above or below does not move
//! them; only who rewrites a paragraph's beginning makes it another one.

use super::text::outside_tags;
use std::collections::BTreeMap;

/// The words that make an anchor.
const WORDS: usize = 8;
/// Elements inside which a paragraph is a part of something else.
const AROUND: &[&str] = &[
    "aside",
    "blockquote",
    "details",
    "div",
    "figure",
    "li",
    "section",
    "table",
];

/// Where a text's own paragraphs begin, each with its anchor: `p-` and seven letters or digits, with a
/// number behind where an earlier paragraph begins with the same words. `html` is a text before its
/// holes are filled, so that numbers of notes are no part of the words.
pub(super) fn paragraphs(html: &str) -> Vec<(usize, String)> {
    let mut found = Vec::new();
    let mut seen: BTreeMap<String, usize> = BTreeMap::new();
    let mut depth = 0_usize;
    for (at, _) in html.match_indices('<') {
        let tag = &html[at + 1..];
        let name: &str = tag
            .split(|c: char| !(c.is_ascii_alphanumeric() || c == '/'))
            .next()
            .unwrap_or("");
        match name.strip_prefix('/') {
            Some(name) if AROUND.contains(&name) => depth = depth.saturating_sub(1),
            None if AROUND.contains(&name) => depth += 1,
            None if depth == 0 && tag.starts_with("p>") => {
                let words = tag[2..].split("</p>").next().unwrap_or("");
                let anchor = anchor(outside_tags(words));
                let times = seen.entry(anchor.clone()).or_insert(0);
                *times += 1;
                found.push((
                    at,
                    match *times {
                        1 => anchor,
                        n => format!("{anchor}-{n}"),
                    },
                ));
            }
            _ => {}
        }
    }
    found
}

/// `p-` and the hash (FNV-1a, 64 bits, folded) of the first words, each with a space behind it.
fn anchor(text: impl Iterator<Item = char>) -> String {
    let mut hash: u64 = 0xcbf2_9ce4_8422_2325;
    let mut take = |byte: u8| hash = (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
    let (mut word, mut words) = (String::new(), 0);
    for letter in text.chain([' ']) {
        if letter.is_alphanumeric() {
            word.push(letter);
        } else if !word.is_empty() {
            word.to_lowercase()
                .bytes()
                .chain([b' '])
                .for_each(&mut take);
            word.clear();
            words += 1;
            if words == WORDS {
                break;
            }
        }
    }
    hash ^= hash >> 32;
    let digit = |i: u32| {
        let value = u32::try_from(hash >> (5 * i) & 31).unwrap_or(0);
        char::from_digit(value, 32).unwrap_or('0')
    };
    format!("p-{}", (0..7).map(digit).collect::<String>())
}

#[cfg(test)]
#[allow(clippy::expect_used, reason = "a test may fail")]
mod tests {
    use super::paragraphs;

    fn ids(html: &str) -> Vec<String> {
        paragraphs(html).into_iter().map(|(_, id)| id).collect()
    }

    #[test]
    fn an_insertion_moves_no_anchor_and_repetitions_are_told_apart() {
        let before =
            ids("<p>The drivers left.</p><ul><li><p>no</p></li></ul><p>They came back.</p>");
        let after = ids("<p>New.</p><p>The drivers <em>left</em>.</p><p>They came back.</p>");
        assert_eq!(before.len(), 2, "{before:?}");
        assert_eq!(before, after[1..]);
        let twice = ids("<p>So.</p><blockquote><p>So.</p></blockquote><p>So.</p>");
        assert_eq!(twice.len(), 2);
        assert_eq!(twice[1], format!("{}-2", twice[0]));
    }
}
