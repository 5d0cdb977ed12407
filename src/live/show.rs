//! The thread that looks, shows what it saw, and takes back what the rules refuse.

use super::stage::Stage;
use super::work::{State, Work, words};
use super::{Ask, Change, Hear, Outcome, Shared};
use crate::build::{Failure, Found, Project};
use crate::check::Memory;
use crate::export::Data;
use std::cell::Cell;
use std::panic::{AssertUnwindSafe, catch_unwind};
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

/// What comes of some work; words where the program itself fails in it, which is no reason to end a preview.
fn guarded<T>(work: impl FnOnce() -> T) -> Result<T, String> {
    // What is made on first use is made again where that failed, and whoever finds a broken lock goes on.
    catch_unwind(AssertUnwindSafe(work)).map_err(|panic| {
        let said = (panic.downcast_ref::<String>().map(String::as_str))
            .or_else(|| panic.downcast_ref::<&str>().copied());
        format!(
            "the program itself has failed here, which is a mistake of bluf: {}",
            said.unwrap_or("it does not say why")
        )
    })
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
        self.outcome(shown, change, result, settled)
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
                    let settled = guarded(|| state.settle(hurry, texts));
                    let failed = |words| Some(Err(Failure::System(anyhow::Error::msg(words))));
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
                        let get = move || guarded(|| stage.get(&path)).unwrap_or_else(Err);
                        scope.spawn(move || drop(reply.send(get())));
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
        let problem = result.as_ref().err().map(words);
        let settings = shown.now.as_ref().map(|s| &s.checked.library().settings);
        let mount = settings.map_or("", |settings| settings.mount());
        let mut status = self.shared.status();
        status.problem.clone_from(&problem);
        status.shown = shown.now.is_some();
        mount.trim_matches('/').clone_into(&mut status.mount);
        self.outcomes.set(self.outcomes.get() + 1);
        Outcome {
            change,
            result,
            problem,
            settled,
            number: self.outcomes.get(),
        }
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
    use super::guarded;

    #[test]
    fn where_the_program_fails_it_says_so_and_goes_on() {
        assert_eq!(guarded(|| 3), Ok(3));
        let failed = guarded(|| panic!("no page {}", 3)).expect_err("words");
        assert!(failed.ends_with("a mistake of bluf: no page 3"), "{failed}");
        let failed = guarded(|| panic!("no page")).expect_err("words");
        assert!(failed.ends_with("a mistake of bluf: no page"), "{failed}");
    }
}
