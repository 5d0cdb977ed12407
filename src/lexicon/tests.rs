use super::*;

fn words(language: &str, kind: Kind, text: &str) -> Vec<String> {
    let lexicon = lexicon(language).expect("a lexicon");
    let found = lexicon.find(kind, text);
    found
        .into_iter()
        .map(|f| {
            text[f.range]
                .split_whitespace()
                .collect::<Vec<_>>()
                .join(" ")
        })
        .collect()
}

#[track_caller]
fn check(language: &str, kind: Kind, text: &str, expected: &[&str]) {
    assert_eq!(words(language, kind, text), expected, "{text}");
}

#[test]
fn every_file_is_read() {
    for (_, text, _) in &LISTS {
        let data: Data = toml::from_str(text).expect("a lexicon's file");
        assert!(
            data.hedge.len() > 10
                && data.calendar.months.len() == 12
                && data.calendar.weekdays.len() == 7
        );
    }
    assert!(lexicon("fr-ML").is_some() && lexicon("EN").is_some() && lexicon("xx").is_none());
}

#[test]
fn hedges() {
    check(
        "fr",
        Kind::Hedge,
        "Ils n’auraient pas été tués",
        &["auraient"],
    );
    check(
        "fr",
        Kind::Hedge,
        "ils seraient\u{a0}morts, peut-être",
        &["seraient", "peut-être"],
    );
    check("fr", Kind::Hedge, "ils avaient été tués", &[]);
    check("fr", Kind::Hedge, "Le site peut être visité", &[]);
    check(
        "fr",
        Kind::Hedge,
        "Ils sont peut-être morts",
        &["peut-être"],
    );
    check("en", Kind::Hedge, "Nobody could have survived", &[]);
    check("en", Kind::Hedge, "They could have died", &["could have"]);
    check(
        "en",
        Kind::Hedge,
        "They were Reportedly hit and may have fled",
        &["Reportedly", "may have"],
    );
    check("en", Kind::Hedge, "the report said so in May", &[]);
}

#[test]
fn bounds_and_vague_counts() {
    check(
        "fr",
        Kind::AtLeast,
        "au\u{a0}moins 84 morts, plus de sept blessés",
        &["au moins", "plus de"],
    );
    check("fr", Kind::AtLeast, "il n’y a plus de pain", &[]);
    check(
        "fr",
        Kind::AtMost,
        "jusqu’à 30 hommes, jusqu’à la frontière",
        &["jusqu’à"],
    );
    check(
        "en",
        Kind::AtMost,
        "up to 30 men went up to the border",
        &["up to"],
    );
    check("en", Kind::AtLeast, "over 84 flew over the town", &["over"]);
    check(
        "fr",
        Kind::Vague,
        "une vingtaine de civils et plusieurs dizaines d’autres",
        &["une vingtaine", "plusieurs dizaines"],
    );
    check("en", Kind::Vague, "dozens of men", &["dozens of"]);
    check(
        "fr",
        Kind::About,
        "à environ 25 km, près de Kidal",
        &["environ"],
    );
    let near = |language, words| {
        let near = lexicon(language).expect("a lexicon").near(words);
        near.map(|near| (near.value, near.many))
    };
    assert_eq!(near("fr", "Une vingtaine"), Some((20.0, false)));
    assert_eq!(near("en", "dozens of"), Some((12.0, true)));
    assert_eq!(near("fr", "plusieurs"), None);
}

#[test]
fn dates_that_another_day_decides() {
    check(
        "fr",
        Kind::Deictic,
        "Hier, et deux jours plus tôt",
        &["Hier"],
    );
    check(
        "fr",
        Kind::Relative,
        "Hier, et deux jours plus tôt",
        &["deux jours plus tôt"],
    );
    check(
        "fr",
        Kind::Relative,
        "mardi, puis mardi 14 novembre",
        &["mardi"],
    );
    check(
        "fr",
        Kind::Deictic,
        "il y a trois ans; il y a du vent",
        &["il y a trois ans"],
    );
    check(
        "en",
        Kind::Relative,
        "On Tuesday, not on Tuesday 14 November 2023",
        &["Tuesday"],
    );
    check(
        "en",
        Kind::Deictic,
        "three days ago it was Tuesday, November 14",
        &["three days ago"],
    );
    check("en", Kind::Deictic, "the daily said", &[]);
}

#[test]
fn who_says_so_and_how_sure() {
    check(
        "fr",
        Kind::Attribution,
        "Selon l’armée, d’après eux",
        &["Selon", "d’après"],
    );
    check(
        "en",
        Kind::Attribution,
        "according to the army",
        &["according to"],
    );
    check(
        "en",
        Kind::Confidence,
        "with high confidence; a vote of confidence",
        &["with high confidence"],
    );
    check(
        "en",
        Kind::Likelihood,
        "It is very unlikely, and may rain in May 2024",
        &["very unlikely", "may"],
    );
    check(
        "fr",
        Kind::Likelihood,
        "peu probable, très probable",
        &["peu probable", "très probable"],
    );
    check("fr", Kind::Paywall, "Lire la suite", &["Lire la suite"]);
}

#[track_caller]
fn dated(language: &str, text: &str, expected: &[&str]) {
    let show = |m: &Mention| {
        let part = |n: Option<String>| n.unwrap_or_else(|| "-".to_owned());
        format!(
            "{} {} {} {} |{}|",
            part(m.weekday.map(|d| d.to_string())),
            part(m.day.map(|d| d.to_string())),
            part(m.month.map(|d| d.to_string())),
            part(m.year.map(|d| d.to_string())),
            &text[m.range.clone()]
        )
    };
    let found: Vec<String> = lexicon(language)
        .expect("a lexicon")
        .dates(text)
        .iter()
        .map(show)
        .collect();
    assert_eq!(found, expected);
}

#[test]
fn dates_in_words_and_figures() {
    dated(
        "fr",
        "mardi 14 novembre 2023,",
        &["Tue 14 11 2023 |mardi 14 novembre 2023|"],
    );
    dated(
        "fr",
        "du lundi\u{a0}13 novembre",
        &["Mon 13 11 - |lundi\u{a0}13 novembre|"],
    );
    dated(
        "fr",
        "Le 1er octobre, fin juillet",
        &["- 1 10 - |1er octobre|", "- - 7 - |juillet|"],
    );
    dated(
        "fr",
        "le 09/10/2024 et 2023-11-14",
        &["- 9 10 2024 |09/10/2024|", "- 14 11 2023 |2023-11-14|"],
    );
    dated("fr", "novembre 2023", &["- - 11 2023 |novembre 2023|"]);
    dated(
        "fr",
        "84 et 47 en mars, 131 mars",
        &["- - 3 - |mars|", "- - 3 - |mars|"],
    );
    dated(
        "en",
        "Tuesday, 14 November 2023",
        &["Tue 14 11 2023 |Tuesday, 14 November 2023|"],
    );
    dated(
        "en",
        "on November 14, 2023 it",
        &["- 14 11 2023 |November 14, 2023|"],
    );
    dated(
        "en",
        "Tuesday the 14th of November",
        &["Tue 14 11 - |Tuesday the 14th of November|"],
    );
    dated("en", "14 Nov 2023", &["- 14 11 2023 |14 Nov 2023|"]);
    dated(
        "en",
        "Tue. 14 Nov. 2023",
        &["Tue 14 11 2023 |Tue. 14 Nov. 2023|"],
    );
    dated(
        "en",
        "They met on Monday. 14 November 2023 was hot.",
        &["- 14 11 2023 |14 November 2023|"],
    );
    dated(
        "en",
        "The couple wed 15 November 2024",
        &["- 15 11 2024 |15 November 2024|"],
    );
    dated(
        "en",
        "in May 2024; it may be 5; a long march",
        &["- - 5 2024 |May 2024|"],
    );
    dated("en", "09/10/2024", &[]);
    dated("en", "", &[]);
}

#[test]
fn of_bounds_that_overlap_the_longest_counts() {
    for text in ["no more than 84", "not more than 84", "nor more than 84"] {
        check("en", Kind::AtLeast, text, &[]);
        check("en", Kind::AtMost, text, &[text.trim_end_matches(" 84")]);
    }
    for text in ["no fewer than 84", "not fewer than 84", "no less than 84"] {
        check("en", Kind::AtMost, text, &[]);
        check("en", Kind::AtLeast, text, &[text.trim_end_matches(" 84")]);
    }
    check("fr", Kind::AtLeast, "pas plus de 84", &[]);
    check("fr", Kind::AtMost, "pas plus de 84", &["pas plus de"]);
    check("fr", Kind::AtMost, "pas moins de 84", &[]);
    check("fr", Kind::AtLeast, "pas moins de 84", &["pas moins de"]);
    check(
        "en",
        Kind::AtMost,
        "less than 84, no more than 9",
        &["less than", "no more than"],
    );
}

#[test]
fn what_a_negation_takes_back() {
    let negates = |language, text| {
        let lexicon = lexicon(language).expect("a lexicon");
        lexicon.negates_what_follows(text)
    };
    for text in ["there were no ", "They have not ", "We can't ", "It never "] {
        assert!(negates("en", text), "{text}");
    }
    for text in ["there were ", "They said no. ", "not then, "] {
        assert!(!negates("en", text), "{text}");
    }
    assert!(negates("fr", "ils n'"));
    assert!(negates("fr", "il n'y a pas "));
    assert!(!negates("fr", "il en reste deux "));
}

#[test]
fn large_numbers_dozens_and_ranges() {
    let numbers = |language: &str, text: &str| -> Vec<f64> {
        let lexicon = lexicon(language).expect("a lexicon");
        lexicon.numbers(text).into_iter().map(|n| n.1).collect()
    };
    let check = |language: &str, text: &str, expected: &[f64]| {
        assert_eq!(numbers(language, text), expected, "{text}");
    };
    check(
        "en",
        "At least 2 million fled, 1.5 million stayed",
        &[2e6, 1.5e6],
    );
    check("en", "two million three hundred thousand", &[2.3e6]);
    check(
        "en",
        "one million, a billion, millions, 84 thousand",
        &[1e6, 8.4e4],
    );
    check("en", "two dozen, half a dozen, a dozen", &[24.0]);
    check(
        "en",
        "twenty and thirty, two and three",
        &[20.0, 30.0, 2.0, 3.0],
    );
    check(
        "fr",
        "2 millions, 1,5 million, 84 mille, un milliard",
        &[2e6, 1.5e6, 8.4e4, 1e9],
    );
    check(
        "fr",
        "deux millions cinq cent mille, des millions",
        &[2.5e6],
    );
    check("fr", "en 2024 mille hommes", &[2024.0, 1000.0]);
    check(
        "fr",
        "soixante et onze, cent quatre-vingt, dix-sept",
        &[71.0, 180.0, 17.0],
    );
    let ranges = |language: &str, text: &str| -> Vec<[f64; 2]> {
        let lexicon = lexicon(language).expect("a lexicon");
        lexicon
            .ranges(text)
            .into_iter()
            .map(|(_, ends)| ends)
            .collect()
    };
    assert_eq!(ranges("en", "between 27 and 30 men"), [[27.0, 30.0]]);
    assert_eq!(ranges("en", "between twenty and thirty"), [[20.0, 30.0]]);
    assert_eq!(ranges("fr", "entre 27 et 30 hommes"), [[27.0, 30.0]]);
    assert!(ranges("en", "between 30 and 27, between 5 men and 9").is_empty());
}

#[test]
fn numbers_in_digits_and_words() {
    let check = |language: &str, text: &str, expected: &[f64]| {
        let found: Vec<f64> = lexicon(language)
            .expect("a lexicon")
            .numbers(text)
            .into_iter()
            .map(|n| n.1)
            .collect();
        assert_eq!(found, expected, "{text}");
    };
    check(
        "fr",
        "au moins 84 et 47, sept, vingt-sept",
        &[84.0, 47.0, 7.0, 27.0],
    );
    check(
        "fr",
        "quatre-vingt-dix-sept, deux cent cinquante, mille",
        &[97.0, 250.0, 1000.0],
    );
    check("fr", "1\u{202f}024 et 12,5", &[1024.0, 12.5]);
    check("fr", "une vingtaine, un homme", &[]);
    check(
        "en",
        "1,024 and 12.5 and twenty-one, one hundred and five",
        &[1024.0, 12.5, 21.0, 105.0],
    );
    check("en", "one of them, BT2", &[]);
}

#[test]
fn sentences_end_where_they_end() {
    let check = |text: &str, expected: &[&str]| {
        let found: Vec<&str> = lexicon("en")
            .expect("a lexicon")
            .sentences(text)
            .into_iter()
            .map(|r| &text[r])
            .collect();
        assert_eq!(found, expected);
    };
    check("One. Two! Three?", &["One.", "Two!", "Three?"]);
    check(
        "Gen. A. Smith left at 12.5 km. He said “Never.” Then",
        &["Gen. A. Smith left at 12.5 km.", "He said “Never.”", "Then"],
    );
    check("No end\n\nNew one", &["No end", "New one"]);
    check("", &[]);
}

#[test]
fn odd_texts_are_read_without_harm() {
    let odd = [
        "👩🏽‍🚒 au moins 84 👩🏽‍🚒",
        "e\u{301}te\u{301} 2023",
        "قال 14 نوفمبر",
        "\u{200f}mardi",
        "1 000 000 000 000 000 000",
        "-",
        "’’’",
        "14\u{a0}",
        "9999999999-99-99",
    ];
    for text in odd {
        for language in languages() {
            let lexicon = lexicon(language).expect("a lexicon");
            let kinds = [
                Kind::Hedge,
                Kind::Vague,
                Kind::AtLeast,
                Kind::AtMost,
                Kind::About,
                Kind::Deictic,
                Kind::Relative,
                Kind::Attribution,
                Kind::Confidence,
                Kind::Likelihood,
                Kind::Paywall,
            ];
            let finds = kinds
                .into_iter()
                .flat_map(|k| lexicon.find(k, text))
                .map(|f| f.range);
            let all = finds
                .chain(lexicon.dates(text).into_iter().map(|m| m.range))
                .chain(lexicon.numbers(text).into_iter().map(|n| n.0))
                .chain(lexicon.sentences(text));
            for range in all {
                assert!(text.get(range).is_some(), "{text:?}");
            }
        }
    }
}

#[test]
fn numbers_that_go_on_and_on_are_read_one_by_one() {
    let text = "1 thousand ".repeat(100_000);
    let numbers = lexicon("en").expect("a lexicon").numbers(&text);
    assert_eq!(numbers.len(), 100_000);
    assert!(
        numbers
            .iter()
            .all(|(_, value)| (value - 1000.0).abs() < 0.5)
    );
}

#[test]
fn long_texts_take_no_longer_than_their_length() {
    let lexicon = lexicon("en").expect("a lexicon");
    let groups = lexicon.numbers(&"123 ".repeat(120_000));
    assert_eq!(groups.len(), 20_000);
    let bounded = lexicon.counts(&"at least 84 men on 14 May; ".repeat(40_000));
    assert_eq!(bounded.len(), 80_000);
    assert!(bounded.iter().step_by(2).all(|c| c.bound.is_some()));
    let dots = format!("{}x. One.", ".".repeat(400_000));
    assert_eq!(lexicon.sentences(&dots).len(), 2);
}
