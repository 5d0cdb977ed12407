//! Figures of one claimant that cannot all be true.

use crate::check::figures::{agree, bounds, same_matter};
use crate::check::rule::{Checking, Rule};
use crate::link::origins::Replaced;
use crate::model::claim::{Claim, Modality};
use crate::model::event::Event;
use crate::model::{EventIdx, Linked};
use crate::report::{Finding, Report};

pub(super) const RULE: Rule = Rule::warning(
    "totals-disagree",
    "One claimant's figures for the same thing cannot all be true.",
    "Two figures by the same claimant about the same thing, neither of which replaces the other, must agree: say which \
     is later with `supersedes`. The parts of an event must not add up to more than the claimant gives for the whole.",
    check,
);

fn check(c: &Checking<'_>, report: &mut Report) {
    for (idx, event) in c.events() {
        let standing = standing(c, event);
        let mut groups: Vec<Vec<&Claim<Linked>>> = Vec::new();
        for claim in &standing {
            match groups.iter_mut().find(|group| of_one(group[0], claim)) {
                Some(group) => {
                    let other = group
                        .iter()
                        .find(|a| !agree(&a.value.value, &claim.value.value));
                    report.findings.extend(other.map(|a| disagreeing(a, claim)));
                    group.push(claim);
                }
                None => groups.push(vec![claim]),
            }
        }
        parts(c, idx, &standing, report);
    }
}

/// The claims of an event that their claimants have not replaced.
fn standing<'a>(c: &Checking<'a>, event: &'a Event<Linked>) -> Vec<&'a Claim<Linked>> {
    let replaced = Replaced::of(c.library, event);
    event.claims.iter().filter(|a| !replaced.has(a)).collect()
}

fn disagreeing(a: &Claim<Linked>, b: &Claim<Linked>) -> Finding {
    let title = format!("the same claimant also says {} here", a.value.value);
    let help = "say with `supersedes` which one is later, or look at the subjects";
    let finding = RULE
        .at(b.value.span, title)
        .also(a.value.span, "the other figure");
    finding.help(help)
}

fn of_one(a: &Claim<Linked>, b: &Claim<Linked>) -> bool {
    let denied = |c: &Claim<Linked>| c.modality == Modality::Denied;
    a.claimant == b.claimant && same_matter(a, b) && denied(a) == denied(b)
}

/// The parts of an event against the whole.
fn parts(c: &Checking<'_>, whole: EventIdx, standing: &[&Claim<Linked>], report: &mut Report) {
    for total in standing {
        let Some((_, most)) = bounds(&total.value.value) else {
            continue;
        };
        let parts = c.uses.events[whole.at()].parts.iter();
        let least: f64 = parts
            .map(|part| least_of(c, total, c.library.event(*part)))
            .sum();
        if least > most {
            let title = format!(
                "the parts of this event add up to {least}, the whole is given as {}",
                total.value.value
            );
            report.push(
                RULE.at(total.value.span, title)
                    .help("look at the figures of the parts"),
            );
        }
    }
}

/// The least that a part must have by what its claimant says of it: of several figures that stand, the highest counts.
fn least_of(c: &Checking<'_>, total: &Claim<Linked>, part: &Event<Linked>) -> f64 {
    let replaced = Replaced::of(c.library, part);
    let stands = |p: &&Claim<Linked>| of_one(total, p) && !replaced.has(p);
    let figures = part.claims.iter().filter(stands);
    figures
        .filter_map(|p| Some(bounds(&p.value.value)?.0))
        .fold(0.0, f64::max)
}
