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
    for text in [include_str!("en.toml"), include_str!("fr.toml")] {
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
    let value = |language, words| lexicon(language).expect("a lexicon").vague_number(words);
    assert_eq!(value("fr", "Une vingtaine"), Some(20.0));
    assert_eq!(value("en", "dozens of"), Some(12.0));
    assert_eq!(value("fr", "plusieurs"), None);
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
        "in May 2024; it may be 5; a long march",
        &["- - 5 2024 |May 2024|"],
    );
    dated("en", "09/10/2024", &[]);
    dated("en", "", &[]);
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
        for language in ["en", "fr"] {
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
