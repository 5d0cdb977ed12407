//! From the element that holds the article to its lines.

use super::super::super::cuts::Verdict;
use super::headline::heading;
use super::shape::Shape;
use super::sums::{Sum, block, container};
use super::{Reading, Sight, what};
use std::ops::Range;

/// Lines that may lead to a text without a headline.
const FEW: usize = 12;

/// Tells all lines apart, once it is known where the article is.
pub(super) fn spread(sight: &Sight<'_>, marks: Vec<Verdict>, left: &[Sum], root: usize) -> Reading {
    let mut verdicts = marks.clone();
    let inside = inside(sight, root);
    clusters(sight, &mut verdicts, left, &inside, root);
    let body = body(sight, &verdicts, &inside);
    let headline = headline(sight, &body);
    let begin = sight.headlines.iter().copied().find(|at| *at <= body.start);
    let begin = match begin {
        Some(first) => nearest(sight, first, body.start),
        None => top(sight, &verdicts, &inside, body.start),
    };
    for (at, verdict) in verdicts.iter_mut().enumerate() {
        let within = inside[sight.page.lines[at].element];
        let kept = if at < body.start {
            at >= begin && (within || !sight.shapes[at].link() || sight.headlines.contains(&at))
        } else {
            within
        };
        if !kept && verdict.is_none() {
            *verdict = Some(if at < body.start {
                what::HEADER
            } else {
                what::FOOTER
            });
        }
    }
    repeated(sight, &mut verdicts, body.start);
    tail(sight, &mut verdicts, &body);
    orphans(sight, &mut verdicts, &body);
    if verdicts
        .iter()
        .zip(&sight.shapes)
        .all(|(verdict, shape)| verdict.is_some() || shape.chars == 0)
    {
        verdicts.fill(None);
    }
    Reading {
        verdicts,
        marks,
        headline,
        body,
    }
}

/// Which elements stand in the root.
fn inside(sight: &Sight<'_>, root: usize) -> Vec<bool> {
    let elements = &sight.page.elements;
    let mut out: Vec<bool> = Vec::with_capacity(elements.len());
    for (at, element) in elements.iter().enumerate() {
        out.push(at == root || (at > 0 && out[element.parent]));
    }
    out
}

/// Marks containers in the root that lead elsewhere: a third of their lines, or a quarter beside the text, are links.
fn clusters(
    sight: &Sight<'_>,
    verdicts: &mut [Verdict],
    left: &[Sum],
    inside: &[bool],
    root: usize,
) {
    let whole = left[root].weight;
    for (at, element) in sight.page.elements.iter().enumerate() {
        if at == root || !inside[at] || !container(element.name()) {
            continue;
        }
        let sum = &left[at];
        let headline = sight.headlines.iter().any(|line| sum.lines.contains(line));
        if sum.links == 0 || headline || sum.weight * 5 > whole * 2 {
            continue;
        }
        let beside = element.parent == root && sum.links * 4 >= sum.count;
        if (sum.links * 3 >= sum.count && sum.prose <= sum.links * 2) || beside {
            for line in sum.lines.clone() {
                verdicts[line] = verdicts[line].or(Some(what::TEASERS));
            }
        }
    }
    for (at, verdict) in verdicts.iter_mut().enumerate() {
        let link = sight.shapes[at].link() && sight.shapes[at].chars < 200;
        let anchored =
            heading(sight.page, at).is_some_and(|level| level > 1) && followed(sight, at);
        if link && verdict.is_none() && !sight.headlines.contains(&at) && !anchored {
            *verdict = Some(what::NAVIGATION);
        }
    }
}

/// Whether two paragraphs of running text follow a line.
fn followed(sight: &Sight<'_>, at: usize) -> bool {
    let mut next = sight
        .shapes
        .iter()
        .skip(at + 1)
        .filter(|shape| shape.chars > 0);
    next.next().is_some_and(Shape::prose) && next.next().is_some_and(Shape::prose)
}

/// From the first kept line of running text after a headline to the last in the root.
fn body(sight: &Sight<'_>, verdicts: &[Verdict], inside: &[bool]) -> Range<usize> {
    let good = |at: &usize| {
        verdicts[*at].is_none() && inside[sight.page.lines[*at].element] && good(sight, *at)
    };
    let last = (0..verdicts.len()).rev().find(good);
    let before = |line: &usize| last.is_some_and(|last| *line < last);
    let after = sight.headlines.iter().copied().rfind(before);
    // A headline that stands in the middle of the text is a repetition.
    let first = (0..verdicts.len()).find(good);
    let first = match (first, after) {
        (Some(first), Some(line))
            if first < line
                && weight(sight, verdicts, first..line) * 4
                    < weight(sight, verdicts, line..last.unwrap_or(line)) =>
        {
            (line + 1..verdicts.len()).find(good)
        }
        (first, _) => first,
    };
    match (first, last) {
        (Some(first), Some(last)) => first..last + 1,
        _ => {
            let first = sight.headlines.first().copied().unwrap_or(0);
            let kept =
                |at: &usize| verdicts[*at].is_none() && inside[sight.page.lines[*at].element];
            let last = (first..verdicts.len()).rev().find(kept);
            (first + 1).min(verdicts.len())..last.map_or(verdicts.len(), |last| last + 1)
        }
    }
}

fn weight(sight: &Sight<'_>, verdicts: &[Verdict], lines: Range<usize>) -> usize {
    let free = lines.filter(|at| verdicts[*at].is_none());
    free.map(|at| sight.shapes[at].weight()).sum()
}

/// Whether a line is the article's text by itself: sentences, or an item of a list or a table without links.
fn good(sight: &Sight<'_>, at: usize) -> bool {
    let shape = &sight.shapes[at];
    if sight.headlines.contains(&at) || shape.chars == 0 || heading(sight.page, at) == Some(1) {
        return false;
    }
    let name = sight.page.elements[block(sight.page, sight.page.lines[at].element)].name();
    shape.weight() > 0
        || (matches!(name, "li" | "tr" | "dd" | "td" | "th")
            && shape.linked == 0
            && shape.words > 1)
}

/// The headline that stands right before the text.
fn headline(sight: &Sight<'_>, body: &Range<usize>) -> Option<usize> {
    let mut before = sight.headlines.iter().copied();
    (before.rfind(|at| *at <= body.start)).or(sight.headlines.first().copied())
}

/// The first of the headlines that belong together: far above the text one stands in a menu.
fn nearest(sight: &Sight<'_>, first: usize, body: usize) -> usize {
    let mut heads = sight.headlines.iter().copied().filter(|at| *at <= body);
    heads.find(|at| body - at < 60).unwrap_or(first)
}

/// Where no line is known for the headline: the first of the lines in the root that lead to the text without a gap.
fn top(sight: &Sight<'_>, verdicts: &[Verdict], inside: &[bool], body: usize) -> usize {
    let mut begin = body;
    for at in (body.saturating_sub(FEW)..body).rev() {
        let free = verdicts[at].is_none() && inside[sight.page.lines[at].element];
        if sight.shapes[at].chars > 0 && !free {
            break;
        }
        begin = at;
    }
    begin
}

/// Where the headline is repeated, what stands between from the first line on that is no article's is none either.
fn repeated(sight: &Sight<'_>, verdicts: &mut [Verdict], body: usize) {
    let heads: Vec<usize> = (sight.headlines.iter().copied())
        .filter(|at| *at <= body)
        .collect();
    for pair in heads.windows(2) {
        let mut noise: Verdict = None;
        for verdict in &mut verdicts[pair[0] + 1..pair[1]] {
            noise = verdict.or(noise);
            *verdict = verdict.or(noise);
        }
    }
}

/// Looks at the lines after the last that is text by itself: what stands apart from it, or leads elsewhere, is not
/// the article's.
fn tail(sight: &Sight<'_>, verdicts: &mut [Verdict], body: &Range<usize>) {
    let Some(last) = body.end.checked_sub(1) else {
        return;
    };
    let home = |at: usize| {
        let element = block(sight.page, sight.page.lines[at].element);
        sight.page.elements[element].parent
    };
    for (at, verdict) in verdicts.iter_mut().enumerate().skip(body.end) {
        let apart = home(at) != home(last) || sight.shapes[at].linked > 0;
        if verdict.is_none() && apart {
            *verdict = Some(what::FOOTER);
        }
    }
}

/// Headings of what was taken out go with it.
fn orphans(sight: &Sight<'_>, verdicts: &mut [Verdict], body: &Range<usize>) {
    let mut next: Verdict = Some(what::FOOTER);
    // Whether text of its own is kept below a heading, or a heading right below it.
    let (mut kept, mut headed) = (false, false);
    for at in (body.start..verdicts.len()).rev() {
        if sight.shapes[at].chars == 0 {
            continue;
        }
        if heading(sight.page, at).is_some() && !sight.headlines.contains(&at) {
            if verdicts[at].is_none() && !kept && !headed {
                verdicts[at] = next;
            }
            (kept, headed) = (false, verdicts[at].is_none());
        } else {
            (kept, headed) = (kept || verdicts[at].is_none(), false);
        }
        next = verdicts[at].or(next);
    }
}
