//! The page of the rules that the site is checked by, and of what its writers stand by all the same.

use super::frame::{Here, Part};
use super::text::escape;
use super::view::{self, RuleRow, WaiverRow};
use super::words::Words;
use super::{Page, Plan, View};
use crate::check::{Rule, rules};
use crate::model::Thing;
use crate::model::waiver::Waiver;
use crate::report::{FileId, Severity};
use std::collections::BTreeMap;

/// The page's path.
pub(super) const PATH: &str = "rules.html";

pub(super) fn page(plan: &Plan<'_>) -> Page {
    let here = Here::new(PATH);
    let rules = rules();
    let holders = holders(plan);
    let title = &plan.words.say("title-rules");
    let view = view::Rules {
        frame: plan.frame(&here, Part::None, title, None),
        kicker: format!(
            "{} · {}",
            plan.words.count(rules.len(), "rule"),
            plan.words.count(plan.library.waivers.len(), "waiver")
        ),
        title: title.to_owned(),
        rules: rules.iter().map(|r| row(r, plan.words)).collect(),
        waivers: plan
            .library
            .waivers
            .iter()
            .filter_map(|w| waiver(plan, &here, w, &holders))
            .collect(),
    };
    Page {
        path: here.path,
        view: View::Rules(Box::new(view)),
    }
}

fn row(rule: &Rule, words: Words<'_>) -> RuleRow {
    RuleRow {
        name: rule.name.to_owned(),
        severity: words.say(match rule.severity {
            Severity::Error => "severity-error",
            Severity::Warning => "severity-warning",
        }),
        summary: rule.summary.to_owned(),
        explain_html: code(rule.explain),
        waivable: rule.waivable,
    }
}

/// Text with `code` in it as HTML.
pub(super) fn code(text: &str) -> String {
    let piece = |(i, part): (usize, &str)| {
        if i % 2 == 1 {
            format!("<code>{}</code>", escape(part))
        } else {
            escape(part)
        }
    };
    text.split('`').enumerate().map(piece).collect()
}

fn waiver(
    plan: &Plan<'_>,
    here: &Here,
    waiver: &Waiver,
    holders: &BTreeMap<FileId, Thing>,
) -> Option<WaiverRow> {
    let thing = *holders.get(&waiver.scope.file)?;
    Some(WaiverRow {
        rule: waiver.rule.value.clone(),
        link: plan.link(here, thing),
        reason: waiver.reason.clone(),
    })
}

/// The thing that each file tells of.
fn holders(plan: &Plan<'_>) -> BTreeMap<FileId, Thing> {
    let things = plan.library.things();
    things
        .map(|thing| (plan.library.span(thing).file, thing))
        .collect()
}
