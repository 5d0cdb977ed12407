//! Whole commands on realistic corpora: bluf, other generators on the same pages, and a program for these pages alone.

#![allow(
    clippy::print_stdout,
    clippy::print_stderr,
    clippy::disallowed_methods,
    missing_docs,
    reason = "a benchmark runs programs, reads the clock and prints"
)]

#[path = "../corpus/mod.rs"]
mod corpus;
mod floor;
mod live;
mod measure;
mod rounds;
mod table;
mod tools;

use clap::{CommandFactory, Parser, Subcommand};
use corpus::{Corpus, Flavour};
use rounds::{Folders, Result, again, remove, whole};
use std::collections::BTreeMap;
use std::io;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use table::grouped;
use tools::{Tool, tools};

/// Measure bluf, and Hugo and Zola where they are at hand, on corpora made from a seed.
#[derive(Debug, Parser)]
#[command(name = "cargo bench --bench whole --")]
struct Args {
    #[command(subcommand)]
    command: Option<Job>,
    /// Events, and as many sources; several sizes with commas
    #[arg(long, value_delimiter = ',', default_value = "1000")]
    sizes: Vec<usize>,
    /// Runs of each program, after one to warm up
    #[arg(long, default_value_t = 5)]
    runs: usize,
    /// Programs to run: bluf, floor, hugo, zola, full, french, also; all that are found without this
    #[arg(long, value_delimiter = ',')]
    only: Vec<String>,
    /// A folder with `hugo` and `zola`; without it they are looked for on the PATH
    #[arg(long, value_name = "DIR")]
    peers: Option<PathBuf>,
    /// Another bluf to compare with
    #[arg(long, value_name = "FILE")]
    also: Option<PathBuf>,
    /// Also build again with nothing changed, and with one event changed
    #[arg(long)]
    edit: bool,
    /// Also edit in a running preview, until the page shows it
    #[arg(long)]
    live: bool,
    /// The corpora's seed
    #[arg(long, default_value_t = 1)]
    seed: u64,
    /// Said by `cargo bench`
    #[arg(long, hide = true)]
    bench: bool,
}

#[derive(Debug, Subcommand)]
enum Job {
    /// Write a corpus into a folder and measure nothing
    Corpus {
        /// plain, full, french, hugo or zola
        flavour: String,
        /// Events, and as many sources
        events: usize,
        /// A folder that is not there yet
        out: PathBuf,
        /// Another seed, other documents
        #[arg(long, default_value_t = 1)]
        seed: u64,
        #[arg(long, hide = true)]
        bench: bool,
    },
    /// Build a plain corpus by the program for it alone
    Floor { from: PathBuf, to: PathBuf },
}

fn main() -> ExitCode {
    match start(&Args::parse()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error}");
            ExitCode::FAILURE
        }
    }
}

fn start(args: &Args) -> io::Result<()> {
    match &args.command {
        Some(Job::Corpus {
            flavour,
            events,
            out,
            seed,
            ..
        }) => write(flavour, *events, *seed, out),
        Some(Job::Floor { from, to }) => floor::build(from, to),
        // `cargo test --all-targets` starts benchmarks without a word: they are not tests.
        None if std::env::args().len() == 1 => Args::command().print_help(),
        None => measure(args),
    }
}

fn home() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("benches")
}

fn write(flavour: &str, events: usize, seed: u64, out: &Path) -> io::Result<()> {
    let known = Flavour::ALL.iter().find(|known| known.1 == flavour);
    let Some((flavour, _)) = known.copied() else {
        return Err(io::Error::other(format!("there is no flavour `{flavour}`")));
    };
    if out.exists() {
        return Err(io::Error::other(format!(
            "{} is there already",
            out.display()
        )));
    }
    let (files, bytes) = Corpus::new(flavour, events, seed)?.write(&home(), out)?;
    println!("{} files, {} bytes", grouped(files), grouped(bytes));
    Ok(())
}

fn measure(args: &Args) -> io::Result<()> {
    let folders = Folders::new();
    let wanted = |tool: &Tool| {
        let name = tool.name.rsplit(' ').next().unwrap_or_default();
        args.only.is_empty()
            || args
                .only
                .iter()
                .any(|only| only == name || *only == tool.name)
    };
    let tools: Vec<Tool> = tools(args.peers.as_deref(), args.also.as_deref())?
        .into_iter()
        .filter(wanted)
        .collect();
    std::fs::create_dir_all(&folders.out)?;
    std::fs::create_dir_all(&folders.work)?;
    let done = all(args, &folders, &tools);
    remove(&folders.out)?;
    table::growth(&tools, &done?);
    Ok(())
}

/// Results by size, in the order of the programs.
type Results = BTreeMap<usize, Vec<Result>>;

fn all(args: &Args, folders: &Folders, tools: &[Tool]) -> io::Result<Results> {
    let mut results = Results::new();
    for &events in &args.sizes {
        let corpora: Vec<PathBuf> = (tools.iter())
            .map(|tool| folders.corpus(tool, events, args.seed))
            .collect::<io::Result<_>>()?;
        let of_size = whole(args, folders, tools, &corpora)?;
        table::whole(args, folders, tools, events, &of_size);
        if args.edit {
            let results = again(args, folders, tools, &corpora)?;
            table::again(tools, events, &results);
        }
        if args.live {
            let rows = live::live(args, folders, tools, &corpora)?;
            table::live(args, events, &rows);
        }
        results.insert(events, of_size);
        corpora.iter().try_for_each(|folder| remove(folder))?;
    }
    Ok(results)
}
