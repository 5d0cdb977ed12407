//! Realistic corpora, made from a seed: the same seed and size, the same bytes, on every machine.
//!
//! Document number `i` is a function of the seed, of `i` and of the number of events alone. Events and sources
//! are made in order of time (their rank) and named in another order, as files are in life.

mod bluf;
mod dice;
mod figures;
mod peers;
mod things;
mod words;

use std::io;
use std::path::Path;

/// For whom a corpus is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Flavour {
    /// For bluf, with what the peers' pages show and nothing more, and with the bench theme.
    Plain,
    /// For bluf, with claims, quotes, coordinates, aliases and a brief, for the built-in theme.
    Full,
    /// The full one with a fourth of the events in French as well.
    French,
    /// The plain one for Hugo.
    Hugo,
    /// The plain one for Zola.
    Zola,
}

impl Flavour {
    /// Every flavour with its name on the command line.
    pub(crate) const ALL: [(Flavour, &'static str); 5] = [
        (Flavour::Plain, "plain"),
        (Flavour::Full, "full"),
        (Flavour::French, "french"),
        (Flavour::Hugo, "hugo"),
        (Flavour::Zola, "zola"),
    ];
}

/// What to make.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Corpus {
    /// For whom.
    pub(crate) flavour: Flavour,
    /// Events, and as many sources; at least 20.
    pub(crate) events: usize,
    /// Another seed, other documents.
    pub(crate) seed: u64,
}

/// Takes a file: its path below the corpus and its text.
pub(crate) type Put<'p> = &'p mut dyn FnMut(&str, &str) -> io::Result<()>;

impl Corpus {
    /// A corpus of so many events. Fails where there are too few for events to have sources of their own.
    pub(crate) fn new(flavour: Flavour, events: usize, seed: u64) -> io::Result<Corpus> {
        if events < 20 {
            return Err(io::Error::other("a corpus has 20 events or more"));
        }
        Ok(Corpus {
            flavour,
            events,
            seed,
        })
    }

    /// Hands over every file, in a fixed order. `home` is the folder `benches`, for templates and configurations.
    pub(crate) fn each(&self, home: &Path, put: Put<'_>) -> io::Result<()> {
        match self.flavour {
            Flavour::Plain => below(&home.join("theme"), "templates/", put)?,
            Flavour::Hugo => below(&home.join("peers/hugo"), "", put)?,
            Flavour::Zola => below(&home.join("peers/zola"), "", put)?,
            Flavour::Full | Flavour::French => {}
        }
        match self.flavour {
            Flavour::Plain | Flavour::Full | Flavour::French => bluf::each(self, put),
            Flavour::Hugo => peers::hugo(self, put),
            Flavour::Zola => peers::zola(self, put),
        }
    }

    /// Writes the corpus into a folder that is not there yet, or empty. Gives the number of files and bytes.
    pub(crate) fn write(&self, home: &Path, out: &Path) -> io::Result<(usize, usize)> {
        let mut sum = (0, 0);
        self.each(home, &mut |path, text| {
            let file = out.join(path);
            if let Some(folder) = file.parent() {
                std::fs::create_dir_all(folder)?;
            }
            sum = (sum.0 + 1, sum.1 + text.len());
            std::fs::write(file, text)
        })?;
        Ok(sum)
    }
}

/// Hands over the files of a folder, in order of their paths.
fn below(folder: &Path, prefix: &str, put: Put<'_>) -> io::Result<()> {
    let mut entries: Vec<_> = std::fs::read_dir(folder)?.collect::<io::Result<_>>()?;
    entries.sort_by_key(std::fs::DirEntry::file_name);
    for entry in entries {
        let path = format!("{prefix}{}", entry.file_name().to_string_lossy());
        if entry.file_type()?.is_dir() {
            below(&entry.path(), &format!("{path}/"), put)?;
        } else {
            put(&path, &std::fs::read_to_string(entry.path())?)?;
        }
    }
    Ok(())
}
