//! `bluf check --explain`: what a rule is for; `bluf explain`: what a page is made of.

use super::names;
use crate::build::Explained;
use crate::check::{Rule, rules};
use crate::report::Severity;
use crate::report::nearest::did_you_mean;
use std::fmt::Write;

/// Columns of an explanation.
const WIDTH: usize = 92;

/// What a rule finds and why it matters; every rule in one line where none is named.
pub(super) fn explain(name: &str) -> anyhow::Result<String> {
    let rules = rules();
    if name.is_empty() {
        return Ok(list(&rules));
    }
    if let Some(about) = names::about(name) {
        return Ok(format!("[{name}]: {about}\n\nNo reason overrides it."));
    }
    let rule = rules.iter().find(|r| r.name == name).ok_or_else(|| {
        let others = names::NAMES.iter().map(|(name, _)| *name);
        let near = did_you_mean(name, rules.iter().map(|r| r.name).chain(others));
        let near = near.unwrap_or_else(|| "`bluf check --explain` lists them".to_owned());
        anyhow::anyhow!("there is no rule `{name}`; {near}")
    })?;
    let waiver = match (rule.waivable, rule.needs_captures) {
        (false, _) => "No reason overrides it.".to_owned(),
        (true, captures) => format!(
            "To stand by a finding, say so where it is found:\n\n  waive:\n    - {{rule: {name}, reason: \"…\"}}{}",
            if captures {
                "\n\nIt sees anything only where the captures are at hand."
            } else {
                ""
            }
        ),
    };
    Ok(format!(
        "{}[{name}]: {}\n\n{}\n\n{waiver}",
        severity(rule),
        rule.summary,
        wrapped(rule.explain)
    ))
}

/// So many files are named as the reason of a change.
const SHOWN: usize = 6;

/// A page's parts, a line each.
pub(super) fn page(e: &Explained) -> String {
    let mut out = format!("{}, {} bytes\n\n", e.page, e.bytes);
    let mut line = |name: &str, words: &str| {
        let _ = writeln!(out, "{name:<14}{words}");
    };
    let (template, own) = e.template;
    let whose = if own { "the project's own" } else { "built in" };
    line("template", &format!("{template} ({whose})"));
    line(
        "about",
        e.about
            .as_deref()
            .unwrap_or("nothing by itself: it lists or explains"),
    );
    let mut name = "leads to";
    for file in &e.names {
        line(std::mem::take(&mut name), file);
    }
    let changed = match &e.changed {
        None => "in no edition yet".to_owned(),
        Some((number, date, files)) if files.is_empty() => {
            format!("edition {number}, {date}: by what it counts or by the program itself")
        }
        Some((number, date, files)) => {
            let more = files.len().saturating_sub(SHOWN);
            let more = if more > 0 {
                format!(" and {more} more")
            } else {
                String::new()
            };
            let files = &files[..files.len().min(SHOWN)];
            format!("edition {number}, {date}: by {}{more}", files.join(", "))
        }
    };
    line("last changed", &changed);
    if e.unpublished {
        line("", "since then again, which no edition has recorded");
    }
    let there = match e.on_disk {
        None => "not built",
        Some(true) => "up to date",
        Some(false) => "older or newer than the content: build again",
    };
    line("on disk", there);
    out
}

fn severity(rule: &Rule) -> &'static str {
    match rule.severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
    }
}

fn list(rules: &[Rule]) -> String {
    let width = rules.iter().map(|r| r.name.len()).max().unwrap_or(0);
    rules.iter().fold(String::new(), |mut out, rule| {
        let _ = writeln!(
            out,
            "{:width$}  {:7}  {}",
            rule.name,
            severity(rule),
            rule.summary
        );
        out
    })
}

fn wrapped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut column = 0;
    for word in text.split(' ') {
        let length = word.chars().count();
        if column > 0 && column + 1 + length > WIDTH {
            out.push('\n');
            column = 0;
        } else if column > 0 {
            out.push(' ');
            column += 1;
        }
        out.push_str(word);
        column += length;
    }
    out
}
