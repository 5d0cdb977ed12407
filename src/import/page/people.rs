//! Who wrote a page: as its data says, else as its byline does.

mod names;

use super::super::furniture::what;
use super::super::stated::Given;
use super::Sight;
use super::clean;
use names::{BYLINES, named, names};

/// The authors, in order.
pub(super) fn authors(sight: &Sight<'_>, publisher: Option<&str>) -> Vec<Given> {
    let stated = sight.data.texts("author");
    let by_data = names(&stated, publisher);
    if !by_data.is_empty() {
        return by_data;
    }
    let metas = [
        "author",
        "article:author",
        "parsely-author",
        "sailthru.author",
        "citation_author",
        "dc.creator",
        "dcterms.creator",
        "dc.creator.personalname",
        "byl",
    ];
    for name in metas {
        let all = sight.page.metas.iter().filter(|meta| meta.name == name);
        let given: Vec<Given> = all
            .map(|meta| Given::new(clean(&meta.content), format!("meta `{name}`")))
            .collect();
        let by_meta = names(&given, publisher);
        if !by_meta.is_empty() {
            return by_meta;
        }
    }
    let spotted = spotted(sight, publisher);
    if spotted.is_empty() {
        byline(sight, publisher)
    } else {
        spotted
    }
}

/// Elements near the headline that are marked as an author's.
fn spotted(sight: &Sight<'_>, publisher: Option<&str>) -> Vec<Given> {
    let near = sight.near();
    let spots = sight.page.people.iter().filter(|spot| {
        let marked = sight.reading.marks.get(spot.line).copied().flatten();
        let elsewhere = marked.is_some_and(|mark| {
            mark != what::AUTHOR && mark != what::FOOTER && mark != what::SHARING
        });
        (near.contains(&spot.line) || sight.last_lines().contains(&spot.line)) && !elsewhere
    });
    let values: Vec<Given> = spots
        .filter_map(|spot| {
            let name = named(&spot.text)?;
            Some(Given::new(name, "the page's byline"))
        })
        .collect();
    names(&values, publisher)
}

/// A line between headline and text that begins as bylines do.
fn byline(sight: &Sight<'_>, publisher: Option<&str>) -> Vec<Given> {
    let ends = sight.last_lines();
    let lines = sight.near().chain(ends).filter(|at| {
        let mark = sight.reading.marks.get(*at).copied().flatten();
        mark.is_none_or(|mark| mark == what::FOOTER)
    });
    for at in lines {
        let text = sight.page.lines[at].text.trim();
        let lower: String = text.chars().take(24).flat_map(char::to_lowercase).collect();
        let labelled = BYLINES.iter().any(|label| lower.starts_with(label));
        let words = text.split_whitespace().count();
        if labelled
            && words <= 16
            && let Some(name) = named(text)
        {
            let found = names(&[Given::new(name, "the page's byline")], publisher);
            if !found.is_empty() {
                return found;
            }
        }
    }
    bare(sight, publisher)
}

/// Whether the line, or one beside it, holds a number as dates do.
fn dated(sight: &Sight<'_>, at: usize) -> bool {
    (at.saturating_sub(1)..=at + 1).any(|near| {
        let line = sight.page.lines.get(near);
        line.is_some_and(|line| {
            line.text.split_whitespace().count() <= 12
                && line.text.chars().any(|c| c.is_ascii_digit())
        })
    })
}

/// A name alone on a line right before or after the headline's date, with nothing else that it could be.
fn bare(sight: &Sight<'_>, publisher: Option<&str>) -> Vec<Given> {
    let Some(headline) = sight.reading.headline else {
        return Vec::new();
    };
    let lines = (sight.near().skip_while(|at| *at <= headline).take(6))
        .filter(|at| sight.reading.verdicts[*at].is_none());
    for at in lines {
        let text = sight.page.lines[at].text.trim();
        let words: Vec<&str> = text
            .split([',', '–', '|', '·'])
            .next()
            .unwrap_or_default()
            .split_whitespace()
            .collect();
        let name = |word: &&str| {
            word.chars().next().is_some_and(char::is_uppercase)
                && word.chars().any(char::is_lowercase)
                && word
                    .chars()
                    .all(|c| c.is_alphabetic() || "-’'.".contains(c))
        };
        if (2..=4).contains(&words.len())
            && words.iter().all(name)
            && !text.ends_with(['.', ':', '!', '?'])
            && dated(sight, at)
        {
            let given = Given::new(words.join(" "), "the line below the headline");
            return names(&[given], publisher);
        }
    }
    Vec::new()
}
