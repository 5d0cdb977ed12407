//! `bluf serve`: what it says, and the browser.

#![expect(clippy::disallowed_methods, reason = "this command opens the browser")]

use super::args::ServeArgs;
use super::tell::{note, say};
use super::{count, open as project, tell};
use crate::build::{Failure, Found};
use crate::live::{Change, Outcome, Unmade};
use crate::report::{Finding, Severity, Sources};
use crate::serve::{News, PORT, serve};
use std::collections::HashSet;
use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode, Stdio};
use std::sync::{Arc, Mutex};
use std::time::Instant;

/// Warnings of one look that are shown in full.
const SHOWN: usize = 10;

/// What is remembered from one piece of news to the next.
struct Heard {
    /// When the look began.
    started: Instant,
    /// The warnings that stood after the last look.
    warnings: HashSet<String>,
}

/// Serves until it is stopped from outside.
pub(super) fn run(args: &ServeArgs) -> Result<ExitCode, Failure> {
    let project = project(&args.project)?.under(args.edition.ceiling);
    let project = project
        .as_of(args.day.as_of)
        .with_drafts(args.drafts.drafts);
    let root = project.root().canonicalize().unwrap_or_default();
    let port = args.port.unwrap_or(PORT);
    let heard = Mutex::new(Heard {
        started: Instant::now(),
        warnings: HashSet::new(),
    });
    let preview = serve(
        project,
        port,
        Arc::new(move |news| hear(&news, &root, &heard)),
    )?;
    let address = preview.address();
    if address.port() != port && port != 0 {
        note(format!("port {port} is taken, {} is free", address.port()));
    }
    let address = format!("http://{address}/");
    say(format!(
        "serving {} at {address} (Ctrl-C to stop)",
        args.project.root.display()
    ));
    if args.open && !browse(&address) {
        note(format!(
            "warning: no browser could be started; open {address} yourself"
        ));
    }
    preview.wait();
    Ok(ExitCode::SUCCESS)
}

fn hear(news: &News<'_>, root: &Path, heard: &Mutex<Heard>) {
    let Ok(mut heard) = heard.lock() else {
        return;
    };
    match news {
        News::Started => heard.started = Instant::now(),
        News::Done(files, outcome) => {
            let time = heard.started.elapsed().as_millis();
            warn(outcome, &mut heard.warnings);
            say(format!("{} in {time} ms", line(files, outcome, root)));
        }
        News::Settled(outcome) => {
            warn(outcome, &mut heard.warnings);
            settled(outcome);
        }
        News::Unmade(Unmade { why, last }) => {
            note(why);
            say(match last {
                Some(_) => "  the last good page is shown",
                None => "  there is no earlier page to show",
            });
        }
        News::Polling(why) => note(format!(
            "warning: this system cannot tell of changes ({why}); files are looked at twice a second"
        )),
    }
}

/// Shows the warnings that were not there after the last look; all of them would bury what an edit has done.
fn warn(outcome: &Outcome, known: &mut HashSet<String>) {
    let Ok(found) = &outcome.result else { return };
    if !outcome.settled {
        return;
    }
    let (mut new, mut warnings) = (Found::default(), HashSet::new());
    for finding in &found.report.findings {
        if finding.severity != Severity::Warning {
            continue;
        }
        let name = name(finding, &found.sources);
        if !known.contains(&name) && !warnings.contains(&name) {
            new.report.push(finding.clone());
        }
        warnings.insert(name);
    }
    let more = new.report.findings.len().saturating_sub(SHOWN);
    new.report.findings.truncate(SHOWN);
    new.sources = found.sources.clone();
    tell::show_people(&new);
    if more > 0 {
        let more = count(more, "more new warning");
        note(format!("… and {more}; `bluf check` shows them all\n"));
    }
    *known = warnings;
}

/// What stays of a finding when lines move.
fn name(finding: &Finding, sources: &Sources) -> String {
    let file = finding.file(sources);
    [finding.rule, file, &finding.title, &finding.label].join("\n")
}

/// What the rules found where a change was on show before they were through.
fn settled(outcome: &Outcome) {
    match &outcome.result {
        Ok(found) if found.report.warnings() > 0 => {
            say(format!(
                "  the rules: {}",
                count(found.report.warnings(), "warning")
            ));
        }
        Ok(_) => {}
        Err(Failure::System(error)) => note(format!("error: {error:#}")),
        Err(Failure::Content(found)) => {
            tell::show_people(found);
            let errors = count(found.report.errors(), "error");
            say(format!(
                "  the rules: {errors}, the last good site is shown"
            ));
        }
    }
}

/// "content/events/talks.md: pages changed, 2 warnings", after the errors where there are any.
fn line(files: &[PathBuf], outcome: &Outcome, root: &Path) -> String {
    let name = |path: &PathBuf| {
        path.strip_prefix(root)
            .unwrap_or(path)
            .display()
            .to_string()
    };
    let what = match files {
        [] => "project read".to_owned(),
        [one] => name(one),
        [first, rest @ ..] => format!("{} and {}", name(first), count(rest.len(), "other file")),
    };
    let found = match &outcome.result {
        Ok(found) => found,
        Err(Failure::System(error)) => {
            note(format!("error: {error:#}"));
            return format!("{what}: the site stays as it was,");
        }
        Err(Failure::Content(found)) => {
            tell::show_people(found);
            let errors = count(found.report.errors(), "error");
            return format!("{what}: {errors}, the site stays as it was,");
        }
    };
    let change = match outcome.change {
        Change::Nothing => "nothing to show",
        Change::Styles => "styles changed",
        Change::Pages => "pages changed",
    };
    match found.report.warnings() {
        0 => format!("{what}: {change}"),
        n => format!("{what}: {change}, {},", count(n, "warning")),
    }
}

/// Opens an address in the browser of this desktop; false where there is no program to do it.
fn browse(address: &str) -> bool {
    let (program, before): (&str, &[&str]) = if cfg!(target_os = "macos") {
        ("open", &[])
    } else if cfg!(windows) {
        ("cmd", &["/C", "start", ""])
    } else {
        ("xdg-open", &[])
    };
    let mut command = Command::new(program);
    command.args(before).arg(address);
    command
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null());
    command.spawn().is_ok()
}
