//! Running texts, their notes, and words quoted.

use super::{Grade, Link};

views! {
    /// A body of text, divided at its second-level headings.
    Body { sections: Vec<Section>, notes: Vec<Note>, }

    /// A part of a body.
    Section {
        /// The heading's anchor; none for what stands before the first heading.
        id: Option<String>,
        /// The heading as HTML.
        title: Option<String>,
        /// The text's language where it is not the page's.
        lang: Option<String>,
        html: String, }

    /// A numbered note: a cited source, or a footnote of the writer's.
    Note { number: usize,
        /// The note's anchor, `n1`; its references are `r1`, `r1b`, `r1c`…
        id: String,
        /// Anchors of the places that refer to it, without `#`.
        back: Vec<String>,
        /// The cited source; none for a footnote.
        source: Option<NoteSource>,
        /// Where in the source.
        locator: Option<String>,
        /// A footnote's text.
        html: Option<String>, }

    /// The source as a note tells it.
    NoteSource { link: Link,
        /// "Mondafrique", or "outlet not stated".
        publisher: String,
        /// "9 October 2024", "[1 August 2024]", "undated".
        date: String, grade: Grade, }

    /// An exact quotation.
    Quote { words: String, lang: Option<String>, translation: Option<String>,
        /// Where it comes from: the place on the source's page.
        source: Link, locator: Option<String>,
        /// The passage at the live address.
        live: Option<String>, }

    /// A quotation and everywhere it is used.
    Excerpt { number: usize,
        /// `x354-416`: its place in the capture's text, which stays when others are added.
        id: String,
        /// The passage at the live address.
        live: Option<String>,
        /// "code points 354 to 416; proved".
        place: String,
        words: String, lang: Option<String>, translation: Option<String>, locator: Option<String>,
        used_in: Vec<Link>, }
}
