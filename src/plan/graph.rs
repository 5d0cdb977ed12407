//! The drawings of what a statement stands on: the glyph beside its words, and an event's graph.

use super::Plan;
use super::frame::Here;
use super::view::{Glyph, GraphNode, GraphView, Link};
use crate::draw::origins::{STEM, chains, glyph, graph};
use crate::draw::{NARROWEST, cut};
use crate::link::origins::{Footing, Origin};
use crate::model::{EventIdx, SourceIdx, Thing};
use std::collections::{BTreeMap, BTreeSet};

/// The number of rows above which a list says it better than a drawing.
const MOST_ROWS: usize = 40;

/// A node of the graph; the order of the variants is that of the rows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Node {
    Article(SourceIdx),
    Relay(SourceIdx),
    Origin(Origin),
}

impl Plan<'_> {
    /// Rings over dots; none where no source carries it.
    pub(super) fn glyph(&self, footing: &Footing) -> Option<Glyph> {
        let drawn = glyph(footing.carriers.len(), footing.origins.len());
        let drawn = drawn.filter(|_| self.library.settings.drawings)?;
        Some(Glyph {
            width: drawn.width,
            rings: drawn.rings,
            dots: drawn.dots,
            more: drawn.more,
        })
    }

    /// Articles over relays over origins; none where there is nothing to connect, or too much.
    pub(super) fn origin_graph(&self, here: &Here, event: EventIdx) -> Option<GraphView> {
        if !self.library.settings.drawings {
            return None;
        }
        let edges = self.origin_edges(event);
        let nodes: BTreeSet<Node> = edges.iter().flat_map(|(a, b)| [*a, *b]).collect();
        if nodes.is_empty() || nodes.len() > MOST_ROWS {
            return None;
        }
        let rows: BTreeMap<Node, usize> = nodes.iter().copied().zip(0..).collect();
        let pairs: Vec<(Node, Node)> = nodes
            .iter()
            .copied()
            .zip(nodes.iter().skip(1).copied())
            .collect();
        let breaks = pairs
            .into_iter()
            .filter(|(a, b)| std::mem::discriminant(a) != std::mem::discriminant(b))
            .filter_map(|(_, b)| rows.get(&b).copied())
            .collect();
        let edges = edges
            .iter()
            .filter_map(|(a, b)| Some((*rows.get(a)?, *rows.get(b)?)))
            .collect();
        let drawn = graph(nodes.len(), &breaks, &edges);
        let node = |(node, y): (&Node, &u32)| {
            let (kind, link) = match *node {
                Node::Article(s) => ("article", self.link(here, Thing::Source(s))),
                Node::Relay(s) => ("relay", self.link(here, Thing::Source(s))),
                Node::Origin(o) => ("origin", self.origin_link(here, o)),
            };
            let own = matches!(node, Node::Origin(Origin::Source(_)));
            let words = if own {
                self.words
                    .tell("own-word", &[("source", (&link.text).into())])
            } else {
                link.text.clone()
            };
            GraphNode {
                y: *y,
                kind: kind.to_owned(),
                link: Link {
                    text: cut(&words, 13.0, NARROWEST - f64::from(STEM) - 14.0),
                    ..link
                },
            }
        };
        Some(GraphView {
            height: drawn.height,
            stem: STEM,
            nodes: nodes.iter().zip(&drawn.nodes).map(node).collect(),
            edges: drawn.edges,
        })
    }

    /// From articles through relays to origins. A source from which an article of this event is
    /// derived is a relay, unless it is the origin itself.
    fn origin_edges(&self, event: EventIdx) -> BTreeSet<(Node, Node)> {
        let paths = self.origins.paths(self.library, event);
        let derived = |s: SourceIdx| self.library.source(s).derived_from.clone();
        let drawn: Vec<_> = (paths.iter())
            .map(|(origin, carriers)| (*origin, chains(carriers, &derived)))
            .collect();
        let relays: BTreeSet<SourceIdx> = (drawn.iter())
            .flat_map(|(_, (steps, _))| steps.iter().map(|(_, to)| *to))
            .collect();
        let node = |source| {
            if relays.contains(&source) {
                Node::Relay(source)
            } else {
                Node::Article(source)
            }
        };
        let mut edges = BTreeSet::new();
        for (origin, (steps, ends)) in drawn {
            for (from, to) in steps {
                // The origin is drawn once, as a dot.
                if origin == Origin::Source(to) {
                    edges.insert((node(from), Node::Origin(origin)));
                } else {
                    edges.insert((node(from), node(to)));
                }
            }
            for end in ends {
                let itself = relays.contains(&end) && origin == Origin::Source(end);
                if !itself {
                    edges.insert((node(end), Node::Origin(origin)));
                }
            }
        }
        edges
    }
}
