//! Findings as SARIF 2.1.0, which code-scanning services and editors read.

use super::fingerprint::Fingerprints;
use super::json::pretty;
use super::sentences::sentences;
use super::{Finding, Report, RuleInfo, Severity, Sources, Span};
use serde::Serialize;
use std::collections::BTreeMap;

const SCHEMA: &str =
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

/// The base of every path: the root of what was checked, which the reader of the log knows.
const ROOT: &str = "%SRCROOT%";

/// Writes all findings as one SARIF log with one run, with a line feed at the end.
///
/// `version` is bluf's own. Of the rules, those that occur are described, with the words of `known`
/// where it has them. Fingerprints hold the line's text instead of its number, so that an alert
/// survives lines that move.
pub fn sarif(report: &Report, sources: &Sources, known: &[RuleInfo], version: &str) -> String {
    let rules = occurring(report);
    let index: BTreeMap<&str, usize> = rules.keys().copied().zip(0..).collect();
    let mut fingerprints = Fingerprints::default();
    let results = report
        .findings
        .iter()
        .map(|finding| Entry {
            rule_id: finding.rule,
            rule_index: index.get(finding.rule).copied().unwrap_or_default(),
            level: finding.severity.name(),
            message: Text::new(sentences(finding)),
            locations: [location(finding, sources)],
            related_locations: related(finding, sources),
            partial_fingerprints: Partial {
                primary_location_line_hash: fingerprints.next(finding, sources),
            },
        })
        .collect();
    let rules = rules
        .into_iter()
        .map(|(name, severity)| descriptor(name, severity, known))
        .collect();
    pretty(&Log {
        schema: SCHEMA,
        version: "2.1.0",
        runs: [Run {
            tool: Tool {
                driver: Driver {
                    name: "bluf",
                    version,
                    rules,
                },
            },
            column_kind: "unicodeCodePoints",
            results,
        }],
    })
}

/// The rules with findings, by name, each with its gravest severity.
fn occurring(report: &Report) -> BTreeMap<&'static str, Severity> {
    let mut rules = BTreeMap::new();
    for finding in &report.findings {
        let severity = rules.entry(finding.rule).or_insert(finding.severity);
        *severity = finding.severity.min(*severity);
    }
    rules
}

fn descriptor<'a>(name: &'a str, severity: Severity, known: &[RuleInfo]) -> Descriptor<'a> {
    let info = known.iter().find(|info| info.name == name);
    Descriptor {
        id: name,
        short_description: info.map(|info| Text::new(info.summary)),
        full_description: info.map(|info| Text::new(opening(info.explain))),
        help: info.map(|info| Help {
            text: info.explain,
            markdown: info.explain,
        }),
        default_configuration: Configuration {
            level: severity.name(),
        },
    }
}

/// The first paragraph, on one line.
fn opening(text: &str) -> String {
    let lines = text.trim().lines().map(str::trim);
    let first: Vec<&str> = lines.take_while(|line| !line.is_empty()).collect();
    first.join(" ")
}

fn location(finding: &Finding, sources: &Sources) -> Location {
    Location {
        physical_location: Physical {
            artifact_location: artifact(finding.file(sources)),
            region: finding.span.map(|span| region(span, sources)),
        },
        message: None,
    }
}

fn related(finding: &Finding, sources: &Sources) -> Vec<Location> {
    finding
        .also
        .iter()
        .map(|(span, label)| Location {
            physical_location: Physical {
                artifact_location: artifact(&sources.file(span.file).path),
                region: Some(region(*span, sources)),
            },
            message: (!label.is_empty()).then(|| Text::new(label)),
        })
        .collect()
}

fn artifact(path: &str) -> Artifact {
    Artifact {
        uri: encoded(path),
        uri_base_id: ROOT,
    }
}

fn region(span: Span, sources: &Sources) -> Region {
    let place = sources.place(span);
    Region {
        start_line: place.line,
        start_column: place.column,
        end_line: place.end_line,
        end_column: place.end_column,
    }
}

/// A path as a relative reference: RFC 3986's unreserved characters and `/` stay, all else is
/// percent-encoded UTF-8; so no first segment reads as a scheme.
fn encoded(path: &str) -> String {
    let encode = |byte: u8| match byte {
        b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' | b'/' => {
            char::from(byte).to_string()
        }
        _ => format!("%{byte:02X}"),
    };
    path.bytes().map(encode).collect()
}

#[derive(Serialize)]
struct Log<'a> {
    #[serde(rename = "$schema")]
    schema: &'a str,
    version: &'a str,
    runs: [Run<'a>; 1],
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Run<'a> {
    tool: Tool<'a>,
    column_kind: &'a str,
    results: Vec<Entry<'a>>,
}

#[derive(Serialize)]
struct Tool<'a> {
    driver: Driver<'a>,
}

#[derive(Serialize)]
struct Driver<'a> {
    name: &'a str,
    version: &'a str,
    rules: Vec<Descriptor<'a>>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Descriptor<'a> {
    id: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    short_description: Option<Text>,
    #[serde(skip_serializing_if = "Option::is_none")]
    full_description: Option<Text>,
    #[serde(skip_serializing_if = "Option::is_none")]
    help: Option<Help>,
    default_configuration: Configuration<'a>,
}

#[derive(Serialize)]
struct Help {
    text: &'static str,
    markdown: &'static str,
}

#[derive(Serialize)]
struct Configuration<'a> {
    level: &'a str,
}

#[derive(Serialize)]
struct Text {
    text: String,
}

impl Text {
    fn new(text: impl Into<String>) -> Text {
        Text { text: text.into() }
    }
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Entry<'a> {
    rule_id: &'a str,
    rule_index: usize,
    level: &'a str,
    message: Text,
    locations: [Location; 1],
    #[serde(skip_serializing_if = "Vec::is_empty")]
    related_locations: Vec<Location>,
    partial_fingerprints: Partial,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Partial {
    primary_location_line_hash: String,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Location {
    physical_location: Physical,
    #[serde(skip_serializing_if = "Option::is_none")]
    message: Option<Text>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Physical {
    artifact_location: Artifact,
    #[serde(skip_serializing_if = "Option::is_none")]
    region: Option<Region>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Artifact {
    uri: String,
    uri_base_id: &'static str,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Region {
    start_line: usize,
    start_column: usize,
    end_line: usize,
    end_column: usize,
}
