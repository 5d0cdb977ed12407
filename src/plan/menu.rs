//! The menu that every page begins with.

use super::Plan;
use super::frame::Here;
use super::view::NavItem;
use crate::link::Library;
use crate::model::{PageIdx, Thing};

/// So many pages stand in the menu where the project names none.
const PAGES: usize = 4;

/// The part of the site that a page belongs to, for the navigation.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Part {
    Home,
    Briefs,
    Chronology,
    Actors,
    Places,
    Sources,
    Claims,
    Search,
    Page(PageIdx),
    None,
}

/// The pages that stand in the menu: those that the project names and the edition shows, or the first few.
pub(super) fn pages(library: &Library) -> Vec<PageIdx> {
    let settings = &library.settings;
    let pages = || library.pages.iter().zip(0..);
    if settings.menu.is_empty() {
        return pages().take(PAGES).map(|(_, at)| PageIdx(at)).collect();
    }
    let shown = |id: &str| {
        let mut renamed = settings.public_ids.iter();
        let renamed = renamed.find(|(own, _)| own.value == id);
        let has = |id: &str| pages().find(|(page, _)| page.id == id);
        has(id).or_else(|| has(&renamed?.1.value))
    };
    let named = settings.menu.iter().filter_map(|id| shown(&id.value));
    named.map(|(_, at)| PageIdx(at)).collect()
}

impl Plan<'_> {
    pub(super) fn nav(&self, here: &Here, part: Part) -> Vec<NavItem> {
        let named = |label: String, path: &str, of: Part| NavItem {
            label,
            href: here.to(path),
            current: of == part,
        };
        let item = |key: &str, path: &str, of: Part| named(self.words.say(key), path, of);
        let mut nav = vec![item("nav-home", "index.html", Part::Home)];
        match self.briefs.as_slice() {
            [] => {}
            [only] => nav.push(item(
                "nav-brief",
                &self.path(Thing::Brief(*only)),
                Part::Briefs,
            )),
            _ => nav.push(item("nav-briefs", "briefs.html", Part::Briefs)),
        }
        nav.push(item("nav-chronology", "chronology.html", Part::Chronology));
        nav.push(item("nav-actors", "actors.html", Part::Actors));
        nav.push(item("nav-places", "places.html", Part::Places));
        nav.push(item("nav-sources", "sources.html", Part::Sources));
        if self.has_claims {
            nav.push(item("nav-claims", "claims.html", Part::Claims));
        }
        if self.library.settings.search {
            nav.push(item("nav-search", super::search::PATH, Part::Search));
        }
        for idx in &self.menu {
            let title = &self.library.pages[idx.at()].title.value;
            let path = self.path(Thing::Page(*idx));
            nav.push(named(title.clone(), &path, Part::Page(*idx)));
        }
        nav
    }
}
