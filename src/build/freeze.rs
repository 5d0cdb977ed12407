//! Recording the present state as an edition.

use super::found::{IN_THE_WAY, start};
use super::{Failure, Found, Progress, Project, build_site, library};
use crate::attach::hashes;
use crate::check::Checked;
use crate::editions::{Draft, History, Said, folder, text};
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
    /// How many briefs, judgements, events and claims are new, say something else, and are gone.
    pub new: usize,
    /// Those that say something else than in the edition before.
    pub changed: usize,
    /// Those that are gone.
    pub gone: usize,
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
    let said = checked.said();
    let inputs = inputs(project.root(), &phases.files)?;
    let mut report = std::mem::take(&mut phases.report);
    for finding in report
        .findings
        .iter_mut()
        .filter(|f| IN_THE_WAY.contains(&f.rule))
    {
        finding.severity = Severity::Error;
    }
    if !history.is_empty() && *history.inputs() == inputs {
        report.push(unchanged(history.editions.len()));
    } else if shows_the_same(&project, history, &said, progress) {
        report.push(unseen(history.editions.len(), project.ceiling()));
    }
    let date = occasion.day.to_string();
    let last = history
        .editions
        .last()
        .map(|edition| edition.date.to_string());
    if let Some(last) = last.filter(|last| *last > date) {
        let title = format!("this edition would be of {date}, and the last is of {last}");
        let finding = Finding::about("edition-before-the-last", "editions", title);
        report.push(finding.help("name another day with --date"));
    }
    report.findings.extend(too_late(&occasion, &checked));
    phases.pass(((), report));
    if phases.report.has_errors() {
        return Err(Failure::Content(phases.found()));
    }
    let draft = Draft {
        number: history.editions.len() + 1,
        date,
        note: occasion.note,
        ceiling: project.ceiling(),
        inputs,
        outputs: BTreeMap::new(),
        manifest: None,
        gone: reasons(&checked.library().settings.removed),
        persons: withheld.persons,
        said,
    };
    let record = format!("{}/{:04}.jsonl", folder(draft.ceiling), draft.number);
    let published = history.said();
    let known = |id: &String| published.get(id);
    let new = draft.said.keys().filter(|id| known(id).is_none()).count();
    let same = draft
        .said
        .iter()
        .filter(|(id, now)| known(id).is_some_and(|then| then.says_as(now)));
    let changed = draft.said.len() - new - same.count();
    let gone = published
        .keys()
        .filter(|id| !draft.said.contains_key(*id))
        .count();
    // The site tells of its own edition, so it is made with the record, which then takes up what the site is.
    let pending = text(&draft, history);
    let project = project.with_pending(record.clone(), pending.into_bytes());
    let (_, site) = build_site(&project, progress)?;
    let outputs = outputs(&site);
    let published = Published {
        edition: draft.number,
        outputs: outputs.clone(),
        manifests: history.outputs().1.to_vec(),
    };
    let manifest = Some(sha256(&of_site(&site, &published)));
    let draft = Draft {
        outputs,
        manifest,
        ..draft
    };
    let path = project.root().join(&record);
    if !create(&path, text(&draft, history).as_bytes())? {
        let title = format!("another run has just recorded edition {}", draft.number);
        let help = "look at it; what has changed since is the next edition";
        phases
            .report
            .push(Finding::about("edition-recorded-twice", &record, title).help(help));
        return Err(Failure::Content(phases.found()));
    }
    Ok(Frozen {
        number: draft.number,
        record,
        new,
        changed,
        gone,
        found: phases.found(),
    })
}

/// True where all files of the site are as the last edition recorded them: what changed since is shown to nobody, and an
/// edition without a change would tell that there is such a thing, and when it changed.
fn shows_the_same(
    project: &Project,
    history: &History,
    said: &BTreeMap<String, Said>,
    progress: &dyn Progress,
) -> bool {
    let published = history.said();
    let same = |id: &String, now: &Said| published.get(id).is_some_and(|then| then.says_as(now));
    let all_same = said.len() == published.len() && said.iter().all(|(id, now)| same(id, now));
    // A site that can't be built is told of in its turn.
    let as_recorded = |site: Site| outputs(&site) == *history.outputs().0;
    !history.is_empty()
        && all_same
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

fn unseen(number: usize, ceiling: Marking) -> Finding {
    let title = format!("no page or file of the site has changed since edition {number}");
    let help = format!(
        "what has changed since is not shown under {}, and an edition without a change would tell of it",
        ceiling.word()
    );
    Finding::about("nothing-changed", "editions", title).help(help)
}
