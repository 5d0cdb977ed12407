//! The table of ids: one space of names for all things and claims.

use crate::evidence::{Excerpt, Wanted};
use crate::model::attachment::FOLDER;
use crate::model::text::{Heading, Lookup};
use crate::model::{
    ActorIdx, BriefIdx, ClaimIdx, Claimant, Drafted, EventIdx, Evidence, FileIdx, Linked, Name,
    PageIdx, PlaceIdx, SourceIdx, Subject, Thing,
};
use crate::parse::{Drafts, is_id};
use crate::prove::Proofs;
use crate::report::nearest::nearest;
use crate::report::{FileId, Finding, Report, Sources, Span, Spanned};
use rustc_hash::FxHashMap;
use std::collections::HashMap;

/// What an id stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Target {
    Thing(Thing),
    Claim(ClaimIdx),
}

impl Target {
    fn kind(self) -> &'static str {
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
    headings: FxHashMap<Thing, Vec<String>>,
    /// Files by path, and whether they say what they show.
    files: HashMap<String, (FileIdx, bool)>,
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

    fn target(&self, id: &str) -> Option<Target> {
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
    fn near(&self, word: &str, fits: impl Fn(Target) -> bool) -> Option<String> {
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

/// Looks names up and reports what is not there.
pub(super) struct Linker<'a> {
    pub(super) ids: &'a Ids,
    pub(super) proofs: &'a Proofs,
    pub(super) report: Report,
}

impl Linker<'_> {
    fn find<T>(
        &mut self,
        name: &Name,
        wanted: &str,
        pick: impl Fn(Target) -> Option<T>,
    ) -> Option<T> {
        let found = self.ids.target(&name.value);
        if let Some(picked) = found.and_then(&pick) {
            return Some(picked);
        }
        let finding = match found {
            Some(target) => {
                let title = format!("`{}` is {}, not {wanted}", name.value, target.kind());
                Finding::error("wrong-kind", name.span, title)
            }
            None if !is_id(&name.value) => Finding::error(
                "bad-id",
                name.span,
                format!("`{}` cannot be an id", name.value),
            )
            .help("an id is a file's name without its ending, and no path"),
            None => Finding::error(
                "unknown-id",
                name.span,
                format!("there is no {} `{}`", bare(wanted), name.value),
            ),
        };
        let near = self.ids.near(&name.value, |t| pick(t).is_some());
        self.report.push(finding.maybe_help(near));
        None
    }

    pub(super) fn source(&mut self, name: &Name) -> Option<SourceIdx> {
        self.find(name, "a source", |t| match t {
            Target::Thing(Thing::Source(i)) => Some(i),
            _ => None,
        })
    }

    pub(super) fn event(&mut self, name: &Name) -> Option<EventIdx> {
        self.find(name, "an event", |t| match t {
            Target::Thing(Thing::Event(i)) => Some(i),
            _ => None,
        })
    }

    pub(super) fn actor(&mut self, name: &Name) -> Option<ActorIdx> {
        self.find(name, "an actor", |t| match t {
            Target::Thing(Thing::Actor(i)) => Some(i),
            _ => None,
        })
    }

    pub(super) fn place(&mut self, name: &Name) -> Option<PlaceIdx> {
        self.find(name, "a place", |t| match t {
            Target::Thing(Thing::Place(i)) => Some(i),
            _ => None,
        })
    }

    pub(super) fn claim(&mut self, name: &Name) -> Option<ClaimIdx> {
        self.find(name, "a claim", |t| match t {
            Target::Claim(i) => Some(i),
            Target::Thing(_) => None,
        })
    }

    pub(super) fn claimant(&mut self, name: &Name) -> Option<Claimant> {
        self.find(name, "an actor or a source", |t| match t {
            Target::Thing(Thing::Actor(i)) => Some(Claimant::Actor(i)),
            Target::Thing(Thing::Source(i)) => Some(Claimant::Source(i)),
            _ => None,
        })
    }

    /// An actor's id, or words: a single word close to an id is taken for a slip.
    pub(super) fn subject(&mut self, name: Name) -> Subject {
        match self.ids.target(&name.value) {
            Some(Target::Thing(Thing::Actor(i))) => Subject::Actor(i),
            _ => Subject::Words(name.value),
        }
    }

    pub(super) fn evidence(&mut self, name: &Name) -> Option<Evidence> {
        self.find(name, "an event, a claim or a source", |t| match t {
            Target::Thing(Thing::Event(i)) => Some(Evidence::Event(i)),
            Target::Thing(Thing::Source(i)) => Some(Evidence::Source(i)),
            Target::Claim(i) => Some(Evidence::Claim(i)),
            Target::Thing(_) => None,
        })
    }
}

impl Lookup<Drafted, Linked> for Linker<'_> {
    fn file(&mut self, name: Name) -> Option<FileIdx> {
        if let Some((idx, _)) = self.ids.files.get(&name.value) {
            return Some(*idx);
        }
        let mut known: Vec<&str> = self.ids.files.keys().map(String::as_str).collect();
        known.sort_unstable();
        let near = nearest(&name.value, known).map(|near| format!("did you mean `{near}`?"));
        let title = format!("there is no file `{}` in {FOLDER}/", name.value);
        let help = "put it there, or name one that is; a page of this project is linked by its id: `[[id]]`";
        self.report.push(
            Finding::error("unknown-file", name.span, title)
                .help(help)
                .maybe_help(near),
        );
        None
    }

    fn picture(&mut self, name: Name, described: bool) -> Option<FileIdx> {
        let span = name.span;
        let own = self.ids.files.get(&name.value).is_some_and(|(_, own)| *own);
        let file = Lookup::file(self, name)?;
        if !described && !own {
            let title = "nothing says what this picture shows";
            let help = "say it for those who cannot see it: `![A road cut by water](road.jpg)`, or `alt = \"…\"` in \
                        the `.toml` file beside the picture";
            self.report
                .push(Finding::error("picture-not-described", span, title).help(help));
        }
        Some(file)
    }

    fn source(&mut self, name: Name) -> Option<SourceIdx> {
        Linker::source(self, &name)
    }

    fn excerpt(&mut self, source: &Name, quote: Wanted) -> Option<Excerpt> {
        self.proofs.excerpt(&source.value, &quote).cloned()
    }

    fn thing(&mut self, name: Name, heading: Option<&Spanned<String>>) -> Option<Thing> {
        let thing = self.find(
            &name,
            "an event, actor, place, source, brief or page",
            |t| match t {
                Target::Thing(thing) => Some(thing),
                Target::Claim(_) => None,
            },
        )?;
        if let Some(heading) = heading {
            let known = self.ids.headings.get(&thing).map_or(&[][..], Vec::as_slice);
            if !known.contains(&heading.value) {
                let title = format!("`{}` has no heading `{}`", name.value, heading.value);
                let near = nearest(&heading.value, known.iter().map(String::as_str));
                self.report.push(
                    Finding::error("heading-not-found", heading.span, title)
                        .maybe_help(near.map(|h| format!("did you mean `#{h}`?"))),
                );
            }
        }
        Some(thing)
    }
}

/// What an id is in lower case, where that is something else.
fn lowered(id: &str) -> Option<String> {
    if id.bytes().all(|b| b.is_ascii() && !b.is_ascii_uppercase()) {
        return None;
    }
    Some(id.to_lowercase()).filter(|lower| lower != id)
}

/// "a source" without its article.
fn bare(wanted: &str) -> &str {
    wanted.split_once(' ').map_or(wanted, |(_, rest)| rest)
}
