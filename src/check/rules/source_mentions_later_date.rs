//! A document that speaks of a day after the one on which it says it was published.

use crate::check::rule::{Checking, Rule};
use crate::locale::Locale;
use crate::model::date::day_in_words;
use crate::report::Report;

pub(super) const RULE: Rule = Rule::warning(
    "source-mentions-later-date",
    "A capture mentions a date after the source's own.",
    "Announcements look ahead, but a report that names a later day was often published later, or changed since. Look, \
     and waive it with the reason where the document looks ahead. Ranges of noise are left out.",
    check,
)
.with_captures();

fn check(c: &Checking<'_>, report: &mut Report) {
    for source in &c.library.sources {
        let (Some(facts), Some(published)) = (c.proofs.facts.get(&source.id), &source.published)
        else {
            continue;
        };
        let (Some((day, words)), Some(until)) = (&facts.latest, published.value.latest().day())
        else {
            continue;
        };
        if *day > until {
            let when = day_in_words(*day, Locale::english());
            report.push(
                RULE.at(
                    published.span,
                    format!("the capture speaks of {when}, which is later than this"),
                )
                .label(format!("“{words}”"))
                .help("look at the date; a part that is not the document belongs under `noise`"),
            );
        }
    }
}
