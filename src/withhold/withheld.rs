//! What an edition withholds, as others need to know it: builds, the leak gate, records, messages.

use super::hidden::Hidden;
use super::marks::Marks;
use super::people::People;
use super::secrets::Secret;
use super::{places, secrets};
use crate::model::source::Source;
use crate::parse::Drafts;
use crate::prove::Proofs;
use crate::report::{Sources, Span};
use chrono::NaiveDate;
use rayon::prelude::*;
use std::collections::BTreeMap;
use std::sync::Arc;

/// How much of an edition was not known on the day that it speaks from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Later {
    /// The day.
    pub day: NaiveDate,
    /// How many documents are left out.
    pub documents: usize,
    /// How many claims and judgements of other documents are.
    pub parts: usize,
}

/// What one edition withholds.
#[derive(Debug, Default)]
pub struct Withheld {
    /// Its words; none where nothing is withheld.
    pub secrets: Vec<Secret>,
    /// Where what is withheld stands in the project's files.
    pub places: Vec<Span>,
    /// Texts whose words are public whatever is withheld.
    pub public: Vec<String>,
    /// The anchors of headings that are shown, as pages have them.
    pub anchors: Vec<String>,
    /// The ids of what is shown, with their folders; other names in addresses too. None where nothing is withheld.
    pub ids: Vec<(&'static str, String)>,
    /// What things are called that are shown, and that withheld texts lead to.
    pub linked: Vec<String>,
    /// Sources by the id in the files, whose id in the edition is another.
    pub renamed: BTreeMap<String, String>,
    /// Sources that are shown in part, as they are shown.
    pub(super) in_part: Vec<Arc<Source>>,
    /// Private persons that are shown, with the ids that they are shown by.
    pub persons: BTreeMap<String, String>,
    /// Files of `static/` that are not in the edition, by their paths below it.
    pub files: Vec<String>,
    /// How many documents are not in the edition.
    pub documents: usize,
    /// How many claims, judgements and paragraphs of other documents are not.
    pub parts: usize,
    /// The same by the ids that records know.
    pub hidden: Hidden,
    /// Whether anything is not in it, in any language.
    pub(super) hides: bool,
    /// What else is not in it, where it speaks from a day.
    pub later: Option<Later>,
}

impl Withheld {
    /// Proofs of the whole project, as the edition shows them.
    pub fn shows(&self, proofs: &Proofs) -> Proofs {
        proofs.of_edition(&self.renamed, &self.in_part)
    }

    /// Whether the edition shows every proof as it is.
    pub fn moves_no_quote(&self) -> bool {
        self.renamed.is_empty() && self.in_part.is_empty()
    }

    /// Notes the words of what is withheld, and where they stand, in every language.
    pub(super) fn look_for(
        &mut self,
        drafts: &Drafts,
        marks: &Marks,
        people: &People,
        sources: &Sources,
    ) {
        let mut note = |drafts: &Drafts, marks: &Marks| {
            let words = secrets::of(drafts, marks, people, &self.renamed);
            self.secrets.extend(words);
            let places = places::of(drafts, marks, people, sources);
            self.places.extend(places);
        };
        note(drafts, marks);
        for translation in &drafts.translations {
            note(translation, &marks.of_translation(translation));
        }
        self.secrets.par_sort();
        self.secrets.dedup();
    }

    /// Whether the edition is the whole project.
    pub fn is_nothing(&self) -> bool {
        !self.hides && self.renamed.is_empty()
    }
}
