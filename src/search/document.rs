//! From a page's view to what a reader may look for on it.

use super::html;
use crate::plan::view::{self, Body, ClaimGroup, Note, Spelling};
use crate::plan::{Page, View};
use std::borrow::Cow;

/// A stretch of plain text: a paragraph, a heading, an item.
#[derive(Debug, Clone)]
pub(super) struct Passage<'p> {
    /// The anchor that leads there, without `#`.
    pub(super) anchor: Option<Cow<'p, str>>,
    /// Its language where it is not the page's.
    pub(super) lang: Option<&'p str>,
    pub(super) text: Cow<'p, str>,
    /// Whether its words count as body text; titles and names count elsewhere.
    pub(super) counted: bool,
}

/// A title or a name.
#[derive(Debug, Clone)]
pub(super) struct Name<'p> {
    pub(super) text: &'p str,
    pub(super) lang: Option<&'p str>,
}

/// What kind of page it is. The order is the order on disk, the names are the client's.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) enum Kind {
    Brief,
    Event,
    Actor,
    Place,
    Source,
    Page,
}

impl Kind {
    pub(super) fn word(self) -> &'static str {
        match self {
            Kind::Brief => "brief",
            Kind::Event => "event",
            Kind::Actor => "actor",
            Kind::Place => "place",
            Kind::Source => "source",
            Kind::Page => "page",
        }
    }

    /// How much sooner such a page is what a reader looks for.
    pub(super) fn prior(self) -> f32 {
        match self {
            Kind::Brief | Kind::Actor | Kind::Place => 1.1,
            Kind::Event | Kind::Page => 1.0,
            Kind::Source => 0.9,
        }
    }
}

/// Documents of one language and kind stand together.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Shelf {
    /// BCP 47.
    pub(super) lang: String,
    pub(super) kind: Kind,
}

impl Shelf {
    pub(super) fn new(lang: &str, kind: Kind) -> Shelf {
        let lang = lang.to_owned();
        Shelf { lang, kind }
    }

    pub(super) fn is(&self, lang: &str, kind: Kind) -> bool {
        self.kind == kind && self.lang == lang
    }
}

impl Default for Shelf {
    fn default() -> Shelf {
        Shelf::new("", Kind::Page)
    }
}

/// A page as the index sees it.
#[derive(Debug, Clone)]
pub(super) struct Document<'p> {
    pub(super) path: &'p str,
    /// BCP 47.
    pub(super) lang: &'p str,
    pub(super) kind: Kind,
    /// The title, in its own language.
    pub(super) title: Name<'p>,
    /// In words.
    pub(super) date: Option<&'p str>,
    /// Other names of what the page is about, and a translation of its title.
    pub(super) names: Vec<Name<'p>>,
    /// Whether the names are those of one thing, so that each finds all.
    pub(super) same: bool,
    pub(super) passages: Vec<Passage<'p>>,
}

impl<'p> Document<'p> {
    fn new(page: &'p Page, frame: &'p view::Frame, kind: Kind, title: &'p str) -> Document<'p> {
        Document {
            path: &page.path,
            lang: &frame.lang,
            kind,
            title: Name {
                text: title,
                lang: None,
            },
            date: None,
            names: Vec::new(),
            same: false,
            passages: Vec::new(),
        }
    }

    pub(super) fn shelf(&self) -> (&'p str, Kind) {
        (self.lang, self.kind)
    }

    fn say(&mut self, text: &'p str) {
        self.say_at(None, None, text);
    }

    fn say_at(
        &mut self,
        anchor: Option<&'p str>,
        lang: Option<&'p str>,
        text: impl Into<Cow<'p, str>>,
    ) {
        let text = text.into();
        if !text.is_empty() {
            self.passages.push(Passage {
                anchor: anchor.map(Cow::Borrowed),
                lang,
                text,
                counted: true,
            });
        }
    }

    fn html(&mut self, anchor: Option<&'p str>, html: &'p str) {
        html::passages(html, anchor, &mut self.passages);
    }

    fn body(&mut self, body: &'p Body) {
        for section in &body.sections {
            let id = section.id.as_deref();
            if let Some(title) = &section.title {
                self.html(id, title);
            }
            self.html(id, &section.html);
        }
        self.notes(&body.notes);
    }

    /// The writer's own notes; a cited source has its page.
    fn notes(&mut self, notes: &'p [Note]) {
        for note in notes {
            if let Some(html) = &note.html {
                self.html(Some(&note.id), html);
            }
        }
    }

    fn claims(&mut self, groups: &'p [ClaimGroup]) {
        for row in groups.iter().flat_map(|group| &group.rows) {
            let id = Some(row.id.as_str());
            let subject = row
                .subject
                .as_ref()
                .map_or(String::new(), |s| format!("{}, ", s.text));
            let said = format!(
                "{}: {subject}{} {}",
                row.claimant.text, row.attribute, row.says
            );
            self.say_at(id, None, said);
            for quote in &row.evidence {
                self.say_at(id, quote.lang.as_deref(), quote.words.as_str());
                self.say_at(id, None, quote.translation.as_deref().unwrap_or_default());
            }
            self.say_at(id, None, row.note.as_deref().unwrap_or_default());
        }
    }

    /// The names of one thing, shown as a passage of their own.
    fn spellings(&mut self, spellings: &'p [Spelling]) {
        self.same = true;
        let name = |s: &'p Spelling| Name {
            text: &s.text,
            lang: s.lang.as_deref(),
        };
        self.names.extend(spellings.iter().map(name));
        if !self.names.is_empty() {
            let all: Vec<&str> = self.names.iter().map(|name| name.text).collect();
            let text = Cow::Owned(all.join(" · "));
            self.passages.push(Passage {
                anchor: None,
                lang: None,
                text,
                counted: false,
            });
        }
    }

    fn record(&mut self, record: &'p [view::FactLink]) {
        for fact in record {
            self.say(fact.value.as_deref().unwrap_or_default());
        }
    }

    /// With what the pages of actors and places have in common.
    fn with(
        mut self,
        names: &'p [Spelling],
        body: &'p Body,
        record: &'p [view::FactLink],
    ) -> Document<'p> {
        self.spellings(names);
        self.body(body);
        self.record(record);
        self
    }
}

/// What of a page can be found; none for a page that is a way and not a place.
pub(super) fn of(page: &Page) -> Option<Document<'_>> {
    let of = |frame, kind, title| Document::new(page, frame, kind, title);
    Some(match &page.view {
        View::Brief(v) => brief(of(&v.frame, Kind::Brief, &v.title), v),
        View::Event(v) => event(of(&v.frame, Kind::Event, &v.title), v),
        View::Source(v) => source(of(&v.frame, Kind::Source, &v.title), v),
        View::Actor(v) => of(&v.frame, Kind::Actor, &v.name).with(&v.names, &v.body, &v.record),
        View::Place(v) => of(&v.frame, Kind::Place, &v.name).with(&v.names, &v.body, &v.record),
        View::Plain(v) => {
            let mut document = of(&v.frame, Kind::Page, &v.title);
            document.say(v.summary.as_deref().unwrap_or_default());
            document.body(&v.body);
            document
        }
        View::Rules(v) => rules(of(&v.frame, Kind::Page, &v.title), v),
        View::Home(v) => {
            let mut document = of(&v.frame, Kind::Page, &v.title);
            document.say(v.description.as_deref().unwrap_or_default());
            document
        }
        // What these list has pages of its own.
        View::Chronology(v) => list(of(&v.frame, Kind::Page, &v.title), &v.kicker),
        View::Ledger(v) => list(of(&v.frame, Kind::Page, &v.title), &v.kicker),
        View::List(v) => list(of(&v.frame, Kind::Page, &v.title), &v.kicker),
        View::Files(v) => list(of(&v.frame, Kind::Page, &v.title), &v.kicker),
        View::Editions(v) => list(of(&v.frame, Kind::Page, &v.title), &v.kicker),
        View::Edition(_)
        | View::Version(_)
        | View::More(_)
        | View::NotFound(_)
        | View::Search(_) => return None,
    })
}

fn list<'p>(mut document: Document<'p>, kicker: &'p str) -> Document<'p> {
    document.say(kicker);
    document
}

fn brief<'p>(mut document: Document<'p>, v: &'p view::Brief) -> Document<'p> {
    document.date = Some(&v.date);
    document.html(None, &v.bluf_html);
    document.say(&v.kicker);
    for judgement in &v.judgements {
        let id = Some(judgement.id.as_str());
        document.html(id, &judgement.html);
        document.html(id, judgement.basis_html.as_deref().unwrap_or_default());
        for text in judgement.assumptions.iter().chain(&judgement.alternatives) {
            document.say_at(id, None, text.as_str());
        }
        document.say_at(
            id,
            None,
            judgement.resolution.as_deref().unwrap_or_default(),
        );
    }
    document.body(&v.body);
    for indicator in &v.indicators {
        document.say(&indicator.text);
    }
    let texts = v
        .gaps_html
        .iter()
        .chain(&v.dissent_html)
        .chain(&v.source_summary_html);
    texts.for_each(|html| document.html(None, html));
    v.revisions
        .iter()
        .for_each(|revision| document.say(&revision.note));
    document
}

fn event<'p>(mut document: Document<'p>, v: &'p view::Event) -> Document<'p> {
    document.date = Some(&v.when);
    document.say(&v.summary);
    document.body(&v.body);
    document.claims(&v.claims);
    let notes = [&v.date_note, &v.status_note];
    notes
        .into_iter()
        .flatten()
        .for_each(|note| document.say(note));
    let places = v.places.iter().map(|place| place.link.text.as_str());
    let actors = v.actors.iter().map(|actor| actor.link.text.as_str());
    let who: Vec<&str> = places.chain(actors).collect();
    document.say_at(None, None, who.join(" · "));
    document.say(&v.when);
    document
}

fn source<'p>(mut document: Document<'p>, v: &'p view::Source) -> Document<'p> {
    document.date = v.date.as_deref();
    document.title.lang = v.title_lang.as_deref();
    if let Some(translation) = &v.translation {
        document.names.push(Name {
            text: translation,
            lang: None,
        });
        let text = Cow::Borrowed(translation.as_str());
        document.passages.push(Passage {
            anchor: None,
            lang: None,
            text,
            counted: false,
        });
    }
    document.body(&v.body);
    for excerpt in &v.excerpts {
        let id = Some(excerpt.id.as_str());
        document.say_at(id, excerpt.lang.as_deref(), excerpt.words.as_str());
        document.say_at(id, None, excerpt.translation.as_deref().unwrap_or_default());
    }
    for fact in &v.record {
        document.say(&fact.value);
        document.say(fact.note.as_deref().unwrap_or_default());
    }
    document.say(v.withdrawn.as_deref().unwrap_or_default());
    document
}

fn rules<'p>(mut document: Document<'p>, v: &'p view::Rules) -> Document<'p> {
    document.say(&v.kicker);
    document.say(v.unread.as_deref().unwrap_or_default());
    for rule in &v.rules {
        let id = Some(rule.name.as_str());
        document.say_at(id, None, rule.name.as_str());
        document.say_at(id, None, rule.summary.as_str());
        document.html(id, &rule.explain_html);
    }
    for waiver in &v.waivers {
        document.say(&waiver.reason);
    }
    document
}
