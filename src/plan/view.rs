//! What the templates see: for each page exactly what it shows, and nothing else.
//!
//! Every `html` field is finished HTML, safe to print with `| safe`. Every `href` is
//! relative to the page that holds it. Every other string is plain text.

#![expect(
    missing_docs,
    reason = "a field is documented where its name does not say it all"
)]

use crate::draw::map::Map;
use serde::Serialize;

macro_rules! views {
    ($($(#[$meta:meta])* $name:ident { $($(#[$fmeta:meta])* $field:ident: $ty:ty,)* })*) => {$(
        $(#[$meta])*
        #[derive(Debug, Clone, Default, PartialEq, Eq, Hash, Serialize)]
        pub struct $name { $($(#[$fmeta])* pub $field: $ty,)* }
    )*};
}

views! {
    /// What every page carries.
    Frame {
        /// The site's title.
        site: String,
        /// The page's own title, plain, for `<title>`.
        title: String,
        /// One sentence for `<meta name=description>`.
        description: Option<String>,
        /// BCP 47 language of the page.
        lang: String,
        /// Prefix that leads from this page to the first page of its language: empty or `../`.
        root: String,
        /// Prefix that leads from this page to the top of the site, where the style sheet is.
        top: String,
        /// This page in every language of the site; empty where there is one only.
        languages: Vec<LanguageLink>,
        /// The language of title and summary, where it is not the page's.
        head_lang: Option<String>,
        /// The marking of what the page is about, in editions that hold more than one.
        own: Option<Marking>,
        /// What a reader must know of the translation.
        translation: Option<TranslationNote>,
        /// The main navigation.
        nav: Vec<NavItem>,
        /// The marking in header and footer.
        marking: Marking,
        /// That the site speaks from a day.
        as_of: Option<AsOf>,
        /// "Information up to 9 October 2024".
        cutoff: Option<String>,
        /// The page of the rules that the site is checked by, "rules.html", and their number.
        rules: String, rules_count: usize,
        /// The Content-Security-Policy for the `meta` element.
        csp: String,
        /// The page that explains the data files.
        data: Option<String>,
        /// The page of what was published when, where anything was.
        changes: Option<String>,
        /// The page's permanent address, where the site's is known.
        canonical: Option<String>,
        /// Atom feeds.
        feeds: Vec<Link>,
        /// The picture that a link to the page shows: its whole address, and what it says.
        card: Option<Link>,
        /// JSON-LD, safe in a `<script>` as it is.
        ld: Option<String>,
    }
    /// "As known on 13 November 2023", and how far the words are of that day.
    AsOf { head: String, text: String,
        /// The page that keeps the words of a brief as they were recorded.
        recorded: Option<Link>, }
    /// A page in another language.
    LanguageLink { href: String,
        /// BCP 47.
        lang: String,
        /// The language's name in itself, "français".
        name: String, current: bool, }
    /// What is missing in a translation, or that it is older than its original.
    TranslationNote { text: String,
        /// The page in the original's language.
        original: Link, }
    /// One entry of the navigation.
    NavItem { label: String, href: String,
        /// This page itself, or the part of the site that it belongs to.
        current: bool, }
    /// A Traffic Light Protocol label.
    Marking {
        /// `TLP:CLEAR`, never translated.
        label: String,
        /// Style class: clear, green, amber, red.
        class: String, }
    /// Words that lead somewhere.
    Link { text: String, href: String,
        /// The words' language where it is not the page's.
        lang: Option<String>,
        /// Retracted or corrected, where the words lead to a source that was.
        mark: Option<Status>, }
    /// Where information comes from, and the sources through which it is known.
    OriginRow { link: Link, through: Vec<Link>, }
    /// How far an event is settled.
    Status {
        /// reported, corroborated, contested, refuted, retracted.
        word: String,
        /// Style class: rep, cor, con, rfd, ret.
        class: String, }
    /// Reliability and credibility, as `F3`.
    Grade { code: String,
        /// In words: "Source: reliability cannot be judged. Information: possibly true."
        title: String, }
    /// One row in a list of events.
    EventRow { id: String, title: String, href: String,
        /// The language of title and summary, where it is not the page's.
        lang: Option<String>,
        /// In full words, "27 July 2024"; in brackets where inferred.
        when: String,
        /// For a row under its month's head: "Thu 9".
        when_short: String,
        /// "about 14:00", "evening".
        time: Option<String>,
        summary: String, status: Status,
        /// "45 km north of Kidal", or the main place's name.
        place: Option<String>,
        /// "3 articles, 2 origins".
        sources: String,
        glyph: Option<Glyph>,
        /// What filters ask; only in a chronology.
        facts: Option<Facts>, }
    /// A row of rings, articles, over a row of dots, origins; centres in pixels.
    Glyph { width: u32, rings: Vec<u32>, dots: Vec<u32>,
        /// There are more than are drawn.
        more: bool, }
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
    /// What a chronology's filters ask of an event.
    Facts {
        /// Ids, parted by spaces: those who take part, and what they are parts of.
        actors: String,
        places: String, kind: Option<String>,
        /// As in the files, in every language.
        status: String,
        /// First and last day, `2023-11-09`; empty where open.
        from: String, to: String, origins: usize, }
    /// What a chronology can be filtered by.
    Filter { actors: Vec<Choice>, places: Vec<Choice>, kinds: Vec<Choice>, statuses: Vec<Choice>,
        /// "2 origins or more".
        origins: Vec<Choice>, }
    /// A value to filter by.
    Choice { id: String, text: String, }
    /// A numbered note: a cited source, or a footnote of the writer's.
    Note { number: usize,
        /// The note's anchor, `n1`; its references are `r1`, `r1b`, `r1c`…
        id: String,
        /// Anchors of the places that refer to it, without `#`.
        back: Vec<String>,
        /// The cited source; none for a footnote.
        source: Option<NoteSource>,
        /// Where in the source.
        locator: Option<String>,
        /// A footnote's text.
        html: Option<String>, }
    /// The source as a note tells it.
    NoteSource { link: Link,
        /// "Mondafrique", or "outlet not stated".
        publisher: String,
        /// "9 October 2024", "[1 August 2024]", "undated".
        date: String, grade: Grade, }
    /// A body of text, divided at its second-level headings.
    Body { sections: Vec<Section>, notes: Vec<Note>, }
    /// A part of a body.
    Section {
        /// The heading's anchor; none for what stands before the first heading.
        id: Option<String>,
        /// The heading as HTML.
        title: Option<String>,
        /// The text's language where it is not the page's.
        lang: Option<String>,
        html: String, }
    /// An exact quotation.
    Quote { words: String, lang: Option<String>, translation: Option<String>,
        /// Where it comes from: the place on the source's page.
        source: Link, locator: Option<String>,
        /// The passage at the live address.
        live: Option<String>, }
    /// Where a page is mentioned: "The battle of Tinzaouaten", "notes 1 and 4".
    Mention { link: Link,
        /// brief, event, claim, source, actor, place, page.
        kind: String,
        /// "notes 1 and 4", "evidence for 2 claims".
        how: Option<String>, }
    /// An actor's or a place's name that some source uses.
    Spelling { text: String, lang: Option<String>,
        /// "French".
        language: Option<String>,
        /// "since July 2024", "until …".
        period: Option<String>,
        /// Sources that use it.
        sources: Vec<Link>, }
    /// A map with its words.
    MapView {
        /// What a reader who does not see it is told.
        label: String,
        caption: String,
        /// True for a map in the text, larger than one in the margin.
        over: bool,
        drawing: Map, }

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
    /// What an edition changed in one brief or event.
    ChangeRow { thing: Mention, gone: Option<String>,
        /// What its writers say of it.
        notes: Vec<String>,
        differences: Vec<Difference>, }

    /// `events/ID.html`.
    Event { frame: Frame,
        /// "battle".
        kind: Option<String>,
        title: String, summary: String, status: Status, status_note: Option<String>,
        revisions: Vec<Revision>, past: Vec<Past>, notice: Option<Notice>,
        /// That unseen evidence stands behind it.
        unseen: Option<String>,
        /// "27 July 2024", bracketed where inferred.
        when: String,
        time: Option<String>,
        /// "Africa/Bamako".
        timezone: Option<String>,
        /// How we know the date.
        date_note: Option<String>,
        places: Vec<PlaceUse>, actors: Vec<ActorUse>,
        map: Option<MapView>,
        /// "3 articles, 2 origins".
        rests_on: String, glyph: Option<Glyph>, graph: Option<GraphView>,
        /// Each origin, and the sources through which it is known.
        origins: Vec<OriginRow>,
        part_of: Option<Link>, parts: Vec<Link>,
        claims: Vec<ClaimGroup>,
        body: Body,
        /// Every source of this event and how the event uses it.
        sources: Vec<SourceUse>,
        before: Option<EventRow>, after: Option<EventRow>,
        cite: Cite,
        mentions: Vec<Mention>, mentions_rest: Option<Rest>, }
    /// A place in an event.
    PlaceUse { link: Link,
        /// scene, origin, destination, route.
        role: String,
        /// "about 15 km from Kidal".
        position: Option<String>,
        /// "area".
        precision: Option<String>, }
    /// An actor in an event.
    ActorUse { link: Link, role: Option<String>, }
    /// A source in an event.
    SourceUse { source: NoteSource,
        /// "notes 1 and 3; evidence for 2 claims".
        how: String, }

    /// `sources/ID.html`.
    Source { frame: Frame,
        /// "Source · article · in French".
        kicker: String,
        title: String, title_lang: Option<String>, translation: Option<String>,
        /// When it was published, as the record says.
        date: Option<String>,
        record: Vec<Fact>,
        /// Fingerprint of the capture; empty where there is none.
        fingerprint: Vec<Fact>,
        sha256: Option<String>,
        /// "Digest", or "Full text".
        body_title: String,
        body: Body,
        excerpts: Vec<Excerpt>,
        /// Sources that it relays or syndicates, and those that relay it.
        derived_from: Vec<Link>, relayed_by: Vec<Link>,
        /// "2 excerpts; 1 brief, 3 events, 7 claims".
        in_use: Vec<String>,
        cite: Cite,
        mentions: Vec<Mention>, mentions_rest: Option<Rest>,
        claims: Vec<ClaimRow>, claims_rest: Option<Rest>,
        /// "current", or "corrected", "retracted" with the reason.
        withdrawn: Option<String>, }
    /// A row of a record.
    Fact { label: String,
        /// Plain text; "not stated in the capture" where unknown.
        value: String,
        /// An explanation in quieter ink.
        note: Option<String>,
        href: Option<String>, }
    /// A quotation and everywhere it is used.
    Excerpt { number: usize,
        /// `x354-416`: its place in the capture's text, which stays when others are added.
        id: String,
        /// The passage at the live address.
        live: Option<String>,
        /// "code points 354 to 416; proved".
        place: String,
        words: String, lang: Option<String>, translation: Option<String>, locator: Option<String>,
        used_in: Vec<Link>, }

    /// `actors/ID.html`.
    Actor { frame: Frame, kicker: String, name: String,
        record: Vec<FactLink>, names: Vec<Spelling>, body: Body,
        events: Vec<EventRow>, events_rest: Option<Rest>,
        says: Vec<ClaimRow>, says_rest: Option<Rest>,
        said_of: Vec<ClaimRow>, said_of_rest: Option<Rest>,
        mentions: Vec<Mention>, mentions_rest: Option<Rest>, }
    /// A row of a record that may lead to other pages.
    FactLink { label: String, value: Option<String>, links: Vec<Link>, }

    /// `places/ID.html`.
    Place { frame: Frame, kicker: String, name: String,
        map: Option<MapView>,
        record: Vec<FactLink>, names: Vec<Spelling>, body: Body,
        events: Vec<EventRow>, events_rest: Option<Rest>,
        mentions: Vec<Mention>, mentions_rest: Option<Rest>, }

    /// `chronology.html`, `chronology/YEAR.html`, `chronology/YEAR-MONTH.html` and so on.
    Chronology { frame: Frame,
        /// "18 events · 9 November 2023 to 9 October 2024".
        kicker: String,
        title: String,
        /// Ways to its parts, where the chronology is split.
        rails: Vec<Rail>,
        drawing: Option<TimelineView>,
        filter: Option<Filter>,
        /// Where there is a page per actor and per place.
        by_actor: String, by_place: String,
        months: Vec<Month>, }
    /// A chronology as a drawing: per cent across, pixels down.
    TimelineView {
        /// The whole; none where one window shows it.
        strip: Option<StripView>,
        windows: Vec<WindowView>,
        /// "The highest bar stands for 42 events.", where the strip counts.
        bars: Option<String>,
        /// "2 events have no date and no place in the drawing."
        undated: Option<String>, }
    /// Columns on a line of time.
    StripView { label: String,
        /// Of the whole drawing; the line lies at `base`.
        height: u32, base: u32,
        /// Whether columns are made of one block per event.
        blocks: bool,
        columns: Vec<ColumnView>, ticks: Vec<TickView>,
        /// The windows' letters.
        letters: Vec<TickView>, }
    /// The events of one day, week, month, quarter or year.
    ColumnView {
        /// "November 2023: 7 events, 1 contested".
        label: String,
        /// The first of its events in the list.
        href: String,
        /// Its first and last day, `2023-11-01`.
        from: String, to: String,
        x: String, width: String, middle: String, y: u32, height: u32,
        /// The part that stands for contested events.
        hollow_y: u32, hollow: u32,
        blocks: Vec<BlockView>, }
    /// An event in a column.
    BlockView { y: u32, id: String,
        /// Contested.
        hollow: bool, }
    /// A tick, and what is written at it.
    TickView { x: String, at: String, label: Option<String>,
        /// Centred at `at`; else it begins there.
        middle: bool, }
    /// A burst of events.
    WindowView {
        /// "A. 9 to 15 November 2023".
        title: String,
        /// "7 events".
        label: String, height: u32, ticks: Vec<TickView>, rows: Vec<RowView>,
        /// Where there are more events than rows.
        strip: Option<StripView>, }
    /// One event in a window: its label above its mark.
    RowView { id: String,
        /// As much of the title as has room.
        text: String,
        /// Title, date and status in full.
        label: String, href: String,
        label_y: u32, y: u32, x: String, end: String, width: String, middle: String,
        /// solid, hatched, dotted, both, hour, open.
        kind: String, open_start: bool, open_end: bool, contested: bool, }
    /// The parts of a list, side by side.
    Rail {
        /// "Years".
        label: String,
        rows: Vec<YearRow>, }
    /// What a list goes on with elsewhere.
    Rest {
        /// "The latest 50 of 20,000 events."
        words: String,
        rows: Vec<YearRow>, }
    /// A part of a list: a year, a month, a letter, rows by number.
    YearRow { link: Link,
        /// "1,024 events".
        count: String, current: bool, }
    /// A month of the chronology.
    Month {
        /// `m2023-11`.
        id: String,
        /// "November 2023", "2024, month unknown".
        title: String, rows: Vec<EventRow>, }

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
    /// `rules.html`: what the site is checked for, and what its writers stand by.
    Rules { frame: Frame, kicker: String, title: String, rules: Vec<RuleRow>, waivers: Vec<WaiverRow>,
        /// What rules that go by words do not read.
        unread: Option<String>, }
    /// One rule.
    RuleRow { name: String,
        /// error, warning.
        severity: String,
        summary: String, explain_html: String, waivable: bool, }
    /// A finding that a writer stands by.
    WaiverRow { rule: String, link: Link, reason: String, }

    /// `data.html`: every file to take away.
    Files { frame: Frame, kicker: String, title: String, groups: Vec<FileGroup>,
        /// Feeds and a sitemap need the site's address, and it is not known.
        homeless: bool, }
    /// Files of one kind.
    FileGroup { title: String, rows: Vec<FileRow>, }
    /// One file.
    FileRow {
        /// "events.csv".
        name: String,
        href: String, standard: String, what_html: String, opens: String,
        /// "21 events", "12,345 bytes".
        rows: String, size: String, }
    /// How to cite a thing.
    Cite { plain: String, bibtex: String, ris: String, csl: String,
        /// Statements that have anchors of their own: "Judgement 1".
        anchors: Vec<Link>,
        /// Where the thing stands for good, or what is cited here.
        note: String, }

    /// `sources.html`, `actors.html`, `places.html`, `briefs.html`, and their parts: `sources/by/YEAR.html`.
    List { frame: Frame, kicker: String, title: String,
        map: Option<MapView>,
        /// Ways to its parts, where the list is split.
        rails: Vec<Rail>,
        rows: Vec<ListRow>, }
    /// `actors/ID/events.html`, `actors/ID/events/YEAR.html` and so on: what a thing's page has no room for.
    More { frame: Frame,
        /// The thing.
        of: Link,
        kicker: String, title: String, rails: Vec<Rail>,
        /// Of these three one has rows; none where there are parts.
        months: Vec<Month>, claims: Vec<ClaimRow>, rows: Vec<ListRow>,
        /// Whether the thing makes the claims, or they are about it.
        says: bool, said_of: bool, }
    /// A row of a list.
    ListRow { link: Link,
        /// A second line: what it is, who published it.
        detail: Option<String>,
        /// At the right: "3 events", "F3".
        meta: Vec<String>, }

    /// `pages/ID.html`.
    Plain { frame: Frame, title: String, summary: Option<String>, body: Body, mentions: Vec<Mention>, mentions_rest: Option<Rest>, }
    /// `404.html`.
    NotFound { frame: Frame, home: String, chronology: String, search: Option<String>, }

    /// `search.html`. The page's script finds and shows; its words stand in the template.
    Search { frame: Frame,
        /// How many pages, "{n} pages", by plural category (CLDR), as JSON.
        pages: String,
        /// Ways without search: the lists of all there is.
        ways: Vec<Link>, }
}
