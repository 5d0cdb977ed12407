//! A judgement that moved, and nobody says why.

use crate::check::rule::{Checking, Rule};
use crate::model::Linked;
use crate::model::brief::{Brief, Judgement};
use crate::model::revision::Moved;
use crate::model::scale::Scale;
use crate::model::words::{Confidence, Word};
use crate::report::Report;
use crate::report::nearest::did_you_mean;

pub(super) const RULE: Rule = Rule::error(
    "unexplained-change",
    "A revision moves a judgement without a reason, or not to where it is now.",
    "A likelihood or confidence that changes needs its `why`: readers of the earlier version acted on it. The last \
     revision of its likelihood, and the last of its confidence, must lead to what the judgement says now.",
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
            for moved in astray(brief, judgement, &c.library.settings.scale) {
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

/// What a revision moves.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Moves {
    Likelihood,
    Confidence,
}

/// What a revision moves, by the words that it moves from and to; none where they may be of either.
fn moves(moved: &Moved, scale: &Scale) -> Option<Moves> {
    let by = |word: &str| match (scale.band(word), Confidence::from_word(word)) {
        (Some(_), None) => Some(Moves::Likelihood),
        (None, Some(_)) => Some(Moves::Confidence),
        _ => None,
    };
    by(&moved.to).or_else(|| by(&moved.from))
}

/// The newest revisions of a judgement's likelihood and of its confidence that lead elsewhere than to what it says.
fn astray<'a>(
    brief: &'a Brief<Linked>,
    judgement: &Judgement<Linked>,
    scale: &Scale,
) -> Vec<&'a Moved> {
    let mut revisions: Vec<_> = brief.revisions.iter().collect();
    revisions.sort_by_key(|r| r.date.value.sort_key());
    let all = revisions.into_iter().flat_map(|r| &r.judgements);
    let of_it = all.filter(|m| m.id.value == judgement.id.value);
    let (mut seen, mut astray) = (None, Vec::new());
    for moved in of_it.rev() {
        let what = moves(moved, scale);
        if what.is_some() && what == seen {
            continue;
        }
        let told = what.is_some() || seen.is_none();
        if told && !fits(moved, what, judgement, scale) {
            astray.push(moved);
        }
        // What may have moved either hides what came before it.
        if what.is_none() || seen.is_some() {
            break;
        }
        seen = what;
    }
    astray
}

fn fits(moved: &Moved, what: Option<Moves>, judgement: &Judgement<Linked>, scale: &Scale) -> bool {
    let now = &judgement.likelihood.value;
    let likelihood = moved.to == now.word || scale.band(&moved.to) == Some(now);
    let confidence = moved.to == judgement.confidence.word();
    match what {
        Some(Moves::Likelihood) => likelihood,
        Some(Moves::Confidence) => confidence,
        None => likelihood || confidence,
    }
}
