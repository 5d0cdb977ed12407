//! The element that holds the article.

use super::Sight;
use super::sums::{Sum, container};

/// The smallest element that holds nearly all of the running text that is left. Where the headline's own part of the
/// page has text enough, it is looked for there: comments may be longer than what they comment on.
pub(super) fn root(sight: &Sight<'_>, left: &[Sum]) -> usize {
    let children = children(sight);
    let mut at = 0;
    loop {
        let here = left[at].weight;
        if here == 0 {
            return bare(sight, left);
        }
        let weight = |child: &usize| left[*child].weight;
        let inner = children[at].iter().copied().filter(|child| {
            let name = sight.page.elements[*child].name();
            (container(name) && !matches!(name, "ul" | "ol" | "dl"))
                || matches!(name, "html" | "body")
                || name.contains('-')
        });
        let inner: Vec<usize> = inner.collect();
        let headed = (inner.iter().copied()).find(|child| {
            let sum = &left[*child];
            sight.headlines.iter().any(|line| sum.lines.contains(line))
                && sum.prose >= 3
                && sum.weight * 20 >= here * 3
        });
        let heaviest = (inner.iter().copied())
            .max_by_key(weight)
            .filter(|child| left[*child].weight * 20 >= here * 17);
        match headed.or(heaviest) {
            Some(child) => at = child,
            None => return at,
        }
    }
}

/// Where nothing is running text: the nearest element around the headline that holds more than it.
fn bare(sight: &Sight<'_>, left: &[Sum]) -> usize {
    let Some(line) = sight.headlines.last() else {
        return 0;
    };
    let mut at = sight.page.lines[*line].element;
    while at > 0 && left[at].count < 2 {
        at = sight.page.elements[at].parent;
    }
    at
}

/// The elements in each element.
pub(super) fn children(sight: &Sight<'_>) -> Vec<Vec<usize>> {
    let elements = &sight.page.elements;
    let mut out = vec![Vec::new(); elements.len()];
    for (at, element) in elements.iter().enumerate().skip(1) {
        out[element.parent].push(at);
    }
    out
}
