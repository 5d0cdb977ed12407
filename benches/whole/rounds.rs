//! Rounds of runs: where they happen, and what comes of them.

use crate::corpus::{Corpus, Flavour};
use crate::measure::{Run, median, run, tree};
use crate::tools::Tool;
use crate::{Args, home};
use std::io;
use std::path::{Path, PathBuf};
use std::time::Duration;

/// The folders of a run.
pub(crate) struct Folders {
    /// Corpora and logs.
    pub(crate) work: PathBuf,
    /// Built sites: in memory where the system has a place for that.
    pub(crate) out: PathBuf,
}

impl Folders {
    pub(crate) fn new() -> Folders {
        let own = Path::new(env!("CARGO_MANIFEST_DIR")).join("target/bench");
        let work = std::env::var_os("BLUF_BENCH").map_or(own, PathBuf::from);
        let memory = Path::new("/dev/shm");
        let out = match memory.is_dir() {
            true => memory.join(format!("bluf-bench-{}", std::process::id())),
            false => work.join("out"),
        };
        Folders { work, out }
    }

    /// Writes a corpus afresh.
    pub(crate) fn corpus(&self, tool: &Tool, events: usize, seed: u64) -> io::Result<PathBuf> {
        let name = Flavour::ALL
            .iter()
            .find(|f| f.0 == tool.flavour)
            .map_or("", |f| f.1);
        let folder = self.work.join(format!("{name}-{events}-{seed}"));
        if folder.exists() {
            std::fs::remove_dir_all(&folder)?;
        }
        Corpus::new(tool.flavour, events, seed)?.write(&home(), &folder)?;
        Ok(folder)
    }

    pub(crate) fn site(&self, tool: &Tool) -> PathBuf {
        self.out.join(tool.name.replace(' ', "-"))
    }
}

pub(crate) fn remove(folder: &Path) -> io::Result<()> {
    if folder.exists() {
        std::fs::remove_dir_all(folder)
    } else {
        Ok(())
    }
}

/// What came of a program: its runs, and the files and bytes that it wrote.
#[derive(Debug, Default)]
pub(crate) struct Result {
    pub(crate) runs: Vec<Run>,
    pub(crate) files: usize,
    pub(crate) bytes: u64,
}

impl Result {
    pub(crate) fn seconds(&self) -> f64 {
        median(self.runs.iter().map(|run| run.seconds))
    }

    pub(crate) fn peak(&self) -> f64 {
        median(self.runs.iter().map(|run| run.peak))
    }
}

/// Builds with every program in turn, so that a machine that drifts does so for all.
pub(crate) fn whole(
    args: &Args,
    folders: &Folders,
    tools: &[Tool],
    corpora: &[PathBuf],
) -> io::Result<Vec<Result>> {
    let mut results: Vec<Result> = tools.iter().map(|_| Result::default()).collect();
    for turn in 0..=args.runs {
        for ((tool, from), result) in tools.iter().zip(corpora).zip(&mut results) {
            let to = folders.site(tool);
            remove(&to)?;
            let one = run(&mut tool.command(from, &to), &folders.work.join("log"))?;
            if turn > 0 {
                result.runs.push(one);
            }
            if turn == args.runs {
                (result.files, result.bytes) = tree(&to)?;
            }
            remove(&to)?;
        }
    }
    Ok(results)
}

/// Longer than any program waits until it takes a file for settled.
const SETTLED: Duration = Duration::from_secs(3);

/// What came of building again.
#[derive(Debug)]
pub(crate) struct Again {
    /// With nothing changed.
    pub(crate) same: Result,
    /// With a sentence more in one event.
    pub(crate) changed: Result,
}

/// Builds again into what is there, program by program.
pub(crate) fn again(
    args: &Args,
    folders: &Folders,
    tools: &[Tool],
    corpora: &[PathBuf],
) -> io::Result<Vec<Again>> {
    let log = folders.work.join("log");
    let one = |(tool, from): (&Tool, &PathBuf)| {
        let to = folders.site(tool);
        let build = || run(&mut tool.command(from, &to), &log);
        build()?;
        // Programs that go by the time of a file wait until it cannot change again within one tick of the clock.
        std::thread::sleep(SETTLED);
        build()?;
        let same = (0..args.runs).map(|_| build()).collect::<io::Result<_>>()?;
        let file = from.join("content/events/e000003.md");
        let text = std::fs::read_to_string(&file)?;
        let edit = |turn| {
            let more = format!("{text}\nThe gate was painted {turn} times.\n");
            std::fs::write(&file, more)?;
            build()
        };
        let changed = (0..args.runs).map(edit).collect::<io::Result<_>>()?;
        std::fs::write(&file, &text)?;
        remove(&to)?;
        let result = |runs| Result {
            runs,
            ..Result::default()
        };
        Ok(Again {
            same: result(same),
            changed: result(changed),
        })
    };
    tools.iter().zip(corpora).map(one).collect()
}
