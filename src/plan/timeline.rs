//! The chronology as a drawing: what `draw::timeline` lays out, with words and addresses.

use super::Plan;
use super::frame::Here;
use super::view::{ColumnView, RowView, StripView, TickView, TimelineView, WindowView};
use super::words::Words;
use crate::draw::timeline::{
    BLOCK, Column, Content, HEAD, Item, ROW, Row, Shape, Strip, Tick, Window, timeline,
};
use crate::draw::{Anchor, Label, LabelKind, NARROWEST, cut, percent};
use crate::model::EventIdx;
use crate::model::date::{When, year_in_figures};
use crate::model::event::Status;
use crate::model::words::Basis;
use chrono::{Datelike, NaiveDate};
use std::cmp::Reverse;

/// The columns of a strip at most: few enough to be told apart on a phone.
const COLUMNS: usize = 36;
/// The same where there is a crowd to be shown.
const COLUMNS_OF_MANY: usize = 53;
/// From this number of events on, it is a crowd.
const MANY: usize = 200;
/// Room above the highest column, where letters stand.
const LETTERS: u32 = 18;
/// Room below a line, where ticks are lettered.
const FOOT: u32 = 26;

impl Plan<'_> {
    /// The drawing of these events. `at` says where an event's row is; none where nothing has a date.
    pub(super) fn timeline(
        &self,
        here: &Here,
        events: &[EventIdx],
        at: &dyn Fn(EventIdx) -> String,
    ) -> Option<TimelineView> {
        if !self.library.settings.drawings {
            return None;
        }
        let items: Vec<Item> = events.iter().map(|e| self.item(*e)).collect();
        let most = if events.len() < MANY {
            COLUMNS
        } else {
            COLUMNS_OF_MANY
        };
        let drawn = timeline(&items, most)?;
        let only = matches!(drawn.windows.as_slice(), [only] if only.is_rows());
        let undated = drawn.undated.len();
        Some(TimelineView {
            strip: (!only).then(|| self.strip(&drawn.strip, events, at)),
            windows: (drawn.windows.iter().zip('A'..='Z'))
                .map(|(w, letter)| self.window(here, w, events, at, (!only).then_some(letter)))
                .collect(),
            bars: (!drawn.strip.blocks).then(|| {
                let columns = drawn.strip.columns.iter();
                let most = columns.map(|c| c.items.len()).max().unwrap_or(0);
                let count = self.words.count(most, "event");
                self.words.tell("highest-bar", &[("events", count.into())])
            }),
            undated: (undated > 0).then(|| self.words.count(undated, "undrawn")),
        })
    }

    /// The strip alone, for the first page.
    pub(super) fn months(
        &self,
        events: &[EventIdx],
        at: &dyn Fn(EventIdx) -> String,
    ) -> Option<StripView> {
        if !self.library.settings.drawings {
            return None;
        }
        let items: Vec<Item> = events.iter().map(|e| self.item(*e)).collect();
        let drawn = timeline(&items, COLUMNS)?;
        let strip = Strip {
            letters: Vec::new(),
            ..drawn.strip
        };
        Some(self.strip(&strip, events, at))
    }

    fn item(&self, idx: EventIdx) -> Item {
        let event = self.library.event(idx);
        let when = &event.date.value;
        let inferred = matches!(event.date_basis, Some(Basis::Inferred | Basis::Relative));
        Item {
            earliest: when.earliest().day(),
            latest: when.latest().day(),
            soft: when.is_soft() || (when.is_uncertain() && !inferred),
            inferred,
            minute: event.time.as_deref().and_then(minute),
            contested: event.status == Status::Contested,
        }
    }

    fn strip(
        &self,
        strip: &Strip,
        events: &[EventIdx],
        at: &dyn Fn(EventIdx) -> String,
    ) -> StripView {
        let base = strip.height + if strip.letters.is_empty() { 4 } else { LETTERS };
        let letters = strip.letters.iter().zip('A'..='Z');
        StripView {
            label: (self.words.locale)
                .commas([self.words.count(events.len(), "event"), self.range(events)]),
            height: base + FOOT,
            base,
            blocks: strip.blocks,
            columns: (strip.columns.iter())
                .map(|c| self.column(c, strip, base, events, at))
                .collect(),
            ticks: strip.ticks.iter().map(|t| tick(self.words, t)).collect(),
            letters: letters
                .map(|(x, letter)| TickView {
                    x: percent(*x),
                    at: percent(*x),
                    label: Some(letter.to_string()),
                    middle: true,
                })
                .collect(),
        }
    }

    fn column(
        &self,
        column: &Column,
        strip: &Strip,
        base: u32,
        events: &[EventIdx],
        at: &dyn Fn(EventIdx) -> String,
    ) -> ColumnView {
        let of = |i: &usize| events[*i];
        let contested = (column.items.iter())
            .filter(|i| self.library.event(of(i)).status == Status::Contested)
            .count();
        let mut label = format!(
            "{}: {}",
            days(self.words, column.first, column.last),
            self.words.count(column.items.len(), "event")
        );
        if contested > 0 {
            label = (self.words.locale).commas([label, self.words.count(contested, "contested")]);
        }
        let first = column.items.iter().min().map(of);
        let block = |(n, i): (u32, &usize)| super::view::BlockView {
            y: base.saturating_sub((n + 1) * BLOCK) + 1,
            id: self.library.event(of(i)).id.clone(),
            hollow: self.library.event(of(i)).status == Status::Contested,
        };
        ColumnView {
            label,
            href: first.map(at).unwrap_or_default(),
            from: column.first.to_string(),
            to: column.last.to_string(),
            x: percent(column.from),
            width: percent(column.width),
            middle: percent(column.from + column.width / 2.0),
            y: base - column.height,
            height: column.height,
            hollow_y: base - column.hollow,
            hollow: column.hollow,
            blocks: if strip.blocks {
                (0..).zip(&column.items).map(block).collect()
            } else {
                Vec::new()
            },
        }
    }

    fn window(
        &self,
        here: &Here,
        window: &Window,
        events: &[EventIdx],
        at: &dyn Fn(EventIdx) -> String,
        letter: Option<char>,
    ) -> WindowView {
        let title = days(self.words, window.first, window.last);
        let (rows, strip) = match &window.content {
            Content::Rows(rows) => {
                let rows = rows.iter().map(|r| self.row(here, r, events[r.item]));
                (rows.collect(), None)
            }
            Content::Columns(strip) => (Vec::new(), Some(self.strip(strip, events, at))),
        };
        let count = u32::try_from(rows.len()).unwrap_or(u32::MAX);
        WindowView {
            title: letter.map_or(title.clone(), |l| {
                let sign = self.words.beside(&format!("{l}."));
                self.words.put(format!("{sign} {title}"))
            }),
            label: self.words.count(rows.len(), "event"),
            height: HEAD + count.saturating_mul(ROW) + 4,
            ticks: window.ticks.iter().map(|t| tick(self.words, t)).collect(),
            rows,
            strip,
        }
    }

    fn row(&self, here: &Here, row: &Row, idx: EventIdx) -> RowView {
        let event = self.library.event(idx);
        let list = self.event_row(here, idx);
        let contested = event.status.is_contested().then_some(list.status.word);
        let label = [
            Some(list.title.clone()),
            Some(list.when),
            list.time,
            contested,
        ];
        let label = self.words.locale.commas(label.into_iter().flatten());
        RowView {
            id: event.id.clone(),
            text: cut(&list.title, 13.0, NARROWEST),
            label,
            href: list.href,
            label_y: row.label,
            y: row.middle,
            x: percent(row.from),
            end: percent(row.to),
            width: percent((row.to - row.from).max(1.2)),
            middle: percent(middle(row)),
            kind: shape(row.shape).to_owned(),
            open_start: row.open_start,
            open_end: row.open_end,
            contested: event.status.is_contested(),
        }
    }

    /// "9 November 2023 – 9 October 2024": from the first bound that any event has to the last. Where a bound is known to
    /// the month or the year only, it names no day.
    pub(super) fn range(&self, events: &[EventIdx]) -> String {
        let bounds = |last: bool| {
            let whens = events.iter().map(|e| &self.library.event(*e).date.value);
            whens.filter_map(move |when| bound(when, last).or_else(|| bound(when, !last)))
        };
        // Of several at the same bound the shortest is the most exact.
        let first = bounds(false).min_by_key(|(day, when)| (*day, when.as_ref().map(length)));
        let last =
            bounds(true).min_by_key(|(day, when)| (Reverse(*day), when.as_ref().map(length)));
        let (Some((first, begins)), Some((last, ends))) = (first, last) else {
            return String::new();
        };
        let days_are_known = [&begins, &ends]
            .iter()
            .all(|when| when.as_ref().map(length) == Some(0));
        let span = begins.zip(ends).filter(|_| !days_are_known);
        match span.and_then(|(begins, ends)| When::span(&begins, &ends)) {
            Some(span) => self.words.date(&span),
            None => days(self.words, first, last),
        }
    }
}

/// The first or last day that a date can mean, and the part of it that says so.
fn bound(when: &When, last: bool) -> Option<(NaiveDate, Option<When>)> {
    let bound = if last { when.latest() } else { when.earliest() };
    Some((bound.day()?, when.end(last)))
}

/// How many days lie between the first and the last that a date can mean.
fn length(when: &When) -> i64 {
    match (when.earliest().day(), when.latest().day()) {
        (Some(first), Some(last)) => (last - first).num_days(),
        _ => i64::MAX,
    }
}

/// The half disc stands in the middle of a span, or at the only end that is known.
fn middle(row: &Row) -> f64 {
    match (row.shape, row.open_start, row.open_end) {
        (Shape::Open, true, false) => row.to,
        (Shape::Open, false, true) => row.from,
        _ => f64::midpoint(row.from, row.to),
    }
}

fn shape(shape: Shape) -> &'static str {
    match shape {
        Shape::Solid => "solid",
        Shape::Hatched => "hatched",
        Shape::Dotted => "dotted",
        Shape::DottedHatched => "both",
        Shape::Hour => "hour",
        Shape::Open => "open",
    }
}

/// The minute of the day that words name in figures: "about 14:00", "vers 8 h 30".
fn minute(words: &str) -> Option<u32> {
    let words = words.replace(" h ", ":").replace('h', ":");
    let (before, after) = words.split_once(':')?;
    let hour = before.rsplit(|c: char| !c.is_ascii_digit()).next()?;
    let minutes = after.split(|c: char| !c.is_ascii_digit()).next()?;
    let hour: u32 = hour.parse().ok().filter(|h| *h < 24)?;
    let minutes: u32 = minutes.parse().ok().filter(|m| *m < 60)?;
    Some(hour * 60 + minutes)
}

fn tick(words: Words<'_>, tick: &Tick) -> TickView {
    let label = tick.label.as_ref();
    TickView {
        x: percent(tick.at),
        at: percent(label.map_or(tick.at, |l| l.at)),
        label: label.map(|l| lettering(words, l)),
        middle: label.is_some_and(|l| l.anchor == Anchor::Middle),
    }
}

fn lettering(words: Words<'_>, label: &Label) -> String {
    let day = label.day;
    let locale = words.locale;
    let weekday = || {
        let weekday = locale.weekday(day.weekday().num_days_from_monday());
        let args = [
            ("weekday", weekday.into()),
            ("day", day.day().to_string().into()),
        ];
        locale.tell("date-weekday-day", &args)
    };
    let month = || locale.month(day.month(), true);
    match label.kind {
        LabelKind::Day => locale.tell("date-day", &[("day", weekday().into())]),
        LabelKind::Monday => {
            let month = locale.month_of_day(day.month(), true);
            let args = [
                ("day", weekday().into()),
                ("month", month.into()),
                ("form", "short".into()),
            ];
            locale.tell("date-day-month", &args)
        }
        LabelKind::Month => month().to_owned(),
        LabelKind::MonthYear => format!("{} {}", month(), year_in_figures(day.year())),
        LabelKind::Year => year_in_figures(day.year()),
    }
}

/// Days in the words of a date: "9 to 15 November 2023", "November 2023".
fn days(words: Words<'_>, first: NaiveDate, last: NaiveDate) -> String {
    let whole = |unit: &str| {
        let when = When::parse(&first.format(unit).to_string()).ok()?;
        let same = when.earliest().day() == Some(first) && when.latest().day() == Some(last);
        same.then(|| words.date(&when))
    };
    let interval = || When::parse(&format!("{first}/{last}")).map(|when| words.date(&when));
    whole("%Y-%m-%d")
        .or_else(|| whole("%Y-%m"))
        .or_else(|| whole("%Y"))
        .unwrap_or_else(|| interval().unwrap_or_default())
}
