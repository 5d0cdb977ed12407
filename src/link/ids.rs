//! The table of ids: one space of names for all things and claims.

use crate::model::text::Heading;
use crate::model::{
    ActorIdx, BriefIdx, ClaimIdx, EventIdx, FileIdx, Name, PageIdx, PlaceIdx, SourceIdx, Thing,
};
use crate::parse::{Drafts, is_id};
use crate::report::nearest::nearest;
use crate::report::{FileId, Finding, Report, Sources, Span};
use rustc_hash::FxHashMap;
use std::collections::HashMap;

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

    /// The nearest id of which `fits` is true.
    pub(super) fn near(&self, word: &str, fits: impl Fn(Target) -> bool) -> Option<String> {
        let mut known: Vec<&str> = self
            .targets
            .iter()
            .filter(|(_, named)| fits(named.target))
            .map(|(id, _)| id.as_str())
            .collect();
        known.sort_unstable();
        nearest(word, known).map(|id| format!("did you mean `{id}`?"))
    }
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
