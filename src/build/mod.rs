//! The build as a sentence: load, parse, link, check, export, plan, render, write.

mod again;
mod assist;
mod day;
mod explain;
mod found;
mod freeze;
mod further;
mod in_the_way;
mod leaks;
mod make;
mod project;
mod publish;
mod verify;
mod template;
mod words;

pub use again::{Done, SETTLED, Watch, build_again};
pub use assist::{offers, quote};
pub use explain::{Explained, explain};
pub use found::{Failure, Found};
pub use freeze::{Frozen, Occasion, freeze};
pub(crate) use further::further;
pub use project::Project;
pub use publish::{Ready, known, output, ready, recorded, target, targets, untold_since};
pub use template::template;
pub use verify::{Verified, verify};
pub use words::words;

use crate::attach::{Attachments, attach};
use crate::check::{Checked, check, check_edition, check_whole};
use crate::editions::read as read_editions;
use crate::export::Data;
use crate::link::link;
use crate::link::said::said;
use crate::locale::Locale;
use crate::model::marking::Marking;
use crate::model::settings::Settings;
use crate::parse::parse;
use crate::plan::{Outline, Page};
use crate::prove::prove;
use crate::render::{Output, Site, Templates};
use crate::report::Sources;
use crate::withhold::{Withheld, withhold};
use crate::write::{Changes, Published, Writer, write};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use found::{Phases, start};
use project::is_apart;

/// Told how far the work is; all of it is for showing, nothing depends on it.
pub trait Progress: Sync {
    /// A phase begins; `steps` where their number is known.
    fn phase(&self, name: &'static str, steps: Option<usize>);
    /// Does one step of the phase, which is the work on a page.
    fn around(&self, page: &str, work: &mut dyn FnMut());
}

/// What there is to say of a finished site.
#[derive(Debug)]
pub struct Built {
    /// How many of its files are pages.
    pub pages: usize,
    /// Warnings.
    pub found: Found,
    /// The output folder that the project names, below its root.
    pub output: String,
    /// Quotes proved against their text in this run.
    pub now: usize,
    /// Quotes that `evidence.lock` says were proved earlier.
    pub earlier: usize,
    /// What may be in it.
    pub ceiling: Marking,
    /// What the edition withholds.
    pub withheld: Withheld,
    /// How many documents are left out because they are not finished.
    pub unfinished: usize,
    /// What was published last.
    pub published: Published,
    /// How much of what the site says is not in the last edition, or no more in it; none where there is no edition.
    pub unrecorded: usize,
}

/// Checks a project: all that [`build_site`] would find. Where no ceiling is named, the edition is that of the site's own
/// marking. Pages are made where they can be wrong: where something is withheld, so that it is looked for in them, and where the
/// project has templates of its own.
pub fn check_project(project: &Project, progress: &dyn Progress) -> Result<Found, Failure> {
    let mut phases = start(project, progress)?;
    let checked = library(&mut phases, project, project.ceiling, progress);
    let files = (checked.as_ref()).and_then(|(checked, _)| attached(&mut phases, project, checked));
    let languages = spoken(checked.as_ref());
    let templates = Templates::new(&phases.files, &languages);
    let templates = phases.pass(templates).flatten();
    if let (Some((checked, withheld)), Some(templates), Some(files)) = (checked, templates, files) {
        let ready = make::Ready::new(phases, checked, withheld, templates, files);
        return ready.rehearsed(project, progress);
    }
    phases.found().verdict()
}

/// What an edition shows, and what it withholds. Without a ceiling it is that of the site's own marking.
fn library(
    phases: &mut Phases,
    project: &Project,
    ceiling: Option<Marking>,
    progress: &dyn Progress,
) -> Option<(Checked, Withheld)> {
    if phases.report.has_errors() {
        return None;
    }
    progress.phase("parsing", None);
    let (drafts, report) = parse(&phases.files);
    phases.left_out = project.left_out(&drafts);
    phases.note(report);
    let found = phases.report.clone();
    progress.phase("proving", None);
    let (proofs, mut proving) = prove(&drafts, &phases.files, project.archive());
    let drafts = drafts.without(&phases.left_out);
    if !found.has_errors() {
        phases.note(std::mem::take(&mut proving));
    }
    if phases.report.has_errors() {
        phases.note(further(
            &found,
            drafts,
            (&proofs, proving),
            &phases.files.sources,
        ));
        return None;
    }
    progress.phase("linking", None);
    let ceiling = ceiling.unwrap_or(drafts.settings.marking);
    let history = phases.pass(read_editions(&phases.files, ceiling))?;
    let (edition, withheld, found) =
        withhold(&drafts, ceiling, history.persons(), &phases.files.sources);
    let recorded = history.clone();
    let history = history.without(&withheld.hidden, &edition);
    if let Some(day) = project.day() {
        phases.pass(((), found))?;
        let today = day::Today {
            drafts,
            proofs,
            edition,
            withheld,
            history,
        };
        return day::library(phases, day, today);
    }
    if withheld.is_nothing() {
        drop(drafts);
        phases.pass(((), found))?;
        let linked = link(edition, &proofs, &phases.files.sources);
        let library = phases.pass(linked)?.published_as(history, &recorded);
        progress.phase("checking", None);
        let checked = check(library, proofs, &phases.files.sources);
        return Some((phases.pass(checked)??, withheld));
    }
    let proofs = Arc::new(proofs);
    let linked = link(drafts, &proofs, &phases.files.sources);
    let library = phases.pass(linked)?;
    let history = history.beside(
        said(&library)
            .into_keys()
            .chain(library.settings.shown_ids()),
    );
    progress.phase("checking", None);
    let whole = check_whole(library, &proofs, &phases.files.sources);
    phases.pass(((), whole.clone()))?;
    phases.pass(((), found))?;
    progress.phase("withholding", None);
    let proofs = withheld.shows(&proofs);
    let linked = link(edition, &proofs, &phases.files.sources);
    let library = phases.pass(linked)?;
    let library = library.published_as(history, &recorded);
    let checked = check_edition(library, proofs, &phases.files.sources, &whole);
    Some((phases.pass(checked)??, withheld))
}

/// The files that a site carries beside its pages.
fn attached(phases: &mut Phases, project: &Project, checked: &Checked) -> Option<Attachments> {
    let wanted = checked.wanted();
    phases.pass(attach(project.root(), &wanted))
}

/// Plans all pages of a project, with the templates to render them and the texts that messages point into.
pub fn pages(
    project: &Project,
    progress: &dyn Progress,
) -> Result<(Templates, Vec<Page>, Sources), Failure> {
    let mut phases = start(project, progress)?;
    let Some((checked, _, templates, files)) = checked(&mut phases, project, progress) else {
        return Err(Failure::Content(phases.found()));
    };
    let data: Vec<Data<'_>> = checked.readings().iter().map(Data::new).collect();
    let pages = Outline::new(&checked, &data, &files).pages();
    Ok((templates, pages, phases.files.sources))
}

/// All that pages are made of, with what the edition withholds.
fn checked(
    phases: &mut Phases,
    project: &Project,
    progress: &dyn Progress,
) -> Option<(Checked, Withheld, Templates, Attachments)> {
    let checked = library(phases, project, Some(project.ceiling()), progress);
    let templates = Templates::new(&phases.files, &spoken(checked.as_ref()));
    let templates = phases.pass(templates).flatten();
    let (checked, withheld) = checked?;
    let files = attached(phases, project, &checked);
    Some((checked, withheld, templates?, files?))
}

/// The languages of a site; those of the defaults where there is none.
fn spoken(checked: Option<&(Checked, Withheld)>) -> Vec<(String, Arc<Locale>)> {
    let settings = checked.map(|(checked, _)| &checked.library().settings);
    settings.map_or_else(|| Settings::default().spoken(), Settings::spoken)
}

/// What was published last of a project.
fn published(checked: &Checked) -> Published {
    let history = &checked.library().history;
    let (outputs, manifests) = history.outputs();
    Published {
        edition: history.editions.len(),
        outputs: outputs.clone(),
        manifests: manifests.to_vec(),
    }
}

/// How much of what a project says is not in its last edition, or was in it and is gone.
fn unrecorded(checked: &Checked) -> usize {
    let history = &checked.library().history;
    if history.is_empty() {
        return 0;
    }
    history.differences(&checked.said()).total()
}

/// The output folder of an edition: one of its own for each ceiling above TLP:CLEAR.
fn output_of(settings: &Settings) -> String {
    let folder = match settings.ceiling {
        Marking::Clear => settings.output.clone(),
        ceiling => format!("{}-{}", settings.output, ceiling.folder()),
    };
    day::output(folder, settings.as_of)
}

/// Builds a project's site in memory.
pub fn build_site(project: &Project, progress: &dyn Progress) -> Result<(Built, Site), Failure> {
    let mut ready = make::ready(project, progress)?;
    let (pages, site) = ready.gathered(project, progress)?;
    Ok((ready.built(project, pages), site))
}

/// Builds a project and writes its site; `output` overrides the folder that the project names.
pub fn build(
    project: &Project,
    output: Option<&Path>,
    progress: &dyn Progress,
) -> Result<(Built, Changes, PathBuf), Failure> {
    let mut ready = make::ready(project, progress)?;
    let own = || project.root().join(output_of(ready.settings()));
    let out = output.map_or_else(own, Path::to_path_buf);
    safe_output(project.root(), &out)?;
    if !ready.withheld.is_nothing() {
        // Nothing reaches the disk before all of it was looked through.
        let (pages, site) = ready.gathered(project, progress)?;
        let built = ready.built(project, pages);
        progress.phase("writing", None);
        let changes = write(&site, &built.published, &out)?;
        return Ok((built, changes, out));
    }
    let writer = Writer::open(&out)?;
    let put = |file: Output| writer.take(&file);
    let pages = ready.make(progress, &put)?;
    ready.bring(&put)?;
    let built = ready.built(project, pages);
    progress.phase("writing", None);
    let changes = writer.finish(&built.published)?;
    Ok((built, changes, out))
}

/// Refuses to write over what the site is made from.
fn safe_output(root: &Path, out: &Path) -> anyhow::Result<()> {
    anyhow::ensure!(
        is_apart(root, out)?,
        "the output folder {} holds what the site is made from; name another with --output",
        out.display()
    );
    Ok(())
}
