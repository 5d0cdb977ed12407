//! "Cite this": one thing in every form in which readers cite.

use super::reference::Reference;
use super::{Data, bibtex, csl, ris};
use crate::model::{BriefIdx, EventIdx, SourceIdx};
use serde_json::Value;

/// One thing in every form.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cite {
    /// In a sentence.
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
        cite(&self.brief_reference(brief))
    }

    /// An event, to be cited.
    pub fn cite_event(&self, event: EventIdx) -> Cite {
        cite(&self.event_reference(event))
    }

    /// A source, to be cited: the document itself, not its page.
    pub fn cite_source(&self, source: SourceIdx) -> Cite {
        cite(&self.source_reference(source))
    }
}

fn cite(reference: &Reference<'_>) -> Cite {
    Cite {
        plain: format!("{}.", reference.sentence()),
        bibtex: bibtex::entry(reference),
        ris: ris::entry(reference).replace("\r\n", "\n"),
        csl: spread(&csl::item(reference)),
    }
}

/// An object with a field on each line, and what is in a field on one.
fn spread(item: &Value) -> String {
    let Some(fields) = item.as_object() else {
        return item.to_string();
    };
    let field =
        |(name, value): (&String, &Value)| format!("  {}: {value}", Value::from(name.as_str()));
    let fields: Vec<String> = fields.iter().map(field).collect();
    format!("{{\n{}\n}}", fields.join(",\n"))
}
