//! More confidence than the evidence bears.

use crate::check::ceiling::{Reason, ceiling};
use crate::check::rule::{Checking, Rule};
use crate::locale::Locale;
use crate::model::BriefIdx;
use crate::model::words::Word;
use crate::report::Report;

pub(super) const RULE: Rule = Rule::error(
    "confidence-above-ceiling",
    "A judgement is surer than its evidence allows, and does not say why.",
    "The ceiling follows from the number of independent origins, the reliability of the sources, who speaks, and \
     whether the evidence is contested; the brief prints it. A writer may go above it with a reason, \
     `above_ceiling: \"…\"`, which is printed too. A reason where none is needed is a finding as well.",
    check,
)
.strict();

fn check(c: &Checking<'_>, report: &mut Report) {
    for (brief, i) in c.library.briefs.iter().zip(0..) {
        for (n, judgement) in brief.judgements.iter().enumerate() {
            let ceiling = ceiling(c.library, c.origins, BriefIdx(i), n);
            let above = judgement.confidence > ceiling.level;
            let title = match (above, &judgement.above_ceiling) {
                (true, None) => {
                    let (given, level) = (judgement.confidence.word(), ceiling.level.word());
                    let reasons: Vec<&str> = ceiling.reasons.iter().map(|r| in_words(*r)).collect();
                    format!(
                        "{given} confidence is above what the evidence bears, {level}: {}",
                        reasons.join(", ")
                    )
                }
                (false, Some(_)) => {
                    "`above_ceiling` gives a reason, and the confidence is not above its ceiling"
                        .to_owned()
                }
                _ => continue,
            };
            let help = if above {
                "lower it, name more evidence, or give the reason in `above_ceiling`"
            } else {
                "take it out"
            };
            report.push(RULE.at(judgement.id.span, title).help(help));
        }
    }
}

fn in_words(reason: Reason) -> &'static str {
    let message = Locale::english().known(&format!("ceiling-{}", reason.word()));
    message.unwrap_or(reason.word())
}
