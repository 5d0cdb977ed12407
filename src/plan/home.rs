//! The first page.

use super::brief::{judgements, likelihood, paragraphs};
use super::frame::Here;
use super::menu::Part;
use super::view::{self, HomeBrief};
use super::{Page, Plan, View, chronology};
use crate::model::scale::Scale;
use crate::model::{BriefIdx, PageIdx, Thing};

/// How many events the first page lists.
const LATEST: usize = 6;

/// The page's path.
pub(super) const PATH: &str = "index.html";

pub(super) fn home(plan: &Plan<'_>) -> Page {
    let here = Here::new(PATH);
    let settings = &plan.library.settings;
    let latest = plan
        .order
        .iter()
        .rev()
        .take(LATEST)
        .map(|e| plan.event_row(&here, *e));
    let pages = (0..)
        .take(plan.library.pages.len())
        .map(|i| plan.link(&here, Thing::Page(PageIdx(i))));
    let frame = plan.frame(&here, Part::Home, &settings.title, None);
    let brief = plan.briefs.first();
    let view = view::Home {
        frame: view::Frame {
            card: brief.and_then(|b| plan.card(*b)),
            as_of: brief.map_or(frame.as_of.clone(), |b| plan.as_of_brief(&here, *b)),
            ..frame
        },
        kicker: kicker(plan),
        title: settings.title.clone(),
        description: settings.description.clone(),
        brief: brief.map(|b| home_brief(plan, &here, *b)),
        months: plan.months(&plan.order, &|e| here.to(&chronology::place(plan, e))),
        latest: latest.collect(),
        map: plan.home_map(&here),
        example: example(&settings.scale),
        chronology: here.to("chronology.html"),
        pages: pages.collect(),
    };
    Page {
        path: here.path,
        view: View::Home(Box::new(view)),
    }
}

/// The last word but one of a scale: one that is neither in the middle nor at the end.
fn example(scale: &Scale) -> Option<view::Likelihood> {
    let band = scale.bands.iter().rev().nth(1)?;
    Some(likelihood(band, &scale.ticks()))
}

/// "Brief of 9 October 2024 · 18 events · 5 sources".
fn kicker(plan: &Plan<'_>) -> String {
    let brief = plan.briefs.first().map(|b| &plan.library.briefs[b.at()]);
    let mut parts: Vec<String> = brief
        .map(|b| {
            let date = plan.words.date(&b.date.value);
            let grain = b.date.value.grain();
            let args = [("date", date.into()), ("grain", grain.into())];
            plan.words.tell("brief-of", &args)
        })
        .into_iter()
        .collect();
    parts.push(plan.words.count(plan.library.events.len(), "event"));
    parts.push(plan.words.count(plan.library.sources.len(), "source"));
    parts.join(" · ")
}

fn home_brief(plan: &Plan<'_>, here: &Here, idx: BriefIdx) -> HomeBrief {
    let brief = &plan.library.briefs[idx.at()];
    HomeBrief {
        link: plan.link(here, Thing::Brief(idx)),
        bluf_html: paragraphs(plan.without_notes(here, &brief.bluf)),
        judgements: judgements(plan, here, idx, &mut |t| plan.without_notes(here, t)),
        others: plan
            .briefs
            .iter()
            .skip(1)
            .map(|b| plan.link(here, Thing::Brief(*b)))
            .collect(),
    }
}
