//! The command line: arguments, printing, progress, exit codes.
//!
//! Exit status: 0 done, 1 errors in the content (or warnings under `--deny warnings`),
//! 2 wrong usage or machine trouble.

mod args;
mod audit;
mod edition;
mod explain;
mod names;
mod import;
mod new;
mod progress;
mod publish;
mod serve;
mod tell;
mod timings;

use crate::archive::read_pdf;
use crate::build::{
    Built, Done, Failure, Found, Project, SETTLED, Verified, Watch, build_again, check_project,
    offers, quote, template, verify, words,
};
use crate::model::words::Word;
use crate::write::Changes;
use args::{
    Args, BuildArgs, CheckArgs, Command, Deny, Format, ProjectArgs, TemplateArgs, WordsArgs,
};
use clap::{CommandFactory, Parser};
use progress::Bar;
use std::path::Path;
use std::process::ExitCode;
use std::time::{Duration, Instant, SystemTime};
use tell::{close, note, print, say, show};
use timings::Clock;

const CONTENT: u8 = 1;
const SYSTEM: u8 = 2;

/// Runs the command that the arguments name.
pub fn run() -> ExitCode {
    let status = run_command(Args::parse().command);
    if tell::is_lost() {
        return ExitCode::from(SYSTEM);
    }
    status
}

fn run_command(command: Command) -> ExitCode {
    match command {
        Command::Build(a) => run_build(&a).unwrap_or_else(|failure| fail(failure, a.how.format)),
        Command::Check(a) => run_check(&a).unwrap_or_else(|failure| fail(failure, a.how.format)),
        Command::Serve(a) => serve::run(&a).unwrap_or_else(|failure| fail(failure, Format::Human)),
        Command::Verify(a) => run_verify(&a).unwrap_or_else(|failure| fail(failure, a.how.format)),
        Command::Edition(a) => {
            edition::run(a).unwrap_or_else(|(failure, format)| fail(failure, format))
        }
        Command::Import(a) => {
            import::run(&a).unwrap_or_else(|failure| fail(failure, Format::Human))
        }
        Command::Explain(a) => {
            run_explain(&a).unwrap_or_else(|failure| fail(failure, Format::Human))
        }
        Command::Excerpt(a) => assisted(&a.project, |project, bar| {
            quote(project, &a.source, &a.words, bar)
        }),
        Command::Suggest(a) => assisted(&a.project, |project, bar| offers(project, &a.source, bar)),
        Command::Publish(a) => {
            publish::run(&a).unwrap_or_else(|failure| fail(failure, Format::Human))
        }
        Command::Rollback(a) => {
            publish::run_rollback(&a).unwrap_or_else(|failure| fail(failure, Format::Human))
        }
        Command::Words(a) => run_words(&a).unwrap_or_else(|error| trouble(&error)),
        Command::Template(a) => run_template(&a).unwrap_or_else(|error| trouble(&error)),
        Command::Sign(a) => audit::run_sign(&a).unwrap_or_else(|error| trouble(&error)),
        Command::Audit(a) => audit::run_audit(&a).unwrap_or_else(|error| trouble(&error)),
        Command::New { dir } => run_new(&dir).unwrap_or_else(|error| trouble(&error)),
        Command::Completions { shell } => {
            let mut script = Vec::new();
            clap_complete::generate(shell, &mut Args::command(), "bluf", &mut script);
            print(String::from_utf8_lossy(&script));
            ExitCode::SUCCESS
        }
        Command::ReadPdf => run_read_pdf(),
    }
}

fn run_words(args: &WordsArgs) -> anyhow::Result<ExitCode> {
    print(words(&args.root, args.language.as_deref())?);
    Ok(ExitCode::SUCCESS)
}

fn run_template(args: &TemplateArgs) -> anyhow::Result<ExitCode> {
    print(template(&args.root, args.name.as_deref(), args.fields)?);
    Ok(ExitCode::SUCCESS)
}

/// The project that the arguments name, with its captures where they are at hand.
fn open(args: &ProjectArgs) -> Result<Project, Failure> {
    limit_threads(args)?;
    let reader = std::env::current_exe().ok();
    Ok(Project::at(&args.root).with_captures(args.archive.as_deref(), reader)?)
}

fn limit_threads(args: &ProjectArgs) -> anyhow::Result<()> {
    if let Some(threads) = args.threads {
        let pool = rayon::ThreadPoolBuilder::new().num_threads(threads.get());
        pool.build_global()?;
    }
    Ok(())
}

fn run_build(args: &BuildArgs) -> Result<ExitCode, Failure> {
    let project = open(&args.project)?.under(args.edition.ceiling);
    let project = project.as_of(args.day.as_of);
    let start = Instant::now();
    let clock = Clock::new(args.timings);
    let output = args.output.as_deref();
    // Who asks where the time goes wants to see it go.
    let program = std::env::current_exe().ok().filter(|_| !args.timings);
    let watch = program.as_deref().map(|program| Watch {
        program,
        settled: SETTLED,
        now,
    });
    let result = build_again(&project, output, watch, &clock);
    clock.bar.clear();
    let (built, changes, out) = match result? {
        Done::Built(built, changes, out) => (built, changes, out),
        Done::Same { pages, out } => {
            close(args.how.format, &same(pages, &out, start.elapsed()));
            return Ok(ExitCode::SUCCESS);
        }
    };
    show(&built.found, args.how.format);
    for path in &changes.kept {
        note(format!(
            "warning: {} was changed by hand and is no longer part of the site; left in place",
            path
        ));
    }
    close(
        args.how.format,
        &summary(&built, &changes, &out, start.elapsed()),
    );
    if let Some(table) = clock.table() {
        note(format!("\n{}", table.trim_end()));
    }
    Ok(status(&built.found, args.how.deny))
}

/// The machine's clock.
#[expect(
    clippy::disallowed_methods,
    reason = "what changed just now may change again unseen"
)]
fn now() -> SystemTime {
    SystemTime::now()
}

fn run_check(args: &CheckArgs) -> Result<ExitCode, Failure> {
    if let Some(rule) = &args.explain {
        say(explain::explain(rule)?);
        return Ok(ExitCode::SUCCESS);
    }
    let project = open(&args.project)?.under(args.edition.ceiling);
    let project = project
        .as_of(args.day.as_of)
        .with_drafts(args.drafts.drafts);
    let bar = Bar::new();
    let result = check_project(&project, &bar);
    bar.clear();
    let found = result?;
    show(&found, args.how.format);
    close(args.how.format, &verdict(&found));
    Ok(status(&found, args.how.deny))
}

fn run_verify(args: &args::VerifyArgs) -> Result<ExitCode, Failure> {
    let project = open(&args.project)?;
    let bar = Bar::new();
    let result = verify(&project, &bar);
    bar.clear();
    let verified = result?;
    show(&verified.found, args.how.format);
    close(args.how.format, &proved(&verified));
    Ok(status(&verified.found, args.how.deny))
}

fn run_explain(args: &args::ExplainArgs) -> Result<ExitCode, Failure> {
    let project = open(&args.project)?.under(args.edition.ceiling);
    let bar = Bar::new();
    let result = crate::build::explain(&project, &args.page, &bar);
    bar.clear();
    print(explain::page(&result?));
    Ok(ExitCode::SUCCESS)
}

/// Prints what helps a writer.
fn assisted(
    args: &ProjectArgs,
    help: impl FnOnce(&Project, &Bar) -> Result<String, Failure>,
) -> ExitCode {
    let bar = Bar::new();
    let text = open(args).and_then(|project| help(&project, &bar));
    bar.clear();
    match text {
        Ok(text) => {
            print(&text);
            ExitCode::SUCCESS
        }
        Err(failure) => fail(failure, Format::Human),
    }
}

/// "87 quotes: 87 proved now against 5 captures, 0 proved earlier; evidence.lock: 3 lines added, 1 removed".
fn proved(v: &Verified) -> String {
    let lock = match (v.added, v.removed) {
        (0, 0) => "as it was".to_owned(),
        (added, removed) => format!("{} added, {removed} removed", count(added, "line")),
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

fn run_new(dir: &Path) -> anyhow::Result<ExitCode> {
    new::create(dir)?;
    let quoted = shell_word(&dir.display().to_string());
    let dir = dir.display();
    say(format!("a small brief stands in {dir}"));
    say(format!(
        "build it with `bluf build --root {quoted}` and open {dir}/site/index.html"
    ));
    Ok(ExitCode::SUCCESS)
}

/// A word as a shell takes it for one.
fn shell_word(word: &str) -> String {
    let plain = |c: char| c.is_alphanumeric() || "/._-+:,@%".contains(c);
    if !word.is_empty() && word.chars().all(plain) {
        return word.to_owned();
    }
    format!("'{}'", word.replace('\'', r"'\''"))
}

/// The other half of [`crate::archive`]: it starts this where a capture is a PDF.
fn run_read_pdf() -> ExitCode {
    match read_pdf(&mut std::io::stdin().lock(), &mut std::io::stdout().lock()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(why) => trouble(&anyhow::Error::msg(why.what)),
    }
}

/// "42 pages in site: nothing has changed since they were built, in 0.02 s".
fn same(pages: usize, out: &Path, time: Duration) -> String {
    format!(
        "{} in {}: nothing has changed since they were built, in {:.2} s",
        count(pages, "page"),
        out.display(),
        time.as_secs_f64()
    )
}

/// "42 pages: 3 written, 40 unchanged, 0 removed, in 0.02 s", and how many quotes were proved.
fn summary(built: &Built, changes: &Changes, out: &Path, time: Duration) -> String {
    let quotes = match (built.now, built.earlier) {
        (0, 0) => String::new(),
        (now, earlier) => format!(
            "\n{}: {now} proved now, {earlier} proved earlier",
            count(now + earlier, "quote")
        ),
    };
    let withheld = &built.withheld;
    let edition = match (withheld.documents, withheld.parts, withheld.files.len()) {
        (0, 0, 0) => String::new(),
        (documents, parts, files) => format!(
            "\n{}, {} and {} above {} withheld",
            count(documents, "document"),
            count(parts, "part"),
            count(files, "file"),
            built.ceiling.word()
        ),
    };
    let later = withheld.later.map_or_else(String::new, |later| {
        format!(
            "\nas known on {}: {} and {} of later left out",
            later.day,
            count(later.documents, "document"),
            count(later.parts, "part")
        )
    });
    let drafts = match built.unfinished {
        0 => String::new(),
        drafts => format!("\n{} left out", count(drafts, "draft")),
    };
    format!(
        "{} in {}: {} written, {} unchanged, {} removed, in {:.2} s{quotes}{edition}{drafts}{later}",
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
        n => format!("no errors, {}", count(n, "warning")),
    }
}

fn status(found: &Found, deny: Option<Deny>) -> ExitCode {
    let denied = matches!(deny, Some(Deny::Warnings)) && found.report.warnings() > 0;
    if denied {
        note("error: warnings are denied (--deny warnings)");
    }
    ExitCode::from(if denied { CONTENT } else { 0 })
}

fn fail(failure: Failure, format: Format) -> ExitCode {
    let found = match failure {
        Failure::Content(found) => found,
        Failure::System(error) => return trouble(&error),
    };
    show(&found, format);
    note(format!(
        "{}; nothing was written",
        count(found.report.errors(), "error")
    ));
    ExitCode::from(CONTENT)
}

fn trouble(error: &anyhow::Error) -> ExitCode {
    note(format!("error: {error:#}"));
    ExitCode::from(SYSTEM)
}
