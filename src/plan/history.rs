//! What was published and what has changed since: the pages of editions, and on each page its own past.

use super::frame::Here;
use super::menu::Part;
use super::view::{self, ChangeRow, Difference, EditionRow};
use super::{Page, Plan, View};
use crate::editions::changes::{Piece, difference};
use crate::editions::{Change, Edition, Kind, Said, is_weighty};
use crate::model::Thing;
use crate::model::html::escape;
use std::collections::{BTreeMap, HashMap};

/// The page of all editions.
pub(super) const PATH: &str = "changes.html";

/// So many rows of one kind stand on the page of an edition.
const MOST: usize = 400;

/// Where each thing changed: the edition and the change in it.
pub(super) type Changed = HashMap<String, Vec<(usize, usize)>>;

/// The path of an edition's page.
pub(super) fn path(number: usize) -> String {
    format!("changes/edition-{number}.html")
}

/// Where each brief and each event changed, itself or in its parts.
pub(super) fn changed(editions: &[Edition]) -> Changed {
    let mut out = Changed::new();
    for (e, edition) in editions.iter().enumerate() {
        for (c, change) in edition.changes.iter().enumerate() {
            out.entry(change.whole().to_owned())
                .or_default()
                .push((e, c));
        }
    }
    out
}

/// The page of all editions.
pub(super) fn list(plan: &Plan<'_>) -> Page {
    let here = Here::new(PATH);
    let title = plan.words.say("title-changes");
    let editions = &plan.library.history.editions;
    let row = |edition: &Edition| {
        let of = |pick: fn(&Change) -> bool| edition.changes.iter().filter(|c| pick(c)).count();
        let counts = plan.words.counts(&[
            (of(|c| c.before.is_none()), "new-thing"),
            (
                of(|c| c.before.is_some() && c.after.is_some()),
                "changed-thing",
            ),
            (of(|c| c.after.is_none()), "gone-thing"),
        ]);
        EditionRow {
            link: edition_link(plan, &here, edition),
            date: plan.words.date(&edition.date),
            note: edition.note.clone(),
            counts: plan.words.locale.commas(&counts),
        }
    };
    let view = view::Editions {
        frame: plan.recorded(&here, plan.frame(&here, Part::None, &title, None)),
        kicker: plan.words.count(editions.len(), "edition"),
        title,
        lang: plan.foreign(),
        manifest: format!("{}manifest.json", plan.top(&here)),
        public_key: plan.library.settings.public_key.clone(),
        editions: editions.iter().rev().map(row).collect(),
    };
    Page {
        path: here.path,
        view: View::Editions(Box::new(view)),
    }
}

/// The page of one edition.
pub(super) fn edition(plan: &Plan<'_>, number: usize) -> Page {
    let here = Here::new(path(number));
    let editions = &plan.library.history.editions;
    let edition = &editions[number - 1];
    let title = plan
        .words
        .tell("title-edition", &[("number", number.into())]);
    let mut of: BTreeMap<&str, Vec<&Change>> = BTreeMap::new();
    for change in &edition.changes {
        of.entry(change.whole()).or_default().push(change);
    }
    let (new, rest): (Vec<_>, Vec<_>) = of
        .into_iter()
        .partition(|(id, changes)| changes.iter().any(|c| c.id == **id && c.before.is_none()));
    let neighbour = |number: Option<usize>| {
        let edition = number.and_then(|number| editions.get(number.checked_sub(1)?))?;
        Some(edition_link(plan, &here, edition))
    };
    let view = view::Edition {
        frame: plan.recorded(&here, plan.frame(&here, Part::None, &title, None)),
        kicker: format!(
            "{} · {}",
            plan.words.say("kicker-edition"),
            plan.words.date(&edition.date)
        ),
        title,
        lang: plan.foreign(),
        note: edition.note.clone(),
        changed: rest
            .iter()
            .take(MOST)
            .map(|(id, all)| row(plan, &here, id, all))
            .collect(),
        new: new
            .iter()
            .take(MOST)
            .map(|(id, all)| thing(plan, &here, id, all))
            .collect(),
        more: new.len().saturating_sub(MOST) + rest.len().saturating_sub(MOST),
        before: neighbour(number.checked_sub(1)),
        after: neighbour(Some(number + 1)),
        all: here.to(PATH),
    };
    Page {
        path: here.path,
        view: View::Edition(Box::new(view)),
    }
}

pub(super) fn edition_link(plan: &Plan<'_>, here: &Here, edition: &Edition) -> view::Link {
    let number = edition.number;
    view::Link {
        text: plan
            .words
            .tell("title-edition", &[("number", number.into())]),
        href: here.to(&path(number)),
        ..view::Link::default()
    }
}

/// A thing by its name now; by what it was called where it is gone.
fn thing(plan: &Plan<'_>, here: &Here, id: &str, changes: &[&Change]) -> view::Mention {
    let own = changes.iter().find(|c| c.id == id).or(changes.first());
    let said = own.and_then(|change| change.said());
    let title = said.map_or(id, |said| said.field("title"));
    let id = plan.id_now(id);
    let link = match plan.named.get(id) {
        Some(thing) => plan.link(here, *thing),
        None => view::Link {
            text: if title.is_empty() {
                id.to_owned()
            } else {
                title.to_owned()
            },
            ..view::Link::default()
        },
    };
    let kind = match (plan.named.get(id), said.and_then(Said::kind)) {
        (Some(Thing::Brief(_)), _) | (None, Some(Kind::Brief | Kind::Judgement)) => "thing-brief",
        _ => "thing-event",
    };
    view::Mention {
        link,
        kind: plan.words.say(kind),
        how: None,
    }
}

/// What an edition changed in one brief or event.
fn row(plan: &Plan<'_>, here: &Here, id: &str, changes: &[&Change]) -> ChangeRow {
    let own = changes.iter().find(|c| c.id == id);
    let gone = own.is_some_and(|change| change.after.is_none());
    ChangeRow {
        thing: thing(plan, here, id, changes),
        gone: gone.then(|| plan.words.say("change-gone")),
        notes: own.map(|change| notes(plan, change)).unwrap_or_default(),
        differences: if gone {
            Vec::new()
        } else {
            differences(plan, id, changes)
        },
    }
}

/// What a writer says of a change: the revisions that came with it, or why the thing is gone.
fn notes(plan: &Plan<'_>, change: &Change) -> Vec<String> {
    let known = |line: &&String| {
        change
            .before
            .as_ref()
            .is_some_and(|b| b.revisions.contains(line))
    };
    let new = change.after.iter().flat_map(|after| &after.revisions);
    let new = new
        .filter(|line| !known(line))
        .map(|line| plan.revision_line(line));
    new.chain(change.reason.clone()).collect()
}

/// Field by field, what was and what is.
pub(super) fn differences(plan: &Plan<'_>, id: &str, changes: &[&Change]) -> Vec<Difference> {
    let nothing = Said::default();
    let mut out = Vec::new();
    for change in changes {
        let before = change.before.as_deref().unwrap_or(&nothing);
        let after = change.after.as_deref().unwrap_or(&nothing);
        let part = (change.id != id).then(|| part(plan, change, id));
        let label = |field: &str| {
            let label = plan.words.say(&format!("said-{field}"));
            part.as_ref()
                .map_or(label.clone(), |part| format!("{part}: {label}"))
        };
        for field in after.differences(before) {
            let (old, new) = (
                plan.told(before.field(field)),
                plan.told(after.field(field)),
            );
            let pieces = if is_weighty(field) {
                replaced(&old, &new)
            } else {
                difference(&old, &new)
            };
            out.push(Difference {
                label: label(field),
                html: html(&pieces),
                lang: plan.foreign(),
            });
        }
        for (language, field) in after.reworded(before) {
            let old = plan.told(before.field_in(language, field));
            let new = plan.told(after.field_in(language, field));
            out.push(Difference {
                label: format!("{} ({})", label(field), plan.words.language(language)),
                html: html(&difference(&old, &new)),
                lang: (plan.tongue.tag != language).then(|| language.to_owned()),
            });
        }
    }
    out
}

/// What a judgement or a claim is called within its brief or event.
fn part(plan: &Plan<'_>, change: &Change, id: &str) -> String {
    let own = change
        .id
        .strip_prefix(id)
        .and_then(|rest| rest.strip_prefix('/'));
    own.unwrap_or_else(|| plan.id_now(&change.id)).to_owned()
}

/// A word out of a list, a date, a figure: whole, before and after.
fn replaced(old: &str, new: &str) -> Vec<Piece> {
    let out = (!old.is_empty()).then(|| Piece::Out(old.replace('\n', ", ")));
    let new = (!new.is_empty()).then(|| Piece::In(new.replace('\n', ", ")));
    out.into_iter().chain(new).collect()
}

fn html(pieces: &[Piece]) -> String {
    let mut out = String::new();
    for piece in pieces {
        let written = match piece {
            Piece::Same(words) => escape(words),
            Piece::Out(words) => format!("<del>{}</del>", escape(words)),
            Piece::In(words) => format!("<ins>{}</ins>", escape(words)),
            Piece::More => "…".to_owned(),
            Piece::Break => "<br>".to_owned(),
        };
        if !out.is_empty() && !out.ends_with("<br>") && written != "<br>" {
            out.push(' ');
        }
        out.push_str(&written);
    }
    out
}
