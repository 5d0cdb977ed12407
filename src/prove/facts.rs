//! What is worth knowing of a capture's text once the text itself is let go.

use crate::archive::Page;
use crate::evidence::{Normal, Sketch};
use crate::lexicon::{Kind, Lexicon, Mention, lexicon};
use crate::spelling::european;
use chrono::NaiveDate;
use std::collections::BTreeSet;
use std::ops::{Range, RangeInclusive};

/// What was learnt from one capture, ranges of noise left out.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Facts {
    /// A sample of its shingles.
    pub sketch: Sketch,
    /// Every year that it writes in digits; and the year of the source's date, where the page gives it to machines alone.
    pub years: BTreeSet<i32>,
    /// The latest full date that it mentions, with the words.
    pub latest: Option<(NaiveDate, String)>,
    /// Dates with their weekday.
    pub weekdays: Vec<Dated>,
    /// Words that say there is more to read elsewhere.
    pub cut_off: Option<String>,
    /// Every number in it, in digits or words; none where its language has no word lists.
    pub numbers: Option<Numbers>,
}

/// Numbers, each once.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Numbers(Box<[f64]>);

impl Numbers {
    /// These numbers.
    pub fn of(numbers: impl Iterator<Item = f64>) -> Numbers {
        let mut all: Vec<f64> = numbers.collect();
        all.sort_unstable_by(f64::total_cmp);
        all.dedup();
        Numbers(all.into())
    }

    /// Whether one of them is in a range, but for the last digits that arithmetic loses.
    pub fn has(&self, range: &RangeInclusive<f64>) -> bool {
        let slack = range.end().abs() * 1e-9;
        let at = self.0.partition_point(|n| *n < range.start() - slack);
        self.0.get(at).is_some_and(|n| *n <= range.end() + slack)
    }
}

/// A date as the capture has it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Dated {
    /// What it says.
    pub mention: Mention,
    /// The words.
    pub words: String,
}

impl Facts {
    /// Reads a text; `language` is the document's, for what its words say.
    pub(super) fn of(text: &Normal, noise: &[Range<usize>], language: Option<&str>) -> Facts {
        let kept = without(text.as_str(), noise);
        let mut facts = Facts {
            sketch: Sketch::of(&kept),
            years: years(&kept),
            ..Facts::default()
        };
        if let Some(lexicon) = language.and_then(lexicon) {
            facts.read(lexicon, &kept);
        }
        facts
    }

    fn read(&mut self, lexicon: &Lexicon, text: &str) {
        let numbers = lexicon.numbers(text);
        self.numbers = Some(Numbers::of(numbers.into_iter().map(|(_, value)| value)));
        for mention in lexicon.dates(text) {
            let words = text[mention.range.clone()].to_owned();
            let day = (mention.year.zip(mention.month).zip(mention.day))
                .and_then(|((y, m), d)| NaiveDate::from_ymd_opt(y, m, d));
            if let Some(day) = day
                && self.latest.as_ref().is_none_or(|(last, _)| *last < day)
            {
                self.latest = Some((day, words.clone()));
            }
            if mention.weekday.is_some() && mention.day.is_some() {
                self.weekdays.push(Dated { mention, words });
            }
        }
        let cut = lexicon.find(Kind::Paywall, text).into_iter().next();
        self.cut_off = cut.map(|found| text[found.range].to_owned());
    }
}

/// The text without some of its ranges, each replaced by a line end.
fn without(text: &str, ranges: &[Range<usize>]) -> String {
    let mut kept = String::with_capacity(text.len());
    let mut from = 0;
    for range in ranges {
        kept.push_str(text.get(from..range.start).unwrap_or_default());
        kept.push('\n');
        from = range.end.max(from);
    }
    kept.push_str(text.get(from..).unwrap_or_default());
    kept
}

/// Whether what a page says of itself to machines names a year: a `meta`, the `datetime` of an element, or a date in
/// its data, where other numbers are no years.
pub(super) fn tells_machines(page: &Page, year: i32) -> bool {
    let metas = page.metas.iter().map(|meta| meta.content.as_str());
    let times = page.times.iter().filter_map(|spot| spot.machine.as_deref());
    let date = format!("\"{year}-");
    metas.chain(times).any(|text| years(text).contains(&year))
        || page.data.iter().any(|data| data.contains(&date))
}

/// Numbers of four digits that can be years.
pub(super) fn years(text: &str) -> BTreeSet<i32> {
    let is_digit = |c: char| european(c).is_ascii_digit();
    let digits = text.split(|c: char| !is_digit(c));
    digits
        .map(|run| run.chars().map(european).collect::<String>())
        .filter(|run| run.len() == 4)
        .filter_map(|d| d.parse().ok())
        .filter(|y| (1000..3000).contains(y))
        .collect()
}
