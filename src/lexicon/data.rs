//! A language's word lists as its file has them.

use super::spelt::{Valued, Words};
use serde::Deserialize;

#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Data {
    pub(super) hedge: Words,
    pub(super) certain: Words,
    pub(super) uncounted: Words,
    pub(super) at_least: Words,
    pub(super) at_most: Words,
    #[serde(default)]
    pub(super) no_bound: Words,
    pub(super) about: Words,
    pub(super) more: Words,
    pub(super) fewer: Words,
    pub(super) turned_by: Words,
    pub(super) left_open_by: Words,
    pub(super) deictic: Words,
    pub(super) relative: Words,
    pub(super) attribution: Words,
    pub(super) confidence: Words,
    pub(super) likelihood: Words,
    pub(super) negation: Words,
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
    #[serde(default)]
    pub(super) many: bool,
    pub(super) words: Words,
}

#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Calendar {
    pub(super) day_first: bool,
    #[serde(default)]
    pub(super) month_first: bool,
    pub(super) ordinals: Words,
    pub(super) between: Words,
    #[serde(default)]
    pub(super) before_year: Words,
    #[serde(default)]
    pub(super) after_year: Words,
    pub(super) weekdays: Vec<Words>,
    #[serde(default)]
    pub(super) short_weekdays: Vec<Words>,
    pub(super) months: Vec<Words>,
    pub(super) doubtful: Words,
    #[serde(default)]
    pub(super) capitalised: Words,
    pub(super) clock: Words,
}

#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Numbers {
    pub(super) decimal: Words,
    pub(super) group: Words,
    #[serde(default)]
    pub(super) units_first: bool,
    #[serde(default)]
    pub(super) by_twenties: bool,
    #[serde(default)]
    pub(super) compounds: bool,
    pub(super) and: Words,
    pub(super) hundred: Words,
    pub(super) dozen: Words,
    pub(super) scales: Valued<f64>,
    #[serde(default)]
    pub(super) scales_after: Valued<f64>,
    pub(super) between: Vec<(String, String)>,
    pub(super) words: Valued<f64>,
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
    pub(super) whole: Words,
}

/// How a language says how long ago something was.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Ages {
    pub(super) before: Words,
    pub(super) after: Words,
    pub(super) one: Words,
    pub(super) hours: Words,
    pub(super) days: Words,
    pub(super) weeks: Words,
    pub(super) months: Words,
    pub(super) years: Words,
    pub(super) fixed: Valued<u32>,
}
