//! From a checked library to what readers take away: data files, feeds, citations.
//!
//! Pure. One file per format, and one line in [`FORMATS`]. Everything is in order of time or of ids,
//! every date comes from the content, and every format that has a place for a marking carries it.

mod bibtex;
mod card;
mod cite;
mod csl;
mod csv;
mod dates;
mod feeds;
mod geojson;
mod ical;
mod json;
mod ld;
mod place;
mod reference;
mod ris;
mod stix;
mod text;
mod timeline;
mod uuid;

pub use card::{Card, cards, kicker};
pub use cite::Cite;
pub use text::xml;

use crate::check::Reading;
use crate::link::Library;
use crate::link::origins::Origins;
use crate::link::uses::Uses;
use crate::model::Linked;
use crate::model::claim::Claim;
use crate::model::event::Event;
use crate::model::marking::Marking;
use crate::model::portions::Portions;
use crate::model::settings::Settings;
use crate::model::{EventIdx, Thing};
use chrono::NaiveDate;
use rayon::prelude::*;

/// One format: what its file is, and how it is made.
#[derive(Debug, Clone, Copy)]
pub struct Format {
    /// Where its file goes, below the output folder.
    pub path: &'static str,
    /// The head that it stands under on the data page.
    pub group: Group,
    /// Its name and its standard.
    pub standard: &'static str,
    /// IANA media type.
    pub media: &'static str,
    /// What is in it.
    pub what: &'static str,
    /// Who opens it.
    pub opens: &'static str,
    /// What it holds: "event".
    pub unit: &'static str,
    /// None where the site cannot have it.
    make: fn(&Data<'_>) -> Option<Made>,
}

impl Format {
    /// Whether a site has such files: without data, feeds alone.
    pub fn belongs(&self, settings: &Settings) -> bool {
        settings.data || self.group == Group::Feeds
    }
}

/// A part of the data page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Group {
    /// Events and claims.
    Events,
    /// Sources.
    Sources,
    /// All of it.
    Everything,
    /// What is new.
    Feeds,
}

/// A file's text, and how many things it holds.
struct Made {
    text: String,
    rows: usize,
}

/// A finished file.
#[derive(Debug, Clone)]
pub struct File {
    /// Its format.
    pub format: &'static Format,
    /// Its bytes, UTF-8; empty where they were handed on.
    pub text: String,
    /// How many bytes it has.
    pub size: usize,
    /// How many things it holds.
    pub rows: usize,
}

/// Every format, in the order of the data page.
pub const FORMATS: &[Format] = &[
    csv::EVENTS,
    csv::CLAIMS,
    geojson::EVENTS,
    geojson::PLACES,
    ical::FORMAT,
    timeline::FORMAT,
    csl::FORMAT,
    bibtex::FORMAT,
    ris::FORMAT,
    ld::FORMAT,
    stix::FORMAT,
    feeds::BRIEFS,
    feeds::BRIEFS_JSON,
    feeds::EVENTS,
    feeds::EVENTS_JSON,
];

/// Makes every file that the site can have: feeds need to know where it is published.
pub fn export(data: &Data<'_>) -> Vec<File> {
    let make = |format: &'static Format| file(data, format);
    FORMATS.par_iter().filter_map(make).collect()
}

/// Makes every file, and hands on the text of each as soon as it is made. Fails where `put` does.
pub fn hand_on<E: Send>(
    data: &Data<'_>,
    put: impl Fn(&'static Format, String) -> Result<(), E> + Sync,
) -> Result<Vec<File>, E> {
    let make = |format: &'static Format| {
        let mut file = file(data, format)?;
        let text = std::mem::take(&mut file.text);
        Some(put(format, text).map(|()| file))
    };
    FORMATS.par_iter().filter_map(make).collect()
}

fn file(data: &Data<'_>, format: &'static Format) -> Option<File> {
    if !format.belongs(&data.library.settings) {
        return None;
    }
    let made = (format.make)(data)?;
    Some(File {
        format,
        size: made.text.len(),
        text: made.text,
        rows: made.rows,
    })
}

/// A thing's page below the output folder.
pub fn path(library: &Library, thing: Thing) -> String {
    let folder = match thing {
        Thing::Brief(_) => "briefs",
        Thing::Event(_) => "events",
        Thing::Source(_) => "sources",
        Thing::Actor(_) => "actors",
        Thing::Place(_) => "places",
        Thing::Page(_) => "pages",
    };
    format!("{folder}/{}.html", library.id(thing))
}

/// Where a language's pages and cards stand below the output folder: the original at the top, each translation in a
/// folder of its own.
pub fn folder(language: &str, number: usize) -> String {
    if number == 0 {
        String::new()
    } else {
        format!("{language}/")
    }
}

/// What every format reads.
#[derive(Debug)]
pub struct Data<'a> {
    library: &'a Library,
    uses: &'a Uses,
    origins: &'a Origins,
    /// Events in order of time.
    order: Vec<EventIdx>,
    /// The site's address; where there is none, the way up from the folder of a page or of a file.
    root: String,
    /// The day of the first and of the newest change that the content tells of.
    first: Option<NaiveDate>,
    newest: Option<NaiveDate>,
}

impl<'a> Data<'a> {
    /// The day of the newest change that the content tells of.
    pub fn newest(&self) -> Option<NaiveDate> {
        self.newest
    }

    /// Reads a checked library in one of its languages.
    pub fn new(reading: &'a Reading) -> Data<'a> {
        let library = &reading.library;
        let mut order: Vec<EventIdx> = (0..).take(library.events.len()).map(EventIdx).collect();
        let keys: Vec<_> = (library.events.iter())
            .map(|e| (e.date.value.sort_key(), e.id.as_str()))
            .collect();
        order.sort_unstable_by_key(|i| keys[i.at()]);
        let (first, newest) = dates::edition(library);
        Data {
            library,
            uses: &reading.uses,
            origins: &reading.origins,
            order,
            root: library
                .settings
                .base_url
                .clone()
                .unwrap_or_else(|| "../".to_owned()),
            first,
            newest,
        }
    }

    /// Events by earliest bound, then latest, then id.
    pub fn order(&self) -> &[EventIdx] {
        &self.order
    }

    /// The day of the newest change that the content tells of.
    pub fn edition(&self) -> Option<NaiveDate> {
        self.newest
    }

    /// The site's address, where it is known.
    fn base(&self) -> Option<&'a str> {
        self.library.settings.base_url.as_deref()
    }

    /// A thing's address: absolute where the site's is known, else relative to a folder of the site.
    fn address(&self, thing: Thing) -> String {
        format!("{}{}", self.root, path(self.library, thing))
    }

    /// A thing's permanent address; none where the site's is not known.
    pub fn permanent(&self, thing: Thing) -> Option<String> {
        self.base().map(|_| self.address(thing))
    }

    /// Who publishes the site; its title where nobody is named.
    fn publisher(&self) -> &'a str {
        let settings = &self.library.settings;
        settings.publisher.as_deref().unwrap_or(&settings.title)
    }

    /// The label of a record of a thing: its own marking or the site's, or that of a part which is higher.
    fn marking(&self, thing: &impl Portions) -> Marking {
        let own = thing.own().unwrap_or(self.library.settings.marking);
        thing.highest_part().map_or(own, |part| part.max(own))
    }

    /// The label of a record of one claim.
    fn claim_marking(&self, event: &Event<Linked>, claim: &Claim<Linked>) -> Marking {
        let whole = event.own().unwrap_or(self.library.settings.marking);
        claim
            .marking
            .as_ref()
            .map_or(whole, |own| own.value.max(whole))
    }
}
