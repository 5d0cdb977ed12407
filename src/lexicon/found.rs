//! What can be found in a text.

use std::ops::Range;

/// What an expression does to what is said.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// The speaker does not vouch for it: "reportedly", « auraient ».
    Hedge,
    /// What sounds like a hedge or a likelihood and is none: "nobody could have", "as soon as possible".
    Certain,
    /// An uncertain count: "dozens", « une vingtaine ».
    Vague,
    /// A number that is not read as one: "one", "a dozen", « un ».
    Uncounted,
    /// A lower bound: "at least", « plus de ».
    AtLeast,
    /// An upper bound: "up to", « au plus ».
    AtMost,
    /// A bound that is itself left out: "more than", "fewer than".
    Beyond,
    /// An approximation: "about", « environ ».
    About,
    /// What sounds like a bound or an approximation and is none: "talks about", "fighting over".
    NoBound,
    /// A date that the day of writing decides: "yesterday", « il y a trois jours ».
    Deictic,
    /// A date that another date decides: "the next day", « deux jours plus tôt », a bare weekday.
    Relative,
    /// What sounds like a day and is none: "The Sunday Times".
    NoDay,
    /// Somebody else's word: "according to", « selon ».
    Attribution,
    /// How sure an assessment is of its evidence.
    Confidence,
    /// How likely something is, on whatever scale.
    Likelihood,
    /// What turns what follows into its opposite: "not", « pas ».
    Negation,
    /// What takes back the sentence that follows it: "denied".
    Denial,
    /// What leads on to that sentence: "that".
    That,
    /// There is more to read elsewhere: "subscribe to continue".
    Paywall,
    /// What stands before a date of publication: "posted on".
    Published,
    /// What stands before another date of a page: "last updated".
    Updated,
}

impl Kind {
    /// The kinds whose expressions count in place of shorter ones in them: "no more than" is not "more than".
    pub(super) fn rivals(self) -> &'static [Kind] {
        match self {
            Kind::AtLeast => &[Kind::AtMost, Kind::About],
            Kind::AtMost => &[Kind::AtLeast, Kind::About],
            Kind::About => &[Kind::NoBound],
            Kind::Hedge | Kind::Likelihood => &[Kind::Certain],
            _ => &[],
        }
    }
}

/// An expression and its place, in bytes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Found {
    /// What it does.
    pub kind: Kind,
    /// Where it is.
    pub range: Range<usize>,
}

/// What a vague count is near.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Near {
    /// « Une vingtaine » is near 20, "dozens" begin at 12.
    pub value: f64,
    /// Whether there may be many of them: "dozens", « des centaines ».
    pub many: bool,
}

/// A small word that stands beside a date.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Beside {
    /// Before the date of a line that is little more than its date: "on".
    Leads,
    /// Between a date and "this morning": "the".
    Between,
    /// Before the day on which a sentence was written: "this".
    This,
    /// Behind the date of a line, before its hour or its writer: "at", "by".
    Follows,
}

/// A date as a text mentions it: at least a month.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mention {
    /// Where it is, in bytes.
    pub range: Range<usize>,
    /// The weekday that stands before it.
    pub weekday: Option<chrono::Weekday>,
    /// The day of the month.
    pub day: Option<u32>,
    /// The month, from 1.
    pub month: Option<u32>,
    /// The year.
    pub year: Option<i32>,
}
