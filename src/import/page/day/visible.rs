//! Days that readers see: in elements that tell a time, and in lines near the headline and at the end.

use super::super::super::stated::Published;
use super::super::super::when;
use super::super::Sight;
use super::labels::{Label, parts, unlabelled};
use super::{exact, of, own};
use crate::archive::Spot;
use std::ops::Range;

/// Words of a line that can be one with a date beside a byline.
const SHORT: usize = 24;

/// Bytes of a line before an element in which words may say what it tells.
const FAR: usize = 500;

/// Lines above the headline that may hold its date.
const ABOVE: usize = 2;

/// The first element that tells when the page was published.
pub(super) fn times(sight: &Sight<'_>) -> Option<Published> {
    let near = around(sight);
    let spots = || {
        sight
            .page
            .times
            .iter()
            .filter(|spot| own(sight, spot.line) && !changed(sight, spot))
    };
    let named = spots().filter(|spot| published(sight, spot));
    let close = spots().filter(|spot| near.contains(&spot.line) && !sentence(sight, spot.line));
    named.chain(close).find_map(|spot| {
        let machine = spot.machine.as_deref().and_then(when::from_machine);
        if let Some(day) = machine {
            let value = spot.machine.as_deref().unwrap_or_default();
            let words = if spot.text.is_empty() {
                String::new()
            } else {
                format!(" ({})", spot.text)
            };
            let note = format!("The page's `time` says “{value}”{words}.");
            return Some(of(day, note, "the page's `time`".to_owned()));
        }
        let read = when::in_line(&spot.text, &sight.setting)?;
        Some(Published {
            from: "the page's `time`".to_owned(),
            ..read
        })
    })
}

/// From the lines above the headline that belong to it to the text's first.
fn around(sight: &Sight<'_>) -> Range<usize> {
    let near = sight.near();
    let above =
        (near.start.saturating_sub(ABOVE)..near.start).find(|at| beside(sight, *at, near.start));
    above.unwrap_or(near.start)..near.end
}

/// Whether a line stands in the same part of the page as the headline below it: not the whole page alone.
fn beside(sight: &Sight<'_>, at: usize, headline: usize) -> bool {
    let elements = &sight.page.elements;
    let line = &sight.page.lines[at];
    let mut around = elements[line.element].parent;
    for _ in 0..2 {
        let name = elements[around].name();
        if around == 0 || name == "body" {
            return false;
        }
        let mut up = sight.page.lines[headline].element;
        while up > around {
            up = elements[up].parent;
        }
        if up == around {
            return line.linked == 0;
        }
        around = elements[around].parent;
    }
    false
}

/// Whether a spot names itself as the day of publication.
fn published(sight: &Sight<'_>, spot: &Spot) -> bool {
    let words = sight.page.elements[spot.element].words.to_lowercase();
    ["datepublished", "dt-published", "published", "pubdate"]
        .iter()
        .any(|word| words.contains(word))
}

/// Whether a spot is the day of a change, by its own words or by those before it.
fn changed(sight: &Sight<'_>, spot: &Spot) -> bool {
    let words = sight.page.elements[spot.element].words.to_lowercase();
    if !published(sight, spot)
        && ["updated", "modified", "maj"]
            .iter()
            .any(|word| words.contains(word))
    {
        return true;
    }
    let Some(line) = sight.page.lines.get(spot.line) else {
        return false;
    };
    let begin = &line.text[..line.text.floor_char_boundary(FAR)];
    let before = begin.split(spot.text.as_str()).next().unwrap_or_default();
    last_label(before).or_else(|| above(sight, spot.line)) == Some(Label::Changed)
}

fn last_label(text: &str) -> Option<Label> {
    parts(text).last().and_then(|(label, _)| *label)
}

/// The label that a line alone is, right above another: "Published:".
fn above(sight: &Sight<'_>, at: usize) -> Option<Label> {
    let text = sight.page.lines[at.checked_sub(1)?].text.trim();
    let alone = text.split_whitespace().count() <= 4 && !text.chars().any(|c| c.is_ascii_digit());
    last_label(text).filter(|_| alone)
}

/// What lines say: with a label first, then without one near the headline, then before the text's first words.
pub(super) fn lines(sight: &Sight<'_>) -> Option<Published> {
    let near = around(sight);
    let end = sight.last_lines();
    let all: Vec<usize> = near
        .clone()
        .chain(end.clone())
        .filter(|at| own(sight, *at))
        .collect();
    let labelled = all
        .iter()
        .find_map(|at| said(sight, *at, Some(Label::Published)));
    let bare = || {
        let mut lines = all.iter().filter(|at| near.contains(at));
        lines.find_map(|at| said(sight, *at, None))
    };
    labelled.or_else(bare).or_else(|| dateline(sight))
}

/// Whether a line is a sentence of the text: it is about a day rather than of it.
fn sentence(sight: &Sight<'_>, at: usize) -> bool {
    let line = sight.page.lines.get(at);
    at >= sight.reading.body.start
        && line.is_some_and(|line| {
            line.text
                .trim_end()
                .ends_with(['.', '!', '?', ';', ':', '”', '»'])
        })
}

/// The date that a short line holds under a label, or under none.
fn said(sight: &Sight<'_>, at: usize, wanted: Option<Label>) -> Option<Published> {
    let text = &sight.page.lines[at].text;
    if text.split_whitespace().take(SHORT + 1).count() > SHORT {
        return None;
    }
    // A sentence is about a day rather than of it.
    if wanted.is_none()
        && at >= sight.reading.body.start
        && text.trim_end().ends_with(['.', '!', '?', ';', ':'])
    {
        return None;
    }
    let first = above(sight, at);
    let found = parts(text).into_iter().find_map(|(label, part)| {
        let label = label.or(first);
        (label == wanted && !part.trim().is_empty())
            .then(|| {
                when::in_line(part, &sight.setting)
                    .or_else(|| when::in_line(unlabelled(part), &sight.setting))
            })
            .flatten()
    })?;
    // The day of the capture above a headline is what the page's clock said.
    let clock = sight.reading.headline.is_some_and(|headline| at < headline)
        && exact(&found).is_some()
        && exact(&found) == sight.setting.captured;
    (!clock || wanted.is_some()).then_some(found)
}

/// "KARSK, March 3 (AVP) - ": the day before the dash with which an agency's text begins.
fn dateline(sight: &Sight<'_>) -> Option<Published> {
    let line = sight.page.lines.get(sight.reading.body.start)?;
    let head = line.text.get(..line.text.floor_char_boundary(100))?;
    let end = [" - ", " – ", " — ", "--"]
        .iter()
        .filter_map(|dash| head.find(dash))
        .min()?;
    let head = &head[..end];
    let place: String = head
        .chars()
        .take_while(|c| c.is_alphabetic() || "-’' ".contains(*c))
        .collect();
    let loud =
        place.chars().filter(|c| c.is_uppercase()).count() * 2 > place.trim().chars().count();
    (loud && place.trim().len() > 2)
        .then(|| when::in_line(head, &sight.setting))
        .flatten()
}
