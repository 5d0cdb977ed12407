//! The things of a corpus, before anybody writes them down.

use super::Corpus;
use super::dice::Dice;
use super::figures::{ATTRIBUTES, Count, count};
use super::words;
use chrono::{Datelike, Days, NaiveDate};

/// The days of ten years.
const DAYS: usize = 3652;

const OUTLETS: [&str; 12] = [
    "Northern Courier",
    "Gazette of the Straits",
    "Meridian Wire",
    "Le Relevé",
    "Harbour and Rail Weekly",
    "Der Wächter",
    "Öresund Tidning",
    "Вісник портів",
    "The Ledger",
    "Open Registry Notices",
    "El Faro del Norte",
    "Quay Monitor",
];
const LANGUAGES: [&str; 6] = ["en", "en", "en", "en", "fr", "de"];

/// A country, and where its places lie: the least latitude and longitude, and how much farther they go, in thousandths of a
/// degree.
struct Ground {
    country: (&'static str, &'static str),
    latitude: (f64, usize),
    longitude: (f64, usize),
}

const GROUNDS: [Ground; 6] = [
    ground("ML", "Mali", (16.0, 4_000), (-4.0, 5_000)),
    ground("NE", "Niger", (14.0, 6_000), (4.0, 9_000)),
    ground("DZ", "Algeria", (26.0, 7_000), (0.0, 7_000)),
    ground("LY", "Libya", (25.0, 5_000), (12.0, 10_000)),
    ground("TD", "Chad", (10.0, 10_000), (16.0, 5_000)),
    ground("MR", "Mauritania", (17.0, 7_000), (-11.0, 4_000)),
];

const fn ground(
    code: &'static str,
    name: &'static str,
    latitude: (f64, usize),
    longitude: (f64, usize),
) -> Ground {
    Ground {
        country: (code, name),
        latitude,
        longitude,
    }
}

/// Somebody.
#[derive(Debug)]
pub(crate) struct Actor {
    pub(crate) name: String,
    pub(crate) aliases: Vec<String>,
    /// A kind of bluf's.
    pub(crate) kind: &'static str,
    pub(crate) text: String,
}

/// Somewhere.
#[derive(Debug)]
pub(crate) struct Place {
    pub(crate) name: String,
    pub(crate) aliases: Vec<String>,
    pub(crate) region: String,
    /// Its code and its name.
    pub(crate) country: (&'static str, &'static str),
    pub(crate) latitude: f64,
    pub(crate) longitude: f64,
    pub(crate) text: String,
}

/// A document.
#[derive(Debug)]
pub(crate) struct Source {
    pub(crate) title: String,
    pub(crate) outlet: &'static str,
    pub(crate) author: String,
    pub(crate) published: NaiveDate,
    pub(crate) language: &'static str,
    pub(crate) url: String,
    pub(crate) reliability: &'static str,
    /// The rank of an older source that it relays.
    pub(crate) relays: Option<usize>,
    /// Paragraphs of sentences, each with its full stop.
    pub(crate) text: Vec<Vec<String>>,
    /// Two figures in it.
    pub(crate) counts: [Count; 2],
}

/// What happened.
#[derive(Debug)]
pub(crate) struct Event {
    pub(crate) title: String,
    pub(crate) summary: String,
    /// The day that it is sorted by.
    pub(crate) day: NaiveDate,
    pub(crate) edtf: String,
    /// The date in words.
    pub(crate) label: String,
    pub(crate) actors: Vec<usize>,
    pub(crate) places: Vec<usize>,
    /// Ranks of the cited sources, in the order of the text.
    pub(crate) cited: Vec<usize>,
    pub(crate) blocks: Vec<Block>,
}

/// A part of an event's text.
#[derive(Debug)]
pub(crate) enum Block {
    /// Sentences without their full stops, some with a citation: a position in `cited`.
    Paragraph(Vec<(String, Option<usize>)>),
    Heading(String),
    /// A bold term and a sentence each.
    List(Vec<(String, String)>),
    /// A quotation, and whose.
    Quote(String, usize),
}

impl Corpus {
    /// How many actors there are.
    pub(crate) fn actors(&self) -> usize {
        (self.events / 50).max(5)
    }

    /// How many places there are.
    pub(crate) fn places(&self) -> usize {
        (self.events / 100).max(3)
    }

    /// An event's id, by its rank.
    pub(crate) fn event_id(&self, rank: usize) -> String {
        format!("e{:06}", self.shuffled(rank))
    }

    /// A source's id, by its rank.
    pub(crate) fn source_id(&self, rank: usize) -> String {
        format!("s{:06}", self.shuffled(self.events - 1 - rank))
    }

    /// Another order of the same numbers.
    fn shuffled(&self, rank: usize) -> usize {
        let n = self.events;
        let step = (n * 618 / 1000..).find(|step| *step > 0 && divisor(*step, n) == 1);
        rank * step.unwrap_or(1) % n
    }

    /// The day around which events of a rank happen.
    fn day(&self, rank: usize) -> NaiveDate {
        let first = NaiveDate::from_ymd_opt(2016, 1, 1).unwrap_or_default();
        first + Days::new((rank.min(self.events - 1) * DAYS / self.events) as u64)
    }

    /// How far, in ranks, the sources of an event lie from it: far enough for six of them at either end.
    fn reach(&self) -> usize {
        (self.events / 8).clamp(6, 100)
    }

    /// An actor by its number.
    pub(crate) fn actor(&self, i: usize) -> Actor {
        let mut dice = Dice::new(self.seed, 'a', i);
        let name = words::name(&mut dice);
        let kinds = [
            "organization",
            "organization",
            "person",
            "state",
            "state-force",
            "non-state-armed",
        ];
        Actor {
            name,
            aliases: (0..dice.below(3)).map(|_| words::name(&mut dice)).collect(),
            kind: dice.one(&kinds),
            text: paragraph(&mut dice, 4).join(" "),
        }
    }

    /// A place by its number. Places lie in a band of the world, as those of a brief do.
    pub(crate) fn place(&self, i: usize) -> Place {
        let mut dice = Dice::new(self.seed, 'p', i);
        let mut degrees = |low: f64, span: usize| low + dice.below(span) as f64 / 1000.0;
        let ground = &GROUNDS[i % GROUNDS.len()];
        let latitude = degrees(ground.latitude.0, ground.latitude.1);
        let longitude = degrees(ground.longitude.0, ground.longitude.1);
        Place {
            name: words::name(&mut dice),
            aliases: (0..dice.below(2)).map(|_| words::name(&mut dice)).collect(),
            region: format!(
                "{} Region",
                words::name(&mut Dice::new(self.seed, 'r', i % 17))
            ),
            country: ground.country,
            latitude: (latitude * 1000.0).round() / 1000.0,
            longitude: (longitude * 1000.0).round() / 1000.0,
            text: paragraph(&mut dice, 2).join(" "),
        }
    }

    /// A source by its rank: some 600 words, published after every event that cites it.
    pub(crate) fn source(&self, rank: usize) -> Source {
        let mut dice = Dice::new(self.seed, 's', rank);
        let published = self.day(rank + self.reach()) + Days::new(dice.below(40) as u64);
        let counts = [
            count(&mut dice, rank % 2),
            count(&mut dice, 2 + rank % (ATTRIBUTES.len() - 2)),
        ];
        let mut text: Vec<Vec<String>> = Vec::new();
        let mut length = 0;
        while length < 550 {
            let sentences = dice.between(3, 6);
            let paragraph = paragraph(&mut dice, sentences);
            length += paragraph
                .iter()
                .map(|s| s.split(' ').count())
                .sum::<usize>();
            text.push(paragraph);
        }
        for (at, count) in counts.iter().enumerate() {
            text[at + 1].insert(1, format!("{}.", count.sentence));
        }
        Source {
            title: words::title(&mut dice),
            outlet: dice.one(&OUTLETS),
            author: words::name(&mut dice),
            published,
            language: dice.one(&LANGUAGES),
            url: format!("https://news.example/{}/{rank}", dice.below(1_000_000_000)),
            reliability: dice.one(&["A", "A", "B", "B", "B", "C", "C", "D"]),
            relays: (rank > 0 && dice.chance(15)).then(|| rank - 1 - dice.below(rank.min(50))),
            text,
            counts,
        }
    }

    /// An event by its rank: some 250 words. `named` says how a text writes a name: an id, and the name.
    pub(crate) fn event(&self, rank: usize, named: &dyn Fn(&str, &str) -> String) -> Event {
        let mut dice = Dice::new(self.seed, 'e', rank);
        let day = self.day(rank);
        let (edtf, label) = date(&mut dice, day);
        let cited = self.cited(&mut dice, rank);
        let actors = several(&mut dice, 4, self.actors());
        let places = several(&mut dice, 2, self.places());
        let names: Vec<String> = (actors
            .iter()
            .map(|i| named(&actor_id(*i), &self.actor(*i).name)))
        .chain(
            places
                .iter()
                .map(|i| named(&place_id(*i), &self.place(*i).name)),
        )
        .collect();
        let names: Vec<&str> = names.iter().map(String::as_str).collect();
        Event {
            title: words::title(&mut dice),
            summary: words::sentence(&mut dice, 20, &[]) + ".",
            day,
            edtf,
            label,
            blocks: self.blocks(&mut dice, &cited, &names),
            actors,
            places,
            cited,
        }
    }

    /// Three to six sources: the one of the same rank, neighbours, and now and then one of the much-cited twentieth.
    fn cited(&self, dice: &mut Dice, rank: usize) -> Vec<usize> {
        let low = rank.saturating_sub(self.reach());
        let high = (rank + self.reach()).min(self.events - 1);
        let mut cited = vec![rank];
        let wanted = dice.between(3, 6);
        while cited.len() < wanted {
            let near = dice.between(low, high);
            let famous = dice.between(low, self.events - 1).next_multiple_of(20);
            let source = if dice.chance(20) && famous < self.events {
                famous
            } else {
                near
            };
            if !cited.contains(&source) {
                cited.push(source);
            }
        }
        cited
    }

    fn blocks(&self, dice: &mut Dice, cited: &[usize], names: &[&str]) -> Vec<Block> {
        let (mut blocks, mut length, mut next) = (Vec::new(), 0, 0);
        while length < 205 || next < cited.len() {
            let mut sentences = Vec::new();
            for at in 0..dice.between(3, 5) {
                let words = dice.between(10, 20);
                let sentence = words::sentence(dice, words, names);
                length += sentence.split(' ').count();
                let cites = next < cited.len() && (at == 1 || length > 200);
                sentences.push((sentence, cites.then_some(next)));
                next += usize::from(cites);
            }
            blocks.push(Block::Paragraph(sentences));
            match blocks.len() {
                1 => blocks.push(Block::Heading(words::title(dice))),
                3 => {
                    let item = |_| (words::term(dice), words::sentence(dice, 8, &[]));
                    blocks.push(Block::List((0..3).map(item).collect()));
                    length += 27;
                }
                5 if dice.chance(50) => {
                    let of = dice.below(cited.len());
                    blocks.push(Block::Quote(self.source(cited[of]).text[0][0].clone(), of));
                    length += 14;
                }
                _ => {}
            }
        }
        blocks
    }
}

/// An actor's id.
pub(crate) fn actor_id(i: usize) -> String {
    format!("a{i:05}")
}

/// A place's id.
pub(crate) fn place_id(i: usize) -> String {
    format!("p{i:05}")
}

fn divisor(a: usize, b: usize) -> usize {
    if b == 0 { a } else { divisor(b, a % b) }
}

fn paragraph(dice: &mut Dice, sentences: usize) -> Vec<String> {
    let one = |_| {
        let length = dice.between(9, 20);
        words::sentence(dice, length, &[]) + "."
    };
    (0..sentences).map(one).collect()
}

/// Some of `n` things, each once. The first is in every tenth draw, so that it is in very many events.
fn several(dice: &mut Dice, most: usize, n: usize) -> Vec<usize> {
    let mut out = Vec::new();
    for _ in 0..dice.between(1, most) {
        let one = if dice.chance(8) { 0 } else { dice.skewed(n) };
        if !out.contains(&one) {
            out.push(one);
        }
    }
    out
}

/// A date as EDTF and in words, a fifth of them uncertain, none later than the day.
fn date(dice: &mut Dice, day: NaiveDate) -> (String, String) {
    let before = day - Days::new(dice.between(1, 9) as u64);
    let words = |d: NaiveDate| d.format("%-d %B %Y").to_string();
    let month = day.format("%B %Y").to_string();
    match dice.below(100) {
        0..80 => (day.to_string(), words(day)),
        80..88 => (day.format("%Y-%m").to_string(), month),
        88..91 => (day.year().to_string(), day.year().to_string()),
        91..95 => (format!("{day}~"), format!("c. {}", words(day))),
        95..98 => (
            format!("{before}/{day}"),
            format!("{} to {}", words(before), words(day)),
        ),
        _ => (
            format!("[{before}..{day}]"),
            format!("between {} and {}", words(before), words(day)),
        ),
    }
}
