//! Claims side by side, and what is drawn of them.

use super::{Frame, Glyph, Grade, Link, Marking, Quote, Rail, Status};

views! {
    /// Claims about one attribute of one subject, side by side.
    ClaimGroup {
        /// "Wagner: killed".
        title: String,
        /// The end of the scale, "100"; none where no claim has a figure.
        top: Option<String>,
        /// What competing figures come to, never one number where claimants differ.
        span: Option<Span>,
        /// "3 articles, 2 origins", for figures.
        rests_on: Option<String>, glyph: Option<Glyph>,
        /// On the event's own page, where two or more claim.
        chart: Option<ChartView>,
        rows: Vec<ClaimRow>, }

    /// One claim in a table.
    ClaimRow {
        /// The claim's anchor on its event's page.
        id: String,
        claimant: Link,
        /// Its own marking, in editions that hold more than one.
        own: Option<Marking>,
        /// "killed".
        attribute: String,
        /// "Wagner".
        subject: Option<Link>,
        /// "at least 84", "dozens", "heavy losses, no figure".
        says: String,
        /// A drawing on the table's scale; none where there is no figure.
        scale: Option<Scale>,
        /// asserted, conditional, reported, denied.
        manner: String,
        /// "[1 August 2024]", "not stated".
        stated: String,
        /// Through which sources it reached us.
        through: Vec<Link>,
        /// "2 articles, 1 origin", where more than one source carries it.
        origins: Option<String>,
        grade: Option<Grade>,
        evidence: Vec<Quote>,
        note: Option<String>,
        /// The event, for tables outside its page.
        event: Link, }

    /// A figure on a line from 0 to the table's highest value, in per cent of its width ("84", "12.5").
    Scale {
        /// exact, at-least, at-most, about, range, vague.
        kind: String,
        /// Left end in per cent.
        from: String,
        /// Right end in per cent; equal to `from` for a point.
        to: String,
        /// `to` minus `from`.
        width: String, }

    /// Low, best and high over competing figures (UCDP's terms).
    Span { low: String,
        /// The best graded figure; none where none stands out.
        best: Option<String>,
        high: String, }

    /// Claims on one axis: per cent across, pixels down.
    ChartView { label: String,
        /// Where the axis lies.
        axis: u32, height: u32,
        ticks: Vec<ChartTick>, rows: Vec<ChartRow>, }

    /// A round value on the axis.
    ChartTick { x: String, label: String, }

    /// One claim: words above its mark.
    ChartRow { href: String, name: String, says: String, name_y: u32, says_y: u32, y: u32,
        /// None for words without a figure: silence keeps its row.
        scale: Option<Scale>,
        /// Its claimant has replaced it.
        replaced: bool, }

    /// Articles over relays over origins, each in a row of its own.
    GraphView { height: u32,
        /// Where the nodes stand, in pixels from the left.
        stem: u32,
        nodes: Vec<GraphNode>,
        /// Paths as SVG writes them.
        edges: Vec<String>, }

    /// A node of a graph.
    GraphNode { y: u32,
        /// article, relay, origin.
        kind: String, link: Link, }

    /// `claims.html` and `claims/YEAR.html`: who says what, event by event.
    Ledger { frame: Frame, kicker: String, title: String,
        /// Ways to its parts, where the ledger is split.
        rails: Vec<Rail>,
        events: Vec<LedgerEvent>, }

    /// An event in the ledger.
    LedgerEvent { link: Link, when: String, status: Status,
        /// "3 articles, 2 origins".
        rests_on: String, glyph: Option<Glyph>,
        groups: Vec<ClaimGroup>, }
}
