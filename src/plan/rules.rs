//! The page of the rules that the site is checked by, and of what its writers stand by all the same.

use super::frame::Here;
use super::menu::Part;
use super::view::{self, RuleRow, WaiverRow};
use super::words::Words;
use super::{Page, Plan, View};
use crate::check::{Rule, rules};
use crate::lexicon::lexicon;
use crate::model::Thing;
use crate::model::html::escape;
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
    let all = (plan.library.settings.waivers.iter()).chain(&plan.library.waivers);
    let waivers: Vec<WaiverRow> = all
        .filter_map(|w| waiver(plan, &here, w, &holders))
        .collect();
    let view = view::Rules {
        frame: plan.frame(&here, Part::None, title, None),
        kicker: format!(
            "{} · {}",
            plan.words.count(rules.len(), "rule"),
            plan.words.count(waivers.len(), "waiver")
        ),
        title: title.to_owned(),
        rules: rules.iter().map(|r| row(r, plan.words)).collect(),
        waivers,
        unread: unread(plan),
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

/// What the rules that go by words do not read, as there are no word lists for its language; none where they read everything.
fn unread(plan: &Plan<'_>) -> Option<String> {
    let mut languages: BTreeMap<Option<&str>, usize> = BTreeMap::new();
    for source in &plan.library.sources {
        let language = source.language.as_deref();
        if language.and_then(lexicon).is_none() {
            *languages.entry(language).or_default() += 1;
        }
    }
    let words = plan.words;
    let sources = |(language, count): (Option<&str>, usize)| {
        let which = match language {
            Some(tag) => words.in_language(tag),
            None => words.say("in-no-language"),
        };
        format!("{} {which}", words.count(count, "source"))
    };
    let parts: Vec<String> = languages.into_iter().map(sources).collect();
    let what = words.locale.and(&parts);
    (!parts.is_empty()).then(|| words.tell("rules-unread", &[("what", what.into())]))
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
    let link = match waiver.scope {
        Some(scope) => Some(plan.link(here, *holders.get(&scope.file)?)),
        None => None,
    };
    Some(WaiverRow {
        rule: waiver.rule.value.clone(),
        link,
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
