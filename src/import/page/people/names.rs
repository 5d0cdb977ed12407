//! Names in bylines, and what is none.

use super::super::super::furniture::folded;
use super::super::super::stated::Given;
use super::super::head::address;

/// Bytes of a line that can be a byline.
const BYLINE: usize = 300;

/// Authors that are kept.
const MOST: usize = 20;

/// Words of accounts that are nobody's name.
const NOBODY: &[&str] = &[
    "admin",
    "administrator",
    "administrateur",
    "webmaster",
    "webmestre",
    "root",
    "user",
    "author",
    "auteur",
    "unknown",
    "guest",
];

/// Small words inside names.
const SMALL: &[&str] = &[
    "de", "du", "des", "d", "la", "le", "l", "van", "von", "der", "den", "el", "al", "ag", "ould",
    "ben", "bin", "da", "di", "dos", "y", "of", "the",
];

/// Names out of values that may hold several.
pub(super) fn names(values: &[Given], publisher: Option<&str>) -> Vec<Given> {
    let mut out: Vec<Given> = Vec::new();
    for given in values {
        for name in split(&given.value) {
            let known = out.iter().any(|other| other.value == name);
            if !known && someone(&name, publisher) && out.len() < MOST {
                out.push(Given::new(name, given.from.clone()));
            }
        }
    }
    out
}

/// Whether words can be an author's name: no address, no account, not the publisher again.
fn someone(name: &str, publisher: Option<&str>) -> bool {
    let plain = folded(name);
    !plain.is_empty()
        && name.chars().count() <= 80
        && !address(name)
        && !name.contains("://")
        && !name.contains('@')
        && !NOBODY.contains(&plain.as_str())
        && publisher.map(folded).as_ref() != Some(&plain)
}

/// "Par A et B", "A, B and C", "A, courts correspondent".
fn split(value: &str) -> Vec<String> {
    let value = unlabelled(value);
    let mut out = Vec::new();
    for part in value.split([',', ';', '&', '|']) {
        for part in part.split(" et ").flat_map(|part| part.split(" and ")) {
            let part = part
                .trim()
                .trim_matches(|c: char| "·•–—-".contains(c))
                .trim();
            // What comes after a name in lower case is what they are.
            let begins = part
                .chars()
                .next()
                .is_some_and(|c| !c.is_lowercase() || out.is_empty());
            if !part.is_empty() && begins {
                out.push(part.to_owned());
            }
        }
    }
    out
}

/// Words that a byline on a line of its own begins with.
pub(super) const BYLINES: [&str; 6] = [
    "par ",
    "by ",
    "written by ",
    "posted by ",
    "propos recueillis par ",
    "publié par ",
];

/// A byline without the word that begins it.
pub(super) fn unlabelled(text: &str) -> &str {
    let text = text.trim();
    let others = [
        "écrit par ",
        "auteur : ",
        "author: ",
        "de notre correspondant ",
    ];
    for label in BYLINES.into_iter().chain(others) {
        let begins = text.char_indices().nth(label.chars().count());
        if let Some((at, _)) = begins
            && text[..at].to_lowercase() == label
        {
            return text[at..].trim();
        }
    }
    text
}

/// The names that a byline's words begin with; dates and the rest are left.
pub(super) fn named(text: &str) -> Option<String> {
    let first = text.lines().next().filter(|line| line.len() <= BYLINE)?;
    let text = unlabelled(first);
    let end = text
        .char_indices()
        .find(|(at, c)| {
            c.is_ascii_digit()
                || "|·•(–—:".contains(*c)
                || text[*at..].starts_with(" - ")
                || stops(&text[*at..])
        })
        .map_or(text.len(), |(at, _)| at);
    let name = dateless(&text[..end])
        .trim()
        .trim_end_matches([',', '-', '/'])
        .trim();
    (!name.is_empty() && plausible(name)).then(|| name.to_owned())
}

/// Words without the month or weekday that a number followed: "Ann Lee, September".
fn dateless(mut words: &str) -> &str {
    let days = [
        "january",
        "february",
        "march",
        "april",
        "may",
        "june",
        "july",
        "august",
        "september",
        "october",
        "november",
        "december",
        "monday",
        "tuesday",
        "wednesday",
        "thursday",
        "friday",
        "saturday",
        "sunday",
        "lundi",
        "mardi",
        "mercredi",
        "jeudi",
        "vendredi",
        "samedi",
        "dimanche",
        "jan",
        "feb",
        "mar",
        "apr",
        "jun",
        "jul",
        "aug",
        "sep",
        "sept",
        "oct",
        "nov",
        "dec",
        "le",
    ];
    while let Some((before, last)) = words.trim_end().rsplit_once([' ', ',']) {
        if !days.contains(&folded(last).as_str()) {
            break;
        }
        words = before;
    }
    words
}

/// Words that end a byline's names.
fn stops(rest: &str) -> bool {
    let words = [
        ", publié",
        " publié",
        " published",
        ", le ",
        " le ",
        " on ",
        " à ",
        " pour ",
        " for ",
        ", at ",
    ];
    words
        .iter()
        .any(|word| rest.to_lowercase().starts_with(word))
        && rest.len() < 200
}

/// Whether words look like names: each but the small ones begins large.
fn plausible(names: &str) -> bool {
    split(names).iter().take(1).all(|name| {
        let words: Vec<&str> = name.split_whitespace().collect();
        let large = |word: &&str| {
            word.chars()
                .next()
                .is_some_and(|c| !c.is_lowercase() && !c.is_ascii_digit())
                || SMALL.contains(&folded(word).split(' ').next().unwrap_or_default())
                || folded(word).starts_with("d ")
                || folded(word).starts_with("l ")
        };
        (1..=6).contains(&words.len()) && words.iter().all(large)
            || folded(name).starts_with("la redaction")
            || folded(name) == "redaction"
    })
}
