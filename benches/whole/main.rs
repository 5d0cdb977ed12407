//! Whole commands on realistic corpora: bluf, and other generators on the same pages.
#![allow(
    clippy::print_stdout,
    clippy::print_stderr,
    clippy::disallowed_methods,
    missing_docs,
    reason = "a benchmark runs programs, reads the clock and prints"
)]

#[path = "../corpus/mod.rs"]
mod corpus;

use corpus::{Corpus, Flavour};
use std::path::Path;

fn main() -> std::io::Result<()> {
    let args: Vec<String> = std::env::args().collect();
    let flavour = Flavour::ALL
        .iter()
        .find(|f| f.1 == args[1])
        .map(|f| f.0)
        .unwrap_or(Flavour::Plain);
    let c = Corpus {
        flavour,
        events: args[2].parse().unwrap_or(60),
        seed: 1,
    };
    println!(
        "{:?}",
        c.write(
            &Path::new(env!("CARGO_MANIFEST_DIR")).join("benches"),
            Path::new(&args[3])
        )?
    );
    Ok(())
}
