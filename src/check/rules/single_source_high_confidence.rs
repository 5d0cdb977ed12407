//! High confidence on one origin.

use crate::check::rule::{Checking, Rule};
use crate::model::BriefIdx;
use crate::model::words::Confidence;
use crate::report::Report;

pub(super) const RULE: Rule = Rule::error(
    "single-source-high-confidence",
    "A judgement of high confidence rests on a single origin.",
    "However many articles carry it: what one claimant says is one origin. High confidence needs origins that do not \
     depend on one another.",
    check,
);

fn check(c: &Checking<'_>, report: &mut Report) {
    for (brief, i) in c.library.briefs.iter().zip(0..) {
        for (n, judgement) in brief.judgements.iter().enumerate() {
            let footing = c.origins.judgement(BriefIdx(i), n);
            if judgement.confidence == Confidence::High && footing.origins.len() < 2 {
                let title = match footing.carriers.len() {
                    1 => "high confidence rests on one source".to_owned(),
                    many => format!("high confidence rests on {many} sources with one origin"),
                };
                report.push(
                    RULE.at(judgement.id.span, title)
                        .help("find another origin, or lower the confidence"),
                );
            }
        }
    }
}
