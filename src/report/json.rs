//! Findings as JSON, for scripts.

use super::{Finding, Place, Report, Sources, Span};
use serde::Serialize;

/// The number that stands under `version`.
pub const VERSION: u32 = 1;

/// Writes all findings as one JSON object, with a line feed at the end.
///
/// This is an interface. [`VERSION`] rises when a field goes away or changes its meaning; new fields
/// may come without that, so readers pass over what they do not know.
///
/// ```json
/// {
///   "version": 1,
///   "errors": 1,
///   "warnings": 0,
///   "findings": [
///     {
///       "rule": "unknown-id",
///       "severity": "error",
///       "title": "there is no source `cabel`",
///       "path": "content/events/closing.md",
///       "line": 8,
///       "column": 26,
///       "end_line": 8,
///       "end_column": 31,
///       "label": "not found",
///       "help": "did you mean `cable`?",
///       "also": [{"path": "seeds/cable.md", "line": 1, "column": 1, "label": "this one is near"}]
///     }
///   ]
/// }
/// ```
///
/// - `severity` is `error` or `warning`; `errors` and `warnings` count them.
/// - `path` is below the project's root, with `/`. A finding about a file as a whole has a path and
///   neither lines nor columns.
/// - Lines and columns count from 1, columns in Unicode characters (code points); the end is exclusive.
/// - `label`, `help` and `also` are left out where there are none.
/// - Findings keep the report's order: path, place, rule. Fields keep the order above.
pub fn json(report: &Report, sources: &Sources) -> String {
    pretty(&Document {
        version: VERSION,
        errors: report.errors(),
        warnings: report.warnings(),
        findings: report
            .findings
            .iter()
            .map(|finding| entry(finding, sources))
            .collect(),
    })
}

/// Indented JSON with a line feed. Fails nowhere: the formats hold strings, numbers and lists alone.
pub(super) fn pretty(value: &impl Serialize) -> String {
    let mut text = serde_json::to_string_pretty(value).unwrap_or_default();
    text.push('\n');
    text
}

#[derive(Serialize)]
struct Document<'a> {
    version: u32,
    errors: usize,
    warnings: usize,
    findings: Vec<Entry<'a>>,
}

#[derive(Serialize)]
struct Entry<'a> {
    rule: &'a str,
    severity: &'a str,
    title: &'a str,
    path: &'a str,
    #[serde(flatten)]
    lines: Option<Lines>,
    #[serde(skip_serializing_if = "str::is_empty")]
    label: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    help: Option<&'a str>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    also: Vec<Also<'a>>,
}

#[derive(Serialize)]
struct Lines {
    line: usize,
    column: usize,
    end_line: usize,
    end_column: usize,
}

#[derive(Serialize)]
struct Also<'a> {
    path: &'a str,
    line: usize,
    column: usize,
    #[serde(skip_serializing_if = "str::is_empty")]
    label: &'a str,
}

fn entry<'a>(finding: &'a Finding, sources: &'a Sources) -> Entry<'a> {
    Entry {
        rule: finding.rule,
        severity: finding.severity.name(),
        title: &finding.title,
        path: finding.file(sources),
        lines: finding.span.map(|span| lines(sources.place(span))),
        label: &finding.label,
        help: finding.help.as_deref(),
        also: finding
            .also
            .iter()
            .map(|(span, label)| also(*span, label, sources))
            .collect(),
    }
}

fn lines(place: Place) -> Lines {
    Lines {
        line: place.line,
        column: place.column,
        end_line: place.end_line,
        end_column: place.end_column,
    }
}

fn also<'a>(span: Span, label: &'a str, sources: &'a Sources) -> Also<'a> {
    let place = sources.place(span);
    Also {
        path: &sources.file(span.file).path,
        line: place.line,
        column: place.column,
        label,
    }
}
