//! The build as a sentence: load, parse, link, check, plan, render, write.

use crate::check::{Checked, check};
use crate::link::link;
use crate::load::{Files, load};
use crate::parse::parse;
use crate::plan::{Page, plan};
use crate::render::{Site, Templates, render};
use crate::report::{Report, Sources};
use crate::write::{Changes, write};
use std::path::{Path, PathBuf};

/// Why nothing came of it.
#[derive(Debug)]
pub enum Failure {
    /// The writer's mistakes.
    Content(Found),
    /// The machine's trouble.
    System(anyhow::Error),
}

impl From<anyhow::Error> for Failure {
    fn from(error: anyhow::Error) -> Failure {
        Failure::System(error)
    }
}

/// What was found, and the texts that it points into.
#[derive(Debug, Default)]
pub struct Found {
    /// The findings, in order of place.
    pub report: Report,
    /// The texts.
    pub sources: Sources,
}

/// Told how far the work is; all of it is for showing, nothing depends on it.
pub trait Progress: Sync {
    /// A phase begins; `steps` where their number is known.
    fn phase(&self, name: &'static str, steps: Option<usize>);
    /// One step of the phase is done.
    fn step(&self);
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
}

/// Collects reports phase by phase; a phase starts only when the one before has no errors.
struct Phases {
    files: Files,
    report: Report,
}

impl Phases {
    fn pass<T>(&mut self, (value, report): (T, Report)) -> Option<T> {
        self.report.extend(report);
        (!self.report.has_errors()).then_some(value)
    }

    fn found(mut self) -> Found {
        self.report.sort(&self.files.sources);
        Found {
            report: self.report,
            sources: self.files.sources,
        }
    }
}

/// Checks a project: all that [`build_site`] would find, without the pages.
pub fn check_project(root: &Path, progress: &dyn Progress) -> Result<Found, Failure> {
    let mut phases = start(root, progress)?;
    let checked = library(&mut phases, progress);
    let templates = Templates::new(&phases.files);
    let _ = phases.pass(templates);
    drop(checked);
    finish(phases)
}

fn start(root: &Path, progress: &dyn Progress) -> Result<Phases, Failure> {
    progress.phase("reading", None);
    let mut files = load(root)?;
    let report = std::mem::take(&mut files.report);
    Ok(Phases { files, report })
}

fn finish(phases: Phases) -> Result<Found, Failure> {
    let found = phases.found();
    if found.report.has_errors() {
        Err(Failure::Content(found))
    } else {
        Ok(found)
    }
}

fn library(phases: &mut Phases, progress: &dyn Progress) -> Option<Checked> {
    if phases.report.has_errors() {
        return None;
    }
    progress.phase("parsing", None);
    let parsed = parse(&phases.files);
    let drafts = phases.pass(parsed)?;
    progress.phase("linking", None);
    let linked = link(drafts, &phases.files.sources);
    let library = phases.pass(linked)?;
    progress.phase("checking", None);
    let checked = check(library);
    phases.pass(checked)?
}

/// Plans all pages of a project, with the templates to render them and the texts that messages point into.
pub fn pages(
    root: &Path,
    progress: &dyn Progress,
) -> Result<(Templates, Vec<Page>, Sources), Failure> {
    let (phases, planned) = planned(root, progress)?;
    Ok((planned.templates, planned.pages, phases.files.sources))
}

/// What stands before rendering.
struct Planned {
    templates: Templates,
    pages: Vec<Page>,
    output: String,
}

fn planned(root: &Path, progress: &dyn Progress) -> Result<(Phases, Planned), Failure> {
    let mut phases = start(root, progress)?;
    let checked = library(&mut phases, progress);
    let templates = Templates::new(&phases.files);
    let templates = phases.pass(templates).flatten();
    let (Some(checked), Some(templates)) = (checked, templates) else {
        return Err(Failure::Content(phases.found()));
    };
    progress.phase("planning", None);
    let pages = plan(&checked);
    let output = checked.library().settings.output.clone();
    Ok((
        phases,
        Planned {
            templates,
            pages,
            output,
        },
    ))
}

/// Builds a project's site in memory.
pub fn build_site(root: &Path, progress: &dyn Progress) -> Result<Built, Failure> {
    let (
        mut phases,
        Planned {
            templates,
            pages,
            output,
        },
    ) = planned(root, progress)?;
    progress.phase("rendering", Some(pages.len()));
    let rendered = render(&templates, &pages, &phases.files.sources, &|| {
        progress.step()
    });
    let Some(site) = phases.pass(rendered) else {
        return Err(Failure::Content(phases.found()));
    };
    Ok(Built {
        site,
        pages: pages.len(),
        found: phases.found(),
        output,
    })
}

/// Builds a project and writes its site; `output` overrides the folder that the project names.
pub fn build(
    root: &Path,
    output: Option<&Path>,
    progress: &dyn Progress,
) -> Result<(Built, Changes, PathBuf), Failure> {
    let built = build_site(root, progress)?;
    let out = output.map_or_else(|| root.join(&built.output), Path::to_path_buf);
    safe_output(root, &out)?;
    progress.phase("writing", None);
    let changes = write(&built.site, &out)?;
    Ok((built, changes, out))
}

/// Refuses to write over what the site is made from.
fn safe_output(root: &Path, out: &Path) -> anyhow::Result<()> {
    let real = |path: &Path| path.canonicalize().or_else(|_| std::path::absolute(path));
    let (home, out) = (real(root)?, real(out)?);
    let inputs = ["content", "seeds", "templates", "archive", ".git"];
    let inside = inputs.iter().any(|name| out.starts_with(home.join(name)));
    anyhow::ensure!(
        !inside && !home.starts_with(&out),
        "the output folder {} holds what the site is made from; name another with --output",
        out.display()
    );
    Ok(())
}
