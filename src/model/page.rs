//! A plain page: about, method.

use super::marking::Marking;
use super::text::Text;
use super::{Drafted, Stage};
use crate::report::{Span, Spanned};

/// A plain page.
#[derive(Debug, Clone)]
pub struct Page<S: Stage = Drafted> {
    /// The file's stem.
    pub id: String,
    /// Its front matter.
    pub span: Span,
    /// The title.
    pub title: Spanned<String>,
    /// One sentence.
    pub summary: Option<String>,
    /// How far it may travel.
    pub marking: Option<Spanned<Marking>>,
    /// The text.
    pub body: Text<S>,
}
