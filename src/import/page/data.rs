//! What a page says of itself in JSON-LD.

use super::super::stated::Given;
use super::clean;
use crate::archive::Page;
use serde_json::{Map, Value};

/// Nodes that are looked at, and how deep they may stand in lists of nodes.
const NODES: usize = 2_000;
const DEPTH: usize = 6;

/// Types of documents, those that say more first.
const ARTICLES: &[&str] = &[
    "NewsArticle",
    "ReportageNewsArticle",
    "AnalysisNewsArticle",
    "OpinionNewsArticle",
    "BackgroundNewsArticle",
    "ReviewNewsArticle",
    "AskPublicNewsArticle",
    "LiveBlogPosting",
    "BlogPosting",
    "Article",
    "Report",
    "ScholarlyArticle",
    "TechArticle",
    "SatiricalArticle",
    "AdvertiserContentArticle",
    "SpecialAnnouncement",
    "SocialMediaPosting",
    "DiscussionForumPosting",
    "WebPage",
    "ItemPage",
    "AboutPage",
];

type Node = Map<String, Value>;

/// The page's data, parsed: all nodes, and the one that describes the document.
#[derive(Debug, Default)]
pub(super) struct Data {
    nodes: Vec<Node>,
    article: Option<usize>,
    page: Option<usize>,
}

impl Data {
    /// Reads the scripts of a page. What is not JSON says nothing.
    pub(super) fn of(page: &Page, address: Option<&str>) -> Data {
        let mut nodes = Vec::new();
        for script in &page.data {
            if let Ok(value) = serde_json::from_str::<Value>(bare(script)) {
                gather(value, 0, &mut nodes);
            }
        }
        let article = choice(&nodes, address);
        let page = (0..nodes.len()).find(|at| rank(&nodes[*at]).is_some_and(|rank| rank >= 18));
        Data {
            nodes,
            article: article.or(page),
            page,
        }
    }

    /// The type of the document.
    pub(super) fn kind(&self) -> Option<&str> {
        let node = self.article()?;
        types(node).find(|kind| ARTICLES.contains(kind))
    }

    /// A text of the document.
    pub(super) fn text(&self, name: &str) -> Option<Given> {
        self.texts(name).into_iter().next()
    }

    /// Every text of a property, names of things among them.
    pub(super) fn texts(&self, name: &str) -> Vec<Given> {
        let from = |node: &Node, at: &str| {
            let kind = types(node)
                .find(|kind| ARTICLES.contains(kind))
                .unwrap_or("a part");
            format!("JSON-LD `{at}` ({kind})")
        };
        let nodes = [self.article, self.page];
        let mut found = nodes.iter().flatten().map(|at| {
            let node = &self.nodes[*at];
            let values = node.get(name).map(|value| self.said(value, 0));
            (values.unwrap_or_default().into_iter())
                .map(|text| Given::new(text, from(node, name)))
                .collect::<Vec<Given>>()
        });
        found.find(|texts| !texts.is_empty()).unwrap_or_default()
    }

    /// The words of a value: itself, or the name of the thing that it is or refers to.
    fn said(&self, value: &Value, depth: usize) -> Vec<String> {
        match value {
            Value::String(text) => Some(clean(text))
                .filter(|t| !t.is_empty())
                .into_iter()
                .collect(),
            Value::Array(values) if depth < DEPTH => {
                let values = values.iter().take(50);
                values
                    .flat_map(|value| self.said(value, depth + 1))
                    .collect()
            }
            Value::Object(node) if depth < DEPTH => {
                let named = |node: &Node| {
                    ["name", "@value", "url", "contentUrl"]
                        .iter()
                        .find_map(|name| {
                            let value = node.get(*name)?;
                            self.said(value, depth + 1).into_iter().next()
                        })
                };
                let referred = || {
                    let id = node.get("@id")?.as_str()?;
                    let other = self.nodes.iter().find(|other| {
                        other.get("@id").and_then(Value::as_str) == Some(id) && other.len() > 1
                    });
                    match other {
                        Some(other) => named(other),
                        None => Some(id.to_owned()),
                    }
                };
                named(node).or_else(referred).into_iter().collect()
            }
            _ => Vec::new(),
        }
    }

    fn article(&self) -> Option<&Node> {
        self.article.map(|at| &self.nodes[at])
    }

    /// Whether any part of the data says so of its document or picture.
    pub(super) fn mentions(&self, words: &str) -> bool {
        let mut left = NODES;
        (self.nodes.iter()).any(|node| node.values().any(|value| holds(value, words, 0, &mut left)))
    }
}

fn holds(value: &Value, words: &str, depth: usize, left: &mut usize) -> bool {
    *left = left.saturating_sub(1);
    if *left == 0 || depth > DEPTH {
        return false;
    }
    match value {
        Value::String(text) => text.len() < 300 && text.contains(words),
        Value::Array(values) => values.iter().any(|v| holds(v, words, depth + 1, left)),
        Value::Object(node) => node.values().any(|v| holds(v, words, depth + 1, left)),
        _ => false,
    }
}

/// A script without the marks that hide it from old browsers and XML.
fn bare(script: &str) -> &str {
    let script = script.trim();
    let script = script.strip_prefix("<!--").unwrap_or(script);
    let script = script.strip_suffix("-->").unwrap_or(script).trim();
    let script = script.strip_prefix("//").unwrap_or(script).trim_start();
    match script.strip_prefix("<![CDATA[") {
        Some(inner) => {
            let end = inner.rfind("]]>").unwrap_or(inner.len());
            inner[..end].trim_end().trim_end_matches("//").trim()
        }
        None => script.trim_end_matches(';'),
    }
}

/// The nodes of a value, in order: lists, graphs and the main thing of a page; nothing that is only a part of it.
fn gather(value: Value, depth: usize, out: &mut Vec<Node>) {
    if depth > DEPTH || out.len() >= NODES {
        return;
    }
    match value {
        Value::Array(values) => {
            for value in values {
                gather(value, depth + 1, out);
            }
        }
        Value::Object(mut node) => {
            for inner in ["@graph", "mainEntity", "mainEntityOfPage"] {
                let nested = node.get(inner).is_some_and(|value| !value.is_string());
                if nested && let Some(value) = node.get(inner).cloned() {
                    if inner == "@graph" {
                        node.remove(inner);
                    }
                    gather(value, depth + 1, out);
                }
            }
            if !node.is_empty() && out.len() < NODES {
                out.push(node);
            }
        }
        _ => {}
    }
}

/// The types of a node, without the address of their vocabulary.
fn types(node: &Node) -> impl Iterator<Item = &str> {
    let value = node.get("@type");
    let one = value.and_then(Value::as_str);
    let several = value.and_then(Value::as_array).into_iter().flatten();
    (one.into_iter().chain(several.filter_map(Value::as_str)))
        .map(|kind| kind.rsplit(['/', ':']).next().unwrap_or(kind))
}

fn rank(node: &Node) -> Option<usize> {
    types(node)
        .filter_map(|kind| ARTICLES.iter().position(|known| *known == kind))
        .min()
}

/// The article: the one at the page's address, else the only one, else the first that has a headline and a date.
fn choice(nodes: &[Node], address: Option<&str>) -> Option<usize> {
    let articles: Vec<usize> = (0..nodes.len())
        .filter(|at| rank(&nodes[*at]).is_some_and(|rank| rank < 18))
        .collect();
    let here = articles.iter().copied().find(|at| {
        let stated = |name: &str| match nodes[*at].get(name)? {
            Value::String(text) => Some(text.as_str()),
            Value::Object(node) => node.get("@id").and_then(Value::as_str),
            _ => None,
        };
        let urls = ["url", "mainEntityOfPage", "@id"];
        address.is_some_and(|address| {
            urls.iter()
                .any(|name| stated(name).is_some_and(|url| same(url, address)))
        })
    });
    let whole = |at: &usize| {
        nodes[*at].contains_key("headline") && nodes[*at].contains_key("datePublished")
    };
    here.or_else(|| articles.iter().copied().find(whole))
        .or_else(|| articles.first().copied())
}

/// Whether two addresses are one page's, fragments and last strokes aside.
fn same(one: &str, other: &str) -> bool {
    let plain = |url: &str| {
        let url = url.split('#').next().unwrap_or_default();
        url.trim_end_matches('/').to_owned()
    };
    plain(one) == plain(other)
}
