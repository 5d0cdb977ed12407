//! Where the headline stands.

use super::super::super::furniture::folded;
use super::shape::Shape;
use super::sums::block;
use crate::archive::Page;

/// The lines with the words of one of the titles, or of a part of `<title>`; else the first large heading that is not the site's name.
pub(super) fn lines(
    page: &Page,
    shapes: &[Shape],
    titles: &[String],
    parts: &[String],
    site: Option<&str>,
) -> Vec<usize> {
    let parts: Vec<String> = parts.iter().map(|part| folded(part)).collect();
    let titles: Vec<String> = titles.iter().map(|title| folded(title)).collect();
    let site = site.map(folded).unwrap_or_default();
    let same = |at: &usize| {
        let words = &shapes[*at].folded;
        let part = || {
            let plain = shapes[*at].words > 2 || heading(page, *at).is_some_and(|level| level < 4);
            plain && parts.contains(words)
        };
        !words.is_empty() && *words != site && (titles.contains(words) || part())
    };
    let stated: Vec<usize> = (0..shapes.len()).filter(same).take(MOST).collect();
    if !stated.is_empty() {
        return prominent(page, of_article(shapes, stated));
    }
    let begins = |at: &usize| {
        let words = &shapes[*at].folded;
        let heading = heading(page, *at).is_some();
        (3..LONG).contains(&shapes[*at].words)
            && *words != site
            && heading
            && titles
                .iter()
                .any(|title| title.starts_with(words) || words.starts_with(title))
    };
    let near: Vec<usize> = (0..shapes.len()).filter(begins).take(MOST).collect();
    if !near.is_empty() {
        return near;
    }
    let large = |level: u32| {
        (0..shapes.len()).find(|at| {
            heading(page, *at) == Some(level)
                && shapes[*at].folded != site
                && (2..LONG).contains(&shapes[*at].words)
        })
    };
    large(1).or_else(|| large(2)).into_iter().collect()
}

/// A `<title>` may name the site as well as the article: of different words, those that come last at first sight are
/// the article's.
fn of_article(shapes: &[Shape], lines: Vec<usize>) -> Vec<usize> {
    let words = |at: usize| shapes[at].folded.as_str();
    let first = |at: usize| lines.iter().find(|other| words(**other) == words(at));
    let Some(best) = lines.iter().copied().max_by_key(|at| first(*at)) else {
        return lines;
    };
    let same = lines.iter().copied().filter(|at| words(*at) == words(best));
    same.collect()
}

/// A line of so many words is no headline.
const LONG: usize = 50;

/// Lines that may be headlines: a page that says nothing else is not looked through for each.
const MOST: usize = 20;

/// Where some of the lines are headings, those alone: the others repeat it in breadcrumbs and comments.
fn prominent(page: &Page, lines: Vec<usize>) -> Vec<usize> {
    let headings: Vec<usize> = (lines.iter().copied())
        .filter(|at| heading(page, *at).is_some())
        .collect();
    if headings.is_empty() { lines } else { headings }
}

/// The level of the heading that a line is.
pub(super) fn heading(page: &Page, line: usize) -> Option<u32> {
    let element = &page.elements[block(page, page.lines[line].element)];
    let level = element.name().strip_prefix('h')?.parse().ok()?;
    (1..=6).contains(&level).then_some(level)
}
