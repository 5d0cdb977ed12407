//! A branch of a git repository, as hosts of pages serve it.
//!
//! The site becomes one commit on top of the branch, and one push puts it there: it stands there whole, or not at all, and
//! a push is refused where somebody else was faster. The system's git does the talking, with the credentials that it has.

#![expect(
    clippy::disallowed_methods,
    reason = "git is the client of its repositories"
)]

use super::Run;
use super::keep::own;
use super::plan::Plan;
use super::run::{is_taken, refuse};
use super::state::State;
use super::wanted::Wanted;
use crate::evidence::sha256;
use crate::write::manifest::{NAME, SIGNATURE};
use anyhow::{Context, bail};
use std::collections::BTreeSet;
use std::fs::File;
use std::io::{BufRead, BufReader, Write};
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

/// Where the branch of the target stands in the repository that this run works with.
const THERE: &str = "refs/bluf/there";

/// Where the new commit stands in it.
const HERE: &str = "refs/bluf/here";

/// Puts a site on a branch. `root` is the project's folder: its name and address for commits are used, and a remote
/// may be a path from it.
pub(super) fn publish(
    root: &Path,
    remote: &str,
    branch: &str,
    wanted: &Wanted,
    run: &Run<'_>,
) -> anyhow::Result<Plan> {
    let git = Git::new(root)?;
    let stands = git.fetch(remote, branch)?;
    let (state, others) = git.state(stands)?;
    let mut state = state.admitted(wanted, run)?;
    if run.verify && stands {
        run.watch.waiting("reading the files of the branch");
        state.doubt(&git.altered(&state)?);
    }
    let plan = Plan::new(&state, wanted);
    if !run.over.most {
        plan.ensure_most_stay(&state)?;
    }
    let paths = plan.writes.iter().map(|step| &step.path);
    refuse(
        &paths
            .filter(|path| is_taken(&others, path))
            .cloned()
            .collect(),
    )?;
    if plan.is_nothing() || run.dry {
        return Ok(plan);
    }
    run.watch.begin(plan.writes.len(), plan.bytes());
    git.commit(stands, &plan, wanted, run)?;
    git.push(remote, branch)?;
    Ok(plan)
}

/// The file that tells GitHub to serve a branch as it is. A branch that this program makes has it.
const PLAIN: &str = ".nojekyll";

/// A repository in the project's own folder, which is gone when the run ends: what it holds may not be for everybody's
/// eyes. One run of a project at a time has it.
struct Git {
    root: PathBuf,
    dir: PathBuf,
    _lock: File,
}

impl Git {
    fn new(root: &Path) -> anyhow::Result<Git> {
        let root = root.canonicalize()?;
        let own = own(&root)?;
        let lock = File::create(own.join("git.lock"))?;
        lock.lock()?;
        let git = Git {
            dir: own.join("git"),
            root,
            _lock: lock,
        };
        // One that was killed left its behind.
        let _ = std::fs::remove_dir_all(&git.dir);
        git.done(git.command(&["init", "--quiet", "--bare"]).arg(&git.dir))?;
        Ok(git)
    }

    /// Without questions at a terminal, in words that this program can read.
    fn command(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new("git");
        command
            .args(arguments)
            .current_dir(&self.root)
            .env("GIT_DIR", &self.dir)
            .env("GIT_TERMINAL_PROMPT", "0")
            .env("LC_ALL", "C")
            .env_remove("GIT_WORK_TREE")
            .env_remove("GIT_INDEX_FILE")
            .stdin(Stdio::null());
        command
    }

    fn run(&self, command: &mut Command) -> anyhow::Result<Output> {
        command
            .output()
            .context("cannot start git: is it installed?")
    }

    fn done(&self, command: &mut Command) -> anyhow::Result<Vec<u8>> {
        let output = self.run(command)?;
        if !output.status.success() {
            bail!("git says: {}", said(&output));
        }
        Ok(output.stdout)
    }

    /// The last commit of the branch, and no more of its past than that. False where there is no such branch.
    fn fetch(&self, remote: &str, branch: &str) -> anyhow::Result<bool> {
        let of = format!("refs/heads/{branch}");
        let listed = self.done(&mut self.command(&["ls-remote", "--", remote, &of]));
        let listed = listed.with_context(|| format!("cannot read {remote}"))?;
        if listed.is_empty() {
            return Ok(false);
        }
        let refspec = format!("+{of}:{THERE}");
        let fetch = [
            "fetch",
            "--quiet",
            "--depth=1",
            "--no-tags",
            "--",
            remote,
            &refspec,
        ];
        self.done(&mut self.command(&fetch))
            .with_context(|| format!("cannot fetch {branch} from {remote}"))?;
        Ok(true)
    }

    /// What stands on the branch, and which of it is not bluf's.
    fn state(&self, stands: bool) -> anyhow::Result<(State, BTreeSet<String>)> {
        if !stands {
            return Ok((State::default(), BTreeSet::new()));
        }
        let list = ["ls-tree", "-r", "-z", "--name-only", "--full-tree", THERE];
        let listed = self.done(&mut self.command(&list))?;
        let paths = listed
            .split(|byte| *byte == 0)
            .filter(|path| !path.is_empty());
        let mut others: BTreeSet<String> = paths
            .map(|path| String::from_utf8_lossy(path).into_owned())
            .collect();
        let read = |path: &str| -> anyhow::Result<Option<Vec<u8>>> {
            let blob = format!("{THERE}:{path}");
            let there = others.contains(path);
            let bytes = there.then(|| self.done(&mut self.command(&["cat-file", "blob", &blob])));
            bytes.transpose()
        };
        let mut state = State::listed(read(NAME)?, read(SIGNATURE)?)?;
        // One that somebody removed is not there to be changed.
        state.files.retain(|path, _| others.remove(path));
        Ok((state, others))
    }

    /// The files of the branch that are not what its manifest lists.
    fn altered(&self, state: &State) -> anyhow::Result<BTreeSet<String>> {
        let list = ["ls-tree", "-r", "-z", "--full-tree", THERE];
        let listed = self.done(&mut self.command(&list))?;
        let listed = String::from_utf8_lossy(&listed);
        // "100644 blob ID\tPATH".
        let blobs = listed.split('\0').filter_map(|line| {
            let (head, path) = line.split_once('\t')?;
            Some((head.rsplit(' ').next()?, path))
        });
        let known = |path: &str| state.files.get(path)?.as_deref();
        let blobs: Vec<(&str, &str, &str)> = blobs
            .filter_map(|(id, path)| Some((id, path, known(path)?)))
            .collect();
        let mut cat = self.command(&["cat-file", "--batch"]);
        let mut child = (cat.stdin(Stdio::piped()).stdout(Stdio::piped())).spawn()?;
        let (Some(mut to), Some(from)) = (child.stdin.take(), child.stdout.take()) else {
            bail!("cannot talk to git");
        };
        let altered = std::thread::scope(|scope| {
            scope.spawn(|| {
                // Who reads finds out what did not arrive.
                let _ = blobs.iter().try_for_each(|(id, ..)| writeln!(to, "{id}"));
                drop(to);
            });
            let mut from = BufReader::new(from);
            let mut altered = BTreeSet::new();
            for (_, path, wanted) in &blobs {
                if sha256(&blob(&mut from)?) != *wanted {
                    altered.insert((*path).to_owned());
                }
            }
            anyhow::Ok(altered)
        });
        child.wait()?;
        altered.context("cannot read the files of the branch")
    }

    /// Writes what has changed as one commit, by the stream that git takes imports in.
    fn commit(
        &self,
        stands: bool,
        plan: &Plan,
        wanted: &Wanted,
        run: &Run<'_>,
    ) -> anyhow::Result<()> {
        let what = wanted.edition().map_or_else(
            || "Publish a state between editions\n".to_owned(),
            |n| format!("Publish edition {n}\n"),
        );
        let mut ident = self.command(&["var", "GIT_COMMITTER_IDENT"]);
        // As the project's own commits say it.
        let ident = self.done(ident.env_remove("GIT_DIR"));
        let ident = ident.context("git knows no name for commits: set user.name and user.email")?;
        let ident = String::from_utf8_lossy(&ident).trim().to_owned();
        let mut import = self.command(&["fast-import", "--quiet", "--done"]);
        let mut child = (import.stdin(Stdio::piped()).stderr(Stdio::piped())).spawn()?;
        let mut sent = Ok(());
        if let Some(pipe) = child.stdin.take() {
            let mut to = std::io::BufWriter::new(pipe);
            sent = write!(to, "commit {HERE}\ncommitter {ident}\n")
                .and_then(|()| data(&mut to, what.as_bytes()))
                .and_then(|()| {
                    if stands {
                        writeln!(to, "from {THERE}^0")
                    } else {
                        Ok(())
                    }
                })
                .and_then(|()| changes(&mut to, plan, wanted, run))
                .and_then(|()| {
                    if stands {
                        Ok(())
                    } else {
                        put(&mut to, PLAIN, b"")
                    }
                })
                .and_then(|()| writeln!(to, "done"))
                .and_then(|()| to.flush());
        }
        let output = child.wait_with_output()?;
        if !output.status.success() {
            bail!("git cannot make the commit: {}", said(&output));
        }
        sent.context("cannot hand the site to git")
    }

    fn push(&self, remote: &str, branch: &str) -> anyhow::Result<()> {
        let refspec = format!("{HERE}:refs/heads/{branch}");
        let output = self.run(&mut self.command(&["push", "--quiet", "--", remote, &refspec]))?;
        if output.status.success() {
            return Ok(());
        }
        let words = said(&output);
        let late = [
            "rejected",
            "cannot lock ref",
            "stale info",
            "non-fast-forward",
        ];
        if late.iter().any(|sign| words.contains(sign)) && !words.contains("pre-receive") {
            bail!("another publisher was faster: nothing was published; try again");
        }
        bail!("cannot push to {remote}: git says: {words}")
    }
}

impl Drop for Git {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.dir);
    }
}

fn said(output: &Output) -> String {
    let words = String::from_utf8_lossy(&output.stderr);
    words.trim().replace('\n', "; ")
}

/// The next blob that `cat-file --batch` hands out: "ID blob SIZE", then its bytes and the end of a line.
fn blob(from: &mut dyn BufRead) -> anyhow::Result<Vec<u8>> {
    let mut head = String::new();
    from.read_line(&mut head)?;
    let size = head.trim_end().rsplit(' ').next().unwrap_or_default();
    let size: usize = size.parse().with_context(|| format!("git says: {head}"))?;
    let mut bytes = vec![0; size + 1];
    from.read_exact(&mut bytes)?;
    bytes.pop();
    Ok(bytes)
}

fn data(to: &mut dyn Write, bytes: &[u8]) -> std::io::Result<()> {
    writeln!(to, "data {}", bytes.len())?;
    to.write_all(bytes)?;
    writeln!(to)
}

fn put(to: &mut dyn Write, path: &str, bytes: &[u8]) -> std::io::Result<()> {
    writeln!(to, "M 100644 inline {}", quoted(path))?;
    data(to, bytes)
}

fn changes(to: &mut dyn Write, plan: &Plan, wanted: &Wanted, run: &Run<'_>) -> std::io::Result<()> {
    // First what goes: where a file becomes a folder, to take the file away takes all that is below its name.
    for path in &plan.gone {
        writeln!(to, "D {}", quoted(path))?;
    }
    for step in &plan.writes {
        let bytes = wanted.files.get(&step.path).map(Vec::as_slice);
        put(to, &step.path, bytes.unwrap_or_default())?;
        run.watch.sent(step.bytes);
    }
    put(to, NAME, &wanted.manifest)?;
    match &wanted.signature {
        Some(signature) => put(to, SIGNATURE, signature),
        None if plan.signature => writeln!(to, "D {SIGNATURE}"),
        None => Ok(()),
    }
}

/// A path as the import's stream quotes it.
fn quoted(path: &str) -> String {
    let path = path.replace('\\', "\\\\").replace('"', "\\\"");
    format!("\"{}\"", path.replace('\n', "\\n"))
}
