//! How far a document speaks the language that it is read in.

/// A document in one language of the site.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Wording {
    /// The original.
    #[default]
    Original,
    /// Not translated: the original stands in its place.
    Missing,
    /// Translated.
    Translated {
        /// Whether the title or name is translated, with what stands under it.
        head: bool,
        /// Whether the body is.
        body: bool,
        /// Whether the original has not changed since.
        current: bool,
    },
}

impl Wording {
    /// Whether title and summary are in the language of the page.
    pub fn head(self) -> bool {
        match self {
            Wording::Original => true,
            Wording::Missing => false,
            Wording::Translated { head, .. } => head,
        }
    }

    /// Whether the body is in the language of the page.
    pub fn body(self) -> bool {
        match self {
            Wording::Original => true,
            Wording::Missing => false,
            Wording::Translated { body, .. } => body,
        }
    }

    /// Whether the original has changed since the translation was made.
    pub fn outdated(self) -> bool {
        matches!(self, Wording::Translated { current: false, .. })
    }
}
