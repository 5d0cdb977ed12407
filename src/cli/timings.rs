//! `--timings`: where the time of a build went, phase by phase, and which pages took the longest.

#![expect(
    clippy::disallowed_methods,
    reason = "the kernel tells of this process's memory in a file"
)]

use super::progress::Bar;
use crate::build::Progress;
use std::fmt::Write;
use std::sync::Mutex;
use std::time::{Duration, Instant};

/// How many of the slowest pages are named.
const PAGES: usize = 10;

/// A bar that also keeps the times, where somebody asked for them.
pub(super) struct Clock {
    pub(super) bar: Bar,
    kept: Option<Mutex<Kept>>,
}

#[derive(Default)]
struct Kept {
    phases: Vec<(&'static str, Instant, Option<u64>)>,
    /// The slowest first.
    pages: Vec<(Duration, String)>,
}

impl Clock {
    pub(super) fn new(keep: bool) -> Clock {
        Clock {
            bar: Bar::new(),
            kept: keep.then(Mutex::default),
        }
    }

    /// The table: phase, seconds, share, and the process's greatest memory by its end where the system
    /// tells; then the slowest pages. Nothing where nobody asked.
    pub(super) fn table(self) -> Option<String> {
        let kept = self.kept?.into_inner().ok()?;
        let (first, last) = (kept.phases.first()?, Instant::now());
        let whole = (last - first.1).as_secs_f64();
        let mut out = format!("{:<12} {:>9} {:>6}   memory\n", "phase", "ms", "%");
        let peaks = kept.phases.iter().skip(1).map(|p| p.2).chain([peak()]);
        let ends = kept.phases.iter().skip(1).map(|p| p.1).chain([last]);
        for ((&(name, from, _), end), peak) in kept.phases.iter().zip(ends).zip(peaks) {
            let took = (end - from).as_secs_f64();
            let share = 100.0 * took / whole;
            let memory = peak.map_or(String::new(), |kb| format!("{:>6} MB", kb / 1024));
            let ms = took * 1000.0;
            let _ = writeln!(out, "{name:<12} {ms:>9.1} {share:>6.1} {memory}");
        }
        let _ = writeln!(out, "{:<12} {:>9.1}", "together", whole * 1000.0);
        if !kept.pages.is_empty() {
            out.push_str("\nthe slowest pages, ms\n");
        }
        for (took, path) in &kept.pages {
            let _ = writeln!(out, "{:>9.2}  {path}", took.as_secs_f64() * 1000.0);
        }
        Some(out)
    }
}

/// The greatest memory that this process has had, in kB.
fn peak() -> Option<u64> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find_map(|l| l.strip_prefix("VmHWM:"))?;
    line.trim().strip_suffix(" kB")?.trim().parse().ok()
}

impl Progress for Clock {
    fn phase(&self, name: &'static str, steps: Option<usize>) {
        if let Some(Ok(mut kept)) = self.kept.as_ref().map(Mutex::lock) {
            kept.phases.push((name, Instant::now(), peak()));
        }
        self.bar.phase(name, steps);
    }

    fn around(&self, page: &str, work: &mut dyn FnMut()) {
        let Some(kept) = &self.kept else {
            return self.bar.around(page, work);
        };
        let start = Instant::now();
        self.bar.around(page, work);
        let took = start.elapsed();
        let Ok(mut kept) = kept.lock() else { return };
        let at = kept.pages.partition_point(|(other, _)| *other >= took);
        if at < PAGES {
            kept.pages.insert(at, (took, page.to_owned()));
            kept.pages.truncate(PAGES);
        }
    }
}
