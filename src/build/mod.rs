//! The build as a sentence: load, parse, link, check, export, plan, render, write.

mod day;
mod explain;
mod found;
mod freeze;
mod leaks;
mod project;
mod publish;
mod verify;

pub use explain::{Explained, explain};
pub use found::{Failure, Found};
pub use freeze::{Frozen, freeze};
pub use project::Project;
pub use publish::{Ready, known, output, ready, target, targets};
pub use verify::{Verified, verify};

use crate::attach::{Attachments, attach, texts};
use crate::check::{Checked, check, check_edition, check_whole};
use crate::editions::read as read_editions;
use crate::export::Data;
use crate::host::host;
use crate::link::link;
use crate::link::said::said;
use crate::model::attachment::FOLDER;
use crate::model::marking::Marking;
use crate::model::settings::Settings;
use crate::parse::parse;
use crate::plan::{Outline, Page};
use crate::prove::prove;
use crate::render::{Output, Site, Templates, render};
use crate::report::{Finding, Report, Sources};
use crate::search::index;
use crate::withhold::{Withheld, withhold};
use crate::write::{Changes, Published, write};
use std::collections::HashMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use found::{Phases, start};

/// Told how far the work is; all of it is for showing, nothing depends on it.
pub trait Progress: Sync {
    /// A phase begins; `steps` where their number is known.
    fn phase(&self, name: &'static str, steps: Option<usize>);
    /// Does one step of the phase, which is the work on a page.
    fn around(&self, page: &str, work: &mut dyn FnMut());
}

/// Nobody is told.
impl Progress for () {
    fn phase(&self, _: &'static str, _: Option<usize>) {}

    fn around(&self, _: &str, work: &mut dyn FnMut()) {
        work();
    }
}

/// A finished site and what was found on the way.
#[derive(Debug)]
pub struct Built {
    /// Every file.
    pub site: Site,
    /// How many of them are pages.
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
    /// What was published last.
    pub published: Published,
    /// How much of what the site says is not in the last edition, or no more in it; none where there is no edition.
    pub unrecorded: usize,
}

/// Checks a project: all that [`build_site`] would find, without the pages. Where no ceiling is named, the edition
/// is that of the site's own marking.
pub fn check_project(project: &Project, progress: &dyn Progress) -> Result<Found, Failure> {
    let mut phases = start(project, progress)?;
    let checked = library(&mut phases, project, project.ceiling, progress);
    if let Some((checked, _)) = &checked {
        attached(&mut phases, project, checked);
    }
    let templates = Templates::new(&phases.files);
    let _ = phases.pass(templates);
    drop(checked);
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
    let parsed = parse(&phases.files);
    let drafts = phases.pass(parsed)?;
    progress.phase("proving", None);
    let proved = prove(&drafts, &phases.files, project.archive());
    let proofs = phases.pass(proved)?;
    progress.phase("linking", None);
    let ceiling = ceiling.unwrap_or(drafts.settings.marking);
    let history = phases.pass(read_editions(&phases.files, ceiling))?;
    let (edition, withheld, found) = withhold(&drafts, ceiling, &phases.files.sources);
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
        let library = phases.pass(linked)?.published(history);
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
    let proofs = proofs.renamed(&withheld.renamed);
    let linked = link(edition, &proofs, &phases.files.sources);
    let library = phases.pass(linked)?.published(history);
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
    let (phases, planned) = planned(project, progress)?;
    Ok((planned.templates, planned.pages, phases.files.sources))
}

/// What stands before rendering.
struct Planned {
    templates: Templates,
    pages: Vec<Page>,
    /// Files to take away, and files for hosts.
    beside: Vec<Output>,
    /// Files that the project brings along.
    files: Attachments,
    settings: Settings,
    now: usize,
    earlier: usize,
    withheld: Withheld,
    published: Published,
    unrecorded: usize,
}

/// All that pages are made of, with what the edition withholds.
fn checked(
    phases: &mut Phases,
    project: &Project,
    progress: &dyn Progress,
) -> Option<(Checked, Withheld, Templates, Attachments)> {
    let checked = library(phases, project, Some(project.ceiling()), progress);
    let templates = Templates::new(&phases.files);
    let templates = phases.pass(templates).flatten();
    let (checked, withheld) = checked?;
    let files = attached(phases, project, &checked);
    Some((checked, withheld, templates?, files?))
}

fn planned(project: &Project, progress: &dyn Progress) -> Result<(Phases, Planned), Failure> {
    let mut phases = start(project, progress)?;
    let Some((checked, withheld, templates, files)) = checked(&mut phases, project, progress)
    else {
        return Err(Failure::Content(phases.found()));
    };
    progress.phase("exporting", None);
    let data: Vec<Data<'_>> = checked.readings().iter().map(Data::new).collect();
    let outline = Outline::new(&checked, &data, &files);
    outline.files();
    progress.phase("planning", None);
    let pages = outline.pages();
    let beside = beside(&checked, outline);
    let settings = checked.library().settings.clone();
    Ok((
        phases,
        Planned {
            templates,
            pages,
            beside,
            files,
            settings,
            now: checked.proofs().now,
            earlier: checked.proofs().earlier,
            withheld,
            published: published(&checked),
            unrecorded: unrecorded(&checked),
        },
    ))
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
    let (then, now) = (history.said(), said(checked.library()));
    let other = now
        .iter()
        .filter(|(id, said)| then.get(*id).is_none_or(|then| **then != **said));
    let gone = then.keys().filter(|id| !now.contains_key(*id));
    other.count() + gone.count()
}

/// The output folder of an edition: one of its own for each ceiling above TLP:CLEAR.
fn output_of(settings: &Settings) -> String {
    let folder = match settings.ceiling {
        Marking::Clear => settings.output.clone(),
        ceiling => format!("{}-{}", settings.output, ceiling.folder()),
    };
    day::output(folder, settings.as_of)
}

/// Everything but pages, templates' assets and the search.
fn beside(checked: &Checked, outline: Outline<'_>) -> Vec<Output> {
    let paths: Vec<&str> = outline.slots().iter().map(|s| s.path.as_str()).collect();
    let mut beside = host(&checked.library().settings, &paths);
    let cards = outline.cards().into_iter();
    beside.extend(cards.map(|(path, bytes)| Output { path, bytes }));
    beside.extend(outline.into_files().into_iter().map(|file| Output {
        path: file.format.path.to_owned(),
        bytes: file.text.into_bytes(),
    }));
    beside
}

/// Builds a project's site in memory.
pub fn build_site(project: &Project, progress: &dyn Progress) -> Result<Built, Failure> {
    let (mut phases, planned) = planned(project, progress)?;
    progress.phase("rendering", Some(planned.pages.len()));
    let rendered = render(
        &planned.templates,
        &planned.pages,
        &phases.files.sources,
        &|page, work| progress.around(page, work),
    );
    let Some(mut site) = phases.pass(rendered) else {
        return Err(Failure::Content(phases.found()));
    };
    site.files.extend(planned.beside);
    progress.phase("indexing", None);
    let parts = index(&planned.pages).into_iter();
    site.files.extend(parts.map(|part| Output {
        path: part.path,
        bytes: part.bytes,
    }));
    if phases
        .pass(((), in_the_way(&planned.files, &site)))
        .is_none()
    {
        return Err(Failure::Content(phases.found()));
    }
    if !planned.withheld.secrets.is_empty() {
        progress.phase("looking for leaks", None);
        let hidden = texts(project.root(), &planned.withheld.files);
        let found = leaks::leaks(
            &planned.withheld,
            &hidden,
            &planned.settings,
            &site,
            &planned.files,
        );
        if phases.pass(((), found)).is_none() {
            return Err(Failure::Content(phases.found()));
        }
    }
    site.files.extend(planned.files.values().map(|file| Output {
        path: file.target.clone(),
        bytes: file.bytes.clone(),
    }));
    Ok(Built {
        site,
        pages: planned.pages.len(),
        found: phases.found(),
        output: output_of(&planned.settings),
        now: planned.now,
        earlier: planned.earlier,
        ceiling: project.ceiling(),
        withheld: planned.withheld,
        published: planned.published,
        unrecorded: planned.unrecorded,
    })
}

/// An error for each file of `static/` that would stand where the site has one of its own.
fn in_the_way(files: &Attachments, site: &Site) -> Report {
    let targets: HashMap<String, &str> = (files.iter())
        .map(|(path, file)| (file.target.to_lowercase(), path.as_str()))
        .collect();
    let mut report = Report::default();
    for file in site.files.iter().filter(|_| !targets.is_empty()) {
        if let Some(path) = targets.get(&file.path.to_lowercase()) {
            let title = format!("the site has a file of its own at `{}`", file.path);
            let help = "give it another name, or take it out of `root` under [static] in bluf.toml";
            let origin = format!("{FOLDER}/{path}");
            report.push(Finding::about("file-in-the-way", origin, title).help(help));
        }
    }
    report
}

/// Builds a project and writes its site; `output` overrides the folder that the project names.
pub fn build(
    project: &Project,
    output: Option<&Path>,
    progress: &dyn Progress,
) -> Result<(Built, Changes, PathBuf), Failure> {
    let built = build_site(project, progress)?;
    let out = output.map_or_else(|| project.root().join(&built.output), Path::to_path_buf);
    safe_output(project.root(), &out)?;
    progress.phase("writing", None);
    let changes = write(&built.site, &built.published, &out)?;
    Ok((built, changes, out))
}

/// Refuses to write over what the site is made from.
fn safe_output(root: &Path, out: &Path) -> anyhow::Result<()> {
    let real = |path: &Path| path.canonicalize().or_else(|_| std::path::absolute(path));
    let (home, out) = (real(root)?, real(out)?);
    let inputs = [
        "content",
        "editions",
        "seeds",
        "static",
        "templates",
        "archive",
        ".git",
    ];
    let inside = inputs.iter().any(|name| out.starts_with(home.join(name)));
    anyhow::ensure!(
        !inside && !home.starts_with(&out),
        "the output folder {} holds what the site is made from; name another with --output",
        out.display()
    );
    Ok(())
}
