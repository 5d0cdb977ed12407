//! Ranges are found again as records' `noise` is, whatever repeats.

use super::{Verdict, WORDS, cuts, noise_ends, places};
use crate::evidence::{Normal, noise_ranges};
use std::ops::Range;

fn covered(lines: &[(&str, Verdict)]) -> Vec<Range<usize>> {
    let joined: Vec<&str> = lines.iter().map(|(line, _)| *line).collect();
    let text = Normal::new(&joined.join("\n"));
    noise_ranges(&text, &noise_ends(&cuts(lines))).expect("ranges that are found")
}

fn check(lines: &[(&str, Verdict)], wanted: &[(&str, &str, &str)]) {
    covered(lines);
    let cuts = cuts(lines);
    let got: Vec<(&str, &str, &str)> = (cuts.iter())
        .map(|cut| (&*cut.first, &*cut.last, &*cut.what))
        .collect();
    assert_eq!(got, wanted);
}

#[test]
fn neighbours_are_one_range_with_few_words() {
    check(
        &[
            ("A headline", None),
            ("Share this page on", Some("sharing buttons")),
            ("", None),
            ("OK", Some("sharing buttons")),
            ("Subscribe now", Some("a form")),
            ("OK, said the pilot.", None),
        ],
        &[(
            "Share this page on",
            "Subscribe now",
            "sharing buttons, a form",
        )],
    );
}

#[test]
fn words_grow_until_they_find_their_range() {
    check(
        &[
            ("the ferry is late today", None),
            ("the ferry is late again", Some("teasers")),
            ("end", None),
        ],
        &[(
            "the ferry is late again",
            "the ferry is late again",
            "teasers",
        )],
    );
}

#[test]
fn a_line_that_nothing_tells_apart_is_kept() {
    check(
        &[
            ("It is OK to go.", None),
            ("OK", Some("a form")),
            ("go", None),
        ],
        &[],
    );
    check(
        &[
            ("It is OK.", None),
            ("OK", Some("a form")),
            ("Cancel", Some("a form")),
        ],
        &[("OK Cancel", "OK Cancel", "a form")],
    );
}

#[test]
fn a_block_that_stands_twice_is_covered_twice() {
    let block = "give to us because nobody else does and the paper is dear now";
    let lines = [
        ("text", None),
        (block, Some("an appeal")),
        (block, Some("an appeal")),
        ("more text", None),
    ];
    let ranges = covered(&lines);
    assert_eq!(
        ranges.iter().map(Range::len).sum::<usize>(),
        2 * block.len()
    );
}

#[test]
fn long_words_and_odd_spaces_are_bounded() {
    let long = "é".repeat(10_000);
    let lines = [
        ("  a\u{a0}b  ", None),
        (long.as_str(), Some("x")),
        ("\u{ad}", None),
        ("« c »", None),
    ];
    for cut in cuts(&lines) {
        assert!(cut.first.len() <= 200 && cut.last.len() <= 200);
    }
    covered(&lines);
}

#[test]
fn a_page_of_noise_takes_no_time() {
    let words = "ad ".repeat(300_000);
    covered(&[
        ("kept", None),
        (words.as_str(), Some("ads")),
        ("kept", None),
    ]);
    let lines: Vec<(&str, Verdict)> = (0..100_000)
        .map(|n| ("the same", (n % 2 == 0).then_some("ads")))
        .collect();
    covered(&lines);
    let kept = "a b c d e f g h i j k l m n o p ".repeat(20_000);
    let mut lines = vec![(kept.as_str(), None)];
    lines.extend([("a b c d e f g h i j k l m n", Some("ads")); 10_000]);
    covered(&lines);
}

/// Numbers that look random and are the same every time.
struct Dice(u64);

impl Dice {
    fn below(&mut self, most: u64) -> u64 {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % most
    }
}

fn text(dice: &mut Dice) -> Vec<(String, Verdict)> {
    let vocabulary = 2 + dice.below(6);
    (0..1 + dice.below(14))
        .map(|_| {
            let line: Vec<String> = (0..dice.below(5))
                .map(|_| {
                    ["a", "OK", "b»", "aa", "le", "«c", "d"]
                        [usize::try_from(dice.below(vocabulary)).unwrap_or(0)]
                    .to_owned()
                })
                .collect();
            let verdict = [None, Some("x"), Some("y")][usize::try_from(dice.below(3)).unwrap_or(0)];
            (line.join(" "), verdict)
        })
        .collect()
}

#[test]
fn every_line_that_can_be_told_apart_is_covered_and_no_other() {
    let mut dice = Dice(7);
    for _ in 0..5_000 {
        let owned = text(&mut dice);
        let lines: Vec<(&str, Verdict)> = owned.iter().map(|(l, v)| (l.as_str(), *v)).collect();
        let joined: Vec<&str> = lines.iter().map(|(line, _)| *line).collect();
        let text = Normal::new(&joined.join("\n"));
        let places = places(text.as_str(), &joined).expect("places");
        let ranges = covered(&lines);
        for (at, (_, verdict)) in lines
            .iter()
            .enumerate()
            .filter(|(at, _)| !places[*at].is_empty())
        {
            let place = &places[at];
            let inside = ranges
                .iter()
                .any(|r| r.start <= place.start && place.end <= r.end);
            let touched = ranges
                .iter()
                .any(|r| r.start < place.end && place.start < r.end);
            if verdict.is_none() {
                assert!(!touched, "{lines:?} {ranges:?}");
            } else if !touched {
                // Its first dozen words, as far as noise goes, stand before it too.
                let end = places
                    .iter()
                    .zip(&lines)
                    .skip(at)
                    .take_while(|(place, (_, verdict))| place.is_empty() || verdict.is_some())
                    .map(|(place, _)| place.end)
                    .max()
                    .unwrap_or(place.end);
                let words: Vec<&str> = text.as_str()[place.start..end]
                    .split(' ')
                    .take(WORDS)
                    .collect();
                let from = ranges
                    .iter()
                    .map(|r| r.end)
                    .filter(|end| *end <= place.start)
                    .max()
                    .unwrap_or(0);
                let found = text.as_str()[from..]
                    .find(&words.join(" "))
                    .map(|at| from + at);
                assert!(found < Some(place.start), "{lines:?} {ranges:?}");
            } else {
                // Two ranges may part a line between them.
                let parts: usize = ranges
                    .iter()
                    .map(|r| {
                        r.end
                            .min(place.end)
                            .saturating_sub(r.start.max(place.start))
                    })
                    .sum();
                assert!(
                    inside || parts + ranges.len() >= place.len(),
                    "{lines:?} {ranges:?}"
                );
            }
        }
    }
}
