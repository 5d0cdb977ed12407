//! How open pages learn of changes, within a policy that forbids them to connect: by adding script elements.
//!
//! Every page that goes out carries the script `reload.js` and the revision that it shows. The script adds
//! one element after the other whose address asks for what is newer; the answer is a line of script, given
//! as soon as there is something, or after a while when there is not.

use crate::live::{Change, Outcome};
use crate::model::html::escape;
use crate::model::marking::Marking;
use crate::model::words::Word;
use std::hash::{BuildHasher, Hasher, RandomState};
use std::sync::{Condvar, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

/// How long a question waits for an answer.
const WAIT: Duration = Duration::from_secs(25);

/// Questions that wait at once. A browser opens six connections to a host, and pages need some.
const WAITING: u64 = 4;

/// The script of open pages.
pub(super) const SCRIPT: &str = include_str!("reload.js");

/// The look of the overlay.
pub(super) const STYLE: &str = include_str!("overlay.css");

#[derive(Debug, Default)]
struct State {
    /// Counts what was published.
    revision: u64,
    /// The last one in which pages changed.
    pages: u64,
    /// The last one in which styles changed.
    styles: u64,
    problem: Option<String>,
    /// The number of the outcome that said so.
    outcome: u64,
    /// Counts questions.
    asked: u64,
    stopped: bool,
}

/// What was published, and who waits for more.
#[derive(Debug)]
pub(super) struct Feed {
    /// Another for each run, so that pages of an earlier run know that theirs is over.
    run: String,
    state: Mutex<State>,
    news: Condvar,
}

impl Feed {
    pub(super) fn new() -> Feed {
        Feed {
            run: format!("{:016x}", RandomState::new().build_hasher().finish()),
            state: Mutex::new(State::default()),
            news: Condvar::new(),
        }
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// The name of the revision that is shown now.
    pub(super) fn revision(&self) -> String {
        format!("{}-{}", self.run, self.state().revision)
    }

    /// Lets open pages know. Where nothing differs, nobody is told. Of an outcome that is told after a later one only
    /// the change is news.
    pub(super) fn publish(&self, outcome: &Outcome) {
        let mut state = self.state();
        let change = outcome.change;
        let problem = if outcome.number < state.outcome {
            state.problem.clone()
        } else {
            state.outcome = outcome.number;
            outcome.problem()
        };
        if change == Change::Nothing && problem == state.problem {
            return;
        }
        state.revision += 1;
        match change {
            Change::Nothing => {}
            Change::Styles => state.styles = state.revision,
            Change::Pages => state.pages = state.revision,
        }
        state.problem = problem;
        self.news.notify_all();
    }

    /// Answers all who wait.
    pub(super) fn stop(&self) {
        self.state().stopped = true;
        self.news.notify_all();
    }

    /// The line of script for a page that shows the revision `known`. Waits for something newer, unless asked
    /// to answer at once; when too many wait, the one who has waited longest is answered.
    pub(super) fn since(&self, known: &str, at_once: bool) -> String {
        let mine = known
            .strip_prefix(&self.run)
            .and_then(|n| n.strip_prefix('-'));
        let Some(known) = mine.and_then(|n| n.parse::<u64>().ok()) else {
            return self.line("reload", &self.state());
        };
        let mut state = self.state();
        if !at_once {
            state.asked += 1;
            let ticket = state.asked;
            self.news.notify_all();
            let waits =
                |s: &mut State| s.revision <= known && !s.stopped && s.asked < ticket + WAITING;
            let woken = self.news.wait_timeout_while(state, WAIT, waits);
            state = woken.unwrap_or_else(PoisonError::into_inner).0;
        }
        let what = if state.pages > known {
            "reload"
        } else if state.styles > known {
            "styles"
        } else {
            "stay"
        };
        self.line(what, &state)
    }

    fn line(&self, what: &str, state: &State) -> String {
        let news = serde_json::json!({
            "revision": format!("{}-{}", self.run, state.revision),
            "what": what,
            "problem": state.problem,
        });
        format!("blufPreview({news});\n")
    }
}

/// A page with the script in it, which lays over it why its newer self cannot be made.
pub(super) fn inject(page: &[u8], revision: &str, problem: Option<&str>) -> Vec<u8> {
    let problem = problem.map_or(String::new(), |problem| {
        let problem = escape(problem);
        format!(" data-problem=\"{problem}\"")
    });
    let script =
        format!("<script src=\"/_bluf/reload.js?rev={revision}\"{problem} defer></script>");
    let at = (last(page, b"</body>").or_else(|| last(page, b"</html>"))).unwrap_or(page.len());
    [&page[..at], script.as_bytes(), &page[at..]].concat()
}

/// A page that is not for everybody, with words at its head that say so and stay.
pub(super) fn warn(page: Vec<u8>, ceiling: Marking, drafts: bool) -> Vec<u8> {
    let what = match (ceiling, drafts) {
        (Marking::Clear, false) => return page,
        (Marking::Clear, true) => "With drafts".to_owned(),
        (_, false) => ceiling.word().to_owned(),
        (_, true) => format!("{}, with drafts", ceiling.word()),
    };
    let words = format!(
        "<link rel=\"stylesheet\" href=\"/_bluf/overlay.css\"><p id=\"bluf-edition\" lang=\"en\" class=\"{}\">\
         {what}: preview on this machine, not for publishing</p>",
        ceiling.class()
    );
    let end = |tag: usize| {
        page[tag..]
            .iter()
            .position(|b| *b == b'>')
            .map(|end| tag + end + 1)
    };
    let at = last(&page, b"<body").and_then(end).unwrap_or(0);
    [&page[..at], words.as_bytes(), &page[at..]].concat()
}

/// Where a tag begins for the last time, in any case.
fn last(page: &[u8], tag: &[u8]) -> Option<usize> {
    let mut windows = page.windows(tag.len());
    windows.rposition(|window| window.eq_ignore_ascii_case(tag))
}

/// The page where there is none to lay the overlay over.
pub(super) fn alone(problem: &str) -> Vec<u8> {
    let problem = escape(problem);
    format!(
        "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width,initial-scale=1\">\n\
         <meta name=\"color-scheme\" content=\"light dark\">\n<title>Not built yet</title>\n\
         <link rel=\"stylesheet\" href=\"/_bluf/overlay.css\">\n</head>\n<body>\n\
         <div id=\"bluf-problem\" role=\"alert\"><p>There is no page to show yet.</p>\n\
         <pre tabindex=\"0\">\n{problem}</pre></div>\n</body>\n</html>\n"
    )
    .into_bytes()
}

#[cfg(test)]
mod tests {
    use super::Feed;
    use crate::build::{Failure, Found};
    use crate::live::{Change, Outcome};

    fn outcome(number: u64, change: Change, problem: Option<&'static str>) -> Outcome {
        Outcome {
            change,
            result: match problem {
                Some(problem) => Err(Failure::System(anyhow::Error::msg(problem))),
                None => Ok(Found::default()),
            },
            settled: true,
            number,
        }
    }

    #[test]
    fn a_problem_outlives_what_was_found_before_it() {
        let feed = Feed::new();
        let first = feed.revision();
        feed.publish(&outcome(2, Change::Pages, Some("the rules refuse it")));
        let second = feed.revision();
        feed.publish(&outcome(1, Change::Pages, None));
        let told = feed.since(&first, true);
        assert!(told.contains("the rules refuse it"), "{told}");
        let told = feed.since(&second, true);
        assert!(told.contains("\"what\":\"reload\""), "{told}");
        feed.publish(&outcome(3, Change::Nothing, None));
        let told = feed.since(&second, true);
        assert!(told.contains("\"problem\":null"), "{told}");
    }
}
