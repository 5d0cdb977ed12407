//! What was published when, and what changed.

use super::{Frame, Likelihood, Link, Marking, Mention};

views! {
    /// One change to a brief.
    Revision { date: String,
        /// update, correction, retraction.
        kind: String, note: String,
        /// "Judgement 1: likely → very likely, because …".
        judgements: Vec<Move>,
        /// Its own marking, in editions that hold more than one.
        own: Option<Marking>, }

    /// A judgement that moved.
    Move { text: String,
        /// Its likelihood before and after, where that is what moved.
        from: Option<Likelihood>, to: Option<Likelihood>, }

    /// What an edition changed in the thing at hand.
    Past { link: Link,
        /// "What Edition 2 of 9 October 2024 changed".
        title: String,
        differences: Vec<Difference>, }

    /// What was and what is, in one field.
    Difference { label: String,
        /// With `<ins>` and `<del>`.
        html: String,
        /// Its language, where it is not the page's.
        lang: Option<String>, }

    /// What must be said first.
    Notice {
        /// "Corrected".
        kind: String, date: String, note: String, }

    /// `changes.html`.
    Editions { frame: Frame, kicker: String, title: String, lang: Option<String>,
        /// The manifest, and the key that it is signed with.
        manifest: String, public_key: Option<String>,
        /// Newest first.
        editions: Vec<EditionRow>, }

    /// One edition in the list of all.
    EditionRow { link: Link, date: String, note: String,
        /// "3 new, 1 changed".
        counts: String, }

    /// `changes/edition-N.html`.
    Edition { frame: Frame, kicker: String, title: String, lang: Option<String>, note: String,
        changed: Vec<ChangeRow>, new: Vec<Mention>,
        /// How many are not listed.
        more: usize,
        before: Option<Link>, after: Option<Link>, all: String, }

    /// What an edition changed in one brief or event.
    ChangeRow { thing: Mention, gone: Option<String>,
        /// What its writers say of it.
        notes: Vec<String>,
        differences: Vec<Difference>, }

    /// `briefs/ID/edition-N.html`. Paragraphs are plain text.
    Version { frame: Frame, kicker: String, title: String, lang: Option<String>,
        bluf: Vec<String>, judgements: Vec<VersionJudgement>, body: Vec<VersionLine>,
        gaps: Vec<String>, dissent: Vec<String>, source_summary: Vec<String>,
        /// The brief as it is now, and whether this says the same.
        latest: Link, is_latest: bool,
        before: Option<Link>, after: Option<Link>, }

    /// A paragraph or a heading as it was published.
    VersionLine { text: String, heading: bool, }

    /// A judgement as it was published.
    VersionJudgement { text: Vec<String>, likelihood: String,
        /// Its band, where the scale still has it.
        band: Option<Likelihood>,
        confidence: String, basis: Vec<String>, }
}
