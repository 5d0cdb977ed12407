//! `bluf serve`: what it says, and the browser.

#![expect(clippy::disallowed_methods, reason = "this command opens the browser")]

use super::args::ServeArgs;
use super::tell::{note, say};
use super::{count, open as project, tell};
use crate::build::Failure;
use crate::live::{Change, Outcome};
use crate::serve::{News, PORT, serve};
use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode, Stdio};
use std::sync::{Arc, Mutex};
use std::time::Instant;

/// Serves until it is stopped from outside.
pub(super) fn run(args: &ServeArgs) -> Result<ExitCode, Failure> {
    let project = project(&args.project)?.under(args.edition.ceiling);
    let project = project.as_of(args.day.as_of);
    let root = project.root().canonicalize().unwrap_or_default();
    let port = args.port.unwrap_or(PORT);
    let started = Mutex::new(Instant::now());
    let preview = serve(
        project,
        port,
        Arc::new(move |news| hear(&news, &root, &started)),
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

fn hear(news: &News<'_>, root: &Path, started: &Mutex<Instant>) {
    let Ok(mut started) = started.lock() else {
        return;
    };
    match news {
        News::Started => *started = Instant::now(),
        News::Done(files, outcome) => {
            let time = started.elapsed().as_millis();
            say(format!("{} in {time} ms", line(files, outcome, root)));
        }
        News::Settled(outcome) => settled(outcome),
        News::Polling(why) => note(format!(
            "warning: this system cannot tell of changes ({why}); files are looked at twice a second"
        )),
    }
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
