//! Where information comes from: articles over relays over origins.

use std::collections::{BTreeMap, BTreeSet};

/// The largest number of rings, and of dots, in a glyph.
const MOST: usize = 9;
/// From one ring to the next, in pixels.
const STEP: u32 = 9;
/// From one row of the graph to the next, in pixels.
pub const ROW: u32 = 26;
/// Where the nodes stand, in pixels from the left; the edges bow out before them.
pub const STEM: u32 = 72;

/// A row of rings over a row of dots; their centres, in pixels from the left.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Glyph {
    /// The width of the whole.
    pub width: u32,
    /// One for each article.
    pub rings: Vec<u32>,
    /// One for each origin.
    pub dots: Vec<u32>,
    /// Whether there are more than are drawn.
    pub more: bool,
}

/// Draws so many articles and origins; none where there is neither.
pub fn glyph(articles: usize, origins: usize) -> Option<Glyph> {
    let row = |n: usize| -> Vec<u32> { (0..).take(n.min(MOST)).map(|i| 5 + i * STEP).collect() };
    let (rings, dots) = (row(articles), row(origins));
    let last = *rings.last().max(dots.last())?;
    let more = articles.max(origins) > MOST;
    Some(Glyph {
        width: last + if more { 15 } else { 6 },
        rings,
        dots,
        more,
    })
}

/// Where a graph's nodes stand, and the curves between them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Graph {
    /// The height of each node, in the order of the rows.
    pub nodes: Vec<u32>,
    /// Paths, as SVG writes them.
    pub edges: Vec<String>,
    /// The height of the whole.
    pub height: u32,
}

/// Draws rows of nodes, each in a row of its own, so that names cannot collide, and edges as bows
/// at their left. `breaks` are rows before which there is a gap; edges name rows.
pub fn graph(rows: usize, breaks: &BTreeSet<usize>, edges: &BTreeSet<(usize, usize)>) -> Graph {
    let mut at = 0;
    let node = |row: usize| {
        if breaks.contains(&row) {
            at += 14;
        }
        at += ROW;
        at - ROW / 2
    };
    let nodes: Vec<u32> = (0..rows).map(node).collect();
    let longest = edges.iter().map(|(a, b)| b.abs_diff(*a)).max().unwrap_or(1);
    let edge = |(a, b): &(usize, usize)| {
        let (from, to) = (nodes.get(*a)?, nodes.get(*b)?);
        // The further apart, the wider the bow; a cubic reaches three quarters of its handles.
        let reach = f64::from(STEM - 8) / 0.75;
        let share = super::ratio(b.abs_diff(*a), longest);
        let handle = f64::from(STEM) - reach * (0.25 + 0.75 * share);
        let handle = super::percent(handle);
        Some(format!(
            "M{STEM} {from}C{handle} {from} {handle} {to} {STEM} {to}"
        ))
    };
    Graph {
        edges: edges.iter().filter_map(edge).collect(),
        height: at + 4,
        nodes,
    }
}

/// The ways from carriers to an origin: for each carrier, the sources that it is derived from in
/// turn, as pairs of one source and the next; sources at the end of their chain reach the origin.
pub fn chains<S: Copy + Ord>(
    carriers: &BTreeSet<S>,
    derived: &dyn Fn(S) -> Vec<S>,
) -> (BTreeSet<(S, S)>, BTreeSet<S>) {
    let mut steps = BTreeSet::new();
    let mut ends = BTreeSet::new();
    let mut seen: BTreeMap<S, ()> = BTreeMap::new();
    let mut open: Vec<S> = carriers.iter().copied().collect();
    while let Some(at) = open.pop() {
        if seen.insert(at, ()).is_some() {
            continue;
        }
        let from = derived(at);
        if from.is_empty() {
            ends.insert(at);
        }
        for next in from {
            steps.insert((at, next));
            open.push(next);
        }
    }
    // A circle of sources has no end: each of it reaches the origin by itself.
    if ends.is_empty() {
        ends.clone_from(carriers);
    }
    (steps, ends)
}
