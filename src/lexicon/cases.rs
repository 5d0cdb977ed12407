//! What each language's word lists find, in sentences of our own: `cases/*.toml`.
//!
//! A line is a text and all that is to be found in it, in order. Under `counts` that is its numbers as claims write
//! them (`>=84`), under `dates` weekday, day, month and year, under `ages` how many of what and whether "ago", under
//! `ranges` and `spans` both ends, under `near` the number that the words are near (`12+` where there may be many of them), under `sentences` the sentences, and
//! under any other name the expressions of that kind.

use super::*;
use std::collections::BTreeMap;

type Cases = BTreeMap<String, Vec<Vec<String>>>;

#[test]
fn word_lists_find_what_their_cases_say() {
    let files = [
        ("ar", include_str!("cases/ar.toml")),
        ("de", include_str!("cases/de.toml")),
        ("en", include_str!("cases/en.toml")),
        ("es", include_str!("cases/es.toml")),
        ("fr", include_str!("cases/fr.toml")),
        ("ru", include_str!("cases/ru.toml")),
        ("uk", include_str!("cases/uk.toml")),
    ];
    let tags = files.map(|(tag, _)| tag);
    assert_eq!(languages().collect::<Vec<_>>(), tags);
    for (tag, text) in files {
        let lexicon = lexicon(tag).expect("a lexicon");
        assert_eq!(wrong(lexicon, text), Vec::<String>::new(), "{tag}");
    }
}

/// What is found otherwise than the cases say.
fn wrong(lexicon: &Lexicon, cases: &str) -> Vec<String> {
    let cases: Cases = toml::from_str(cases).expect("a file of cases");
    let lines = (cases.iter()).flat_map(|(what, lines)| lines.iter().map(move |l| (what, l)));
    let differs = |(what, line): (&String, &Vec<String>)| {
        let (text, wanted) = line.split_first().expect("a text");
        let found = found(lexicon, what, text);
        (found != wanted)
            .then(|| format!("{what}: {text}\n  wanted {wanted:?}\n  found  {found:?}"))
    };
    lines.filter_map(differs).collect()
}

fn found(lexicon: &Lexicon, what: &str, text: &str) -> Vec<String> {
    let part = |range: Range<usize>| text[range].to_owned();
    match what {
        "counts" => lexicon.counts(text).iter().map(count).collect(),
        "dates" => lexicon.dates(text).iter().map(date).collect(),
        "ages" => lexicon.ages(text).iter().map(age).collect(),
        "ranges" => (lexicon.ranges(text).iter())
            .map(|(_, [low, high])| format!("{low}–{high}"))
            .collect(),
        "spans" => (lexicon.spans(text).iter())
            .map(|(_, [low, high])| format!("{low}–{high}"))
            .collect(),
        "near" => (lexicon.near(text).iter())
            .map(|near| format!("{}{}", near.value, if near.many { "+" } else { "" }))
            .collect(),
        "sentences" => lexicon.sentences(text).into_iter().map(part).collect(),
        kind => {
            let (_, kind) = (KINDS.iter())
                .find(|(name, _)| *name == kind)
                .unwrap_or_else(|| panic!("nothing is called {kind}"));
            let found = lexicon.find(*kind, text).into_iter();
            found.map(|found| part(found.range)).collect()
        }
    }
}

const KINDS: [(&str, Kind); 17] = [
    ("hedge", Kind::Hedge),
    ("vague", Kind::Vague),
    ("uncounted", Kind::Uncounted),
    ("at_least", Kind::AtLeast),
    ("at_most", Kind::AtMost),
    ("about", Kind::About),
    ("deictic", Kind::Deictic),
    ("relative", Kind::Relative),
    ("attribution", Kind::Attribution),
    ("confidence", Kind::Confidence),
    ("likelihood", Kind::Likelihood),
    ("negation", Kind::Negation),
    ("denial", Kind::Denial),
    ("that", Kind::That),
    ("paywall", Kind::Paywall),
    ("published", Kind::Published),
    ("updated", Kind::Updated),
];

/// A number as claims write it.
pub(super) fn count(count: &Count) -> String {
    let sign = match count.bound.as_ref().map(|bound| bound.kind) {
        Some(Kind::AtLeast) => ">=",
        Some(Kind::AtMost) => "<=",
        Some(_) => "~",
        None => "",
    };
    format!("{sign}{}", count.value)
}

fn date(date: &Mention) -> String {
    let parts = [
        date.weekday.map(|day| day.to_string()),
        date.day.map(|day| day.to_string()),
        date.month.map(|month| month.to_string()),
        date.year.map(|year| year.to_string()),
    ];
    let shown = parts.map(|part| part.unwrap_or_else(|| "-".to_owned()));
    shown.join(" ")
}

fn age(age: &Age) -> String {
    let unit = format!("{:?}", age.unit).to_lowercase();
    let ago = if age.ago { " ago" } else { "" };
    format!("{} {unit}{ago}", age.count)
}
