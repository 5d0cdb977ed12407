//! What writers stand by in what is withheld: the page of the rules lists the reasons of the rest.

use super::documents;
use super::marks::Marks;
use crate::model::waiver::Waiver;
use crate::parse::Drafts;
use crate::report::{FileId, Span};
use std::collections::HashSet;

/// Where the waivers stand that are not in an edition.
pub(super) struct Hidden {
    files: HashSet<FileId>,
    /// A place in a hidden claim or judgement, and the front matter that it stands in.
    parts: Vec<(Span, Span)>,
}

/// The withheld documents, claims and judgements.
pub(super) fn hidden(drafts: &Drafts, marks: &Marks) -> Hidden {
    let files = documents(drafts)
        .filter(|document| marks.hides(document.id))
        .map(|document| document.span.file);
    let claims = drafts.events.iter().flat_map(|e| {
        let hidden = e.claims.iter().filter(|c| marks.hides(&c.id.value));
        hidden.map(|c| (c.id.span, e.span))
    });
    let judgements = drafts.briefs.iter().flat_map(|b| {
        let hidden = (b.judgements.iter()).filter(|j| marks.hides_judgement(&b.id, &j.id.value));
        hidden.map(|j| (j.id.span, b.span))
    });
    Hidden {
        files: files.collect(),
        parts: claims.chain(judgements).collect(),
    }
}

impl Hidden {
    /// Whether a waiver is for something withheld alone.
    pub(super) fn has(&self, waiver: &Waiver) -> bool {
        let Some(scope) = waiver.scope else {
            return false;
        };
        let holds = |outer: Span, inner: Span| {
            outer.file == inner.file && outer.start <= inner.start && inner.end <= outer.end
        };
        // One for a whole document is wider than its front matter's parts.
        let part = |(place, whole): &(Span, Span)| {
            holds(scope, *place) && holds(*whole, scope) && scope != *whole
        };
        self.files.contains(&scope.file) || self.parts.iter().any(part)
    }
}
