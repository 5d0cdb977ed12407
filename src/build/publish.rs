//! What stands between a project and its publishing.

use super::found::{IN_THE_WAY, Phases, start};
use super::project::is_apart;
use super::{Built, Failure, Found, Progress, Project, build_site, output_of};
use crate::audit::{public_key, signature_beside, signed_by};
use crate::check::SILENT_EDIT;
use crate::editions::read as read_editions;
use crate::evidence::sha256;
use crate::load::load_settings;
use crate::model::marking::Marking;
use crate::model::settings::Settings;
use crate::model::target::{Place, Target};
use crate::model::words::Word;
use crate::parse::{parse, settings};
use crate::publish::{Known, Wanted};
use crate::report::nearest::did_you_mean;
use crate::report::{Finding, Report, Severity};
use crate::withhold::withhold;
use crate::write::of_site;
use anyhow::anyhow;
use std::collections::BTreeSet;
use std::path::PathBuf;

/// What is to be published, and where.
#[derive(Debug)]
pub struct Ready {
    /// The target.
    pub target: Target,
    /// The site.
    pub wanted: Wanted,
    /// The editions that the project knows.
    pub known: Known,
    /// Warnings.
    pub found: Found,
}

/// The targets of a project.
pub fn targets(project: &Project) -> Result<Vec<Target>, Failure> {
    settings_of(project).map(|settings| settings.targets)
}

/// What an edition of an audience told of and may not be told of any more, by id. Fails where the project cannot be read.
pub fn untold_since(
    project: &Project,
    ceiling: Marking,
    edition: usize,
    progress: &dyn Progress,
) -> Result<BTreeSet<String>, Failure> {
    let mut phases = start(project, progress)?;
    let read = parse(&phases.files);
    let history = read_editions(&phases.files, ceiling);
    let (Some(drafts), Some(history)) = (phases.pass(read), phases.pass(history)) else {
        return Err(Failure::Content(phases.found()));
    };
    let (shown, withheld, _) = withhold(&drafts, ceiling, history.persons(), &phases.files.sources);
    let history = history.without(&withheld.hidden, &shown);
    Ok(history.untold_since(edition))
}

/// The folder that a project is built into.
pub fn output(project: &Project) -> Result<PathBuf, Failure> {
    let mut settings = settings_of(project)?;
    settings.ceiling = project.ceiling();
    Ok(project.root().join(output_of(&settings)))
}

fn settings_of(project: &Project) -> Result<Settings, Failure> {
    let mut files = load_settings(project.root())?;
    let report = std::mem::take(&mut files.report);
    let mut phases = Phases {
        files,
        report,
        ..Phases::default()
    };
    let read = settings(&phases.files);
    phases
        .pass(read)
        .ok_or_else(|| Failure::Content(phases.found()))
}

/// A target by its name.
pub fn target(project: &Project, name: &str) -> Result<Target, Failure> {
    let all = targets(project)?;
    if let Some(target) = all.iter().find(|target| target.name == name) {
        if let Place::Folder(folder) = &target.place
            && !is_apart(project.root(), &project.root().join(folder))?
        {
            let title =
                format!("the folder of the target `{name}` holds what the site is made from");
            return Err(refused("bad-target", title, "name a folder of its own"));
        }
        return Ok(target.clone());
    }
    let help = did_you_mean(name, all.iter().map(|target| target.name.as_str()));
    let help = help.unwrap_or_else(|| format!("declare it as [targets.{name}]"));
    Err(anyhow!("bluf.toml has no target `{name}`; {help}").into())
}

/// Builds what is to be published to a target, in memory, and refuses what may not be: errors, quotes that the lock does
/// not hold, what is above the target's ceiling, what no edition records, and what is not signed where that is asked.
/// Without a ceiling of its own the project is built under the target's.
pub fn ready(project: Project, name: &str, progress: &dyn Progress) -> Result<Ready, Failure> {
    let target = target(&project, name)?;
    let ceiling = project.ceiling.unwrap_or(target.ceiling);
    if ceiling > target.ceiling {
        let title = format!(
            "the target `{name}` takes nothing above {}, and this is to be {}",
            target.ceiling.word(),
            ceiling.word()
        );
        let help =
            "publish it elsewhere, or say with `ceiling` in bluf.toml that the target may show it";
        return Err(refused("above-the-target", title, help));
    }
    let project = project.under(Some(ceiling));
    let (built, site) = build_site(&project, progress)?;
    let manifest = of_site(&site, &built.published);
    let signature = signature(&project, &built, &manifest, &target)?;
    let known = Known {
        manifests: built.published.manifests.clone(),
    };
    let found = all_recorded(built.found, &target, built.unrecorded)?;
    let files = site.files.into_iter().map(|f| (f.path, f.bytes));
    Ok(Ready {
        wanted: Wanted::new(files.collect(), manifest, signature)?,
        target,
        known,
        found,
    })
}

/// Refuses what no edition records, unless the target takes it.
fn all_recorded(mut found: Found, target: &Target, unrecorded: usize) -> Result<Found, Failure> {
    for finding in found.report.findings.iter_mut() {
        let lenient = target.unrecorded && finding.rule == SILENT_EDIT;
        if IN_THE_WAY.contains(&finding.rule) && !lenient {
            finding.severity = Severity::Error;
        }
    }
    if unrecorded > 0 && !target.unrecorded && !found.report.has_errors() {
        let title = format!(
            "{unrecorded} of what the site says is not in its last edition: readers would see a change that no record tells of"
        );
        let help =
            "record it with `bluf edition \"note\"`; a target for drafts says `unrecorded = true`";
        found
            .report
            .push(Finding::about("not-an-edition", "editions", title).help(help));
    }
    found.verdict()
}

/// The signature that `bluf sign` left in the output folder, where it is of this manifest.
fn signature(
    project: &Project,
    built: &Built,
    manifest: &[u8],
    target: &Target,
) -> Result<Option<Vec<u8>>, Failure> {
    let out = project.root().join(&built.output);
    let signature = signature_beside(&out, manifest);
    let none = format!("there is none of this state in {}", built.output);
    let help = "build and sign it: `bluf build && bluf sign --key …`";
    signed(target, manifest, signature.as_deref(), &none, help)?;
    Ok(signature)
}

/// Refuses what the owner of a target's key did not sign, where it has one.
fn signed(
    target: &Target,
    manifest: &[u8],
    signature: Option<&[u8]>,
    none: &str,
    help: &str,
) -> Result<(), Failure> {
    let Some(key) = &target.public_key else {
        return Ok(());
    };
    let key = public_key(key)?;
    let words = signature.map(String::from_utf8_lossy);
    let why = match words.map(|words| signed_by(&key, manifest, &words)) {
        Some(Ok(_)) => return Ok(()),
        Some(Err(why)) => why,
        None => none.to_owned(),
    };
    let title = format!(
        "the target `{}` demands a signature by its `public_key`: {why}",
        target.name
    );
    Err(refused("not-signed", title, help))
}

/// Refuses to put back what is not, byte for byte, the edition that this project recorded under this number for the
/// target's own ceiling, and what is not signed where that is asked. Each ceiling counts its editions by itself.
pub fn recorded(
    target: &Target,
    known: &Known,
    edition: usize,
    wanted: &Wanted,
) -> Result<(), Failure> {
    let why = match (known.manifest(edition), wanted.edition()) {
        (Some(own), _) if own == sha256(wanted.manifest()) => {
            let help = "sign that edition's site, and name its folder with --from";
            return signed(
                target,
                wanted.manifest(),
                wanted.signature(),
                "there is none beside this edition",
                help,
            );
        }
        (None, _) => format!("no record tells what edition {edition} was"),
        (_, Some(is)) if is != edition => format!("what is there is edition {is}"),
        (_, None) => "what is there is no edition".to_owned(),
        _ => "what is there is another site under that number".to_owned(),
    };
    let title = format!(
        "this is not edition {edition} under {}, which the target `{}` takes: {why}",
        target.ceiling.word(),
        target.name
    );
    let help = "build that edition from its commit, under the target's ceiling and by the version of bluf that recorded it";
    Err(refused("not-the-edition", title, help))
}

fn refused(rule: &'static str, title: String, help: &str) -> Failure {
    let mut report = Report::default();
    report.push(Finding::about(rule, "bluf.toml", title).help(help));
    Failure::Content(Found {
        report,
        ..Found::default()
    })
}

/// The editions that a project knows of itself, for the audience of a target.
pub fn known(
    project: &Project,
    target: &Target,
    progress: &dyn Progress,
) -> Result<Known, Failure> {
    let mut phases = start(project, progress)?;
    let read = read_editions(&phases.files, target.ceiling);
    let Some(history) = phases.pass(read) else {
        return Err(Failure::Content(phases.found()));
    };
    Ok(Known {
        manifests: history.outputs().1.to_vec(),
    })
}
