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
