//! The site of a project that is being edited: the last good one, and what is wrong now.
//!
//! Reads by `load` and writes nothing. Who asks gets the bytes that a build would make, however many edits
//! ago the project was opened.
//!
//! 1. `work` reads again what changed; every phase remembers what it made of the rest.
//! 2. `stage` makes a file of the site when it is first asked for.
//! 3. A thread has both, because a stage borrows from the state that it shows. Where a project is large, a
//!    change is on show before the rules are through; an error that they find then takes it back.

mod stage;
mod work;

use crate::build::{Failure, Found, Project};
use crate::check::Memory;
use crate::export::Data;
use stage::{Answer, Stage};
use std::path::PathBuf;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{Receiver, Sender, channel};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::thread::JoinHandle;
use work::{State, Work, words};

/// With more documents than this a change is on show before the rules have seen it.
const AT_ONCE: usize = 500;

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
    /// Why the site is the last good one, drawn for people without colour.
    pub problem: Option<String>,
    /// Whether the rules have spoken; where not, another outcome follows.
    pub settled: bool,
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
        let show = Show {
            project,
            hear,
            own: asks.clone(),
            asked,
            shared: Arc::clone(&shared),
            texts: Mutex::default(),
        };
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
                problem: None,
                settled: true,
            })
    }

    /// The bytes that a build would write at this path of the last good site; `None` where it has no such
    /// file. Fails, with words for people, where a page cannot be made.
    pub fn get(&self, path: &str) -> Result<Option<Arc<[u8]>>, String> {
        let (reply, answer) = channel();
        let sent = self.asks.send(Ask::Get(path.to_owned(), reply));
        let answer = sent.ok().and_then(|()| answer.recv().ok());
        answer.unwrap_or_else(|| Err("the preview has ended".to_owned()))
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

/// The thread behind a [`Live`].
struct Show {
    project: Project,
    hear: Hear,
    own: Sender<Ask>,
    asked: Receiver<Ask>,
    shared: Arc<Shared>,
    /// Texts as the rules read them last.
    texts: Mutex<Memory>,
}

/// What a stage ends with.
enum Next {
    Look(Option<Vec<PathBuf>>, Sender<Outcome>),
    /// The rules refused what was on show.
    Back,
    Stop,
}

/// The site on show, and the last one that the rules have seen.
#[derive(Default)]
struct Shown {
    now: Option<Arc<State>>,
    settled: Option<Arc<State>>,
}

impl Shown {
    /// Shows a state from now on.
    fn put(&mut self, state: Arc<State>, settled: bool) -> Change {
        let change = change(self.now.as_ref(), Some(&state));
        if settled {
            self.settle(&state);
        }
        let before = self.now.replace(state);
        // What was shown is large, and nobody waits for its end.
        rayon::spawn(move || drop(before));
        change
    }

    /// The rules have nothing against a state.
    fn settle(&mut self, state: &Arc<State>) {
        let before = self.settled.replace(Arc::clone(state));
        rayon::spawn(move || drop(before));
    }

    /// Shows again what the rules saw last, or nothing.
    fn back(&mut self) -> Change {
        let change = change(self.now.as_ref(), self.settled.as_ref());
        self.now.clone_from(&self.settled);
        change
    }
}

fn change(before: Option<&Arc<State>>, after: Option<&Arc<State>>) -> Change {
    match (before, after) {
        (None, None) => Change::Nothing,
        (Some(before), Some(after)) => before.print.change(&after.print),
        _ => Change::Pages,
    }
}

impl Show {
    fn run(self) {
        let mut work = Work::default();
        let mut shown = Shown::default();
        loop {
            let next = match shown.now.clone() {
                Some(state) => self.stage(&state, &mut shown),
                None => self.wait(),
            };
            match next {
                Next::Look(changed, reply) => {
                    self.shared.hurry.store(false, Ordering::SeqCst);
                    let outcome = self.look(&mut work, changed.as_deref(), &mut shown);
                    let _ = reply.send(outcome);
                }
                Next::Back => {}
                Next::Stop => return,
            }
        }
    }

    /// Looks again; what comes of it is on show from now on.
    fn look(&self, work: &mut Work, changed: Option<&[PathBuf]>, shown: &mut Shown) -> Outcome {
        let made = work.again(&self.project, changed, shown.now.as_ref());
        let settled = made.as_ref().map_or(true, |s| s.documents <= AT_ONCE);
        let never = AtomicBool::new(false);
        let result = match made {
            Ok(state) if settled => {
                let found = state
                    .settle(&never, &self.texts)
                    .unwrap_or_else(|| Ok(Found::default()));
                found.map(|found| (state, found))
            }
            Ok(state) => Ok((state, Found::default())),
            Err(failure) => Err(failure),
        };
        let (change, result) = match result {
            Ok((state, found)) => (shown.put(state, settled), Ok(found)),
            Err(failure) => (shown.back(), Err(failure)),
        };
        self.shared.status().shown = shown.now.is_some();
        Outcome {
            problem: self.note(&result),
            change,
            result,
            settled,
        }
    }

    /// Answers while there is no site.
    fn wait(&self) -> Next {
        loop {
            match self.asked.recv() {
                Ok(Ask::Refresh(changed, reply)) => return Next::Look(changed, reply),
                Ok(Ask::Get(_, reply)) => drop(reply.send(Ok(None))),
                Ok(Ask::Paths(reply)) => drop(reply.send(Vec::new())),
                Ok(Ask::Settled(_)) => {}
                Ok(Ask::Stop) | Err(_) => return Next::Stop,
            }
        }
    }

    /// Shows a state until another look is asked for.
    fn stage(&self, state: &Arc<State>, shown: &mut Shown) -> Next {
        let readings = state.checked.readings();
        let data: Vec<Data<'_>> = readings.iter().map(Data::new).collect();
        let stage = Stage::new(state, &data);
        let is_settled = |shown: &Shown| {
            let settled = shown.settled.as_ref();
            settled.is_some_and(|settled| Arc::ptr_eq(settled, state))
        };
        // Threads of their own: one of the pool's, waiting for its share of a file, could be handed the next request, which
        // waits for the same file.
        std::thread::scope(|scope| {
            if !is_settled(shown) {
                let (own, hurry, texts) = (self.own.clone(), &self.shared.hurry, &self.texts);
                scope.spawn(move || {
                    if let Some(result) = state.settle(hurry, texts) {
                        let _ = own.send(Ask::Settled(result));
                    }
                });
            }
            loop {
                let stage = &stage;
                match self.asked.recv() {
                    Ok(Ask::Refresh(changed, reply)) => return Next::Look(changed, reply),
                    Ok(Ask::Get(path, reply)) => {
                        scope.spawn(move || drop(reply.send(stage.get(&path))));
                    }
                    Ok(Ask::Paths(reply)) => {
                        scope.spawn(move || drop(reply.send(stage.paths())));
                    }
                    // Of a state that is on show no longer, this may be late.
                    Ok(Ask::Settled(_)) if is_settled(shown) => {}
                    Ok(Ask::Settled(result)) => {
                        if let Some(next) = self.settled(result, state, shown) {
                            return next;
                        }
                    }
                    Ok(Ask::Stop) | Err(_) => return Next::Stop,
                }
            }
        })
    }

    /// Keeps what is wrong where everybody may ask for it.
    fn note(&self, result: &Result<Found, Failure>) -> Option<String> {
        let problem = result.as_ref().err().map(words);
        self.shared.status().problem.clone_from(&problem);
        problem
    }

    /// The rules have spoken of what is on show.
    fn settled(
        &self,
        result: Result<Found, Failure>,
        state: &Arc<State>,
        shown: &mut Shown,
    ) -> Option<Next> {
        let failed = result.is_err();
        let problem = self.note(&result);
        let change = if failed {
            shown.back()
        } else {
            shown.settle(state);
            Change::Nothing
        };
        self.shared.status().shown = shown.now.is_some();
        (self.hear)(Outcome {
            change,
            result,
            problem,
            settled: true,
        });
        failed.then_some(Next::Back)
    }
}
