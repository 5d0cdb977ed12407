//! What a page is made of, and when and why it changed last.

use super::found::start;
use super::{Failure, Progress, Project, checked, output_of};
use crate::editions::History;
use crate::evidence::sha256;
use crate::export::Data;
use crate::link::Library;
use crate::load::SETTINGS;
use crate::model::Thing;
use crate::plan::Outline;
use crate::render::{Templates, render_one};
use crate::report::nearest::nearest;
use crate::report::{Finding, Sources};
use std::collections::BTreeSet;

/// Templates that every page is made with.
const SHARED: [&str; 4] = ["base.html", "drawings.html", "map.html", "parts.html"];

/// A page explained. Files are paths below the root, pages below the output folder.
#[derive(Debug)]
pub struct Explained {
    /// The page.
    pub page: String,
    /// Its size.
    pub bytes: usize,
    /// The template that it is made with, and whether that is the project's own.
    pub template: (&'static str, bool),
    /// The file of the thing that it is about.
    pub about: Option<String>,
    /// The files of all that it leads to.
    pub names: Vec<String>,
    /// The last edition that changed it, and the files among those above that this edition changed; the number, the
    /// day, the files. None where no edition has it.
    pub changed: Option<(usize, String, Vec<String>)>,
    /// Whether it is another than in the last edition.
    pub unpublished: bool,
    /// Where the output folder has a page, whether that is this one.
    pub on_disk: Option<bool>,
}

/// Explains a page of the site, `events/closing.html`.
pub fn explain(
    project: &Project,
    page: &str,
    progress: &dyn Progress,
) -> Result<Explained, Failure> {
    let mut phases = start(project, progress)?;
    let Some((checked, _, templates, files)) = checked(&mut phases, project, progress) else {
        return Err(Failure::Content(phases.found()));
    };
    let data: Vec<Data<'_>> = checked.readings().iter().map(Data::new).collect();
    let outline = Outline::new(&checked, &data, &files);
    let page = page.trim_start_matches("./").trim_start_matches('/');
    let made = made(&outline, page, &templates, &phases.files.sources);
    let (template, bytes) = match made {
        Ok(made) => made,
        Err(finding) => {
            phases.report.push(*finding);
            return Err(Failure::Content(phases.found()));
        }
    };
    let library = checked.library();
    let file = |thing: Thing| file_of(library, thing, &phases.files.sources);
    let own = outline.thing(page);
    let html = String::from_utf8_lossy(&bytes);
    let names: BTreeSet<String> = (leads(page, &html).iter())
        .filter_map(|path| outline.thing(path))
        .filter(|thing| Some(*thing) != own)
        .map(file)
        .collect();
    let own_template = phases
        .files
        .templates
        .iter()
        .any(|(name, _)| name == template);
    let about = own.map(file);
    let made_of = |path: &str| {
        path == SETTINGS
            || path.starts_with("locale/")
            || path
                .strip_prefix("templates/")
                .is_some_and(|name| name == template || SHARED.contains(&name))
            || about.as_deref() == Some(path)
            || names.contains(path)
    };
    let history = &library.history;
    let last = history.outputs().0.get(page);
    let out = project.root().join(output_of(&library.settings));
    Ok(Explained {
        changed: last_change(history, page, made_of),
        unpublished: last.is_some_and(|last| *last != sha256(&bytes)),
        on_disk: on_disk(&out.join(page), &bytes),
        page: page.to_owned(),
        bytes: bytes.len(),
        template: (template, own_template),
        about,
        names: names.into_iter().collect(),
    })
}

/// The template of a page and its bytes.
fn made(
    outline: &Outline<'_>,
    page: &str,
    templates: &Templates,
    sources: &Sources,
) -> Result<(&'static str, Vec<u8>), Box<Finding>> {
    let Some(slot) = outline.slot(page) else {
        let known = outline.slots().iter().map(|slot| slot.path.as_str());
        let near = nearest(page, known).map(|near| format!("did you mean `{near}`?"));
        let title = format!("the site has no page `{page}`");
        let unknown = Finding::about("unknown-page", page, title);
        return Err(Box::new(unknown.maybe_help(near)));
    };
    let planned = outline.page(slot);
    let rendered = render_one(templates, &planned, sources)?;
    Ok((planned.view.template(), rendered.bytes))
}

/// The file that a thing is written in.
fn file_of(library: &Library, thing: Thing, sources: &Sources) -> String {
    sources.file(library.span(thing).file).path.clone()
}

/// The newest edition that changed a page, with what it changed of the files that the page is made of.
fn last_change(
    history: &History,
    page: &str,
    made_of: impl Fn(&str) -> bool,
) -> Option<(usize, String, Vec<String>)> {
    let has = |paths: &[String]| paths.iter().any(|path| path == page);
    let edition = history
        .editions
        .iter()
        .rfind(|edition| has(&edition.outputs))?;
    let files = edition.inputs.iter().filter(|path| made_of(path));
    Some((
        edition.number,
        edition.date.to_string(),
        files.cloned().collect(),
    ))
}

#[expect(
    clippy::disallowed_methods,
    reason = "what was written is compared with what would be"
)]
fn on_disk(path: &std::path::Path, bytes: &[u8]) -> Option<bool> {
    std::fs::read(path).ok().map(|there| there == bytes)
}

/// The pages that a page leads to, by their paths; what every page leads to is left out.
fn leads(page: &str, html: &str) -> BTreeSet<String> {
    let mut out = BTreeSet::new();
    let main = html.split_once("<main").map_or(html, |(_, rest)| rest);
    let main = main.split_once("</main>").map_or(main, |(main, _)| main);
    for rest in main.split("href=").skip(1) {
        let rest = rest.trim_start_matches('"');
        let end = rest.find(['"', '>', ' ', '#']).unwrap_or(rest.len());
        out.extend(resolved(page, &rest[..end]));
    }
    out
}

/// Where a relative address leads from a page; none where it leads out of the site.
fn resolved(page: &str, href: &str) -> Option<String> {
    if href.is_empty() || href.contains(':') {
        return None;
    }
    let mut parts: Vec<&str> = page.split('/').collect();
    parts.pop();
    for part in href.split('/') {
        match part {
            "." | "" => {}
            ".." => drop(parts.pop()?),
            part => parts.push(part),
        }
    }
    Some(parts.join("/"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_lead_from_a_page() {
        let lead = |page, href| resolved(page, href).unwrap_or_default();
        assert_eq!(lead("events/a.html", "../actors/b.html"), "actors/b.html");
        assert_eq!(lead("events/a.html", "b.html"), "events/b.html");
        assert_eq!(lead("index.html", "events/a.html"), "events/a.html");
        assert_eq!(lead("index.html", "../a.html"), "");
        assert_eq!(lead("index.html", "https://example.org"), "");
        let html = "<a href=\"b.html#x\">b</a><a href=../c.html>c</a>";
        let found: Vec<String> = leads("events/a.html", html).into_iter().collect();
        assert_eq!(found, ["c.html", "events/b.html"]);
    }
}
