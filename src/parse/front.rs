//! Splitting a file into front matter and body.

use super::node::{Node, toml, yaml};
use super::signs;
use crate::report::{FileId, Finding, Report, Span};
use std::ops::Range;

/// The front matter as a tree, and where the body is. None, with a finding, where there is no front matter
/// or it does not parse.
pub(super) fn split(text: &str, id: FileId, report: &mut Report) -> Option<(Node, Range<usize>)> {
    let whole = Span::new(id, 0, 0);
    let first = text.lines().next().unwrap_or("");
    let fence = match first.trim_end() {
        "---" => "---",
        "+++" => "+++",
        _ => {
            let title = if text.trim().is_empty() {
                "this file is empty"
            } else {
                "this file has no front matter"
            };
            report.push(Finding::error("no-front-matter", whole, title).help(
                "begin it with a line `---`, fields such as `title: …`, and another line `---`",
            ));
            return None;
        }
    };
    let start = text.find('\n').map_or(text.len(), |i| i + 1);
    let Some((end, body)) = closing(text, start, fence) else {
        report.push(
            Finding::error(
                "front-matter-open",
                Span::new(id, 0, first.trim_end().len()),
                "the front matter does not end",
            )
            .help(format!("close it with a line `{fence}`")),
        );
        return None;
    };
    let at = Span::new(id, start, end);
    let front = &text[start..end];
    let parsed = if fence == "---" {
        yaml(front, at)
    } else {
        toml(front, at)
    };
    match parsed {
        Ok(node) => {
            let span = Span::new(id, start, end);
            let front = Node { span, ..node };
            signs::check(text, id, &front, report);
            Some((front, body..text.len()))
        }
        Err(broken) => {
            let language = if fence == "---" { "YAML" } else { "TOML" };
            report.push(
                Finding::error(
                    "broken-front-matter",
                    broken.span,
                    format!("the front matter is not {language}"),
                )
                .label(broken.message)
                .maybe_help(broken.help),
            );
            None
        }
    }
}

/// Where the closing fence begins and where the body does.
fn closing(text: &str, start: usize, fence: &str) -> Option<(usize, usize)> {
    let mut at = start;
    for line in text[start..].split_inclusive('\n') {
        if line.trim_end() == fence {
            return Some((at, at + line.len()));
        }
        at += line.len();
    }
    None
}
