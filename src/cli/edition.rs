//! `bluf edition`.

use super::args::{EditionCommand, Format};
use super::progress::Bar;
use super::tell::{close, show};
use super::{open, status};
use crate::build::{Failure, Frozen, Occasion, freeze};
use chrono::{NaiveDate, TimeDelta};
use std::process::ExitCode;
use std::time::{SystemTime, UNIX_EPOCH};

/// Records an edition; a failure comes with the form in which it is told.
pub(super) fn run(args: EditionCommand) -> Result<ExitCode, (Failure, Format)> {
    let format = args.how.format;
    let project = open(&args.project).map_err(|failure| (failure, format))?;
    let today = today();
    let occasion = Occasion {
        day: args.date.unwrap_or(today),
        note: args.note,
        today,
    };
    let bar = Bar::new();
    let result = freeze(project.under(args.edition.ceiling), occasion, &bar);
    bar.clear();
    let frozen = result.map_err(|failure| (failure, format))?;
    show(&frozen.found, format);
    close(format, &recorded(&frozen));
    Ok(status(&frozen.found, args.how.deny))
}

/// "edition 2 in editions/0002.jsonl: 3 new, 1 changed, 0 gone; build the site to publish it".
fn recorded(f: &Frozen) -> String {
    let d = f.differences;
    format!(
        "edition {} in {}: {} new, {} changed, {} gone; commit it, and build the site to publish it",
        f.number, f.record, d.new, d.changed, d.gone
    )
}

/// The day by the machine's clock, in UTC.
#[expect(
    clippy::disallowed_methods,
    reason = "an edition is of the day on which it is recorded, as an import is"
)]
pub(super) fn today() -> NaiveDate {
    let since = SystemTime::now()
        .duration_since(UNIX_EPOCH)
        .unwrap_or_default();
    let days = i64::try_from(since.as_secs() / 86_400).unwrap_or_default();
    let day = NaiveDate::from_ymd_opt(1970, 1, 1)
        .and_then(|first| first.checked_add_signed(TimeDelta::days(days)));
    day.unwrap_or_default()
}
