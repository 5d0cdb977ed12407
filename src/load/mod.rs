//! Reading the project: the only room that reads its files.
//!
//! Takes a folder, gives the texts in it in a fixed order. What cannot be read as text, or
//! leads out of the project, is a finding; a disk that fails is an error.

#![expect(
    clippy::disallowed_methods,
    reason = "this is the module that reads the project"
)]

mod again;
mod walk;

use crate::report::{FileId, Finding, Report, Sources, Span};
use anyhow::Context;
use rayon::prelude::*;
use std::collections::HashMap;
use std::path::{Path, PathBuf};
pub(crate) use walk::concerns;
use walk::{statics, walk};

/// The settings' file, at the root.
pub const SETTINGS: &str = "bluf.toml";

/// What was proved, and against which captures, at the root.
pub const LOCK: &str = "evidence.lock";

/// The folders below the root that hold what a site is made of, beside captures.
pub(crate) const INPUTS: [&str; 6] = [
    "content",
    "editions",
    "locale",
    "seeds",
    "static",
    "templates",
];

/// The folder of captures below the root, where no other is named.
pub(crate) const ARCHIVE: &str = "archive";

/// The folder in which a machine keeps what it can do without.
pub(crate) const KEPT: &str = ".bluf";

/// Whether a folder below the root is one that no site is written to.
pub(crate) fn is_reserved(top: &str) -> bool {
    INPUTS.contains(&top) || [ARCHIVE, KEPT, ".git"].contains(&top)
}

/// What is said of `static/map.png` stands in `static/map.png.toml`.
const SIDECAR: &str = ".toml";

/// So many changed files are looked up one by one.
const FEW: usize = 32;

/// What a document is, by its folder.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Folder {
    /// `content/actors`.
    Actors,
    /// `content/briefs`.
    Briefs,
    /// `content/events`.
    Events,
    /// `content/pages`.
    Pages,
    /// `content/places`.
    Places,
    /// `seeds`.
    Seeds,
}

impl Folder {
    /// Every folder with its path below the root.
    pub const ALL: [(Folder, &'static str); 6] = [
        (Folder::Actors, "content/actors"),
        (Folder::Briefs, "content/briefs"),
        (Folder::Events, "content/events"),
        (Folder::Pages, "content/pages"),
        (Folder::Places, "content/places"),
        (Folder::Seeds, "seeds"),
    ];

    fn of(path: &str) -> Option<Folder> {
        Folder::ALL
            .iter()
            .find(|(_, dir)| is_below(path, dir))
            .map(|(folder, _)| *folder)
    }
}

/// The project's texts. Documents and templates are in order of their paths, so every later order is stable.
#[derive(Debug, Default, Clone)]
pub struct Files {
    /// The texts that spans point into.
    pub sources: Sources,
    /// `bluf.toml`.
    pub settings: Option<FileId>,
    /// Documents, by folder.
    pub documents: Vec<(Folder, FileId)>,
    /// `evidence.lock`.
    pub lock: Option<FileId>,
    /// What stands in `static/`, by its path below it.
    pub statics: Vec<String>,
    /// What is said of such files, by the path of the file.
    pub sidecars: Vec<(String, FileId)>,
    /// Records of what was published, by their path below `editions/`.
    pub editions: Vec<(String, FileId)>,
    /// The project's own words of the interface, by their languages' tags.
    pub locales: Vec<(String, FileId)>,
    /// The project's own templates by their name below `templates/`.
    pub templates: Vec<(String, FileId)>,
    /// What could not be read as text.
    pub report: Report,
    /// Whether a symbolic link leads to some of it.
    links: bool,
}

/// Reads the project in `root`. Fails where the folder is missing or the disk fails.
pub fn load(root: &Path) -> anyhow::Result<Files> {
    reload(root, &Files::default(), None)
}

/// Reads the settings of the project in `root`, and nothing else of it.
pub fn load_settings(root: &Path) -> anyhow::Result<Files> {
    let home = opened(root)?;
    let mut files = Files::default();
    if home.join(SETTINGS).is_file() {
        files.add(SETTINGS.to_owned(), read(&home, SETTINGS)?);
    }
    files.miss_settings();
    Ok(files)
}

/// Reads one of a project's folders, `locale` or `templates`, and nothing else of it.
pub fn load_folder(root: &Path, folder: &str) -> anyhow::Result<Files> {
    let home = opened(root)?;
    let (mut files, mut paths) = (Files::default(), Vec::new());
    walk(&home, folder, &mut paths, &mut files.report)?;
    for path in paths {
        let bytes = read(&home, &path)?;
        files.add(path, bytes);
    }
    Ok(files)
}

fn opened(root: &Path) -> anyhow::Result<PathBuf> {
    let home = root
        .canonicalize()
        .with_context(|| format!("cannot open the project in {}", root.display()))?;
    anyhow::ensure!(home.is_dir(), "{} is not a folder", root.display());
    Ok(home)
}

/// Reads the project again. A file that `before` has keeps its number, and one that has not changed its
/// text and all that was made of it. `changed` are the paths that may have changed; `None` stands for all.
pub fn reload(root: &Path, before: &Files, changed: Option<&[PathBuf]>) -> anyhow::Result<Files> {
    let home = opened(root)?;
    if let Some(files) = changed.and_then(|changed| before.touched(&home, changed)) {
        return Ok(files);
    }
    let (mut report, mut links) = (Report::default(), false);
    let mut paths = Vec::new();
    for name in [SETTINGS, LOCK] {
        if home.join(name).is_file() {
            paths.push(name.to_owned());
        }
    }
    for top in INPUTS {
        links |= walk(&home, top, &mut paths, &mut report)?;
    }
    paths.sort();
    let statics = statics(&mut paths);
    let texts: Vec<anyhow::Result<Vec<u8>>> =
        paths.par_iter().map(|path| read(&home, path)).collect();
    let mut files = Files {
        report,
        links,
        statics,
        sources: before.sources.clone(),
        ..Files::default()
    };
    let known = before.numbers();
    for (path, bytes) in paths.into_iter().zip(texts) {
        let known = known.get(path.as_str()).copied();
        files.add_as(path, bytes?, known);
    }
    files.miss_settings();
    Ok(files)
}

fn read(home: &Path, path: &str) -> anyhow::Result<Vec<u8>> {
    std::fs::read(home.join(path)).with_context(|| format!("cannot read {path}"))
}

/// Whether a path leads into a folder.
pub(crate) fn is_below(path: &str, folder: &str) -> bool {
    let rest = path.strip_prefix(folder);
    rest.is_some_and(|rest| rest.starts_with('/'))
}

/// The path below the root, with `/`; what is not Unicode is replaced.
pub(crate) fn below(home: &Path, path: &Path) -> String {
    let rest: PathBuf = path.strip_prefix(home).unwrap_or(path).to_path_buf();
    rest.components()
        .map(|c| c.as_os_str().to_string_lossy())
        .collect::<Vec<_>>()
        .join("/")
}

impl Files {
    /// A finding where there are no settings.
    fn miss_settings(&mut self) {
        if self.settings.is_none() {
            let title = format!("there is no {SETTINGS} here, so this is not a project");
            self.report.push(
                Finding::about("no-settings", SETTINGS, title)
                    .help("start one with `bluf new DIR`, or name its folder with --root"),
            );
        }
    }

    /// Adds a file by its path; bytes that are not UTF-8 become a finding.
    pub fn add(&mut self, path: String, bytes: Vec<u8>) {
        self.add_as(path, bytes, None);
    }

    fn add_as(&mut self, path: String, bytes: Vec<u8>, known: Option<FileId>) {
        let (text, bad) = decoded(bytes);
        let id = match known {
            Some(id) => {
                self.sources.put(id, text);
                id
            }
            None => self.sources.add(path.clone(), text),
        };
        self.report.findings.extend(bad.map(|at| not_utf_8(id, at)));
        self.sort_in(path, id);
    }

    /// The number of each file by its path.
    fn numbers(&self) -> HashMap<&str, FileId> {
        let all = self.sources.all();
        all.map(|(id, file)| (file.path.as_str(), id)).collect()
    }

    /// Every file that is there now.
    pub(crate) fn all(&self) -> impl Iterator<Item = FileId> {
        let documents = self.documents.iter().map(|(_, id)| *id);
        documents
            .chain(self.templates.iter().map(|(_, id)| *id))
            .chain(self.sidecars.iter().map(|(_, id)| *id))
            .chain(self.editions.iter().map(|(_, id)| *id))
            .chain(self.locales.iter().map(|(_, id)| *id))
            .chain(self.settings)
            .chain(self.lock)
    }

    /// The number of the file at a path, where there is one.
    fn listed(&self, path: &str) -> Option<FileId> {
        self.all().find(|id| self.sources.file(*id).path == path)
    }

    fn sort_in(&mut self, path: String, id: FileId) {
        if path == SETTINGS {
            self.settings = Some(id);
        } else if path == LOCK {
            self.lock = Some(id);
        } else if let Some(name) = path.strip_prefix("templates/") {
            self.templates.push((name.to_owned(), id));
        } else if let Some(name) = path.strip_prefix("editions/") {
            self.editions.push((name.to_owned(), id));
        } else if let Some(name) = path.strip_prefix("locale/") {
            let tag = name.strip_suffix(".ftl").unwrap_or(name);
            self.locales.push((tag.to_owned(), id));
        } else if let Some(name) = path.strip_prefix("static/") {
            let of = name.strip_suffix(SIDECAR).unwrap_or(name);
            self.sidecars.push((of.to_owned(), id));
        } else if let Some(folder) = Folder::of(&path) {
            self.documents.push((folder, id));
        } else {
            let known: Vec<&str> = Folder::ALL.iter().map(|(_, dir)| *dir).collect();
            self.report.push(
                Finding::about(
                    "unknown-folder",
                    path,
                    "no kind of document lives in this folder",
                )
                .help(format!("documents live in {}", known.join(", "))),
            );
        }
    }
}

/// The text without a byte order mark, and where it is not UTF-8.
fn decoded(bytes: Vec<u8>) -> (String, Option<usize>) {
    let (text, bad) = match String::from_utf8(bytes) {
        Ok(text) => (text, None),
        Err(error) => (
            String::from_utf8_lossy(error.as_bytes()).into_owned(),
            Some(error.utf8_error().valid_up_to()),
        ),
    };
    let plain = text.strip_prefix('\u{feff}').map(str::to_owned);
    (plain.unwrap_or(text), bad)
}

fn not_utf_8(id: FileId, at: usize) -> Finding {
    Finding::error(
        "not-utf-8",
        Span::new(id, at, at + 1),
        "this file is not UTF-8 text",
    )
    .label("the first byte that does not fit")
    .help("save it as UTF-8 in your editor")
}
