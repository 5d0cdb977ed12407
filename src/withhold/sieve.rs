//! What is taken out of every document, and what is shown instead.

use super::behind::Behind;
use super::marks::Marks;
use super::people::People;
use super::{documents, each};
use crate::model::Name;
use crate::model::attachment::FOLDER;
use crate::model::html::escape;
use crate::model::marking::Marking;
use crate::model::settings::Settings;
use crate::model::words::Word;
use crate::parse::Drafts;
use crate::report::{Report, Spanned};
use std::collections::{BTreeMap, HashMap};

/// What is taken out, and what is shown instead.
pub(super) struct Sieve<'a> {
    marks: &'a Marks,
    people: &'a People,
    renamed: &'a BTreeMap<String, String>,
    settings: &'a Settings,
    /// The message for a thing of each id that is hidden.
    neutral: HashMap<String, &'static str>,
    behind: Behind,
}

/// One document's way through the sieve.
pub(super) struct Pass<'s> {
    sieve: &'s Sieve<'s>,
    /// Whether it came out as another.
    pub(super) changed: bool,
    pub(super) report: Report,
}

impl<'a> Sieve<'a> {
    pub(super) fn new(
        marks: &'a Marks,
        people: &'a People,
        renamed: &'a BTreeMap<String, String>,
        settings: &'a Settings,
    ) -> Sieve<'a> {
        Sieve {
            marks,
            people,
            renamed,
            settings,
            neutral: HashMap::new(),
            behind: Behind::default(),
        }
    }

    /// All documents of the edition.
    pub(super) fn all(mut self, drafts: &Drafts, edition: &mut Drafts, report: &mut Report) {
        let hidden = documents(drafts).filter(|document| self.marks.hides(document.id));
        self.neutral = hidden.map(|d| (d.id.clone(), d.neutral)).collect();
        self.behind = Behind::of(drafts, self.marks);
        let mut take = |found: Report| report.extend(found);
        let (sources, found) = each(&drafts.sources, &self, |x, pass| pass.source(x));
        take(found);
        let (events, found) = each(&drafts.events, &self, |x, pass| pass.event(x));
        take(found);
        let (actors, found) = each(&drafts.actors, &self, |x, pass| pass.actor(x));
        take(found);
        let (places, found) = each(&drafts.places, &self, |x, pass| pass.place(x));
        take(found);
        let (briefs, found) = each(&drafts.briefs, &self, |x, pass| pass.brief(x));
        take(found);
        let (pages, found) = each(&drafts.pages, &self, |x, pass| pass.page(x));
        take(found);
        (edition.sources, edition.events, edition.actors) = (sources, events, actors);
        (edition.places, edition.briefs, edition.pages) = (places, briefs, pages);
        let (files, found) = each(&drafts.files, &self, |x, pass| pass.file(x));
        take(found);
        edition.files = files;
        let shown = drafts
            .wordings
            .iter()
            .filter(|(id, _)| !self.marks.hides(id));
        edition.wordings = shown
            .map(|(id, wording)| (self.renamed.get(id).unwrap_or(id).clone(), *wording))
            .collect();
    }

    pub(super) fn pass(&self) -> Pass<'_> {
        Pass {
            sieve: self,
            changed: false,
            report: Report::default(),
        }
    }
}

impl<'s> Pass<'s> {
    pub(super) fn marks(&self) -> &'s Marks {
        self.sieve.marks
    }

    pub(super) fn settings(&self) -> &'s Settings {
        self.sieve.settings
    }

    pub(super) fn behind(&self) -> &'s Behind {
        &self.sieve.behind
    }

    /// The claim that another replaces, past withheld ones.
    pub(super) fn superseded(&mut self, name: Name) -> Name {
        let before = name.value.clone();
        let name = self.behind().superseded(name);
        self.changed |= name.value != before;
        name
    }

    /// A word for a hidden thing that says no more than its kind, as HTML.
    pub(super) fn neutral(&self, id: &str) -> String {
        let key = self
            .sieve
            .neutral
            .get(id)
            .copied()
            .unwrap_or("withheld-event");
        let locale = self.sieve.settings.locale();
        escape(locale.say(key))
    }

    /// Whether a name leads to nothing in this edition.
    pub(super) fn hidden(&mut self, name: &Name) -> bool {
        let hidden = self.sieve.marks.hides(&name.value);
        self.changed |= hidden;
        hidden
    }

    /// Whether a file of `static/` is not in this edition.
    pub(super) fn hidden_file(&mut self, path: &str) -> bool {
        let hidden = self.sieve.marks.hides(&format!("{FOLDER}/{path}"));
        self.changed |= hidden;
        hidden
    }

    /// The id that the edition shows.
    pub(super) fn rename(&mut self, name: &mut Name) {
        if let Some(shown) = self.sieve.renamed.get(&name.value) {
            name.value.clone_from(shown);
            self.changed = true;
        }
    }

    pub(super) fn id(&mut self, id: String) -> String {
        let shown = self.sieve.renamed.get(&id);
        self.changed |= shown.is_some();
        shown.cloned().unwrap_or(id)
    }

    pub(super) fn name(&mut self, mut name: Name) -> Option<Name> {
        if self.hidden(&name) {
            return None;
        }
        self.rename(&mut name);
        Some(name)
    }

    pub(super) fn names(&mut self, names: Vec<Name>) -> Vec<Name> {
        names.into_iter().filter_map(|n| self.name(n)).collect()
    }

    /// A document's marking, said by itself where its folder or its larger event said it.
    pub(super) fn marking(
        &mut self,
        id: &str,
        own: Option<Spanned<Marking>>,
        at: crate::report::Span,
    ) -> Option<Spanned<Marking>> {
        let Some(given) = self.sieve.marks.given(id) else {
            return own;
        };
        self.changed = true;
        Some(Spanned::new(given, own.map_or(at, |own| own.span)))
    }

    /// Whether an actor is shown by its role.
    pub(super) fn is_private(&self, id: &str) -> bool {
        self.sieve.people.has(id)
    }

    /// The edition's label.
    pub(super) fn label(&self) -> &'static str {
        self.marks().ceiling().word()
    }
}
