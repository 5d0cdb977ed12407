//! Findings that a writer stands by are taken off the list; waivers that nothing needs are put on it.

use super::rule::Rule;
use crate::model::waiver::Waiver;
use crate::report::nearest::did_you_mean;
use crate::report::{Finding, Report};

/// The rule about waivers themselves.
pub(super) const RULE: Rule = Rule::warning(
    "unused-waiver",
    "A waiver covers no finding.",
    "A waiver says that a writer knows of a finding and stands by it. Once the finding is gone, the waiver would hide \
     the next one: take it out. Waivers of rules that read the captures count only where the captures are at hand.",
    |_, _| {},
);

/// Takes waived findings out of a report. `captures`: whether the captures are at hand.
pub(super) fn apply(waivers: &[Waiver], rules: &[Rule], captures: bool, report: &mut Report) {
    let mut used = vec![false; waivers.len()];
    let waivable = |finding: &Finding| rules.iter().any(|r| r.name == finding.rule && r.waivable);
    report.findings.retain(|finding| {
        let Some(span) = finding.span.filter(|_| waivable(finding)) else {
            return true;
        };
        // The narrowest one is meant; every one that covers the finding counts as used.
        let mut covered = false;
        for (waiver, used) in waivers.iter().zip(&mut used) {
            if waiver.covers(finding.rule, span) {
                *used = true;
                covered = true;
            }
        }
        !covered
    });
    for (waiver, used) in waivers.iter().zip(used) {
        let rule = rules.iter().find(|r| r.name == waiver.rule.value);
        report
            .findings
            .extend(wrong(waiver, rule, used, captures, rules));
    }
}

fn wrong(
    waiver: &Waiver,
    rule: Option<&Rule>,
    used: bool,
    captures: bool,
    rules: &[Rule],
) -> Option<Finding> {
    let span = waiver.rule.span;
    let Some(rule) = rule else {
        let title = format!("there is no rule `{}`", waiver.rule.value);
        let names: Vec<&str> = rules.iter().map(|r| r.name).collect();
        return Some(
            Finding::error("unknown-rule", span, title)
                .maybe_help(did_you_mean(&waiver.rule.value, names)),
        );
    };
    if !rule.waivable {
        let title = format!("no reason overrides `{}`", rule.name);
        return Some(Finding::error("unknown-rule", span, title).help("mend what it finds"));
    }
    (!used && (captures || !rule.needs_captures)).then(|| {
        RULE.at(
            span,
            format!("`{}` finds nothing here that this waiver covers", rule.name),
        )
        .help("take the waiver out")
    })
}
