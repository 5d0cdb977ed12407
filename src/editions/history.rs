//! Reading the records: what was published, edition by edition.

use super::record::{FORMAT, Line, State, folder, sealed};
use super::said::Said;
use super::withheld::Untold;
use crate::load::Files;
use crate::model::date::{Bound, When};
use crate::model::marking::Marking;
use crate::report::{FileId, Finding, Report, Span};
use chrono::NaiveDate;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// One thing in which an edition differs from the one before.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Change {
    /// Its id.
    pub id: String,
    /// What it said; none where it is new.
    pub before: Option<Arc<Said>>,
    /// What it says; none where it is gone.
    pub after: Option<Arc<Said>>,
    /// Why it is gone.
    pub reason: Option<String>,
    /// The edition that recorded what it said; 0 where none did.
    pub(super) since: usize,
}

impl Change {
    /// What it says, or said last.
    pub fn said(&self) -> Option<&Said> {
        self.after.as_deref().or(self.before.as_deref())
    }

    /// The brief or event that it is in.
    pub fn whole(&self) -> &str {
        let of = self.said().and_then(|said| said.of.as_deref());
        of.unwrap_or(&self.id)
    }
}

/// One edition.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Edition {
    /// From 1.
    pub number: usize,
    /// When it was recorded.
    pub date: When,
    /// What it is, in the publisher's words.
    pub note: String,
    /// What changed, in order of ids.
    pub changes: Vec<Change>,
    /// Files of the project that it changed.
    pub inputs: Vec<String>,
    /// Files of the site that it changed.
    pub outputs: Vec<String>,
}

/// What was published, oldest first.
#[derive(Debug, Clone, Default)]
pub struct History {
    /// The editions.
    pub editions: Vec<Edition>,
    /// Ids of things that the project has, where this audience does not see them all.
    pub withheld: BTreeSet<String>,
    /// What this audience may not be told of any more.
    pub(super) untold: Untold,
    pub(super) state: State,
}

impl History {
    /// What a thing said in the last edition that it was in.
    pub fn last(&self, id: &str) -> Option<&Said> {
        let gone = || self.state.gone.get(id).map(|(_, said)| said);
        let said = self.state.said.get(id).or_else(gone);
        said.map(AsRef::as_ref)
    }

    /// All that the last edition says, and what briefs and events that are in none any more said last, with their parts.
    pub(crate) fn ever(&self) -> BTreeMap<String, Arc<Said>> {
        let gone = &self.state.gone;
        let with_whole = |edition: &usize, said: &Said| match &said.of {
            Some(of) => gone.get(of).is_some_and(|(of, _)| of == edition),
            None => true,
        };
        let gone = gone
            .iter()
            .filter(|(_, (edition, said))| with_whole(edition, said));
        let gone = gone.map(|(id, (_, said))| (id.clone(), Arc::clone(said)));
        gone.chain(self.state.said.clone()).collect()
    }

    /// All that the last edition says, by id.
    pub fn said(&self) -> &BTreeMap<String, Arc<Said>> {
        &self.state.said
    }

    /// Private persons that an edition showed, by the ids in the files, with the ids that they were shown by.
    pub fn persons(&self) -> &BTreeMap<String, String> {
        &self.state.persons
    }

    /// The files that the last edition was made of.
    pub fn inputs(&self) -> &BTreeMap<String, String> {
        &self.state.inputs
    }

    /// The same beside a project that has these things, of which this audience may not see all.
    #[must_use]
    pub fn beside(mut self, all: impl IntoIterator<Item = String>) -> History {
        self.withheld = all.into_iter().collect();
        self
    }

    /// What had been published by a day. No site is that state, so no files are told of.
    #[must_use]
    pub fn until(mut self, day: NaiveDate) -> History {
        self.editions.retain(|e| e.date.latest() <= Bound::Day(day));
        self.state = State {
            withheld: std::mem::take(&mut self.state.withheld),
            ..State::default()
        };
        for change in self.editions.iter().flat_map(|e| &e.changes) {
            match &change.after {
                Some(said) => drop(self.state.said.insert(change.id.clone(), Arc::clone(said))),
                None => drop(self.state.said.remove(&change.id)),
            }
        }
        self
    }

    /// The files of the last edition, and the SHA-256 of the manifests of all.
    pub fn outputs(&self) -> (&BTreeMap<String, String>, &[Option<String>]) {
        (&self.state.outputs, &self.state.manifests)
    }

    /// True where nothing was published.
    pub fn is_empty(&self) -> bool {
        self.editions.is_empty()
    }

    pub(super) fn state(&self) -> &State {
        &self.state
    }
}

/// Reads the records of an audience. One that does not follow the one before, or was altered, is an error.
pub fn read(files: &Files, ceiling: Marking) -> (History, Report) {
    let dir = folder(ceiling);
    let below = dir
        .strip_prefix("editions")
        .unwrap_or("")
        .trim_start_matches('/');
    let mut records: Vec<(&str, FileId)> = (files.editions.iter())
        .filter_map(|(path, id)| {
            let (parent, name) = path.rsplit_once('/').unwrap_or(("", path));
            (parent == below).then_some((name, *id))
        })
        .collect();
    records.sort_unstable();
    let (mut history, mut report) = (History::default(), Report::default());
    for (at, (name, id)) in records.into_iter().enumerate() {
        // Some checkouts end lines as Windows does; the seal is of the text as it was written.
        let text = files.sources.file(id).text.replace("\r\n", "\n");
        let mut reader = Reader {
            file: id,
            name: name.to_owned(),
            number: at + 1,
            state: &mut history.state,
        };
        match reader.edition(&text) {
            Ok(edition) => history.editions.push(edition),
            Err(finding) => {
                report.push(*finding);
                break;
            }
        }
    }
    (history, report)
}

struct Reader<'a> {
    file: FileId,
    name: String,
    number: usize,
    state: &'a mut State,
}

type Read<T> = Result<T, Box<Finding>>;

/// What to do about a record that is not what it was.
const HELP: &str = "records are never edited: put the file back as it was committed";

impl Reader<'_> {
    fn edition(&mut self, text: &str) -> Read<Edition> {
        let mut edition = None;
        let mut seal = None;
        let mut manifest = None;
        let mut at = 0;
        for line in text.split_inclusive('\n') {
            let span = Span::new(self.file, at, at + line.trim_end().len());
            if seal.is_some() {
                return self.wrong(span, "something follows the seal of this record");
            }
            let Ok(read) = serde_json::from_str::<Line>(line) else {
                return self.wrong(span, "this is no line of a record");
            };
            match (read, &mut edition) {
                (Line::Head(head), None) => edition = Some(self.head(span, &head)?),
                (_, None) | (Line::Head(_), Some(_)) => {
                    return self.wrong(span, "a record begins with what edition it is, once");
                }
                (Line::Input { input, sha256 }, Some(edition)) => {
                    edition.inputs.push(input.clone());
                    put(&mut self.state.inputs, input, sha256);
                }
                (Line::Output { output, sha256 }, Some(edition)) => {
                    edition.outputs.push(output.clone());
                    put(&mut self.state.outputs, output, sha256);
                }
                (Line::Withheld { withheld, instead }, Some(_)) => {
                    if !(self.state).withhold(withheld, instead.as_deref(), self.number) {
                        return self.wrong(span, "a newer version of bluf wrote this record");
                    }
                }
                (Line::Person { person, shown }, Some(_)) => {
                    self.state.persons.insert(person, shown);
                }
                (Line::Thing { thing, said }, Some(edition)) => {
                    edition.changes.extend(self.said(thing, said));
                }
                (Line::Gone { gone, reason }, Some(edition)) => {
                    edition.changes.push(self.gone(gone, reason));
                }
                (Line::Manifest { manifest: own }, _) => manifest = Some(own),
                (Line::Seal { seal: own }, _) => {
                    if own != sealed(&text[..at]) {
                        return self
                            .wrong(span, "this record is not what it was when it was sealed");
                    }
                    seal = Some(own);
                }
            }
            at += line.len();
        }
        let end = Span::new(self.file, at.saturating_sub(1), at);
        let (Some(mut edition), Some(seal)) = (edition, seal) else {
            return self.wrong(end, "this record has no end");
        };
        self.state.seal = Some(seal);
        self.state.manifests.push(manifest);
        edition.changes.sort_by(|a, b| a.id.cmp(&b.id));
        Ok(edition)
    }

    /// What a thing says now; nothing where it said the same before, as where a field is recorded for the first time.
    fn said(&mut self, id: String, said: Said) -> Option<Change> {
        let after = Arc::new(said);
        let since = self.state.recorded.insert(id.clone(), self.number);
        self.state.gone.remove(&id);
        let before = self.state.said.insert(id.clone(), Arc::clone(&after));
        let same = before.as_ref().is_some_and(|b| b.says_as(&after));
        (!same).then(|| Change {
            id,
            before,
            after: Some(after),
            reason: None,
            since: since.unwrap_or_default(),
        })
    }

    /// A thing that is no more.
    fn gone(&mut self, id: String, reason: String) -> Change {
        let before = self.state.said.remove(&id);
        let since = self.state.recorded.remove(&id);
        if let Some(last) = before.clone() {
            self.state.gone.insert(id.clone(), (self.number, last));
        }
        Change {
            id,
            before,
            after: None,
            reason: (!reason.is_empty()).then_some(reason),
            since: since.unwrap_or_default(),
        }
    }

    fn head(&self, span: Span, head: &super::record::Head) -> Read<Edition> {
        if head.format > FORMAT {
            return self.wrong(span, "a newer version of bluf wrote this record");
        }
        let named = format!("{:04}.jsonl", head.edition);
        if head.edition != self.number || self.name != named {
            let title = format!(
                "this is not the record of edition {}, which is missing",
                self.number
            );
            return self.wrong(span, &title);
        }
        if head.before != self.state.seal {
            return self.wrong(
                span,
                "this record does not follow the one before: one of the two was altered",
            );
        }
        let Ok(date) = When::parse(&head.date) else {
            return self.wrong(span, "this record has no date");
        };
        Ok(Edition {
            number: head.edition,
            date,
            note: head.note.clone(),
            changes: Vec::new(),
            inputs: Vec::new(),
            outputs: Vec::new(),
        })
    }

    fn wrong<T>(&self, span: Span, title: &str) -> Read<T> {
        Err(Box::new(
            Finding::error("edition-altered", span, title).help(HELP),
        ))
    }
}

fn put(of: &mut BTreeMap<String, String>, path: String, hash: Option<String>) {
    match hash {
        Some(hash) => drop(of.insert(path, hash)),
        None => drop(of.remove(&path)),
    }
}
