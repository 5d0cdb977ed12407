//! The picture that a link to a brief shows elsewhere: the brief's title, when it was written, its bottom line, its
//! judgements as bands on a line from 0 to 100, and its marking where the pages carry it.
//!
//! A title in a script that the letters do not have leaves the drawing alone, and larger.

mod bands;
mod letters;
mod lines;
mod png;
mod sheet;

use super::Data;
use super::text::plain;
use crate::locale::Locale;
use crate::model::brief::{Brief, Judgement};
use crate::model::words::Word;
use crate::model::{BriefIdx, Linked};
use rayon::prelude::*;

/// Judgements that a card draws and tells of.
const MOST: usize = 6;

/// A picture and what it says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Card {
    /// Below the folder of the language.
    pub path: String,
    /// For those who do not see it.
    pub alt: String,
}

/// Every brief's card in every language with its path below the output folder and its bytes.
pub fn cards(data: &[Data<'_>]) -> Vec<(String, Vec<u8>)> {
    let drawn = |(number, data): (usize, &Data<'_>)| {
        let folder = super::folder(&data.library.settings.language, number);
        let all: Vec<BriefIdx> = (0..)
            .take(data.library.briefs.len())
            .map(BriefIdx)
            .collect();
        let one = |idx: &BriefIdx| {
            let card = data.card(*idx)?;
            Some((format!("{folder}{}", card.path), data.draw(*idx)))
        };
        all.par_iter().filter_map(one).collect::<Vec<_>>()
    };
    data.iter().enumerate().flat_map(drawn).collect()
}

/// "Brief · 9 October 2024 · information up to 9 October 2024".
pub fn kicker(brief: &Brief<Linked>, locale: &Locale) -> String {
    let date = brief.date.value.words(locale);
    let date = ("date", date.as_str().into());
    match &brief.cutoff {
        None => locale.tell("kicker-brief", &[date]),
        Some(cutoff) => {
            let cutoff = cutoff.value.words(locale);
            let cutoff = ("cutoff", cutoff.as_str().into());
            locale.tell("kicker-brief-cutoff", &[date, cutoff])
        }
    }
}

impl Data<'_> {
    /// A brief's card; none where no link could name its address.
    pub fn card(&self, idx: BriefIdx) -> Option<Card> {
        self.base()?;
        let brief = &self.library.briefs[idx.at()];
        let locale = self.locale();
        let likelihood = |j: &Judgement<Linked>| {
            let band = &j.likelihood.value;
            let (low, high) = (band.low.to_string(), band.high.to_string());
            let word = ("word", band.word.as_str().into());
            let (low, high) = (("low", low.as_str().into()), ("high", high.as_str().into()));
            locale.tell("card-likelihood", &[word, low, high])
        };
        let sure = |j: &Judgement<Linked>| {
            let key = format!("confidence-{}", j.confidence.word());
            locale.say(&key).to_owned()
        };
        let told = || brief.judgements.iter().take(MOST);
        let likelihood = locale.and(&told().map(likelihood).collect::<Vec<_>>());
        let sure = locale.and(&told().map(sure).collect::<Vec<_>>());
        let args = [
            ("title", brief.title.value.as_str().into()),
            ("marking", self.marking(brief).word().into()),
            ("likelihood", likelihood.as_str().into()),
            ("confidence", sure.as_str().into()),
        ];
        let key = if brief.judgements.is_empty() {
            "card-alt-title"
        } else {
            "card-alt"
        };
        Some(Card {
            path: format!("briefs/{}.png", brief.id),
            alt: locale.tell(key, &args),
        })
    }

    fn draw(&self, idx: BriefIdx) -> Vec<u8> {
        let brief = &self.library.briefs[idx.at()];
        let settings = &self.library.settings;
        let address = self.base().unwrap_or_default();
        let address = address.split_once("://").map_or(address, |(_, rest)| rest);
        let words = sheet::Words {
            site: settings.title.clone(),
            short: settings.short.clone(),
            address: address.trim_end_matches('/').to_owned(),
            marking: self.marking(brief),
            kicker: kicker(brief, self.locale()),
            title: brief.title.value.clone(),
            bottom_line: plain(self.library, &brief.bluf),
        };
        let rows: Vec<bands::Row> = brief.judgements.iter().map(bands::Row::new).collect();
        sheet::draw(&words, &rows, &settings.scale.ticks())
    }

    fn locale(&self) -> &Locale {
        self.library.settings.locale()
    }
}
