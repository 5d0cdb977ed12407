//! Recording the present state as an edition.

use super::found::{IN_THE_WAY, start};
use super::{Failure, Found, Progress, Project, build_site, library};
use crate::attach::hashes;
use crate::check::Checked;
use crate::editions::{Differences, Draft, History, Said, folder, text};
use crate::evidence::sha256;
use crate::export::Data;
use crate::load::Files;
use crate::model::attachment::FOLDER;
use crate::model::marking::Marking;
use crate::model::words::Word;
use crate::render::Site;
use crate::report::{Finding, Severity};
use crate::write::{Published, create, of_site};
use chrono::{Days, NaiveDate};
use rayon::prelude::*;
use std::collections::BTreeMap;
use std::path::Path;

/// A recorded edition.
#[derive(Debug)]
pub struct Frozen {
    /// Its number, from 1.
    pub number: usize,
    /// The file of its record, below the root.
    pub record: String,
    /// How many briefs, judgements, events and claims it says otherwise than the edition before.
    pub differences: Differences,
    /// Warnings.
    pub found: Found,
}

/// What an edition is recorded as.
#[derive(Debug, Clone)]
pub struct Occasion {
    /// Its day.
    pub day: NaiveDate,
    /// What it is, in the publisher's words.
    pub note: String,
    /// The day on which it is recorded.
    pub today: NaiveDate,
}

/// So far ahead of all that is known an edition may be: longer than an embargo, shorter than a slip in the year.
const AHEAD: Days = Days::new(31);

/// Records the present state as an edition. With an error in the content, a change that no revision tells of, or nothing
/// changed at all, nothing is recorded; nor with a day before the last edition's, or far in the future.
pub fn freeze(
    project: Project,
    occasion: Occasion,
    progress: &dyn Progress,
) -> Result<Frozen, Failure> {
    let mut phases = start(&project, progress)?;
    let Some((checked, withheld)) =
        library(&mut phases, &project, Some(project.ceiling()), progress)
    else {
        return Err(Failure::Content(phases.found()));
    };
    let history = &checked.library().history;
    let draft = Draft {
        number: history.editions.len() + 1,
        date: occasion.day.to_string(),
        note: occasion.note.clone(),
        ceiling: project.ceiling(),
        inputs: inputs(project.root(), &phases.files)?,
        outputs: BTreeMap::new(),
        manifest: None,
        gone: reasons(&checked.library().settings.removed),
        persons: withheld.persons,
        said: checked.said(),
    };
    let mut report = std::mem::take(&mut phases.report);
    let in_the_way = |finding: &&mut Finding| IN_THE_WAY.contains(&finding.rule);
    for finding in report.findings.iter_mut().filter(in_the_way) {
        finding.severity = Severity::Error;
    }
    (report.findings).extend(no_change(&project, history, &draft, progress));
    report.findings.extend(too_early(&draft, history));
    report.findings.extend(too_late(&occasion, &checked));
    phases.pass(((), report));
    if phases.report.has_errors() {
        return Err(Failure::Content(phases.found()));
    }
    let record = format!("{}/{:04}.jsonl", folder(draft.ceiling), draft.number);
    let root = project.root().to_path_buf();
    let draft = with_site(draft, history, project, &record, progress)?;
    if !create(&root.join(&record), text(&draft, history).as_bytes())? {
        phases.report.push(recorded_twice(draft.number, &record));
        return Err(Failure::Content(phases.found()));
    }
    let differences = history.differences(&draft.said);
    Ok(Frozen {
        number: draft.number,
        record,
        differences,
        found: phases.found(),
    })
}

/// A draft with what its site is. The site tells of its own edition, so it is made with the record, which then takes it up.
fn with_site(
    draft: Draft,
    history: &History,
    project: Project,
    record: &str,
    progress: &dyn Progress,
) -> Result<Draft, Failure> {
    let pending = text(&draft, history);
    let project = project.with_pending(record.to_owned(), pending.into_bytes());
    let (_, site) = build_site(&project, progress)?;
    let outputs = outputs(&site);
    let published = Published {
        edition: draft.number,
        outputs: outputs.clone(),
        manifests: history.outputs().1.to_vec(),
    };
    let manifest = Some(sha256(&of_site(&site, &published)));
    Ok(Draft {
        outputs,
        manifest,
        ..draft
    })
}

/// An error where an edition would record no change, or none that anybody sees.
fn no_change(
    project: &Project,
    history: &History,
    draft: &Draft,
    progress: &dyn Progress,
) -> Option<Finding> {
    let last = history.editions.len();
    if last == 0 {
        None
    } else if *history.inputs() == draft.inputs {
        Some(unchanged(last))
    } else {
        shows_the_same(project, history, &draft.said, progress)
            .then(|| unseen(last, project.ceiling()))
    }
}

/// An error for a day before the last edition's.
fn too_early(draft: &Draft, history: &History) -> Option<Finding> {
    let last = history.editions.last()?.date.to_string();
    let date = &draft.date;
    let title = format!("this edition would be of {date}, and the last is of {last}");
    let finding = Finding::about("edition-before-the-last", "editions", title);
    (last > *date).then(|| finding.help("name another day with --date"))
}

/// True where all files of the site are as the last edition recorded them: what changed since is shown to nobody, and an
/// edition without a change would tell that there is such a thing, and when it changed.
fn shows_the_same(
    project: &Project,
    history: &History,
    said: &BTreeMap<String, Said>,
    progress: &dyn Progress,
) -> bool {
    // A site that can't be built is told of in its turn.
    let as_recorded = |site: Site| outputs(&site) == *history.outputs().0;
    history.differences(said).total() == 0
        && build_site(project, progress).is_ok_and(|(_, site)| as_recorded(site))
}

/// The files of a site with their SHA-256.
fn outputs(site: &Site) -> BTreeMap<String, String> {
    let hashed = (site.files.par_iter()).map(|f| (f.path.clone(), sha256(&f.bytes)));
    hashed.collect::<Vec<_>>().into_iter().collect()
}

/// An error for a day that is far from today and from all that the project tells of.
fn too_late(occasion: &Occasion, checked: &Checked) -> Option<Finding> {
    let newest = Data::new(checked.readings().first()?).newest();
    let known = newest.map_or(occasion.today, |newest| newest.max(occasion.today));
    let end = known.checked_add_days(AHEAD)?;
    (occasion.day > end).then(|| {
        let title = format!(
            "this edition would be of {}, and today is {}",
            occasion.day, occasion.today
        );
        let help = "name another day with --date: records never change, and no later edition may have an earlier day";
        Finding::about("edition-in-the-future", "editions", title).help(help)
    })
}

/// Every file that the project is made of, but the records themselves.
fn inputs(root: &Path, files: &Files) -> anyhow::Result<BTreeMap<String, String>> {
    let records: Vec<_> = files.editions.iter().map(|(_, id)| *id).collect();
    let texts = files.all().filter(|id| !records.contains(id));
    let hash = |id| {
        let file = files.sources.file(id);
        // Some checkouts end lines as Windows does.
        let text = file.text.replace("\r\n", "\n");
        (file.path.clone(), sha256(text.as_bytes()))
    };
    let statics = hashes(root, &files.statics)?.into_iter();
    let statics = statics.map(|(path, hash)| (format!("{FOLDER}/{path}"), hash));
    Ok(texts.map(hash).chain(statics).collect())
}

fn reasons(
    removed: &[(
        crate::report::Spanned<String>,
        crate::report::Spanned<String>,
    )],
) -> BTreeMap<String, String> {
    let pairs = removed
        .iter()
        .map(|(id, reason)| (id.value.clone(), reason.value.clone()));
    pairs.collect()
}

fn unchanged(number: usize) -> Finding {
    let title = format!("nothing has changed since edition {number}");
    Finding::about("nothing-changed", "editions", title).help("an edition records a change")
}

fn recorded_twice(number: usize, record: &str) -> Finding {
    let title = format!("another run has just recorded edition {number}");
    let help = "look at it; what has changed since is the next edition";
    Finding::about("edition-recorded-twice", record, title).help(help)
}

fn unseen(number: usize, ceiling: Marking) -> Finding {
    let title = format!("no page or file of the site has changed since edition {number}");
    let help = format!(
        "what has changed since is not shown under {}, and an edition without a change would tell of it",
        ceiling.word()
    );
    Finding::about("nothing-changed", "editions", title).help(help)
}
