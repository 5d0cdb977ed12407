//! `bluf publish` and `bluf rollback`.

use super::args::{Format, PublishArgs, RollbackArgs};
use super::progress::{Bar, Bytes};
use super::tell::{close, note, print, show};
use super::{count, open};
use crate::build::{Failure, Project, known, ready, recorded, target, targets, untold_since};
use crate::evidence::sha256;
use crate::model::target::{Place, Target};
use crate::model::words::Word;
use crate::publish::{Clock, Known, Over, Plan, Run, Wanted, Why, folder, keep, kept, publish};
use anyhow::Context;
use std::hash::{BuildHasher, Hasher, RandomState};
use std::process::ExitCode;
use std::time::{Duration, SystemTime, UNIX_EPOCH};

pub(super) fn run(args: &PublishArgs) -> Result<ExitCode, Failure> {
    let project = open(&args.project)?.under(args.edition.ceiling);
    let Some(name) = &args.target else {
        print(listed(&targets(&project)?));
        return Ok(ExitCode::SUCCESS);
    };
    let bar = Bar::new();
    let root = project.root().to_path_buf();
    let ready = ready(project, name, &bar);
    bar.clear();
    let ready = ready?;
    show(&ready.found, Format::Human);
    let sent = Sending {
        target: &ready.target,
        root: &root,
        wanted: &ready.wanted,
        known: &ready.known,
        dry: args.dry_run,
        verify: args.verify,
        over: Over {
            unknown: args.over_unknown,
            most: args.replace,
        },
    };
    sent.run()?;
    Ok(ExitCode::SUCCESS)
}

pub(super) fn run_rollback(args: &RollbackArgs) -> Result<ExitCode, Failure> {
    let project = open(&args.project)?;
    let target = target(&project, &args.target)?;
    let bar = Bar::new();
    let known = known(&project, &target, &bar);
    let told = may_be_told(args, &project, &target, &bar);
    bar.clear();
    let known = known?;
    told?;
    let root = project.root();
    let wanted = match &args.from {
        Some(dir) => folder(dir)?,
        None => kept(root, &target.name, args.edition)?,
    };
    recorded(&target, &known, args.edition, &wanted)?;
    let sent = Sending {
        target: &target,
        root,
        wanted: &wanted,
        known: &known,
        dry: args.dry_run,
        verify: args.verify,
        // Who asks for an edition of old knows that what came since goes.
        over: Over {
            unknown: false,
            most: true,
        },
    };
    sent.run()?;
    Ok(ExitCode::SUCCESS)
}

/// Refuses to publish again what was withheld since an edition, unless that is asked for.
fn may_be_told(
    args: &RollbackArgs,
    project: &Project,
    target: &Target,
    bar: &Bar,
) -> Result<(), Failure> {
    let edition = args.edition;
    if args.with_withheld {
        return Ok(());
    }
    let ids = match untold_since(project, target.ceiling, edition, bar) {
        Ok(ids) if ids.is_empty() => return Ok(()),
        Ok(ids) => ids,
        Err(Failure::Content(_)) => {
            note(format!(
                "warning: the project has errors (see `bluf check`), so what was withheld since edition {edition} is not known"
            ));
            return Ok(());
        }
        Err(failure) => return Err(failure),
    };
    let named: Vec<String> = ids.iter().take(NAMED).map(|id| format!("`{id}`")).collect();
    let more = match ids.len().saturating_sub(NAMED) {
        0 => String::new(),
        more => format!(" and {more} more"),
    };
    Err(Failure::System(anyhow::anyhow!(
        "edition {edition} tells of what is withheld under {} since, or of parts of it: {}{more}; nothing was sent. \
         To publish it all the same, say --with-withheld",
        target.ceiling.word(),
        named.join(", ")
    )))
}

/// Things that a message names.
const NAMED: usize = 5;

struct Sending<'a> {
    target: &'a Target,
    root: &'a std::path::Path,
    wanted: &'a Wanted,
    known: &'a Known,
    dry: bool,
    verify: bool,
    over: Over,
}

impl Sending<'_> {
    fn run(&self) -> anyhow::Result<()> {
        let name = &self.target.name;
        let bytes = Bytes::new("sending");
        let run = Run {
            nonce: nonce(),
            known: self.known,
            verify: self.verify,
            over: self.over,
            dry: self.dry,
            clock: &Machine,
            watch: &bytes,
        };
        let plan = publish(self.target, self.root, self.wanted, &run);
        bytes.clear();
        let plan = plan.with_context(|| format!("cannot publish to `{name}`"))?;
        if self.dry {
            print(steps(&plan));
        } else {
            keep(self.root, name, self.wanted)
                .context("it is published, but could not be kept for a rollback")?;
        }
        close(Format::Human, &summary(name, &plan, self.dry));
        Ok(())
    }
}

/// `new events/walkout.html`, a line for each file.
fn steps(plan: &Plan) -> String {
    let mut out = String::new();
    for step in &plan.writes {
        let why = match step.why {
            Why::New => "new",
            Why::Changed => "changed",
            Why::Doubtful => "again",
        };
        out.push_str(&format!("{why} {}\n", step.path));
    }
    for path in &plan.gone {
        out.push_str(&format!("gone {path}\n"));
    }
    out
}

/// "public: 12 new, 3 changed, 1 gone, 175 unchanged; 345678 bytes sent".
fn summary(name: &str, plan: &Plan, dry: bool) -> String {
    if plan.is_nothing() {
        return format!("{name}: up to date, {}", count(plan.unchanged, "file"));
    }
    let of = |why: Why| plan.writes.iter().filter(|step| step.why == why).count();
    let again = match of(Why::Doubtful) {
        0 => String::new(),
        n => format!(", {n} again"),
    };
    format!(
        "{name}: {} new, {} changed{again}, {} gone, {} unchanged; {} bytes {}",
        of(Why::New),
        of(Why::Changed),
        plan.gone.len(),
        plan.unchanged,
        plan.bytes(),
        if dry { "to send" } else { "sent" }
    )
}

/// The targets with their places, a line each.
fn listed(targets: &[Target]) -> String {
    if targets.is_empty() {
        return "bluf.toml declares no targets; docs/publishing.md says how\n".to_owned();
    }
    let line = |target: &Target| {
        let place = match &target.place {
            Place::Folder(path) => path.clone(),
            Place::S3 { bucket, prefix, .. } => format!("s3://{bucket}/{prefix}"),
            Place::Webdav { server, path } | Place::Sftp { server, path, .. } => {
                format!("{server}{path}")
            }
            Place::Git { remote, branch } => format!("{remote}, branch {branch}"),
        };
        let signed = if target.public_key.is_some() {
            ", signed"
        } else {
            ""
        };
        format!(
            "{}: {place} (up to {}{signed})\n",
            target.name,
            target.ceiling.word()
        )
    };
    targets.iter().map(line).collect()
}

/// A name that no other run has.
fn nonce() -> String {
    let (a, b) = (RandomState::new(), RandomState::new());
    let seed = [
        u128::from(a.build_hasher().finish()),
        u128::from(b.build_hasher().finish()),
        Machine.now().as_nanos(),
        u128::from(std::process::id()),
    ];
    let seed: Vec<u8> = seed.iter().flat_map(|part| part.to_le_bytes()).collect();
    let mut name = sha256(&seed);
    name.truncate(24);
    name
}

/// The machine's clock: the wall's, since the other one stands still while the machine sleeps.
struct Machine;

impl Clock for Machine {
    fn now(&self) -> Duration {
        #[expect(clippy::disallowed_methods, reason = "a lock is alive or dead now")]
        let now = SystemTime::now();
        now.duration_since(UNIX_EPOCH).unwrap_or_default()
    }

    fn sleep(&self, time: Duration) {
        std::thread::sleep(time);
    }
}
