//! What is told on a page of its own past.

use super::Plan;
use super::frame::Here;
use super::history::{differences, edition_link};
use super::view::{Notice, Past};
use crate::editions::{Change, Edition, Said, revision_parts};
use crate::model::date::When;
use crate::model::revision::{Revision, RevisionKind};
use crate::model::settings::References;
use crate::model::words::Word;
use chrono::{Days, NaiveDate};
use std::collections::BTreeMap;

impl Plan<'_> {
    /// The language of what was published, where it is not the page's.
    pub(super) fn foreign(&self) -> Option<String> {
        let original = &self.tongues[0];
        (*original != self.tongue).then(|| original.tag.clone())
    }

    /// The editions that changed a brief or an event, newest first; the one that published it first is not among them.
    pub(super) fn past(&self, here: &Here, id: &str) -> Vec<Past> {
        let mut of: BTreeMap<usize, Vec<&Change>> = BTreeMap::new();
        let editions = &self.library.history.editions;
        for (edition, change) in self.changed.get(id).into_iter().flatten() {
            of.entry(*edition)
                .or_default()
                .push(&editions[*edition].changes[*change]);
        }
        let first = |changes: &[&Change]| changes.iter().any(|c| c.id == id && c.before.is_none());
        let past = of.into_iter().rev().filter(|(_, changes)| !first(changes));
        past.map(|(edition, changes)| Past {
            link: edition_link(self, here, &editions[edition]),
            title: self.changed_in(&editions[edition]),
            differences: differences(self, id, &changes),
        })
        .filter(|past| !past.differences.is_empty())
        .collect()
    }

    fn changed_in(&self, edition: &Edition) -> String {
        let number = self
            .words
            .tell("title-edition", &[("number", edition.number.into())]);
        let date = self.words.date(&edition.date);
        let args = [("edition", number.into()), ("date", date.into())];
        self.words.tell("changed-in", &args)
    }

    /// Recorded words as they are read: things by what they are called now.
    pub(super) fn told(&self, recorded: &str) -> String {
        let mut out = String::with_capacity(recorded.len());
        let mut rest = recorded;
        while let Some((before, after)) = rest.split_once("[[") {
            out.push_str(before);
            match after.split_once("]]") {
                Some((id, after)) => {
                    out.push_str(&self.called(id));
                    rest = after;
                }
                None => {
                    out.push_str("[[");
                    rest = after;
                }
            }
        }
        out.push_str(rest);
        out
    }

    /// The id that a thing is shown by now, where records may know it by its own.
    pub(super) fn id_now<'i>(&'i self, id: &'i str) -> &'i str {
        if self.named.contains_key(id) {
            return id;
        }
        let mut renamed = self.library.settings.public_ids.iter();
        let renamed = renamed.find(|(own, _)| own.value == id);
        renamed.map_or(id, |(_, public)| public.value.as_str())
    }

    /// What a thing is called now; one that is withheld by its kind.
    fn called(&self, id: &str) -> String {
        let id = self.id_now(id);
        let name = self.named.get(id).map(|thing| self.library.name(*thing));
        let instead = || {
            let key = self.library.history.instead(id)?;
            Some(match self.library.settings.references {
                References::Word => self.words.say(key),
                References::Drop => String::new(),
            })
        };
        name.map_or_else(|| instead().unwrap_or_else(|| id.to_owned()), str::to_owned)
    }

    /// "29 May 2031, correction. The paper counted ten ships."
    pub(super) fn revision_line(&self, line: &str) -> String {
        let parts = revision_parts(line);
        let read = parts.and_then(|(day, kind, note)| {
            let kind = RevisionKind::from_word(kind)?;
            let date = self.words.date(&When::parse(day).ok()?);
            Some(format!(
                "{date}, {}. {note}",
                self.words.of("revision", kind)
            ))
        });
        read.unwrap_or_else(|| line.to_owned())
    }

    /// What a brief and its judgements said in an edition, by id; nothing where it was not in it.
    pub(super) fn said_in(&self, id: &str, number: usize) -> BTreeMap<&str, &Said> {
        let mut out = BTreeMap::new();
        let editions = &self.library.history.editions;
        let changed = self.changed.get(id).into_iter().flatten();
        for (edition, change) in changed.take_while(|(edition, _)| *edition < number) {
            let change = &editions[*edition].changes[*change];
            match change.after.as_deref() {
                Some(said) => out.insert(change.id.as_str(), said),
                None => out.remove(change.id.as_str()),
            };
        }
        out
    }

    /// The versions of a brief, oldest first: the numbers of the editions that changed it.
    pub(super) fn versions(&self, id: &str) -> Vec<usize> {
        let changed = self.changed.get(id).into_iter().flatten();
        let mut editions: Vec<usize> = changed.map(|(edition, _)| edition + 1).collect();
        editions.dedup();
        editions
    }

    /// What must be said first of something that was put right or withdrawn not long ago.
    pub(super) fn notice(&self, revisions: &[Revision]) -> Option<Notice> {
        let day = |r: &Revision| r.date.value.latest().day();
        let grave =
            |r: &&Revision| matches!(r.kind, RevisionKind::Correction | RevisionKind::Retraction);
        let newest = revisions.iter().filter(grave).max_by_key(|r| day(r))?;
        let until = day(newest)?.checked_add_days(Days::new(self.library.settings.notice_days))?;
        (self.today()? <= until).then(|| Notice {
            kind: self.words.of("notice", newest.kind),
            date: self.words.date(&newest.date.value),
            note: newest.note.clone(),
        })
    }

    /// The day that the site speaks from: of its last edition, or of the newest change that it tells of.
    fn today(&self) -> Option<NaiveDate> {
        let edition = self.library.history.editions.last();
        let edition = edition.and_then(|e| e.date.latest().day());
        edition.max(self.data.newest())
    }
}
