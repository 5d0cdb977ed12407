//! Which of two dates is certainly the earlier one.

use crate::model::date::When;
use chrono::{DateTime, NaiveDate, NaiveTime, TimeDelta, Utc};

/// Days begin up to fourteen hours before that of Greenwich, and end up to twelve hours after it.
const FIRST_ZONE: TimeDelta = TimeDelta::hours(14);
const LAST_ZONE: TimeDelta = TimeDelta::hours(12);

/// Whether one date is certainly before another. What is marked uncertain or approximate is not certain; a day is held
/// against a moment as the day that it is anywhere on Earth, and against another day as one of the same place.
pub(super) fn is_before(a: &When, b: &When) -> bool {
    if [a, b]
        .iter()
        .any(|when| when.is_uncertain() || when.is_approximate())
    {
        return false;
    }
    let (last, first) = (a.latest().day(), b.earliest().day());
    match (moment(a), moment(b)) {
        (Some(a), Some(b)) => a < b,
        (Some(a), None) => first.is_some_and(|day| a < midnight(day) - FIRST_ZONE),
        (None, Some(b)) => {
            let end = last.and_then(|day| day.succ_opt());
            end.is_some_and(|end| midnight(end) + LAST_ZONE <= b)
        }
        (None, None) => last.zip(first).is_some_and(|(last, first)| last < first),
    }
}

/// The moment that a date with a time and a zone names.
fn moment(when: &When) -> Option<DateTime<Utc>> {
    let moment = DateTime::parse_from_rfc3339(when.as_written()).ok()?;
    Some(moment.to_utc())
}

fn midnight(day: NaiveDate) -> DateTime<Utc> {
    day.and_time(NaiveTime::MIN).and_utc()
}

#[cfg(test)]
#[allow(clippy::expect_used, reason = "a test may fail")]
mod tests {
    use super::*;

    #[track_caller]
    fn check(a: &str, b: &str, expected: bool) {
        let when = |text: &str| When::parse(text).expect("a date");
        assert_eq!(is_before(&when(a), &when(b)), expected, "{a}, {b}");
    }

    #[test]
    fn only_what_is_certain_is_before() {
        check("2031-05-04", "2031-05-05", true);
        check("2031-05", "2031-05-31", false);
        for uncertain in ["2031-05-04~", "2031-05-04?", "2031-05-04%"] {
            check(uncertain, "2031-05-05", false);
        }
        check("2031-05-04", "2031-05-05?", false);
        check("2031-05-04/..", "2031-05-05", false);
    }

    #[test]
    fn a_moment_is_held_against_a_day_of_any_zone() {
        check("2031-05-04T18:00:00Z", "2031-05-05", false);
        check("2031-05-04T02:00:00+09:00", "2031-05-05", true);
        check("2031-05-04", "2031-05-05T06:00:00Z", false);
        check("2031-05-04", "2031-05-06T06:00:00Z", true);
        check("2031-05-04T06:00:00Z", "2031-05-04T07:00:00Z", true);
        check("2031-05-04T06:00:00Z", "2031-05-04T07:00:00+02:00", false);
    }
}
