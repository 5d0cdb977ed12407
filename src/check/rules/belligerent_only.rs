//! A judgement that only the parties to a fight speak for.

use crate::check::ceiling::parties_only;
use crate::check::rule::{Checking, Rule};
use crate::model::words::{Confidence, Word};
use crate::model::{BriefIdx, EventIdx, Evidence};
use crate::report::Report;
use std::collections::BTreeSet;

pub(super) const RULE: Rule = Rule::warning(
    "belligerent-only",
    "More than low confidence rests on the parties' own words alone.",
    "Where every origin behind a judgement took part in the events, nobody without a stake has spoken. Find one, lower \
     the confidence, or waive this with the reason why their word is enough here.",
    check,
);

fn check(c: &Checking<'_>, report: &mut Report) {
    for (brief, i) in c.library.briefs.iter().zip(0..) {
        for (n, judgement) in brief.judgements.iter().enumerate() {
            let events: BTreeSet<EventIdx> = (judgement.evidence.iter())
                .filter_map(|e| match e {
                    Evidence::Event(event) => Some(*event),
                    Evidence::Claim(claim) => Some(claim.event),
                    Evidence::Source(_) => None,
                })
                .collect();
            let footing = c.origins.judgement(BriefIdx(i), n);
            if judgement.confidence > Confidence::Low && parties_only(c.library, footing, &events) {
                let title = format!(
                    "{} confidence rests on parties to the events alone",
                    judgement.confidence.word()
                );
                report.push(
                    RULE.at(judgement.id.span, title).help(
                        "name evidence from somebody without a stake, or lower the confidence",
                    ),
                );
            }
        }
    }
}
