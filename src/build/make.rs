//! From a checked project to the files of its site, each handed on as soon as it is made.

use super::found::{Phases, start};
use super::in_the_way::{InTheWay, in_the_way};
use super::leaks::{Made, leaks};
use super::{Built, Failure, Found, Progress, Project, checked, output_of, published, unrecorded};
use crate::attach::{Attachments, Places, texts};
use crate::check::Checked;
use crate::export::Data;
use crate::host::host;
use crate::model::settings::Settings;
use crate::plan::{Outline, Slot};
use crate::render::{Output, Site, Templates, render_one};
use crate::report::Report;
use crate::search::{Counted, at_once, index};
use crate::withhold::Withheld;
use rayon::prelude::*;
use std::sync::{Mutex, PoisonError};

/// Takes a finished file. Files come from several threads, in no particular order.
pub(super) type Put<'a> = dyn Fn(Output) -> anyhow::Result<()> + Sync + 'a;

/// All that a site is made of.
pub(super) struct Ready {
    phases: Phases,
    checked: Checked,
    templates: Templates,
    /// Files that the project brings along.
    files: Attachments,
    pub(super) withheld: Withheld,
}

/// Makes everything ready that a site is made of.
pub(super) fn ready(project: &Project, progress: &dyn Progress) -> Result<Ready, Failure> {
    let mut phases = start(project, progress)?;
    let Some((checked, withheld, templates, files)) = checked(&mut phases, project, progress)
    else {
        return Err(Failure::Content(phases.found()));
    };
    Ok(Ready::new(phases, checked, withheld, templates, files))
}

impl Ready {
    pub(super) fn new(
        phases: Phases,
        checked: Checked,
        withheld: Withheld,
        templates: Templates,
        files: Attachments,
    ) -> Ready {
        Ready {
            phases,
            checked,
            templates,
            files,
            withheld,
        }
    }

    /// What there is to say of the pages, where they can be wrong; they are let go.
    pub(super) fn rehearsed(
        mut self,
        project: &Project,
        progress: &dyn Progress,
    ) -> Result<Found, Failure> {
        if !self.withheld.is_nothing() {
            self.gathered(project, progress)?;
        } else if !self.phases.files.templates.is_empty() {
            self.make(progress, &|_| Ok(()))?;
        } else {
            self.pass(in_the_way(&self.checked, &self.templates, &self.files))?;
        }
        self.phases.found().verdict()
    }

    pub(super) fn settings(&self) -> &Settings {
        &self.checked.library().settings
    }

    /// Makes every file of the site but those that the project brings along, and gives the number of pages.
    /// A page that fails is a finding that names it, its template and the line.
    pub(super) fn make(
        &mut self,
        progress: &dyn Progress,
        put: &Put<'_>,
    ) -> Result<usize, Failure> {
        let places = Places::of(&self.files);
        let in_the_way = Mutex::new(InTheWay::default());
        let put = |file: Output| {
            if let Some(path) = places.in_the_way(&file.path) {
                let mut found = in_the_way.lock().unwrap_or_else(PoisonError::into_inner);
                found.add(path, &file.path);
            }
            put(file)
        };
        let (pages, mut found) = self.files_of(progress, &put)?;
        if !found.has_errors() {
            let in_the_way = in_the_way.into_inner();
            found.extend(in_the_way.unwrap_or_else(PoisonError::into_inner).report());
        }
        self.pass(found).map(|()| pages)
    }

    /// The same, where what is found may be wrong with pages.
    fn files_of(&self, progress: &dyn Progress, put: &Put<'_>) -> anyhow::Result<(usize, Report)> {
        progress.phase("planning", None);
        let readings = self.checked.readings();
        let data: Vec<Data<'_>> = readings.iter().map(Data::new).collect();
        let outline = Outline::new(&self.checked, &data, &self.files);
        progress.phase("exporting", None);
        outline.hand_on(|format, text| {
            put(Output {
                path: format.path.to_owned(),
                bytes: text.into_bytes(),
            })
        })?;
        for (path, bytes) in outline.cards() {
            put(Output { path, bytes })?;
        }
        let slots = outline.slots();
        progress.phase("rendering", Some(slots.len()));
        let (counted, report) = self.pages(&outline, progress, put)?;
        if report.has_errors() {
            return Ok((slots.len(), report));
        }
        let settings = self.settings();
        let paths: Vec<&str> = slots.iter().map(|s| s.path.as_str()).collect();
        let assets = self.templates.assets(settings);
        let beside = host(settings, &paths).into_iter().chain(assets);
        beside.into_iter().try_for_each(put)?;
        if !settings.search {
            return Ok((slots.len(), report));
        }
        progress.phase("indexing", None);
        index(counted, |part| {
            put(Output {
                path: part.path,
                bytes: part.bytes,
            })
        })?;
        Ok((slots.len(), report))
    }

    /// Plans, renders and counts the words of one page after the other, so that no more than one for each thread is
    /// held at a time.
    fn pages(
        &self,
        outline: &Outline<'_>,
        progress: &dyn Progress,
        put: &Put<'_>,
    ) -> anyhow::Result<(Vec<Counted>, Report)> {
        let search = self.settings().search;
        type Part = anyhow::Result<(Counted, Report)>;
        let one = |part: Part, slot: &Slot| {
            let (mut counted, mut report) = part?;
            let mut make = || {
                let page = outline.page(slot);
                if search {
                    counted.add(&page);
                }
                match render_one(&self.templates, &page, &self.phases.files.sources) {
                    Ok(output) => put(output),
                    Err(finding) => {
                        report.push(*finding);
                        Ok(())
                    }
                }
            };
            let mut done = None;
            progress.around(&slot.path, &mut || done = Some(make()));
            done.unwrap_or_else(make)?;
            Ok((counted, report))
        };
        let slots = outline.slots();
        let slots = slots.par_iter().with_min_len(at_once(slots.len()));
        let parts = slots.fold(|| Ok((Counted::default(), Report::default())), one);
        let parts: Vec<(Counted, Report)> = parts.collect::<anyhow::Result<_>>()?;
        let (counted, reports): (Vec<Counted>, Vec<Report>) = parts.into_iter().unzip();
        let mut report = Report::default();
        reports.into_iter().for_each(|some| report.extend(some));
        report
            .findings
            .dedup_by(|a, b| a.span == b.span && a.title == b.title && a.span.is_some());
        Ok((counted, report))
    }

    /// Hands on the files that the project brings along.
    pub(super) fn bring(&self, put: &Put<'_>) -> anyhow::Result<()> {
        self.files.values().try_for_each(|file| {
            put(Output {
                path: file.target.clone(),
                bytes: file.bytes.clone(),
            })
        })
    }

    /// The site in memory, looked through for what it withholds.
    pub(super) fn gathered(
        &mut self,
        project: &Project,
        progress: &dyn Progress,
    ) -> Result<(usize, Site), Failure> {
        let files = Mutex::new(Vec::new());
        let put = |file: Output| {
            let mut files = files.lock().unwrap_or_else(PoisonError::into_inner);
            files.push(file);
            Ok(())
        };
        let pages = self.make(progress, &put)?;
        let mut files = files.into_inner().unwrap_or_else(PoisonError::into_inner);
        files.sort_unstable_by(|a, b| a.path.cmp(&b.path));
        let mut site = Site { files };
        if !self.withheld.is_nothing() {
            progress.phase("looking for leaks", None);
            let hidden = texts(project.root(), &self.withheld.files);
            let found = leaks(&Made {
                withheld: &self.withheld,
                hidden: &hidden,
                settings: self.settings(),
                site: &site,
                attachments: &self.files,
                files: &self.phases.files,
            });
            self.pass(found)?;
        }
        site.files.extend(self.files.values().map(|file| Output {
            path: file.target.clone(),
            bytes: file.bytes.clone(),
        }));
        Ok((pages, site))
    }

    fn pass(&mut self, found: Report) -> Result<(), Failure> {
        match self.phases.pass(((), found)) {
            Some(()) => Ok(()),
            None => Err(Failure::Content(std::mem::take(&mut self.phases).found())),
        }
    }

    /// What there is to say of the finished site.
    pub(super) fn built(self, project: &Project, pages: usize) -> Built {
        Built {
            pages,
            output: output_of(self.settings()),
            now: self.checked.proofs().now,
            earlier: self.checked.proofs().earlier,
            ceiling: project.ceiling(),
            published: published(&self.checked),
            unrecorded: unrecorded(&self.checked),
            unfinished: self.phases.left_out.len(),
            found: self.phases.found(),
            withheld: self.withheld,
        }
    }
}
