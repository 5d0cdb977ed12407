//! A chronology as a drawing: one strip of the whole, and windows on its bursts.
//!
//! The strip counts: every dated event is in exactly one of its columns. A window shows: every
//! event of its burst has a row of its own, with its label above its mark, so that labels cannot
//! collide; where there are more than [`ROWS`], the window counts as the strip does.

pub use super::calendar::Tick;
use super::calendar::{Line, Unit};
use chrono::{Days, NaiveDate};

/// The number of rows that a window shows at most.
pub const ROWS: usize = 40;
/// The number of windows at most.
pub const WINDOWS: usize = 6;
/// From one row to the next, in pixels.
pub const ROW: u32 = 42;
/// The height of a window's head, where its ticks are lettered.
pub const HEAD: u32 = 24;
/// Columns of at most this height are made of one block per event.
const BLOCKS: usize = 12;
/// From one block to the next, in pixels.
pub const BLOCK: u32 = 8;
/// The height of the highest column that is not made of blocks.
const HIGHEST: usize = 84;
/// The least number of days that a window shows.
const LEAST_DAYS: i64 = 7;
/// The days that part two bursts at the least.
const GAP: i64 = 7;

/// An event as its drawing needs it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Item {
    /// The first day that it can lie on; none where it is open.
    pub earliest: Option<NaiveDate>,
    /// The last day; none where it is open.
    pub latest: Option<NaiveDate>,
    /// It lies somewhere between the bounds and need not fill them.
    pub soft: bool,
    /// Its date is worked out, not stated.
    pub inferred: bool,
    /// The minute of the day, where an hour is given.
    pub minute: Option<u32>,
    /// Those who tell it disagree.
    pub contested: bool,
}

impl Item {
    /// The day under which it is counted; none for what has no date at all.
    pub fn anchor(&self) -> Option<NaiveDate> {
        self.earliest.or(self.latest)
    }

    fn days(&self) -> Option<i64> {
        Some((self.latest? - self.earliest?).num_days() + 1)
    }
}

/// The whole drawing. Items are named by their position in what was given.
#[derive(Debug, Clone, PartialEq)]
pub struct Timeline {
    /// The whole.
    pub strip: Strip,
    /// The bursts, in order of time; none where the strip says all that can be shown.
    pub windows: Vec<Window>,
    /// Items without any date; they are not drawn.
    pub undated: Vec<usize>,
}

/// Columns on one line of time.
#[derive(Debug, Clone, PartialEq)]
pub struct Strip {
    /// The columns that hold something, in order of time.
    pub columns: Vec<Column>,
    /// Marks below the line.
    pub ticks: Vec<Tick>,
    /// Where each window's letter stands, in per cent; as many as there are windows.
    pub letters: Vec<f64>,
    /// Whether a column is made of one block per event.
    pub blocks: bool,
    /// The height of the highest column in pixels.
    pub height: u32,
}

/// The events of one unit of time.
#[derive(Debug, Clone, PartialEq)]
pub struct Column {
    /// The unit's first day.
    pub first: NaiveDate,
    /// The unit's last day.
    pub last: NaiveDate,
    /// Its left end, in per cent.
    pub from: f64,
    /// Its width, in per cent.
    pub width: f64,
    /// Its height in pixels.
    pub height: u32,
    /// The part of the height, from below, that stands for contested events.
    pub hollow: u32,
    /// The items, contested ones first.
    pub items: Vec<usize>,
}

/// A burst.
#[derive(Debug, Clone, PartialEq)]
pub struct Window {
    /// The first day that belongs to the burst; the drawing may begin earlier.
    pub first: NaiveDate,
    /// The last day of the burst.
    pub last: NaiveDate,
    /// Marks on its line.
    pub ticks: Vec<Tick>,
    /// What it shows.
    pub content: Content,
}

impl Window {
    /// Whether it shows each event in a row.
    pub fn is_rows(&self) -> bool {
        matches!(self.content, Content::Rows(_))
    }
}

/// What a window shows.
#[derive(Debug, Clone, PartialEq)]
pub enum Content {
    /// Each event in a row of its own.
    Rows(Vec<Row>),
    /// More events than rows have room for.
    Columns(Strip),
}

/// One event in a window.
#[derive(Debug, Clone, PartialEq)]
pub struct Row {
    /// Which item.
    pub item: usize,
    /// The baseline of its label, in pixels from the top.
    pub label: u32,
    /// The middle of its mark, in pixels from the top.
    pub middle: u32,
    /// Left end of the mark, in per cent.
    pub from: f64,
    /// Right end.
    pub to: f64,
    /// It is open, or goes on beyond the window, towards the past.
    pub open_start: bool,
    /// The same towards the future.
    pub open_end: bool,
    /// How it is drawn.
    pub shape: Shape,
}

/// How a mark is drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shape {
    /// Days as stated.
    Solid,
    /// Soft edges.
    Hatched,
    /// Inferred.
    Dotted,
    /// Inferred, with soft edges.
    DottedHatched,
    /// A stated hour.
    Hour,
    /// No bound on one side.
    Open,
}

/// Draws items; `most` is the number of columns that the strip may have. None where nothing has a date.
pub fn timeline(items: &[Item], most: usize) -> Option<Timeline> {
    let bursts = bursts(items);
    let mut timeline = Timeline {
        strip: strip(items, &bursts.concat(), most)?,
        windows: Vec::new(),
        undated: (0..items.len())
            .filter(|i| items[*i].anchor().is_none())
            .collect(),
    };
    if bursts.len() > 1 || bursts.first().is_some_and(|b| b.len() <= ROWS) {
        let windows = bursts.iter().filter_map(|burst| window(items, burst));
        timeline.windows = windows.collect();
        timeline.strip.letters = letters(items, &bursts, &timeline.strip);
    }
    Some(timeline)
}

/// Dated items in order of time, parted at the widest gaps.
fn bursts(items: &[Item]) -> Vec<Vec<usize>> {
    let mut dated: Vec<(NaiveDate, usize)> = (0..items.len())
        .filter_map(|i| Some((items[i].anchor()?, i)))
        .collect();
    dated.sort_unstable();
    let (Some(first), Some(last)) = (dated.first(), dated.last()) else {
        return Vec::new();
    };
    let span = (last.0 - first.0).num_days();
    let mut reached = first.0;
    let mut gaps: Vec<(i64, usize)> = Vec::new();
    for (at, (day, item)) in dated.iter().enumerate() {
        gaps.push(((*day - reached).num_days(), at));
        let end = items[*item].latest.unwrap_or(*day);
        let end = if is_long(&items[*item], span) {
            *day
        } else {
            end
        };
        reached = reached.max(end);
    }
    gaps.retain(|(days, _)| *days >= GAP.max(span / 12));
    gaps.sort_unstable_by_key(|(days, at)| (std::cmp::Reverse(*days), *at));
    gaps.truncate(WINDOWS - 1);
    let mut cuts: Vec<usize> = gaps.into_iter().map(|(_, at)| at).collect();
    cuts.sort_unstable();
    cuts.push(dated.len());
    let mut from = 0;
    let burst = |to| {
        let burst = dated[from..to].iter().map(|(_, i)| *i).collect();
        from = to;
        burst
    };
    cuts.into_iter().map(burst).collect()
}

/// Whether an item is so much longer than a burst that it would join what it only overlaps.
fn is_long(item: &Item, span: i64) -> bool {
    item.days().is_some_and(|days| days > 31.max(span / 4))
}

fn strip(items: &[Item], dated: &[usize], most: usize) -> Option<Strip> {
    let anchors = || dated.iter().filter_map(|i| items[*i].anchor());
    let (first, last) = (anchors().min()?, anchors().max()?);
    let unit = Unit::fitting(first, last, most);
    let line = Line {
        first: unit.start(first),
        last: unit.end(unit.start(last)),
    };
    let mut by_unit = std::collections::BTreeMap::<NaiveDate, Vec<usize>>::new();
    for item in dated {
        if let Some(day) = items[*item].anchor() {
            by_unit.entry(unit.start(day)).or_default().push(*item);
        }
    }
    let top = by_unit.values().map(Vec::len).max().unwrap_or(0);
    let column = |(first, mut inside): (NaiveDate, Vec<usize>)| {
        inside.sort_by_key(|i| !items[*i].contested);
        let contested = inside.iter().filter(|i| items[**i].contested).count();
        let last = unit.end(first);
        Column {
            first,
            last,
            from: line.at(first),
            width: line.after(last) - line.at(first),
            height: height(inside.len(), top),
            hollow: height(contested, top),
            items: inside,
        }
    };
    Some(Strip {
        columns: by_unit.into_iter().map(column).collect(),
        ticks: line.ticks(),
        letters: Vec::new(),
        blocks: top <= BLOCKS,
        height: height(top, top),
    })
}

/// The pixels that a number of events takes where the highest column has `top`; never none for some.
fn height(count: usize, top: usize) -> u32 {
    let pixels = match (count, top) {
        (0, _) => 0,
        (_, ..=BLOCKS) => count * BLOCK as usize,
        _ => (count * HIGHEST / top).max(2),
    };
    u32::try_from(pixels).unwrap_or(u32::MAX)
}

/// The middle of each burst's highest column.
fn letters(items: &[Item], bursts: &[Vec<usize>], strip: &Strip) -> Vec<f64> {
    let middle = |burst: &Vec<usize>| {
        let of = |c: &&Column| c.items.iter().filter(|i| burst.contains(i)).count();
        let highest = strip.columns.iter().rev().max_by_key(of);
        debug_assert!(burst.iter().all(|i| items[*i].anchor().is_some()));
        highest.map_or(0.0, |c| c.from + c.width / 2.0)
    };
    bursts.iter().map(middle).collect()
}

fn window(items: &[Item], burst: &[usize]) -> Option<Window> {
    let all = || items.iter().filter_map(Item::anchor);
    let span = (all().max()? - all().min()?).num_days();
    let days = burst.iter().map(|i| &items[*i]).flat_map(|item| {
        let ends = if is_long(item, span) {
            [item.anchor(), None]
        } else {
            [item.earliest, item.latest]
        };
        ends.into_iter().flatten()
    });
    let (first, last) = (days.clone().min()?, days.max()?);
    if burst.len() > ROWS {
        let strip = strip(items, burst, 36)?;
        return Some(Window {
            first,
            last,
            ticks: Vec::new(),
            content: Content::Columns(strip),
        });
    }
    let open_start = burst.iter().any(|i| items[*i].earliest.is_none());
    let open_end = burst.iter().any(|i| items[*i].latest.is_none());
    let line = widened(Line { first, last }, open_start, open_end);
    let rows = (0u32..).zip(burst);
    let rows = rows.filter_map(|(at, i)| row(&items[*i], *i, at, line));
    Some(Window {
        first,
        last,
        ticks: line.ticks(),
        content: Content::Rows(rows.collect()),
    })
}

/// A line with room for arrows on its open sides, and of at least [`LEAST_DAYS`] days.
fn widened(line: Line, open_start: bool, open_end: bool) -> Line {
    let room = (line.days() / 3).max(2).unsigned_abs();
    let before = |day: NaiveDate, n| day.checked_sub_days(Days::new(n)).unwrap_or(day);
    let behind = |day: NaiveDate, n| day.checked_add_days(Days::new(n)).unwrap_or(day);
    let mut wide = line;
    if open_start {
        wide.first = before(wide.first, room);
    }
    if open_end {
        wide.last = behind(wide.last, room);
    }
    let missing = (LEAST_DAYS - wide.days()).max(0).unsigned_abs();
    wide.first = before(wide.first, missing / 2);
    wide.last = behind(wide.last, missing - missing / 2);
    wide
}

fn row(item: &Item, index: usize, at: u32, line: Line) -> Option<Row> {
    let top = HEAD + at * ROW;
    let anchor = item.anchor()?;
    let cut_start = item.earliest.is_none_or(|day| day < line.first);
    let cut_end = item.latest.is_none_or(|day| day > line.last);
    let from = item.earliest.map_or(0.0, |day| line.at(day));
    let to = item.latest.map_or(100.0, |day| line.after(day));
    let (mut from, mut to) = (from.clamp(0.0, 100.0), to.clamp(0.0, 100.0));
    let open = item.earliest.is_none() || item.latest.is_none();
    let one_day = item.days() == Some(1);
    let shape = match (open, item.inferred, item.soft) {
        (true, _, _) => Shape::Open,
        (_, false, false) if one_day && item.minute.is_some() => Shape::Hour,
        (_, false, false) => Shape::Solid,
        (_, false, true) => Shape::Hatched,
        (_, true, false) => Shape::Dotted,
        (_, true, true) if one_day => Shape::Dotted,
        (_, true, true) => Shape::DottedHatched,
    };
    if let (Shape::Hour, Some(minute)) = (shape, item.minute) {
        let share = f64::from(minute.min(1439)) / 1440.0;
        from = line.at(anchor) + (line.after(anchor) - line.at(anchor)) * share;
        to = from;
    }
    Some(Row {
        item: index,
        label: top + 20,
        middle: top + 33,
        from,
        to,
        open_start: cut_start,
        open_end: cut_end,
        shape,
    })
}
