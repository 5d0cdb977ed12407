//! Figures of one claimant that cannot all be true.

use crate::check::figures::{agree, bounds, same_matter};
use crate::check::rule::{Checking, Rule};
use crate::link::origins::is_replaced;
use crate::model::claim::{Claim, Modality};
use crate::model::event::Event;
use crate::model::{EventIdx, Linked};
use crate::report::Report;

pub(super) const RULE: Rule = Rule::warning(
    "totals-disagree",
    "One claimant's figures for the same thing cannot all be true.",
    "Two figures by the same claimant about the same thing, neither of which replaces the other, must agree: say which \
     is later with `supersedes`. The parts of an event must not add up to more than the claimant gives for the whole.",
    check,
);

fn check(c: &Checking<'_>, report: &mut Report) {
    for (idx, event) in c.events() {
        for (i, a) in event.claims.iter().enumerate() {
            for b in event.claims[i + 1..].iter().filter(|b| of_one(a, b)) {
                let replaced = replaces(c, a, &b.id.value)
                    || replaces(c, b, &a.id.value)
                    || [a, b].iter().any(|one| is_replaced(c.library, event, one));
                if !replaced && !agree(&a.value.value, &b.value.value) {
                    let title = format!("the same claimant also says {} here", a.value.value);
                    report.push(
                        RULE.at(b.value.span, title)
                            .also(a.value.span, "the other figure")
                            .help(
                                "say with `supersedes` which one is later, or look at the subjects",
                            ),
                    );
                }
            }
        }
        parts(c, idx, report);
    }
}

fn of_one(a: &Claim<Linked>, b: &Claim<Linked>) -> bool {
    let denied = |c: &Claim<Linked>| c.modality == Modality::Denied;
    a.claimant == b.claimant && same_matter(a, b) && denied(a) == denied(b)
}

fn replaces(c: &Checking<'_>, claim: &Claim<Linked>, id: &str) -> bool {
    claim
        .supersedes
        .is_some_and(|old| c.library.claim(old).id.value == id)
}

/// The parts of an event against the whole.
fn parts(c: &Checking<'_>, whole: EventIdx, report: &mut Report) {
    let event = c.library.event(whole);
    let stand = |claim: &&Claim<Linked>| !is_replaced(c.library, event, claim);
    for total in event.claims.iter().filter(stand) {
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
    let stands = |p: &&Claim<Linked>| of_one(total, p) && !is_replaced(c.library, part, p);
    let figures = part.claims.iter().filter(stands);
    figures
        .filter_map(|p| Some(bounds(&p.value.value)?.0))
        .fold(0.0, f64::max)
}
