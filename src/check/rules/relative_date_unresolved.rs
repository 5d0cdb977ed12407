//! "Yesterday", and nobody says which day that was.

use crate::check::prose::{Part, Prose};
use crate::check::rule::{Checking, Rule};
use crate::lexicon::{Found, Kind, Lexicon};
use crate::model::Thing;
use crate::report::Report;

pub(super) const RULE: Rule = Rule::warning(
    "relative-date-unresolved",
    "A date is given relative to a day that is not named.",
    "“Yesterday” means something on the day it is written: in your own text write the date. “The next day” and bare \
     weekdays are left alone where the text has named a day before, and in an event, which has a date of its own. \
     Where an event rests on a quote that says « hier » or « deux jours plus tôt », give the working in its \
     `date_note`.",
    check,
);

fn check(c: &Checking<'_>, report: &mut Report) {
    let ours = |thing| matches!(thing, Thing::Event(_) | Thing::Brief(_));
    let Some(lexicon) = c.lexicon() else { return };
    for prose in c.prose_of(ours).filter(|p| p.part != Part::Title) {
        let found = unresolved(lexicon, prose);
        if found.is_empty() {
            continue;
        }
        let text = prose.text();
        for one in found {
            let words = &text[one.range.clone()];
            let words = words.split_whitespace().collect::<Vec<_>>().join(" ");
            report.push(
                RULE.at(prose.at(&one.range), format!("“{words}” names no day"))
                    .help("write the date, as exactly as the sources give it"),
            );
        }
    }
    for (_, event) in c.events().filter(|(_, e)| e.date_note.is_none()) {
        for quote in c.quotes_of_event(event) {
            let Some(lexicon) = quote.lexicon() else {
                continue;
            };
            let mut found = lexicon.find(Kind::Deictic, quote.words());
            found.extend(lexicon.find(Kind::Relative, quote.words()));
            if let Some(one) = found.first() {
                let words = &quote.words()[one.range.clone()];
                let title = format!(
                    "the source says “{words}”, and the event does not say which day that is"
                );
                report.push(
                    RULE.at(quote.span(), title)
                        .help("give the working in the event's `date_note`"),
                );
            }
        }
    }
}

/// The day of writing decides: never clear. Another date decides: clear once the text has named a day.
fn unresolved(lexicon: &Lexicon, prose: &Prose) -> Vec<Found> {
    let mut found = prose.deictic.to_vec();
    if !matches!(prose.thing, Thing::Event(_)) {
        let named = prose.dates.iter().find(|d| d.day.is_some());
        let from = named.map_or(usize::MAX, |d| d.range.end);
        found.extend(
            lexicon
                .find(Kind::Relative, &prose.text())
                .into_iter()
                .filter(|f| f.range.start < from),
        );
    }
    found.sort_by_key(|f| f.range.start);
    found
}
