//! Proofs as an edition shows them: by its ids, and where the words stand in what it shows of a source.

use super::{Proofs, Proved};
use crate::evidence::Normal;
use crate::model::source::Source;
use std::collections::BTreeMap;
use std::sync::Arc;

impl Proofs {
    /// The same of an edition: of sources with other ids, by the old ones, and of sources that it shows `in_part`, so that no
    /// place in a text counts what is withheld before it.
    #[must_use]
    pub fn of_edition(&self, ids: &BTreeMap<String, String>, in_part: &[Arc<Source>]) -> Proofs {
        let new = |id: &str| ids.get(id).cloned().unwrap_or_else(|| id.to_owned());
        let of_source = self.of_source.iter();
        let facts = self.facts.iter();
        let mut proofs = Proofs {
            of_source: of_source
                .map(|(id, of)| (new(id).into(), Arc::clone(of)))
                .collect(),
            facts: facts.map(|(id, of)| (new(id), Arc::clone(of))).collect(),
            noticed: self.noticed.clone(),
            ..*self
        };
        for source in in_part.iter().filter(|s| s.capture.is_none()) {
            if let Some(proved) = proofs.of_source.get_mut(source.id.as_str()) {
                *proved = Arc::new(proved.within(&Normal::new(&source.body.plain())));
            }
        }
        proofs
    }
}

impl Proved {
    /// The same in less of the text. What is not in it stays as it was: who quotes it is told so elsewhere.
    fn within(&self, text: &Normal) -> Proved {
        let excerpts = self.excerpts.iter();
        let again = excerpts.map(|e| e.found_in(text).unwrap_or_else(|| e.clone()));
        Proved {
            excerpts: again.collect(),
            at: self.at.clone(),
            entries: self.entries.clone(),
            facts: self.facts.clone(),
            noticed: self.noticed.clone(),
            ..Proved::default()
        }
    }
}
