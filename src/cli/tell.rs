//! Where findings and the closing line go.
//!
//! For people, findings go to standard error and the closing line to standard output. A machine
//! format has standard output to itself, and the closing line goes to standard error.

use super::args::Format;
use crate::build::Found;
use crate::check::{Rule, rules};
use crate::report::RuleInfo;
use crate::report::draw::draw;
use crate::report::github::github;
use crate::report::json::json;
use crate::report::sarif::sarif;
use anyhow::Context;
use std::io::{IsTerminal, Write};

/// Shows what was found. An empty report is nothing to people, and a document to machines.
pub(super) fn show(found: &Found, format: Format) -> anyhow::Result<()> {
    let (report, sources) = (&found.report, &found.sources);
    match format {
        Format::Human => {
            show_people(found);
            Ok(())
        }
        Format::Json => put(&json(report, sources)),
        Format::Sarif => put(&sarif(
            report,
            sources,
            &described(),
            env!("CARGO_PKG_VERSION"),
        )),
        Format::Github => put(&github(report, sources)),
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
        Format::Human => println!("{line}"),
        Format::Json | Format::Sarif | Format::Github => eprintln!("{line}"),
    }
}

pub(super) fn show_people(found: &Found) {
    if !found.report.findings.is_empty() {
        let colour = std::io::stderr().is_terminal() && std::env::var_os("NO_COLOR").is_none();
        eprintln!("{}\n", draw(&found.report, &found.sources, colour));
    }
}

/// Writes a document to standard output; a reader that has gone away is trouble, not a panic.
fn put(text: &str) -> anyhow::Result<()> {
    let mut out = std::io::stdout().lock();
    out.write_all(text.as_bytes())
        .and_then(|()| out.flush())
        .context("cannot write the findings to standard output")
}
