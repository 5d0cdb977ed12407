//! The site of a project that is being edited: the last good one, and what is wrong now.
//!
//! Reads by `load` and writes nothing. Who asks gets the bytes that a build would make, however many edits
//! ago the project was opened.
//!
//! 1. `work` reads again what changed; every phase remembers what it made of the rest (`phases`, `libraries`). `print`
//!    tells how two looks differ.
//! 2. `stage` makes a file of the site when it is first asked for.
//! 3. `show`, a thread, has both, because a stage borrows from the state that it shows. Where a project is large, a
//!    change is on show before the rules are through; an error that they find then takes it back.

mod guard;
mod kept;
mod libraries;
mod phases;
mod print;
mod show;
mod stage;
mod work;

use crate::build::{Failure, Found, Project};
use show::Show;
use stage::Answer;
use std::path::PathBuf;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{Sender, channel};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::thread::JoinHandle;
use work::words;

/// How the site differs from what was shown before. It may claim more than is true, never less.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Change {
    /// Not at all.
    Nothing,
    /// In style sheets alone: open pages need no reload.
    Styles,
    /// In pages, scripts or data.
    Pages,
}

/// What came of looking again.
#[derive(Debug)]
pub struct Outcome {
    /// How the site differs from what was on show before.
    pub change: Change,
    /// Warnings; or why the site is the last good one.
    pub result: Result<Found, Failure>,
    /// Whether the rules have spoken; where not, another outcome follows.
    pub settled: bool,
    /// Counts outcomes: who hears of them on several ways knows the last by it.
    pub number: u64,
}

impl Outcome {
    /// Why the site is the last good one, drawn for people without colour.
    pub fn problem(&self) -> Option<String> {
        self.result.as_ref().err().map(words)
    }
}

/// Why a file of the site that is on show cannot be made, as where a template asks for what is not there.
#[derive(Debug)]
pub struct Unmade {
    /// The message, drawn for people without colour.
    pub why: String,
    /// The bytes that were made there last, of an earlier state.
    pub last: Option<Arc<[u8]>>,
}

/// Hears what the rules found, where that was not known at once.
pub type Hear = Box<dyn Fn(Outcome) + Send + Sync>;

/// What a preview shows: the last good site, and what is wrong now.
pub struct Live {
    asks: Sender<Ask>,
    shared: Arc<Shared>,
    thread: Option<JoinHandle<()>>,
}

/// What is known without asking the thread.
#[derive(Default)]
struct Shared {
    status: Mutex<Status>,
    /// Set while somebody waits for a new look: the rules need not go on.
    hurry: AtomicBool,
}

#[derive(Default)]
struct Status {
    problem: Option<String>,
    /// Whether there is a site to show.
    shown: bool,
    /// The path at which it will stand, without slashes around it.
    mount: String,
}

impl Shared {
    fn status(&self) -> MutexGuard<'_, Status> {
        self.status.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

enum Ask {
    Refresh(Option<Vec<PathBuf>>, Sender<Outcome>),
    Get(String, Sender<Answer>),
    Paths(Sender<Vec<String>>),
    /// The rules are through.
    Settled(Result<Found, Failure>),
    Stop,
}

impl Live {
    /// A project that has not been looked at: no pages until the first [`Live::refresh`]. `hear` is told
    /// what the rules find of a project too large to wait for them.
    pub fn open(project: Project, hear: Hear) -> Live {
        let (asks, asked) = channel();
        let shared = Arc::new(Shared::default());
        let show = Show::new(project, hear, (asks.clone(), asked), Arc::clone(&shared));
        Live {
            asks,
            shared,
            thread: Some(std::thread::spawn(move || show.run())),
        }
    }

    /// Reads again what changed on disk; where that fails the last good site stays.
    ///
    /// `changed` holds absolute paths of files and folders that were written, made, moved or removed, as
    /// far as is known, some perhaps of no interest; a folder stands for all below it. `None` stands for
    /// everything.
    pub fn refresh(&self, changed: Option<&[PathBuf]>) -> Outcome {
        let (reply, outcome) = channel();
        self.shared.hurry.store(true, Ordering::SeqCst);
        let changed = changed.map(<[PathBuf]>::to_vec);
        let sent = self.asks.send(Ask::Refresh(changed, reply));
        sent.ok()
            .and_then(|()| outcome.recv().ok())
            .unwrap_or_else(|| Outcome {
                change: Change::Nothing,
                result: Err(Failure::System(anyhow::anyhow!("the preview has ended"))),
                settled: true,
                number: u64::MAX,
            })
    }

    /// The bytes that a build would write at this path of the last good site; `None` where it has no such
    /// file. Fails where a page cannot be made.
    pub fn get(&self, path: &str) -> Result<Option<Arc<[u8]>>, Unmade> {
        let (reply, answer) = channel();
        let sent = self.asks.send(Ask::Get(path.to_owned(), reply));
        let answer = sent.ok().and_then(|()| answer.recv().ok());
        answer.unwrap_or_else(|| {
            Err(Unmade {
                why: "the preview has ended".to_owned(),
                last: None,
            })
        })
    }

    /// The paths of the last good site, sorted. All of the site is made for that.
    pub fn paths(&self) -> Vec<String> {
        let (reply, paths) = channel();
        let sent = self.asks.send(Ask::Paths(reply));
        sent.ok()
            .and_then(|()| paths.recv().ok())
            .unwrap_or_default()
    }

    /// True where there is no good site to show.
    pub fn is_empty(&self) -> bool {
        !self.shared.status().shown
    }

    /// The path at which the site will stand on its host, without slashes around it: `brief` of
    /// `https://example.org/brief/`.
    pub fn mount(&self) -> String {
        self.shared.status().mount.clone()
    }

    /// Why the last look failed, drawn for people without colour; `None` where it did not.
    pub fn problem(&self) -> Option<String> {
        self.shared.status().problem.clone()
    }
}

impl Drop for Live {
    fn drop(&mut self) {
        self.shared.hurry.store(true, Ordering::SeqCst);
        let _ = self.asks.send(Ask::Stop);
        if let Some(thread) = self.thread.take() {
            let _ = thread.join();
        }
    }
}

impl std::fmt::Debug for Live {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Live").finish_non_exhaustive()
    }
}
