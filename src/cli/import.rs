//! `bluf import`: what became of each document, line by line.

use super::args::ImportArgs;
use super::edition::today;
use super::tell::{note, say};
use super::{CONTENT, count, limit_threads};
use crate::build::Failure;
use crate::import::{Done, Imported, Options, Outcome, Watch, import};
use crate::load::ARCHIVE;
use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};
use std::process::ExitCode;

/// How many files are done, on a terminal.
struct Files(ProgressBar);

impl Watch for Files {
    fn begin(&self, files: usize) {
        if let Ok(style) = ProgressStyle::with_template("{msg} {wide_bar} {pos}/{len}") {
            self.0.set_style(style);
        }
        self.0.set_length(files as u64);
        self.0.set_message("importing");
        self.0.set_draw_target(ProgressDrawTarget::stderr());
    }

    fn done(&self, _name: &str) {
        self.0.inc(1);
    }
}

pub(super) fn run(args: &ImportArgs) -> Result<ExitCode, Failure> {
    limit_threads(&args.project)?;
    let root = &args.project.root;
    let own = root.join(ARCHIVE);
    let chosen = |url: &str| args.all_pages || args.url.iter().any(|words| url.contains(words));
    let options = Options {
        root,
        archive: args.project.archive.as_deref().unwrap_or(&own),
        reader: std::env::current_exe().ok(),
        today: today(),
        dry_run: args.dry_run,
        wanted: (args.all_pages || !args.url.is_empty()).then_some(&chosen),
    };
    let bar = Files(ProgressBar::with_draw_target(
        None,
        ProgressDrawTarget::hidden(),
    ));
    let imported = import(&args.files, &options, &bar);
    bar.0.finish_and_clear();
    let imported = imported?;
    for outcome in &imported.outcomes {
        tell(outcome, args.dry_run);
    }
    say(summary(&imported, args.dry_run));
    let troubles = imported.count(|done| matches!(done, Done::Trouble(_)));
    Ok(ExitCode::from(if troubles > 0 { CONTENT } else { 0 }))
}

fn tell(outcome: &Outcome, dry_run: bool) {
    let from = &outcome.from;
    match &outcome.done {
        Done::Trouble(what) => note(format!("error: {from} {what}")),
        Done::Passed(what) => say(format!("{from}: {} left out", what.join(", "))),
        Done::Known { id, differences } => {
            say(format!("{from} is recorded already, as `{id}`"));
            for d in differences {
                let record = if d.record.is_empty() {
                    "nothing".to_owned()
                } else {
                    format!("“{}”", d.record)
                };
                say(format!(
                    "  {}: the record says {record}, the capture “{}” ({})",
                    d.field, d.capture, d.from
                ));
            }
        }
        Done::Recorded {
            path,
            text,
            version_of,
            empty,
        } => {
            let version = version_of.as_ref().map_or_else(String::new, |id| {
                format!(", a later capture of the address of `{id}`")
            });
            say(format!("{path} from {from}{version}"));
            if !empty.is_empty() {
                say(format!("  not stated: {}", empty.join(", ")));
            }
            if dry_run {
                say(format!("\n{text}"));
            }
        }
    }
    if let Some((id, share)) = &outcome.like {
        say(format!(
            "  its text is {:.0} % that of `{id}`: a copy, or one of the two relays the other (`derived_from`)",
            share * 100.0
        ));
    }
}

/// "3 records, 1 of them a later capture; 2 known already; 1 could not be read".
fn summary(imported: &Imported, dry_run: bool) -> String {
    let new = imported.count(|done| matches!(done, Done::Recorded { .. }));
    let later = imported.count(|done| {
        matches!(
            done,
            Done::Recorded {
                version_of: Some(_),
                ..
            }
        )
    });
    let known = imported.count(|done| matches!(done, Done::Known { .. }));
    let troubles = imported.count(|done| matches!(done, Done::Trouble(_)));
    let verb = if dry_run {
        "would be written"
    } else {
        "written"
    };
    let mut out = format!("{} {verb}", count(new, "record"));
    if later > 0 {
        out.push_str(&format!(
            " ({later} of an address that is recorded already)"
        ));
    }
    if known > 0 {
        out.push_str(&format!(", {known} recorded already"));
    }
    if troubles > 0 {
        out.push_str(&format!(", {troubles} could not be read"));
    }
    out
}
