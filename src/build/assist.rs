//! Help for the writer, with the source's text at hand.

use super::found::start;
use super::{Failure, Progress, Project};
use crate::assist::{Document, Lost, Names, excerpt, suggest};
use crate::evidence::sha256;
use crate::lexicon::languages;
use crate::model::source::{Publish, Source};
use crate::parse::{Drafts, parse};
use crate::report::nearest::did_you_mean;
use anyhow::{Context, anyhow, bail};
use std::sync::Arc;

/// Words of a source as a claim.
pub fn quote(
    project: &Project,
    id: &str,
    words: &str,
    progress: &dyn Progress,
) -> Result<String, Failure> {
    with(project, id, progress, |document, _| {
        excerpt(document, words).map_err(|lost| anyhow!("{}", told(document, &lost)))
    })
}

/// What a source offers for events.
pub fn offers(project: &Project, id: &str, progress: &dyn Progress) -> Result<String, Failure> {
    with(project, id, progress, |document, drafts| {
        suggest(document, &Names::of(drafts)).ok_or_else(|| {
            let language = document.source.language.as_deref();
            let language = language.map_or("no language".to_owned(), |tag| {
                format!("the language `{tag}`")
            });
            let known: Vec<String> = languages().map(|tag| format!("`{tag}`")).collect();
            anyhow!(
                "`{id}` has {language}, for which there are no word lists; there are some for {}",
                known.join(", ")
            )
        })
    })
}

/// Does something with a source and its text. Mistakes elsewhere in the project do not matter.
fn with(
    project: &Project,
    id: &str,
    progress: &dyn Progress,
    work: impl FnOnce(&Document<'_>, &Drafts) -> anyhow::Result<String>,
) -> Result<String, Failure> {
    let phases = start(project, progress)?;
    progress.phase("parsing", None);
    let (drafts, _) = parse(&phases.files);
    let source = found(&drafts, id)?;
    let text = text(project, &source)?;
    let document = Document::new(&source, &text).map_err(|n| {
        anyhow!(
            "the noise range {} of `{id}` is not in its capture: `bluf verify` says more",
            n + 1
        )
    })?;
    Ok(work(&document, &drafts)?)
}

fn found(drafts: &Drafts, id: &str) -> anyhow::Result<Arc<Source>> {
    if let Some(source) = drafts.sources.iter().find(|source| source.id == id) {
        return Ok(Arc::clone(source));
    }
    let ids = drafts.sources.iter().map(|source| source.id.as_str());
    let hint = did_you_mean(id, ids).map_or_else(String::new, |near| format!("; {near}"));
    bail!("there is no source `{id}` that can be read{hint}")
}

/// The text of its capture, where that is the one recorded, or its own where it is published in full.
fn text(project: &Project, source: &Source) -> anyhow::Result<String> {
    let id = &source.id;
    let Some(capture) = &source.capture else {
        anyhow::ensure!(
            source.publish.value == Publish::Full,
            "`{id}` has no capture, and its text is not published in full"
        );
        return Ok(source.body.plain());
    };
    let file = capture
        .file
        .as_ref()
        .with_context(|| format!("`{id}` does not name the `file` of its capture"))?;
    let archive = project
        .archive()
        .context("there is no archive here; name the folder of captures with --archive")?;
    let bytes = archive
        .bytes(&file.value)
        .map_err(|t| anyhow!("{} {t}", file.value))?;
    let bytes =
        bytes.with_context(|| format!("{} is not in {}", file.value, archive.dir().display()))?;
    let recorded = capture
        .sha256
        .as_ref()
        .is_none_or(|hash| hash.value == sha256(&bytes));
    anyhow::ensure!(
        recorded,
        "{} is not the capture that `{id}` records: its SHA-256 differs",
        file.value
    );
    archive
        .text(&bytes, &file.value, capture.media_type.as_deref())
        .map_err(|t| anyhow!("{} {t}", file.value))
}

fn told(document: &Document<'_>, lost: &Lost) -> String {
    let id = &document.source.id;
    match lost {
        Lost::Empty => "there are no words to look for".to_owned(),
        Lost::Nowhere(None) => format!("`{id}` does not say this, nor anything near it"),
        Lost::Nowhere(Some(near)) => format!(
            "`{id}` does not say this; the nearest words are “{}” ({})",
            near.passage, near.difference
        ),
        Lost::Noise(number) => {
            let what = document
                .source
                .noise
                .get(*number)
                .and_then(|noise| noise.what.as_deref());
            format!(
                "these words of `{id}` are not the document’s: {}",
                what.unwrap_or("noise")
            )
        }
    }
}
