//! The thread that looks, shows what it saw, and takes back what the rules refuse.

use super::guard::{failure, guarded};
use super::kept::Kept;
use super::stage::Stage;
use super::work::{State, Work};
use super::{Ask, Change, Hear, Outcome, Shared};
use crate::build::{Failure, Found, Project};
use crate::check::Memory;
use crate::export::Data;
use std::cell::Cell;
use std::path::PathBuf;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{Receiver, Sender};
use std::sync::{Arc, Mutex};

/// With more documents than this a change is on show before the rules have seen it.
const AT_ONCE: usize = 500;

/// The thread behind a [`Live`](super::Live).
pub(super) struct Show {
    project: Project,
    hear: Hear,
    own: Sender<Ask>,
    asked: Receiver<Ask>,
    shared: Arc<Shared>,
    /// Counts outcomes.
    outcomes: Cell<u64>,
    /// Texts as the rules read them last.
    texts: Mutex<Memory>,
    kept: Kept,
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
    /// `asks` are its own end of what it is asked, and the other.
    pub(super) fn new(
        project: Project,
        hear: Hear,
        asks: (Sender<Ask>, Receiver<Ask>),
        shared: Arc<Shared>,
    ) -> Show {
        Show {
            project,
            hear,
            own: asks.0,
            asked: asks.1,
            shared,
            outcomes: Cell::new(0),
            texts: Mutex::default(),
            kept: Kept::default(),
        }
    }

    /// Answers until it is told to stop, or nobody asks any more.
    pub(super) fn run(self) {
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
                    let again = |work: &mut Work, before: Option<&Arc<State>>| {
                        work.again(&self.project, changed.as_deref(), before)
                    };
                    let _ = reply.send(self.look(&mut work, &mut shown, again));
                }
                Next::Back => {}
                Next::Stop => return,
            }
        }
    }

    /// Looks `again`; what comes of it is on show from now on. Where the program itself fails in it, what it remembers may
    /// be half made: the next look begins with nothing.
    fn look(
        &self,
        work: &mut Work,
        shown: &mut Shown,
        again: impl FnOnce(&mut Work, Option<&Arc<State>>) -> Result<Arc<State>, Failure>,
    ) -> Outcome {
        let seen = guarded(|| self.seen(again(work, shown.now.as_ref())));
        let (result, settled) = seen.unwrap_or_else(|words| {
            *work = Work::default();
            (Err(failure(&words)), true)
        });
        let (change, result) = match result {
            Ok((state, found)) => (shown.put(state, settled), Ok(found)),
            Err(failure) => (shown.back(), Err(failure)),
        };
        self.outcome(shown, change, result, settled)
    }

    /// A state with what the rules find in it, and whether they have spoken: of a large project they do so later.
    fn seen(
        &self,
        made: Result<Arc<State>, Failure>,
    ) -> (Result<(Arc<State>, Found), Failure>, bool) {
        let state = match made {
            Ok(state) if state.documents > AT_ONCE => {
                return (Ok((state, Found::default())), false);
            }
            Ok(state) => state,
            Err(failure) => return (Err(failure), true),
        };
        let found = state.settle(&AtomicBool::new(false), &self.texts);
        let found = found.unwrap_or_else(|| Ok(Found::default()));
        (found.map(|found| (state, found)), true)
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
        let stage = Stage::new(state, &data, &self.kept);
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
                    let settled = guarded(|| state.settle(hurry, texts));
                    let failed = |words: String| Some(Err(failure(&words)));
                    if let Some(result) = settled.unwrap_or_else(failed) {
                        let _ = own.send(Ask::Settled(result));
                    }
                });
            }
            loop {
                let stage = &stage;
                match self.asked.recv() {
                    Ok(Ask::Refresh(changed, reply)) => return Next::Look(changed, reply),
                    Ok(Ask::Get(path, reply)) => {
                        scope.spawn(move || {
                            let made = guarded(|| stage.get(&path));
                            let failed = |why| Err(stage.unmade(&path, why));
                            drop(reply.send(made.unwrap_or_else(failed)));
                        });
                    }
                    Ok(Ask::Paths(reply)) => {
                        let paths = || guarded(|| stage.paths()).unwrap_or_default();
                        scope.spawn(move || drop(reply.send(paths())));
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

    /// What there is to tell; what everybody may ask for is kept where they can.
    fn outcome(
        &self,
        shown: &Shown,
        change: Change,
        result: Result<Found, Failure>,
        settled: bool,
    ) -> Outcome {
        let settings = shown.now.as_ref().map(|s| &s.checked.library().settings);
        let mount = settings.map_or("", |settings| settings.mount());
        let mut status = self.shared.status();
        self.outcomes.set(self.outcomes.get() + 1);
        let outcome = Outcome {
            change,
            result,
            settled,
            number: self.outcomes.get(),
        };
        status.problem = outcome.problem();
        status.shown = shown.now.is_some();
        mount.trim_matches('/').clone_into(&mut status.mount);
        outcome
    }

    /// The rules have spoken of what is on show.
    fn settled(
        &self,
        result: Result<Found, Failure>,
        state: &Arc<State>,
        shown: &mut Shown,
    ) -> Option<Next> {
        let failed = result.is_err();
        let change = if failed {
            shown.back()
        } else {
            shown.settle(state);
            Change::Nothing
        };
        (self.hear)(self.outcome(shown, change, result, true));
        failed.then_some(Next::Back)
    }
}

#[cfg(test)]
mod tests {
    use super::{Show, Shown, Work};
    use crate::build::Project;
    use crate::live::{Change, Outcome, Shared};
    use std::path::Path;
    use std::sync::Arc;
    use std::sync::mpsc::channel;

    const SITE: &str = "tests/sites/harbour";

    #[test]
    fn a_look_that_fails_is_told_and_the_next_begins_with_nothing() {
        let project = || Project::at(Path::new(SITE));
        let asks = channel();
        let shared = Arc::<Shared>::default();
        let show = Show::new(project(), Box::new(|_| {}), asks, Arc::clone(&shared));
        let (mut work, mut shown) = (Work::default(), Shown::default());
        // A few files that changed: of all others the last look has to be remembered.
        let path = std::path::absolute(SITE)
            .expect("a folder")
            .join("seeds/cable.md");
        let mut look = |changed: Option<&Path>, fails: bool| -> Outcome {
            let changed = changed.map(|path| vec![path.to_path_buf()]);
            show.look(&mut work, &mut shown, |work, before| {
                let made = work.again(&project(), changed.as_deref(), before);
                assert!(!fails, "no look");
                made
            })
        };
        assert!(look(None, false).result.is_ok());
        let failed = look(Some(&path), true);
        let problem = failed.problem().unwrap_or_default();
        assert!(
            problem.contains("a mistake of bluf: no look\n"),
            "{problem}"
        );
        assert!(problem.contains("undo what you changed last"), "{problem}");
        assert_eq!(shared.status().problem, Some(problem));
        assert_eq!((failed.change, failed.settled), (Change::Nothing, true));
        let next = look(Some(&path), false);
        assert_eq!(next.problem(), None);
        assert_eq!(
            (next.change, shared.status().shown),
            (Change::Nothing, true)
        );
    }
}
