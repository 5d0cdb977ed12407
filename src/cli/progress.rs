//! A progress bar on a terminal for what takes longer than a second; nothing in a pipe.

use super::count;
use super::tell::note;
use crate::build::Progress;
use crate::publish::Watch;
use indicatif::{HumanBytes, ProgressBar, ProgressDrawTarget, ProgressStyle};
use std::sync::Mutex;
use std::time::{Duration, Instant};

/// Work shorter than this shows no bar.
const PATIENCE: Duration = Duration::from_secs(1);

pub(super) struct Bar {
    start: Instant,
    bar: Mutex<ProgressBar>,
}

impl Bar {
    pub(super) fn new() -> Bar {
        let bar = ProgressBar::with_draw_target(None, ProgressDrawTarget::hidden());
        Bar {
            start: Instant::now(),
            bar: Mutex::new(bar),
        }
    }

    /// Takes the bar off the screen.
    pub(super) fn clear(&self) {
        if let Ok(bar) = self.bar.lock() {
            bar.finish_and_clear();
        }
    }

    /// Shows the bar once the work has taken long enough. Indicatif itself draws nothing in a pipe.
    fn show(&self, bar: &ProgressBar) {
        if self.start.elapsed() > PATIENCE && bar.is_hidden() {
            bar.set_draw_target(ProgressDrawTarget::stderr());
        }
    }
}

impl Progress for Bar {
    fn phase(&self, name: &'static str, steps: Option<usize>) {
        let Ok(bar) = self.bar.lock() else { return };
        let template = if steps.is_some() {
            "{msg} {wide_bar} {pos}/{len}"
        } else {
            "{msg} …"
        };
        if let Ok(style) = ProgressStyle::with_template(template) {
            bar.set_style(style);
        }
        bar.set_length(steps.and_then(|n| u64::try_from(n).ok()).unwrap_or(0));
        bar.set_position(0);
        bar.set_message(name);
        self.show(&bar);
    }

    fn around(&self, _page: &str, work: &mut dyn FnMut()) {
        work();
        // A busy lock means that another thread is drawing: this step shows with the next.
        if let Ok(bar) = self.bar.try_lock() {
            bar.inc(1);
            self.show(&bar);
        }
    }
}

/// How many bytes were sent or read, on a terminal.
pub(super) struct Bytes {
    doing: &'static str,
    bar: ProgressBar,
}

impl Bytes {
    /// `doing`: "sending".
    pub(super) fn new(doing: &'static str) -> Bytes {
        let bar = ProgressBar::with_draw_target(None, ProgressDrawTarget::hidden());
        Bytes { doing, bar }
    }

    pub(super) fn clear(&self) {
        self.bar.finish_and_clear();
    }
}

impl Watch for Bytes {
    fn waiting(&self, why: &str) {
        note(format!("{why} …"));
    }

    fn begin(&self, files: usize, bytes: u64) {
        let template = "{msg} {wide_bar} {bytes}/{total_bytes} {bytes_per_sec}";
        if let Ok(style) = ProgressStyle::with_template(template) {
            self.bar.set_style(style);
        }
        self.bar.set_length(bytes);
        let (files, bytes) = (count(files, "file"), HumanBytes(bytes));
        self.bar
            .set_message(format!("{} {files}, {bytes}", self.doing));
        self.bar.set_draw_target(ProgressDrawTarget::stderr());
    }

    fn sent(&self, bytes: u64) {
        self.bar.inc(bytes);
    }
}
