//! A judgement that moved, and nobody says why.

use crate::check::rule::{Checking, Rule};
use crate::model::Linked;
use crate::model::brief::{Brief, Judgement};
use crate::model::revision::Moved;
use crate::model::words::Word;
use crate::report::Report;
use crate::report::nearest::did_you_mean;

pub(super) const RULE: Rule = Rule::error(
    "unexplained-change",
    "A revision moves a judgement without a reason, or not to where it is now.",
    "A likelihood or confidence that changes needs its `why`: readers of the earlier version acted on it. The last \
     revision of a judgement must lead to what the judgement says now.",
    check,
)
.strict();

fn check(c: &Checking<'_>, report: &mut Report) {
    for brief in &c.library.briefs {
        for moved in brief.revisions.iter().flat_map(|r| &r.judgements) {
            if moved.why.is_none() {
                let title = format!(
                    "`{}` moved from {} to {}, and nothing says why",
                    moved.id.value, moved.from, moved.to
                );
                report.push(RULE.at(moved.id.span, title).help("add `why`"));
            }
            if !brief
                .judgements
                .iter()
                .any(|j| j.id.value == moved.id.value)
            {
                let known = brief.judgements.iter().map(|j| j.id.value.as_str());
                let title = format!("this brief has no judgement `{}`", moved.id.value);
                report.push(
                    RULE.at(moved.id.span, title)
                        .maybe_help(did_you_mean(&moved.id.value, known)),
                );
            }
        }
        for judgement in &brief.judgements {
            if let Some(moved) = last(brief, judgement).filter(|m| !now(judgement, &m.to)) {
                let title = format!(
                    "its last revision leads to {}, which is not what `{}` says now",
                    moved.to, judgement.id.value
                );
                report.push(
                    RULE.at(moved.id.span, title)
                        .also(judgement.id.span, "the judgement")
                        .help("record the latest change as well"),
                );
            }
        }
    }
}

/// The newest revision of a judgement.
fn last<'a>(brief: &'a Brief<Linked>, judgement: &Judgement<Linked>) -> Option<&'a Moved> {
    let mut revisions: Vec<_> = brief.revisions.iter().collect();
    revisions.sort_by_key(|r| r.date.value.sort_key());
    let mut all = revisions.into_iter().flat_map(|r| &r.judgements);
    all.rfind(|m| m.id.value == judgement.id.value)
}

fn now(judgement: &Judgement<Linked>, to: &str) -> bool {
    to == judgement.likelihood.value.word || to == judgement.confidence.word()
}
