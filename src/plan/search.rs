//! The page of the search. What it finds is indexed from the other pages' views.

use super::frame::Here;
use super::menu::Part;
use super::view;
use super::{Page, Plan, View};
use crate::model::Thing;

/// The page's path.
pub(super) const PATH: &str = "search.html";

pub(super) fn search(plan: &Plan<'_>) -> Page {
    let here = Here::new(PATH);
    let way = |key: &str, path: &str| view::Link {
        text: plan.words.say(key),
        href: here.to(path),
        ..view::Link::default()
    };
    let mut ways = vec![
        way("all-events", "chronology.html"),
        way("all-actors", "actors.html"),
        way("all-places", "places.html"),
        way("all-sources", "sources.html"),
    ];
    match plan.briefs.as_slice() {
        [] => {}
        [only] => ways.push(way("the-brief", &plan.path(Thing::Brief(*only)))),
        _ => ways.push(way("all-briefs", "briefs.html")),
    }
    let frame = plan.frame(&here, Part::Search, &plan.words.say("title-search"), None);
    let forms = plan.words.locale.forms("page", "{n}");
    let view = view::Search {
        frame,
        pages: serde_json::to_string(&forms).unwrap_or_default(),
        ways,
    };
    Page {
        path: here.path,
        view: View::Search(Box::new(view)),
    }
}
