//! Parts of a page that begin with a known phrase, and lines that are one.

use super::super::super::cuts::Verdict;
use super::sums::{Sum, block, container};
use super::{Sight, phrases, what};

/// A line of more words begins no part of a page.
const SHORT: usize = 14;

/// Marks lines that are known phrases, and the parts that begin with them.
pub(super) fn mark(sight: &Sight<'_>, marks: &mut [Verdict]) {
    let mut prose = 0;
    let headline = sight.headlines.last().copied().unwrap_or(0);
    for at in 0..sight.shapes.len() {
        let shape = &sight.shapes[at];
        let free = marks[at].is_none() && shape.chars > 0 && !sight.headlines.contains(&at);
        if !free {
            continue;
        }
        if let Some(what) = alone(sight, at) {
            marks[at] = Some(what);
        } else if let Some(what) = begun(sight, at) {
            part(sight, marks, at, what, prose > 0);
        } else if shape.prose() && at > headline {
            prose += 1;
        }
    }
}

/// What part of the page a line begins: one with more words than the phrase is a heading, or leads somewhere.
fn begun(sight: &Sight<'_>, at: usize) -> Verdict {
    let shape = &sight.shapes[at];
    let like = shape.linked > 0 || !shape.ends || shape.words <= 8;
    (shape.words <= SHORT)
        .then(|| phrases::head(&shape.folded, like))
        .flatten()
}

/// What a line is that is a phrase and begins nothing.
fn alone(sight: &Sight<'_>, at: usize) -> Verdict {
    let shape = &sight.shapes[at];
    let text = &sight.page.lines[at].text;
    if phrases::consent(&shape.folded) && (shape.words > 12 || shape.linked > 0) {
        return Some(what::COOKIES);
    }
    if shape.words <= 40 && phrases::foot(text, &shape.folded) {
        return Some(what::FOOTER);
    }
    if shape.linked > 0 && phrases::onward(&shape.folded) {
        return Some(what::TEASERS);
    }
    if shape.words == 0 && !text.chars().any(|c| c.is_alphanumeric()) && shape.linked > 0 {
        return Some(what::NAVIGATION);
    }
    phrases::whole(&shape.folded)
}

/// Marks what begins with a line: the element that it opens, else what follows it, as far as that is of its kind.
fn part(sight: &Sight<'_>, marks: &mut [Verdict], at: usize, what: &'static str, after_text: bool) {
    let (element, own) = opened(sight, at);
    let lines = own.lines.clone();
    let jump = matches!(what, what::COMMENTS | what::PAYWALL | what::APPEAL) && !after_text;
    marks[at] = Some(what);
    if jump || what == what::AD {
        return;
    }
    if lines.len() > 1 {
        for (line, mark) in marks.iter_mut().enumerate().take(lines.end).skip(at) {
            if mark.is_none() && !sight.headlines.contains(&line) {
                *mark = Some(what);
            }
        }
        return;
    }
    let end = sight.all[around(sight, element)].lines.end;
    for (line, mark) in marks.iter_mut().enumerate().take(end).skip(at + 1) {
        let blank = sight.shapes[line].chars == 0;
        if sight.headlines.contains(&line) || !(blank || follows(sight, line, what)) {
            break;
        }
        if mark.is_none() && !blank {
            *mark = Some(what);
        }
    }
}

/// Whether a line goes on with the part that a phrase began.
fn follows(sight: &Sight<'_>, at: usize, what: &'static str) -> bool {
    let shape = &sight.shapes[at];
    match what {
        what::COMMENTS | what::PAYWALL => true,
        what::SHARING => shape.link() || phrases::whole(&shape.folded) == Some(what),
        what::KEYWORDS => shape.link(),
        what::APPEAL | what::SUBSCRIBE => {
            shape.link() || phrases::head(&shape.folded, false) == Some(what)
        }
        _ => {
            shape.link()
                || (shape.linked > 0 && shape.words < 40)
                || (!shape.prose() && shape.weight() == 0)
        }
    }
}

/// The largest element that begins with a line and holds neither headline nor most of the text.
fn opened<'s>(sight: &'s Sight<'_>, at: usize) -> (usize, &'s Sum) {
    let mut element = block(sight.page, sight.page.lines[at].element);
    let most = sight.all[0].weight;
    loop {
        let parent = sight.page.elements[element].parent;
        let sum = &sight.all[parent];
        let headline = sight.headlines.iter().any(|line| sum.lines.contains(line));
        let heavy = sum.weight * 5 > most * 4;
        if parent == 0 || sum.lines.start != at || headline || heavy {
            return (element, &sight.all[element]);
        }
        element = parent;
    }
}

/// The container that an element stands in.
fn around(sight: &Sight<'_>, element: usize) -> usize {
    let mut parent = sight.page.elements[element].parent;
    while parent > 0 && !container(sight.page.elements[parent].name()) {
        parent = sight.page.elements[parent].parent;
    }
    parent
}
