//! Coordinates with more decimals than anybody knows.

use crate::check::rule::{Checking, Rule};
use crate::model::words::{Precision, Word};
use crate::report::Report;

pub(super) const RULE: Rule = Rule::warning(
    "false-precision",
    "Coordinates are more exact than the stated precision.",
    "The third decimal of a degree is about 100 m, the fifth about 1 m. A locality (about 1 km) has three decimals at \
     the most, an area two, a region one: further digits claim a knowledge that nobody has. An event `exact` or in the \
     `vicinity` of a place that is known only by a distance is the same mistake.",
    check,
);

/// Decimals that a precision bears.
fn decimals(precision: Precision) -> usize {
    match precision {
        Precision::Exact => 5,
        Precision::Vicinity => 4,
        Precision::Locality => 3,
        Precision::Area => 2,
        Precision::Region | Precision::Country => 1,
    }
}

fn check(c: &Checking<'_>, report: &mut Report) {
    for place in &c.library.places {
        let (Some(at), Some(precision)) = (&place.coordinates, place.precision) else {
            continue;
        };
        let written = |degrees: &str| degrees.split_once('.').map_or(0, |(_, part)| part.len());
        let given = written(&at.lat.number.to_string()).max(written(&at.lon.number.to_string()));
        let borne = decimals(precision);
        if given > borne {
            let title = format!(
                "{given} decimals are more than the precision `{}` bears",
                precision.word()
            );
            report.push(RULE.at(place.name.span, title).help(format!(
                "round the coordinates to {borne}, or say how they are known more exactly"
            )));
        }
    }
    for (_, event) in c.events() {
        for place in &event.places {
            let own = c.library.place(place.place);
            let close = matches!(
                place.precision,
                Some(Precision::Exact | Precision::Vicinity)
            );
            let vague = place
                .position
                .as_ref()
                .or(own.position.as_ref())
                .is_some_and(|p| p.approximate);
            if close && vague {
                report.push(
                    RULE.at(
                        event.title.span,
                        format!("`{}` is known only by an approximate distance", own.id),
                    )
                    .help("give `precision: area`"),
                );
            }
        }
    }
}
