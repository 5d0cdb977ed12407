//! The leak gate over a finished site.

use crate::attach::Attachments;
use crate::gate::{Gate, Leak};
use crate::load::SETTINGS;
use crate::model::attachment::FOLDER;
use crate::model::settings::Settings;
use crate::model::words::Word;
use crate::render::{Site, built_in};
use crate::report::{Finding, Report, Severity};
use crate::withhold::{Kind, Secret, Withheld};
use rayon::prelude::*;

/// So many are told; one leak is often in many files.
const TOLD: usize = 40;

/// An error for each place of a site that holds withheld words.
/// `hidden` are the texts of withheld files, `files` those that the project brings along.
pub(super) fn leaks(
    withheld: &Withheld,
    hidden: &[(String, String)],
    settings: &Settings,
    site: &Site,
    files: &Attachments,
) -> Report {
    let exceptions = &settings.exceptions;
    let allowed: Vec<String> = exceptions.iter().map(|e| e.words.clone()).collect();
    let others = withheld.public.iter().map(String::as_str);
    let public: Vec<&str> = others.chain(built_in()).collect();
    let mut secrets = withheld.secrets.clone();
    secrets.extend(hidden.iter().map(|(path, text)| Secret {
        of: format!("the file `{FOLDER}/{path}`"),
        kind: Kind::Text,
        words: text.clone(),
    }));
    let gate = Gate::new(&secrets, public, &allowed);
    let own = site.files.par_iter();
    let own = own.map(|file| (file.path.as_str(), file.bytes.as_slice()));
    let brought = files
        .values()
        .collect::<Vec<_>>()
        .into_par_iter()
        .map(|file| {
            let words = file.words.as_ref().unwrap_or(&file.bytes);
            (file.target.as_str(), words.as_slice())
        });
    let found: Vec<(&str, Leak)> = own
        .chain(brought)
        .flat_map_iter(|(path, bytes)| {
            let leaks = gate.scan(path, bytes).into_iter();
            leaks.map(move |leak| (path, leak))
        })
        .collect();
    let mut report = Report::default();
    let told = found.iter().take(TOLD);
    told.for_each(|(path, leak)| report.push(finding(path, leak, settings)));
    if let Some(more) = found.len().checked_sub(TOLD).filter(|more| *more > 0) {
        let title = format!("withheld words stand in {more} places more");
        report.push(Finding::about("leak", &settings.output, title));
    }
    for idle in gate.idle() {
        let title = format!(
            "nothing withheld has the words \"{}\"",
            exceptions[*idle].words
        );
        let finding = Finding::about("idle-exception", SETTINGS, title);
        report.push(Finding {
            severity: Severity::Warning,
            ..finding.help("take the exception out of [withheld]")
        });
    }
    report
}

fn finding(path: &str, leak: &Leak, settings: &Settings) -> Finding {
    let place = match leak.at {
        Some(_) => "in this file",
        None => "in the name of this file",
    };
    let title = format!(
        "{} of {}, which is withheld under {}, stands {place}{}: \"{}\"",
        leak.kind.in_words(),
        leak.of,
        settings.ceiling.word(),
        leak.form,
        leak.around
    );
    Finding::about("leak", path, title).help(
        "nothing was written; say it in other words or mark what says it. Words that are public all the same are \
         listed under [withheld] in bluf.toml: `public = [{words = \"…\", reason = \"…\"}]`",
    )
}
