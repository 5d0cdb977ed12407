//! The templates: the built-in ones, each replaced by the project's file of the same name.

use super::asked::unknown;
use super::minify::{Minified, minify_template};
use super::unused::unused;
use super::{Output, errors, words};
use crate::load::Files;
use crate::locale::Locale;
use crate::model::settings::Settings;
use crate::plan::Page;
use crate::report::{FileId, Finding, Report, Sources, Span};
use std::collections::BTreeMap;
use std::sync::{Arc, OnceLock};
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
    "as-of.css",
    "base.html",
    "brief.html",
    "chronology.html",
    "data.html",
    "drawings.html",
    "event.html",
    "filter.js",
    "home.html",
    "icon.svg",
    "list.html",
    "map.html",
    "more.html",
    "parts.html",
    "reader.js",
    "place.html",
    "plain.html",
    "search.html",
    "changes.html",
    "edition.html",
    "version.html",
    "search.js",
    "source.html",
    "style.css",
];

/// What goes before the name of a template to mean the built-in one, be there one of the project's or not.
pub(super) const AS_BUILT_IN: &str = "bluf/";

/// The style sheet of the banner that pages of a day carry.
const OF_A_DAY: &str = "as-of.css";

/// The script of the search.
const OF_THE_SEARCH: &str = "search.js";

/// The texts of the built-in templates.
pub fn built_in() -> Vec<&'static str> {
    BUILT_IN.iter().map(|(_, text)| *text).collect()
}

/// The text of a built-in file, by its name below `templates/`.
pub fn written(name: &str) -> Option<&'static str> {
    let found = BUILT_IN.iter().find(|(known, _)| *known == name);
    found.map(|(_, text)| *text)
}

/// Templates ready to render, and the style sheets and drawings that go beside the pages.
pub struct Templates {
    /// As written: places in messages are places in the files.
    written: Texts,
    /// Minified where that provably changes nothing.
    small: Texts,
    beside: Vec<(String, String)>,
    files: BTreeMap<String, FileId>,
}

/// Templates as texts, made ready for a language when its first page is rendered.
#[derive(Clone)]
struct Texts {
    texts: Vec<(String, String)>,
    /// For each language of the site, the original first.
    ready: Vec<(String, Arc<Locale>, OnceLock<Option<Tera>>)>,
}

impl Texts {
    fn new(texts: Vec<(String, String)>, languages: &[(String, Arc<Locale>)]) -> Texts {
        let ready = languages.iter().cloned();
        Texts {
            texts,
            ready: ready
                .map(|(tag, locale)| (tag, locale, OnceLock::new()))
                .collect(),
        }
    }

    /// As [`of`](Texts::of) a page in the original's language.
    fn first(&self) -> Option<&Tera> {
        let (tag, ..) = self.ready.first()?;
        self.of(tag, true)
    }

    /// None where the texts do not parse together.
    fn of(&self, language: &str, fill: bool) -> Option<&Tera> {
        let (_, locale, ready) = self.ready.iter().find(|(tag, ..)| tag == language)?;
        let apart = locale.runs_against(language);
        let make = || {
            let mut tera = Tera::new();
            words::teach(&mut tera, locale, apart);
            let filled = self.texts.iter().map(|(name, text)| {
                let text = if fill {
                    words::fill(text, locale, apart)
                } else {
                    text.clone()
                };
                (name.clone(), text)
            });
            tera.add_raw_templates(filled).ok().map(|()| tera)
        };
        ready.get_or_init(make).as_ref()
    }
}

impl std::fmt::Debug for Templates {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Templates")
            .field("files", &self.files)
            .finish_non_exhaustive()
    }
}

/// Pages without a word are a file that was not finished, or is being saved.
fn empty(id: FileId) -> Finding {
    let help = "remove the file, and the built-in one of its name is used; where it is meant to be empty, write a comment";
    Finding::error("template-empty", Span::new(id, 0, 0), "this file is empty").help(help)
}

impl Templates {
    /// Parses and minifies all templates, for pages in these languages, the original's first. What is wrong with the
    /// templates is reported with its place.
    pub fn new(files: &Files, languages: &[(String, Arc<Locale>)]) -> (Option<Templates>, Report) {
        let own: BTreeMap<String, FileId> = files.templates.iter().cloned().collect();
        let again: Vec<(String, &str)> = again(&own, &files.sources).collect();
        let mut texts: BTreeMap<&str, &str> = BUILT_IN.iter().copied().collect();
        texts.extend(again.iter().map(|(name, text)| (name.as_str(), *text)));
        for (name, id) in &own {
            texts.insert(name, &files.sources.file(*id).text);
        }
        let mut report = Report::default();
        let names: Vec<&str> = BUILT_IN.iter().map(|(name, _)| *name).collect();
        report.findings = unused(own.keys().map(String::as_str), &names, &texts);
        let blank = own
            .values()
            .filter(|id| files.sources.file(**id).text.trim().is_empty());
        report.findings.extend(blank.map(|id| empty(*id)));
        if let Some((_, locale)) = languages.first() {
            let pages = own.iter().filter(|(name, _)| name.ends_with(".html"));
            let text = |id| files.sources.file(id).text.as_str();
            let asked = pages.flat_map(|(_, id)| unknown(*id, text(*id), locale));
            report.findings.extend(asked);
        }
        if report.has_errors() {
            return (None, report);
        }
        let (pages, beside): (Vec<_>, Vec<_>) = texts
            .into_iter()
            .partition(|(name, _)| name.ends_with(".html"));
        if !parses(&pages, &own, &files.sources, &mut report) {
            return (None, report);
        }
        let as_written: Vec<(String, String)> = pages
            .iter()
            .map(|(n, t)| ((*n).to_owned(), (*t).to_owned()))
            .collect();
        let minified = pages
            .iter()
            .map(|(name, text)| ((*name).to_owned(), small(text)))
            .collect();
        let mut small = Texts::new(minified, languages);
        if small.first().is_none() {
            small = Texts::new(as_written.clone(), languages);
        }
        let beside = beside
            .into_iter()
            .map(|(n, t)| (n.to_owned(), t.to_owned()))
            .collect();
        let templates = Templates {
            written: Texts::new(as_written, languages),
            small,
            beside,
            files: own,
        };
        (Some(templates), report)
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
        let tera = self.small.of(page.view.language(), true);
        let tera = tera.ok_or_else(|| tera::Error::message("the templates do not parse"))?;
        tera.render_to(page.view.template(), &context, &mut bytes)?;
        Ok(bytes)
    }

    /// Why a page failed, with the place in the template as written.
    pub(super) fn explain(&self, page: &Page, sources: &Sources) -> Finding {
        let origin = |name: &str| self.files.get(name).copied();
        let result = Context::from_serialize(&page.view).and_then(|context| {
            match self.written.of(page.view.language(), false) {
                Some(tera) => tera.render(page.view.template(), &context),
                None => Err(tera::Error::message("the templates do not parse")),
            }
        });
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

    /// The files that go beside the pages: those of a day have one more, and those that cannot be searched one less.
    pub fn assets(&self, settings: &Settings) -> Vec<Output> {
        let output = |(name, text): &(String, String)| Output {
            path: name.clone(),
            bytes: text.clone().into_bytes(),
        };
        let beside = self.beside.iter();
        let beside = beside.filter(|(name, _)| match name.as_str() {
            OF_A_DAY => settings.as_of.is_some(),
            OF_THE_SEARCH => settings.search,
            _ => true,
        });
        beside.map(output).collect()
    }
}

/// The built-in templates that the project's own ask for as such, so that one can extend what it replaces.
fn again<'a>(
    own: &'a BTreeMap<String, FileId>,
    sources: &'a Sources,
) -> impl Iterator<Item = (String, &'static str)> + 'a {
    let pages = BUILT_IN.iter().filter(|(name, _)| name.ends_with(".html"));
    let named = pages.map(|(name, text)| (format!("{AS_BUILT_IN}{name}"), *text));
    let text = |id: &FileId| sources.file(*id).text.as_str();
    named.filter(move |(name, _)| own.values().any(|id| text(id).contains(name.as_str())))
}

fn small(text: &str) -> String {
    match minify_template(text) {
        Minified::Smaller(text) | Minified::Kept { text, .. } => text,
    }
}

fn taught() -> Tera {
    let mut tera = Tera::new();
    words::teach(&mut tera, Locale::of("en"), false);
    tera
}

fn parses(
    pages: &[(&str, &str)],
    own: &BTreeMap<String, FileId>,
    sources: &Sources,
    report: &mut Report,
) -> bool {
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
        if let Err(error) = taught().add_raw_template(name, text)
            && matches!(error.kind(), tera::ErrorKind::SyntaxError(_))
        {
            report.push(errors::finding(&error, None, &origin, sources));
        }
    }
    if report.has_errors() {
        return false;
    }
    let mut tera = taught();
    match tera.add_raw_templates(pages.iter().copied()) {
        Ok(()) => true,
        Err(error) => {
            report.push(errors::finding(&error, None, &origin, sources));
            false
        }
    }
}
