//! Plain pages, and the page for an address that leads nowhere.

use super::frame::Here;
use super::menu::Part;
use super::text::Writer;
use super::view;
use super::{Page, Plan, View};
use crate::model::{PageIdx, Thing};

/// The path of the page for addresses that lead nowhere.
pub(super) const NOT_FOUND: &str = "404.html";

pub(super) fn plain(plan: &Plan<'_>, idx: PageIdx) -> Page {
    let page = &plan.library.pages[idx.at()];
    let thing = Thing::Page(idx);
    let here = Here::new(plan.path(thing));
    let (mentions, mentions_rest) = plan.mentions(&here, thing);
    let view = view::Plain {
        frame: plan.translated(
            &here,
            thing,
            plan.frame(
                &here,
                Part::Page(idx),
                &page.title.value,
                page.summary.as_deref(),
            ),
        ),
        title: page.title.value.clone(),
        summary: page.summary.clone(),
        body: plan.tongued(thing, Writer::new(plan, &here).body(&page.body)),
        mentions,
        mentions_rest,
    };
    Page {
        path: here.path,
        view: View::Plain(Box::new(view)),
    }
}

/// A host shows this page at any depth, where relative links would miss; with a `base_url` they begin with its path.
pub(super) fn not_found(plan: &Plan<'_>) -> Page {
    let mut here = Here::new(NOT_FOUND);
    if plan.library.settings.base_url.is_some() {
        here.root = format!("{}{}", plan.library.settings.mount(), plan.tongue.folder);
    }
    let frame = plan.frame(&here, Part::None, &plan.words.say("title-not-found"), None);
    let view = view::NotFound {
        frame,
        home: here.to("index.html"),
        chronology: here.to("chronology.html"),
        search: (plan.library.settings.search).then(|| here.to(super::search::PATH)),
    };
    Page {
        path: here.path,
        view: View::NotFound(Box::new(view)),
    }
}
