//! The chronology, its drawing and its filter.

use super::{Frame, Month, Rail};

views! {
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

    /// What a chronology can be filtered by.
    Filter { actors: Vec<Choice>, places: Vec<Choice>, kinds: Vec<Choice>, statuses: Vec<Choice>,
        /// "2 origins or more".
        origins: Vec<Choice>, }

    /// A value to filter by.
    Choice { id: String, text: String, }

    /// What a chronology's filters ask of an event.
    Facts {
        /// Ids, parted by spaces: those who take part, and what they are parts of.
        actors: String,
        places: String, kind: Option<String>,
        /// As in the files, in every language.
        status: String,
        /// First and last day, `2023-11-09`; empty where open.
        from: String, to: String, origins: usize, }
}
