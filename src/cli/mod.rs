//! The command line: arguments, printing, progress, exit codes.
//!
//! Exit status: 0 done, 1 errors in the content (or warnings under `--deny warnings`),
//! 2 wrong usage or machine trouble.

#![expect(
    clippy::print_stdout,
    clippy::print_stderr,
    reason = "this is the module that prints"
)]

mod args;
mod new;
mod progress;

use crate::archive::read_pdf;
use crate::build::{Built, Failure, Found, Project, Verified, build, check_project, verify};
use crate::report::draw::draw;
use crate::write::Changes;
use args::{Args, Command, Deny, ProjectArgs};
use clap::{CommandFactory, Parser};
use progress::Bar;
use std::io::IsTerminal;
use std::path::Path;
use std::process::ExitCode;
use std::time::{Duration, Instant};

const CONTENT: u8 = 1;
const SYSTEM: u8 = 2;

/// Runs the command that the arguments name.
pub fn run() -> ExitCode {
    let args = Args::parse();
    let result = match args.command {
        Command::Build(a) => run_build(&a.project, a.output.as_deref(), a.deny),
        Command::Check(a) => run_check(&a.project, a.deny),
        Command::Verify(a) => run_verify(&a.project, a.deny),
        Command::New { dir } => run_new(&dir),
        Command::Completions { shell } => {
            clap_complete::generate(shell, &mut Args::command(), "bluf", &mut std::io::stdout());
            Ok(ExitCode::SUCCESS)
        }
        Command::ReadPdf => run_read_pdf(),
    };
    result.unwrap_or_else(|failure| fail(&failure))
}

/// The project that the arguments name, with its captures where they are at hand.
fn open(args: &ProjectArgs) -> Result<Project, Failure> {
    let reader = std::env::current_exe().ok();
    Ok(Project::at(&args.root).with_captures(args.archive.as_deref(), reader)?)
}

fn run_build(
    args: &ProjectArgs,
    output: Option<&Path>,
    deny: Option<Deny>,
) -> Result<ExitCode, Failure> {
    let project = open(args)?;
    let start = Instant::now();
    let bar = Bar::new();
    let result = build(&project, output, &bar);
    bar.clear();
    let (built, changes, out) = result?;
    show(&built.found);
    for path in &changes.kept {
        eprintln!(
            "warning: {} was changed by hand and is no longer part of the site; left in place",
            path
        );
    }
    println!("{}", summary(&built, &changes, &out, start.elapsed()));
    Ok(status(&built.found, deny))
}

fn run_check(args: &ProjectArgs, deny: Option<Deny>) -> Result<ExitCode, Failure> {
    let project = open(args)?;
    let bar = Bar::new();
    let result = check_project(&project, &bar);
    bar.clear();
    let found = result?;
    show(&found);
    println!("{}", verdict(&found));
    Ok(status(&found, deny))
}

fn run_verify(args: &ProjectArgs, deny: Option<Deny>) -> Result<ExitCode, Failure> {
    let project = open(args)?;
    let bar = Bar::new();
    let result = verify(&project, &bar);
    bar.clear();
    let verified = result?;
    show(&verified.found);
    println!("{}", proved(&verified));
    Ok(status(&verified.found, deny))
}

/// "87 quotes: 87 proved now against 5 captures, 0 proved earlier; evidence.lock: 3 lines added, 1 removed".
fn proved(v: &Verified) -> String {
    let lock = match (v.added, v.removed) {
        (0, 0) => "as it was".to_owned(),
        (added, removed) => format!("{added} lines added, {removed} removed"),
    };
    format!(
        "{}: {} proved now against {}, {} proved earlier; evidence.lock: {lock}",
        count(v.now + v.earlier, "quote"),
        v.now,
        count(v.captures, "capture"),
        v.earlier
    )
}

fn count(n: usize, noun: &str) -> String {
    format!("{n} {noun}{}", if n == 1 { "" } else { "s" })
}

fn run_new(dir: &Path) -> Result<ExitCode, Failure> {
    new::create(dir)?;
    let dir = dir.display();
    println!("a small brief stands in {dir}");
    println!("build it with `bluf build --root {dir}` and open {dir}/site/index.html");
    Ok(ExitCode::SUCCESS)
}

/// The other half of [`crate::archive`]: it starts this where a capture is a PDF.
fn run_read_pdf() -> Result<ExitCode, Failure> {
    read_pdf(&mut std::io::stdin().lock(), &mut std::io::stdout().lock())
        .map_err(|trouble| Failure::System(anyhow::Error::msg(trouble.what)))?;
    Ok(ExitCode::SUCCESS)
}

/// "42 pages: 3 written, 40 unchanged, 0 removed, in 0.02 s".
fn summary(built: &Built, changes: &Changes, out: &Path, time: Duration) -> String {
    let quotes = match (built.now, built.earlier) {
        (0, 0) => String::new(),
        (now, earlier) => format!(
            "\n{}: {now} proved now, {earlier} proved earlier",
            count(now + earlier, "quote")
        ),
    };
    format!(
        "{} in {}: {} written, {} unchanged, {} removed, in {:.2} s{quotes}",
        count(built.pages, "page"),
        out.display(),
        changes.written.len(),
        changes.unchanged,
        changes.removed.len(),
        time.as_secs_f64()
    )
}

fn verdict(found: &Found) -> String {
    match found.report.warnings() {
        0 => "nothing to report".to_owned(),
        1 => "no errors, 1 warning".to_owned(),
        n => format!("no errors, {n} warnings"),
    }
}

fn status(found: &Found, deny: Option<Deny>) -> ExitCode {
    let denied = matches!(deny, Some(Deny::Warnings)) && found.report.warnings() > 0;
    if denied {
        eprintln!("error: warnings are denied (--deny warnings)");
    }
    ExitCode::from(if denied { CONTENT } else { 0 })
}

fn show(found: &Found) {
    if !found.report.findings.is_empty() {
        let colour = std::io::stderr().is_terminal() && std::env::var_os("NO_COLOR").is_none();
        eprintln!("{}\n", draw(&found.report, &found.sources, colour));
    }
}

fn fail(failure: &Failure) -> ExitCode {
    match failure {
        Failure::Content(found) => {
            show(found);
            let n = found.report.errors();
            eprintln!(
                "{n} {}; nothing was written",
                if n == 1 { "error" } else { "errors" }
            );
            ExitCode::from(CONTENT)
        }
        Failure::System(error) => {
            eprintln!("error: {error:#}");
            ExitCode::from(SYSTEM)
        }
    }
}
