//! A list that is too long for one page, parted: by year and month or by letter, and in runs where that is not enough.
//!
//! The first page of a shelf is where the list always is; the others stand in a folder of their own, so that no
//! address changes when a list grows. Only pages without parts show rows.

use super::frame::Here;
use super::view::{Link, Rail, YearRow};
use super::words::{self, Words};
use crate::model::date::{When, year_in_figures};
use std::ops::Range;
use unicode_normalization::UnicodeNormalization;

/// What the rows of a page have in common.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Key {
    /// None for what has no date.
    Year(Option<i32>),
    /// Of a year; none for what may lie in more than one.
    Month(Option<i32>, Option<u32>),
    /// The first of a name, a capital; none for what is no letter.
    Letter(Option<char>),
    /// From which row to which, counted from one.
    Run(usize, usize),
}

impl Key {
    pub(super) fn year(when: Option<&When>) -> Key {
        Key::Year(when.and_then(When::year))
    }

    pub(super) fn month(when: Option<&When>) -> Key {
        let month = when.and_then(When::month).map(|(_, month)| month);
        Key::Month(when.and_then(When::year), month)
    }

    /// A name's first letter, without regard to its accent.
    pub(super) fn letter(name: &str) -> Key {
        let first = name.chars().find(|c| c.is_alphanumeric());
        let base = first.and_then(|c| std::iter::once(c).nfd().next());
        let letter = base.filter(|c| c.is_alphabetic());
        Key::Letter(letter.and_then(|c| c.to_uppercase().next()))
    }

    /// What is not known comes last.
    fn rank(self) -> (bool, Key) {
        let unknown = matches!(
            self,
            Key::Year(None) | Key::Month(_, None) | Key::Letter(None)
        );
        (unknown, self)
    }

    /// The name of the file; `above` is that of the page above, `number` counts pages from one.
    fn slug(self, above: &str, number: usize) -> String {
        let year = |year: Option<i32>| year.map_or("undated".to_owned(), |y| y.to_string());
        match self {
            Key::Year(y) => year(y),
            Key::Month(y, Some(month)) => format!("{}-{month:02}", year(y)),
            Key::Month(y, None) => format!("{}-unknown", year(y)),
            Key::Letter(None) => "other".to_owned(),
            Key::Letter(Some(c)) if c.is_ascii() => c.to_ascii_lowercase().to_string(),
            Key::Letter(Some(c)) => format!("u{:04x}", u32::from(c)),
            Key::Run(..) if above.is_empty() => number.to_string(),
            Key::Run(..) => format!("{above}-{number}"),
        }
    }

    /// "2024", "November 2023", "W", "501–1,000".
    fn label(self, words: Words<'_>) -> String {
        match self {
            Key::Year(year) | Key::Month(year @ None, _) => {
                year.map_or_else(|| words.say("undated"), year_in_figures)
            }
            Key::Month(Some(year), month) => month_title(words, year, month),
            Key::Letter(letter) => letter.map_or_else(|| words.say("no-letter"), |c| c.to_string()),
            Key::Run(from, to) => {
                let number = |n: usize| words.number(&n.to_string());
                format!("{}–{}", number(from), number(to))
            }
        }
    }

    /// What a reader who does not see it is told about a list of such.
    fn rail(self) -> &'static str {
        match self {
            Key::Year(_) => "years",
            Key::Month(..) => "months",
            Key::Letter(_) => "letters",
            Key::Run(..) => "rows",
        }
    }
}

/// "November 2023", "2024, month not known".
pub(super) fn month_title(words: Words<'_>, year: i32, month: Option<u32>) -> String {
    let year = ("year", year_in_figures(year).into());
    match month {
        None => words.tell("month-not-known", &[year]),
        Some(month) => {
            let month = words.locale.month(month, false);
            words::capital(&words.tell("date-month-year", &[("month", month.into()), year]))
        }
    }
}

/// How a list is parted.
pub(super) struct Parting<'r, T> {
    /// The most that a page holds.
    pub(super) most: usize,
    /// Where the parts stand.
    pub(super) folder: String,
    /// What to part by, the coarsest first.
    pub(super) levels: &'r [&'r dyn Fn(T) -> Key],
    /// How much of a page an item takes.
    pub(super) weight: &'r dyn Fn(T) -> usize,
}

/// A page of a shelf.
#[derive(Debug, Clone)]
struct Node {
    path: String,
    slug: String,
    /// None for the first page.
    key: Option<Key>,
    above: usize,
    parts: Range<usize>,
    items: Range<usize>,
    /// The levels by which it is parted already.
    level: usize,
}

/// A list on as many pages as it takes. Pages are known by their numbers, the first is 0.
#[derive(Debug)]
pub(super) struct Shelf<T> {
    items: Vec<T>,
    nodes: Vec<Node>,
}

impl<T> Default for Shelf<T> {
    fn default() -> Shelf<T> {
        Shelf {
            items: Vec::new(),
            nodes: Vec::new(),
        }
    }
}

impl<T: Copy> Shelf<T> {
    /// Items in their order, on pages of which the first is at `path`.
    pub(super) fn new(path: String, items: Vec<T>, parting: &Parting<'_, T>) -> Shelf<T> {
        let first = Node {
            path,
            slug: String::new(),
            key: None,
            above: 0,
            parts: 0..0,
            items: 0..items.len(),
            level: 0,
        };
        let nodes = vec![first];
        let mut shelf = Shelf { items, nodes };
        let mut at = 0;
        while at < shelf.nodes.len() {
            shelf.part(at, parting);
            at += 1;
        }
        shelf
    }

    fn part(&mut self, at: usize, parting: &Parting<'_, T>) {
        let range = self.nodes[at].items.clone();
        let items = &mut self.items[range.clone()];
        if items.iter().map(|i| (parting.weight)(*i)).sum::<usize>() <= parting.most {
            return;
        }
        let levels = parting.levels.iter().enumerate();
        for (level, key) in levels.skip(self.nodes[at].level) {
            let ranked = |item: &T| key(*item).rank();
            if items.iter().all(|i| ranked(i) == ranked(&items[0])) {
                continue;
            }
            items.sort_by_key(ranked);
            let groups = items.chunk_by(|a, b| ranked(a) == ranked(b));
            let groups: Vec<(Key, usize)> = groups.map(|g| (key(g[0]), g.len())).collect();
            return self.add(at, level + 1, &groups, &parting.folder);
        }
        let runs = runs(items, parting);
        if runs.len() > 1 {
            self.add(at, parting.levels.len(), &runs, &parting.folder);
        }
    }

    /// Parts of a page, each with the number of its items.
    fn add(&mut self, above: usize, level: usize, parts: &[(Key, usize)], folder: &str) {
        let first = self.nodes.len();
        let mut start = self.nodes[above].items.start;
        for ((key, count), number) in parts.iter().zip(1..) {
            let slug = key.slug(&self.nodes[above].slug, number);
            self.nodes.push(Node {
                path: format!("{folder}/{slug}.html"),
                slug,
                key: Some(*key),
                above,
                parts: 0..0,
                items: start..start + count,
                level,
            });
            start += count;
        }
        self.nodes[above].parts = first..self.nodes.len();
    }

    /// All pages: the number and the path of each.
    pub(super) fn pages(&self) -> impl Iterator<Item = (usize, &str)> {
        self.nodes.iter().map(|n| n.path.as_str()).enumerate()
    }

    pub(super) fn path(&self, page: usize) -> &str {
        &self.nodes[page].path
    }

    /// What stands on a page or on its parts.
    pub(super) fn items(&self, page: usize) -> &[T] {
        &self.items[self.nodes[page].items.clone()]
    }

    /// Whether a page shows its rows itself.
    pub(super) fn has_rows(&self, page: usize) -> bool {
        self.nodes[page].parts.is_empty()
    }

    /// What stands on a page itself; nothing where it has parts.
    pub(super) fn rows(&self, page: usize) -> &[T] {
        if self.has_rows(page) {
            self.items(page)
        } else {
            &[]
        }
    }

    /// "2024"; "November 2023, 1–500"; none for the first page.
    pub(super) fn label(&self, page: usize, words: Words<'_>) -> Option<String> {
        let node = &self.nodes[page];
        let own = node.key?.label(words);
        match node.key {
            Some(Key::Run(..)) => {
                let above = self.label(node.above, words);
                Some(above.map_or_else(|| own.clone(), |above| format!("{above}, {own}")))
            }
            _ => Some(own),
        }
    }

    /// The page in other languages: names begin with other letters there, and lists may be shorter.
    pub(super) fn elsewhere(&self, page: usize) -> &str {
        let same = |key: Option<Key>| matches!(key, Some(Key::Year(_) | Key::Month(..)));
        let mut at = page;
        while at > 0 && !same(self.nodes[at].key) {
            at = self.nodes[at].above;
        }
        self.path(at)
    }

    /// The ways from a page to all parts of the pages above it, and to its own.
    pub(super) fn rails(
        &self,
        page: usize,
        words: Words<'_>,
        here: &Here,
        count: &dyn Fn(usize) -> String,
    ) -> Vec<Rail> {
        let mut way = vec![page];
        let mut at = page;
        while at > 0 {
            at = self.nodes[at].above;
            way.push(at);
        }
        way.reverse();
        let row = |part: usize| {
            let node = &self.nodes[part];
            let above = self.nodes[node.above].key;
            let text = match (above, node.key) {
                (Some(Key::Year(Some(_))), Some(Key::Month(_, Some(month)))) => {
                    words::capital(words.locale.month(month, false))
                }
                (_, key) => key.map(|k| k.label(words)).unwrap_or_default(),
            };
            YearRow {
                link: Link {
                    text,
                    href: here.to(&node.path),
                    ..Link::default()
                },
                count: count(node.items.len()),
                current: way.contains(&part),
            }
        };
        let rail = |at: &usize| {
            let parts = self.nodes[*at].parts.clone();
            let key = self
                .nodes
                .get(parts.start)?
                .key
                .filter(|_| !parts.is_empty())?;
            Some(Rail {
                label: words.say(key.rail()),
                rows: parts.map(row).collect(),
            })
        };
        way.iter().filter_map(rail).collect()
    }
}

/// Runs of items, each as long as a page holds.
fn runs<T: Copy>(items: &[T], parting: &Parting<'_, T>) -> Vec<(Key, usize)> {
    let mut lengths: Vec<usize> = Vec::new();
    let mut room = 0;
    for item in items {
        let weight = (parting.weight)(*item);
        match lengths.last_mut() {
            Some(length) if weight <= room => {
                *length += 1;
                room -= weight;
            }
            _ => {
                lengths.push(1);
                room = parting.most.saturating_sub(weight);
            }
        }
    }
    let mut end = 0;
    let run = |length: usize| {
        let from = end + 1;
        end += length;
        (Key::Run(from, end), length)
    };
    lengths.into_iter().map(run).collect()
}
