//! What an edition may not be told of by name: what was published once, in an edition that still showed it, is told no
//! more when it is withheld later.

use super::documents;
use super::marks::Marks;
use super::people::People;
use crate::model::Drafted;
use crate::model::text::Text;
use crate::parse::Drafts;
use std::collections::{BTreeMap, BTreeSet};

/// What an edition withholds, by the ids that records know.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Hidden {
    /// Documents, claims and judgements (`outlook/again`), with the message that says what kind of thing it is.
    pub things: BTreeMap<String, &'static str>,
    /// Events, briefs and judgements that are shown, of whose texts a part is not.
    pub texts: BTreeSet<String>,
}

/// What an edition withholds of the drafts.
pub(super) fn of(drafts: &Drafts, marks: &Marks, people: &People) -> Hidden {
    let mut things = BTreeMap::new();
    let claims = drafts.events.iter().flat_map(|e| &e.claims);
    let claims = claims.map(|c| (&c.id.value, "withheld-event"));
    let all = documents(drafts).map(|d| (d.id, d.neutral)).chain(claims);
    for (id, neutral) in all.filter(|(id, _)| marks.hides(id) || people.has(id)) {
        things.insert(id.clone(), neutral);
    }
    for brief in &drafts.briefs {
        for judgement in &brief.judgements {
            let id = &judgement.id.value;
            if marks.hides(&brief.id) || marks.hides_judgement(&brief.id, id) {
                things.insert(format!("{}/{id}", brief.id), "withheld-brief");
            }
        }
    }
    for (id, public) in &drafts.settings.public_ids {
        if let Some(key) = things.get(&id.value)
            && marks.hides(&id.value)
        {
            things.insert(public.value.clone(), key);
        }
    }
    Hidden {
        texts: texts(drafts, marks),
        things,
    }
}

fn texts(drafts: &Drafts, marks: &Marks) -> BTreeSet<String> {
    let cut = |text: &Text<Drafted>| {
        let mut all = text.footnotes.iter().chain([text]);
        all.any(|text| marks.blocks(text).next().is_some())
    };
    // What a translation alone withholds stands in the records of its original.
    let languages = || std::iter::once(drafts).chain(&drafts.translations);
    let events = languages().flat_map(|drafts| &drafts.events);
    let events = events.filter(|e| cut(&e.body));
    let mut out: BTreeSet<String> = events.map(|e| e.id.clone()).collect();
    for brief in languages().flat_map(|drafts| &drafts.briefs) {
        if brief.texts().into_iter().any(cut) {
            out.insert(brief.id.clone());
        }
        let judgements = brief.judgements.iter();
        let judgements = judgements.filter(|j| cut(&j.text) || j.basis.as_ref().is_some_and(cut));
        out.extend(judgements.map(|j| format!("{}/{}", brief.id, j.id.value)));
    }
    out
}
