//! A document of which only the text was kept: lines, and what their words and places make of them.

mod body;
mod byline;
mod furniture;
#[cfg(test)]
mod tests;

use super::cuts::cuts;
use super::furniture::what;
use super::language::{detect, settled};
use super::stated::{Given, Picture, Published, Stated};
use super::when::{Setting, in_line, in_sentence};
use crate::lexicon::{Kind as Word, lexicon};
use body::{Line, lines};
use byline::byline;

/// As many lines at the head of a text may say what it is.
const HEAD: usize = 20;

/// As many words of a text are told where it has no date of its own.
const MENTIONS: usize = 4;

/// What a text states. Where the setting knows no language, it is what the words tell.
pub fn read(text: &str, setting: &Setting<'_>) -> Stated {
    let lines = lines(text);
    let told = setting.language.is_none().then(|| detect(text)).flatten();
    let setting = &Setting {
        language: setting.language.or(told),
        ..*setting
    };
    let title = title(&lines, setting);
    let dated = dated(&lines, title, setting);
    let mut stated = Stated {
        title: title.map(|at| Given::new(lines[at].text, at_line(&lines[at]))),
        picture: picture(&lines),
        language: settled(None, told),
        cuts: cuts(
            &(lines.iter())
                .map(|line| (line.text, line.cut))
                .collect::<Vec<_>>(),
        ),
        ..Stated::default()
    };
    let heads = head(&lines).filter(|line| Some(line.number) != title.map(|at| lines[at].number));
    if let Some((line, names)) = heads
        .filter_map(|line| Some((line, byline(line.text)?)))
        .next()
    {
        let from = at_line(line);
        stated.authors = (names.authors.into_iter())
            .map(|name| Given::new(name, from.clone()))
            .collect();
        stated.publisher = names.publisher.map(|name| Given::new(name, from));
    }
    if dated.is_none() {
        stated.notes.extend(undated(&lines, setting));
    }
    stated.published = dated;
    stated.notes.extend(footer_name(&lines, &stated));
    stated
}

fn at_line(line: &Line<'_>) -> String {
    format!("line {}", line.number)
}

/// Lines of the document before its body is well under way.
fn head<'l, 't>(lines: &'l [Line<'t>]) -> impl Iterator<Item = &'l Line<'t>> {
    (lines.iter())
        .filter(|line| !line.blank())
        .take(HEAD)
        .filter(|line| line.cut.is_none())
}

/// The headline: a line of the head that the head repeats, else its first line that is no label, nor says who wrote it or
/// when, where that is no sentence.
fn title(lines: &[Line<'_>], setting: &Setting<'_>) -> Option<usize> {
    let heads: Vec<usize> = (0..lines.len())
        .filter(|at| !lines[*at].blank())
        .take(HEAD)
        .filter(|at| lines[*at].cut.is_none() && lines[*at].words >= 3)
        .collect();
    let repeated = |at: &usize| {
        let again = |other: &usize| other != at && lines[*other].text == lines[*at].text;
        lines[*at].short() && heads.iter().any(again)
    };
    let about = |at: &usize| {
        byline(lines[*at].text).is_some() || in_line(lines[*at].text, setting).is_some()
    };
    (heads.iter().copied().find(repeated)).or_else(|| {
        let first = heads.iter().copied().find(|at| !about(at))?;
        lines[first].short().then_some(first)
    })
}

/// The first line that states the day, then the last, then a sentence of the opening that speaks of its own day.
fn dated(lines: &[Line<'_>], title: Option<usize>, setting: &Setting<'_>) -> Option<Published> {
    let headline = title.map(|at| lines[at].text);
    let own = || {
        lines
            .iter()
            .filter(|line| !line.blank() && line.cut.is_none())
    };
    let candidates = head(lines).chain(own().rev().take(3));
    let stated = candidates
        .filter(|line| Some(line.text) != headline)
        .find_map(|line| {
            let found = in_line(line.text, setting)?;
            Some(Published {
                from: at_line(line),
                ..found
            })
        });
    stated.or_else(|| {
        let opening = own().filter(|line| line.paragraph()).take(3);
        opening
            .flat_map(|line| sentences(line.text, setting))
            .find_map(|s| in_sentence(s, setting))
    })
}

fn sentences<'t>(text: &'t str, setting: &Setting<'_>) -> Vec<&'t str> {
    let Some(lexicon) = lexicon(setting.language.unwrap_or("en")) else {
        return vec![text];
    };
    (lexicon.sentences(text).into_iter())
        .map(|at| &text[at])
        .collect()
}

/// What a text without a date says of its time, for whoever works it out.
fn undated(lines: &[Line<'_>], setting: &Setting<'_>) -> Option<String> {
    let lexicon = lexicon(setting.language?)?;
    let mut said: Vec<String> = Vec::new();
    for line in lines.iter().filter(|line| line.cut.is_none()) {
        let (dates, relative) = lexicon.dates_and(Word::Relative, line.text);
        let mut ranges: Vec<_> = (dates.into_iter().map(|d| d.range))
            .chain(relative.into_iter().map(|found| found.range))
            .collect();
        ranges.sort_by_key(|range| range.start);
        for range in ranges {
            let words = format!("“{}”", &line.text[range]);
            if !said.contains(&words) {
                said.push(words);
            }
        }
    }
    said.truncate(MENTIONS);
    let mentions = match said.is_empty() {
        true => String::new(),
        false => format!(" Its text speaks of {}.", said.join(", ")),
    };
    Some(format!("The text states no date of publication.{mentions}"))
}

/// A picture of which the text says that a machine made it.
fn picture(lines: &[Line<'_>]) -> Option<Picture> {
    let label = (lines.iter()).find(|line| line.furniture == Some(what::PICTURE))?;
    Some(Picture {
        ai_generated: Some(label.text.to_owned()),
        ..Picture::default()
    })
}

/// A name in capitals with which a footer begins may be the publisher’s.
fn footer_name(lines: &[Line<'_>], stated: &Stated) -> Option<String> {
    let last = lines
        .iter()
        .rposition(|line| !line.blank() && line.cut.is_none())?;
    let first = lines[last + 1..].iter().find(|line| !line.blank())?;
    let capitals =
        first.text.chars().any(char::is_alphabetic) && !first.text.chars().any(char::is_lowercase);
    (stated.publisher.is_none() && capitals && first.furniture.is_none() && first.words <= 5).then(
        || {
            format!(
                "What follows the text begins with “{}”, which may name the publisher.",
                first.text
            )
        },
    )
}
