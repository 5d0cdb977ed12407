//! The table of ids: one space of names for all things and claims.

use crate::model::text::Heading;
use crate::model::{
    ActorIdx, BriefIdx, ClaimIdx, EventIdx, FileIdx, Name, PageIdx, PlaceIdx, SourceIdx, Thing,
};
use crate::parse::{Drafts, is_id};
use crate::report::nearest::Known;
use crate::report::{FileId, Finding, Report, Sources, Span};
use rustc_hash::FxHashMap;
use std::collections::HashMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

/// What an id stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Target {
    Thing(Thing),
    Claim(ClaimIdx),
}

impl Target {
    pub(super) fn kind(self) -> &'static str {
        match self {
            Target::Claim(_) => "a claim",
            Target::Thing(Thing::Brief(_)) => "a brief",
            Target::Thing(Thing::Event(_)) => "an event",
            Target::Thing(Thing::Source(_)) => "a source",
            Target::Thing(Thing::Actor(_)) => "an actor",
            Target::Thing(Thing::Place(_)) => "a place",
            Target::Thing(Thing::Page(_)) => "a page",
        }
    }
}

/// All ids, and the headings that links may name.
#[derive(Debug, Default, Clone, PartialEq, Eq)]
pub(super) struct Ids {
    targets: FxHashMap<String, Named>,
    pub(super) headings: FxHashMap<Thing, Vec<String>>,
    /// Files by path, and whether they say what they show.
    pub(super) files: HashMap<String, (FileIdx, bool)>,
}

/// What an id stands for, and in which file it does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Named {
    target: Target,
    file: FileId,
}

/// Builds the table.
struct Builder<'a> {
    ids: Ids,
    /// Ids as written, by what they are in lower case, where that is something else.
    lowered: FxHashMap<String, String>,
    sources: &'a Sources,
    report: &'a mut Report,
}

impl Ids {
    pub(super) fn of(drafts: &Drafts, sources: &Sources, report: &mut Report) -> Ids {
        let mut b = Builder {
            ids: Ids::default(),
            lowered: FxHashMap::default(),
            sources,
            report,
        };
        let claims: usize = drafts.events.iter().map(|e| e.claims.len()).sum();
        let documents = drafts.sources.len() + drafts.events.len() + drafts.actors.len();
        b.ids
            .targets
            .reserve(documents + drafts.places.len() + claims);
        for (x, i) in drafts.sources.iter().zip(0..) {
            b.thing(&x.id, x.span, Thing::Source(SourceIdx(i)), &x.body.headings);
        }
        for (x, i) in drafts.events.iter().zip(0..) {
            b.thing(&x.id, x.span, Thing::Event(EventIdx(i)), &x.body.headings);
        }
        for (x, i) in drafts.actors.iter().zip(0..) {
            b.thing(&x.id, x.span, Thing::Actor(ActorIdx(i)), &x.body.headings);
        }
        for (x, i) in drafts.places.iter().zip(0..) {
            b.thing(&x.id, x.span, Thing::Place(PlaceIdx(i)), &x.body.headings);
        }
        for (x, i) in drafts.briefs.iter().zip(0..) {
            b.thing(&x.id, x.span, Thing::Brief(BriefIdx(i)), &x.body.headings);
        }
        for (x, i) in drafts.pages.iter().zip(0..) {
            b.thing(&x.id, x.span, Thing::Page(PageIdx(i)), &x.body.headings);
        }
        let files = drafts.files.iter().zip(0..);
        b.ids.files = files
            .map(|(file, i)| (file.path.clone(), (FileIdx(i), file.alt.is_some())))
            .collect();
        for (event, e) in drafts.events.iter().zip(0..) {
            for (claim, c) in event.claims.iter().zip(0..) {
                let idx = ClaimIdx {
                    event: EventIdx(e),
                    claim: c,
                };
                b.claim(&claim.id, idx);
            }
        }
        b.ids
    }

    /// Whether an id is an actor's.
    pub(super) fn is_actor(&self, id: &str) -> bool {
        matches!(self.target(id), Some(Target::Thing(Thing::Actor(_))))
    }

    pub(super) fn target(&self, id: &str) -> Option<Target> {
        self.targets.get(id).map(|named| named.target)
    }

    /// What the headings of a thing are called from now on.
    pub(super) fn set_headings(&mut self, thing: Thing, headings: Vec<String>) {
        if headings.is_empty() {
            self.headings.remove(&thing);
        } else {
            self.headings.insert(thing, headings);
        }
    }
}

/// What comes nearest to words that are no ids, looked for once in a run however many documents hold them.
pub(super) struct Near<'a> {
    ids: &'a Ids,
    /// The ids of each kind that is wanted, by its name.
    known: Mutex<FxHashMap<&'static str, Arc<Known<'a>>>>,
    /// What was found, by word and kind.
    found: Mutex<FxHashMap<(String, &'static str), Option<&'a str>>>,
}

impl<'a> Near<'a> {
    pub(super) fn to(ids: &'a Ids) -> Near<'a> {
        Near {
            ids,
            known: Mutex::default(),
            found: Mutex::default(),
        }
    }

    /// Words that name the nearest id of a kind; `fits` tells what is of that kind.
    pub(super) fn hint(
        &self,
        word: &str,
        kind: &'static str,
        fits: impl Fn(Target) -> bool,
    ) -> Option<String> {
        let asked = (word.to_owned(), kind);
        let before = lock(&self.found).get(&asked).copied();
        let near = before.unwrap_or_else(|| {
            let near = self.known(kind, fits).nearest(word);
            lock(&self.found).insert(asked, near);
            near
        });
        near.map(|id| format!("did you mean `{id}`?"))
    }

    fn known(&self, kind: &'static str, fits: impl Fn(Target) -> bool) -> Arc<Known<'a>> {
        let list = || {
            let all = self.ids.targets.iter();
            let mut known: Vec<&str> = all
                .filter(|(_, named)| fits(named.target))
                .map(|(id, _)| id.as_str())
                .collect();
            known.sort_unstable();
            Arc::new(Known::of(known))
        };
        Arc::clone(lock(&self.known).entry(kind).or_insert_with(list))
    }
}

fn lock<T>(of: &Mutex<T>) -> MutexGuard<'_, T> {
    of.lock().unwrap_or_else(PoisonError::into_inner)
}

impl Builder<'_> {
    fn thing(&mut self, id: &str, span: Span, thing: Thing, headings: &[Heading]) {
        let head = Span::new(span.file, 0, 0);
        self.add(id, head, Target::Thing(thing));
        let headings = headings.iter().map(|h| h.id.clone());
        self.ids.set_headings(thing, headings.collect());
    }

    fn claim(&mut self, id: &Name, claim: ClaimIdx) {
        if !is_id(&id.value) {
            let title = format!("`{}` cannot be an id", id.value);
            self.report.push(
                Finding::error("bad-id", id.span, title)
                    .help("use ASCII letters, digits, `-` and `_`"),
            );
        }
        self.add(&id.value, id.span, Target::Claim(claim));
    }

    fn add(&mut self, id: &str, span: Span, target: Target) {
        if let Some(first) = self.taken(id) {
            let path = &self.sources.file(self.ids.targets[first].file).path;
            let title = if first == id {
                format!("the id `{id}` is used twice")
            } else {
                format!("the ids `{id}` and `{first}` differ only in upper and lower case")
            };
            self.report
                .push(Finding::error("id-used-twice", span, title).help(format!(
                    "`{path}` uses it too; rename one of them: ids are unique across all kinds"
                )));
            return;
        }
        if let Some(lower) = lowered(id) {
            self.lowered.insert(lower, id.to_owned());
        }
        let file = span.file;
        self.ids
            .targets
            .insert(id.to_owned(), Named { target, file });
    }

    /// An id that there is already, the same but for upper and lower case.
    fn taken(&self, id: &str) -> Option<&str> {
        let written = |id: &str| self.ids.targets.get_key_value(id).map(|(id, _)| id);
        let first = written(id).or_else(|| match lowered(id) {
            Some(lower) => self.lowered.get(&lower).or_else(|| written(&lower)),
            None => self.lowered.get(id),
        });
        first.map(String::as_str)
    }
}

/// What an id is in lower case, where that is something else.
fn lowered(id: &str) -> Option<String> {
    if id.bytes().all(|b| b.is_ascii() && !b.is_ascii_uppercase()) {
        return None;
    }
    Some(id.to_lowercase()).filter(|lower| lower != id)
}

#[cfg(test)]
mod tests {
    use super::{Ids, Named, Near, Target};
    use crate::model::{SourceIdx, Thing};
    use crate::report::Sources;
    use crate::report::Span;
    use std::cell::Cell;

    #[test]
    fn what_is_near_is_looked_for_once() {
        let file = Sources::default().add("seeds/log.md".to_owned(), String::new());
        let mut ids = Ids::default();
        for (id, n) in [("harbour-log", 0), ("Harbour-list", 1), ("cable", 2)] {
            let target = Target::Thing(Thing::Source(SourceIdx(n)));
            let file = Span::new(file, 0, 0).file;
            ids.targets.insert(id.to_owned(), Named { target, file });
        }
        let near = Near::to(&ids);
        let asked = Cell::new(0);
        let fits = |_| {
            asked.set(asked.get() + 1);
            true
        };
        for _ in 0..1000 {
            let hint = near.hint("harbour-lists", "a source", fits);
            assert_eq!(hint.as_deref(), Some("did you mean `Harbour-list`?"));
        }
        assert_eq!(near.hint("xyz", "a source", fits), None);
        assert_eq!(asked.get(), 3, "each id was looked at once");
        assert_eq!(near.hint("cables", "an actor", |_| false), None);
    }
}
