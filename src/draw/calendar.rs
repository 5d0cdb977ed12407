//! Time on a line: units of the calendar, and ticks whose lettering does not collide.

use super::NARROWEST;
use chrono::{Datelike, Days, NaiveDate, Weekday};

/// A unit into which a line of time is divided.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Unit {
    /// One day.
    Day,
    /// From Monday to Sunday.
    Week,
    /// A calendar month.
    Month,
    /// Three calendar months.
    Quarter,
    /// A calendar year.
    Year,
    /// Ten years.
    Decade,
}

/// A mark on a line of time.
#[derive(Debug, Clone, PartialEq)]
pub struct Tick {
    /// Where it stands, in per cent.
    pub at: f64,
    /// What is written at it, where there is room.
    pub label: Option<Label>,
}

/// The lettering of a tick.
#[derive(Debug, Clone, PartialEq)]
pub struct Label {
    /// The day that it names.
    pub day: NaiveDate,
    /// How much of the day it says.
    pub kind: LabelKind,
    /// Where it is anchored, in per cent.
    pub at: f64,
    /// Which part of it stands there.
    pub anchor: Anchor,
}

/// How much of a day a label says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LabelKind {
    /// "Thu 9".
    Day,
    /// "Mon 22 Jul".
    Monday,
    /// "May".
    Month,
    /// "Feb 2024".
    MonthYear,
    /// "2024".
    Year,
}

/// Which part of a text stands at its place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Anchor {
    /// Its beginning.
    Start,
    /// Its middle.
    Middle,
}

impl LabelKind {
    /// The room that it takes in pixels, with a gap to the next.
    pub(super) fn room(self) -> f64 {
        match self {
            LabelKind::Day => 50.0,
            LabelKind::Monday => 84.0,
            LabelKind::Month => 38.0,
            LabelKind::MonthYear => 68.0,
            LabelKind::Year => 40.0,
        }
    }
}

impl Unit {
    const ALL: [Unit; 6] = [
        Unit::Day,
        Unit::Week,
        Unit::Month,
        Unit::Quarter,
        Unit::Year,
        Unit::Decade,
    ];

    /// The smallest unit of which at most `most` lie between two days; decades where none is large enough.
    pub(super) fn fitting(first: NaiveDate, last: NaiveDate, most: usize) -> Unit {
        let fits = |unit: &Unit| unit.starts(first, last).nth(most).is_none();
        Unit::ALL.into_iter().find(fits).unwrap_or(Unit::Decade)
    }

    /// The first day of the unit that a day lies in.
    pub(super) fn start(self, day: NaiveDate) -> NaiveDate {
        let year = day.year();
        let (year, month) = match self {
            Unit::Day => return day,
            Unit::Week => return day.week(Weekday::Mon).checked_first_day().unwrap_or(day),
            Unit::Month => (year, day.month()),
            Unit::Quarter => (year, (day.month() - 1) / 3 * 3 + 1),
            Unit::Year => (year, 1),
            Unit::Decade => (year - year.rem_euclid(10), 1),
        };
        NaiveDate::from_ymd_opt(year, month, 1).unwrap_or(day)
    }

    /// The first day of the next unit.
    fn next(self, start: NaiveDate) -> Option<NaiveDate> {
        let months = match self {
            Unit::Day => return start.checked_add_days(Days::new(1)),
            Unit::Week => return start.checked_add_days(Days::new(7)),
            Unit::Month => 1,
            Unit::Quarter => 3,
            Unit::Year => 12,
            Unit::Decade => 120,
        };
        start.checked_add_months(chrono::Months::new(months))
    }

    /// The first days of all units from the one that holds `first` to the one that holds `last`.
    pub(super) fn starts(
        self,
        first: NaiveDate,
        last: NaiveDate,
    ) -> impl Iterator<Item = NaiveDate> {
        let next = move |at: &NaiveDate| self.next(*at).filter(|n| *n <= last);
        std::iter::successors(Some(self.start(first)), next)
    }

    /// The last day of the unit that begins on a day.
    pub(super) fn end(self, start: NaiveDate) -> NaiveDate {
        self.next(start).and_then(|n| n.pred_opt()).unwrap_or(start)
    }
}

/// The days that a line shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Line {
    pub(super) first: NaiveDate,
    pub(super) last: NaiveDate,
}

impl Line {
    /// How many days.
    pub(super) fn days(self) -> i64 {
        (self.last - self.first).num_days() + 1
    }

    /// Where a day begins, in per cent.
    #[expect(
        clippy::cast_precision_loss,
        reason = "days of a drawing, not nanoseconds"
    )]
    pub(super) fn at(self, day: NaiveDate) -> f64 {
        (day - self.first).num_days() as f64 / self.days() as f64 * 100.0
    }

    /// Where a day ends, in per cent.
    pub(super) fn after(self, day: NaiveDate) -> f64 {
        day.succ_opt().map_or(100.0, |next| self.at(next))
    }

    /// Ticks, and as many labels as have room on the narrowest screen.
    pub(super) fn ticks(self) -> Vec<Tick> {
        let unit = match self.days() {
            i64::MIN..=12 => Unit::Day,
            13..=75 => Unit::Week,
            76..=1200 => Unit::Month,
            1201..=15_000 => Unit::Year,
            _ => Unit::Decade,
        };
        let days: Vec<NaiveDate> = (unit.starts(self.first, self.last))
            .filter(|day| *day >= self.first)
            .collect();
        let steps = match unit {
            Unit::Month | Unit::Quarter => [1, 2, 3, 6, 12, 24, 48],
            _ => [1, 2, 5, 10, 20, 50, 100],
        };
        let mut labelled = steps.into_iter().map(|step| self.labels(&days, unit, step));
        let mut labels = labelled.find(|labels| apart(labels)).unwrap_or_default();
        labels.retain(|label| reach(label).1 <= NARROWEST);
        let tick = |day: NaiveDate| Tick {
            at: self.at(day),
            label: labels.iter().find(|l| l.day == day).cloned(),
        };
        days.into_iter().map(tick).collect()
    }

    fn labels(self, days: &[NaiveDate], unit: Unit, step: usize) -> Vec<Label> {
        let mut year = None;
        let label = |day: &NaiveDate| {
            let new_year = year.replace(day.year()) != Some(day.year());
            let (kind, anchor) = match unit {
                Unit::Day => (LabelKind::Day, Anchor::Middle),
                Unit::Week => (LabelKind::Monday, Anchor::Start),
                Unit::Month | Unit::Quarter if new_year => (LabelKind::MonthYear, Anchor::Start),
                Unit::Month | Unit::Quarter => (LabelKind::Month, Anchor::Start),
                Unit::Year | Unit::Decade => (LabelKind::Year, Anchor::Start),
            };
            let at = match anchor {
                Anchor::Start => self.at(*day),
                Anchor::Middle => f64::midpoint(self.at(*day), self.after(*day)),
            };
            let label = Label {
                day: *day,
                kind,
                at,
                anchor,
            };
            // None begins before the drawing.
            if reach(&label).0 >= 0.0 {
                return label;
            }
            Label {
                at: self.at(*day),
                anchor: Anchor::Start,
                ..label
            }
        };
        days.iter().step_by(step).map(label).collect()
    }
}

/// The pixels that a label covers on the narrowest screen.
pub(super) fn reach(label: &Label) -> (f64, f64) {
    let (at, room) = (label.at / 100.0 * NARROWEST, label.kind.room());
    match label.anchor {
        Anchor::Start => (at, at + room),
        Anchor::Middle => (at - room / 2.0, at + room / 2.0 - 8.0),
    }
}

fn apart(labels: &[Label]) -> bool {
    let pairs = labels.iter().zip(labels.iter().skip(1));
    pairs.into_iter().all(|(a, b)| reach(a).1 <= reach(b).0)
}
