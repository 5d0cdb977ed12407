//! The search index, read back by an interpreter of its own: what stands on a page finds it.

use crate::project::{Project, files};
use bluf::spelling::{fold, words};
use std::collections::{BTreeMap, BTreeSet};

/// A stem's line in a shard.
struct Term {
    forms: Vec<String>,
    leaves: BTreeSet<usize>,
}

/// Stems with their terms, and spellings whose stems stand elsewhere.
type Shard = (Vec<(String, Term)>, BTreeMap<String, Vec<String>>);

/// An index as its files say.
struct Index {
    cuts: Vec<String>,
    shards: Vec<Shard>,
    /// `[path, title, language, date, passages]` of every leaf.
    leaves: Vec<serde_json::Value>,
    sizes: BTreeMap<String, usize>,
}

/// The arguments of a part's call.
fn arguments(bytes: &[u8]) -> Vec<serde_json::Value> {
    let text = std::str::from_utf8(bytes).expect("UTF-8");
    let inner = text
        .strip_prefix("blufPart(")
        .and_then(|t| t.strip_suffix(")\n"));
    let mut data = inner.expect("one call").to_owned();
    for name in ["stamp", "shelves", "long", "packs", "cuts", "stop"] {
        data = data.replace(&format!("{name}:"), &format!("\"{name}\":"));
    }
    serde_json::from_str(&format!("[{data}]")).expect("data")
}

fn digit(letter: u8) -> usize {
    let letters = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    letters.iter().position(|l| *l == letter).expect("a letter")
}

fn number(text: &mut &[u8]) -> usize {
    let mut sum = 0;
    while let [first, rest @ ..] = text {
        *text = rest;
        sum = sum * 32 + digit(*first) % 32;
        if digit(*first) < 32 {
            break;
        }
    }
    sum
}

fn term(line: &str) -> (String, Term) {
    let [spelt, best, rest] = line.split('|').collect::<Vec<_>>()[..] else {
        panic!("three parts: {line}");
    };
    let mut spelt = spelt.split(',');
    let stem = spelt.next().expect("a stem").to_owned();
    let form = |end: &str| {
        end.strip_prefix('=')
            .map_or(format!("{stem}{end}"), str::to_owned)
    };
    let forms = spelt.map(form).collect();
    let mut leaves = BTreeSet::new();
    let (mut best, mut next) = (best.as_bytes(), 0);
    while !best.is_empty() {
        next += number(&mut best);
        leaves.insert(next);
        best = &best[1..];
        next += 1;
    }
    if let Some(gaps) = rest.get(2..).filter(|_| rest[1..].starts_with('.')) {
        let (mut gaps, mut next) = (gaps.as_bytes(), 0);
        while !gaps.is_empty() {
            next += number(&mut gaps);
            leaves.insert(next);
            next += 1;
        }
    } else if let Some(bits) = rest.get(2..) {
        for (at, letter) in bits.bytes().enumerate() {
            leaves.extend(
                (0..6)
                    .filter(|bit| digit(letter) >> bit & 1 == 1)
                    .map(|bit| at * 6 + bit),
            );
        }
    }
    (stem, Term { forms, leaves })
}

impl Index {
    fn of(project: &Project) -> Index {
        let files = files(&project.built());
        let part = |name: String| files.get(&format!("search/{name}.js"));
        let read = |name: &str| {
            let parts = (0..)
                .map_while(|n| part(format!("{name}{n}")))
                .map(|bytes| arguments(bytes));
            parts.collect::<Vec<_>>()
        };
        let start = arguments(part("start".to_owned()).expect("a start")).remove(1);
        let strings = |list: &serde_json::Value| -> Vec<String> {
            let items = list.as_array().expect("a list").iter();
            items
                .map(|item| item.as_str().expect("text").to_owned())
                .collect()
        };
        let see = |line: String| {
            let mut words = line.split(' ').map(str::to_owned);
            (words.next().expect("a spelling"), words.collect())
        };
        let shard = |data: Vec<serde_json::Value>| {
            let terms = strings(&data[1]).iter().map(|line| term(line)).collect();
            (terms, strings(&data[2]).into_iter().map(see).collect())
        };
        Index {
            cuts: start["cuts"]
                .as_str()
                .expect("cuts")
                .split(' ')
                .map(str::to_owned)
                .collect(),
            shards: read("w").into_iter().map(shard).collect(),
            leaves: read("t")
                .into_iter()
                .flat_map(|mut data| data.remove(1).as_array().expect("leaves").clone())
                .collect(),
            sizes: files
                .iter()
                .filter(|(path, _)| path.starts_with("search/"))
                .map(|(path, bytes)| (path.clone(), bytes.len()))
                .collect(),
        }
    }

    fn home(&self, word: &str) -> usize {
        self.cuts
            .iter()
            .rposition(|cut| cut.as_str() <= word)
            .expect("a shard")
    }

    /// The leaves of a word.
    fn find(&self, word: &str) -> BTreeSet<usize> {
        let word = fold(word);
        let (terms, see) = &self.shards[self.home(&word)];
        let own = terms.iter().filter(|(_, term)| term.forms.contains(&word));
        let stems = see.get(&word).into_iter().flatten();
        let seen = stems.flat_map(|stem| {
            let (terms, _) = &self.shards[self.home(stem)];
            terms.iter().filter(move |(other, _)| other == stem)
        });
        own.chain(seen)
            .flat_map(|(_, term)| term.leaves.clone())
            .collect()
    }

    /// The pages that a word finds.
    fn pages(&self, word: &str) -> BTreeSet<&str> {
        self.find(word)
            .into_iter()
            .map(|leaf| self.leaves[leaf][0].as_str().expect("a path"))
            .collect()
    }

    /// Every passage with its leaf: text, anchor, language.
    fn passages(&self) -> Vec<(usize, &str, &str, &str)> {
        let mut out = Vec::new();
        for (at, leaf) in self.leaves.iter().enumerate() {
            for passage in leaf[4].as_array().expect("passages") {
                let field = |n: usize| passage.get(n).and_then(|f| f.as_str()).unwrap_or_default();
                match passage.as_str() {
                    Some(text) => out.push((at, text, "", "")),
                    None => out.push((at, field(0), field(1), field(2))),
                }
            }
        }
        out
    }
}

/// Whether a word is one that is indexed: single letters are not.
fn worth(word: &str) -> bool {
    let folded = fold(word);
    !(folded.is_empty() || folded.len() == 1 && folded.as_bytes()[0].is_ascii_alphabetic())
}

#[test]
fn every_word_of_every_passage_and_title_finds_its_leaf() {
    for index in [Index::of(&Project::small()), Index::of(&long())] {
        let mut looked = 0;
        for (leaf, text, _, _) in index.passages() {
            for word in words(text).filter(|word| worth(word)) {
                assert!(index.find(word).contains(&leaf), "{word} in {text}");
                looked += 1;
            }
        }
        for leaf in &index.leaves {
            let path = leaf[0].as_str().expect("a path");
            for word in words(leaf[1].as_str().expect("a title")).filter(|word| worth(word)) {
                assert!(
                    index.pages(word).contains(path),
                    "{word} in the title of {path}"
                );
            }
        }
        assert!(looked > 300, "{looked}");
    }
}

/// A project with a page of many leaves, and words in many documents.
fn long() -> Project {
    let project = Project::small();
    let paragraph = |n: usize| {
        format!(
            "Paragraph {n} of état {} tells of berth{} and crane{n}.\n\n",
            n % 7,
            n % 500
        )
    };
    let body: String = (0..900).map(paragraph).collect();
    project.put(
        "content/pages/log.md",
        format!("---\ntitle: The long log\n---\n{body}## The end\n\nOmega was last.\n"),
    );
    for n in 0..450 {
        let text = format!(
            "---\ntitle: Movement {n}\nsummary: The tug moves for the {n}th time.\ndate: 2031-06-03\n---\nTug and barge{n}.\n"
        );
        project.put(&format!("content/events/m{n}.md"), text);
    }
    project
}

#[test]
fn files_are_bounded_and_a_long_page_leads_to_its_place() {
    let index = Index::of(&long());
    let most = index.sizes.values().max().expect("files");
    assert!(*most < 33 << 10, "{:?}", index.sizes);
    assert!(index.cuts.len() > 1, "more than one shard");
    let at = index.find("omega");
    assert_eq!(at.len(), 1);
    let first = index
        .leaves
        .iter()
        .position(|leaf| leaf[0] == "pages/log.html")
        .expect("the log");
    let leaf = *at.iter().next().expect("a leaf");
    assert!(leaf > first, "not the first leaf");
    let anchors: Vec<&str> = index
        .passages()
        .iter()
        .filter(|p| p.0 == leaf && p.1.contains("Omega"))
        .map(|p| p.2)
        .collect();
    assert!(anchors.iter().all(|a| a.starts_with("p-")), "{anchors:?}");
    assert!(!anchors.is_empty());
    assert!(
        index.find("tug").len() > 449,
        "a word that stands nearly everywhere"
    );
}

#[test]
fn names_inflections_and_accents_find_their_pages() {
    let project = Project::small();
    project.put(
        "content/places/tinza.md",
        "---\nname: Tinzaouaten\naliases:\n  - {text: Tinzaouatène, language: fr, sources: [wire]}\n  - {text: Tinzawaten, language: fr, sources: [wire]}\n---\n",
    );
    project.put(
        "content/pages/told.md",
        "---\ntitle: Told\n---\nSoldiers were ambushing l’Armée near Tinzaouatène.\n",
    );
    let index = Index::of(&project);
    for name in ["Tinzawaten", "tinzaouatene", "TINZAOUATEN"] {
        let found = index.pages(name);
        let wanted = BTreeSet::from(["pages/told.html", "places/tinza.html"]);
        assert!(found.is_superset(&wanted), "{name}: {found:?}");
    }
    assert!(index.pages("armee").contains("pages/told.html"));
    let stem = |form: &str| {
        let all = index.shards.iter().flat_map(|(terms, _)| terms);
        all.filter(|(_, term)| term.forms.iter().any(|f| f == form))
            .map(|(stem, _)| stem.clone())
            .collect::<Vec<_>>()
    };
    assert_eq!(stem("ambushing"), ["ambush"]);
    assert_eq!(stem("soldiers"), ["soldier"]);
}

#[test]
fn notes_in_the_margin_are_indexed_once_and_pages_without_content_not_at_all() {
    let index = Index::of(&Project::small());
    let told: Vec<&str> = index
        .passages()
        .iter()
        .filter(|p| p.1.starts_with("It reopened"))
        .map(|p| p.1)
        .collect();
    assert_eq!(told, ["It reopened at the mole, see The harbour closes."]);
    assert!(
        index
            .leaves
            .iter()
            .all(|leaf| leaf[0] != "404.html" && leaf[0] != "search.html")
    );
    let quotes: Vec<(&str, &str)> = index
        .passages()
        .iter()
        .filter(|p| p.1 == "after nine days")
        .map(|p| (p.2, index.leaves[p.0][0].as_str().expect("a path")))
        .collect();
    assert!(
        quotes.contains(&("reopening-days", "events/reopening.html")),
        "{quotes:?}"
    );
}
