//! Names looked up: each becomes the thing that it stands for, or a finding at its place with the nearest known one.

use super::ids::{Ids, Near, Target};
use crate::evidence::{Excerpt, Wanted};
use crate::model::attachment::FOLDER;
use crate::model::text::Lookup;
use crate::model::{
    ActorIdx, ClaimIdx, Claimant, Drafted, EventIdx, Evidence, FileIdx, Linked, Name, PlaceIdx,
    SourceIdx, Subject, Thing,
};
use crate::parse::is_id;
use crate::prove::Proofs;
use crate::report::nearest::nearest;
use crate::report::{Finding, Report, Spanned};

/// Looks names up and reports what is not there.
pub(super) struct Linker<'a> {
    pub(super) ids: &'a Ids,
    pub(super) near: &'a Near<'a>,
    pub(super) proofs: &'a Proofs,
    pub(super) report: Report,
}

impl Linker<'_> {
    fn find<T>(
        &mut self,
        name: &Name,
        wanted: &'static str,
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
        let near = (self.near).hint(&name.value, wanted, |t| pick(t).is_some());
        let unknown = found.is_none() && is_id(&name.value);
        let near = near.or_else(|| unknown.then(|| file_for(wanted, &name.value)).flatten());
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
        self.find(name, "an actor or source", |t| match t {
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
        self.find(name, "an event, claim or source", |t| match t {
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

/// "a source" without its article.
fn bare(wanted: &str) -> &str {
    wanted.split_once(' ').map_or(wanted, |(_, rest)| rest)
}

/// Where a thing would be written that there is not: what it is, its file and what that needs.
fn file_for(wanted: &str, id: &str) -> Option<String> {
    let (folder, fields) = match wanted {
        "a source" => (
            "seeds",
            "`title`; `bluf import` writes it from a saved page",
        ),
        "an event" => ("content/events", "`title`, `summary` and `date`"),
        "an actor" | "an actor or source" => ("content/actors", "`name` and `kind`"),
        "a place" => (
            "content/places",
            "`name`, and `coordinates` where they are known",
        ),
        _ => return None,
    };
    Some(format!("write {folder}/{id}.md, with {fields}"))
}
