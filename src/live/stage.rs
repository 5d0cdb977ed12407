//! One state of a site on show: each file is made when it is first asked for.

use super::Unmade;
use super::kept::Kept;
use super::work::State;
use crate::export::{Data, FORMATS};
use crate::host::{HEADERS, headers, host};
use crate::plan::Outline;
use crate::render::{Output, render_one};
use crate::report::Report;
use crate::report::draw::draw;
use crate::search::{count, index};
use std::collections::{BTreeMap, HashMap};
use std::sync::{Arc, Mutex, OnceLock, PoisonError};

/// A file's bytes; none where the site has no such file.
pub(super) type Answer = Result<Option<Arc<[u8]>>, Unmade>;

type Bytes = BTreeMap<String, Arc<[u8]>>;

/// A state and what was made of it so far.
pub(super) struct Stage<'a> {
    state: &'a State,
    kept: &'a Kept,
    outline: Outline<'a>,
    /// Files that the project brings along, by their paths in the site.
    brought: BTreeMap<&'a str, &'a [u8]>,
    pages: Mutex<HashMap<String, Arc<[u8]>>>,
    assets: OnceLock<Bytes>,
    beside: OnceLock<Bytes>,
    cards: OnceLock<Bytes>,
    search: OnceLock<Bytes>,
}

impl<'a> Stage<'a> {
    pub(super) fn new(state: &'a State, data: &'a [Data<'a>], kept: &'a Kept) -> Stage<'a> {
        Stage {
            outline: Outline::new(&state.checked, data, &state.files),
            brought: (state.files.values())
                .map(|file| (file.target.as_str(), file.bytes.as_slice()))
                .collect(),
            state,
            kept,
            pages: Mutex::default(),
            assets: OnceLock::new(),
            beside: OnceLock::new(),
            cards: OnceLock::new(),
            search: OnceLock::new(),
        }
    }

    /// What a build would write at a path.
    pub(super) fn get(&self, path: &str) -> Answer {
        if let Some(page) = self.page(path)? {
            return Ok(Some(page));
        }
        // Every answer asks for it, and the files beside it are made of all pages.
        if path == HEADERS {
            let headers = headers(&self.state.checked.library().settings);
            return Ok(Some(headers.into_bytes().into()));
        }
        let named = |files: &Bytes| files.get(path).cloned();
        if let Some(bytes) = named(self.assets()).or_else(|| named(self.beside())) {
            return Ok(Some(bytes));
        }
        if let Some(bytes) = self.brought.get(path) {
            return Ok(Some(Arc::from(*bytes)));
        }
        if FORMATS.iter().any(|f| f.path == path) {
            let mut made = self.outline.files().iter();
            let file = made.find(|f| f.format.path == path);
            return Ok(file.map(|f| f.text.as_bytes().into()));
        }
        if path.ends_with(".png") {
            return Ok(named(self.cards()));
        }
        if path.starts_with("search/") {
            return Ok(named(self.search()));
        }
        Ok(None)
    }

    /// Every path of the site; all of it is made for that.
    pub(super) fn paths(&self) -> Vec<String> {
        let mut paths: Vec<String> = (self.outline.slots().iter().map(|s| &s.path))
            .chain(self.assets().keys())
            .chain(self.beside().keys())
            .chain(self.cards().keys())
            .chain(self.search().keys())
            .cloned()
            .collect();
        paths.extend(self.brought.keys().map(|path| (*path).to_owned()));
        paths.extend((self.outline.files().iter()).map(|f| f.format.path.to_owned()));
        paths.sort();
        paths
    }

    fn page(&self, path: &str) -> Answer {
        let known = || self.pages.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(bytes) = known().get(path) {
            return Ok(Some(Arc::clone(bytes)));
        }
        let Some(slot) = self.outline.slot(path) else {
            return Ok(None);
        };
        let page = self.outline.page(slot);
        let made = render_one(&self.state.templates, &page, &self.state.sources);
        let bytes: Arc<[u8]> = match made {
            Ok(output) => output.bytes.into(),
            Err(finding) => {
                let findings = vec![*finding];
                let why = draw(&Report { findings }, &self.state.sources, false);
                return Err(self.unmade(path, why));
            }
        };
        known().insert(path.to_owned(), Arc::clone(&bytes));
        self.kept.put(path, &bytes);
        Ok(Some(bytes))
    }

    /// What there is where a file cannot be made.
    pub(super) fn unmade(&self, path: &str, why: String) -> Unmade {
        let last = self.kept.last(path);
        Unmade { why, last }
    }

    fn assets(&self) -> &Bytes {
        let settings = &self.state.checked.library().settings;
        let make = || outputs(self.state.templates.assets(settings));
        self.assets.get_or_init(make)
    }

    fn beside(&self) -> &Bytes {
        self.beside.get_or_init(|| {
            let slots = self.outline.slots().iter();
            let paths: Vec<&str> = slots.map(|s| s.path.as_str()).collect();
            outputs(host(&self.state.checked.library().settings, &paths))
        })
    }

    fn cards(&self) -> &Bytes {
        let make = || by_path(self.outline.cards());
        self.cards.get_or_init(make)
    }

    fn search(&self) -> &Bytes {
        self.search.get_or_init(|| {
            if !self.state.checked.library().settings.search {
                return Bytes::new();
            }
            self.outline.files();
            let parts = Mutex::new(Bytes::new());
            let counted = count(self.outline.slots(), |slot| self.outline.page(slot));
            let indexed = index(counted, |part| {
                let mut parts = parts.lock().unwrap_or_else(PoisonError::into_inner);
                parts.insert(part.path, part.bytes.into());
                Ok::<(), std::convert::Infallible>(())
            });
            let Ok(()) = indexed;
            parts.into_inner().unwrap_or_else(PoisonError::into_inner)
        })
    }
}

fn outputs(files: Vec<Output>) -> Bytes {
    by_path(files.into_iter().map(|f| (f.path, f.bytes)))
}

fn by_path(files: impl IntoIterator<Item = (String, Vec<u8>)>) -> Bytes {
    let files = files.into_iter();
    files.map(|(path, bytes)| (path, bytes.into())).collect()
}
