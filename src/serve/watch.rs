//! Which files changed.
//!
//! Each folder of the project that is read is watched with all below it, and the root itself, so that one of
//! them that goes away and comes back is watched again. Where the system cannot tell, every file is looked
//! at twice a second.

use crate::build::Project;
use crate::load::{ARCHIVE, INPUTS, below, concerns};
use anyhow::Context;
use notify::event::EventKind;
use notify::{
    Config, Event, EventKindMask, PollWatcher, RecommendedWatcher, RecursiveMode, Watcher,
};
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, Sender, channel};
use std::time::Duration;

/// How often files are looked at where the system cannot tell.
const INTERVAL: Duration = Duration::from_millis(500);

/// What wakes the watch.
pub(super) enum Signal {
    /// The system tells something.
    Told(notify::Result<Event>),
    /// The preview ends.
    Stop,
}

/// What may have changed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Seen {
    /// These files.
    Files(Vec<PathBuf>),
    /// Anything.
    Everything,
}

impl Seen {
    /// The files; `None` for everything.
    pub(super) fn paths(&self) -> Option<&[PathBuf]> {
        match self {
            Seen::Files(paths) => Some(paths),
            Seen::Everything => None,
        }
    }

    /// Both.
    pub(super) fn and(self, more: Seen) -> Seen {
        let (Seen::Files(a), Seen::Files(b)) = (self, more) else {
            return Seen::Everything;
        };
        let both: BTreeSet<PathBuf> = a.into_iter().chain(b).collect();
        Seen::Files(both.into_iter().collect())
    }
}

/// Told where the system cannot watch, with the reason.
type Complain<'a> = &'a dyn Fn(String);

pub(super) struct Watch {
    root: PathBuf,
    /// Folders that are watched with all below them, whether they exist or not.
    folders: Vec<PathBuf>,
    /// Those of them that hold captures, whose names are what the records say.
    captures: Vec<PathBuf>,
    watcher: Box<dyn Watcher + Send>,
    polling: bool,
    signals: Sender<Signal>,
    inbox: Receiver<Signal>,
    stopped: bool,
}

impl Watch {
    /// Begins to watch a project; with the reason where that can only be done by looking at all files.
    pub(super) fn start(project: &Project) -> anyhow::Result<(Watch, Option<String>)> {
        let root = project.root();
        let root = (root.canonicalize())
            .with_context(|| format!("cannot open the project in {}", root.display()))?;
        let mut captures = vec![root.join(ARCHIVE)];
        let named = project.captures();
        captures.extend(named.and_then(|dir| dir.canonicalize().ok()));
        captures.dedup();
        let inputs = INPUTS.iter().map(|name| root.join(name));
        let folders = inputs.chain(captures.iter().cloned()).collect();
        let (signals, inbox) = channel();
        let (watcher, mut trouble) = match by_system(signals.clone()) {
            Ok(watcher) => (watcher, None),
            Err(error) => (by_looking(signals.clone())?, Some(error.to_string())),
        };
        let mut watch = Watch {
            root,
            folders,
            captures,
            watcher,
            polling: trouble.is_some(),
            signals,
            inbox,
            stopped: false,
        };
        if let Err(error) = watch.watch() {
            trouble = Some(error.to_string());
            watch.poll()?;
        }
        Ok((watch, trouble))
    }

    /// Where the watch hears that the preview ends.
    pub(super) fn signals(&self) -> Sender<Signal> {
        self.signals.clone()
    }

    /// Waits for a change and takes all that has come by then; `None` when the preview ends.
    pub(super) fn next(&mut self, complain: Complain<'_>) -> Option<Seen> {
        while !self.stopped {
            let first = self.inbox.recv().ok()?;
            if let Some(seen) = self.gather(Some(first), complain) {
                return Some(seen);
            }
        }
        None
    }

    /// What has come meanwhile, or comes soon.
    pub(super) fn more(&mut self, mut patience: Duration, complain: Complain<'_>) -> Option<Seen> {
        let mut seen = self.gather(None, complain);
        while seen.is_none() && !self.stopped {
            let first = self.inbox.recv_timeout(patience).ok()?;
            seen = self.gather(Some(first), complain);
            // What is of no interest may come for ever.
            patience /= 2;
        }
        seen
    }

    fn gather(&mut self, first: Option<Signal>, complain: Complain<'_>) -> Option<Seen> {
        let mut all: Option<Seen> = None;
        let mut again = false;
        let mut next = first.or_else(|| self.inbox.try_recv().ok());
        while let Some(signal) = next {
            let seen = match signal {
                Signal::Stop => {
                    self.stopped = true;
                    return None;
                }
                Signal::Told(Ok(event)) => {
                    again |= self.moves_folders(&event);
                    self.seen(&event)
                }
                Signal::Told(Err(error)) => self.trouble(&error, complain),
            };
            all = match (all, seen) {
                (Some(a), Some(b)) => Some(a.and(b)),
                (a, b) => a.or(b),
            };
            next = self.inbox.try_recv().ok();
        }
        if again && all.is_some() {
            // Before anything is read: what is written from here on is told, what was written is read.
            if let Err(error) = self.watch() {
                self.trouble(&error, complain);
            }
            // Between the event and this watch anything may have been written unseen.
            return Some(Seen::Everything);
        }
        all
    }

    /// What an event says of files that are read.
    fn seen(&self, event: &Event) -> Option<Seen> {
        if event.need_rescan() {
            return Some(Seen::Everything);
        }
        if event.kind.is_access() {
            return None;
        }
        let wanted = event.paths.iter().filter(|path| self.wanted(path));
        let paths: Vec<PathBuf> = wanted.cloned().collect();
        if paths.is_empty() {
            None
        } else if self.moves_folders(event) {
            Some(Seen::Everything)
        } else {
            Some(Seen::Files(paths))
        }
    }

    /// Whether folders may have come, gone or moved.
    fn moves_folders(&self, event: &Event) -> bool {
        use notify::event::{CreateKind, ModifyKind, RemoveKind};
        let file = |path: &PathBuf| path.extension().is_some() && !path.is_dir();
        match event.kind {
            EventKind::Create(CreateKind::File) | EventKind::Remove(RemoveKind::File) => false,
            EventKind::Create(_)
            | EventKind::Remove(_)
            | EventKind::Modify(ModifyKind::Name(_)) => !event.paths.iter().all(file),
            _ => false,
        }
    }

    /// Whether what stands at a path may be read.
    fn wanted(&self, path: &Path) -> bool {
        let capture = |dir: &PathBuf| path.starts_with(dir);
        self.captures.iter().any(capture)
            || path.starts_with(&self.root) && concerns(&below(&self.root, path))
    }

    /// Watches the root and every folder that is there.
    fn watch(&mut self) -> notify::Result<()> {
        self.watcher
            .watch(&self.root, RecursiveMode::NonRecursive)?;
        for folder in &self.folders {
            // What went away and came back is another folder under the same name.
            let _ = self.watcher.unwatch(folder);
            if !folder.is_dir() {
                continue;
            }
            if let Err(error) = self.watcher.watch(folder, RecursiveMode::Recursive)
                && folder.is_dir()
            {
                return Err(error);
            }
        }
        Ok(())
    }

    /// Looks at all files from now on.
    fn poll(&mut self) -> anyhow::Result<()> {
        self.watcher = by_looking(self.signals.clone())?;
        self.polling = true;
        self.watch().context("cannot look at the project's files")
    }

    /// An event may be lost; where the system has reached a limit, more will be.
    fn trouble(&mut self, error: &notify::Error, complain: Complain<'_>) -> Option<Seen> {
        if !self.polling && !matches!(error.kind, notify::ErrorKind::PathNotFound) {
            let failed = self.poll().err().map(|e| format!("; {e:#}"));
            complain(format!("{error}{}", failed.unwrap_or_default()));
            return Some(Seen::Everything);
        }
        None
    }
}

fn by_system(signals: Sender<Signal>) -> notify::Result<Box<dyn Watcher + Send>> {
    let config = Config::default().with_event_kinds(EventKindMask::CORE);
    let tell = move |event| drop(signals.send(Signal::Told(event)));
    Ok(Box::new(RecommendedWatcher::new(tell, config)?))
}

fn by_looking(signals: Sender<Signal>) -> anyhow::Result<Box<dyn Watcher + Send>> {
    let config = Config::default().with_poll_interval(INTERVAL);
    let tell = move |event| drop(signals.send(Signal::Told(event)));
    let watcher = PollWatcher::new(tell, config).context("cannot watch the project's files")?;
    Ok(Box::new(watcher))
}
