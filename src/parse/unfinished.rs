//! `draft: true`: documents whose writers are not done with them.
//!
//! They are read and their quotes proved with all others, and then left out unless somebody asks for them, with whatever is
//! wrong in them.

use super::Drafts;
use super::fields::{Fields, read_node};
use super::node::{Node, Value};
use crate::report::{FileId, Report, Sources};
use std::collections::{BTreeMap, BTreeSet};

/// The field's name.
const FIELD: &str = "draft";

/// Unfinished documents.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Unfinished {
    /// By id, with their files in every language.
    pub(super) documents: BTreeMap<String, BTreeSet<FileId>>,
}

impl Unfinished {
    /// How many there are.
    pub fn len(&self) -> usize {
        self.documents.len()
    }

    /// Whether all documents are finished.
    pub fn is_empty(&self) -> bool {
        self.documents.is_empty()
    }

    fn has(&self, id: &str) -> bool {
        self.documents.contains_key(id)
    }

    /// What was found, without what is wrong in unfinished documents. Who refers to one of them is told that it is one.
    #[must_use]
    pub fn without(&self, mut report: Report, sources: &Sources) -> Report {
        if self.is_empty() {
            return report;
        }
        let files: BTreeSet<FileId> = self.documents.values().flatten().copied().collect();
        report
            .findings
            .retain(|f| f.span.is_none_or(|span| !files.contains(&span.file)));
        for finding in &mut report.findings {
            let id = finding.span.map(|span| sources.text(span));
            if let Some(id) = id.filter(|id| finding.rule == "unknown-id" && self.has(id)) {
                finding.help = Some(format!(
                    "`{id}` is a draft: take its `draft: true` out, or name it once it is finished; `--drafts` shows all of them"
                ));
            }
        }
        report
    }
}

impl Drafts {
    /// All documents but these.
    #[must_use]
    pub fn without(mut self, unfinished: &Unfinished) -> Drafts {
        if !unfinished.is_empty() {
            self.leave_out(unfinished);
        }
        self
    }

    fn leave_out(&mut self, unfinished: &Unfinished) {
        self.sources.retain(|x| !unfinished.has(&x.id));
        self.events.retain(|x| !unfinished.has(&x.id));
        self.actors.retain(|x| !unfinished.has(&x.id));
        self.places.retain(|x| !unfinished.has(&x.id));
        self.briefs.retain(|x| !unfinished.has(&x.id));
        self.pages.retain(|x| !unfinished.has(&x.id));
        self.wordings.retain(|id, _| !unfinished.has(id));
        (self.translations.iter_mut()).for_each(|of| of.leave_out(unfinished));
    }
}

/// Takes the field out of a document's front matter.
pub(super) fn take(front: &mut Node, report: &mut Report) -> bool {
    let Value::Map(fields) = &mut front.value else {
        return false;
    };
    let Some(at) = fields.iter().position(|(key, _)| key.value == FIELD) else {
        return false;
    };
    let alone = Node {
        value: Value::Map(vec![fields.remove(at)]),
        ..front.clone()
    };
    read_node(alone, "a document", report, |f: &mut Fields<'_>| {
        f.flag(FIELD)
    })
}
