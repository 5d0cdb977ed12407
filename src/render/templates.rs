//! The templates: the built-in ones, each replaced by the project's file of the same name.

use super::minify::{Minified, minify_template};
use super::{Output, errors};
use crate::load::Files;
use crate::plan::Page;
use crate::report::{FileId, Finding, Report, Sources, Span};
use std::collections::BTreeMap;
use tera::{Context, Tera};

macro_rules! built_in {
    ($($name:literal,)*) => {
        &[$(($name, include_str!(concat!("../../templates/", $name))),)*]
    };
}

/// Every built-in file by its name below `templates/`.
pub(super) const BUILT_IN: &[(&str, &str)] = built_in![
    "404.html",
    "claims.html",
    "rules.html",
    "actor.html",
    "base.html",
    "brief.html",
    "chronology.html",
    "event.html",
    "home.html",
    "icon.svg",
    "list.html",
    "parts.html",
    "place.html",
    "plain.html",
    "source.html",
    "style.css",
];

/// Templates ready to render, and the style sheets and drawings that go beside the pages.
pub struct Templates {
    /// As written: places in messages are places in the files.
    written: Tera,
    /// Minified where that provably changes nothing.
    small: Tera,
    beside: Vec<(String, String)>,
    files: BTreeMap<String, FileId>,
}

impl std::fmt::Debug for Templates {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Templates")
            .field("files", &self.files)
            .finish_non_exhaustive()
    }
}

impl Templates {
    /// Parses and minifies all templates. What is wrong with them is reported with its place.
    pub fn new(files: &Files) -> (Option<Templates>, Report) {
        let own: BTreeMap<String, FileId> = files.templates.iter().cloned().collect();
        let mut texts: BTreeMap<&str, &str> = BUILT_IN.iter().copied().collect();
        for (name, id) in &own {
            texts.insert(name, &files.sources.file(*id).text);
        }
        let (pages, beside): (Vec<_>, Vec<_>) = texts
            .into_iter()
            .partition(|(name, _)| name.ends_with(".html"));
        let mut report = Report::default();
        let written = parse(&pages, &own, &files.sources, &mut report);
        let small: Vec<(&str, String)> = pages
            .iter()
            .map(|(name, text)| (*name, small(text)))
            .collect();
        let mut minified = Tera::new();
        let result = minified.add_raw_templates(small.iter().map(|(n, t)| (*n, t.as_str())));
        let small = if result.is_ok() { Some(minified) } else { None };
        let Some(written) = written else {
            return (None, report);
        };
        let beside = beside
            .into_iter()
            .map(|(n, t)| (n.to_owned(), t.to_owned()))
            .collect();
        let small = small.unwrap_or_else(|| written.clone());
        (
            Some(Templates {
                written,
                small,
                beside,
                files: own,
            }),
            report,
        )
    }

    /// The templates as written, for comparing with the minified ones.
    #[must_use]
    pub fn unminified(&self) -> Templates {
        Templates {
            written: self.written.clone(),
            small: self.written.clone(),
            beside: self.beside.clone(),
            files: self.files.clone(),
        }
    }

    /// One page's bytes.
    pub(super) fn render(&self, page: &Page) -> Result<Vec<u8>, tera::Error> {
        let context = Context::from_serialize(&page.view)?;
        let mut bytes = Vec::with_capacity(16 << 10);
        self.small
            .render_to(page.view.template(), &context, &mut bytes)?;
        Ok(bytes)
    }

    /// Why a page failed, with the place in the template as written.
    pub(super) fn explain(&self, page: &Page, sources: &Sources) -> Finding {
        let origin = |name: &str| self.files.get(name).copied();
        let result = Context::from_serialize(&page.view)
            .and_then(|context| self.written.render(page.view.template(), &context));
        match result {
            Err(error) => errors::finding(&error, Some(&page.path), &origin, sources),
            Ok(_) => Finding::about(
                "template-failed",
                page.view.template(),
                "the minified template fails",
            )
            .help("this is a mistake in bluf: please report it with the template"),
        }
    }

    /// The files that go beside the pages.
    pub(super) fn assets(&self) -> Vec<Output> {
        let output = |(name, text): &(String, String)| Output {
            path: name.clone(),
            bytes: text.clone().into_bytes(),
        };
        self.beside.iter().map(output).collect()
    }
}

fn small(text: &str) -> String {
    match minify_template(text) {
        Minified::Smaller(text) | Minified::Kept { text, .. } => text,
    }
}

fn parse(
    pages: &[(&str, &str)],
    own: &BTreeMap<String, FileId>,
    sources: &Sources,
    report: &mut Report,
) -> Option<Tera> {
    let origin = |name: &str| own.get(name).copied();
    for (name, text) in pages {
        if let (Some(at), Some(file)) = (text.find("__tera_context"), own.get(*name)) {
            let span = Span::new(*file, at, at + "__tera_context".len());
            let title = "`__tera_context` prints everything, also what a page should not show";
            report.push(
                Finding::error("template-prints-all", span, title).help("name the fields you need"),
            );
        }
        // Alone, a template may miss its parent; but its syntax is checked before that.
        if let Err(error) = Tera::new().add_raw_template(name, text)
            && matches!(error.kind(), tera::ErrorKind::SyntaxError(_))
        {
            report.push(errors::finding(&error, None, &origin, sources));
        }
    }
    if report.has_errors() {
        return None;
    }
    let mut tera = Tera::new();
    match tera.add_raw_templates(pages.iter().copied()) {
        Ok(()) => Some(tera),
        Err(error) => {
            report.push(errors::finding(&error, None, &origin, sources));
            None
        }
    }
}
