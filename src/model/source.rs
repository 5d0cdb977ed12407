//! A source: one document, its record and its body (the text or a digest).

use super::date::When;
use super::marking::Marking;
use super::text::Text;
use super::words::{Basis, vocabulary};
use super::{Drafted, Stage};
use crate::report::{Span, Spanned};

vocabulary! {
    /// What kind of document a source is.
    Kind {
        /// An article.
        Article = "article",
        /// A statement, a communiqué.
        Statement = "statement",
        /// A post.
        SocialPost = "social-post",
        /// A report.
        Report = "report",
        /// A data set.
        Dataset = "dataset",
        /// A picture.
        Image = "image",
        /// A video.
        Video = "video",
        /// An interview.
        Interview = "interview",
        /// Anything else.
        Other = "other",
    }
}

vocabulary! {
    /// Source reliability, NATO STANAG 2511 (Admiralty code).
    Reliability {
        /// Completely reliable.
        A = "A",
        /// Usually reliable.
        B = "B",
        /// Fairly reliable.
        C = "C",
        /// Not usually reliable.
        D = "D",
        /// Unreliable.
        E = "E",
        /// Reliability cannot be judged.
        F = "F",
    }
}

vocabulary! {
    /// What of a source is published.
    Publish {
        /// A digest in our own words.
        Digest = "digest",
        /// The full text; needs rights that allow it.
        Full = "full",
    }
}

vocabulary! {
    /// Whether a source still stands.
    Standing {
        /// As published.
        Current = "current",
        /// Corrected by its publisher.
        Corrected = "corrected",
        /// Withdrawn by its publisher.
        Retracted = "retracted",
    }
}

/// A source document.
#[derive(Debug, Clone)]
pub struct Source<S: Stage = Drafted> {
    /// The file's stem.
    pub id: String,
    /// Its front matter.
    pub span: Span,
    /// The headline, in its own language.
    pub title: Spanned<String>,
    /// The headline's language, where it is not the document's: a title of ours, for want of one.
    pub title_language: Option<String>,
    /// Our translation of the headline.
    pub title_translation: Option<String>,
    /// A short name for notes and tables; the title where there is none.
    pub short: Option<String>,
    /// What it is.
    pub kind: Kind,
    /// Who published it, where it says so.
    pub publisher: Option<String>,
    /// Who wrote it, where it says so.
    pub authors: Vec<String>,
    /// When it was published.
    pub published: Option<Spanned<When>>,
    /// How that date is known.
    pub published_basis: Option<Basis>,
    /// The working behind an inferred date.
    pub published_note: Option<String>,
    /// BCP 47.
    pub language: Option<String>,
    /// Where it was published.
    pub url: Option<Spanned<String>>,
    /// Where a public copy is kept.
    pub archived_url: Option<Spanned<String>>,
    /// How far the source is trusted.
    pub reliability: Reliability,
    /// Access, motivation, bias, expertise (ICD 206).
    pub descriptor: Option<String>,
    /// SPDX id, `all-rights-reserved` or `public-domain`.
    pub rights: Option<Spanned<String>>,
    /// What of it is published.
    pub publish: Spanned<Publish>,
    /// How far it may travel; its folder's or the site's where none.
    pub marking: Option<Spanned<Marking>>,
    /// The bytes as taken.
    pub capture: Option<Capture>,
    /// Ranges of the capture that are not the document.
    pub noise: Vec<Noise>,
    /// Sources that it relays or syndicates.
    pub derived_from: Vec<S::Source>,
    /// Withheld sources that it goes back to, by numbers that say no more than which are the same.
    pub unseen_roots: Vec<usize>,
    /// Whether it still stands.
    pub status: Standing,
    /// Why not.
    pub status_note: Option<String>,
    /// Whether it declares that a machine made it.
    pub ai_generated: bool,
    /// Anything else a reader should know.
    pub note: Option<String>,
    /// The text, or our digest.
    pub body: Text<S>,
}

impl<S: Stage> Source<S> {
    /// The title's language where it is not the site's.
    pub fn foreign_title(&self, site: &str) -> Option<&str> {
        let own = self.title_language.as_deref().or(self.language.as_deref());
        own.filter(|language| *language != site)
    }

    /// The first and last words of what is not the document, as [`noise_ranges`](crate::evidence::noise_ranges) looks for
    /// them.
    pub fn noise_ends(&self) -> Vec<(&str, &str)> {
        let noise = self.noise.iter();
        noise.map(|n| (&*n.first.value, &*n.last.value)).collect()
    }
}

/// A capture's fingerprint (Berkeley Protocol: by whom, when, with what, from where).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Capture {
    /// The file's name in the archive.
    pub file: Option<Spanned<String>>,
    /// SHA-256 in lower-case hexadecimal.
    pub sha256: Option<Spanned<String>>,
    /// Size in bytes.
    pub bytes: Option<u64>,
    /// IANA media type.
    pub media_type: Option<String>,
    /// When it was taken.
    pub captured_at: Option<Spanned<When>>,
    /// By whom.
    pub captured_by: Option<String>,
    /// With which tool.
    pub tool: Option<String>,
    /// From which address.
    pub url: Option<String>,
}

/// A range of a capture that is not the document: comments, teasers, footers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Noise {
    /// Its first words.
    pub first: Spanned<String>,
    /// Its last words.
    pub last: Spanned<String>,
    /// What it is.
    pub what: Option<String>,
}
