//! "Cite this": one thing in every form in which readers cite.

use super::json::Object;
use super::reference::Reference;
use super::{Data, bibtex, csl, ris};
use crate::model::{BriefIdx, EventIdx, SourceIdx};

/// One thing in every form.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cite {
    /// In a sentence of the page's language.
    pub plain: String,
    /// BibTeX.
    pub bibtex: String,
    /// RIS, its lines ended by one line feed.
    pub ris: String,
    /// CSL-JSON, a field on each line.
    pub csl: String,
}

impl Data<'_> {
    /// A brief, to be cited.
    pub fn cite_brief(&self, brief: BriefIdx) -> Cite {
        self.cite(&self.brief_reference(brief))
    }

    /// An event, to be cited.
    pub fn cite_event(&self, event: EventIdx) -> Cite {
        self.cite(&self.event_reference(event))
    }

    /// A source, to be cited: the document itself, not its page.
    pub fn cite_source(&self, source: SourceIdx) -> Cite {
        self.cite(&self.source_reference(source))
    }

    fn cite(&self, reference: &Reference<'_>) -> Cite {
        let locale = self.library.settings.locale();
        Cite {
            plain: format!("{}.", reference.sentence(locale)),
            bibtex: bibtex::entry(reference),
            ris: ris::entry(reference).replace("\r\n", "\n"),
            csl: spread(&csl::item(reference)),
        }
    }
}

/// An object with a field on each line, and what is in a field on one.
fn spread(item: &Object) -> String {
    let fields: Vec<String> = (item.fields())
        .map(|(name, value)| format!("  \"{name}\": {value}"))
        .collect();
    format!("{{\n{}\n}}", fields.join(",\n"))
}
