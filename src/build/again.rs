//! A build of what is built already, told without doing it.
//!
//! A record in `.bluf/` of the project says which files a site was made of, by which program, and what the site was,
//! all of it by stamps. Where every stamp is the same, so is the site. There is no record of a build that found
//! anything, withheld anything, or whose files changed just before: the next one is made. Deleting records is safe.

#![expect(
    clippy::disallowed_methods,
    reason = "this room keeps the records of builds"
)]

use super::{Built, Failure, Progress, Project, build};
use crate::evidence::sha256;
use crate::load::{INPUTS, KEPT, LOCK, SETTINGS};
use crate::model::words::Word;
use crate::publish::own;
use crate::write::{Changes, Stamp, replace, stamp};
use serde::{Deserialize, Serialize};
use std::fs;
use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime};

/// The folder of records in the folder of what a machine keeps.
const BUILT: &str = "built";

/// What came of it.
#[derive(Debug)]
pub enum Done {
    /// The site was built.
    Built(Box<Built>, Changes, PathBuf),
    /// Nothing has changed since it was built.
    Same {
        /// How many pages it has.
        pages: usize,
        /// Where it stands.
        out: PathBuf,
    },
}

/// How builds are told apart.
#[derive(Debug, Clone, Copy)]
pub struct Watch<'a> {
    /// The file of this program.
    pub program: &'a Path,
    /// For so long everything must have been as it is before it is taken for settled.
    pub settled: Duration,
    /// What time it is.
    pub now: fn() -> SystemTime,
}

/// Longer than the tick of any file system.
pub const SETTLED: Duration = Duration::from_secs(2);

/// Builds a project and writes its site, where anything has changed since the last time; without a watch in any case.
pub fn build_again(
    project: &Project,
    output: Option<&Path>,
    watch: Option<Watch<'_>>,
    progress: &dyn Progress,
) -> Result<Done, Failure> {
    let keeper = watch.and_then(|watch| Keeper::new(project, output, watch));
    let out_of = |own: &str| output.map_or_else(|| project.root().join(own), Path::to_path_buf);
    let same = keeper.as_ref().and_then(|keeper| keeper.same(&out_of));
    if let Some(record) = same {
        let out = out_of(&record.output);
        return Ok(Done::Same {
            pages: record.pages,
            out,
        });
    }
    let before = keeper
        .as_ref()
        .and_then(|keeper| keeper.settled(&keeper.inputs()));
    let (built, changes, out) = build(project, output, progress)?;
    if let Some(keeper) = keeper {
        keeper.keep(before, &built, &changes, &out);
    }
    Ok(Done::Built(Box::new(built), changes, out))
}

/// What was built, of what.
#[derive(Debug, Serialize, Deserialize)]
struct Record {
    /// What was asked for.
    asked: String,
    inputs: String,
    outputs: String,
    /// The output folder that the project names, below its root.
    output: String,
    pages: usize,
}

/// Reads and writes the record of one kind of build.
struct Keeper<'w> {
    watch: Watch<'w>,
    root: PathBuf,
    /// What is asked for: the version, the output, the edition, the captures.
    asked: String,
    inputs: Vec<PathBuf>,
}

impl<'w> Keeper<'w> {
    /// None where a build is not to be remembered.
    fn new(project: &Project, output: Option<&Path>, watch: Watch<'w>) -> Option<Keeper<'w>> {
        let root = project.root().canonicalize().ok()?;
        let output = output.map(std::path::absolute).transpose().ok()?;
        let archive = project
            .archive()
            .map(|archive| archive.dir().canonicalize());
        let archive = archive.transpose().ok()?;
        let asked = format!(
            "1 {} {output:?} {} {:?} {archive:?}",
            env!("CARGO_PKG_VERSION"),
            project.ceiling().word(),
            project.day(),
        );
        let tops = [SETTINGS, LOCK].into_iter().chain(INPUTS);
        let mut inputs: Vec<PathBuf> = tops.map(|top| root.join(top)).collect();
        inputs.extend(archive);
        inputs.push(watch.program.to_path_buf());
        Some(Keeper {
            watch,
            root,
            asked,
            inputs,
        })
    }

    fn inputs(&self) -> Vec<&Path> {
        self.inputs.iter().map(PathBuf::as_path).collect()
    }

    /// The name of the record in its folder.
    fn name(&self) -> String {
        let name = sha256(self.asked.as_bytes());
        format!("{}.json", name.get(..16).unwrap_or_default())
    }

    /// The record of a build, where doing it again would change nothing.
    fn same(&self, out_of: &dyn Fn(&str) -> PathBuf) -> Option<Record> {
        let record = self.root.join(KEPT).join(BUILT).join(self.name());
        let record: Record = serde_json::from_slice(&fs::read(record).ok()?).ok()?;
        let out = out_of(&record.output).canonicalize().ok()?;
        let same = record.asked == self.asked
            && record.inputs == stamp(&self.inputs())?.sha256()
            && record.outputs == stamp(&[&out])?.sha256();
        same.then_some(record)
    }

    /// The stamp of what stands at some paths, where none of it changed just now.
    fn settled(&self, paths: &[&Path]) -> Option<Stamp> {
        let now = (self.watch.now)();
        stamp(paths).filter(|stamp| stamp.settled(now, self.watch.settled))
    }

    /// Remembers a build; or forgets the one before, where this one is not to be remembered.
    fn keep(&self, inputs: Option<Stamp>, built: &Built, changes: &Changes, out: &Path) {
        let inputs = inputs.filter(|_| is_quiet(built, changes));
        let record = inputs.and_then(|inputs| {
            let out = out.canonicalize().ok()?;
            Some(Record {
                asked: self.asked.clone(),
                inputs: inputs.sha256().to_owned(),
                outputs: self.settled(&[&out])?.sha256().to_owned(),
                output: built.output.clone(),
                pages: built.pages,
            })
        });
        if record.and_then(|record| self.write(&record)).is_none() {
            let _ = fs::remove_file(self.root.join(KEPT).join(BUILT).join(self.name()));
        }
    }

    /// Puts a record in place; none where that fails.
    fn write(&self, record: &Record) -> Option<()> {
        let folder = own(&self.root).ok()?.join(BUILT);
        let text = serde_json::to_vec(record).ok()?;
        replace(&folder.join(self.name()), &text).ok()
    }
}

/// Whether there was nothing to say of a build, and nothing to do.
fn is_quiet(built: &Built, changes: &Changes) -> bool {
    let untouched = changes.written.is_empty() && changes.removed.is_empty();
    untouched
        && changes.kept.is_empty()
        && built.found.report.findings.is_empty()
        && built.withheld.is_nothing()
        && built.withheld.later.is_none()
}
