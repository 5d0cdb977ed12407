//! A project read again and again: each phase does again what changed and remembers the rest.

use super::libraries::{self, Sifted};
use super::phases::Phases;
use super::print::Print;
use crate::attach::{self, Attachments, attach_again};
use crate::build::{Failure, Found, Project, further};
use crate::check::{self, Checked};
use crate::editions;
use crate::load::{Files, reload};
use crate::locale::Locale;
use crate::model::attachment::FOLDER;
use crate::parse::{self, Drafts, Unfinished, parse_again};
use crate::prove::{self, prove_again};
use crate::render::Templates;
use crate::report::{Report, Severity, SourceFile, Sources};
use crate::withhold::withhold;
use std::path::{Path, PathBuf};
use std::sync::atomic::AtomicBool;
use std::sync::{Arc, Mutex, MutexGuard};

/// A site that can be shown, as far as it is known.
pub(super) struct State {
    pub(super) checked: Checked,
    /// The whole project, where the edition withholds some of it.
    whole: Option<Checked>,
    pub(super) templates: Arc<Templates>,
    /// Files that the project brings along.
    pub(super) files: Attachments,
    /// The texts that messages point into.
    pub(super) sources: Sources,
    /// How many documents it is made of.
    pub(super) documents: usize,
    /// The files that it is made of.
    pub(super) print: Print,
    /// What was found before the rules.
    report: Report,
    /// Documents that nobody has asked for.
    left_out: Unfinished,
}

impl State {
    /// What the rules find, with what was found before them; an error where the site cannot stay.
    /// None where `stop` came before the end.
    pub(super) fn settle(
        &self,
        stop: &AtomicBool,
        memory: &Mutex<check::Memory>,
    ) -> Option<Result<Found, Failure>> {
        let mut memory = whole(memory);
        let mut report = self.report.clone();
        match &self.whole {
            None => report.extend(self.checked.rules(&self.sources, stop, &mut memory)?),
            Some(whole) => {
                let found = whole.rules(&self.sources, stop, &mut memory)?;
                if !found.has_errors() {
                    report.extend(self.checked.edition_rules(&self.sources, stop, &found)?);
                }
                report.extend(found);
            }
        }
        let report = self.left_out.without(report, &self.sources);
        Some(Found::new(report, self.sources.clone()).verdict())
    }
}

/// A memory; another one where somebody failed in the midst of filling it.
fn whole(memory: &Mutex<check::Memory>) -> MutexGuard<'_, check::Memory> {
    memory.lock().unwrap_or_else(|broken| {
        memory.clear_poison();
        let mut held = broken.into_inner();
        *held = check::Memory::default();
        held
    })
}

/// What is remembered from one look to the next.
#[derive(Default)]
pub(super) struct Work {
    /// Whether there is anything that a change can be a change of.
    begun: bool,
    files: Files,
    parsed: parse::Memory,
    proved: prove::Memory,
    linked: libraries::Memory,
    attached: attach::Memory,
    templates: Option<MadeTemplates>,
}

impl Work {
    /// Reads what may have changed and makes a state of it that has not seen the rules; `before` itself where that is
    /// the state. `changed` holds absolute paths; `None` stands for everything.
    pub(super) fn again(
        &mut self,
        project: &Project,
        changed: Option<&[PathBuf]>,
        before: Option<&Arc<State>>,
    ) -> Result<Arc<State>, Failure> {
        let changed = changed.filter(|_| self.begun);
        let touched = |dir: &Path| changed.is_none_or(|paths| touch(paths, dir));
        let captures = (project.captures()).map_or(changed.is_none(), touched);
        if captures {
            self.proved.forget();
        }
        let statics = touched(&project.root().join(FOLDER));
        if statics {
            self.attached.forget();
        }
        self.files = reload(project.root(), &self.files, changed)?;
        self.begun = true;
        let same = before.filter(|before| before.print.holds(&self.files));
        if let Some(same) = same.filter(|_| !captures && !statics) {
            return Ok(Arc::clone(same));
        }
        self.made(project, before.map(Arc::as_ref)).map(Arc::new)
    }

    /// A state of what was read.
    fn made(&mut self, project: &Project, before: Option<&State>) -> Result<State, Failure> {
        let files = &self.files;
        let mut phases = Phases::start(files.report.clone(), &files.sources)?;
        let (read, report) = parse_again(files, &mut self.parsed);
        phases.left_out = project.left_out(&read);
        phases.note(report);
        if phases.report.has_errors() {
            let found = phases.report.clone();
            let (proofs, proving) = prove_again(&read, files, project.archive(), &mut self.proved);
            let drafts = read.without(&phases.left_out);
            phases.note(further(&found, drafts, (&proofs, proving), phases.sources));
            return Err(phases.failure());
        }
        let sifted = sifted(read, files, project, &mut self.proved, &mut phases)?;
        let made = self.linked.libraries(sifted, project, &mut phases)?;
        let spoken = made.library.settings.spoken();
        let templates = phases.pass(templates(files, spoken, &mut self.templates))?;
        let Some(templates) = templates else {
            return Err(phases.failure());
        };
        let checked = match &made.whole {
            None => Checked::for_preview(made.library, made.proofs, before.map(|b| &b.checked)),
            Some(_) => Checked::for_edition(made.library, made.proofs),
        };
        let attached = attach_again(project.root(), &checked.wanted(), &mut self.attached);
        let attached = phases.pass(attached)?;
        Ok(State {
            checked,
            whole: made.whole,
            templates,
            documents: files.documents.len(),
            print: Print::of(files, &attached),
            files: attached,
            report: phases.report,
            left_out: phases.left_out,
            sources: files.sources.clone(),
        })
    }
}

/// Proves what was read, those documents too that nobody has asked for, and takes out what an edition leaves of the rest.
fn sifted(
    read: Drafts,
    files: &Files,
    project: &Project,
    proved: &mut prove::Memory,
    phases: &mut Phases<'_>,
) -> Result<Sifted, Failure> {
    let all = (!phases.left_out.is_empty()).then(|| read.clone());
    let drafts = read.without(&phases.left_out);
    let recorded = phases.pass(editions::read(files, project.ceiling()))?;
    let ((proofs, report), (edition, withheld, found)) = rayon::join(
        || {
            let quoting = all.as_ref().unwrap_or(&drafts);
            prove_again(quoting, files, project.archive(), proved)
        },
        || {
            let persons = recorded.persons();
            withhold(&drafts, project.ceiling(), persons, &files.sources)
        },
    );
    phases.note(report);
    if phases.report.has_errors() {
        let none = Report::default();
        phases.note(further(
            &none,
            drafts,
            (&proofs, none.clone()),
            phases.sources,
        ));
        return Err(phases.failure());
    }
    let proofs = Arc::new(proofs);
    Ok(Sifted {
        drafts,
        proofs,
        edition,
        withheld,
        found,
        recorded,
    })
}

/// Whether absolute paths that changed lead into a folder, or hold it. It may be named from where the program runs, be
/// behind a link, or not be there any more.
fn touch(changed: &[PathBuf], dir: &Path) -> bool {
    let mut names: Vec<PathBuf> = std::path::absolute(dir).into_iter().collect();
    names.extend(dir.canonicalize());
    if let (Some(parent), Some(name)) = (dir.parent(), dir.file_name()) {
        names.extend(parent.canonicalize().map(|parent| parent.join(name)));
    }
    let touches =
        |path: &PathBuf| (names.iter()).any(|dir| path.starts_with(dir) || dir.starts_with(path));
    changed.iter().any(touches)
}

/// Templates, the texts that they are made of, and what was found in them.
type MadeTemplates = (Of, Arc<Templates>, Report);

/// The texts of templates, and the languages that they are made ready for.
type Of = (Vec<Arc<SourceFile>>, Vec<(String, Arc<Locale>)>);

/// The templates, made ready again where one of them is another than last time.
fn templates(
    files: &Files,
    languages: Vec<(String, Arc<Locale>)>,
    memory: &mut Option<MadeTemplates>,
) -> (Option<Arc<Templates>>, Report) {
    let now: Vec<Arc<SourceFile>> = (files.templates.iter())
        .map(|(_, id)| Arc::clone(files.sources.shared(*id)))
        .collect();
    if let Some(((before, spoken), templates, report)) = memory
        && *spoken == languages
        && before.len() == now.len()
        && before.iter().zip(&now).all(|(a, b)| Arc::ptr_eq(a, b))
    {
        return (Some(Arc::clone(templates)), report.clone());
    }
    let (templates, report) = Templates::new(files, &languages);
    let templates = templates.map(Arc::new);
    *memory = (templates.clone()).map(|templates| ((now, languages), templates, report.clone()));
    (templates, report)
}

/// The errors alone, as the terminal shows them without colour.
pub(super) fn words(failure: &Failure) -> String {
    let found = match failure {
        Failure::Content(found) => found,
        Failure::System(error) => return format!("error: {error:#}"),
    };
    let errors = found.report.findings.iter();
    let errors = errors.filter(|f| f.severity == Severity::Error);
    let report = Report {
        findings: errors.cloned().collect(),
    };
    crate::report::draw::draw(&report, &found.sources, false)
}
