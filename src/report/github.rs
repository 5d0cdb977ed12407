//! Findings as workflow commands of GitHub Actions, which shows them beside the changed lines.

use super::sentences::sentences;
use super::{Finding, Place, Report, Sources};

/// Writes one command a line: `::error file=a.md,line=3,col=1,endLine=3,endColumn=9,title=rule::message`.
///
/// Paths are below the project's root, columns as in [`super::json::json`]. A finding that spans
/// several lines has no columns, since the runner drops them then.
pub fn github(report: &Report, sources: &Sources) -> String {
    report
        .findings
        .iter()
        .map(|finding| command(finding, sources))
        .collect()
}

fn command(finding: &Finding, sources: &Sources) -> String {
    let lines = finding
        .span
        .map(|span| lines(sources.place(span)))
        .unwrap_or_default();
    format!(
        "::{} file={}{lines},title={}::{}\n",
        finding.severity.name(),
        property(finding.file(sources)),
        property(finding.rule),
        data(&sentences(finding)),
    )
}

fn lines(place: Place) -> String {
    let Place {
        line,
        column,
        end_line,
        end_column,
    } = place;
    if line == end_line {
        format!(",line={line},col={column},endLine={end_line},endColumn={end_column}")
    } else {
        format!(",line={line},endLine={end_line}")
    }
}

/// Escapes a message, so that it stays on its line.
fn data(text: &str) -> String {
    text.replace('%', "%25")
        .replace('\r', "%0D")
        .replace('\n', "%0A")
}

/// Escapes a property, so that it ends neither itself nor the list.
fn property(text: &str) -> String {
    data(text).replace(':', "%3A").replace(',', "%2C")
}
