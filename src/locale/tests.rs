use super::own::{holes, message};
use super::*;
use crate::report::FileId;
use fluent_syntax::parser::parse;
use std::collections::{BTreeMap, BTreeSet};

/// Each language with its file.
fn files() -> impl Iterator<Item = (&'static str, &'static str)> {
    languages().filter_map(|tag| Some((tag, built_in::words(tag)?)))
}

/// Every message of a file with the names of the holes in it.
fn messages(text: &str) -> BTreeMap<String, BTreeSet<String>> {
    let resource = parse(text).expect("Fluent");
    let mut out = BTreeMap::new();
    for message in resource.body.into_iter().filter_map(message) {
        let holes = holes(&message).into_iter().map(str::to_owned).collect();
        let twice = out.insert(message.id.name.to_owned(), holes);
        assert!(twice.is_none(), "{} stands twice", message.id.name);
    }
    out
}

#[test]
fn every_language_has_the_same_messages_with_the_same_holes() {
    let english = messages(built_in::english());
    assert!(english.len() > 200);
    for (language, text) in files() {
        let other = messages(text);
        let missing: Vec<_> = english.keys().filter(|k| !other.contains_key(*k)).collect();
        let extra = other.keys().filter(|k| !english.contains_key(*k));
        let extra: Vec<_> = extra.filter(|k| !k.starts_with("country-")).collect();
        assert!(
            missing.is_empty() && extra.is_empty(),
            "{language}: missing {missing:?}, extra {extra:?}"
        );
        for (key, holes) in &english {
            assert_eq!(holes, &other[key], "{language}: {key}");
        }
    }
}

#[test]
fn plurals_follow_the_language() {
    let (en, fr) = (Locale::of("en"), Locale::of("fr-CA"));
    let both = |n| (en.count(n, "event"), fr.count(n, "event"));
    assert_eq!(both(0), ("0 events".to_owned(), "0 événement".to_owned()));
    assert_eq!(both(1), ("1 event".to_owned(), "1 événement".to_owned()));
    assert_eq!(
        both(1234),
        (
            "1,234 events".to_owned(),
            "1\u{202f}234 événements".to_owned()
        )
    );
}

#[test]
fn the_forms_of_a_count_are_told_by_their_plural_category() {
    let forms = |tag| {
        let forms = Locale::of(tag).forms("page", "{n}").into_iter();
        let forms: Vec<String> = forms
            .map(|(name, text)| format!("{name}: {text}"))
            .collect();
        forms.join(", ")
    };
    assert_eq!(forms("en"), "one: {n} page, other: {n} pages");
    assert_eq!(
        forms("uk"),
        "many: {n} сторінок, one: {n} сторінка, other: {n} сторінки"
    );
    assert_eq!(forms("ar").split(", ").count(), 5);
}

#[test]
fn languages_with_many_forms_have_the_right_one() {
    for (tag, thing, forms) in [
        (
            "uk",
            "source",
            &[
                (1, "1 джерело"),
                (2, "2 джерела"),
                (5, "5 джерел"),
                (21, "21 джерело"),
            ][..],
        ),
        (
            "ar",
            "source",
            &[
                (1, "مصدر واحد"),
                (2, "مصدران"),
                (3, "3 مصادر"),
                (11, "11 مصدرًا"),
            ],
        ),
        ("de", "event", &[(1, "1 Ereignis"), (2, "2 Ereignisse")]),
        ("es", "event", &[(1, "1 suceso"), (2, "2 sucesos")]),
    ] {
        for (n, words) in forms {
            assert_eq!(Locale::of(tag).count(*n, thing), *words, "{tag}");
        }
    }
}

#[test]
fn names_and_lists_are_those_of_cldr() {
    let (en, fr) = (Locale::of("en"), Locale::of("fr"));
    assert_eq!(
        (en.month(10, false), fr.month(10, false)),
        ("October", "octobre")
    );
    assert_eq!((en.month(7, true), fr.month(7, true)), ("Jul", "juil."));
    assert_eq!((en.weekday(0), fr.weekday(6)), ("Mon", "dim."));
    assert_eq!((en.month(13, false), en.weekday(7)), ("", ""));
    let three = ["a", "b", "c"].map(str::to_owned);
    assert_eq!(
        (en.and(&three), fr.or(&three)),
        ("a, b and c".to_owned(), "a, b ou c".to_owned())
    );
    assert_eq!(
        (en.number("12345.6"), fr.number("12345.6")),
        ("12,345.6".to_owned(), "12\u{202f}345,6".to_owned())
    );
}

#[test]
fn what_is_said_quickly_is_what_fluent_says() {
    let words = ["6 & 7", "", "é{x}", "Ka\u{202f}3"];
    for (language, text) in files() {
        let locale = Locale::of(language);
        for (key, holes) in messages(text) {
            let args: Vec<(&str, Arg<'_>)> = (holes.iter().zip(words.iter().cycle()))
                .map(|(hole, words)| match hole.strip_suffix("-shown") {
                    Some(name) => (name, Arg::Number(1024)),
                    None => (hole.as_str(), (*words).into()),
                })
                .collect();
            assert_eq!(
                locale.tell(&key, &args),
                locale.interpreted(&key, &args),
                "{key}"
            );
            let open = locale.interpreted(&key, &[]);
            assert_eq!(
                locale.tell(&key, &[]),
                open,
                "{key} with nothing to fill it"
            );
        }
        let things = messages(text).into_keys();
        for thing in things.filter_map(|k| k.strip_prefix("count-").map(str::to_owned)) {
            for n in [0, 1, 2, 63, 64, 1000, 1_000_000, 1] {
                let slow = locale.interpreted(&format!("count-{thing}"), &[("n", n.into())]);
                assert_eq!(locale.count(n, &thing), slow, "{language}: {n} {thing}");
            }
        }
    }
}

#[test]
fn a_month_stands_with_a_day_as_its_language_inflects_it() {
    let month = |tag| {
        let locale = Locale::new(tag, built_in::english(), "");
        let form = |with_day| match with_day {
            true => locale.month_of_day(7, false).to_owned(),
            false => locale.month(7, false).to_owned(),
        };
        (form(false), form(true))
    };
    for (tag, alone, with_day) in [
        ("en", "July", "July"),
        ("fr", "juillet", "juillet"),
        ("es", "julio", "julio"),
        ("uk", "липень", "липня"),
        ("pl", "lipiec", "lipca"),
        ("ar", "يوليو", "يوليو"),
        ("vi", "Tháng 7", "tháng 7"),
    ] {
        assert_eq!(month(tag), (alone.to_owned(), with_day.to_owned()), "{tag}");
    }
}

#[test]
fn digits_are_the_same_in_every_language() {
    for tag in ["ar", "fa", "bn", "my"] {
        let locale = Locale::new(tag, built_in::english(), "");
        let number = locale.number("1234567");
        let digits: String = number.chars().filter(char::is_ascii_digit).collect();
        assert_eq!(digits, "1234567", "{tag}: {number}");
    }
}

#[test]
fn a_day_stays_in_a_line_with_its_month() {
    for (language, date, bound) in [
        ("en", "25 July 2024", "25~July 2024"),
        (
            "en",
            "[between 2 and 3 June 2031]",
            "[between 2 and 3~June 2031]",
        ),
        ("en", "[25 July]", "[25~July]"),
        ("en", "2–3 Sept 2031", "2–^3~Sept 2031"),
        ("en", "July 2024 or later", "July 2024 or later"),
        ("en", "Sun 25", "Sun 25"),
        ("en", "[by 1 October", "[by 1~October"),
        ("fr", "le 1er août 2024", "le 1er~août 2024"),
        (
            "es",
            "[hacia el 25 de julio de 2024]",
            "[hacia el 25~de~julio de 2024]",
        ),
        ("de", "21.–29. Juli 2024", "21.–^29.~Juli 2024"),
        ("en", "2023–2024", "2023–^2024"),
        ("en", "July–August 2024", "July–August 2024"),
        ("en", "June – 3 July 2024", "June – 3~July 2024"),
        ("uk", "25 липня 2024", "25~липня 2024"),
    ] {
        let locale = Locale::of(language);
        let found = locale.bound_days(date);
        let found = found.replace('\u{a0}', "~").replace('\u{2060}', "^");
        assert_eq!(found, bound);
    }
}

#[test]
fn no_text_makes_reading_words_fail() {
    let text = "-brand = A\nnav-home = { -brand } { nav-brief }\ncount-event = { $n ->\n    [one] { $n-shown } é\n   *[other] { NUMBER($n) } { \"\\u00e9\" }\n  }\n.a = b\n# c\n";
    let read = |text: &str| {
        let files = [("en", FileId(0), text)].into_iter();
        let (locales, report) = Locales::read(files, &Locales::default());
        for key in ["nav-home", "count-event"] {
            let _ = locales.of("en").tell(key, &[("n", 2.into())]);
        }
        for finding in report.findings {
            let span = finding.span.expect("a place");
            assert!(
                text.get(span.start as usize..span.end as usize).is_some(),
                "{text:?}: {finding:?}"
            );
        }
    };
    let places = text.char_indices().map(|(at, _)| at);
    for at in places {
        read(&text[..at]);
        for sign in ["{", "}", "[", "-", "\"", "\n", "é"] {
            read(&format!("{}{sign}{}", &text[..at], &text[at..]));
        }
    }
}
