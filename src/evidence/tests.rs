use super::*;
use crate::report::{FileId, Span, Spanned};
use std::ops::Range;

fn wanted(words: &str) -> Wanted {
    Wanted {
        words: Spanned::new(words.to_owned(), Span::new(FileId(0), 0, words.len())),
        prefix: None,
        suffix: None,
    }
}

fn between(prefix: &str, words: &str, suffix: &str) -> Wanted {
    let some = |s: &str| (!s.is_empty()).then(|| s.to_owned());
    Wanted {
        prefix: some(prefix),
        suffix: some(suffix),
        ..wanted(words)
    }
}

#[track_caller]
fn found(text: &str, quote: &Wanted, at: Range<usize>) {
    let normal = Normal::new(text);
    let excerpt = find(&normal, quote, &[]).expect("found");
    let selector = excerpt.selector();
    assert_eq!(selector.start..selector.end, at);
    let bytes = normal.bytes(&at).expect("in the text");
    assert_eq!(normal.as_str()[bytes], selector.exact);
}

#[test]
fn a_quote_is_found_whatever_its_spaces_and_quotation_marks() {
    found("A b  c", &wanted("b c"), 2..5);
    found("« l’été\u{a0}»\nvient", &wanted("\" l'été » vient"), 0..15);
    found("co\u{ad}operate", &wanted("cooperate"), 0..9);
    found("e\u{301}te\u{301}", &wanted("été"), 0..3);
    found("👩🏽‍🚒 said: no", &wanted("said: no"), 5..13);
    found("قال: لا أحد", &wanted("لا أحد"), 5..11);
    found("a\u{202f}%", &wanted(" a % "), 0..3);
}

#[test]
fn what_is_not_said_is_not_found() {
    let miss =
        |text: &str, quote: Wanted| find(&Normal::new(text), &quote, &[]).expect_err("no excerpt");
    assert_eq!(miss("it reopened", wanted("it reopens")), Miss::Nowhere);
    assert_eq!(miss("It", wanted("it")), Miss::Nowhere);
    assert_eq!(miss("a", wanted(" \u{a0} ")), Miss::Empty);
    assert_eq!(miss("ab ab", wanted("ab")), Miss::Several(0..2, 3..5));
    assert_eq!(miss("aaa", wanted("aa")), Miss::Several(0..2, 1..3));
    assert_eq!(miss("x ab y", between("y", "ab", "")), Miss::OutOfContext);
}

#[test]
fn a_quote_of_a_part_of_a_word_or_a_number_cuts_it() {
    let cuts = |text: &str, quote: &str| {
        let text = Normal::new(text);
        let excerpt = find(&text, &wanted(quote), &[]).expect("an excerpt");
        excerpt.cuts_a_word(&text)
    };
    for (text, quote) in [
        ("This is illegal.", "legal"),
        ("At least 1,500 killed", "At least 1"),
        ("They killed 84,000 men", "They killed 84"),
        ("They killed 84\u{202f}000 men", "They killed 84"),
        ("They have 8.5 tons", "They have 8"),
        ("They say 1,084 died", "084 died"),
        ("They say 1 084 died", "084 died"),
        ("They say 1'084 died", "084 died"),
        ("We can’t confirm it", "We can"),
        ("They shot 12 non-combatants there", "combatants there"),
        ("He is 84-year-old Odd", "He is 84"),
        ("It was -5 degrees", "5 degrees"),
        ("It was −5 degrees", "5 degrees"),
        ("10–15 men died", "15 men died"),
        ("il dit qu’ils partent", "il dit qu"),
    ] {
        assert!(cuts(text, quote), "{quote} of {text}");
    }
    for (text, quote) in [
        ("l’armée est partie", "armée est partie"),
        ("jusqu’aux quais", "aux quais"),
        ("They killed 84, 16 fled", "They killed 84"),
        ("In 2024 300 men died", "300 men died"),
        ("On 14 3 men died", "On 14"),
        ("The end. 84 died - 5 fled", "5 fled"),
        ("the soldiers’ camp", "the soldiers"),
        ("It holds 84.", "It holds 84"),
    ] {
        assert!(!cuts(text, quote), "{quote} of {text}");
    }
}

#[test]
fn what_stands_around_decides() {
    found("ab ab", &between("ab", "ab", ""), 3..5);
    found("ab ab", &between("", "ab", "ab"), 0..2);
    found("one ab two ab", &between("two", "ab", ""), 11..13);
    let text = Normal::new("ab end ab");
    let noise = noise_ranges(&text, &[("end", "ab")]).expect("a range");
    assert!(find(&text, &wanted("ab"), &noise).is_ok());
    assert_eq!(find(&text, &wanted("end"), &noise), Err(Miss::Noise(0)));
}

#[test]
fn noise_is_looked_for_in_the_order_of_the_text() {
    let text = Normal::new("a share b c share d e");
    assert_eq!(
        noise_ranges(&text, &[("share", "b"), ("share", "d")]),
        Ok(vec![2..9, 12..19])
    );
    let one = noise_ranges(&text, &[("share", "share")]).expect("a range");
    assert_eq!((one.len(), one[0].clone()), (1, 2..7));
    assert_eq!(noise_ranges(&text, &[("c", "e"), ("share", "d")]), Err(1));
    assert_eq!(noise_ranges(&text, &[("", "d")]), Err(0));
}

#[test]
fn the_nearest_passage_comes_with_its_difference() {
    let check = |words: &str, text: &str, passage: &str, difference: &str| {
        let near = nearest(words, text).expect("something near");
        assert_eq!(
            (near.passage.as_str(), near.difference.as_str()),
            (passage, difference)
        );
    };
    let text = "the port reopened in June, it says, for grain alone";
    check(
        "port reopens in June,",
        text,
        "port reopened in June,",
        "port [reopens → reopened] in June,",
    );
    check(
        "it says, grain alone",
        text,
        "it says, for grain alone",
        "it says, [nothing → for] grain alone",
    );
    check(
        "port has reopened",
        text,
        "port reopened",
        "port [has → nothing] reopened",
    );
    let near =
        nearest("the port reopens", "when the po\u{200b}rt reopens").expect("something near");
    assert_eq!(near.difference, "the [port → po<U+200B>rt] reopens");
    assert_eq!(nearest("nobody ever was here", text), None);
    assert_eq!(nearest("a", ""), None);
}

#[test]
fn a_text_fragment_encodes_what_has_a_meaning_in_it() {
    let excerpt = |quote: Wanted, text: &str| find(&Normal::new(text), &quote, &[]).expect("found");
    let fragment = |quote, text| excerpt(quote, text).selector().fragment();
    assert_eq!(
        fragment(wanted("a-b, c & d"), "a-b, c & d"),
        "#:~:text=a%2Db%2C%20c%20%26%20d"
    );
    assert_eq!(
        fragment(between("x", "é", "y"), "x é y é"),
        "#:~:text=x-,%C3%A9,-y"
    );
    let long = "one two three four five six seven eight nine ten eleven twelve thirteen";
    assert_eq!(
        fragment(wanted(long), long),
        "#:~:text=one%20two%20three%20four%20five,nine%20ten%20eleven%20twelve%20thirteen"
    );
}

#[test]
fn reprints_are_told_from_texts_of_their_own() {
    let words = |from: usize, n: usize| {
        (from..from + n)
            .map(|i| format!("w{i}"))
            .collect::<Vec<_>>()
            .join(" ")
    };
    let texts = [
        words(0, 300),
        words(5000, 300),
        words(30, 300),
        format!("{} {}", words(9000, 40), words(0, 300)),
    ];
    let sketches: Vec<Sketch> = texts.iter().map(|t| Sketch::of(t)).collect();
    let refs: Vec<&Sketch> = sketches.iter().collect();
    let found: Vec<(usize, usize)> = pairs(&refs, 0.5)
        .into_iter()
        .map(|(a, b, _)| (a, b))
        .collect();
    assert_eq!(found, [(0, 2), (0, 3), (2, 3)]);
}

/// A small generator of odd texts; the same seed gives the same text.
struct Odd(u64);

impl Odd {
    fn next(&mut self, below: usize) -> usize {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap_or(0) % below
    }

    fn text(&mut self) -> String {
        const PIECES: &[&str] = &[
            "a",
            "b",
            "é",
            "e\u{301}",
            "\u{301}",
            " ",
            "\u{a0}",
            "\u{202f}",
            "\n",
            "\t",
            "\u{ad}",
            "«",
            "”",
            "’",
            "-",
            "ﬁ",
            "👩🏽‍🚒",
            "🇲🇱",
            "قال",
            "א",
            "q\u{323}\u{307}",
            "\u{307}",
            "한",
            "\u{1100}\u{1161}",
            "한글",
            "ẞ",
            "\u{200f}",
            "0",
            ".",
            "word ",
        ];
        let length = 1 + self.next(60);
        (0..length)
            .map(|_| PIECES[self.next(PIECES.len())])
            .collect()
    }
}

#[test]
fn any_text_cut_from_a_normalised_text_is_found_and_any_other_is_not() {
    let mut odd = Odd(7);
    let mut cut = 0;
    for _ in 0..3000 {
        let raw = odd.text();
        let text = Normal::new(&raw);
        assert_eq!(normal(text.as_str()), text.as_str(), "idempotent: {raw:?}");
        let points: Vec<char> = text.as_str().chars().collect();
        let start = odd.next(points.len() + 1);
        let end = start + odd.next(points.len() - start + 1);
        let words: String = points[start..end].iter().collect();
        // As a writer might have it: not normalised.
        let quote = wanted(&words.replace(' ', "\u{a0}\n").replace('\'', "’"));
        let trimmed = words.trim();
        match find(&text, &quote, &[]) {
            Ok(excerpt) => {
                let s = excerpt.selector();
                let there: String = points[s.start..s.end].iter().collect();
                assert_eq!(there, trimmed, "{raw:?}");
                cut += 1;
            }
            Err(Miss::Several(a, b)) => assert_eq!(&text.as_str()[a], &text.as_str()[b]),
            Err(miss) => assert!(
                trimmed.is_empty() && miss == Miss::Empty,
                "{raw:?} {words:?} {miss:?}"
            ),
        }
        let other = odd.text();
        let said = text.as_str().contains(normal(&other).trim());
        match find(&text, &wanted(&other), &[]) {
            Ok(_) | Err(Miss::Several(..)) => assert!(said, "{raw:?} {other:?}"),
            Err(Miss::Nowhere) => assert!(!said, "{raw:?} {other:?}"),
            Err(miss) => assert_eq!(miss, Miss::Empty),
        }
    }
    assert!(cut > 500, "{cut}");
}

#[test]
fn ascii_is_passed_over_as_nfc_would_pass_it() {
    use unicode_normalization::UnicodeNormalization;
    let letters = [
        'a', 'e', ' ', '\n', '\u{b}', '\'', '-', 'é', '\u{301}', '\u{323}', '\u{ad}', '“', '’',
        '\u{a0}', '가', 'ᄀ', 'ᅡ', '\u{212b}', '🌊', 'ﬁ', '\u{1e0a}',
    ];
    let slowly = |text: &str| {
        let mut out = String::new();
        for c in text.chars().filter(|c| *c != '\u{ad}').nfc() {
            let c = match c {
                '“' => '"',
                '’' => '\'',
                c if c.is_whitespace() => ' ',
                c => c,
            };
            if c != ' ' || !out.ends_with(' ') {
                out.push(c);
            }
        }
        out
    };
    let mut dice: u64 = 7;
    for _ in 0..20_000 {
        let mut text = String::new();
        for _ in 0..8 {
            dice = dice.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
            text.push(letters[(dice >> 33) as usize % letters.len()]);
        }
        assert_eq!(normal(&text), slowly(&text), "{text:?}");
    }
}

#[test]
fn lines_stand_where_the_normalised_text_has_them() {
    let raw = "a  \n\n \n> «\u{a0}e\u{301}te\u{301}»\u{ad}\n>  b\n\nc\n> d";
    let all = super::normal(raw);
    let lines: Vec<_> = raw
        .match_indices('>')
        .map(|(at, _)| at..raw[at..].find('\n').map_or(raw.len(), |end| at + end + 1))
        .collect();
    let found = super::lines_in_normal(raw, &lines);
    let words: Vec<&str> = found.into_iter().map(|at| all[at].trim()).collect();
    assert_eq!(words, ["> \" \u{e9}t\u{e9}\"", "> b", "> d"]);
}

#[test]
fn places_in_code_points_and_in_bytes_are_the_same() {
    for letters in ["", "a", "é", "aé𝄞", "𝄞", "ab€"] {
        let text = Normal::new(&letters.repeat(4_000));
        let begins = text.as_str().char_indices().map(|(at, _)| at);
        let places: Vec<usize> = begins.chain([text.as_str().len()]).collect();
        for (point, place) in places.iter().enumerate() {
            let to_end = point..places.len() - 1;
            let bytes = text.bytes(&to_end).expect("a place");
            assert_eq!(bytes, *place..text.as_str().len(), "{letters} {point}");
            assert_eq!(text.code_points(&bytes), to_end, "{letters} {point}");
        }
        assert_eq!(text.bytes(&(0..places.len())), None, "{letters}");
        assert_eq!(text.bytes(&Range { start: 1, end: 0 }), None, "{letters}");
    }
}
