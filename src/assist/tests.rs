use super::figures::sums;
use crate::lexicon::lexicon;

#[track_caller]
fn check(language: &str, text: &str, expected: &[(&str, &str)]) {
    let found = sums(lexicon(language).expect("a lexicon"), text);
    let found: Vec<(&str, &str)> = (found.iter())
        .map(|s| (&text[s.range.clone()], s.value.as_str()))
        .collect();
    assert_eq!(found, expected);
}

#[test]
fn sums_with_their_bounds() {
    check(
        "fr",
        "Au moins 84 marins et 47 dockers, selon le port",
        &[("Au moins 84", ">=84"), ("47", "47")],
    );
    check(
        "fr",
        "Une vingtaine de grues, à 8 h00 le 14 novembre 2023",
        &[("Une vingtaine", "~20")],
    );
    check(
        "fr",
        "plusieurs dizaines de bateaux depuis 2012",
        &[("plusieurs dizaines", "tens")],
    );
    check(
        "en",
        "up to ten cranes and dozens of ships at 14:30",
        &[("up to ten", "<=10"), ("dozens of", "dozens")],
    );
    check(
        "en",
        "No more than 84 left, at least 2 million stayed, two dozen of them in all, between 27 and 30 came back",
        &[
            ("No more than 84", "<=84"),
            ("at least 2 million", ">=2000000"),
            ("two dozen", "24"),
            ("between 27 and 30", "27..30"),
        ],
    );
    check(
        "fr",
        "Pas moins de 84 marins",
        &[("Pas moins de 84", ">=84")],
    );
    check(
        "en",
        "84 or more left, 30 of them at most, and as many as 12 came back",
        &[
            ("84 or more", ">=84"),
            ("30", "30"),
            ("as many as 12", "<=12"),
        ],
    );
    check("fr", "84 marins au plus.", &[("84 marins au plus", "<=84")]);
    check("en", "The talks of 3 May 2024 went on two days ago", &[]);
}
