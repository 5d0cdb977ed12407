//! Running a command: how long it takes, and how much memory it has at the most.

use std::io;
use std::path::Path;
use std::process::{Command, Stdio};
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::time::{Duration, Instant};

/// One run.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Run {
    /// From start to end, seconds.
    pub(crate) seconds: f64,
    /// The most memory that the process had at once, MiB; 0 where the system does not tell.
    pub(crate) peak: f64,
}

/// Runs a command to its end; what it says on standard error goes to `log`. Fails where the command does.
pub(crate) fn run(command: &mut Command, log: &Path) -> io::Result<Run> {
    command
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(std::fs::File::create(log)?);
    let start = Instant::now();
    let mut child = command.spawn()?;
    let status = format!("/proc/{}/status", child.id());
    let (done, peak) = (AtomicBool::new(false), AtomicU64::new(0));
    let (ended, seconds) = std::thread::scope(|scope| {
        // The kernel keeps the highest mark, so looking now and then misses only what the last moments add.
        scope.spawn(|| {
            while !done.load(Ordering::Relaxed) {
                peak.fetch_max(high_mark(&status).unwrap_or(0), Ordering::Relaxed);
                std::thread::sleep(Duration::from_millis(3));
            }
        });
        let ended = child.wait();
        let seconds = start.elapsed().as_secs_f64();
        done.store(true, Ordering::Relaxed);
        (ended, seconds)
    });
    if !ended?.success() {
        let said = std::fs::read_to_string(log)?;
        let last: Vec<&str> = said.lines().rev().take(5).collect();
        return Err(io::Error::other(format!(
            "{command:?} failed: {}",
            last.join(" / ")
        )));
    }
    Ok(Run {
        seconds,
        peak: peak.into_inner() as f64 / 1024.0,
    })
}

/// The kernel's high-water mark of a process's resident memory, KiB.
fn high_mark(status: &str) -> Option<u64> {
    let text = std::fs::read_to_string(status).ok()?;
    let line = text.lines().find_map(|line| line.strip_prefix("VmHWM:"))?;
    line.trim().trim_end_matches(" kB").parse().ok()
}

/// The middle of some values; of two middles, the higher.
pub(crate) fn median(values: impl Iterator<Item = f64>) -> f64 {
    let mut values: Vec<f64> = values.collect();
    values.sort_by(f64::total_cmp);
    values.get(values.len() / 2).copied().unwrap_or(0.0)
}

/// Files below a folder, and their bytes.
pub(crate) fn tree(folder: &Path) -> io::Result<(usize, u64)> {
    let mut sum = (0, 0);
    for entry in std::fs::read_dir(folder)? {
        let entry = entry?;
        let (files, bytes) = match entry.file_type()?.is_dir() {
            true => tree(&entry.path())?,
            false => (1, entry.metadata()?.len()),
        };
        sum = (sum.0 + files, sum.1 + bytes);
    }
    Ok(sum)
}
