//! The chart of a group of claims: who says how many, on one axis.

use super::Plan;
use super::claims::scale;
use super::frame::Here;
use super::view::{ChartRow, ChartTick, ChartView, ClaimRow};
use crate::draw::figures::{rows, ticks};
use crate::draw::{NARROWEST, cut, percent, width};
use crate::model::claim::Modality;
use crate::model::{ClaimIdx, Thing};

/// The words of a row.
struct Said {
    /// Who says it and when.
    name: String,
    /// As much of that as has room in the drawing.
    short: String,
    /// What is said.
    says: String,
}

/// The least room for a name that is cut, in pixels.
const NAME: f64 = 80.0;

/// Who says it and when, in the room that there is: the name is cut, the manner goes where that leaves the name no
/// room, and the date stays whole.
fn shortened(
    claimant: &str,
    manner: Option<&String>,
    name: &dyn Fn(&str, Option<&String>) -> String,
) -> String {
    let fits = |manner: Option<&String>| {
        let room = NARROWEST - width(&name("", manner), 13.0);
        (room >= NAME.min(width(claimant, 13.0))).then(|| name(&cut(claimant, 13.0, room), manner))
    };
    fits(manner)
        .or_else(|| fits(None))
        .unwrap_or_else(|| cut(&name(claimant, None), 13.0, NARROWEST))
}

impl Plan<'_> {
    /// Two claims or more on the axis from nought to `top`, in the order of their table. Only on
    /// the page of the event that they are about: there the rows lead to.
    pub(super) fn chart(
        &self,
        here: &Here,
        title: &str,
        claims: &[ClaimIdx],
        table: &[ClaimRow],
        top: f64,
    ) -> Option<ChartView> {
        let event = claims.first().filter(|_| claims.len() > 1)?.event;
        if here.path != self.path(Thing::Event(event)) {
            return None;
        }
        let words: Vec<Said> = (claims.iter().zip(table))
            .map(|(claim, row)| self.chart_words(*claim, row, claims))
            .collect();
        let (places, axis) = rows(words.iter().map(|said| (&*said.short, &*said.says)));
        let row = |((claim, said), place): ((&ClaimIdx, &Said), _)| {
            let claim = self.library.claim(*claim);
            let place: &crate::draw::figures::Place = place;
            ChartRow {
                href: format!("#{}", claim.id.value),
                name: said.short.clone(),
                says: cut(&said.says, 14.3, NARROWEST),
                name_y: place.name,
                says_y: place.says,
                y: place.middle,
                scale: scale(&claim.value.value, top),
                replaced: self.replaces(claims, &claim.id.value).is_some(),
            }
        };
        let spoken = (words.iter()).map(|said| format!("{}: {}", said.name, said.says));
        let spoken = self.words.locale.semicolons(spoken);
        Some(ChartView {
            label: format!("{title}. {spoken}"),
            axis,
            height: axis + 24,
            ticks: (ticks(top).into_iter())
                .map(|value| ChartTick {
                    x: percent(value / top * 100.0),
                    label: self.words.number(&format!("{value}")),
                })
                .collect(),
            rows: claims.iter().zip(&words).zip(&places).map(row).collect(),
        })
    }

    /// Who says it and when, with the manner where it is not plain; and what is said.
    fn chart_words(&self, idx: ClaimIdx, row: &ClaimRow, group: &[ClaimIdx]) -> Said {
        let claim = self.library.claim(idx);
        let stated = match claim.stated {
            Some(_) => row.stated.clone(),
            None => self.words.say("undated"),
        };
        let manner = (claim.modality != Modality::Asserted)
            .then(|| self.words.of("modality", claim.modality));
        let name = |claimant: &str, manner: Option<&String>| {
            let parts = [
                Some(self.words.beside(claimant)),
                manner.cloned(),
                Some(stated.clone()),
            ];
            self.words.locale.commas(parts.into_iter().flatten())
        };
        let claimant = &row.claimant.text;
        let replaced = self.replaces(group, &claim.id.value).is_some();
        let says = [
            Some(row.says.clone()),
            replaced.then(|| self.words.say("replaced")),
        ];
        Said {
            name: name(claimant, manner.as_ref()),
            short: shortened(claimant, manner.as_ref(), &name),
            says: self.words.locale.commas(says.into_iter().flatten()),
        }
    }

    /// The claim of a group that replaces this one.
    fn replaces(&self, group: &[ClaimIdx], id: &str) -> Option<ClaimIdx> {
        let replaces = |i: &ClaimIdx| {
            let earlier = self.library.claim(*i).supersedes;
            earlier.is_some_and(|e| self.library.claim(e).id.value == id)
        };
        group.iter().copied().find(replaces)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(claimant: &str, manner: Option<&str>, date: &str, expected: &str) {
        let name = |claimant: &str, manner: Option<&String>| {
            let parts = [Some(claimant), manner.map(String::as_str), Some(date)];
            parts.into_iter().flatten().collect::<Vec<_>>().join(", ")
        };
        let short = shortened(claimant, manner.map(str::to_owned).as_ref(), &name);
        assert_eq!(short, expected);
        assert!(width(&short, 13.0) <= NARROWEST, "{short}");
    }

    #[test]
    fn a_date_stays_whole_and_the_name_is_cut() {
        let long = "The Permanent Strategic Framework for the Defence of the People";
        let date = "by 21 September 2024";
        check(
            "CSP",
            Some("denied"),
            date,
            "CSP, denied, by 21 September 2024",
        );
        check(long, None, date, "The Permanent…, by 21 September 2024");
        check(
            long,
            Some("conditional"),
            date,
            "The Permanent…, by 21 September 2024",
        );
        check(
            "CSP",
            Some("conditional"),
            "about 21 September 2024 (uncertain)",
            "CSP, about 21 September 2024 (uncertain)",
        );
    }
}
