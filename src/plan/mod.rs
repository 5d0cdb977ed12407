//! From a checked library to pages: for each its output path and exactly what it shows.
//!
//! Pure. What a reader may not see is left out here and nowhere later.

mod actor;
mod anchors;
mod brief;
mod chart;
mod chronology;
mod cite;
mod claims;
mod data;
mod event;
mod filter;
mod footing;
mod frame;
mod graph;
mod history;
mod home;
mod ledger;
mod lists;
mod long;
mod map;
mod menu;
mod more;
mod notes;
mod outline;
mod past;
mod picture;
mod place;
mod plain;
mod record;
mod rows;
mod rules;
mod search;
mod shelf;
mod shelves;
mod source;
mod text;
mod tongues;
mod timeline;
mod version;
pub mod view;
mod words;

pub use frame::CSP;
pub use outline::{Outline, Slot};

use self::shelves::Shelves;
use self::tongues::Tongue;
use self::words::Words;
use crate::attach::Attachments;
use crate::check::Reading;
use crate::export::Data;
use crate::link::Library;
use crate::link::origins::Origins;
use crate::link::uses::Uses;
use crate::model::{BriefIdx, EventIdx, PageIdx, PlaceIdx, Thing};
use serde::Serialize;
use std::collections::HashMap;
use std::sync::Arc;

/// A page to be rendered.
#[derive(Debug, Clone)]
pub struct Page {
    /// Where it goes, below the output folder.
    pub path: String,
    /// What it shows.
    pub view: View,
}

macro_rules! kinds {
    ($($kind:ident: $template:literal,)*) => {
        /// A page's view; the kind decides the template.
        #[derive(Debug, Clone, Hash, Serialize)]
        #[serde(untagged)]
        pub enum View { $(#[doc = concat!("Shown by `", $template, "`.")] $kind(Box<view::$kind>),)* }

        /// Each template that shows pages, with the name of what it shows.
        pub const TEMPLATES: &[(&str, &str)] = &[$(($template, stringify!($kind)),)*];

        impl View {
            /// The template that shows this kind of page.
            pub fn template(&self) -> &'static str {
                match self { $(View::$kind(_) => $template,)* }
            }

            /// Whether the page speaks from a day.
            pub fn is_of_a_day(&self) -> bool {
                match self { $(View::$kind(view) => view.frame.as_of.is_some(),)* }
            }

            /// The language of the page.
            pub fn language(&self) -> &str {
                match self { $(View::$kind(view) => &view.frame.lang,)* }
            }
        }
    };
}

kinds! {
    Home: "home.html",
    Brief: "brief.html",
    Event: "event.html",
    Source: "source.html",
    Actor: "actor.html",
    Place: "place.html",
    Chronology: "chronology.html",
    Ledger: "claims.html",
    Rules: "rules.html",
    List: "list.html",
    More: "more.html",
    Files: "data.html",
    Plain: "plain.html",
    NotFound: "404.html",
    Search: "search.html",
    Editions: "changes.html",
    Edition: "edition.html",
    Version: "version.html",
}

/// What every page's planning reads.
struct Plan<'a> {
    library: &'a Library,
    words: Words<'a>,
    /// The language of this reading.
    tongue: Tongue,
    /// All languages of the site, the original first.
    tongues: Arc<[Tongue]>,
    uses: &'a Uses,
    origins: &'a Origins,
    data: &'a Data<'a>,
    /// The files of `static/` that the site carries.
    attachments: &'a Attachments,
    /// Events by earliest bound, then latest, then id.
    order: Vec<EventIdx>,
    /// The position of each event in `order`.
    position: Vec<usize>,
    /// The newest brief first.
    briefs: Vec<BriefIdx>,
    /// Everything by id, where something was published.
    named: HashMap<&'a str, Thing>,
    /// The pages in the menu.
    menu: Vec<PageIdx>,
    /// Where each of them changed.
    changed: history::Changed,
    /// Whether anybody claims anything.
    has_claims: bool,
    /// How many rules the site is checked by.
    rules: usize,
    /// The places with the most events first.
    places: Vec<PlaceIdx>,
    /// The lists that may be too long for a page.
    shelves: Shelves,
    /// Maps already drawn.
    drawn: map::Drawn,
    /// Events already put into words for rows.
    told: Vec<rows::Told>,
    /// Sources already put into words for notes.
    noted: Vec<notes::Noted>,
}

impl<'a> Plan<'a> {
    fn new(
        reading: &'a Reading,
        data: &'a Data<'a>,
        attachments: &'a Attachments,
        tongue: &Tongue,
        tongues: Arc<[Tongue]>,
    ) -> Plan<'a> {
        let library = &reading.library;
        let order = data.order().to_vec();
        let mut position = vec![0; order.len()];
        for (at, event) in order.iter().enumerate() {
            position[event.at()] = at;
        }
        let mut briefs: Vec<BriefIdx> = (0..).take(library.briefs.len()).map(BriefIdx).collect();
        briefs.sort_by_cached_key(|i| {
            let brief = &library.briefs[i.at()];
            (
                std::cmp::Reverse(brief.date.value.sort_key()),
                brief.id.clone(),
            )
        });
        let mut plan = Plan {
            library,
            words: Words {
                locale: library.settings.locale(),
                own: &library.settings.words,
                apart: library
                    .settings
                    .locale()
                    .runs_against(&library.settings.language),
            },
            tongue: tongue.clone(),
            tongues,
            uses: &reading.uses,
            origins: &reading.origins,
            data,
            attachments,
            order,
            position,
            briefs,
            named: named(library),
            menu: menu::pages(library),
            changed: history::changed(&library.history.editions),
            has_claims: library.events.iter().any(|e| !e.claims.is_empty()),
            rules: crate::check::rules().len(),
            places: map::ranked(&reading.uses),
            shelves: Shelves::default(),
            drawn: map::Drawn::default(),
            told: library.events.iter().map(|_| rows::Told::new()).collect(),
            noted: (library.sources.iter())
                .map(|_| notes::Noted::new())
                .collect(),
        };
        plan.shelves = Shelves::new(&plan);
        plan
    }

    /// "Chronology: November 2023": the title of a part of a list; the list's own where it is all of it.
    fn part_title(&self, title: &str, part: Option<String>) -> String {
        let Some(part) = part else {
            return title.to_owned();
        };
        let args = [("title", title.to_owned().into()), ("part", part.into())];
        self.words.tell("title-part", &args)
    }

    /// Events of a set, in order of time.
    fn in_order(&self, events: impl IntoIterator<Item = EventIdx>) -> Vec<EventIdx> {
        let mut events: Vec<EventIdx> = events.into_iter().collect();
        events.sort_by_key(|e| self.position[e.at()]);
        events
    }
}

/// Everything by id, where something was published.
fn named(library: &Library) -> HashMap<&str, Thing> {
    let things = library.things().filter(|_| !library.history.is_empty());
    things.map(|thing| (library.id(thing), thing)).collect()
}
