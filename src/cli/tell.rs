//! Where findings and the closing line go.
//!
//! For people, findings go to standard error and the closing line to standard output. A machine
//! format has standard output to itself, and the closing line goes to standard error. Who stops reading
//! (`bluf check | head -1`) has read enough: that is no trouble. The macros of std panic there, so nothing uses them.

use super::args::Format;
use crate::build::Found;
use crate::check::{Rule, rules};
use crate::report::RuleInfo;
use crate::report::draw::draw;
use crate::report::github::github;
use crate::report::json::json;
use crate::report::sarif::sarif;
use std::fmt::Display;
use std::io::{ErrorKind, IsTerminal, Write};
use std::sync::atomic::{AtomicBool, Ordering};

/// Set where words were lost for another reason than that nobody reads them.
static LOST: AtomicBool = AtomicBool::new(false);

/// Whether words were lost that somebody may wait for, as on a disk that is full.
pub(super) fn is_lost() -> bool {
    LOST.load(Ordering::Relaxed)
}

/// A line on standard output.
pub(super) fn say(line: impl Display) {
    print(format_args!("{line}\n"));
}

/// Text on standard output, as it is.
pub(super) fn print(text: impl Display) {
    let mut out = std::io::stdout().lock();
    let put = write!(out, "{text}").and_then(|()| out.flush());
    if let Err(error) = put
        && error.kind() != ErrorKind::BrokenPipe
        && !LOST.swap(true, Ordering::Relaxed)
    {
        note(format!("error: cannot write to standard output: {error}"));
    }
}

/// A line on standard error. Where that fails there is nowhere to say so.
pub(super) fn note(line: impl Display) {
    let _ = writeln!(std::io::stderr().lock(), "{line}");
}

/// Shows what was found. An empty report is nothing to people, and a document to machines.
pub(super) fn show(found: &Found, format: Format) {
    let (report, sources) = (&found.report, &found.sources);
    match format {
        Format::Human => show_people(found),
        Format::Json => print(json(report, sources)),
        Format::Sarif => {
            let version = env!("CARGO_PKG_VERSION");
            print(sarif(report, sources, &described(), version));
        }
        Format::Github => print(github(report, sources)),
    }
}

/// Every rule, for documents that describe what they name.
fn described() -> Vec<RuleInfo> {
    let info = |rule: Rule| RuleInfo {
        name: rule.name,
        summary: rule.summary,
        explain: rule.explain,
    };
    rules().into_iter().map(info).collect()
}

/// Prints the line that ends a run.
pub(super) fn close(format: Format, line: &str) {
    match format {
        Format::Human => say(line),
        Format::Json | Format::Sarif | Format::Github => note(line),
    }
}

pub(super) fn show_people(found: &Found) {
    if !found.report.findings.is_empty() {
        let colour = std::io::stderr().is_terminal() && std::env::var_os("NO_COLOR").is_none();
        let drawn = draw(&found.report, &found.sources, colour);
        note(format!("{drawn}\n"));
    }
}
