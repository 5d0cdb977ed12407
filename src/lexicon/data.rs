//! A language's word lists as its file has them.

use super::spelt::{Valued, Words};
use serde::Deserialize;

/// A file; [`super::Kind`] says what its lists are.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Data {
    pub(super) hedge: Words,
    pub(super) certain: Words,
    pub(super) uncounted: Words,
    pub(super) at_least: Words,
    pub(super) at_most: Words,
    /// What holds a bound or "about" and is none: «выросло до 84», "talks about 84 prisoners".
    #[serde(default)]
    pub(super) no_bound: Words,
    pub(super) about: Words,
    pub(super) more: Words,
    pub(super) fewer: Words,
    pub(super) turned_by: Words,
    pub(super) left_open_by: Words,
    pub(super) deictic: Words,
    pub(super) relative: Words,
    /// What has a weekday in it and is none: "The Sunday Times".
    #[serde(default)]
    pub(super) no_day: Words,
    pub(super) attribution: Words,
    pub(super) confidence: Words,
    pub(super) likelihood: Words,
    pub(super) negation: Words,
    /// What takes back the sentence that follows it: "denied".
    pub(super) denial: Words,
    /// What leads from a denial or a hedge to that sentence: "that".
    pub(super) that: Words,
    pub(super) paywall: Words,
    pub(super) published: Words,
    pub(super) updated: Words,
    pub(super) abbreviations: Words,
    pub(super) vague: Vec<Vague>,
    #[serde(default)]
    pub(super) written_together: Together,
    pub(super) calendar: Calendar,
    pub(super) ages: Ages,
    pub(super) lines: Lines,
    pub(super) numbers: Numbers,
}

impl Data {
    /// What bounds a number from below: behind a negation, what else bounds it from above.
    pub(super) fn lower_bounds(&self) -> Vec<String> {
        self.bounds(&self.at_least, &self.more, &self.fewer)
    }

    /// What bounds a number from above.
    pub(super) fn upper_bounds(&self) -> Vec<String> {
        self.bounds(&self.at_most, &self.fewer, &self.more)
    }

    fn bounds(&self, always: &[String], this: &[String], other: &[String]) -> Vec<String> {
        let behind = |lead: &[String], bounds: &[String]| -> Vec<String> {
            let pairs = lead.iter().flat_map(|l| bounds.iter().map(move |b| (l, b)));
            pairs.map(|(l, b)| format!("{l} {b}")).collect()
        };
        let turned = behind(&self.turned_by, other);
        // What is in both lists rules itself out.
        let open = behind(&self.left_open_by, &[this, other].concat());
        [always, this, &turned, &open, &self.no_bound].concat()
    }
}

/// Words for an uncertain count, and the number that they are near, where there is one.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Vague {
    pub(super) value: Option<f64>,
    /// Whether there may be many of them: "dozens".
    #[serde(default)]
    pub(super) many: bool,
    pub(super) words: Words,
}

/// How a language writes dates.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Calendar {
    /// Whether 3/5/2024 is in May.
    pub(super) day_first: bool,
    /// Whether a day may follow its month: "May 3".
    #[serde(default)]
    pub(super) month_first: bool,
    /// What may be written at a day's digits: "3rd".
    pub(super) ordinals: Words,
    /// What may stand between a weekday, a day and a month: "the 3rd of".
    pub(super) between: Words,
    /// What may stand between a month and its year.
    #[serde(default)]
    pub(super) before_year: Words,
    /// What a date may end with: «2024 года».
    #[serde(default)]
    pub(super) after_year: Words,
    /// From Monday on.
    pub(super) weekdays: Vec<Words>,
    /// The same in short; they count with a capital only.
    #[serde(default)]
    pub(super) short_weekdays: Vec<Words>,
    /// From January on.
    pub(super) months: Vec<Words>,
    /// Common words, which count only beside a day or a year.
    pub(super) doubtful: Words,
    /// Words that count only with a capital.
    #[serde(default)]
    pub(super) capitalised: Words,
    /// What stands behind an hour: "pm".
    pub(super) clock: Words,
}

/// How a language writes numbers.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Numbers {
    pub(super) decimal: Words,
    /// What parts thousands, besides a space; it counts before three digits only.
    pub(super) group: Words,
    /// Whether tens may follow their units.
    #[serde(default)]
    pub(super) units_first: bool,
    /// Whether four and twenty are eighty.
    #[serde(default)]
    pub(super) by_twenties: bool,
    /// Whether one word may have several parts.
    #[serde(default)]
    pub(super) compounds: bool,
    pub(super) and: Words,
    /// What multiplies the number before it by a hundred.
    pub(super) hundred: Words,
    pub(super) dozen: Words,
    /// Thousand, million, …; below ten thousand a number alone as well.
    pub(super) scales: Valued<f64>,
    /// Scales only behind another number: «тысячи».
    #[serde(default)]
    pub(super) scales_after: Valued<f64>,
    /// What stands before a range, and between its numbers.
    pub(super) between: Vec<(String, String)>,
    /// What joins two numbers to a range with nothing before them: "to".
    pub(super) to: Words,
    /// What stands before them where something went from one to the other.
    #[serde(default)]
    pub(super) from: Words,
    /// What letters right behind digits multiply them by: "84k".
    #[serde(default)]
    pub(super) short: Valued<f64>,
    pub(super) words: Valued<f64>,
    /// Numbers only behind others, since they are articles or pronouns: "one".
    pub(super) after: Valued<f64>,
}

/// Small words beside the date of a line, or of a sentence that speaks of its own day.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Lines {
    pub(super) leads: Words,
    pub(super) between: Words,
    pub(super) this: Words,
    pub(super) follows: Words,
}

/// Words that a language writes as one with the word behind them.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Together {
    pub(super) first: Words,
    /// Words that only look as if they began with one of these.
    pub(super) whole: Words,
}

/// How a language says how long ago something was.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Ages {
    /// What stands before a count and its unit: « il y a ».
    pub(super) before: Words,
    /// What stands behind them: "ago".
    pub(super) after: Words,
    pub(super) one: Words,
    pub(super) minutes: Words,
    pub(super) hours: Words,
    pub(super) days: Words,
    pub(super) weeks: Words,
    pub(super) months: Words,
    pub(super) years: Words,
    /// Phrases with a number of days: "yesterday".
    pub(super) fixed: Valued<u32>,
}
