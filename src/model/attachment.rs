//! A file that a site carries beside its pages: a picture, a table, a report to take away.

use super::marking::Marking;
use super::{Drafted, Stage};
use crate::report::Span;

/// The folder below the root that holds such files.
pub const FOLDER: &str = "static";

/// A file below `static/`, with what the file beside it, `NAME.toml`, says of it.
#[derive(Debug, Clone)]
pub struct Attachment<S: Stage = Drafted> {
    /// Its path below `static/`, with `/`.
    pub path: String,
    /// Where the file beside it begins, where there is one.
    pub span: Option<Span>,
    /// What a picture shows, for those who cannot see it.
    pub alt: Option<String>,
    /// What stands below it.
    pub caption: Option<String>,
    /// Who made it.
    pub credit: Option<String>,
    /// Where it comes from.
    pub source: Option<S::Source>,
    /// Whether a model made it.
    pub ai_generated: bool,
    /// Why what the file says of itself is published as it is.
    pub keep_metadata: Option<String>,
    /// How far it may travel.
    pub marking: Option<Marking>,
    /// Whether it stands at the root of the site, whether or not a text refers to it.
    pub at_root: bool,
}

/// A file of which nothing is said.
impl<S: Stage> Default for Attachment<S> {
    fn default() -> Attachment<S> {
        Attachment {
            path: String::new(),
            span: None,
            alt: None,
            caption: None,
            credit: None,
            source: None,
            ai_generated: false,
            keep_metadata: None,
            marking: None,
            at_root: false,
        }
    }
}

impl<S: Stage> Attachment<S> {
    /// Where it is in the project.
    pub fn origin(&self) -> String {
        format!("{FOLDER}/{}", self.path)
    }

    /// Where it goes, below the output folder.
    pub fn target(&self) -> String {
        if self.at_root {
            self.path.clone()
        } else {
            format!("files/{}", self.path)
        }
    }
}
