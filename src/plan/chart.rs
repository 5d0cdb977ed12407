//! The chart of a group of claims: who says how many, on one axis.

use super::Plan;
use super::claims::scale;
use super::frame::Here;
use super::view::{ChartRow, ChartTick, ChartView, ClaimRow};
use crate::draw::figures::{rows, ticks};
use crate::draw::{NARROWEST, cut, percent};
use crate::model::claim::Modality;
use crate::model::{ClaimIdx, Thing};

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
        let words: Vec<(String, String)> = (claims.iter().zip(table))
            .map(|(claim, row)| self.chart_words(*claim, row, claims))
            .collect();
        let (places, axis) = rows(words.iter().map(|(name, says)| (&**name, &**says)));
        let row = |((claim, (name, says)), place): ((&ClaimIdx, &(String, String)), _)| {
            let claim = self.library.claim(*claim);
            let place: &crate::draw::figures::Place = place;
            ChartRow {
                href: format!("#{}", claim.id.value),
                name: cut(name, 13.0, NARROWEST),
                says: cut(says, 14.3, NARROWEST),
                name_y: place.name,
                says_y: place.says,
                y: place.middle,
                scale: scale(&claim.value.value, top),
                replaced: self.replaces(claims, &claim.id.value).is_some(),
            }
        };
        let spoken = words.iter().map(|(name, says)| format!("{name}: {says}"));
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
    fn chart_words(&self, idx: ClaimIdx, row: &ClaimRow, group: &[ClaimIdx]) -> (String, String) {
        let claim = self.library.claim(idx);
        let stated = match claim.stated {
            Some(_) => row.stated.clone(),
            None => self.words.say("undated"),
        };
        let manner = (claim.modality != Modality::Asserted)
            .then(|| self.words.of("modality", claim.modality));
        let name = [
            Some(self.words.beside(&row.claimant.text)),
            manner,
            Some(stated),
        ];
        let replaced = self.replaces(group, &claim.id.value).is_some();
        let says = [
            Some(row.says.clone()),
            replaced.then(|| self.words.say("replaced")),
        ];
        let locale = self.words.locale;
        let (name, says) = (name.into_iter().flatten(), says.into_iter().flatten());
        (locale.commas(name), locale.commas(says))
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
