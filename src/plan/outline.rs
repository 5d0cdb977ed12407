//! Which pages a site has, and each of them when it is asked for.

use super::long::Long;
use super::tongues::Tongue;
use super::{
    Page, Plan, actor, brief, chronology, data, event, history, home, ledger, lists, more, place,
    plain, rules, search, source, version,
};
use crate::attach::Attachments;
use crate::check::Checked;
use crate::export::{Data, File, Format, cards, export, hand_on};
use crate::model::{BriefIdx, Thing};
use rayon::prelude::*;
use std::sync::{Arc, OnceLock};

/// What a page is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Subject {
    Home,
    NotFound,
    Rules,
    Data,
    Search,
    Editions,
    /// An edition by its number, from 1.
    Edition(usize),
    /// A brief as an edition published it.
    Version(BriefIdx, usize),
    /// A page of the chronology by its number on the shelf; so with all lists.
    Chronology(usize),
    Ledger(usize),
    List(lists::Kind, usize),
    Thing(Thing),
    More(Thing, Long, usize),
}

/// A page that the site has, planned or not.
#[derive(Debug, Clone)]
pub struct Slot {
    /// Where it goes, below the output folder.
    pub path: String,
    /// The language by its number, the original first.
    language: usize,
    subject: Subject,
}

/// All pages of a site in all its languages, in order of their paths.
pub struct Outline<'a> {
    plans: Vec<Plan<'a>>,
    data: &'a [Data<'a>],
    slots: Vec<Slot>,
    files: OnceLock<Vec<File>>,
}

impl<'a> Outline<'a> {
    /// The pages of a checked library. `data` is what each language's library gives away, `attachments` the files
    /// beside them.
    pub fn new(
        checked: &'a Checked,
        data: &'a [Data<'a>],
        attachments: &'a Attachments,
    ) -> Outline<'a> {
        let readings = checked.readings();
        let tongues: Arc<[Tongue]> = (readings.iter().enumerate())
            .map(|(number, r)| Tongue::new(&r.library.settings.language, number))
            .collect();
        let plans: Vec<Plan<'_>> = (readings.iter().zip(data).zip(tongues.iter()))
            .map(|((reading, data), tongue)| {
                Plan::new(reading, data, attachments, tongue, Arc::clone(&tongues))
            })
            .collect();
        let mut slots: Vec<Slot> = (plans.iter().enumerate())
            .flat_map(|(language, plan)| slots(plan, language))
            .collect();
        slots.par_sort_unstable_by(|a, b| a.path.cmp(&b.path));
        Outline {
            plans,
            data,
            slots,
            files: OnceLock::new(),
        }
    }

    /// Every page, in order of the paths.
    pub fn slots(&self) -> &[Slot] {
        &self.slots
    }

    /// The page at a path below the output folder.
    pub fn slot(&self, path: &str) -> Option<&Slot> {
        let at = self
            .slots
            .binary_search_by(|slot| slot.path.as_str().cmp(path));
        Some(&self.slots[at.ok()?])
    }

    /// The thing that the page at a path is about, where it is about one.
    pub fn thing(&self, path: &str) -> Option<Thing> {
        match self.slot(path)?.subject {
            Subject::Thing(thing) | Subject::More(thing, ..) => Some(thing),
            Subject::Version(brief, _) => Some(Thing::Brief(brief)),
            _ => None,
        }
    }

    /// The files to take away, made when they are first asked for. Whoever plans several pages at once asks before:
    /// a thread that waits for its share of them could be handed a page that waits for the same.
    pub fn files(&self) -> &[File] {
        self.files.get_or_init(|| export(self.plans[0].data))
    }

    /// Makes the files to take away, and hands on the text of each; only what the data page says of them stays.
    /// Fails where `put` does.
    pub fn hand_on<E: Send>(
        &self,
        put: impl Fn(&'static Format, String) -> Result<(), E> + Sync,
    ) -> Result<(), E> {
        let files = hand_on(self.plans[0].data, put)?;
        let _ = self.files.set(files);
        Ok(())
    }

    /// The pictures that links to briefs show elsewhere.
    pub fn cards(&self) -> Vec<(String, Vec<u8>)> {
        cards(self.data)
    }

    /// Plans one page.
    pub fn page(&self, slot: &Slot) -> Page {
        let plan = &self.plans[slot.language];
        let page = match slot.subject {
            Subject::Home => home::home(plan),
            Subject::NotFound => plain::not_found(plan),
            Subject::Rules => rules::page(plan),
            Subject::Data => data::page(plan, self.files()),
            Subject::Search => search::search(plan),
            Subject::Editions => history::list(plan),
            Subject::Edition(number) => history::edition(plan, number),
            Subject::Version(brief, number) => version::version(plan, brief, number),
            Subject::Chronology(number) => chronology::page(plan, number),
            Subject::Ledger(number) => ledger::page(plan, number),
            Subject::List(kind, number) => lists::page(plan, kind, number),
            Subject::More(thing, long, number) => more::page(plan, thing, long, number),
            Subject::Thing(Thing::Brief(i)) => brief::brief(plan, i),
            Subject::Thing(Thing::Event(i)) => event::event(plan, i),
            Subject::Thing(Thing::Source(i)) => source::source(plan, i),
            Subject::Thing(Thing::Actor(i)) => actor::actor(plan, i),
            Subject::Thing(Thing::Place(i)) => place::place(plan, i),
            Subject::Thing(Thing::Page(i)) => plain::plain(plan, i),
        };
        debug_assert_eq!(
            format!("{}{}", plan.tongue.folder, page.path),
            slot.path,
            "a page goes where the outline says"
        );
        Page {
            path: slot.path.clone(),
            ..page
        }
    }

    /// Plans all pages.
    pub fn pages(&self) -> Vec<Page> {
        self.files();
        self.slots.par_iter().map(|slot| self.page(slot)).collect()
    }
}

/// The pages of one language.
fn slots(plan: &Plan<'_>, language: usize) -> Vec<Slot> {
    let slot = |path: String, subject| Slot {
        path: format!("{}{path}", plan.tongue.folder),
        language,
        subject,
    };
    let mut slots = vec![
        slot(home::PATH.to_owned(), Subject::Home),
        slot(plain::NOT_FOUND.to_owned(), Subject::NotFound),
        slot(rules::PATH.to_owned(), Subject::Rules),
    ];
    let settings = &plan.library.settings;
    slots.extend((settings.data).then(|| slot(data::PATH.to_owned(), Subject::Data)));
    slots.extend((settings.search).then(|| slot(search::PATH.to_owned(), Subject::Search)));
    let editions = plan.library.history.editions.len();
    if editions > 0 {
        slots.push(slot(history::PATH.to_owned(), Subject::Editions));
    }
    slots.extend((1..=editions).map(|n| slot(history::path(n), Subject::Edition(n))));
    for (brief, i) in plan.library.briefs.iter().zip(0..) {
        let versions = plan.versions(&brief.id).into_iter();
        slots.extend(versions.map(|n| {
            let path = version::path(&brief.id, n);
            slot(path, Subject::Version(BriefIdx(i), n))
        }));
    }
    let shelves = &plan.shelves;
    let pages = shelves.chronology.pages();
    slots.extend(pages.map(|(n, path)| slot(path.to_owned(), Subject::Chronology(n))));
    // There is no ledger where nobody claims anything.
    let pages = shelves.ledger.pages();
    let pages = pages.filter(|_| !shelves.ledger.items(0).is_empty());
    slots.extend(pages.map(|(n, path)| slot(path.to_owned(), Subject::Ledger(n))));
    for (kind, shelf) in &shelves.lists {
        let pages = shelf.pages();
        slots.extend(pages.map(|(n, path)| slot(path.to_owned(), Subject::List(*kind, n))));
    }
    for ((thing, long), shelf) in &shelves.more {
        let pages = shelf.pages();
        slots.extend(pages.map(|(n, path)| slot(path.to_owned(), Subject::More(*thing, *long, n))));
    }
    let things: Vec<Thing> = plan.library.things().collect();
    slots.par_extend(things.into_par_iter().map(|thing| Slot {
        path: format!("{}{}", plan.tongue.folder, plan.path(thing)),
        language,
        subject: Subject::Thing(thing),
    }));
    slots
}
