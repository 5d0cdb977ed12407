//! A language's word lists as its file has them.

use serde::Deserialize;

#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Data {
    pub(super) hedge: Vec<String>,
    pub(super) certain: Vec<String>,
    pub(super) uncounted: Vec<String>,
    pub(super) at_least: Vec<String>,
    pub(super) at_most: Vec<String>,
    pub(super) about: Vec<String>,
    pub(super) more: Vec<String>,
    pub(super) fewer: Vec<String>,
    pub(super) turned_by: Vec<String>,
    pub(super) left_open_by: Vec<String>,
    pub(super) deictic: Vec<String>,
    pub(super) relative: Vec<String>,
    pub(super) attribution: Vec<String>,
    pub(super) confidence: Vec<String>,
    pub(super) likelihood: Vec<String>,
    pub(super) negation: Vec<String>,
    pub(super) paywall: Vec<String>,
    pub(super) published: Vec<String>,
    pub(super) updated: Vec<String>,
    pub(super) abbreviations: Vec<String>,
    pub(super) vague: Vec<Vague>,
    pub(super) calendar: Calendar,
    pub(super) ages: Ages,
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
        [always, this, &turned, &open].concat()
    }
}

/// Words for an uncertain count, and the number that they are near, where there is one.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Vague {
    pub(super) value: Option<f64>,
    pub(super) words: Vec<String>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Calendar {
    pub(super) day_first: bool,
    pub(super) ordinals: Vec<String>,
    pub(super) between: Vec<String>,
    pub(super) weekdays: Vec<Vec<String>>,
    pub(super) months: Vec<Vec<String>>,
    pub(super) doubtful: Vec<String>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Numbers {
    pub(super) decimal: String,
    pub(super) group: String,
    pub(super) and: Vec<String>,
    pub(super) hundred: Vec<String>,
    pub(super) dozen: Vec<String>,
    pub(super) scales: Vec<(String, f64)>,
    pub(super) between: Vec<(String, String)>,
    pub(super) words: Vec<(String, f64)>,
    pub(super) after: Vec<(String, f64)>,
}

/// How a language says how long ago something was.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Ages {
    pub(super) before: Vec<String>,
    pub(super) after: Vec<String>,
    pub(super) one: Vec<String>,
    pub(super) hours: Vec<String>,
    pub(super) days: Vec<String>,
    pub(super) weeks: Vec<String>,
    pub(super) months: Vec<String>,
    pub(super) years: Vec<String>,
    pub(super) fixed: Vec<(String, u32)>,
}
