//! What a document states of itself, and where.

use crate::model::marking::Marking;
use crate::model::source::Kind;
use crate::model::words::Basis;

/// A value, and where it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Given<T = String> {
    /// The value.
    pub value: T,
    /// Where it stands, for people: ``JSON-LD `headline` ``, ``the `Subject` header``.
    pub from: String,
}

impl<T> Given<T> {
    /// A value that stands somewhere.
    pub fn new(value: impl Into<T>, from: impl Into<String>) -> Given<T> {
        Given {
            value: value.into(),
            from: from.into(),
        }
    }
}

/// What a document states. What it does not state is absent, never guessed.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Stated {
    /// The headline.
    pub title: Option<Given>,
    /// Who published it.
    pub publisher: Option<Given>,
    /// Who wrote it, in order.
    pub authors: Vec<Given>,
    /// When it was published, as far as that is known.
    pub published: Option<Published>,
    /// BCP 47.
    pub language: Option<Given>,
    /// Its canonical address.
    pub url: Option<Given>,
    /// What kind of document it is.
    pub kind: Option<Given<Kind>>,
    /// For whom it is, where it was not published for everybody; `from` says why.
    pub marking: Option<Given<Marking>>,
    /// Its lead picture.
    pub picture: Option<Picture>,
    /// Ranges of its text that are not the document, in order.
    pub cuts: Vec<Cut>,
    /// Anything else that whoever completes the record should know, a sentence each.
    pub notes: Vec<String>,
}

/// A date of publication, and how it is known.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Published {
    /// EDTF; none where the document gives no more than an age that nothing counts from.
    pub date: Option<String>,
    /// How it is known.
    pub basis: Basis,
    /// The words that state it, and the working behind it, in a sentence or two.
    pub note: String,
    /// Where it stands, for people.
    pub from: String,
}

/// A lead picture.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Picture {
    /// Its address.
    pub url: Option<String>,
    /// The words below it.
    pub caption: Option<String>,
    /// The words that declare that a machine made it.
    pub ai_generated: Option<String>,
}

/// A range of a document's text that is not the document, as a record's `noise` names it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cut {
    /// Its first words.
    pub first: String,
    /// Its last words.
    pub last: String,
    /// What it is: "comments".
    pub what: String,
}

/// The first and last words of ranges, as [`noise_ranges`](crate::evidence::noise_ranges) looks for them.
pub fn noise_ends(cuts: &[Cut]) -> Vec<(&str, &str)> {
    cuts.iter().map(|cut| (&*cut.first, &*cut.last)).collect()
}

impl Stated {
    /// What this states, and where it is silent, what the other does.
    #[must_use]
    pub fn or(self, other: Stated) -> Stated {
        let several = |ours: Vec<_>, theirs| if ours.is_empty() { theirs } else { ours };
        Stated {
            title: self.title.or(other.title),
            publisher: self.publisher.or(other.publisher),
            authors: several(self.authors, other.authors),
            published: self.published.or(other.published),
            language: self.language.or(other.language),
            url: self.url.or(other.url),
            kind: self.kind.or(other.kind),
            marking: self.marking.or(other.marking),
            picture: self.picture.or(other.picture),
            cuts: if self.cuts.is_empty() {
                other.cuts
            } else {
                self.cuts
            },
            notes: self.notes.into_iter().chain(other.notes).collect(),
        }
    }
}
