//! A brief as an edition published it, at an address of its own that stays.

use super::brief::likelihood;
use super::frame::Here;
use super::menu::Part;
use super::view::{self, Link, VersionJudgement, VersionLine};
use super::{Page, Plan, View};
use crate::editions::Said;
use crate::model::{BriefIdx, Thing};
use std::borrow::Cow;
use std::collections::BTreeMap;

/// The path of a version below the output folder.
pub(super) fn path(id: &str, number: usize) -> String {
    format!("briefs/{id}/edition-{number}.html")
}

/// The page of a version.
pub(super) fn version(plan: &Plan<'_>, idx: BriefIdx, number: usize) -> Page {
    let thing = Thing::Brief(idx);
    let id = plan.library.id(thing);
    let here = Here::new(path(id, number));
    let history = &plan.library.history;
    let (said, lang) = plan.read_in(id, number);
    let nothing = Said::default();
    let own = said.get(id).map_or(&nothing, AsRef::as_ref);
    let edition = &history.editions[number - 1];
    let date = plan.words.date(&edition.date);
    let title = own.field("title").to_owned();
    let args = [("number", number.into()), ("date", date.into())];
    let mut judgements: Vec<(&str, &Said)> = (said.iter())
        .filter(|(key, _)| **key != id)
        .map(|(key, said)| (*key, said.as_ref()))
        .collect();
    judgements.sort_by_key(|(_, said)| said.number);
    let versions = plan.versions(id);
    let at = versions.iter().position(|n| *n == number);
    let link = |number: Option<&usize>| number.map(|n| plan.version_link(&here, id, *n));
    let frame = plan.frame(&here, Part::Briefs, &title, None);
    let view = view::Version {
        frame: match lang {
            Some(_) => plan.recorded(&here, frame),
            None => plan.of_records(frame),
        },
        kicker: plan.words.tell("kicker-version", &args),
        lang,
        bluf: paragraphs(plan, own.field("bluf")),
        judgements: judgements
            .iter()
            .map(|(_, said)| judgement(plan, said))
            .collect(),
        body: (plan.told(own.field("body")).lines())
            .map(|line| match line.strip_prefix("## ") {
                Some(heading) => VersionLine {
                    text: heading.to_owned(),
                    heading: true,
                },
                None => VersionLine {
                    text: line.to_owned(),
                    heading: false,
                },
            })
            .collect(),
        gaps: paragraphs(plan, own.field("gaps")),
        dissent: paragraphs(plan, own.field("dissent")),
        source_summary: paragraphs(plan, own.field("source_summary")),
        latest: plan.link(&here, thing),
        is_latest: at.is_some_and(|at| at + 1 == versions.len()),
        before: link(
            at.and_then(|at| at.checked_sub(1))
                .and_then(|at| versions.get(at)),
        ),
        after: link(at.and_then(|at| versions.get(at + 1))),
        title,
    };
    Page {
        path: here.path,
        view: View::Version(Box::new(view)),
    }
}

fn judgement(plan: &Plan<'_>, said: &Said) -> VersionJudgement {
    let scale = &plan.library.settings.scale;
    let word = said.field("likelihood");
    let band = scale
        .bands
        .iter()
        .find(|band| band.word == word || band.key == word);
    VersionJudgement {
        text: paragraphs(plan, said.field("text")),
        likelihood: word.to_owned(),
        band: band.map(|band| likelihood(band, &scale.ticks())),
        confidence: said.field("confidence").to_owned(),
        basis: paragraphs(plan, said.field("basis")),
    }
}

fn paragraphs(plan: &Plan<'_>, text: &str) -> Vec<String> {
    plan.told(text).lines().map(str::to_owned).collect()
}

impl Plan<'_> {
    /// What a brief and its judgements said in an edition, in the words of this page's language where it was translated;
    /// else with the language of the original.
    fn read_in(&self, id: &str, number: usize) -> (BTreeMap<&str, Cow<'_, Said>>, Option<String>) {
        let said = self.said_in(id, number);
        let original = said.iter().map(|(id, said)| (*id, Cow::Borrowed(*said)));
        let lang = self.foreign();
        let tag = self.tongue.tag.as_str();
        if lang.is_none() || !said.get(id).is_some_and(|own| own.is_in(tag)) {
            return (original.collect(), lang);
        }
        let translated =
            original.map(|(id, said)| (id, said.read_in(tag).map_or(said, Cow::Owned)));
        (translated.collect(), None)
    }

    /// A link to a version by its edition.
    fn version_link(&self, here: &Here, id: &str, number: usize) -> Link {
        let edition = &self.library.history.editions[number - 1];
        let date = self.words.date(&edition.date);
        let args = [("number", number.into()), ("date", date.into())];
        Link {
            text: self.words.tell("version-of", &args),
            href: here.to(&path(id, number)),
            ..Link::default()
        }
    }

    /// The versions of a brief, newest first.
    pub(super) fn version_links(&self, here: &Here, id: &str) -> Vec<Link> {
        let versions = self.versions(id).into_iter().rev();
        versions
            .map(|number| self.version_link(here, id, number))
            .collect()
    }
}
