//! Something that was published says something else now, and nobody tells.

use crate::check::rule::{Checking, Rule};
use crate::editions::{History, Kind, Said, is_weighty, moved_judgement, revision};
use crate::link::said::said_in_all;
use crate::load::SETTINGS;
use crate::model::Linked;
use crate::model::brief::{Brief, Judgement};
use crate::model::revision::{Moved, Revision, RevisionKind};
use crate::model::words::Word;
use crate::report::{Finding, Report, Span};
use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::sync::Arc;

pub(super) const RULE: Rule = Rule::warning(
    "silent-edit",
    "Something changed since the last edition, and no revision says so.",
    "Readers acted on what was published. A brief or an event that says something else than in the last edition, itself \
     or in its judgements and claims, or in a translation of them, needs a new entry under `revisions`: `update`, `correction` or `retraction`, with \
     a `note`; a likelihood or confidence that moved, with its `why`. `editorial` does where nothing but wording changed. \
     What is gone is listed under `[removed]` in bluf.toml, with a reason. Entries that were published stay. No edition \
     is recorded while this is told.",
    check,
)
.strict();

/// What was said in the last edition, and what is said now.
struct Compared<'a> {
    edition: usize,
    history: &'a History,
    before: BTreeMap<String, Arc<Said>>,
    now: &'a BTreeMap<String, Said>,
    /// The ids of the judgements and claims of each brief and event, then and now.
    parts: HashMap<String, BTreeSet<String>>,
}

/// A brief or an event, as it was published and as it is.
struct Whole<'a> {
    id: &'a str,
    at: Span,
    revisions: &'a [Revision],
    before: &'a Said,
}

fn check(c: &Checking<'_>, report: &mut Report) {
    let history = &c.library.history;
    // What translations say is looked at with their originals, where revisions stand.
    if history.is_empty() || !c.library.own.is_empty() {
        return;
    }
    let now = said_in_all(c.library, c.translations.iter().copied());
    let compared = Compared::new(history, &now);
    let events = c.library.events.iter();
    let events = events.map(|e| (&e.id, e.title.span, &e.revisions));
    let briefs = c.library.briefs.iter();
    let briefs = briefs.map(|b| (&b.id, b.title.span, &b.revisions));
    for (id, at, revisions) in events.chain(briefs) {
        if let Some(before) = history.last(id) {
            let whole = Whole {
                id,
                at,
                revisions,
                before,
            };
            whole.check(&compared, report);
        }
    }
    for brief in &c.library.briefs {
        let known = history.last(&brief.id);
        let known = known.map_or(&[][..], |said| &said.revisions);
        let new = unpublished(&brief.revisions, known);
        let moves: Vec<&Moved> = new.flat_map(|r| &r.judgements).collect();
        for judgement in &brief.judgements {
            moved(c, brief, judgement, &moves, report);
        }
    }
    gone(c, &now, report);
}

/// Entries that are not among those of the last edition.
fn unpublished<'r>(
    revisions: &'r [Revision],
    known: &[String],
) -> impl Iterator<Item = &'r Revision> {
    revisions.iter().filter(|r| !known.contains(&revision(r)))
}

impl<'a> Compared<'a> {
    fn new(history: &'a History, now: &'a BTreeMap<String, Said>) -> Compared<'a> {
        let before = history.ever();
        let mut parts: HashMap<String, BTreeSet<String>> = HashMap::new();
        let then = before.iter().map(|(id, said)| (id, said.as_ref()));
        for (id, said) in then.chain(now) {
            if let Some(of) = &said.of {
                parts.entry(of.clone()).or_default().insert(id.clone());
            }
        }
        Compared {
            edition: history.editions.len(),
            history,
            before,
            now,
            parts,
        }
    }
}

impl Compared<'_> {
    /// Whether this audience does not see a thing that the project has.
    fn is_withheld(&self, id: &str) -> bool {
        self.history.withheld.contains(id) && !self.now.contains_key(id)
    }
}

impl Whole<'_> {
    /// Entries that were not in the last edition.
    fn unpublished(&self) -> Vec<&Revision> {
        unpublished(self.revisions, &self.before.revisions).collect()
    }

    fn check(&self, compared: &Compared<'_>, report: &mut Report) {
        let present: BTreeSet<String> = self.revisions.iter().map(revision).collect();
        for lost in self
            .before
            .revisions
            .iter()
            .filter(|r| !present.contains(*r) && !compared.history.hides_revision(self.id, r))
        {
            let title = format!("a revision that was published is gone or changed: “{lost}”");
            let help = "put it back as it was; to say more, add another";
            report.push(RULE.at(self.at, title).help(help));
        }
        let now = compared.now.get(self.id);
        let now: BTreeSet<&str> = now.into_iter().flat_map(Said::moved).collect();
        let told = |line: &&str| {
            let id = moved_judgement(line);
            id.is_none_or(|id| !compared.is_withheld(&format!("{}/{id}", self.id)))
                && !compared.history.hides_revision(self.id, line)
        };
        let lost = self.before.moved().filter(|line| !now.contains(line));
        for lost in lost.filter(told) {
            let title = format!(
                "what a published revision says of a judgement is gone or changed: “{lost}”"
            );
            let help = "put it back as it was; to say more, add another revision";
            report.push(RULE.at(self.at, title).help(help));
        }
        let (fields, weighty) = self.differences(compared);
        if fields.is_empty() {
            return;
        }
        let edition = compared.edition;
        let changed = fields.join(", ");
        let new = self.unpublished();
        let kind = self.before.kind().map_or("", Kind::word);
        if new.is_empty() {
            let title =
                format!("this {kind} has changed since edition {edition}, and no revision says so");
            let help = "add to its front matter, with the day and a word for the reader:\n\
                        revisions:\n  - {date: YYYY-MM-DD, kind: update, note: \"…\"}\n\
                        `kind` is update, correction, retraction, or editorial where nothing but wording changed";
            report.push(
                RULE.at(self.at, title)
                    .label(format!("changed: {changed}"))
                    .help(help),
            );
        } else if let Some(field) = weighty
            && new.iter().all(|r| r.kind == RevisionKind::Editorial)
        {
            let title = format!("the change of `{field}` is more than editorial");
            let help = "call the revision an update, a correction or a retraction";
            report.push(RULE.at(new[0].date.span, title).help(help));
        }
    }

    /// What differs, in words for a message, and the first of it that is more than wording.
    fn differences(&self, compared: &Compared<'_>) -> (Vec<String>, Option<String>) {
        let (mut all, mut weighty) = (Vec::new(), None);
        let parts = compared.parts.get(self.id).into_iter().flatten();
        // A part that has gone to another brief or event is gone here and new there.
        let own = |said: &Said| said.of.as_deref().is_none_or(|of| of == self.id);
        for id in parts.map(String::as_str).chain([self.id]) {
            let part = id
                .strip_prefix(self.id)
                .and_then(|rest| rest.strip_prefix('/'));
            let name = if id == self.id {
                ""
            } else {
                part.unwrap_or(id)
            };
            let before = compared.before.get(id).filter(|said| own(said));
            let now = compared.now.get(id).filter(|said| own(said));
            match (before, now) {
                (Some(before), Some(now)) => {
                    let of = |field: &str| {
                        if name.is_empty() {
                            field.to_owned()
                        } else {
                            format!("{name}: {field}")
                        }
                    };
                    for field in before.differences(now) {
                        weighty = weighty.or_else(|| is_weighty(field).then(|| of(field)));
                        all.push(of(field));
                    }
                    let reworded = before.reworded(now).into_iter();
                    all.extend(reworded.map(|(tag, field)| format!("{} ({tag})", of(field))));
                }
                // What is restricted since is told to nobody.
                (Some(_), None) if compared.is_withheld(id) => {}
                (before, _) => {
                    let how = if before.is_some() { "gone" } else { "new" };
                    let what = format!("{name}: {how}");
                    weighty = weighty.or_else(|| Some(what.clone()));
                    all.push(what);
                }
            }
        }
        (all, weighty)
    }
}

/// A judgement that moved needs its why.
fn moved(
    c: &Checking<'_>,
    brief: &Brief<Linked>,
    judgement: &Judgement<Linked>,
    moves: &[&Moved],
    report: &mut Report,
) {
    let key = format!("{}/{}", brief.id, judgement.id.value);
    let Some(before) = c.library.history.last(&key) else {
        return;
    };
    let pairs = [
        ("likelihood", judgement.likelihood.value.word.as_str()),
        ("confidence", judgement.confidence.word()),
    ];
    for (field, now) in pairs {
        let then = before.field(field);
        let says = |m: &Moved| m.id.value == judgement.id.value && m.from == then && m.to == now;
        if then == now || moves.iter().any(|m| says(m)) {
            continue;
        }
        let title = format!(
            "its {field} moved from {then} to {now} since the last edition, and no revision says why"
        );
        let help = format!(
            "add to the revision:\njudgements: [{{id: {}, from: {then}, to: {now}, why: \"…\"}}]",
            judgement.id.value
        );
        report.push(RULE.at(judgement.id.span, title).help(help));
    }
}

/// What was published and is no more.
fn gone(c: &Checking<'_>, now: &BTreeMap<String, Said>, report: &mut Report) {
    let history = &c.library.history;
    let told = |id: &str| {
        c.library
            .settings
            .removed
            .iter()
            .any(|(name, _)| name.value == id)
    };
    for (id, said) in history.said().iter().filter(|(_, said)| said.of.is_none()) {
        if now.contains_key(id) || history.withheld.contains(id) || told(id) {
            continue;
        }
        let title = format!(
            "the {} `{id}` was published in an edition and is gone",
            said.kind
        );
        let help = format!("put it back, or say why in bluf.toml:\n[removed]\n{id} = \"…\"");
        report.push(Finding {
            severity: RULE.severity,
            ..Finding::about(RULE.name, SETTINGS, title).help(help)
        });
    }
}
