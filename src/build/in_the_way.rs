//! Files of `static/` that would stand where the site has files and folders of its own.

use crate::attach::{Attached, Attachments, Places};
use crate::check::Checked;
use crate::export::Data;
use crate::host::host;
use crate::model::attachment::FOLDER;
use crate::plan::Outline;
use crate::render::Templates;
use crate::report::{Finding, Report};
use crate::search::{count, index};
use std::collections::BTreeMap;
use std::convert::Infallible;
use std::sync::{Arc, Mutex, PoisonError};

/// Files of `static/` that would stand in the way of the site's own, each with the first of these.
#[derive(Default)]
pub(super) struct InTheWay<'a>(BTreeMap<&'a str, String>);

impl<'a> InTheWay<'a> {
    pub(super) fn add(&mut self, path: &'a str, own: &str) {
        let first = self.0.entry(path).or_insert_with(|| own.to_owned());
        if own < first.as_str() {
            own.clone_into(first);
        }
    }

    pub(super) fn report(self) -> Report {
        let findings = self.0.into_iter();
        Report {
            findings: findings.map(|(path, own)| two_want(&own, path)).collect(),
        }
    }
}

/// What of `static/` would stand in the way of the site's own files, told without making its pages.
pub(super) fn in_the_way(checked: &Checked, templates: &Templates, files: &Attachments) -> Report {
    let mut found = InTheWay::default();
    // The site's own files stand elsewhere than in `files/`.
    let elsewhere = |file: &Arc<Attached>| !file.target.starts_with("files/");
    if files.values().any(elsewhere) {
        let places = Places::of(files);
        for own in own_paths(checked, templates, files, &places) {
            if let Some(path) = places.in_the_way(&own) {
                found.add(path, &own);
            }
        }
    }
    found.report()
}

/// Where the site's own files stand.
fn own_paths(
    checked: &Checked,
    templates: &Templates,
    files: &Attachments,
    places: &Places<'_>,
) -> Vec<String> {
    let settings = &checked.library().settings;
    let readings = checked.readings();
    let data: Vec<Data<'_>> = readings.iter().map(Data::new).collect();
    let outline = Outline::new(checked, &data, files);
    let pages: Vec<&str> = outline.slots().iter().map(|s| s.path.as_str()).collect();
    let beside = host(settings, &pages).into_iter();
    let beside = beside.chain(templates.assets(settings));
    let formats = outline.files().iter().map(|f| f.format.path.to_owned());
    let mut paths: Vec<String> = formats.chain(beside.map(|file| file.path)).collect();
    paths.extend(outline.cards().into_iter().map(|(path, _)| path));
    paths.extend(pages.into_iter().map(str::to_owned));
    // The index is long in the making, and stands in a folder of its own.
    if settings.search && places.in_the_way("search").is_some() {
        paths.extend(search_paths(&outline));
    }
    paths
}

fn search_paths(outline: &Outline<'_>) -> Vec<String> {
    let counted = count(outline.slots(), |slot| outline.page(slot));
    let parts = Mutex::new(Vec::new());
    let Ok(()) = index(counted, |part| {
        let mut parts = parts.lock().unwrap_or_else(PoisonError::into_inner);
        parts.push(part.path);
        Ok::<(), Infallible>(())
    });
    parts.into_inner().unwrap_or_else(PoisonError::into_inner)
}

/// An error for a file of `static/` that would stand in the way of one of the site's own.
fn two_want(own: &str, path: &str) -> Finding {
    let title = format!("the site has a file of its own at `{own}`");
    let help = "give it another name, or take it out of `root` under [static] in bluf.toml";
    Finding::about("file-in-the-way", format!("{FOLDER}/{path}"), title).help(help)
}
