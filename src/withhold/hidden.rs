//! What an edition may not be told of by name: what was published once, in an edition that still showed it, is told no
//! more when it is withheld later.

use super::documents;
use super::marks::Marks;
use super::people::People;
use crate::model::Drafted;
use crate::model::revision::Revision;
use crate::model::settings::Settings;
use crate::model::text::{Text, What};
use crate::parse::Drafts;
use std::collections::{BTreeMap, BTreeSet, HashMap};

/// What an edition withholds, by the ids that records know.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Hidden {
    /// Documents, claims and judgements (`outlook/again`), with the message that says what kind of thing it is.
    pub things: BTreeMap<String, &'static str>,
    /// Events, briefs and judgements that are shown, of whose texts a part is not.
    pub texts: BTreeSet<String>,
    /// Revisions of events and briefs that are shown, by their ids.
    pub revisions: BTreeMap<String, Vec<Revision>>,
}

/// What an edition withholds of the drafts.
pub(super) fn of(drafts: &Drafts, marks: &Marks, people: &People) -> Hidden {
    let ids = Ids::of(&drafts.settings);
    let mut hidden = Hidden::default();
    let claims = drafts.events.iter().flat_map(|e| &e.claims);
    let claims = claims.map(|c| (&c.id.value, "withheld-event"));
    let all = documents(drafts).map(|d| (d.id, d.neutral)).chain(claims);
    for (id, neutral) in all.filter(|(id, _)| marks.hides(id) || people.has(id)) {
        if people.has(id) {
            // What it is called instead may be told.
            hidden.things.insert(id.clone(), neutral);
        } else {
            hidden.things.extend(ids.all(id).map(|id| (id, neutral)));
        }
    }
    for brief in &drafts.briefs {
        for judgement in &brief.judgements {
            let id = &judgement.id.value;
            if marks.hides(&brief.id) || marks.hides_judgement(&brief.id, id) {
                let parts = ids.parts(&brief.id, id);
                (hidden.things).extend(parts.map(|id| (id, "withheld-brief")));
            }
        }
    }
    // What a translation alone withholds stands in the records of its original.
    for drafts in std::iter::once(drafts).chain(&drafts.translations) {
        texts(drafts, marks, &ids, &mut hidden.texts);
        for closed in marks.closed(drafts) {
            for id in ids.all(closed.id) {
                let of = hidden.revisions.entry(id).or_default();
                of.extend(closed.revisions.iter().copied().cloned());
            }
        }
    }
    hidden
}

fn texts(drafts: &Drafts, marks: &Marks, ids: &Ids<'_>, out: &mut BTreeSet<String>) {
    let quotes = |text: &Text<Drafted>| {
        let mut holes = text.holes.iter();
        holes.any(|hole| matches!(&hole.what, What::Quote(q) if marks.hides(&q.cite.source.value)))
    };
    let cut = |text: &Text<Drafted>| {
        let mut all = text.footnotes.iter().chain([text]);
        all.any(|text| marks.blocks(text).next().is_some() || quotes(text))
    };
    let events = drafts.events.iter().filter(|e| cut(&e.body));
    out.extend(events.flat_map(|e| ids.all(&e.id)));
    for brief in &drafts.briefs {
        if brief.texts().into_iter().any(cut) {
            out.extend(ids.all(&brief.id));
        }
        let judgements = brief.judgements.iter();
        let judgements = judgements.filter(|j| cut(&j.text) || j.basis.as_ref().is_some_and(cut));
        out.extend(judgements.flat_map(|j| ids.parts(&brief.id, &j.id.value)));
    }
}

/// The ids that records know a thing by: its own, and the one that it is shown by.
struct Ids<'s>(HashMap<&'s str, &'s str>);

impl<'s> Ids<'s> {
    fn of(settings: &'s Settings) -> Ids<'s> {
        let public = settings.public_ids.iter();
        Ids(public
            .map(|(id, public)| (id.value.as_str(), public.value.as_str()))
            .collect())
    }

    fn all(&self, id: &str) -> impl Iterator<Item = String> + use<> {
        let public = self.0.get(id).map(|public| (*public).to_owned());
        std::iter::once(id.to_owned()).chain(public)
    }

    /// Those of a judgement of a brief.
    fn parts(&self, brief: &str, judgement: &str) -> impl Iterator<Item = String> + use<> {
        let judgement = judgement.to_owned();
        self.all(brief)
            .map(move |brief| format!("{brief}/{judgement}"))
    }
}
