//! The text of a PDF, read in a process of its own: what reads PDF panics and loops on bad files.

#![expect(
    clippy::disallowed_methods,
    reason = "this is the module that starts a program"
)]

mod broken;
mod layout;

use super::Trouble;
use log::LevelFilter;
use pdf_extract::OutputError;
use std::io::{Read, Write};
use std::path::Path;
use std::process::{Child, Command, ExitStatus, Stdio};
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread;
use std::time::Duration;

/// How often the process is asked whether it has ended.
const STEP: Duration = Duration::from_millis(5);

/// As much as is read of what the process says about a failure.
const WORDS: u64 = 1000;

/// Bytes of memory that the process may have: a PDF of a few kilobytes can ask for more than any machine has.
const MEMORY: u64 = 1 << 30;

/// Bytes of addresses that it may take beside those that it begins with: the allocator sets a gigabyte of them aside before it is
/// asked, and a process that may take none at all falls at random.
const SPARE: u64 = 256 << 20;

/// What the process may take.
#[derive(Debug, Clone, Copy)]
pub(super) struct Bounds {
    /// Time until it is killed.
    pub(super) time: Duration,
    /// Bytes of text.
    pub(super) text: u64,
}

impl Default for Bounds {
    fn default() -> Bounds {
        Bounds {
            time: Duration::from_secs(30),
            text: 64 * 1024 * 1024,
        }
    }
}

/// Reads a PDF and writes its text as UTF-8: the other half of an archive, for a process that does
/// nothing else, since it bounds the memory of its process and silences the messages of panics.
pub fn read_pdf(input: &mut dyn Read, output: &mut dyn Write) -> Result<(), Trouble> {
    let io = |error: std::io::Error| Trouble::new(error.to_string());
    bound_memory();
    let mut bytes = Vec::new();
    input.read_to_end(&mut bytes).map_err(io)?;
    std::panic::set_hook(Box::new(|_| {}));
    if log::set_logger(&SHORTAGE).is_ok() {
        log::set_max_level(LevelFilter::Warn);
    }
    let text = std::panic::catch_unwind(|| layout::text(&bytes))
        .map_err(|_| Trouble::new("its structure is broken"))?
        .map_err(|error| match error {
            OutputError::PdfError(error) => Trouble::new(error.to_string()),
            other => Trouble::new(other.to_string()),
        })?;
    if SHORTAGE.0.load(Ordering::Relaxed) {
        return Err(Trouble::new(too_much()));
    }
    output
        .write_all(broken::joined(&text).as_bytes())
        .map_err(io)?;
    output.flush().map_err(io)
}

/// Hears when memory was short: what unpacks streams goes on then with what it has, and only says so to a log.
struct Shortage(AtomicBool);

static SHORTAGE: Shortage = Shortage(AtomicBool::new(false));

impl log::Log for Shortage {
    fn enabled(&self, _: &log::Metadata<'_>) -> bool {
        true
    }

    fn log(&self, record: &log::Record<'_>) {
        let short = std::io::Error::from(std::io::ErrorKind::OutOfMemory).to_string();
        if record.args().to_string().contains(&short) {
            self.0.store(true, Ordering::Relaxed);
        }
    }

    fn flush(&self) {}
}

fn too_much() -> String {
    format!("it takes more than {} GB of memory", MEMORY >> 30)
}

/// Keeps this process below the bound, and below one that it has already. Where the system knows no bounds, time alone
/// ends it.
fn bound_memory() {
    #[cfg(unix)]
    {
        use rlimit::Resource;
        let (_, had) = Resource::AS.get().unwrap_or((0, u64::MAX));
        let most = MEMORY.max(addresses() + SPARE).min(had);
        // A system that refuses leaves the process as it was.
        let _ = Resource::AS.set(most, most);
    }
}

/// Bytes of addresses that this process has; 0 where the system does not say.
#[cfg(unix)]
fn addresses() -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let size = status.lines().find_map(|line| line.strip_prefix("VmSize:"));
    let kilobytes = size.and_then(|size| size.trim().strip_suffix(" kB"));
    kilobytes.and_then(|n| n.parse::<u64>().ok()).unwrap_or(0) << 10
}

/// What a process left behind.
struct Outcome {
    /// None where it was killed, since its time was over.
    status: Option<ExitStatus>,
    text: Vec<u8>,
    words: Vec<u8>,
}

/// The text of a PDF by `reader read-pdf`.
pub(super) fn text(reader: &Path, bytes: &[u8], bounds: Bounds) -> Result<String, Trouble> {
    let mut child = Command::new(reader)
        .arg("read-pdf")
        .env_clear()
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .map_err(|error| Trouble::new(format!("is a PDF whose reader does not start: {error}")))?;
    let outcome = converse(&mut child, bytes, bounds)
        .map_err(|error| Trouble::new(format!("is a PDF whose reader is lost: {error}")))?;
    judge(outcome, bounds)
        .map_err(|why| Trouble::new(format!("is not a PDF that can be read: {why}")))
}

/// Writes and reads at the same time, so that no full pipe stops either side.
fn converse(child: &mut Child, bytes: &[u8], bounds: Bounds) -> std::io::Result<Outcome> {
    let (stdin, stdout, stderr) = (child.stdin.take(), child.stdout.take(), child.stderr.take());
    thread::scope(|scope| {
        scope.spawn(move || {
            // A reader that has given up has closed its end.
            stdin.map(|mut pipe| pipe.write_all(bytes))
        });
        let text = scope.spawn(move || collect(stdout, bounds.text + 1));
        let words = scope.spawn(move || collect(stderr, WORDS));
        let status = wait(child, bounds.time);
        Ok(Outcome {
            text: text.join().unwrap_or_default(),
            words: words.join().unwrap_or_default(),
            status: status?,
        })
    })
}

/// At most so many bytes of a pipe, which is closed then.
fn collect(pipe: Option<impl Read>, most: u64) -> Vec<u8> {
    let mut bytes = Vec::new();
    if let Some(pipe) = pipe {
        // What came before a failure is judged with the exit status.
        let _ = pipe.take(most).read_to_end(&mut bytes);
    }
    bytes
}

/// Waits for the end of a process, and ends it when its time is over or it cannot be asked.
fn wait(child: &mut Child, time: Duration) -> std::io::Result<Option<ExitStatus>> {
    let mut waited = Duration::ZERO;
    loop {
        match child.try_wait() {
            Ok(Some(status)) => return Ok(Some(status)),
            Ok(None) if waited < time => {
                thread::sleep(STEP);
                waited += STEP;
            }
            asked => {
                child.kill()?;
                child.wait()?;
                return asked;
            }
        }
    }
}

/// The text, or why there is none.
fn judge(outcome: Outcome, bounds: Bounds) -> Result<String, String> {
    let most = bounds.text;
    if outcome.text.len() as u64 > most {
        return Err(format!("it has more than {} MB of text", most >> 20));
    }
    match outcome.status {
        None => Err(format!("it takes more than {} s", bounds.time.as_secs())),
        Some(status) if status.success() => {
            String::from_utf8(outcome.text).map_err(|_| "its text is not UTF-8".to_owned())
        }
        Some(_) => Err(reason(&outcome.words)),
    }
}

/// The last line that the process said, fit for a message.
fn reason(words: &[u8]) -> String {
    let words = String::from_utf8_lossy(words);
    if words
        .lines()
        .any(|line| line.starts_with("memory allocation of "))
    {
        return too_much();
    }
    let line = words.lines().map(str::trim).rfind(|line| !line.is_empty());
    let line = line.unwrap_or("its reader crashed");
    line.strip_prefix("error: ")
        .unwrap_or(line)
        .chars()
        .filter(|c| !c.is_control())
        .take(200)
        .collect()
}
