//! A document in every language of the site.

use super::groups::Group;
use super::node::Node;
use super::{
    Document, Draft, Drafts, Version, document, front, labels, text, translate, unfinished, waivers,
};
use crate::load::{Files, Folder};
use crate::model::marking::Marking;
use crate::model::settings::Settings;
use crate::model::wording::Wording;
use crate::report::{FileId, Report, Span};
use std::ops::Range;
use std::sync::Arc;

/// Reads a document in every language of the site: that of the original, and those of `others`.
pub(super) fn read(
    group: &Group,
    files: &Files,
    settings: &Settings,
    others: &[Drafts],
) -> (Option<Document>, Report) {
    let mut report = Report::default();
    let text = files.sources.file(group.original).text.as_str();
    let Some((mut front, body)) = front::split(text, group.original, &mut report) else {
        return (None, report);
    };
    let waivers = waivers::take(&mut front, &mut report);
    let unfinished = unfinished::take(&mut front, &mut report);
    labels::check(&front, given(group, files, settings), &mut report);
    let original = Written {
        front,
        body: (group.original, body),
    };
    // Most documents have no translation and are read without a copy.
    let kept = (group.translations.iter().any(Option::is_some)).then(|| original.clone());
    let draft = drafted(group, original, files, settings, &mut report);
    let mut rest = Vec::new();
    for (other, file) in others.iter().zip(&group.translations) {
        let translated = kept.as_ref().zip(*file).and_then(|(original, file)| {
            let mut found = Report::default();
            let version = version(group, original, file, files, &other.settings, &mut found);
            // What is wrong in the original is reported there.
            found.keep_in(&other.own);
            report.extend(found);
            version
        });
        rest.push(translated.unwrap_or_else(|| Version {
            draft: spoken(draft.clone(), &other.settings),
            waivers: Vec::new(),
            wording: Wording::Missing,
        }));
    }
    let first = Version {
        draft,
        waivers,
        wording: Wording::Original,
    };
    let own = std::iter::once(group.original).chain(group.translations.iter().flatten().copied());
    let document = Document {
        id: group.id.clone(),
        unfinished: own.filter(|_| unfinished).collect(),
        versions: std::iter::once(first).chain(rest).collect(),
    };
    (Some(document), report)
}

/// The marking of a document that has none of its own.
fn given(group: &Group, files: &Files, settings: &Settings) -> Marking {
    let path = || files.sources.file(group.original).path.as_str();
    let folder = labels::of_folder(&settings.markings, path);
    folder.map_or(settings.marking, |folder| folder.value)
}

/// An original that stands in for its translation: its likelihoods alone speak the language.
fn spoken(mut draft: Draft, settings: &Settings) -> Draft {
    if let Draft::Brief(brief) = &mut draft {
        for judgement in &mut Arc::make_mut(brief).judgements {
            let band = &mut judgement.likelihood.value;
            if let Some(same) = settings.scale.band(&band.key) {
                band.clone_from(same);
            }
        }
    }
    draft
}

/// A document taken apart: the tree of its front matter, and where its body is.
#[derive(Clone)]
struct Written {
    front: Node,
    body: (FileId, Range<usize>),
}

/// The original with a translation's words in it.
fn version(
    group: &Group,
    original: &Written,
    file: FileId,
    files: &Files,
    settings: &Settings,
    report: &mut Report,
) -> Option<Version> {
    let text = &files.sources.file(file).text;
    let (mut front, body) = front::split(text, file, report)?;
    let waivers = waivers::take(&mut front, report);
    let given = given(group, files, settings);
    let given = labels::own(&original.front).map_or(given, |own| own.max(given));
    labels::check(&front, given, report);
    let head = Span::new(file, 0, 0);
    let (of, range) = &original.body;
    let now = translate::fingerprint(
        &original.front,
        &files.sources.file(*of).text[range.clone()],
    );
    let current = translate::made_from(&mut front, &now, head, report);
    let says = |name: &str| translate::has(&front, name);
    let head = ["title", "name", "title_translation", "short"]
        .iter()
        .any(|n| says(n));
    let empty = |(file, range): &(FileId, Range<usize>)| {
        files.sources.file(*file).text[range.clone()]
            .trim()
            .is_empty()
    };
    let own = (file, body);
    let wording = Wording::Translated {
        head,
        body: !empty(&own) || empty(&original.body),
        current,
    };
    let written = Written {
        body: if empty(&own) {
            original.body.clone()
        } else {
            own
        },
        front: translate::overlay(original.front.clone(), front, report),
    };
    let draft = drafted(group, written, files, settings, report);
    Some(Version {
        draft,
        waivers,
        wording,
    })
}

/// What a document's folder says it is.
fn drafted(
    group: &Group,
    written: Written,
    files: &Files,
    settings: &Settings,
    report: &mut Report,
) -> Draft {
    let (file, range) = written.body;
    let document = document::Document {
        id: &group.id,
        front: written.front,
        body: text::Body::new(&files.sources.file(file).text, file, range, settings),
        settings,
    };
    match group.folder {
        Folder::Seeds => Draft::Source(Arc::new(document.source(report))),
        Folder::Events => Draft::Event(Arc::new(document.event(report))),
        Folder::Actors => Draft::Actor(Arc::new(document.actor(report))),
        Folder::Places => Draft::Place(Arc::new(document.place(report))),
        Folder::Briefs => Draft::Brief(Arc::new(document.brief(report))),
        Folder::Pages => Draft::Page(Arc::new(document.page(report))),
    }
}
