//! The first page and briefs.

use super::{
    Body, Cite, EventRow, Frame, Glyph, Link, MapView, Marking, Mention, Notice, Past, Rest,
    Revision, StripView,
};

views! {
    /// `index.html`.
    Home { frame: Frame,
        /// "Brief of 9 October 2024 · 18 events · 5 sources".
        kicker: String,
        title: String,
        description: Option<String>,
        /// The newest brief.
        brief: Option<HomeBrief>,
        /// The whole chronology at a glance.
        months: Option<StripView>,
        latest: Vec<EventRow>, chronology: String,
        map: Option<MapView>,
        /// A word of the scale, for the key.
        example: Option<Likelihood>,
        /// Plain pages.
        pages: Vec<Link>, }

    /// The newest brief as the home page shows it.
    HomeBrief { link: Link, bluf_html: String, judgements: Vec<Judgement>,
        /// Other briefs, newest first.
        others: Vec<Link>, }

    /// `briefs/ID.html`.
    Brief { frame: Frame,
        /// "Brief · 9 October 2024 · information up to 9 October 2024".
        kicker: String,
        title: String,
        /// "9 October 2024".
        date: String,
        bluf_html: String, judgements: Vec<Judgement>,
        body: Body,
        /// What would change our mind: every judgement's indicators in one table.
        indicators: Vec<Indicator>,
        gaps_html: Vec<String>, dissent_html: Vec<String>, source_summary_html: Option<String>,
        revisions: Vec<Revision>, past: Vec<Past>, notice: Option<Notice>,
        /// This brief as each edition published it, newest first.
        versions: Vec<Link>,
        cite: Cite,
        mentions: Vec<Mention>, mentions_rest: Option<Rest>, }

    /// A key judgement.
    Judgement { id: String, number: usize, html: String,
        /// Its own marking, in editions that hold more than one.
        own: Option<Marking>,
        likelihood: Likelihood,
        confidence: Confidence,
        /// Why this confidence.
        basis_html: Option<String>,
        /// "5 articles, 2 origins".
        footing: String, glyph: Option<Glyph>,
        /// The confidence that the evidence bears.
        ceiling: Ceiling,
        /// That unseen evidence stands behind it.
        unseen: Option<String>,
        /// "2 events, 3 claims, 2 sources".
        rests_on: String,
        evidence: Vec<Mention>,
        assumptions: Vec<String>, alternatives: Vec<String>,
        resolution: Option<String>, }

    /// The highest confidence that a judgement's evidence bears.
    Ceiling { word: String,
        /// What keeps it there: "two origins"; empty where nothing does.
        reasons: String,
        /// Why the writer goes above it.
        above: Option<String>, }

    /// A word on the scale, with its range in per cent.
    Likelihood { word: String, low: u8, high: u8,
        /// `high` minus `low`.
        width: u8,
        /// The scale's inner boundaries, for ticks.
        ticks: Vec<u8>, }

    /// How firm the footing is.
    Confidence { word: String,
        /// 1 low, 2 moderate, 3 high.
        level: u8, }

    /// A thing to watch.
    Indicator { text: String,
        /// What it would do to the judgement.
        effect: Option<String>,
        /// Number and anchor of the judgement.
        judgement: usize, href: String, }
}
